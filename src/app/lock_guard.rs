//! When the page locks by itself: nobody has touched it for a while, or another tab has asked everybody to.
//!
//! Another tab's asking is a number in local storage that has changed. It is looked at every second, because not every
//! browser tells other tabs of it. Start with [`watch`].

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;

use super::lock::{Lock, Standing};
use crate::platform::local_storage::LocalSlots;
use crate::platform::random;
use crate::platform::touch;
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
    let _ = touch::idle_ms();
    if let Some(window) = web_sys::window() {
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
        let idle = lock.standing() == Standing::Open && touch::idle_ms() >= u64::from(minutes()) * 60_000;
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
