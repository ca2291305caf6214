//! The questions that the guard asks. One at a time, in one dialog for the whole page.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::leaving::{FoundIn, Leaving, ask_here};
use crate::content;
use crate::content::words::{guard as words, present};
use crate::domain::MAX_TEXT;
use crate::platform::{clipboard, guard};
use crate::route::Route;
use crate::ui::components::button::press;
use crate::ui::components::link_out::LEADS_OUT;
use crate::ui::components::pieces::{element, group, line, pieces, several, their_line};
use crate::ui::components::{ButtonKind, Dialog, use_announce};

/// No field takes more characters than this, even to be shortened in it: five times what the longest one keeps.
const MOST: u32 = 100_000;

/// Places beyond which a list of them helps nobody.
const MAX_PLACES: usize = 40;

/// The step of an entry is on the page by then.
const ARRIVED_MS: u32 = 150;

/// What is asked now.
enum Asked {
    /// Something is about to leave, and somebody could be recognised from it.
    Leaving(Leaving),
    /// Something leads out, to this address; whether the browser has refused to copy it.
    Out(String, bool),
    /// So many characters were to go into one field.
    TooMuch(u32),
}

thread_local! {
    /// There is one dialog, so one question.
    static ASKED: RefCell<Option<Asked>> = const { RefCell::new(None) };
}

/// Changes the question, and draws it.
fn ask(redraw: &UseForceUpdateHandle, question: Option<Asked>) -> Option<Asked> {
    let before = ASKED.replace(question);
    redraw.force_update();
    before
}

/// Hears what the guard asks about, and asks. Stands once, inside the announcer.
#[component]
pub fn Guard() -> Html {
    let redraw = use_force_update();
    let announce = use_announce();
    {
        let redraw = redraw.clone();
        use_effect_with((), move |()| {
            let (leaving, out, much) = (redraw.clone(), redraw.clone(), redraw);
            ask_here(Some(Rc::new(move |what| _ = ask(&leaving, Some(Asked::Leaving(what))))));
            let listeners = [
                guard::on_press_of(LEADS_OUT, move |address| _ = ask(&out, Some(Asked::Out(address, false)))),
                guard::on_too_much(MOST, move |length| _ = ask(&much, Some(Asked::TooMuch(length)))),
            ];
            move || {
                ask_here(None);
                drop(listeners);
            }
        });
    }
    let close = {
        let redraw = redraw.clone();
        Callback::from(move |()| _ = ask(&redraw, None))
    };
    let copy = {
        let redraw = redraw.clone();
        Callback::from(move |()| copy(redraw.clone(), announce.clone()))
    };
    let onconfirm = Callback::from(move |()| {
        if let Some(Asked::Leaving(Leaving { go_on, .. })) = ask(&redraw, None) {
            // After the dialog has gone from the page, which may be about to be printed; the click still counts.
            guard::after(0, go_on).forget();
        }
    });
    let (open, title, confirm, cancel, body) = ASKED.with_borrow(|asked| match asked {
        None => (false, "", None, words::STAY, Html::default()),
        Some(Asked::Leaving(leaving)) if leaving.found.is_empty() => {
            (true, present::NOTHING_LEAVES, None, words::STAY, line("", present::NOTHING_LEAVES_BODY))
        }
        Some(Asked::Leaving(leaving)) => (
            true,
            words::LEAVING,
            Some(AttrValue::Static(words::GO_ON)),
            words::LOOK_FIRST,
            places(&leaving.found, &close),
        ),
        Some(Asked::Out(address, refused)) => {
            (true, words::LEADS_OUT, None, words::STAY, way_out(address, *refused, copy, &close))
        }
        Some(Asked::TooMuch(length)) => (true, words::TOO_MUCH, None, words::BACK_TO_FIELD, too_much(*length)),
    });
    html! {
        <Dialog id="guard" {open} {title} {confirm} {onconfirm} {cancel} oncancel={close}>{ body }</Dialog>
    }
}

/// Where something was found, each with a way there.
#[inline(never)]
fn places(found: &[FoundIn], close: &Callback<()>) -> Html {
    let mut held = vec![line("", words::LEAVING_BODY)];
    let mut listed = 0;
    for session in found {
        if found.len() > 1 {
            let title = if session.title.is_empty() { words::UNTITLED } else { &*session.title };
            held.push(their_line("sp-label", title.to_owned()));
        }
        let mut list = Vec::new();
        for place in &session.places {
            listed += 1;
            if listed > MAX_PLACES {
                continue;
            }
            let href = Route::Session { id: session.id.clone(), step: place.step }.fragment();
            let (number, entry) = place.entry.clone().unzip();
            let close = close.clone();
            let go = move |_: MouseEvent| {
                close.emit(());
                let entry = entry.clone().unwrap_or_default();
                guard::after(ARRIVED_MS, Box::new(move || guard::focus_entry(&entry))).forget();
            };
            let what = [": ", &words::kinds(place.kinds)].concat();
            let place = words::place(content::prompt(place.step).nav, number);
            list.push(html! { <li><a {href} onclick={go}>{ place }</a>{ what }</li> });
        }
        held.push(element("ul", "sp-stack sp-stack-tight", list));
    }
    if listed > MAX_PLACES {
        held.push(line("", words::more_places(listed - MAX_PLACES)));
    }
    pieces(held)
}

/// Copies the address and is done; a refusal is said in the dialog, since what is said behind it is not heard.
fn copy(redraw: UseForceUpdateHandle, announce: Callback<String>) {
    spawn_local(async move {
        let Some(Asked::Out(address, _)) = ASKED.take() else { return };
        if clipboard::copy(&address).await {
            ask(&redraw, None);
            announce.emit(words::COPIED.to_owned());
        } else {
            ask(&redraw, Some(Asked::Out(address, true)));
        }
    });
}

/// The whole address, and the ways on from it.
#[inline(never)]
fn way_out(address: &str, refused: bool, copy: Callback<()>, close: &Callback<()>) -> Html {
    let address = AttrValue::from(address.to_owned());
    let left = close.reform(|_: MouseEvent| ());
    let open = html! {
        <a
            class={ButtonKind::Primary.class()} href={address.clone()} target="_blank" rel="noopener noreferrer"
            onclick={left}
        >{ words::OPEN_OUTSIDE }</a>
    };
    let copy = press(words::COPY_ADDRESS, copy).drawn();
    let refusal = html! { <p role="status">{ if refused { words::NOT_COPIED } else { "" } }</p> };
    several![
        line("sp-address", address),
        line("", words::LEADS_OUT_BODY),
        group("sp-cluster", several![open, copy]),
        refusal,
    ]
}

fn too_much(length: u32) -> Html {
    several![line("", words::too_much(length as usize, MAX_TEXT)), line("", words::TOO_MUCH_BODY)]
}
