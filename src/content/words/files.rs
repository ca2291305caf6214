//! Files: why one was not opened, what came of saving one, and tables for a spreadsheet, as people read it.

use crate::domain::{MAX_ENTRIES, Rejection};

/// The file is empty.
pub const EMPTY: &str = "The file is empty. It may not have finished downloading or copying.";
/// It is nested too deep.
pub const TOO_DEEP: &str = "The file is nested deeper than any session could be, so it was not read any further.";
/// Another app's.
pub const ANOTHER_APP: &str = "The file was not made by Standpoint. Choose one that you downloaded here.";
/// Saved by a newer version.
pub const NEWER: &str =
    "The file was made by a newer version of Standpoint. Nothing in it was touched; open it with that version.";
/// Letters that are none.
pub const NOT_TEXT: &str = "The file holds signs that are no text, so it is damaged or of another kind. A table from a spreadsheet has to be saved as “CSV UTF-8”.";
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
/// A date has not come yet.
pub const FUTURE: &str = "a date has not come yet";
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

/// What the session's rules refuse.
#[must_use]
pub fn rule(why: Rejection) -> &'static str {
    match why {
        Rejection::TooLong { .. } => TOO_LONG,
        Rejection::DateOutOfRange => DATE,
        Rejection::InTheFuture => FUTURE,
        Rejection::KnownBeforeHappened => KNOWN_BEFORE,
        Rejection::Taken | Rejection::AlreadyThere => TWICE,
        Rejection::Dangling | Rejection::Gone => DANGLING,
        Rejection::TieToItself => TO_ITSELF,
        Rejection::OffTheMap => OFF_THE_MAP,
        Rejection::Full { .. } => TOO_MANY,
        Rejection::Blank
        | Rejection::Unanswered
        | Rejection::NoDate
        | Rejection::NotASessionLength
        | Rejection::JudgementRestsOnIt
        | Rejection::CannotReplace
        | Rejection::WrongGroup
        | Rejection::NotAThreshold { .. }
        | Rejection::BeforeItsJudgement => AGAINST_THE_RULES,
    }
}

// A session saved to a file

/// Saves it.
pub const SAVE_TO_FILE: &str = "Save to a file";
/// Saves it again where it was saved before in this visit.
pub const SAVE_AGAIN: &str = "Save to the file again";
/// Asks how the file is protected.
pub const SAVE_TITLE: &str = "Save this session to a file";
/// What a file of a session is.
pub const SAVE_BODY: &str =
    "The file holds everything you wrote, the private notes too. It can be opened again here, in any browser.";
/// The passphrase.
pub const PASSPHRASE: &str = "Passphrase for the file";
/// The same again.
pub const PASSPHRASE_AGAIN: &str = "The passphrase for the file once more";
/// Before it is typed.
pub const CANNOT_BE_RECOVERED: &str =
    "The passphrase is kept nowhere and cannot be recovered: without it, nobody can open the file.";
/// The question about protecting.
pub const PROTECTION: &str = "How the file is protected";
/// With a passphrase.
pub const WITH_PASSPHRASE: &str = "With a passphrase";
/// Without one.
pub const WITHOUT: &str = "Without a passphrase";
/// What that means.
pub const WITHOUT_HINT: &str = "Anybody who gets the file can read it.";
/// This browser cannot encrypt here.
pub const CANNOT_SEAL: &str = "This browser offers no encryption on this page, because the page did not come over a secure connection. The file would be readable by anybody who gets it.";
/// Nothing has been chosen where there is no encryption.
pub const CHOOSE_WITHOUT: &str = "Choose this first, if the file may be written so.";
/// Leaves it.
pub const LEAVE_SAVING: &str = "Do not save";
/// While it is being done.
pub const WORKING: &str = "Writing the file and reading it back";
/// It did not work.
pub const STILL_NOT_SAVED: &str = "Still not saved to a file";
/// Another program or person has written the file.
pub const FILE_CHANGED: &str = "The file was changed by somebody else";
/// What to do.
pub const FILE_CHANGED_BODY: &str =
    "Since you saved to it in this visit, another person or program has written to it. Nothing has been written over.";
