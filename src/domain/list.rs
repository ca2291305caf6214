//! An ordered list of entries with ids, cheap to copy and to compare.
//!
//! A list shares its entries with the list it was made from, so a session that differs in one entry costs one entry,
//! and the interface can tell by pointer what did not change.

use std::ops::Deref;
use std::rc::Rc;

/// An entry that is kept in a [`List`].
pub trait Record: Clone + Eq {
    /// The type of its id.
    type Id: Clone + Eq + Ord + std::fmt::Display + AsRef<str> + Into<Rc<str>>;
    /// Its id.
    fn id(&self) -> &Self::Id;
}

/// Entries in the order their writer gave them. No two have the same id once the session has been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T>(Rc<Vec<Rc<T>>>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Rc::new(Vec::new()))
    }
}

impl<T> Deref for List<T> {
    type Target = [Rc<T>];
    fn deref(&self) -> &[Rc<T>] {
        &self.0
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        Self(Rc::new(entries.into_iter().map(Rc::new).collect()))
    }
}

impl<T: Record> List<T> {
    /// The entry with this id.
    #[must_use]
    pub fn get(&self, id: &T::Id) -> Option<&Rc<T>> {
        self.place(id.as_ref()).map(|at| &self.0[at])
    }

    /// Whether an entry has this id.
    #[must_use]
    pub fn has(&self, id: &T::Id) -> bool {
        self.get(id).is_some()
    }

    /// Where the entry with this id stands, from 0.
    #[must_use]
    pub fn position(&self, id: &T::Id) -> Option<usize> {
        self.place(id.as_ref())
    }

    /// Where the entry with the id written `id` stands, from 0.
    #[inline(never)]
    pub(crate) fn place(&self, id: &str) -> Option<usize> {
        self.0.iter().position(|entry| entry.id().as_ref() == id)
    }

    /// Whether both are the very same list in memory: a quick "nothing changed here".
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The entry with this id, to be rewritten; the list it was shared with keeps its own.
    pub(crate) fn get_mut(&mut self, id: &T::Id) -> Option<&mut T> {
        let at = self.position(id)?;
        Rc::make_mut(&mut self.0).get_mut(at).map(Rc::make_mut)
    }

    /// The same entries and one more. Drops nothing, like [`Self::without`]: what drops no entry is the same program
    /// for lists of all kinds, and is in the download once.
    #[inline(never)]
    pub(super) fn with(&self, at: usize, entry: Rc<T>) -> Self {
        let mut entries = self.0.to_vec();
        entries.insert(at.min(entries.len()), entry);
        Self(Rc::new(entries))
    }

    /// The same entries but one, and that one.
    #[inline(never)]
    pub(super) fn without(&self, at: usize) -> (Self, Rc<T>) {
        let mut entries = self.0.to_vec();
        let entry = entries.remove(at);
        (Self(Rc::new(entries)), entry)
    }

    /// Drops what `keep` refuses; leaves the list itself alone when nothing is refused.
    pub(crate) fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        if !self.0.iter().all(|entry| keep(entry)) {
            self.0 = Rc::new(self.0.iter().filter(|entry| keep(entry)).cloned().collect());
        }
    }

    /// Rewrites the entries for which `rewrite` says that it did; leaves the others shared.
    pub(crate) fn rewrite(&mut self, rewrite: &dyn Fn(&mut T) -> bool) {
        let mut entries = self.0.to_vec();
        let mut any = false;
        for entry in &mut entries {
            let mut next = (**entry).clone();
            if rewrite(&mut next) {
                *entry = Rc::new(next);
                any = true;
            }
        }
        if any {
            self.0 = Rc::new(entries);
        }
    }
}
