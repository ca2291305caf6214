//! What the browser says about keeping: where the page comes from, whether storage was promised to last, and the one
//! switch that stops every write of this visit.
//!
//! Knows nothing of sessions. Start with [`leave_no_trace`] and [`ask_to_last`].

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::by_name::{at, get, promised};
use crate::storage::PREFIX;

/// Set in the tab, never in storage that lasts: this tab was here before the page was loaded again.
const TAB_MARK: &str = "standpoint/visit";
/// In the same place: what the page leaves to itself when it is loaded again.
const TAB_NOTE: &str = "standpoint/steps";

thread_local! {
    /// Whether this visit writes nothing.
    static NO_TRACE: Cell<bool> = const { Cell::new(false) };
}

/// From now on nothing is written (`true`), or writing is as usual. It lasts as long as the page is open.
pub fn leave_no_trace(on: bool) {
    NO_TRACE.set(on);
}

/// Whether nothing is written in this visit. Everything that writes asks this first.
#[must_use]
pub fn leaves_no_trace() -> bool {
    NO_TRACE.get()
}

/// Whether the page was opened from a file, where most browsers give every such page the same storage.
#[must_use]
pub fn from_a_file() -> bool {
    at(&["location", "protocol"]).as_string().as_deref() == Some("file:")
}

/// The address that what is stored belongs to: of a file its whole address, else the server's.
#[must_use]
pub fn address() -> String {
    let name = if from_a_file() { "href" } else { "origin" };
    let address = at(&["location", name]).as_string().unwrap_or_default();
    // What follows # belongs to the page, not to where it is.
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Whether this browser keeps what different files opened in it store apart from one another. Only Firefox does.
#[must_use]
pub fn files_are_apart() -> bool {
    at(&["navigator", "userAgent"]).as_string().is_some_and(|name| name.contains("Gecko/"))
}

/// What the browser has promised about what this page stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promised {
    /// It stays until somebody removes it.
    Yes,
    /// The browser may remove it when space is short.
    No,
    /// The browser has no such promise to give.
    Unknown,
}

/// Whether the browser has promised to keep what is stored, without asking it to.
pub async fn promise() -> Promised {
    asked("persisted").await
}

/// Asks the browser to promise that it keeps what is stored. Some ask the person.
pub async fn ask_to_last() -> Promised {
    asked("persist").await
}

async fn asked(method: &str) -> Promised {
    match promised(&at(&["navigator", "storage"]), method, &[]).await.and_then(|answer| answer.as_bool()) {
        Some(true) => Promised::Yes,
        Some(false) => Promised::No,
        None => Promised::Unknown,
    }
}

/// Whether this tab is new to the page; the second time it is asked in a tab, it is not.
#[must_use]
pub fn tab_is_new() -> bool {
    let Some(store) = tab_store() else {
        return false;
    };
    let new = matches!(store.get_item(TAB_MARK), Ok(None));
    if new && !leaves_no_trace() && store.set_item(TAB_MARK, "").is_err() {
        return false;
    }
    new
}

fn tab_store() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Leaves a text to the page that is loaded next in this tab. Where there is no room for it, there is none.
pub fn leave_in_tab(text: &str) {
    if let Some(store) = tab_store().filter(|_| !leaves_no_trace()) {
        let _ = store.set_item(TAB_NOTE, text);
    }
}

/// Takes out what was left in this tab.
#[must_use]
pub fn take_from_tab() -> Option<String> {
    let store = tab_store()?;
    let text = store.get_item(TAB_NOTE).ok()?;
    store.remove_item(TAB_NOTE).ok()?;
    text
}

/// Takes away everything that is noted for as long as a tab is open.
pub fn forget_tab() {
    let Some(store) = tab_store() else {
        return;
    };
    let count = store.length().unwrap_or_default();
    let names: Vec<String> = (0..count).filter_map(|at| store.key(at).ok().flatten()).collect();
    for name in names.iter().filter(|name| name.starts_with(PREFIX)) {
        // What was left for this page was taken out when it began: a tab that cannot forget holds only an empty mark.
        let _ = store.remove_item(name);
    }
}

/// For as long as it is kept, the browser asks before the page is closed while `unsafe_to_leave` holds.
#[must_use = "dropping it stops the asking"]
pub fn ask_before_leaving(unsafe_to_leave: impl Fn() -> bool + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if unsafe_to_leave() {
            event.prevent_default();
            // Older browsers ask only when there is a text, which none of them shows.
            let _ = Reflect::set(event, &"returnValue".into(), &" ".into());
        }
    }))
}

/// Removes what service workers of this page have kept, and the workers themselves. Whether nothing of it is left.
pub async fn forget_offline_copy() -> bool {
    let caches = at(&["caches"]);
    for name in listed(promised(&caches, "keys", &[]).await) {
        let _ = promised(&caches, "delete", &[name]).await;
    }
    let workers = at(&["navigator", "serviceWorker"]);
    for worker in listed(promised(&workers, "getRegistrations", &[]).await) {
        let _ = promised(&worker, "unregister", &[]).await;
    }
    listed(promised(&caches, "keys", &[]).await).is_empty()
}

/// Whether a database of Standpoint's is in this browser. Where browsers do not list theirs, none is seen.
pub async fn has_database() -> bool {
    let databases = listed(promised(&at(&["indexedDB"]), "databases", &[]).await);
    databases
        .iter()
        .any(|database| get(database, "name").as_string().is_some_and(|name| name.starts_with("standpoint")))
}

fn listed(answer: Option<JsValue>) -> Vec<JsValue> {
    answer.map(|answer| js_sys::Array::from(&answer).to_vec()).unwrap_or_default()
}
