//! The map in sentences.

use yew::prelude::*;

use crate::app::use_story;
use crate::content::words::power_map as words;
use crate::domain::power::Map;
use crate::export::sentences::{Sentence, by_actor};
use crate::ui::bound::person_name;
use crate::ui::components::EmptyState;

/// A sentence, its words of power in bold.
pub fn sentence(sentence: &Sentence) -> Html {
    html! { <>{ &sentence.before }<strong>{ &sentence.power }</strong>{ &sentence.after }</> }
}

/// Properties of [`SentenceList`].
#[derive(Properties, PartialEq)]
pub struct SentenceListProps {
    /// The sentences.
    pub sentences: Vec<Sentence>,
}

/// Sentences, one below the other.
#[component]
pub fn SentenceList(props: &SentenceListProps) -> Html {
    html! {
        <ul class="sp-sentences">
            for (index, told) in props.sentences.iter().enumerate() {
                <li key={index}>{ sentence(told) }</li>
            }
        </ul>
    }
}

/// Properties of [`MapInWords`].
#[derive(Properties, PartialEq)]
pub struct MapInWordsProps {
    /// The map.
    pub map: Map,
}

/// All that a map says, person by person.
#[component]
pub fn MapInWords(props: &MapInWordsProps) -> Html {
    let story = use_story();
    let told = by_actor(&story, &props.map);
    if told.is_empty() {
        return html! { <EmptyState title={words::NO_TIES}><p>{ words::NO_TIES_BODY }</p></EmptyState> };
    }
    html! {
        <div class="sp-stack">
            for about in told {
                <section key={about.actor.as_str()} class="sp-stack sp-stack-tight">
                    <h2 class="sp-source-name">{ person_name(&story, &about.actor) }</h2>
                    <SentenceList sentences={about.sentences} />
                </section>
            }
        </div>
    }
}
