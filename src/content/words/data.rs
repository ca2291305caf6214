//! Words of the page "Where is my data?".

/// The heading.
pub const HEADING: &str = "Where is my data?";
/// The short answer.
pub const LEAD: &str =
    "In this browser, on this computer, and nowhere else. Standpoint has no server and sends nothing anywhere.";
/// The short answer, while nothing is written.
pub const LEAD_PAGE: &str =
    "On this page only, until it is closed. Standpoint has no server and sends nothing anywhere.";

/// What is kept.
pub const KEPT: &str = "What is kept here";
/// What is kept, when nothing is.
pub const NOTHING: &str = "Nothing is kept in this browser.";
/// Storage is blocked.
pub const BLOCKED: &str = "This browser does not let Standpoint keep anything. Work lasts only as long as the page is open: download a file before you leave.";
/// Both copies.
pub const TWO_COPIES: &str = "Two copies of each session are kept, in two places of this browser. One survives closing the page at any moment, the other a power cut.";
/// One copy.
pub const ONE_COPY: &str =
    "Only one copy of each session can be kept: this browser refuses the other place. Download files more often.";
/// What undo leaves behind.
pub const STEPS: &str = "The last steps that can be undone stay with a tab that was left, until Standpoint is opened in it again or the browser forgets it.";
/// The browser promised.
pub const PROMISED: &str = "The browser has promised to keep it until somebody removes it.";
/// The browser did not promise.
pub const NOT_PROMISED: &str =
    "The browser has not promised to keep it: when space is short, it may remove it unasked.";
/// The browser promises nothing to anybody.
pub const NO_PROMISES: &str = "This browser gives no promise to keep it.";
/// Asks it.
pub const ASK_PROMISE: &str = "Ask the browser to promise";
/// Asked, and it said no.
pub const PROMISE_REFUSED: &str =
    "The browser was asked, and gave no promise. Some do so only after the page has been used for a while.";
/// Little room is left.
pub const LITTLE_ROOM: &str = "There is little room left. Download sessions that are finished, then delete them here.";
/// Not yet shown to keep.
pub const NOT_SHOWN: &str =
    "It has not yet shown that it keeps work after it is closed: only a visit on another day can show that.";

/// The table of sessions.
pub const SESSIONS: &str = "What is kept, session by session";
/// Heads of that table.
pub const COLUMNS: [&str; 6] = ["Situation", "Size", "Last saved", "Copies", "Delete after", "What you can do"];
/// Held on the page alone.
pub const NOT_SAVED: &str = "NOT saved: only on this page";
/// In both places.
pub const BOTH: &str = "Two";
/// In local storage alone.
pub const LOCAL_ONLY: &str = "One, which a power cut may cost its last minute";
/// In the journal alone.
pub const JOURNAL_ONLY: &str = "One, which survives a power cut";

/// What that means.
pub const MEANS: &str = "What that means";
/// Anybody at this account, without a lock.
pub const MEANS_OPEN: &str = "Anybody who uses this computer under the same account can open it. It is not encrypted.";
/// Anybody at this account, with one.
pub const MEANS_LOCKED: &str =
    "It is encrypted under your passphrase. Without the passphrase nobody can read it, and nobody can get it back.";
/// What that means in any case, sentence by sentence.
pub const MEANS_LIST: [&str; 3] = [
    "Clearing the browser’s data removes it. So may a browser that is short of space, or set to forget when it closes.",
    "It does not follow you to another computer, another browser or a private window. Download a file and open it there.",
    "It is not the official record. What belongs in the case file has to be put there by you, and people may ask to see what is held about them.",
];
/// From a file, where storage is shared.
pub const MEANS_SHARED: &str = "You opened Standpoint from a file. In this browser, any other page opened from a file can read what is kept here, unless it is under a passphrase.";
/// From a file, where it is tied to the file's place.
pub const MEANS_APART: &str = "You opened Standpoint from a file. This browser ties what is kept to that file’s name and place: if it is moved or renamed, the work is not found.";

/// How work is kept, for a page opened from a file.
pub const HOW: &str = "How your work is kept";
/// As it stands.
pub const HOW_BROWSER: &str = "In this browser.";
/// As it stands.
pub const HOW_FILE: &str = "In files only: nothing is written in this browser.";
/// As it stands.
pub const HOW_UNDECIDED: &str = "You have not chosen yet. Nothing real is written before you do.";
/// As it stands.
pub const HOW_VISIT: &str = "On this page only, for this visit.";

/// Damaged copies.
pub const DAMAGED: &str = "Copies that could not be read";
/// What to do with them.
pub const DAMAGED_BODY: &str = "They are kept exactly as they were found. Download them before you remove the session.";
/// Downloads one.
pub const DOWNLOAD_DAMAGED: &str = "Download this copy";

/// The self-check.
pub const CHECK: &str = "For whoever looks after this computer";
/// What it is.
pub const CHECK_BODY: &str =
    "A page to print, which says what this browser allows and what to ask for. Nothing on it is from your work.";
/// Goes to it.
pub const CHECK_LINK: &str = "Check this computer";

