//! What happens when the app itself fails: a panic ends it, and the page's own plain script takes over.
//!
//! What `cargo xtask dist` builds has no words for a panic and runs no hook: it traps, and the page sees that for
//! itself (`guarded` in `plain.js`). The hook here names the place in the source in every other build.

use wasm_bindgen::JsValue;

use super::by_name::{call, object, window};

/// The function the page defines for this; see `plain.js`.
const HANDLER: &str = "standpointPanic";

/// The function that takes what only the page holds.
const HOLD: &str = "standpointHold";

/// Hands every panic to the page. Must run before the app is mounted, or Yew sets a hook of its own.
///
/// Only the place in the code goes out: the message of a panic can hold what people wrote.
pub fn hand_over() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        // There is nobody left to tell if this fails too.
        let _ = call(&window(), HANDLER, &[place.into()]);
    }));
}

/// Leaves with the page what is on it only, each text under the name it would be kept by, in place of what was left
/// before: so that it can still be downloaded if the app fails.
pub fn hold(texts: &[(String, String)]) {
    let texts: Vec<_> = texts.iter().map(|(key, text)| (key.as_str(), JsValue::from_str(text))).collect();
    // Without the page's script there is nobody to leave it with.
    let _ = call(&window(), HOLD, &[object(&texts)]);
}
