//! Step 6: each explanation held against each entry. Explanations are rows and evidence columns (R11).
//!
//! Marks are shapes and words. They are never counted, and nothing is put in an order by them. [`table`] is the whole
//! grid with one stop for Tab; [`one_entry`] holds one entry at a time against every explanation, which suits a narrow
//! screen, a finger and a screen reader; [`keys`] says what a key means.

mod cells;
mod heads;
mod hidden;
mod keys;
mod one_entry;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{use_cooperation, use_story};
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Explanation, Fit};
use crate::domain::story::Evidence;
use crate::ui::components::{Arrangement, Choice, ChoiceList, Disclosure, EmptyState};
use hidden::OutOfSight;
use one_entry::OneEntry;
use table::GridTable;

const TABLE: &str = "table";
const ONE_ENTRY: &str = "one-entry";

/// The rows and columns in sight.
#[derive(Clone, PartialEq)]
struct InSight {
    rows: Rc<Vec<Rc<Explanation>>>,
    columns: Rc<Vec<Rc<Evidence>>>,
}

#[hook]
fn use_in_sight() -> InSight {
    let cooperation = use_cooperation();
    let story = use_story();
    let rows = cooperation.explanations.iter().filter(|row| !row.hidden).cloned().collect();
    // The columns are made anew only when the ledger or what is hidden changed: rows compare them by address.
    let columns = use_memo((story.evidence.clone(), cooperation.hidden_entries.clone()), |(evidence, hidden)| {
        evidence.iter().filter(|entry| !hidden.contains(&entry.id)).cloned().collect::<Vec<_>>()
    });
    InSight { rows: Rc::new(rows), columns }
}

/// Step 6.
#[component]
pub fn GridStep() -> Html {
    let cooperation = use_cooperation();
    let story = use_story();
    let in_sight = use_in_sight();
    let view = use_state_eq(|| AttrValue::Static(TABLE));
    if cooperation.explanations.is_empty() {
        return html! { <EmptyState title={words::GRID_WITHOUT_ROWS}><p>{ words::GRID_WITHOUT_ROWS_BODY }</p></EmptyState> };
    }
    if story.evidence.is_empty() {
        return html! {
            <EmptyState title={words::GRID_WITHOUT_COLUMNS}><p>{ words::GRID_WITHOUT_COLUMNS_BODY }</p></EmptyState>
        };
    }
    let onchange = {
        let view = view.clone();
        Callback::from(move |chosen: Option<AttrValue>| {
            if let Some(chosen) = chosen {
                view.set(chosen);
            }
        })
    };
    let InSight { rows, columns } = in_sight;
    html! {
        <div class="sp-stack">
            <ChoiceList
                id="grid-view" legend={words::SHOW_AS} arrangement={Arrangement::Row} always_one=true {onchange}
                options={vec![Choice::new(TABLE, words::AS_TABLE), Choice::new(ONE_ENTRY, words::AS_ONE_ENTRY)]}
                selected={Some((*view).clone())}
            />
            if rows.is_empty() || columns.is_empty() {
                <p>{ words::ALL_HIDDEN }</p>
            } else if *view == ONE_ENTRY {
                <OneEntry {rows} {columns} />
            } else {
                <GridTable {rows} {columns} />
                <Legend />
                <Disclosure summary={words::BY_KEYBOARD}>
                    <ul>
                        for line in words::KEYS.iter().copied() {
                            <li key={line}>{ line }</li>
                        }
                    </ul>
                </Disclosure>
            }
            <OutOfSight />
        </div>
    }
}

/// What the shapes mean.
#[component]
fn Legend() -> Html {
    html! {
        <ul class="sp-grid-legend" aria-label={words::LEGEND}>
            for fit in Fit::ALL.iter().copied() {
                <li key={fit.id()} class="sp-cluster">
                    <span class={cells::shape(Some(fit))} aria-hidden="true"></span>{ content::label(fit) }
                </li>
            }
            <li class="sp-cluster">
                <span class="sp-grid-swatch sp-grid-cell-same" aria-hidden="true"></span>{ words::HATCHED }
            </li>
        </ul>
    }
}
