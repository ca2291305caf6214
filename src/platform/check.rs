//! Trying out what this browser allows: one question each, answered by doing the thing on nothing of anybody's.
//!
//! Start with [`every_part`]. Whatever is written in order to try is removed again.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::EventTarget;

use gloo::events::EventListener;

use super::by_name::{at, call, get, object, promised, window};
use super::keeping::{Promised, from_a_file, leaves_no_trace, promise};
use super::local_storage::LocalSlots;
use crate::storage::{PREFIX, Slots};

/// A part of the browser that the app uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// WebAssembly, which the app is written in.
    Wasm,
    /// A secure context, which several of the others need.
    Secure,
    /// The page's own policy.
    Policy,
    /// Local storage: the first copy.
    LocalStorage,
    /// The database with strict durability: the second copy.
    Database,
    /// The promise that what is stored stays.
    Promise,
    /// Locks between tabs.
    Locks,
    /// Encryption.
    Crypto,
    /// The worker that holds the app for use without a network.
    Offline,
    /// Choosing where a file is saved.
    SavePicker,
}

impl Part {
    /// Every part, in reading order.
    pub const ALL: [Self; 10] = [
        Self::Wasm,
        Self::Secure,
        Self::Policy,
        Self::LocalStorage,
        Self::Database,
        Self::Promise,
        Self::Locks,
        Self::Crypto,
        Self::Offline,
        Self::SavePicker,
    ];
}

/// What came of trying a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It works.
    Works,
    /// It is not there, or it refused.
    Not,
    /// It does not apply to a page that was opened so.
    NotHere,
    /// It was not tried, because trying would write something and this visit writes nothing.
    NotTried,
}

impl From<bool> for Found {
    fn from(works: bool) -> Self {
        if works { Self::Works } else { Self::Not }
    }
}

/// Every part and what came of trying it, in the order of [`Part::ALL`].
pub async fn every_part() -> Vec<(Part, Found)> {
    let mut found = Vec::with_capacity(Part::ALL.len());
    for part in Part::ALL {
        found.push((part, tried(part).await));
    }
    found
}

async fn tried(part: Part) -> Found {
    match part {
        // This is running in it.
        Part::Wasm => Found::Works,
        Part::Secure => (get(&window(), "isSecureContext") == true).into(),
        Part::Policy => policy().is_some().into(),
        Part::LocalStorage if leaves_no_trace() => Found::NotTried,
        Part::LocalStorage => local_storage().into(),
        Part::Database if leaves_no_trace() => Found::NotTried,
        Part::Database => database().await.into(),
        Part::Promise => (promise().await == Promised::Yes).into(),
        Part::Locks => locks().await.into(),
        Part::Crypto => crypto().await.into(),
        Part::Offline if from_a_file() => Found::NotHere,
        Part::Offline => {
            let workers = at(&["navigator", "serviceWorker"]);
            let worker = promised(&workers, "getRegistration", &[]).await;
            worker.is_some_and(|worker| !get(&worker, "active").is_falsy()).into()
        }
        Part::SavePicker => get(&window(), "showSaveFilePicker").is_function().into(),
    }
}

/// The policy that the page carries, word for word, if it carries one.
#[must_use]
pub fn policy() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let meta = document.query_selector("meta[http-equiv='Content-Security-Policy']").ok()??;
    meta.get_attribute("content")
}

/// What the browser calls itself.
#[must_use]
pub fn browser() -> String {
    at(&["navigator", "userAgent"]).as_string().unwrap_or_default()
}

/// Where the page comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file opened on this computer.
    File,
    /// A server on this computer.
    ThisComputer,
    /// A server, over an encrypted connection.
    Encrypted,
    /// A server, over a connection that anybody on the way can change.
    Open,
}

/// Where this page comes from.
#[must_use]
pub fn origin() -> Origin {
    let part = |name| at(&["location", name]).as_string().unwrap_or_default();
    match part("protocol").as_str() {
        "file:" => Origin::File,
        "https:" => Origin::Encrypted,
        _ if matches!(part("hostname").as_str(), "localhost" | "127.0.0.1" | "[::1]") => Origin::ThisComputer,
        _ => Origin::Open,
    }
}

fn local_storage() -> bool {
    let key = [PREFIX, "check"].concat();
    let kept = LocalSlots.set(&key, "x").is_ok() && LocalSlots.get(&key) == Ok(Some("x".into()));
    LocalSlots.remove(&key).is_ok() && kept
}

async fn locks() -> bool {
    let locks = at(&["navigator", "locks"]);
    let held = wasm_bindgen::closure::Closure::once_into_js(|_: JsValue| true);
    promised(&locks, "request", &[[PREFIX, "check"].concat().into(), held]).await.is_some_and(|held| held == true)
}

async fn crypto() -> bool {
    let subtle = at(&["crypto", "subtle"]);
    let nothing = Uint8Array::new_with_length(0);
    promised(&subtle, "digest", &["SHA-256".into(), nothing.into()]).await.is_some()
}

/// The name of the database that is made in order to try, and removed.
const TRIAL: &str = "standpoint-check";

async fn database() -> bool {
    let factory = at(&["indexedDB"]);
    let strict = match opened(&factory).await {
        Some(database) => {
            let strict = written(&database).await.unwrap_or(false);
            let _ = call(&database, "close", &[]);
            strict
        }
        None => false,
    };
    if let Some(removing) = call(&factory, "deleteDatabase", &[TRIAL.into()]) {
        heard(&removing, "success", &["error", "blocked"]).await;
    }
    strict
}

async fn opened(factory: &JsValue) -> Option<JsValue> {
    let request = call(factory, "open", &[TRIAL.into()])?;
    let target = request.clone().dyn_into::<EventTarget>().ok()?;
    let of = request.clone();
    let making = EventListener::once(&target, "upgradeneeded", move |_| {
        // Where no store can be made, writing into it fails, and says so.
        let _ = call(&get(&of, "result"), "createObjectStore", &[TRIAL.into()]);
    });
    let opened = heard(&request, "success", &["error", "blocked"]).await;
    drop(making);
    opened.then(|| get(&request, "result"))
}

async fn written(database: &JsValue) -> Option<bool> {
    let strict = object(&[("durability", "strict".into())]);
    let transaction = call(database, "transaction", &[TRIAL.into(), "readwrite".into(), strict])?;
    let store = call(&transaction, "objectStore", &[TRIAL.into()])?;
    call(&store, "put", &["x".into(), "x".into()])?;
    let complete = heard(&transaction, "complete", &["error", "abort"]).await;
    Some(complete && get(&transaction, "durability").as_string().as_deref() == Some("strict"))
}

/// Waits until `target` has one of these events; whether it was the good one.
async fn heard(target: &JsValue, good: &'static str, bad: &[&'static str]) -> bool {
    let Ok(target) = target.clone().dyn_into::<EventTarget>() else {
        return false;
    };
    let mut listening = Vec::new();
    let waiting = Promise::new(&mut |resolve, _| {
        for event in bad.iter().copied().chain([good]) {
            let resolve = resolve.clone();
            listening.push(EventListener::new(&target, event, move |_| {
                // Telling a promise that is told already does nothing.
                let _ = resolve.call1(&JsValue::UNDEFINED, &JsValue::from_bool(event == good));
            }));
        }
    });
    JsFuture::from(waiting).await.is_ok_and(|heard| heard == true)
}
