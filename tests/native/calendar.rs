//! The calendar file: read back by rules of RFC 5545 that are written here anew, and searched for words of the case.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use standpoint::content::samples::{Sample, samples};
use standpoint::domain::dates::{Date, date};
use standpoint::domain::protection::Tripwire;
use standpoint::domain::{Session, SessionId};
use standpoint::export::calendar::{Occasion, calendar, days_ahead};

const MADE: &str = "2026-11-22T14:02:09.120Z";
const TODAY: Date = date(2026, 11, 22);

fn session(sample: Sample) -> Session {
    sample.complete(SessionId::new("the-worked-example").unwrap())
}

/// Rewrites every tripwire.
fn tripwires(session: &mut Session, rewrite: impl Fn(&mut Tripwire)) {
    let protection = Rc::make_mut(&mut session.protection);
    let rewritten = protection.tripwires.iter().map(|wire| {
        let mut wire = (**wire).clone();
        rewrite(&mut wire);
        wire
    });
    protection.tripwires = rewritten.collect();
}

/// A property: its name, its parameters, its value with what was escaped put back.
type Property = (String, Vec<String>, String);

/// Reads a file as RFC 5545 says, sections 3.1 (lines), 3.3.11 (texts) and 3.6 (components): what stands around the
/// events, and the properties of each.
fn read(file: &str) -> (Vec<Property>, Vec<BTreeMap<String, Property>>) {
    assert!(file.ends_with("\r\n"), "the last line has its end too");
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count(), "a line ends in CR and LF");
    assert_eq!(file.matches('\r').count(), file.matches("\r\n").count(), "no CR by itself");
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "no line over 75 octets");
    let unfolded = file.replace("\r\n ", "").replace("\r\n\t", "");
    let (mut around, mut events, mut inside) = (Vec::new(), Vec::new(), Vec::<String>::new());
    for line in unfolded.trim_end_matches("\r\n").split("\r\n") {
        assert!(!line.is_empty() && !line.contains(|c: char| c.is_control()), "{line:?}");
        let (head, value) = line.split_once(':').unwrap_or_else(|| panic!("{line:?} is no property"));
        let mut head = head.split(';');
        let name = head.next().unwrap().to_owned();
        assert!(name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-'), "{name}");
        match name.as_str() {
            "BEGIN" => {
                if value == "VEVENT" {
                    assert_eq!(inside, ["VCALENDAR"], "events stand in a calendar");
                    events.push(BTreeMap::new());
                }
                inside.push(value.to_owned());
            }
            "END" => assert_eq!(inside.pop().as_deref(), Some(value), "what begins last ends first"),
            _ => {
                let property = (name.clone(), head.map(str::to_owned).collect(), text(value));
                if inside.last().is_some_and(|held| held == "VEVENT") {
                    let before = events.last_mut().unwrap().insert(name, property);
                    assert_eq!(before, None, "each of these stands once in an event");
                } else {
                    around.push(property);
                }
            }
        }
    }
    assert!(inside.is_empty(), "every component ends");
    (around, events)
}

/// A text value as it was before it was escaped. A comma or a semicolon by itself would be read as two values.
fn text(value: &str) -> String {
    let (mut plain, mut signs) = (String::new(), value.chars());
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => plain.push(escaped),
                other => panic!("a backslash before {other:?} in {value:?}"),
            },
            ',' | ';' => panic!("{sign:?} is not escaped in {value:?}"),
            sign => plain.push(sign),
        }
    }
    plain
}

fn value<'a>(event: &'a BTreeMap<String, Property>, name: &str) -> &'a str {
    &event.get(name).unwrap_or_else(|| panic!("{name} is missing")).2
}

