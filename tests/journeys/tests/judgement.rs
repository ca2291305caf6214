//! Sample C walked to a judgement: the timeline, a second look that changes the view, a judgement that replaces the
//! first, a tripwire; looked back on, and gone on from in the next session. And the second looks by keys alone.

use crate::steps::{add, arrive, go, leave, name, see_saved, start_alone};
use journeys::{Page, any, contains, starts};

const FINN: &str = "See it finished: Baby Finn";
const CHANGE: &str = "What is different in daily life?";

/// From what was known to a judgement that is written anew, and on into the next session.
pub fn a_judgement_that_changes(page: &Page) {
    page.click("button", FINN);
    arrive(page, "opening/start");
    go(page, "partnership-or-protection/timeline");
    timeline(page);

    go(page, "partnership-or-protection/second-looks");
    page.see_no("textbox", any());
    page.unfold(starts(CHANGE));
    page.see("link", contains("Planned visit: house spotless"));
    page.unfold("The rule, and where it comes from");
    page.axe_in_both_themes("second looks, all together");
    let look = page.within("main", any());
    look.click("button", "Not relevant, for that reason");
    look.see_text("Not kept yet: say why");
    look.fill("What do you make of it?", "Attendance is what we wrote down; his days are not.");
    look.click("button", "Changed our view: judge again");

    arrive(page, "partnership-or-protection/judgement");
    page.see_text("A second look changed our view:");
    page.see_text("Attendance is what we wrote down");
    page.see_selected("Does it replace an earlier judgement?", starts("Yes, the one of 16 October 2026"));
    page.fill("What do we judge, and why?", "We are worried. He loses weight while we count meetings.");
    page.choose("On the whole we are", "Worried");
    page.select("Which level does it come to?", "4 Directed");
    page.click("button", "Record this judgement, dated today");
    page.see_text("The judgement is recorded and dated today.");
    let history = page.within("region", "What was judged, newest first");
    history.see_text("We are worried. He loses weight");
    history.see_text("Great engagement.");
    history.see_text("The first judgement");
    history.see_text("Replaced on");
    history.click("button", "Look back at the judgement of 28 August 2026");
    page.focus_is("textbox", "What happened?");
    page.type_text("The weight fell for six weeks.");
    page.fill("What would we look for now?", "What his day is like.");
    page.axe_in_both_themes("a judgement looked back on");

    go(page, "partnership-or-protection/tripwires");
    let new = page.within("region", "A new tripwire");
    new.fill("What would have to happen?", "One more weight below the last.");
    new.choose("What would we then do?", starts("Step up"));
    new.fill_date("When do we look again?", "4 January 2027");
    new.click("button", "Set this tripwire");
    page.see("group", starts("One more weight below the last."));
    see_saved(page);
    next_session(page);
}

fn timeline(page: &Page) {
    let drawing = page.within("group", "The timeline");
    let first = "On 28 August 2026 we judged: reassured, at level 4 Directed.";
    drawing.click("button", starts(first));
    page.see_text("What it rested on");
    page.see("link", starts("Bruise on Finn"));
    page.see_no("link", starts("Growth chart"));
    page.assert_fits_sideways("the timeline");
    // Along the row of what we knew, and nearer, without leaving the entry.
    page.tab_to("button", starts(first));
    page.press("ArrowDown");
    page.focus_is("button", starts("We knew: "));
    page.press("End");
    for _ in 0..4 {
        page.press("=");
    }
    page.see_text("In sight: ");
    page.focus_is("button", starts("We knew: "));
    // Nearer, what was one mark has parted, and every entry has its own.
    page.press("End");
    page.focus_is("button", starts("We knew: “File, read whole for this session"));
    page.press("ArrowLeft");
    page.focus_is("button", starts("We knew: "));
    page.press("0");
    page.see_no_text("In sight: ");

    page.click("tab", "Sentences");
    page.see_text("Happened on 27 October 2026. Learned 14 days later, on 10 November 2026.");
    page.click("tab", "Table");
    let table = page.table("The timeline");
    assert!(table.iter().any(|row| row[2] == "14 days later"), "{table:?}");
    page.click("tab", "Timeline");
    page.size(320, 640);
    page.assert_fits_sideways("the timeline at 320");
    page.axe("the timeline at 320");
    page.size(1280, 800);
}

/// What goes on, how often an action was carried, and what has changed, in words.
fn next_session(page: &Page) {
    go(page, "closing/ending");
    page.click("button", "Start the next session from this one");
    arrive(page, "opening/start");
    page.see_heading("What has changed since last time");
    page.see_text("Baby Finn");
    page.axe_in_both_themes("the first step of the next session");
    go(page, "closing/plan");
    page.see_text("Carried over 3 times from earlier sessions, unfinished.");
    // What drifts is asked about, and the judgement of before is there with its history.
    go(page, "partnership-or-protection/second-looks");
    page.unfold(starts("What are we waiting for?"));
    page.see("link", starts("Ask health visitor, nursery and surgery"));
    go(page, "partnership-or-protection/judgement");
    page.see_text("We are worried. He loses weight");
    page.reload();
    page.see_text("We are worried. He loses weight");
    leave(page);
    page.see("button", starts("Next session"));
}

/// Beside a step and on their own: they come while somebody writes and take nothing away; they are reached, read,
/// answered and left with keys, and focus is never lost.
pub fn second_looks_by_keyboard(page: &Page) {
    start_alone(page);
    go(page, "co-operation/behaviour");
    let held = page.within("complementary", any());
    held.see_text("Nothing written so far asks for a second look at this step.");
    add(page, "Add a day", "Which day?", "2 March 2026");
    page.tab_and_fill("What did they do or say?", "He was resistant and");
    held.see_text("What would a camera have seen?");
    page.see_text("A new second look stands beside this step. It can wait.");
    page.focus_is("textbox", "What did they do or say?");
    page.type_text(" shut the door.");
    page.see_value("What did they do or say?", "He was resistant and shut the door.");
    leave(page);

    page.tab_and_press("button", FINN);
    arrive(page, "opening/start");
    go(page, "partnership-or-protection/judgement");
    page.see_heading("Second looks");
    let held = page.within("complementary", any());
    held.unfold(CHANGE);
    page.tab_to("textbox", "What do you make of it?");
    page.type_text("We asked the nursery about an ordinary day.");
    page.tab_and_press("button", "Considered");
    page.focus_is("heading", "Second looks");
    held.see_no_text(CHANGE);
    page.press("Control+z");
    held.see_text(CHANGE);
    page.press("Control+y");
    held.see_no_text(CHANGE);

    go(page, "partnership-or-protection/second-looks");
    page.see_text("Considered, ");
    page.unfold(starts(CHANGE));
    page.see_text("We asked the nursery about an ordinary day.");
    page.tab_to("button", "Answer again");
    page.see("link", starts(&format!("Next: {}", name("partnership-or-protection/judgement"))));

    // What raised it is one press away, open and under the keyboard.
    page.tab_and_press("link", contains("Planned visit: house spotless"));
    page.focus_is("textbox", "What was seen, heard or read?");
}
