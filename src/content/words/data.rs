//! Words of the page "Where is my data?".

/// The heading.
pub const HEADING: &str = "Where is my data?";
/// The short answer.
pub const LEAD: &str =
    "In this browser, on this computer, and nowhere else. Standpoint has no server and sends nothing anywhere.";
/// What is kept.
pub const KEPT: &str = "What is kept here";
/// What is kept, when nothing is.
pub const NOTHING: &str = "Nothing is kept in this browser yet.";
/// Storage is blocked.
pub const BLOCKED: &str = "This browser does not let Standpoint keep anything. Work lasts only as long as the page is open: download a file before you leave.";
/// What that means.
pub const MEANS: &str = "What that means";
/// What that means, sentence by sentence.
pub const MEANS_LIST: [&str; 4] = [
    "Anybody who uses this computer under the same account can open it. It is not encrypted.",
    "Clearing the browser’s data removes it. So may a browser that is short of space, or set to forget when it closes.",
    "It does not follow you to another computer. Download a file and open it there.",
    "It is not the official record. What belongs in the case file has to be put there by you, and people may ask to see what is held about them.",
];
/// Damaged copies.
pub const DAMAGED: &str = "Copies that could not be read";
/// What to do with them.
pub const DAMAGED_BODY: &str = "They are kept exactly as they were found. Download them before you remove the session.";
/// Downloads one.
pub const DOWNLOAD_DAMAGED: &str = "Download this copy";

/// `3 sessions, the latest saved on 4 May 2026 at 14:02.`
#[must_use]
pub fn sessions(count: usize, latest: &str) -> String {
    let sessions = if count == 1 { "1 session".to_owned() } else { format!("{count} sessions") };
    format!("{sessions}, the latest saved {latest}.")
}

/// `on 4 May 2026 at 14:02`.
#[must_use]
pub fn on_day_at(day: &str, time: &str) -> String {
    format!("{day}, {time}")
}

/// The name of a downloaded copy.
#[must_use]
pub fn damaged_name(name: &str) -> String {
    format!("standpoint-damaged-{name}.txt")
}
