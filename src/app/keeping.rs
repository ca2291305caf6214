//! How the writer chose to keep work on this computer, and whether this browser has shown that it keeps it.
//!
//! A few words in storage of their own, never anything of a case. Start with [`Keeping::now`].

use super::library::Library;
use super::lock::{Lock, Standing};
use crate::domain::dates::Date;
use crate::platform::local_storage::LocalSlots;
use crate::platform::{clock, keeping};
use crate::storage::{Listed, PREFIX, Slots};

/// Where work is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// In this browser.
    Browser,
    /// The page was opened from a file and nobody has chosen yet: nothing real is written before they do.
    Undecided,
    /// On this page, and in the files that the writer downloads.
    FileOnly,
    /// On this page only, for this visit: nothing at all is written.
    ThisVisit,
}

const BROWSER: &str = "browser";
const FILE: &str = "file";

impl Keeping {
    /// As it stands now. Read anew at each call, so that a choice made in another tab holds here too.
    #[must_use]
    pub fn now() -> Self {
        if keeping::leaves_no_trace() { Self::ThisVisit } else { Self::chosen() }
    }

    /// As it was chosen for every visit, whatever this one leaves behind.
    #[must_use]
    pub fn chosen() -> Self {
        match LocalSlots.get(&key()) {
            Ok(Some(chosen)) if chosen == FILE => Self::FileOnly,
            Ok(None) if keeping::from_a_file() && !locked() => Self::Undecided,
            // Where storage is out of reach, nothing can be chosen: saving itself says so.
            _ => Self::Browser,
        }
    }

    /// Holds from now on. What can be remembered is; leaving no trace lasts as long as the page is open. Call it through
    /// the library, which keeps what was waiting for the choice.
    pub(super) fn choose(self, library: &Library) {
        keeping::leave_no_trace(self == Self::ThisVisit);
        let remembered = match self {
            Self::ThisVisit => return,
            Self::Browser if keeping::from_a_file() => Some(BROWSER),
            Self::FileOnly => Some(FILE),
            Self::Browser | Self::Undecided => None,
        };
        // A choice that is not remembered is asked for again.
        let _ = library.set_note(&key(), remembered);
        note_visit(library);
    }

    /// Whether work that is changed now is written into this browser.
    #[must_use]
    pub fn writes(self) -> bool {
        self == Self::Browser
    }
}

fn key() -> String {
    [PREFIX, "keeping"].concat()
}

fn visits_key() -> String {
    [PREFIX, "visits"].concat()
}

/// Work under a passphrase was decided about when the passphrase was set.
fn locked() -> bool {
    Lock::of_this_browser().standing() != Standing::Off
}

/// The days on which this browser was first and last seen to begin a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visits {
    /// The first.
    pub first: Date,
    /// The last that began in a tab of its own.
    pub last: Date,
}

impl Visits {
    /// What this browser remembers of earlier visits.
    #[must_use]
    pub fn noted() -> Option<Self> {
        Self::read(&LocalSlots.get(&visits_key()).ok()??)
    }

    /// Whether this browser has shown that it keeps what is stored after it is closed: something noted on one day was
    /// still there when a visit began on another. Within a day it cannot be told whether the browser was closed at all.
    #[must_use]
    pub fn prove_keeping(self) -> bool {
        self.first != self.last
    }

    fn read(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(' ')?;
        Some(Self { first: Date::from_saved(first)?, last: Date::from_saved(last)? })
    }

    fn written(self) -> String {
        [self.first.to_string(), self.last.to_string()].join(" ")
    }
}

/// Notes that a visit began, where anything is written at all. A tab that was only loaded again is no new visit.
pub fn note_visit(library: &Library) {
    if !library.keeping().writes() {
        return;
    }
    let today = clock::today();
    let new_tab = keeping::tab_is_new();
    let visits = match Visits::noted() {
        None => Visits { first: today, last: today },
        Some(earlier) if new_tab => Visits { last: today, ..earlier },
        Some(_) => return,
    };
    // Not being noted only means that the browser has yet to show that it keeps things.
    let _ = library.set_note(&visits_key(), Some(&visits.written()));
    library.changed();
}

/// The first time that real work has been changed and saved here, asks the browser to promise that it keeps what is
/// stored. Asked once and never again, because some browsers ask the person.
pub async fn ask_once_to_last(library: &Library) {
    let key = [PREFIX, "asked"].concat();
    if !library.keeping().writes() || library.note(&key).is_some() {
        return;
    }
    let real =
        |kept: &Listed| kept.entry.as_ref().is_ok_and(|entry| entry.fictional != Some(true) && entry.revision > 1);
    if library.list().is_ok_and(|listed| listed.iter().any(real)) && library.set_note(&key, Some("")) {
        keeping::ask_to_last().await;
    }
}

/// Whether this browser has shown on an earlier day that it keeps what is stored.
#[must_use]
pub fn has_kept() -> bool {
    Visits::noted().is_some_and(Visits::prove_keeping)
}
