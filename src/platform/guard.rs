//! What the guard hears from the page: a text that is about to be put in, and a press on what leads out. Hears it
//! before anything else does, and for every field and every such press alike, those of screens not yet written too.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement};

use super::by_name::get;

/// What may take a text from a person.
const TAKES_FOCUS: &str = "input, textarea, select, button, summary";

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// Less than this at a time is typing, and never kept out.
const TYPING: u32 = 1_000;

/// Keeps a paste, a drop or a dictation out of a field when it would then hold more than `most` characters, and calls
/// `then` with how many there would have been. The browser is spared the work of showing them, which would stop the
/// page for seconds.
#[must_use = "dropping it stops the listening"]
pub fn on_too_much(most: u32, then: impl Fn(u32) + 'static) -> Option<EventListener> {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let document = document()?;
    Some(EventListener::new_with_options(&document, "beforeinput", options, move |event| {
        // Lengths are asked of the browser: nothing is copied to be counted.
        let added = length(&get(event, "data"));
        if added < TYPING {
            return;
        }
        let field = event.target().map_or(JsValue::UNDEFINED, JsValue::from);
        let place = |name| get(&field, name).as_f64().unwrap_or_default() as u32;
        let replaced = place("selectionEnd").saturating_sub(place("selectionStart"));
        let long = length(&get(&field, "value")).saturating_sub(replaced).saturating_add(added);
        if long > most {
            event.prevent_default();
            then(long);
        }
    }))
}

fn length(text: &JsValue) -> u32 {
    text.dyn_ref::<JsString>().map_or(0, JsString::length)
}

/// Calls `then` with the address that an element of the page carries under the name `mark`, when it is pressed.
#[must_use = "dropping it stops the listening"]
pub fn on_press_of(mark: &'static str, then: impl Fn(String) + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "click", move |event: &Event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let marked = pressed.and_then(|pressed| pressed.closest(&["[", mark, "]"].concat()).ok().flatten());
        if let Some(address) = marked.and_then(|marked| marked.get_attribute(mark)) {
            then(address);
        }
    }))
}

/// Whether the keyboard is in the element with this id.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// Moves focus to the first thing on the page that belongs to the entry with this id. Nothing happens where there is
/// none, or no id: focus is then best left where it is.
pub fn focus_entry(id: &str) {
    if id.is_empty() {
        return;
    }
    let selector = ["main :is(", TAKES_FOCUS, ")[id*='", id, "']"].concat();
    let found = document().and_then(|document| document.query_selector(&selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Calls `then` after so many milliseconds, unless what is returned is dropped before.
#[inline(never)]
pub fn after(wait_ms: u32, then: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(wait_ms, then)
}
