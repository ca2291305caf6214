//! An exercise as its lecturer makes it and a group answers it; and a real session that becomes an invented one.

use crate::steps::{arrive, go, name, see_saved, start_alone};
use journeys::{Origin, Page, starts};
use serde_json::Value;
use std::fs;

const NOTES: &str = "Ask the quiet table first";
const REMARK: &str = "A friend of Nan told us about Jay";

/// Every session that is kept.
fn kept(page: &Page) -> Vec<Value> {
    let is_session = |key: &str| key.starts_with("standpoint/session/") && key.matches('/').count() == 2;
    let kept = page.local_storage().into_iter().filter(|(key, _)| is_session(key));
    kept.map(|(_, text)| serde_json::from_str::<Value>(&text).unwrap()["session"].clone()).collect()
}

fn groups_copy(page: &Page) -> Option<Value> {
    kept(page).into_iter().find(|session| !session["opening"]["task"].is_null())
}

/// Set up, given away three ways, looked at before it is opened, worked on, and answered three ways.
pub fn exercise_made_and_answered(page: &Page) {
    page.click("button", "See it finished: The Rowan family");
    arrive(page, "opening/start");
    go(page, "records/record");
    page.click("button", "Set it up for groups");
    page.choose("What do they find written?", starts("The case alone"));
    page.unfold("Which steps are they shown?");
    page.check("Power map", name("power-map/links").as_str());
    page.check("Partnership or protection", name("partnership-or-protection/level").as_str());
    page.select("Minutes for the groups", "20 minutes");
    page.fill(starts("Notes for you"), NOTES);
    see_saved(page);
    page.click("button", "Show as a code to scan");
    if page.browser().site().origin() == Origin::Hosted {
        page.see("img", starts("A square code to scan"));
        page.click("button", starts("Show it large"));
        page.see("button", "Show it small");
    } else {
        page.see_text("a scanned code would lead nowhere");
    }
    let link = page.values("The link").remove(0);
    assert!(link.len() < 900, "{} characters", link.len());
    page.axe_in_both_themes("an exercise set up");
    let file = page.download(|| page.click("button", "Download the exercise as a file"));
    assert!(!file.text().contains(NOTES), "the lecturer's notes are in the file");

    // The file is looked at first, like the link.
    let path = page.browser().file("an-exercise.json");
    fs::write(&path, file.text()).unwrap();
    page.open();
    page.upload("Open a file", &path);
    page.see_heading("An exercise has arrived");
    page.see_text("You have 20 minutes.");
    assert!(groups_copy(page).is_none(), "looking opened it");
    page.go(&format!("#/exercise/{}", link.split_once("#/exercise/").unwrap().1));
    page.see_heading("An exercise has arrived");
    page.see_text(&format!("Its steps: {}, {}.", name("power-map/links"), name("partnership-or-protection/level")));
    page.axe_in_both_themes("an exercise for groups has arrived");
    page.click("button", "Open it as a copy");
    arrive(page, "opening/start");
    page.see_text("You are working on an exercise");
    page.see_text("You have 20 minutes.");
    page.click("link", format!("Next: {}", name("power-map/links")).as_str());
    arrive(page, "power-map/links");
    page.see_no_text("decides about");
    page.see_no("link", starts("Co-operation"));
    page.click("button", "More steps");
    page.see("link", "5 Explanations");
    go(page, "records/record");
    answered(page);
    let copy = groups_copy(page).expect("the copy is kept");
    assert!(!copy.to_string().contains(NOTES), "the lecturer's notes have travelled");
    assert_eq!(copy["protection"]["judgements"], serde_json::json!([]));
}

fn answered(page: &Page) {
    assert!(page.is_disabled("button", "Make the code of our answers"));
    page.see_text("First say what your group is called.");
    page.fill("What is your group called?", "Mr Tom Baker");
    page.see_text("This looks like");
    page.fill("What is your group called?", "Grŵp y ffenestr");
    page.see_no_text("This looks like");
    page.click("button", "Make the code of our answers");
    page.see("textbox", "The code of our answers");
    let code = page.values("The code of our answers").remove(0);
    assert!(code.starts_with("A1-"), "{code:.20}");
    page.axe_in_both_themes("answers to be sent");
    let file = page.download(|| page.click("button", "Download our answers as a file"));
    assert!(file.name.starts_with("standpoint-answers-"));
    let file: Value = serde_json::from_str(&file.text()).unwrap();
    assert_eq!((&file["kind"], &file["answer"]["group"]), (&"answers".into(), &"Grŵp y ffenestr".into()));
    page.fill("What is your group called?", "Another name");
    page.see_no("textbox", "The code of our answers");
}

/// Text by text, and never otherwise.
pub fn real_work_made_up(page: &Page) {
    start_alone(page);
    page.fill("The situation, in one sentence", REMARK);
    page.choose("Is it made up, or real?", starts("Real"));
    go(page, "story/people");
    page.click("button", "Add a person");
    page.type_text("Jay");
    see_saved(page);
    go(page, "records/record");
    assert!(page.is_disabled("button", "Copy a link to this exercise"));
    page.click("button", "Make an invented case of it");
    page.see_text("2 texts are still to be looked at.");
    assert!(page.is_disabled("button", "Make the fictional session"));
    let text = page.values(starts("Text 1 of 2")).remove(0);
    assert!(!text.contains("Jay"), "{text}");
    page.see_text(&format!("As it was: {REMARK}"));
    page.axe_in_both_themes("a real session text by text");
    page.fill(starts("Text 1 of 2"), "Somebody told us about a child");
    page.check(starts("Text 1 of 2"), "Could be about anyone");
    page.check(starts("Text 2 of 2"), "Could be about anyone");
    page.see_text("Write a whole number");
    page.fill("Move every day by how many days?", "-40");
    page.click("button", "Make the fictional session");
    arrive(page, "opening/start");
    page.see_chosen("Is it made up, or real?", starts("Made up"));
    page.see_value("The situation, in one sentence", "Somebody told us about a child");
    page.wait_for("both sessions are kept", || kept(page).len() == 2);
    let (made_up, real): (Vec<Value>, Vec<Value>) =
        kept(page).into_iter().partition(|session| session["opening"]["fictional"] == true);
    assert_eq!(real[0]["opening"]["situation"], REMARK);
    assert!(!made_up[0].to_string().contains("Jay"));
    go(page, "records/record");
    page.see("button", "Set it up for groups");
    assert!(!page.is_disabled("button", "Copy a link to this exercise"));
}
