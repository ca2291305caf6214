//! One session in several tabs: one writes, the others read and follow, and any of them can take over.
//!
//! What is newer is told by revisions. Followers look every second, because not every browser tells one tab what
//! another has stored. Whatever cannot be saved over another tab's work is kept beside it, under a title that says so:
//! neither side loses anything. Start with [`Keeper::begin`] and [`Keeper::take_over`].

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;

use super::keeper::{Keeper, Open, SaveState, View};
use super::writer::{self, HANDOVER_MS, Standing};
use crate::domain::History;
use crate::platform::local_storage::LocalSlots;
use crate::platform::{by_name, journal, keeping};
use crate::storage::{self, LoadError, Opened, SaveError, read_steps, steps_text};

/// How often a tab that reads looks for something newer, in milliseconds.
const LOOK_MS: u32 = 1_000;

impl Keeper {
    /// Opens the session: to be written where no other tab writes it, else to be read.
    pub(super) fn begin(&self) {
        let keeper = self.clone();
        spawn_local(async move {
            let id = keeper.0.borrow().id.clone();
            // Asked first, so that what is opened then is the last that was written.
            let held = writer::hold(&id, keeper.losing()).await;
            if keeper.0.borrow().closed {
                return;
            }
            let standing = if held.is_some() { Standing::Writing } else { Standing::Reading };
            let library = keeper.0.borrow().library.clone();
            // Whichever session it is of: it was left for this moment only.
            let left = library.0.left.take();
            match library.open(&id).await {
                Ok(opened) => {
                    keeper.0.borrow_mut().held = held;
                    let left = left.filter(|_| standing == Standing::Writing && !library.seals());
                    keeper.show_opened(opened, standing, left);
                }
                Err(why) => {
                    let kept = library.kept_text(&id).await.map(Into::into);
                    keeper.show(Open::Not(why, kept));
                }
            }
        });
    }

    fn show_opened(&self, opened: Opened, standing: Standing, left: Option<String>) {
        let library = self.0.borrow().library.clone();
        let (session, revision) = (opened.session.clone(), opened.revision);
        let on_page = opened.saved_at.is_none();
        let history = left.and_then(|left| read_steps(&left, &session, revision));
        let history = history.unwrap_or_else(|| History::new(session.clone()));
        self.show(Open::Open(View {
            session: opened.session,
            history: Rc::new(RefCell::new(history)),
            state: SaveState::AsOpened,
            standing,
            generation: opened.generation,
            aside: None,
        }));
        self.put(session, revision);
        if on_page {
            // It was never kept, or not as it is now: that is tried at once, and said where it cannot be.
            self.0.borrow_mut().saved = None;
            self.0.borrow_mut().forget_begun();
            self.save();
        }
        if standing == Standing::Writing {
            let (id, step) = (self.0.borrow().id.clone(), self.0.borrow().step);
            library.note_step(&id, step);
        }
        let again = Rc::downgrade(&self.0);
        let beat = Interval::new(LOOK_MS, move || {
            if let Some(inner) = again.upgrade() {
                Self(inner).look();
            }
        });
        self.0.borrow_mut().beat = Some(beat);
    }

    /// The page goes: the last steps are left in the tab for the page that is loaded next, where the session is written
    /// here and kept plainly just as it stands. Under a passphrase they are forgotten.
    pub(super) fn leave_steps(&self) {
        let Ok(inner) = self.0.try_borrow() else { return };
        let Open::Open(view) = &inner.open else { return };
        let (Ok(history), library) = (view.history.try_borrow(), &inner.library) else { return };
        let revision = library.known_revision(&inner.id);
        let kept = revision > 0 && storage::revision(&LocalSlots, &inner.id) == revision;
        let writes = view.standing == Standing::Writing && !library.seals() && library.may_keep(history.now());
        if kept
            && writes
            && let Some(text) = steps_text(&history, revision)
        {
            keeping::leave_in_tab(&text);
        }
    }

