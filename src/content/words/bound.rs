//! Words of the fields that every step is made of.

/// How a date can be written.
pub const DATE_HINT: &str = "For example 4 May 2026";
/// Nobody chosen.
pub const NOBODY: &str = "Nobody chosen";
/// Before there is anybody to choose.
pub const NO_PEOPLE: &str = "Nobody is in the story yet. Add people under Story first.";
/// Before there is an entry to choose.
pub const NO_ENTRIES: &str = "Nothing is written down yet. Add what is known under Story first.";
/// Narrows a long list of entries.
pub const FIND_ENTRY: &str = "Find an entry";
/// An actor without a label.
pub const NAMELESS: &str = "Someone not named yet";
/// An entry without words.
pub const WORDLESS: &str = "An entry without words yet";

/// Said after something was taken out.
#[must_use]
pub fn removed(what: &str) -> String {
    format!("{what} has been taken out. Undo brings it back.")
}

/// How many of the entries are shown.
#[must_use]
pub fn shown(shown: usize, of: usize) -> String {
    format!("{shown} of {of} shown")
}

/// How many entries are chosen.
#[must_use]
pub fn chosen(count: usize) -> String {
    match count {
        0 => "None chosen".into(),
        count => format!("{count} chosen"),
    }
}

/// Puts an entry before the one above it.
pub const EARLIER: &str = "Move up";
/// Puts an entry after the one below it.
pub const LATER: &str = "Move down";

/// The full name of the button [`EARLIER`].
#[must_use]
pub fn move_earlier(what: &str) -> String {
    format!("Move up {what}")
}

/// The full name of the button [`LATER`].
#[must_use]
pub fn move_later(what: &str) -> String {
    format!("Move down {what}")
}

/// Said after an entry was moved.
#[must_use]
pub fn now_at(what: &str, at: usize, of: usize) -> String {
    format!("{what} is now {at} of {of}.")
}
