//! One open session, or the page that says why it cannot be opened.

use yew::prelude::*;

use super::desk::Desk;
use super::present::Presented;
use crate::app::SessionProvider;
use crate::app::keeper::{Kept, Open, View, use_keeper};
use crate::app::library::Library;
use crate::app::writer::Standing;
use crate::content::words::shell as words;
use crate::domain::SessionId;
use crate::domain::walk::Step;
use crate::platform::files::{self, FileKind};
use crate::platform::page;
use crate::storage::LoadError;
use crate::ui::app::{HEADING, danger_foot, nothing_here};
use crate::ui::components::button::press;

/// Properties of [`OpenSession`].
#[derive(Properties, PartialEq)]
pub struct OpenSessionProps {
    /// Which session.
    pub id: SessionId,
    /// Which step.
    pub step: Step,
    /// Where it is kept.
    pub library: Library,
    /// Somebody came here from another page, so the heading gets the keyboard once it is there.
    pub arrived: bool,
}

/// Opens the session once and keeps it open while the steps change. Give it a key of the session's id.
#[component]
pub fn OpenSession(props: &OpenSessionProps) -> Html {
    let Kept { open, onchange, take_over } = use_keeper(&props.library, &props.id, props.step);
    let arrived = use_memo((), |()| props.arrived);
    let presenting = use_state_eq(|| false);
    use_effect_with(matches!(open, Open::Looking), move |looking| {
        if !*looking && *arrived {
            page::focus(HEADING);
        }
    });
    match open {
        Open::Looking => Html::default(),
        Open::Not(why, kept) => cannot_open(&props.id, &why, &kept),
        Open::Open(view) => html! {
            <SessionProvider
                session={view.session.clone()} history={view.history.clone()}
                reading={view.standing != Standing::Writing} {onchange}
            >
                { desk(props.step, view, take_over, &presenting) }
            </SessionProvider>
        },
    }
}

/// The desk, or what a room sees in its place: one leaves the page before the other comes.
fn desk(step: Step, view: View, take_over: Callback<()>, presenting: &UseStateHandle<bool>) -> Html {
    let onpresent = {
        let presenting = presenting.setter();
        Callback::from(move |on| presenting.set(on))
    };
    if **presenting {
        html! { <Presented key="presented" {step} {view} {onpresent} /> }
    } else {
        html! { <Desk key="desk" {step} {view} presenting=false {onpresent} {take_over} /> }
    }
}

fn cannot_open(id: &SessionId, why: &LoadError, kept: &Option<AttrValue>) -> Html {
    let (title, body) = match why {
        LoadError::Missing => (words::NO_SESSION, words::NO_SESSION_BODY),
        LoadError::Newer { .. } => (words::NEWER, words::NEWER_BODY),
        LoadError::Damaged => (words::BROKEN, words::BROKEN_BODY),
        LoadError::Blocked => (words::NO_STORAGE, words::NO_STORAGE_BODY),
    };
    let kept = kept.clone().map(|text| {
        let name = words::kept_copy_name(id.as_str());
        // A browser that takes no download has nothing better to offer.
        let download = move |()| _ = files::offer(&name, FileKind::Text, &text);
        press(words::DOWNLOAD_KEPT, download.into()).drawn()
    });
    html! { <>{ nothing_here(title, body, kept.unwrap_or_default()) }{ danger_foot() }</> }
}
