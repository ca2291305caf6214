//! When the page locks by itself: nobody has touched it for a while, or another tab has asked everybody to.
//!
//! Another tab's asking is a number in local storage that has changed. It is looked at every second, because not every
//! browser tells other tabs of it. Start with [`watch`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::MouseEvent;

use super::lock::{Lock, Standing};
use crate::platform::clock;
use crate::platform::local_storage::LocalSlots;
use crate::platform::random;
use crate::storage::Slots;

/// Where the number is that another tab changes to ask everybody to lock.
const CALL_KEY: &str = "standpoint/lock/call";
/// Where the chosen minutes are kept.
const MINUTES_KEY: &str = "standpoint/lock/minutes";

/// After how many minutes without a touch the page can lock. The longest is more than ten times the usual, for those
/// who need long over a page.
pub const MINUTES: [u32; 5] = [2, 5, 10, 30, 120];
/// The usual.
const USUAL: u32 = 10;

/// How often it is looked at, in milliseconds.
const LOOK_MS: u32 = 1_000;

/// Every kind of touch.
const TOUCHES: [&str; 4] = ["keydown", "pointerdown", "wheel", MOVED];
/// The one of them that also comes of itself.
const MOVED: &str = "pointermove";

/// After how many minutes without a touch the page locks.
#[must_use]
pub fn minutes() -> u32 {
    let chosen = LocalSlots.get(MINUTES_KEY).ok().flatten().and_then(|text| text.parse().ok());
    chosen.filter(|minutes| MINUTES.contains(minutes)).unwrap_or(USUAL)
}

/// Chooses it for this browser.
pub fn choose_minutes(minutes: u32) {
    // Where it cannot be remembered, the usual holds.
    let _ = LocalSlots.set(MINUTES_KEY, &minutes.to_string());
}

fn call() -> Option<String> {
    LocalSlots.get(CALL_KEY).ok().flatten()
}

thread_local! {
    /// The number as this tab knows it.
    static HEARD: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Whether this page is watched already.
    static WATCHED: Cell<bool> = const { Cell::new(false) };
}

/// Asks every other tab to save and to load anew.
pub(super) fn call_others() {
    let number = random::id::<crate::domain::SessionId>();
    // Where nothing can be written, no tab has anything kept.
    let _ = LocalSlots.set(CALL_KEY, number.as_str());
    HEARD.set(call());
}

/// Watches for as long as the page is open.
pub(super) fn watch(lock: &Lock) {
    HEARD.set(call());
    if WATCHED.replace(true) {
        return;
    }
    let touched = Rc::new(Cell::new(now()));
    if let Some(window) = web_sys::window() {
        let pointer = Rc::new(Cell::new(None));
        for kind in TOUCHES {
            let (touched, pointer) = (touched.clone(), pointer.clone());
            EventListener::new(&window, kind, move |event| {
                // Browsers also tell of a pointer that lay still while the page moved beneath it.
                let place = event.dyn_ref().map(|event: &MouseEvent| (event.screen_x(), event.screen_y()));
                if kind != MOVED || pointer.replace(place) != place {
                    touched.set(now());
                }
            })
            .forget();
        }
        let lock = lock.clone();
        EventListener::new(&window, "storage", move |_| {
            if called(&lock) {
                leave(&lock);
            }
        })
        .forget();
    }
    let lock = lock.clone();
    Interval::new(LOOK_MS, move || {
        let idle = lock.standing() == Standing::Open && idle(touched.get()) >= f64::from(minutes()) * 60_000.0;
        if idle || called(&lock) {
            leave(&lock);
        }
    })
    .forget();
}

/// Whether somebody asked, or took away the slot this page has the key of.
fn called(lock: &Lock) -> bool {
    // A number that is gone was wiped with everything else; that asks for nothing.
    let asked = call().is_some_and(|now| HEARD.with_borrow(|heard| heard.as_ref() != Some(&now)));
    asked || lock.has_been_overtaken()
}

fn leave(lock: &Lock) {
    let lock = lock.clone();
    // It is asked again in a second if there is work that could not be saved.
    spawn_local(async move { _ = lock.leave().await });
}

/// The wall clock and the page's own: the one goes on while the computer sleeps, the other never goes back.
fn now() -> (f64, f64) {
    (js_sys::Date::now(), clock::now_ms() as f64)
}

/// Milliseconds since then.
fn idle(then: (f64, f64)) -> f64 {
    let now = now();
    (now.0 - then.0).max(now.1 - then.1)
}
