//! The one way a file of this folder becomes values: put in at compile time, read once, when first asked for.
//!
//! Texts are borrowed from the file as it stands, so nothing is copied: a JSON escape (`\"`, `\n`) inside a text is
//! therefore refused. Write “ ” and ’ as they are, and a longer text as a list of paragraphs.

use serde::Deserialize;

/// Reads a file that is part of the program.
#[expect(clippy::panic, reason = "the file is part of the program, and the content linter reads every one")]
pub(super) fn read<T: Deserialize<'static>>(file: &'static str, json: &'static str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("src/content/{file}: {error}"))
}
