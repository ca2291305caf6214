//! Which screen belongs to which step.

use yew::prelude::*;

use crate::domain::walk::Step;
use crate::ui::advocacy::AdvocacyStep;
use crate::ui::closing::{EndingStep, ObstaclesStep, PlanStep};
use crate::ui::cooperation::{
    AskStep, BehaviourStep, DoubtStep, ExceptionsStep, ExplanationsStep, FindOutStep, GridStep, MoveStep, NowStep,
    StandingStep,
};
use crate::ui::opening::OpeningStep;
use crate::ui::power_map::{FrameStep, LinksStep, ShiftStep, SourcesStep, TheirEyesStep, WhoStep, WorkingStep};
use crate::ui::protection::{
    JudgementStep, KeptSharedStep, LastingStep, LevelStep, QuestionStep, SourceGridStep, TestsStep, TripwiresStep,
};
use crate::ui::records::RecordStep;
use crate::ui::story::{EvidenceStep, PeopleStep};

/// The screen of a step.
#[must_use]
pub fn screen(step: Step) -> Html {
    match step {
        Step::Opening => html! { <OpeningStep /> },
        Step::People => html! { <PeopleStep /> },
        Step::Evidence => html! { <EvidenceStep /> },
        Step::Frame => html! { <FrameStep /> },
        Step::Who => html! { <WhoStep /> },
        Step::Links => html! { <LinksStep /> },
        Step::Sources => html! { <SourcesStep /> },
        Step::Working => html! { <WorkingStep /> },
        Step::TheirEyes => html! { <TheirEyesStep /> },
        Step::Shift => html! { <ShiftStep /> },
        Step::Behaviour => html! { <BehaviourStep /> },
        Step::Ask => html! { <AskStep /> },
        Step::Exceptions => html! { <ExceptionsStep /> },
        Step::Now => html! { <NowStep /> },
        Step::Explanations => html! { <ExplanationsStep /> },
        Step::Grid => html! { <GridStep /> },
        Step::Doubt => html! { <DoubtStep /> },
        Step::Standing => html! { <StandingStep /> },
        Step::FindOut => html! { <FindOutStep /> },
        Step::Move => html! { <MoveStep /> },
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
    }
}
