//! The page that an exercise arrives at: what is in it is shown, and nothing is opened until somebody says so.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::packing::sample;
use crate::app::library::{Library, use_library};
use crate::content;
use crate::content::words::{exercise as words, shell};
use crate::domain::Session;
use crate::domain::walk::Step;
use crate::platform::inflate::{InflateError, inflate};
use crate::platform::{page, random};
use crate::route::Route;
use crate::storage::{self, ExerciseError, ImportError, LinkFault, MAX_EXERCISE_BYTES};
use crate::ui::app::HEADING;
use crate::ui::components::button::{link, press};
use crate::ui::components::pieces::{self, element, group, line, saying, several, their_line};
use crate::ui::components::{ButtonKind, Chip, NoticeTone, PanelTone, TextArea};
use crate::ui::home::site_head;

/// Properties of [`ExercisePage`].
#[derive(Properties, PartialEq)]
pub struct ExercisePageProps {
    /// What stood for the exercise in the address.
    pub link: Rc<str>,
}

/// What became of a link.
#[derive(Clone)]
enum Arrival {
    Reading,
    Nothing,
    Refused(&'static str),
    Here(Rc<Session>),
}

/// The page.
#[component]
pub fn ExercisePage(props: &ExercisePageProps) -> Html {
    let library = use_library();
    let arrival = use_state(|| Arrival::Reading);
    let pasted = use_state_eq(String::new);
    // Which link was begun last: one that is read more slowly must not take its place.
    let latest = use_mut_ref(|| 0_u32);
    {
        let (arrival, latest) = (arrival.setter(), latest);
        use_effect_with(props.link.clone(), move |link| {
            let link = link.clone();
            let begun = {
                let mut latest = latest.borrow_mut();
                *latest = latest.wrapping_add(1);
                *latest
            };
            spawn_local(async move {
                let read = read(&link).await;
                if *latest.borrow() == begun {
                    arrival.set(read);
                }
            });
        });
    }
    let (title, body) = match &*arrival {
        Arrival::Reading => (words::READING, Html::default()),
        Arrival::Nothing => (words::OPEN_LINK, paste(&pasted, "")),
        Arrival::Refused(why) => (words::REFUSED, paste(&pasted, why)),
        Arrival::Here(session) => (words::ARRIVED, preview(session, &library)),
    };
    html! {
        <>
            { site_head() }
            <main class="sp-page sp-stack">
                <h1 id={HEADING} tabindex="-1">{ title }</h1>
                { body }
            </main>
        </>
    }
}

async fn read(link: &str) -> Arrival {
    let packed = match storage::linked(link) {
        Ok(packed) => packed,
        Err(LinkFault::Empty) if link.is_empty() => return Arrival::Nothing,
        Err(LinkFault::Empty | LinkFault::Damaged) => return Arrival::Refused(words::DAMAGED),
        Err(LinkFault::TooLarge) => return Arrival::Refused(words::TOO_LARGE),
        Err(LinkFault::Newer) => return Arrival::Refused(words::NEWER),
    };
    match inflate(&packed, MAX_EXERCISE_BYTES).await {
        Ok(text) => match storage::read_exercise(&text, &sample) {
            Ok(session) => Arrival::Here(Rc::new(session)),
            Err(ExerciseError::NotFictional) => Arrival::Refused(words::NOT_FICTIONAL),
            Err(ExerciseError::OtherSample) => Arrival::Refused(words::OTHER_SAMPLE),
            Err(ExerciseError::Import(ImportError::Newer { .. })) => Arrival::Refused(words::NEWER),
            Err(ExerciseError::Import(_)) => Arrival::Refused(words::NO_SESSION),
        },
        Err(InflateError::TooLarge) => Arrival::Refused(words::TOO_LARGE),
        Err(InflateError::Damaged) => Arrival::Refused(words::DAMAGED),
        Err(InflateError::Unable) => Arrival::Refused(words::UNABLE),
    }
}

/// What is in the exercise, and the two ways on.
fn preview(session: &Rc<Session>, library: &Library) -> Html {
    let title = match session.opening.title.trim() {
        "" => shell::UNTITLED,
        title => title,
    };
    let people = session.story.actors.iter().map(|actor| actor.label.trim()).filter(|label| !label.is_empty());
    let people =
        people.fold(String::new(), |all, label| if all.is_empty() { label.into() } else { all + ", " + label });
    let open = {
        let (session, library) = (session.clone(), library.clone());
        Callback::from(move |()| {
            let put = library.put(Session { id: random::id(), ..(*session).clone() });
            page::go(&Route::Session { id: put.id, step: Step::Opening }.fragment());
        })
    };
    let shown = several![
        html! { <p><Chip>{ shell::FICTIONAL }</Chip></p> },
        their_line("", session.opening.situation.clone()),
        line("", shell::story_so_far(session.story.actors.len(), session.story.evidence.len())),
        their_line("sp-hint", people),
        asked(session),
    ];
    let on = several![
        press(words::OPEN_COPY, open).kind(ButtonKind::Primary).drawn(),
        link(words::LEAVE_IT, Route::Home.fragment()).drawn(),
    ];
    several![
        line("sp-lead", words::ARRIVED_BODY),
        pieces::panel("exercise".into(), title.to_owned().into(), 2, PanelTone::default(), "", shown),
        group("sp-cluster", on),
    ]
}

/// How long it takes and which steps, where it was set up for groups.
fn asked(session: &Session) -> Html {
    let Some(task) = &session.opening.task else { return Html::default() };
    let time = session.opening.minutes.map_or(Html::default(), |minutes| line("", words::time(minutes)));
    let steps: Vec<&str> = task.steps.iter().map(|step| content::prompt(*step).nav).collect();
    let steps = if steps.is_empty() { Html::default() } else { line("", words::asks(&steps.join(", "))) };
    several![time, steps]
}

/// A field for a link, below what was wrong with the last one.
fn paste(pasted: &UseStateHandle<String>, why: &'static str) -> Html {
    let refused = match why {
        "" => line("", words::OPEN_LINK_BODY),
        why => several![
            pieces::notice(NoticeTone::Attention, why.into(), words::REFUSED_BODY, true),
            saying("h2", "", words::OPEN_LINK),
            line("", words::OPEN_LINK_BODY),
        ],
    };
    let wrong = (!pasted.trim().is_empty() && storage::link_in(pasted).is_none()).then_some(words::NO_LINK);
    let oninput = {
        let pasted = pasted.clone();
        Callback::from(move |text| pasted.set(text))
    };
    let look = {
        let pasted = pasted.clone();
        Callback::from(move |()| {
            if let Some(link) = storage::link_in(&pasted) {
                page::go(&Route::Exercise { link: link.into() }.fragment());
            }
        })
    };
    element(
        "div",
        "sp-stack",
        several![
            refused,
            html! {
                <TextArea
                    id="exercise-link" label={words::LINK} value={(**pasted).clone()} {oninput}
                    error={wrong.map(AttrValue::Static)}
                />
            },
            group("sp-cluster", press(words::LOOK, look).kind(ButtonKind::Primary).drawn()),
        ],
    )
}
