//! Words of the advocacy check. No right is ever stated as certain: always "possible right, check".

use crate::domain::dates;

/// Before the first check.
pub const NO_CHECK: &str = "Who might need somebody beside them?";
/// Beneath [`NO_CHECK`].
pub const NO_CHECK_BODY: &str = "One check for each person whose voice could go missing in this decision: the child, \
the parent, the adult. We are the way in to an advocate, and a late referral helps least.";
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
/// What stands in the way.
pub const BARRIERS: &str = "What stands between them and being heard?";
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

/// How long there is until the decision.
#[must_use]
pub fn days_left(days: i32) -> String {
    let verb = if days == 1 { "is" } else { "are" };
    format!("There {verb} {} until then.", dates::days(days))
}

// ---- routes ----

/// Over the routes.
pub const ROUTES: &str = "Which routes may there be?";
/// The nation or the setting is missing.
pub const CHOOSE_NATION: &str = "Choose the nation and the setting under Opening, and only the routes worth asking \
about there are listed.";
/// When a route is worth asking about.
pub const WORTH_ASKING: &str = "Worth asking about when";
/// Over the law of a route.
pub const POSSIBLE_RIGHT: &str = "Possible right, check";
/// Whether a route may be open.
pub const MAY_APPLY: &str = "Could it apply here?";
/// Why.
pub const WHY: &str = "Why do you think so, and what is still to be checked?";
/// A route without an answer.
pub const NOT_ANSWERED: &str = "not asked yet";

/// The line that unfolds a route.
#[must_use]
pub fn route(name: &str, answer: &str) -> String {
    format!("{name}: {answer}")
}

/// A law with the month it was last checked, `2026-11`.
#[must_use]
pub fn law(title: &str, last_checked: &str) -> String {
    [title, " (last checked ", &month(last_checked), ")"].concat()
}

/// A law with the month it was last checked, and what is to be checked in it.
#[must_use]
pub fn law_to_check(title: &str, last_checked: &str, check: &str) -> String {
    [&law(title, last_checked), ". To check: ", check].concat()
}

/// `2026-11` as `November 2026`.
fn month(last_checked: &str) -> String {
    let first = dates::parse(&format!("{last_checked}-01"));
    first.map_or_else(|_| last_checked.to_owned(), |day| dates::written(day).split_off(2))
}

// ---- who could act ----

/// Over who could act.
pub const WHO_ACTS: &str = "Who could speak with them or for them?";
/// Who could act.
pub const WHO: &str = "Who comes to mind?";
/// Over the questions about whoever was chosen.
pub const CONFLICTS: &str = "Could there be a conflict?";
/// Folds the questions about the others.
pub const CONFLICTS_OF_OTHERS: &str = "Ask the same about yourself and the others";

// ---- what the person chose ----

/// Over what the person was told and chose.
pub const THEIR_CHOICE: &str = "What do they want?";
/// Was it explained?
pub const EXPLAINED: &str = "Was it explained to them what an advocate does?";
/// What they chose.
pub const CHOICE: &str = "What did they say?";
/// The day of referral.
pub const REFERRED_ON: &str = "When was the referral made?";
/// What may be shared.
pub const MAY_SHARE: &str = "What may the advocate be told, and why?";
/// Beneath [`MAY_SHARE`].
pub const MAY_SHARE_HINT: &str = "Nothing that the person does not know themselves, unless there is a reason you could \
tell them";
/// Folds the outcomes.
pub const OUTCOMES: &str = "Afterwards: what came of it?";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_written_out() {
        assert_eq!(month("2026-11"), "November 2026");
        assert_eq!(month("soon"), "soon");
    }

    #[test]
    fn one_day_is_one_day() {
        assert_eq!(days_left(1), "There is 1 day until then.");
        assert_eq!(days_left(14), "There are 14 days until then.");
    }
}
