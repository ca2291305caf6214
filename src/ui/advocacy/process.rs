//! What is going on, the day of the decision, and whether that is late to ask for an advocate.

use yew::prelude::*;

use super::check::{Shown, ids, toggled};
use crate::content::words::advocacy as words;
use crate::domain::Session;
use crate::domain::advocacy::Process;
use crate::domain::looks::{day_of, number as threshold};
use crate::domain::thresholds::Threshold;
use crate::platform::clock;
use crate::ui::bound::{Number, options};
use crate::ui::components::NoticeTone;
use crate::ui::components::pieces::{folded, line, notice, several};

const LATE: Threshold = Threshold::AdvocacyDays;

/// The questions of the step.
pub fn of(shown: &Shown, session: &Session) -> Html {
    let (check, to) = (shown.check, &shown.to);
    let (left, late) = time_left(shown, session);
    let answer = if late || !check.late.is_empty() {
        shown.text("late", words::LATE_ANSWER, "", &check.late, |next| &mut next.late)
    } else {
        Html::default()
    };
    several![
        shown.ticks(
            "processes",
            shown.ask("processes", words::PROCESSES, "").row(),
            options::<Process>(),
            ids(&check.processes),
            |next, answer| toggled(&mut next.processes, &answer),
        ),
        shown.text("process", words::PROCESS, "", &check.process, |next| &mut next.process),
        shown.ask("date", words::DECISION_DATE, "").day(check.decision_date, to.at(|next| &mut next.decision_date)),
        left,
        answer,
    ]
}

/// How long it is until the day of the decision, and whether that is late to ask for an advocate. An exercise stands on
/// its own last day, whenever it is opened.
fn time_left(shown: &Shown, session: &Session) -> (Html, bool) {
    let Some(day) = shown.check.decision_date else { return (Html::default(), false) };
    let left = day.days_since(day_of(session, clock::today()));
    let sentence: AttrValue = match left {
        ..0 => words::DECIDED_PAST.into(),
        0 => words::DECIDED_TODAY.into(),
        _ => words::days_left(left).into(),
    };
    let late = (0..i32::from(threshold(session, LATE))).contains(&left) && shown.check.referred_on.is_none();
    let said =
        if late { notice(NoticeTone::Attention, sentence, words::LATE, false) } else { line("sp-hint", sentence) };
    (said, late)
}

/// How many days are late: the same for everybody.
pub fn number(session: &Session) -> Html {
    let value = threshold(session, LATE);
    folded(words::LATE_NUMBER.into(), html! { <Number threshold={LATE} {value} holder="advocacy" /> })
}
