//! Saving by itself: within a second of the last change, and at once when the page is hidden.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::library::Library;
use crate::domain::Session;
use crate::domain::walk::Step;
use crate::platform::{clock, page};
use crate::storage::SaveError;

/// A pause this long after a change, in milliseconds, saves it.
const PAUSE_MS: u32 = 300;
/// A change waits no longer than this, in milliseconds, however fast the typing goes on.
const LONGEST_MS: u64 = 900;
/// After a failed save, it is tried again this often, in milliseconds, so that freeing space saves unaided.
const RETRY_MS: u32 = 5_000;

/// Whether the work is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is as it was opened.
    AsOpened,
    /// A change is waiting for a pause.
    Waiting,
    /// Saved, at a time such as `14:02`.
    Saved(AttrValue),
    /// The last save failed: the work is on this page only.
    NotSaved(SaveError),
}

/// What the keeper gives to the frame.
#[derive(Clone, PartialEq)]
pub struct Kept {
    /// Whether the work is kept.
    pub state: SaveState,
    /// To be told of the session after every change.
    pub onchange: Callback<Rc<Session>>,
}

struct Keeper {
    library: Library,
    revision: u64,
    step: Step,
    saved: Rc<Session>,
    latest: Rc<Session>,
    waiting_since_ms: Option<u64>,
    timer: Option<Timeout>,
    tell: UseStateSetter<SaveState>,
}

impl Keeper {
    fn save(&mut self) {
        self.timer = None;
        self.waiting_since_ms = None;
        if self.latest.same(&self.saved) {
            return;
        }
        match self.library.save(&self.latest, self.revision, self.step) {
            Ok(revision) => {
                self.revision = revision;
                self.saved = self.latest.clone();
                self.tell.set(SaveState::Saved(clock::time_of_day().into()));
            }
            Err(why) => self.tell.set(SaveState::NotSaved(why)),
        }
    }
}

fn save_later(keeper: &Rc<RefCell<Keeper>>, wait_ms: u32) {
    let again = keeper.clone();
    let timer = Timeout::new(wait_ms, move || save_and_retry(&again));
    // The timer before it is cancelled by being dropped.
    keeper.borrow_mut().timer = Some(timer);
}

fn save_and_retry(keeper: &Rc<RefCell<Keeper>>) {
    keeper.borrow_mut().save();
    let failed = {
        let keeper = keeper.borrow();
        !keeper.latest.same(&keeper.saved)
    };
    if failed {
        save_later(keeper, RETRY_MS);
    }
}

fn changed(keeper: &Rc<RefCell<Keeper>>, session: Rc<Session>) {
    let now_ms = clock::now_ms();
    let wait_ms = {
        let mut keeper = keeper.borrow_mut();
        keeper.latest = session;
        if keeper.latest.same(&keeper.saved) {
            keeper.timer = None;
            keeper.waiting_since_ms = None;
            return;
        }
        let since = *keeper.waiting_since_ms.get_or_insert(now_ms);
        keeper.tell.set(SaveState::Waiting);
        let left = LONGEST_MS.saturating_sub(now_ms.saturating_sub(since));
        PAUSE_MS.min(u32::try_from(left).unwrap_or(PAUSE_MS))
    };
    save_later(keeper, wait_ms);
}

/// Keeps an open session saved for as long as the component that calls it stands.
#[hook]
pub fn use_keeper(library: &Library, opened: &Rc<Session>, revision: u64, step: Step) -> Kept {
    let state = use_state_eq(|| SaveState::AsOpened);
    let keeper = {
        let (library, session, tell) = (library.clone(), opened.clone(), state.setter());
        use_memo((), move |()| {
            Rc::new(RefCell::new(Keeper {
                library,
                revision,
                step,
                saved: session.clone(),
                latest: session,
                waiting_since_ms: None,
                timer: None,
                tell,
            }))
        })
    };
    {
        let keeper = keeper.clone();
        use_effect_with(step, move |step| {
            let mut keeper = keeper.borrow_mut();
            keeper.step = *step;
            keeper.library.note_step(&keeper.latest.id, *step);
        });
    }
    {
        let keeper = keeper.clone();
        use_effect_with((), move |()| {
            let at_hide = keeper.clone();
            let listener = page::on_hidden(move || at_hide.borrow_mut().save());
            move || {
                drop(listener);
                keeper.borrow_mut().save();
            }
        });
    }
    let onchange = {
        let keeper = keeper.clone();
        use_callback((), move |session, ()| changed(&keeper, session))
    };
    Kept { state: (*state).clone(), onchange }
}
