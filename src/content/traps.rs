//! The wording of the reasoning traps, which people meet as "second looks". The rules themselves are in `domain`;
//! here is what each one asks, why, and its rule in words.

use std::sync::LazyLock;

use super::embedded::read;
use super::ground::look_words;
use crate::domain::Session;
use crate::domain::dates::Date;
use crate::domain::form::readable;
use crate::domain::looks::{self, SecondLook};
use crate::domain::protection::{Trap, TrapGroup};
use crate::domain::thresholds::Threshold;

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
    /// When it is asked: the rule, with each threshold by its id in braces. [`rule`] fills them in.
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

/// Every second look that a session raises, answered or not, in the order of the catalogue.
#[must_use]
pub fn second_looks(session: &Session, today: Date) -> Vec<SecondLook> {
    looks::second_looks(session, today, look_words())
}

/// The rule of a trap with its numbers as they stand in this session.
#[must_use]
pub fn rule(session: &Session, id: Trap) -> String {
    let mut said = String::new();
    for piece in trap(id).rule.split('}') {
        let (words, threshold) = piece.split_once('{').unwrap_or((piece, ""));
        said.push_str(words);
        if let Some(threshold) = Threshold::from_id(threshold) {
            let begins = said.is_empty() || said.ends_with(". ");
            said.push_str(&in_words(looks::number(session, threshold), begins));
        }
    }
    said
}

/// A number in words up to twelve, in figures above; with a capital where it begins a sentence.
#[must_use]
pub fn in_words(number: u16, begins: bool) -> String {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let Some(word) = usize::from(number).checked_sub(1).and_then(|at| WORDS.get(at)) else {
        return number.to_string();
    };
    let (first, rest) = word.split_at(usize::from(begins));
    [&first.to_ascii_uppercase(), rest].concat()
}

/// All traps, heading by heading.
#[must_use]
pub fn traps() -> &'static [TrapEntry] {
    &TRAPS
}
