//! Who may need an independent voice, and how one of us spoke for them where it came to that. A route is only ever a
//! possible right, to be checked; each stands with its law and the month that was last looked at.

use super::Point;
use super::pen::{Pen, add, day, in_line, or, said};
use crate::content;
use crate::content::law_by_id;
use crate::content::words::{advocacy as asked, records as words};
use crate::domain::advocacy::{AdvocacyCheck, Possible};
use crate::domain::records::RecordPart;
use crate::domain::{Listed, YesNo};

pub(super) fn advocacy(pen: &mut Pen) {
    let checks = &pen.session.advocacy.checks;
    pen.part(RecordPart::Advocacy);
    if !checks.is_empty() {
        pen.text(words::POSSIBLE_RIGHTS);
    }
    for check in checks.iter() {
        pen.heading(or(pen.who(check.whose.as_ref()), words::FOR_SOMEONE));
        one(pen, check);
        acting(pen, check);
    }
}

/// Answers one after the other.
fn listed<'a, E: Listed>(answers: impl IntoIterator<Item = &'a E>, between: &str) -> String {
    let mut said = String::new();
    for answer in answers {
        add(&mut said, between, content::label(*answer));
    }
    said
}

fn one(pen: &mut Pen, check: &AdvocacyCheck) {
    pen.fact(words::BARRIERS, &listed(&check.barriers, ", "));
    pen.fact(words::AGE, said(check.age));
    pen.fact(words::CIRCUMSTANCES, &listed(&check.circumstances, ", "));
    pen.fact(words::PROCESSES, &listed(&check.processes, ", "));
    pen.fact(words::PROCESS, &check.process);
    pen.fact(words::DECISION_DAY, &day(check.decision_date));
    pen.fact(words::LATE, &check.late);
    pen.fact(words::CAPACITY, said(check.capacity));
    pen.fact(asked::HELPER, said(check.helper));
    for (route, answer) in &check.routes {
        let mut point = Point::new(content::label(*route), content::label(answer.possible));
        point.remark(&answer.why);
        if answer.possible != Possible::No {
            let laws = content::route(*route).laws.iter().filter_map(|id| law_by_id(id));
            for law in laws.filter(|law| pen.session.opening.nation.is_none_or(|nation| law.nations.contains(&nation)))
            {
                point.remark(&words::law(law.title, &asked::month(law.last_checked)));
            }
        }
        pen.point(point);
    }
    pen.fact(words::WHO_COULD_ACT, said(check.who));
    for (name, answer) in [(words::CONFLICTS, YesNo::Yes), (words::CONFLICTS_UNKNOWN, YesNo::Unknown)] {
        let given = check.conflicts.iter().filter(|(_, given)| **given == answer);
        pen.fact(name, &listed(given.map(|(conflict, _)| conflict), "\n"));
    }
    pen.fact(words::EXPLAINED, said(check.explained));
    pen.fact(words::CHOICE, said(check.choice));
    pen.fact(words::IN_THEIR_WORDS, &check.said);
    let of_child = [(asked::OWN_CHOICE, said(check.own_choice)), (asked::PARENTS_AGREE, said(check.parents_agree))];
    for (name, answer) in of_child {
        pen.fact(name, answer);
    }
    pen.fact(words::BEST_INTERESTS, &check.best_interests);
    pen.fact(words::REFERRED, &day(check.referred_on));
    pen.fact(words::MAY_SHARE, &check.may_share);
    pen.fact(asked::NOT_KNOWN, said(check.not_known));
    pen.fact(words::SHARE_WHY, &check.share_why);
    for (outcome, text) in &check.outcomes {
        if !text.trim().is_empty() {
            pen.point(Point::new(content::label(*outcome), text));
        }
    }
    pen.fact(words::RECORDED, &in_line(&[(words::RECORDED_BY, &listed(&check.recorded, ", "))]));
    pen.fact(words::RECORDED_WHERE, &check.record_note);
}

/// The account of somebody who spoke for them.
fn acting(pen: &mut Pen, check: &AdvocacyCheck) {
    let acting = &check.acting;
    pen.under(words::SPEAKING);
    pen.fact(words::REMIT, &acting.remit);
    pen.fact(asked::AGREED, said(acting.agreed));
    pen.fact(words::STANDARDS, &listed(&acting.standards, "\n"));
    let steps = [&acting.engage, &acting.collaborate, &acting.clarify, &acting.gather, &acting.enable];
    for ((name, _), done) in asked::STEPS.into_iter().zip(steps) {
        pen.fact(name, done);
    }
    pen.fact(words::SAID_FOR_THEM, &acting.said);
    pen.fact(words::NOT_SAID_FOR_THEM, &acting.not_said);
    pen.fact(asked::SYSTEM, &acting.system);
    pen.under("");
}
