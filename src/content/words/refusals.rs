//! Why a change was refused, as people read it: what happened to the work, and what to do.

use crate::domain::Rejection;
use crate::domain::dates::{DateFault, FIRST_YEAR, LAST_YEAR};

/// The sentence for a refusal.
#[must_use]
pub fn sentence(why: Rejection) -> String {
    match why {
        Rejection::TooLong { limit, length } => format!(
            "This is {} characters; the field keeps {}. It stays here but is not saved until it is shorter.",
            grouped(length),
            grouped(limit)
        ),
        Rejection::Blank => "Write a few words first. Nothing else you wrote has changed.".into(),
        Rejection::Unanswered => "Choose an answer first. Nothing else you wrote has changed.".into(),
        Rejection::NoDate => "Give a date first. Nothing else you wrote has changed.".into(),
        Rejection::DateOutOfRange => date(DateFault::OutOfRange),
        Rejection::InTheFuture => {
            "That day has not come yet. The earlier date is kept until you change this one.".into()
        }
        Rejection::KnownBeforeHappened => {
            "That would mean we knew before it happened. The earlier date is kept until you change one of the two."
                .into()
        }
        Rejection::NotASessionLength => "A session can have 5 to 240 minutes. The earlier answer is kept.".into(),
        Rejection::Taken | Rejection::Gone | Rejection::Dangling | Rejection::WrongGroup => {
            "This no longer matches the rest of the session, so nothing was changed. Open the step again.".into()
        }
        Rejection::TieToItself => "A tie needs two different ends. Nothing was changed; choose somebody else.".into(),
        Rejection::AlreadyThere => {
            "This is on the map already. Nothing was added; change the one that is there.".into()
        }
        Rejection::OffTheMap => "That place is outside the map. Nothing was moved.".into(),
        Rejection::Full { limit } => {
            format!("A session keeps {} entries of one kind. Nothing was added; take one out first.", grouped(limit))
        }
        Rejection::JudgementRestsOnIt => {
            "A judgement rests on this, so it stays. You can set it aside with a reason instead.".into()
        }
        Rejection::NotAThreshold { least, most } => {
            format!("Write a whole number from {least} to {most}. The earlier one is kept until then.")
        }
        Rejection::BeforeItsJudgement => {
            "That day is before the judgement was made. The earlier date is kept until you change this one.".into()
        }
        Rejection::CannotReplace => "That judgement cannot be replaced by this one. Nothing was recorded.".into(),
    }
}

/// The sentence for a text that is no day.
#[must_use]
pub fn date(fault: DateFault) -> String {
    match fault {
        DateFault::NotADate => {
            "This is not a date yet. Write day, month and year, such as 4 May 2026. The earlier date is kept.".into()
        }
        DateFault::NoSuchDay => "There is no such day in that month. The earlier date is kept.".into(),
        DateFault::OutOfRange => {
            format!("The year must be from {FIRST_YEAR} to {LAST_YEAR}. The earlier date is kept.")
        }
    }
}

/// `100,000`.
#[must_use]
pub fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
