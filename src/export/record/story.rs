//! What it is about, who is in it and what is known.

use super::{Ledger, Point, Section, day, notes, or, said, who};
use crate::content;
use crate::content::words::{bound, records as words};
use crate::domain::choices::YesNo;
use crate::domain::story::{Evidence, Interpreter, Source, Story, Visit};
use crate::domain::{Session, dates};

pub(super) fn about(session: &Session) -> Section {
    let (opening, frame) = (&session.opening, &session.power.frame);
    let mut part = Section::new(words::ABOUT);
    part.facts(&[
        (words::SITUATION, opening.situation.clone()),
        (words::PURPOSE, opening.purpose.clone()),
        (words::DECIDING, frame.decision.clone()),
        (words::DECIDED_BY, frame.decided_by.clone()),
        (words::BY, day(frame.by)),
    ]);
    part
}

pub(super) fn people(session: &Session) -> Section {
    let mut part = Section::new(words::PEOPLE);
    let rows = session.story.actors.iter().map(|actor| {
        let name = or(&actor.label, bound::NAMELESS).to_owned();
        vec![name, content::label(actor.kind).to_owned(), said(actor.voice)]
    });
    part.table(&words::PEOPLE_COLUMNS, rows.collect());
    part
}

pub(super) fn known(session: &Session, ledger: &Ledger) -> Section {
    let (story, protection) = (&session.story, &session.protection);
    let mut part = Section::new(words::KNOWN);
    let mut entries: Vec<_> = story.evidence.iter().collect();
    entries.sort_by_key(|entry| ledger.0.get(&entry.id));
    part.points(entries.into_iter().map(|entry| point(story, entry, ledger)));
    part.under(words::EVENTS, |part| {
        part.points(story.events.iter().map(|event| Point {
            lead: dates::written(event.date),
            text: content::label(event.tag).into(),
            notes: Some(event.note.clone()).filter(|note| !note.trim().is_empty()).into_iter().collect(),
            struck: false,
        }));
    });
    part.under(words::SOURCES, |part| {
        let asked = |answer: YesNo| {
            let kinds = protection.sources.iter().filter(move |(_, given)| **given == answer);
            words::listed(&kinds.map(|(kind, _)| content::label(*kind)).collect::<Vec<_>>())
        };
        part.facts(&[
            (words::ASKED, asked(YesNo::Yes)),
            (words::NOT_ASKED, asked(YesNo::No)),
            (words::ASKED_UNKNOWN, asked(YesNo::Unknown)),
        ]);
    });
    part.under(words::CHECKS, |part| {
        part.points(protection.checks.iter().map(|(check, answer)| Point {
            text: words::answered(content::label(*check), content::label(*answer)),
            ..Point::default()
        }));
    });
    part
}

fn point(story: &Story, entry: &Evidence, ledger: &Ledger) -> Point {
    let place = ledger.0.get(&entry.id).copied().unwrap_or_default();
    let happened = entry.happened.map_or_else(|| words::UNDATED.into(), dates::written);
    let about: Vec<String> = entry.about.iter().map(|id| who(story, Some(id))).collect();
    let known = entry.known.map(|known| {
        let later = entry.lag_days().filter(|lag| *lag > 0).map(dates::days);
        words::known(&dates::written(known), later.as_deref())
    });
    let from = notes(&[(words::ABOUT_WHOM, words::listed(&about)), (words::FROM, words::listed(&how(story, entry)))]);
    let since: Vec<String> = known.into_iter().chain(notes(&[(words::CHECKED, said(entry.checked))])).collect();
    let mut remarks: Vec<String> =
        [from, since].iter().filter(|parts| !parts.is_empty()).map(|parts| words::joined(parts)).collect();
    if let Some(aside) = &entry.set_aside {
        let why = words::named(words::SET_ASIDE, or(&aside.why, words::NO_REASON));
        let on = ledger.cite(&aside.on);
        remarks.push(if on.is_empty() { why } else { words::remarked(&why, &on) });
    }
    Point {
        lead: words::joined(&[words::entry(place), happened]),
        text: or(&entry.text, bound::WORDLESS).into(),
        notes: remarks,
        struck: entry.set_aside.is_some(),
    }
}

/// From whom, how, and in what circumstances, as far as it was said.
fn how(story: &Story, entry: &Evidence) -> Vec<String> {
    let source = match &entry.source {
        Some(Source::Actor(id)) => who(story, Some(id)),
        Some(Source::Record) => words::A_RECORD.into(),
        None => String::new(),
    };
    let alone = match entry.alone {
        Some(YesNo::Yes) => words::HEARD_ALONE,
        Some(YesNo::No) => words::NOT_ALONE,
        Some(YesNo::Unknown) | None => "",
    };
    let interpreter = entry.interpreter.filter(|answer| *answer != Interpreter::NotNeeded);
    let interpreter = interpreter.map(|answer| words::named(words::INTERPRETER, content::label(answer)));
    let visit = said(entry.visit.filter(|visit| *visit != Visit::NotApplicable));
    let parts = [source, said(entry.how), alone.into(), interpreter.unwrap_or_default(), visit];
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}
