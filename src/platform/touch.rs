//! How long nobody has touched the page: for whoever covers or locks it by itself.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

use super::clock::Stamp;

/// Every kind of touch.
const TOUCHES: [&str; 4] = ["keydown", "pointerdown", "wheel", MOVED];
/// The one of them that also comes of itself.
const MOVED: &str = "pointermove";

thread_local! {
    /// The last touch; nothing while nobody watches.
    static TOUCHED: Cell<Option<Stamp>> = const { Cell::new(None) };
}

/// Milliseconds since the page was last touched, or since this was first asked.
#[must_use]
pub fn idle_ms() -> u64 {
    if let Some(touched) = TOUCHED.get() {
        return touched.passed_ms();
    }
    TOUCHED.set(Some(Stamp::now()));
    if let Some(window) = web_sys::window() {
        let pointer = Rc::new(Cell::new(None));
        for kind in TOUCHES {
            let pointer = pointer.clone();
            EventListener::new(&window, kind, move |event| {
                // Browsers also tell of a pointer that lay still while the page moved beneath it.
                let place = event.dyn_ref().map(|event: &MouseEvent| (event.screen_x(), event.screen_y()));
                if kind != MOVED || pointer.replace(place) != place {
                    TOUCHED.set(Some(Stamp::now()));
                }
            })
            .forget();
        }
    }
    0
}
