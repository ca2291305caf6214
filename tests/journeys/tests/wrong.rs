//! What people paste, mistype and open by mistake: a sentence each time, and nothing lost.

use crate::steps::{go, leave, see_saved, start_alone};
use journeys::{Page, any, contains, starts};
use std::fs;
use std::path::{Path, PathBuf};

const SITUATION: &str = "The situation, in one sentence";

/// Texts, dates and files that cannot be right.
pub fn bad_input(page: &Page) {
    start_alone(page);
    empty(page);
    far_too_long(page);
    every_script(page);
    dates(page);
    nothing_was_lost(page);
    files(page);
}

fn empty(page: &Page) {
    page.fill(SITUATION, "   ");
    go(page, "story/people");
    page.click("button", "Add a person");
    go(page, "story/evidence");
    page.click("button", "Add an entry");
    page.click("button", starts("Done: "));
    page.see_text("An entry without words yet");
    go(page, "partnership-or-protection/tripwires");
    page.click("button", "Set this tripwire");
    page.see_text("Not set yet: first say what would have to happen.");
    go(page, "partnership-or-protection/level");
    page.see_text("No decision is written down yet");
    go(page, "records/record");
    page.see("article", any());
    go(page, "opening/start");
}

fn far_too_long(page: &Page) {
    page.fill(SITUATION, "Kept from before");
    see_saved(page);
    let long = "Word upon word. ".repeat(6_250);
    assert_eq!(long.chars().count(), 100_000);
    page.paste(SITUATION, &long);
    page.see_text(
        "This is 100,000 characters; the field keeps 20,000. It stays here but is not saved until it is shorter.",
    );
    assert_eq!(page.values(SITUATION), [long.as_str()], "what was pasted is still there, whole");
    let kept = page.local_storage();
    assert!(kept.values().any(|text| text.contains("Kept from before")), "the text from before is still kept");
    let short = "Word upon word. ".repeat(1_000);
    page.paste(SITUATION, &short);
    page.see_no_text("the field keeps");
    see_saved(page);
    page.reload();
    page.see_value(SITUATION, &short);
    // A single line has less room, and a name less still.
    page.paste("What shall this session be called?", &"x".repeat(301));
    page.see_text("This is 301 characters; the field keeps 300.");
    page.fill("What shall this session be called?", "Bad days");
    page.see_no_text("the field keeps");
    page.fill(SITUATION, "Every text there is");
}

const TEXTS: [&str; 5] = [
    "לא בא אף אחד, והדלת נשארה סגורה",
    "قال: لن أفتح الباب",
    "e\u{301}\u{327}\u{300}\u{302} i\u{307}\u{323} Z\u{351}\u{36b}\u{343}a\u{36d}l\u{368}",
    "👩🏽‍⚕️ came 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and left 🙂",
    "<script>alert('x')</script><img src=x onerror=alert(1)> & \" ' ]]>",
];

/// Right to left, combining, emoji and markup: shown as it was written, in the list, on the grid and in the record.
fn every_script(page: &Page) {
    go(page, "story/evidence");
    page.click("button", starts("Edit: An entry without words yet"));
    for (at, text) in TEXTS.iter().enumerate() {
        if at > 0 {
            page.click("button", "Add an entry");
        }
        page.fill("What was seen, heard or read?", text);
        page.click("button", starts("Done: "));
    }
    see_saved(page);
    page.reload();
    for text in TEXTS {
        page.see_text(text);
    }
    go(page, "co-operation/explanations");
    page.click("button", "Hold this: Shame");
    page.fill("The explanation, in our own words", TEXTS[4]);
    go(page, "co-operation/grid");
    page.see("button", starts(TEXTS[4]));
    page.see("button", contains(TEXTS[0]));
    go(page, "records/record");
    let paper = page.within("article", any());
    for text in TEXTS {
        paper.see_text(text);
    }
    let planted = page.script("return document.querySelectorAll('main script, main img').length", &[]);
    assert_eq!(planted, 0, "markup someone typed became part of the page");
}

