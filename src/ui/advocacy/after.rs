//! What came of it, by the five measures, and who writes it down.

use yew::prelude::*;

use super::check::{Shown, ids, toggled};
use crate::content;
use crate::content::words::advocacy as words;
use crate::domain::advocacy::{AdvocacyOutcome, RecordedBy};
use crate::ui::bound::options;
use crate::ui::components::pieces::{headed, several};

/// The questions of the step.
pub fn of(shown: &Shown) -> Html {
    let check = shown.check;
    let mut outcomes = Vec::new();
    for outcome in AdvocacyOutcome::ALL {
        outcomes.push(came_of_it(shown, *outcome));
    }
    several![
        headed("h3", shown.part("outcomes"), words::OUTCOMES, outcomes),
        shown.ticks(
            "recorded",
            shown.ask("recorded", words::RECORDED, ""),
            options::<RecordedBy>(),
            ids(&check.recorded),
            |next, answer| toggled(&mut next.recorded, &answer),
        ),
        shown.text("record-note", words::RECORD_NOTE, "", &check.record_note, |next| &mut next.record_note),
    ]
}

/// One measure of what advocacy achieved. What is blank is not kept.
fn came_of_it(shown: &Shown, outcome: AdvocacyOutcome) -> Html {
    let write = shown.to.typing(|next, (outcome, text): (AdvocacyOutcome, String)| {
        if text.is_empty() {
            next.outcomes.remove(&outcome)
        } else {
            next.outcomes.insert(outcome, text)
        };
    });
    let ask = shown.ask(outcome.id(), content::label(outcome), content::hint(outcome).unwrap_or_default());
    let value = shown.check.outcomes.get(&outcome).map_or("", String::as_str);
    ask.text(value, write.reform(move |text| (outcome, text)))
}
