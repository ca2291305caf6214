//! Step 5: rival explanations, our own conduct and the circumstances among them. Prompted, never forced.

mod catalogue;
mod held;
mod wider;

use std::rc::Rc;

use yew::prelude::*;

use super::pieces::{element, empty, group, line, pieces, section};
use super::row::{Entry, row};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Cooperation, Explanation, Reason, ReasonGroup};
use crate::domain::labels::folded;
use crate::domain::story::Story;
pub use catalogue::reasons;
pub use held::held;
use wider::wider;

const KIND: &str = "explanation";
/// Where focus goes when there is no better place: the heading of the list.
const LIST: &str = "explanations-held";

/// Step 5.
pub fn step(cooperation: &Cooperation, story: &Story) -> Html {
    let explanations = &cooperation.explanations;
    let ours = if explanations.is_empty() {
        empty(words::NO_EXPLANATIONS, words::NO_EXPLANATIONS_BODY)
    } else {
        pieces(vec![element("ul", "sp-explanations", vec![rows(explanations)]), wider(cooperation, story)])
    };
    let mut groups = Vec::new();
    for group in ReasonGroup::ALL {
        groups.push(row(group.id(), Entry::Reasons(*group, chosen(explanations, *group)), 0, 0));
    }
    let reasons = vec![line("p", "", words::REASONS_BODY), group("sp-pair", groups)];
    group(
        "sp-stack sp-stack-loose",
        vec![
            section(LIST, words::OUR_EXPLANATIONS, true, vec![ours]),
            section("reasons", words::REASONS, false, reasons),
        ],
    )
}

fn rows(explanations: &[Rc<Explanation>]) -> Html {
    let mut texts = Vec::new();
    for explanation in explanations {
        texts.push(folded(explanation.text.trim()));
    }
    let mut rows = Vec::new();
    for (at, explanation) in explanations.iter().enumerate() {
        let text = &texts[at];
        let repeats = !text.is_empty() && (texts[..at].contains(text) || texts[at + 1..].contains(text));
        let entry = Entry::Held(explanation.clone(), repeats);
        rows.push(row(explanation.id.as_str(), entry, at, explanations.len()));
    }
    pieces(rows)
}

/// The reasons of a group that are held.
fn chosen(explanations: &[Rc<Explanation>], group: ReasonGroup) -> Vec<Reason> {
    let mut chosen = Vec::new();
    for explanation in explanations {
        if let Some(reason) = explanation.reason
            && reason.group() == group
        {
            chosen.push(reason);
        }
    }
    chosen
}
