//! A newcomer alone takes one situation through all three tools, prints it, and finds it again.

use crate::rowan::{ENTRIES, Entry, PEOPLE};
use crate::steps::{add, arrive, entry, leave, next, see_saved, session_of, start_alone};
use journeys::{Page, contains, starts};
use std::fs;

const TITLE: &str = "Four visits missed";
const SITUATION: &str = "A mother has missed four of six appointments, and nobody can say why.";

/// From nothing to a printed record, and back again from a file.
pub fn one_person_alone(page: &Page) {
    page.see_text("No work found in this browser");
    start_alone(page);
    opening(page);
    story(page);
    power_map(page);
    cooperation(page);
    protection(page);
    closing(page);
    record(page);
    see_saved(page);
    page.reload();
    found_again(page);
    away_and_back(page);
}

fn opening(page: &Page) {
    page.fill("The situation, in one sentence", SITUATION);
    page.choose("Is it made up, or real?", "Real");
    page.see_text("Real people, made-up names");
    page.choose("Is it made up, or real?", "Made up");
    page.choose("Which nation’s law applies?", "England");
    page.choose("Which field of practice?", "Children and families");
    page.fill("What shall this session be called?", TITLE);
    page.unfold("More about this time");
    page.fill("What do you want from this time?", "A fresh look before anybody decides.");
    page.choose("How many minutes are there?", "20 minutes");
    page.check("Ground rules", "We have read and agree them");
    page.check("This step", "We have considered this step");
}

fn story(page: &Page) {
    next(page, "story/people");
    for person in PEOPLE {
        add(page, "Add a person", "Name or role", person.name);
        let row = entry(page, starts(person.name));
        row.select("Part in the story", person.part);
        row.unfold(&format!("Details: {}", person.name));
        row.choose("How has their own voice reached us?", person.voice);
        row.click("button", &format!("Details: {}", person.name));
    }
    next(page, "story/evidence");
    for known in ENTRIES {
        write_entry(page, &known);
    }
    page.see_text("6 people, 12 entries");
}

fn write_entry(page: &Page, known: &Entry) {
    // A long list can be added to from above too; this is the button below it.
    page.within("group", "Add an entry").click("button", "Add an entry");
    page.focus_is("textbox", "What was seen, heard or read?");
    page.type_text(known.text);
    for person in known.about {
        page.check("Whom is it about?", *person);
    }
    page.select("From whom?", known.from);
    page.select("How do you know?", known.how);
    page.fill("When did it happen?", known.happened);
    match known.known {
        Some(day) => page.fill("When did you know?", day),
        None => {
            page.click("button", "Known the same day");
            page.see_value("When did you know?", known.happened);
        }
    }
    page.choose("Which way does it lean?", known.leans);
    page.select("Was it checked with somebody independent?", known.checked);
    page.click("button", starts("Done: "));
    page.see_no("textbox", "What was seen, heard or read?");
}

fn power_map(page: &Page) {
    next(page, "power-map/frame");
    page.fill("What is being decided?", "Whether to step up before the review.");
    page.fill("Who decides?", "The manager, at the review");
    page.fill(starts("By when?"), "4 December 2026");
    next(page, "power-map/who");
    page.see("textbox", "Made-up name or role of Lee");
    next(page, "power-map/links");
    page.click("tab", "Table");
    for (from, runs, to, sure) in [
        ("Me", "assesses", "Mum", "Sure"),
        ("Mum", "mistrusts", "Me", "Think so"),
        ("Nan", "cares for", "Jay", "Sure"),
        ("Lee", "has an unknown link with", "Jay", "Guess"),
    ] {
        tie(page, from, runs, to, sure);
    }
    assert_eq!(page.table("Ties on this map").len(), 5, "a heading and four ties");
    page.click("tab", "Sentences");
    page.see_text("Mum mistrusts Me. We think so.");
    page.click("tab", "Map");
    next(page, "power-map/sources");
    page.see_selected("Whose power?", "Me");
    page.choose("Naming: how much?", "A lot");
    page.choose("Naming: how is it used?", "Unnoticed");
    page.choose("Time and place: how much?", "Some");
    page.choose("Time and place: how is it used?", "Harmful");
    page.select("Whose power?", "Mum");
    page.choose("Refusal: how much?", "Some");
    page.fill(starts("Refusal: what makes us think so"), "The door stays shut to us, not to everybody.");
    next(page, "power-map/their-eyes");
    page.click("button", "Draw it through other eyes");
    page.select("Whose eyes?", "Mum");
    page.choose("Is this our guess, or did we ask?", "Our guess");
    page.click("button", "Start from a copy of our map");
    tie(page, "Mum", "fears", "Me", "Guess");
    page.see_text("Only on theirs:");
    page.fill("What is different in their eyes?", "We are the people who take children away.");
    next(page, "power-map/shift");
    add(page, "Add: share it", "What exactly?", "Mum chooses the place and the hour.");
    page.select("Who does it?", "Me");
    page.fill("By when?", "27 November 2026");
}

