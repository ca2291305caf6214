//! Words around the second looks. They are questions, not verdicts; nothing here says how many there are.

use crate::domain::protection::Look;

/// Over them, beside a step.
pub const SECOND_LOOKS: &str = "Second looks";
/// Beneath [`SECOND_LOOKS`].
pub const BODY: &str = "Questions that what is written here raises. Not verdicts.";
/// Nothing concerns this step.
pub const NOTHING_HERE: &str = "Nothing written so far asks for a second look at this step.";
/// Said when something new stands beside the step.
pub const NEW: &str = "A new second look stands beside this step. It can wait.";
/// Nothing raises any.
pub const NOTHING: &str = "Nothing asks for a second look";
/// Beneath [`NOTHING`].
pub const NOTHING_BODY: &str = "What is written down raises none of these questions. That is no praise and no proof: \
a rule sees only what is recorded.";
/// Before them, on their own step.
pub const TOGETHER: &str = "Each asks; none of them knows. Take the ones that make you uneasy first.";
/// Over what raises one.
pub const RAISED_BY: &str = "Raised by";
/// Folds the rest of what raises one.
pub const MORE_RAISED_BY: &str = "What else raises it";
/// Folds the rule and where it comes from.
pub const WHY_ASKED: &str = "The rule, and where it comes from";
/// The reason.
pub const WHY: &str = "What do you make of it?";
/// Beneath [`WHY`].
pub const WHY_HINT: &str = "Kept with today’s date. Needed if it is not relevant.";
/// Not relevant, and no reason.
pub const WHY_NEEDED: &str = "Not kept yet: say why it is not relevant here.";
/// Said when an answer was kept.
pub const KEPT: &str = "Your answer is kept, with today’s date.";
/// Answers once more.
pub const AGAIN: &str = "Answer again";
/// Over answers to what is quiet now.
pub const QUIET: &str = "Answered, and quiet now";
/// Beneath [`QUIET`].
pub const QUIET_BODY: &str = "Nothing that is written raises these at present. The answers stay.";
/// Over numbers that were changed.
pub const CHANGED_NUMBERS: &str = "Numbers that were changed for this session";
/// Beneath [`CHANGED_NUMBERS`].
pub const CHANGED_NUMBERS_BODY: &str = "Empty a field to go back to the usual number.";
/// Something without words.
pub const WORDLESS: &str = "Something without words yet";
/// A button that answers.
#[must_use]
pub const fn answer(look: Look) -> &'static str {
    match look {
        Look::Considered => "Considered",
        Look::ChangedView => "Changed our view: judge again",
        Look::NotRelevant => "Not relevant, for that reason",
    }
}

/// An answer with its day and reason.
#[must_use]
pub fn answered(look: &str, day: &str, why: &str) -> String {
    match why.trim() {
        "" => format!("{look}, {day}."),
        why => format!("{look}, {day}: {why}"),
    }
}

/// The answer that keeps a question quiet, after the question.
#[must_use]
pub fn quiet_since(look: &str, day: &str) -> String {
    format!("– {look}, {day}")
}

/// A judgement among what raises a second look.
#[must_use]
pub fn judgement(day: &str, text: &str) -> String {
    format!("Judged on {day}: {text}")
}

/// What a changed number usually is.
#[must_use]
pub fn usually(number: u16) -> String {
    format!("Usually {number}")
}
