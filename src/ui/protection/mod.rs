//! Tool 3: partnership or protection, for one decision at a time.
//!
//! One component shows all its steps. A level says who leads a decision: nothing here colours it, adds it up or says
//! which would be right. What is being written (a judgement, a tripwire) is in the session like everything else, so
//! nothing is lost at a reload. Start with [`ProtectionStep`], then [`at_hand`], the decision that every step looks at.

mod at_hand;
mod capacity;
mod history;
mod judgement;
mod kept_shared;
mod level;
mod looking_back;
mod proportion;
mod question;
mod source_answers;
mod source_grid;
mod timeline;
mod tripwire;
mod tripwires;

use yew::prelude::*;

use crate::content::words::protection as words;
use crate::domain::walk::Step;
use crate::ui::components::pieces::{group, several};
use at_hand::{AtHand, use_at_hand};
use timeline::TimelineViews;

/// Properties of [`ProtectionStep`].
#[derive(Properties, PartialEq)]
pub struct ProtectionStepProps {
    /// Which step of the tool.
    pub step: Step,
}

/// A step of the tool. Give it a key of the step: what is typed and not yet right belongs to one.
#[component]
pub fn ProtectionStep(props: &ProtectionStepProps) -> Html {
    let step = props.step;
    let hand = use_at_hand(if step == Step::Judgement { judgement::RECORD } else { tripwires::SET });
    match step {
        Step::Question => return question::question(&hand),
        Step::SourceGrid => return source_grid::source_grid(&hand),
        Step::Timeline => return timeline(&hand),
        // It works without a decision: a tripwire can belong to the whole situation.
        Step::Tripwires => return tripwires::tripwires(&hand),
        _ => {}
    }
    let Some(decision) = &hand.decision else {
        return hand.nothing();
    };
    let answers = match step {
        Step::Level => level::level(&hand, decision),
        Step::Tests => proportion::tests(&hand, decision),
        Step::KeptShared => kept_shared::kept_shared(&hand, decision),
        Step::Judgement => judgement::judgement(&hand, decision),
        _ => at_hand::ask(decision, "lasting", words::LASTING, words::LASTING_HINT)
            .text(&decision.lasting, hand.writer(decision).at(|decision| &mut decision.lasting)),
    };
    hand.around(decision, answers)
}

/// Step 3. It works without a decision: what is known has its days before anything is decided.
fn timeline(hand: &AtHand) -> Html {
    let decision = hand.decision.as_ref().map(|decision| decision.id.clone());
    let named = hand.decision.as_ref().map(|decision| hand.named(decision)).unwrap_or_default();
    let key = decision.as_ref().map_or("", |id| id.as_str()).to_owned();
    group("sp-stack sp-stack-loose", several![named, html! { <TimelineViews {key} {decision} /> }])
}
