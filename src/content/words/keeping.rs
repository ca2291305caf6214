//! Words of the choices of keeping: the question that a page opened from a file asks, this visit only, and what is
//! said until a browser has shown that it keeps work.

/// Asks, before anything real is written.
pub const TITLE: &str = "How shall this work be kept?";
/// Why it is asked, where every page opened from a file shares one storage.
pub const WHY_SHARED: &str = "You opened Standpoint from a file. In this browser, any other page that is opened from a file on this computer can read what this one stores.";
/// Why it is asked, where storage belongs to the file's own place.
pub const WHY_APART: &str = "You opened Standpoint from a file. This browser ties what is stored to that file’s name and place: if it is moved or renamed, the work is not found.";
/// Nothing has happened yet.
pub const NOT_YET: &str = "So nothing has been written yet. Your work is only on this page.";
/// The same, above a step.
pub const NOT_YET_SHORT: &str = "You opened Standpoint from a file, so it asks before it writes anything. Until then your work is only on this page.";
/// Saves a file.
pub const SAVE_FILE: &str = "Save this session to a file";
/// The three ways.
pub const WAYS: &str = "Choose one";
/// Encrypted.
pub const PASSPHRASE: &str = "In this browser, under a passphrase";
/// What that means.
pub const PASSPHRASE_HINT: &str = "It is encrypted, and found again by itself when you type the passphrase. If the passphrase is forgotten, nobody can get the work back. You set it on the next page.";
/// Files only.
pub const FILE: &str = "In a file only";
/// What that means.
pub const FILE_HINT: &str = "Nothing is written in this browser. You download a file before you close the page, and open that file to carry on.";
/// As it is.
pub const UNPROTECTED: &str = "In this browser, unprotected";
/// What that means, where storage is shared.
pub const UNPROTECTED_SHARED: &str = "It is found again by itself. Anybody who uses this computer under the same account can read it, and so can any page opened from a file.";
/// What that means, where it is not.
pub const UNPROTECTED_APART: &str =
    "It is found again by itself. Anybody who uses this computer under the same account can read it.";
/// Can be changed.
pub const LATER: &str = "You can change this at any time under Where is my data?";
/// Goes on.
pub const CONFIRM: &str = "Keep it like this";
/// Why it cannot go on.
pub const CHOOSE_FIRST: &str = "Choose one of the three first.";
/// Not now.
pub const DECIDE_LATER: &str = "Decide later";
/// Opens the question again.
pub const CHOOSE: &str = "Choose how to keep it";
/// Until it is answered.
pub const UNDECIDED: &str = "NOT saved: choose how to keep it";
/// Said after choosing.
pub const CHOSEN_BROWSER: &str = "This work is kept in this browser from now on.";
/// Said after choosing.
pub const CHOSEN_FILE: &str = "Nothing is written in this browser. Download a file before you close this page.";

/// In the bar, while nothing is written for this visit.
pub const THIS_VISIT: &str = "This visit only: nothing is written";
/// What that means, above a step.
pub const THIS_VISIT_BODY: &str =
    "What you do is gone when this page is closed or loaded again, unless you save a file.";
/// In the bar, while work is kept in files only.
pub const FILE_ONLY: &str = "In a file only: nothing is written in this browser";
/// Leave no trace, on Home and the data page.
pub const NO_TRACE: &str = "Leave no trace";
/// What it means.
pub const NO_TRACE_BODY: &str = "For this visit only, nothing is written on this computer. What you do is lost when the page is closed or loaded again, unless you download a file first. What was kept earlier stays as it is.";
/// Begins it.
pub const NO_TRACE_BEGIN: &str = "Write nothing in this visit";
/// Ends it.
pub const NO_TRACE_END: &str = "Keep work in this browser again";
/// While it holds.
pub const NO_TRACE_ON: &str = "Nothing is written on this computer until this page is closed or loaded again. Then everything you did here is gone, unless you download a file first. The browser asks before it closes.";
/// Said when it begins.
pub const NO_TRACE_BEGUN: &str = "From now on, nothing is written in this visit.";
/// Said when it ends.
pub const NO_TRACE_ENDED: &str = "Work is kept in this browser again, with what you did in this visit.";

/// Until a later visit proves otherwise.
pub const NOT_SHOWN: &str = "This browser has not yet shown that it keeps work";
/// What to do about it.
pub const NOT_SHOWN_BODY: &str = "Some computers are set to forget everything when the browser closes, and say nothing. Until a visit on another day finds what you do today, download a file before you leave.";
