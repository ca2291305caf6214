//! The heads of the grid: the entries above the columns, the explanations before the rows. Each has a button that
//! leads to what can be done with the whole of it.

use std::rc::Rc;

use yew::prelude::*;

use super::keys::dom_id;
use crate::content;
use crate::content::words::cooperation_grid as words;
use crate::domain::cooperation::Explanation;
use crate::domain::story::Evidence;
use crate::ui::cooperation::pieces::{element, line, marked, pieces, several, text};

/// The columns in sight.
#[derive(PartialEq)]
pub struct Columns {
    /// One for each entry.
    pub entries: Vec<Column>,
    /// Whether the column with the standings is shown.
    pub with_standing: bool,
}

/// A column.
pub struct Column {
    /// The entry.
    pub entry: Rc<Evidence>,
    /// What it is called.
    pub name: AttrValue,
    /// Whether it is marked alike in every row.
    pub same: bool,
    /// Whether it is the one that would change the writer's mind.
    pub key: bool,
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entry, &other.entry) && self.same == other.same && self.key == other.key
    }
}

/// The head row.
pub fn heads(columns: &Columns, stop: &str) -> Html {
    let mut row = Vec::new();
    for column in &columns.entries {
        row.push(column_head(column, stop));
    }
    let corner = marked("th", "sp-grid-corner", ("scope", "col"), text(words::EXPLANATION));
    let last = if columns.with_standing {
        marked("th", "sp-grid-standing", ("scope", "col"), text(words::STANDING_COLUMN))
    } else {
        Html::default()
    };
    element("thead", "", element("tr", "", several![corner, pieces(row), last]))
}

fn column_head(column: &Column, stop: &str) -> Html {
    let entry = &column.entry;
    let small = |words: AttrValue| line("span", "sp-grid-entry-facts", words);
    let struck = if entry.set_aside.is_some() { "sp-grid-entry-words sp-struck" } else { "sp-grid-entry-words" };
    let mut inside = vec![line("span", struck, column.name.clone()), small(facts(entry).into())];
    for remark in remarks(entry, column.key, column.same) {
        inside.push(small(remark.into()));
    }
    inside.push(whole_button(dom_id("", entry.id.as_str()), &column.name, stop));
    let class = match (column.key, column.same) {
        (true, _) => "sp-grid-entry sp-grid-entry-key",
        (false, true) => "sp-grid-entry sp-grid-entry-same",
        (false, false) => "sp-grid-entry",
    };
    marked("th", class, ("scope", "col"), inside)
}

/// What else is to be said of an entry beside its words: the same in the table and where it stands alone.
#[must_use]
pub fn remarks(entry: &Evidence, key: bool, same: bool) -> Vec<&'static str> {
    let mut remarks = Vec::new();
    for (holds, remark) in
        [(entry.set_aside.is_some(), words::SET_ASIDE), (key, words::IS_KEY_ENTRY), (same, words::DECIDES_NOTHING)]
    {
        if holds {
            remarks.push(remark);
        }
    }
    remarks
}

/// How an entry is known, and whether it was checked, as far as that was said.
#[must_use]
pub fn facts(entry: &Evidence) -> String {
    let how = entry.how.map(content::label);
    let checked = entry.checked.map(content::label);
    match (how, checked) {
        (Some(how), Some(checked)) => words::both(how, checked),
        (one, other) => one.or(other).unwrap_or_default().to_owned(),
    }
}

/// The head of a row.
pub fn row_head(explanation: &Explanation, name: &AttrValue, stop: &str) -> Html {
    let mut group = vec![text(content::label(explanation.group))];
    if explanation.leading {
        group.push(text([" · ", words::LEANED_TO].concat()));
    }
    let whole = whole_button(dom_id(explanation.id.as_str(), ""), name, stop);
    let foot = element("span", "sp-grid-head-foot", several![element("span", "sp-grid-group", group), whole]);
    let class = if explanation.leading { "sp-grid-explanation-leading" } else { "" };
    marked("th", class, ("scope", "row"), several![text(name.clone()), foot])
}

fn whole_button(id: AttrValue, name: &str, stop: &str) -> Html {
    place(id, "sp-grid-whole", stop, words::fill_or_hide(name), text(words::FILL_OR_HIDE))
}

/// The button of a place. Presses and keys are heard by the table, so it has no listener of its own.
#[inline(never)]
pub fn place(id: AttrValue, class: &'static str, stop: &str, label: String, inside: Html) -> Html {
    let tabindex = if *id == *stop { "0" } else { "-1" };
    html! { <button type="button" {id} {class} {tabindex} aria-label={label}>{ inside }</button> }
}
