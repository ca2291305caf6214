//! Three ways to begin.

use yew::prelude::*;

use crate::app::library::use_library;
use crate::content::words::home as words;
use crate::domain::Session;
use crate::domain::opening::{Mode, Opening};
use crate::domain::walk::Step;
use crate::platform::{clock, page, random};
use crate::route::Route;
use crate::ui::components::{Button, ButtonKind};

/// One card for each mode.
#[component]
pub fn StartCards() -> Html {
    html! {
        <section aria-label={words::START} class="sp-cards">
            <StartCard
                mode={Mode::Supervision} title={words::SUPERVISION} body={words::SUPERVISION_BODY}
                button={words::START_SUPERVISION}
            />
            <StartCard mode={Mode::Solo} title={words::SOLO} body={words::SOLO_BODY} button={words::START_SOLO} />
            <StartCard
                mode={Mode::Seminar} title={words::SEMINAR} body={words::SEMINAR_BODY} button={words::START_SEMINAR}
            />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct StartCardProps {
    mode: Mode,
    title: AttrValue,
    body: AttrValue,
    button: AttrValue,
}

#[component]
fn StartCard(props: &StartCardProps) -> Html {
    let library = use_library();
    let mode = props.mode;
    let begin = Callback::from(move |()| {
        let session = Session::new(random::id(), Opening::new(mode, clock::today()));
        let id = session.id.clone();
        library.add(session);
        page::go(&Route::Session { id, step: Step::Opening }.fragment());
    });
    html! {
        <div class="sp-start">
            <h2>{ &props.title }</h2>
            <p class="sp-start-detail">{ &props.body }</p>
            <Button kind={ButtonKind::Primary} onclick={begin}>{ &props.button }</Button>
        </div>
    }
}
