//! What would widen the view: at least three, one about us, one about circumstances, concealment tested where
//! somebody could be harmed. Each is asked for until it is there, and then no more is said of it.

use yew::prelude::*;

use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Cooperation, ReasonGroup};
use crate::domain::story::{Leans, Story};
use crate::ui::components::NoticeTone;
use crate::ui::cooperation::pieces::{element, line, notice};

/// Fewer than these are too few to think with (`domain.md`, D10).
const ENOUGH: usize = 3;

/// The prompts that are still open.
pub fn wider(cooperation: &Cooperation, story: &Story) -> Html {
    let (mut us, mut circumstance, mut concealment) = (false, false, false);
    for row in cooperation.explanations.iter() {
        us |= row.is_about_us();
        circumstance |= matches!(row.group, ReasonGroup::Cannot | ReasonGroup::Others);
        concealment |= row.group == ReasonGroup::Concealment;
    }
    let worrying = || story.evidence.iter().any(|entry| matches!(entry.leans, Some(Leans::Concern | Leans::Mixed)));
    let mut prompts = Vec::new();
    for (open, prompt) in [
        (cooperation.explanations.len() < ENOUGH, words::WIDER_THREE),
        (!us, words::WIDER_US),
        (!circumstance, words::WIDER_CIRCUMSTANCE),
        (!concealment && worrying(), words::WIDER_CONCEALMENT),
    ] {
        if open {
            prompts.push(line("li", "", prompt));
        }
    }
    if prompts.is_empty() {
        return Html::default();
    }
    notice(Some(words::WIDER), NoticeTone::Info, false, element("ul", "", prompts))
}
