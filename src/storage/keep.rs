//! Opening, saving and deleting one session in one place.
//!
//! Pure: a place is whatever keeps texts by name, and which of two places is the one is settled in `two_copies`. The
//! text before the last save stays beside it; what cannot be read is kept aside before it is replaced. Start
//! with [`open`] and [`save`].

use std::rc::Rc;

use super::envelope::{Head, enveloped};
use super::error::{LoadError, SaveError};
use super::index::{IndexEntry, line_revision};
use super::migrated;
use super::moment::Moment;
use super::names::{before_key, damaged_key, index_key, migrated_key, session_key};
use super::slots::{SlotError, Slots};
use super::two_copies::{Choice, choose, heal};
use crate::domain::walk::Step;
use crate::domain::{Fault, Session, SessionId};

/// Most texts that could not be read, kept for one session.
const MOST_DAMAGED: usize = 9;

/// Which of the kept texts a session was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// The last one saved.
    Current,
    /// The last one saved, from one of the two copies because the other could not be read.
    Healed,
    /// The one before, because the last could not be read.
    Before,
}

/// A session as it was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The session.
    pub session: Rc<Session>,
    /// The revision that is kept, which the next save goes over; 0 when nothing is kept.
    pub revision: u64,
    /// When it was saved, if it was.
    pub saved_at: Option<Moment>,
    /// The step its writer was on.
    pub step: Step,
    /// Which of the kept texts it is.
    pub generation: Generation,
    /// What could not be read in its place, for download.
    pub damaged: Option<String>,
    /// What the session's own rules refuse in it; empty unless neither text was free of faults.
    pub faults: Vec<Fault>,
}

impl Opened {
    /// A session that is held in memory because it could not be saved.
    #[must_use]
    pub fn unsaved(session: Rc<Session>, revision: u64) -> Self {
        Self {
            session,
            revision,
            saved_at: None,
            step: Step::Opening,
            generation: Generation::Current,
            damaged: None,
            faults: Vec::new(),
        }
    }

    /// Its line of the list.
    #[must_use]
    pub fn entry(&self) -> IndexEntry {
        IndexEntry::of(&self.session, self.revision, self.step, self.saved_at.unwrap_or_default())
    }
}

/// Opens a session that is kept in one place. If the current text cannot be read, the one before is opened and takes
/// its place, once the damaged one is safely kept aside; where there is no room for that, both stay as they are.
///
/// # Errors
/// Says why there is nothing to open. Nothing is ever cleared.
pub fn open(slots: &dyn Slots, id: &SessionId) -> Result<Opened, LoadError> {
    let Choice { opened, key, unreadable, .. } = choose(slots, slots, id)?;
    if key != session_key(id)
        && let Some(text) = slots.get(&key)?
    {
        // Failing to heal loses nothing: the same way is found again next time.
        let _ = heal(slots, id, &text, None, !unreadable.is_empty());
    }
    if opened.generation == Generation::Current && opened.faults.is_empty() {
        migrated::let_go(slots, id);
    }
    Ok(opened)
}

/// Keeps a text that could not be read beside the others of its session. Whether there was a place for it.
pub(super) fn keep_aside(slots: &dyn Slots, id: &SessionId, text: &str) -> Result<bool, SlotError> {
    for key in damaged_keys(id) {
        match slots.get(&key)? {
            Some(kept) if kept == text => return Ok(true),
            Some(_) => {}
            None => return slots.set(&key, text).map(|()| true),
        }
    }
    Ok(false)
}

fn damaged_keys(id: &SessionId) -> impl Iterator<Item = String> {
    let first = damaged_key(id);
    (1..=MOST_DAMAGED).map(move |at| if at == 1 { first.clone() } else { format!("{first}/{at}") })
}

/// The texts of a session that could not be read, oldest first.
///
/// # Errors
/// [`LoadError::Blocked`] where nothing can be read.
pub fn damaged(slots: &dyn Slots, id: &SessionId) -> Result<Vec<String>, LoadError> {
    let mut texts = Vec::new();
    for key in damaged_keys(id) {
        texts.extend(slots.get(&key)?);
    }
    Ok(texts)
}

/// The revision that is kept. The line of the list tells it in a few bytes; where it does not, whichever of the texts
/// still shows it.
fn kept_revision(slots: &dyn Slots, id: &SessionId) -> Result<Option<u64>, SlotError> {
    if let Some(revision) = slots.get(&index_key(id))?.as_deref().and_then(line_revision) {
        return Ok(Some(revision));
    }
    let of = |key| Ok(slots.get(key)?.as_deref().and_then(Head::of).map(|head| head.revision));
    Ok(of(&session_key(id))?.max(of(&before_key(id))?))
}

/// The revision that is kept of a session; 0 when none is, or when nothing can be read.
#[must_use]
pub fn revision(slots: &dyn Slots, id: &SessionId) -> u64 {
    kept_revision(slots, id).ok().flatten().unwrap_or(0)
}

/// The texts kept of a session exactly as they are, to be downloaded when it cannot be opened.
#[must_use]
pub fn stored_text(slots: &dyn Slots, id: &SessionId) -> Option<String> {
    let text = |key: String| slots.get(&key).ok().flatten();
    text(session_key(id)).or_else(|| text(before_key(id))).or_else(|| text(damaged_key(id)))
}

/// A session as it was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The revision that is kept now.
    pub revision: u64,
    /// When.
    pub saved_at: Moment,
    /// The size of the saved text in bytes.
    pub bytes: usize,
}

