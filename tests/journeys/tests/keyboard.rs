//! The whole short walk by someone who has a keyboard and nothing else.

use crate::steps::{SHORT, arrive, name};
use journeys::{Page, any, contains, starts};

/// Every step of the short walk, answered and left by keys alone.
pub fn keyboard_only(page: &Page) {
    page.tab_and_press("button", "Start alone");
    for (at, step) in SHORT.iter().enumerate() {
        arrive(page, step);
        answer(page, step);
        if let Some(next) = SHORT.get(at + 1) {
            page.tab_and_press("link", &format!("Next: {}", name(next)));
        }
    }
    // Back is a way too.
    page.tab_back_to("link", &format!("Back: {}", name("closing/ending")));
    page.press("Enter");
    arrive(page, "closing/ending");
    undone(page);
}

fn answer(page: &Page, step: &str) {
    match step {
        "opening/start" => {
            page.tab_and_fill("The situation, in one sentence", "The letters stay shut.");
            page.tab_and_choose("Is it made up, or real?", "Made up");
            page.tab_and_choose("Which nation’s law applies?", "Scotland");
            page.tab_and_choose("Which field of practice?", "Adults");
        }
        "story/people" => {
            for name in ["Tom", "Cousin", "Me"] {
                page.tab_and_press("button", "Add a person");
                write_here(page, "Name or role", name);
                let part = match name {
                    "Tom" => "Person at the centre",
                    "Me" => "Social worker",
                    _ => "Family or friend",
                };
                page.tab_and_select("Part in the story", part);
            }
        }
        "story/evidence" => {
            page.tab_and_press("button", "Add an entry");
            write_here(page, "What was seen, heard or read?", "Six letters lie unopened.");
            page.tab_and_check("Tom");
            page.tab_and_select("From whom?", "Me");
            page.tab_and_select("How do you know?", "Seen");
            page.tab_and_fill("When did it happen?", "2 March 2026");
            page.tab_and_press("button", "Known the same day");
            page.tab_and_choose("Which way does it lean?", "Concern");
            page.tab_and_press("button", starts("Done: "));
        }
        "power-map/frame" => page.tab_and_fill("What is being decided?", "Whether he keeps the flat."),
        "power-map/who" => {
            page.tab_to("textbox", "Made-up name or role of Cousin");
            // Into the picture, and from one person to the next in it.
            page.tab_to("button", contains("Tom, person at the centre"));
            page.press("Enter");
        }
        "power-map/links" => {
            page.tab_to("tab", any());
            page.press("ArrowRight");
            page.tab_and_select("From", "Cousin");
            page.tab_and_select("What runs", starts("influences"));
            page.tab_and_select("To", "Tom");
            page.tab_and_select("How sure are we?", starts("Think so"));
            page.tab_and_press("button", "Put it on the map");
            page.tab_back_to("tab", any());
            page.press("ArrowRight");
            page.see_text("Cousin influences Tom. We think so.");
        }
        "power-map/sources" => {
            page.tab_to("combobox", "Whose power?");
            page.tab_and_choose("Law: how much?", "Some");
            page.tab_and_choose("Law: how is it used?", "Held back");
        }
        "power-map/their-eyes" => {
            page.tab_and_press("button", "Draw it through other eyes");
            page.tab_and_select("Whose eyes?", "Tom");
            page.tab_and_press("button", "Start from a copy of our map");
            page.tab_and_fill("What is different in their eyes?", "We only write.");
        }
        "power-map/shift" => {
            page.tab_and_press("button", "Add: share it");
            write_here(page, "What exactly?", "Read the next letter together.");
        }
        "co-operation/behaviour" => {
            page.tab_and_press("button", "Add a day");
            write_here(page, "Which day?", "2 March 2026");
            page.tab_and_fill("What was asked of them?", "To answer by post.");
        }
        "co-operation/ask" => {
            page.tab_and_fill("What we ask, in one sentence", "Open the letters and ring us.");
            page.tab_and_choose("Is it possible for them?", "No");
        }
        "co-operation/explanations" => {
            for reason in ["The ask is not clear", "Shame", "Reading, language, learning disability"] {
                page.tab_and_press("button", &format!("Hold this: {reason}"));
                page.focus_is("textbox", "The explanation, in our own words");
            }
        }
        "co-operation/grid" => {
            page.tab_to("button", starts("The ask is not clear – Six letters lie unopened.:"));
            page.press("f");
            page.focus_is("button", "The ask is not clear – Six letters lie unopened.: Fits");
            page.press("ArrowDown");
            page.press("d");
            page.focus_is("button", "Shame – Six letters lie unopened.: Don’t know");
        }
        "co-operation/find-out" => {
            page.tab_and_press("button", "Add something to find out");
            write_here(page, starts("If it were true,"), "He opens a letter with a picture.");
            page.tab_and_choose("Is it safe to ask?", "Yes");
        }
        "co-operation/move" => {
            page.tab_and_press("button", "Add a move");
            write_here(page, "What do we do differently?", "Ring before we write.");
        }
        "partnership-or-protection/question" => {
            page.tab_and_press("button", "Add a decision");
            write_here(page, "Which decision?", "Does Tom keep the flat?");
            page.tab_and_select("Whose safety is it about?", "Tom");
            page.tab_and_choose("How does the law see it?", "An adult who can decide this");
        }
        "partnership-or-protection/sources" => {
            page.tab_and_press("button", "Go through the kinds of source: was each asked?");
            page.tab_and_select("The person, alone", "No");
        }
        "partnership-or-protection/level" => {
            page.tab_and_select("Where we are now", "2 Partnership");
            page.tab_and_select("Tom would be here", "1 The person leads");
        }
        "partnership-or-protection/kept-shared" => {
            page.tab_and_check("Pace");
            page.tab_and_fill("How exactly?", "One letter a week.");
        }
        "partnership-or-protection/tripwires" => {
            page.tab_and_fill("What would have to happen?", "A date for the eviction is set.");
            page.tab_and_choose("What would we then do?", "Step up");
            page.tab_and_select("Who watches?", "Me");
            page.tab_and_fill("When do we look again?", "11 December 2026");
            page.tab_and_press("button", "Set this tripwire");
            page.see("group", starts("A date for the eviction is set."));
        }
        "closing/plan" => {
            page.tab_and_press("button", "Add something to be done");
            write_here(page, "What is done?", "Ring Tom.");
            page.tab_and_select("Who does it?", "Me");
        }
        "closing/ending" => {
            page.tab_and_fill("The one question to take to supervision", "Why do we still write?");
            page.tab_and_fill("When do we look at all this again?", "11 December 2026");
            page.tab_and_check("We have considered this step");
        }
        "records/record" => {
            page.tab_and_press("button", "Print or save as PDF");
            assert_eq!(page.printed(), 1);
            page.within("article", any()).see_text("A date for the eviction is set.");
        }
        other => page.fail(&format!("nothing is done on {other}")),
    }
}

/// The keyboard is in this field already: whoever added the entry need not look for it.
#[track_caller]
fn write_here(page: &Page, field: impl Into<journeys::Name>, text: &str) {
    page.focus_is("textbox", field);
    page.press("Control+a");
    page.type_text(text);
}

fn undone(page: &Page) {
    page.see_chosen("This step", "We have considered this step");
    page.press("Control+z");
    page.see_text("Undone.");
    page.press("Control+z");
    page.see_value("When do we look at all this again?", "");
    page.press("Control+Shift+z");
    page.see_value("When do we look at all this again?", "11 December 2026");
}
