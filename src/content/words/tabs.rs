//! Words for work that is open in more than one tab, or kept in two places.

/// The notice of a tab that only reads.
pub const READING: &str = "This session is being written in another tab";
/// The same, in full.
pub const READING_BODY: &str = "Here you can read it, and what is written there appears here. To write here instead, take over: what the other tab has is saved first, and nothing is lost.";
/// In the bar of such a tab.
pub const READ_ONLY: &str = "Reading only";
/// Takes the session over.
pub const TAKE_OVER: &str = "Take over and write here";
/// Said when a change was refused.
pub const NOT_CHANGED: &str =
    "Nothing was changed: this session is being written in another tab. Take over to write here.";
/// Said after taking over.
pub const TAKEN_OVER: &str = "You can write here now.";
/// The notice of a tab that a newer version has overtaken.
pub const OLDER: &str = "A newer version of Standpoint has saved this session";
/// The same, in full.
pub const OLDER_BODY: &str = "This tab still runs the older version, so here it can only be read. Load the page again to go on with the newer one.";
/// Said when a change was refused there.
pub const NOT_CHANGED_OLDER: &str =
    "Nothing was changed: a newer version of Standpoint has saved this session. Load the page again to go on.";
/// Loads the page again.
pub const LOAD_AGAIN: &str = "Load the page again";
/// The notice when the session was removed elsewhere.
pub const GONE: &str = "This session was removed in another tab";
/// The same, in full.
pub const GONE_BODY: &str = "What you see is on this page only. To keep it, download a file before you leave.";
/// The notice when what was written here could not go over what another tab had saved.
pub const SET_ASIDE: &str = "What you wrote here is kept as a session of its own";
/// The copy that was made of it.
pub const SET_ASIDE_LINK: &str = "Open that copy";
/// What is put behind the title of such a copy.
const COPY: &str = " (copy from another tab)";
/// A session that had no title, as a copy.
const UNTITLED: &str = "Untitled session";

/// `Another tab had saved this session meanwhile …`.
pub const SET_ASIDE_BODY: &str =
    "Another tab had saved this session meanwhile, so to lose neither side yours was put beside it.";

/// One of the two copies was put right from the other.
pub const HEALED: &str = "One of the two copies of this session in this browser could not be read. It was put right from the other, and nothing you saved is lost. The damaged one is kept under Where is my data?";

/// `Finn (copy from another tab)`, cut so that the whole keeps within `most` characters.
#[must_use]
pub fn copy_of(title: &str, most: usize) -> String {
    let title = if title.is_empty() { UNTITLED } else { title };
    let room = most.saturating_sub(COPY.chars().count());
    let mut copy: String = title.strip_suffix(COPY).unwrap_or(title).chars().take(room).collect();
    copy.push_str(COPY);
    copy
}

/// `Saved in this browser 14:02, in one of its two places`.
#[must_use]
pub fn saved_once(at: &str) -> String {
    format!("Saved in this browser {at}, in one of its two places")
}

/// Unfolds the sentence about that.
pub const ONE_PLACE_WHY: &str = "Why one?";
/// In the bar, before anybody has chosen how to keep real work.
pub const CHOOSE: &str = "NOT saved: choose how to keep it";
/// In the bar, when work is kept in files only.
pub const FILE_ONLY: &str = "On this page only: download a file before you leave";
/// In the bar, when nothing is written in this visit.
pub const THIS_VISIT: &str = "This visit only: nothing is written";
/// The sentence about that.
pub const ONE_PLACE: &str = "Standpoint keeps every save twice. Just now only one of the two places took it, because the browser is short of room or does not allow the other. Nothing is lost; a file of this session is the surer second copy.";
