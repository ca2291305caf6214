//! Sessions as files: out, and in again.

use std::rc::Rc;

use serde_json::Value;

use super::envelope::enveloped;
use super::error::{ImportError, ImportFault, WhyNot};
use super::index::list;
use super::memory::MemorySlots;
use super::moment::Moment;
use super::read::{Document, document, is_ours, parse};
use super::two_copies::choose;
use crate::domain::dates::Date;
use crate::domain::{Session, SessionId};

/// Largest file of one session that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 5 * 1024 * 1024;

/// Largest copy of everything a browser kept that is read, in bytes: what local storage can hold, escaped.
pub const MAX_COPY_BYTES: usize = 16 * 1024 * 1024;

/// How the recovery page marks a copy of everything the browser kept.
const BROWSER_COPY: &str = "browser-copy";

/// The session as a file: the envelope it is saved in, laid out to be read.
#[must_use]
pub fn export_json(session: &Session, revision: u64, now: Moment) -> String {
    let text = enveloped(session, revision, now);
    // Laid out from the plain text rather than written a second way: a second writer for every type weighs more.
    let file: Value = serde_json::from_str(&text).unwrap_or_default();
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}

/// A file name that says nothing about the case: the day, and enough of the id to tell two apart.
#[must_use]
pub fn export_name(id: &SessionId, today: Date) -> String {
    let short: String = id.as_str().chars().take(6).collect();
    format!("standpoint-{today}-{short}.json")
}

/// The session in a file.
///
/// # Errors
/// Everything that is wrong with it, in items that can be said in words.
pub fn import_json(text: &str) -> Result<Session, ImportError> {
    within(text, MAX_FILE_BYTES)?;
    session_in(parse(text)?)
}

/// What came out of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromFile {
    /// The sessions in it.
    pub sessions: Vec<Session>,
    /// How many more there were that could not be read.
    pub unreadable: usize,
}

/// The session in a file, or all the sessions in a copy of what a browser kept, as the recovery page makes it.
///
/// # Errors
/// As [`import_json`]; a copy is refused only if no session in it can be read.
pub fn import_file(text: &str) -> Result<FromFile, ImportError> {
    // The mark stands near the front of a copy; a forged one gains a larger limit and nothing else.
    let marked = text.chars().take(200).collect::<String>().contains(BROWSER_COPY);
    within(text, if marked { MAX_COPY_BYTES } else { MAX_FILE_BYTES })?;
    let file = parse(text)?;
    if !is_ours(&file) || file.get("kind").and_then(Value::as_str) != Some(BROWSER_COPY) {
        return session_in(file).map(|session| FromFile { sessions: vec![session], unreadable: 0 });
    }
    let entries = file.get("entries").and_then(Value::as_object).into_iter().flatten();
    let texts = entries.filter_map(|(key, text)| Some((key.clone(), text.as_str()?.to_owned())));
    let slots: MemorySlots = texts.collect();
    let listed = list(&slots).unwrap_or_default();
    let found: Vec<Session> = listed
        .iter()
        .filter_map(|kept| choose(&slots, &slots, &kept.id).ok())
        .filter(|found| found.opened.faults.is_empty())
        .map(|found| Rc::unwrap_or_clone(found.opened.session))
        .collect();
    if found.is_empty() {
        return Err(ImportError::NoSession);
    }
    Ok(FromFile { unreadable: listed.len() - found.len(), sessions: found })
}

fn within(text: &str, limit: usize) -> Result<(), ImportError> {
    if text.len() <= limit { Ok(()) } else { Err(ImportError::TooLarge { bytes: text.len(), limit }) }
}

fn session_in(file: Value) -> Result<Session, ImportError> {
    document(file).and_then(sound)
}

/// The session of a document that keeps its own rules.
pub(super) fn sound(document: Document) -> Result<Session, ImportError> {
    if document.faults.is_empty() {
        return Ok(document.session);
    }
    let refused = document.faults.into_iter();
    let refused =
        refused.map(|fault| ImportFault { part: fault.part, entry: fault.entry, why: WhyNot::Refused(fault.why) });
    Err(ImportError::of_faults(refused.collect()))
}