/// Keeps both, in the same file.
pub const KEEP_THEIRS: &str = "Keep theirs here as a copy, then save mine to the file";
/// Keeps both, in two files.
pub const SAVE_ELSEWHERE: &str = "Save mine to another file";
/// Downloads instead.
pub const DOWNLOAD_INSTEAD: &str = "Download it instead";
/// Behind the title of a copy of what a file held.
pub const FROM_THE_FILE: &str = "(from the file, changed by somebody else)";
/// What the file holds cannot be opened.
pub const THEIRS_UNREADABLE: &str =
    "What the file holds now cannot be opened as a session, so it is not written over. Save yours to another file.";
/// The file cannot be read any more.
pub const FILE_GONE: &str = "The file you saved to can no longer be read: it was moved, removed, or is on a drive that is not there. Nothing was written. Save again to choose a place.";
/// The write failed.
pub const NOT_WRITTEN: &str = "The browser could not write the file. What it held before is still in it.";
/// What was written is not what can be read.
pub const NOT_AS_WRITTEN: &str =
    "The file was written, but what can be read from it is something else. Do not rely on it.";
/// What was written cannot be opened.
pub const NOT_PROVEN: &str =
    "The file was written, but could not be opened again as what you have here. Do not rely on it.";
/// No encryption.
pub const NO_CRYPTO: &str = "This browser offers no encryption on this page.";
/// The passphrase is wrong, or the file is damaged.
pub const WRONG_OR_DAMAGED: &str =
    "Wrong passphrase, or the file is damaged. Look at Caps Lock and try again; the file is untouched.";
/// Sealed in a way that is not read.
pub const SEALED_OTHERWISE: &str = "The file was encrypted in a way that Standpoint does not read.";
/// Too large.
pub const SEALED_TOO_LARGE: &str = "The file is larger than anything Standpoint writes, so it was not read.";
/// Not whole.
pub const SEALED_DAMAGED: &str =
    "The file is damaged: it is not whole. It may not have finished downloading or copying.";

/// `The file “standpoint-….jwe” holds this session as it stands now. It was read back to make sure.`
#[must_use]
pub fn saved_in_place(name: &str) -> String {
    format!("The file “{name}” holds this session as it stands now. It was read back to make sure.")
}

/// Handed to the browser as a download.
#[must_use]
pub fn handed_over(name: &str) -> String {
    format!(
        "The browser was given the file “{name}”, and what it was given can be opened again. It does not say whether the file arrived: look among your downloads."
    )
}

/// Why no file was made.
#[must_use]
pub fn not_made(why: &str) -> String {
    format!("No file was made. {why} Nothing here has changed.")
}

/// Their version stands on the shelf.
#[must_use]
pub fn kept_theirs(title: &str) -> String {
    format!("Their version is kept here as a session of its own, “{title}”.")
}

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
        "reviews" => "Looking back",
        "thresholds" => "Thresholds of second looks",
        "tripwire_draft" => "The tripwire being written",
        "wants" => "What they want",
        "obstacles" => "Obstacles",
        "ownerships" => "Who owns what",
        "footing" => "The footing",
        "unmet" => "Unmet needs",
        "actions" => "Actions",
        "ending" => "The ending",
        other => other,
    }
}

// Tables for a spreadsheet: the headings of the ledger and of the people.

/// What was seen, heard or read.
pub const ENTRY: &str = "Entry";
/// Whom it is about, by name.
pub const ABOUT: &str = "About";
/// From whom, by name.
pub const FROM: &str = "From";
/// How it came to be known.
pub const HOW: &str = "How we know";
/// Heard from them alone.
pub const ALONE: &str = "Heard alone";
/// An interpreter.
pub const INTERPRETER: &str = "Interpreter";
/// An expected visit.
pub const VISIT: &str = "Visit";
/// The day it happened.
pub const HAPPENED: &str = "Happened";
/// The day we knew.
pub const KNOWN: &str = "Known";
/// What it leans towards.
pub const LEANS: &str = "Leans towards";
/// What it shows.
pub const SHOWS: &str = "Shows";
/// Whether it was checked.
pub const CHECKED: &str = "Checked";
/// Whether it is set aside.
pub const SET_ASIDE: &str = "Set aside";
/// Why it is set aside.
pub const SET_ASIDE_WHY: &str = "Why it is set aside";
/// Its own id.
pub const ID: &str = "Id";
/// The ids of those it is about.
pub const ABOUT_IDS: &str = "About (ids)";
/// The id of whom it is from.
pub const FROM_ID: &str = "From (id)";
/// The ids of entries it is linked with.
pub const LINKED_IDS: &str = "Linked with (ids)";
/// The ids of entries it is set aside because of.
pub const SET_ASIDE_IDS: &str = "Set aside because of (ids)";
/// From a record rather than a person.
pub const A_RECORD: &str = "A record";
/// A person's label.
pub const NAME_OR_ROLE: &str = "Name or role";
/// What they are in the story.
pub const PART: &str = "Part in the story";
/// Child or adult.
pub const AGE: &str = "Age";
/// Whether they are in the home.
pub const IN_HOME: &str = "In the home";
/// Their household.
pub const HOUSEHOLD: &str = "Household";
/// How their voice reached us.
pub const VOICE: &str = "Own voice";

