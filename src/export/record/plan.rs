//! The closing: what stands in the way, what will be done, what nobody offers, and when all of it is looked at again.
//!
//! The question for supervision and what was learned belong to whoever wrote them, and are not read here.

use super::Point;
use super::pen::{Pen, add, day, or, said};
use crate::content;
use crate::content::words::records as words;
use crate::domain::YesNo;

pub(super) fn obstacles(pen: &mut Pen) {
    let closing = &pen.session.closing;
    pen.section(words::OBSTACLES);
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

pub(super) fn actions(pen: &mut Pen) {
    let closing = &pen.session.closing;
    pen.section(words::PLAN);
    let mut rows = Vec::new();
    for action in closing.actions.iter() {
        if !action.what.trim().is_empty() {
            rows.push(vec![
                action.what.clone(),
                or(pen.who(action.who.as_ref()), words::NOBODY_YET).into(),
                or(&day(action.by), words::NOT_ANSWERED).into(),
                or(said(action.knows), words::NOT_ANSWERED).into(),
                or(said(action.agrees), words::NOT_ANSWERED).into(),
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
    pen.section(words::UNMET);
    for unmet in pen.session.closing.unmet.iter() {
        if !unmet.need.trim().is_empty() {
            let mut point = Point::new("", &unmet.need);
            point.note(words::WOULD_TAKE, &unmet.would_take);
            pen.point(point);
        }
    }
}

pub(super) fn ending(pen: &mut Pen) {
    let ending = &pen.session.closing.ending;
    pen.section(words::ENDING);
    pen.fact(words::CHANGED_MIND, &ending.changed_mind);
    pen.fact(words::STILL_UNKNOWN, &ending.still_unknown);
    pen.fact(words::EQUALITY, &ending.equality_issue);
    pen.fact(words::EQUALITY_TO, &ending.equality_to);
    pen.fact(words::REVIEW, &day(ending.review));
}
