//! Every save is kept twice. Whatever one of the two places loses, the other has; whatever both refuse stays on the
//! page and is saved when they let it.

use crate::steps::{leave, see_saved, session_of, start_alone};
use journeys::{Engine, Hindrance, Origin, Page, starts};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const SITUATION: &str = "The situation, in one sentence";
const TITLE: &str = "What shall this session be called?";

/// What the journal holds, by name.
pub fn journal(page: &Page) -> BTreeMap<String, String> {
    let script = "const done = arguments[arguments.length - 1];
        const asked = indexedDB.open('standpoint');
        asked.onerror = () => done({});
        asked.onsuccess = () => {
          const store = asked.result.transaction('kept').objectStore('kept'), all = {};
          store.openCursor().onsuccess = (event) => {
            const cursor = event.target.result;
            if (cursor) { all[cursor.key] = cursor.value; cursor.continue(); }
            else { asked.result.close(); done(all); }
          };
        };";
    let all = page.browser().script_async(script, &[]).unwrap();
    let all = all.as_object().unwrap().iter();
    all.map(|(key, text)| (key.clone(), text.as_str().unwrap().to_owned())).collect()
}

/// Puts texts into the journal behind the app's back; `null` takes one away.
pub fn set_journal(page: &Page, texts: &Value) {
    let script = "const [texts, done] = arguments;
        const asked = indexedDB.open('standpoint', 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore('kept');
        asked.onsuccess = () => {
          const writing = asked.result.transaction('kept', 'readwrite', { durability: 'strict' });
          for (const [key, text] of Object.entries(texts)) {
            if (text === null) writing.objectStore('kept').delete(key); else writing.objectStore('kept').put(text, key);
          }
          writing.oncomplete = () => { asked.result.close(); done(true); };
        };";
    assert_eq!(page.browser().script_async(script, std::slice::from_ref(texts)).unwrap(), true);
}

/// The name of the one session that is kept.
pub fn session_key(page: &Page) -> String {
    let kept = page.local_storage();
    let is_session = |key: &&String| key.starts_with("standpoint/session/") && key.matches('/').count() == 2;
    kept.keys().find(is_session).expect("a session is kept").clone()
}

/// A session with two generations: "First" and then "Second", and where it is.
fn two_generations(page: &Page) -> (String, String) {
    start_alone(page);
    page.fill(TITLE, "Kept twice");
    page.fill(SITUATION, "First");
    see_saved(page);
    page.wait_for("the first is kept", || journal(page).values().any(|text| text.contains("First")));
    page.fill(SITUATION, "Second");
    page.wait_for("the second is kept", || journal(page).values().any(|text| text.contains("Second")));
    see_saved(page);
    let key = session_key(page);
    page.wait_for("both places hold the same", || journal(page).get(&key) == page.local_storage().get(&key));
    (key, page.fragment())
}

/// Home, where nothing of the session is open, then what `change` does, then the session again.
fn meanwhile(page: &Page, at: &str, change: impl FnOnce()) {
    page.go("#/guide");
    page.see_heading(journeys::any());
    change();
    // A new document, as on another day.
    page.reload();
    page.go(at);
}

const FILL: &str = "for (const size of [65536, 4096, 256, 16, 1]) {
    for (let n = 0; n < 4000; n += 1) {
      try { localStorage.setItem(`filler/${size}/${n}`, 'x'.repeat(size)); } catch { break; }
    }
  }";
const EMPTY: &str =
    "for (const key of Object.keys(localStorage)) if (key.startsWith('filler/')) localStorage.removeItem(key);";
const JOURNAL_FULL: &str = "window.__put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function () { throw new DOMException('No room.', 'QuotaExceededError'); };";
const JOURNAL_FREE: &str = "IDBObjectStore.prototype.put = window.__put;";

