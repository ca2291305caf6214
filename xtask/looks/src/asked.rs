//! What the command line gives: the text of a file, and the day. For this program, and for `records`.
#![allow(
    clippy::disallowed_methods,
    reason = "the clock is banned for the browser target; this program runs on the machine itself"
)]

use std::path::Path;
use std::time::SystemTime;

use standpoint::content::words::files::{NOT_TEXT, too_large};
use standpoint::domain::dates::Date;
use standpoint::storage::MAX_FILE_BYTES;

/// The text of a file, no larger than the app itself would read.
///
/// # Errors
/// Why it could not be read, in words.
pub fn read(file: &Path) -> Result<String, String> {
    let unread = |why: std::io::Error| format!("{} could not be read: {why}.", file.display());
    if std::fs::metadata(file).map_err(unread)?.len() > MAX_FILE_BYTES as u64 {
        return Err(too_large(MAX_FILE_BYTES / (1024 * 1024)));
    }
    let bytes = std::fs::read(file).map_err(unread)?;
    Ok(String::from_utf8(bytes).map_err(|_| NOT_TEXT)?)
}

/// The day it is, at Greenwich.
#[must_use]
pub fn today() -> Date {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let mut days = i32::try_from(since / 86_400).unwrap_or_default();
    let mut year: i16 = 1970;
    let january = |year| Date::new(year, 1, 1).unwrap_or(Date::FIRST);
    while days >= january(year + 1).days_since(january(year)) {
        days -= january(year + 1).days_since(january(year));
        year += 1;
    }
    let mut of_year = (1..=12).flat_map(|month| (1..=31).filter_map(move |day| Date::new(year, month, day)));
    of_year.nth(usize::try_from(days).unwrap_or_default()).unwrap_or(Date::FIRST)
}
