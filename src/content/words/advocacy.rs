//! Words of the advocacy check. No right is ever stated as certain: always "possible right, check".

use crate::content::Law;
use crate::domain::dates::{self, Date};

/// Before the first check.
pub const NO_CHECK: &str = "Who might need somebody beside them?";
/// Beneath [`NO_CHECK`].
pub const NO_CHECK_BODY: &str = "One check for each person whose voice could go missing in this decision: the child, \
the parent, the adult.";
/// Leads to where a check is added.
pub const TO_FIRST: &str = "Say whose voice it is";
/// Adds a check.
pub const ADD_CHECK: &str = "Add a person";
/// Adds one more.
pub const ADD_ANOTHER: &str = "Add another person";
/// A check of which it is not said whose it is.
pub const SOMEONE: &str = "A voice for somebody";
/// The part of a remove button that is seen.
pub const REMOVE: &str = "Remove this check";

/// The name of a check.
#[must_use]
pub fn voice_for(name: &str) -> String {
    format!("A voice for {name}")
}

/// The name of the button [`REMOVE`].
#[must_use]
pub fn remove(name: &str) -> String {
    format!("{REMOVE}: {name}")
}

// ---- whose voice, and what stands in the way ----

/// Whose voice.
pub const WHOSE: &str = "Whose voice is this for?";
/// How old.
pub const AGE: &str = "How old are they?";
/// What stands in the way.
pub const BARRIERS: &str = "What stands between them and being heard?";
/// Where they stand.
pub const CIRCUMSTANCES: &str = "Is any of this so?";
/// Beneath [`CIRCUMSTANCES`].
pub const CIRCUMSTANCES_HINT: &str = "Routes to an advocate ask about these. Nothing ticked means not asked yet.";

// ---- process and date ----

/// Which process, from a list.
pub const PROCESSES: &str = "What is going on?";
/// Which process.
pub const PROCESS: &str = "Which meeting, assessment or decision?";
/// Its day.
pub const DECISION_DATE: &str = "When is it decided?";
/// The day is today.
pub const DECIDED_TODAY: &str = "It is decided today.";
/// The day is past.
pub const DECIDED_PAST: &str = "That day has passed.";
/// Asked when little time is left.
pub const LATE: &str = "Is that too late for an advocate to meet them, hear them and prepare? Who could move the day?";
/// What is done about it.
pub const LATE_ANSWER: &str = "What will be done about the time?";
/// Folds the number of days.
pub const LATE_NUMBER: &str = "What counts as late";

/// How long there is until the decision.
#[must_use]
pub fn days_left(days: i32) -> String {
    let verb = if days == 1 { "is" } else { "are" };
    format!("There {verb} {} until then.", dates::days(days))
}

// ---- routes ----

/// Whose law.
pub const NATION: &str = "Whose law applies?";
/// Which field.
pub const SETTING: &str = "Which field of work?";
/// Beneath [`NATION`].
pub const NATION_HINT: &str = "Both as said under Opening; changed here, they change there.";
/// Capacity.
pub const CAPACITY: &str = "Can they make this decision themselves?";
/// Beneath [`CAPACITY`].
pub const CAPACITY_HINT: &str = "For this decision, now, and with support. Presumed until somebody has looked.";
/// Somebody to help.
pub const HELPER: &str = "Is there somebody fitting to help them take part?";
/// Beneath [`HELPER`].
pub const HELPER_HINT: &str = "Wanted by them, able and there, not paid to care for them, and no part of what is looked \
into";
/// The words before a law.
pub const POSSIBLE_RIGHT: &str = "Possible right, check";
/// The same for what no law gives.
pub const NO_RIGHT: &str = "No right, but guidance to check";
/// Before what was ticked.
pub const WRITTEN_DOWN: &str = "Written here: ";
/// Before what is not known.
pub const STILL_TO_ASK: &str = "Still to be asked: ";
/// Before what stands against a route.
pub const DOES_NOT_FIT: &str = "Does not fit what is written here about ";
/// Folds what law says.
pub const THE_LAW: &str = "What it may mean, and what to check";
/// Folds the routes that do not fit.
pub const OTHER_ROUTES: &str = "Routes that do not seem to fit";
/// Beneath [`OTHER_ROUTES`].
pub const OTHER_ROUTES_BODY: &str = "Worked out from what is written here, which may be wrong. Ask the local service \
before anybody is told that they have no right.";
/// Whether a route may be open.
pub const MAY_APPLY: &str = "Could it apply here?";
/// Why.
pub const WHY: &str = "Why do you think so, and what is still to be checked?";