/// Local storage really full, then the journal too, then room again; and every way a browser spells "full".
pub fn row_01_quota(page: &Page) {
    start_alone(page);
    page.fill(SITUATION, "");
    page.fill(TITLE, "Full");
    see_saved(page);
    page.script(FILL, &[]);
    let before = page.local_storage();
    // The journal takes what local storage has no room for, and that is said.
    page.fill(SITUATION, "This has room in one place only");
    page.see_text("in one of its two places");
    for (key, text) in before.iter().filter(|(key, _)| !key.starts_with("filler/")) {
        assert_eq!(page.local_storage().get(key), Some(text), "what was kept under {key} has changed");
    }
    page.wait_for("the journal has it", || journal(page).values().any(|text| text.contains("one place only")));
    page.script(JOURNAL_FULL, &[]);
    page.fill(SITUATION, "This has no room at all, and is a little longer");
    page.see_text("NOT saved");
    page.see_text("There is no room left in this browser");
    // Editing goes on, and so does saying so.
    page.fill(TITLE, "Full to the brim");
    page.see_text("NOT saved");
    let file = page.download(|| page.click("button", "Download a file of this session"));
    assert_eq!(session_of(&file.text())["opening"]["situation"], "This has no room at all, and is a little longer");
    for (key, text) in before.iter().filter(|(key, _)| !key.starts_with("filler/")) {
        assert_eq!(page.local_storage().get(key), Some(text), "what was kept under {key} has changed");
    }
    assert!(journal(page).values().any(|text| text.contains("one place only")), "the journal's copy is whole");
    // Freeing space is all it takes.
    page.script(EMPTY, &[]);
    page.see_text("in one of its two places");
    page.script(JOURNAL_FREE, &[]);
    page.fill(TITLE, "Room again");
    page.wait_for("both places hold it", || {
        let held = |texts: BTreeMap<String, String>| texts.values().any(|text| text.contains("Room again"));
        held(journal(page)) && held(page.local_storage())
    });
    page.see_no_text("in one of its two places");
    every_spelling(page);
}

fn every_spelling(page: &Page) {
    page.script(JOURNAL_FULL, &[]);
    for (at, (name, code)) in
        [("QuotaExceededError", 22), ("NS_ERROR_DOM_QUOTA_REACHED", 1014), ("Error", 22), ("Error", 1014)]
            .into_iter()
            .enumerate()
    {
        let refuse = "window.__set = window.__set || Storage.prototype.setItem;
            Storage.prototype.setItem = () => { throw { name: arguments[0], code: arguments[1] }; };";
        let refuse = refuse.replace("arguments[0]", &format!("{name:?}")).replace("arguments[1]", &code.to_string());
        page.script(&refuse, &[]);
        page.fill(SITUATION, &format!("Spelling {at}"));
        page.see_text("NOT saved");
        page.see_text("There is no room left in this browser");
        page.script("Storage.prototype.setItem = window.__set;", &[]);
        page.wait_for("it is saved unaided", || {
            // Asked inside the page: what is kept is as large as there is room for.
            let says = "return Object.entries(localStorage).some(([key, text]) => !key.startsWith('filler/') && text.includes(arguments[0]))";
            page.script(says, &[format!("Spelling {at}").into()]) == true
        });
    }
    page.script(JOURNAL_FREE, &[]);
    page.fill(SITUATION, "All spelt");
    page.see_no_text("in one of its two places");
    see_saved(page);
}

