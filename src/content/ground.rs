//! The ground everything stands on: the danger line, the rules for opening, what to say beside any fact of law, and
//! the words that label people (trap D9).

use std::sync::LazyLock;

use super::embedded::read;
use crate::domain::form::readable;
use crate::domain::looks::Words;

/// A ground rule for thinking together.
#[derive(Debug)]
pub struct GroundRule {
    /// The rule.
    pub text: &'static str,
    /// Where it comes from, for [`super::cite`].
    pub refs: Vec<&'static str>,
}

readable!(GroundRule { text, refs });

struct Ground {
    danger: &'static str,
    rules: Vec<GroundRule>,
    law_note: &'static str,
    labels: Vec<&'static str>,
    capacity: Vec<&'static str>,
    choice: Vec<&'static str>,
    convenors: Vec<&'static str>,
}

readable!(Ground { danger, rules, law_note, labels, capacity, choice, convenors });

static GROUND: LazyLock<Ground> = LazyLock::new(|| read("ground.json", include_str!("ground.json")));

/// The line that stands on every working screen.
#[must_use]
pub fn danger_line() -> &'static str {
    GROUND.danger
}

/// The ground rules, to be read aloud before beginning.
#[must_use]
pub fn ground_rules() -> &'static [GroundRule] {
    &GROUND.rules
}

/// What stands beside every fact of law.
#[must_use]
pub fn law_note() -> &'static str {
    GROUND.law_note
}

/// Words that label people, in lower case with a straight apostrophe: fold a text the same way before comparing, and
/// compare whole words.
#[must_use]
pub fn person_labels() -> &'static [&'static str] {
    &GROUND.labels
}

/// The words that second looks look for.
#[must_use]
pub fn look_words() -> Words<'static> {
    let Ground { labels, capacity, choice, convenors, .. } = &*GROUND;
    Words { labels, capacity, choice, convenors }
}

/// Words that no text of this app may show, in lower case. Used by tests only.
#[must_use]
pub fn banned_words() -> Vec<&'static str> {
    read("banned.json", include_str!("banned.json"))
}
