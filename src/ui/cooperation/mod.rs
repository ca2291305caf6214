//! Tool 2: why is co-operation not happening?
//!
//! Ten steps, shown by one component, a file or a folder for each. Rival explanations are rows, evidence columns
//! ([`grid`]); nothing here counts marks, adds them up or puts explanations in an order, not even in a name that only a
//! screen reader says. Start with [`CooperationStep`], then [`behaviour`]: [`row`] is the one component that draws every
//! entry, [`pieces`] what steps and entries are built from.

mod action;
mod ask;
mod behaviour;
mod doubt;
mod exceptions;
mod explanations;
mod find_out;
mod from_advocacy;
mod grid;
mod label_hint;
mod moves;
mod names;
mod now;
mod pieces;
mod row;
mod standing;

use yew::prelude::*;

use crate::app::{use_advocacy, use_closing, use_cooperation, use_protection, use_story};
use crate::domain::walk::Step;
use grid::use_view;
use pieces::use_hands;

/// Properties of [`CooperationStep`].
#[derive(Properties, PartialEq)]
pub struct CooperationStepProps {
    /// Which step of the tool.
    pub step: Step,
}

/// A step of the tool. Give it a key of the step: where one is in the grid belongs to one.
#[component]
pub fn CooperationStep(props: &CooperationStepProps) -> Html {
    let hands = use_hands();
    let cooperation = use_cooperation();
    let (story, protection, closing) = (use_story(), use_protection(), use_closing());
    use_advocacy();
    let view = use_view();
    match props.step {
        Step::Ask => ask::step(&hands, &cooperation),
        Step::Exceptions => exceptions::step(&hands, &cooperation),
        Step::Now => now::step(&hands, &cooperation),
        Step::Explanations => explanations::step(&hands.editor.session()),
        Step::Grid => grid::step(&hands, &cooperation, &story, &view),
        Step::Doubt => doubt::step(&hands, &cooperation, &story, &protection, view.sought.clone()),
        Step::Standing => standing::step(&hands, &cooperation),
        Step::FindOut => find_out::step(&hands, &cooperation, &story, &closing),
        Step::Move => moves::step(&hands, &cooperation, &story, &closing),
        _ => behaviour::step(&hands, &cooperation),
    }
}
