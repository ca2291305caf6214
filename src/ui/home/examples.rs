//! The fictional cases: finished, or as a bare start.

use yew::prelude::*;

use super::start::open;
use crate::app::library::Library;
use crate::content::samples::{Sample, samples};
use crate::content::words::home as words;
use crate::domain::opening::Mode;
use crate::platform::{clock, random};
use crate::ui::components::ButtonKind;
use crate::ui::components::button::press;

/// The list of cases.
pub(super) fn examples(library: &Library) -> Html {
    html! {
        <section class="sp-section" aria-labelledby="examples">
            <h2 id="examples">{ words::EXAMPLES }</h2>
            <p>{ words::EXAMPLES_BODY }</p>
            <ul class="sp-examples">{ for samples().iter().map(|sample| example(library, *sample)) }</ul>
        </section>
    }
}

/// Each opening makes a session of its own, so that one can be worked on and another started afresh.
fn example(library: &Library, sample: Sample) -> Html {
    let finished = {
        let library = library.clone();
        move |()| open(&library, sample.complete(random::id()))
    };
    let bare = {
        let library = library.clone();
        move |()| open(&library, sample.blank(random::id(), clock::today(), Mode::Solo))
    };
    let title = sample.title();
    html! {
        <li key={sample.id()} class="sp-example">
            <span class="sp-example-title">{ title }</span>
            <span class="sp-example-about">{ sample.teaches() }</span>
            <div class="sp-example-actions">
                { press(words::LOOK, finished.into()).label(words::look_named(title)).drawn() }
                { press(words::TRY, bare.into()).label(words::try_named(title)).kind(ButtonKind::Quiet).drawn() }
            </div>
        </li>
    }
}
