//! From a projector to a narrow phone, light and dark, and on paper.

use crate::steps::{add, arrive, go, question};
use journeys::{Engine, Origin, Page, any, starts};
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// The screens whose shape differs most.
const SCREENS: [&str; 6] = [
    "opening/start",
    "story/evidence",
    "power-map/links",
    "co-operation/grid",
    "partnership-or-protection/level",
    "records/record",
];

/// Nothing is cut off at any width, and axe finds no barrier where it is narrowest.
pub fn at_every_size(page: &Page) {
    for (width, height) in [(1280, 800), (768, 1024), (320, 640)] {
        page.size(width, height);
        page.go("#/");
        page.see_heading("Think about power before you use it.");
        look(page, "home", width);
        page.click("button", "See it finished: The Rowan family");
        arrive(page, "opening/start");
        for step in SCREENS {
            go(page, step);
            look(page, step, width);
        }
        if width == 320 {
            narrow(page);
        }
    }
}

fn look(page: &Page, screen: &str, width: u32) {
    page.assert_fits_sideways(&format!("{screen} at {width}"));
    if width == 320 && page.browser().site().origin() == Origin::Hosted {
        page.axe_in_both_themes(&format!("{screen} at 320"));
        page.shot(&format!("320-{}", screen.replace('/', "-")));
    }
}

/// The walk is folded away, opens, and folds again once a step is chosen.
fn narrow(page: &Page) {
    page.see_no("link", starts("Story"));
    page.click("button", "Show the walk");
    page.see("button", "Hide the walk");
    page.click("link", starts("Story"));
    arrive(page, "story/people");
    page.see("button", "Show the walk");
}

/// The record leaves the screen as black words on white pages.
pub fn printed(page: &Page) {
    page.click("button", "See it finished: The Rowan family");
    arrive(page, "opening/start");
    page.fill("What shall this session be called?", "The Rowan family, for the file");
    go(page, "records/record");
    let paper = page.within("article", any());
    let text = paper.text();
    for words in ["CONFIDENTIAL", "Fictional", "The Rowan family, for the file", "Case summary"] {
        assert!(text.contains(words), "the record does not say “{words}”");
    }
    // Browsers print the address beside the page: not which session it is.
    let printing = "const said = () => location.hash; const here = said();
        dispatchEvent(new Event('beforeprint')); const meanwhile = said(); dispatchEvent(new Event('afterprint'));
        return [meanwhile, said() === here];";
    assert_eq!(page.script(printing, &[]), serde_json::json!(["#/", true]));
    let Some(pdf) = page.print_pdf("record") else { return };
    let mut words = vec!["Case summary", "Supervision session", "The team manager, on what I tell her"];
    if page.browser().engine() == Engine::Chromium {
        // Firefox draws the bold of a variable font as shapes: it is on the paper, and cannot be selected.
        words.extend(["CONFIDENTIAL", "The Rowan family, for the file", "What will be done"]);
    }
    has_text(page, &pdf, &words);
    // A step that is not the record prints too: its question and what was written there.
    go(page, "closing/plan");
    page.see_heading(&question("closing/plan"));
    add(page, "Add something to be done", "What is done?", "Post the letter");
}

/// Words that can be selected, not a picture of words; and none of the screen's own controls among them.
fn has_text(page: &Page, pdf: &Path, words: &[&str]) {
    let bytes = std::fs::read(pdf).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 20_000, "{} is no document", pdf.display());
    if let Ok(said) = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output() {
        let said = String::from_utf8_lossy(&said.stdout);
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in words {
            assert!(said.contains(words), "the printed record does not say “{words}”: {said}");
        }
        for control in ["Print or save as PDF", "The walk", "Undo", "Next:", "Beside this step"] {
            assert!(!said.contains(control), "“{control}” is printed");
        }
    }
    if page.browser().engine() == Engine::Chromium {
        // What the print style sheet makes of the page, seen without a printer.
        let media = |media: &str| {
            let ask = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "media": media } });
            page.browser().call("POST", "/goog/cdp/execute", &ask).unwrap();
        };
        media("print");
        page.see_no("button", any());
        page.see_no("navigation", any());
        page.see_text("CONFIDENTIAL");
        media("");
        page.see("button", "Print or save as PDF");
    }
}
