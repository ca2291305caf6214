//! How a session is saved: local storage at once, then the journal, sealed first where everything is sealed.
//!
//! Local storage is written before the call returns, so that closing the page at any instant loses nothing. A save is
//! only called kept when the journal has answered as well: what it confirmed outlives a killed browser. Start with
//! [`Library::begin_save`] and [`Begun::finish`].

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::library::{Base, Copies, Library};
use crate::domain::walk::Step;
use crate::domain::{Session, SessionId};
use crate::platform::clock;
use crate::storage::{Draft, IndexEntry, SaveError};

/// A save that has been begun, and is in local storage already where nothing is sealed.
#[must_use = "it is not known to be kept before it is finished"]
pub(super) struct Begun {
    library: Library,
    session: Rc<Session>,
    step: Step,
    draft: Rc<Draft>,
    /// What is kept under the revision before, as far as this page knows.
    known: Option<Rc<str>>,
    /// What local storage said; nothing before the texts are sealed.
    here: Option<Result<(), SaveError>>,
}

impl Library {
    /// Begins a save over what this page knows to be kept.
    pub(super) fn begin_save(&self, session: &Rc<Session>, step: Step) -> Begun {
        let base = self.0.bases.borrow().get(&session.id).cloned().unwrap_or_default();
        let draft = Rc::new(Draft::of(session, base.over, step, clock::timestamp()));
        let here = (!self.0.both.seals()).then(|| self.0.both.write_here(&draft, base.known.as_deref()));
        let refused = matches!(here, Some(Err(SaveError::Stale { .. } | SaveError::Newer { .. })));
        if !refused {
            let next = Base { over: draft.revision, known: base.known.clone() };
            self.0.bases.borrow_mut().insert(session.id.clone(), next);
            self.0.pending.borrow_mut().insert(session.id.clone(), session.clone());
        }
        if here == Some(Ok(())) {
            self.list_now(&session.id, IndexEntry::read_text(&draft.line));
        }
        Begun { library: self.clone(), session: session.clone(), step, draft, known: base.known, here }
    }

    /// Saves a session over a revision; gives back the new one, once both copies have answered.
    ///
    /// # Errors
    /// When neither copy could be written; what was kept before is as it was, and the work is held in memory.
    pub async fn save(&self, session: &Rc<Session>, over: u64, step: Step) -> Result<u64, SaveError> {
        let kept = self.0.bases.borrow().get(&session.id).map(|base| base.over);
        match kept {
            Some(kept) if kept != over => return Err(SaveError::Stale { kept }),
            Some(_) => {}
            None => {
                self.0.bases.borrow_mut().insert(session.id.clone(), Base { over, known: None });
            }
        }
        if !self.may_keep(session) {
            self.hold(session, step);
            return Err(SaveError::Blocked);
        }
        self.begin_save(session, step).finish().await?;
        Ok(over.saturating_add(1))
    }

    /// Holds work in memory, for this visit.
    pub(super) fn hold(&self, session: &Rc<Session>, step: Step) {
        self.0.unsaved.borrow_mut().insert(session.id.clone(), (session.clone(), step));
        self.changed();
    }

    /// Puts a new session on the shelf.
    pub fn add(&self, session: Session) {
        let session = Rc::new(session);
        self.0.arrived.borrow_mut().insert(session.id.clone(), session.clone());
        if self.may_keep(&session) {
            self.save_in_passing(&session, Step::Opening);
        } else {
            self.hold(&session, Step::Opening);
        }
    }

    /// Saves without anybody waiting: a failed save is held in memory and said in words by the frame, which tries
    /// again.
    pub(super) fn save_in_passing(&self, session: &Rc<Session>, step: Step) {
        let begun = self.begin_save(session, step);
        let library = self.clone();
        let session = session.clone();
        spawn_local(async move {
            if let Err(SaveError::Stale { .. } | SaveError::Newer { .. }) = begun.finish().await {
                library.let_go(&session.id);
                library.add_named_copy(&session);
            }
        });
    }

    /// Whether what is kept is sealed: then a save takes a moment.
    pub(super) fn seals(&self) -> bool {
        self.0.both.seals()
    }

    /// The newest revision that this page knows to be kept of a session.
    pub(super) fn known_revision(&self, id: &SessionId) -> u64 {
        self.0.bases.borrow().get(id).map_or(0, |base| base.over)
    }

    /// Lets go of work that is kept elsewhere now.
    pub(super) fn let_go(&self, id: &SessionId) {
        self.0.unsaved.borrow_mut().remove(id);
        self.0.bases.borrow_mut().remove(id);
        self.changed();
    }

