//! What happens when the app itself fails: a panic ends it, and the page's own plain script takes over.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The function the page defines for this; see `index.html`.
const HANDLER: &str = "standpointPanic";

/// Hands every panic to the page. Must run before the app is mounted, or Yew sets a hook of its own.
///
/// Only the place in the code goes out: the message of a panic can hold what people wrote.
pub fn hand_over() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let window: JsValue = web_sys::window().into();
        let handler = Reflect::get(&window, &HANDLER.into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
        if let Some(handler) = handler {
            // There is nobody left to tell if this fails too.
            let _ = handler.call1(&window, &place.into());
        }
    }));
}
