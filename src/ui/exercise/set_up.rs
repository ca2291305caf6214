//! What a lecturer settles about an exercise: what groups find written, their steps, their time, and notes.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Editor;
use crate::content;
use crate::content::words::{exercise as words, opening};
use crate::domain::Command;
use crate::domain::opening::Opening;
use crate::domain::seminar::{Exercise, Given};
use crate::domain::walk::{Stage, Step};
use crate::platform::random;
use crate::ui::bound::{Ask, Writer};
use crate::ui::components::Choice;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{folded, group, headed, line, several};

/// The lengths that are offered.
const LENGTHS: [u16; 9] = [10, 15, 20, 25, 30, 40, 50, 60, 90];

/// Begins an exercise, or asks what there is to settle about it.
pub(super) fn set_up(editor: &Editor, of: &Rc<Opening>) -> Html {
    let writer = Writer::new(editor, of, Command::Opening);
    match &of.exercise {
        None => {
            let begin = writer.choosing("exercise-begin", |next, ()| {
                next.exercise = Some(Exercise::new(random::id()));
            });
            let begin = press(words::SET_UP, begin).drawn();
            group("sp-stack sp-stack-tight", several![line("", words::SET_UP_BODY), group("sp-cluster", begin)])
        }
        Some(exercise) => headed("h3", "exercise-set-up".into(), words::FOR_GROUPS, settled(exercise, &writer)),
    }
}

fn settled(exercise: &Exercise, writer: &Writer<Opening>) -> Html {
    let given = Ask::new("exercise-given", words::GIVEN).always_one().choice(
        Some(exercise.given),
        writer.choosing("exercise-given", |next, given: Option<Given>| {
            if let Some((exercise, given)) = next.exercise.as_mut().zip(given) {
                exercise.given = given;
            }
        }),
    );
    let lengths = LENGTHS.map(|length| Choice::new(length.to_string(), opening::minutes(length))).to_vec();
    let minutes = Ask::new("exercise-minutes", words::MINUTES).menu().one(
        lengths,
        exercise.minutes.map(|minutes| minutes.to_string().into()),
        writer.choosing("exercise-minutes", |next, minutes: Option<AttrValue>| {
            if let Some(exercise) = &mut next.exercise {
                exercise.minutes = minutes.and_then(|minutes| minutes.parse().ok());
            }
        }),
    );
    let notes = Ask::new("exercise-notes", words::NOTES).hint(words::NOTES_HINT).text(
        &exercise.notes,
        writer.typing(|next: &mut Opening, notes| {
            if let Some(exercise) = &mut next.exercise {
                exercise.notes = notes;
            }
        }),
    );
    let ticked = writer.choosing("exercise-steps", |next: &mut Opening, (id, on): (AttrValue, bool)| {
        if let Some((exercise, step)) = next.exercise.as_mut().zip(Step::from_id(&id)) {
            if on {
                exercise.steps.insert(step)
            } else {
                exercise.steps.remove(&step)
            };
        }
    });
    let mut steps = vec![line("sp-hint", words::STEPS_HINT)];
    for stage in Stage::ALL.iter().copied().filter(|stage| !matches!(stage, Stage::Opening | Stage::Records)) {
        let options = stage.steps().map(|step| Choice::new(step.id(), content::prompt(step).nav)).collect();
        let chosen = exercise.steps.iter().filter(|step| step.stage() == stage).map(|step| step.id().into()).collect();
        let id = ["exercise-steps-", stage.id()].concat();
        steps.push(Ask::new(id, content::label(stage)).row().any(options, chosen, ticked.clone()));
    }
    several![given, folded(words::STEPS.into(), steps), minutes, notes]
}
