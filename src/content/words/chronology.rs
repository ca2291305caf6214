//! Words of writing many entries quickly: one line at a time, or a whole chronology pasted.

use super::refusals::grouped;
use crate::domain::YesNo;

// What people type

/// The day itself.
pub const TODAY: &str = "today";
/// The day before.
pub const YESTERDAY: &str = "yesterday";
/// After a semicolon: the day we knew.
pub const KNOWN: &str = "known";
/// After a semicolon: whom it is about.
pub const ABOUT: &str = "about";
/// After a semicolon: whom it comes from.
pub const FROM: &str = "from";
/// A record as a source.
pub const RECORD: &str = "record";
/// After a semicolon: heard from them alone.
pub const ALONE: &str = "alone";
/// After a semicolon: somebody was with them.
pub const NOT_ALONE: &str = "not alone";
/// After a semicolon: an interpreter was there.
pub const WITH_INTERPRETER: &str = "with interpreter";
/// What makes whoever stands before it the source.
pub const SAYS: [&str; 19] = [
    "says",
    "said",
    "say",
    "tells",
    "told",
    "reports",
    "reported",
    "rang",
    "rings",
    "called",
    "phoned",
    "emailed",
    "wrote",
    "writes",
    "thinks",
    "thought",
    "noted",
    "asked",
    "mentioned",
];
/// How the heading of a column of days begins.
pub const DATE_HEADING: &str = "date";
/// Stands between what were cells of a table.
pub const BETWEEN_CELLS: &str = " – ";

// One line

/// The line.
pub const LINE: &str = "Write it in one line";
/// Helps with the line.
pub const LINE_HINT: &str = "Enter adds it. For example “12/3 School says Jay came in hungry; concern”. The day comes before \
    the month.";
/// Adds the line.
pub const ADD_LINE: &str = "Add this line";
/// Nothing was written.
pub const LINE_EMPTY: &str = "Write what was seen, heard or read first.";
/// What looks like a day is none.
pub const LINE_NO_DAY: &str = "The day it begins with has not come yet, or is no day. It stays in the words.";
/// What a line can say.
pub const LEGEND: &str = "What one line can say";
/// The parts of a line, each with what it does.
pub const LEGEND_LINES: [(&str, &str); 5] = [
    ("12/3, 12 March 2026, yesterday", "at the start: the day it happened. Without a year, the last such day."),
    ("School says, Nan:", "next: whom it comes from, by the name in your list of people. “record:” is a file."),
    ("the words", "as you write them. Whoever of your people is named in them is whom it is about."),
    ("; known 14/3; from Nan; about Jay, Mum", "at the end: said outright, where the words do not show it."),
    ("; alone; not alone; with interpreter", "at the end: how it was heard from the person."),
];
/// The other way.
pub const LEGEND_FORM: &str = "Of an answer, the first three letters are enough. What is not understood stays in the \
    words. “Add an entry” asks for all of it one by one.";
/// Opens what was added last.
pub const EDIT_LAST: &str = "Look at it";

/// Whether it was heard from them alone, in the echo of a line.
#[must_use]
pub fn heard_alone(answer: YesNo) -> &'static str {
    match answer {
        YesNo::Yes => ALONE,
        YesNo::No | YesNo::Unknown => NOT_ALONE,
    }
}

/// What a line is read as.
#[must_use]
pub fn reads_as(parts: &str) -> String {
    ["Read as: ", parts].concat()
}

/// The day it happened, in the echo of a line.
#[must_use]
pub fn happened(day: &str) -> String {
    ["happened ", day].concat()
}

/// The day we knew, in the echo of a line.
#[must_use]
pub fn known(day: &str) -> String {
    ["known ", day].concat()
}

/// Said after a line was added.
#[must_use]
pub fn added(what: &str) -> String {
    ["Added: ", what].concat()
}

// A chronology

/// Unfolds it.
pub const PASTE: &str = "Paste a chronology";
/// The field.
pub const PASTED: &str = "The chronology";
/// Helps with the field.
pub const PASTED_HINT: &str = "A day and some words to a line, as 12 March 2026, 12.3.26 or 2026-03-12; a table from a document \
    will do. A line without a day goes on with the one before. Up to 2,000 entries or 100,000 characters at once. Change real \
    names first. Nothing is kept until you have looked at it and taken it in.";
