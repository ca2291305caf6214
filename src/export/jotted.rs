//! One line typed in a hurry, read as an entry of the ledger: `12/3 School says Jay came in hungry; concern`.
//!
//! A day at the start is when it happened, day before month as everywhere here. Who speaks first is whom it comes from;
//! whoever is named is whom it is about. Answers follow after semicolons, in the words the form uses. What is not
//! understood stays in the words: nothing that was typed is lost. Start with [`read`].

use crate::content;
use crate::content::words::chronology as words;
use crate::domain::dated::{Stamp, at_start};
use crate::domain::dates::{self, Date};
use crate::domain::labels::folded;
use crate::domain::story::{Checked, Evidence, How, Interpreter, Leans, Shows, Source, Story, Visit};
use crate::domain::{EvidenceId, Listed, YesNo};

/// What a line says.
#[derive(Clone, Debug)]
pub struct Jotted {
    /// The entry it makes.
    pub entry: Evidence,
    /// What looked like a day and stayed in the words: one that has not come yet, or none at all.
    pub no_day: bool,
}

/// An answer that can follow a semicolon, from which list it is, and how it is put into the entry.
type Answers = (&'static str, fn(usize) -> Option<&'static str>, fn(&mut Evidence, &str));

/// The `at`th answer of a list.
fn id_of<E: Listed>(at: usize) -> Option<&'static str> {
    E::all().get(at).map(|member| member.id())
}

/// The lists whose answers can follow a semicolon, in the order in which they are tried and explained.
const ANSWERS: [Answers; 5] = [
    (Leans::LIST, id_of::<Leans>, |entry, id| entry.leans = Leans::from_id(id)),
    (How::LIST, id_of::<How>, |entry, id| entry.how = How::from_id(id)),
    (Checked::LIST, id_of::<Checked>, |entry, id| entry.checked = Checked::from_id(id)),
    (Shows::LIST, id_of::<Shows>, |entry, id| entry.shows = Shows::from_id(id)),
    (Visit::LIST, id_of::<Visit>, |entry, id| entry.visit = Visit::from_id(id)),
];

/// The words that can follow a semicolon, list by list.
#[must_use]
pub fn answers() -> Vec<String> {
    let mut lists = Vec::new();
    for (list, id, _) in ANSWERS {
        let mut said = Vec::new();
        while let Some((label, _)) = id(said.len()).and_then(|id| content::wording(list, id)) {
            said.push(folded(label));
        }
        lists.push(said.join("; "));
    }
    lists
}

/// Reads a line typed on the day `today`. `id` is the id of the entry it makes.
#[must_use]
pub fn read(text: &str, story: &Story, today: Date, id: EvidenceId) -> Jotted {
    let mut entry = Evidence::new(id, "");
    let (day, rest, no_day) = day(text, today);
    entry.happened = day;
    // Answers stand at the end: the first part from behind that is none ends them.
    let mut kept = rest;
    while let Some((before, answer)) = kept.rsplit_once(';') {
        if !answer.trim().is_empty() && !put(&mut entry, answer.trim(), story, today) {
            break;
        }
        kept = before;
    }
    entry.text = kept.trim().to_owned();
    if entry.source.is_none() {
        entry.source = speaker(&entry.text, story);
    }
    if entry.about.is_empty() {
        for actor in story.actors.iter() {
            let speaks = matches!(&entry.source, Some(Source::Actor(id)) if *id == actor.id);
            if !speaks && named_in(&entry.text, &actor.label) {
                entry.about.push(actor.id.clone());
            }
        }
    }
    // Asked only of what was seen or heard by ourselves.
    if !matches!(entry.how, None | Some(How::Seen | How::HeardDirect)) {
        entry.visit = None;
    }
    Jotted { entry, no_day }
}

