//! Slots that last as long as the page: for tests, for reading a file of many sessions, and for a browser that keeps
//! nothing.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::slots::{SlotError, Slots};
use crate::domain::sorted::SortedMap;

/// Texts by name, in memory, with room for as much as it is told.
#[derive(Clone, Debug, Default)]
pub struct MemorySlots {
    texts: RefCell<SortedMap<String, String>>,
    room: Cell<Option<usize>>,
    written: Cell<usize>,
}

impl MemorySlots {
    /// Empty, with no limit.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how many bytes of names and texts there is room for; what is there stays.
    pub fn set_room(&self, bytes: Option<usize>) {
        self.room.set(bytes);
    }

    /// Bytes of names and texts kept now.
    #[must_use]
    pub fn used(&self) -> usize {
        self.texts.borrow().iter().map(|(key, text)| key.len() + text.len()).sum()
    }

    /// Bytes of texts written since the start: what saving costs.
    #[must_use]
    pub fn written(&self) -> usize {
        self.written.get()
    }

    /// Everything kept, by name.
    #[must_use]
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone().into_iter().collect()
    }
}

impl FromIterator<(String, String)> for MemorySlots {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(texts: I) -> Self {
        Self { texts: RefCell::new(texts.into_iter().collect()), ..Self::default() }
    }
}

impl Slots for MemorySlots {
    fn get(&self, key: &str) -> Result<Option<String>, SlotError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SlotError> {
        if let Some(room) = self.room.get() {
            let replaced = self.texts.borrow().get(key).map_or(0, |text| key.len() + text.len());
            if self.used() - replaced + key.len() + value.len() > room {
                return Err(SlotError::Full);
            }
        }
        self.texts.borrow_mut().insert(key.into(), value.into());
        self.written.set(self.written.get() + value.len());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), SlotError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, SlotError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