/// When local storage is nearly full, what was not worked on for longest leaves it, and is where it was all the same.
pub fn row_01_room_is_made(page: &Page) {
    for title in ["Oldest", "Newer"] {
        start_alone(page);
        page.fill(TITLE, title);
        see_saved(page);
        leave(page);
    }
    let crowd = "for (let n = 0; n < 71; n += 1) localStorage.setItem(`filler/65536/${n}`, 'x'.repeat(65536));";
    page.script(crowd, &[]);
    page.reload();
    page.click("link", "Newer");
    page.fill(SITUATION, "Worked on now");
    let is_oldest = |(key, text): &(String, String)| key.starts_with("standpoint/session/") && text.contains("Oldest");
    let (key, _) = journal(page).into_iter().find(is_oldest).expect("the journal holds it");
    page.wait_for("the oldest has left local storage", || {
        !page.local_storage().keys().any(|held| held.starts_with(&key))
    });
    see_saved(page);
    assert!(page.local_storage().values().any(|text| text.contains("Worked on now")), "what is worked on stays");
    assert!(journal(page).contains_key(&key), "the journal holds what has left");
    leave(page);
    page.see("link", "Newer");
    page.click("link", "Oldest");
    page.see_value(TITLE, "Oldest");
    page.fill(SITUATION, "Taken up again");
    page.wait_for("both hold it again", || page.local_storage().values().any(|text| text.contains("Taken up again")));
    page.script(EMPTY, &[]);
}

/// Killed the moment it says "Saved": the journal has it, whatever local storage has lost.
pub fn row_02_power_cut(page: &Page) {
    if !page.browser().remembers() {
        return;
    }
    start_alone(page);
    page.fill(TITLE, "Cut");
    see_saved(page);
    for words in ["Written just before the power went", "And again, the next time"] {
        page.fill(SITUATION, words);
        // "Saving" first, so that what is waited for is the save of this and not the one before.
        page.wait_for("it says Saved of this", || {
            page.local_storage().values().any(|text| text.contains(words))
                && page.text().contains("Saved in this browser")
        });
        page.cut_power();
        page.click("link", "Cut");
        page.see_value(SITUATION, words);
        page.see_value(TITLE, "Cut");
    }
    leave(page);
}

/// One place damaged, then both: nothing is lost while one is whole, and the generation before opens when none is.
pub fn row_03_corrupt_data(page: &Page) {
    let (key, at) = two_generations(page);
    let whole = page.local_storage()[&key].clone();
    let damage = [&whole[..whole.len() / 2], "", "null", &"[".repeat(10_000), &whole.replace("\"solo\"", "\"sono\"")];
    for broken in damage {
        // In local storage alone: the journal puts it right.
        meanwhile(page, &at, || page.set_local_storage(&key, Some(broken)));
        page.see_value(SITUATION, "Second");
        page.see_text("It was put right from the other");
        page.wait_for("local storage is whole again", || page.local_storage()[&key] == whole);
        // In the journal alone: local storage does.
        meanwhile(page, &at, || set_journal(page, &json!({ &key: broken })));
        page.see_value(SITUATION, "Second");
        page.wait_for("the journal is whole again", || journal(page).get(&key) == Some(&whole));
    }
    let kept = |page: &Page| page.local_storage().into_iter().filter(|(key, _)| key.starts_with("standpoint/damaged/"));
    let aside: Vec<String> = kept(page).map(|(_, text)| text).collect();
    for broken in damage {
        assert!(aside.iter().any(|text| text == broken), "damaged bytes were not kept: {broken:.40}");
    }
    // In both: the generation before.
    meanwhile(page, &at, || {
        page.set_local_storage(&key, Some("{\"app\":"));
        set_journal(page, &json!({ &key: "{\"app\":\"stand" }));
    });
    page.see_value(SITUATION, "First");
    page.see_text("The last save could not be read, so the one before it is open");
    page.fill(SITUATION, "Third");
    see_saved(page);
    page.go("#/data");
    page.see_heading("Where is my data?");
    page.see("button", starts("Download this copy"));
    page.go(&at);
    page.see_value(SITUATION, "Third");
    // Neither generation in either place: nothing is cleared.
    let before = key.clone() + "/before";
    meanwhile(page, &at, || {
        for key in [&key, &before] {
            page.set_local_storage(key, Some("<html>"));
        }
        set_journal(page, &json!({ &key: "<html>", &before: "<html>" }));
    });
    page.see_heading("This session cannot be read");
    assert_eq!(page.local_storage()[&key], "<html>");
    let file = page.download(|| page.click("button", "Download what this browser holds"));
    assert_eq!(file.text(), "<html>");
}

