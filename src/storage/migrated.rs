//! The copy of a session as it was before a migration.
//!
//! It is kept beside the others from the first save in the new form, until a later opening has found two generations
//! in the new form, or the person removes it. A migration itself writes nothing: it happens while
//! reading, so one that is cut short leaves everything as it was, and repeating it is harmless.

use super::envelope::{Head, SCHEMA};
use super::names::{before_key, migrated_key, session_key};
use super::slots::{SlotError, Slots};
use crate::domain::SessionId;

/// The schema of a kept text. Asked at every save, so what this app wrote is known by its first words, without walking
/// the whole of it.
fn schema_of(text: &str) -> Option<u64> {
    Head::at_front(text).map(|head| head.schema)
}

/// Whether a text is of an older form than the one written now.
fn is_older(text: &str) -> bool {
    schema_of(text).is_some_and(|schema| schema < u64::from(SCHEMA))
}

/// The copy of a session as it was before a migration, exactly as it was kept.
///
/// # Errors
/// [`SlotError::Blocked`] where nothing can be read.
pub fn before_migration(slots: &dyn Slots, id: &SessionId) -> Result<Option<String>, SlotError> {
    slots.get(&migrated_key(id))
}

/// Removes that copy, because its writer no longer wants it.
///
/// # Errors
/// [`SlotError::Blocked`] where the place cannot be written; then it is still there.
pub fn forget_before_migration(slots: &dyn Slots, id: &SessionId) -> Result<(), SlotError> {
    slots.remove(&migrated_key(id))
}

/// Keeps the text that was just saved over, if it was of an older form. Without room for it nothing is lost: it has
/// become the generation before, and [`only_copy`] asks again before that is pushed out.
pub(super) fn keep_older(slots: &dyn Slots, id: &SessionId, text: Option<&str>) {
    if let Some(text) = text.filter(|text| is_older(text)) {
        let _ = slots.set(&migrated_key(id), text);
    }
}

/// The generation `before`, if it is the only copy of an older form there is: then it must be kept here before
/// `current` pushes it out.
pub(super) fn only_copy<'a>(
    slots: &dyn Slots,
    id: &SessionId,
    before: Option<&'a str>,
    current: &str,
) -> Result<Option<&'a str>, SlotError> {
    let before = before.filter(|before| is_older(before) && !is_older(current));
    Ok(if before_migration(slots, id)?.is_some() { None } else { before })
}

/// Lets the copy go once both generations of a place are in the form written now. Asked while opening, when the current
/// one has just been read without fault.
pub fn let_go(slots: &dyn Slots, id: &SessionId) {
    let is_ours = |key: String| {
        let text = slots.get(&key).ok().flatten();
        text.as_deref().and_then(schema_of) == Some(u64::from(SCHEMA))
    };
    if matches!(before_migration(slots, id), Ok(Some(_))) && is_ours(session_key(id)) && is_ours(before_key(id)) {
        // A copy too many loses nothing; it goes the next time.
        let _ = forget_before_migration(slots, id);
    }
}
