//! Words for looking back at a judgement. It is looked at, never marked: nobody is told that they were wrong.

/// What happened since.
pub const HAPPENED: &str = "What happened?";
/// Which entries misled.
pub const MISLED: &str = "Which entries misled us?";
/// What we would look for.
pub const LOOK_FOR: &str = "What would we look for now?";
/// Beneath [`LOOK_FOR`].
pub const LOOK_FOR_HINT: &str = "Judge it by what could be known on the day, not by how it ended.";
/// The part of the remove button that is seen.
pub const REMOVE: &str = "Remove";

/// Begins to look back.
#[must_use]
pub fn look_back(day: &str) -> String {
    format!("Look back at the judgement of {day}")
}

/// A look back by its day.
#[must_use]
pub fn looked_back(day: &str) -> String {
    format!("Looked back on {day}")
}

/// The name of the button [`REMOVE`].
#[must_use]
pub fn remove(what: &str) -> String {
    format!("{REMOVE} {what}")
}

/// What was seen, as sentences.
#[must_use]
pub fn told(day: &str, happened: &str) -> String {
    format!("{}: {happened}", looked_back(day))
}
