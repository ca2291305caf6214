//! Deleting one session, and looking through both places again afterwards.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::keeping::Keeping;
use crate::app::library::Library;
use crate::app::places::left_of;
use crate::content::words::data as words;
use crate::domain::SessionId;
use crate::platform::page;
use crate::ui::app::HEADING;
use crate::ui::components::pieces::{line, several};
use crate::ui::components::{ButtonKind, Dialog, Notice, NoticeTone};

/// A session and what it is called in the list.
pub type Named = (SessionId, AttrValue);

/// What came of the last deletion.
#[derive(Clone, PartialEq)]
enum Outcome {
    None,
    Gone(AttrValue),
    Not(&'static str),
}

/// Asks before a session is deleted, and says afterwards whether anything of it is left. To be called with the session,
/// and the question and the answer to be drawn.
#[hook]
pub fn use_deleting(library: &Library) -> (Callback<Named>, Html) {
    let asked = use_state_eq(|| None::<Named>);
    let outcome = use_state_eq(|| Outcome::None);
    let ask = {
        let asked = asked.setter();
        use_callback((), move |named: Named, ()| asked.set(Some(named)))
    };
    let leave = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let confirm = {
        let (asked, outcome, library) = (asked.clone(), outcome.setter(), library.clone());
        Callback::from(move |()| {
            let named = (*asked).clone();
            asked.set(None);
            let Some((id, title)) = named else { return };
            if library.keeping() == Keeping::ThisVisit {
                // Deleting is writing; half of it would be worse than none.
                outcome.set(Outcome::Not(words::DELETE_NOT_NOW));
                return;
            }
            let (outcome, library) = (outcome.clone(), library.clone());
            spawn_local(async move {
                // What is still there afterwards says more than what was promised.
                let _ = library.remove(&id).await;
                let left = left_of(&library, &id).await;
                outcome.set(if left { Outcome::Not(words::DELETE_FAILED) } else { Outcome::Gone(title) });
                page::focus(HEADING);
            });
        })
    };
    let told = match &*outcome {
        Outcome::None => Html::default(),
        Outcome::Gone(title) => html! {
            <Notice announced=true>{ line("", words::deleted(title)) }{ line("", words::ELSEWHERE) }</Notice>
        },
        Outcome::Not(why) => html! {
            <Notice tone={NoticeTone::Attention} announced=true>{ line("", *why) }</Notice>
        },
    };
    let title = asked.as_ref().map(|(_, title)| title.clone()).unwrap_or_default();
    let question = html! {
        <Dialog
            id="delete-session" open={asked.is_some()} title={words::DELETE_TITLE}
            confirm={words::DELETE_CONFIRM} confirm_kind={ButtonKind::Careful} onconfirm={confirm}
            cancel={words::KEEP} oncancel={leave}
        >
            <p><strong dir="auto">{ title }</strong></p>
            { line("", words::DELETE_BODY) }
            { line("", words::ELSEWHERE) }
        </Dialog>
    };
    (ask, several![told, question])
}
