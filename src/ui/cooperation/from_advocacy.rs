//! What the advocacy check bears on here: barriers beside the explanations that could rest on them, and who has not
//! been heard (C3). Worked out when shown; nothing of it is copied.

use yew::prelude::*;

use super::pieces::{element, line, notice, several};
use crate::content;
use crate::content::words::advocacy as words;
use crate::domain::Session;
use crate::domain::cooperation::Reason;
use crate::domain::unheard::{barriers_behind, unheard};
use crate::domain::walk::Step;
use crate::ui::bound::{person_name, step_link};
use crate::ui::components::NoticeTone;

/// What the checks say that bears on an explanation; blank where they say nothing of it.
pub fn barriers(session: &Session, reason: Option<Reason>) -> AttrValue {
    let mut said = Vec::new();
    for (whose, barriers) in reason.map(|reason| barriers_behind(&session.advocacy, reason)).into_iter().flatten() {
        let mut names = Vec::new();
        for barrier in barriers {
            names.push(content::label(barrier));
        }
        let whose = whose.map_or(AttrValue::Static(words::SOMEONE), |whose| person_name(&session.story, whose));
        said.push(words::barriers_of(&whose, &names.join("; ")));
    }
    said.join(" ").into()
}

/// The line beside an explanation, where there is one.
pub fn hint(said: &AttrValue) -> Html {
    if said.is_empty() { Html::default() } else { line("p", "sp-hint", said.clone()) }
}

/// Who has not been heard, with the way to the check.
pub fn not_heard(session: &Session) -> Html {
    let mut names = Vec::new();
    for actor in unheard(&session.story, &session.advocacy) {
        names.push(person_name(&session.story, &actor.id).to_string());
    }
    if names.is_empty() {
        return Html::default();
    }
    let there = element("div", "", step_link(session, Step::Advocacy, words::TO_CHECK));
    notice(
        Some(words::UNHEARD),
        NoticeTone::Info,
        false,
        several![line("p", "", words::unheard(&names.join(", "))), there],
    )
}
