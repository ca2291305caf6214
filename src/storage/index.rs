//! The list of sessions: one small entry for each, beside the session it is derived from.

use crate::domain::sorted::SortedSet;
use crate::domain::sorted::sort_by_key;
use serde_json::Value;

use super::error::{LoadError, SaveError};
use super::keep;
use super::moment::Moment;
use super::names::{index_key, session_of};
use super::slots::{SlotError, Slots};
use crate::domain::dates::Date;
use crate::domain::form::{Read, form, text_of};
use crate::domain::opening::Mode;
use crate::domain::walk::Step;
use crate::domain::{Session, SessionId};

/// What the list says of a session without opening it, and where its writer was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexEntry {
    /// Its title, as written.
    pub title: String,
    /// How the work is done.
    pub mode: Mode,
    /// Fictional or real, once said.
    pub fictional: Option<bool>,
    /// The step its writer was on.
    pub step: Step,
    /// When it was saved.
    pub saved_at: Moment,
    /// When it is looked at again.
    pub review: Option<Date>,
    /// Its revision.
    pub revision: u64,
}

form!(IndexEntry { title, mode, fictional, step, saved_at, review, revision });

impl IndexEntry {
    pub(super) fn of(session: &Session, revision: u64, step: Step, saved_at: Moment) -> Self {
        Self {
            title: session.opening.title.clone(),
            mode: session.opening.mode,
            fictional: session.opening.fictional,
            step,
            saved_at,
            review: session.closing.ending.review,
            revision,
        }
    }

    pub(super) fn of_slot(slots: &dyn Slots, id: &SessionId) -> Result<Option<Self>, SlotError> {
        Ok(slots.get(&index_key(id))?.and_then(|text| Self::read_text(&text)))
    }

    fn read_text(text: &str) -> Option<Self> {
        Self::read(&serde_json::from_str::<Value>(text).ok()?).ok()
    }

    pub(super) fn write(&self, slots: &dyn Slots, id: &SessionId) -> Result<(), SlotError> {
        slots.set(&index_key(id), &text_of(self))
    }
}

/// A session that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: SessionId,
    /// What is said of it, or why it cannot be opened.
    pub entry: Result<IndexEntry, LoadError>,
}

/// Every session that is kept, the latest saved first and those that cannot be opened last. An entry that is missing
/// or cannot be read is derived again from its session.
///
/// # Errors
/// [`LoadError::Blocked`] where nothing can be read.
pub fn list(slots: &dyn Slots) -> Result<Vec<Listed>, LoadError> {
    let ids: SortedSet<SessionId> = slots.keys()?.iter().filter_map(|key| session_of(key)).collect();
    let mut listed = Vec::with_capacity(ids.len());
    for id in ids {
        let entry = match IndexEntry::of_slot(slots, &id)? {
            Some(entry) => Ok(entry),
            None => keep::look(slots, &id).map(|found| {
                IndexEntry::of(&found.document.session, found.document.revision, Step::Opening, found.document.saved_at)
            }),
        };
        listed.push(Listed { id, entry });
    }
    sort_by_key(&mut listed, |session| std::cmp::Reverse(session.entry.as_ref().ok().map(|entry| entry.saved_at)));
    Ok(listed)
}

/// Keeps the step the writer is on, without saving the session again.
///
/// # Errors
/// As for saving; the session itself is not touched.
pub fn note_step(slots: &dyn Slots, id: &SessionId, step: Step) -> Result<(), SaveError> {
    match IndexEntry::of_slot(slots, id)? {
        Some(entry) if entry.step != step => Ok(IndexEntry { step, ..entry }.write(slots, id)?),
        _ => Ok(()),
    }
}
