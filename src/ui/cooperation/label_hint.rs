//! A gentle question where a word sums somebody up. Nothing is corrected, blocked or counted.

use yew::prelude::*;

use super::pieces::{line, notice};
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::labels::label_in;
use crate::domain::protection::Trap;
use crate::ui::components::NoticeTone;

/// The first label in any of these texts.
#[must_use]
pub fn met(texts: &[&str]) -> Option<&'static str> {
    texts.iter().find_map(|text| label_in(text, content::person_labels()))
}

/// Says trap D9's question aloud when a label comes up while typing, not when an older text is opened.
#[hook]
pub fn use_label_said(label: Option<&'static str>, announce: &Callback<String>) {
    let announce = announce.clone();
    let first = use_mut_ref(|| true);
    use_effect_with(label, move |label| {
        let opened = std::mem::replace(&mut *first.borrow_mut(), false);
        if let (Some(label), false) = (label, opened) {
            announce.emit(sentence(label));
        }
    });
}

/// Asks trap D9's question while there is a label; otherwise it is not there.
#[inline(never)]
pub fn hint(label: Option<&'static str>) -> Html {
    label.map_or_else(Html::default, |label| notice(None, NoticeTone::Voice, false, line("p", "", sentence(label))))
}

fn sentence(label: &str) -> String {
    words::label_met(label, content::trap(Trap::D9).question)
}
