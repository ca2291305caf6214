//! One open session, or the page that says why it cannot be opened.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::Desk;
use crate::app::SessionProvider;
use crate::app::keeper::use_keeper;
use crate::app::library::Library;
use crate::content::words::shell as words;
use crate::domain::walk::Step;
use crate::domain::{Session, SessionId};
use crate::platform::files::{self, FileKind};
use crate::storage::{Generation, LoadError};
use crate::ui::app::nothing_here;
use crate::ui::components::{Button, ButtonKind};

/// Properties of [`OpenSession`].
#[derive(Properties, PartialEq)]
pub struct OpenSessionProps {
    /// Which session.
    pub id: SessionId,
    /// Which step.
    pub step: Step,
    /// Where it is kept.
    pub library: Library,
}

/// Opens the session once and keeps it open while the steps change. Give it a key of the session's id.
#[component]
pub fn OpenSession(props: &OpenSessionProps) -> Html {
    let opened = use_memo((props.id.clone(), props.library.clone()), |(id, library)| library.open(id));
    match &*opened {
        Ok(opened) => html! {
            <Kept
                session={opened.session.clone()} revision={opened.revision}
                fell_back={opened.generation == Generation::Before} step={props.step} library={props.library.clone()}
            />
        },
        Err(why) => cannot_open(&props.id, why, &props.library),
    }
}

fn cannot_open(id: &SessionId, why: &LoadError, library: &Library) -> Html {
    let (title, body) = match why {
        LoadError::Missing => (words::NO_SESSION, words::NO_SESSION_BODY),
        LoadError::Newer { .. } => (words::NEWER, words::NEWER_BODY),
        LoadError::Damaged => (words::BROKEN, words::BROKEN_BODY),
        LoadError::Blocked => (words::NO_STORAGE, words::NO_STORAGE_BODY),
    };
    let kept = library.kept_text(id).map(|text| {
        let name = words::kept_copy_name(id.as_str());
        // A browser that takes no download has nothing better to offer.
        let download = move |()| _ = files::offer(&name, FileKind::Text, &text);
        html! { <Button kind={ButtonKind::Secondary} onclick={download}>{ words::DOWNLOAD_KEPT }</Button> }
    });
    nothing_here(title, body, kept.unwrap_or_default())
}

/// Properties of [`Kept`].
#[derive(Properties)]
struct KeptProps {
    session: Rc<Session>,
    revision: u64,
    /// The last save could not be read, so this is the one before.
    fell_back: bool,
    step: Step,
    library: Library,
}

/// What was opened stays the same as long as this stands; only the step changes.
impl PartialEq for KeptProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session) && self.step == other.step && self.library == other.library
    }
}

/// The session while it is kept saved.
#[component]
fn Kept(props: &KeptProps) -> Html {
    let kept = use_keeper(&props.library, &props.session, props.revision, props.step);
    html! {
        <SessionProvider session={props.session.clone()} onchange={kept.onchange}>
            <Desk step={props.step} state={kept.state} fell_back={props.fell_back} />
        </SessionProvider>
    }
}
