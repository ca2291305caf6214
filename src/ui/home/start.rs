//! Three ways to begin.

use yew::prelude::*;

use crate::app::library::Library;
use crate::content::words::exercise::OPEN_LINK;
use crate::content::words::{gather, home as words};
use crate::domain::Session;
use crate::domain::opening::{Mode, Opening};
use crate::domain::walk::Step;
use crate::platform::{clock, page, random};
use crate::route::Route;
use crate::ui::components::ButtonKind;
use crate::ui::components::button::press;

/// One card for each mode.
pub(super) fn start_cards(library: &Library) -> Html {
    let card = |mode: Mode, [title, body, button]: [&'static str; 3]| {
        let library = library.clone();
        let begin = move |()| open(&library, Session::new(random::id(), Opening::new(mode, clock::today())));
        html! {
            <div class="sp-start">
                <h2>{ title }</h2>
                <p class="sp-start-detail">{ body }</p>
                { press(button, begin.into()).kind(ButtonKind::Primary).drawn() }
            </div>
        }
    };
    // A group has been sent something, and a lecturer has been sent answers.
    html! {
        <>
            <section aria-label={words::START} class="sp-cards">
                { card(Mode::Supervision, [words::SUPERVISION, words::SUPERVISION_BODY, words::START_SUPERVISION]) }
                { card(Mode::Solo, [words::SOLO, words::SOLO_BODY, words::START_SOLO]) }
                { card(Mode::Seminar, [words::SEMINAR, words::SEMINAR_BODY, words::START_SEMINAR]) }
            </section>
            <p class="sp-start-ways">
                <span>{ words::SENT }</span>
                <a href={Route::Exercise { link: "".into() }.fragment()}>{ OPEN_LINK }</a>
                <a href={Route::Gather.fragment()}>{ gather::HEADING }</a>
            </p>
        </>
    }
}

/// Puts a new session on the shelf and goes to its first step.
pub(super) fn open(library: &Library, session: Session) {
    let id = session.id.clone();
    library.add(session);
    page::go(&Route::Session { id, step: Step::Opening }.fragment());
}
