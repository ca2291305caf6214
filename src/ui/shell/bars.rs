//! The bars above and below the step.

use yew::prelude::*;

use crate::app::keeper::SaveState;
use crate::app::{use_editor, use_opening, use_undo, use_whole};
use crate::content;
use crate::content::words::shell as words;
use crate::domain::Session;
use crate::domain::walk::Step;
use crate::platform::clock;
use crate::platform::files::{self, FileKind};
use crate::platform::page;
use crate::route::Route;
use crate::storage::{self, SaveError};
use crate::ui::components::{Button, ButtonKind, Chip, LinkButton, Notice, NoticeTone, use_announce};

/// Properties of [`TopBar`].
#[derive(Properties, PartialEq)]
pub struct TopBarProps {
    /// Whether the work is kept.
    pub state: SaveState,
    /// Covers the screen.
    pub oncover: Callback<()>,
}

/// Title, whether it is saved, undo and redo, cover, leave.
#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let opening = use_opening();
    let undo = use_undo();
    let editor = use_editor();
    let announce = use_announce();
    let take_back = {
        let (editor, announce) = (editor.clone(), announce.clone());
        Callback::from(move |()| {
            editor.undo();
            announce.emit(words::UNDONE.into());
        })
    };
    let make_again = Callback::from(move |()| {
        editor.redo();
        announce.emit(words::REDONE.into());
    });
    use_undo_keys(take_back.clone(), make_again.clone());

    let title = opening.title.trim();
    html! {
        <header class="sp-top">
            <span class="sp-top-title" dir="auto">{ if title.is_empty() { words::UNTITLED } else { title } }</span>
            if opening.fictional == Some(true) {
                <Chip>{ words::FICTIONAL }</Chip>
            }
            <Saved state={props.state.clone()} />
            <div class="sp-top-actions">
                <Button
                    kind={ButtonKind::Quiet} onclick={take_back}
                    blocked={(!undo.undo).then_some(AttrValue::Static(words::NOTHING_TO_UNDO))}
                >{ words::UNDO }</Button>
                <Button
                    kind={ButtonKind::Quiet} onclick={make_again}
                    blocked={(!undo.redo).then_some(AttrValue::Static(words::NOTHING_TO_REDO))}
                >{ words::REDO }</Button>
                <Button kind={ButtonKind::Secondary} onclick={props.oncover.clone()}>{ words::COVER }</Button>
                <LinkButton kind={ButtonKind::Quiet} href={Route::Home.fragment()}>{ words::LEAVE }</LinkButton>
            </div>
        </header>
    }
}

/// Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y (Command on a Mac), in fields too: the browser's own undo knows one field only,
/// and would take back half of what the session takes back whole.
#[hook]
fn use_undo_keys(undo: Callback<()>, redo: Callback<()>) {
    use_effect_with((undo, redo), |(undo, redo)| {
        let (undo, redo) = (undo.clone(), redo.clone());
        let listening = page::on_key(move |event| {
            if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
                return;
            }
            match (event.key().to_lowercase().as_str(), event.shift_key()) {
                ("z", false) => undo.emit(()),
                ("z", true) | ("y", false) => redo.emit(()),
                _ => return,
            }
            event.prevent_default();
        });
        move || drop(listening)
    });
}

/// Properties of [`Saved`].
#[derive(Properties, PartialEq)]
struct SavedProps {
    state: SaveState,
}

/// Whether the work is kept, in words. Spoken only when it turns to "not saved": every save would be too much.
#[component]
fn Saved(props: &SavedProps) -> Html {
    let session = use_whole();
    let why = match &props.state {
        SaveState::AsOpened => return html! { <span class="sp-top-saved">{ words::AS_OPENED }</span> },
        SaveState::Waiting => return html! { <span class="sp-top-saved">{ words::SAVING }</span> },
        SaveState::Saved(at) => return html! { <span class="sp-top-saved">{ words::saved(at) }</span> },
        SaveState::NotSaved(why) => why,
    };
    let (title, body) = match why {
        SaveError::Full => (words::FULL, words::FULL_BODY),
        SaveError::Blocked => (words::NO_STORAGE, words::NO_STORAGE_BODY),
        SaveError::Stale { .. } => (words::ELSEWHERE, words::ELSEWHERE_BODY),
        SaveError::Newer { .. } => (words::NEWER, words::NEWER_BODY),
    };
    html! {
        <>
            <strong class="sp-top-saved sp-top-saved-not" role="alert">{ words::NOT_SAVED }</strong>
            <Notice {title} tone={NoticeTone::Attention}>
                <p>{ body }</p>
                <Button kind={ButtonKind::Secondary} onclick={move |()| offer(&session)}>{ words::DOWNLOAD }</Button>
            </Notice>
        </>
    }
}

/// Offers the session as a file.
pub(super) fn offer(session: &Session) {
    let name = storage::export_name(&session.id, clock::today());
    // A browser that takes no download has nothing better to offer.
    let _ = files::offer(&name, FileKind::Json, &storage::export_json(session, 0, clock::timestamp()));
}

/// Properties of [`FootBar`].
#[derive(Properties, PartialEq)]
pub struct FootBarProps {
    /// The step in the middle.
    pub step: Step,
}

/// Back, next, and the danger line.
#[component]
pub fn FootBar(props: &FootBarProps) -> Html {
    let session = use_whole();
    let mode = session.opening.mode;
    let href = |step| Route::Session { id: session.id.clone(), step }.fragment();
    html! {
        <footer class="sp-foot">
            <nav class="sp-foot-move" aria-label={words::BACK_AND_NEXT}>
                if let Some(step) = props.step.previous(mode) {
                    <LinkButton kind={ButtonKind::Secondary} href={href(step)}>
                        { words::back(content::prompt(step).nav) }
                    </LinkButton>
                }
                if let Some(step) = props.step.next(mode) {
                    <LinkButton kind={ButtonKind::Primary} href={href(step)}>
                        { words::next(content::prompt(step).nav) }
                    </LinkButton>
                } else {
                    <LinkButton kind={ButtonKind::Primary} href={Route::Home.fragment()}>{ words::BACK_HOME }</LinkButton>
                }
            </nav>
            <p class="sp-danger">{ content::danger_line() }</p>
        </footer>
    }
}
