//! The page that asks for the passphrase. There is nothing of anybody's work on it or behind it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{reason, secret, send_button, sent_by_enter, show_tick};
use crate::app::lock::Lock;
use crate::content::words::lock as words;
use crate::content::words::shell;
use crate::platform::page;
use crate::ui::app::HEADING;
use crate::ui::components::Disclosure;
use crate::ui::components::pieces::{group, line, several};
use crate::ui::data::wipe::{Wipe, Wiping, wiped};

/// The id of the field, which has the keyboard when the page opens.
const FIELD: &str = "passphrase";

/// Properties of [`UnlockPage`].
#[derive(Properties, PartialEq)]
pub struct UnlockPageProps {
    /// Called once it is open.
    pub onopen: Callback<()>,
}

#[derive(Clone, Copy, PartialEq)]
enum Tried {
    NotYet,
    Trying,
    Refused(&'static str),
}

/// The page.
#[component]
pub fn UnlockPage(props: &UnlockPageProps) -> Html {
    let typed = use_state_eq(AttrValue::default);
    let shown = use_state_eq(|| false);
    let tried = use_state_eq(|| Tried::NotYet);
    let wiping = use_state_eq(|| Wiping::Not);
    use_effect_with((), |()| {
        page::focus(FIELD);
    });
    let onsend = {
        let (typed, tried, onopen) = (typed.clone(), tried.clone(), props.onopen.clone());
        Callback::from(move |()| {
            if *tried == Tried::Trying {
                return;
            }
            if typed.is_empty() {
                tried.set(Tried::Refused(words::NOTHING_TYPED));
                page::focus(FIELD);
                return;
            }
            tried.set(Tried::Trying);
            let (typed, tried, onopen) = (typed.clone(), tried.setter(), onopen.clone());
            spawn_local(async move {
                match Lock::of_this_browser().unlock(&typed).await {
                    Ok(()) => onopen.emit(()),
                    Err(why) => {
                        tried.set(Tried::Refused(reason(why)));
                        page::focus(FIELD);
                    }
                }
            });
        })
    };
    if *wiping != Wiping::Not {
        return wiped(*wiping);
    }
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |text: String| typed.set(text.into()))
    };
    let onshow = {
        let shown = shown.setter();
        Callback::from(move |on| shown.set(on))
    };
    let onwipe = {
        let wiping = wiping.setter();
        Callback::from(move |far| wiping.set(far))
    };
    let (trying, wrong) = match *tried {
        Tried::NotYet => (false, None),
        Tried::Trying => (true, None),
        Tried::Refused(why) => (false, Some(why)),
    };
    let form = group(
        "sp-stack",
        several![
            secret([FIELD, words::PASSPHRASE], &typed, *shown, None, wrong, oninput),
            show_tick("passphrase-shown", *shown, onshow),
            group("sp-cluster", send_button("unlock", words::OPEN, None)),
            html! { <p role="status">{ if trying { words::OPENING } else { "" } }</p> },
        ],
    );
    html! {
        <main class="sp-page sp-stack">
            <p class="sp-top-title">{ shell::NAME }</p>
            <h1 id={HEADING} tabindex="-1">{ words::LOCKED }</h1>
            { line("sp-lead", words::LOCKED_BODY) }
            { sent_by_enter(words::LOCKED, onsend, form) }
            <Disclosure summary={words::FORGOTTEN}>
                { line("", words::FORGOTTEN_BODY) }
                <Wipe {onwipe} />
            </Disclosure>
        </main>
    }
}
