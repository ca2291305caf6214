//! The heads of the grid: the entries above the columns, the explanations before the rows. Each has a button that
//! takes it out of sight.

use crate::domain::sorted::SortedSet;
use std::rc::Rc;

use yew::prelude::*;

use super::keys::Spot;
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::EvidenceId;
use crate::domain::cooperation::Explanation;
use crate::domain::story::Evidence;
use crate::ui::bound::entry_name;
use crate::ui::cooperation::names::explanation_name;

/// Properties of [`ColumnHeads`].
#[derive(Properties, PartialEq)]
pub struct ColumnHeadsProps {
    /// The entries in sight.
    pub columns: Rc<Vec<Rc<Evidence>>>,
    /// The entries that are marked alike in every row.
    pub same: Rc<SortedSet<EvidenceId>>,
    /// The place in the head row that Tab stops at, if it is there.
    pub stop: Option<Spot>,
    /// Whether the column with the standings is shown.
    pub with_standing: bool,
}

/// The head row.
#[component]
pub fn ColumnHeads(props: &ColumnHeadsProps) -> Html {
    html! {
        <thead>
            <tr>
                <th scope="col" class="sp-grid-corner">{ words::EXPLANATION }</th>
                for entry in props.columns.iter() {
                    { column_head(entry, props.same.contains(&entry.id), props.stop.as_ref()) }
                }
                if props.with_standing {
                    <th scope="col">{ words::STANDING_COLUMN }</th>
                }
            </tr>
        </thead>
    }
}

fn column_head(entry: &Evidence, same: bool, stop: Option<&Spot>) -> Html {
    let name = entry_name(entry);
    let aside = entry.set_aside.is_some();
    let spot = Spot { row: None, column: Some(entry.id.clone()) };
    let class = classes!("sp-grid-entry", same.then_some("sp-grid-entry-same"));
    html! {
        <th key={entry.id.as_str()} scope="col" {class}>
            <span class={classes!("sp-grid-entry-words", aside.then_some("sp-struck"))}>{ name.clone() }</span>
            <span class="sp-grid-entry-facts">{ facts(entry) }</span>
            if aside {
                <span class="sp-grid-entry-facts">{ words::SET_ASIDE }</span>
            }
            if same {
                <span class="sp-grid-entry-facts">{ words::DECIDES_NOTHING }</span>
            }
            { hide_button(&spot, &name, stop == Some(&spot)) }
        </th>
    }
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

/// Properties of [`RowHead`].
#[derive(Properties, PartialEq)]
pub struct RowHeadProps {
    /// The explanation.
    pub explanation: Rc<Explanation>,
    /// Whether Tab stops at its button.
    pub stop: bool,
}

/// The head of a row.
#[component]
pub fn RowHead(props: &RowHeadProps) -> Html {
    let explanation = &props.explanation;
    let name = explanation_name(explanation);
    let spot = Spot { row: Some(explanation.id.clone()), column: None };
    html! {
        <th scope="row" class={explanation.leading.then_some("sp-grid-explanation-leading")}>
            { name.clone() }
            <span class="sp-grid-head-foot">
                <span class="sp-grid-group">
                    { content::label(explanation.group) }
                    if explanation.leading {
                        { " · " }{ words::LEANED_TO }
                    }
                </span>
                { hide_button(&spot, &name, props.stop) }
            </span>
        </th>
    }
}

fn hide_button(spot: &Spot, name: &str, stop: bool) -> Html {
    html! {
        <button
            type="button"
            id={spot.dom_id()}
            class="sp-grid-hide"
            tabindex={if stop { "0" } else { "-1" }}
            aria-label={words::hide(name)}
        >
            { words::HIDE }
        </button>
    }
}
