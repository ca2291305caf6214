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

use yew::prelude::*;

use super::pieces::{Hands, element, empty, fold, group, line, marked, text};
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Cooperation, Fit};
use crate::domain::story::Story;
use crate::ui::bound::Ask;
use crate::ui::components::Choice;
pub use cells::cells;
pub use heads::{Columns, heads};
pub use one_entry::against;

const TABLE: &str = "table";
const ONE_ENTRY: &str = "one-entry";

/// Step 6. `at` is where one is in that view: the id of the place that focus was last at, or of the entry that is
/// looked at.
pub fn step(
    hands: &Hands,
    cooperation: &Cooperation,
    story: &Story,
    view: UseStateHandle<AttrValue>,
    at: UseStateHandle<AttrValue>,
) -> Html {
    if cooperation.explanations.is_empty() {
        return empty(words::GRID_WITHOUT_ROWS, words::GRID_WITHOUT_ROWS_BODY);
    }
    if story.evidence.is_empty() {
        return empty(words::GRID_WITHOUT_COLUMNS, words::GRID_WITHOUT_COLUMNS_BODY);
    }
    let mut rows = Vec::new();
    for row in cooperation.explanations.iter() {
        if !row.hidden {
            rows.push(row.clone());
        }
    }
    let mut entries = Vec::new();
    for entry in story.evidence.iter() {
        if !cooperation.hidden_entries.contains(&entry.id) {
            entries.push(entry.clone());
        }
    }
    let one_at_a_time = *view == ONE_ENTRY;
    let grid = if rows.is_empty() || entries.is_empty() {
        line("p", "", words::ALL_HIDDEN)
    } else if one_at_a_time {
        one_entry::one_entry(hands, &rows, &entries, &at)
    } else {
        table::table(hands, cooperation, rows, entries, &at)
    };
    let onchange = Callback::from(move |chosen: Option<AttrValue>| {
        if let Some(chosen) = chosen {
            view.set(chosen);
            at.set(AttrValue::default());
        }
    });
    let options = vec![Choice::new(TABLE, words::AS_TABLE), Choice::new(ONE_ENTRY, words::AS_ONE_ENTRY)];
    let selected = Some(AttrValue::Static(if one_at_a_time { ONE_ENTRY } else { TABLE }));
    let choose = Ask::new("grid-view", words::SHOW_AS).row().always_one().one(options, selected, onchange);
    group("sp-stack", vec![choose, grid, hidden::out_of_sight(hands, cooperation, story)])
}

/// What the shapes mean, and what the keys do.
fn key() -> Html {
    let mut marks = Vec::new();
    for fit in Fit::ALL {
        marks.push(meaning(cells::shape(Some(*fit)), content::label(*fit)));
    }
    marks.push(meaning("sp-grid-swatch sp-grid-cell-same", words::HATCHED));
    let mut keys = Vec::new();
    for words in words::KEYS {
        keys.push(line("li", "", *words));
    }
    html! {
        <>
            <ul class="sp-grid-legend" aria-label={words::LEGEND}>{ marks }</ul>
            { fold(words::BY_KEYBOARD, "", false, vec![element("ul", "", keys)]) }
        </>
    }
}

fn meaning(shape: &'static str, means: &'static str) -> Html {
    element("li", "sp-cluster", vec![marked("span", shape, ("aria-hidden", "true"), Vec::new()), text(means)])
}
