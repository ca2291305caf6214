//! A screen that others can see: presented to a room, and covered; and the quiet clock over both.

use crate::steps::{add, all, arrive, await_kept, go, start_alone};
use journeys::{Page, contains, starts};
use serde_json::json;

const SITUATION: &str = "The situation, in one sentence";

/// What must never be seen by a room: names, the title's too, and what was written in private.
const UNSEEN: [&str; 8] = [
    "Zebedee",
    "Corazon",
    "Achterberg",
    "zebedee",
    "dog-tired of it all",
    "their kitchen frightens me",
    "born to a colonel",
    "learned to wait",
];

/// Everything on the page, hidden or not: its markup, what stands in its fields, and what assistive technology hears.
fn everything(page: &Page) -> String {
    let script = "const fields = [...document.querySelectorAll('input, textarea, select')].map((field) => field.value);
        return document.title + document.documentElement.outerHTML + fields.join('\\n');";
    let markup = page.script(script, &[]);
    [markup.as_str().unwrap_or_default(), &page.outline()].concat()
}

#[track_caller]
fn nobody_is_named(page: &Page, at: &str) {
    let all = everything(page);
    for unseen in UNSEEN {
        assert!(!all.contains(unseen), "{unseen:?} is on the page at {at}");
    }
}

/// Presented: roles in place of names at every step, nothing private anywhere, nothing changed, nothing taken away.
pub fn presenting(page: &Page) {
    start_alone(page);
    written(page);
    go(page, "opening/start");
    page.click("button", "Present");
    page.focus_is("heading", "Before you share this screen");
    page.axe("the hint before presenting");
    page.press("Escape");
    page.see_no("heading", "Before you share this screen");
    page.press("F9");
    page.focus_is("heading", "Before you share this screen");
    page.press("Escape");
    page.see_no("heading", "Before you share this screen");
    page.tab_and_press("button", "Present");
    page.tab_and_press("button", "Present in this window");
    arrive(page, "opening/start");
    page.see_text("Presenting: roles in place of names, read only");
    page.see_value(SITUATION, "Child missed four visits; Aunt rang, and (name) wrote.");
    page.see_no("link", "Leave");
    for step in all() {
        go(page, &step);
        nobody_is_named(page, &step);
    }
    for private in ["How are you with this today?", "What did you learn?"] {
        page.see_no("textbox", private);
    }
    go(page, "story/people");
    assert_eq!(page.values("Name or role"), ["Child", "Aunt"]);
    // What is typed changes nothing, and what is pressed says why.
    page.click("button", "Add a person");
    page.see_text("Nothing can be changed while you present.");
    assert_eq!(page.values("Name or role"), ["Child", "Aunt"]);
    go(page, "story/evidence");
    page.unfold("As a table for a spreadsheet");
    page.click("button", "Download the entries as a table");
    page.see_heading("Nothing leaves while you present");
    nobody_is_named(page, "the refusal");
    page.press("Escape");
    go(page, "power-map/who");
    page.axe_in_both_themes("presented");
    page.assert_fits_sideways("presented");
    // Out of it by Esc, and under the cover until sharing has stopped.
    page.press("Escape");
    page.focus_is("button", "Show my work (F8)");
    page.see_text("You have stopped presenting.");
    assert!(!page.outline().contains("Zebedee"));
    page.press("F8");
    page.see("textbox", "Made-up name or role of Zebedee");
    page.see_no_text("Presenting: roles");
    // By the button as well, and a reload never brings it back.
    page.click("button", "Present");
    page.click("button", "Present in full screen");
    page.click("button", "Stop presenting");
    page.press("F8");
    page.see("button", "Present");
    page.click("button", "Present");
    page.click("button", "Present in this window");
    page.see("button", "Stop presenting");
    page.reload();
    page.see("textbox", "Made-up name or role of Zebedee");
    page.see_no_text("Presenting: roles");
}

fn written(page: &Page) {
    page.fill("What shall this session be called?", "The Achterberg family");
    page.fill(SITUATION, "Zebedee missed four visits; Aunt Corazon rang, and Mrs Featherstone wrote.");
    page.unfold("More about this time");
    page.unfold("Private: how are you with this today?");
    page.fill("How are you with this today?", "dog-tired of it all");
    go(page, "story/people");
    add(page, "Add a person", "Name or role", "Zebedee");
    page.select("Part in the story", "Person at the centre");
    page.click("button", "Details: Zebedee");
    page.choose("Child or adult?", "Child");
    page.click("button", "Add a person");
    page.type_text("Aunt Corazon");
    go(page, "story/evidence");
    page.within("group", "Add an entry").click("button", "Add an entry");
    page.focus_is("textbox", "What was seen, heard or read?");
    page.type_text("zebedee’s coat was wet. Corazon said the Achterbergs had none either.");
    page.click("button", starts("Done: "));
    go(page, "co-operation/move");
    page.fill(starts("What do you feel"), "their kitchen frightens me");
    go(page, "closing/ending");
    page.fill("What did you learn?", "learned to wait");
    await_kept(page, "all of it is kept", |kept| kept["closing"]["ending"]["learned"] == "learned to wait");
}

