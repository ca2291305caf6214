//! Words of the grid of tool 2. Nothing here counts marks or puts explanations in an order.

/// The table's caption.
pub const GRID: &str = "Explanations held against what is known";
/// How the grid is shown.
pub const SHOW_AS: &str = "Show as";
/// The table.
pub const AS_TABLE: &str = "Table";
/// One entry, against every explanation.
pub const AS_ONE_ENTRY: &str = "One entry at a time";
/// The head of the first column.
pub const EXPLANATION: &str = "Explanation";
/// The head of the last column.
pub const STANDING_COLUMN: &str = "Standing, in our words";
/// The head of the keys of the marks.
pub const LEGEND: &str = "What the marks mean";
/// What a hatched column means.
pub const HATCHED: &str = "Hatched: the same in every row";
/// On an entry that is marked alike in every row.
pub const DECIDES_NOTHING: &str = "The same in every row: decides nothing";
/// On an entry that is set aside.
pub const SET_ASIDE: &str = "Set aside";
/// A cell nobody has considered.
pub const NO_MARK: &str = "no mark yet";
/// On the row that is leaned to.
pub const LEANED_TO: &str = "we lean to it";
/// On the entry that would change the writer's mind.
pub const IS_KEY_ENTRY: &str = "Would change our mind";
/// Opens what can be done with a whole row or column.
pub const FILL_OR_HIDE: &str = "Fill or hide";
/// Heads what can be done with a row.
pub const WHOLE_ROW: &str = "This whole row";
/// Heads what can be done with a column.
pub const WHOLE_COLUMN: &str = "This whole column";
/// The four marks for a row.
pub const FILL_ROW: &str = "Mark what has no mark yet in this row";
/// The four marks for a column.
pub const FILL_COLUMN: &str = "Mark what has no mark yet in this column";
/// What filling does not do.
pub const FILL_HINT: &str = "What is marked already stays as it is, and so does what is out of sight.";
/// Takes the marks of a row or column away.
pub const EMPTY: &str = "Take its marks away";
/// Takes a row or column out of sight.
pub const TAKE_OUT_OF_SIGHT: &str = "Take it out of sight";
/// Leaves the whole row or column as it is.
pub const CLOSE: &str = "Close";
/// Everything in sight in it has a mark.
pub const NOTHING_TO_FILL: &str = "Everything in sight here has a mark already. Delete takes the marks away.";
/// Nothing in sight in it has a mark.
pub const NOTHING_TO_EMPTY: &str = "Nothing in sight here has a mark.";
/// Brings a row or column back.
pub const SHOW: &str = "Show";
/// What is out of sight.
pub const OUT_OF_SIGHT: &str = "Out of sight, not lost";
/// Everything is out of sight.
pub const ALL_HIDDEN: &str = "Every row or every column is out of sight. Show one again below.";
/// How to work the grid by keyboard.
pub const BY_KEYBOARD: &str = "By keyboard";
/// How to work the grid by keyboard.
pub const KEYS: &[&str] = &[
    "Tab goes into the table, and out of it again. Arrow keys go from place to place; Home and End go along the row.",
    "F or 1: fits. N or 2: does not fit. S or 3: says nothing. D or 4: don’t know. Delete takes the mark away.",
    "Enter, or a click, goes on to the next mark.",
    "Up from the first row and left from the first column are the heads. There the same keys mark all of the row or column that has no mark yet, Delete takes its marks away, H takes it out of sight, and Enter opens all of this.",
    "Where there are more entries than are shown, Page Down and Page Up go on and back; so does the arrow past the edge.",
];
/// Before there is an explanation.
pub const GRID_WITHOUT_ROWS: &str = "Explanations will be the rows";
/// Before there is an explanation.
pub const GRID_WITHOUT_ROWS_BODY: &str =
    "Hold at least two under Explanations first: with one alone there is nothing to tell apart.";
/// Before there is an entry.
pub const GRID_WITHOUT_COLUMNS: &str = "What is known will be the columns";
/// Before there is an entry.
pub const GRID_WITHOUT_COLUMNS_BODY: &str = "Write what is known under Story first. Each entry becomes a column here.";
/// Chooses the entry that is looked at.
pub const ENTRY: &str = "Which entry?";
/// The entry before.
pub const ENTRY_BEFORE: &str = "Entry before";
/// The entry after.
pub const ENTRY_AFTER: &str = "Entry after";
/// Why there is none before.
pub const IS_FIRST: &str = "This is the first entry in sight";
/// Why there is none after.
pub const IS_LAST: &str = "This is the last entry in sight";
/// Above the explanations one entry is held against.
pub const HOLD_AGAINST: &str = "If this explanation were true, would we expect this entry?";
/// The group of the two buttons that go from entry to entry.
pub const GO_THROUGH: &str = "Go through the entries";

/// The accessible name of a cell.
#[must_use]
pub fn cell(explanation: &str, entry: &str, mark: &str) -> String {
    format!("{explanation} – {entry}: {mark}")
}

/// Goes to the entries before those that are shown.
pub const BEFORE_THESE: &str = "Before these";
/// Goes to the entries after those that are shown.
pub const AFTER_THESE: &str = "After these";
/// Why there are none before.
pub const ARE_FIRST: &str = "These are the first entries in sight";
/// Why there are none after.
pub const ARE_LAST: &str = "These are the last entries in sight";
/// No entry holds what is looked for.
pub const NONE_FOUND: &str = "No entry in sight has these words.";

/// Which of the entries are shown, in the order of the ledger.
#[must_use]
pub fn entries_shown(from: usize, to: usize, of: usize) -> String {
    format!("Entries {from} to {to} of {of}")
}

/// The full name of the button [`FILL_OR_HIDE`].
#[must_use]
pub fn fill_or_hide(what: &str) -> String {
    format!("{FILL_OR_HIDE}: {what}")
}

/// Said after a row or column was filled.
#[must_use]
pub fn filled(what: &str, mark: &str) -> String {
    format!("{what}: {mark}, wherever there was no mark.")
}

/// Said after the marks of a row or column were taken away.
#[must_use]
pub fn emptied(what: &str) -> String {
    format!("{what}: its marks are gone. Undo brings them back.")
}

/// The full name of the button [`SHOW`].
#[must_use]
pub fn show(what: &str) -> String {
    format!("{SHOW}: {what}")
}

/// How an entry is known, and whether it was checked: "Seen, one other source agrees".
#[must_use]
pub fn both(how: &str, checked: &str) -> String {
    format!("{how}, {}", checked.to_ascii_lowercase())
}

/// Said after a row or column was taken out of sight.
#[must_use]
pub fn hidden(what: &str) -> String {
    format!("{what} is out of sight. It is kept, and can be shown again below the table.")
}

/// Said after it was brought back.
#[must_use]
pub fn shown(what: &str) -> String {
    format!("{what} is in the grid again.")
}