/// The day a line begins with, what follows it, and whether something there only looks like a day.
fn day(text: &str, today: Date) -> (Option<Date>, &str, bool) {
    let text = text.trim();
    for (word, back) in [(words::TODAY, 0), (words::YESTERDAY, 1)] {
        if let Some(rest) = after_word(text, word) {
            return (today.back(back), rest, false);
        }
    }
    let Some(dated) = at_start(text) else { return (None, text, false) };
    // Without a year, the last such day there was.
    let found = match dated.stamp.day(Some(false), Some(today.year())) {
        Ok(day) if day > today && dated.stamp.has_no_year() => {
            dated.stamp.day(Some(false), Some(today.year() - 1)).ok()
        }
        day => day.ok(),
    };
    match (found, dated.stamp) {
        (Some(day), _) if day <= today && dates::in_range(day) => (Some(day), dated.rest, false),
        (_, Stamp::Month) => (None, text, false),
        _ => (None, text, true),
    }
}

/// Puts one answer into the entry; whether it is one.
fn put(entry: &mut Evidence, answer: &str, story: &Story, today: Date) -> bool {
    for (word, alone) in [(words::ALONE, YesNo::Yes), (words::NOT_ALONE, YesNo::No)] {
        if same(answer, word) {
            entry.alone = Some(alone);
            entry.how = Some(How::HeardDirect);
            return true;
        }
    }
    if same(answer, words::WITH_INTERPRETER) {
        entry.interpreter = Some(Interpreter::Used);
        entry.how = Some(How::HeardDirect);
        return true;
    }
    if let Some(rest) = after_word(answer, words::KNOWN) {
        let (known, rest, _) = day(rest, today);
        let right = rest.is_empty() && known.is_some() && entry.happened.is_none_or(|happened| known >= Some(happened));
        if right {
            entry.known = known;
        }
        return right;
    }
    if let Some(names) = after_word(answer, words::ABOUT) {
        let mut about = Vec::new();
        for name in names.split(',') {
            match story.actors.iter().find(|actor| same(actor.label.trim(), name.trim())) {
                Some(actor) if !about.contains(&actor.id) => about.push(actor.id.clone()),
                _ => return false,
            }
        }
        entry.about = about;
        return true;
    }
    if let Some(name) = after_word(answer, words::FROM) {
        entry.source = source(name, story);
        return entry.source.is_some();
    }
    for (list, id, set) in ANSWERS {
        let mut at = 0;
        while let Some(id) = id(at) {
            if content::wording(list, id).is_some_and(|(label, _)| begun(label, answer)) {
                set(entry, id);
                return true;
            }
            at += 1;
        }
    }
    false
}

/// Whether an answer is this label, or its first letters.
fn begun(label: &str, answer: &str) -> bool {
    answer.len() >= 3 && folded(label).starts_with(&folded(answer))
}

/// Whom a line lets speak first: `School says …`, `Nan: …`.
fn speaker(text: &str, story: &Story) -> Option<Source> {
    for actor in story.actors.iter() {
        if let Some(rest) = after_word(text, actor.label.trim()) {
            let verb = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let says = words::SAYS.iter().any(|says| same(says, verb));
            if rest.starts_with(':') || says {
                return Some(Source::Actor(actor.id.clone()));
            }
        }
    }
    after_word(text, words::RECORD).filter(|rest| rest.starts_with(':')).map(|_| Source::Record)
}

fn source(name: &str, story: &Story) -> Option<Source> {
    if same(name, words::RECORD) {
        return Some(Source::Record);
    }
    let actor = story.actors.iter().find(|actor| same(actor.label.trim(), name.trim()))?;
    Some(Source::Actor(actor.id.clone()))
}

fn same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// What follows a word, or words, that a text begins with.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for letter in word.chars() {
        if !rest.next()?.to_lowercase().eq(letter.to_lowercase()) {
            return None;
        }
    }
    let rest = rest.as_str();
    (!word.is_empty() && !rest.starts_with(char::is_alphanumeric)).then(|| rest.trim_start_matches([' ', ',']))
}

/// Whether somebody of this name is named in a text.
fn named_in(text: &str, label: &str) -> bool {
    let (text, label) = (folded(text), folded(label.trim()));
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !label.is_empty()
        && text
            .match_indices(&label)
            .any(|(at, _)| !letter(text[..at].chars().next_back()) && !letter(text[at + label.len()..].chars().next()))
}