/// Covered: by one key, by a button, by itself; nothing typed is lost, and nothing shows through.
pub fn covered(page: &Page) {
    start_alone(page);
    page.fill("What shall this session be called?", "Fourth visit missed");
    page.click("textbox", SITUATION);
    page.type_text("Zebedee was not at ho");
    page.press("F8");
    under_cover(page);
    page.axe_in_both_themes("covered");
    // Only the key and the button lift it, and the keyboard stays on it.
    page.press("Escape");
    page.press("Escape");
    page.press("Control+z");
    page.press("Tab");
    under_cover(page);
    page.press("F8");
    page.focus_is("textbox", SITUATION);
    page.type_text("me.");
    page.see_value(SITUATION, "Zebedee was not at home.");
    assert_eq!(page.title(), "Standpoint");
    // Over a dialog too, which is there again afterwards.
    page.click("button", "Present");
    page.see_heading("Before you share this screen");
    page.press("F8");
    under_cover(page);
    page.click("button", "Show my work (F8)");
    page.see_heading("Before you share this screen");
    page.click("button", "Not now");
    page.click("button", starts("Cover (F8)"));
    under_cover(page);
    by_itself(page);
    the_clock(page);
}

#[track_caller]
fn under_cover(page: &Page) {
    page.see_heading("Covered");
    page.wait_for("the tab says nothing", || page.title() == "Page");
    let heard = page.outline();
    for seen in ["Zebedee", "Fourth visit", "textbox", "situation"] {
        assert!(!heard.contains(seen), "{seen} is heard under the cover:\n{heard}");
    }
    assert!(!page.text().contains("situation"), "something shows through the cover");
}

fn by_itself(page: &Page) {
    page.press("F8");
    let hide = "Object.defineProperty(document, 'hidden', { get: () => arguments[0], configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));";
    let hide = hide.replace("arguments[0]", "hidden");
    let hidden = |hidden: bool| {
        page.script(&format!("const hidden = arguments[0]; {hide}"), &[json!(hidden)]);
    };
    hidden(true);
    under_cover(page);
    hidden(false);
    under_cover(page);
    page.unfold("When this page comes by itself");
    page.uncheck("Hiding", contains("hides this one"));
    page.press("F8");
    hidden(true);
    hidden(false);
    page.see("textbox", SITUATION);
    // Eleven minutes pass, and again where the pointer was told of late.
    let later = "const Page = window.Date, now = Page.now() + 660000;
        window.__clock = window.__clock || Page.now.bind(Page);
        Page.now = () => now;
        return [...document.querySelectorAll('h1')].some((heading) => heading.textContent === 'Covered');";
    page.wait_for("the cover comes by itself", || page.script(later, &[]) == json!(true));
    under_cover(page);
    page.script("window.Date.now = window.__clock", &[]);
    page.press("F8");
}

/// The clock begins with the minutes, is read and never announced, stops and goes on, and can be taken away.
fn the_clock(page: &Page) {
    page.unfold("More about this time");
    page.choose("How many minutes are there?", "20 minutes");
    page.see_text("Opening: about 2 minutes; just begun.");
    page.unfold(starts("Opening: about 2 minutes"));
    page.see_text("0 of 20 minutes have gone.");
    page.see_text("You are here");
    page.click("button", "Pause the clock");
    page.see_text("The clock is paused.");
    page.click("button", "Go on");
    page.see_no_text("The clock is paused.");
    page.axe("the clock");
    let live = page.script(
        "return [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=timer]')].map((e) => e.textContent).join()",
        &[],
    );
    assert!(!live.as_str().unwrap_or_default().contains("minutes"), "{live}");
    go(page, "power-map/frame");
    page.see_text("The tool: about 8 minutes; just begun.");
    page.unfold(starts("The tool"));
    page.click("button", "Hide the clock");
    page.see_no_text("about 8 minutes");
    go(page, "opening/start");
    page.click("button", "Show the clock");
    page.see_text("Opening: about 2 minutes");
}
