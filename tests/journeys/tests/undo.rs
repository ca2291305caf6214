//! Undo and redo, as one history across all the tools.

use crate::locked;
use crate::steps::{add, await_kept, go, kept, leave, see_saved, start_alone};
use journeys::{Page, contains, starts};
use serde_json::Value;

/// Edits in several tools, taken back to the start, made again, and taken back after a reload.
pub fn undo_across_tools(page: &Page) {
    start_alone(page);
    assert!(page.is_disabled("button", "Undo"), "nothing has been done yet");
    let at_first = kept(page);

    page.fill("The situation, in one sentence", "Typed letter by letter, and one step all the same.");
    page.press("Control+z");
    page.see_value("The situation, in one sentence", "");
    page.press("Control+y");
    page.see_value("The situation, in one sentence", "Typed letter by letter, and one step all the same.");
    a_day_half_way(page);
    let steps = edits(page);
    see_saved(page);
    let whole =
        await_kept(page, "every edit is kept", |now| now["closing"]["actions"][0]["what"] == "Knock, and wait.");

    // Back and on again before a pause saves: nothing has changed, and it says so.
    page.press("Control+z");
    page.press("Control+Shift+z");
    see_saved(page);

    for _ in 0..steps {
        page.click("button", "Undo");
    }
    assert!(page.is_disabled("button", "Undo"), "there is more to undo than was done");
    assert_eq!(await_kept(page, "nothing is left", |now| *now == at_first), at_first);
    go(page, "story/people");
    page.see_text("Nobody is in the story yet");
    go(page, "opening/start");
    page.see_value("The situation, in one sentence", "");

    for _ in 0..steps {
        page.press("Control+Shift+z");
    }
    assert!(page.is_disabled("button", "Redo"), "there is more to make again than was undone");
    assert_eq!(await_kept(page, "all is there again", |now| *now == whole), whole);
    page.see_value("The situation, in one sentence", "Typed letter by letter, and one step all the same.");

    // A new step forgets what was undone.
    page.press("Control+z");
    let height = || page.script("return document.documentElement.scrollHeight", &[]);
    let before = height();
    page.choose("Which field of practice?", "Adults");
    assert!(page.is_disabled("button", "Redo"));
    // Nothing below moves when an answer is given or taken back.
    page.see("button", "Clear this answer: Which field of practice?");
    assert_eq!(height(), before, "the page moves when an answer is given");
    page.click("button", "Clear this answer: Which field of practice?");
    page.see_no("button", "Clear this answer: Which field of practice?");
    assert_eq!(height(), before, "the page moves when an answer is taken back");
    page.choose("Which field of practice?", "Adults");
    see_saved(page);
    undo_after_a_reload(page);
    undo_after_another_tab(page);
    undo_under_a_passphrase(page);
}

/// The last steps survive it, those that were undone too.
fn undo_after_a_reload(page: &Page) {
    let (field, clear) = ("Which field of practice?", "Clear this answer: Which field of practice?");
    page.reload();
    page.see_chosen(field, "Adults");
    assert_eq!(left_in_tab(page), Value::Null, "what was left is taken out at once");
    page.click("button", "Undo");
    page.see_no("button", clear);
    page.click("button", "Redo");
    page.see_chosen(field, "Adults");
    assert!(page.is_disabled("button", "Redo"), "there is more to make again than was undone");
    page.click("button", "Undo");
    page.reload();
    page.see_no("button", clear);
    page.click("button", "Redo");
    page.see_chosen(field, "Adults");
    page.click("button", "Undo");
    page.click("button", "Undo");
    page.see_chosen(field, "Adults");
}

/// What was left belongs to the session as it was then, and to no other.
fn undo_after_another_tab(page: &Page) {
    let (at, changed) = (page.fragment(), "Changed in another tab.");
    see_saved(page);
    assert!(go_away(page), "nothing was left");
    page.go(&at);
    page.fill("The situation, in one sentence", changed);
    see_saved(page);
    leave(page);
    page.to_tab(0);
    page.open_at(&at);
    page.see_value("The situation, in one sentence", changed);
    page.see_no_text("This session is being written in another tab");
    assert!(page.is_disabled("button", "Undo"), "undo would bring back what another tab has replaced");
    assert!(page.is_disabled("button", "Redo"));
    assert_eq!(left_in_tab(page), Value::Null);
}

/// Nothing plain is left in the tab, so there is nothing to go on with.
fn undo_under_a_passphrase(page: &Page) {
    let at = page.fragment();
    locked::set(page, locked::OURS);
    page.go(&at);
    page.fill("The situation, in one sentence", "Changed under a passphrase.");
    see_saved(page);
    assert!(!page.is_disabled("button", "Undo"));
    assert!(!go_away(page), "a plain text is left");
    page.to_tab(0);
    page.open_at(&at);
    locked::unlock(page, locked::OURS);
    page.see_value("The situation, in one sentence", "Changed under a passphrase.");
    assert!(page.is_disabled("button", "Undo"), "steps are forgotten under a passphrase");
}

/// Leaves the app in the first tab, for a new one that is then in front; whether steps were left behind.
fn go_away(page: &Page) -> bool {
    let script = "addEventListener('pagehide', () =>
            localStorage.setItem('left', 'standpoint/steps' in sessionStorage ? 'some' : 'none'));
        location.assign('about:blank');";
    page.script(script, &[]);
    page.wait_for("another page", || page.script("return location.href", &[]) == "about:blank");
    page.open_tab();
    page.local_storage().get("left").is_some_and(|left| left == "some")
}

fn left_in_tab(page: &Page) -> Value {
    page.script("return sessionStorage.getItem('standpoint/steps')", &[])
}

/// The field says what is kept, also while the keyboard is still in it.
fn a_day_half_way(page: &Page) {
    go(page, "power-map/frame");
    page.fill(starts("By when?"), "4 December 2026");
    page.press("Control+z");
    page.see_value(starts("By when?"), "");
    go(page, "opening/start");
}

/// One edit or more in each of the tools; how many steps they and the sentence before make.
fn edits(page: &Page) -> usize {
    page.choose("Which field of practice?", "Children and families");
    go(page, "story/people");
    add(page, "The person", "Name or role", "Ash");
    add(page, "Worker", "Name or role", "Me");
    go(page, "story/evidence");
    add(page, "Add an entry", "What was seen, heard or read?", "The flat was cold.");
    page.check("Whom is it about?", "Ash");
    go(page, "power-map/links");
    page.click("tab", "Table");
    page.select("From", "Me");
    page.select("What runs", starts("assesses"));
    page.select("To", "Ash");
    page.select("How sure are we?", starts("Sure"));
    page.click("button", "Put it on the map");
    go(page, "co-operation/explanations");
    page.click("button", "Hold this: Shame");
    page.focus_is("textbox", "The explanation, in our own words");
    go(page, "co-operation/grid");
    page.click("button", contains("The flat was cold.: no mark yet"));
    go(page, "partnership-or-protection/question");
    add(page, "Add a decision", "Which decision?", "Do we go back?");
    go(page, "partnership-or-protection/level");
    page.select("Where we are now", "2 Partnership");
    go(page, "closing/plan");
    add(page, "Add something to be done", "What is done?", "Knock, and wait.");
    // The sentence, the field of practice, two people each added and named, an entry added, written and tied to
    // Ash, a tie, an explanation, a mark, a decision added and worded, a level, an action added and worded.
    1 + 1 + 4 + 3 + 1 + 1 + 1 + 2 + 1 + 2
}