/// Sets the day.
pub const SET_DATE: &str = "Set a date";
/// Changes it.
pub const CHANGE_DATE: &str = "Change the date";
/// No day.
pub const NO_DATE: &str = "No date set";
/// What the day does.
pub const DATES_BODY: &str = "A session can have a date after which it is to be deleted. When the date has come, you are reminded here and on the first page. Nothing is deleted by itself.";
/// The date of a session has come.
pub const DUE: &str = "To be deleted";
/// What that means.
pub const DUE_BODY: &str = "The date you set has come. Print or download what you still need, then delete the session here. Nothing is deleted by itself.";
/// Reads and prints it once more.
pub const LAST_PRINT: &str = "Print its record";
/// Downloads it.
pub const DOWNLOAD: &str = "Download";
/// Deletes it.
pub const DELETE: &str = "Delete";
/// Asks first.
pub const DELETE_TITLE: &str = "Delete this session from this browser?";
/// Asks first.
pub const DELETE_BODY: &str = "Every copy in this browser goes, with what undo remembers. This cannot be undone. If you may need it again, download it first.";
/// What stays elsewhere.
pub const ELSEWHERE: &str = "Files, backups and prints outside this browser remain. They are yours to find and delete.";
/// Goes on.
pub const DELETE_CONFIRM: &str = "Delete it";
/// Does not.
pub const KEEP: &str = "Keep it";
/// Something of it is still there.
pub const DELETE_FAILED: &str = "The browser did not let all of it be deleted. What is left is still in the list. Close other tabs of Standpoint and try again.";
/// Nothing is written, so nothing can be deleted.
pub const DELETE_NOT_NOW: &str = "It has not been deleted, because nothing is written in this visit. Choose to keep work in this browser again, and then delete it.";

/// Wipes everything.
pub const WIPE: &str = "Wipe everything";
/// What it does.
pub const WIPE_BODY: &str = "Removes every session, every copy, the passphrase lock, your choices and the offline copy of Standpoint from this browser. It cannot be undone. Close other tabs of Standpoint first: they still hold what they show.";
/// Asks.
pub const WIPE_BUTTON: &str = "Wipe everything…";
/// The dialogue.
pub const WIPE_TITLE: &str = "Wipe everything from this browser?";
/// The word to be typed.
pub const WIPE_WORD: &str = "wipe";
/// The field.
pub const WIPE_LABEL: &str = "Type the word wipe to go on";
/// Why it cannot go on.
pub const WIPE_TYPE_FIRST: &str = "Type the word wipe first.";
/// Goes on.
pub const WIPE_CONFIRM: &str = "Wipe everything";
/// Does not.
pub const KEEP_ALL: &str = "Keep everything";
/// Begins again.
pub const START_AFRESH: &str = "Start afresh";
/// While it goes on.
pub const WIPING: &str = "Wiping…";
/// It is done and was looked at again.
pub const WIPED: &str = "Everything has been wiped";
/// It is done and was looked at again.
pub const WIPED_BODY: &str =
    "Both places of this browser were looked through again afterwards: nothing from Standpoint is left in them.";
/// Something is left.
pub const WIPE_FAILED: &str = "Not everything could be wiped";
/// Something is left.
pub const WIPE_FAILED_BODY: &str = "The browser refused, or another tab wrote again. Close other tabs of Standpoint and try once more; else clear this page’s data in the browser’s settings.";
/// What cannot be reached.
pub const OUT_OF_REACH: &str = "What this cannot reach";
/// What cannot be reached, one by one.
pub const OUT_OF_REACH_LIST: [&str; 5] = [
    "Files and backups you downloaded, and copies of them in e-mail or on shared drives.",
    "What was printed.",
    "The browser’s history, which shows that Standpoint was opened, and other devices it is synchronised with.",
    "Copies the computer itself makes: backups of the disk, and traces that special tools can find on it.",
    "Work in other tabs of Standpoint that are still open, steps of undo in those the browser can open again, and other browsers.",
];

/// `3 sessions, the latest saved 4 May 2026, 14:02.`
#[must_use]
pub fn sessions(count: usize, latest: &str) -> String {
    let sessions = if count == 1 { "1 session".to_owned() } else { format!("{count} sessions") };
    format!("{sessions}, the latest saved {latest}.")
}

/// `4 May 2026, 14:02`.
#[must_use]
pub fn on_day_at(day: &str, time: &str) -> String {
    format!("{day}, {time}")
}

/// `This browser has kept your work since 3 March 2026.`
#[must_use]
pub fn kept_since(day: &str) -> String {
    format!("This browser has kept your work since {day}.")
}

/// `You first opened Standpoint in this browser on 22 November 2026.`
#[must_use]
pub fn first_seen(day: &str) -> String {
    format!("You first opened Standpoint in this browser on {day}.")
}

/// `It belongs to the address https://example.org in this browser.`
#[must_use]
pub fn address(address: &str) -> String {
    format!("It belongs to this browser and to the address {address}.")
}

/// `0.3 MB of about 10.4 MB are in use.`
#[must_use]
pub fn room(used: &str, limit: &str) -> String {
    format!("{used} of about {limit} are in use.")
}

/// `12 kB`, `1.2 MB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    if bytes < 100_000 {
        format!("{} kB", bytes.div_ceil(1_000))
    } else {
        let tenths = bytes.div_ceil(100_000);
        format!("{}.{} MB", tenths / 10, tenths % 10)
    }
}

/// `Set a date: The Rowan family`.
#[must_use]
pub fn named(button: &str, title: &str) -> String {
    format!("{button}: {title}")
}

/// `“The Rowan family” was to be kept until 4 May 2026.`
#[must_use]
pub fn due(title: &str, day: &str) -> String {
    format!("“{title}” was to be kept until {day}.")
}

/// Said after a session was deleted and looked for again.
#[must_use]
pub fn deleted(title: &str) -> String {
    format!(
        "“{title}” has been deleted. Both places of this browser were looked through again: nothing of it is left in them."
    )
}

/// The name of a downloaded copy.
#[must_use]
pub fn damaged_name(name: &str) -> String {
    format!("standpoint-damaged-{name}.txt")
}
