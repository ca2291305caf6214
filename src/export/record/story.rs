//! What it is about, who is in it and what is known.

use super::Point;
use super::pen::{Pen, add, dated, day, in_line, or, said};
use crate::content;
use crate::content::words::{bound, records as words};
use crate::domain::choices::YesNo;
use crate::domain::dates;
use crate::domain::records::RecordPart;
use crate::domain::story::{Evidence, Interpreter, Source, Visit};

pub(super) fn about(pen: &mut Pen) {
    let (opening, frame) = (&pen.session.opening, &pen.session.power.frame);
    pen.part(RecordPart::About);
    pen.fact(words::SITUATION, &opening.situation);
    pen.fact(words::PURPOSE, &opening.purpose);
    pen.fact(words::DECIDING, &frame.decision);
    pen.fact(words::DECIDED_BY, &frame.decided_by);
    pen.fact(words::BY, &day(frame.by));
}

pub(super) fn people(pen: &mut Pen) {
    pen.part(RecordPart::People);
    let mut rows = Vec::new();
    for actor in pen.session.story.actors.iter() {
        let name = or(&actor.label, bound::NAMELESS);
        rows.push(vec![name.into(), content::label(actor.kind).into(), said(actor.voice).into()]);
    }
    pen.table(&words::PEOPLE_COLUMNS, rows);
}

pub(super) fn known(pen: &mut Pen) {
    let (story, protection) = (&pen.session.story, &pen.session.protection);
    pen.part(RecordPart::Known);
    for at in 0..pen.ledger.len() {
        pen.point(point(pen, at));
    }
    pen.under(words::EVENTS);
    for event in story.events.iter() {
        let mut point = Point::new(&dates::written(event.date), content::label(event.tag));
        point.remark(&event.note);
        pen.point(point);
    }
    pen.under(words::SOURCES);
    for (name, answer) in
        [(words::ASKED, YesNo::Yes), (words::NOT_ASKED, YesNo::No), (words::ASKED_UNKNOWN, YesNo::Unknown)]
    {
        let mut kinds = String::new();
        for (kind, given) in &protection.sources {
            if *given == answer {
                add(&mut kinds, ", ", content::label(*kind));
            }
        }
        pen.fact(name, &kinds);
    }
    pen.under(words::CHECKS);
    for (check, answer) in &protection.checks {
        pen.point(Point::new("", &words::answered(content::label(*check), content::label(*answer))));
    }
}

/// An entry at its place.
fn point(pen: &Pen, at: usize) -> Point {
    let entry = pen.ledger[at];
    let mut lead = words::entry(&(at + 1).to_string());
    add(&mut lead, words::BETWEEN, &dated(entry.happened));
    let mut point = Point::new(&lead, or(&entry.text, bound::WORDLESS));
    let mut about = String::new();
    for id in &entry.about {
        add(&mut about, ", ", pen.who(Some(id)));
    }
    point.line(&[(words::ABOUT_WHOM, &about), (words::FROM, &how(pen, entry))]);
    let mut since = String::new();
    if let Some(known) = entry.known {
        let later = entry.lag_days().filter(|lag| *lag > 0).map(dates::days);
        since = words::known(&dates::written(known), later.as_deref());
    }
    add(&mut since, words::BETWEEN, &in_line(&[(words::CHECKED, said(entry.checked))]));
    point.remark(&since);
    if let Some(aside) = &entry.set_aside {
        point.struck = true;
        let why = words::named(words::SET_ASIDE, or(&aside.why, words::NO_REASON));
        let on = pen.cite(&aside.on);
        point.remark(&if on.is_empty() { why } else { words::remarked(&why, &on) });
    }
    point
}

/// From whom, how, and in what circumstances, as far as it was said.
fn how(pen: &Pen, entry: &Evidence) -> String {
    let mut how = String::from(match &entry.source {
        Some(Source::Actor(id)) => pen.who(Some(id)),
        Some(Source::Record) => words::A_RECORD,
        None => "",
    });
    let alone = match entry.alone {
        Some(YesNo::Yes) => words::HEARD_ALONE,
        Some(YesNo::No) => words::NOT_ALONE,
        Some(YesNo::Unknown) | None => "",
    };
    let interpreter = said(entry.interpreter.filter(|answer| *answer != Interpreter::NotNeeded));
    let visit = said(entry.visit.filter(|visit| *visit != Visit::NotApplicable));
    for part in [said(entry.how), alone, &in_line(&[(words::INTERPRETER, interpreter)]), visit] {
        add(&mut how, ", ", part);
    }
    how
}
