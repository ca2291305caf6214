//! Why something could not be opened, saved or imported. `Display` is for developers; what people read is an
//! exhaustive match in the interface. No error holds what people wrote.

use std::fmt;

use super::slots::SlotError;
use crate::domain::Rejection;

/// Most faults of a file that are listed one by one.
pub const MAX_FAULTS: usize = 50;

/// Why a session could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no such session.
    Missing,
    /// It was saved by a newer version, and has been left untouched.
    Newer {
        /// The schema it was saved under.
        schema: u64,
    },
    /// Neither generation can be read. Both have been left where they are.
    Damaged,
    /// The browser does not let the page read what it keeps.
    Blocked,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("no such session"),
            Self::Newer { schema } => write!(f, "saved under the newer schema {schema}"),
            Self::Damaged => f.write_str("no generation can be read"),
            Self::Blocked => f.write_str("storage cannot be read"),
        }
    }
}

impl std::error::Error for LoadError {}

impl From<SlotError> for LoadError {
    fn from(_: SlotError) -> Self {
        Self::Blocked
    }
}

/// Why a session could not be saved. What was saved before is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// There is no room left.
    Full,
    /// The browser does not let the page keep anything.
    Blocked,
    /// Somebody else has saved this session meanwhile: the revision to be saved over is not the one that is kept.
    Stale {
        /// The revision that is kept; 0 when there is none.
        kept: u64,
    },
    /// A newer version has saved this session meanwhile.
    Newer {
        /// The schema it was saved under.
        schema: u64,
    },
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => f.write_str("storage is full"),
            Self::Blocked => f.write_str("storage is blocked"),
            Self::Stale { kept } => write!(f, "revision {kept} is kept"),
            Self::Newer { schema } => write!(f, "kept under the newer schema {schema}"),
        }
    }
}

impl std::error::Error for SaveError {}

impl From<SlotError> for SaveError {
    fn from(error: SlotError) -> Self {
        match error {
            SlotError::Full => Self::Full,
            SlotError::Blocked => Self::Blocked,
        }
    }
}

/// Why a file could not be imported. Nothing has been changed by trying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The file is empty.
    Empty,
    /// The file is too large to be a session.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The most that is read.
        limit: usize,
    },
    /// It is not JSON, or not all of it has arrived.
    NotJson {
        /// The line where it stops being JSON, from 1.
        line: usize,
        /// The place in that line, from 1.
        column: usize,
    },
    /// It is nested deeper than any session.
    TooDeep,
    /// It is not a file of Standpoint's.
    AnotherApp,
    /// It was saved by a newer version.
    Newer {
        /// The schema it was saved under.
        schema: u64,
    },
    /// It holds no session.
    NoSession,
    /// It is of Standpoint's, but parts of it cannot be a session.
    Faults {
        /// At most [`MAX_FAULTS`] of them.
        shown: Vec<ImportFault>,
        /// How many more there are.
        more: usize,
    },
}

impl ImportError {
    /// All faults found, listed up to the limit.
    pub(super) fn of_faults(mut found: Vec<ImportFault>) -> Self {
        let more = found.len().saturating_sub(MAX_FAULTS);
        found.truncate(MAX_FAULTS);
        Self::Faults { shown: found, more }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("empty"),
            Self::TooLarge { bytes, limit } => write!(f, "{bytes} bytes where at most {limit} are read"),
            Self::NotJson { line, column } => write!(f, "not JSON at line {line}, column {column}"),
            Self::TooDeep => f.write_str("nested too deep"),
            Self::AnotherApp => f.write_str("another app's file"),
            Self::Newer { schema } => write!(f, "saved under the newer schema {schema}"),
            Self::NoSession => f.write_str("no session in it"),
            Self::Faults { shown, more } => write!(f, "{} faults", shown.len() + more),
        }
    }
}

impl std::error::Error for ImportError {}

/// Something in a file that cannot stand in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportFault {
    /// The part of the file, by the name it is saved under, as in `domain::Fault`; `file` is the envelope itself and
    /// `session` the session as a whole.
    pub part: &'static str,
    /// Which entry of that part, counted from 1; 0 when the whole part is meant.
    pub entry: usize,
    /// Why.
    pub why: WhyNot,
}

/// Why something in a file cannot stand in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// A field that no session has: its name, shortened and without control characters.
    UnknownField(String),
    /// A part every session has is not there: its name.
    MissingPart(String),
    /// Something of another kind than belongs there: a number for a text, an answer outside the list, an id of the
    /// wrong form, no date.
    WrongKind,
    /// It has the right form, but the session's own rules refuse it.
    Refused(Rejection),
}
