//! Saving by itself: within a second of the last change, and at once when the page is hidden.
//!
//! A keeper opens one session, saves what is changed, and says whether it is kept. Who may write when several tabs have
//! the session open is in [`following`](super::following). Start with [`use_keeper`].

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::{Interval, Timeout};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::keeping::Keeping;
use super::library::{Copies, Library};
use super::writer::Standing;
use crate::domain::walk::Step;
use crate::domain::{History, Session, SessionId};
use crate::platform::tabs::Held;
use crate::platform::{clock, journal, keeping, page};
use crate::storage::{Generation, LoadError, SaveError};

/// A pause this long after a change, in milliseconds, saves it.
const PAUSE_MS: u32 = 300;
/// A change waits no longer than this, in milliseconds, however fast the typing goes on.
const LONGEST_MS: u64 = 900;
/// After a failed save, it is tried again this often, in milliseconds, so that freeing space saves unaided.
const RETRY_MS: u32 = 5_000;
/// How often a save that is under way is asked for, in milliseconds, by whoever waits for its end.
const LOOK_MS: i32 = 20;

/// What the page calls once when the app has failed; see `plain.js`.
const LAST_WORDS: &str = "standpoint-last-words";

/// Whether the work is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is as it was opened.
    AsOpened,
    /// A change is waiting for a pause, or on its way.
    Waiting,
    /// Saved in both places, at a time such as `14:02`.
    Saved(AttrValue),
    /// Saved in one of the two places, at that time; the other refused.
    SavedOnce(AttrValue),
    /// The last save failed: the work is on this page only.
    NotSaved(SaveError),
    /// The work is on this page only, because its writer chose so or has not chosen yet.
    OnPage(Keeping),
}

/// An open session as the frame shows it.
#[derive(Clone)]
pub struct View {
    /// The session as it was opened, or as another tab has saved it since.
    pub session: Rc<Session>,
    /// Its past, which the editor goes on with.
    pub history: Rc<RefCell<History>>,
    /// Whether the work is kept.
    pub state: SaveState,
    /// What it may be used for here.
    pub standing: Standing,
    /// Which of the kept texts was opened.
    pub generation: Generation,
    /// Work of this tab that was put beside the session, because another had saved it meanwhile.
    pub aside: Option<SessionId>,
}

/// What came of opening a session.
#[derive(Clone)]
pub enum Open {
    /// It is being looked for.
    Looking,
    /// It is open.
    Open(View),
    /// It cannot be opened; what is kept of it, for a download.
    Not(LoadError, Option<AttrValue>),
}

/// What the keeper gives to the frame.
pub struct Kept {
    /// The session.
    pub open: Open,
    /// To be told of the session after every change.
    pub onchange: Callback<Rc<Session>>,
    /// Takes the writing from another tab.
    pub take_over: Callback<()>,
}

/// Keeps one open session. Copies of the handle are the same keeper.
#[derive(Clone)]
pub(super) struct Keeper(pub(super) Rc<RefCell<Inner>>);

pub(super) struct Inner {
    pub(super) library: Library,
    pub(super) id: SessionId,
    pub(super) step: Step,
    pub(super) open: Open,
    /// What is kept.
    pub(super) saved: Option<Rc<Session>>,
    /// The last that was given to the library, to be saved or held; nothing where that failed.
    begun: Option<Rc<Session>>,
    /// What is said of that.
    settled: SaveState,
    /// What is on the page.
    pub(super) latest: Option<Rc<Session>>,
    under_way: u32,
    waiting_since_ms: Option<u64>,
    timer: Option<Timeout>,
    /// The revision that is shown.
    pub(super) revision: u64,
    pub(super) held: Option<Held>,
    pub(super) beat: Option<Interval>,
    /// Something is being asked of storage by [`following`](super::following).
    pub(super) asking: bool,
    /// The screen has gone.
    pub(super) closed: bool,
    tell: Rc<dyn Fn()>,
}

impl Inner {
    /// Nothing is on its way: what is on the page is to be saved anew.
    pub(super) fn forget_begun(&mut self) {
        self.begun = None;
    }
}

