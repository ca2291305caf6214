//! Who may need an independent voice. A route is only ever a possible right, to be checked.

use super::Point;
use super::pen::{Pen, add, day, or, said};
use crate::content;
use crate::content::words::records as words;
use crate::domain::YesNo;
use crate::domain::advocacy::AdvocacyCheck;

pub(super) fn advocacy(pen: &mut Pen) {
    let checks = &pen.session.advocacy.checks;
    pen.section(words::ADVOCACY);
    if !checks.is_empty() {
        pen.text(words::POSSIBLE_RIGHTS);
    }
    for check in checks.iter() {
        pen.heading(or(pen.who(check.whose.as_ref()), words::FOR_SOMEONE));
        one(pen, check);
    }
}

fn one(pen: &mut Pen, check: &AdvocacyCheck) {
    let mut barriers = String::new();
    for barrier in &check.barriers {
        add(&mut barriers, ", ", content::label(*barrier));
    }
    pen.fact(words::BARRIERS, &barriers);
    pen.fact(words::PROCESS, &check.process);
    pen.fact(words::DECISION_DAY, &day(check.decision_date));
    for (route, answer) in &check.routes {
        let mut point = Point::new(content::label(*route), content::label(answer.possible));
        point.remark(&answer.why);
        pen.point(point);
    }
    pen.fact(words::WHO_COULD_ACT, said(check.who));
    for (name, answer) in [(words::CONFLICTS, YesNo::Yes), (words::CONFLICTS_UNKNOWN, YesNo::Unknown)] {
        let mut conflicts = String::new();
        for (conflict, given) in &check.conflicts {
            if *given == answer {
                add(&mut conflicts, "\n", content::label(*conflict));
            }
        }
        pen.fact(name, &conflicts);
    }
    pen.fact(words::EXPLAINED, said(check.explained));
    pen.fact(words::CHOICE, said(check.choice));
    pen.fact(words::REFERRED, &day(check.referred_on));
    pen.fact(words::MAY_SHARE, &check.may_share);
    for (outcome, text) in &check.outcomes {
        if !text.trim().is_empty() {
            pen.point(Point::new(content::label(*outcome), text));
        }
    }
}
