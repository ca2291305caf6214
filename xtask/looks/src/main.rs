//! `cargo xtask looks FILE`: prints the second looks of an exported session.
#![allow(
    clippy::disallowed_methods,
    reason = "the clock is banned for the browser target; this program runs on the machine itself"
)]

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;
use std::time::SystemTime;

use lexopt::prelude::{Long, Value};
use looks::{Telling, lines};
use standpoint::content::words::files::{NOT_TEXT, too_large};
use standpoint::domain::dates::{self, Date};
use standpoint::storage::MAX_FILE_BYTES;

const USAGE: &str = "cargo xtask looks FILE [--json] [--all] [--on DATE]";

fn main() -> ExitCode {
    match told() {
        // Whoever reads may have stopped reading; that is no fault.
        Ok(told) => {
            let _ = std::io::stdout().write_all(told.as_bytes());
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn told() -> Result<String, String> {
    let (mut file, mut telling, mut day): (Option<OsString>, _, _) = (None, Telling::default(), None);
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next().map_err(said)? {
        match argument {
            Long("json") => telling.json = true,
            Long("all") => telling.all = true,
            Long("on") => {
                let text = parser.value().map_err(said)?;
                let read = text.to_str().and_then(|text| dates::parse(text).ok());
                day = Some(read.ok_or("--on takes a day, such as 2026-11-22")?);
            }
            Value(name) if file.is_none() => file = Some(name),
            other => return Err(said(other.unexpected())),
        }
    }
    let file = file.ok_or_else(|| format!("Which file? {USAGE}"))?;
    let unread = |why: std::io::Error| format!("{} could not be read: {why}.", file.to_string_lossy());
    if std::fs::metadata(&file).map_err(unread)?.len() > MAX_FILE_BYTES as u64 {
        return Err(too_large(MAX_FILE_BYTES / (1024 * 1024)));
    }
    let bytes = std::fs::read(&file).map_err(unread)?;
    let text = String::from_utf8(bytes).map_err(|_| NOT_TEXT)?;
    lines(&text, day.unwrap_or_else(today), telling)
}

fn said(error: lexopt::Error) -> String {
    format!("{error}. {USAGE}")
}

/// The day it is, at Greenwich.
fn today() -> Date {
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