fn same(one: &Option<Rc<Session>>, other: &Option<Rc<Session>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.same(other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

impl Keeper {
    fn new(library: Library, id: SessionId, step: Step, tell: Rc<dyn Fn()>) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            library,
            id,
            step,
            open: Open::Looking,
            saved: None,
            begun: None,
            settled: SaveState::AsOpened,
            latest: None,
            under_way: 0,
            waiting_since_ms: None,
            timer: None,
            revision: 0,
            held: None,
            beat: None,
            asking: false,
            closed: false,
            tell,
        })))
    }

    /// Shows something else.
    pub(super) fn show(&self, open: Open) {
        let tell = {
            let mut inner = self.0.borrow_mut();
            inner.open = open;
            inner.tell.clone()
        };
        tell();
    }

    /// Shows the same with a change.
    pub(super) fn update(&self, change: impl FnOnce(&mut View)) {
        let open = self.0.borrow().open.clone();
        if let Open::Open(mut view) = open {
            change(&mut view);
            self.show(Open::Open(view));
        }
    }

    fn say(&self, state: SaveState) {
        if state != SaveState::Waiting {
            self.0.borrow_mut().settled = state.clone();
        }
        let said = matches!(&self.0.borrow().open, Open::Open(view) if view.state == state);
        if !said {
            self.update(|view| view.state = state);
        }
    }

    /// Shows a session as it is kept: nothing of this tab is waiting to be saved.
    pub(super) fn put(&self, session: Rc<Session>, revision: u64) {
        {
            let mut inner = self.0.borrow_mut();
            inner.saved = Some(session.clone());
            inner.begun = Some(session.clone());
            inner.latest = Some(session.clone());
            inner.revision = revision;
            inner.timer = None;
            inner.waiting_since_ms = None;
        }
        self.update(|view| view.session = session);
    }

    pub(super) fn standing(&self) -> Option<Standing> {
        match &self.0.borrow().open {
            Open::Open(view) => Some(view.standing),
            _ => None,
        }
    }

    fn changed(&self, session: Rc<Session>) {
        let now_ms = clock::now_ms();
        let wait_ms = {
            let mut inner = self.0.borrow_mut();
            inner.latest = Some(session);
            if same(&inner.latest, &inner.begun) {
                inner.timer = None;
                inner.waiting_since_ms = None;
                // Changed and changed back before it was saved: what was said of it holds again.
                let settled = (inner.under_way == 0).then(|| inner.settled.clone());
                drop(inner);
                if let Some(settled) = settled {
                    self.say(settled);
                }
                return;
            }
            let since = *inner.waiting_since_ms.get_or_insert(now_ms);
            let left = LONGEST_MS.saturating_sub(now_ms.saturating_sub(since));
            PAUSE_MS.min(u32::try_from(left).unwrap_or(PAUSE_MS))
        };
        self.say(SaveState::Waiting);
        self.save_later(wait_ms);
    }

    fn save_later(&self, wait_ms: u32) {
        let again = Rc::downgrade(&self.0);
        let timer = Timeout::new(wait_ms, move || {
            if let Some(inner) = again.upgrade() {
                Self(inner).save();
            }
        });
        // The timer before it is cancelled by being dropped.
        self.0.borrow_mut().timer = Some(timer);
    }

    /// Saves what is on the page, if it is not kept and not on its way.
    pub(super) fn save(&self) {
        let begun = {
            let mut inner = self.0.borrow_mut();
            inner.timer = None;
            inner.waiting_since_ms = None;
            let Some(latest) = inner.latest.clone() else { return };
            // Sealing takes a moment, and saves must not overtake one another: the next begins when this has ended.
            if same(&inner.latest, &inner.begun) || (inner.under_way > 0 && inner.library.seals()) {
                return;
            }
            if inner.library.may_keep(&latest) {
                inner.begun = Some(latest.clone());
                inner.under_way += 1;
                Ok((inner.library.begin_save(&latest, inner.step), latest))
            } else {
                inner.begun = Some(latest.clone());
                inner.library.hold(&latest, inner.step);
                Err(inner.library.keeping())
            }
        };
        match begun {
            Ok((begun, session)) => {
                let keeper = self.clone();
                spawn_local(async move {
                    let kept = begun.finish().await;
                    keeper.settle(session, kept).await;
                });
            }
            Err(keeping) => self.say(SaveState::OnPage(keeping)),
        }
    }

    async fn settle(&self, session: Rc<Session>, kept: Result<Copies, SaveError>) {
        let up_to_date = {
            let mut inner = self.0.borrow_mut();
            inner.under_way -= 1;
            if kept.is_ok() {
                inner.saved = Some(session.clone());
                inner.revision = inner.library.known_revision(&inner.id);
            } else if same(&inner.begun, &Some(session.clone())) {
                inner.forget_begun();
            }
            same(&inner.latest, &Some(session.clone()))
        };
        match kept {
            Ok(copies) if up_to_date => {
                let at = AttrValue::from(clock::time_of_day());
                self.say(match copies {
                    Copies { local: true, journal: true } => SaveState::Saved(at),
                    _ => SaveState::SavedOnce(at),
                });
            }
            // Changed meanwhile: that is saved after its own pause, or now if its turn was missed.
            Ok(_) if self.0.borrow().timer.is_none() => self.save(),
            Ok(_) => {}
            Err(why @ (SaveError::Stale { .. } | SaveError::Newer { .. })) => self.set_aside(why).await,
            Err(why) => {
                self.say(SaveState::NotSaved(why));
                if !self.0.borrow().closed {
                    self.save_later(RETRY_MS);
                }
            }
        }
    }

    /// Whether everything on the page is kept.
    pub(super) fn is_kept(&self) -> bool {
        let inner = self.0.borrow();
        same(&inner.latest, &inner.saved)
    }

    /// Whether leaving the page now would lose work that its writer expects to be kept.
    fn would_be_lost(&self) -> bool {
        if self.is_kept() {
            return false;
        }
        let inner = self.0.borrow();
        // What is written plainly is in local storage the moment the page is hidden.
        let failed = matches!(&inner.open, Open::Open(view) if matches!(view.state, SaveState::NotSaved(_)));
        failed || (inner.library.seals() && inner.latest.as_ref().is_some_and(|latest| inner.library.may_keep(latest)))
    }

    /// Saves, and waits for the answer; whether everything is kept.
    async fn save_to_the_end(&self) -> bool {
        self.save();
        while self.0.borrow().under_way > 0 {
            journal::after(LOOK_MS).await;
        }
        self.is_kept() || self.0.borrow().latest.as_ref().is_none_or(|latest| !self.0.borrow().library.may_keep(latest))
    }

    /// The app has failed, perhaps in here: what was changed since the last save is left with the page.
    fn leave_at_last(&self) {
        let Ok(inner) = self.0.try_borrow() else { return };
        if let Some(latest) = inner.latest.as_ref().filter(|_| !same(&inner.latest, &inner.saved)) {
            inner.library.leave_at_last(latest);
        }
    }

    /// The screen goes: what is left is saved, and only then may another tab write.
    fn close(&self) {
        self.save();
        let mut inner = self.0.borrow_mut();
        inner.closed = true;
        inner.timer = None;
        inner.beat = None;
        let held = inner.held.take();
        inner.library.mind(&inner.id, false);
        drop(inner);
        let keeper = self.clone();
        spawn_local(async move {
            keeper.save_to_the_end().await;
            drop(held);
        });
    }
}

