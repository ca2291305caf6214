//! A row of the grid: one explanation, with a cell for every entry in sight.

use crate::domain::sorted::SortedSet;
use std::rc::Rc;

use yew::prelude::*;

use super::heads::RowHead;
use super::keys::Spot;
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Explanation, Fit};
use crate::domain::story::Evidence;
use crate::domain::{EvidenceId, dates};
use crate::ui::bound::entry_name;
use crate::ui::cooperation::names::explanation_name;

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

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// The explanation.
    pub explanation: Rc<Explanation>,
    /// The entries in sight.
    pub columns: Rc<Vec<Rc<Evidence>>>,
    /// The entries that are marked alike in every row.
    pub same: Rc<SortedSet<EvidenceId>>,
    /// The place in this row that Tab stops at, if it is in this row.
    pub stop: Option<Spot>,
    /// Whether the column with the standings is shown.
    pub with_standing: bool,
}

/// The row. Presses and keys are heard by the table, so a cell costs no listener.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let explanation = &props.explanation;
    let name = explanation_name(explanation);
    let head = Spot { row: Some(explanation.id.clone()), column: None };
    html! {
        <tr>
            <RowHead explanation={explanation.clone()} stop={props.stop.as_ref() == Some(&head)} />
            for entry in props.columns.iter() {
                { cell(props, &name, entry) }
            }
            if props.with_standing {
                <td class="sp-grid-standing">{ standing(explanation) }</td>
            }
        </tr>
    }
}

fn cell(props: &RowProps, name: &str, entry: &Evidence) -> Html {
    let fit = props.explanation.fits.get(&entry.id).copied();
    let spot = Spot { row: Some(props.explanation.id.clone()), column: Some(entry.id.clone()) };
    let stop = props.stop.as_ref() == Some(&spot);
    let same = props.same.contains(&entry.id).then_some("sp-grid-cell-same");
    html! {
        <td key={entry.id.as_str()} class={classes!("sp-grid-cell", same)}>
            <button
                type="button"
                id={spot.dom_id()}
                class="sp-grid-mark"
                tabindex={if stop { "0" } else { "-1" }}
                aria-label={words::cell(name, &entry_name(entry), mark_words(fit))}
            >
                <span class={shape(fit)}></span>
                { fit.map_or("", content::label) }
            </button>
        </td>
    }
}

fn standing(explanation: &Explanation) -> Html {
    html! {
        if let Some(said) = explanation.standing() {
            <span class="sp-grid-group">
                { words::said_on(content::label(said.standing), &dates::written(said.date)) }
            </span>
            <span class="sp-grid-entry-words" dir="auto">{ &said.why }</span>
        }
    }
}
