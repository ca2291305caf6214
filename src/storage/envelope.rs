//! The envelope a session is saved in.

use serde::Serialize;
use serde_json::Value;

use super::moment::Moment;
use crate::domain::Session;

/// Whose file it is.
pub const APP: &str = "standpoint";

/// The schema written now.
pub const SCHEMA: u32 = 1;

/// What is written. Its fields in this order, so that a person who opens the file sees first what it is.
#[derive(Serialize)]
pub(super) struct Envelope<'a> {
    app: &'static str,
    schema: u32,
    revision: u64,
    saved_at: Moment,
    session: &'a Session,
}

impl<'a> Envelope<'a> {
    pub(super) fn new(session: &'a Session, revision: u64, saved_at: Moment) -> Self {
        Self { app: APP, schema: SCHEMA, revision, saved_at, session }
    }
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
