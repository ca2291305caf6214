//! What is noted inside the page, and what Chromium notes of it: times on the main thread, and what is written.

use crate::stage::{cdp, spent};
use journeys::Page;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Notes every text that goes to local storage or to IndexedDB, and how long the timer task took that wrote to local
/// storage. The names must not be the page's own, hence the function around it.
const NOTES: &str = "(() => {
    const notes = (window.__bench = { local: [], journal: [], task_ms: [] });
    let wrote = false;
    const later = window.setTimeout;
    window.setTimeout = (work, ...rest) => later(function (...given) {
        wrote = false;
        const began = performance.now();
        try { return work.apply(this, given); }
        finally { if (wrote) notes.task_ms.push(performance.now() - began); }
    }, ...rest);
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
        wrote = true;
        notes.local.push(text);
        return set.call(this, key, text);
    };
    for (const name of ['put', 'add']) {
        const put = IDBObjectStore.prototype[name];
        IDBObjectStore.prototype[name] = function (...given) {
            notes.journal.push(given[0]);
            return put.apply(this, given);
        };
    }
})();";

/// What one stretch of work came to.
pub struct Noted {
    /// The tasks that wrote to local storage, in milliseconds together.
    pub saving_ms: f64,
    /// Everything the main thread did, drawing included, in milliseconds.
    pub all_ms: f64,
    /// Bytes written to local storage.
    pub local: f64,
    /// Bytes written to IndexedDB.
    pub journal: f64,
}

/// Puts the notes into every page that is opened from here on.
pub fn install(page: &Page) {
    cdp(page, "Page.addScriptToEvaluateOnNewDocument", &json!({ "source": NOTES }));
    cdp(page, "Performance.enable", &json!({}));
}

fn ask(page: &Page, script: &str) -> Value {
    page.browser().script(script, &[]).unwrap()
}

/// Every question costs the page a little time, which is not the app's.
fn pause() {
    std::thread::sleep(Duration::from_millis(100));
}

/// Waits until nothing has been written for half a second.
pub fn quiet(page: &Page) {
    let count = || ask(page, "return __bench.local.length + __bench.journal.length").as_u64();
    let (end, mut last) = (Instant::now() + Duration::from_secs(120), (count(), Instant::now()));
    while last.1.elapsed() < Duration::from_millis(500) {
        assert!(Instant::now() < end, "the page never stopped writing");
        pause();
        let now = count();
        if now != last.0 {
            last = (now, Instant::now());
        }
    }
}

/// Does `work`, waits until something has been written and all is quiet, and says what it came to.
pub fn note(page: &Page, work: impl FnOnce()) -> Noted {
    ask(page, "__bench.local = []; __bench.journal = []; __bench.task_ms = [];");
    let before = spent(page);
    work();
    let end = Instant::now() + Duration::from_secs(20);
    while ask(page, "return __bench.local.length + __bench.journal.length") == 0 {
        assert!(Instant::now() < end, "nothing was written");
        pause();
    }
    quiet(page);
    let all_ms = spent(page) - before;
    let size = "const bytes = (texts) => texts.reduce((sum, text) => sum + new Blob([text]).size, 0);
        const sum = (all) => all.reduce((a, b) => a + b, 0);
        return [sum(__bench.task_ms), bytes(__bench.local), bytes(__bench.journal)];";
    let figures = ask(page, size);
    let figure = |at: usize| figures[at].as_f64().unwrap();
    Noted { saving_ms: figure(0), all_ms, local: figure(1), journal: figure(2) }
}
