//! A gate that every tab of this browser stands in while it holds work, and that one tab can have to itself.
//!
//! By the browser's own locks: a tab that ends, however it ends, gives up its place. Where a browser has none, nobody
//! waits. Knows nothing of what is done behind the gate. Start with [`stand_in`] and [`have_alone`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use super::by_name::{at, call, object};

/// What the gate is called among the browser's locks.
const GATE: &str = "standpoint/gate";

/// A place in the gate, given up when it is dropped.
#[must_use = "dropping it gives the place up"]
#[derive(Debug)]
pub struct Place(Option<Function>);

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(leave) = &self.0 {
            // Settling a promise cannot fail.
            let _ = leave.call0(&JsValue::NULL);
        }
    }
}

/// Takes a place beside the other tabs, after whoever has the gate alone.
pub async fn stand_in() -> Place {
    // Nothing is waited for longer than it takes: a browser that refuses the place has no gate.
    request("shared", None).await.unwrap_or(Place(None))
}

/// Has the gate alone, once every other tab has left it; nothing when that took longer than `wait_ms`.
pub async fn have_alone(wait_ms: u32) -> Option<Place> {
    request("exclusive", Some(wait_ms)).await
}

async fn request(mode: &str, wait_ms: Option<u32>) -> Option<Place> {
    let locks = at(&["navigator", "locks"]);
    if !locks.is_object() {
        return Some(Place(None));
    }
    let mut leave = None;
    // Held for as long as this is not settled.
    let held = Promise::new(&mut |settle, _| leave = Some(settle));
    let place = Place(leave);
    let waiting = AbortController::new().ok()?;
    let granted = Rc::new(Cell::new(false));
    let told = Rc::new(RefCell::new(None::<Function>));
    let answer = Promise::new(&mut |settle, _| _ = told.replace(Some(settle)));
    let tell = move || {
        if let Some(settle) = told.take() {
            let _ = settle.call0(&JsValue::NULL);
        }
    };
    let got = {
        let (granted, tell) = (granted.clone(), tell.clone());
        Closure::once_into_js(move |_lock: JsValue| {
            granted.set(true);
            tell();
            held
        })
    };
    let mut options = vec![("mode", JsValue::from_str(mode))];
    if wait_ms.is_some() {
        options.push(("signal", waiting.signal().into()));
    }
    let asked = call(&locks, "request", &[GATE.into(), object(&options), got])?;
    // Ended without having been granted: refused, or no longer waited for.
    let over = Closure::once_into_js(move |_: JsValue| tell());
    call(&asked, "then", &[over.clone(), over])?;
    let patience = wait_ms.map(|wait_ms| Timeout::new(wait_ms, move || waiting.abort()));
    let _ = JsFuture::from(answer).await;
    drop(patience);
    granted.get().then_some(place)
}
