//! A group's answers on their way to the lecturer: a code to paste or to scan, or a file.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::pattern::scanned;
use crate::app::{use_editor, use_whole};
use crate::content::words::{exercise as words, guard};
use crate::domain::name_guard::kinds;
use crate::domain::opening::Opening;
use crate::domain::seminar::answer_of;
use crate::domain::{Command, Session};
use crate::platform::files::{FileKind, offer};
use crate::platform::{clipboard, clock, inflate};
use crate::storage::{answer_code, answer_text};
use crate::ui::bound::{Ask, Writer};
use crate::ui::components::ButtonKind;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, headed, line, several};

/// What came of asking for a code.
#[derive(Clone)]
struct Made {
    code: Option<AttrValue>,
    said: &'static str,
    /// The session it is the code of: after a change it is no longer.
    of: Rc<Session>,
}

/// The part of the last step that sends answers; nothing where the session is no group's.
#[component]
pub fn SendAnswers() -> Html {
    let session = use_whole();
    let editor = use_editor();
    let made = use_state(|| None::<Made>);
    let large = use_state_eq(|| false);
    let Some(task) = &session.opening.task else { return Html::default() };
    let blocked = match session.opening.fictional {
        Some(true) if task.group.trim().is_empty() => Some(words::NO_GROUP.into()),
        Some(true) => None,
        _ => Some(words::NOT_INVENTED.into()),
    };
    let writer = Writer::new(&editor, &session.opening, Command::Opening);
    let name = Ask::new("exercise-group", words::GROUP).hint(words::GROUP_HINT).short().line(
        &task.group,
        writer.typing(|next: &mut Opening, name| {
            if let Some(task) = &mut next.task {
                task.group = name;
            }
        }),
    );
    // The session is made up, so the field itself does not look for names; a group's name is not.
    let found = kinds(&task.group);
    let remark = if found.is_empty() { Html::default() } else { line("sp-hint", guard::looks_like(found)) };
    let code = {
        let (session, made) = (session.clone(), made.setter());
        Callback::from(move |()| {
            let (session, made) = (session.clone(), made.clone());
            spawn_local(async move { made.set(Some(code_of(session).await)) });
        })
    };
    let file = {
        let (session, made) = (session.clone(), made.setter());
        Callback::from(move |()| {
            let name = words::answers_name(&clock::today().to_string());
            let text = answer_of(&session).map(|answer| answer_text(&answer));
            let taken = text.is_some_and(|text| offer(&name, FileKind::Json, &text));
            let said = if taken { words::OFFERED } else { words::NOT_OFFERED };
            made.set(Some(Made { code: None, said, of: session.clone() }));
        })
    };
    let buttons = several![
        press(words::MAKE_CODE, code).id("answers-code").kind(ButtonKind::Primary).blocked(blocked.clone()).drawn(),
        if blocked.is_none() { press(words::ANSWER_FILE, file).drawn() } else { Html::default() },
    ];
    let made = (*made).as_ref().filter(|made| Rc::ptr_eq(&made.of, &session));
    let code = made.and_then(|made| made.code.clone());
    let asked = several![
        line("", words::SEND_BODY),
        name,
        remark,
        group("sp-cluster", buttons),
        html! { <p role="status">{ made.map_or("", |made| made.said) }</p> },
    ];
    let held = several![
        group("sp-stack sp-no-print", asked),
        match &code {
            None => Html::default(),
            Some(code) => scanned(code, words::PATTERN_OF_ANSWERS, &large)
                .unwrap_or_else(|| line("sp-hint", words::ANSWERS_NOT_SCANNED)),
        },
        code.map(|code| super::share::shown("answers-made", words::CODE, code, None)).unwrap_or_default(),
    ];
    headed("h2", "send-answers".into(), words::SEND, held)
}

async fn code_of(of: Rc<Session>) -> Made {
    let made = match answer_of(&of) {
        None => Err(words::NOT_INVENTED),
        Some(answer) => match inflate::deflate(&answer_text(&answer)).await {
            None => Err(words::ANSWERS_UNABLE),
            Some(packed) => answer_code(&packed).ok_or(words::ANSWERS_TOO_LONG),
        },
    };
    let (code, said) = match made {
        Ok(code) => {
            let said = if clipboard::copy(&code).await { words::CODE_COPIED } else { words::CODE_NOT_COPIED };
            (Some(code.into()), said)
        }
        Err(why) => (None, why),
    };
    Made { code, said, of }
}
