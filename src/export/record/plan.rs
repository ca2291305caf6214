//! The closing: what stands in the way, what will be done, what nobody offers, and when all of it is looked at again.
//!
//! What was learned belongs to the learner and is not read here.

use super::{Ledger, Point, Section, day, line, notes, or, said, who};
use crate::content;
use crate::content::words::records as words;
use crate::domain::{Session, YesNo};

pub(super) fn obstacles(session: &Session, ledger: &Ledger) -> Section {
    let (story, closing) = (&session.story, &session.closing);
    let mut part = Section::new(words::OBSTACLES);
    part.points(closing.obstacles.iter().map(|obstacle| {
        let place =
            [content::label(obstacle.kind.level()).to_owned(), said(obstacle.scope), ledger.cite(&obstacle.evidence)];
        let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
        let mut remarks = vec![words::joined(&place)];
        remarks.extend(line(&[
            (words::SEEN_BY, said(obstacle.seen_by)),
            (words::ANSWER, said(obstacle.answer)),
            (words::OWNER, who(story, obstacle.owner.as_ref())),
        ]));
        Point { lead: content::label(obstacle.kind).into(), text: obstacle.note.clone(), notes: remarks, struck: false }
    }));
    part.under(words::OWNERSHIPS, |part| {
        let written = closing.ownerships.iter().filter(|entry| !entry.problem.trim().is_empty());
        let rows = written.map(|entry| {
            vec![
                entry.problem.clone(),
                or(&who(story, entry.carried_by.as_ref()), words::NOT_ANSWERED).into(),
                or(&who(story, entry.could_be.as_ref()), words::NOT_ANSWERED).into(),
            ]
        });
        part.table(&words::OWNERSHIP_COLUMNS, rows.collect());
    });
    part
}

pub(super) fn actions(session: &Session) -> Section {
    let (story, closing) = (&session.story, &session.closing);
    let mut part = Section::new(words::PLAN);
    let written: Vec<_> = closing.actions.iter().filter(|action| !action.what.trim().is_empty()).collect();
    if !written.is_empty() {
        part.text(match closing.ending.manager_present {
            Some(YesNo::Yes) => words::MANAGER_PRESENT,
            Some(YesNo::No) => words::PROPOSALS,
            Some(YesNo::Unknown) | None => words::MANAGER_UNKNOWN,
        });
    }
    let rows = written.into_iter().map(|action| {
        vec![
            action.what.clone(),
            or(&who(story, action.who.as_ref()), words::NOBODY_YET).into(),
            or(&day(action.by), words::NOT_ANSWERED).into(),
            or(&said(action.knows), words::NOT_ANSWERED).into(),
            or(&said(action.agrees), words::NOT_ANSWERED).into(),
            content::label(action.status).into(),
        ]
    });
    part.table(&words::PLAN_COLUMNS, rows.collect());
    part
}

pub(super) fn unmet(session: &Session) -> Section {
    let mut part = Section::new(words::UNMET);
    part.points(session.closing.unmet.iter().filter(|unmet| !unmet.need.trim().is_empty()).map(|unmet| Point {
        text: unmet.need.clone(),
        notes: notes(&[(words::WOULD_TAKE, unmet.would_take.clone())]),
        ..Point::default()
    }));
    part
}

pub(super) fn ending(session: &Session) -> Section {
    let ending = &session.closing.ending;
    let mut part = Section::new(words::ENDING);
    part.facts(&[
        (words::CHANGED_MIND, ending.changed_mind.clone()),
        (words::STILL_UNKNOWN, ending.still_unknown.clone()),
        (words::TO_SUPERVISION, ending.to_supervision.clone()),
        (words::EQUALITY, ending.equality_issue.clone()),
        (words::EQUALITY_TO, ending.equality_to.clone()),
        (words::REVIEW, day(ending.review)),
    ]);
    part
}
