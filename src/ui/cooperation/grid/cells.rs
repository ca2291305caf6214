//! A row of the grid: one explanation, with a cell for every entry in sight.

use yew::prelude::*;

use super::heads::{Column, Columns, place, row_head};
use super::keys::dom_id;
use crate::content;
use crate::content::words::{cooperation, cooperation_grid as words};
use crate::domain::cooperation::{Explanation, Fit};
use crate::domain::dates;
use crate::ui::cooperation::names::explanation_name;
use crate::ui::cooperation::pieces::{element, line, marked, pieces, several, text};

/// The classes that draw the shape of a mark.
#[must_use]
pub fn shape(fit: Option<Fit>) -> &'static str {
    match fit {
        None => "sp-grid-shape sp-grid-shape-empty",
        Some(Fit::Fits) => "sp-grid-shape sp-grid-shape-fits",
        Some(Fit::DoesNotFit) => "sp-grid-shape sp-grid-shape-not",
        Some(Fit::SaysNothing) => "sp-grid-shape sp-grid-shape-silent",
        Some(Fit::DontKnow) => "sp-grid-shape sp-grid-shape-unknown",
    }
}

/// A mark in words; for an empty cell, that nobody has considered it yet.
#[must_use]
pub fn mark_words(fit: Option<Fit>) -> &'static str {
    fit.map_or(words::NO_MARK, content::label)
}

/// The row. `stop` is the place in it that Tab stops at, if it is in this row.
pub fn cells(explanation: &Explanation, columns: &Columns, stop: &str) -> Html {
    let name = explanation_name(explanation);
    let mut row = Vec::new();
    for column in &columns.entries {
        row.push(cell(explanation, &name, column, stop));
    }
    let last =
        if columns.with_standing { element("td", "sp-grid-standing", standing(explanation)) } else { Html::default() };
    element("tr", "", several![row_head(explanation, &name, stop), pieces(row), last])
}

fn cell(explanation: &Explanation, name: &str, column: &Column, stop: &str) -> Html {
    let entry = column.entry.id.as_str();
    let fit = explanation.fits.get(&column.entry.id).copied();
    let label = words::cell(name, &column.name, mark_words(fit));
    let inside = several![element("span", shape(fit), Vec::new()), text(fit.map_or("", content::label))];
    let mark = place(dom_id(explanation.id.as_str(), entry), "sp-grid-mark", stop, label, inside);
    let class = if column.same { "sp-grid-cell sp-grid-cell-same" } else { "sp-grid-cell" };
    // Without a key: another share of the entries is written into the cells that are there.
    html! { <td {class}>{ mark }</td> }
}

fn standing(explanation: &Explanation) -> Html {
    let Some(said) = explanation.standing() else {
        return Html::default();
    };
    let when = cooperation::said_on(content::label(said.standing), &dates::written(said.date));
    let why = marked("span", "sp-grid-entry-words", ("dir", "auto"), text(said.why.clone()));
    several![line("span", "sp-grid-group", when), why]
}
