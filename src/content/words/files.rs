//! Why a file was not opened, as people read it.

/// The file is empty.
pub const EMPTY: &str = "The file is empty. It may not have finished downloading or copying.";
/// It is nested too deep.
pub const TOO_DEEP: &str = "The file is nested deeper than any session could be, so it was not read any further.";
/// Another app's.
pub const ANOTHER_APP: &str = "The file was not made by Standpoint. Choose one that you downloaded here.";
/// Saved by a newer version.
pub const NEWER: &str =
    "The file was made by a newer version of Standpoint. Nothing in it was touched; open it with that version.";
/// Holds no session.
pub const NO_SESSION: &str = "The file is from Standpoint, but there is no session in it that can be read.";
/// The browser could not read it.
pub const UNREADABLE: &str = "The browser could not read the file. It may have been moved, or be open elsewhere.";
/// Parts of it cannot be a session.
pub const FAULTS: &str =
    "The file is from Standpoint, but these parts of it cannot be right. It may have been changed by hand.";

/// The file is too large.
#[must_use]
pub fn too_large(limit_mb: usize) -> String {
    format!("The file is larger than {limit_mb} megabytes, which no session is. It was not read.")
}

/// It is not JSON.
#[must_use]
pub fn not_json(line: usize, column: usize) -> String {
    format!("The file is damaged or of another kind: it stops making sense at line {line}, place {column}.")
}

/// How many faults are not listed.
#[must_use]
pub fn and_more(more: usize) -> String {
    format!("and {more} more of the same kind")
}

/// Some sessions of a copy could not be read.
#[must_use]
pub fn left_out(count: usize) -> String {
    format!("{count} more in the file could not be read and were left out.")
}

/// `Evidence, entry 3: …`.
#[must_use]
pub fn fault(part: &str, entry: usize, why: &str) -> String {
    let part = part_name(part);
    if entry == 0 { format!("{part}: {why}") } else { format!("{part}, entry {entry}: {why}") }
}

/// A field that no session has.
#[must_use]
pub fn unknown_field(name: &str) -> String {
    format!("there is a field “{name}” that does not belong there")
}

/// A part that is not there.
#[must_use]
pub fn missing_part(name: &str) -> String {
    format!("“{name}” is missing")
}

/// Something of another kind.
pub const WRONG_KIND: &str = "something is of another kind than belongs there";
/// A text is too long.
pub const TOO_LONG: &str = "a text is longer than its field keeps";
/// A date is out of range.
pub const DATE: &str = "a date is outside 1900 to 2100";
/// A date is before another.
pub const KNOWN_BEFORE: &str = "it was known before it happened";
/// An id stands twice.
pub const TWICE: &str = "the same id, tie or rating stands there twice";
/// Refers to nothing.
pub const DANGLING: &str = "it refers to something that is not in the file";
/// A tie to itself.
pub const TO_ITSELF: &str = "it ties somebody to themselves";
/// Off the map.
pub const OFF_THE_MAP: &str = "a place is outside the map";
/// Too many.
pub const TOO_MANY: &str = "there are more entries than a session keeps";
/// Anything else that the rules refuse.
pub const AGAINST_THE_RULES: &str = "the session’s own rules do not allow it";

/// The name of a part of a session, from the name it is saved under.
fn part_name(part: &str) -> &str {
    match part {
        "file" => "The file",
        "session" => "The session",
        "opening" => "Opening",
        "actors" => "People",
        "evidence" => "Evidence",
        "events" => "Events",
        "frame" => "The decision on the map",
        "map" => "The map",
        "ties" => "Ties",
        "ratings" => "Sources of power",
        "viewpoints" => "Through their eyes",
        "earlier" => "Earlier maps",
        "facets" => "Position",
        "shifts" => "Shifts of power",
        "episodes" => "Episodes",
        "ask" => "The ask",
        "exceptions" => "Exceptions",
        "explanations" => "Explanations",
        "key_entry" => "The key entry",
        "hidden_entries" => "Hidden entries",
        "enquiries" => "What to find out",
        "moves" => "Moves",
        "resolve" => "Around the moves",
        "advocacy" => "Advocacy checks",
        "decisions" => "Decisions",
        "judgements" => "Judgements",
        "capacity" => "Capacity checks",
        "trap_answers" => "Second looks",
        "tripwires" => "Tripwires",
        "tripwire_draft" => "The tripwire being written",
        "obstacles" => "Obstacles",
        "ownerships" => "Who owns what",
        "unmet" => "Unmet needs",
        "actions" => "Actions",
        "ending" => "The ending",
        other => other,
    }
}
