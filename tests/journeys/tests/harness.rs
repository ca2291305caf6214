//! The harness on a fixture: that it can do what a person does in this engine,
//! and that it notices what it must notice. A false pass would hide here.

use journeys::{Engine, Origin, Page, Theme, any, contains, run_on, starts};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The fixture, laid out as a build is.
fn fixture(name: &str) -> PathBuf {
    let directory = journeys::output().join("fixture").join(name);
    fs::create_dir_all(&directory).unwrap();
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/standpoint.html");
    for copy in ["index.html", "standpoint.html"] {
        fs::copy(page, directory.join(copy)).unwrap();
    }
    fs::write(directory.join("picture.png"), "not a picture, but an answer").unwrap();
    directory
}

/// `action` must fail the journey, and its report must say `part`.
#[track_caller]
fn check_fails(part: &str, action: impl FnOnce()) {
    let panic = catch_unwind(AssertUnwindSafe(action)).expect_err("it should have failed the journey");
    let report = panic.downcast_ref::<String>().unwrap();
    assert!(report.contains(part), "the report does not say “{part}”:\n{report}");
}

#[track_caller]
fn await_true(mut condition: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(5);
    while !condition() {
        assert!(Instant::now() < end, "it never came true");
    }
}

#[test]
fn a_person_can_do_everything_hosted() {
    run_on(&fixture("does"), "harness does", Origin::Hosted, everything);
}

#[test]
fn a_person_can_do_everything_one_file() {
    run_on(&fixture("does one file"), "harness does", Origin::OneFile, everything);
}

#[test]
fn what_is_wrong_is_noticed_hosted() {
    run_on(&fixture("notices"), "harness notices", Origin::Hosted, wrongs);
}

#[test]
fn what_is_wrong_is_noticed_one_file() {
    run_on(&fixture("notices one file"), "harness notices", Origin::OneFile, wrongs);
}

fn everything(page: &Page) {
    by_pointer(page);
    files(page);
    by_keyboard(page);
    sizes_and_looks(page);
    coming_back(page);
}

fn by_pointer(page: &Page) {
    page.see_heading("What is the situation?");
    page.fill("Situation in one sentence", "Refused entry twice, “no” – é 😀");
    page.within("main", any()).see_text("Saved in this browser");
    page.fill("Situation in one sentence", "Refused entry");
    page.fill("Notes", "one\ntwo");
    page.fill("Notes", "");
    let long = "long text ".repeat(10_000);
    page.paste("Notes", &long);
    page.see_value("Notes", &long);
    page.fill_date("When it happened", "2026-03-09");
    page.choose("Is this fictional or real?", "Real");
    page.choose("Is this fictional or real?", starts("Fict"));
    page.see_chosen("Is this fictional or real?", "Fictional");
    page.check("Tools", "Grid");
    page.uncheck("Tools", "Grid");
    page.select("Nation", "Wales");
    page.see_selected("Nation", "Wales");
    page.see_no_text("Because it matters");
    page.unfold("Why we ask");
    page.see_text("Because it matters");
    for name in ["Mum", "Dad"] {
        page.click("button", "Add a person");
        let dialog = page.within("dialog", "Add a person");
        dialog.fill("Name", name);
        dialog.click("button", "Add");
        page.see_no("dialog", any());
    }
    assert_eq!(page.table("People"), [["Name", "Do"], ["Mum", "Remove"], ["Dad", "Remove"]]);
    page.within("row", contains("Dad")).click("button", "Remove");
    page.see_no("row", contains("Dad"));
    page.go("#/data");
    page.see_heading("Where is my data?");
    page.back();
    page.see_heading("What is the situation?");
    page.press("Control+z");
    page.see_text("Undone");
    page.click("button", "Print");
    assert_eq!(page.printed(), 1);
}

fn files(page: &Page) {
    let saved = page.download(|| page.click("button", "Save a copy"));
    assert_eq!(saved.name, "fixture.json");
    assert_eq!(saved.text(), page.local_storage()["fixture"]);
    let copy = page.browser().file("copy.json");
    fs::write(&copy, "brought back").unwrap();
    page.upload("Open a copy", &copy);
    page.see_text("Opened: brought back");
}

