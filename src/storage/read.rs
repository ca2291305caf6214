//! From a saved text to a session: JSON, envelope, migrations, types, rules, in that order.

use serde_json::Value;

use super::envelope::{APP, SCHEMA};
use super::error::{ImportError, ImportFault, WhyNot};
use super::faults;
use super::migrations::{MIGRATIONS, migrate};
use super::moment::Moment;
use crate::domain::form::Read;
use crate::domain::{Fault, Rejection, Session};

/// What a text holds.
pub(super) struct Document {
    pub(super) session: Session,
    pub(super) revision: u64,
    pub(super) saved_at: Moment,
    /// What the session's own rules refuse in it.
    pub(super) faults: Vec<Fault>,
}

/// Most parts of a text that is read: every list, every object and every comma counts. A value in memory takes many
/// times the byte it can be written with, so this bounds the memory. The fullest session has some hundred thousand
/// parts; sessions by the hundred, as in a backup, come to one for every 23 bytes.
const MAX_PARTS: usize = 1_000_000;
/// Fewest bytes for each part, where a text is so long that it has more than those.
const BYTES_A_PART: usize = 12;

/// The text as JSON. serde_json refuses nesting deeper than 128 by itself.
pub(super) fn parse(text: &str) -> Result<Value, ImportError> {
    let limit = MAX_PARTS.max(text.len() / BYTES_A_PART);
    if text.bytes().filter(|byte| matches!(byte, b',' | b'[' | b'{')).count() > limit {
        let why = WhyNot::Refused(Rejection::Full { limit });
        return Err(ImportError::of_faults(vec![ImportFault { part: "file", entry: 0, why }]));
    }
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(ImportError::Empty);
    }
    // Some editors put a byte order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| {
        if error.to_string().starts_with("recursion limit exceeded") {
            ImportError::TooDeep
        } else {
            ImportError::NotJson { line: error.line(), column: error.column() }
        }
    })
}

/// Whether it is one of our files at all.
pub(super) fn is_ours(file: &Value) -> bool {
    file.get("app").and_then(Value::as_str) == Some(APP)
}

/// The session in an envelope.
pub(super) fn document(mut file: Value) -> Result<Document, ImportError> {
    if !is_ours(&file) {
        return Err(ImportError::AnotherApp);
    }
    let fault = |why| ImportError::of_faults(vec![ImportFault { part: "file", entry: 0, why }]);
    let schema = match file.get("schema").map(Value::as_u64) {
        Some(Some(schema)) if schema > u64::from(SCHEMA) => return Err(ImportError::Newer { schema }),
        Some(Some(schema @ 1..)) => u32::try_from(schema).unwrap_or(SCHEMA),
        Some(_) => return Err(fault(WhyNot::WrongKind)),
        None => return Err(fault(WhyNot::MissingPart("schema".into()))),
    };
    let mut found = faults::fields("file", &file, &["app", "schema", "revision", "saved_at", "session"]);
    let revision = file.get("revision").and_then(Value::as_u64);
    let saved_at = file.get("saved_at").and_then(|value| value.as_str().and_then(Moment::new));
    let wrong =
        [file.get("revision").is_some() && revision.is_none(), file.get("saved_at").is_some() && saved_at.is_none()];
    let wrong = wrong.into_iter().filter(|wrong| *wrong);
    found.extend(wrong.map(|_| ImportFault { part: "file", entry: 0, why: WhyNot::WrongKind }));

    let Some(mut session) = file.get_mut("session").map(Value::take) else {
        return Err(ImportError::of_faults(found));
    };
    migrate(&mut session, schema, MIGRATIONS);
    match (Session::read(&session), revision, saved_at) {
        (Ok(session), Some(revision), Some(saved_at)) if found.is_empty() => {
            let faults = crate::domain::faults(&session);
            Ok(Document { session, revision, saved_at, faults })
        }
        (typed, ..) => {
            if typed.is_err() {
                found.extend(faults::of_session(session));
            }
            if found.is_empty() {
                found.push(ImportFault { part: "session", entry: 0, why: WhyNot::WrongKind });
            }
            Err(ImportError::of_faults(found))
        }
    }
}
