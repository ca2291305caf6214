//! What would widen the view: at least three, one about us, one about circumstances, concealment tested where
//! somebody could be harmed. Each is asked for until it is there, and then no more is said of it.

use yew::prelude::*;

use crate::app::{use_cooperation, use_story};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Explanation, ReasonGroup};
use crate::domain::story::Leans;
use crate::ui::components::{Notice, NoticeTone};

/// Fewer than these are too few to think with (`domain.md`, D10).
const ENOUGH: usize = 3;

/// The prompts that are still open.
#[component]
pub fn Wider() -> Html {
    let cooperation = use_cooperation();
    let story = use_story();
    let rows = &cooperation.explanations;
    let any = |of: fn(&Explanation) -> bool| rows.iter().any(|row| of(row));
    let worrying = story.evidence.iter().any(|entry| matches!(entry.leans, Some(Leans::Concern | Leans::Mixed)));
    let prompts: Vec<&str> = [
        (rows.len() < ENOUGH, words::WIDER_THREE),
        (!any(|row| row.group == ReasonGroup::Us), words::WIDER_US),
        (!any(|row| matches!(row.group, ReasonGroup::Cannot | ReasonGroup::Others)), words::WIDER_CIRCUMSTANCE),
        (worrying && !any(|row| row.group == ReasonGroup::Concealment), words::WIDER_CONCEALMENT),
    ]
    .into_iter()
    .filter_map(|(open, prompt)| open.then_some(prompt))
    .collect();
    html! {
        if !prompts.is_empty() {
            <Notice title={words::WIDER} tone={NoticeTone::Info}>
                <ul>
                    for prompt in prompts {
                        <li key={prompt}>{ prompt }</li>
                    }
                </ul>
            </Notice>
        }
    }
}
