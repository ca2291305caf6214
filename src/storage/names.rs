//! What things are called in storage.

use crate::domain::SessionId;

/// What everything kept for Standpoint begins with.
pub const PREFIX: &str = "standpoint/";

const SESSION: &str = "standpoint/session/";
const BEFORE: &str = "/before";

/// Where a session is kept.
#[must_use]
pub fn session_key(id: &SessionId) -> String {
    format!("{SESSION}{id}")
}

/// Where the generation before is kept.
#[must_use]
pub fn before_key(id: &SessionId) -> String {
    format!("{SESSION}{id}{BEFORE}")
}

/// Where the session's line in the list is kept.
#[must_use]
pub fn index_key(id: &SessionId) -> String {
    format!("{PREFIX}index/{id}")
}

/// Where bytes that could not be read are kept.
#[must_use]
pub fn damaged_key(id: &SessionId) -> String {
    format!("{PREFIX}damaged/{id}")
}

/// The session whose current or previous generation is kept under `key`.
pub(super) fn session_of(key: &str) -> Option<SessionId> {
    let rest = key.strip_prefix(SESSION)?;
    SessionId::new(rest.strip_suffix(BEFORE).unwrap_or(rest))
}
