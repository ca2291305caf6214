//! The store: the one open session with its past, and who is to be drawn again when a part of it changes.
//!
//! Screens read an area with `use_story()` and its like, and are drawn again only when that area changed. They change
//! it through [`Editor`], whose handle never changes, so that passing it down redraws nothing. An edit is applied at
//! once, by the domain and nothing else; the day, the moment and new ids are put into it before it arrives.
//!
//! One context and a list of watchers rather than a reducer with a context for each area: every context of its own
//! type weighs kilobytes in the download, and this way an edit can say to whoever made it that it was refused.

use crate::domain::sorted::SortedSet;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::advocacy::Advocacy;
use crate::domain::closing::Closing;
use crate::domain::cooperation::Cooperation;
use crate::domain::opening::Opening;
use crate::domain::power::Power;
use crate::domain::protection::Protection;
use crate::domain::story::Story;
use crate::domain::walk::Step;
use crate::domain::{Command, DecisionId, Edit, Field, History, Rejection, Session};
use crate::platform::clock;

/// A change that was refused: by which control, and why. Gone as soon as a change is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Refusal {
    field: Field,
    why: Rejection,
}

/// What can be undone and redone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UndoState {
    /// Something can be taken back.
    pub undo: bool,
    /// Something can be made again.
    pub redo: bool,
}

/// A part of the store that a screen can depend on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Opening,
    Story,
    Power,
    Cooperation,
    Advocacy,
    Protection,
    Closing,
    Considered,
    Whole,
    Undo,
    Refusal,
    Knocks,
}

/// The store as it stands at one moment. Keeping it keeps its parts alive, so they can be compared by pointer.
#[derive(Clone)]
struct State {
    session: Rc<Session>,
    undo: UndoState,
    refusal: Option<Refusal>,
    knocks: u32,
}

impl State {
    fn same(&self, other: &Self, part: Part) -> bool {
        let (here, there) = (&self.session, &other.session);
        match part {
            Part::Opening => Rc::ptr_eq(&here.opening, &there.opening),
            Part::Story => Rc::ptr_eq(&here.story, &there.story),
            Part::Power => Rc::ptr_eq(&here.power, &there.power),
            Part::Cooperation => Rc::ptr_eq(&here.cooperation, &there.cooperation),
            Part::Advocacy => Rc::ptr_eq(&here.advocacy, &there.advocacy),
            Part::Protection => Rc::ptr_eq(&here.protection, &there.protection),
            Part::Closing => Rc::ptr_eq(&here.closing, &there.closing),
            Part::Considered => Rc::ptr_eq(&here.considered, &there.considered),
            Part::Whole => Rc::ptr_eq(here, there),
            Part::Undo => self.undo == other.undo,
            Part::Refusal => self.refusal == other.refusal,
            Part::Knocks => self.knocks == other.knocks,
        }
    }
}

/// Told after every edit.
type Watcher = Rc<dyn Fn()>;

struct Desk {
    history: Rc<RefCell<History>>,
    refusal: RefCell<Option<Refusal>>,
    watchers: RefCell<Vec<(u32, Watcher)>>,
    next_watcher: Cell<u32>,
    decision: RefCell<Option<DecisionId>>,
    /// The session is only read here: every change is refused.
    reading: Cell<bool>,
    /// It stands in for the session as it is kept, for a room to see.
    presented: Cell<bool>,
    /// How many changes were refused because of that.
    knocks: Cell<u32>,
}

/// The way to change the session from a screen. Equal to itself for as long as the session is open.
pub struct Editor(Rc<Desk>);

