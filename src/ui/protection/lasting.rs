//! Step 6: what remains when we leave.

use yew::prelude::*;

use super::at_hand::{text, use_at_hand};
use crate::content::words::protection as words;

/// Step 6.
#[component]
pub fn LastingStep() -> Html {
    let hand = use_at_hand();
    let Some(decision) = &hand.decision else {
        return hand.nothing();
    };
    let words = (words::LASTING, Some(words::LASTING_HINT));
    hand.around(decision, text(decision, "lasting", words, &decision.lasting, |next, text| next.lasting = text))
}
