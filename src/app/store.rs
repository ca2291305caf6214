//! The store: one reducer that holds the session with its past, and a context for each area of it.
//!
//! Screens read an area with `use_story()` and its like, and are drawn again only when that area changed. They change
//! it through [`Editor`], whose handle never changes, so that passing it down redraws nothing. `reduce` calls the
//! domain and nothing else; the day, the moment and new ids are put into the edit before it arrives.

use std::collections::BTreeSet;
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
use crate::domain::{Command, Edit, Field, History, Rejection, Session};
use crate::platform::clock;

/// A change that was refused: by which control, and why. Gone as soon as a change is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The id of the control that tried.
    pub field: Field,
    /// Why it was refused.
    pub why: Rejection,
}

/// What can be undone and redone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UndoState {
    /// Something can be taken back.
    pub undo: bool,
    /// Something can be made again.
    pub redo: bool,
}

#[derive(Clone, PartialEq)]
struct Store {
    history: History,
    refusal: Option<Refusal>,
}

enum Act {
    Edit { edit: Edit, field: Field },
    Undo,
    Redo,
}

impl Reducible for Store {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Edit { edit, field } => {
                next.refusal = next.history.edit(edit).err().map(|why| Refusal { field, why });
            }
            Act::Undo => {
                next.history.undo();
                next.refusal = None;
            }
            Act::Redo => {
                next.history.redo();
                next.refusal = None;
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

/// The way to change the session from a screen. Equal to itself for as long as the session is open.
#[derive(Clone, PartialEq)]
pub struct Editor {
    dispatch: UseReducerDispatcher<Store>,
}

impl Editor {
    /// Makes a change. `field` is the id of the control it came from: a refusal is shown there.
    pub fn change(&self, field: &str, command: Command) {
        self.send(field, command, false);
    }

    /// Makes a change that is typing in `field`: typing on without a pause is one step of undo.
    pub fn typed(&self, field: &str, command: Command) {
        self.send(field, command, true);
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        self.dispatch.dispatch(Act::Undo);
    }

    /// Makes the last undone step again.
    pub fn redo(&self) {
        self.dispatch.dispatch(Act::Redo);
    }

    fn send(&self, field: &str, command: Command, typing: bool) {
        let field: Field = field.into();
        let typing = typing.then(|| field.clone());
        let edit = Edit { command, today: clock::today(), at_ms: clock::now_ms(), typing };
        self.dispatch.dispatch(Act::Edit { edit, field });
    }
}

#[derive(Clone, PartialEq)]
struct Whole(Rc<Session>);

#[derive(Clone, PartialEq)]
struct LastRefusal(Option<Refusal>);

/// Properties of [`SessionProvider`].
#[derive(Properties, PartialEq)]
pub struct SessionProviderProps {
    /// The session as it was opened.
    pub session: Rc<Session>,
    /// Told of the session at the start and after every change.
    pub onchange: Callback<Rc<Session>>,
    /// What can read and change it.
    pub children: Html,
}

/// Holds one open session for everything inside it. Give it a key of the session's id.
#[component]
pub fn SessionProvider(props: &SessionProviderProps) -> Html {
    let store = use_reducer(|| Store { history: History::new(props.session.clone()), refusal: None });
    let editor = Editor { dispatch: store.dispatcher() };
    let now = store.history.now().clone();

    use_effect_with((now.clone(), props.onchange.clone()), |(now, onchange)| onchange.emit(now.clone()));

    let undo = UndoState { undo: store.history.can_undo(), redo: store.history.can_redo() };
    html! {
        <ContextProvider<Editor> context={editor}>
        <ContextProvider<UndoState> context={undo}>
        <ContextProvider<LastRefusal> context={LastRefusal(store.refusal.clone())}>
        <ContextProvider<Rc<Opening>> context={now.opening.clone()}>
        <ContextProvider<Rc<Story>> context={now.story.clone()}>
        <ContextProvider<Rc<Power>> context={now.power.clone()}>
        <ContextProvider<Rc<Cooperation>> context={now.cooperation.clone()}>
        <ContextProvider<Rc<Advocacy>> context={now.advocacy.clone()}>
        <ContextProvider<Rc<Protection>> context={now.protection.clone()}>
        <ContextProvider<Rc<Closing>> context={now.closing.clone()}>
        <ContextProvider<Rc<BTreeSet<Step>>> context={now.considered.clone()}>
        <ContextProvider<Whole> context={Whole(now)}>
            { props.children.clone() }
        </ContextProvider<Whole>>
        </ContextProvider<Rc<BTreeSet<Step>>>>
        </ContextProvider<Rc<Closing>>>
        </ContextProvider<Rc<Protection>>>
        </ContextProvider<Rc<Advocacy>>>
        </ContextProvider<Rc<Cooperation>>>
        </ContextProvider<Rc<Power>>>
        </ContextProvider<Rc<Story>>>
        </ContextProvider<Rc<Opening>>>
        </ContextProvider<LastRefusal>>
        </ContextProvider<UndoState>>
        </ContextProvider<Editor>>
    }
}

/// A context of the open session. Outside a [`SessionProvider`] there is none, which is a fault of the program and
/// not of the person, so it stops at once.
#[hook]
fn use_open<T: Clone + PartialEq + 'static>() -> T {
    let Some(context) = use_context::<T>() else { unreachable!("used outside a SessionProvider") };
    context
}

macro_rules! areas {
    ($($(#[$meta:meta])* $hook:ident -> $area:ty;)+) => { $(
        $(#[$meta])*
        #[hook]
        pub fn $hook() -> $area {
            use_open::<$area>()
        }
    )+ };
}

areas! {
    /// The way to change the session.
    use_editor -> Editor;
    /// What can be undone and redone.
    use_undo -> UndoState;
    /// How the session opens.
    use_opening -> Rc<Opening>;
    /// People, evidence and markers.
    use_story -> Rc<Story>;
    /// Tool 1.
    use_power -> Rc<Power>;
    /// Tool 2.
    use_cooperation -> Rc<Cooperation>;
    /// The advocacy check.
    use_advocacy -> Rc<Advocacy>;
    /// Tool 3.
    use_protection -> Rc<Protection>;
    /// The closing plan.
    use_closing -> Rc<Closing>;
    /// Steps marked as considered.
    use_considered -> Rc<BTreeSet<Step>>;
}

/// The whole session: for the walk and the records, which are drawn again at every change.
#[hook]
pub fn use_whole() -> Rc<Session> {
    use_open::<Whole>().0
}

/// The refusal of the control with this id, if the last change was refused there.
#[hook]
pub fn use_refusal(field: &str) -> Option<Rejection> {
    use_open::<LastRefusal>().0.filter(|refusal| &*refusal.field == field).map(|refusal| refusal.why)
}
