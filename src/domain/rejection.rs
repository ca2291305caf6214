//! Why a change was refused. What people read is one exhaustive match in the interface; `Display` is for developers.

use std::fmt;

/// Why a command, or an entry of a file, cannot be part of a session. The session is left as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// A text is longer than its field keeps.
    TooLong {
        /// The most characters the field keeps.
        limit: usize,
        /// The characters that were given.
        length: usize,
    },
    /// A text that must be written is blank.
    Blank,
    /// An answer that must be chosen is not.
    Unanswered,
    /// A date that must be given is not.
    NoDate,
    /// A date outside the years a case entry can carry.
    DateOutOfRange,
    /// The day it happened, or the day we knew, has not come yet.
    InTheFuture,
    /// Known before it happened.
    KnownBeforeHappened,
    /// More minutes than a session can have, or fewer than five.
    NotASessionLength,
    /// The id is taken.
    Taken,
    /// The entry to change is not there.
    Gone,
    /// It refers to an entry that is not there.
    Dangling,
    /// A tie from an actor to itself.
    TieToItself,
    /// The same tie, the same source of power over the same person, or the same reference is there already.
    AlreadyThere,
    /// A place outside the map.
    OffTheMap,
    /// As many entries of this kind as a session can have.
    Full {
        /// The most entries of one kind.
        limit: usize,
    },
    /// A judgement rests on it; it can be set aside but not removed.
    JudgementRestsOnIt,
    /// It replaces a judgement of another decision, or one that is already replaced.
    CannotReplace,
    /// A reason's explanation stands in another group.
    WrongGroup,
    /// A number outside what a threshold can be.
    NotAThreshold {
        /// The least it can be.
        least: u16,
        /// The most it can be.
        most: u16,
    },
    /// A look back on a day before the judgement.
    BeforeItsJudgement,
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { limit, length } => {
                write!(f, "text of {length} characters where {limit} are kept")
            }
            Self::Full { limit } => write!(f, "already {limit} entries of this kind"),
            Self::Blank => f.write_str("blank text"),
            Self::Unanswered => f.write_str("no answer chosen"),
            Self::NoDate => f.write_str("no date"),
            Self::DateOutOfRange => f.write_str("date out of range"),
            Self::InTheFuture => f.write_str("date in the future"),
            Self::KnownBeforeHappened => f.write_str("known before it happened"),
            Self::NotASessionLength => f.write_str("not 5 to 240 minutes"),
            Self::Taken => f.write_str("id taken"),
            Self::Gone => f.write_str("no such entry"),
            Self::Dangling => f.write_str("refers to an entry that is not there"),
            Self::TieToItself => f.write_str("tie to itself"),
            Self::AlreadyThere => f.write_str("already there"),
            Self::OffTheMap => f.write_str("place outside the map"),
            Self::JudgementRestsOnIt => f.write_str("a judgement rests on it"),
            Self::CannotReplace => f.write_str("cannot replace that judgement"),
            Self::WrongGroup => f.write_str("reason of another group"),
            Self::NotAThreshold { least, most } => write!(f, "not {least} to {most}"),
            Self::BeforeItsJudgement => f.write_str("before its judgement"),
        }
    }
}

impl std::error::Error for Rejection {}
