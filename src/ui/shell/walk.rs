//! The walk at the left: stages, the steps of the open one, and how far each has come.

use yew::prelude::*;

use crate::app::use_whole;
use crate::content;
use crate::content::words::shell as words;
use crate::domain::Session;
use crate::domain::walk::{Progress, Stage, Step, progress};
use crate::route::Route;
use crate::ui::components::button::press;
use crate::ui::components::{ButtonKind, Task, TaskList, TaskStep};

/// Properties of [`Walk`].
#[derive(Properties, PartialEq)]
pub struct WalkProps {
    /// The step in the middle.
    pub step: Step,
}

/// The navigation. Folded behind a button where the screen is narrow.
#[component]
pub fn Walk(props: &WalkProps) -> Html {
    let session = use_whole();
    let open = use_state_eq(|| false);
    let all = use_state_eq(|| false);
    {
        // Going to a step folds the walk again, so that the step is what one sees.
        let open = open.setter();
        use_effect_with(props.step, move |_| open.set(false));
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |()| open.set(!*open))
    };
    let toggle_all = {
        let all = all.clone();
        Callback::from(move |()| all.set(!*all))
    };
    // A group sees the stages of its exercise; everybody else all but the tools that were not chosen and not begun.
    // Who is in it is known before any tool.
    let listed = |stage: &&Stage| {
        let of_exercise = session.opening.task.as_ref().is_some_and(|task| !task.steps.is_empty());
        let begun = |step| progress(&session, step) != Progress::Untouched;
        *all || **stage == props.step.stage()
            || stage.steps().any(|step| session.opening.shows(step))
            || !of_exercise && stage.steps().any(|step| step.tool().is_none() || step != Step::Who && begun(step))
    };
    let tasks = Stage::ALL.iter().filter(listed);
    let tasks = tasks.map(|stage| task(&session, *stage, props.step, *all)).collect::<Vec<_>>();
    let unfold = press(if *open { words::HIDE_WALK } else { words::SHOW_WALK }, toggle);
    let unfold = unfold.kind(ButtonKind::Quiet).expanded(*open).controls("walk-body").class("sp-walk-toggle").drawn();
    let more = press(if *all { words::FEWER_STEPS } else { words::MORE_STEPS }, toggle_all);
    let more = more.in_row().expanded(*all).drawn();
    html! {
        <nav class={classes!("sp-walk", open.then_some("sp-walk-open"))} aria-label={words::THE_WALK}>
            { unfold }
            <div id="walk-body" class="sp-walk-body">
                <TaskList {tasks} />
                { more }
            </div>
        </nav>
    }
}

fn task(session: &Session, stage: Stage, here: Step, all: bool) -> Task {
    let href = |step| AttrValue::from(Route::Session { id: session.id.clone(), step }.fragment());
    let shown = |step: &Step| all || step.on_the_way(here, session) || *step == here;
    let steps: Vec<Step> = stage.steps().filter(shown).collect();
    let first = steps.first().copied().or_else(|| stage.steps().next()).unwrap_or(here);
    let open = stage == here.stage();
    let entries = steps.iter().enumerate().map(|(at, step)| TaskStep {
        href: href(*step),
        number: (at + 1).to_string().into(),
        name: content::prompt(*step).nav.into(),
        state: state(progress(session, *step)),
        here: *step == here,
    });
    Task {
        href: href(first),
        name: content::label(stage).into(),
        state: stage_state(session, stage, &steps),
        here: open,
        steps: if (open || all) && steps.len() > 1 { entries.collect() } else { Vec::new() },
    }
}

/// What is told of a step: nothing while it is untouched, so that an empty walk is quiet.
fn state(progress: Progress) -> AttrValue {
    match progress {
        Progress::Untouched => AttrValue::default(),
        other => content::label(other).into(),
    }
}

fn stage_state(session: &Session, stage: Stage, shown: &[Step]) -> AttrValue {
    if stage == Stage::Story && !(session.story.actors.is_empty() && session.story.evidence.is_empty()) {
        return words::story_so_far(session.story.actors.len(), session.story.evidence.len()).into();
    }
    let all_considered = shown.iter().all(|step| progress(session, *step) == Progress::Considered);
    if !shown.is_empty() && all_considered {
        state(Progress::Considered)
    } else if stage.steps().any(|step| progress(session, step) != Progress::Untouched) {
        state(Progress::Begun)
    } else {
        AttrValue::default()
    }
}
