//! What two drawings say differently, in sentences. It does not say which is right.

use yew::prelude::*;

use super::sentence_list::sentence;
use crate::app::use_story;
use crate::domain::map_difference::differences;
use crate::domain::power::Map;
use crate::export::sentences::difference;

/// Properties of [`DifferenceList`].
#[derive(Properties, PartialEq)]
pub struct DifferenceListProps {
    /// One drawing.
    pub here: Map,
    /// The other.
    pub there: Map,
    /// Before a sentence that only the one says, and one that only the other says.
    pub only: [&'static str; 2],
    /// Before the sentences of both, where they are about the same thing.
    pub says: [&'static str; 2],
    /// When there is no difference.
    pub none: &'static str,
}

/// The differences, one below the other.
#[component]
pub fn DifferenceList(props: &DifferenceListProps) -> Html {
    let story = use_story();
    let found = use_memo((props.here.clone(), props.there.clone()), |(here, there)| differences(here, there));
    if found.is_empty() {
        return html! { <p>{ props.none }</p> };
    }
    html! {
        <ul class="sp-stack sp-stack-tight" role="list">
            for (index, found) in found.iter().enumerate() {
                <li key={index} class="sp-difference">
                    { match difference(&story, found) {
                        (Some(here), Some(there)) => html! {
                            <>
                                <span class="sp-difference-line">{ props.says[0] }{ " " }{ sentence(&here) }</span>
                                <span class="sp-difference-line">{ props.says[1] }{ " " }{ sentence(&there) }</span>
                            </>
                        },
                        (Some(here), None) => html! { <>{ props.only[0] }{ " " }{ sentence(&here) }</> },
                        (None, Some(there)) => html! { <>{ props.only[1] }{ " " }{ sentence(&there) }</> },
                        (None, None) => Html::default(),
                    } }
                </li>
            }
        </ul>
    }
}
