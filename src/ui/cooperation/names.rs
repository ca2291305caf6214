//! What entries of this tool are called where there is no room for all their words.

use yew::prelude::*;

use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Explanation;
use crate::ui::bound::first_words;

/// The first words of a text, or what stands for it while there are none.
#[must_use]
pub fn short(text: &str, wordless: &'static str) -> AttrValue {
    first_words(text).map_or(AttrValue::Static(wordless), AttrValue::from)
}

/// The first words of an explanation; the reason it began from while it has none.
#[must_use]
pub fn explanation_name(explanation: &Explanation) -> AttrValue {
    let wordless = explanation.reason.map_or(words::WORDLESS_EXPLANATION, content::label);
    short(&explanation.text, wordless)
}
