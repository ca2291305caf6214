//! Who has power, and why co-operation is not happening: what was thought, in the writers' words.

use super::Point;
use super::pen::{Pen, add, dated, day, or, said};
use crate::content;
use crate::content::words::{bound, power_map, records as words};
use crate::domain::cooperation::Explanation;
use crate::domain::dates;
use crate::domain::records::RecordPart;
use crate::export::sentences;

pub(super) fn power(pen: &mut Pen) {
    let (story, power) = (&pen.session.story, &pen.session.power);
    pen.part(RecordPart::Power);
    for about in sentences::by_actor(story, &power.map) {
        let mut text = String::new();
        for sentence in about.sentences {
            add(&mut text, " ", &[&*sentence.before, &sentence.power, &sentence.after].concat());
        }
        pen.point(Point::new(pen.who(Some(&about.actor)), &text));
    }
    pen.under(words::OTHER_EYES);
    for eyes in power.viewpoints.iter() {
        if !eyes.differs.trim().is_empty() {
            let whose = pen.who(eyes.whose.as_ref());
            let lead = power_map::through_eyes(Some(whose).filter(|name| !name.is_empty()));
            let mut told = String::from(content::label(eyes.status));
            add(&mut told, words::BETWEEN, pen.who(eyes.by.as_ref()));
            add(&mut told, words::BETWEEN, &day(eyes.date));
            let mut point = Point::new(&lead, &eyes.differs);
            point.remark(&told);
            pen.point(point);
        }
    }
    pen.under(words::SHIFTS);
    for shift in power.shifts.iter() {
        if !shift.what.trim().is_empty() {
            let mut point = Point::new(content::label(shift.kind), &shift.what);
            point.line(&[
                (words::OWNER, pen.who(shift.who.as_ref())),
                (words::BY, &day(shift.by)),
                (words::GAIN, &shift.gain),
            ]);
            pen.point(point);
        }
    }
}

pub(super) fn cooperation(pen: &mut Pen) {
    let cooperation = &*pen.session.cooperation;
    pen.part(RecordPart::Cooperation);
    behaviour(pen);
    pen.under(words::EXPLANATIONS);
    for row in cooperation.explanations.iter() {
        pen.point(explanation(row));
    }
    pen.fact(words::KEY_ENTRY, &pen.cite(cooperation.key_entry.as_slice()));
    pen.under(words::FIND_OUT);
    for enquiry in cooperation.enquiries.iter() {
        if !enquiry.question.trim().is_empty() {
            let mut point = Point::new("", &enquiry.question);
            let by = day(enquiry.by);
            point.line(&[(words::WHO_KNOWS, &enquiry.who), (words::SAFE, said(enquiry.safe)), (words::BY, &by)]);
            pen.point(point);
        }
    }
    moves(pen);
}

fn behaviour(pen: &mut Pen) {
    let cooperation = &*pen.session.cooperation;
    pen.under(words::DAYS);
    for episode in cooperation.episodes.iter() {
        let mut point = Point::new(&dated(episode.date), &episode.response);
        point.note(words::WAS_ASKED, &episode.asked);
        point.note(words::HOW_ASKED, &episode.how);
        point.note(words::MEANT, &episode.effect);
        pen.point(point);
    }
    pen.under(words::ASK);
    let ask = &cooperation.ask;
    pen.fact(words::ASK_WHAT, &ask.what);
    for (test, answer) in words::ASK_TESTS.into_iter().zip([ask.clear, ask.possible, ask.theirs, ask.fair]) {
        pen.fact(test, said(answer));
    }
    pen.fact(words::ASK_NOTE, &ask.note);
    pen.under(words::BETTER);
    for time in cooperation.exceptions.iter() {
        if !time.text.trim().is_empty() {
            let mut point = Point::new("", &time.text);
            point.remark(&pen.cite(&time.evidence));
            pen.point(point);
        }
    }
    pen.under(words::NOW);
    let now = &cooperation.now_at;
    let [agreed, effort, change] = words::FACTS_NOW;
    pen.fact(words::STANCE, said(now.stance));
    pen.fact(agreed, said(now.words));
    pen.fact(effort, said(now.effort));
    pen.fact(change, said(now.change));
}

/// An explanation with every word that was said on it, oldest first. The marks of the grid stay in the grid: counted
/// on paper they would look like a verdict.
fn explanation(row: &Explanation) -> Point {
    let wordless = row.reason.map_or(words::WORDLESS_EXPLANATION, content::label);
    let group = content::label(row.group);
    let lead = if row.leading { words::remarked(group, words::LEANED_TO) } else { group.into() };
    let mut point = Point::new(&lead, or(&row.text, wordless));
    for standing in &row.standings {
        let word = words::remarked(content::label(standing.standing), &dates::written(standing.date));
        point.note(&word, or(&standing.why, words::NO_REASON));
    }
    if point.notes.is_empty() {
        point.remark(words::NOT_SAID);
    }
    point
}

fn moves(pen: &mut Pen) {
    let cooperation = &*pen.session.cooperation;
    pen.under(words::MOVES);
    for step in cooperation.moves.iter() {
        if !step.what.trim().is_empty() {
            let mut point = Point::new("", &step.what);
            if let Some(row) = step.answers.as_ref().and_then(|id| cooperation.explanations.get(id)) {
                point.note(words::ANSWERS, or(&row.text, bound::WORDLESS));
            }
            let tried = if step.tried { words::TRIED } else { words::NOT_TRIED };
            let came_of_it = step.result.trim().is_empty();
            point.remark(&if came_of_it { tried.into() } else { words::named(tried, &step.result) });
            pen.point(point);
        }
    }
    pen.under(words::AROUND);
    let resolve = &cooperation.resolve;
    pen.fact(words::BOTTOM_LINES, &resolve.bottom_lines);
    pen.fact(words::SMALL_SIGN, &resolve.small_sign);
    pen.fact(words::LOOKED_AT, &day(resolve.sign_by));
    pen.fact(words::IF_NONE, &resolve.if_none);
}
