//! A seminar without a network: a link goes out, codes come back, and what six groups say stands side by side. And what
//! is put in that is no answer, or not the one that was meant.

use crate::choices::asks_before_leaving;
use crate::steps::{arrive, go, see_saved};
use base64::Engine as _;
use journeys::{Engine, Origin, Page, any, starts};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const CODES: &str = "Codes of answers";
const FILES: &str = "Files of answers";
const PUT_IN: &str = "Put them in";
const SIDE_BY_SIDE: &str = "Answers side by side";

/// What each group comes to, which explanation it considers, and what runs from the worker to Mum on its map.
const GROUPS: [(&str, &str, &str, &str); 6] = [
    ("Table 10", "5 Imposed", "Harm is being hidden", "controls"),
    ("Table 2", "3 Negotiated", "Broken promises, changing workers", "decides with"),
    ("Table 3", "3 Negotiated", "Broken promises, changing workers", ""),
    ("Table 4", "1 The person leads", "Practical things stand in the way", ""),
    ("Table 5", "4 Directed", "Harm is being hidden", ""),
    ("Window table", "2 Partnership", "Broken promises, changing workers", ""),
];

/// Seven computers, none of which reaches the host once the app is there: the lecturer's, one for each group, and the
/// one in the room that gathers.
pub fn seminar_without_a_network(page: &Page) {
    let link = lecturer(page);
    let codes: Vec<String> = GROUPS.iter().map(|group| one_group(page, &link, group)).collect();
    another_computer(page);
    page.go("#/gather");
    page.see_heading(SIDE_BY_SIDE);
    page.see_text("Answers are held only while this page is open.");
    // As they come: in messages, with all that mail puts around and into them.
    let messages: Vec<String> = codes.iter().zip(GROUPS).map(|(code, group)| message(code, group.0)).collect();
    page.paste(CODES, &messages.join("\n\n"));
    page.click("button", PUT_IN);
    for (group, ..) in GROUPS {
        page.see_text(&format!("{group} is here."));
    }
    side_by_side(page);
    page.axe_in_both_themes("six groups side by side");
    page.shot("gathered");
    for (width, height) in [(320, 640), (1280, 720)] {
        page.size(width, height);
        page.assert_fits_sideways(&format!("six groups at {width}"));
    }
    presented(page);
    printed(page);
}

/// Makes the exercise and its sheets; what follows `#/exercise/` in its link.
fn lecturer(page: &Page) -> String {
    page.click("button", "See it finished: The Rowan family");
    arrive(page, "opening/start");
    go(page, "records/record");
    page.click("button", "Set it up for groups");
    page.fill(starts("Notes for you"), "Table 2 knows the real case");
    let before = page.printed();
    // What asks to print is answered at once here; the sheets are held until they are on paper.
    page.script("addEventListener('afterprint', (event) => event.stopImmediatePropagation(), true)", &[]);
    page.click("button", "Print sheets for a room without devices");
    page.wait_for("ask to print", || page.printed() == before + 1);
    if let Some(pdf) = page.print_pdf("sheets") {
        let said = has_text(&pdf, &["Jay is here as person at the centre", "Do not add anything up", "We act at once"]);
        for words in ["Notes for you", "knows the real case", "Print sheets", "CONFIDENTIAL", "Case summary"] {
            assert!(!said.contains(words), "“{words}” is on the sheets");
        }
    }
    see_saved(page);
    page.click("button", "Copy a link to this exercise");
    page.see("textbox", "The link");
    let link = page.values("The link").remove(0);
    link.split_once("#/exercise/").unwrap().1.to_owned()
}

/// A browser that has never seen the app loads it, and the host is gone.
fn another_computer(page: &Page) {
    let site = page.browser().site();
    site.set_offline(false);
    page.new_computer();
    site.set_offline(true);
}

/// A group opens the link, works, and makes its code.
fn one_group(page: &Page, link: &str, (name, level, explanation, runs): &(&str, &str, &str, &str)) -> String {
    another_computer(page);
    page.go(&format!("#/exercise/{link}"));
    page.see_heading("An exercise has arrived");
    page.see_no_text("knows the real case");
    page.click("button", "Open it as a copy");
    arrive(page, "opening/start");
    if !runs.is_empty() {
        go(page, "power-map/links");
        page.click("tab", "Table");
        page.select("From", "Social worker (me)");
        page.select("What runs", starts(runs));
        page.select("To", "Mum");
        page.select("How sure are we?", starts("Sure"));
        page.click("button", "Put it on the map");
    }
    go(page, "co-operation/explanations");
    page.click("button", &format!("Hold this: {explanation}"));
    page.focus_is("textbox", "The explanation, in our own words");
    go(page, "partnership-or-protection/judgement");
    page.select("Which level does it come to?", starts(level));
    go(page, "records/record");
    page.fill("What is your group called?", name);
    page.click("button", "Make the code of our answers");
    page.see("textbox", "The code of our answers");
    page.values("The code of our answers").remove(0)
}

