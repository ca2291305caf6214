//! Decisions, what was judged and when, and what would change it.

use super::{Block, Ledger, Point, Section, day, line, notes, or, said, who};
use crate::content;
use crate::content::words::{bound, records as words};
use crate::domain::protection::{Decision, Judgement, Level};
use crate::domain::{Session, dates};

fn level(level: Level) -> String {
    let entry = content::level(level);
    words::level(entry.name, entry.meaning)
}

pub(super) fn decisions(session: &Session, ledger: &Ledger) -> Section {
    let mut part = Section::new(words::DECISIONS);
    for decision in session.protection.decisions.iter() {
        part.blocks.push(Block::Heading(or(&decision.question, words::WORDLESS_DECISION).into()));
        one(&mut part, session, decision);
        part.under(words::JUDGEMENTS, |part| {
            let made = session.protection.judgements.iter().filter(|made| made.decision == decision.id);
            part.points(made.map(|made| judgement(session, made, ledger)));
        });
        part.under(words::CAPACITY, |part| {
            let assessed = session.protection.capacity.iter().filter(|check| check.decision == decision.id);
            part.points(assessed.map(|check| Point {
                lead: check.date.map_or_else(|| words::UNDATED.into(), dates::written),
                text: content::label(check.outcome).into(),
                notes: line(&[
                    (words::ASSESSED_BY, who(&session.story, check.by.as_ref())),
                    (words::SUPPORT_GIVEN, check.support_given.clone()),
                ]),
                struck: false,
            }));
        });
    }
    part
}

fn one(part: &mut Section, session: &Session, decision: &Decision) {
    let story = &session.story;
    part.facts(&[
        (words::WHOSE_SAFETY, who(story, decision.whose_safety.as_ref())),
        (words::LENS, said(decision.lens)),
        (words::LEVEL_NOW, decision.now.map(level).unwrap_or_default()),
    ]);
    part.under(words::LEVELS, |part| {
        // In the order of the story: by level they would read as a scale.
        let placed = story.actors.iter().filter_map(|actor| Some((actor, *decision.levels.get(&actor.id)?)));
        let named: Vec<(&str, String)> = placed
            .map(|(actor, level)| (or(&actor.label, bound::NAMELESS), content::level(level).name.to_owned()))
            .collect();
        part.facts(&named);
    });
    let tests = &decision.tests;
    part.under(words::TESTS, |part| {
        part.facts(&[
            (words::LAWFUL, tests.lawful.clone()),
            (words::NEEDED, tests.needed.clone()),
            (words::LEAST_INTRUSIVE, tests.least_intrusive.clone()),
            (words::TIME_LIMITED, tests.time_limited.clone()),
            (words::UNTIL, day(tests.until)),
            (words::COST_OF_ACTING, tests.cost_of_acting.clone()),
            (words::COST_OF_NOT, tests.cost_of_not.clone()),
        ]);
    });
    let kept: Vec<_> = decision.kept_shared.iter().map(|kept| content::label(*kept)).collect();
    part.under(words::KEPT_SHARED, |part| {
        part.facts(&[
            (words::KEPT_WHAT, words::listed(&kept)),
            (words::KEPT_NOTE, decision.kept_note.clone()),
            (words::LASTING, decision.lasting.clone()),
        ]);
    });
    let family = &decision.family_led;
    part.under(words::FAMILY_LED, |part| {
        part.facts(&[
            (words::COULD, said(family.could)),
            (words::WOULD_BE_THERE, family.who.clone()),
            (words::POWER_STAYS, family.power_stays.clone()),
            (words::OFFERED, said(family.offered)),
        ]);
    });
}

fn judgement(session: &Session, made: &Judgement, ledger: &Ledger) -> Point {
    let on = dates::written(made.date);
    let replaced = session.protection.is_replaced(&made.id);
    let mut remarks = notes(&[(content::label(made.leans), level(made.level))]);
    remarks.extend(line(&[
        (words::UNSURE, said(made.unsure)),
        (words::RESTED_ON, ledger.cite(&made.reasons)),
        (words::JUDGED_BY, who(&session.story, made.decided_by.as_ref())),
    ]));
    remarks.extend(notes(&[(words::DISSENT, made.dissent.clone())]));
    Point {
        lead: if replaced { words::remarked(&on, words::REPLACED) } else { on },
        text: made.text.clone(),
        notes: remarks,
        struck: false,
    }
}

pub(super) fn tripwires(session: &Session) -> Section {
    let mut part = Section::new(words::TRIPWIRES);
    part.points(session.protection.tripwires.iter().map(|wire| Point {
        lead: content::label(wire.direction).into(),
        text: wire.trigger.clone(),
        notes: line(&[
            (words::WATCHER, who(&session.story, wire.watcher.as_ref())),
            (words::LOOKED_AT, dates::written(wire.review)),
        ]),
        struck: false,
    }));
    part
}
