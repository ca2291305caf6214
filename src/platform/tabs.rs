//! One tab at a time: a name that one tab of this browser holds, until it lets go, ends, or another takes it.
//!
//! By the browser's own locks, which end with the tab however it ends. Where a browser has none, by a lease in local
//! storage: a few letters and a number that its holder raises every second. Whether a holder is still there is told by
//! the number being raised while somebody watches, never by a clock. Knows nothing of what the name is of. Start with
//! [`hold`] and [`take`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::by_name::{at, call, get, object};
use super::journal::{after, within};
use super::local_storage::LocalSlots;
use super::random;
use crate::domain::Id;
use crate::storage::Slots;

/// How often the holder of a lease raises its number, in milliseconds.
const BEAT_MS: u32 = 1_000;
/// A lease whose number is not raised for so long while it is watched, in milliseconds, has no holder any more. Longer
/// than browsers let a tab in the background wait between two beats.
const SILENCE_MS: i32 = 2_500;
/// Two tabs that find a lease free at the same moment both write; after this time, in milliseconds, both see whose
/// stayed.
const SETTLING_MS: i32 = 60;

/// A browser that has not said within this time, in milliseconds, whether the name can be had counts as one where
/// another tab holds it: what it is of can be read meanwhile, and it is asked for again. Granted later, it is given up.
const PATIENCE_MS: i32 = 4_000;

