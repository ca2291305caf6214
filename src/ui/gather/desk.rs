//! What lies on the lecturer's desk: the answers, and how they are looked at. Kept for as long as the page is open, also
//! while another page of the app is shown.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::gather::{Gathered, Laid, laid};
use crate::domain::seminar::Answer;
use crate::domain::{DecisionId, ExerciseId, SessionId};
use crate::export::gather::called;

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
    let desk = DESK.with_borrow_mut(|desk| {
        what(Rc::make_mut(desk));
        desk.clone()
    });
    shown.set(desk);
}

impl Desk {
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
