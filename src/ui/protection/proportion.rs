//! Step 5: lawful, needed, the least that will do, for how long; and the cost of acting and of not.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, adult_prompt, ask, family_first, pair};
use crate::content;
use crate::content::words::protection as words;
use crate::domain::protection::Decision;
use crate::ui::bound::tried_moves;
use crate::ui::components::pieces::{group, line, several};

/// Step 5.
pub fn tests(hand: &AtHand, decision: &Rc<Decision>) -> Html {
    let (tests, to) = (&decision.tests, hand.writer(decision));
    let text = |name, label, hint, value: &str, set| ask(decision, name, label, hint).text(value, to.at(set));
    several![
        adult_prompt(decision, decision.now),
        family_first(&hand.session, decision, decision.now),
        tried_moves(&hand.session.cooperation),
        group(
            "sp-stack",
            several![
                text("lawful", words::LAWFUL, words::LAWFUL_HINT, &tests.lawful, |next| &mut next.tests.lawful),
                line("sp-hint", content::law_note()),
            ],
        ),
        text("needed", words::NEEDED, "", &tests.needed, |next| &mut next.tests.needed),
        text("least", words::LEAST_INTRUSIVE, words::LEAST_INTRUSIVE_HINT, &tests.least_intrusive, |next| {
            &mut next.tests.least_intrusive
        }),
        pair(
            text("time", words::TIME_LIMITED, "", &tests.time_limited, |next| &mut next.tests.time_limited),
            ask(decision, "until", words::UNTIL, "").day(tests.until, to.at(|next| &mut next.tests.until)),
        ),
        pair(
            text("acting", words::COST_OF_ACTING, "", &tests.cost_of_acting, |next| &mut next.tests.cost_of_acting),
            text("waiting", words::COST_OF_NOT, "", &tests.cost_of_not, |next| &mut next.tests.cost_of_not),
        ),
    ]
}
