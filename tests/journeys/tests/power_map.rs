//! The power map, built three times over: by pressing without ever dragging, by keys alone, and by typing sentences.
//! The three must come to the same map.

use std::collections::BTreeSet;

use journeys::{Page, contains, starts};
use serde_json::Value;

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

/// The same map, three ways.
pub fn a_map_three_ways(page: &Page) {
    let mut maps = Vec::new();
    for build in [by_pressing, by_keys, by_sentences] {
        page.go("#/");
        page.click("button", "Start alone");
        page.go(&format!("{}power-map/links", page.fragment().trim_end_matches("opening/start")));
        build(page);
        maps.push(drawn(page));
    }
    page.click("tab", "Map");
    let named = page.download(|| page.click("button", "Download the picture")).text();
    assert!(named.starts_with("<svg ") && named.contains(">Lee<") && named.contains("Lee controls Mum. We think so."));
    let nameless = page.download(|| page.click("button", "Download it without names")).text();
    assert!(nameless.contains("Family or") && !nameless.contains("Lee"), "{nameless}");
    assert_eq!(maps[0].len(), PEOPLE.len() + TIES.len() + SOURCES.len());
    assert_eq!(maps[0], maps[1], "pressed, and by keys");
    assert_eq!(maps[0], maps[2], "pressed, and typed");
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
