//! Opening, saving and deleting one session.

use std::rc::Rc;

use super::envelope::{Head, enveloped};
use super::error::{ImportError, LoadError, SaveError};
use super::index::IndexEntry;
use super::moment::Moment;
use super::names::{before_key, damaged_key, index_key, session_key};
use super::read::{Document, document, parse};
use super::slots::{SlotError, Slots};
use crate::domain::walk::Step;
use crate::domain::{Fault, Session, SessionId};

/// Most texts that could not be read, kept for one session.
const MOST_DAMAGED: usize = 9;

/// Which of the two kept texts a session was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// The last one saved.
    Current,
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
    /// Which of the two kept texts it is.
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
}

/// What was found when looking for a session, without changing anything.
pub(super) struct Found {
    pub(super) document: Document,
    generation: Generation,
    /// The text of the generation before, where that is the one found.
    before: Option<String>,
    /// The current text, where it could not be read.
    damaged: Option<String>,
}

enum Text {
    None,
    Sound(Document),
    Faulty(Document),
    Unreadable,
}

fn read(text: Option<&str>) -> Result<Text, LoadError> {
    let Some(text) = text else {
        return Ok(Text::None);
    };
    match parse(text).and_then(document) {
        Ok(document) if document.faults.is_empty() => Ok(Text::Sound(document)),
        Ok(document) => Ok(Text::Faulty(document)),
        Err(ImportError::Newer { schema }) => Err(LoadError::Newer { schema }),
        Err(_) => Ok(Text::Unreadable),
    }
}

/// The best text there is of a session. A sound current one; else a sound one before; else a faulty one, because a
/// reference that leads nowhere is better than no work at all.
pub(super) fn look(slots: &dyn Slots, id: &SessionId) -> Result<Found, LoadError> {
    let current = slots.get(&session_key(id))?;
    let first = match read(current.as_deref())? {
        Text::Sound(document) => {
            return Ok(Found { document, generation: Generation::Current, before: None, damaged: None });
        }
        other => other,
    };
    let before = slots.get(&before_key(id))?;
    match (first, read(before.as_deref())?) {
        (Text::None, Text::None) => Err(LoadError::Missing),
        (_, Text::Sound(document)) => Ok(Found { document, generation: Generation::Before, before, damaged: current }),
        (Text::Faulty(document), _) => {
            Ok(Found { document, generation: Generation::Current, before: None, damaged: None })
        }
        (_, Text::Faulty(document)) => Ok(Found { document, generation: Generation::Before, before, damaged: current }),
        _ => Err(LoadError::Damaged),
    }
}

/// Opens a session. If the current text cannot be read, the one before is opened and takes its place, once the
/// damaged one is safely kept aside; where there is no room for that, both stay as they are.
///
/// # Errors
/// Says why there is nothing to open. Nothing is ever cleared.
pub fn open(slots: &dyn Slots, id: &SessionId) -> Result<Opened, LoadError> {
    let Found { document, generation, before, damaged } = look(slots, id)?;
    if let Some(before) = &before
        && damaged.as_deref().is_none_or(|text| keep_aside(slots, id, text).unwrap_or(false))
    {
        // Failing to heal loses nothing: the same way is found again next time.
        let _ = slots.set(&session_key(id), before);
    }
    let kept = kept_revision(slots, id)?.unwrap_or(document.revision);
    let step = IndexEntry::of_slot(slots, id)?.map_or(Step::Opening, |entry| entry.step);
    let Document { session, saved_at, faults, .. } = document;
    Ok(Opened {
        session: Rc::new(session),
        revision: kept,
        saved_at: Some(saved_at),
        step,
        generation,
        damaged,
        faults,
    })
}

/// Keeps a text that could not be read beside the others of its session. Whether there was a place for it.
fn keep_aside(slots: &dyn Slots, id: &SessionId, text: &str) -> Result<bool, SlotError> {
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

/// The revision that is kept, from whichever of the texts still shows it.
fn kept_revision(slots: &dyn Slots, id: &SessionId) -> Result<Option<u64>, SlotError> {
    if let Some(head) = slots.get(&session_key(id))?.as_deref().and_then(Head::of) {
        return Ok(Some(head.revision));
    }
    let before = slots.get(&before_key(id))?.as_deref().and_then(Head::of).map(|head| head.revision);
    let index = IndexEntry::of_slot(slots, id)?.map(|entry| entry.revision);
    Ok(before.max(index))
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

/// Saves a session over the revision `over`, which must be the one that is kept (0 for a session that is new), under
/// the revision after it. What was kept becomes the generation before.
///
/// # Errors
/// Says why it was not saved; everything kept is then as it was. A save that only lacks room for the newer "before"
/// succeeds and leaves the older one there.
pub fn save(slots: &dyn Slots, session: &Session, over: u64, step: Step, now: Moment) -> Result<Saved, SaveError> {
    let id = &session.id;
    let current = slots.get(&session_key(id))?;
    let head = current.as_deref().and_then(Head::of);
    if let Some(head) = head
        && head.is_newer()
    {
        return Err(SaveError::Newer { schema: head.schema });
    }
    let kept = match head {
        Some(head) => head.revision,
        None => kept_revision(slots, id)?.unwrap_or(0),
    };
    if over != kept {
        return Err(SaveError::Stale { kept });
    }
    let revision = over.saturating_add(1);

    let text = enveloped(session, revision, now);
    let mut written = Written { slots, undo: Vec::new() };
    written.set(session_key(id), current.clone(), &text)?;
    if let Some(current) = current {
        if head.is_some() {
            let before = before_key(id);
            let older = slots.get(&before)?;
            match written.set(before, older, &current) {
                Ok(()) | Err(SlotError::Full) => {}
                Err(error) => return Err(written.take_back(error)),
            }
        } else {
            // Not even whole JSON: it must not push out a generation that can be read.
            let _ = keep_aside(slots, id, &current);
        }
    }
    let entry = IndexEntry::of(session, revision, step, now);
    entry.write(slots, id).map_err(|error| written.take_back(error))?;
    Ok(Saved { revision, saved_at: now, bytes: text.len() })
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

/// Deletes a session with everything kept of it. Its line in the list goes last, so that a deletion cut short can be
/// seen and repeated.
///
/// # Errors
/// [`SaveError::Blocked`] where the browser refuses.
pub fn delete(slots: &dyn Slots, id: &SessionId) -> Result<(), SaveError> {
    slots.remove(&session_key(id))?;
    slots.remove(&before_key(id))?;
    for key in damaged_keys(id) {
        slots.remove(&key)?;
    }
    slots.remove(&index_key(id))?;
    Ok(())
}
