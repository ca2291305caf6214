//! Making a link of the open session, where its people are invented.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::use_whole;
use crate::content::words::exercise as words;
use crate::domain::Session;
use crate::platform::files::{FileKind, offer};
use crate::platform::{clipboard, clock, inflate, page};
use crate::route::Route;
use crate::storage::{exercise_link, exercise_text};
use crate::ui::components::button::{ButtonProps, button};
use crate::ui::components::pieces::{group, headed, line};
use crate::ui::components::{ButtonKind, Field};

/// A link shorter than this passes through every mail program tried.
const SHORT: usize = 2_000;

/// What came of asking for a link or a file.
#[derive(Clone, PartialEq)]
struct Made {
    link: Option<AttrValue>,
    said: &'static str,
}

/// The part of the record step that shares an exercise.
#[component]
pub fn ShareExercise() -> Html {
    let session = use_whole();
    let made = use_state_eq(|| None::<Made>);
    let blocked = match session.opening.fictional {
        Some(true) => None,
        Some(false) => Some(words::REAL.into()),
        None => Some(words::UNSAID.into()),
    };
    let copy = {
        let (session, made) = (session.clone(), made.setter());
        Callback::from(move |()| {
            let (text, made) = (exercise_text(&session), made.clone());
            spawn_local(async move { made.set(Some(link_of(text).await)) });
        })
    };
    let download = {
        let (session, made) = (session.clone(), made.clone());
        Callback::from(move |()| {
            let link = (*made).clone().and_then(|made| made.link);
            made.set(Some(Made { link, said: offered(&session) }));
        })
    };
    let said = (*made).as_ref().map_or("", |made| made.said);
    let link = (*made).as_ref().and_then(|made| made.link.clone());
    let file = if blocked.is_none() {
        button(&ButtonProps { onclick: download, ..ButtonProps::saying(words::DOWNLOAD) })
    } else {
        Html::default()
    };
    let copy = button(&ButtonProps {
        kind: ButtonKind::Secondary,
        id: Some("copy-exercise".into()),
        blocked,
        onclick: copy,
        ..ButtonProps::saying(words::COPY_LINK)
    });
    let held = vec![
        line("", words::SHARE_BODY),
        group("sp-cluster", vec![copy, file]),
        html! { <p role="status">{ said }</p> },
        link.map(shown).unwrap_or_default(),
    ];
    html! { <div class="sp-no-print">{ headed("h2", "share".into(), words::SHARE, held) }</div> }
}

async fn link_of(text: Option<String>) -> Made {
    let nothing = |said| Made { link: None, said };
    let Some(text) = text else { return nothing(words::UNSAID) };
    let Some(packed) = inflate::deflate(&text).await else { return nothing(words::CANNOT_PACK) };
    let Some(link) = exercise_link(&packed) else { return nothing(words::TOO_LONG) };
    let fragment = Route::Exercise { link: link.into() }.fragment();
    let link = if from_file() { fragment } else { page::address() + &fragment };
    let said = if clipboard::copy(&link).await { words::COPIED } else { words::NOT_COPIED };
    Made { link: Some(link.into()), said }
}

/// The address of a file on this computer leads nobody else anywhere, and names its folders.
fn from_file() -> bool {
    page::address().starts_with("file:")
}

fn offered(session: &Session) -> &'static str {
    let name = words::file_name(&clock::today().to_string());
    let taken = exercise_text(session).is_some_and(|text| offer(&name, FileKind::Json, &text));
    if taken { words::OFFERED } else { words::NOT_OFFERED }
}

/// The link itself, for those whose browser does not copy, and for those who want to see what they send.
fn shown(link: AttrValue) -> Html {
    let long = (link.len() > SHORT).then(|| words::long_link(link.len()));
    html! {
        <>
            <Field id="exercise-made" label={words::LINK} hint={long.map(AttrValue::from)}>
                <textarea
                    id="exercise-made" class="sp-input" rows="3" readonly=true spellcheck="false" autocomplete="off"
                    value={link}
                />
            </Field>
            if from_file() { <p class="sp-hint">{ words::FROM_FILE }</p> }
        </>
    }
}
