//! The fictional cases: finished, or as a bare start.

use yew::prelude::*;

use crate::app::library::use_library;
use crate::content::samples::{Sample, samples};
use crate::content::words::home as words;
use crate::domain::opening::Mode;
use crate::domain::walk::Step;
use crate::domain::{Session, SessionId};
use crate::platform::{clock, page, random};
use crate::route::Route;
use crate::ui::components::{Button, ButtonKind};

/// The list of cases.
#[component]
pub fn Examples() -> Html {
    html! {
        <section class="sp-section" aria-labelledby="examples">
            <h2 id="examples">{ words::EXAMPLES }</h2>
            <p>{ words::EXAMPLES_BODY }</p>
            <ul class="sp-examples">
                for sample in samples().iter() {
                    <Example key={sample.id()} sample={*sample} />
                }
            </ul>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ExampleProps {
    sample: Sample,
}

#[component]
fn Example(props: &ExampleProps) -> Html {
    let library = use_library();
    let sample = props.sample;
    // Each opening makes a session of its own, so that one can be worked on and another started afresh.
    let open = |make: fn(Sample, SessionId) -> Session, step: Step| {
        let library = library.clone();
        Callback::from(move |()| {
            let session = make(sample, random::id());
            let id = session.id.clone();
            library.add(session);
            page::go(&Route::Session { id, step }.fragment());
        })
    };
    let finished = open(Sample::complete, Step::Opening);
    let bare = open(|sample, id| sample.blank(id, clock::today(), Mode::Solo), Step::Opening);
    html! {
        <li class="sp-example">
            <span class="sp-example-title">{ sample.title() }</span>
            <span class="sp-example-about">{ sample.teaches() }</span>
            <div class="sp-example-actions">
                <Button kind={ButtonKind::Secondary} onclick={finished} label={words::look_named(sample.title())}>
                    { words::LOOK }
                </Button>
                <Button kind={ButtonKind::Quiet} onclick={bare} label={words::try_named(sample.title())}>
                    { words::TRY }
                </Button>
            </div>
        </li>
    }
}
