//! Undo and redo, across everything.
//!
//! Sessions are immutable and share what they have in common, so the past is a list of sessions. Text typed in one
//! field without a pause is one step. Two voices that were opened stay open in all of it: what both have read cannot be
//! sealed again.

use std::rc::Rc;

use super::command::{Command, apply};
use super::dates::Date;
use super::rejection::Rejection;
use super::session::Session;
use super::voices::opened_since;

/// A pause in typing longer than this, in milliseconds, begins a new step.
pub const TYPING_PAUSE_MS: u64 = 3_000;

/// Most steps that can be undone.
const DEPTH: usize = 500;

/// The name of a text field, so that typing on in the same one can be told from starting in another.
pub type Field = Rc<str>;

/// A command with what its surroundings know: the day, the moment, and whether it is typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is done.
    pub command: Command,
    /// The day, where the person is.
    pub today: Date,
    /// Milliseconds on any clock that does not run backwards; only differences are used.
    pub at_ms: u64,
    /// The field that is being typed in; nothing for any other change.
    pub typing: Option<Field>,
}

/// A session with its past and its undone future.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    now: Rc<Session>,
    past: Vec<Rc<Session>>,
    future: Vec<Rc<Session>>,
    typing: Option<(Field, u64)>,
}

impl History {
    /// A session with nothing to undo.
    #[must_use]
    pub fn new(session: Rc<Session>) -> Self {
        Self { now: session, past: Vec::new(), future: Vec::new(), typing: None }
    }

    /// A session with steps of an earlier visit, the nearest last.
    #[must_use]
    pub fn with_steps(now: Rc<Session>, past: Vec<Rc<Session>>, future: Vec<Rc<Session>>) -> Self {
        Self { now, past, future, typing: None }
    }

    /// What undo comes to, the nearest last.
    #[must_use]
    pub fn past(&self) -> &[Rc<Session>] {
        &self.past
    }

    /// What redo comes to, the nearest last.
    #[must_use]
    pub fn future(&self) -> &[Rc<Session>] {
        &self.future
    }

    /// The session as it stands.
    #[must_use]
    pub fn now(&self) -> &Rc<Session> {
        &self.now
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Makes an edit. An edit that leaves the session equal leaves the history alone.
    ///
    /// # Errors
    /// The [`Rejection`] of the command; the history is then as it was.
    pub fn edit(&mut self, edit: Edit) -> Result<(), Rejection> {
        let Edit { command, today, at_ms, typing } = edit;
        let next = apply(&self.now, command, today)?;
        if next == *self.now {
            return Ok(());
        }
        let goes_on = match (&self.typing, &typing) {
            (Some((before, last_ms)), Some(now)) => before == now && at_ms.saturating_sub(*last_ms) <= TYPING_PAUSE_MS,
            _ => false,
        };
        let opened = opened_since(&self.now, &next);
        let before = std::mem::replace(&mut self.now, Rc::new(next));
        if !goes_on {
            if self.past.len() == DEPTH {
                self.past.remove(0);
            }
            self.past.push(before);
        }
        for round in &opened {
            for past in &mut self.past {
                *past = Rc::new(past.with_opened(round));
            }
            // Nor was opening a step, or anything that only led up to it.
            self.past.dedup();
            self.past.pop_if(|last| *last == self.now);
        }
        self.future.clear();
        self.typing = typing.map(|field| (field, at_ms));
        Ok(())
    }

    /// Takes the last step back. Whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else {
            return false;
        };
        self.future.push(std::mem::replace(&mut self.now, before));
        self.typing = None;
        true
    }

    /// Makes the last undone step again. Whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else {
            return false;
        };
        self.past.push(std::mem::replace(&mut self.now, after));
        self.typing = None;
        true
    }
}