#[test]
fn every_file_is_a_calendar_by_the_rules_and_every_event_a_whole_day() {
    for sample in samples() {
        let session = session(*sample);
        let days = days_ahead(&session, TODAY);
        assert!(days.len() >= 4, "{}", sample.id());
        let (around, events) = read(&calendar(&days, MADE));
        let around: Vec<_> = around.iter().map(|(name, _, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(around[0], ("VERSION", "2.0"));
        assert!(around[1].0 == "PRODID" && around[1].1.starts_with("-//Standpoint//"), "{around:?}");
        assert_eq!(events.len(), days.len());
        for (event, ahead) in events.iter().zip(&days) {
            let wanted =
                BTreeSet::from(["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP", "CLASS"]);
            assert_eq!(event.keys().map(String::as_str).collect::<BTreeSet<_>>(), wanted);
            assert_eq!(value(event, "DTSTAMP"), "20261122T140209Z");
            assert_eq!(event["DTSTART"].1, ["VALUE=DATE"]);
            assert_eq!(event["DTEND"].1, ["VALUE=DATE"]);
            let day = |name| {
                let (text, number) = (value(event, name), |part: &str| part.parse::<i16>().unwrap());
                assert_eq!(text.len(), 8);
                let [month, day] = [&text[4..6], &text[6..]].map(|part| i8::try_from(number(part)).unwrap());
                Date::new(number(&text[..4]), month, day).unwrap()
            };
            assert_eq!(day("DTSTART"), ahead.day);
            assert_eq!(day("DTEND").days_since(day("DTSTART")), 1, "the end is the day after, and not part of it");
            assert_eq!((value(event, "TRANSP"), value(event, "CLASS")), ("TRANSPARENT", "PRIVATE"));
        }
        let names: BTreeSet<&str> = events.iter().map(|event| value(event, "UID")).collect();
        assert_eq!(names.len(), events.len(), "no two events have one name");
    }
}

#[test]
fn no_word_of_the_case_and_no_name_is_in_it() {
    for sample in samples() {
        let session = session(*sample);
        let file = calendar(&days_ahead(&session, TODAY), MADE).replace("\r\n ", "").to_lowercase();
        let labels = session.story.actors.iter().map(|actor| actor.label.clone());
        let triggers = session.protection.tripwires.iter().map(|wire| wire.trigger.clone());
        let questions = session.protection.decisions.iter().map(|decision| decision.question.clone());
        let other = [session.opening.title.clone(), session.cooperation.resolve.small_sign.clone()];
        for text in labels.chain(triggers).chain(questions).chain(other) {
            let words: Vec<&str> = text.split_whitespace().collect();
            // A label alone, and of a longer text any three words that stand together.
            for part in words.windows(words.len().min(3)) {
                let part = part.join(" ").to_lowercase();
                assert!(part.is_empty() || !file.split(|c: char| !c.is_alphanumeric()).any(|w| w == part), "{part}");
                assert!(!part.contains(' ') || !file.contains(&part), "{part}");
            }
        }
        assert!(!file.contains("http") && !file.contains("www"), "and it leads nowhere");
    }
}

#[test]
fn the_days_that_are_ahead_and_no_others_are_in_it() {
    struct Case {
        why: &'static str,
        change: fn(&mut Session),
        today: Date,
        expected: &'static [(Occasion, &'static str)],
    }
    let blank = Session::new(SessionId::new("s").unwrap(), session(Sample::Hale).opening.as_ref().clone());
    let hale = |session: &mut Session| session.protection = self::session(Sample::Hale).protection;
    let cases = [
        Case { why: "nothing is set", change: |_| {}, today: TODAY, expected: &[] },
        Case {
            why: "a review today is still ahead",
            change: |session| Rc::make_mut(&mut session.closing).ending.review = Some(TODAY),
            today: TODAY,
            expected: &[(Occasion::Review, "2026-11-22")],
        },
        Case {
            why: "one of yesterday is past",
            change: |session| Rc::make_mut(&mut session.closing).ending.review = Some(date(2026, 11, 21)),
            today: TODAY,
            expected: &[],
        },
        Case {
            why: "the small sign has its day",
            change: |session| {
                Rc::make_mut(&mut session.cooperation).resolve.sign_by = Some(date(2027, 2, 28));
            },
            today: TODAY,
            expected: &[(Occasion::Sign, "2027-02-28")],
        },
        Case {
            why: "days stand in their order, decisions before tripwires of one day",
            change: hale,
            today: date(2026, 12, 5),
            expected: &[
                (Occasion::Decision, "2026-12-08"),
                (Occasion::Tripwire, "2026-12-11"),
                (Occasion::Decision, "2027-02-05"),
                (Occasion::Tripwire, "2027-02-05"),
            ],
        },
        Case {
            why: "a tripwire that has happened is looked at already",
            change: |session| {
                session.protection = self::session(Sample::Hale).protection;
                tripwires(session, |wire| wire.happened = Some(TODAY));
            },
            today: date(2026, 12, 9),
            expected: &[(Occasion::Decision, "2027-02-05")],
        },
    ];
    for Case { why, change, today, expected } in cases {
        let mut session = blank.clone();
        change(&mut session);
        let found: Vec<_> = days_ahead(&session, today).iter().map(|one| (one.occasion, one.day.to_string())).collect();
        let expected: Vec<_> = expected.iter().map(|(occasion, day)| (*occasion, (*day).to_owned())).collect();
        assert_eq!(found, expected, "{why}");
    }
}

#[test]
fn a_day_that_was_moved_keeps_its_name_and_another_session_has_others() {
    let names = |session: &Session| -> Vec<(Occasion, String)> {
        days_ahead(session, TODAY).iter().map(|one| (one.occasion, one.key.clone())).collect()
    };
    let first = session(Sample::Tom);
    let mut moved = first.clone();
    Rc::make_mut(&mut moved.closing).ending.review = Some(date(2027, 3, 1));
    tripwires(&mut moved, |wire| {
        wire.review = wire.review.next();
        wire.trigger.push('!');
    });
    let [mut before, mut after] = [names(&first), names(&moved)];
    before.sort();
    after.sort();
    assert_eq!(before, after);

    let mut other = first.clone();
    other.id = SessionId::new("another").unwrap();
    let of = |session: &Session, occasion| names(session).into_iter().find(|(kind, _)| *kind == occasion).unwrap();
    assert_ne!(of(&first, Occasion::Review), of(&other, Occasion::Review));
}
