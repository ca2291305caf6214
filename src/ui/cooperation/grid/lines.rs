//! A whole row or column of the grid: filling what has no mark yet, taking its marks away, taking it out of sight.
//!
//! Filling never writes over a mark, so that one press cannot lose what was thought about cell by cell.

use std::rc::Rc;

use yew::prelude::*;

use super::cells::shape;
use super::heads::facts;
use super::keys::{Asked, Spot, Way, step};
use super::table::Grid;
use crate::content;
use crate::content::words::cooperation_grid as words;
use crate::domain::cooperation::{Explanation, Fit};
use crate::domain::{Change, Command, EvidenceId, ExplanationId};
use crate::ui::bound::{entry_name, part};
use crate::ui::components::button::press;
use crate::ui::components::{ButtonKind, Dialog};
use crate::ui::cooperation::names::explanation_name;
use crate::ui::cooperation::pieces::{
    element, group, line as saying, marked, pieces, several, text, their_line, toolbar,
};

/// A whole row or column: every cell of it in sight, also of those entries that are further along.
#[derive(Clone)]
struct Line {
    spot: Spot,
    name: AttrValue,
    text: AttrValue,
    known: AttrValue,
    rows: Vec<Rc<Explanation>>,
    entries: Vec<EvidenceId>,
    /// Takes it out of sight.
    hide: Command,
}

impl Grid {
    /// The row or column whose head is at a place; nothing for a cell.
    fn line(&self, spot: Spot) -> Option<Line> {
        match (self.row(spot.0), self.entry(spot.1)) {
            (Some(row), None) => Some(Line {
                spot,
                name: explanation_name(row),
                text: row.text.clone().into(),
                known: content::label(row.group).into(),
                rows: vec![row.clone()],
                entries: self.entries.iter().map(|entry| entry.id.clone()).collect(),
                hide: Command::Explanation(Change::put(Explanation { hidden: true, ..(**row).clone() })),
            }),
            (None, Some(entry)) => Some(Line {
                spot,
                name: entry_name(entry),
                text: entry.text.clone().into(),
                known: facts(entry).into(),
                rows: self.rows.clone(),
                entries: vec![entry.id.clone()],
                hide: Command::HideEntry(entry.id.clone(), true),
            }),
            _ => None,
        }
    }

    /// Fills what has no mark yet in the row or column with this head; without a mark, takes the marks away.
    pub fn fill(&self, spot: Spot, fit: Option<Fit>) {
        let Some(line) = self.line(spot) else {
            return;
        };
        let wanted = |row: &Explanation, entry: &EvidenceId| row.fits.contains_key(entry) == fit.is_none();
        // A line is one row or one column, so what is left of both names the cells.
        let mut rows: Vec<ExplanationId> = Vec::new();
        let mut entries: Vec<EvidenceId> = Vec::new();
        for row in &line.rows {
            let before = entries.len();
            for entry in &line.entries {
                if wanted(row, entry) {
                    entries.push(entry.clone());
                }
            }
            if entries.len() > before {
                rows.push(row.id.clone());
            }
        }
        if rows.is_empty() {
            let nothing = if fit.is_some() { words::NOTHING_TO_FILL } else { words::NOTHING_TO_EMPTY };
            self.hands.announce.emit(nothing.to_owned());
            return;
        }
        entries.dedup();
        let said = match fit {
            Some(fit) => words::filled(&line.name, content::label(fit)),
            None => words::emptied(&line.name),
        };
        self.change(spot, Command::Mark(rows, entries, fit), said);
    }

    /// Takes the row or column with this head out of sight. Focus goes to its neighbour.
    pub fn hide(&self, spot: Spot) {
        let Some(line) = self.line(spot) else {
            return;
        };
        let (way, else_way) = if spot.1 == 0 { (Way::Down, Way::Up) } else { (Way::Right, Way::Left) };
        let beside = step(spot, way, self.size());
        self.view.focus_next(self.id(if beside == spot { step(spot, else_way, self.size()) } else { beside }));
        self.change(spot, line.hide, words::hidden(&line.name));
    }
}

const DIALOG: &str = "grid-line";

/// What can be done with the row or column that was opened, over the page. It is always in its place, so that focus
/// finds its way back.
pub fn whole_line(grid: &Rc<Grid>) -> Html {
    let opened = &grid.view.opened;
    let close = {
        let opened = opened.clone();
        Callback::from(move |()| opened.set(AttrValue::default()))
    };
    let line = grid.spot(opened).and_then(|spot| grid.line(spot));
    let (open, title, inside) = match line {
        Some(line) if line.spot.0 == 0 => (true, words::WHOLE_COLUMN, offers(grid, &line, &close)),
        Some(line) => (true, words::WHOLE_ROW, offers(grid, &line, &close)),
        None => (false, "", Html::default()),
    };
    html! { <Dialog id={DIALOG} {open} {title} cancel={words::CLOSE} oncancel={close}>{ inside }</Dialog> }
}

fn offers(grid: &Rc<Grid>, line: &Line, close: &Callback<()>) -> Html {
    let spot = line.spot;
    let offer = |id: &str, kind: ButtonKind, inside: Html, asked: Asked| {
        let (grid, close) = (grid.clone(), close.clone());
        let onclick = Callback::from(move |()| {
            grid.answer(spot, asked);
            close.emit(());
        });
        press(inside, onclick).id(part(DIALOG, id)).kind(kind).drawn()
    };
    let mut marks = Vec::new();
    for fit in Fit::ALL.iter().copied() {
        let mark = marked("span", shape(Some(fit)), ("aria-hidden", "true"), Vec::new());
        let inside = element("span", "sp-cluster", several![mark, text(content::label(fit))]);
        marks.push(offer(fit.id(), ButtonKind::Secondary, inside, Asked::Mark(Some(fit))));
    }
    let others = several![
        offer("empty", ButtonKind::Quiet, text(words::EMPTY), Asked::Mark(None)),
        offer("hide", ButtonKind::Quiet, text(words::TAKE_OUT_OF_SIGHT), Asked::Hide),
    ];
    let fill = if spot.0 == 0 { words::FILL_COLUMN } else { words::FILL_ROW };
    let inside = several![
        their_line("sp-grid-entry-whole", if line.text.trim().is_empty() { &line.name } else { &line.text }),
        saying("p", "sp-hint", line.known.clone()),
        marked("p", "sp-label", ("aria-hidden", "true"), text(fill)),
        toolbar(fill.into(), pieces(marks)),
        saying("p", "sp-hint", words::FILL_HINT),
        group("sp-cluster", others),
    ];
    group("sp-stack", inside)
}
