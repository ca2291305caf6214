//! The sample cases: whole, free of faults, plainly invented, and rich enough to be learned from.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::Value;
use standpoint::content::samples::{Sample, samples};
use standpoint::domain::cooperation::ReasonGroup;
use standpoint::domain::dates::{Date, date};
use standpoint::domain::map_layout::{lay_out, length};
use standpoint::domain::opening::Mode;
use standpoint::domain::power::Map;
use standpoint::domain::story::{Actor, ActorKind};
use standpoint::domain::{MAX_ID, Session, SessionId, faults, is_id};

/// The day on which the worked examples were recorded.
const RECORDED: Date = date(2026, 11, 20);
/// Discs of the map nearer than this would touch, with their petals.
const APART: i32 = 130;

fn id(text: &str) -> SessionId {
    SessionId::new(text).unwrap_or_else(|| panic!("{text} is no id"))
}

fn complete() -> impl Iterator<Item = (&'static str, Session)> {
    samples().iter().map(|sample| (sample.id(), sample.complete(id("the-worked-example"))))
}

fn blank(sample: Sample, mode: Mode) -> Session {
    sample.blank(id("my-own"), date(2026, 11, 22), mode)
}

#[test]
fn there_are_four_and_each_is_described() {
    assert_eq!(samples().len(), 4);
    for sample in samples() {
        assert!(!sample.title().trim().is_empty(), "{}", sample.id());
        assert!(sample.teaches().ends_with('.') && !sample.teaches().contains('\n'), "{}", sample.id());
        assert!(sample.vignette().len() >= 2, "{}", sample.id());
        assert!(sample.vignette().iter().all(|paragraph| paragraph.len() > 80), "{}", sample.id());
    }
    let titles: BTreeSet<_> = samples().iter().map(|sample| sample.title()).collect();
    assert_eq!(titles.len(), 4);
}

#[test]
fn each_has_no_fault_complete_or_blank() {
    for sample in samples() {
        assert_eq!(faults(&sample.complete(id("worked"))), [], "{}", sample.id());
        for mode in Mode::ALL.iter().copied() {
            assert_eq!(faults(&blank(*sample, mode)), [], "{}", sample.id());
        }
    }
}

#[test]
fn each_says_that_it_is_invented_and_opens_as_its_case_says() {
    for sample in samples() {
        for session in [sample.complete(id("worked")), blank(*sample, Mode::Solo)] {
            let opening = &session.opening;
            assert_eq!(opening.fictional, Some(true), "{}", sample.id());
            assert_eq!(opening.title, sample.title());
            assert_eq!((opening.nation, opening.setting), (Some(sample.nation()), Some(sample.setting())));
            assert_eq!(opening.vignette, sample.vignette().join("\n\n"));
            assert!(opening.situation.len() > 20, "{}", sample.id());
        }
    }
}

#[test]
fn the_id_the_day_and_the_mode_are_the_readers_own() {
    for sample in samples() {
        assert_eq!(sample.complete(id("worked")).id, id("worked"));
        let session = blank(*sample, Mode::Seminar);
        assert_eq!((session.id.as_str(), session.opening.begun), ("my-own", date(2026, 11, 22)));
        assert_eq!(session.opening.mode, Mode::Seminar);
    }
}

#[test]
fn a_blank_case_holds_nothing_but_its_opening() {
    for sample in samples() {
        let session = blank(*sample, Mode::Supervision);
        let opening = &session.opening;
        assert!(opening.purpose.is_empty() && opening.arriving.is_empty() && !opening.ground_rules);
        assert!(opening.minutes.is_none() && opening.tools.is_empty());
        assert_eq!(session, Session::new(session.id.clone(), (**opening).clone()), "{}", sample.id());
    }
}

#[test]
fn each_is_written_and_read_back_equal() {
    for (name, session) in complete() {
        let text = serde_json::to_string(&session).expect("writes");
        let again: Session = serde_json::from_str(&text).expect("reads");
        assert_eq!(again, session, "{name}");
    }
}