    /// From now on a keeper looks after a session, or no longer does.
    pub(super) fn mind(&self, id: &SessionId, minded: bool) {
        let mut all = self.0.minded.borrow_mut();
        all.retain(|other| other != id);
        if minded {
            all.push(id.clone());
        }
    }

    /// Tries again to save what is on this page only and that no keeper looks after.
    pub(super) fn save_unminded(&self) {
        let waiting: Vec<_> = self.0.unsaved.borrow().values().cloned().collect();
        for (session, step) in waiting {
            let minded =
                self.0.minded.borrow().contains(&session.id) || self.0.pending.borrow().contains_key(&session.id);
            if !minded && self.may_keep(&session) {
                self.save_in_passing(&session, step);
            }
        }
    }

    /// Puts a line into the list.
    fn list_now(&self, id: &SessionId, entry: Option<IndexEntry>) {
        if let (Ok(lines), Some(entry)) = (&mut *self.0.lines.borrow_mut(), entry) {
            lines.insert(id.clone(), Ok(entry));
        }
    }
}

impl Begun {
    /// Ends the save: which of the two copies hold it.
    ///
    /// # Errors
    /// When neither does; then it is held in memory.
    pub(super) async fn finish(mut self) -> Result<Copies, SaveError> {
        let library = self.library.clone();
        let entry = IndexEntry::read_text(&self.draft.line);
        let kept = self.write().await;
        let id = self.session.id.clone();
        let shelf = &library.0;
        let newest = shelf.pending.borrow().get(&id).is_none_or(|pending| Rc::ptr_eq(pending, &self.session));
        if newest {
            shelf.pending.borrow_mut().remove(&id);
        }
        match &kept {
            Ok(_) => {
                let known = Some(Rc::from(self.draft.text.as_str()));
                if let Some(base) =
                    shelf.bases.borrow_mut().get_mut(&id).filter(|base| base.over == self.draft.revision)
                {
                    base.known = known;
                }
                if newest {
                    shelf.unsaved.borrow_mut().remove(&id);
                    library.list_now(&id, entry);
                }
            }
            Err(_) => {
                // The revision was not used; it is given out again, unless a later save has one already.
                if let Some(base) =
                    shelf.bases.borrow_mut().get_mut(&id).filter(|base| base.over == self.draft.revision)
                {
                    base.over = self.draft.over;
                }
                if newest {
                    shelf.unsaved.borrow_mut().insert(id, (self.session.clone(), self.step));
                }
            }
        }
        library.changed();
        kept
    }

    async fn write(&mut self) -> Result<Copies, SaveError> {
        let library = self.library.clone();
        let both = &library.0.both;
        both.sealed(Rc::make_mut(&mut self.draft)).await?;
        let known = self.known.clone();
        let here = match self.here {
            Some(here) => here,
            None => both.write_here(&self.draft, known.as_deref()),
        };
        if let Err(why @ (SaveError::Stale { .. } | SaveError::Newer { .. })) = here
            && !self.overtaken_here()
        {
            return Err(why);
        }
        let there = both.write_journal(&self.draft, known.clone(), here.is_err()).await;
        let copies = Copies { local: here.is_ok(), journal: there.is_ok() };
        match (here, there) {
            (_, Err(SaveError::Stale { .. })) if self.overtaken_here() => Ok(Copies { journal: true, ..copies }),
            (_, Err(why @ (SaveError::Stale { .. } | SaveError::Newer { .. }))) => Err(why),
            (Err(why), Err(_)) => Err(why),
            (here, Ok(())) => {
                let full = here == Err(SaveError::Full);
                let local = if both.make_room(full, &self.others()).await && full {
                    both.write_here(&self.draft, known.as_deref()).is_ok()
                } else {
                    copies.local
                };
                Ok(Copies { local, journal: true })
            }
            (Ok(()), Err(_)) => Ok(copies),
        }
    }

    /// Whether this page itself has begun a later save of the same session, which holds all that this one does.
    fn overtaken_here(&self) -> bool {
        let bases = self.library.0.bases.borrow();
        bases.get(&self.session.id).is_some_and(|base| base.over > self.draft.revision)
    }

    /// Every other session, the one that was not worked on for longest first.
    fn others(&self) -> Vec<SessionId> {
        let listed = self.library.list().unwrap_or_default();
        listed.into_iter().rev().map(|kept| kept.id).filter(|id| *id != self.session.id).collect()
    }
}
