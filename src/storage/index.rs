//! The list of sessions: one small entry for each, beside the session it is derived from.
//!
//! It is a convenience and never the truth: an entry that is missing or cannot be read is made again from its session.
//! Start with [`list`].

use serde_json::Value;

use super::error::{LoadError, SaveError};
use super::jwe;
use super::moment::Moment;
use super::names::{index_key, session_of};
use super::slots::{SlotError, Slots};
use super::two_copies::choose;
use crate::domain::dates::Date;
use crate::domain::form::{Read, form, text_of};
use crate::domain::opening::Mode;
use crate::domain::sorted::{SortedSet, sort_by_key};
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
    /// The day after which it is no longer to be kept here.
    pub keep_until: Option<Date>,
    /// Its revision.
    pub revision: u64,
}

form!(IndexEntry { title, mode, fictional, step, saved_at, review, keep_until, revision });

impl IndexEntry {
    pub(super) fn of(session: &Session, revision: u64, step: Step, saved_at: Moment) -> Self {
        Self {
            title: session.opening.title.clone(),
            mode: session.opening.mode,
            fictional: session.opening.fictional,
            step,
            saved_at,
            review: session.closing.ending.review,
            keep_until: session.opening.keep_until,
            revision,
        }
    }

    pub(super) fn of_slot(slots: &dyn Slots, id: &SessionId) -> Result<Option<Self>, SlotError> {
        Ok(slots.get(&index_key(id))?.and_then(|text| Self::read_text(&text)))
    }

    /// The entry in a plain text.
    #[must_use]
    pub fn read_text(text: &str) -> Option<Self> {
        Self::read(&serde_json::from_str::<Value>(text).ok()?).ok()
    }

    /// The plain text of it.
    #[must_use]
    pub fn text(&self) -> String {
        text_of(self)
    }

    pub(super) fn write(&self, slots: &dyn Slots, id: &SessionId) -> Result<(), SlotError> {
        slots.set(&index_key(id), &text_of(self))
    }
}

/// The revision a line of the list is of, sealed or not, and whichever version wrote it.
#[must_use]
pub fn line_revision(line: &str) -> Option<u64> {
    let said = jwe::header(line).or_else(|| serde_json::from_str(line).ok())?;
    said.get("revision").and_then(Value::as_u64)
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
            None => choose(slots, slots, &id).map(|choice| choice.opened.entry()),
        };
        listed.push(Listed { id, entry });
    }
    latest_first(&mut listed);
    Ok(listed)
}

/// Puts the latest saved first, and those that cannot be opened last.
pub fn latest_first(listed: &mut [Listed]) {
    sort_by_key(listed, |session| std::cmp::Reverse(session.entry.as_ref().ok().map(|entry| entry.saved_at)));
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
