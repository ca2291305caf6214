//! What helps beside a step: the case as it is given, an example, and longer guidance. All of it folded away.

use yew::prelude::*;

use crate::app::use_opening;
use crate::content;
use crate::content::words::shell as words;
use crate::domain::walk::Step;
use crate::ui::components::Disclosure;

/// Properties of [`Beside`].
#[derive(Properties, PartialEq)]
pub struct BesideProps {
    /// The step in the middle.
    pub step: Step,
}

/// The panel at the right.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let opening = use_opening();
    let prompt = content::prompt(props.step);
    html! {
        <aside class="sp-side" aria-label={words::BESIDE}>
            <div class="sp-side-head"><h2>{ words::BESIDE }</h2></div>
            <div class="sp-side-body">
                if !opening.vignette.trim().is_empty() {
                    <Disclosure summary={words::VIGNETTE}>
                        for (at, paragraph) in opening.vignette.split("\n\n").enumerate() {
                            <p key={at}>{ paragraph }</p>
                        }
                    </Disclosure>
                }
                <Disclosure key={format!("example-{}", props.step.id())} summary={words::EXAMPLE}>
                    <p>{ prompt.example }</p>
                </Disclosure>
                <Disclosure key={format!("guidance-{}", props.step.id())} summary={words::GUIDANCE}>
                    for (at, paragraph) in prompt.guidance.iter().enumerate() {
                        <p key={at}>{ *paragraph }</p>
                    }
                </Disclosure>
            </div>
        </aside>
    }
}