fn message(code: &str, group: &str) -> String {
    let lines: Vec<&str> = code.as_bytes().chunks(72).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!(
        "From: {group}\nSubject: A1 - our answers\n\nHere they are:\n> {}\n\nSee you at 3-15-2",
        lines.join("\r\n> ")
    )
}

/// Everything that was said, by those who said it, in the order of names.
fn side_by_side(page: &Page) {
    page.see_heading("Questions to discuss");
    page.see_text("For Table 4 it comes to “1 The person leads”, for Table 10 to “5 Imposed, with involvement”.");
    page.see_heading(starts("Who leads: "));
    let rung = |name: &str| page.within("listitem", starts(name)).text();
    assert!(rung("3 Negotiated").contains("Table 2") && rung("3 Negotiated").contains("Table 3"));
    assert!(!rung("6 Emergency").contains("Table"));
    let rows = page.table(starts("Group by group: "));
    let names: Vec<&str> = rows.iter().skip(1).map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Table 2", "Table 3", "Table 4", "Table 5", "Table 10", "Window table"]);
    page.see_heading("Why co-operation is not happening");
    page.see_heading("Harm is being hidden");
    page.see_heading("The power maps over each other");
    page.see("img", starts("All maps laid over each other"));
    page.see_text("Social worker (me) controls Mum: only on the map of Table 10.");
    let ties = page.table("What runs between people");
    assert!(ties.iter().any(|row| row[0] == "Social worker (me) decides with Mum" && row[1] == "Table 2"), "{ties:?}");
}

/// Large enough for the back row: at 200 % of 1280 by 720 nothing is cut off, and it is done without a pointer.
fn presented(page: &Page) {
    page.size(640, 360);
    page.tab_and_press("button", "Present");
    page.focus_is("heading", "Before you share this screen");
    page.press("Escape");
    page.focus_is("button", "Present");
    page.press("Enter");
    page.tab_and_press("button", "Present in this window");
    page.focus_is("button", "Next");
    page.see_heading("A question to discuss");
    turned(page);
    page.see_no("textbox", CODES);
    page.assert_fits_sideways("a question from across the room");
    page.shot("presented");
    let mut seen = 0;
    while page.count("heading", starts("Who leads: ")) == 0 {
        page.press("Enter");
        seen += 1;
        assert!(seen < 20, "the decision never comes");
    }
    page.assert_fits_sideways("the ladder from across the room");
    page.axe_in_both_themes("presented");
    // What is longer than the screen goes under the buttons, not over them.
    while page.count("heading", "The power maps over each other") == 0 {
        page.press("ArrowRight");
        seen += 1;
        assert!(seen < 30, "the maps never come");
    }
    page.size(1280, 720);
    let script = "const next = document.activeElement, { left, top, width, height } = next.getBoundingClientRect();
        return next.contains(document.elementFromPoint(left + width / 2, top + height / 2));";
    page.focus_is("button", "Next");
    page.wait_for("see the button over the map", || page.script(script, &[]) == json!(true));
    page.tab_and_press("button", "End presenting");
    page.focus_is("button", "Present");
    page.see("textbox", CODES);
    page.size(1280, 720);
    // Over the whole screen, where the browser gives it; Esc ends it either way.
    page.press("Enter");
    page.tab_and_press("button", "Present in full screen");
    page.focus_is("button", "Next");
    page.press("Escape");
    page.focus_is("button", "Present");
    let full = page.script("return document.fullscreenElement !== null", &[]);
    assert_eq!(full, false, "the screen is given back");
    page.see("textbox", CODES);
}

/// The arrow keys turn, to the next and back, and stay where there is nothing before.
fn turned(page: &Page) {
    let shown = || page.within("main", any()).text();
    let first = shown();
    page.press("ArrowLeft");
    assert_eq!(shown(), first);
    page.press("ArrowRight");
    page.wait_for("turn to the next question", || shown() != first);
    page.press("ArrowLeft");
    page.wait_for("turn back to the first question", || shown() == first);
    page.focus_is("button", "Next");
}

