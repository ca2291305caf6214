//! Who may need an independent voice. A route is only ever a possible right, to be checked.

use super::{Point, Section, day, or, said, who};
use crate::content;
use crate::content::words::records as words;
use crate::domain::advocacy::AdvocacyCheck;
use crate::domain::{Session, YesNo};

pub(super) fn advocacy(session: &Session) -> Section {
    let mut part = Section::new(words::ADVOCACY);
    if !session.advocacy.checks.is_empty() {
        part.text(words::POSSIBLE_RIGHTS);
    }
    for check in session.advocacy.checks.iter() {
        let whose = who(&session.story, check.whose.as_ref());
        part.blocks.push(super::Block::Heading(or(&whose, words::FOR_SOMEONE).into()));
        one(&mut part, check);
    }
    part
}

fn one(part: &mut Section, check: &AdvocacyCheck) {
    let barriers: Vec<_> = check.barriers.iter().map(|barrier| content::label(*barrier)).collect();
    let conflicts = |answer: YesNo| {
        let seen = check.conflicts.iter().filter(|(_, given)| **given == answer);
        seen.map(|(conflict, _)| content::label(*conflict)).collect::<Vec<_>>().join("\n")
    };
    part.facts(&[
        (words::BARRIERS, words::listed(&barriers)),
        (words::PROCESS, check.process.clone()),
        (words::DECISION_DAY, day(check.decision_date)),
    ]);
    part.points(check.routes.iter().map(|(route, answer)| Point {
        lead: content::label(*route).into(),
        text: content::label(answer.possible).into(),
        notes: Some(answer.why.clone()).filter(|why| !why.trim().is_empty()).into_iter().collect(),
        struck: false,
    }));
    part.facts(&[
        (words::WHO_COULD_ACT, said(check.who)),
        (words::CONFLICTS, conflicts(YesNo::Yes)),
        (words::CONFLICTS_UNKNOWN, conflicts(YesNo::Unknown)),
        (words::EXPLAINED, said(check.explained)),
        (words::CHOICE, said(check.choice)),
        (words::REFERRED, day(check.referred_on)),
        (words::MAY_SHARE, check.may_share.clone()),
    ]);
    part.points(check.outcomes.iter().filter(|(_, text)| !text.trim().is_empty()).map(|(outcome, text)| Point {
        lead: content::label(*outcome).into(),
        text: text.clone(),
        ..Point::default()
    }));
}
