//! The advocacy check on sample D, walked by keys where that is quick: routes that follow what is written, a helper who
//! must not speak, a short walk for somebody who does, and what it tells the tool about co-operation.

use crate::steps::{arrive, await_kept, go, see_saved};
use journeys::{Page, starts};

const CARE_ACT: &str = "Care Act advocate";

/// From whose voice it is to what was and was not said for them.
pub fn an_advocate_for_tom(page: &Page) {
    page.click("button", "See it finished: Tom");
    arrive(page, "opening/start");
    go(page, "advocacy/check");
    page.see("heading", "A voice for Tom");
    // The walk shows none of this stage first, and leads through the whole of it once somebody is here.
    page.tab_and_press("link", "Next: What and when");
    arrive(page, "advocacy/process");
    page.see_text("There are 6 days until then.");

    page.tab_and_press("link", "Next: Routes");
    arrive(page, "advocacy/routes");
    page.see("heading", CARE_ACT);
    page.see_text("Possible right, check: Care Act 2014, section 67 (last checked November 2026");
    page.see_text("Still to be asked: capacity for this decision.");
    page.axe_in_both_themes("routes to an advocate");
    page.choose("Is there somebody fitting to help them take part?", "Yes");
    page.see_text("Does not fit what is written here about");
    page.tab_and_select("Whose law applies?", "Scotland");
    page.see("heading", "Independent advocacy, Scotland");
    page.see_text("Any mental disorder in law, at any age");
    // What was answered stays in sight, with what stands against it.
    page.see("heading", CARE_ACT);
    page.see_text("Does not fit what is written here about the nation.");
    page.press("Control+z");
    page.see_no("heading", "Independent advocacy, Scotland");
    page.tab_and_select("Whose law applies?", "England");

    page.tab_and_press("link", "Next: Who could act");
    arrive(page, "advocacy/who");
    page.see("heading", "An independent advocate");
    page.choose("Who comes to mind?", starts("Family member or friend"));
    page.see_text("Hear them in their own right, and find someone else to speak for the person.");
    page.choose("Who comes to mind?", starts("Social worker"));
    page.tab_and_press("link", "If one of us speaks for them");

    arrive(page, "advocacy/speaking");
    page.fill("What may you do and say for them, and what not?", "Read his letters aloud to the meeting.");
    page.choose("Did they agree to that?", "Yes");
    page.fill("1. Engage", "Mondays, at his table.");
    page.fill("What was not said, and why?", "Where his cousin would have him live.");
    page.axe_in_both_themes("speaking for somebody");
    see_saved(page);
    await_kept(page, "what was said is kept", |session| {
        let check = &session["advocacy"]["checks"][0];
        check["acting"]["not_said"] == "Where his cousin would have him live." && check["who"] == "social-worker"
    });
    page.reload();
    page.see_value("1. Engage", "Mondays, at his table.");

    go(page, "co-operation/explanations");
    page.see_text("From the advocacy check. Tom: Understanding; Saying it.");
}
