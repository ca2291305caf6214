//! What a group is told at the first step of its copy of an exercise.

use yew::prelude::*;

use crate::app::use_opening;
use crate::content::words::exercise as words;
use crate::ui::components::NoticeTone;
use crate::ui::components::notice::{NoticeProps, notice};
use crate::ui::components::pieces::{line, several};

/// The exercise in two or three sentences; nothing in any other session.
#[component]
pub fn YourTask() -> Html {
    let opening = use_opening();
    let Some(task) = &opening.task else { return Html::default() };
    let time = opening.minutes.map_or(Html::default(), |minutes| line("", words::time(minutes)));
    let steps = if task.steps.is_empty() { words::TASK_END } else { words::TASK_STEPS };
    notice(&NoticeProps {
        children: several![time, line("", steps)],
        title: Some(words::YOUR_TASK.into()),
        tone: NoticeTone::Info,
        announced: false,
    })
}
