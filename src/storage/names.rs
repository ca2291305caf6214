//! What things are called in storage.

use crate::domain::SessionId;

/// What everything kept for Standpoint begins with.
pub const PREFIX: &str = "standpoint/";

const SESSION: &str = "standpoint/session/";
const BEFORE: &str = "/before";
const MIGRATED: &str = "/migrated";

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

/// Where the text as it was before a migration is kept.
#[must_use]
pub fn migrated_key(id: &SessionId) -> String {
    format!("{SESSION}{id}{MIGRATED}")
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

/// The session of which a text is kept under `key`, damaged ones apart.
#[must_use]
pub fn session_of(key: &str) -> Option<SessionId> {
    let rest = key.strip_prefix(SESSION)?;
    let id = rest.strip_suffix(BEFORE).or_else(|| rest.strip_suffix(MIGRATED));
    SessionId::new(id.unwrap_or(rest))
}

/// The session of which a text that could not be read is kept under `key`.
#[must_use]
pub fn damaged_of(key: &str) -> Option<SessionId> {
    let rest = key.strip_prefix(PREFIX)?.strip_prefix("damaged/")?;
    SessionId::new(rest.split('/').next()?)
}

/// The session whose line of the list is kept under `key`.
#[must_use]
pub fn line_of(key: &str) -> Option<SessionId> {
    SessionId::new(key.strip_prefix(PREFIX)?.strip_prefix("index/")?)
}
