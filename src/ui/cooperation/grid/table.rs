//! The whole grid: a real table with one stop for Tab. Arrow keys go from place to place, one key sets a mark.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::cells::mark_words;
use super::heads::{Column, Columns};
use super::key;
use super::keys::{Asked, Spot, Way, asked, dom_id, next, of_dom_id, step};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Cooperation, Explanation, Fit};
use crate::domain::story::Evidence;
use crate::domain::{Change, Command};
use crate::platform::page;
use crate::ui::bound::entry_name;
use crate::ui::cooperation::names::explanation_name;
use crate::ui::cooperation::pieces::Hands;
use crate::ui::cooperation::row::{Entry, row};

const CAPTION: &str = "grid-caption";

/// The table, of at least one row and one column, with what explains it. Its cells have no listeners of their own: 200
/// entries by 21 rows would have thousands. `held` is the id of the place that focus was last at.
pub fn table(
    hands: &Hands,
    cooperation: &Cooperation,
    rows: Vec<Rc<Explanation>>,
    entries: Vec<Rc<Evidence>>,
    held: &UseStateHandle<AttrValue>,
) -> Html {
    let grid = Rc::new(Grid { rows, entries, hands: hands.clone() });
    // Tab stops where focus was last, or else at the first cell.
    let at = grid.spot(held).unwrap_or((1, 1));
    let stop = |row: usize| if row == at.0 { grid.id(at) } else { AttrValue::default() };
    let mut columns = Columns { entries: Vec::new(), with_standing: false };
    for entry in &grid.entries {
        let same = cooperation.decides_nothing(&entry.id);
        columns.entries.push(Column { entry: entry.clone(), name: entry_name(entry), same });
    }
    for explanation in &grid.rows {
        columns.with_standing |= explanation.standing().is_some();
    }
    let columns = Rc::new(columns);
    let mut rows = Vec::new();
    for (at, explanation) in grid.rows.iter().enumerate() {
        let entry = Entry::Cells(explanation.clone(), columns.clone(), stop(at + 1));
        rows.push(row(explanation.id.as_str(), entry, 0, 0));
    }
    let heads = row("", Entry::Heads(columns, stop(0)), 0, 0);

    let onfocusin = {
        let (grid, held) = (grid.clone(), held.clone());
        move |event: FocusEvent| {
            if let Some(spot) = grid.pressed(&event) {
                held.set(grid.id(spot));
            }
        }
    };
    let onclick = {
        let grid = grid.clone();
        move |event: MouseEvent| {
            if let Some(spot) = grid.pressed(&event) {
                grid.press(spot);
            }
        }
    };
    let onkeydown = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if let Some(spot) = grid.pressed(&event)
            && let Some(asked) = asked(&event.key())
        {
            event.prevent_default();
            match asked {
                Asked::Go(way) => grid.focus(step(spot, way, grid.size())),
                Asked::Mark(fit) => grid.mark(spot, fit),
            }
        }
    };
    html! {
        <>
            <div class="sp-grid-scroll" role="region" aria-labelledby={CAPTION}>
                <table class="sp-grid" {onfocusin} {onclick} {onkeydown}>
                    <caption id={CAPTION} class="sp-hidden">{ words::GRID }</caption>
                    { heads }
                    <tbody>{ rows }</tbody>
                </table>
            </div>
            { key() }
        </>
    }
}

/// What the table's listeners need.
struct Grid {
    rows: Vec<Rc<Explanation>>,
    entries: Vec<Rc<Evidence>>,
    hands: Hands,
}

impl Grid {
    fn size(&self) -> (usize, usize) {
        (self.rows.len(), self.entries.len())
    }

    fn row(&self, at: usize) -> Option<&Rc<Explanation>> {
        self.rows.get(at.checked_sub(1)?)
    }

    fn entry(&self, at: usize) -> Option<&Rc<Evidence>> {
        self.entries.get(at.checked_sub(1)?)
    }

    /// The id of the button at a place.
    fn id(&self, (row, column): Spot) -> AttrValue {
        let row = self.row(row).map_or("", |row| row.id.as_str());
        dom_id(row, self.entry(column).map_or("", |entry| entry.id.as_str()))
    }

    /// The place whose button has this id, if it is in sight.
    fn spot(&self, id: &str) -> Option<Spot> {
        let (row, column) = of_dom_id(id)?;
        let row = match row {
            "" => 0,
            row => 1 + self.rows.iter().position(|other| other.id.as_str() == row)?,
        };
        let column = match column {
            "" => 0,
            column => 1 + self.entries.iter().position(|other| other.id.as_str() == column)?,
        };
        ((row, column) != (0, 0)).then_some((row, column))
    }

    /// The place whose button an event came from.
    fn pressed(&self, event: &Event) -> Option<Spot> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        self.spot(&target.closest("button").ok()??.id())
    }

    fn focus(&self, spot: Spot) {
        page::focus(&self.id(spot));
    }

    fn mark(&self, spot: Spot, fit: Option<Fit>) {
        if let (Some(row), Some(entry)) = (self.row(spot.0), self.entry(spot.1)) {
            let command = Command::Mark(row.id.clone(), entry.id.clone(), fit);
            self.change(spot, command, mark_words(fit).to_owned());
        }
    }

    fn change(&self, spot: Spot, command: Command, said: String) {
        self.hands.editor.change(&self.id(spot), command);
        self.hands.announce.emit(said);
    }

    /// The next mark in a cell; in a head, takes its row or column out of sight.
    fn press(&self, spot: Spot) {
        match (self.row(spot.0), self.entry(spot.1)) {
            (Some(row), Some(entry)) => self.mark(spot, next(row.fits.get(&entry.id).copied())),
            (Some(row), None) => {
                self.leave(spot, Way::Down, Way::Up);
                let next = Explanation { hidden: true, ..(**row).clone() };
                let said = words::hidden(&explanation_name(row));
                self.change(spot, Command::Explanation(Change::put(next)), said);
            }
            (None, Some(entry)) => {
                self.leave(spot, Way::Right, Way::Left);
                let said = words::hidden(&entry_name(entry));
                self.change(spot, Command::HideEntry(entry.id.clone(), true), said);
            }
            (None, None) => {}
        }
    }

    /// Moves focus off what is about to go, to its neighbour one way or else the other.
    fn leave(&self, spot: Spot, way: Way, else_way: Way) {
        let beside = step(spot, way, self.size());
        self.focus(if beside == spot { step(spot, else_way, self.size()) } else { beside });
    }
}
