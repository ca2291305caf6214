//! The content linter: every text is there, once, in its place, named by a source that resolves, and in the words
//! this app has promised to use. A fault says where it is and what to do about it.
//!
//! Here: files and sources. `coverage`: where each idea lives. `lists`: every member of every list. `wording`: how things are said.

#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails the linter, and says which")]

mod coverage;
mod lists;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use standpoint::content;

use wording::holds;

fn source_folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src").join(name)
}

/// Files of a folder of `src` with this ending: name and text, by name.
fn files(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let folder = source_folder(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == ending));
    paths.map(|path| (path.file_name().unwrap().to_string_lossy().into(), fs::read_to_string(&path).unwrap())).collect()
}

/// Every text of every content file, with where it stands: `prompts.json [3] why`.
fn texts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, text) in files("content", "json") {
        let value: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        collect(&name, &value, &mut found);
    }
    found
}

fn collect(at: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((at.into(), text.clone())),
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                collect(&format!("{at} [{index}]"), value, found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                collect(&format!("{at} {name}"), value, found);
            }
        }
        // A number is no text.
        Value::Number(_) => {}
        Value::Null | Value::Bool(_) => found.push((at.into(), String::new())),
    }
}

#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} to put right:\n{}", faults.len(), faults.join("\n"));
}

fn cite_all<'a>(at: &str, refs: impl IntoIterator<Item = &'a &'static str>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for id in refs {
        if content::cite(id).is_none() {
            faults.push(format!("{at} names the source {id}, which is not there: correct the id, or add the source"));
        }
        if !seen.insert(id) {
            faults.push(format!("{at} names the source {id} twice: keep one"));
        }
    }
    if seen.is_empty() {
        faults.push(format!("{at} names no source: add at least one id to its refs"));
    }
    faults
}

#[test]
fn every_content_file_is_used() {
    let code: String = files("content", "rs").into_values().collect();
    let orphans: Vec<_> = files("content", "json")
        .into_keys()
        .filter(|name| !code.contains(&format!("\"{name}\"")))
        .map(|name| format!("src/content/{name} is read by nothing: load it, or remove it"))
        .collect();
    none(&orphans);
}

#[test]
fn every_prompt_is_one_short_question_with_a_reason_and_a_source() {
    let mut faults = Vec::new();
    for prompt in content::prompts() {
        let at = format!("prompts.json {}", prompt.step.id());
        faults.extend(cite_all(&at, &prompt.refs));
        if !prompt.heading.ends_with('?') {
            faults.push(format!("{at}: the heading is not a question: end it with a question mark"));
        }
        for (what, text, most) in
            [("heading", prompt.heading, 90), ("why", prompt.why, 200), ("example", prompt.example, 240)]
        {
            let length = text.chars().count();
            if length > most {
                faults.push(format!("{at}: the {what} has {length} characters: cut it to {most}"));
            }
        }
        if !(1..=3).contains(&prompt.nav.split_whitespace().count()) {
            faults.push(format!("{at}: the name in the walk is {:?}: use one to three words", prompt.nav));
        }
        if !(1..=3).contains(&prompt.guidance.len()) {
            faults.push(format!("{at}: {} paragraphs of guidance: have one to three", prompt.guidance.len()));
        }
    }
    none(&faults);
}

#[test]
fn every_other_source_resolves() {
    let mut faults = Vec::new();
    for entry in content::traps() {
        faults.extend(cite_all(&format!("traps.json {}", entry.id.id()), &entry.refs));
    }
    for entry in content::roles() {
        faults.extend(cite_all(&format!("advocacy_roles.json {}", entry.id.id()), &entry.refs));
    }
    for rule in content::ground_rules() {
        faults.extend(cite_all(&format!("ground.json {:?}", rule.text), &rule.refs));
    }
    for route in content::routes() {
        let at = format!("advocacy_routes.json {}", route.id.id());
        faults.extend(cite_all(&at, &route.laws));
    }
    none(&faults);
}

#[test]
fn the_sources_are_all_there_and_can_be_cited() {
    for (letter, count) in [("T", 14), ("A", 9), ("P", 30), ("C", 21), ("R", 12), ("S", 9), ("L", 20)] {
        for number in 1..=count {
            let id = format!("{letter}{number}");
            let source = content::cite(&id).unwrap_or_else(|| panic!("{id} is missing: add it to its file"));
            assert_eq!(source.id, id);
            assert!(!source.title.is_empty() && !source.line.is_empty(), "{id} has no title or no line: write one");
            assert!(!source.links.is_empty() || "TAPC".contains(letter), "{id} has no link: add where it was read");
        }
        assert_eq!(content::cite(&format!("{letter}{}", count + 1)), None, "there is no {letter}{}", count + 1);
    }
    for nothing in ["", "X1", "é", "12", "P", "P012", "p12"] {
        assert_eq!(content::cite(nothing), None, "{nothing:?} is no source");
    }
    for document in content::documents() {
        assert!(content::items_of(document).next().is_some(), "{} has no items", document.title);
    }
    let clip = content::cite("P12").unwrap();
    assert_eq!((clip.place_name, clip.place), ("Clip", "2b"));
}

#[test]
fn every_fact_of_law_is_dated_hedged_and_says_what_to_check() {
    let mut faults = Vec::new();
    let dated = |text: &str| {
        let bytes = text.as_bytes();
        let digits = bytes.iter().enumerate().all(|(i, b)| if i == 4 { *b == b'-' } else { b.is_ascii_digit() });
        bytes.len() == 7 && digits && ("01"..="12").contains(&&text[5..])
    };
    for law in content::law() {
        let at = format!("law.json {}", law.id);
        if !dated(law.last_checked) {
            faults.push(format!("{at}: last_checked is {:?}: write the month as YYYY-MM", law.last_checked));
        }
        if law.check.trim().is_empty() {
            faults.push(format!("{at}: say what to check"));
        }
        if law.nations.is_empty() || law.links.is_empty() {
            faults.push(format!("{at}: name at least one nation and one place where it was read"));
        }
        if !["may", "can", "possible"].iter().any(|word| holds(law.fact, word)) {
            faults.push(format!("{at} states a right as certain: write it as possible, with “may” or “can”"));
        }
        for link in law.links.iter().filter(|link| !link.url.starts_with("http")) {
            faults.push(format!("{at}: {:?} is no web address", link.url));
        }
    }
    none(&faults);
}

#[test]
fn the_danger_line_says_stop() {
    let line = content::danger_line();
    assert_eq!(line, "If someone may be in immediate danger, stop and follow your local procedures.");
    assert!((5..=10).contains(&content::ground_rules().len()), "ground.json: keep the rules to a short list");
}

#[test]
fn the_linter_sees_a_missing_source() {
    assert!(!cite_all("here", &["P99"]).is_empty() && !cite_all("here", &[]).is_empty());
    assert!(cite_all("here", &["P9", "L19"]).is_empty());
}