/// Work of a newer version in either place is shown as such and left alone.
pub fn row_06_newer_file(page: &Page) {
    let (key, at) = two_generations(page);
    let index = key.replace("/session/", "/index/");
    let (whole, line) = (page.local_storage()[&key].clone(), page.local_storage()[&index].clone());
    let newer = whole.replacen("\"schema\":", "\"schema\":9", 1);
    // A newer version says more in its list as well.
    let longer = line.replacen("\"title\":", "\"more\":1,\"title\":", 1).replacen("\"revision\":", "\"revision\":9", 1);
    for (here, there) in [(true, true), (true, false), (false, true)] {
        meanwhile(page, &at, || {
            for (key, text) in [(&key, &newer), (&index, &longer)] {
                if here {
                    page.set_local_storage(key, Some(text));
                }
                if there {
                    set_journal(page, &json!({ key: text }));
                }
            }
        });
        page.see_heading("This session was saved by a newer version of Standpoint");
        page.go("#/");
        page.see_text("This session was saved by a newer version of Standpoint");
        for (is_newer, held) in [(here, page.local_storage()), (there, journal(page))] {
            if is_newer {
                assert_eq!(held[&key], newer, "the newer version's work was touched");
            }
        }
        for (key, text) in [(&key, &whole), (&index, &line)] {
            page.set_local_storage(key, Some(text));
            set_journal(page, &json!({ key: text }));
        }
    }
}

/// One of the two places is cleared while the browser is closed, then the other; then both.
pub fn row_08_one_place_cleared(page: &Page) {
    let (key, at) = two_generations(page);
    meanwhile(page, &at, || {
        page.script(
            "for (const key of Object.keys(localStorage)) if (!key.endsWith('keeping')) localStorage.removeItem(key);",
            &[],
        );
    });
    page.see_value(SITUATION, "Second");
    page.see_text("No changes since you opened it");
    page.wait_for("local storage has it again", || page.local_storage().contains_key(&key));
    meanwhile(page, &at, || {
        let empty: serde_json::Map<_, _> = journal(page).into_keys().map(|key| (key, Value::Null)).collect();
        set_journal(page, &Value::Object(empty));
    });
    page.see_value(SITUATION, "Second");
    page.wait_for("the journal has it again", || journal(page).get(&key) == page.local_storage().get(&key));
    page.go("#/");
    page.see("link", "Kept twice");
    assert_eq!(page.table("Sessions kept in this browser").len(), 2);
}

/// A browser that lets the page keep nothing at all: it says so, goes on in memory, and gives a file.
pub fn row_09_storage_throws(page: &Page) {
    if !page.browser().remembers() {
        return;
    }
    page.hinder(&[Hindrance::NoStorage]);
    if page.browser().engine() == Engine::Firefox && page.browser().site().origin() == Origin::Hosted {
        // It says the same of the copy for working offline.
        page.expect_error("Failed to register/update a ServiceWorker");
    }
    page.see_text("This browser does not let Standpoint save");
    page.click("button", "Start alone");
    page.see_heading(crate::steps::question("opening/start").as_str());
    page.fill(SITUATION, "Only on this page");
    page.see_text("NOT saved");
    page.see_text("This browser does not let Standpoint save");
    let file = page.download(|| page.click("button", "Download a file of this session"));
    assert_eq!(session_of(&file.text())["opening"]["situation"], "Only on this page");
    // Going home and back loses nothing while the page is open.
    let at = page.fragment();
    page.go("#/");
    page.see_text("Untitled session");
    page.go(&at);
    page.see_value(SITUATION, "Only on this page");
    page.see_text("NOT saved");
    page.hinder(&[]);
}
