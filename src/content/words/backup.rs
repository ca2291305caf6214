//! Words of backups: making one, being reminded, restoring.

use super::shell::story_so_far;

/// The heading.
pub const HEADING: &str = "Backup";
/// What it is.
pub const LEAD: &str = "One file with every session in this browser. Once it is written it is opened again and compared with what is kept here, before anything is said about it.";
/// None so far.
pub const NEVER: &str = "No backup has been made from this browser yet.";
/// Nothing has changed since.
pub const UP_TO_DATE: &str = "Nothing about real people has changed since.";
/// Makes one.
pub const MAKE: &str = "Back up everything";
/// It was made.
pub const MADE: &str = "The backup can be read";
/// It was not.
pub const NOT_MADE: &str = "There is no new backup";
/// Where the lines begin that restore.
pub const RESTORE: &str = "Open a backup or a session";
/// What it does.
pub const RESTORE_HINT: &str =
    "A backup or a session you saved earlier. You see what is in a backup before anything changes.";
/// Nothing to back up.
pub const NOTHING: &str = "There is nothing in this browser to back up yet.";
/// Cannot be read.
pub const NOT_READ: &str = "This browser does not let Standpoint read what it keeps, so no backup was made.";
/// Too much for one file.
pub const TOO_MUCH: &str =
    "There is more here than one backup can hold. Download the sessions one by one, or remove some first.";
/// No download.
pub const NOT_OFFERED: &str = "This browser does not let the page offer a file, so no backup was made.";
/// It could not be opened again.
pub const NOT_PROVEN: &str = "The file was written, but what can be read from it is not what is kept here. Do not rely on it; make another backup.";

/// The name of the file: a day, and nothing of a case.
#[must_use]
pub fn file_name(day: &str, ending: &str) -> String {
    format!("standpoint-backup-{day}{ending}")
}

fn sessions(count: usize) -> String {
    if count == 1 { "1 session".to_owned() } else { format!("{count} sessions") }
}

fn people(count: usize) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}

/// `4 sessions, 61 people, readable.`
#[must_use]
pub fn contents(count: usize, of_people: usize) -> String {
    format!("{}, {}, readable.", sessions(count), people(of_people))
}

/// Sessions of a newer version.
#[must_use]
pub fn newer(count: usize) -> String {
    format!(
        "Also in it, exactly as kept: {} of a newer version of Standpoint, to be opened with that version.",
        sessions(count)
    )
}

/// Sessions that could not be read.
#[must_use]
pub fn left_out(count: usize) -> String {
    format!(
        "Not in it: {} that cannot be read. What is left of such a session can be downloaded under Where is my data?",
        sessions(count)
    )
}

/// It was read back from the file.
#[must_use]
pub fn read_back(name: &str) -> String {
    format!(
        "The file “{name}” was read back from where you put it and compared with what is kept here: it is the same."
    )
}

/// It was handed to the browser.
#[must_use]
pub fn handed_over(name: &str) -> String {
    format!(
        "What the browser was given as “{name}” was opened again and compared with what is kept here: it is the same. The browser does not say whether the file arrived, so look among your downloads. To try the file itself, open it below; nothing changes before you say so."
    )
}

/// It could not be written.
#[must_use]
pub fn not_made(why: &str) -> String {
    format!("{why} No backup was made.")
}

/// The last one.
#[must_use]
pub fn last(when: &str, count: usize, sealed: bool) -> String {
    let how = if sealed { "under a passphrase" } else { "without a passphrase" };
    format!("Last backup: {when}, {}, {how}.", sessions(count))
}

/// What has changed since.
#[must_use]
pub fn changed_since(count: usize) -> String {
    if count == 1 { "1 session has changed since.".to_owned() } else { format!("{count} sessions have changed since.") }
}

// The reminder

/// Its heading.
pub const REMINDER: &str = "Backup";
/// Goes there.
pub const GO_AND_MAKE: &str = "Make a backup";
/// Later.
pub const IN_A_WEEK: &str = "Remind me in a week";
/// When something changes.
pub const WHEN_CHANGED: &str = "Not before something changes";

/// What it says.
#[must_use]
pub fn reminder(count: usize, last: Option<&str>) -> String {
    match (last, count) {
        (Some(day), 1) => format!("1 session has changed since your last backup on {day}."),
        (Some(day), _) => format!("{count} sessions have changed since your last backup on {day}."),
        (None, 1) => "1 session is in this browser and in no backup.".to_owned(),
        (None, _) => format!("{count} sessions are in this browser and in no backup."),
    }
}