/// The month a law was last checked, which is said to be long ago where it is.
#[must_use]
pub fn checked(law: &Law, today: Date) -> String {
    let old = if law.is_old(today) { "; more than a year ago, so check it anew" } else { "" };
    [&month(law.last_checked), old].concat()
}

/// A law with when it was last checked.
#[must_use]
pub fn law_on(law: &Law, today: Date) -> String {
    [law.title, " (last checked ", &checked(law, today), ")"].concat()
}

/// A law with the month it was last checked, and what is to be checked in it.
#[must_use]
pub fn law_to_check(law: &Law, today: Date) -> String {
    [&law_on(law, today), ". To check: ", law.check].concat()
}

/// What a law may mean, after its name.
#[must_use]
pub fn law_in_full(law: &Law, today: Date) -> String {
    [&law_on(law, today), ". ", law.fact, " To check: ", law.check].concat()
}

/// `2026-11` as `November 2026`.
#[must_use]
pub fn month(last_checked: &str) -> String {
    let first = dates::parse(&format!("{last_checked}-01"));
    first.map_or_else(|_| last_checked.to_owned(), |day| dates::written(day).split_off(2))
}

// ---- who could act ----

/// The two things that are called advocacy, and what each is.
pub const TWO_KINDS: [(&str, &[&str]); 2] = [
    (
        "The skills of an advocate",
        &[
            "Every worker uses them: listening, explaining, arguing for services with others.",
            "They stop where you speak for your agency, decide, or see what is best otherwise than the person does.",
        ],
    ),
    (
        "An independent advocate",
        &[
            "Stands outside the service and decides nothing, so has no side but the person’s.",
            "Helps them say what they want without steering, looks whether the decision keeps to law and good practice, \
            and helps them challenge it.",
        ],
    ),
];
/// Over [`TWO_KINDS`].
pub const TWO_KINDS_TITLE: &str = "Two things are called advocacy";
/// Who could act.
pub const WHO: &str = "Who comes to mind?";
/// Over the questions about whoever was chosen.
pub const CONFLICTS: &str = "Could there be a conflict?";
/// Folds the questions about the others.
pub const CONFLICTS_OF_OTHERS: &str = "Ask the same about yourself and the others";
/// Leads to the walk of somebody who speaks.
pub const TO_SPEAKING: &str = "If one of us speaks for them";

// ---- what the person chose ----

/// Was it explained?
pub const EXPLAINED: &str = "Was it explained to them what an advocate does?";
/// Their words.
pub const SAID: &str = "What did they say, in their words?";
/// Can a child choose?
pub const OWN_CHOICE: &str = "Can this child make the choice themselves?";
/// Beneath [`OWN_CHOICE`].
pub const OWN_CHOICE_HINT: &str = "If they understand what it is about, the choice is theirs";
/// What they chose.
pub const CHOICE: &str = "What did they choose?";
/// Do parents agree?
pub const PARENTS_AGREE: &str = "Do their parents agree?";
/// Parents do not.
pub const BEST_INTERESTS: &str = "What is best for the child here, and who settles that?";
/// Beneath [`BEST_INTERESTS`].
pub const BEST_INTERESTS_HINT: &str = "Where parents disagree, the child’s best interests come first";
/// The day of referral.
pub const REFERRED_ON: &str = "When was the referral made?";
/// What may be shared.
pub const MAY_SHARE: &str = "What may the advocate be told, and why?";
/// Beneath [`MAY_SHARE`].
pub const MAY_SHARE_HINT: &str = "What the person needs to choose well";
/// Some of it is unknown to them.
pub const NOT_KNOWN: &str = "Is some of it not known to the person?";
/// Why share it.
pub const SHARE_WHY: &str = "Which reason is good enough, and could you tell it to them?";
/// Beneath [`SHARE_WHY`].
pub const SHARE_WHY_HINT: &str = "Without one, tell the person first, or leave it out";

