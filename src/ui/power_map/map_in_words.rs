//! The map in sentences, and what two drawings of it say differently. It does not say which is right.

use yew::prelude::*;

use super::pieces::{empty, sentence, sentences};
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
    html! {
        <div class="sp-stack">
            for about in told {
                <section class="sp-stack sp-stack-tight">
                    <h2 class="sp-source-name">{ person_name(story, &about.actor) }</h2>
                    { sentences(&about.sentences) }
                </section>
            }
        </div>
    }
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
pub fn compared(story: &Story, here: &Map, there: &Map, words: &Compared) -> Html {
    let mut items = Vec::new();
    for found in differences(here, there) {
        let told = difference(story, &found);
        let both = told.iter().all(Option::is_some);
        let lead = if both { words.says } else { words.only };
        let mut lines = Vec::new();
        for (lead, told) in lead.into_iter().zip(&told) {
            if let Some(told) = told {
                lines.push(html! { <span class="sp-difference-line">{ lead }{ " " }{ sentence(told) }</span> });
            }
        }
        items.push(html! { <li class="sp-difference">{ lines }</li> });
    }
    if items.is_empty() {
        return html! { <p>{ words.none }</p> };
    }
    html! { <ul class="sp-stack sp-stack-tight" role="list">{ items }</ul> }
}
