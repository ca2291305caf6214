//! The envelope a session is saved in.

use serde_json::Value;

use super::jwe;
use super::moment::Moment;
use crate::domain::Session;
use crate::domain::form::text_of;

/// Whose file it is.
pub const APP: &str = "standpoint";

/// The schema written now.
pub const SCHEMA: u32 = 3;

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

/// The head of a kept text, read without building the session: of the envelope, or what the outside of a sealed one
/// says.
#[derive(Clone, Copy)]
pub(super) struct Head {
    pub(super) schema: u64,
    pub(super) revision: u64,
}

impl Head {
    /// Reading it walks the whole text, so a plain text that has a head is whole JSON. Whether a sealed one is whole is
    /// known once it was opened.
    pub(super) fn of(text: &str) -> Option<Self> {
        let file: Value = match jwe::header(text) {
            Some(header) => header,
            None => serde_json::from_str(text).ok()?,
        };
        let number = |name| file.get(name).and_then(Value::as_u64);
        Some(Self { schema: number("schema")?, revision: number("revision")? })
    }

    /// The same from the first words alone, where this app wrote them: nothing is known of the rest.
    pub(super) fn at_front(text: &str) -> Option<Self> {
        let Some(rest) = text.strip_prefix("{\"app\":\"standpoint\",\"schema\":") else {
            return Self::of(text);
        };
        let (schema, rest) = rest.split_once(",\"revision\":")?;
        let (revision, _) = rest.split_once(',')?;
        Some(Self { schema: schema.parse().ok()?, revision: revision.parse().ok()? })
    }

    pub(super) fn is_newer(self) -> bool {
        self.schema > u64::from(SCHEMA)
    }
}