/// A save as it is to be written: the same texts go to every place, sealed first or as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which session.
    pub id: SessionId,
    /// The newest revision that its writer knows of; what is kept may be behind it and must not be ahead.
    pub over: u64,
    /// The revision it is saved as.
    pub revision: u64,
    /// When.
    pub saved_at: Moment,
    /// The session.
    pub text: String,
    /// Its line of the list.
    pub line: String,
}

impl Draft {
    /// The texts of a session.
    #[must_use]
    pub fn of(session: &Session, over: u64, step: Step, now: Moment) -> Self {
        let revision = over.saturating_add(1);
        let text = enveloped(session, revision, now);
        let line = IndexEntry::of(session, revision, step, now).text();
        Self { id: session.id.clone(), over, revision, saved_at: now, text, line }
    }
}

/// Saves a session over the revision `over`, which must be the one that is kept (0 for a session that is new), under
/// the revision after it. What was kept becomes the generation before.
///
/// # Errors
/// As for [`write`].
pub fn save(slots: &dyn Slots, session: &Session, over: u64, step: Step, now: Moment) -> Result<Saved, SaveError> {
    let draft = Draft::of(session, over, step, now);
    put(slots, &draft, None, true)?;
    Ok(Saved { revision: draft.revision, saved_at: now, bytes: draft.text.len() })
}

/// Writes a save into one place. What was kept there becomes the generation before. `known` is the text that its
/// writer last wrote or opened: if that is what is kept, it need not be read to know that it is whole.
///
/// # Errors
/// Says why it was not saved; everything kept is then as it was. A save that only lacks room for the newer "before"
/// succeeds and leaves the older one there.
pub fn write(slots: &dyn Slots, draft: &Draft, known: Option<&str>) -> Result<(), SaveError> {
    put(slots, draft, known, false)
}

/// `alone` is a place that has no other beside it: there, a revision that is behind is as wrong as one ahead.
fn put(slots: &dyn Slots, draft: &Draft, known: Option<&str>, alone: bool) -> Result<(), SaveError> {
    let Draft { id, over, text, line, .. } = draft;
    let current = slots.get(&session_key(id))?;
    let head = current.as_deref().and_then(Head::at_front);
    if let Some(head) = head
        && head.is_newer()
    {
        return Err(SaveError::Newer { schema: head.schema });
    }
    // A page that was killed between the two may have left the line behind its text.
    let kept = kept_revision(slots, id)?.max(head.map(|head| head.revision)).unwrap_or(0);
    if kept > *over || (alone && kept < *over) {
        return Err(SaveError::Stale { kept });
    }

    let whole = current.as_deref().filter(|current| known == Some(*current) || Head::of(current).is_some());
    if whole.is_none()
        && let Some(broken) = &current
    {
        // Not even whole JSON: it must not push out a generation that can be read.
        let _ = keep_aside(slots, id, broken);
    }
    // What was kept goes aside before it is written over: a page that is killed in between has lost neither. Where
    // there is room for one of the two only, the new one has it.
    let mut written = Written { slots, undo: Vec::new() };
    if let Some(current) = whole {
        match written.put_aside(id, current) {
            Ok(()) | Err(SlotError::Full) => {}
            Err(error) => return Err(written.take_back(error)),
        }
    }
    let mut put = written.set(session_key(id), current.clone(), text);
    if put == Err(SlotError::Full) && !written.undo.is_empty() {
        written.take_back(SlotError::Full);
        put = written.set(session_key(id), current.clone(), text);
    }
    put.and_then(|()| slots.set(&index_key(id), line)).map_err(|error| written.take_back(error))?;
    migrated::keep_older(slots, id, current.as_deref());
    Ok(())
}

/// What a save has written so far, to be taken back in reverse: each state on the way back has fitted before.
struct Written<'a> {
    slots: &'a dyn Slots,
    undo: Vec<(String, Option<String>)>,
}

impl Written<'_> {
    fn set(&mut self, key: String, was: Option<String>, value: &str) -> Result<(), SlotError> {
        self.slots.set(&key, value)?;
        self.undo.push((key, was));
        Ok(())
    }

    /// Makes the current text the generation before.
    fn put_aside(&mut self, id: &SessionId, current: &str) -> Result<(), SlotError> {
        let before = before_key(id);
        let older = self.slots.get(&before)?;
        if let Some(only) = migrated::only_copy(self.slots, id, older.as_deref(), current)? {
            self.set(migrated_key(id), None, only)?;
        }
        self.set(before, older, current)
    }

    fn take_back(&mut self, error: SlotError) -> SaveError {
        while let Some((key, was)) = self.undo.pop() {
            // The failure already being reported is the one people need.
            let _ = match was {
                Some(text) => self.slots.set(&key, &text),
                None => self.slots.remove(&key),
            };
        }
        error.into()
    }
}

/// The names of everything that may be kept of a session.
#[must_use]
pub fn keys_of(id: &SessionId) -> Vec<String> {
    let mut keys = working_keys(id);
    keys.extend(damaged_keys(id));
    keys
}

/// The names that a save reads and writes.
#[must_use]
pub fn working_keys(id: &SessionId) -> Vec<String> {
    vec![session_key(id), before_key(id), migrated_key(id), index_key(id)]
}

/// Deletes a session with everything kept of it. Its line in the list goes last, so that a deletion cut short can be
/// seen and repeated.
///
/// # Errors
/// [`SaveError::Blocked`] where the browser refuses.
pub fn delete(slots: &dyn Slots, id: &SessionId) -> Result<(), SaveError> {
    slots.remove(&session_key(id))?;
    slots.remove(&before_key(id))?;
    slots.remove(&migrated_key(id))?;
    for key in damaged_keys(id) {
        slots.remove(&key)?;
    }
    slots.remove(&index_key(id))?;
    Ok(())
}
