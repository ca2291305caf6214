//! Decisions, what was judged and when, and what would change it.

use super::Point;
use super::pen::{Pen, add, dated, day, in_line, or, said};
use crate::content;
use crate::content::words::looking_back::looked_back;
use crate::content::words::records as words;
use crate::domain::dates;
use crate::domain::protection::{Decision, Judgement, Level};
use crate::domain::records::RecordPart;

fn level(level: Level) -> String {
    let entry = content::level(level);
    words::level(entry.name, entry.meaning)
}

pub(super) fn decisions(pen: &mut Pen) {
    let protection = &pen.session.protection;
    pen.part(RecordPart::Decisions);
    for decision in protection.decisions.iter() {
        pen.heading(or(&decision.question, words::WORDLESS_DECISION));
        one(pen, decision);
        pen.under(words::JUDGEMENTS);
        for made in protection.judgements.iter() {
            if made.decision == decision.id {
                pen.point(judgement(pen, made));
            }
        }
        pen.under(words::CAPACITY);
        for check in protection.capacity.iter() {
            if check.decision == decision.id {
                let mut point = Point::new(&dated(check.date), content::label(check.outcome));
                let by = pen.who(check.by.as_ref());
                point.line(&[(words::ASSESSED_BY, by), (words::SUPPORT_GIVEN, &check.support_given)]);
                pen.point(point);
            }
        }
    }
}

fn one(pen: &mut Pen, decision: &Decision) {
    pen.fact(words::WHOSE_SAFETY, pen.who(decision.whose_safety.as_ref()));
    pen.fact(words::LENS, said(decision.lens));
    pen.fact(words::LEVEL_NOW, &decision.now.map(level).unwrap_or_default());
    pen.under(words::LEVELS);
    // In the order of the story: by level they would read as a scale.
    for actor in pen.session.story.actors.iter() {
        if let Some(level) = decision.levels.get(&actor.id) {
            pen.fact(pen.who(Some(&actor.id)), content::level(*level).name);
        }
    }
    pen.under(words::TESTS);
    let tests = &decision.tests;
    pen.fact(words::LAWFUL, &tests.lawful);
    pen.fact(words::NEEDED, &tests.needed);
    pen.fact(words::LEAST_INTRUSIVE, &tests.least_intrusive);
    pen.fact(words::TIME_LIMITED, &tests.time_limited);
    pen.fact(words::UNTIL, &day(tests.until));
    pen.fact(words::COST_OF_ACTING, &tests.cost_of_acting);
    pen.fact(words::COST_OF_NOT, &tests.cost_of_not);
    pen.under(words::KEPT_SHARED);
    let mut kept = String::new();
    for part in &decision.kept_shared {
        add(&mut kept, ", ", content::label(*part));
    }
    pen.fact(words::KEPT_WHAT, &kept);
    pen.fact(words::KEPT_NOTE, &decision.kept_note);
    pen.fact(words::LASTING, &decision.lasting);
    pen.under(words::FAMILY_LED);
    let family = &decision.family_led;
    pen.fact(words::COULD, said(family.could));
    pen.fact(words::WOULD_BE_THERE, &family.who);
    pen.fact(words::POWER_STAYS, &family.power_stays);
    pen.fact(words::OFFERED, said(family.offered));
}

fn judgement(pen: &Pen, made: &Judgement) -> Point {
    let on = dates::written(made.date);
    let replaced = pen.session.protection.is_replaced(&made.id);
    let mut point = Point::new(&if replaced { words::remarked(&on, words::REPLACED) } else { on }, &made.text);
    point.note(content::label(made.leans), &level(made.level));
    point.line(&[
        (words::UNSURE, said(made.unsure)),
        (words::RESTED_ON, &pen.cite(made.reasons.iter().as_slice())),
        (words::JUDGED_BY, pen.who(made.decided_by.as_ref())),
    ]);
    point.note(words::DISSENT, &made.dissent);
    for review in pen.session.protection.reviews.iter().filter(|review| review.judgement == made.id) {
        let misled = pen.cite(review.misled.iter().as_slice());
        let seen =
            [(words::WHAT_HAPPENED, &*review.happened), (words::MISLED, &misled), (words::LOOK_FOR, &review.look_for)];
        point.note(&looked_back(&dates::written(review.date)), &in_line(&seen));
    }
    point
}

/// The second looks that were answered, in the order of the answers: a question, and what was made of it on which day.
pub(super) fn second_looks(pen: &mut Pen) {
    pen.part(RecordPart::SecondLooks);
    for answer in pen.session.protection.trap_answers.iter() {
        let mut point = Point::new(&dates::written(answer.date), content::trap(answer.trap).question);
        let look = content::label(answer.look);
        let why = answer.why.trim();
        point.remark(&if why.is_empty() { look.into() } else { words::named(look, why) });
        pen.point(point);
    }
}

pub(super) fn tripwires(pen: &mut Pen) {
    pen.part(RecordPart::Tripwires);
    for wire in pen.session.protection.tripwires.iter() {
        let mut point = Point::new(content::label(wire.direction), &wire.trigger);
        let watcher = pen.who(wire.watcher.as_ref());
        let (again, happened) = (dates::written(wire.review), day(wire.happened));
        point.line(&[(words::WATCHER, watcher), (words::LOOKED_AT, &again), (words::HAPPENED_ON, &happened)]);
        pen.point(point);
    }
}
