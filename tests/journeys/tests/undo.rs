//! Undo and redo, as one history across all the tools.

use crate::steps::{add, await_kept, go, kept, leave, see_saved, start_alone};
use journeys::{Page, contains, starts};

/// Edits in several tools, taken back to the start, made again, and forgotten by a reload.
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
    page.choose("Which field of practice?", "Adults");
    assert!(page.is_disabled("button", "Redo"));
    see_saved(page);
    page.reload();
    page.see_chosen("Which field of practice?", "Adults");
    assert!(page.is_disabled("button", "Undo"), "a reload begins a history of its own");
    leave(page);
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
