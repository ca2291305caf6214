//! The power map, built three times over: by pressing without ever dragging, by keys alone, and by typing sentences,
//! which must come to the same map; what leads on from it; and the map taken away and on paper.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use journeys::{Engine, Page, Theme, contains, starts};
use serde_json::{Value, json};

use crate::steps::{add, go};

/// Who is on the map, and what they are.
const PEOPLE: [(&str, &str); 6] = [
    ("Jay", "Person at the centre"),
    ("Mum", "Parent or carer"),
    ("Nan", "Family or friend"),
    ("Lee", "Family or friend"),
    ("School", "Organisation"),
    ("Worker", "Social worker"),
];

/// From whom, what, to whom, how sure, and what it does.
const TIES: [(&str, &str, &str, &str, Option<&str>); 9] = [
    ("Mum", "cares for", "Jay", "Sure", Some("Protects")),
    ("Nan", "supports", "Jay", "Sure", None),
    ("Nan", "mistrusts", "Worker", "Guess", None),
    ("Lee", "controls", "Mum", "Think so", Some("Holds down")),
    ("Mum", "fears", "Lee", "Think so", None),
    ("School", "informs", "Worker", "Sure", Some("Co-operates")),
    ("Worker", "decides about", "Mum", "Sure", None),
    ("Worker", "assesses", "Jay", "Sure", None),
    ("Jay", "trusts", "Nan", "Guess", None),
];

/// Who, through what, how much, and how it is used.
const SOURCES: [(&str, &str, &str, &str); 3] = [
    ("Mum", "Refusal", "A lot", "Held back"),
    ("Worker", "Law", "Some", "Unnoticed"),
    ("Nan", "Relationship", "A lot", "Helpful"),
];

/// The same map, three ways: whoever cannot see it, or not point at it, comes to the same as everybody else.
pub fn row_24_a_map_three_ways(page: &Page) {
    let mut maps = Vec::new();
    for build in [by_pressing, by_keys, by_sentences] {
        page.go("#/");
        page.click("button", "Start alone");
        page.go(&format!("{}power-map/links", page.fragment().trim_end_matches("opening/start")));
        build(page);
        maps.push(drawn(page));
    }
    taken_away(page);
    page.size(320, 640);
    for form in ["Map", "Table", "Sentences"] {
        page.click("tab", form);
        page.axe(&format!("{form}, narrow"));
        page.assert_fits_sideways(form);
    }
    assert_eq!(maps[0].len(), PEOPLE.len() + TIES.len() + SOURCES.len());
    assert_eq!(maps[0], maps[1], "pressed, and by keys");
    assert_eq!(maps[0], maps[2], "pressed, and typed");
}