fn dates(page: &Page) {
    const HAPPENED: &str = "When did it happen?";
    const KNOWN: &str = "When did you know?";
    go(page, "story/evidence");
    page.click("button", starts("Edit: <script>"));
    page.fill(HAPPENED, "4 May 2026");
    page.fill(KNOWN, "5 May 2026");
    page.press("Tab");
    for (typed, said) in [
        ("31 February 2026", "There is no such day in that month. The earlier date is kept."),
        ("1890", "This is not a date yet. Write day, month and year, such as 4 May 2026. The earlier date is kept."),
        ("4 May 1890", "The year must be from 1900 to 2100. The earlier date is kept."),
        ("4 May 2099", "That day has not come yet. The earlier date is kept until you change this one."),
        (
            "6 May 2026",
            "That would mean we knew before it happened. The earlier date is kept until you change one of the two.",
        ),
        ("soon", "This is not a date yet."),
    ] {
        page.fill(HAPPENED, typed);
        page.press("Tab");
        page.see_text(said);
        page.see_value(HAPPENED, typed);
    }
    // Folded and opened again, the field shows the day that was kept all along.
    page.click("button", starts("Done: "));
    page.see_text("4 May 2026");
    page.click("button", starts("Edit: <script>"));
    page.see_value(HAPPENED, "4 May 2026");
    page.see_value(KNOWN, "5 May 2026");
    page.fill(HAPPENED, "1/3/26");
    page.press("Tab");
    page.see_value(HAPPENED, "1 March 2026");
    page.click("button", starts("Done: "));
}

fn nothing_was_lost(page: &Page) {
    see_saved(page);
    page.reload();
    for text in TEXTS {
        page.see_text(text);
    }
    page.see_text("1 March 2026");
    leave(page);
}

fn fixture(name: &str) -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    tests.join("fixtures/hostile").join(format!("{name}.json"))
}

const REFUSED: [(&str, &[&str]); 11] = [
    ("empty", &["The file is empty."]),
    ("text", &["The file is damaged or of another kind: it stops making sense at line 1, place 1."]),
    ("cut-off", &["The file is damaged or of another kind: it stops making sense at line"]),
    ("array", &["The file was not made by Standpoint."]),
    ("another-app", &["The file was not made by Standpoint. Choose one that you downloaded here."]),
    ("newer-schema", &["The file was made by a newer version of Standpoint. Nothing in it was touched"]),
    ("no-session", &["these parts of it cannot be right", "“session” is missing"]),
    ("deep", &["nested deeper than any session could be"]),
    ("duplicates", &["these parts of it cannot be right", "the same id, tie or rating stands there twice"]),
    ("dangling", &["these parts of it cannot be right", "it refers to something that is not in the file"]),
    ("too-many-entries", &["there are more entries than a session keeps"]),
];

fn files(page: &Page) {
    let listed = page.table("Sessions kept in this browser");
    let kept = page.local_storage();
    for (name, sentences) in REFUSED {
        page.upload("Open a file", &fixture(name));
        for sentence in sentences {
            page.see_text(sentence);
        }
        page.see_text("This file was not opened");
        page.see_text("Nothing in this browser has changed.");
        assert_eq!(page.table("Sessions kept in this browser"), listed, "{name}");
        assert_eq!(page.local_storage(), kept, "{name}");
    }
    // A file of ours whose every text is an attack is only a file of ours.
    let copy = page.browser().file("attack.json");
    fs::copy(fixture("payload-in-every-text"), &copy).unwrap();
    page.upload("Open a file", &copy);
    page.see_text("The file was opened");
    page.see_text("“<script>alert(1)</script>”");
    page.click("link", "Go to it");
    for step in crate::steps::all() {
        go(page, &step);
    }
    let planted = page.script("return document.querySelectorAll('main script, main img').length", &[]);
    assert_eq!(planted, 0, "markup from a file became part of the page");
}