/// Keeps a session open and saved for as long as the component that calls it stands. Give that a key of the session's
/// id.
#[hook]
pub fn use_keeper(library: &Library, id: &SessionId, step: Step) -> Kept {
    let redraw = use_force_update();
    let keeper = {
        let (library, id) = (library.clone(), id.clone());
        use_memo((), move |()| Keeper::new(library, id, step, Rc::new(move || redraw.force_update())))
    };
    {
        let keeper = keeper.clone();
        use_effect_with(step, move |step| {
            let library = {
                let mut inner = keeper.0.borrow_mut();
                inner.step = *step;
                inner.library.clone()
            };
            if keeper.standing() == Some(Standing::Writing) {
                let id = keeper.0.borrow().id.clone();
                library.note_step(&id, *step);
            }
        });
    }
    {
        let keeper = keeper.clone();
        use_effect_with((), move |()| {
            let keeper = (*keeper).clone();
            let library = keeper.0.borrow().library.clone();
            library.mind(&keeper.0.borrow().id, true);
            keeper.begin();
            let at_hide = keeper.clone();
            let hidden = page::on_hidden(move || at_hide.save());
            // After the listeners that save: what is left in the tab belongs to what was saved.
            let at_leave = keeper.clone();
            let leave = page::on_call("pagehide", move || at_leave.leave_steps());
            // The page itself is back, with all its steps.
            let back = page::on_call("pageshow", || drop(keeping::take_from_tab()));
            let at_last = keeper.clone();
            let failed = page::on_call(LAST_WORDS, move || at_last.leave_at_last());
            let leaving = {
                let keeper = keeper.clone();
                keeping::ask_before_leaving(move || keeper.would_be_lost())
            };
            let locking = {
                let keeper = keeper.clone();
                library.lock().on_leaving(move || {
                    let keeper = keeper.clone();
                    Box::pin(async move { keeper.save_to_the_end().await })
                })
            };
            let chosen = {
                let keeper = keeper.clone();
                library.watch(move || keeper.choice_may_have_changed())
            };
            move || {
                drop((hidden, leave, back, failed, leaving, locking, chosen));
                keeper.close();
            }
        });
    }
    let onchange = {
        let keeper = keeper.clone();
        use_callback((), move |session, ()| keeper.changed(session))
    };
    let take_over = {
        let keeper = keeper.clone();
        use_callback((), move |(), ()| keeper.take_over())
    };
    let open = keeper.0.borrow().open.clone();
    Kept { open, onchange, take_over }
}

impl Keeper {
    /// Work that waited on the page for a choice is saved once it may be.
    fn choice_may_have_changed(&self) {
        let Ok(inner) = self.0.try_borrow() else { return };
        let waits = matches!(&inner.open, Open::Open(View { state: SaveState::OnPage(_), .. }));
        let may = waits && inner.latest.as_ref().is_some_and(|latest| inner.library.may_keep(latest));
        drop(inner);
        if may {
            self.0.borrow_mut().forget_begun();
            self.save();
        }
    }
}
