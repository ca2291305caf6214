//! Who carries which problem, what would remain when we leave, what working without them costs, and one question about
//! ourselves.

use yew::prelude::*;

use super::Desk;
use super::entry::{Entry, row};
use crate::content;
use crate::content::words::closing as words;
use crate::domain::closing::Ownership;
use crate::domain::footing::Cost;
use crate::domain::{Change, Command, OwnershipId};
use crate::platform::random;
use crate::ui::bound::{Ask, Writer, adding, list, listed, part};
use crate::ui::components::PanelTone;
use crate::ui::components::pieces::{group, headed, line, panel, several};

/// The id of the button that adds a problem somebody carries; also where focus goes when one is taken out.
pub const ADD_OWNERSHIP: &str = "ownership-add";

/// The step.
pub fn footing(desk: &Desk) -> Html {
    let footing = &desk.session.closing.footing;
    let to = Writer::new(&desk.editor, &desk.session.closing, |next| Command::Footing(next.footing));
    let leaving = several![
        Ask::new("dependency", words::DEPENDENCY)
            .rows(2)
            .text(&footing.dependency, to.at(|next| &mut next.footing.dependency)),
        Ask::new("remains", words::REMAINS).rows(2).text(&footing.remains, to.at(|next| &mut next.footing.remains)),
    ];
    let without = several![
        line("sp-hint", words::COSTS_BODY),
        group("sp-pair", costs(desk)),
        Ask::new("costs-note", words::COSTS_NOTE)
            .rows(2)
            .text(&footing.costs_note, to.at(|next| &mut next.footing.costs_note)),
    ];
    let ourselves = several![
        line("", words::OURSELVES_BODY),
        Ask::new("given-up", words::GIVEN_UP).hint(words::GIVEN_UP_HINT).scale().answer(
            footing.given_up,
            &to,
            |next, id| next.footing.given_up = listed(id),
        ),
        Ask::new("given-up-why", words::GIVEN_UP_WHY)
            .rows(2)
            .text(&footing.given_up_why, to.at(|next| &mut next.footing.given_up_why)),
    ];
    group(
        "sp-stack sp-stack-loose",
        several![
            headed("h2", "ownerships".into(), words::OWNERSHIPS, ownerships(desk)),
            headed("h2", "leaving".into(), words::LEAVING, leaving),
            headed("h2", "costs".into(), words::COSTS, without),
            if desk.editor.is_presented() {
                Html::default()
            } else {
                panel("ourselves".into(), words::OURSELVES.into(), 2, PanelTone::Sunk, "sp-private", ourselves)
            },
        ],
    )
}

/// The problems, each with who carries it.
fn ownerships(desk: &Desk) -> Html {
    let onadd = adding(&desk.editor, ADD_OWNERSHIP, || {
        let id: OwnershipId = random::id();
        let field = part(["ownership-", id.as_str()].concat(), "problem");
        let blank = Ownership { id, problem: String::new(), carried_by: None, could_be: None };
        (field, Command::Ownership(Change::add(blank)))
    });
    let mut problems = Vec::new();
    for ownership in desk.session.closing.ownerships.iter() {
        problems.push(row(ownership.id.as_str(), Entry::Ownership(ownership.clone()), 0, 0));
    }
    let before = [words::NO_OWNERSHIPS, words::NO_OWNERSHIPS_BODY];
    list(before, problems, ADD_OWNERSHIP, words::ADD_OWNERSHIP, onadd)
}

/// The five costs, each with its answer.
fn costs(desk: &Desk) -> Vec<Html> {
    let mut asked = Vec::new();
    for cost in Cost::ALL {
        let (cost, id) = (*cost, part("cost", cost.id()));
        let value = desk.session.closing.footing.costs.get(&cost).copied();
        let (editor, field, footing) = (desk.editor.clone(), id.clone(), desk.session.closing.footing.clone());
        let onchoose = Callback::from(move |answer| {
            let mut next = footing.clone();
            match answer {
                Some(answer) => next.costs.insert(cost, answer),
                None => next.costs.remove(&cost),
            };
            editor.change(&field, Command::Footing(next));
        });
        let hint = content::hint(cost).map(AttrValue::Static);
        asked.push(Ask::new(id, content::label(cost)).helped(hint).menu().choice(value, onchoose));
    }
    asked
}
