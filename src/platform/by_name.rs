//! Asking the browser for what not every browser has, by its name.
//!
//! What is absent, refused or throws is simply not there: nothing here can fail in any other way. For what every
//! browser has, use the typed calls instead.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The page's window, as a value; undefined where there is none.
#[must_use]
pub fn window() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, JsValue::from)
}

/// What `of` has under this name; undefined where it has nothing, or throws when asked.
#[must_use]
pub fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// What lies at the end of a path of names from the window: `["navigator", "storage"]`.
#[must_use]
pub fn at(path: &[&str]) -> JsValue {
    path.iter().fold(window(), |of, name| get(&of, name))
}

/// What a method of `of` answers; nothing where it has no such method, or the method throws.
#[must_use]
pub fn call(of: &JsValue, method: &str, with: &[JsValue]) -> Option<JsValue> {
    let function = get(of, method).dyn_into::<Function>().ok()?;
    Reflect::apply(&function, of, &with.iter().collect::<Array>()).ok()
}

/// What a method of `of` promises; nothing where it has no such method, throws, or breaks its promise.
pub async fn promised(of: &JsValue, method: &str, with: &[JsValue]) -> Option<JsValue> {
    let answer = call(of, method, with)?;
    JsFuture::from(Promise::resolve(&answer)).await.ok()
}

/// An object with these fields.
#[must_use]
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of an object made here cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}
