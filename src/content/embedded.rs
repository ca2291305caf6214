//! The one way a file of this folder becomes values: put in at compile time, read once, when first asked for.

use serde_json::Value;

use crate::domain::form::Read;

/// Reads a file that is part of the program. Its texts are kept for as long as the program runs.
#[expect(clippy::panic, reason = "the file is part of the program, and the content linter reads every one")]
pub(super) fn read<T: Read<'static>>(file: &'static str, json: &'static str) -> T {
    T::read(parsed(file, json)).unwrap_or_else(|fault| panic!("src/content/{file}: {fault}"))
}

#[expect(clippy::panic, reason = "the file is part of the program, and the content linter reads every one")]
#[inline(never)]
fn parsed(file: &'static str, json: &'static str) -> &'static Value {
    let value = serde_json::from_str(json).unwrap_or_else(|error| panic!("src/content/{file}: {error}"));
    Box::leak(Box::new(value))
}
