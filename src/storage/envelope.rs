//! The envelope a session is saved in.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

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
    saved_at: Timestamp,
    session: &'a Session,
}

impl<'a> Envelope<'a> {
    pub(super) fn new(session: &'a Session, revision: u64, saved_at: Timestamp) -> Self {
        Self { app: APP, schema: SCHEMA, revision, saved_at, session }
    }
}

/// The head of an envelope, read without building the session. Reading it walks the whole text, so a text that has a
/// head is whole JSON.
#[derive(Clone, Copy, Deserialize)]
pub(super) struct Head {
    pub(super) schema: u64,
    pub(super) revision: u64,
}

impl Head {
    pub(super) fn of(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    pub(super) fn is_newer(self) -> bool {
        self.schema > u64::from(SCHEMA)
    }
}
