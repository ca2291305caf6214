//! The wording of the reasoning traps, which people meet as "second looks". The rules themselves are in `domain`;
//! here is what each one asks, why, and its rule in words.

use std::sync::LazyLock;

use super::embedded::read;
use crate::domain::form::readable;
use crate::domain::protection::{Trap, TrapGroup};

/// The words of one trap.
#[derive(Debug)]
pub struct TrapEntry {
    /// The trap.
    pub id: Trap,
    /// The heading it stands under.
    pub group: TrapGroup,
    /// Its name.
    pub name: &'static str,
    /// What it asks.
    pub question: &'static str,
    /// What it asks instead where the person cannot say (D5 only).
    pub other_question: Option<&'static str>,
    /// Why it is asked.
    pub why: &'static str,
    /// When it is asked: the rule, with its thresholds.
    pub rule: &'static str,
    /// Where it comes from, for [`super::cite`].
    pub refs: Vec<&'static str>,
}

readable!(TrapEntry { id, group, name, question, other_question, why, rule, refs });

static TRAPS: LazyLock<Vec<TrapEntry>> = LazyLock::new(|| read("traps.json", include_str!("traps.json")));

/// The words of a trap.
///
/// # Panics
/// If the file lacks it, which the linter rules out.
#[must_use]
#[expect(clippy::expect_used, reason = "the linter proves that every trap is in the file")]
pub fn trap(id: Trap) -> &'static TrapEntry {
    TRAPS.iter().find(|entry| entry.id == id).expect("every trap has its words")
}

/// All traps, heading by heading.
#[must_use]
pub fn traps() -> &'static [TrapEntry] {
    &TRAPS
}
