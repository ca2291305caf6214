//! What two drawings of the map say differently. It does not say which is right.

use yew::prelude::*;

use super::pieces::folded;
use super::tags::{list, says};
use crate::content::words::power_map as words;
use crate::domain::power::Map;
use crate::domain::story::Story;
use crate::export::changes::{Between, told_apart};
use crate::ui::components::pieces::several;

/// More than so many of which only our drawing says anything are folded away: nobody draws all that we draw, and what
/// they see differently would be lost among it.
const MANY: usize = 8;

/// What differs between two drawings, one sentence below the other.
#[inline(never)]
pub fn differing(story: &Story, first: &Map, second: &Map, between: Between) -> Html {
    let (mut items, mut left_out) = (Vec::new(), Vec::new());
    for (unsaid, told) in told_apart(story, first, second, between) {
        let to = if unsaid && between == Between::Eyes { &mut left_out } else { &mut items };
        to.push(says("li", "sp-difference", told));
    }
    if items.is_empty() && left_out.is_empty() {
        let none = match between {
            Between::Days => words::NOTHING_SINCE,
            Between::Eyes => words::NO_DIFFERENCE,
        };
        return says("p", "", none);
    }
    let all = |items| list("ul", "sp-stack sp-stack-tight", items);
    if left_out.len() > MANY {
        let open = items.is_empty();
        let folded = folded(words::ONLY_OURS_SPEAKS, open, "", all(left_out));
        return several![if open { Html::default() } else { all(items) }, folded];
    }
    items.extend(left_out);
    all(items)
}
