//! Which screen belongs to which step.

use yew::prelude::*;

use crate::domain::walk::Step;
use crate::ui::advocacy::AdvocacyStep;
use crate::ui::bound::NextSession;
use crate::ui::closing::ClosingStep;
use crate::ui::cooperation::CooperationStep;
use crate::ui::exercise::{SendAnswers, ShareExercise, YourTask};
use crate::ui::opening::{OpeningStep, SinceLastTime};
use crate::ui::power_map::PowerStep;
use crate::ui::protection::ProtectionStep;
use crate::ui::records::RecordStep;
use crate::ui::second_looks::SecondLooksTogether;
use crate::ui::story::{EvidenceStep, PeopleStep};
use crate::ui::voices::{TwoVoices, VoicesLink};

/// The screen of a step.
pub fn screen(step: Step) -> Html {
    // What each could answer sealed before it is said aloud.
    let sealed_first = matches!(step, Step::Sources | Step::Now | Step::Standing | Step::Level | Step::Judgement);
    html! {
        <>
            if sealed_first {
                <VoicesLink />
            }
            { own_screen(step) }
        </>
    }
}

fn own_screen(step: Step) -> Html {
    match step {
        Step::Opening => html! { <><YourTask /><SinceLastTime /><OpeningStep /></> },
        Step::People => html! { <PeopleStep /> },
        Step::Evidence => html! { <EvidenceStep /> },
        Step::Frame
        | Step::Who
        | Step::Links
        | Step::Sources
        | Step::Position
        | Step::Working
        | Step::TheirEyes
        | Step::Shift => html! { <PowerStep key={step.id()} {step} /> },
        Step::Behaviour
        | Step::Ask
        | Step::Exceptions
        | Step::Now
        | Step::Explanations
        | Step::Grid
        | Step::Doubt
        | Step::Standing
        | Step::FindOut
        | Step::Move => html! { <CooperationStep key={step.id()} {step} /> },
        Step::Advocacy
        | Step::AdvocacyProcess
        | Step::AdvocacyRoutes
        | Step::AdvocacyWho
        | Step::AdvocacyChoice
        | Step::Speaking
        | Step::AdvocacyAfter => html! { <AdvocacyStep key={step.id()} {step} /> },
        Step::Question
        | Step::SourceGrid
        | Step::Timeline
        | Step::Level
        | Step::Tests
        | Step::Lasting
        | Step::KeptShared
        | Step::Judgement
        | Step::Tripwires => html! { <ProtectionStep key={step.id()} {step} /> },
        Step::TwoVoices => html! { <TwoVoices /> },
        Step::SecondLooks => html! { <SecondLooksTogether /> },
        Step::Wants | Step::Obstacles | Step::Ownership => html! { <ClosingStep key={step.id()} {step} /> },
        Step::Plan | Step::Ending => html! { <><ClosingStep key={step.id()} {step} /><NextSession /></> },
        Step::Record => html! { <><SendAnswers /><RecordStep /><ShareExercise /></> },
    }
}
