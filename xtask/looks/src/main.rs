//! `cargo xtask looks FILE`: prints the second looks of an exported session.
use std::ffi::OsString;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use lexopt::prelude::{Long, Value};
use looks::{Telling, lines, read, today};
use standpoint::domain::dates;

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
    lines(&read(Path::new(&file))?, day.unwrap_or_else(today), telling)
}

fn said(error: lexopt::Error) -> String {
    format!("{error}. {USAGE}")
}
