//! Step 5: rival explanations, our own conduct and the circumstances among them. Prompted, never forced.

mod catalogue;
mod held;
mod wider;

use std::rc::Rc;

use yew::prelude::*;

use super::from_advocacy::{barriers, not_heard};
use super::pieces::{element, empty, group, line, pieces, section, several};
use super::row::{Entry, row};
use crate::content::words::cooperation as words;
use crate::domain::Session;
use crate::domain::cooperation::{Explanation, Reason, ReasonGroup};
use crate::domain::labels::folded;
pub use catalogue::reasons;
pub use held::held;
use wider::wider;

const KIND: &str = "explanation";
/// Where focus goes when there is no better place: the heading of the list.
const LIST: &str = "explanations-held";

/// Step 5.
pub fn step(session: &Session) -> Html {
    let (cooperation, story) = (&session.cooperation, &session.story);
    let explanations = &cooperation.explanations;
    let ours = if explanations.is_empty() {
        empty(words::NO_EXPLANATIONS, words::NO_EXPLANATIONS_BODY)
    } else {
        several![element("ul", "sp-explanations", rows(session, explanations)), wider(cooperation, story)]
    };
    let mut groups = Vec::new();
    for group in ReasonGroup::ALL {
        let mut said = Vec::new();
        for reason in Reason::ALL {
            if reason.group() == *group {
                said.push(barriers(session, Some(*reason)));
            }
        }
        groups.push(row(group.id(), Entry::Reasons(*group, chosen(explanations, *group), said), 0, 0));
    }
    let reasons = several![line("p", "", words::REASONS_BODY), group("sp-stack", groups)];
    group(
        "sp-stack sp-stack-loose",
        several![
            not_heard(session),
            section(LIST, words::OUR_EXPLANATIONS, true, ours),
            section("reasons", words::REASONS, false, reasons),
        ],
    )
}

fn rows(session: &Session, explanations: &[Rc<Explanation>]) -> Html {
    let mut texts = Vec::new();
    for explanation in explanations {
        texts.push(folded(explanation.text.trim()));
    }
    let mut rows = Vec::new();
    for (at, explanation) in explanations.iter().enumerate() {
        let text = &texts[at];
        let repeats = !text.is_empty() && (texts[..at].contains(text) || texts[at + 1..].contains(text));
        let entry = Entry::Held(explanation.clone(), repeats, barriers(session, explanation.reason));
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