// Restoring

/// Asks for the passphrase.
pub const SEALED: &str = "This file is under a passphrase";
/// The field.
pub const PASSPHRASE: &str = "The passphrase of the file";
/// Opens it.
pub const OPEN: &str = "Open the file";
/// Leaves it.
pub const LEAVE: &str = "Leave everything as it is";
/// While it is being done.
pub const OPENING: &str = "Opening the file";
/// The heading of the preview.
pub const PREVIEW: &str = "What is in the file";
/// Nothing has happened yet.
pub const NOTHING_YET: &str = "Nothing has changed yet.";
/// A file without a single session.
pub const EMPTY: &str = "There is no session in this file.";
/// The same is here.
pub const SAME: &str = "It is here already, exactly as it is in the file.";
/// Not here.
pub const NOT_HERE: &str = "It is not in this browser.";
/// Something that cannot be opened is here.
pub const UNREADABLE_HERE: &str = "What is here in its place cannot be opened. It stays as it is.";
/// It has changed since the backup was made.
pub const ALTERED: &str = "It has changed since the backup was made: the file is damaged, or somebody has edited it. Read through it before you rely on it.";
/// It cannot be read.
pub const CANNOT_BE_READ: &str = "One session of the file cannot be read";
/// Adds it.
pub const ADD: &str = "Add it";
/// Adds it beside the one here.
pub const KEEP_BOTH: &str = "Keep both";
/// What that does.
pub const KEEP_BOTH_HINT: &str = "The one from the file is added as a copy with its own name.";
/// Puts it in place of the one here.
pub const TAKE: &str = "Take the one from the file";
/// What that does.
pub const TAKE_HINT: &str = "The one that is here now stays as a copy with its own name.";
/// Does nothing.
pub const LEAVE_OUT: &str = "Leave it out";
/// Nothing is chosen.
pub const NONE_CHOSEN: &str = "Nothing is chosen";
/// It was done.
pub const RESTORED: &str = "Restored";
/// It was not.
pub const REFUSED: &str = "Nothing was restored";
/// Goes on after reading the report.
pub const DONE: &str = "Close";
/// There is no room.
pub const FULL: &str = "there is not enough room in this browser";
/// The browser refuses.
pub const BLOCKED: &str = "the browser does not let Standpoint keep anything";
/// Something else has it.
pub const BUSY: &str = "one of the sessions was changed here at the same moment, perhaps in another tab";
/// Any other reason.
pub const NOT_RESTORED: &str = "it could not be done";

/// Behind the title of what was added beside another.
#[must_use]
pub fn from_backup(day: &str) -> String {
    format!("(from the backup of {day})")
}

/// Behind the title of what was here before.
#[must_use]
pub fn as_it_was(day: &str) -> String {
    format!("(as it was here on {day})")
}

/// Nothing was restored.
#[must_use]
pub fn not_restored(why: &str, whole: bool) -> String {
    let now = if whole {
        "Everything here is as it was."
    } else {
        "Some of what had been added could not be taken away again: look through the list."
    };
    format!("Nothing was restored, because {why}. {now}")
}

/// What a file is.
#[must_use]
pub fn made_at(when: &str) -> String {
    format!("A backup of {when}.")
}

/// `“The Rowan family”: 6 people, 12 entries, saved 4 May 2026, 14:02.`
#[must_use]
pub fn session(title: &str, of_people: usize, entries: usize, saved: Option<&str>) -> String {
    let saved = saved.map(|when| format!(", saved {when}")).unwrap_or_default();
    format!("“{title}”: {}{saved}", story_so_far(of_people, entries))
}

/// The one that is here.
#[must_use]
pub fn differs(of_people: usize, entries: usize, saved: &str) -> String {
    format!("It is here too, and differs. The one here: {}, saved {saved}.", story_so_far(of_people, entries))
}

/// The button.
#[must_use]
pub fn restore(count: usize) -> String {
    format!("Restore {}", sessions(count))
}

/// What became of the session of this title.
#[must_use]
pub fn added(title: &str) -> String {
    format!("“{title}” was added.")
}

/// What became of the session of this title.
#[must_use]
pub fn in_place(title: &str) -> String {
    format!("“{title}” is the one from the file now.")
}
