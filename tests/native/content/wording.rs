//! How things are said: tidily, in British English, without the words this app does not use and without labels.

use serde_json::Value;
use standpoint::content;

use super::{collect, files, none, texts};

/// Texts that people read: without addresses and without the two lists of words that are there to be avoided.
fn prose() -> impl Iterator<Item = (String, String)> {
    texts().into_iter().filter(|(at, _)| {
        !at.ends_with(" url") && !at.starts_with("banned.json") && !at.starts_with("ground.json labels")
    })
}

/// The interface's own words, line by line without comments, and the sample cases.
fn interface_and_samples() -> impl Iterator<Item = (String, String)> {
    let mut found = Vec::new();
    for (name, text) in files("content/words", "rs") {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
        found.extend(lines.map(|(number, line)| (format!("words/{name}:{}", number + 1), line.to_owned())));
    }
    for (name, text) in files("content/samples", "json") {
        let value: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        collect(&format!("samples/{name}"), &value, &mut found);
    }
    found.into_iter()
}

/// Lower case, with straight apostrophes, every other mark a space: for comparing whole words.
fn folded(text: &str) -> String {
    let plain = text.to_lowercase().replace('’', "'");
    let kept = plain.chars().map(|c| if c.is_alphanumeric() || c == '\'' || c == '-' { c } else { ' ' });
    format!(" {} ", kept.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether a text has a word or phrase, whole.
pub(super) fn holds(text: &str, word: &str) -> bool {
    folded(text).contains(&format!(" {word} "))
}

/// The text without what stands between “ and ”.
fn without_quotations(text: &str) -> String {
    text.split('“')
        .enumerate()
        .map(|(i, part)| if i == 0 { part } else { part.split_once('”').map_or("", |p| p.1) })
        .collect()
}

#[test]
fn no_text_is_empty_or_untidy() {
    let mut faults = Vec::new();
    for (at, text) in texts() {
        if text.trim().is_empty() {
            faults.push(format!("{at} is empty: write it, or leave the field out"));
        } else if text.trim() != text || text.contains("  ") {
            faults.push(format!("{at} has spaces to spare: take them out"));
        }
    }
    for (at, text) in prose() {
        if text.contains(['"', '\'']) {
            faults.push(format!("{at}: use “ ” and ’ instead of straight marks: {text:?}"));
        }
        if text.matches('“').count() != text.matches('”').count() {
            faults.push(format!("{at}: a quotation is not closed: {text:?}"));
        }
    }
    for (name, text) in files("content/samples", "json") {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| line.contains('\'')) {
            faults.push(format!("samples/{name}:{}: use ’ instead of a straight mark: {line:?}", number + 1));
        }
    }
    for (name, text) in files("content", "json") {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| line.ends_with([' ', '\t', '\r'])) {
            faults.push(format!("{name}:{}: the line ends in a space: {line:?}", number + 1));
        }
        if !text.ends_with('\n') || text.contains('\t') {
            faults.push(format!("{name}: end it with a line break, and indent without tabs"));
        }
    }
    none(&faults);
}

#[test]
fn no_text_uses_a_word_this_app_does_not_say() {
    let mut faults = Vec::new();
    for (at, text) in prose().chain(interface_and_samples()) {
        // To say that something is not given is the one good use of its name.
        let text = folded(&text);
        for word in content::banned_words() {
            if text.replace(&format!(" no {word} "), " ").contains(&format!(" {word} ")) {
                faults.push(format!("{at} says “{word}”: say it another way (product.md, What must never happen)"));
            }
        }
    }
    none(&faults);
}

#[test]
fn labels_for_people_stand_only_in_quotations() {
    let mut faults = Vec::new();
    for label in content::person_labels() {
        if folded(label).trim() != *label {
            faults.push(format!("ground.json labels: write {label:?} in lower case with straight apostrophes"));
        }
    }
    // Titles of books and articles are what they are.
    for (at, text) in prose().filter(|(at, _)| !(at.starts_with("anchors.json") && at.ends_with("title"))) {
        let ours = without_quotations(&text);
        for label in content::person_labels().iter().filter(|label| holds(&ours, label)) {
            faults.push(format!("{at} labels with “{label}”: describe what somebody does, or quote who says it"));
        }
    }
    none(&faults);
}

#[test]
fn the_spelling_is_british() {
    const AMERICAN: [&str; 38] = [
        "analyze",
        "analyzed",
        "apologize",
        "behavior",
        "behaviors",
        "canceled",
        "center",
        "centered",
        "color",
        "counseling",
        "counselor",
        "defense",
        "emphasize",
        "enroll",
        "favor",
        "favorite",
        "fulfill",
        "gray",
        "honor",
        "judgment",
        "judgments",
        "labeled",
        "labor",
        "license to",
        "minimize",
        "neighbor",
        "neighbors",
        "normalize",
        "offense",
        "organization",
        "organizations",
        "organize",
        "prioritize",
        "realize",
        "recognize",
        "skillful",
        "summarize",
        "traveled",
    ];
    let mut faults = Vec::new();
    for (at, text) in prose().chain(interface_and_samples()) {
        for word in AMERICAN.iter().filter(|word| holds(&text, word)) {
            faults.push(format!("{at} says “{word}”: spell it the British way"));
        }
    }
    none(&faults);
}

#[test]
fn the_linter_sees_what_it_looks_for() {
    assert!(holds("Is he “won’t engage”?", "won't engage"));
    assert!(!holds("A clientele of scoreboards", "client"));
    assert_eq!(without_quotations("She is “resistant”, they say."), "She is , they say.");
}
