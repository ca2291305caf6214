//! The sessions that this browser holds: listing, opening, making, removing.
//!
//! Wraps the slots of storage so that screens never meet them. Where storage is out of reach, what is open is held in
//! memory, and the frame says in words that it is not saved.

use crate::domain::sorted::SortedMap;
use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::walk::Step;
use crate::domain::{Session, SessionId};
use crate::platform::clock;
use crate::platform::local_storage::LocalSlots;
use crate::storage::{self, Listed, LoadError, Opened, SaveError};

/// The sessions of this browser. Copies of the handle are the same library.
#[derive(Clone)]
pub struct Library(Rc<Shelf>);

struct Shelf {
    slots: LocalSlots,
    /// Work that could not be written yet, as it stands.
    unsaved: RefCell<SortedMap<SessionId, Rc<Session>>>,
}

impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Library {
    /// The library of the browser this runs in.
    #[must_use]
    pub fn of_this_browser() -> Self {
        Self(Rc::new(Shelf { slots: LocalSlots, unsaved: RefCell::default() }))
    }

    /// What is kept, the most recently worked on first.
    ///
    /// # Errors
    /// When storage cannot be read at all.
    pub fn list(&self) -> Result<Vec<Listed>, LoadError> {
        storage::list(&self.0.slots)
    }

    /// Sessions of this visit that could not be saved.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Rc<Session>> {
        self.0.unsaved.borrow().values().cloned().collect()
    }

    /// Opens a session: the unsaved one of this visit if there is one, else what is kept.
    ///
    /// # Errors
    /// When it is not here, damaged beyond its earlier generation, or of a newer version.
    pub fn open(&self, id: &SessionId) -> Result<Opened, LoadError> {
        match self.0.unsaved.borrow().get(id) {
            Some(session) => Ok(Opened::unsaved(session.clone(), storage::revision(&self.0.slots, id))),
            None => storage::open(&self.0.slots, id),
        }
    }

    /// Saves a session over the revision that is kept; gives back the new one. What cannot be saved is held in memory
    /// for this visit.
    ///
    /// # Errors
    /// When it could not be written; what was kept before is as it was.
    pub fn save(&self, session: &Rc<Session>, kept: u64, step: Step) -> Result<u64, SaveError> {
        let saved = storage::save(&self.0.slots, session, kept, step, clock::timestamp());
        let mut unsaved = self.0.unsaved.borrow_mut();
        match &saved {
            Ok(_) => unsaved.remove(&session.id),
            Err(_) => unsaved.insert(session.id.clone(), session.clone()),
        };
        saved.map(|saved| saved.revision)
    }

    /// Puts a new session on the shelf.
    pub fn add(&self, session: Session) {
        // A failed save is held in memory and said in words by the frame, which tries again.
        let _ = self.save(&Rc::new(session), 0, Step::Opening);
    }

    /// Remembers the step a session was left at. Not remembering it loses no work, so a failure is let go.
    pub fn note_step(&self, id: &SessionId, step: Step) {
        let _ = storage::note_step(&self.0.slots, id, step);
    }

    /// Removes a session and every copy of it from this browser.
    ///
    /// # Errors
    /// When the browser refuses; then it is still there.
    pub fn remove(&self, id: &SessionId) -> Result<(), SaveError> {
        self.0.unsaved.borrow_mut().remove(id);
        storage::delete(&self.0.slots, id)
    }

    /// What is kept under a session's name, exactly as it is, for a download.
    #[must_use]
    pub fn kept_text(&self, id: &SessionId) -> Option<String> {
        storage::stored_text(&self.0.slots, id)
    }

    /// The texts of a session that could not be read, kept aside for a download.
    #[must_use]
    pub fn damaged(&self, id: &SessionId) -> Vec<String> {
        storage::damaged(&self.0.slots, id).unwrap_or_default()
    }
}

/// The library in reach of every screen.
#[hook]
pub fn use_library() -> Library {
    let Some(library) = use_context::<Library>() else { unreachable!("used outside the app") };
    library
}
