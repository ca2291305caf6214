//! The ledger as a tired practitioner meets it: one line, a pasted chronology of sixty lines, and what rests on an entry.

use crate::steps::{add, go, leave, see_saved, start_alone};
use journeys::{Page, contains, starts};
use std::time::Duration;

/// Sixty lines as a document has them: headings, four ways to write a day, lines that go on, a month without a day, a
/// day that has not come, and days of which either number could be the month.
fn chronology() -> String {
    let mut lines = vec!["Date\tWhat happened".to_owned()];
    for at in 0..50 {
        let day = 1 + at % 28;
        lines.push(match at % 5 {
            0 => format!("{day} March 2026\tVisit {at}, nobody answered"),
            1 => format!("{day:02}/05/2026, School rang about day {at}"),
            2 => format!("2026-06-{day:02} Seen at nursery {at}"),
            3 => format!("{day}.7.26 – Nan brought shoes {at}"),
            _ => format!("Phone call {at} went unanswered"),
        });
    }
    for line in [
        "3/4/26 Jay asked for bread",
        "He said he had slept at Nan’s.",
        "March 2026: moved to Nan’s",
        "24/12/2099 A party is planned",
        "31 February 2026 Visit",
        "6/25/26 Letter sent",
        "7/8/26 Letter came back",
        "9 August 2026 Shoes again",
        "10 August 2026 Shoes once more",
    ] {
        lines.push(line.to_owned());
    }
    assert_eq!(lines.len(), 60);
    lines.join("\n")
}

/// One line by keyboard, then sixty pasted, asked about, corrected and taken as one step; found, ordered, and one set
/// aside because another rests on it; all of it undone and made again.
pub fn a_chronology_into_the_ledger(page: &Page) {
    start_alone(page);
    page.choose("Is it made up, or real?", "Made up");
    go(page, "story/people");
    add(page, "The person", "Name or role", "Jay");
    add(page, "Add a person", "Name or role", "School");
    go(page, "story/evidence");
    one_line(page);
    page.tab_and_press("button", "Paste a chronology");
    page.paste("The chronology", &chronology());
    page.size(320, 640);
    page.click("button", "Read it through");
    correct(page);
    page.click("button", starts("Take 4"));
    page.focus_is("button", "Paste a chronology");
    page.see_text("Jay asked for bread");
    see_saved(page);
    find(page);
    rests(page);
    page.reload();
    page.see("listitem", contains("Set aside: Second-hand."));
    leave(page);
}

/// The whole page from its top: scrolled, the bars may cover half of a control.
fn look(page: &Page, screen: &str) {
    page.script("scrollTo(0, 0);", &[]);
    page.axe_in_both_themes(screen);
}

/// By keyboard alone; what is typed is read before it is added.
fn one_line(page: &Page) {
    page.tab_to("textbox", "Write it in one line");
    page.type_text("12/3/26 school says Jay came in hungry; concern; not checked; known 14/3/26");
    page.see_text(
        "Read as: happened 12 March 2026 · known 14 March 2026 · From School · about Jay · Concern · Not checked",
    );
    page.press("Enter");
    page.see_value("Write it in one line", "");
    page.focus_is("textbox", "Write it in one line");
    page.see("listitem", contains("school says Jay came in hungry"));
    look(page, "one-line");
}

/// Asked once which number is the day, never guessed; then line by line.
fn correct(page: &Page) {
    page.see_text("the answer may not be right for every line");
    page.see_text("Say first whether the day or the month comes first.");
    page.see_text("Day or month first?");
    page.choose(starts("Which day is “"), starts("2 May 2026"));
    page.see_no_text("Day or month first?");
    page.see_text("3 April 2026");
    page.select("Where does all of it come from?", "School");

    page.click("button", "Only lines to look at");
    page.see_text("A month, not a day; it stays in the words");
    page.see_text("Has not come yet; it stays in the words");
    page.see_text("Not one day; it stays in the words");
    look(page, "chronology");
    page.assert_fits_sideways("chronology");
    page.size(1280, 900);
    page.click("button", "Leave out: line 55");
    page.see("button", "Put back: line 55");
    // By keyboard: the day, and the words that held it.
    page.click("button", "Correct: line 56");
    page.focus_is("textbox", "Day");
    page.press("Control+a");
    page.type_text("28/2/26");
    page.tab_and_fill("What happened", "Visit, the last of the month");
    page.tab_back_to("button", "Done: line 56");
    page.press("Enter");
    page.focus_is("button", "Correct: line 56");
    page.click("button", "Only lines to look at");
    page.click("button", "Join to the one above: line 60");
    page.see_no("button", "Correct: line 60");
}

/// What is shown, and in which order.
fn find(page: &Page) {
    page.unfold("Find and sort");
    page.fill("Words in the entry", "shoes");
    page.see_text("Only: with “shoes”. The others are hidden, not lost.");
    page.see_no_text("Letter came back");
    page.click("button", "Clear filters");
    page.see_text("Letter came back");
    page.click("button", "Without a date");
    page.see_text("March 2026: moved to Nan’s");
    page.see_no_text("Jay asked for bread");
    page.click("button", "Clear filters");
    page.select("Order", "By the day it happened");
    page.click("button", "Latest first");
    let shown = page.text();
    let (latest, earliest) = (shown.find("Shoes again"), shown.find("Visit, the last of the month"));
    assert!(latest.is_some() && latest < earliest, "{latest:?} and {earliest:?} in {shown}");

    page.click("button", "Who told us what");
    page.see_text("About Jay, all we have is from one source, and unchecked: School.");
    page.see("columnheader", "Nobody named");
    page.see("button", "school says Jay came in hungry: Not checked");
    look(page, "who-told-us");
}

/// An entry that another rests on is set aside; Undo takes everything back, the chronology as one step.
fn rests(page: &Page) {
    page.click("button", "Edit: Letter came back");
    page.unfold("What it shows, and what it connects with");
    page.unfold(starts("Connected entries"));
    page.fill("Find an entry", "hungry");
    page.check("Connected entries", contains("came in hungry"));
    page.click("button", "Done: Letter came back");
    page.click("button", "Edit: school says Jay came in hungry");
    page.click("button", "Remove: school says Jay came in hungry");
    page.see_text("The connection with “Letter came back”");
    look(page, "rests-on-it");
    page.tab_and_press("button", "Set it aside instead");
    page.focus_is("textbox", "Why do you set it aside?");
    page.type_text("Second-hand.");
    page.click("button", "Done: school says Jay came in hungry");
    let aside = || page.count("listitem", contains("Set aside: Second-hand."));
    assert_eq!(aside(), 1);
    // The reason, setting aside, the connection; then the whole chronology.
    for _ in 0..3 {
        page.click("button", "Undo");
    }
    assert_eq!(aside(), 0);
    page.see("listitem", contains("Letter came back"));
    page.click("button", "Undo");
    page.see_no("listitem", contains("Letter came back"));
    page.see("listitem", contains("came in hungry"));
    for _ in 0..4 {
        page.click("button", "Redo");
    }
    page.see("listitem", contains("Set aside: Second-hand."));
    see_saved(&page.patient_for(Duration::from_secs(60)));
}
