//! The timeline in words: what happened, when we knew, and what we judged meanwhile, in the order in which it could
//! have been thought about. Equal to the drawing, and all of it. Start with [`in_order`].

use std::rc::Rc;

use super::sentences::name;
use crate::content;
use crate::content::words::{bound, looking_back, protection as level_words, records, timeline as words};
use crate::domain::dates::{self, Date};
use crate::domain::labels::first_words;
use crate::domain::protection::{Judgement, Protection};
use crate::domain::sorted::sort_by_key;
use crate::domain::story::{Event, Evidence, Source, Story};

/// Something that has its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening<'a> {
    /// A change around the case.
    Event(&'a Event),
    /// An entry of the ledger.
    Entry(&'a Evidence),
    /// A judgement.
    Judgement(&'a Judgement),
}

/// Everything that has a day, by the day it could first be thought about: entries by the day we knew. Of one day, what
/// happened and was known comes before what was judged.
#[must_use]
pub fn in_order<'a>(story: &'a Story, judged: &'a [Rc<Judgement>]) -> Vec<Happening<'a>> {
    let mut dated: Vec<(Date, u8, usize)> = Vec::new();
    for (at, event) in story.events.iter().enumerate() {
        dated.push((event.date, 0, at));
    }
    for (at, entry) in story.evidence.iter().enumerate() {
        dated.extend(entry.day().map(|day| (day, 1, at)));
    }
    for (at, made) in judged.iter().enumerate() {
        dated.push((made.date, 2, at));
    }
    sort_by_key(&mut dated, |of| *of);
    let mut found = Vec::new();
    for (_, kind, at) in dated {
        found.push(match kind {
            0 => Happening::Event(&story.events[at]),
            1 => Happening::Entry(&story.evidence[at]),
            _ => Happening::Judgement(&judged[at]),
        });
    }
    found
}

/// Entries without any day, in the order of the ledger.
#[must_use]
pub fn undated(story: &Story) -> Vec<&Rc<Evidence>> {
    story.evidence.iter().filter(|entry| entry.day().is_none()).collect()
}

/// When an entry happened and when we knew: "Happened on 27 October 2026. Learned 14 days later, on 10 November 2026."
#[must_use]
pub fn days(entry: &Evidence) -> String {
    let written = |day: Option<Date>| day.map(dates::written);
    let later = entry.lag_days().filter(|days| *days > 0).map(dates::days);
    words::days(written(entry.happened).as_deref(), written(entry.known).as_deref(), later.as_deref())
}

/// What is said of an entry after its words: its days, from whom it comes, which way it leans, and whether it was set
/// aside.
#[must_use]
pub fn facts(story: &Story, entry: &Evidence) -> String {
    let mut said = days(entry);
    if let Some(source) = &entry.source {
        let source = match source {
            Source::Actor(id) => name(story, id),
            Source::Record => records::A_RECORD.into(),
        };
        add(&mut said, &words::from(&source));
    }
    add(&mut said, entry.leans.map_or(words::LEANS_NOT_SAID, content::label));
    said.push('.');
    if entry.set_aside.is_some() {
        add(&mut said, words::SET_ASIDE);
    }
    said
}

/// An entry: its words, then [`facts`].
#[must_use]
pub fn entry(story: &Story, entry: &Evidence) -> String {
    let text = match entry.text.trim() {
        "" => bound::WORDLESS.to_owned(),
        text => words::quoted(text),
    };
    [&text, " ", &facts(story, entry)].concat()
}

/// A judgement: its day, which way it leant and at which level, then its words and what it rested on.
#[must_use]
pub fn judgement(story: &Story, protection: &Protection, made: &Judgement) -> String {
    let mut said = judged(protection, made);
    if !made.text.trim().is_empty() {
        add(&mut said, &words::quoted(made.text.trim()));
    }
    let mut reasons = String::new();
    for id in &made.reasons {
        if let Some(entry) = story.evidence.get(id) {
            if !reasons.is_empty() {
                reasons.push_str("; ");
            }
            let named = first_words(&entry.text).unwrap_or_else(|| bound::WORDLESS.into());
            reasons.push_str(&words::quoted(&named));
        }
    }
    for review in protection.reviews.iter().filter(|review| review.judgement == made.id) {
        if !review.happened.trim().is_empty() {
            add(&mut said, &looking_back::told(&dates::written(review.date), review.happened.trim()));
        }
    }
    add(&mut said, &if reasons.is_empty() { words::RESTED_ON_NOTHING.to_owned() } else { words::rested_on(&reasons) });
    said
}

/// When a judgement was made, what it came to, and whether it still stands.
#[must_use]
pub fn judged(protection: &Protection, made: &Judgement) -> String {
    let level = level_words::level(made.level.number(), content::level(made.level).name);
    let mut said = words::judged(&dates::written(made.date), content::label(made.leans), &level);
    if let Some(later) = protection.judgements.iter().find(|later| later.replaces.as_ref() == Some(&made.id)) {
        add(&mut said, &words::replaced_on(&dates::written(later.date)));
    }
    said
}

/// A change around the case.
#[must_use]
pub fn event(event: &Event) -> String {
    words::changed(&dates::written(event.date), content::label(event.tag), &event.note)
}

fn add(said: &mut String, sentence: &str) {
    said.push(' ');
    said.push_str(sentence);
}
