//! Sample B to its end without a pointer: what she wants and whether our words for it are true, what stands in the way,
//! who carries what, and a plan that everything actionable comes to once; with its days as a file for a calendar.

use crate::steps::{arrive, await_kept, go};
use journeys::{Page, contains, starts};

const HALE: &str = "See it finished: Mrs Hale";
const WANT: &str = "“I should like to hear the chapel bell.”";

/// From a want to the plan, the ending and the calendar.
pub fn closing_plan(page: &Page) {
    page.tab_and_press("button", starts(HALE));
    arrive(page, "opening/start");
    wants(page);
    obstacles(page);
    who_carries_what(page);
    plan(page);
}

fn wants(page: &Page) {
    page.size(320, 640);
    go(page, "closing/wants");
    page.assert_fits_sideways("what they want at 320");
    page.size(1280, 800);
    page.see_text("Is this still true?");
    page.tab_and_press("button", "Add a change they want");
    page.focus_is("textbox", "What they want to change, as they say it");
    page.type_text(WANT);
    page.tab_to("textbox", "How eligibility or a threshold would put it");
    page.type_text("Wishes to access religious observance.");
    let pair = page.within("region", starts("“I should like"));
    pair.see_no("textbox", "What was lost or added on the way?");
    pair.see_no("textbox", "What would it take?");
    pair.tab_and_choose("Is this still true?", "Something was lost");
    pair.see("textbox", "What was lost or added on the way?");
    pair.tab_and_fill("What was lost or added on the way?", "The bell.");
    pair.tab_and_select("Does a service meet it?", "No service meets it");
    pair.see("textbox", "What would it take?");
    pair.tab_and_fill("What would it take?", "A room on the chapel side.");
    pair.tab_and_fill("What room do we have here, and what will we do with it?", "Ask for the front room.");
    page.axe_in_both_themes("what they want");
}

fn obstacles(page: &Page) {
    go(page, "closing/obstacles");
    let grid = page.table("Obstacles by where they lie, and who sees them");
    assert_eq!(grid[0], ["Obstacles", "In life generally", "In this situation"]);
    assert!(grid[1][0] == "Personal" && grid[1][1].contains("Grief not worked through"), "{grid:?}");
    let asked = "Are we asking them to adapt to something we should be challenging?";
    let rules = page.within("region", "Eligibility rules");
    rules.see_no_text(asked);
    rules.select("What do we do about it?", "Build confidence");
    rules.see_text(asked);
    page.press("Control+z");
    rules.see_no_text(asked);
    page.axe_in_both_themes("obstacles");
}

fn who_carries_what(page: &Page) {
    go(page, "closing/ownership");
    page.tab_and_press("button", "Add a problem");
    page.type_text("Asking for the front room");
    page.within("region", "Asking for the front room").select("Whose could it be?", "Mrs Hale");
    page.select("Games", "Could come");
    page.fill("What would remain if we left today?", "Friends at a table.");
    page.choose("Has low morale decided beforehand that partnership cannot work here?", "No");
    page.axe_in_both_themes("who carries what");
}

fn plan(page: &Page) {
    go(page, "closing/plan");
    // What was written in the other steps is there, each with the way back to where it stands.
    let needs = page.within("region", "Needs that no service meets");
    needs.see_text(WANT);
    needs.see_text("A room on the chapel side.");
    let offered = page.within("region", "Written in other steps, not in the plan yet");
    offered.see("button", "Put in the plan: Hand over, with what it takes: Asking for the front room");
    offered.see("button", starts("Put in the plan: Pass on what no service meets"));
    page.tab_and_press("button", "Put in the plan: Ask for the front room.");
    page.focus_is("textbox", "What is done?");
    page.see_no("button", "Put in the plan: Ask for the front room.");
    let action = page.within("region", "Ask for the front room.");
    action.see("link", contains("What they want"));
    action.see_text("An action without an owner is a hope.");
    let kept = await_kept(page, "the action is kept", |now| {
        now["closing"]["actions"].as_array().unwrap().iter().any(|action| action["origin"]["want"].is_string())
    });
    assert!(kept["closing"]["footing"]["costs"]["game-playing"] == "could");

    go(page, "closing/ending");
    page.see_no_text("Proposals, not decisions");
    page.fill_date("When do we look at all this again?", "4 January 2100");
    page.select("Was the accountable manager here?", "No");
    go(page, "closing/plan");
    page.see_text("Proposals, not decisions");
    let days = page.within("region", "Days to look again");
    days.see_text("Review: 4 January 2100");
    page.axe_in_both_themes("the plan");
    let file = page.download(|| page.tab_and_press("button", "Download for a calendar (.ics)"));
    let text = file.text();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("DTSTART;VALUE=DATE:21000104\r\n"), "{text}");
    assert!(!text.contains("Hale") && !text.contains("chapel"), "{text}");
    page.size(320, 640);
    page.assert_fits_sideways("the plan at 320");
    page.size(1280, 800);
}