    /// What happens when another tab takes the writing.
    fn losing(&self) -> impl Fn() + 'static {
        let keeper = Rc::downgrade(&self.0);
        move || {
            if let Some(inner) = keeper.upgrade() {
                Self(inner).lose();
            }
        }
    }

    fn lose(&self) {
        // What is given up here was taken already.
        let held = self.0.borrow_mut().held.take();
        drop(held);
        if self.standing() != Some(Standing::Writing) {
            return;
        }
        self.update(|view| view.standing = Standing::Reading);
        // At once: the other tab waits a moment for it.
        self.save();
    }

    /// Takes the writing from whichever tab has it.
    pub(super) fn take_over(&self) {
        let keeper = self.clone();
        spawn_local(async move {
            let id = keeper.0.borrow().id.clone();
            let held = writer::take(&id, keeper.losing()).await;
            journal::after(HANDOVER_MS).await;
            keeper.write_here(held).await;
        });
    }

    /// Goes on writing here from the newest that is kept.
    async fn write_here(&self, held: Option<crate::platform::tabs::Held>) {
        if held.is_none() || self.0.borrow().closed {
            return;
        }
        self.0.borrow_mut().held = held;
        if self.catch_up().await {
            self.update(|view| {
                view.standing = Standing::Writing;
                view.state = SaveState::AsOpened;
            });
        }
    }

    /// Shows the newest that is kept; whether it could be opened.
    async fn catch_up(&self) -> bool {
        let (library, id) = {
            let inner = self.0.borrow();
            (inner.library.clone(), inner.id.clone())
        };
        match library.open(&id).await {
            Ok(opened) => {
                if opened.revision != self.0.borrow().revision {
                    self.put(opened.session, opened.revision);
                }
                true
            }
            Err(why) => {
                let standing = if why == LoadError::Missing { Standing::Gone } else { Standing::Older };
                if matches!(why, LoadError::Missing | LoadError::Newer { .. }) {
                    self.0.borrow_mut().held = None;
                    self.update(|view| view.standing = standing);
                }
                false
            }
        }
    }

    /// A tab that reads looks for something newer, and for the writing having been given up.
    fn look(&self) {
        let due = {
            let mut inner = self.0.borrow_mut();
            let reads = matches!(&inner.open, Open::Open(view) if view.standing == Standing::Reading);
            reads && !inner.closed && !std::mem::replace(&mut inner.asking, true)
        };
        if !due {
            return;
        }
        let keeper = self.clone();
        spawn_local(async move {
            let (library, id, shown) = {
                let inner = keeper.0.borrow();
                (inner.library.clone(), inner.id.clone(), inner.revision)
            };
            // Work of this tab that is still on its way comes first.
            if keeper.is_kept() {
                match library.revision(&id).await {
                    None => keeper.update(|view| view.standing = Standing::Gone),
                    Some(kept) if kept > shown => _ = keeper.catch_up().await,
                    Some(_) => {}
                }
                // Only where somebody is: another tab may be loading again and wants it back.
                if keeper.standing() == Some(Standing::Reading) && is_looked_at() {
                    let held = writer::hold(&id, keeper.losing()).await;
                    keeper.write_here(held).await;
                }
            }
            keeper.0.borrow_mut().asking = false;
        });
    }

    /// Puts what is on this page beside the session, because another tab saved it meanwhile, and goes on with that.
    pub(super) async fn set_aside(&self, why: SaveError) {
        let (library, id, latest) = {
            let inner = self.0.borrow();
            (inner.library.clone(), inner.id.clone(), inner.latest.clone())
        };
        let Some(latest) = latest else { return };
        let aside = library.add_named_copy(&latest);
        library.let_go(&id);
        // Nothing of it waits any more; the newest that is kept is shown next, whichever revision that is.
        self.put(latest, 0);
        let newer = matches!(why, SaveError::Newer { .. });
        // Read first: whoever is in the middle of a word must not go on typing it into the other's text. Where nobody
        // else holds the writing, it comes back within a second.
        let held = self.0.borrow_mut().held.take();
        drop(held);
        self.update(|view| {
            view.aside = Some(aside);
            view.state = SaveState::AsOpened;
            view.standing = if newer { Standing::Older } else { Standing::Reading };
        });
        self.catch_up().await;
    }
}

/// Whether somebody is at this tab.
fn is_looked_at() -> bool {
    by_name::call(&by_name::at(&["document"]), "hasFocus", &[]).is_some_and(|answer| answer.is_truthy())
}
