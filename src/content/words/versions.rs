//! Versions: what is said of work that was saved by an earlier one.

/// Its notice.
pub const EARLIER: &str = "Saved by an earlier version";
/// What became of it.
pub const EARLIER_BODY: &str = "This session was brought up to this version. The text as it was before is kept beside it in this browser, until you have opened the session again and all was well.";
/// Downloads the text as it was.
pub const DOWNLOAD_EARLIER: &str = "Download the text as it was";
/// Removes it.
pub const REMOVE_EARLIER: &str = "Remove that text now";
/// The browser would not give it out, or would not remove it.
pub const NOT_DONE: &str = "The browser did not do that. The text is still kept.";