/// The table was refused because a column is not there.
#[must_use]
pub fn no_column(heading: &str) -> String {
    format!("The first row of the table has no column “{heading}”. Choose a table that you downloaded here.")
}

/// It has too many rows.
#[must_use]
pub fn too_many_rows() -> String {
    format!("The table has more than {MAX_ENTRIES} rows, which is the most a session keeps.")
}

/// Cells of it cannot be right.
pub const TABLE_FAULTS: &str =
    "The table was not taken in, because these parts of it cannot be right. Nothing in the session has changed.";
/// Too few or too many cells.
pub const CELLS: &str = "it has more or fewer cells than there are headings";
/// The end is missing.
pub const CUT_OFF: &str = "the last row does not end; the file may have been cut off";
/// Not of the kind that belongs there.
pub const KIND: &str = "this is not an answer, day or id that belongs there";
/// A name that is nobody's, or two people's.
pub const NOBODY: &str = "nobody here has this name, or more than one person has";
/// An id that stands twice.
pub const ROW_TWICE: &str = "a row above has the same id";

/// `Row 3, Happened: …`.
#[must_use]
pub fn cell_fault(row: usize, column: Option<&str>, why: &str) -> String {
    match column {
        Some(column) => format!("Row {row}, {column}: {why}"),
        None => format!("Row {row}: {why}"),
    }
}

// Tables, on the page

/// Folds them.
pub const TABLES: &str = "As a table for a spreadsheet";
/// What the ledger's table is.
pub const LEDGER_TABLE: &str =
    "Every entry as a row (CSV). The file is not encrypted: keep it as carefully as the case file.";
/// What the people's table is.
pub const PEOPLE_TABLE: &str =
    "Everyone in the story as a row (CSV). The file is not encrypted: keep it as carefully as the case file.";
/// Downloads the ledger.
pub const DOWNLOAD_LEDGER: &str = "Download the entries as a table";
/// Downloads the people.
pub const DOWNLOAD_PEOPLE: &str = "Download the people as a table";
/// Reads one.
pub const OPEN_TABLE: &str = "Take in a table you downloaded here";
/// What it does.
pub const OPEN_TABLE_HINT: &str = "You see what it would change first. A row without an id is a new entry.";
/// What the name of a map's picture begins with.
pub const MAP_FILE: &str = "standpoint-map";
/// What the file is called.
pub const LEDGER_FILE: &str = "standpoint-ledger";
/// What the file is called.
pub const PEOPLE_FILE: &str = "standpoint-people";
/// The table was refused.
pub const TABLE_REFUSED: &str = "The table was not taken in";
/// What it would change.
pub const TABLE_READ: &str = "What is in the table";
/// Nothing.
pub const TABLE_SAME: &str =
    "Everything in the table is here already, exactly as it is there. There is nothing to take in.";
/// Adds what is new.
pub const TAKE_NEW: &str = "Add what is new";
/// Adds what is new and rewrites what differs.
pub const TAKE_ALL: &str = "Add what is new and rewrite what differs";
/// Rewrites what differs.
pub const TAKE_DIFFERENT: &str = "Rewrite what differs";
/// Leaves it.
pub const LEAVE_TABLE: &str = "Leave everything as it is";
/// It was done.
pub const TABLE_TAKEN: &str = "The table was taken in. Undo takes it back.";

/// What a table would change.
#[must_use]
pub fn table_says(fresh: usize, differing: usize, same: usize) -> String {
    let rows = |count: usize| if count == 1 { "1 row".to_owned() } else { format!("{count} rows") };
    format!(
        "{} not here yet, {} that differ from what is here, {} the same. Nothing has changed so far.",
        rows(fresh),
        rows(differing),
        rows(same)
    )
}