fn tie(page: &Page, from: &str, runs: &str, to: &str, sure: &str) {
    page.select("From", from);
    page.select("What runs", starts(runs));
    page.select("To", to);
    page.select("How sure are we?", starts(sure));
    page.click("button", "Put it on the map");
    page.see_selected("To", "Nobody chosen");
}

fn cooperation(page: &Page) {
    next(page, "co-operation/behaviour");
    add(page, "Add a day", "Which day?", "6 October 2026");
    page.fill("What was asked of them?", "To let me in and talk about the plan.");
    page.fill("How was it asked?", "I knocked at ten, with no call before.");
    page.fill("What did they do or say?", "“You’ve already decided,” through the letter box.");
    page.fill("What did it mean for the person at the centre?", "Jay was behind the door and heard it.");
    next(page, "co-operation/ask");
    page.fill("What we ask, in one sentence", "Come to the office once a fortnight and do the plan.");
    page.choose("Is it clear?", "No");
    page.choose("Is it possible for them?", "Don’t know");
    page.choose("Is it theirs too?", "No");
    page.choose("Is it fair?", "No");
    next(page, "co-operation/explanations");
    for reason in ["Broken promises, changing workers", "Practical things stand in the way", "Harm is being hidden"] {
        page.click("button", &format!("Hold this: {reason}"));
        page.focus_is("textbox", "The explanation, in our own words");
    }
    page.see_text("First of all");
    next(page, "co-operation/grid");
    for (reason, words, mark) in [
        ("Broken promises", "The worker before me promised", "Fits"),
        ("Broken promises", "Mum opened the door twice", "Fits"),
        ("Practical", "Mum did not come to four", "Fits"),
        ("Harm is being hidden", "Jay was seen three times", "Fits"),
        ("Harm is being hidden", "Mum opened the door twice", "Does not fit"),
    ] {
        mark_cell(page, reason, words, mark);
    }
    next(page, "co-operation/find-out");
    add(
        page,
        "Add something to find out",
        "If it were true, what would we expect to see? What would we not?",
        "If the promise is what matters, a letter by Friday changes the next visit.",
    );
    page.fill("Who knows?", "Mum, and the housing office");
    page.choose("Is it safe to ask?", "Yes");
    page.fill("By when?", "27 November 2026");
    next(page, "co-operation/move");
    page.fill(starts("What do you feel about them?"), "Shut out, and a little ashamed.");
    add(page, "Add a move", "What do we do differently?", "Send the letter that was promised.");
    page.fill("What is not negotiable?", "Jay has food every day.");
    page.fill("What small sign would tell us that it helps?", "Mum picks the next time.");
    page.fill("When do we look for it?", "4 December 2026");
    page.fill("And if there is no sign?", "We ask Nan to sit down with us both.");
}

fn mark_cell(page: &Page, reason: &str, words: &str, mark: &str) {
    let cell = |now: &str| -> String {
        let cells = page.names("button");
        let ours = |cell: &&String| cell.starts_with(reason) && cell.contains(words);
        let found = cells.iter().filter(ours).find(|cell| cell.ends_with(&format!(": {now}")));
        found.cloned().unwrap_or_default()
    };
    let order = ["no mark yet", "Fits", "Does not fit"];
    for pair in order.windows(2) {
        let name = cell(pair[0]);
        assert!(!name.is_empty(), "no cell of “{reason}” and “{words}” has {}", pair[0]);
        page.click("button", &name);
        page.see("button", &name.replace(&format!(": {}", pair[0]), &format!(": {}", pair[1])));
        if pair[1] == mark {
            break;
        }
    }
}

