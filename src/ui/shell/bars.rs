//! The bars above and below the step.

use yew::prelude::*;

use super::cover::is_covered;
use crate::app::files::offer_session;
use crate::app::keeper::{SaveState, View};
use crate::app::keeping::Keeping;
use crate::app::leaving::then_leave;
use crate::app::writer::Standing;
use crate::app::{Editor, UndoState};
use crate::content;
use crate::content::words::{present as shown, shell as words, tabs};
use crate::domain::Session;
use crate::domain::opening::Opening;
use crate::domain::walk::Step;
use crate::platform::page;
use crate::route::Route;
use crate::storage::SaveError;
use crate::ui::components::button::{link, press};
use crate::ui::components::{ButtonKind, Chip, Disclosure, Notice, NoticeTone};
use crate::ui::lock::LockButton;

/// Title, whether it is saved, undo and redo, present, cover, leave. The callbacks: undo, redo, present, cover.
pub(super) fn top_bar(
    opening: &Opening,
    view: &View,
    editor: &Editor,
    undo: UndoState,
    [take_back, make_again, present, cover]: [Callback<()>; 4],
) -> Html {
    let title = match opening.title.trim() {
        "" => AttrValue::Static(words::UNTITLED),
        title => title.to_owned().into(),
    };
    let step = |says: &str, onclick, can: bool, why: &'static str| {
        press(says, onclick).kind(ButtonKind::Quiet).blocked((!can).then_some(AttrValue::Static(why))).drawn()
    };
    html! {
        <header class="sp-top">
            <span class="sp-top-title" dir="auto">{ title }</span>
            if opening.fictional == Some(true) {
                <Chip>{ words::FICTIONAL }</Chip>
            }
            { saved(view, editor) }
            <div class="sp-top-actions">
                { step(words::UNDO, take_back, undo.undo, words::NOTHING_TO_UNDO) }
                { step(words::REDO, make_again, undo.redo, words::NOTHING_TO_REDO) }
                { press(shown::PRESENT, present).kind(ButtonKind::Quiet).drawn() }
                { press(shown::COVER, cover).label(shown::COVER_LONG).drawn() }
                <LockButton />
                { link(words::LEAVE, Route::Home.fragment()).kind(ButtonKind::Quiet).drawn() }
            </div>
        </header>
    }
}

/// Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y (Command on a Mac), in fields too: the browser's own undo knows one field only,
/// and would take back half of what the session takes back whole.
#[hook]
pub(super) fn use_keys(undo: Callback<()>, redo: Callback<()>, present: Callback<()>, presenting: bool) {
    use_effect_with(presenting, move |presenting| {
        let presenting = *presenting;
        let listening = page::on_key(move |event| {
            if event.alt_key() || is_covered() {
                return;
            }
            let with_control = event.ctrl_key() || event.meta_key();
            match (with_control, event.key().as_str(), event.shift_key()) {
                (true, "z" | "Z", false) => undo.emit(()),
                (true, "z" | "Z", true) | (true, "y" | "Y", false) => redo.emit(()),
                (false, "F9", false) if !presenting => present.emit(()),
                _ => return,
            }
            event.prevent_default();
        });
        move || drop(listening)
    });
}

/// Whether the work is kept, in words. Spoken only when it turns to "not saved": every save would be too much.
fn saved(view: &View, editor: &Editor) -> Html {
    if view.standing != Standing::Writing {
        return quiet(tabs::READ_ONLY.into());
    }
    let keeping = Keeping::now();
    let why = match &view.state {
        // Nothing is on its way anywhere.
        SaveState::AsOpened | SaveState::Waiting if matches!(keeping, Keeping::FileOnly | Keeping::ThisVisit) => {
            return on_page(keeping);
        }
        SaveState::AsOpened => return quiet(words::AS_OPENED.into()),
        SaveState::Waiting => return quiet(words::SAVING.into()),
        SaveState::Saved(at) => return quiet(words::saved(at).into()),
        SaveState::SavedOnce(at) => {
            return html! {
                <>
                    { quiet(tabs::saved_once(at).into()) }
                    <Disclosure summary={tabs::ONE_PLACE_WHY}><p>{ tabs::ONE_PLACE }</p></Disclosure>
                </>
            };
        }
        SaveState::OnPage(keeping) => return on_page(*keeping),
        SaveState::NotSaved(why) => why,
    };
    let (title, body) = match why {
        SaveError::Full => (words::FULL, words::FULL_BODY),
        SaveError::Blocked => (words::NO_STORAGE, words::NO_STORAGE_BODY),
        SaveError::Stale { .. } => (words::ELSEWHERE, words::ELSEWHERE_BODY),
        SaveError::Newer { .. } => (words::NEWER, words::NEWER_BODY),
    };
    let editor = editor.clone();
    // A browser that takes no download has nothing better to offer.
    let download = move |()| {
        let session = editor.session();
        let leaving = session.clone();
        then_leave([&*session], None, move || _ = offer_session(&leaving));
    };
    html! {
        <>
            <strong class="sp-top-saved sp-top-saved-not" role="alert">{ words::NOT_SAVED }</strong>
            <Notice {title} tone={NoticeTone::Attention}>
                <p>{ body }</p>
                { press(words::DOWNLOAD, download.into()).drawn() }
            </Notice>
        </>
    }
}

/// Work that is on this page only, by choice or for want of one. Choosing has its own place on the page.
fn on_page(keeping: Keeping) -> Html {
    let says = match keeping {
        Keeping::Undecided => tabs::CHOOSE,
        Keeping::FileOnly => tabs::FILE_ONLY,
        Keeping::ThisVisit | Keeping::Browser => tabs::THIS_VISIT,
    };
    html! { <strong class="sp-top-saved sp-top-saved-not">{ says }</strong> }
}

fn quiet(text: AttrValue) -> Html {
    html! { <span class="sp-top-saved">{ text }</span> }
}

/// Back, next, and the danger line.
pub(super) fn foot_bar(session: &Session, here: Step) -> Html {
    let go = |step: Step, kind: ButtonKind, says: fn(&str) -> String| {
        let href = Route::Session { id: session.id.clone(), step }.fragment();
        link(says(content::prompt(step).nav), href).kind(kind).drawn()
    };
    let on = match here.next(session) {
        Some(step) => go(step, ButtonKind::Primary, words::next),
        None => link(words::BACK_HOME, Route::Home.fragment()).kind(ButtonKind::Primary).drawn(),
    };
    html! {
        <footer class="sp-foot">
            <nav class="sp-foot-move" aria-label={words::BACK_AND_NEXT}>
                { here.previous(session).map(|step| go(step, ButtonKind::Secondary, words::back)) }
                { on }
            </nav>
            <p class="sp-danger">{ content::danger_line() }</p>
        </footer>
    }
}