// ---- if one of us speaks ----

/// What was agreed.
pub const REMIT: &str = "What may you do and say for them, and what not?";
/// Was it agreed?
pub const AGREED: &str = "Did they agree to that?";
/// The standards.
pub const STANDARDS: &str = "What do you hold yourself to?";
/// Beneath [`STANDARDS`].
pub const STANDARDS_HINT: &str = "Tick what you have gone through with them";
/// The hardest of them.
pub const HARDEST: &str = "Which is hardest to keep here?";
/// Beneath [`HARDEST`].
pub const HARDEST_HINT: &str = "Worth taking to supervision";
/// Over the five steps.
pub const FIVE_STEPS: &str = "Five steps";
/// The five steps: each with what it asks.
pub const STEPS: [(&str, &str); 5] = [
    ("1. Engage", "How did you begin to be trusted?"),
    ("2. Collaborate", "How do they see it, and what do they want to change?"),
    ("3. Clarify", "What is the aim, or the one message?"),
    ("4. Gather and prepare", "What is needed to make the case, and who has it?"),
    ("5. Enable them to speak", "Which part do they say or do themselves?"),
];
/// Over what was said.
pub const IN_THE_END: &str = "What was said, and what was not";
/// What was said.
pub const SAID_FOR_THEM: &str = "What was said on their behalf, to whom?";
/// What was not.
pub const NOT_SAID: &str = "What was not said, and why?";
/// The system.
pub const SYSTEM: &str = "What in the system put them at a disadvantage, and who is told?";

// ---- afterwards ----

/// Over the outcomes.
pub const OUTCOMES: &str = "What came of it?";
/// Who records.
pub const RECORDED: &str = "Who writes it down?";
/// Where and when.
pub const RECORD_NOTE: &str = "Where is it written, and when?";

// ---- the link to co-operation ----

/// On an explanation that barriers bear on: whose, and which.
#[must_use]
pub fn barriers_of(name: &str, barriers: &str) -> String {
    format!("From the advocacy check. {name}: {barriers}.")
}

/// Over those who have not been heard.
pub const UNHEARD: &str = "Could an advocate change this?";

/// Who has not been heard.
#[must_use]
pub fn unheard(names: &str) -> String {
    format!(
        "Not heard directly so far, and no advocate was put to them: {names}. Feeling locked out can look like not \
wanting to take part."
    )
}

/// Leads to the check.
pub const TO_CHECK: &str = "Look at who could need an advocate";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_law_comes_with_its_month_and_says_when_that_is_long_ago() {
        assert_eq!(month("2026-11"), "November 2026");
        assert_eq!(month("soon"), "soon");
        let law = crate::content::law_by_id("L2").unwrap();
        let on = |year, month| law_on(law, dates::date(year, month, 30));
        assert_eq!(on(2026, 11), "Care Act 2014, section 68 (last checked November 2026)");
        assert_eq!(on(2027, 11), on(2026, 11));
        let old = "Care Act 2014, section 68 (last checked November 2026; more than a year ago, so check it anew)";
        assert_eq!(on(2027, 12), old);
    }

    #[test]
    fn one_day_is_one_day() {
        assert_eq!(days_left(1), "There is 1 day until then.");
        assert_eq!(days_left(14), "There are 14 days until then.");
    }
}
