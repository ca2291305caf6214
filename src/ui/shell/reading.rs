//! What is said of a session beyond its steps: that it is written in another tab, that a copy was put right, that work
//! was put beside it. And what makes a session that is only read readable and no more.
//!
//! Text fields are made read-only when they are entered, so that they can be read, selected and copied; every other
//! change is refused at the one door, and the step is then drawn anew as it is kept.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::app::files::offer_session;
use crate::app::keeper::View;
use crate::app::leaving::then_leave;
use crate::app::writer::Standing;
use crate::app::{Editor, use_knocks};
use crate::content::words::{present, shell, tabs as words};
use crate::domain::walk::Step;
use crate::platform::page;
use crate::route::Route;
use crate::storage::Generation;
use crate::ui::components::NoticeTone;
use crate::ui::components::button::press;
use crate::ui::components::notice::{NoticeProps, notice};
use crate::ui::components::pieces::{line, pieces, several};

/// The id of what holds the fields of a step.
pub(super) const BODY: &str = "step-body";

/// Keeps a session that is only read from being typed into, and says so when somebody tries. How often that was.
#[hook]
pub(super) fn use_reading(announce: &Callback<String>, standing: Standing, presenting: bool) -> u32 {
    let knocks = use_knocks();
    let announce = announce.clone();
    use_effect_with(knocks, move |knocks| {
        if *knocks > 0 {
            announce.emit(match standing {
                _ if presenting => present::NOT_CHANGED.into(),
                Standing::Older => words::NOT_CHANGED_OLDER.into(),
                _ => words::NOT_CHANGED.into(),
            });
        }
    });
    use_effect_with(presenting || standing != Standing::Writing, |reading| {
        let document = web_sys::window().and_then(|window| window.document()).filter(|_| *reading);
        let listening = document.map(|document| {
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&document, "focusin", options, |event| {
                let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let within = |field: &Element| {
                    ["INPUT", "TEXTAREA"].contains(&&*field.tag_name())
                        && matches!(field.closest(&["#", BODY].concat()), Ok(Some(_)))
                };
                if let Some(field) = field.filter(within) {
                    // A fixed attribute name is never refused.
                    let _ = field.set_attribute("readonly", "");
                }
            })
        });
        move || drop(listening)
    });
    knocks
}

/// The notices above a step.
pub(super) fn notices(view: &View, take_over: &Callback<()>, editor: &Editor) -> Html {
    let mut all = Vec::new();
    match view.standing {
        Standing::Writing => {}
        Standing::Reading => {
            let onclick = take_over.clone();
            let take = press(words::TAKE_OVER, onclick).drawn();
            all.push(said(words::READING, words::READING_BODY, take));
        }
        Standing::Older => {
            let onclick = Callback::from(|()| page::load_again());
            let load = press(words::LOAD_AGAIN, onclick).drawn();
            all.push(said(words::OLDER, words::OLDER_BODY, load));
        }
        Standing::Gone => all.push(said(words::GONE, words::GONE_BODY, download(editor))),
    }
    if let Some(id) = &view.aside {
        let href = Route::Session { id: id.clone(), step: Step::Opening }.fragment();
        let link = html! { <a {href}>{ words::SET_ASIDE_LINK }</a> };
        all.push(said(words::SET_ASIDE, words::SET_ASIDE_BODY, link));
    }
    match view.generation {
        Generation::Current => {}
        Generation::Healed => all.push(plain(words::HEALED)),
        Generation::Before => all.push(plain(shell::FELL_BACK)),
    }
    pieces(all)
}

fn said(title: &'static str, body: &'static str, action: Html) -> Html {
    let children = several![line("", body), action];
    notice(&NoticeProps { children, title: Some(title.into()), tone: NoticeTone::Attention, announced: true })
}

fn plain(body: &'static str) -> Html {
    notice(&NoticeProps { children: line("", body), title: None, tone: NoticeTone::Attention, announced: false })
}

fn download(editor: &Editor) -> Html {
    let editor = editor.clone();
    let onclick = Callback::from(move |()| {
        let session = editor.session();
        let leaving = session.clone();
        // A browser that takes no download has nothing better to offer.
        then_leave([&*session], None, move || _ = offer_session(&leaving));
    });
    press(shell::DOWNLOAD, onclick).drawn()
}