/// Reads what was pasted.
pub const READ: &str = "Read it through";
/// Nothing was pasted.
pub const NOTHING_PASTED: &str = "Paste or type some lines first.";
/// Heads what was read.
pub const LOOK: &str = "Look through it before it is taken in";
/// The answer with the day first.
pub const DAY_FIRST: &str = "The day comes first";
/// The answer with the month first.
pub const MONTH_FIRST: &str = "The month comes first";
/// All other lines have the day first.
pub const OTHERS_DAY_FIRST: &str = "Days above 12 stand first on the other lines.";
/// All other lines have the month first.
pub const OTHERS_MONTH_FIRST: &str = "Days above 12 stand second on the other lines.";
/// Some have one, some the other.
pub const OTHERS_MIXED: &str = "Days above 12 stand first on some lines and second on others, so this is mixed: the answer \
    may not be right for every line. Correct those one by one.";
/// The year of days without one.
pub const WHICH_YEAR: &str = "Some days have no year. Which year are they?";
/// What was typed is no year.
pub const NO_YEAR: &str = "Write a year of four digits, such as 2026.";
/// Where all of it comes from.
pub const ALL_FROM: &str = "Where does all of it come from?";
/// Whom all of it is about.
pub const ALL_ABOUT: &str = "Whom is all of it about?";
/// Helps with both.
pub const ALL_HINT: &str = "Leave open what differs from line to line";
/// Shows only what should be looked at.
pub const ONLY_TO_LOOK_AT: &str = "Only lines to look at";
/// Nothing should be looked at.
pub const NOTHING_TO_LOOK_AT: &str = "Every line has its day.";
/// Shows more of them.
pub const MORE: &str = "Show more";
/// The columns.
pub const COLUMNS: [&str; 2] = ["Day", "What is taken"];
/// Opens an entry.
pub const CORRECT: &str = "Correct";
/// Folds it.
pub const CORRECTED: &str = "Done";
/// Leaves an entry out.
pub const LEAVE_OUT: &str = "Leave out";
/// Takes it in again.
pub const TAKE_IN: &str = "Put back";
/// Joins it with the one above.
pub const JOIN: &str = "Join to the one above";
/// Takes its lines apart.
pub const APART: &str = "Take its lines apart";
/// The day of an entry.
pub const DAY: &str = "Day";
/// Helps with the day.
pub const DAY_HINT: &str = "For example 4 May 2026. Leave it empty where no day is known.";
/// The words of an entry.
pub const WORDS: &str = "What happened";
/// Left out.
pub const LEFT_OUT: &str = "Left out";
/// No day is given.
pub const NO_DAY: &str = "No day";
/// Which number is the day was not said.
pub const WHICH_DAY: &str = "Day or month first?";
/// No year.
pub const LACKS_YEAR: &str = "No year; the day stays in the words";
/// A month alone.
pub const ONLY_MONTH: &str = "A month, not a day; it stays in the words";
/// Not a day.
pub const NOT_A_DAY: &str = "Not one day; it stays in the words";
/// Not yet.
pub const NOT_YET: &str = "Has not come yet; it stays in the words";
/// More words than an entry keeps.
pub const TOO_LONG: &str = "Longer than an entry keeps. Take its lines apart or shorten it.";
/// Before the question is answered.
pub const ANSWER_FIRST: &str = "Say first whether the day or the month comes first.";
/// Every line is left out.
pub const ALL_LEFT_OUT: &str = "Every line is left out.";
/// Goes back to the text.
pub const BACK_TO_TEXT: &str = "Back to the text";
/// Warns of going back.
pub const BACK_HINT: &str = "Back to the text leaves your corrections of single lines behind.";

/// Asks which number is the day.
#[must_use]
pub fn which_is_the_day(written: &str) -> String {
    ["Which day is “", written, "”? The answer holds for every such day"].concat()
}

/// The full name of a button of an entry.
#[must_use]
pub fn of_line(button: &str, line: usize) -> String {
    [button, ": line ", &line.to_string()].concat()
}

/// How a day was written.
#[must_use]
pub fn written(day: &str) -> String {
    ["written ", day].concat()
}

/// The button that takes them in.
#[must_use]
pub fn take(entries: usize) -> String {
    match entries {
        1 => "Take 1 entry in".into(),
        entries => ["Take ", &grouped(entries), " entries in"].concat(),
    }
}

/// Said once they were taken in.
#[must_use]
pub fn taken(entries: usize) -> String {
    let taken = if entries == 1 { "1 entry was".to_owned() } else { [&*grouped(entries), " entries were"].concat() };
    [&*taken, " taken in, as one step. Undo takes all of it out again."].concat()
}

/// More than the ledger keeps.
#[must_use]
pub fn too_many(with: usize, limit: usize) -> String {
    [
        "With these there would be ",
        &grouped(with),
        " entries, and a session keeps ",
        &grouped(limit),
        ". Nothing was taken in. Leave some out, or join some.",
    ]
    .concat()
}
