//! What lies on the lecturer's desk: the answers, and how they are looked at. Kept for as long as the page is open, also
//! while another page of the app is shown.

use std::cell::RefCell;
use std::future::ready;
use std::rc::Rc;

use gloo::events::EventListener;
use yew::prelude::*;

use crate::app::lock::{Leaving, Lock, Standing};
use crate::domain::gather::{Gathered, Laid, laid};
use crate::domain::seminar::Answer;
use crate::domain::{DecisionId, ExerciseId, SessionId};
use crate::export::gather::called;
use crate::platform::keeping::ask_before_leaving;

/// All of it.
#[derive(Clone, Default, PartialEq)]
pub struct Desk {
    /// The answers, to whatever exercise.
    pub gathered: Gathered,
    /// The exercise that is shown, once it was chosen; the first that came, until then.
    pub exercise: Option<ExerciseId>,
    /// Groups that are not shown.
    pub left_out: Vec<SessionId>,
    /// The one decision that is shown.
    pub decision: Option<DecisionId>,
    /// Which part is shown large.
    pub presenting: Option<usize>,
    /// Codes that were typed or pasted and not put in yet.
    pub codes: AttrValue,
    /// What came of the last files or codes, a sentence each.
    pub said: Vec<AttrValue>,
    /// Something is being read.
    pub reading: bool,
    /// Whether all that is here is in a file as well.
    pub safe: bool,
}

thread_local! {
    static DESK: RefCell<Rc<Desk>> = RefCell::default();
}

/// The desk as it lies.
pub fn desk() -> Rc<Desk> {
    DESK.with_borrow(Rc::clone)
}

/// Changes something on it, and has it drawn.
pub fn change(shown: &UseStateSetter<Rc<Desk>>, what: impl FnOnce(&mut Desk)) {
    changed(shown, Box::new(what));
}

#[inline(never)]
fn changed(shown: &UseStateSetter<Rc<Desk>>, what: Box<dyn FnOnce(&mut Desk) + '_>) {
    let desk = DESK.with_borrow_mut(|desk| {
        what(Rc::make_mut(desk));
        desk.clone()
    });
    shown.set(desk);
}

/// Ends presenting without having anything drawn.
pub fn stop_presenting() {
    DESK.with_borrow_mut(|desk| Rc::make_mut(desk).presenting = None);
}

/// Whether there is anything that would be lost with the page.
fn would_be_lost() -> bool {
    let desk = desk();
    !desk.gathered.0.is_empty() && !desk.safe
}

/// Whether the answers here keep the passphrase from locking.
pub fn holds_lock() -> bool {
    would_be_lost() && Lock::of_this_browser().standing() != Standing::Off
}

/// For as long as what is returned is kept, answers that are in no file are not lost without a word, whichever page of
/// the app is shown: the browser asks before it closes or loads the page again, and the passphrase does not lock it.
#[must_use = "dropping it stops the asking"]
pub fn mind_answers(lock: &Lock) -> (Option<EventListener>, Leaving) {
    (ask_before_leaving(would_be_lost), lock.on_leaving(|| Box::pin(ready(!would_be_lost()))))
}

impl Desk {
    /// Turns to the next part that is shown large, or the one before.
    pub fn turn(&mut self, on: bool) {
        self.presenting = self.presenting.map(|at| if on { at + 1 } else { at.saturating_sub(1) });
    }

    /// The exercise that is shown.
    pub fn shown(&self) -> Option<ExerciseId> {
        let chosen = self.exercise.clone().filter(|id| self.gathered.0.iter().any(|answer| answer.exercise == *id));
        chosen.or_else(|| self.gathered.0.first().map(|answer| answer.exercise.clone()))
    }

    /// The answers to it, each with what its group is called.
    pub fn answers(&self) -> Vec<(Rc<Answer>, String)> {
        let answers = self.shown().map(|exercise| self.gathered.to(&exercise)).unwrap_or_default();
        let names: Vec<String> = answers.iter().map(|answer| answer.group.trim().to_owned()).collect();
        answers.into_iter().zip(called(&names)).collect()
    }

    /// What of it is shown: the groups, and the one decision where there is one.
    pub fn laid(&self) -> Laid {
        let (mut shown, mut names) = (Vec::new(), Vec::new());
        for (answer, name) in self.answers() {
            if !self.left_out.contains(&answer.from) {
                shown.push(answer);
                names.push(name);
            }
        }
        let mut laid = laid(&shown);
        // A group keeps its number when another of its name is left out.
        laid.groups = names;
        if let Some(only) = &self.decision {
            laid.decisions.retain(|row| row.id == *only);
        }
        laid
    }
}
