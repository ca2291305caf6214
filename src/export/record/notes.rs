//! The two notes of the person who writes: the personal supervision note, which has what is private, and the CPD note,
//! which has what was learned and not a word of the case.

use super::Point;
use super::pen::{Pen, add, day, said};
use crate::content;
use crate::content::law_by_id;
use crate::content::words::advocacy::month;
use crate::content::words::records as words;
use crate::domain::dates;
use crate::domain::opening::{Nation, Tool};
use crate::domain::records::RecordPart;

/// The personal supervision note.
pub(super) fn personal(pen: &mut Pen) {
    let session = pen.session;
    let (ending, footing) = (&session.closing.ending, &session.closing.footing);
    pen.part(RecordPart::Arriving);
    pen.text(&session.opening.arriving);
    pen.part(RecordPart::Identity);
    for facet in session.power.facets.iter() {
        let mut point = Point::new(pen.who(facet.whose.as_ref()), &facet.facet);
        point.line(&[(words::VISIBLE, said(facet.visible)), (words::VOICED, said(facet.voiced))]);
        point.note(words::EFFECT_HERE, &facet.effect);
        pen.point(point);
    }
    pen.part(RecordPart::Feelings);
    pen.text(&session.cooperation.resolve.feelings);
    pen.part(RecordPart::GivenUp);
    pen.fact(words::GIVEN_UP, said(footing.given_up));
    pen.fact(words::GIVEN_UP_WHY, &footing.given_up_why);
    pen.part(RecordPart::ChangedMind);
    pen.text(&ending.changed_mind);
    pen.part(RecordPart::LookingBack);
    for review in session.protection.reviews.iter() {
        let mut point = Point::new(&dates::written(review.date), &review.look_for);
        point.note(words::WHAT_HAPPENED, &review.happened);
        pen.point(point);
    }
    super::voices::between(pen);
    pen.part(RecordPart::ToSupervision);
    pen.text(&ending.to_supervision);
    for check in session.advocacy.checks.iter() {
        pen.fact(words::HARDEST_STANDARD, &check.acting.hardest);
    }
    pen.part(RecordPart::Learned);
    pen.fact(words::LEARNED, &ending.learned);
    pen.fact(words::EFFECT, &ending.effect);
    pen.fact(words::FROM_PEER, &ending.from_peer);
}

/// The CPD note. What is written here about the work is said by the app: the writer's words are those on learning.
pub(super) fn cpd(pen: &mut Pen) {
    let session = pen.session;
    let (opening, ending) = (&session.opening, &session.closing.ending);
    pen.part(RecordPart::CpdActivity);
    pen.fact(words::WHAT_KIND, content::label(opening.mode));
    pen.fact(words::ON_DAY, &day(Some(opening.begun)));
    pen.fact(words::MINUTES, &opening.minutes.map(|minutes| minutes.to_string()).unwrap_or_default());
    pen.fact(words::TOOLS_USED, &tools(pen));
    pen.part(RecordPart::CpdLearned);
    pen.text(&ending.learned);
    pen.part(RecordPart::CpdEffect);
    pen.text(&ending.effect);
    pen.part(RecordPart::CpdPeer);
    pen.text(&ending.from_peer);
    pen.part(RecordPart::CpdRule);
    if let Some(law) = law_by_id("L16") {
        if opening.nation.is_none_or(|nation| nation == Nation::England) {
            pen.fact(law.title, law.fact);
        }
        pen.text(law.check);
        pen.fact(words::LAST_CHECKED, &month(law.last_checked));
    }
}

/// The tools in which something was written.
fn tools(pen: &Pen) -> String {
    let session = pen.session;
    let mut used = String::new();
    for (tool, begun) in [
        (Tool::PowerMap, session.power.map != Default::default()),
        (Tool::Cooperation, *session.cooperation != Default::default()),
        (Tool::Protection, !session.protection.decisions.is_empty()),
    ] {
        if begun {
            add(&mut used, "; ", content::label(tool));
        }
    }
    used
}
