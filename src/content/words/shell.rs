//! Words of the frame around every step.

use crate::content::Citation;

/// The product.
pub const NAME: &str = "Standpoint";
/// While the app is finding what this browser holds.
pub const OPENING: &str = "Opening your work…";
/// The walk.
pub const THE_WALK: &str = "The walk";
/// Opens the walk where the screen is narrow.
pub const SHOW_WALK: &str = "Show the walk";
/// Folds the walk where the screen is narrow.
pub const HIDE_WALK: &str = "Hide the walk";
/// Steps that this mode does not show at first.
pub const MORE_STEPS: &str = "More steps";
/// Folds them away again.
pub const FEWER_STEPS: &str = "Fewer steps";
/// Before the first change.
pub const AS_OPENED: &str = "No changes since you opened it";
/// While a save is waiting for a pause in typing.
pub const SAVING: &str = "Saving";
/// When the last save failed.
pub const NOT_SAVED: &str = "NOT saved";
/// A session with no title.
pub const UNTITLED: &str = "Untitled session";
/// On everything that is about nobody real.
pub const FICTIONAL: &str = "Fictional";
/// Takes the last step back.
pub const UNDO: &str = "Undo";
/// Makes it again.
pub const REDO: &str = "Redo";
/// Said after undo.
pub const UNDONE: &str = "Undone.";
/// Said after redo.
pub const REDONE: &str = "Made again.";
/// Leaves the session.
pub const LEAVE: &str = "Leave";
/// Marks the step.
pub const CONSIDERED: &str = "We have considered this step";
/// Folded guidance.
pub const GUIDANCE: &str = "More about this step";
/// Folded example.
pub const EXAMPLE: &str = "An example from a fictional case";
/// Folded source.
pub const SOURCE: &str = "Where this comes from";
/// The last step has no next.
pub const BACK_HOME: &str = "Back to all sessions";
/// Where the case as given can be read.
pub const VIGNETTE: &str = "The case as it is given";
/// Link to the data page.
pub const DATA: &str = "Where is my data?";
/// Link to the guide.
pub const GUIDE: &str = "About and sources";
/// A page that does not exist.
pub const NOT_FOUND: &str = "There is nothing at this address";
/// A page that does not exist.
pub const NOT_FOUND_BODY: &str = "Your work is untouched. Go to the start and choose it from the list.";
/// A session that does not exist here.
pub const NO_SESSION: &str = "This session is not in this browser";
/// A session that does not exist here.
pub const NO_SESSION_BODY: &str =
    "It may be in another browser, or it was removed. If you have a file of it, you can open the file from the start.";
/// A session saved by a newer version.
pub const NEWER: &str = "This session was saved by a newer version of Standpoint";
/// A session saved by a newer version.
pub const NEWER_BODY: &str =
    "It has not been touched. Open it with the newer version, or download the copy this browser holds.";
/// A session that cannot be read.
pub const BROKEN: &str = "This session cannot be read";
/// A session that cannot be read.
pub const BROKEN_BODY: &str =
    "What is stored is damaged and has been left exactly as it is. You can download it and keep it.";
/// An older generation was opened.
pub const FELL_BACK: &str =
    "The last save could not be read, so the one before it is open. The damaged copy is kept under Where is my data?";
/// Storage is out of reach.
pub const NO_STORAGE: &str = "This browser does not let Standpoint save";
/// Storage is out of reach.
pub const NO_STORAGE_BODY: &str =
    "You can go on working, but closing this page loses the work. Download a file before you leave.";
/// Storage is full.
pub const FULL: &str = "There is no room left in this browser";
/// Storage is full.
pub const FULL_BODY: &str =
    "Your last save is safe. What you changed since is only on this page: download a file, or remove an old session.";
/// Downloads a file.
pub const DOWNLOAD: &str = "Download a file of this session";
/// Downloads what is kept, as it is.
pub const DOWNLOAD_KEPT: &str = "Download what this browser holds";
/// Another tab saved the session meanwhile.
pub const ELSEWHERE: &str = "This session was changed in another tab";
/// Another tab saved the session meanwhile.
pub const ELSEWHERE_BODY: &str = "To lose neither side, what you changed here is not saved over it. Download a file of what is here, then open the session again.";
/// Why undo cannot be pressed.
pub const NOTHING_TO_UNDO: &str = "Nothing has changed yet";
/// Why redo cannot be pressed.
pub const NOTHING_TO_REDO: &str = "Nothing has been undone";
/// The two links at the foot of a step.
pub const BACK_AND_NEXT: &str = "Back and next";
/// The group of the one tick at the end of a step.
pub const THIS_STEP: &str = "This step";
/// What stands beside a step.
pub const BESIDE: &str = "Beside this step";

/// Folds what stands beside a step.
pub const FOLD: &str = "Fold help away";
/// Unfolds it.
pub const UNFOLD: &str = "Help";

/// The name of a downloaded copy.
#[must_use]
pub fn kept_copy_name(id: &str) -> String {
    format!("standpoint-kept-{id}.json")
}

/// `Power map · Frame`.
#[must_use]
pub fn kicker(stage: &str, step: &str) -> String {
    if stage == step { stage.to_owned() } else { format!("{stage} · {step}") }
}

/// `6 people, 12 entries`.
#[must_use]
pub fn story_so_far(people: usize, entries: usize) -> String {
    let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
    let entries = if entries == 1 { "1 entry".to_owned() } else { format!("{entries} entries") };
    format!("{people}, {entries}")
}

/// `Saved in this browser 14:02`.
#[must_use]
pub fn saved(at: &str) -> String {
    format!("Saved in this browser {at}")
}

/// `Next: Position`.
#[must_use]
pub fn next(name: &str) -> String {
    format!("Next: {name}")
}

/// `Back: Links`.
#[must_use]
pub fn back(name: &str) -> String {
    format!("Back: {name}")
}

/// Where an idea comes from: `Neil Thompson, Partnership and empowerment, paragraph 3`.
#[must_use]
pub fn source(cited: &Citation) -> String {
    let place = format!("{} {}", cited.place_name, cited.place);
    [cited.author, cited.title, place.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
