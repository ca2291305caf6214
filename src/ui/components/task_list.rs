//! The walk as a list: stages, the steps of the open one, and how far each has come, in words.

use yew::prelude::*;

/// One step of a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskStep {
    /// Where it is.
    pub href: AttrValue,
    /// Its number in the stage.
    pub number: AttrValue,
    /// Its name.
    pub name: AttrValue,
    /// How far it has come, in words ("untouched", "begun", "considered"); may be empty.
    pub state: AttrValue,
    /// Whether we are on it.
    pub here: bool,
}

/// One stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Where it begins.
    pub href: AttrValue,
    /// Its name.
    pub name: AttrValue,
    /// How far it has come, in words; may be empty.
    pub state: AttrValue,
    /// Whether we are in it.
    pub here: bool,
    /// Its steps, when it is open.
    pub steps: Vec<TaskStep>,
}

/// Properties of [`TaskList`].
#[derive(Properties, PartialEq, Clone)]
pub struct TaskListProps {
    /// The stages in order.
    pub tasks: Vec<Task>,
}

/// The list; it stands inside a `<nav>` that has a name.
#[component]
pub fn TaskList(props: &TaskListProps) -> Html {
    html! {
        <ol class="sp-tasks" role="list">
            for task in props.tasks.iter() {
                <li key={&*task.href} class="sp-task">
                    <a
                        class={classes!("sp-task-link", task.here.then_some("sp-task-link-here"))}
                        href={task.href.clone()}
                        aria-current={current(task)}
                    >
                        { words_of(&task.name, &task.state) }
                    </a>
                    if !task.steps.is_empty() {
                        <ol class="sp-task-steps" role="list">
                            for step in task.steps.iter() {
                                <li key={&*step.href}>{ step_link(step) }</li>
                            }
                        </ol>
                    }
                </li>
            }
        </ol>
    }
}

/// A stage is itself the current step only when none of its steps is.
fn current(task: &Task) -> Option<&'static str> {
    if !task.here {
        None
    } else if task.steps.iter().any(|step| step.here) {
        Some("true")
    } else {
        Some("step")
    }
}

fn step_link(step: &TaskStep) -> Html {
    html! {
        <a
            class={classes!("sp-step-link", step.here.then_some("sp-step-link-here"))}
            href={step.href.clone()}
            aria-current={step.here.then_some("step")}
        >
            <span class="sp-step-number">{ &step.number }</span>
            { words_of(&step.name, &step.state) }
        </a>
    }
}

/// The comma is for screen readers, which would run the two together.
fn words_of(name: &AttrValue, state: &AttrValue) -> Html {
    html! {
        <>
            <span class="sp-task-name">{ name }</span>
            if !state.is_empty() {
                <span class="sp-hidden">{ ", " }</span>
                <span class="sp-task-state">{ state }</span>
            }
        </>
    }
}
