//! Answers that two people sealed: that they were, when, and the fingerprint by which each can be proven. What was
//! answered is between the two, and in no record; what they make of it is in the personal note.

use super::Point;
use super::pen::{Pen, day, said};
use crate::content;
use crate::content::words::records as words;
use crate::domain::dates;
use crate::domain::records::RecordPart;
use crate::domain::voices::Party;

/// The fingerprints.
pub(super) fn sealed(pen: &mut Pen) {
    pen.part(RecordPart::Voices);
    for round in pen.session.voices.iter() {
        for party in Party::ALL {
            if let Some(sealed) = round.of(*party) {
                let mut point = Point::new(content::label(*party), &words::sealed_on(&dates::written(sealed.on)));
                point.note(words::FINGERPRINT, &sealed.fingerprint);
                pen.point(point);
            }
        }
        for fingerprint in &round.set_aside {
            let mut point = Point::new("", words::SEALED_SET_ASIDE);
            point.note(words::FINGERPRINT, fingerprint);
            pen.point(point);
        }
        pen.fact(words::OPENED_ON, &day(round.opened));
        pen.fact(words::OPENED_ALONE, said(round.alone));
    }
}

/// What the two make of it.
pub(super) fn between(pen: &mut Pen) {
    pen.part(RecordPart::TwoVoices);
    for round in pen.session.voices.iter() {
        let mut point = Point::new(&dates::written(round.date), &round.learned);
        point.note(words::BETWEEN_US, &round.between);
        pen.point(point);
    }
}