/// A name that is held; given up when it is dropped.
#[must_use = "dropping it gives the name up"]
pub struct Held(#[expect(dead_code, reason = "kept so that it is given up with it")] How);

enum How {
    Lock(#[expect(dead_code, reason = "as above")] Settling),
    Lease(#[expect(dead_code, reason = "as above")] Lease),
    /// A browser that keeps nothing has nothing that two tabs could write to.
    Alone,
}

/// Calls a function of the browser once, when it is dropped.
struct Settling(Function);

impl Drop for Settling {
    fn drop(&mut self) {
        // Settling a promise cannot fail.
        let _ = self.0.call0(&JsValue::NULL);
    }
}

/// Holds a name if no other tab does. `lost` is called when another takes it away.
pub async fn hold(name: &str, lost: impl Fn() + 'static) -> Option<Held> {
    request(name, false, Rc::new(lost)).await
}

/// Holds a name, taking it away from whichever tab holds it. `lost` is called when another does the same.
pub async fn take(name: &str, lost: impl Fn() + 'static) -> Option<Held> {
    request(name, true, Rc::new(lost)).await
}

/// What the browser answered.
#[derive(Clone, Copy, PartialEq)]
enum Answer {
    Granted,
    Taken,
    NoLocks,
}

async fn request(name: &str, taking: bool, lost: Rc<dyn Fn()>) -> Option<Held> {
    let (answer, settling) = match ask(name, taking, lost.clone()) {
        Some(asked) => within(PATIENCE_MS, asked).await.unwrap_or((Answer::Taken, None)),
        None => (Answer::NoLocks, None),
    };
    match (answer, settling) {
        (Answer::Granted, Some(settling)) => Some(Held(How::Lock(settling))),
        (Answer::Taken, _) => None,
        _ => Lease::request(name, taking, lost).await.map(Held),
    }
}

/// Asks for the browser's lock; nothing where it has none.
fn ask(
    name: &str,
    taking: bool,
    lost: Rc<dyn Fn()>,
) -> Option<impl Future<Output = (Answer, Option<Settling>)> + use<>> {
    let locks = at(&["navigator", "locks"]);
    if !locks.is_object() {
        return None;
    }
    let mut settle = None;
    // Held for as long as this is not settled.
    let held = Promise::new(&mut |done, _| settle = Some(done));
    let answer = Rc::new(Cell::new(Answer::NoLocks));
    let mut tell = None;
    let told = Promise::new(&mut |done, _| tell = Some(done));
    let (settle, tell) = (settle?, Rc::new(tell?));
    let got = {
        let (answer, tell) = (answer.clone(), tell.clone());
        Closure::once_into_js(move |lock: JsValue| {
            let granted = lock.is_object();
            answer.set(if granted { Answer::Granted } else { Answer::Taken });
            let _ = tell.call0(&JsValue::NULL);
            if granted { JsValue::from(held) } else { JsValue::UNDEFINED }
        })
    };
    let how = if taking { "steal" } else { "ifAvailable" };
    let asked = call(&locks, "request", &[name.into(), object(&[(how, true.into())]), got])?;
    let over = {
        let answer = answer.clone();
        Closure::once_into_js(move |_: JsValue| {
            // Ended with an error: taken away, or never granted.
            if answer.get() == Answer::Granted {
                lost();
            }
            let _ = tell.call0(&JsValue::NULL);
        })
    };
    call(&asked, "then", &[JsValue::UNDEFINED, over])?;
    Some(async move {
        let _ = JsFuture::from(told).await;
        (answer.get(), Some(Settling(settle)))
    })
}

/// A name held by beating.
struct Lease {
    key: String,
    token: String,
    beating: RefCell<Option<(Interval, EventListener)>>,
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.beating.take();
        if self.is_ours() {
            // One that stays behind is found to be silent.
            let _ = LocalSlots.remove(&self.key);
        }
    }
}

/// Names a page, so that it knows its own leases.
#[derive(Clone)]
struct Token(String);

impl AsRef<str> for Token {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Id for Token {
    fn read(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }
}

impl Lease {
    async fn request(name: &str, taking: bool, lost: Rc<dyn Fn()>) -> Option<How> {
        let key = format!("{name}/lease");
        let Ok(there) = LocalSlots.get(&key) else { return Some(How::Alone) };
        if let Some(there) = there.filter(|_| !taking) {
            // A holder that hears of it answers at once, even in the background; else its next beat does.
            let _ = LocalSlots.set(&asking(&key), &random::id::<Token>().0);
            after(SILENCE_MS).await;
            let _ = LocalSlots.remove(&asking(&key));
            if LocalSlots.get(&key).ok().flatten().is_some_and(|now| now != there) {
                return None;
            }
        }
        let lease = Self { key, token: random::id::<Token>().0, beating: RefCell::default() };
        if lease.beat(0).is_err() {
            return Some(How::Alone);
        }
        after(SETTLING_MS).await;
        if !lease.is_ours() {
            return None;
        }
        lease.keep_beating(lost);
        Some(How::Lease(lease))
    }

    fn is_ours(&self) -> bool {
        let kept = LocalSlots.get(&self.key).ok().flatten();
        kept.is_some_and(|kept| kept.split(' ').next() == Some(&self.token))
    }

    fn beat(&self, count: u64) -> Result<(), ()> {
        LocalSlots.set(&self.key, &format!("{} {count}", self.token)).map_err(|_| ())
    }

    fn keep_beating(&self, lost: Rc<dyn Fn()>) {
        let Some(window) = web_sys::window() else { return };
        let ours = Rc::new(Self { key: self.key.clone(), token: self.token.clone(), beating: RefCell::default() });
        let (count, over) = (Cell::new(0_u64), Cell::new(false));
        let beat = Rc::new(move || {
            if over.get() {
                return;
            }
            if ours.is_ours() {
                count.set(count.get() + 1);
                // A beat that does not fit is made up for by the next.
                let _ = ours.beat(count.get());
            } else {
                over.set(true);
                let lost = lost.clone();
                // Not from within itself: whoever has lost it drops what this belongs to.
                spawn_local(async move { lost() });
            }
        });
        let heard = beat.clone();
        let (lease, asked) = (self.key.clone(), asking(&self.key));
        let listening = EventListener::new(&window, "storage", move |event| {
            let key = get(event, "key").as_string();
            if key.as_ref() == Some(&lease) || (key.as_ref() == Some(&asked) && get(event, "newValue").is_string()) {
                heard();
            }
        });
        self.beating.replace(Some((Interval::new(BEAT_MS, move || beat()), listening)));
    }
}

/// Where a tab asks the holder of a lease whether it is there.
fn asking(key: &str) -> String {
    format!("{key}/ask")
}
