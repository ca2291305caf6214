//! Words of the records step: choosing a record, wording it by hand, and taking it along.

/// The choice of a record.
pub const RECORDS: &str = "Which record";
/// Above the preview.
pub const READERS: &str = "Who may see this";
/// What is left out of the case summary.
pub const LEFT_OUT: &str = "How you arrived, what you feel, who you are to each other, the question you take to \
supervision, and what you learned for yourself are not in it.";
/// What stands in the personal note.
pub const NOTE_HOLDS: &str = "It holds what is private, and is the only record that does.";
/// What stands in the CPD note.
pub const CPD_HOLDS: &str = "It holds what you wrote about your own learning under “Ending”, and what you add by hand. \
Read it once more for anything that could tell somebody who this was about.";
/// The peer reflection is blank.
pub const NO_PEER: &str = "The peer reflection is still blank";
/// What to do about that.
pub const NO_PEER_BODY: &str =
    "Write under “Ending” what you learned from a colleague, or what came of talking this through with one.";
/// Leads there.
pub const TO_ENDING: &str = "Write it under “Ending”";
/// The tools above a record.
pub const TOOLS: &str = "What to do with this record";
/// Prints.
pub const PRINT: &str = "Print or save as PDF";
/// Copies it with its headings, lists and tables.
pub const COPY: &str = "Copy for pasting";
/// Downloads it as a Word document.
pub const DOWNLOAD_WORD: &str = "Download for Word (.docx)";
/// Downloads it as a page.
pub const DOWNLOAD_PAGE: &str = "Download as a page to read";
/// Downloads it as Markdown.
pub const DOWNLOAD_MARKDOWN: &str = "Download as Markdown";
/// Downloads the ledger.
pub const DOWNLOAD_LEDGER: &str = "Download the evidence as a table (CSV)";
/// What the session file is.
pub const SESSION_FILE: &str = "The session file is for opening here again. It holds everything you wrote, the private notes too: keep it as carefully as the case file.";
/// Said after it was copied.
pub const COPIED: &str =
    "Copied. Paste it into a case system or a word processor; headings, lists and tables come along.";
/// Said when it was not.
pub const NOT_COPIED: &str = "This browser does not let the page copy. Download it instead.";
/// Said after a download was offered.
pub const OFFERED_FILE: &str = "The file has gone to your downloads.";
/// Said when the browser took no download.
pub const NOT_OFFERED: &str = "This browser does not let the page offer a file. Print it instead.";
/// Said when the browser did not print.
pub const NOT_PRINTED: &str = "This browser does not let the page print. Use its own menu.";
/// Said when a picture could not be drawn for the Word document.
pub const WITHOUT_PICTURES: &str = "The file has gone to your downloads. A picture was too large for this browser; what it says is in it in sentences.";
/// The choice of pictures.
pub const PICTURES: &str = "Pictures in it";
/// What comes with them.
pub const PICTURES_HINT: &str = "Each comes with what it says in sentences";
/// Before anything is written.
pub const NOTHING_YET: &str = "There is nothing to put in this record yet";
/// Before anything is written.
pub const NOTHING_YET_BODY: &str =
    "Whatever you write in the walk appears here, set out to be read. Parts with nothing in them are left out.";
/// The records, for those who hear the page.
pub const PREVIEWS: [&str; 3] = [
    "The case summary, as it will be printed",
    "The personal supervision note, as it will be printed",
    "The CPD note, as it will be printed",
];
/// Rewrites a part.
pub const EDIT: &str = "Edit";
/// Ends that.
pub const DONE: &str = "Done";
/// Leaves a part out.
pub const LEAVE_OUT: &str = "Leave this part out";
/// Goes back to what the session says.
pub const BACK_TO_SESSION: &str = "Go back to the session’s words";
/// Adds to a record.
pub const ADD: &str = "Add words of your own";
/// How a part is written.
pub const HOW_TO_EDIT: &str = "What you write here stays in this record, and the session stays as it is. A line that begins with - is a point, \
one that begins with # a heading; stars stand around a *name:* before what is said of it.";
/// On a part that was rewritten.
pub const BY_HAND: &str = "In your own wording";
/// Takes what the session says now.
pub const TAKE_NEW: &str = "Take the new text";
/// Keeps the writer's own.
pub const KEEP_MINE: &str = "Keep mine";
/// Heads what is new.
pub const NOW_SAYS: &str = "The session now says:";
/// Heads what is gone.
pub const SAYS_NO_MORE: &str = "It no longer says:";
/// Said after the new text was taken.
pub const TAKEN: &str = "This part follows the session again. Undo brings your own wording back.";
/// Said after the writer's own was kept.
pub const KEPT: &str = "Your own wording stays.";

/// How much has changed in the session since the writer edited a record.
#[must_use]
pub fn changed(things: usize) -> String {
    let (number, noun) = (things.to_string(), if things == 1 { " thing" } else { " things" });
    [&number, noun, " changed since you edited this"].concat()
}

/// The full name of a button that does something to a part.
#[must_use]
pub fn with_part(deed: &str, part: &str) -> String {
    [deed, ": ", part].concat()
}

/// A part that was left out.
#[must_use]
pub fn left_out(part: &str) -> String {
    ["“", part, "” is left out."].concat()
}

/// The name of a downloaded record: its kind, the day and enough of the id to tell two apart, and nothing about the
/// case.
#[must_use]
pub fn file_name(kind: &str, day: &str, id: &str, ending: &str) -> String {
    let short: String = id.chars().take(6).collect();
    ["standpoint-", kind, "-", day, "-", &short, ending].concat()
}
