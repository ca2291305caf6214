//! The whole grid: a real table with one stop for Tab. Arrow keys go from place to place, one key sets a mark.

use crate::domain::sorted::SortedSet;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::cells::{Row, mark_words};
use super::heads::ColumnHeads;
use super::keys::{Asked, Spot, Way, asked, next, step};
use crate::app::{Editor, use_cooperation, use_editor};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Cooperation, Explanation, Fit};
use crate::domain::story::Evidence;
use crate::domain::{Change, Command, EvidenceId, ExplanationId};
use crate::platform::page;
use crate::ui::bound::entry_name;
use crate::ui::components::use_announce;
use crate::ui::cooperation::names::explanation_name;

const CAPTION: &str = "grid-caption";

/// Properties of [`GridTable`].
#[derive(Properties, PartialEq)]
pub struct GridTableProps {
    /// The explanations in sight; at least one.
    pub rows: Rc<Vec<Rc<Explanation>>>,
    /// The entries in sight; at least one.
    pub columns: Rc<Vec<Rc<Evidence>>>,
}

/// The table. Its cells have no listeners of their own: 200 entries by 21 rows would have thousands.
#[component]
pub fn GridTable(props: &GridTableProps) -> Html {
    let editor = use_editor();
    let announce = use_announce();
    let cooperation = use_cooperation();
    let held = use_state_eq(Spot::default);
    let grid = Grid {
        rows: props.rows.iter().map(|row| row.id.clone()).collect(),
        columns: props.columns.iter().map(|entry| entry.id.clone()).collect(),
        entries: props.columns.clone(),
        cooperation: cooperation.clone(),
        editor,
        announce,
    };
    let stop = grid.stop(&held);
    let same: SortedSet<EvidenceId> =
        grid.columns.iter().filter(|entry| cooperation.decides_nothing(entry)).cloned().collect();
    let same = Rc::new(same);
    let with_standing = props.rows.iter().any(|row| row.standing().is_some());

    let onfocusin = {
        let held = held.clone();
        move |event: FocusEvent| {
            if let Some(spot) = spot_of(&event) {
                held.set(spot);
            }
        }
    };
    let onclick = {
        let grid = grid.clone();
        move |event: MouseEvent| {
            if let Some(spot) = spot_of(&event) {
                grid.press(&spot);
            }
        }
    };
    let onkeydown = move |event: KeyboardEvent| {
        let Some(spot) = spot_of(&event) else {
            return;
        };
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if let Some(asked) = asked(&event.key()) {
            event.prevent_default();
            grid.answer(&spot, asked);
        }
    };
    let in_row = |row: Option<&ExplanationId>| (stop.row.as_ref() == row).then(|| stop.clone());
    html! {
        <div class="sp-grid-scroll" role="region" aria-labelledby={CAPTION}>
            <table class="sp-grid" {onfocusin} {onclick} {onkeydown}>
                <caption id={CAPTION} class="sp-hidden">{ words::GRID }</caption>
                <ColumnHeads columns={props.columns.clone()} same={same.clone()} stop={in_row(None)} {with_standing} />
                <tbody>
                    for row in props.rows.iter() {
                        <Row
                            key={row.id.as_str()} explanation={row.clone()} columns={props.columns.clone()}
                            same={same.clone()} stop={in_row(Some(&row.id))} {with_standing}
                        />
                    }
                </tbody>
            </table>
        </div>
    }
}

/// The place whose button an event came from.
fn spot_of(event: &Event) -> Option<Spot> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    Spot::of_dom_id(&target.closest("button").ok()??.id())
}

/// What the table's listeners need.
#[derive(Clone)]
struct Grid {
    rows: Vec<ExplanationId>,
    columns: Vec<EvidenceId>,
    entries: Rc<Vec<Rc<Evidence>>>,
    cooperation: Rc<Cooperation>,
    editor: Editor,
    announce: Callback<String>,
}

impl Grid {
    /// Where Tab stops: where focus was last, or the first cell.
    fn stop(&self, held: &Spot) -> Spot {
        let there = *held != Spot::default()
            && held.row.as_ref().is_none_or(|row| self.rows.contains(row))
            && held.column.as_ref().is_none_or(|column| self.columns.contains(column));
        if there {
            return held.clone();
        }
        Spot { row: self.rows.first().cloned(), column: self.columns.first().cloned() }
    }

    fn answer(&self, spot: &Spot, asked: Asked) {
        match (asked, spot) {
            (Asked::Go(way), _) => self.go(spot, way),
            (Asked::Mark(fit), Spot { row: Some(row), column: Some(column) }) => self.mark(row, column, fit),
            (Asked::Mark(_), _) => {}
        }
    }

    fn go(&self, spot: &Spot, way: Way) {
        page::focus(&step(spot, way, &self.rows, &self.columns).dom_id());
    }

    fn press(&self, spot: &Spot) {
        match spot {
            Spot { row: Some(row), column: Some(column) } => {
                let Some(explanation) = self.cooperation.explanations.get(row) else {
                    return;
                };
                self.mark(row, column, next(explanation.fits.get(column).copied()));
            }
            Spot { row: Some(row), column: None } => self.hide_row(spot, row),
            Spot { row: None, column: Some(column) } => self.hide_column(spot, column),
            Spot { row: None, column: None } => {}
        }
    }

    fn mark(&self, row: &ExplanationId, column: &EvidenceId, fit: Option<Fit>) {
        let field = Spot { row: Some(row.clone()), column: Some(column.clone()) }.dom_id();
        self.editor.change(&field, Command::Mark(row.clone(), column.clone(), fit));
        self.announce.emit(mark_words(fit).to_owned());
    }

    fn hide_row(&self, spot: &Spot, row: &ExplanationId) {
        let Some(explanation) = self.cooperation.explanations.get(row) else {
            return;
        };
        self.leave(spot, Way::Down, Way::Up);
        let next = Explanation { hidden: true, ..(**explanation).clone() };
        self.editor.change(&spot.dom_id(), Command::Explanation(Change::Put(next)));
        self.announce.emit(words::hidden(&explanation_name(explanation)));
    }

    fn hide_column(&self, spot: &Spot, column: &EvidenceId) {
        let Some(entry) = self.entries.iter().find(|entry| entry.id == *column) else {
            return;
        };
        self.leave(spot, Way::Right, Way::Left);
        self.editor.change(&spot.dom_id(), Command::HideEntry(column.clone(), true));
        self.announce.emit(words::hidden(&entry_name(entry)));
    }

    /// Moves focus off what is about to go, to its neighbour one way or else the other.
    fn leave(&self, spot: &Spot, way: Way, else_way: Way) {
        let mut beside = step(spot, way, &self.rows, &self.columns);
        if beside == *spot {
            beside = step(spot, else_way, &self.rows, &self.columns);
        }
        page::focus(&beside.dom_id());
    }
}
