//! Words about exercises that travel as links.

/// The heading of the page that an exercise arrives at.
pub const ARRIVED: &str = "An exercise has arrived";
/// Beneath it.
pub const ARRIVED_BODY: &str =
    "Its people are invented. Nothing of yours is touched: it opens as a copy, beside whatever you have here.";
/// While it is being read.
pub const READING: &str = "Reading the exercise";
/// The heading when none is there.
pub const OPEN_LINK: &str = "Open an exercise from a link";
/// Beneath it.
pub const OPEN_LINK_BODY: &str = "Copy the whole link from the message it came in, and paste it here.";
/// The field for it.
pub const LINK: &str = "The link";
/// Reads it.
pub const LOOK: &str = "Look at it";
/// The heading when it cannot be opened.
pub const REFUSED: &str = "This exercise was not opened";
/// Nothing was changed by it.
pub const REFUSED_BODY: &str = "Nothing in this browser has changed.";
/// The pasted text holds no link.
pub const NO_LINK: &str = "There is no exercise in this. A link to one has “#/exercise/” in it.";
/// It was cut or changed on the way.
pub const DAMAGED: &str = "The link has arrived damaged: a part of it is missing or was changed on the way. Copy it again, whole, from where it was sent, or ask for the exercise as a file.";
/// It is longer than any exercise.
pub const TOO_LARGE: &str =
    "It is larger than any exercise, so it was not read any further. Ask for the exercise as a file.";
/// It was made by a newer version.
pub const NEWER: &str = "It was made by a newer version of Standpoint. Load this page again to have that version.";
/// The browser cannot inflate.
pub const UNABLE: &str =
    "This browser is too old to open exercises from links. Ask for it as a file, or use a newer browser.";
/// What is in it is no session.
pub const NO_SESSION: &str = "What is in the link is not a session that can be opened. Ask for the exercise as a file.";
/// It does not say that its people are invented.
pub const NOT_FICTIONAL: &str = "The link does not say that its people are invented, so it was not opened. Only exercises travel as links: real work travels as a file.";
/// What it is called.
pub const TITLE: &str = "Called";
/// The situation in a sentence.
pub const SITUATION: &str = "The situation";
/// What is in it.
pub const HOLDS: &str = "In it";
/// Puts it on the shelf.
pub const OPEN_COPY: &str = "Open it as a copy";
/// Leaves it alone.
pub const LEAVE_IT: &str = "Leave it";

/// The heading of making one.
pub const SHARE: &str = "Share this as an exercise";
/// What that does.
pub const SHARE_BODY: &str = "Whoever opens the link gets a copy of this session, beside their own work. What you noted about yourself (how you arrived, identity, feelings, your question for supervision, what you learned) is left out.";
/// Makes the link and copies it.
pub const COPY_LINK: &str = "Copy a link to this exercise";
/// The same as a file.
pub const DOWNLOAD: &str = "Download the exercise as a file";
/// The session is about real people.
pub const REAL: &str = "This session is about a real situation. Only exercises about invented people travel as links, because links are kept by mail programs and browsers. Send it as a file.";
/// It is not said whether it is.
pub const UNSAID: &str = "Only exercises about invented people travel as links. If this is one, mark it as fictional at the start of the session.";
/// Said when the link is on the clipboard.
pub const COPIED: &str = "The link has been copied.";
/// The browser did not copy it.
pub const NOT_COPIED: &str = "The browser did not copy it. Select the link below and copy it yourself.";
/// It does not fit.
pub const TOO_LONG: &str = "This session is too large for a link. Download it as a file and send that.";
/// The browser cannot compress.
pub const CANNOT_PACK: &str = "This browser is too old to make links. Download the exercise as a file and send that.";
/// What was copied, where the app has no address that others could open.
pub const FROM_FILE: &str = "Your Standpoint is a file on this computer, so the link has no address in front. Others paste it at “Open an exercise from a link”, which they find at the start.";
/// The browser took no download.
pub const NOT_OFFERED: &str = "The browser did not take the file.";
/// It took it.
pub const OFFERED: &str = "The file has gone to your downloads.";

/// How long the link is, in thousands of characters, where mail programs may cut it.
#[must_use]
pub fn long_link(chars: usize) -> String {
    let (thousands, rest) = (chars / 1000, chars % 1000);
    format!(
        "It has {thousands},{rest:03} characters, and some mail programs cut links as long as that. If it arrives damaged, send the file instead."
    )
}

/// `standpoint-exercise-2026-11-22.json`
#[must_use]
pub fn file_name(day: &str) -> String {
    format!("standpoint-exercise-{day}.json")
}
