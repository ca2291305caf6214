//! Which screen belongs to which step.

use yew::prelude::*;

use crate::domain::walk::Step;
use crate::ui::advocacy::AdvocacyStep;
use crate::ui::closing::{EndingStep, ObstaclesStep, PlanStep};
use crate::ui::records::RecordStep;
use crate::ui::protection::{
    JudgementStep, KeptSharedStep, LastingStep, LevelStep, QuestionStep, SourceGridStep, TestsStep, TripwiresStep,
};
use crate::ui::opening::OpeningStep;
use crate::ui::story::{EvidenceStep, PeopleStep};

/// The screen of a step.
#[must_use]
pub fn screen(step: Step) -> Html {
    match step {
        Step::Opening => html! { <OpeningStep /> },
        Step::People => html! { <PeopleStep /> },
        Step::Evidence => html! { <EvidenceStep /> },
        Step::Advocacy => html! { <AdvocacyStep /> },
        Step::Question => html! { <QuestionStep /> },
        Step::SourceGrid => html! { <SourceGridStep /> },
        Step::Level => html! { <LevelStep /> },
        Step::Tests => html! { <TestsStep /> },
        Step::Lasting => html! { <LastingStep /> },
        Step::KeptShared => html! { <KeptSharedStep /> },
        Step::Judgement => html! { <JudgementStep /> },
        Step::Tripwires => html! { <TripwiresStep /> },
        Step::Obstacles => html! { <ObstaclesStep /> },
        Step::Plan => html! { <PlanStep /> },
        Step::Ending => html! { <EndingStep /> },
        Step::Record => html! { <RecordStep /> },
        _ => Html::default(),
    }
}
