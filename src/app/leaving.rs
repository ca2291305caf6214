//! The door that everything leaves by: before a file is offered, a page printed or a copy made, what in it looks like
//! a real name, address or number is listed, and the writer says "Go on" or looks first. Nothing is ever blocked.
//!
//! Whatever takes work out of the browser goes through [`then_leave`]; the frame answers by [`ask_here`]. It may not
//! know how the question looks.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::domain::name_guard::{Place, places};
use crate::domain::{Session, SessionId};

/// What was found in one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundIn {
    /// Which session.
    pub id: SessionId,
    /// What it is called.
    pub title: String,
    /// Where something was found, and what.
    pub places: Vec<Place>,
}

/// A question to the writer, before something leaves.
pub struct Leaving {
    /// What was found, session by session. Nothing where nothing may leave: then there is only to say so.
    pub found: Vec<FoundIn>,
    /// Lets it leave.
    pub go_on: Box<dyn FnOnce()>,
}

/// Puts a question to the writer.
pub type Ask = Rc<dyn Fn(Leaving)>;

thread_local! {
    static ASK: RefCell<Option<Ask>> = const { RefCell::new(None) };
    /// Whether nothing may leave.
    static HELD_BACK: Cell<bool> = const { Cell::new(false) };
}

/// From now on nothing leaves, or it may again: while a session is presented, what is shown is not what is kept.
pub fn hold_back(held: bool) {
    HELD_BACK.set(held);
}

/// From now on questions go to `ask`; to nobody when there is none, and then nothing is asked.
pub fn ask_here(ask: Option<Ask>) {
    ASK.replace(ask);
}

/// Lets something leave the browser: calls `go_on` at once when there is nothing to ask about, else when the writer
/// says so, and then within their click, so that downloads and pickers are allowed. If they look first, never.
///
/// `sessions` is whose words are in it. `text` is what leaves, where that is less than all of them (a record, a
/// table); without it, every word of the sessions is looked at. What is fictional is not asked about.
pub fn then_leave<'a>(
    sessions: impl IntoIterator<Item = &'a Session>,
    text: Option<&str>,
    go_on: impl FnOnce() + 'static,
) {
    let mut found = Vec::new();
    for session in sessions {
        look_through(session, text, &mut found);
    }
    leave(found, Box::new(go_on));
}

#[inline(never)]
fn leave(found: Vec<FoundIn>, go_on: Box<dyn FnOnce()>) {
    let held_back = HELD_BACK.get();
    let ask = ASK.with_borrow(Clone::clone).filter(|_| held_back || !found.is_empty());
    match ask {
        None if held_back => {}
        None => go_on(),
        Some(ask) => ask(Leaving { found: if held_back { Vec::new() } else { found }, go_on }),
    }
}

#[inline(never)]
fn look_through(session: &Session, text: Option<&str>, found: &mut Vec<FoundIn>) {
    if session.opening.fictional == Some(true) {
        return;
    }
    let places = places(session, text);
    if !places.is_empty() {
        found.push(FoundIn { id: session.id.clone(), title: session.opening.title.trim().to_owned(), places });
    }
}
