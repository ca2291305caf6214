//! Words of the start page.

/// The heading.
pub const HEADING: &str = "Think about power before you use it.";
/// Beneath it.
pub const LEAD: &str = "Walk through one situation: who holds power, why co-operation is not happening, and what can stay shared. Everything stays on this computer.";
/// The three ways to start.
pub const START: &str = "Start";
/// A supervision session.
pub const SUPERVISION: &str = "Supervision session";
/// What it is.
pub const SUPERVISION_BODY: &str = "Two people, one screen. 60, 75 or 90 minutes, both voices heard.";
/// Its button.
pub const START_SUPERVISION: &str = "Start together";
/// Alone.
pub const SOLO: &str = "On my own";
/// What it is.
pub const SOLO_BODY: &str = "Twenty quiet minutes. Leave with one question for supervision.";
/// Its button.
pub const START_SOLO: &str = "Start alone";
/// A seminar.
pub const SEMINAR: &str = "Seminar";
/// What it is.
pub const SEMINAR_BODY: &str = "A class thinks about one fictional case, in groups, and sees where they differ.";
/// Before the two ways on for who has been sent something.
pub const SENT: &str = "Been sent something in a seminar?";
/// Its button.
pub const START_SEMINAR: &str = "Start a seminar";
/// Sessions that are kept.
pub const CARRY_ON: &str = "Carry on";
/// The table of sessions.
pub const SESSIONS: &str = "Sessions kept in this browser";
/// Heads of that table.
pub const COLUMNS: [&str; 6] =
    ["Situation", "Last worked on", "Where you were", "Review date", "Delete after", "What you can do"];
/// No review date.
pub const NO_REVIEW: &str = "None set";
/// Nothing is kept here.
pub const EMPTY: &str = "No work found in this browser";
/// Before the first session.
pub const EMPTY_BODY: &str = "What you start appears here, so that you find it again tomorrow. It is kept in this browser on this computer and nowhere else.";
/// After the browser was cleared.
pub const EMPTY_CLEARED: &str = "If you have worked here before, the browser may have been cleared, or the work is in another browser, in a private window or under another address. A backup or a file you downloaded brings it back.";
/// Goes to the field for a file.
pub const OPEN_BACKUP: &str = "Open a backup";
/// A session that only this page holds.
pub const UNSAVED: &str = "NOT saved: only on this page";
/// Opens a file.
pub const OPEN_FILE: &str = "Open a file";
/// What kind of file.
pub const OPEN_FILE_HINT: &str = "A session you downloaded earlier. Opening it changes nothing that is here.";
/// A file that cannot be opened.
pub const FILE_REFUSED: &str = "This file was not opened";
/// Nothing was changed by it.
pub const FILE_REFUSED_BODY: &str = "Nothing in this browser has changed.";
/// A file that was opened.
pub const FILE_OPENED: &str = "The file was opened";
/// The session of the file is here already.
pub const OPENED_AS_COPY: &str =
    "A session of the same name is here already. Both are kept: the one from the file is the one added now.";
/// Goes to it.
pub const GO_TO_IT: &str = "Go to it";
/// The samples.
pub const EXAMPLES: &str = "Fictional cases";
/// What they are for.
pub const EXAMPLES_BODY: &str = "Nobody in them is real. Look at a finished one to see what the tools are for, or start from the bare case, alone or as a class.";
/// Opens the finished sample.
pub const LOOK: &str = "See it finished";
/// Starts from the vignette.
pub const TRY: &str = "Start from the case";
/// How the pages look.
pub const APPEARANCE: &str = "Appearance";
/// The appearances.
pub const APPEARANCES: [&str; 3] = ["As this computer", "Light", "Dark"];

/// `The Rowan family: see it finished`.
#[must_use]
pub fn look_named(title: &str) -> String {
    format!("See it finished: {title}")
}

/// `Start from the case: The Rowan family`.
#[must_use]
pub fn try_named(title: &str) -> String {
    format!("Start from the case: {title}")
}

/// `“The Rowan family”: 6 people, 12 entries.`
#[must_use]
pub fn opened(title: &str, story: &str) -> String {
    format!("“{title}”: {story}.")
}

/// Where it is kept.
pub const KEPT: &str = "Kept in this browser only.";
