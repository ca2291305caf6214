//! What a key means in the grid, and where an arrow leads. Pure.

use yew::AttrValue;

use crate::domain::cooperation::Fit;

/// A place in the grid that can hold focus: its row and its column, counted from 1. Row 0 is the head row and column 0
/// the first column: from there a whole column or row is filled or hidden. There is nothing in the corner.
pub type Spot = (usize, usize);

/// The id of the button of a row and a column; of one of them alone, the button in its head. Ids hold no underscore, so
/// no two places share one.
#[inline(never)]
#[must_use]
pub fn dom_id(row: &str, column: &str) -> AttrValue {
    ["grid_", row, "_", column].concat().into()
}

/// The ids of the row and the column that the button with this id stands in.
#[must_use]
pub fn of_dom_id(id: &str) -> Option<(&str, &str)> {
    id.strip_prefix("grid_")?.split_once('_')
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To go somewhere.
    Go(Way),
    /// To set a mark, or to take it away; in a head, those of its whole row or column.
    Mark(Option<Fit>),
    /// To take a row or column out of sight.
    Hide,
}

/// Where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One column back.
    Left,
    /// One column on.
    Right,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// To the first entry of the row.
    First,
    /// To the last entry of the row.
    Last,
    /// To the entries that are shown before these.
    Before,
    /// To the entries that are shown after these.
    After,
}

/// What a key asks for, if it is one of the grid's. Enter and space are left to the button itself.
#[must_use]
pub fn asked(key: &str) -> Option<Asked> {
    Some(match key {
        "ArrowLeft" => Asked::Go(Way::Left),
        "ArrowRight" => Asked::Go(Way::Right),
        "ArrowUp" => Asked::Go(Way::Up),
        "ArrowDown" => Asked::Go(Way::Down),
        "PageUp" => Asked::Go(Way::Before),
        "PageDown" => Asked::Go(Way::After),
        "Home" => Asked::Go(Way::First),
        "End" => Asked::Go(Way::Last),
        "1" | "f" | "F" => Asked::Mark(Some(Fit::Fits)),
        "2" | "n" | "N" => Asked::Mark(Some(Fit::DoesNotFit)),
        "3" | "s" | "S" => Asked::Mark(Some(Fit::SaysNothing)),
        "4" | "d" | "D" => Asked::Mark(Some(Fit::DontKnow)),
        "Delete" | "Backspace" => Asked::Mark(None),
        "h" | "H" => Asked::Hide,
        _ => return None,
    })
}

/// The mark after this one, when a cell is pressed: through all four, then none.
#[must_use]
pub fn next(fit: Option<Fit>) -> Option<Fit> {
    match fit {
        None => Some(Fit::Fits),
        Some(Fit::Fits) => Some(Fit::DoesNotFit),
        Some(Fit::DoesNotFit) => Some(Fit::SaysNothing),
        Some(Fit::SaysNothing) => Some(Fit::DontKnow),
        Some(Fit::DontKnow) => None,
    }
}

/// The place one step `way` from `from`, in a grid of so many rows and columns; `from` itself at the edge.
#[must_use]
pub fn step(from: Spot, way: Way, (rows, columns): (usize, usize)) -> Spot {
    let (row, column) = from;
    let to = match way {
        Way::Left => (row, column.saturating_sub(1)),
        Way::Right => (row, (column + 1).min(columns)),
        Way::Up => (row.saturating_sub(1), column),
        Way::Down => ((row + 1).min(rows), column),
        Way::First => (row, 1),
        Way::Last => (row, columns),
        Way::Before | Way::After => from,
    };
    if to == (0, 0) { from } else { to }
}

/// Most cells that are in the page at once: what is marked or looked for is then seen at once, however long the ledger.
const CELLS: usize = 400;
/// Entries shown side by side at the least, however many rows there are; and at the most, so that they fit on paper.
const FEWEST: usize = 12;
const MOST: usize = 24;

/// How many entries are shown side by side, of `entries` held against `rows` explanations: all of them, or shares that
/// differ little.
#[must_use]
pub fn abreast(rows: usize, entries: usize) -> usize {
    let most = (CELLS / rows.max(1)).clamp(FEWEST, MOST);
    let shares = entries.div_ceil(most).max(1);
    entries.div_ceil(shares).max(1)
}
