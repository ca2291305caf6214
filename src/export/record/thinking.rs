//! Who has power, and why co-operation is not happening: what was thought, in the writers' words.

use super::{Ledger, Point, Section, day, line, notes, or, said, who};
use crate::content;
use crate::content::words::{bound, power_map, records as words};
use crate::domain::cooperation::{Cooperation, Explanation};
use crate::domain::{Session, dates};
use crate::export::sentences;

pub(super) fn power(session: &Session) -> Section {
    let (story, power) = (&session.story, &session.power);
    let mut part = Section::new(words::POWER);
    part.points(sentences::by_actor(story, &power.map).into_iter().map(|about| Point {
        lead: who(story, Some(&about.actor)),
        text: about.sentences.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        ..Point::default()
    }));
    part.under(words::OTHER_EYES, |part| {
        part.points(power.viewpoints.iter().filter(|eyes| !eyes.differs.trim().is_empty()).map(|eyes| {
            let whose = who(story, eyes.whose.as_ref());
            let told = [content::label(eyes.status).to_owned(), who(story, eyes.by.as_ref()), day(eyes.date)];
            let told: Vec<String> = told.into_iter().filter(|part| !part.is_empty()).collect();
            Point {
                lead: power_map::through_eyes(Some(&*whose).filter(|name| !name.is_empty())),
                text: eyes.differs.clone(),
                notes: vec![words::joined(&told)],
                struck: false,
            }
        }));
    });
    part.under(words::SHIFTS, |part| {
        part.points(power.shifts.iter().filter(|shift| !shift.what.trim().is_empty()).map(|shift| Point {
            lead: content::label(shift.kind).into(),
            text: shift.what.clone(),
            notes: line(&[
                (words::OWNER, who(story, shift.who.as_ref())),
                (words::BY, day(shift.by)),
                (words::GAIN, shift.gain.clone()),
            ]),
            struck: false,
        }));
    });
    part
}

pub(super) fn cooperation(session: &Session, ledger: &Ledger) -> Section {
    let cooperation = &*session.cooperation;
    let mut part = Section::new(words::COOPERATION);
    behaviour(&mut part, cooperation, ledger);
    part.under(words::EXPLANATIONS, |part| {
        part.points(cooperation.explanations.iter().map(|row| explanation(row)));
        part.facts(&[(words::KEY_ENTRY, ledger.cite(&cooperation.key_entry))]);
    });
    part.under(words::FIND_OUT, |part| {
        part.points(cooperation.enquiries.iter().filter(|enquiry| !enquiry.question.trim().is_empty()).map(
            |enquiry| Point {
                text: enquiry.question.clone(),
                notes: line(&[
                    (words::WHO_KNOWS, enquiry.who.clone()),
                    (words::SAFE, said(enquiry.safe)),
                    (words::BY, day(enquiry.by)),
                ]),
                ..Point::default()
            },
        ));
    });
    moves(&mut part, cooperation);
    part
}

fn behaviour(part: &mut Section, cooperation: &Cooperation, ledger: &Ledger) {
    part.under(words::DAYS, |part| {
        part.points(cooperation.episodes.iter().map(|episode| Point {
            lead: episode.date.map_or_else(|| words::UNDATED.into(), dates::written),
            text: episode.response.clone(),
            notes: notes(&[
                (words::WAS_ASKED, episode.asked.clone()),
                (words::HOW_ASKED, episode.how.clone()),
                (words::MEANT, episode.effect.clone()),
            ]),
            struck: false,
        }));
    });
    part.under(words::ASK, |part| {
        let ask = &cooperation.ask;
        let [clear, possible, theirs, fair] = words::ASK_TESTS;
        part.facts(&[
            (words::ASK_WHAT, ask.what.clone()),
            (clear, said(ask.clear)),
            (possible, said(ask.possible)),
            (theirs, said(ask.theirs)),
            (fair, said(ask.fair)),
            (words::ASK_NOTE, ask.note.clone()),
        ]);
    });
    part.under(words::BETTER, |part| {
        part.points(cooperation.exceptions.iter().filter(|time| !time.text.trim().is_empty()).map(|time| Point {
            text: time.text.clone(),
            notes: Some(ledger.cite(&time.evidence)).filter(|cited| !cited.is_empty()).into_iter().collect(),
            ..Point::default()
        }));
    });
    part.under(words::NOW, |part| {
        let now = &cooperation.now_at;
        let [agreed, effort, change] = words::FACTS_NOW;
        part.facts(&[
            (words::STANCE, said(now.stance)),
            (agreed, said(now.words)),
            (effort, said(now.effort)),
            (change, said(now.change)),
        ]);
    });
}

/// An explanation with every word that was said on it, oldest first. The marks of the grid stay in the grid: counted
/// on paper they would look like a verdict.
fn explanation(row: &Explanation) -> Point {
    let wordless = row.reason.map_or(words::WORDLESS_EXPLANATION, content::label);
    let group = content::label(row.group);
    let mut notes: Vec<String> = row
        .standings
        .iter()
        .map(|standing| {
            let word = words::remarked(content::label(standing.standing), &dates::written(standing.date));
            words::named(&word, or(&standing.why, words::NO_REASON))
        })
        .collect();
    if notes.is_empty() {
        notes.push(words::NOT_SAID.into());
    }
    Point {
        lead: if row.leading { words::remarked(group, words::LEANED_TO) } else { group.into() },
        text: or(&row.text, wordless).into(),
        notes,
        struck: false,
    }
}

fn moves(part: &mut Section, cooperation: &Cooperation) {
    part.under(words::MOVES, |part| {
        part.points(cooperation.moves.iter().filter(|step| !step.what.trim().is_empty()).map(|step| {
            let answered = step.answers.as_ref().and_then(|id| cooperation.explanations.get(id));
            let tried = if step.tried { words::TRIED } else { words::NOT_TRIED };
            let mut remarks = notes(&[(
                words::ANSWERS,
                answered.map(|row| or(&row.text, bound::WORDLESS).into()).unwrap_or_default(),
            )]);
            remarks.push(if step.result.trim().is_empty() { tried.into() } else { words::named(tried, &step.result) });
            Point { text: step.what.clone(), notes: remarks, ..Point::default() }
        }));
    });
    part.under(words::AROUND, |part| {
        let resolve = &cooperation.resolve;
        part.facts(&[
            (words::BOTTOM_LINES, resolve.bottom_lines.clone()),
            (words::SMALL_SIGN, resolve.small_sign.clone()),
            (words::LOOKED_AT, day(resolve.sign_by)),
            (words::IF_NONE, resolve.if_none.clone()),
        ]);
    });
}
