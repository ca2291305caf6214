//! What two drawings of the map say differently. It does not say which is right.

use yew::prelude::*;

use super::tags::{list, says};
use crate::content::words::power_map as words;
use crate::domain::power::Map;
use crate::domain::story::Story;
use crate::export::changes::{Between, told};

/// What differs between two drawings, one sentence below the other.
#[inline(never)]
pub fn differing(story: &Story, first: &Map, second: &Map, between: Between) -> Html {
    let mut items = Vec::new();
    for told in told(story, first, second, between) {
        items.push(says("li", "sp-difference", told));
    }
    if items.is_empty() {
        let none = match between {
            Between::Days => words::NOTHING_SINCE,
            Between::Eyes => words::NO_DIFFERENCE,
        };
        return says("p", "", none);
    }
    list("ul", "sp-stack sp-stack-tight", items)
}
