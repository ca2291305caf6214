//! Obstacles to somebody's say over their own life, and who carries which problem.

use yew::prelude::*;

use super::Desk;
use super::entry::{Entry, row};
use crate::content;
use crate::content::words;
use crate::content::words::closing;
use crate::domain::closing::{Closing, Obstacle, ObstacleKind, ObstacleLevel, Ownership};
use crate::domain::{Change, Command, OwnershipId};
use crate::platform::random;
use crate::ui::bound::{add_button, part};
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::pieces::{group, headed, line, nothing_yet, notice, pieces};
use crate::ui::components::{Choice, NoticeTone};

/// The id of the button that adds a problem somebody carries.
pub const ADD_OWNERSHIP: &str = "ownership-add";

/// The step.
pub fn obstacles(desk: &Desk) -> Html {
    let closing = &desk.session.closing;
    let editor = desk.editor.clone();
    let onadd = Callback::from(move |()| {
        let id: OwnershipId = random::id();
        let field = part(["ownership-", id.as_str()].concat(), "problem");
        let blank = Ownership { id, problem: String::new(), carried_by: None, could_be: None };
        editor.change(ADD_OWNERSHIP, Command::Ownership(Change::add(blank)));
        field
    });
    let ontoggle = toggle(desk);
    let (mut catalogues, mut shown) = (Vec::new(), Vec::new());
    for level in ObstacleLevel::ALL {
        catalogues.push(catalogue(closing, *level, &ontoggle));
        // In the order of the columns above.
        for obstacle in closing.obstacles.iter() {
            if obstacle.kind.level() == *level {
                shown.push(row(obstacle.id.as_str(), Entry::Obstacle(obstacle.clone()), 0, 0));
            }
        }
    }
    let mut problems = Vec::new();
    for ownership in closing.ownerships.iter() {
        problems.push(row(ownership.id.as_str(), Entry::Ownership(ownership.clone()), 0, 0));
    }
    let problems = if problems.is_empty() {
        nothing_yet(closing::NO_OWNERSHIPS, closing::NO_OWNERSHIPS_BODY, Html::default())
    } else {
        pieces(problems)
    };
    let here = if shown.is_empty() {
        Html::default()
    } else {
        let adapt = notice(NoticeTone::Info, closing::ADAPT.into(), closing::ADAPT_BODY, false);
        headed("h2", "obstacles-here".into(), closing::CHOSEN, vec![adapt, pieces(shown)])
    };
    let which = vec![line("sp-hint", closing::WHICH_HINT), group("sp-obstacles", catalogues)];
    let held = vec![problems, add_button(ADD_OWNERSHIP, closing::ADD_OWNERSHIP, onadd)];
    group(
        "sp-stack sp-stack-loose",
        vec![
            // What could be ticked says nothing on paper.
            group("sp-no-print", vec![headed("h2", "which-obstacles".into(), closing::WHICH, which)]),
            here,
            headed("h2", "ownerships".into(), closing::OWNERSHIPS, held),
        ],
    )
}

/// What ticking an obstacle does: it is added, or all of its kind are taken out.
fn toggle(desk: &Desk) -> Callback<(AttrValue, bool)> {
    let (editor, announce) = (desk.editor.clone(), desk.announce.clone());
    Callback::from(move |(id, on): (AttrValue, bool)| {
        let Some(kind) = ObstacleKind::from_id(&id) else { return };
        let name = content::label(kind);
        if on {
            editor.change(kind.id(), Command::Obstacle(Change::add(blank(kind))));
            announce.emit(closing::added(name));
        } else {
            for held in editor.session().closing.obstacles.iter() {
                if held.kind == kind {
                    editor.change(kind.id(), Command::Obstacle(Change::Remove(held.id.clone())));
                }
            }
            announce.emit(words::bound::removed(name));
        }
    })
}

fn blank(kind: ObstacleKind) -> Obstacle {
    Obstacle {
        id: random::id(),
        kind,
        note: String::new(),
        scope: None,
        evidence: Vec::new(),
        seen_by: None,
        answer: None,
        owner: None,
    }
}

fn catalogue_id(level: ObstacleLevel) -> AttrValue {
    part("obstacles", level.id())
}

/// The id of the control that ticks an obstacle.
pub fn tick(kind: ObstacleKind) -> AttrValue {
    part(&*catalogue_id(kind.level()), kind.id())
}

/// The obstacles of one level, to be ticked.
fn catalogue(closing: &Closing, level: ObstacleLevel, ontoggle: &Callback<(AttrValue, bool)>) -> Html {
    let (mut options, mut selected) = (Vec::new(), Vec::new());
    for kind in ObstacleKind::ALL {
        if kind.level() == level {
            options.push(Choice::new(kind.id(), content::label(*kind)));
        }
    }
    for held in closing.obstacles.iter() {
        selected.push(AttrValue::Static(held.kind.id()));
    }
    let (id, legend) = (catalogue_id(level), content::label(level).into());
    check_list(&CheckListProps {
        hint: content::hint(level).map(AttrValue::Static),
        class: "sp-obstacle-kind".into(),
        ..CheckListProps::asking(id, legend, options, selected, ontoggle.clone())
    })
}
