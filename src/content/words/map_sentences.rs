//! The words the map is told in: sentences, what differs, and what a typed sentence is read by.

use super::power_map::{UNKNOWN_AMOUNT, lower};

/// How a tie reads: before the verb, and after the second name.
#[must_use]
pub fn certainty(certainty: crate::domain::power::Certainty) -> (&'static str, &'static str) {
    use crate::domain::power::Certainty;
    match certainty {
        Certainty::Sure => ("", " We are sure."),
        Certainty::Think => ("", " We think so."),
        Certainty::Guess => ("We guess that ", ""),
    }
}

/// How a tie works and which power is in it, as a sentence of its own.
#[must_use]
pub fn works(working: Option<&str>, expression: Option<&str>) -> String {
    match (working.map(lower), expression) {
        (Some(working), Some(expression)) => [" It ", &working, ", ", &as_power(expression), "."].concat(),
        (Some(working), None) => [" It ", &working, "."].concat(),
        (None, Some(expression)) => [" It is power ", &lower(expression), "."].concat(),
        (None, None) => String::new(),
    }
}

/// After a name, before what somebody is in the story.
pub const HERE_AS: &str = "is here as";

/// The same, as people type it.
pub const IS: &str = "is";

/// What may stand before what somebody is.
pub const ARTICLES: [&str; 3] = ["a", "an", "the"];

/// After the name of whoever has it, in a sentence about a source of power.
pub const HAS_POWER: &str = "has power";

/// In front of whom the power is over.
pub const OVER: &str = "over";

/// After the source, where a sentence is typed in short: "expertise power over Mum".
pub const POWER: &str = "power";

/// In front of the source of power.
pub const THROUGH: &str = "through";

/// In front of the writer's own reason, at the end of a sentence.
pub const BECAUSE: &str = "Because:";

/// The writer's own reason, at the end of a sentence.
#[must_use]
pub fn because(why: &str) -> String {
    if why.is_empty() { String::new() } else { [" ", BECAUSE, " ", why].concat() }
}

/// Which power is in a tie, after how it works.
#[must_use]
pub fn as_power(expression: &str) -> String {
    ["as power ", &lower(expression)].concat()
}

/// The start of a sentence about a source of power.
#[must_use]
pub fn has_power(name: &str, over: Option<&str>) -> String {
    match over {
        Some(over) => [name, " ", HAS_POWER, " ", OVER, " ", over, " ", THROUGH, " "].concat(),
        None => [name, " ", HAS_POWER, " ", THROUGH, " "].concat(),
    }
}

/// Power of a kind, within a sentence about what differs.
#[must_use]
pub fn power_of(name: &str, over: Option<&str>, source: &str) -> String {
    let over = over.map(|over| [" ", OVER, " ", over].concat()).unwrap_or_default();
    [name, ": ", POWER, &over, " ", THROUGH, " ", source].concat()
}

/// Where one of two maps has no such power.
pub const NONE: &str = "none";

/// Where one of two maps says whom the power is over, and it is not whom the other says.
#[must_use]
pub fn over_whom(name: &str) -> String {
    [", ", OVER, " ", name].concat()
}

/// Where one of two maps does not say whom the power is over.
pub const OVER_NOBODY: &str = ", over nobody in particular";

/// How a tie works on one of two maps.
#[must_use]
pub fn works_or_not(working: Option<&str>) -> String {
    working.map_or_else(|| "how it works not said".to_owned(), |working| ["it ", &lower(working)].concat())
}

/// Which power is in a tie on one of two maps.
#[must_use]
pub fn expressed_or_not(expression: Option<&str>) -> String {
    expression.map_or_else(|| "kind of power not said".to_owned(), as_power)
}

/// What two maps say differently of one thing: on two days, or through two pairs of eyes.
#[must_use]
pub fn differs(days: bool, about: &str, first: &str, second: &str) -> String {
    let (lead, between) = if days { (" – ", ", now ") } else { (" – ours says ", ", theirs says ") };
    [about, lead, first, between, second, "."].concat()
}

/// What only one of two maps has; `second` when it is the later, or theirs.
#[must_use]
pub fn only_one(days: bool, from: &str, runs: &str, second: bool) -> String {
    match (days, second) {
        (true, true) => [from, " now ", runs, ", and did not before."].concat(),
        (true, false) => [from, " no longer ", runs, "."].concat(),
        (false, true) => ["Only on theirs: ", from, " ", runs, "."].concat(),
        (false, false) => ["Only on ours: ", from, " ", runs, "."].concat(),
    }
}

/// Somebody who has somebody beside them on only one of two maps; `second` when it is the later, or theirs.
#[must_use]
pub fn beside(days: bool, name: &str, second: bool) -> String {
    match (days, second) {
        (true, true) => ["Somebody now stands beside ", name, ", where nobody did before."].concat(),
        (true, false) => ["Nobody now stands beside ", name, "."].concat(),
        (false, true) => ["Only on theirs does somebody stand beside ", name, "."].concat(),
        (false, false) => ["Only on ours does somebody stand beside ", name, "."].concat(),
    }
}

/// A name that more than one person has, with a number to tell them apart.
#[must_use]
pub fn numbered(name: &str, number: usize) -> String {
    [name, " (", &number.to_string(), ")"].concat()
}

/// How much, within a sentence.
#[must_use]
pub fn amount(amount: crate::domain::power::Amount) -> &'static str {
    use crate::domain::power::Amount;
    match amount {
        Amount::Little => "a little",
        Amount::Some => "some",
        Amount::Lot => "a lot",
        Amount::Unknown => UNKNOWN_AMOUNT,
    }
}

/// How it is used, within a sentence, with what joins it on.
#[must_use]
pub fn used(used: crate::domain::power::Use) -> &'static str {
    use crate::domain::power::Use;
    match used {
        Use::Helpful => ", and it helps",
        Use::Harmful => ", and it harms",
        Use::HeldBack => ", held back",
        Use::Unnoticed => ", not noticed",
    }
}
