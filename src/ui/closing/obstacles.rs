//! Obstacles to somebody's say over their own life: ticked in a catalogue, put in words, and seen in a grid.

use yew::prelude::*;

use super::Desk;
use super::entry::{Entry, row};
use crate::content;
use crate::content::words;
use crate::content::words::closing;
use crate::domain::closing::{Closing, Obstacle, ObstacleKind, ObstacleLevel, Scope};
use crate::domain::{Change, Command};
use crate::platform::random;
use crate::ui::bound::part;
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::pieces::{element, group, headed, line, marked, notice, pieces, saying, several};
use crate::ui::components::{Choice, NoticeTone, Table};

/// The step.
pub fn obstacles(desk: &Desk) -> Html {
    let closing = &*desk.session.closing;
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
    let shown_any = !shown.is_empty();
    let here = if shown.is_empty() {
        Html::default()
    } else {
        let adapt = notice(NoticeTone::Info, closing::ADAPT.into(), closing::ADAPT_BODY, false);
        headed("h2", "obstacles-here".into(), closing::CHOSEN, several![adapt, pieces(shown)])
    };
    let which = several![line("sp-hint", closing::WHICH_HINT), group("sp-obstacles", catalogues)];
    group(
        "sp-stack sp-stack-loose",
        several![
            // What could be ticked says nothing on paper.
            group("sp-no-print", headed("h2", "which-obstacles".into(), closing::WHICH, which)),
            here,
            if shown_any {
                headed("h2", "obstacle-grid".into(), closing::GRID, grid(closing))
            } else {
                Html::default()
            },
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

/// Personal, cultural, structural; in life and in this situation. One that lies in both stands in both.
fn grid(closing: &Closing) -> Html {
    let mut rows = Vec::new();
    for level in ObstacleLevel::ALL {
        let mut cells = vec![marked("th", "", ("scope", "row"), content::label(*level))];
        for other in [Scope::InSituation, Scope::InLife] {
            let mut here = Vec::new();
            for held in closing.obstacles.iter() {
                if held.kind.level() == *level && held.scope.is_some_and(|scope| scope != other) {
                    let name = content::label(held.kind);
                    let seen = held.seen_by.map(|by| closing::seen(name, content::label(by)));
                    here.push(saying("li", "", seen.map_or(AttrValue::Static(name), AttrValue::from)));
                }
            }
            let here = if here.is_empty() { closing::GRID_NOTHING.into() } else { element("ul", "", here) };
            cells.push(element("td", "", here));
        }
        rows.push(element("tr", "", cells));
    }
    let columns = closing::GRID_COLUMNS.map(AttrValue::Static).to_vec();
    html! {
        <Table id="obstacles-told" caption={closing::GRID_CAPTION} {columns} hide_caption=true>{ pieces(rows) }</Table>
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
