//! What a [`Change`] does to a list, whatever the list holds: the rules that all lists keep, in the program once.
//!
//! A session has twenty-four kinds of entries, and a change to a list of one kind was a program of its own. Here an
//! entry is a pointer to something that has an id and can be checked. Start with [`change_list`].

use std::any::Any;
use std::rc::Rc;

use super::MAX_ENTRIES;
use super::check::Checked;
use super::command::Change;
use super::list::{List, Record};
use super::rejection::Rejection;

/// An entry whatever it is.
pub(super) trait Entry: Any + Checked {
    /// Its id, as it is written.
    fn name(&self) -> &str;
}

impl<T: Record + Checked + 'static> Entry for T {
    fn name(&self) -> &str {
        self.id().as_ref()
    }
}

/// A [`Change`] to a list whatever it holds.
pub(super) enum AnyChange {
    Add(Rc<dyn Entry>),
    Put(Rc<dyn Entry>),
    Place(Rc<str>, usize),
    Remove(Rc<str>),
}

impl<T: Record + Checked + 'static> From<Change<T>> for AnyChange {
    #[inline(never)]
    fn from(change: Change<T>) -> Self {
        match change {
            Change::Add(entry) => Self::Add(entry),
            Change::Put(entry) => Self::Put(entry),
            Change::Place(id, to) => Self::Place(id.into(), to),
            Change::Remove(id) => Self::Remove(id.into()),
        }
    }
}

/// A list whatever it holds, so that the rules which all lists keep are in the program once.
pub(super) trait Entries {
    /// Where the entry with the id written `id` stands, from 0.
    fn place(&self, id: &str) -> Option<usize>;
    /// How many there are.
    fn count(&self) -> usize;
    /// Takes an entry out of its place.
    fn take_out(&mut self, at: usize) -> Rc<dyn Any>;
    /// Puts an entry in a place. One of another kind cannot stand here, and nothing is changed.
    fn put_in(&mut self, at: usize, entry: Rc<dyn Any>);
}

impl<T: Record + 'static> Entries for List<T> {
    fn place(&self, id: &str) -> Option<usize> {
        Self::place(self, id)
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn take_out(&mut self, at: usize) -> Rc<dyn Any> {
        let (rest, entry) = self.without(at);
        *self = rest;
        entry
    }

    fn put_in(&mut self, at: usize, entry: Rc<dyn Any>) {
        if let Ok(entry) = entry.downcast() {
            *self = self.with(at, entry);
        }
    }
}

/// The rules every list keeps. Gives back the entry that was written, if one was.
#[inline(never)]
pub(super) fn change_list(entries: &mut dyn Entries, change: AnyChange) -> Result<Option<Rc<dyn Entry>>, Rejection> {
    match change {
        AnyChange::Add(entry) => {
            room(entries.place(entry.name()), entries.count())?;
            entries.put_in(entries.count(), entry.clone());
            Ok(Some(entry))
        }
        AnyChange::Put(entry) => {
            let at = entries.place(entry.name()).ok_or(Rejection::Gone)?;
            entries.take_out(at);
            entries.put_in(at, entry.clone());
            Ok(Some(entry))
        }
        AnyChange::Place(id, to) => {
            let from = entries.place(&id).ok_or(Rejection::Gone)?;
            let entry = entries.take_out(from);
            entries.put_in(to, entry);
            Ok(None)
        }
        AnyChange::Remove(id) => {
            let at = entries.place(&id).ok_or(Rejection::Gone)?;
            entries.take_out(at);
            Ok(None)
        }
    }
}

/// Whether a list of so many entries has room for one that stands at `taken` already, if it does.
fn room(taken: Option<usize>, entries: usize) -> Result<(), Rejection> {
    match taken {
        Some(_) => Err(Rejection::Taken),
        None if entries >= MAX_ENTRIES => Err(Rejection::Full { limit: MAX_ENTRIES }),
        None => Ok(()),
    }
}
