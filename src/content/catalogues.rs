//! The lists of the field: sources of power, ties, reasons, levels, sources of knowledge and their checks, obstacles.
//!
//! One file for each, in the order of its enum (the linter holds it). Every entry is reached by its member:
//! `power_source(PowerSource::Law).ask_us`. The plain name is also what [`super::label`] gives.

use std::sync::LazyLock;

use super::embedded::read;
use crate::domain::closing::ObstacleKind;
use crate::domain::cooperation::Reason;
use crate::domain::form::readable;
use crate::domain::power::{PowerSource, TieKind};
use crate::domain::protection::Level;
use crate::domain::story::{SourceCheck, SourceKind};

/// Declares where a catalogue is kept, how all of it is reached, and how one entry is.
macro_rules! catalogue {
    ($file:literal, $kept:ident, $entry:ident, $(#[$one_doc:meta])* $one:ident($id:ident), $(#[$all_doc:meta])* $all:ident) => {
        static $kept: LazyLock<Vec<$entry>> = LazyLock::new(|| read($file, include_str!($file)));

        $(#[$one_doc])*
        #[must_use]
        pub fn $one(id: $id) -> &'static $entry {
            &$kept[id as usize]
        }

        $(#[$all_doc])*
        #[must_use]
        pub fn $all() -> &'static [$entry] {
            &$kept
        }
    };
}

/// A source of power, with its two questions.
#[derive(Debug)]
pub struct PowerSourceEntry {
    /// The source.
    pub id: PowerSource,
    /// Its name.
    pub name: &'static str,
    /// What is meant by it.
    pub meaning: &'static str,
    /// The question to the professional.
    pub ask_us: &'static str,
    /// The question about the person or family, or to them.
    pub ask_them: &'static str,
    /// Where it comes from, for [`super::cite`].
    pub refs: Vec<&'static str>,
}

readable!(PowerSourceEntry { id, name, meaning, ask_us, ask_them, refs });

catalogue!(
    "power_sources.json", POWER_SOURCES, PowerSourceEntry,
    /// The words of a source of power.
    power_source(PowerSource),
    /// All nineteen sources of power.
    power_sources
);

/// A kind of tie between two actors.
#[derive(Debug)]
pub struct TieKindEntry {
    /// The kind.
    pub id: TieKind,
    /// What stands between two names in a sentence: "School … Mum".
    pub phrase: &'static str,
    /// What is meant by it.
    pub meaning: &'static str,
}

readable!(TieKindEntry { id, phrase, meaning });

catalogue!(
    "tie_kinds.json", TIE_KINDS, TieKindEntry,
    /// The words of a kind of tie.
    tie_kind(TieKind),
    /// All twenty kinds of tie.
    tie_kinds
);

/// A reason why co-operation may not be happening.
#[derive(Debug)]
pub struct ReasonEntry {
    /// The reason.
    pub id: Reason,
    /// Its name.
    pub name: &'static str,
    /// What would speak for it.
    pub look_for: &'static str,
    /// What would speak against it.
    pub against: &'static str,
    /// What might move things, if it is so.
    pub moves: Vec<&'static str>,
    /// What has to come first where somebody could be harmed.
    pub protect: Option<&'static str>,
    /// Where it comes from, for [`super::cite`].
    pub refs: Vec<&'static str>,
}

readable!(ReasonEntry { id, name, look_for, against, moves, protect, refs });

catalogue!(
    "reasons.json", REASONS, ReasonEntry,
    /// The words of a reason.
    reason(Reason),
    /// All twenty-one reasons.
    reasons
);

/// A level: who leads a decision.
#[derive(Debug)]
pub struct LevelEntry {
    /// The level.
    pub id: Level,
    /// Its name.
    pub name: &'static str,
    /// What it means in words.
    pub meaning: &'static str,
    /// What to ask when the decision is that of an adult who can make it (P10).
    pub adult: Option<&'static str>,
}

readable!(LevelEntry { id, name, meaning, adult });

catalogue!(
    "levels.json", LEVELS, LevelEntry,
    /// The words of a level.
    level(Level),
    /// All seven levels.
    levels
);

/// Where knowledge of a person's life can come from.
#[derive(Debug)]
pub struct SourceKindEntry {
    /// The kind of source.
    pub id: SourceKind,
    /// Its name.
    pub name: &'static str,
    /// A question that helps to see whether it was asked.
    pub ask: &'static str,
}

readable!(SourceKindEntry { id, name, ask });

catalogue!(
    "source_kinds.json", SOURCE_KINDS, SourceKindEntry,
    /// The words of a kind of source.
    source_kind(SourceKind),
    /// All seventeen kinds of source.
    source_kinds
);

/// A check on our sources. For two of them, silence and relatives, "yes" is the answer that gives pause.
#[derive(Debug)]
pub struct SourceCheckEntry {
    /// The check.
    pub id: SourceCheck,
    /// The question.
    pub question: &'static str,
    /// Why it is asked.
    pub why: &'static str,
}

readable!(SourceCheckEntry { id, question, why });

catalogue!(
    "source_checks.json", SOURCE_CHECKS, SourceCheckEntry,
    /// The words of a check.
    source_check(SourceCheck),
    /// All nine checks.
    source_checks
);

/// An obstacle to somebody's say over their own life.
#[derive(Debug)]
pub struct ObstacleEntry {
    /// The obstacle.
    pub id: ObstacleKind,
    /// Its name.
    pub name: &'static str,
    /// A question that opens it.
    pub ask: &'static str,
}

readable!(ObstacleEntry { id, name, ask });

catalogue!(
    "obstacles.json", OBSTACLES, ObstacleEntry,
    /// The words of an obstacle.
    obstacle(ObstacleKind),
    /// All twenty obstacles.
    obstacles
);
