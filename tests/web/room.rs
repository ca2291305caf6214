//! What others may see of the screen: a presented session on its own screens, and the cover over everything.

use std::cell::Cell;
use std::rc::Rc;

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use js_sys::Promise;
use standpoint::app::leaving::{hold_back, then_leave};
use standpoint::app::library::Library;
use standpoint::app::lock::Lock;
use standpoint::app::{SessionProvider, use_editor};
use standpoint::content::samples::Sample;
use standpoint::content::words::present::MASK;
use standpoint::domain::masked::masked;
use standpoint::domain::walk::Step;
use standpoint::domain::{Command, Session, SessionId};
use standpoint::ui::components::Announcer;
use standpoint::ui::shell::Cover;
use standpoint::ui::steps;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlInputElement};
use yew::prelude::*;
use yew::scheduler;

use crate::page::{Mounted, document, elements, focused_id, press};

fn finn() -> Session {
    Sample::Finn.complete(SessionId::new("finn").unwrap())
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    step: Step,
    library: Library,
}

/// A step of a session as a room sees it.
#[component]
fn Shown(props: &ShownProps) -> Html {
    let session = use_memo((), |()| masked(&finn(), MASK));
    let step = steps::screen(props.step);
    yew::provide(
        props.library.clone(),
        html! {
            <Announcer>
                <SessionProvider {session} reading=true presented=true onchange={Callback::noop()}>
                    { step }
                    <Knock />
                </SessionProvider>
            </Announcer>
        },
    )
}

#[component]
fn Knock() -> Html {
    let editor = use_editor();
    let tried = Callback::from(move |_: MouseEvent| {
        assert!(editor.is_presented());
        assert!(!editor.accepted("knock", Command::Consider(Step::Opening, true)), "nothing is changed");
    });
    html! { <button id="knock" onclick={tried}>{ "Try" }</button> }
}

async fn shown(step: Step) -> Mounted<Shown> {
    let library = Library::start(Lock::of_this_browser()).await;
    Mounted::with(ShownProps { step, library }).await
}

#[wasm_bindgen_test]
async fn no_screen_names_anybody_who_is_presented() {
    for step in Step::ALL.iter().copied() {
        let page = shown(step).await;
        page.find::<HtmlElement>("#knock").click();
        scheduler::flush().await;
        let fields = elements(page.root(), "input, textarea");
        let typed = fields.iter().map(|field| HtmlInputElement::value(wasm_bindgen::JsCast::unchecked_ref(field)));
        let all = [typed.collect::<String>(), page.root().text_content().unwrap()].concat();
        for name in ["Finn", "Kim", "Dev"] {
            let named = all.split(|c: char| !c.is_alphabetic()).any(|word| word == name);
            assert!(!named, "{name} is named at {}", step.id());
        }
        assert!(elements(page.root(), ".sp-private").is_empty(), "something private is asked at {}", step.id());
    }
}

#[wasm_bindgen_test]
async fn where_two_voices_are_left_out_it_is_said() {
    let page = shown(Step::TwoVoices).await;
    let said = page.root().text_content().unwrap();
    assert!(said.contains("What two voices answered is between the two of them"), "{said}");
    assert!(!said.contains("Begin with these questions"), "nothing can be begun");
}

#[wasm_bindgen_test]
async fn nothing_leaves_while_it_is_held_back() {
    let gone = Rc::new(Cell::new(0));
    let leave = || {
        let gone = gone.clone();
        then_leave([&finn()], None, move || gone.set(gone.get() + 1));
    };
    hold_back(true);
    leave();
    assert_eq!(gone.get(), 0);
    hold_back(false);
    leave();
    assert_eq!(gone.get(), 1);
}

#[derive(Properties, PartialEq)]
struct CoveredProps {
    library: Library,
}

#[component]
fn Covered(props: &CoveredProps) -> Html {
    html! {
        <Cover library={props.library.clone()}>
            <input id="under" aria-label="Under" />
            <svg><g id="drawn" tabindex="0"></g></svg>
        </Cover>
    }
}

fn body() -> Element {
    document().body().unwrap().into()
}

#[wasm_bindgen_test]
async fn a_key_covers_the_page_and_shows_it_again_as_it_was() {
    let library = Library::start(Lock::of_this_browser()).await;
    let page: Mounted<Covered> = Mounted::with(CoveredProps { library }).await;
    let field: HtmlInputElement = page.find("#under");
    field.set_value("half a sen");
    field.focus().unwrap();
    let dialog: HtmlDialogElement = page.find("dialog");
    let under: HtmlElement = page.find(".sp-under");
    assert!(!dialog.open() && dialog.child_element_count() == 0, "nothing of the cover is there before");
    press(&body(), "F8").await;
    assert!(dialog.open() && under.hidden());
    assert_eq!((focused_id().as_str(), document().title().as_str()), ("uncover", "Page"));
    // A browser may close a dialog by itself.
    dialog.close();
    crate::page::send(&dialog, "close").await;
    assert!(dialog.open(), "the cover stays");
    press(&body(), "F8").await;
    assert!(!dialog.open() && !under.hidden());
    assert_eq!((focused_id().as_str(), field.value().as_str()), ("under", "half a sen"));
    assert_eq!(document().title(), "Standpoint");
}

/// Resolves when the page has been painted, and what follows that has been done.
async fn painted() {
    let painted = Promise::new(&mut |done, _| {
        let follow = move |_| {
            Timeout::new(0, move || _ = done.call0(&done)).forget();
        };
        std::mem::forget(request_animation_frame(follow));
    });
    JsFuture::from(painted).await.unwrap();
    scheduler::flush().await;
}

#[wasm_bindgen_test]
async fn whatever_the_browser_does_the_keyboard_is_back_where_it_was() {
    let library = Library::start(Lock::of_this_browser()).await;
    let page: Mounted<Covered> = Mounted::with(CoveredProps { library }).await;
    let (field, dialog): (HtmlElement, HtmlDialogElement) = (page.find("#under"), page.find("dialog"));
    field.focus().unwrap();
    // Closed by the browser, which has yet to say so.
    press(&body(), "F8").await;
    dialog.close();
    press(&body(), "F8").await;
    assert!(!dialog.open());
    assert_eq!((focused_id().as_str(), document().title().as_str()), ("under", "Standpoint"));
    // Taken away while what was out of sight is painted.
    press(&body(), "F8").await;
    press(&body(), "F8").await;
    field.blur().unwrap();
    painted().await;
    assert_eq!(focused_id(), "under");
    // A part of a drawing has the keyboard as a field has.
    page.find::<HtmlElement>("#drawn").focus().unwrap();
    press(&body(), "F8").await;
    press(&body(), "F8").await;
    painted().await;
    assert_eq!(focused_id(), "drawn");
}