/// The map as a drawing and as points, with names and without: whole, and what it says in it.
fn taken_away(page: &Page) {
    let svg = page.download(|| page.click("button", "Download as SVG")).text();
    assert!(svg.starts_with("<svg ") && svg.contains(">Lee<") && svg.contains("Lee controls Mum. We think so."));
    let png = page.download(|| page.click("button", "Download as PNG"));
    let side = |at: usize| u32::from_be_bytes(png.bytes[at..at + 4].try_into().expect("four bytes"));
    assert!(png.name.ends_with(".png") && png.bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{}", png.name);
    assert!(svg.contains(&format!("width=\"{}\" height=\"{}\"", side(16) / 2, side(20) / 2)), "twice as sharp");
    assert!(png.bytes.len() > 40_000, "{} bytes are an empty picture", png.bytes.len());
    assert!(png.text().contains("Lee controls Mum. We think so."), "its words are in it");
    page.see_text("The picture has gone to your downloads.");
    page.click("button", "With names");
    for way in ["Download as SVG", "Download as PNG"] {
        let nameless = page.download(|| page.click("button", way)).text();
        assert!(nameless.contains("Family or friend 2 controls") && !nameless.contains("Lee"), "{way}");
    }
    page.click("button", "With names");
}

/// What the tables of the step say: the ties, and the sources of power.
fn drawn(page: &Page) -> BTreeSet<String> {
    page.see_text("Saved in this browser");
    let kept = page.local_storage();
    let id = page.fragment().split('/').nth(2).unwrap_or_default().to_owned();
    let file: Value = serde_json::from_str(&kept[&format!("standpoint/session/{id}")]).expect("a session");
    let session = &file["session"];
    let name = |id: &Value| {
        let actors = session["story"]["actors"].as_array().expect("people");
        let actor = actors.iter().find(|actor| actor["id"] == *id).expect("somebody");
        actor["label"].as_str().expect("a name").to_owned()
    };
    let mut said = BTreeSet::new();
    for actor in session["story"]["actors"].as_array().expect("people") {
        said.insert(format!("{} {}", name(&actor["id"]), actor["kind"]));
    }
    for tie in session["power"]["map"]["ties"].as_array().expect("ties") {
        let ends = [name(&tie["from"]), name(&tie["to"])].join(" ");
        said.insert(format!("{ends} {} {} {}", tie["kind"], tie["certainty"], tie["working"]));
    }
    for rating in session["power"]["map"]["ratings"].as_array().expect("ratings") {
        said.insert(format!("{} {} {} {}", name(&rating["actor"]), rating["source"], rating["amount"], rating["used"]));
    }
    said
}

fn disc(name: &str) -> journeys::Name {
    starts(&format!("{name}, "))
}

fn by_pressing(page: &Page) {
    for (name, kind) in PEOPLE {
        page.click("button", "Add somebody");
        page.fill("Made-up name or role", name);
        page.select("What they are here", kind);
    }
    for (from, what, to, sure, does) in TIES {
        choose(page, from);
        page.click("button", starts(&format!("Link to somebody: from {from}")));
        page.click("button", disc(to));
        said_once(page, &format!("A link from {from} to {to}."));
        page.select("What runs", starts(what));
        page.select("How sure are we?", starts(sure));
        if let Some(does) = does {
            page.choose("What does it do?", does);
        }
    }
    for (who, source, amount, used) in SOURCES {
        choose(page, who);
        page.select(starts(&format!("What gives {who} power here?")), source);
        page.choose(starts(&format!("{source}: how much?")), amount);
        page.choose(starts(&format!("{source}: how is it used?")), used);
    }
    page.axe_in_both_themes("a map with somebody chosen");
}

/// A change is told to those who do not see it, and told once.
fn said_once(page: &Page, words: &str) {
    let script = "return [...document.querySelectorAll('[role=status], [aria-live]')]
        .map((region) => region.textContent).filter((said) => said.includes(arguments[0])).length;";
    page.wait_for(&format!("hear “{words}” once"), || page.script(script, &[json!(words)]) == 1);
}

/// Chooses somebody who may be chosen already.
fn choose(page: &Page, name: &str) {
    if page.count("button", "Show everybody again") > 0 {
        page.click("button", "Show everybody again");
    }
    page.click("button", disc(name));
}

fn by_keys(page: &Page) {
    page.tab_and_press("button", "Add somebody");
    for (at, (name, kind)) in PEOPLE.into_iter().enumerate() {
        if at > 0 {
            on_the_map(page);
            page.press("a");
        }
        page.focus_is("textbox", "Made-up name or role");
        page.type_text(name);
        page.tab_and_select("What they are here", kind);
    }
    for (from, what, to, sure, does) in TIES {
        go_to(page, from);
        page.press("c");
        go_to(page, to);
        page.press("Enter");
        page.focus_is("combobox", "What runs");
        page.tab_and_select("What runs", starts(what));
        page.tab_and_select("How sure are we?", starts(sure));
        if let Some(does) = does {
            page.tab_and_choose("What does it do?", does);
        }
    }
    for (who, source, amount, used) in SOURCES {
        go_to(page, who);
        page.press("r");
        page.tab_and_select(starts(&format!("What gives {who} power here?")), source);
        page.tab_and_choose(starts(&format!("{source}: how much?")), amount);
        page.tab_and_choose(starts(&format!("{source}: how is it used?")), used);
    }
}

/// Brings focus into the picture, to whomever the Tab key stops at.
fn on_the_map(page: &Page) {
    page.tab_back_to("button", contains(", "));
}

/// Brings focus to somebody on the picture.
fn go_to(page: &Page, name: &str) {
    on_the_map(page);
    page.press("Home");
    // From the first to the last by name: Home and End are fixed, arrows depend on where people stand.
    let order: Vec<&str> = PEOPLE.iter().map(|(name, _)| *name).collect();
    let at = order.iter().position(|other| *other == name).expect("somebody on the map");
    for _ in 0..at {
        page.press("PageDown");
    }
    page.focus_is("button", disc(name));
}

fn by_sentences(page: &Page) {
    page.click("tab", "Sentences");
    let say = |sentence: &str| {
        page.fill("Type it as a sentence", sentence);
        page.press("Enter");
        page.see_value("Type it as a sentence", "");
    };
    for (name, kind) in PEOPLE {
        let sentence = format!("{name} is here as {}", kind.to_lowercase());
        page.fill("Type it as a sentence", &sentence);
        page.click("button", &*format!("Add “{name}” to the story"));
        say(&sentence);
    }
    for (from, what, to, sure, does) in TIES {
        let lead = if sure == "Guess" { "We guess that " } else { "" };
        let sure = match sure {
            "Sure" => " We are sure.",
            "Think so" => " We think so.",
            _ => "",
        };
        let does = does.map(|does| format!(" It {}.", does.to_lowercase())).unwrap_or_default();
        say(&format!("{lead}{from} {what} {to}.{sure}{does}"));
    }
    for (who, source, amount, used) in SOURCES {
        let used = match used {
            "Helpful" => "and it helps",
            "Held back" => "held back",
            _ => "not noticed",
        };
        say(&format!("{who} – {} – {} – {used}", source.to_lowercase(), amount.to_lowercase()));
    }
    page.axe_in_both_themes("a map in sentences");
}

/// What the map leads on to, in a worked case: the people of the table in another order, a map drawn through other eyes
/// in sentences and laid over ours, and a move taken into the plan.
pub fn a_map_leads_on(page: &Page) {
    page.click("button", "See it finished: The Rowan family");
    page.see_heading(&crate::steps::question("opening/start"));
    go(page, "power-map/links");
    page.click("tab", "Table");
    let people = |page: &Page| -> Vec<String> {
        let table = page.table("Sources of power, person by person");
        table.into_iter().skip(1).map(|row| row[0].clone()).collect()
    };
    let mut by_name = people(page);
    assert_ne!(by_name[0], "Dad");
    page.select("Order of the people", "By name");
    by_name.sort_by_key(|name| name.to_lowercase());
    page.wait_for("see the people by name", || people(page) == by_name);
    page.click("button", "Not rated: Dad, law");
    page.choose("Law: how much?", "A little");
    page.see("button", "A little: Dad, law");
    page.axe_in_both_themes("the table of sources with a cell open");

    go(page, "power-map/their-eyes");
    page.click("tab", "Sentences");
    page.fill("Type it as a sentence", "We guess that Nan controls Mum.");
    page.press("Enter");
    page.see_text("Only on theirs: Nan controls Mum.");
    page.click("button", "Both on one map");
    page.see_text("Theirs only");
    page.click("button", "Both on one map");
    page.axe_in_both_themes("their map in sentences");
    let theirs = page.download(|| page.click("button", "Download as SVG")).text();
    assert!(theirs.contains("As Mum might draw it (our guess)") && theirs.contains("We guess that Nan controls Mum."));

    go(page, "power-map/shift");
    let (what, who) = ("Ring before ten, every time.", "Social worker (me)");
    add(page, "Add: share it", "What exactly?", what);
    let shift = page.within("group", what);
    shift.select("Who does it?", who);
    shift.click("button", &*format!("Put in the plan: {what}"));
    page.see_text("The plan has it.");
    page.axe_in_both_themes("a move that the plan has");
    shift.click("link", "Go to the plan");
    page.see_heading(&crate::steps::question("closing/plan"));
    page.wait_for("see the move in the plan", || page.values("What is done?").iter().any(|done| done == what));
    assert_eq!(page.count("button", &*format!("Put in the plan: {what}")), 0, "it is not offered twice");
}

/// The session that is open, with so many people more, each tied to the one before and with some power.
fn crowd(page: &Page, people: usize) -> Value {
    page.see_text("Saved in this browser");
    let id = page.fragment().split('/').nth(2).unwrap_or_default().to_owned();
    let mut file: Value = serde_json::from_str(&page.local_storage()[&format!("standpoint/session/{id}")]).unwrap();
    let session = &mut file["session"];
    session["id"] = json!("crowd");
    let mut like = session["story"]["actors"][0].clone();
    let person = |at: usize| {
        like["id"] = json!(format!("n{at}"));
        like["label"] = json!(format!("Cousin {at}"));
        like["kind"] = json!(if at == 0 { "centre" } else { "family-friend" });
        like.clone()
    };
    session["story"]["actors"] = (0..people).map(person).collect();
    let tie = |at: usize| {
        json!({ "id": format!("t{at}"), "from": format!("n{at}"), "to": format!("n{}", at / 2), "kind": "supports",
            "certainty": "sure", "working": null, "expression": null, "why": "" })
    };
    session["power"]["map"]["ties"] = (1..people).map(tie).collect();
    let rating = |at: usize| {
        json!({ "id": format!("r{at}"), "actor": format!("n{at}"), "source": "network", "over": null, "amount": "lot",
            "used": "unnoticed", "note": "" })
    };
    session["power"]["map"]["ratings"] = (0..people).map(rating).collect();
    file
}

/// Forty people on paper, printed from a dark screen that shows a part of them from near: light, all of them on one
/// page and inside its margins, in words that can be selected.
pub fn row_28_a_large_map_on_paper(page: &Page) {
    page.click("button", "Start alone");
    page.click("link", starts("Story"));
    page.click("button", "Add a person");
    let file = crowd(page, 40);
    let path = page.browser().file("crowd.json");
    fs::write(&path, file.to_string()).unwrap();
    page.go("#/");
    page.upload("Open a file", &path);
    page.see_text("The file was opened");
    page.go("#/session/crowd/power-map/links");
    page.see("button", "Cousin 39, family or friend");
    page.theme(Theme::Dark);
    for _ in 0..4 {
        page.click("button", "Nearer");
    }
    page.see("button", "Show the whole map");
    let Some(pdf) = page.print_pdf("large-map") else { return };
    page.see("tab", "Map");
    page.theme(Theme::Light);
    let read = |more: &[&str]| Some(Command::new("pdftotext").args(more).arg(&pdf).arg("-").output().ok()?.stdout);
    let Some(whole) = read(&[]) else { return };
    let said = String::from_utf8_lossy(&whole).split_whitespace().collect::<Vec<_>>().join(" ");
    for at in 1..40 {
        let sentence = format!("Cousin {at} supports Cousin {}. We are sure.", at / 2);
        assert!(said.contains(&sentence), "on paper it does not say “{sentence}”: {said}");
    }
    assert!(!said.contains("Look at the map for") && !said.contains("Download as"), "controls are printed: {said}");
    if page.browser().engine() == Engine::Firefox {
        // It draws the bold of a variable font as shapes: on the paper, and not to be selected.
        return;
    }
    let places = String::from_utf8_lossy(&read(&["-bbox"]).unwrap()).into_owned();
    let first = places.split("<page ").nth(1).unwrap();
    let size = |of: &str, name: &str| -> f64 {
        of.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    let (width, height) = (size(first, "width"), size(first, "height"));
    let words: Vec<&str> = first.split("<word ").skip(1).collect();
    for word in &words {
        let (left, right) = (size(word, "xMin"), size(word, "xMax"));
        assert!(left > 20.0 && right < width - 20.0 && size(word, "yMax") < height, "beyond the edge: {word}");
    }
    for at in 0..40 {
        // Beside the word, wherever in the file the two stand.
        let there = words.iter().filter(|word| word.contains(&format!(">{at}<"))).any(|number| {
            words.iter().any(|word| {
                let aside = size(number, "xMin") - size(word, "xMax");
                let down = size(number, "yMin") - size(word, "yMin");
                word.contains(">Cousin<") && aside.abs() < 6.0 && down.abs() < 3.0
            })
        });
        assert!(there, "Cousin {at} is not on the page of the map");
    }
    assert!(words.iter().any(|word| word.contains(">Petals<")), "the legend is on the page of the map");
}
