//! The sessions that this browser holds: listing, opening, making, removing.
//!
//! Wraps the places where texts are kept so that screens never meet them. Where storage is out of reach, what is open
//! is held in memory, and the frame says in words that it is not saved. Start with [`Library::start`]; how a session is
//! saved is in [`saving`](super::saving).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::both::{Both, LOCAL_LIMIT};
use super::keeping::Keeping;
use super::lock::{Leaving, Lock};
use super::writer;
use crate::content::words::tabs as words;
use crate::domain::handing_out::is_handed_out;
use crate::domain::sorted::SortedMap;
use crate::domain::walk::Step;
use crate::domain::{Session, SessionId};
use crate::platform::journal::after;
use crate::platform::local_storage::LocalSlots;
use crate::platform::{clock, keeping, random};
use crate::storage::{self, Draft, ImportError, IndexEntry, Listed, LoadError, Opened, SaveError, Slots, latest_first};

/// How often a save that is on its way is asked for, in milliseconds, by whoever waits for its end.
pub(super) const LOOK_MS: i32 = 10;
/// How long whoever opens a session waits for a save of it that is on its way, in milliseconds. A busy disk takes
/// seconds to confirm one, and all of it is on this page.
const SOON_MS: i32 = 500;

/// How much of local storage is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Bytes of everything this page keeps there.
    pub bytes: u64,
    /// The most it can hold.
    pub limit_bytes: u64,
}

impl Usage {
    /// Of every hundred parts of the room, so many in use call for a warning.
    const WARN_AT: u64 = 70;

    /// Whether little room is left.
    #[must_use]
    pub fn leaves_little(self) -> bool {
        self.bytes.saturating_mul(100) >= self.limit_bytes.saturating_mul(Self::WARN_AT)
    }
}

/// What became of a session that was put on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// Its id here.
    pub id: SessionId,
    /// Its id was taken, so that it stands beside the other under a new one.
    pub copy: bool,
}

/// Which of the two copies hold something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copies {
    /// Local storage.
    pub local: bool,
    /// The journal.
    pub journal: bool,
}

/// The sessions of this browser. Copies of the handle are the same library.
#[derive(Clone)]
pub struct Library(pub(super) Rc<Shelf>);

type Watcher = Rc<dyn Fn()>;

pub(super) struct Shelf {
    pub(super) both: Both,
    pub(super) lock: Lock,
    /// What is said of every session that is kept, or why it cannot be opened.
    pub(super) lines: RefCell<Result<Lines, LoadError>>,
    pub(super) damaged: RefCell<Vec<(SessionId, String)>>,
    /// Work of this visit that is on this page only.
    pub(super) unsaved: RefCell<SortedMap<SessionId, (Rc<Session>, Step)>>,
    /// New sessions of this visit, as they came.
    pub(super) arrived: RefCell<SortedMap<SessionId, Rc<Session>>>,
    /// Work that is on its way into storage.
    pub(super) pending: RefCell<SortedMap<SessionId, Rc<Session>>>,
    /// What this page knows to be kept of the sessions it has opened or saved.
    pub(super) bases: RefCell<SortedMap<SessionId, Base>>,
    /// Sessions that a keeper looks after.
    pub(super) minded: RefCell<Vec<SessionId>>,
    pub(super) watchers: RefCell<Vec<(u32, Watcher)>>,
    pub(super) next_watcher: Cell<u32>,
    pub(super) listening: RefCell<Vec<EventListener>>,
    /// Takes part when the page is left for the lock.
    pub(super) locking: RefCell<Option<Leaving>>,
    pub(super) retrying: RefCell<Option<Interval>>,
    /// Steps that the page before this one left in the tab; for the first session that is opened, or for none.
    pub(super) left: RefCell<Option<String>>,
}

type Lines = SortedMap<SessionId, Result<IndexEntry, LoadError>>;

/// What is kept of a session, as far as this page knows.
#[derive(Clone, Default)]
pub(super) struct Base {
    /// The newest revision, which the next save goes over.
    pub(super) over: u64,
    /// The text of it, as it is kept.
    pub(super) known: Option<Rc<str>>,
}

impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Library {
    /// The library of the browser this runs in, once both copies have been compared. Where one has something newer,
    /// the other catches up while the app is used already. Call it when the lock is off or open.
    pub async fn start(lock: Lock) -> Self {
        let left = keeping::take_from_tab();
        let both = Both::open(lock.clone()).await;
        both.share_notes().await;
        let library = Self(Rc::new(Shelf {
            both,
            lock,
            lines: RefCell::new(Ok(SortedMap::new())),
            damaged: RefCell::default(),
            unsaved: RefCell::default(),
            arrived: RefCell::default(),
            pending: RefCell::default(),
            bases: RefCell::default(),
            minded: RefCell::default(),
            watchers: RefCell::default(),
            next_watcher: Cell::default(),
            listening: RefCell::default(),
            locking: RefCell::default(),
            retrying: RefCell::default(),
            left: RefCell::new(left),
        }));
        library.read_list().await;
        library.listen();
        library
    }

    /// The lock of everything it keeps.
    #[must_use]
    pub fn lock(&self) -> &Lock {
        &self.0.lock
    }

    /// What is kept, the most recently worked on first.
    ///
    /// # Errors
    /// When storage cannot be read at all.
    pub fn list(&self) -> Result<Vec<Listed>, LoadError> {
        let lines = self.0.lines.borrow();
        let lines = lines.as_ref().map_err(Clone::clone)?;
        let mut listed: Vec<Listed> =
            lines.iter().map(|(id, entry)| Listed { id: id.clone(), entry: entry.clone() }).collect();
        latest_first(&mut listed);
        Ok(listed)
    }

    /// Whether there is a session of this id here.
    #[must_use]
    pub fn holds(&self, id: &SessionId) -> bool {
        let kept = self.0.lines.borrow().as_ref().is_ok_and(|lines| lines.get(id).is_some());
        kept || self.0.unsaved.borrow().get(id).is_some() || self.0.pending.borrow().get(id).is_some()
    }

    /// Sessions of this visit that are on this page only.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Rc<Session>> {
        self.0.unsaved.borrow().values().map(|(session, _)| session.clone()).collect()
    }

    /// Whether somebody has written in a session since it came here: one that was only opened holds nothing to lose.
    #[must_use]
    pub fn is_written_in(&self, session: &Rc<Session>) -> bool {
        self.0.arrived.borrow().get(&session.id).is_none_or(|came| !Rc::ptr_eq(came, session))
    }

    /// Work that is on this page only. What is on its way into storage is waited for, but not for long: then it counts
    /// as not kept yet, and is saved once more.
    async fn on_page(&self, id: &SessionId) -> Option<Opened> {
        let mut waited_ms = 0;
        loop {
            let Some(session) = self.0.pending.borrow().get(id).cloned() else { break };
            // Sealed saves must not overtake one another.
            if waited_ms >= SOON_MS && !self.seals() {
                return Some(Opened::unsaved(session, self.known_revision(id)));
            }
            after(LOOK_MS).await;
            waited_ms += LOOK_MS;
        }
        let unsaved = self.0.unsaved.borrow();
        let (session, _) = unsaved.get(id)?;
        let over = self.0.bases.borrow().get(id).map_or(0, |base| base.over);
        Some(Opened::unsaved(session.clone(), over))
    }

    /// Opens a session: the unsaved one of this visit if there is one, else the newer of the two copies. A copy that
    /// could not be read is put right from the other, and kept aside.
    ///
    /// # Errors
    /// When it is not here, damaged beyond its earlier generation, or of a newer version.
    pub async fn open(&self, id: &SessionId) -> Result<Opened, LoadError> {
        if let Some(opened) = self.on_page(id).await {
            return Ok(opened);
        }
        let (choice, text) = self.0.both.find(id).await?;
        // Changed here while it was being looked for: then that is what it is.
        if let Some(opened) = self.on_page(id).await {
            return Ok(opened);
        }
        let base = Base { over: choice.opened.revision, known: Some(text.into()) };
        self.0.bases.borrow_mut().insert(id.clone(), base);
        if let Some(other) = choice.other {
            self.add_named_copy(&other);
        }
        if choice.opened.damaged.is_some() {
            self.look_again();
        }
        Ok(choice.opened)
    }

    /// Keeps other work on the same session as a session of its own, under a title that says so.
    pub(super) fn add_named_copy(&self, session: &Session) -> SessionId {
        let mut copy = Session { id: random::id(), ..session.clone() };
        let opening = Rc::make_mut(&mut copy.opening);
        opening.title = words::copy_of(opening.title.trim(), crate::domain::MAX_LINE);
        let id = copy.id.clone();
        self.add(copy);
        id
    }

    /// The newest revision that is kept of a session, here or by another tab.
    pub async fn revision(&self, id: &SessionId) -> Option<u64> {
        self.0.both.revision(id).await
    }

    /// Puts a session on the shelf beside what is there: one whose id is taken gets a new one, so that nothing is ever
    /// written over.
    pub fn put(&self, session: Session) -> Put {
        let copy = self.holds(&session.id);
        let renamed = copy || is_handed_out(&session);
        let session = if renamed { Session { id: random::id(), ..session } } else { session };
        let id = session.id.clone();
        self.add(session);
        Put { id, copy }
    }

    /// Puts every session of a file on the shelf, as [`Self::put`] does.
    ///
    /// # Errors
    /// Everything that is wrong with the file; then nothing has changed.
    pub fn put_copy(&self, text: &str) -> Result<Vec<Put>, ImportError> {
        let found = storage::import_file(text)?;
        Ok(found.sessions.into_iter().map(|session| self.put(session)).collect())
    }

    /// The newest readable plain text of every session, what is on this page only included, for a backup.
    ///
    /// # Errors
    /// When nothing can be read.
    pub async fn texts(&self) -> Result<Vec<(SessionId, String)>, LoadError> {
        let unsaved: Vec<_> = self.0.unsaved.borrow().values().cloned().collect();
        let mut texts = Vec::new();
        for (session, step) in &unsaved {
            let over = self.0.bases.borrow().get(&session.id).map_or(0, |base| base.over);
            texts.push((session.id.clone(), Draft::of(session, over, *step, clock::timestamp()).text));
        }
        let listed = match self.list() {
            Ok(listed) => listed,
            Err(_) if !texts.is_empty() => return Ok(texts),
            Err(why) => return Err(why),
        };
        for kept in listed {
            if !texts.iter().any(|(id, _)| *id == kept.id)
                && let Ok(text) = self.0.both.text(&kept.id).await
            {
                texts.push((kept.id, text));
            }
        }
        Ok(texts)
    }

    /// Remembers the step a session was left at. Not remembering it loses no work, so a failure is let go.
    pub fn note_step(&self, id: &SessionId, step: Step) {
        if let Some((_, left_at)) = self.0.unsaved.borrow_mut().get_mut(id) {
            *left_at = step;
        }
        let entry = {
            let mut lines = self.0.lines.borrow_mut();
            let Some(Ok(entry)) = lines.as_mut().ok().and_then(|lines| lines.get_mut(id)) else { return };
            if entry.step == step {
                return;
            }
            entry.step = step;
            entry.clone()
        };
        let (library, id) = (self.clone(), id.clone());
        spawn_local(async move { library.0.both.write_line(&id, &entry).await });
    }

    /// Removes a session and every copy of it from this browser. Another tab that writes it goes on reading it.
    ///
    /// # Errors
    /// When the browser refuses; then it is still there.
    pub async fn remove(&self, id: &SessionId) -> Result<(), SaveError> {
        let taken = writer::take_from_others(id).await;
        let removed = self.0.both.delete(id).await;
        drop(taken);
        if removed.is_ok() {
            self.0.unsaved.borrow_mut().remove(id);
            self.0.pending.borrow_mut().remove(id);
            self.0.bases.borrow_mut().remove(id);
            self.0.left.take();
            if let Ok(lines) = &mut *self.0.lines.borrow_mut() {
                lines.remove(id);
            }
            self.0.damaged.borrow_mut().retain(|(of, _)| of != id);
            // There is room again.
            self.save_unminded();
        }
        self.changed();
        removed
    }

    /// What is kept under a session's name, exactly as it is, for a download.
    pub async fn kept_text(&self, id: &SessionId) -> Option<String> {
        self.0.both.as_kept(id).await
    }

    /// The texts of a session that could not be read, kept aside for a download.
    #[must_use]
    pub fn damaged(&self, id: &SessionId) -> Vec<String> {
        let damaged = self.0.damaged.borrow();
        damaged.iter().filter(|(of, _)| of == id).map(|(_, text)| text.clone()).collect()
    }

    /// How much of local storage is in use, counted anew.
    #[must_use]
    pub fn usage(&self) -> Usage {
        // Two bytes for each character.
        Usage { bytes: self.0.both.count() * 2, limit_bytes: LOCAL_LIMIT * 2 }
    }

    /// Which of the two places this browser lets the page use.
    #[must_use]
    pub fn places(&self) -> Copies {
        let (local, journal) = self.0.both.allowed();
        Copies { local, journal }
    }

    /// A few words that are not about any session, such as the days of a backup.
    #[must_use]
    pub fn note(&self, key: &str) -> Option<String> {
        LocalSlots.get(key).ok().flatten()
    }

    /// Keeps such words in both places, or takes them away. Whether local storage could.
    pub fn set_note(&self, key: &str, text: Option<&str>) -> bool {
        let kept = match text {
            Some(text) => LocalSlots.set(key, text),
            None => LocalSlots.remove(key),
        };
        let (library, key, text) = (self.clone(), key.to_owned(), text.map(str::to_owned));
        // Where the journal refuses, one place has them.
        spawn_local(async move { _ = library.0.both.note(&key, text.as_deref()).await });
        kept.is_ok()
    }

    /// How the writer chose to keep work on this computer.
    #[must_use]
    pub fn keeping(&self) -> Keeping {
        Keeping::now()
    }

    /// Keeps work so from now on. Work that was waiting for the choice is saved at once where it can be.
    pub fn choose(&self, keeping: Keeping) {
        keeping.choose(self);
        self.save_unminded();
        self.changed();
    }

    /// Whether a session may be written into this browser: what is fictional may before anybody has chosen.
    #[must_use]
    pub fn may_keep(&self, session: &Session) -> bool {
        match self.keeping() {
            Keeping::Browser => true,
            Keeping::Undecided => session.opening.fictional == Some(true),
            Keeping::FileOnly | Keeping::ThisVisit => false,
        }
    }
}

/// The library in reach of every screen; the caller is drawn again after every change of the list.
#[hook]
pub fn use_library() -> Library {
    let Some(library) = use_context::<Library>() else { unreachable!("used outside the app") };
    let redraw = use_force_update();
    use_effect_with(library.clone(), move |library| {
        let watching = library.watch(move || redraw.force_update());
        move || drop(watching)
    });
    library
}
