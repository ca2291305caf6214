//! Work is kept by itself, and where it cannot be, the page says so and offers a file.

use crate::steps::{add, go, leave, see_saved, session_of, start_alone};
use journeys::{Page, contains};

const SITUATION: &str = "The situation, in one sentence";

/// Saved within a second, on the way out, and never in silence when it cannot be.
pub fn kept(page: &Page) {
    start_alone(page);
    soon(page);
    reloaded_while_typing(page);
    two_listed(page);
    not_allowed(page);
}

fn is_kept(page: &Page, words: &str) -> bool {
    page.local_storage().values().any(|text| text.contains(words))
}

fn soon(page: &Page) {
    page.see_text("No changes since you opened it");
    page.fill(SITUATION, "Written down before I forget it");
    // Without leaving the field; how soon stands in `cargo xtask bench saving`.
    page.wait_for("what was typed is kept", || is_kept(page, "Written down before I forget it"));
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

fn not_allowed(page: &Page) {
    // Neither of the two places; what they do when they are full is in two_copies.
    let refuse = "const refused = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
        window.__allowed = [Storage.prototype.setItem, IDBDatabase.prototype.transaction];
        Storage.prototype.setItem = refused; IDBDatabase.prototype.transaction = refused;";
    page.script(refuse, &[]);
    page.fill(SITUATION, "Nothing may be written here any more");
    page.see_text("NOT saved");
    page.see_text("This browser does not let Standpoint save");
    let file = page.download(|| page.click("button", "Download a file of this session"));
    assert_eq!(session_of(&file.text())["opening"]["situation"], "Nothing may be written here any more");
    page.script("[Storage.prototype.setItem, IDBDatabase.prototype.transaction] = window.__allowed;", &[]);
    see_saved(page);
    assert!(is_kept(page, "Nothing may be written here any more"));
}
