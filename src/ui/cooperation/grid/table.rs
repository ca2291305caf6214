//! The whole grid: a real table with one stop for Tab. Arrow keys go from place to place, one key sets a mark.
//!
//! A long ledger is shown in shares, side by side as many as stay quick; every entry is reached by going on to the
//! right. What is done with a whole row is done to all its entries in sight, in whichever share they are.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::cells::mark_words;
use super::heads::{Column, Columns};
use super::keys::{Asked, Spot, Way, abreast, asked, dom_id, next, of_dom_id, step};
use super::lines::whole_line;
use super::{REGION, View, key};
use crate::content::words::cooperation_grid as words;
use crate::domain::Command;
use crate::domain::cooperation::{Cooperation, Explanation, Fit};
use crate::domain::story::Evidence;
use crate::platform::page;
use crate::ui::bound::entry_name;
use crate::ui::components::button::press;
use crate::ui::cooperation::pieces::{Hands, element, line, several, toolbar};
use crate::ui::cooperation::row::{Entry, row};

const CAPTION: &str = "grid-caption";

/// The table, of at least one row and one column, with what explains it. Its cells have no listeners of their own.
pub fn table(
    hands: &Hands,
    cooperation: &Cooperation,
    rows: Vec<Rc<Explanation>>,
    entries: Vec<Rc<Evidence>>,
    view: &View,
) -> Html {
    let size = abreast(rows.len(), entries.len());
    let share = (*view.share).min((entries.len() - 1) / size);
    let grid = Rc::new(Grid { rows, entries, share, size, hands: hands.clone(), view: view.clone() });
    // Tab stops where focus was last, or else at the first cell.
    let at = grid.spot(&view.at).unwrap_or((1, 1));
    let stop = |row: usize| if row == at.0 { grid.id(at) } else { AttrValue::default() };
    let mut columns = Columns { entries: Vec::new(), with_standing: false };
    for entry in grid.shown() {
        let same = cooperation.decides_nothing(&entry.id);
        let key = cooperation.key_entry.as_ref() == Some(&entry.id);
        columns.entries.push(Column { entry: entry.clone(), name: entry_name(entry), same, key });
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
        let grid = grid.clone();
        move |event: FocusEvent| {
            if let Some(spot) = grid.pressed(&event) {
                grid.view.at.set(grid.id(spot));
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
    let onkeydown = {
        let grid = grid.clone();
        move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            if let Some(spot) = grid.pressed(&event)
                && let Some(asked) = asked(&event.key())
            {
                event.prevent_default();
                grid.answer(spot, asked);
            }
        }
    };
    html! {
        <>
            { shares(&grid) }
            <div id={REGION} class="sp-grid-scroll" role="region" aria-labelledby={CAPTION} tabindex="-1">
                <table class="sp-grid" {onfocusin} {onclick} {onkeydown}>
                    <caption id={CAPTION} class="sp-hidden">{ words::GRID }</caption>
                    { heads }
                    <tbody>{ rows }</tbody>
                </table>
            </div>
            { key() }
            { whole_line(&grid) }
        </>
    }
}

/// Which of the entries are shown, and the way to the others; nothing while all are.
fn shares(grid: &Rc<Grid>) -> Html {
    let (from, to, of) = (grid.from(), grid.to(), grid.entries.len());
    if grid.size == of {
        return Html::default();
    }
    let go = |id: &'static str, words, on: bool, blocked: Option<&'static str>| {
        let (share, to) = (grid.view.share.clone(), if on { grid.share + 1 } else { grid.share.saturating_sub(1) });
        let onclick = Callback::from(move |()| share.set(to));
        press(words, onclick).id(id).in_row().blocked(blocked.map(AttrValue::Static)).drawn()
    };
    let ways = several![
        go("grid-before", words::BEFORE_THESE, false, (from == 0).then_some(words::ARE_FIRST)),
        go("grid-after", words::AFTER_THESE, true, (to == of).then_some(words::ARE_LAST)),
    ];
    let where_now = line("p", "", words::entries_shown(from + 1, to, of));
    element("div", "sp-cluster", several![where_now, toolbar(words::GO_THROUGH.into(), ways)])
}

/// What the table's listeners need.
pub struct Grid {
    /// The explanations in sight.
    pub rows: Vec<Rc<Explanation>>,
    /// The entries in sight, of all shares.
    pub entries: Vec<Rc<Evidence>>,
    /// Which share of them is shown, from 0.
    share: usize,
    /// How many entries a share has; the last one may have fewer.
    size: usize,
    /// What a press can do.
    pub hands: Hands,
    /// How the step is viewed.
    pub view: View,
}

impl Grid {
    fn from(&self) -> usize {
        self.share * self.size
    }

    fn to(&self) -> usize {
        (self.from() + self.size).min(self.entries.len())
    }

    fn shown(&self) -> &[Rc<Evidence>] {
        &self.entries[self.from()..self.to()]
    }

    /// How many rows and columns are shown.
    pub fn size(&self) -> (usize, usize) {
        (self.rows.len(), self.shown().len())
    }

    /// The explanation of a row; nothing for the head row.
    pub fn row(&self, at: usize) -> Option<&Rc<Explanation>> {
        self.rows.get(at.checked_sub(1)?)
    }

    /// The entry of a column; nothing for the first column.
    pub fn entry(&self, at: usize) -> Option<&Rc<Evidence>> {
        self.shown().get(at.checked_sub(1)?)
    }

    /// The id of the button at a place.
    pub fn id(&self, (row, column): Spot) -> AttrValue {
        let row = self.row(row).map_or("", |row| row.id.as_str());
        dom_id(row, self.entry(column).map_or("", |entry| entry.id.as_str()))
    }

    /// The place whose button has this id, if it is shown.
    pub fn spot(&self, id: &str) -> Option<Spot> {
        let (row, column) = of_dom_id(id)?;
        let row = match row {
            "" => 0,
            row => 1 + self.rows.iter().position(|other| other.id.as_str() == row)?,
        };
        let column = match column {
            "" => 0,
            column => 1 + self.shown().iter().position(|other| other.id.as_str() == column)?,
        };
        ((row, column) != (0, 0)).then_some((row, column))
    }

    /// The place whose button an event came from.
    fn pressed(&self, event: &Event) -> Option<Spot> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        self.spot(&target.closest("button").ok()??.id())
    }

    /// Does what a key or a press asks for at a place.
    pub fn answer(&self, spot: Spot, asked: Asked) {
        let in_head = spot.0 == 0 || spot.1 == 0;
        match asked {
            Asked::Go(way) => self.go(spot, way),
            Asked::Mark(fit) if in_head => self.fill(spot, fit),
            Asked::Mark(fit) => self.mark(spot, fit),
            Asked::Hide if in_head => self.hide(spot),
            Asked::Hide => {}
        }
    }

    /// Goes on from a place, past the edge of what is shown where there is more.
    fn go(&self, spot: Spot, way: Way) {
        let (row, column) = spot;
        let more = self.to() < self.entries.len();
        match way {
            Way::After | Way::Right if more && (way == Way::After || column == self.shown().len()) => {
                self.turn(row, self.share + 1, false);
            }
            Way::Before | Way::Left if self.share > 0 && (way == Way::Before || column == 0) => {
                self.turn(row, self.share - 1, way == Way::Left);
            }
            _ => {
                page::focus_whole(&self.id(step(spot, way, self.size())));
            }
        }
    }

    /// Shows another share of the entries, and goes to its first or last entry in the same row.
    fn turn(&self, row: usize, share: usize, last: bool) {
        let from = share * self.size;
        let at = if last { (from + self.size).min(self.entries.len()) - 1 } else { from };
        if let Some(entry) = self.entries.get(at) {
            let id = dom_id(self.row(row).map_or("", |row| row.id.as_str()), entry.id.as_str());
            self.view.share.set(share);
            self.view.at.set(id.clone());
            self.view.focus_next(id);
        }
    }

    fn mark(&self, spot: Spot, fit: Option<Fit>) {
        if let (Some(row), Some(entry)) = (self.row(spot.0), self.entry(spot.1)) {
            let command = Command::Mark(vec![row.id.clone()], vec![entry.id.clone()], fit);
            self.change(spot, command, mark_words(fit).to_owned());
        }
    }

    /// Makes a change from a place, and says so.
    pub fn change(&self, spot: Spot, command: Command, said: String) {
        self.hands.editor.change(&self.id(spot), command);
        self.hands.announce.emit(said);
    }

    /// The next mark in a cell; in a head, opens what can be done with its row or column.
    fn press(&self, spot: Spot) {
        match (self.row(spot.0), self.entry(spot.1)) {
            (Some(row), Some(entry)) => self.mark(spot, next(row.fits.get(&entry.id).copied())),
            _ => self.view.opened.set(self.id(spot)),
        }
    }
}
