//! A gentle question where a word sums somebody up. Nothing is corrected, blocked or counted.

use yew::prelude::*;

use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::labels::label_in;
use crate::domain::protection::Trap;
use crate::ui::components::{Notice, NoticeTone, use_announce};

/// Properties of [`LabelHint`].
#[derive(Properties, PartialEq)]
pub struct LabelHintProps {
    /// The texts it watches over.
    pub texts: Vec<AttrValue>,
}

/// Asks trap D9's question while one of the texts holds a label; otherwise it is not there. Said aloud when it comes
/// up while typing, not when an older text is opened.
#[component]
pub fn LabelHint(props: &LabelHintProps) -> Html {
    let announce = use_announce();
    let label = props.texts.iter().find_map(|text| label_in(text, content::person_labels()));
    let first = use_mut_ref(|| true);
    use_effect_with(label, move |label| {
        let opened = std::mem::replace(&mut *first.borrow_mut(), false);
        if let (Some(label), false) = (label, opened) {
            announce.emit(sentence(label));
        }
    });
    html! {
        if let Some(label) = label {
            <Notice tone={NoticeTone::Voice}><p>{ sentence(label) }</p></Notice>
        }
    }
}

fn sentence(label: &str) -> String {
    words::label_met(label, content::trap(Trap::D9).question)
}
