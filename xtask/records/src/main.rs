//! `cargo xtask records FILE --out DIR`: writes the records of an exported session.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::{Long, Value};
use looks::{read, today};
use records::files;
use standpoint::domain::dates::{self, Date};

const USAGE: &str = "cargo xtask records FILE --out DIR [--pictures] [--on DATE]";

fn main() -> ExitCode {
    match written() {
        Ok(said) => {
            print!("{said}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// What was asked for.
struct Asked {
    file: OsString,
    out: PathBuf,
    pictures: bool,
    day: Date,
}

fn asked() -> Result<Asked, String> {
    let (mut file, mut out, mut pictures, mut day) = (None, None, false, None);
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next().map_err(said)? {
        match argument {
            Long("out") => out = Some(PathBuf::from(parser.value().map_err(said)?)),
            Long("pictures") => pictures = true,
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
    let out = out.ok_or_else(|| format!("Where to? {USAGE}"))?;
    Ok(Asked { file, out, pictures, day: day.unwrap_or_else(today) })
}

fn written() -> Result<String, String> {
    let Asked { file, out, pictures, day } = asked()?;
    let files = files(&read(Path::new(&file))?, day, pictures)?;
    let failed = |path: &Path, why: std::io::Error| format!("{} could not be written: {why}.", path.display());
    std::fs::create_dir_all(&out).map_err(|why| failed(&out, why))?;
    // Nothing is written over: what lies there may have been worked on since.
    if let Some((name, _)) = files.iter().find(|(name, _)| out.join(name).exists()) {
        return Err(format!(
            "{} is there already. Nothing was written; choose an empty folder.",
            out.join(name).display()
        ));
    }
    let mut told = String::new();
    for (name, bytes) in files {
        let path = out.join(name);
        std::fs::write(&path, bytes).map_err(|why| failed(&path, why))?;
        told.push_str(&format!("{}\n", path.display()));
    }
    Ok(told)
}

fn said(error: lexopt::Error) -> String {
    format!("{error}. {USAGE}")
}
