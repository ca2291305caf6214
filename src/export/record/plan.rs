//! What they want, what stands in the way, what is done about it, and where this leaves everybody.

use super::Point;
use super::pen::{Pen, add, day, in_line, or, said};
use crate::content;
use crate::content::words::{closing as asked, records as words};
use crate::domain::YesNo;
use crate::domain::records::RecordPart;

pub(super) fn wants(pen: &mut Pen) {
    pen.part(RecordPart::Wants);
    for want in pen.session.closing.wants.iter() {
        let mut point = Point::new(pen.who(want.whose.as_ref()), &want.words);
        point.remark(&pen.cite(&want.said));
        point.note(words::AGENCY_WORDS, &want.agency_words);
        point.line(&[(words::STILL_TRUE, said(want.still_true)), (words::MET, said(want.met))]);
        point.note(words::DIFFERENCE, &want.difference);
        point.note(words::DISCRETION, &want.discretion);
        pen.point(point);
    }
}

pub(super) fn obstacles(pen: &mut Pen) {
    let closing = &pen.session.closing;
    pen.part(RecordPart::Obstacles);
    for obstacle in closing.obstacles.iter() {
        let mut place = String::from(content::label(obstacle.kind.level()));
        add(&mut place, words::BETWEEN, said(obstacle.scope));
        add(&mut place, words::BETWEEN, &pen.cite(&obstacle.evidence));
        let mut point = Point::new(content::label(obstacle.kind), &obstacle.note);
        point.remark(&place);
        point.line(&[
            (words::SEEN_BY, said(obstacle.seen_by)),
            (words::ANSWER, said(obstacle.answer)),
            (words::OWNER, pen.who(obstacle.owner.as_ref())),
        ]);
        pen.point(point);
    }
    pen.under(words::OWNERSHIPS);
    let mut rows = Vec::new();
    for entry in closing.ownerships.iter() {
        if !entry.problem.trim().is_empty() {
            rows.push(vec![
                entry.problem.clone(),
                or(pen.who(entry.carried_by.as_ref()), words::NOT_ANSWERED).into(),
                or(pen.who(entry.could_be.as_ref()), words::NOT_ANSWERED).into(),
            ]);
        }
    }
    pen.table(&words::OWNERSHIP_COLUMNS, rows);
}

pub(super) fn footing(pen: &mut Pen) {
    let footing = &pen.session.closing.footing;
    pen.part(RecordPart::Footing);
    for (cost, seen) in &footing.costs {
        pen.fact(content::label(*cost), content::label(*seen));
    }
    pen.fact(words::COSTS_NOTE, &footing.costs_note);
    pen.fact(asked::DEPENDENCY, &footing.dependency);
    pen.fact(asked::REMAINS, &footing.remains);
}

pub(super) fn actions(pen: &mut Pen) {
    let closing = &pen.session.closing;
    pen.part(RecordPart::Plan);
    let mut rows = Vec::new();
    for action in closing.actions.iter() {
        if !action.what.trim().is_empty() {
            let agreed = in_line(&[(words::KNOWS, said(action.knows)), (words::AGREES, said(action.agrees))]);
            rows.push(vec![
                action.what.clone(),
                or(pen.who(action.who.as_ref()), words::NOBODY_YET).into(),
                or(&day(action.by), words::NOT_ANSWERED).into(),
                or(said(action.level), words::NOT_ANSWERED).into(),
                or(&agreed, words::NOT_ANSWERED).into(),
                content::label(action.status).into(),
            ]);
        }
    }
    if !rows.is_empty() {
        pen.text(match closing.ending.manager_present {
            Some(YesNo::Yes) => words::MANAGER_PRESENT,
            Some(YesNo::No) => words::PROPOSALS,
            Some(YesNo::Unknown) | None => words::MANAGER_UNKNOWN,
        });
    }
    pen.table(&words::PLAN_COLUMNS, rows);
}

pub(super) fn unmet(pen: &mut Pen) {
    pen.part(RecordPart::Unmet);
    for need in pen.session.closing.needs() {
        let whose = need.want.map_or("", |want| pen.who(want.whose.as_ref()));
        let mut point = Point::new(whose, need.need);
        point.note(words::WOULD_TAKE, need.would_take);
        pen.point(point);
    }
}

pub(super) fn ending(pen: &mut Pen) {
    let ending = &pen.session.closing.ending;
    pen.part(RecordPart::Ending);
    pen.fact(words::CHANGED_MIND, &ending.changed_mind);
    pen.fact(words::STILL_UNKNOWN, &ending.still_unknown);
    pen.fact(words::EQUALITY, &ending.equality_issue);
    pen.fact(words::EQUALITY_TO, &ending.equality_to);
    pen.fact(words::REVIEW, &day(ending.review));
}
