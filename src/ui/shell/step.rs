//! A step: one question, why it is asked, and the controls that answer it.

use yew::prelude::*;

use crate::app::{use_considered, use_editor};
use crate::content;
use crate::content::words::shell as words;
use crate::domain::walk::Step;
use crate::domain::{Command, Listed};
use crate::ui::app::HEADING;
use crate::ui::components::{CheckList, Choice, SourceLine};
use crate::ui::steps;

/// Properties of [`StepPage`].
#[derive(Properties, PartialEq)]
pub struct StepPageProps {
    /// Which step.
    pub step: Step,
}

/// The middle of the frame.
#[component]
pub fn StepPage(props: &StepPageProps) -> Html {
    let step = props.step;
    let prompt = content::prompt(step);
    html! {
        <div class="sp-step">
            <div class="sp-step-head">
                <p class="sp-step-kicker">{ words::kicker(content::label(step.stage()), prompt.nav) }</p>
                <h1 id={HEADING} tabindex="-1">{ prompt.heading }</h1>
                <SourceLine why={prompt.why}>
                    <ul class="sp-stack sp-stack-tight">
                        for cited in prompt.refs.iter().filter_map(|id| content::cite(id)) {
                            <li key={cited.id}>
                                { cited.line }{ " " }<cite>{ words::source(&cited) }</cite>
                            </li>
                        }
                    </ul>
                </SourceLine>
            </div>
            <div class="sp-step-body">
                { steps::screen(step) }
                <Considered {step} />
            </div>
        </div>
    }
}

/// The writer's own mark on a step. Nothing else sets it.
#[component]
fn Considered(props: &StepPageProps) -> Html {
    let editor = use_editor();
    let step = props.step;
    let considered = use_considered().contains(&step);
    let ontoggle =
        Callback::from(move |(_, on): (AttrValue, bool)| editor.change("considered", Command::Consider(step, on)));
    html! {
        <CheckList
            id="considered" legend={words::THIS_STEP} hide_legend=true {ontoggle}
            options={vec![Choice::new(step.id(), words::CONSIDERED)]}
            selected={considered.then(|| AttrValue::Static(Listed::id(step))).into_iter().collect::<Vec<_>>()}
        />
    }
}
