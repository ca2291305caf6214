//! Making an exercise of the open session, where its people are invented: what groups are given, and the link, the code
//! to scan or the file that brings it to them.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::invent::Invent;
use super::packing::{from_file, link};
use super::pattern::scanned;
use super::set_up::set_up;
use crate::app::{use_editor, use_whole};
use crate::content::words::exercise as words;
use crate::domain::Session;
use crate::platform::files::{FileKind, offer};
use crate::platform::{clipboard, clock};
use crate::storage::exercise_text;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, headed, line, several};
use crate::ui::components::{Field, use_announce};
use crate::ui::gather::in_the_room;

/// A link shorter than this passes through every mail program tried.
const SHORT: usize = 2_000;

/// What came of asking for a link, a code or a file.
#[derive(Clone)]
struct Made {
    link: Option<AttrValue>,
    said: &'static str,
    /// Shown as a code to scan too.
    scanned: bool,
    /// The session it was made of: after a change it is another exercise.
    of: Rc<Session>,
}

/// The part of the record step that shares an exercise.
#[component]
pub fn ShareExercise() -> Html {
    let session = use_whole();
    let editor = use_editor();
    let announce = use_announce();
    let made = use_state(|| None::<Made>);
    let large = use_state_eq(|| false);
    // A group answers its exercise; making another of it would only be in its way.
    if session.opening.task.is_some() && session.opening.exercise.is_none() {
        return Html::default();
    }
    let fictional = session.opening.fictional == Some(true);
    let blocked = match session.opening.fictional {
        Some(true) => None,
        Some(false) => Some(words::REAL.into()),
        None => Some(words::UNSAID.into()),
    };
    let asking = |scanned: bool| {
        let (session, made) = (session.clone(), made.setter());
        Callback::from(move |()| {
            let (session, made) = (session.clone(), made.clone());
            spawn_local(async move { made.set(Some(linked(session, scanned).await)) });
        })
    };
    let download = {
        let (session, made) = (session.clone(), made.clone());
        Callback::from(move |()| {
            let kept = (*made).clone().filter(|made| Rc::ptr_eq(&made.of, &session));
            let (link, scanned) = kept.map_or((None, false), |made| (made.link, made.scanned));
            made.set(Some(Made { link, said: offered(&session), scanned, of: session.clone() }));
        })
    };
    let copy = press(words::COPY_LINK, asking(false)).id("copy-exercise").blocked(blocked).drawn();
    let mut ways = vec![copy];
    if fictional {
        ways.push(press(words::SHOW_PATTERN, asking(true)).drawn());
        ways.push(press(words::DOWNLOAD, download).drawn());
    }
    let made = (*made).as_ref().filter(|made| Rc::ptr_eq(&made.of, &session));
    let link = made.and_then(|made| made.link.clone());
    let drawn = link.as_ref().filter(|_| made.is_some_and(|made| made.scanned));
    let long = link.as_ref().filter(|link| link.len() > SHORT).map(|link| words::long_link(link.len()).into());
    let body = if session.opening.exercise.is_some() { words::SHARE_GROUPS } else { words::SHARE_BODY };
    let asked = several![
        line("", body),
        if fictional { set_up(&editor, &session.opening) } else { Html::default() },
        group("sp-cluster", ways),
        html! { <p role="status">{ made.map_or("", |made| made.said) }</p> },
    ];
    let held = several![
        group("sp-stack sp-no-print", asked),
        drawn.and_then(|link| scanned(link, words::PATTERN_OF_LINK, &large)).unwrap_or_default(),
        link.map(|link| shown("exercise-made", words::LINK, link, long)).unwrap_or_default(),
        if fictional {
            in_the_room(&session, &announce)
        } else {
            html! { <Invent /> }
        },
    ];
    headed("h2", "share".into(), words::SHARE, held)
}

async fn linked(of: Rc<Session>, scanned: bool) -> Made {
    let (link, said) = match link(&of).await {
        Err(why) => (None, why),
        Ok(link) if scanned => {
            let said = match crate::export::qr::pattern(&link) {
                Some(_) if from_file() => words::NO_ADDRESS,
                Some(_) => "",
                None => words::NO_PATTERN,
            };
            (Some(link), said)
        }
        Ok(link) => {
            let said = if clipboard::copy(&link).await { words::COPIED } else { words::NOT_COPIED };
            (Some(link), said)
        }
    };
    Made { link, said, scanned: scanned && said.is_empty(), of }
}

fn offered(session: &Session) -> &'static str {
    let name = words::file_name(&clock::today().to_string());
    let taken = exercise_text(session).is_some_and(|text| offer(&name, FileKind::Json, &text));
    if taken { words::OFFERED } else { words::NOT_OFFERED }
}

/// The link or code itself, for those whose browser does not copy, and for those who want to see what they send.
pub(super) fn shown(id: &'static str, label: &'static str, text: AttrValue, hint: Option<AttrValue>) -> Html {
    html! {
        <>
            <Field {id} {label} {hint}>
                <textarea
                    {id} class="sp-input" rows="3" readonly=true spellcheck="false" autocomplete="off" value={text}
                />
            </Field>
            if from_file() && id == "exercise-made" { <p class="sp-hint">{ words::FROM_FILE }</p> }
        </>
    }
}