impl Clone for Editor {
    // Once in the download: every button keeps one.
    #[inline(never)]
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl PartialEq for Editor {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Editor {
    fn of(history: Rc<RefCell<History>>) -> Self {
        Self(Rc::new(Desk {
            history,
            refusal: RefCell::default(),
            watchers: RefCell::default(),
            next_watcher: Cell::default(),
            decision: RefCell::default(),
            reading: Cell::default(),
            presented: Cell::default(),
            knocks: Cell::default(),
        }))
    }

    /// Goes on with the session as another tab has saved it. What could be undone here is of another past.
    fn follow(&self, session: Rc<Session>) {
        self.0.history.replace(History::new(session));
        self.settle(None);
    }

    /// Whether the session is only read here.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.0.reading.get()
    }

    /// Whether a room sees it: what is private is then not even asked for.
    #[must_use]
    pub fn is_presented(&self) -> bool {
        self.0.presented.get()
    }

    /// Whether a change is refused because the session is only read here; if so, it is counted.
    fn only_reads(&self) -> bool {
        let reading = self.0.reading.get();
        if reading {
            self.0.knocks.set(self.0.knocks.get().wrapping_add(1));
            self.settle(None);
        }
        reading
    }

    /// Makes a change. `field` is the id of the control it came from: a refusal is shown there.
    pub fn change(&self, field: &str, command: Command) {
        let _ = self.accepted(field, command);
    }

    /// Makes a change like [`Self::change`]; whether it was accepted.
    pub fn accepted(&self, field: &str, command: Command) -> bool {
        self.send(field, command, false)
    }

    /// Makes a change that is typing in `field`: typing on without a pause is one step of undo.
    pub fn typed(&self, field: &str, command: Command) {
        let _ = self.send(field, command, true);
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        if !self.only_reads() {
            self.0.history.borrow_mut().undo();
            self.settle(None);
        }
    }

    /// Makes the last undone step again.
    pub fn redo(&self) {
        if !self.only_reads() {
            self.0.history.borrow_mut().redo();
            self.settle(None);
        }
    }

    /// The session as it stands, without being drawn again when it changes: for what is done at a press.
    #[must_use]
    pub fn session(&self) -> Rc<Session> {
        self.0.history.borrow().now().clone()
    }

    /// The decision that was last chosen to be looked at, so that the next step looks at the same one. This is how the
    /// session is viewed: it is not saved, and changing it draws nothing again.
    #[must_use]
    pub fn decision_in_view(&self) -> Option<DecisionId> {
        self.0.decision.borrow().clone()
    }

    /// Looks at another decision.
    pub fn view_decision(&self, id: DecisionId) {
        self.0.decision.replace(Some(id));
    }

    fn send(&self, field: &str, command: Command, typing: bool) -> bool {
        if self.only_reads() {
            return false;
        }
        let field: Field = field.into();
        let typing = typing.then(|| field.clone());
        let edit = Edit { command, today: clock::today(), at_ms: clock::now_ms(), typing };
        let refused = self.0.history.borrow_mut().edit(edit).err();
        let accepted = refused.is_none();
        self.settle(refused.map(|why| Refusal { field, why }));
        accepted
    }

    fn settle(&self, refusal: Option<Refusal>) {
        self.0.refusal.replace(refusal);
        // Copied out first: a watcher may come or go while the others are told.
        let watchers: Vec<_> = self.0.watchers.borrow().iter().map(|(_, watcher)| watcher.clone()).collect();
        for watcher in watchers {
            watcher();
        }
    }

    fn state(&self) -> State {
        let history = self.0.history.borrow();
        State {
            session: history.now().clone(),
            undo: UndoState { undo: history.can_undo(), redo: history.can_redo() },
            refusal: self.0.refusal.borrow().clone(),
            knocks: self.0.knocks.get(),
        }
    }

    /// Calls `watcher` after every edit, until what is returned is dropped.
    fn watch(&self, watcher: Watcher) -> Watch {
        let id = self.0.next_watcher.get();
        self.0.next_watcher.set(id.wrapping_add(1));
        self.0.watchers.borrow_mut().push((id, watcher));
        Watch { desk: self.0.clone(), id }
    }
}

struct Watch {
    desk: Rc<Desk>,
    id: u32,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // They stand in the order they came; hundreds of rows go at once when another view is shown.
        let mut watchers = self.desk.watchers.borrow_mut();
        if let Ok(at) = watchers.binary_search_by_key(&self.id, |(id, _)| *id) {
            watchers.remove(at);
        }
    }
}

/// Properties of [`SessionProvider`].
#[derive(Properties)]
pub struct SessionProviderProps {
    /// The session as it was opened, or as another tab has saved it since.
    pub session: Rc<Session>,
    /// Its past, shared with whoever opened it; without one it has none yet.
    #[prop_or_default]
    pub history: Option<Rc<RefCell<History>>>,
    /// It is only read here.
    #[prop_or_default]
    pub reading: bool,
    /// It stands in, for a room to see, for the session of the provider around this one.
    #[prop_or_default]
    pub presented: bool,
    /// Told of the session after every change.
    pub onchange: Callback<Rc<Session>>,
    /// What can read and change it.
    pub children: Html,
}

