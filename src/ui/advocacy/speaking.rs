//! The short walk of a worker, reviewing officer or co-ordinator who speaks for the person (C15 to C18): the remit
//! agreed, the standards of practice, five steps, and in the end what was and was not said.

use yew::prelude::*;

use super::check::{Place, Shown, ids, toggled};
use crate::content::words::advocacy as words;
use crate::domain::advocacy::Standard;
use crate::ui::bound::{listed, options};
use crate::ui::components::pieces::{group, headed, several};

/// Where each of the five steps is kept, with the name of its field.
const STEPS: [(&str, Place); 5] = [
    ("engage", |next| &mut next.acting.engage),
    ("collaborate", |next| &mut next.acting.collaborate),
    ("clarify", |next| &mut next.acting.clarify),
    ("gather", |next| &mut next.acting.gather),
    ("enable", |next| &mut next.acting.enable),
];

/// The questions of the step.
pub fn of(shown: &Shown) -> Html {
    let acting = &shown.check.acting;
    let values = [&acting.engage, &acting.collaborate, &acting.clarify, &acting.gather, &acting.enable];
    let mut steps = Vec::new();
    for (((name, place), value), (label, hint)) in STEPS.into_iter().zip(values).zip(words::STEPS) {
        steps.push(shown.text(name, label, hint, value, place));
    }
    let said = several![
        shown.text("said-for", words::SAID_FOR_THEM, "", &acting.said, |next| &mut next.acting.said),
        shown.text("not-said", words::NOT_SAID, "", &acting.not_said, |next| &mut next.acting.not_said),
    ];
    several![
        shown.text("remit", words::REMIT, "", &acting.remit, |next| &mut next.acting.remit),
        shown.yes_no("agreed", words::AGREED, "", acting.agreed, |next, id| next.acting.agreed = listed(id)),
        shown.ticks(
            "standards",
            shown.ask("standards", words::STANDARDS, words::STANDARDS_HINT),
            options::<Standard>(),
            ids(&acting.standards),
            |next, answer| toggled(&mut next.acting.standards, &answer),
        ),
        shown.text("hardest", words::HARDEST, words::HARDEST_HINT, &acting.hardest, |next| &mut next.acting.hardest),
        headed("h3", shown.part("five"), words::FIVE_STEPS, steps),
        headed("h3", shown.part("in-the-end"), words::IN_THE_END, group("sp-pair", said)),
        shown.text("system", words::SYSTEM, "", &acting.system, |next| &mut next.acting.system),
    ]
}
