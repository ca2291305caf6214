//! Who could speak with the person or for them, and whether anything stands in the way of that. A "yes" to a conflict
//! question always means that there may be one.

use yew::prelude::*;

use super::check::Shown;
use crate::content;
use crate::content::words::advocacy as words;
use crate::domain::advocacy::{AdvocateRole, Conflict};
use crate::domain::walk::Step;
use crate::domain::{Session, YesNo};
use crate::ui::bound::{listed, step_link};
use crate::ui::components::PanelTone;
use crate::ui::components::pieces::{folded, group, headed, line, panel, pieces, saying, several};

/// What a worker's skills are, and what an independent advocate is.
pub fn two_kinds() -> Html {
    let mut kinds = Vec::new();
    for (at, (name, said)) in words::TWO_KINDS.iter().enumerate() {
        let lines = said.iter().map(|words| line("", *words)).collect::<Html>();
        let id = if at == 0 { "advocacy-skills" } else { "advocacy-independent" };
        kinds.push(panel(id.into(), (*name).into(), 3, PanelTone::Sunk, "", group("sp-stack", lines)));
    }
    headed("h2", "advocacy-kinds".into(), words::TWO_KINDS_TITLE, group("sp-pair", kinds))
}

/// Who could act, with the questions about them; and the same about ourselves and the others, folded.
pub fn of(shown: &Shown, session: &Session) -> Html {
    let who = shown.check.who;
    let mut others = Vec::new();
    for role in AdvocateRole::ALL {
        if who != Some(*role) {
            let held = conflicts(shown, *role);
            others.push(headed("h4", shown.part(role.id()), content::label(*role), held));
        }
    }
    let theirs = match who {
        Some(role) => several![saying("h3", "", words::CONFLICTS), conflicts(shown, role)],
        None => Html::default(),
    };
    let ours = matches!(
        who,
        Some(AdvocateRole::SocialWorker | AdvocateRole::ReviewingOfficer | AdvocateRole::ConferenceCoordinator)
    );
    let speaking =
        if ours { group("", step_link(session, Step::Speaking, words::TO_SPEAKING)) } else { Html::default() };
    several![
        shown.ask("who", words::WHO, "").answer(who, &shown.to, |next, id| next.who = listed(id)),
        theirs,
        speaking,
        folded(words::CONFLICTS_OF_OTHERS.into(), others),
    ]
}

fn conflicts(shown: &Shown, role: AdvocateRole) -> Html {
    let mut asked = Vec::new();
    for conflict in content::conflicts() {
        let id = conflict.id;
        if id.role() != role {
            continue;
        }
        let value = shown.check.conflicts.get(&id).copied();
        let answer = shown.to.choosing(shown.part(id.id()), |next, (id, to): (Conflict, Option<YesNo>)| {
            match to {
                Some(answer) => next.conflicts.insert(id, answer),
                None => next.conflicts.remove(&id),
            };
        });
        // What a yes would mean is said once it is a yes: before, it would lead.
        let then = if value == Some(YesNo::Yes) { conflict.then } else { "" };
        let ask = shown.ask(id.id(), conflict.question, then).menu();
        asked.push(ask.choice(value, answer.reform(move |to| (id, to))));
    }
    pieces(asked)
}
