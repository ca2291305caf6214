//! Step 5: lawful, needed, the least that will do, for how long; and the cost of acting and of not.

use yew::prelude::*;

use super::at_hand::{adult_prompt, field, rarely_lawful, rewritten, text, use_at_hand};
use crate::content;
use crate::content::words::protection as words;
use crate::ui::bound::BoundDate;

/// Step 5.
#[component]
pub fn TestsStep() -> Html {
    let hand = use_at_hand();
    let Some(decision) = &hand.decision else {
        return hand.nothing();
    };
    let tests = &decision.tests;
    let write_until = {
        let decision = decision.clone();
        Callback::from(move |day| rewritten(&decision, |next| next.tests.until = day))
    };
    hand.around(decision, html! {
        <>
            if rarely_lawful(decision, decision.now) {
                { adult_prompt() }
            }
            <div class="sp-stack">
                { text(
                    decision, "lawful", (words::LAWFUL, Some(words::LAWFUL_HINT)), &tests.lawful,
                    |next, text| next.tests.lawful = text,
                ) }
                <p class="sp-hint">{ content::law_note() }</p>
            </div>
            { text(decision, "needed", (words::NEEDED, None), &tests.needed, |next, text| next.tests.needed = text) }
            { text(
                decision, "least", (words::LEAST_INTRUSIVE, Some(words::LEAST_INTRUSIVE_HINT)), &tests.least_intrusive,
                |next, text| next.tests.least_intrusive = text,
            ) }
            <div class="sp-pair">
                { text(
                    decision, "time", (words::TIME_LIMITED, None), &tests.time_limited,
                    |next, text| next.tests.time_limited = text,
                ) }
                <BoundDate id={field(decision, "until")} label={words::UNTIL} value={tests.until} write={write_until} />
            </div>
            <div class="sp-pair">
                { text(
                    decision, "acting", (words::COST_OF_ACTING, None), &tests.cost_of_acting,
                    |next, text| next.tests.cost_of_acting = text,
                ) }
                { text(
                    decision, "waiting", (words::COST_OF_NOT, None), &tests.cost_of_not,
                    |next, text| next.tests.cost_of_not = text,
                ) }
            </div>
        </>
    })
}