/// The least that a worked example has in each part.
fn parts(session: &Session) -> [(&'static str, usize, usize); 33] {
    let Session { opening, story, power, cooperation, advocacy, protection, closing, considered, .. } = session;
    let written = |texts: &[&str]| texts.iter().filter(|text| !text.trim().is_empty()).count();
    let resolve = &cooperation.resolve;
    let ending = &closing.ending;
    [
        ("opening", written(&[&opening.situation, &opening.purpose, &opening.arriving]), 3),
        ("actors", story.actors.len(), 8),
        ("evidence", story.evidence.len(), 14),
        ("set aside", story.evidence.iter().filter(|entry| entry.set_aside.is_some()).count(), 1),
        ("events", story.events.len(), 2),
        ("frame", written(&[&power.frame.decision, &power.frame.decided_by]), 2),
        ("ties", power.map.ties.len(), 10),
        ("ratings", power.map.ratings.len(), 15),
        ("actors rated", power.map.ratings.iter().map(|rating| &rating.actor).collect::<BTreeSet<_>>().len(), 4),
        ("viewpoints", power.viewpoints.len(), 1),
        ("earlier maps", power.earlier.len(), 1),
        ("facets", power.facets.len(), 1),
        ("shifts", power.shifts.len(), 2),
        ("episodes", cooperation.episodes.len(), 2),
        ("ask", written(&[&cooperation.ask.what, &cooperation.ask.note]), 2),
        ("exceptions", cooperation.exceptions.len(), 1),
        ("explanations", cooperation.explanations.len(), 5),
        ("enquiries", cooperation.enquiries.len(), 2),
        ("moves", cooperation.moves.len(), 3),
        ("moves tried", cooperation.moves.iter().filter(|step| step.tried && !step.result.is_empty()).count(), 1),
        ("resolve", written(&[&resolve.feelings, &resolve.bottom_lines, &resolve.small_sign, &resolve.if_none]), 4),
        ("advocacy", advocacy.checks.iter().map(|check| check.routes.len()).sum(), 2),
        ("decisions", protection.decisions.len(), 1),
        ("judgements", protection.judgements.len(), 2),
        ("sources", protection.sources.len(), 8),
        ("checks", protection.checks.len(), 9),
        ("second looks", protection.trap_answers.len(), 2),
        ("tripwires", protection.tripwires.len(), 2),
        ("obstacles", closing.obstacles.len(), 3),
        ("ownerships and unmet needs", closing.ownerships.len().min(closing.unmet.len()), 1),
        ("actions", closing.actions.len(), 4),
        ("ending", written(&[&ending.changed_mind, &ending.still_unknown, &ending.to_supervision, &ending.learned]), 4),
        ("considered", considered.len(), 3),
    ]
}

#[test]
fn a_worked_example_has_something_in_every_part() {
    for (name, session) in complete() {
        for (part, count, least) in parts(&session) {
            assert!(count >= least, "{name}: {part} has {count}, at least {least} wanted");
        }
        let cooperation = &session.cooperation;
        assert!(cooperation.key_entry.is_some() && cooperation.now_at.stance.is_some(), "{name}");
        assert!(cooperation.explanations.iter().filter(|row| row.leading).count() == 1, "{name}");
        assert!(session.protection.tripwires.iter().any(|wire| wire.direction.id() == "down"), "{name}");
        assert!(session.protection.tripwires.iter().any(|wire| wire.direction.id() == "up"), "{name}");
        assert!(session.closing.ending.review.is_some_and(|day| day > RECORDED), "{name}");
    }
}

#[test]
fn a_worked_example_thinks_of_us_of_circumstances_and_of_concealment() {
    for (name, session) in complete() {
        let rows = &session.cooperation.explanations;
        let has = |group| rows.iter().any(|row| row.group == group);
        assert!(has(ReasonGroup::Us) && has(ReasonGroup::Concealment), "{name}");
        assert!(rows.iter().any(|row| matches!(row.group, ReasonGroup::Cannot | ReasonGroup::Others)), "{name}");
        for row in rows.iter() {
            assert!(row.fits.len() * 2 > session.story.evidence.len(), "{name}: {}", row.id);
            assert!(row.standing().is_some_and(|said| !said.why.is_empty()), "{name}: {}", row.id);
        }
        let idle = session.story.evidence.iter().filter(|entry| session.cooperation.decides_nothing(&entry.id)).count();
        assert!(idle * 2 < session.story.evidence.len(), "{name}: {idle} entries decide nothing between the rows");
    }
}

#[test]
fn the_worker_and_the_manager_are_on_the_map_with_power_of_their_own() {
    for (name, session) in complete() {
        let rated =
            session.story.actors.iter().filter(|actor| {
                actor.kind == ActorKind::Worker && session.power.map.ratings_of(&actor.id).count() >= 2
            });
        assert!(rated.count() >= 2, "{name}");
        assert!(session.story.centre().is_some(), "{name}");
    }
}

#[test]
fn no_day_is_later_than_the_session_but_those_that_look_ahead() {
    for (name, session) in complete() {
        assert_eq!(session.opening.begun, RECORDED, "{name}");
        for entry in session.story.evidence.iter() {
            assert!(entry.known.is_some_and(|known| known <= RECORDED), "{name}: {}", entry.id);
            assert!(entry.happened <= entry.known, "{name}: {}", entry.id);
        }
        for wire in session.protection.tripwires.iter() {
            assert!(wire.review > RECORDED && !wire.trigger.is_empty(), "{name}: {}", wire.id);
            assert!(wire.watcher.is_some(), "{name}: {}", wire.id);
        }
        for action in session.closing.actions.iter().filter(|action| action.status.id() == "open") {
            assert!(action.by >= Some(RECORDED) && action.who.is_some(), "{name}: {}", action.id);
        }
    }
}

#[test]
fn a_changed_judgement_leaves_the_earlier_one_in_sight() {
    let replaced = complete().filter(|(_, session)| {
        let protection = &session.protection;
        protection.judgements.iter().any(|judgement| protection.is_replaced(&judgement.id))
    });
    assert!(replaced.count() >= 2);
}

#[test]
fn a_judgement_rests_on_what_was_known_that_day() {
    for (name, session) in complete() {
        for judgement in session.protection.judgements.iter() {
            assert!(judgement.date <= RECORDED, "{name}: {}", judgement.id);
            for reason in &judgement.reasons {
                let known = session.story.evidence.get(reason).and_then(|entry| entry.day());
                assert!(known <= Some(judgement.date), "{name}: {} rests on {reason}", judgement.id);
            }
        }
    }
}

#[test]
fn the_maps_are_laid_out_by_rule_and_no_two_discs_touch() {
    for (name, session) in complete() {
        let power = &session.power;
        let theirs = power.viewpoints.iter().map(|viewpoint| &viewpoint.map);
        let earlier = power.earlier.iter().map(|kept| &kept.map);
        for map in std::iter::once(&power.map).chain(theirs).chain(earlier) {
            assert!(map.places.is_empty(), "{name}: somebody was placed by hand");
            apart(name, &session.story.actors, map);
        }
    }
}

fn apart(name: &str, actors: &[Rc<Actor>], map: &Map) {
    let layout = lay_out(actors, map);
    for (at, one) in actors.iter().enumerate() {
        for (other, next) in actors.iter().enumerate().skip(at + 1) {
            let (here, there) = (layout.spot(at), layout.spot(other));
            assert!(length(here.0 - there.0, here.1 - there.1) >= APART, "{name}: {} and {} touch", one.id, next.id);
        }
    }
}

/// Calls `see` with every text of a document, and with the key under which it stands.
fn texts<'a>(key: &'a str, value: &'a Value, see: &mut impl FnMut(&'a str, &'a str)) {
    match value {
        Value::String(text) => see(key, text),
        Value::Array(values) => values.iter().for_each(|value| texts(key, value, see)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| texts(key, value, see)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn ids_can_be_read_and_texts_give_nobody_away() {
    for (name, session) in complete() {
        let document = serde_json::to_value(&session).expect("writes");
        texts("", &document, &mut |key, text| {
            if key == "id" {
                let readable = text.starts_with(|c: char| c.is_ascii_lowercase());
                assert!(is_id(text) && text.len() <= MAX_ID && readable, "{name}: id {text}");
            }
            let digits = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or_default();
            assert!(digits <= 4, "{name}: a long number in {text:?}");
            assert!(!text.contains("Mr ") && !text.contains("Ms ") && !text.contains("Dr "), "{name}: {text:?}");
            assert!(!text.contains('"'), "{name}: straight quotation marks in {text:?}");
        });
    }
}
