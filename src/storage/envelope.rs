//! The envelope a session is saved in.

use serde_json::Value;

use super::moment::Moment;
use crate::domain::Session;
use crate::domain::form::text_of;

/// Whose file it is.
pub const APP: &str = "standpoint";

/// The schema written now.
pub const SCHEMA: u32 = 1;

/// The text that is kept. Its fields in this order, so that a person who opens the file sees first what it is.
pub(super) fn enveloped(session: &Session, revision: u64, saved_at: Moment) -> String {
    let mut out = format!(
        "{{\"app\":\"{APP}\",\"schema\":{SCHEMA},\"revision\":{revision},\"saved_at\":\"{}\",\"session\":",
        saved_at.as_str()
    );
    out.push_str(&text_of(session));
    out.push('}');
    out
}

/// The head of an envelope, read without building the session. Reading it walks the whole text, so a text that has a
/// head is whole JSON.
#[derive(Clone, Copy)]
pub(super) struct Head {
    pub(super) schema: u64,
    pub(super) revision: u64,
}

impl Head {
    pub(super) fn of(text: &str) -> Option<Self> {
        let file: Value = serde_json::from_str(text).ok()?;
        let number = |name| file.get(name).and_then(Value::as_u64);
        Some(Self { schema: number("schema")?, revision: number("revision")? })
    }

    pub(super) fn is_newer(self) -> bool {
        self.schema > u64::from(SCHEMA)
    }
}
