//! The walk as those who walk it know it: its steps by their questions, and how one goes on.
//!
//! The questions themselves are read from the app's prompts, so that a better wording there needs no change here.

use journeys::{Name, Page, any};
use serde_json::Value;
use std::sync::OnceLock;

/// The short walk that "On my own" shows first.
pub const SHORT: [&str; 23] = [
    "opening/start",
    "story/people",
    "story/evidence",
    "power-map/frame",
    "power-map/who",
    "power-map/links",
    "power-map/sources",
    "power-map/their-eyes",
    "power-map/shift",
    "co-operation/behaviour",
    "co-operation/ask",
    "co-operation/explanations",
    "co-operation/grid",
    "co-operation/find-out",
    "co-operation/move",
    "partnership-or-protection/question",
    "partnership-or-protection/sources",
    "partnership-or-protection/level",
    "partnership-or-protection/kept-shared",
    "partnership-or-protection/tripwires",
    "closing/plan",
    "closing/ending",
    "records/record",
];

fn prompts() -> &'static [Value] {
    static PROMPTS: OnceLock<Vec<Value>> = OnceLock::new();
    PROMPTS.get_or_init(|| serde_json::from_str(include_str!("../../../src/content/prompts.json")).unwrap())
}

fn prompt(step: &str, part: &str) -> String {
    let found = prompts().iter().find(|prompt| prompt["step"] == step);
    found.and_then(|prompt| prompt[part].as_str()).unwrap_or_else(|| panic!("no step {step} has a {part}")).to_owned()
}

/// Every step there is, in the order of the walk.
pub fn all() -> Vec<String> {
    prompts().iter().map(|prompt| prompt["step"].as_str().unwrap().to_owned()).collect()
}

/// The question a step asks, which is its heading.
pub fn question(step: &str) -> String {
    prompt(step, "heading")
}

/// What the walk calls a step.
pub fn name(step: &str) -> String {
    prompt(step, "nav")
}

/// Starts on one's own and is at the opening.
#[track_caller]
pub fn start_alone(page: &Page) {
    page.click("button", "Start alone");
    arrive(page, "opening/start");
}

/// The step is there, and the keyboard is at its question.
#[track_caller]
pub fn arrive(page: &Page, step: &str) {
    page.focus_is("heading", &question(step));
}

/// Goes on to the step that comes next, with the link at the foot.
#[track_caller]
pub fn next(page: &Page, step: &str) {
    page.click("link", &format!("Next: {}", name(step)));
    arrive(page, step);
}

/// Goes straight to a step, as a bookmark does.
#[track_caller]
pub fn go(page: &Page, step: &str) {
    let here = page.fragment();
    let session: Vec<&str> = here.split('/').take(3).collect();
    page.go(&format!("{}/{step}", session.join("/")));
    page.see_heading(&question(step));
}

/// Adds an entry with this button and types into the field that the keyboard is then in.
#[track_caller]
pub fn add(page: &Page, button: &str, field: &str, text: &str) {
    page.click("button", button);
    page.focus_is("textbox", field);
    page.press("Control+a");
    page.type_text(text);
}

/// The entry of a list that holds these words.
pub fn entry<'b>(page: &Page<'b>, words: impl Into<Name>) -> Page<'b> {
    page.within("listitem", words)
}

/// Waits until the work is said to be kept.
#[track_caller]
pub fn see_saved(page: &Page) {
    page.see_text("Saved in this browser");
}

/// Home, by the link at the top.
#[track_caller]
pub fn leave(page: &Page) {
    page.click("link", "Leave");
    page.see_heading("Think about power before you use it.");
    page.see("table", any());
}

/// A session file without what every saving changes.
pub fn session_of(file: &str) -> Value {
    let file: Value = serde_json::from_str(file).unwrap();
    file["session"].clone()
}

/// The session as it is kept now.
#[track_caller]
pub fn kept(page: &Page) -> Value {
    let all = page.local_storage();
    let is_session = |key: &&String| key.starts_with("standpoint/session/") && !key.ends_with("/before");
    let key = all.keys().find(is_session).unwrap_or_else(|| page.fail("no session is kept"));
    serde_json::from_str::<Value>(&all[key]).unwrap()["session"].clone()
}

/// The session as it is kept, once it is as wanted.
#[track_caller]
pub fn await_kept(page: &Page, aim: &str, wanted: impl Fn(&Value) -> bool) -> Value {
    page.wait_for(aim, || wanted(&kept(page)));
    kept(page)
}
