//! The map in sentences, and what two drawings of it say differently. It does not say which is right.

use yew::prelude::*;

use super::pieces::{empty, sentence, sentences};
use super::tags::{held, list, says, words as text};
use crate::content::words::power_map as words;
use crate::domain::map_difference::differences;
use crate::domain::power::Map;
use crate::domain::story::Story;
use crate::export::sentences::{by_actor, difference};
use crate::ui::bound::person_name;

/// All that a map says, person by person.
pub fn map_in_words(story: &Story, map: &Map) -> Html {
    let told = by_actor(story, map);
    if told.is_empty() {
        return empty(words::NO_TIES, words::NO_TIES_BODY);
    }
    let mut sections = Vec::new();
    for about in told {
        sections.push(held(
            "section",
            "sp-stack sp-stack-tight",
            vec![says("h2", "sp-source-name", person_name(story, &about.actor)), sentences(&about.sentences)],
        ));
    }
    held("div", "sp-stack", sections)
}

/// The words around a list of differences.
pub struct Compared {
    /// Before a sentence that only the one says, and one that only the other says.
    pub only: [&'static str; 2],
    /// Before the sentences of both, where they are about the same thing.
    pub says: [&'static str; 2],
    /// When there is no difference.
    pub none: &'static str,
}

/// The differences, one below the other.
#[inline(never)]
pub fn compared(story: &Story, here: &Map, there: &Map, words: &Compared) -> Html {
    let mut items = Vec::new();
    for found in differences(here, there) {
        let told = difference(story, &found);
        let both = told.iter().all(Option::is_some);
        let lead = if both { words.says } else { words.only };
        let mut lines = Vec::new();
        for (lead, told) in lead.into_iter().zip(&told) {
            if let Some(told) = told {
                let lead = [lead, " "].concat();
                lines.push(held("span", "sp-difference-line", vec![text(lead.into()), sentence(told)]));
            }
        }
        items.push(held("li", "sp-difference", lines));
    }
    if items.is_empty() {
        return says("p", "", words.none);
    }
    list("ul", "sp-stack sp-stack-tight", items)
}