/// A session is the same as itself only: code that compares two whole ones would be downloaded for nothing.
impl PartialEq for SessionProviderProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
            && self.reading == other.reading
            && self.onchange == other.onchange
            && self.children == other.children
    }
}

/// Holds one open session for everything inside it. Give it a key of the session's id.
#[component]
pub fn SessionProvider(props: &SessionProviderProps) -> Html {
    let around = use_context::<Editor>();
    let editor = use_memo((), |()| {
        let history = props.history.clone();
        let editor = Editor::of(history.unwrap_or_else(|| Rc::new(RefCell::new(History::new(props.session.clone())))));
        // The same decision stays in view.
        editor.0.decision.replace(around.and_then(|around| around.decision_in_view()));
        editor.0.presented.set(props.presented);
        editor
    });
    editor.0.reading.set(props.reading);
    {
        let (editor, session) = (editor.clone(), props.session.clone());
        use_effect_with(Rc::as_ptr(&props.session), move |_| {
            if !Rc::ptr_eq(&editor.session(), &session) {
                editor.follow(session);
            }
        });
    }
    use_effect_with((editor.clone(), props.onchange.clone()), |(editor, onchange)| {
        let (of, onchange) = (editor.clone(), onchange.clone());
        let told = RefCell::new(editor.state().session);
        let watch = editor.watch(Rc::new(move || {
            let session = of.state().session;
            if !Rc::ptr_eq(&told.replace(session.clone()), &session) {
                onchange.emit(session);
            }
        }));
        move || drop(watch)
    });
    yew::provide((*editor).clone(), props.children.clone())
}

/// The way to change the session. Outside a [`SessionProvider`] there is none, which is a fault of the program and
/// not of the person, so it stops at once.
#[hook]
pub fn use_editor() -> Editor {
    let Some(editor) = use_context::<Editor>() else { unreachable!("used outside a SessionProvider") };
    editor
}

/// The store as it stands; the caller is drawn again whenever `part` of it changes.
#[hook]
fn use_part(part: Part) -> State {
    let editor = use_editor();
    let redraw = use_force_update();
    let state = editor.state();
    let drawn = use_mut_ref(|| state.clone());
    drawn.replace(state.clone());
    use_effect_with((editor, part), move |(editor, part)| {
        let (of, part) = (editor.clone(), *part);
        let look = move || {
            if !drawn.borrow().same(&of.state(), part) {
                redraw.force_update();
            }
        };
        // Something may have changed between being drawn and beginning to watch.
        look();
        let watch = editor.watch(Rc::new(look));
        move || drop(watch)
    });
    state
}

macro_rules! areas {
    ($($(#[$meta:meta])* $hook:ident -> $area:ty, $part:ident, $field:ident;)+) => { $(
        $(#[$meta])*
        #[hook]
        pub fn $hook() -> Rc<$area> {
            use_part(Part::$part).session.$field.clone()
        }
    )+ };
}

areas! {
    /// How the session opens.
    use_opening -> Opening, Opening, opening;
    /// People, evidence and markers.
    use_story -> Story, Story, story;
    /// Tool 1.
    use_power -> Power, Power, power;
    /// Tool 2.
    use_cooperation -> Cooperation, Cooperation, cooperation;
    /// The advocacy check.
    use_advocacy -> Advocacy, Advocacy, advocacy;
    /// Tool 3.
    use_protection -> Protection, Protection, protection;
    /// The closing plan.
    use_closing -> Closing, Closing, closing;
    /// Steps marked as considered.
    use_considered -> SortedSet<Step>, Considered, considered;
}

/// The whole session: for the walk and the records, which are drawn again at every change.
#[hook]
pub fn use_whole() -> Rc<Session> {
    use_part(Part::Whole).session
}

/// What can be undone and redone.
#[hook]
pub fn use_undo() -> UndoState {
    use_part(Part::Undo).undo
}

/// How many changes were refused because the session is only read here.
#[hook]
pub fn use_knocks() -> u32 {
    use_part(Part::Knocks).knocks
}

/// The refusal of the control with this id, if the last change was refused there.
#[hook]
pub fn use_refusal(field: &str) -> Option<Rejection> {
    use_part(Part::Refusal).refusal.filter(|refusal| &*refusal.field == field).map(|refusal| refusal.why)
}
