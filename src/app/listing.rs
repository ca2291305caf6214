//! The list of the library: read at the start, kept up with other tabs, and watched by whoever shows it.
//!
//! Start with [`Library::read_list`] and [`Library::watch`].

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;

use super::library::{LOOK_MS, Library};
use crate::domain::sorted::SortedMap;
use crate::domain::{Session, SessionId};
use crate::platform::journal::after;
use crate::platform::{by_name, clock, page, panic};
use crate::storage::{self, PREFIX, line_of};

/// What is kept that is about no session.
const NOTES: [&str; 4] = ["keeping", "visits", "backup", "lock"];
/// How often work that could not be saved is tried again, in milliseconds.
const RETRY_MS: u32 = 5_000;

/// Watches the library for as long as it is kept.
#[must_use = "dropping it stops the watching"]
pub struct Watching {
    library: Library,
    id: u32,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.library.0.watchers.borrow_mut().retain(|(id, _)| *id != self.id);
    }
}

impl Library {
    /// Reads the list anew, and has whichever place is behind catch up.
    pub(super) async fn read_list(&self) {
        let shelf = &self.0;
        let listing = match shelf.both.list().await {
            Ok(listing) => listing,
            Err(why) => {
                *shelf.lines.borrow_mut() = Err(why);
                return;
            }
        };
        let mut lines = SortedMap::new();
        let mut derived = Vec::new();
        for (id, line) in listing.lines {
            let entry = match line {
                Some(entry) => Ok(entry),
                None => {
                    let entry = shelf.both.derived(&id).await;
                    derived.extend(entry.clone().ok().map(|entry| (id.clone(), entry)));
                    entry
                }
            };
            lines.insert(id, entry);
        }
        *shelf.lines.borrow_mut() = Ok(lines);
        shelf.damaged.replace(listing.damaged);
        let library = self.clone();
        spawn_local(async move {
            for (id, place) in listing.behind {
                library.0.both.catch_up(&id, place).await;
            }
            for (id, entry) in derived {
                library.0.both.write_line(&id, &entry).await;
            }
        });
    }

    /// Hears of what other tabs change, and looks again when somebody comes back to this one: not every browser tells.
    pub(super) fn listen(&self) {
        let Some(window) = web_sys::window() else { return };
        let heard = Rc::downgrade(&self.0);
        let stored = EventListener::new(&window, "storage", move |event| {
            let Some(library) = heard.upgrade().map(Library) else { return };
            let Some(key) = by_name::get(event, "key").as_string() else { return library.look_again() };
            match line_of(&key) {
                Some(id) => library.look_at(id),
                // Notes and choices; what is kept of a session is told by its line.
                None if NOTES.iter().any(|note| key.strip_prefix(PREFIX) == Some(note)) => library.changed(),
                None => {}
            }
        });
        let back = Rc::downgrade(&self.0);
        let focused = EventListener::new(&window, "focus", move |_| {
            if let Some(library) = back.upgrade().map(Library) {
                library.look_again();
            }
        });
        let gone = Rc::downgrade(&self.0);
        let left = EventListener::new(&window, "pagehide", move |_| {
            if let Some(library) = gone.upgrade().map(Library) {
                library.0.both.leave();
            }
        });
        // Put aside whole and taken out again by "Back": what was held is held no more, so everything begins anew.
        let again = EventListener::new(&window, "pageshow", |event| {
            if by_name::get(event, "persisted").is_truthy() {
                page::load_anew();
            }
        });
        self.0.listening.replace(vec![stored, focused, left, again]);
        let again = Rc::downgrade(&self.0);
        self.0.retrying.replace(Some(Interval::new(RETRY_MS, move || {
            if let Some(library) = again.upgrade().map(Library) {
                library.save_unminded();
            }
        })));
        let leaving = Rc::downgrade(&self.0);
        let locking = self.0.lock.on_leaving(move || {
            let library = leaving.upgrade().map(Library);
            Box::pin(async move {
                match library {
                    Some(library) => library.nothing_on_this_page_only().await,
                    None => true,
                }
            })
        });
        self.0.locking.replace(Some(locking));
    }

    /// Waits for what is on its way into storage; whether everything is there then.
    async fn nothing_on_this_page_only(&self) -> bool {
        while self.0.pending.borrow().iter().next().is_some() {
            after(LOOK_MS).await;
        }
        self.0.unsaved.borrow().iter().next().is_none()
    }

    /// Looks at one line of the list, which another tab has changed.
    fn look_at(&self, id: SessionId) {
        let library = self.clone();
        spawn_local(async move {
            let line = library.0.both.line(&id).await;
            if let Ok(lines) = &mut *library.0.lines.borrow_mut() {
                match line {
                    Some(entry) => _ = lines.insert(id, entry),
                    None => _ = lines.remove(&id),
                }
            }
            library.changed();
        });
    }

    pub(super) fn look_again(&self) {
        let library = self.clone();
        spawn_local(async move {
            library.read_list().await;
            library.changed();
        });
    }

    /// Calls `watcher` after every change of the list, of what could not be saved, or of the choice of keeping, here or
    /// in another tab, until what is returned is dropped.
    pub fn watch(&self, watcher: impl Fn() + 'static) -> Watching {
        let id = self.0.next_watcher.get();
        self.0.next_watcher.set(id.wrapping_add(1));
        self.0.watchers.borrow_mut().push((id, Rc::new(watcher)));
        Watching { library: self.clone(), id }
    }

    /// Tells all who watch, and leaves what is on this page only where it can be downloaded even if the app fails.
    pub(super) fn changed(&self) {
        self.leave_on_page(&self.unsaved());
        // Copied out first: a watcher may come or go while the others are told.
        let watchers: Vec<_> = self.0.watchers.borrow().iter().map(|(_, watcher)| watcher.clone()).collect();
        for watcher in watchers {
            watcher();
        }
    }

    /// Leaves sessions where they can be downloaded even if the app fails, in place of what was left there before.
    fn leave_on_page(&self, sessions: &[Rc<Session>]) {
        let text = |session: &Rc<Session>| {
            let next = self.known_revision(&session.id).saturating_add(1);
            (storage::session_key(&session.id), storage::export_json(session, next, clock::timestamp()))
        };
        panic::hold(&sessions.iter().map(text).collect::<Vec<_>>());
    }

    /// The app has failed: leaves a session as it is now, beside what else is on this page only.
    pub(super) fn leave_at_last(&self, session: &Rc<Session>) {
        let mut sessions = self.unsaved();
        sessions.retain(|other| other.id != session.id);
        sessions.push(session.clone());
        self.leave_on_page(&sessions);
    }
}