fn protection(page: &Page) {
    next(page, "partnership-or-protection/question");
    add(page, "Add a decision", "Which decision?", "Do we step up at the review, or work on as we are?");
    page.select("Whose safety is it about?", "Jay");
    page.choose("How does the law see it?", "A child");
    next(page, "partnership-or-protection/sources");
    let told = page.table("Who told us about whom, and was it checked?");
    assert!(told.iter().any(|row| row[0] == "Nan"), "{told:?}");
    page.see_text("Nothing written down so far comes from: Jay, Mum, Lee.");
    page.unfold("Go through the kinds of source: was each asked?");
    page.select("The person, alone", "No");
    page.see_text("Not asked: The person, alone.");
    next(page, "partnership-or-protection/level");
    page.select("Where we are now", "3 Negotiated");
    page.select("Mum would be here", "1 The person leads");
    page.select("School thinks", "4 Directed");
    page.see_text("School thinks level 4: Directed.");
    next(page, "partnership-or-protection/kept-shared");
    page.check("What stays theirs?", "Place");
    page.check("What stays theirs?", "Companion");
    page.fill("How exactly?", "At Nan’s, with Nan in the room, if Mum wants it.");
    next(page, "partnership-or-protection/tripwires");
    page.click("button", "Set this tripwire");
    page.see_text("Not set yet: first say what would have to happen.");
    page.fill("What would have to happen?", "Jay is hungry at school on two days in one week.");
    page.choose("What would we then do?", "Step up");
    page.select("Who watches?", "School");
    page.fill("When do we look again?", "11 December 2026");
    page.click("button", "Set this tripwire");
    page.see("group", starts("Jay is hungry at school"));
    page.see_text("Nothing set that would let us step down. What would be good enough?");
}

fn closing(page: &Page) {
    next(page, "closing/plan");
    page.click("button", "Put in the plan: Send the letter that was promised.");
    page.select("Who does it?", "Me");
    page.fill("By when?", "27 November 2026");
    page.select("Does the person know?", "No");
    page.see_text("Jay is hungry at school on two days in one week.");
    next(page, "closing/ending");
    page.fill("Did we change our mind? From what, to what?", "From “she will not” to “we have not kept our word”.");
    page.fill("The one question to take to supervision", "Why did none of us send that letter?");
    page.fill("When do we look at all this again?", "11 December 2026");
    page.select("Was the accountable manager here?", "No");
    page.see_text("Proposals, not decisions");
}

fn record(page: &Page) {
    next(page, "records/record");
    let paper = page.within("article", "The case summary, as it will be printed");
    for words in ["CONFIDENTIAL", TITLE, SITUATION, "Mum mistrusts Me.", "Step up", "11 December 2026"] {
        paper.see_text(words);
    }
    for known in ENTRIES {
        paper.see_text(known.text);
    }
    // What was written for oneself alone leaves with nobody.
    paper.see_no_text("a little ashamed");
    paper.see_no_text("Why did none of us send that letter?");
    page.click("button", "Print or save as PDF");
    assert_eq!(page.printed(), 1);
}

fn found_again(page: &Page) {
    page.see_heading(&crate::steps::question("records/record"));
    let paper = page.within("article", "The case summary, as it will be printed");
    paper.see_text("Jay is hungry at school on two days in one week.");
    leave(page);
    let row = page.within("row", contains(TITLE));
    row.see_text("11 December 2026");
    row.see_text("Record");
    row.click("link", TITLE);
    arrive(page, "records/record");
    crate::steps::go(page, "story/people");
    let names = page.values("Name or role");
    assert_eq!(names, PEOPLE.map(|person| person.name));
    crate::steps::go(page, "story/evidence");
    for known in ENTRIES {
        page.see_text(known.text);
    }
    crate::steps::go(page, "co-operation/move");
    page.see_value(starts("What do you feel about them?"), "Shut out, and a little ashamed.");
}

fn away_and_back(page: &Page) {
    leave(page);
    let before = page.download(|| page.click("button", &format!("Download: {TITLE}")));
    assert!(before.name.starts_with("standpoint-") && before.name.ends_with(".json"), "{}", before.name);
    let copy = page.browser().file("copy.json");
    fs::write(&copy, &before.bytes).unwrap();

    page.click("button", &format!("Delete: {TITLE}"));
    page.within("dialog", "Delete this session from this browser?").click("button", "Delete it");
    page.see_text("No work found in this browser");
    let kept = page.local_storage();
    assert!(!kept.values().any(|text| text.contains("Jay")), "something of it is still kept: {:?}", kept.keys());

    page.upload("Open a file", &copy);
    page.see_text("The file was opened");
    page.see_text(&format!("“{TITLE}”: 6 people, 12 entries."));
    page.see("row", contains(TITLE));
    let after = page.download(|| page.click("button", &format!("Download: {TITLE}")));
    assert_eq!(session_of(&before.text()), session_of(&after.text()), "what came back is not what left");
}
