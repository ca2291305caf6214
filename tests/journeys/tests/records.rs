//! The records as somebody takes them along: worded by hand, told what changed since, with pictures, and in every form.

use crate::steps::{arrive, go, see_saved};
use journeys::{Engine, Page};

const ABOUT: &str = "What this is about";
const SUMMARY: &str = "The case summary, as it will be printed";
const CHANGED: &str = "1 thing changed since you edited this";
const SITUATION: &str = "The situation, in one sentence";

/// The case summary of a worked example: a part is worded by hand, the session changes beneath it, both ways out of
/// that are taken, and what leaves is what was seen.
pub fn records_worded_and_taken(page: &Page) {
    page.click("button", "See it finished: Mrs Hale");
    arrive(page, "opening/start");
    go(page, "records/record");
    page.see_text("they may ask to see what is held");
    let paper = page.within("article", SUMMARY);

    // Words of one's own, by keyboard: into the field, and back to where one was.
    page.tab_and_press("button", &format!("Edit: {ABOUT}"));
    page.focus_is("textbox", ABOUT);
    page.fill(
        ABOUT,
        "She wants to go home, and says so.\n\n- It is *her* wish.\n\n# On the ward\n\n*Asked by:* her nurse",
    );
    page.tab_and_press("button", &format!("Done: {ABOUT}"));
    page.focus_is("button", &format!("Edit: {ABOUT}"));
    paper.see_text("She wants to go home, and says so.");
    paper.see("heading", "On the ward");
    page.see_text("In your own wording");
    see_saved(page);

    // The session goes on, and the wording stays; what is new is told beside it.
    page.see_no_text("changed since you edited this");
    go(page, "opening/start");
    page.fill(SITUATION, "The ward has set a day.");
    go(page, "records/record");
    page.see_text(CHANGED);
    page.see_text("The ward has set a day.");
    paper.see_no_text("The ward has set a day.");
    if page.browser().engine() == Engine::Chromium {
        page.axe_in_both_themes("a record that was worded by hand, and what changed since");
    }
    page.click("button", &format!("Keep mine: {ABOUT}"));
    page.see_no_text(CHANGED);
    paper.see_text("She wants to go home, and says so.");
    page.click("button", "Undo");
    page.see_text(CHANGED);

    // A part that is left out has its way back.
    page.click("button", "Edit: People");
    page.click("button", "Leave this part out: People");
    page.see_text("“People” is left out.");
    paper.see_no("heading", "People");
    page.click("button", "Undo");
    paper.see("heading", "People");

    taken(page, &paper);

    page.click("button", &format!("Take the new text: {ABOUT}"));
    page.see_no_text(CHANGED);
    paper.see_text("The ward has set a day.");
    paper.see_no_text("She wants to go home, and says so.");

    // The two notes have what the summary has not, and say whose they are.
    page.click("tab", "Personal supervision note");
    page.see_text("a supervisor if you choose");
    page.within("article", "The personal supervision note, as it will be printed").see("heading", "What I feel");
    page.tab_to("tab", "Personal supervision note");
    page.press("ArrowRight");
    let note = page.within("article", "The CPD note, as it will be printed");
    note.see("heading", "Peer reflection: what I learned with a colleague");
    note.see_text("Last checked");
    note.see_no_text("The ward has set a day.");
}

/// What leaves is what is seen: on paper, on the clipboard and as files, its pictures with it.
fn taken(page: &Page, paper: &Page) {
    page.check("Pictures in it", "The power map");
    page.check("Pictures in it", "The grid of explanations");
    paper.see("heading", "The power map");
    let drawn = "return document.querySelectorAll('.sp-record .sp-paper-map > svg').length";
    page.wait_for("see both pictures", || page.script(drawn, &[]) == 2);
    let word = page.download(|| page.click("button", "Download for Word (.docx)"));
    assert!(word.name.starts_with("standpoint-case-summary-") && word.name.ends_with(".docx"), "{}", word.name);
    assert!(word.bytes.starts_with(b"PK"), "a container");
    let text = word.text();
    for part in ["word/document.xml", "She wants to go home, and says so.", "Heading1", "CONFIDENTIAL", "descr="] {
        assert!(text.contains(part), "the Word document has no {part}");
    }
    assert_eq!(text.matches("<a:blip").count(), 2, "both pictures");
    let whole = page.download(|| page.click("button", "Download as a page to read")).text();
    assert!(whole.contains("She wants to go home") && whole.matches("<svg").count() == 2 && !whole.contains("<script"));
    let markdown = page.download(|| page.click("button", "Download as Markdown")).text();
    assert!(markdown.contains("# Mrs Hale") && markdown.contains("She wants to go home, and says so."));
    assert!(!markdown.contains("The ward has set a day."), "what was kept out stays out");
    let evidence = page.download(|| page.click("button", "Download the evidence as a table (CSV)"));
    assert!(evidence.name.ends_with(".csv"), "{}", evidence.name);
    page.click("button", "Copy for pasting");
    // WebKit's driven browser has no clipboard, and says so.
    page.wait_for("be told whether it was copied", || {
        let said = page.text();
        said.contains("Copied. Paste it") || said.contains("does not let the page copy")
    });
    if page.browser().engine() != Engine::WebKit {
        page.see_text("Copied. Paste it");
        let paper = page.print_pdf("record").map(|path| std::fs::read(path).unwrap_or_default());
        assert!(paper.is_some_and(|pdf| pdf.starts_with(b"%PDF-")));
    }
    page.click("button", "Print or save as PDF");
    page.wait_for("be asked to print", || page.printed() == 1);
}
