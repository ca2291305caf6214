//! What entries of this tool are called where there is no room for all their words.

use std::rc::Rc;

use yew::prelude::*;

use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Explanation;
use crate::ui::bound::first_words;
use crate::ui::components::Choice;

/// The first words of a text, or what stands for it while there are none.
#[inline(never)]
#[must_use]
pub fn short(text: &str, wordless: &'static str) -> AttrValue {
    first_words(text).map_or(AttrValue::Static(wordless), AttrValue::from)
}

/// The first words of an explanation; the reason it began from while it has none.
#[inline(never)]
#[must_use]
pub fn explanation_name(explanation: &Explanation) -> AttrValue {
    let wordless = explanation.reason.map_or(words::WORDLESS_EXPLANATION, content::label);
    short(&explanation.text, wordless)
}

/// Explanations to choose from.
#[inline(never)]
#[must_use]
pub fn as_choices(explanations: &[Rc<Explanation>]) -> Vec<Choice> {
    let mut choices = Vec::new();
    for row in explanations {
        choices.push(Choice::new(row.id.as_str().to_owned(), explanation_name(row)));
    }
    choices
}
