//! Work is kept by itself, and where it cannot be, the page says so and offers a file.

use crate::steps::{add, go, leave, see_saved, session_of, start_alone};
use journeys::{Page, contains};
use std::time::{Duration, Instant};

const SITUATION: &str = "The situation, in one sentence";

/// Saved within a second, on the way out, and never in silence when it cannot be.
pub fn kept(page: &Page) {
    start_alone(page);
    soon(page);
    reloaded_while_typing(page);
    two_listed(page);
    no_room(page);
    not_allowed(page);
}

fn is_kept(page: &Page, words: &str) -> bool {
    page.local_storage().values().any(|text| text.contains(words))
}

fn soon(page: &Page) {
    page.see_text("No changes since you opened it");
    page.fill(SITUATION, "Written down before I forget it");
    let typed = Instant::now();
    while !is_kept(page, "Written down before I forget it") {
        assert!(typed.elapsed() < Duration::from_secs(2), "after two seconds it is still not kept");
    }
    see_saved(page);
    // A long burst of typing is not put off until it ends.
    page.fill("What shall this session be called?", "First");
    see_saved(page);
}

fn reloaded_while_typing(page: &Page) {
    page.fill(SITUATION, "The very last word was typed just now");
    page.reload();
    page.see_value(SITUATION, "The very last word was typed just now");
    page.see_value("What shall this session be called?", "First");
    page.see_text("No changes since you opened it");
    // Leaving the app altogether is the same to it.
    go(page, "story/people");
    add(page, "Add a person", "Name or role", "Ash");
    page.open();
    page.within("row", contains("First")).see_text("People");
    page.click("link", "First");
    page.see_value("Name or role", "Ash");
}

fn two_listed(page: &Page) {
    leave(page);
    start_alone(page);
    page.fill("What shall this session be called?", "Second");
    leave(page);
    let listed = page.table("Sessions kept in this browser");
    let titles: Vec<&str> = listed.iter().skip(1).map(|row| row[0].as_str()).collect();
    assert_eq!(titles, ["Second", "First"], "the one last worked on comes first");
    page.click("link", "First");
    page.see_value("Name or role", "Ash");
    go(page, "opening/start");
}

const FILL: &str = "for (const size of [65536, 4096, 256, 16, 1]) {
    for (let n = 0; n < 4000; n += 1) {
      try { localStorage.setItem(`filler/${size}/${n}`, 'x'.repeat(size)); } catch { break; }
    }
  }";
const EMPTY: &str =
    "for (const key of Object.keys(localStorage)) if (key.startsWith('filler/')) localStorage.removeItem(key);";

fn no_room(page: &Page) {
    // From here on every letter makes it longer than what there is room for.
    page.fill(SITUATION, "");
    see_saved(page);
    page.script(FILL, &[]);
    let before = page.local_storage();
    page.fill(SITUATION, "This one has no room, though it is not long at all");
    page.see("alert", "");
    page.see_text("NOT saved");
    page.see_text("There is no room left in this browser");
    let file = page.download(|| page.click("button", "Download a file of this session"));
    assert_eq!(session_of(&file.text())["opening"]["situation"], "This one has no room, though it is not long at all");
    for (key, text) in page.local_storage() {
        assert_eq!(before.get(&key), Some(&text), "the copy of {key} that was safe has changed");
    }
    page.script(EMPTY, &[]);
    // By itself, within the time it takes to try again.
    see_saved(page);
    assert!(is_kept(page, "This one has no room"));
}

fn not_allowed(page: &Page) {
    let refuse = "window.__allowed = Storage.prototype.setItem;
        Storage.prototype.setItem = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };";
    page.script(refuse, &[]);
    page.fill(SITUATION, "Nothing may be written here any more");
    page.see_text("NOT saved");
    page.see_text("This browser does not let Standpoint save");
    let file = page.download(|| page.click("button", "Download a file of this session"));
    assert_eq!(session_of(&file.text())["opening"]["situation"], "Nothing may be written here any more");
    page.script("Storage.prototype.setItem = window.__allowed;", &[]);
    see_saved(page);
    assert!(is_kept(page, "Nothing may be written here any more"));
}