fn by_keyboard(page: &Page) {
    page.tab_and_fill("Situation in one sentence", "By keyboard");
    page.tab_and_choose("Is this fictional or real?", "Not sure yet");
    page.tab_and_check("Power map");
    page.tab_and_press("button", "Add a person");
    page.focus_is("textbox", "Name");
    page.press("Escape");
    page.focus_is("button", "Add a person");
    page.tab_back_to("textbox", "Situation in one sentence");
}

fn sizes_and_looks(page: &Page) {
    for (width, height) in [(320, 700), (768, 900), (1280, 800)] {
        page.size(width, height);
        page.assert_fits_sideways("fixture");
        page.shot(&format!("{width}"));
    }
    page.axe_in_both_themes("fixture");
    page.theme(Theme::Dark);
    assert_eq!(page.print_pdf("fixture").is_none(), page.browser().engine() == Engine::WebKit);
}

fn coming_back(page: &Page) {
    page.reload();
    page.see_value("Situation in one sentence", "By keyboard");
    page.see("row", contains("Mum"));
    page.restart();
    if page.browser().remembers() {
        page.see_value("Situation in one sentence", "By keyboard");
    }
    page.new_computer();
    page.see_value("Situation in one sentence", "");
    page.open_tab();
    page.fill("Situation in one sentence", "In the second tab");
    page.to_tab(0);
    page.see_value("Situation in one sentence", "");
}

fn wrongs(page: &Page) {
    let hurried = page.patient_for(Duration::from_millis(200));
    check_fails("“Add a person”, “Cannot yet”", || hurried.click("button", "Add a persn"));
    check_fails("it is disabled", || hurried.click("button", "Cannot yet"));
    check_fails("“Add” (hidden)", || hurried.click("button", "Add"));
    check_fails("2 things match", || hurried.click("button", starts("Lo")));
    check_fails("never reached the button", || page.tab_to("button", "Add"));
    check_fails("axe finds on “barrier”", || {
        page.click("button", "Make a barrier");
        page.axe("barrier");
    });
    // WebKit counts an inline script on `file:` as a stranger's and keeps the words back.
    let muted = page.browser().engine() == Engine::WebKit && page.browser().site().origin() == Origin::OneFile;
    let thrown = if muted { "Script error" } else { "a thrown error" };
    for (button, part) in [
        ("Log an error", "a logged error"),
        ("Throw", thrown),
        ("Reject", "a rejected promise"),
        ("Fetch", "connect-src"),
    ] {
        page.click("button", button);
        await_true(|| !page.errors().is_empty());
        check_fails("the page had errors", || page.assert_no_errors());
        page.expect_error(part);
    }
    if page.browser().engine() == Engine::Chromium {
        page.expect_error("Fetch API cannot load");
    }
    if page.browser().site().origin() == Origin::Hosted {
        page.click("button", "Load a picture");
        await_true(|| !page.requests_after_load().is_empty());
        check_fails("picture.png", || page.assert_nothing_requested());
    }
    // Opened anew, what it asked for before is no longer after it had loaded.
    page.open();
    local_files_are_strangers_in_firefox(page);
}

/// Automation that relaxes `file:` origins would let one local page read what
/// another keeps, and every journey on `file:` would prove nothing.
fn local_files_are_strangers_in_firefox(page: &Page) {
    if page.browser().site().origin() != Origin::OneFile || page.browser().engine() != Engine::Firefox {
        return;
    }
    page.fill("Situation in one sentence", "Kept by the first file");
    let here = page.browser().site().url().to_owned();
    let other = here.replace("standpoint.html", "other.html");
    let path = |url: &str| url.trim_start_matches("file://").replace("%20", " ");
    fs::copy(path(&here), path(&other)).unwrap();
    page.script("location.href = arguments[0]", &[other.into()]);
    page.see_value("Situation in one sentence", "");
}
