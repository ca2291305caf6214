//! Who could speak with the person or for them, and whether anything stands in the way of that. A "yes" to a conflict
//! question always means that there may be one.

use yew::prelude::*;

use super::check::Shown;
use crate::content;
use crate::content::words::advocacy as words;
use crate::domain::YesNo;
use crate::domain::advocacy::{AdvocateRole, Conflict};
use crate::ui::bound::listed;
use crate::ui::components::pieces::{folded, headed, pieces, saying};

/// Who could act, with the questions about them; and the same about ourselves and the others, folded.
pub fn speaker(shown: &Shown) -> Html {
    let who = shown.check.who;
    let mut others = Vec::new();
    for role in AdvocateRole::ALL {
        if who != Some(*role) {
            let held = vec![conflicts(shown, *role)];
            others.push(headed("h4", shown.part(role.id()), content::label(*role), held));
        }
    }
    let theirs = match who {
        Some(role) => pieces(vec![saying("h4", "", words::CONFLICTS), conflicts(shown, role)]),
        None => Html::default(),
    };
    headed(
        "h3",
        shown.part("who-acts"),
        words::WHO_ACTS,
        vec![
            shown.ask("who", words::WHO).answer(who, &shown.to, |next, id| next.who = listed(id)),
            theirs,
            folded(words::CONFLICTS_OF_OTHERS.into(), others),
        ],
    )
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
        let ask = shown.ask(id.id(), conflict.question).menu();
        // What a yes would mean is said once it is a yes: before, it would lead.
        let ask = if value == Some(YesNo::Yes) { ask.hint(conflict.then) } else { ask };
        asked.push(ask.choice(value, answer.reform(move |to| (id, to))));
    }
    pieces(asked)
}