fn printed(page: &Page) {
    let before = page.printed();
    page.click("button", "Print");
    page.wait_for("ask to print", || page.printed() == before + 1);
    if let Some(pdf) = page.print_pdf("gathered") {
        let said = has_text(&pdf, &["None of them has a right answer", "only on the map of Table 10"]);
        for control in ["Put them in", "Files of answers", "Take away", "Present"] {
            assert!(!said.contains(control), "“{control}” is printed");
        }
    }
}

/// What is on paper, with these words in it, which are not bold: Firefox draws the bold of a variable font as shapes.
/// Nothing where there is no program to read it.
fn has_text(pdf: &Path, words: &[&str]) -> String {
    let Ok(said) = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output() else { return String::new() };
    let said = String::from_utf8_lossy(&said.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    for words in words {
        assert!(said.contains(words), "“{words}” is not printed: {said}");
    }
    said
}

/// As many lines in the table of the decision, its heads among them.
#[track_caller]
fn see_groups(page: &Page, lines: usize) {
    page.wait_for("see every group in the table", || page.table(starts("Group by group: ")).len() == lines);
}

/// What a group's file holds.
fn file(exercise: &str, from: &str, group: &str, level: usize) -> Value {
    let people = json!([
        { "id": "worker", "label": "Worker", "kind": "worker" }, { "id": "mum", "label": "Mum", "kind": "centre" },
    ]);
    let decision = json!({
        "id": "stay", "question": "Should Jay stay?", "now": "3", "parties": {}, "judged": level.to_string(),
        "leans": "mixed", "words": "Because of Nan",
    });
    let answer = json!({
        "exercise": exercise, "title": format!("The {exercise} case"), "group": group, "from": from, "people": people,
        "ties": [0, 1, level, 0, 0, 0], "ratings": [1, 13, 0, level % 4, 0], "decisions": [decision],
        "explanations": [], "looks": [],
    });
    json!({ "app": "standpoint", "kind": "answers", "form": 1, "answer": answer })
}

fn saved(page: &Page, name: &str, text: &str) -> PathBuf {
    let path = page.browser().file(name);
    fs::write(&path, text).unwrap();
    path
}

/// The codes of these texts, as the app makes them.
fn codes(page: &Page, texts: &[String]) -> Vec<String> {
    let script = "const [texts, done] = arguments;
        Promise.all(texts.map(async (text) => {
            const packing = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
            return [...new Uint8Array(await new Response(packing).arrayBuffer())];
        })).then(done, (why) => done(String(why)));";
    let packed = page.browser().script_async(script, &[json!(texts)]).unwrap();
    let bytes =
        |one: &Value| one.as_array().unwrap().iter().map(|byte| byte.as_u64().unwrap() as u8).collect::<Vec<_>>();
    let code = |bytes: Vec<u8>| {
        let data = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes);
        format!("A1-{:x}-{:08x}-{data}", data.len(), crate::links::crc32(data.as_bytes()))
    };
    packed.as_array().unwrap().iter().map(|one| code(bytes(one))).collect()
}

/// The wrong exercise, the wrong version, the same group twice, two groups of one name, damage, nothing, and sixty at
/// once: each is answered in a sentence, and what is sound is there.
pub fn gathered_answers(page: &Page) {
    page.go("#/gather");
    page.see_heading(SIDE_BY_SIDE);
    page.axe_in_both_themes("nothing gathered yet");
    page.click("button", PUT_IN);
    page.see_text("There is no code in this.");
    // What is not put in yet waits while another page is shown.
    page.fill(CODES, "A1-half a co");
    page.go("#/guide");
    page.see_no("textbox", CODES);
    page.back();
    page.see_value(CODES, "A1-half a co");
    files(page);
    pasted(page);
    sixty(page);
}

