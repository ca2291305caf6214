//! Wiping everything, and what that cannot reach.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::places::wipe_everything;
use crate::content::words::data as words;
use crate::platform::page;
use crate::ui::app::HEADING;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{line, saying};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::{ButtonKind, Dialog, NoticeTone, TextKind};

/// How far it has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wiping {
    /// Not asked for.
    Not,
    /// Going on.
    Begun,
    /// Nothing is left.
    Done,
    /// Something is left.
    Failed,
}

/// Properties of [`Wipe`].
#[derive(Properties, PartialEq)]
pub struct WipeProps {
    /// Told how far it has got.
    pub onwipe: Callback<Wiping>,
}

/// The section: what it does, what it cannot reach, and the button, which asks for a word to be typed.
#[component]
pub fn Wipe(props: &WipeProps) -> Html {
    let asked = use_state_eq(|| false);
    let typed = use_state_eq(AttrValue::default);
    let ask = |on: bool| {
        let (asked, typed) = (asked.clone(), typed.clone());
        Callback::from(move |()| {
            typed.set(AttrValue::default());
            asked.set(on);
        })
    };
    let confirm = {
        let (asked, out) = (asked.clone(), props.onwipe.clone());
        Callback::from(move |()| {
            asked.set(false);
            out.emit(Wiping::Begun);
            let out = out.clone();
            spawn_local(async move {
                out.emit(if wipe_everything().await { Wiping::Done } else { Wiping::Failed });
                page::focus(HEADING);
            });
        })
    };
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |text: String| typed.set(text.into()))
    };
    let blocked = !typed.trim().eq_ignore_ascii_case(words::WIPE_WORD);
    let word = TextProps {
        kind: TextKind::Short,
        ..TextProps::asking("wipe-word".into(), words::WIPE_LABEL.into(), (*typed).clone(), oninput)
    };
    html! {
        <section class="sp-stack" aria-labelledby="wipe">
            <h2 id="wipe">{ words::WIPE }</h2>
            { line("", words::WIPE_BODY) }
            { out_of_reach("h3") }
            <p>{ press(words::WIPE_BUTTON, ask(true)).kind(ButtonKind::Careful).drawn() }</p>
            <Dialog
                id="wipe-everything" open={*asked} title={words::WIPE_TITLE}
                confirm={words::WIPE_CONFIRM} confirm_kind={ButtonKind::Careful} onconfirm={confirm}
                confirm_blocked={blocked.then_some(AttrValue::Static(words::WIPE_TYPE_FIRST))}
                cancel={words::KEEP_ALL} oncancel={ask(false)}
            >
                { line("", words::WIPE_BODY) }
                { text(&word, true) }
            </Dialog>
        </section>
    }
}

fn out_of_reach(heading: &'static str) -> Html {
    html! {
        <>
            { saying(heading, "", words::OUT_OF_REACH) }
            <ul>for sentence in words::OUT_OF_REACH_LIST { <li key={sentence}>{ sentence }</li> }</ul>
        </>
    }
}

/// The page while everything is wiped, and afterwards: what was done, what is left, and a fresh start.
pub fn wiped(wiping: Wiping) -> Html {
    let (title, body) = match wiping {
        Wiping::Done => (words::WIPED, words::WIPED_BODY),
        Wiping::Failed => (words::WIPE_FAILED, words::WIPE_FAILED_BODY),
        Wiping::Begun | Wiping::Not => (words::WIPING, ""),
    };
    let tone = if wiping == Wiping::Failed { NoticeTone::Attention } else { NoticeTone::Info };
    let again = |()| page::load_again();
    html! {
        <main class="sp-page sp-stack">
            <h1 id={HEADING} tabindex="-1">{ title }</h1>
            if !body.is_empty() {
                <div class={tone.class()}>{ line("", body) }</div>
                { out_of_reach("h2") }
                <p>{ press(words::START_AFRESH, again.into()).kind(ButtonKind::Primary).drawn() }</p>
            }
        </main>
    }
}
