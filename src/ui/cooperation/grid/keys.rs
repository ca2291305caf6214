//! What a key means in the grid, and where an arrow leads. Pure.

use crate::domain::cooperation::Fit;
use crate::domain::{EvidenceId, ExplanationId};

/// A place in the grid that can hold focus. No explanation: the head row, where a column is hidden. No entry: the
/// first column, where a row is hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The row.
    pub row: Option<ExplanationId>,
    /// The column.
    pub column: Option<EvidenceId>,
}

impl Spot {
    /// The id of the button there. Ids hold no underscore, so no two places share one.
    #[must_use]
    pub fn dom_id(&self) -> String {
        let row = self.row.as_ref().map_or("", ExplanationId::as_str);
        let column = self.column.as_ref().map_or("", EvidenceId::as_str);
        format!("grid_{row}_{column}")
    }

    /// The place whose button has this id.
    #[must_use]
    pub fn of_dom_id(id: &str) -> Option<Self> {
        let (row, column) = id.strip_prefix("grid_")?.split_once('_')?;
        let spot = Self { row: ExplanationId::new(row), column: EvidenceId::new(column) };
        (spot.dom_id() == id && spot != Self::default()).then_some(spot)
    }
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To go somewhere.
    Go(Way),
    /// To set a mark, or to take it away.
    Mark(Option<Fit>),
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
}

/// What a key asks for, if it is one of the grid's. Enter and space are left to the button itself.
#[must_use]
pub fn asked(key: &str) -> Option<Asked> {
    Some(match key {
        "ArrowLeft" => Asked::Go(Way::Left),
        "ArrowRight" => Asked::Go(Way::Right),
        "ArrowUp" => Asked::Go(Way::Up),
        "ArrowDown" => Asked::Go(Way::Down),
        "Home" => Asked::Go(Way::First),
        "End" => Asked::Go(Way::Last),
        "1" | "f" | "F" => Asked::Mark(Some(Fit::Fits)),
        "2" | "n" | "N" => Asked::Mark(Some(Fit::DoesNotFit)),
        "3" | "s" | "S" => Asked::Mark(Some(Fit::SaysNothing)),
        "4" | "d" | "D" => Asked::Mark(Some(Fit::DontKnow)),
        "Delete" | "Backspace" => Asked::Mark(None),
        _ => return None,
    })
}

/// The mark after this one, when a cell is pressed: through all four, then none.
#[must_use]
pub fn next(fit: Option<Fit>) -> Option<Fit> {
    match fit {
        None => Fit::ALL.first().copied(),
        Some(fit) => {
            let at = Fit::ALL.iter().position(|other| *other == fit)?;
            Fit::ALL.get(at + 1).copied()
        }
    }
}

/// The place one step `way` from `from`; `from` itself at the edge. There is nothing in the corner.
#[must_use]
pub fn step(from: &Spot, way: Way, rows: &[ExplanationId], columns: &[EvidenceId]) -> Spot {
    let place = |at: Option<usize>| at.map_or(0, |at| at + 1);
    let row = place(from.row.as_ref().and_then(|id| rows.iter().position(|row| row == id)));
    let column = place(from.column.as_ref().and_then(|id| columns.iter().position(|column| column == id)));
    let (row, column) = match way {
        Way::Left => (row, column.saturating_sub(1)),
        Way::Right => (row, (column + 1).min(columns.len())),
        Way::Up => (row.saturating_sub(1), column),
        Way::Down => ((row + 1).min(rows.len()), column),
        Way::First => (row, 1.min(columns.len())),
        Way::Last => (row, columns.len()),
    };
    if (row, column) == (0, 0) {
        return from.clone();
    }
    Spot {
        row: row.checked_sub(1).and_then(|at| rows.get(at).cloned()),
        column: column.checked_sub(1).and_then(|at| columns.get(at).cloned()),
    }
}