fn files(page: &Page) {
    let blue = file("rowan", "s1", "Blue", 2);
    let one = saved(page, "blue.json", &blue.to_string());
    let two = saved(page, "red.json", &file("rowan", "s2", "Red", 5).to_string());
    page.upload(FILES, Path::new(&format!("{}\n{}", one.display(), two.display())));
    page.see_text("Blue is here.");
    page.see_text("Red is here.");
    page.see_text("For Blue it comes to “2 Partnership”, for Red to “5 Imposed, with involvement”.");
    page.upload(FILES, &one);
    page.see_text("Blue was here already, with the same answers. Nothing has changed.");
    page.upload(FILES, &saved(page, "blue-2.json", &file("rowan", "s1", "Blue", 4).to_string()));
    page.see_text("Blue had answered before. What you put in now stands in its place");
    page.see_text("For Blue it comes to “4 Directed”");
    page.upload(FILES, &saved(page, "blue-3.json", &file("rowan", "s3", "Blue", 1).to_string()));
    page.see_text("Another group calls itself Blue too.");
    page.see_text("For Blue (2) it comes to “1 The person leads”");
    // Nothing that is not an answer to this is laid beside it, and everything that is here stays.
    let newer = |mut file: Value| {
        file["form"] = json!(2);
        file.to_string()
    };
    // In the order in which the app writes it.
    let whole = format!("{{\"app\":\"standpoint\",\"kind\":\"answers\",\"form\":1,\"answer\":{}}}", blue["answer"]);
    let mut broken = blue.clone();
    broken["answer"]["ties"] = json!([0, 1, 999, 0, 0, 0]);
    for (name, text, words) in [
        ("newer.json", newer(blue.clone()), "newer.json: It was made by a newer version of Standpoint"),
        ("broken.json", broken.to_string(), "broken.json: It has arrived damaged"),
        ("cut.json", whole[..200].to_owned(), "cut.json: It has arrived damaged"),
        ("session.json", json!({ "app": "standpoint", "schema": 3, "session": {} }).to_string(), "It holds no answers"),
        ("mail.txt", "Dear all, we have nothing yet.".to_owned(), "mail.txt: It holds no answers"),
    ] {
        page.upload(FILES, &saved(page, name, &text));
        page.see_text(words);
        see_groups(page, 4);
    }
    page.upload(FILES, &saved(page, "tom.json", &file("tom", "s9", "Green", 3).to_string()));
    page.see_text("It answers another exercise, “The tom case”");
    page.select("Answers to which exercise", "The tom case");
    page.see_text("Because of Nan");
}

fn pasted(page: &Page) {
    page.select("Answers to which exercise", "The rowan case");
    let sound = codes(page, &[file("rowan", "s4", "Grey", 0).to_string()]).remove(0);
    let middle = sound.len() / 2;
    let other = if &sound[middle..=middle] == "A" { "B" } else { "A" };
    let bent = format!("{}{other}{}", &sound[..middle], &sound[middle + 1..]);
    page.paste(CODES, &format!("{bent}\nand once more:\n{sound}\n{}", sound.replacen("A1-", "A2-", 1)));
    page.click("button", PUT_IN);
    page.see_text("Code 1: It has arrived damaged");
    page.see_text("Grey is here.");
    page.see_text("Code 3: It was made by a newer version");
    // Fewer groups, one decision, one taken away: none of it changes what the others say.
    page.unfold("Show only some groups or one decision");
    page.uncheck("Groups", "Red");
    page.see_no_text("for Red to");
    page.check("Groups", "Red");
    page.select("Decision", "Should Jay stay?");
    page.unfold("Groups that have answered");
    page.click("button", "Take away Grey");
    page.see_text("Grey has been taken away.");
    see_groups(page, 4);
}

fn sixty(page: &Page) {
    let texts: Vec<String> =
        (0..60).map(|at| file("rowan", &format!("t{at}"), &format!("Table {at}"), at % 7).to_string()).collect();
    page.paste(CODES, &codes(page, &texts).join("\n"));
    page.click("button", PUT_IN);
    page.see_text("Table 59 is here.");
    see_groups(page, 64);
    page.assert_fits_sideways("sixty groups");
    page.axe("sixty groups");
    // On whatever page of the app one is, closing asks; and going back to them finds them.
    assert!(asks_before_leaving(page));
    page.go("#/guide");
    page.see_no("table", starts("Group by group: "));
    assert!(asks_before_leaving(page));
    page.back();
    page.see_heading(SIDE_BY_SIDE);
    see_groups(page, 64);
    // They are gone with the page, as it says; the one file brings them back.
    let together = page.download(|| page.click("button", "Download them together"));
    assert!(together.name.starts_with("standpoint-answers-together-"), "{}", together.name);
    page.wait_for("be let go", || !asks_before_leaving(page));
    let kept = saved(page, "together.txt", &together.text());
    page.reload();
    page.see_heading(SIDE_BY_SIDE);
    page.see_no("table", starts("Group by group: "));
    page.upload(FILES, &kept);
    page.see_text("Table 59 is here.");
    see_groups(page, 64);
    if page.browser().engine() == Engine::Chromium && page.browser().site().origin() == Origin::Hosted {
        page.shot("sixty");
    }
}
