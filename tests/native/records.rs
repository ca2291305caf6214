//! The case summary: complete, readable, and with no way in for what is private.
//!
//! The records of the sample cases are kept under `tests/fixtures/records`. After a change that is meant, run with
//! `STANDPOINT_WRITE_RECORDS=1` and read what changed.

use std::path::Path;
use std::rc::Rc;

use proptest::prelude::{ProptestConfig, proptest};
use standpoint::content;
use standpoint::content::samples::samples;
use standpoint::domain::closing::{Closing, Ending};
use standpoint::domain::cooperation::{Cooperation, Explanation, Resolve};
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::power::{Facet, Power};
use standpoint::domain::protection::{Decision, JudgementDraft, Protection, TripwireDraft};
use standpoint::domain::{FacetId, Session, SessionId, YesNo};
use standpoint::export::record::{Block, Record, case_summary, to_html};
use standpoint::storage::import_json;

use crate::documents::golden;
use crate::drawn::TODAY;

fn all() -> Vec<Session> {
    let id = |name| SessionId::new(name).unwrap();
    let mut all: Vec<Session> = samples().iter().map(|sample| sample.complete(id(sample.id()))).collect();
    all.push(golden());
    all.push(Session::new(id("empty"), Opening::new(Mode::Solo, TODAY)));
    all
}

fn page(session: &Session) -> String {
    to_html(&case_summary(session, TODAY))
}

/// The session with every private text, and every draft, saying `secret`.
fn with_secret(session: &Session, secret: &str) -> Session {
    let said = || secret.to_owned();
    let facet = Facet {
        id: FacetId::new("secret").unwrap(),
        whose: None,
        facet: said(),
        visible: None,
        voiced: None,
        effect: said(),
    };
    let draft = JudgementDraft { text: said(), dissent: said(), ..JudgementDraft::default() };
    let decision = |decision: &Rc<Decision>| Decision { draft: draft.clone(), ..(**decision).clone() };
    Session {
        opening: Rc::new(Opening { arriving: said(), ..(*session.opening).clone() }),
        power: Rc::new(Power { facets: [facet].into_iter().collect(), ..(*session.power).clone() }),
        cooperation: Rc::new(Cooperation {
            resolve: Resolve { feelings: said(), ..session.cooperation.resolve.clone() },
            ..(*session.cooperation).clone()
        }),
        protection: Rc::new(Protection {
            decisions: session.protection.decisions.iter().map(decision).collect(),
            tripwire_draft: TripwireDraft { trigger: said(), ..TripwireDraft::default() },
            ..(*session.protection).clone()
        }),
        closing: Rc::new(Closing {
            ending: Ending {
                to_supervision: said(),
                learned: said(),
                effect: said(),
                from_peer: said(),
                ..session.closing.ending.clone()
            },
            ..(*session.closing).clone()
        }),
        ..session.clone()
    }
}

#[test]
fn nothing_private_is_in_a_record() {
    for session in all() {
        let told = with_secret(&session, "SECRET-MARK");
        assert!(!page(&told).contains("SECRET-MARK"), "{}", session.id);
        let private = [
            &session.opening.arriving,
            &session.cooperation.resolve.feelings,
            &session.closing.ending.to_supervision,
            &session.closing.ending.learned,
            &session.closing.ending.effect,
            &session.closing.ending.from_peer,
        ];
        let facets = session.power.facets.iter().flat_map(|facet| [&facet.facet, &facet.effect]);
        for text in private.into_iter().chain(facets).filter(|text| !text.is_empty()) {
            let record = format!("{:?}", case_summary(&session, TODAY));
            assert!(!record.contains(text.as_str()), "{}: {text}", session.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_in_private_the_record_is_the_same(secret in ".{1,40}", which in 0..6_usize) {
        let session = &all()[which];
        assert_eq!(case_summary(&with_secret(session, &secret), TODAY), case_summary(session, TODAY));
    }

    #[test]
    fn whatever_is_written_stands_in_the_page_as_words(text in "[<>&\"'a-z/ ]{1,40}") {
        let session = &all()[0];
        let opening = Opening { situation: text.clone(), title: text.clone(), ..(*session.opening).clone() };
        let page = page(&Session { opening: Rc::new(opening), ..session.clone() });
        let escaped = text
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace('"', "&quot;")
            .replace('\'', "&#39;");
        if !text.trim().is_empty() {
            assert!(page.contains(&format!("<dd dir=\"auto\">{escaped}</dd>")), "{text}");
        }
    }
}

#[test]
fn a_payload_in_every_text_stays_words() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile/payload-in-every-text.json");
    let session = import_json(&std::fs::read_to_string(file).unwrap()).unwrap();
    let payload = session.opening.situation.clone();
    assert!(payload.contains('<'), "the fixture has lost its payload");
    let page = page(&session);
    let body = page.split_once("<body>").unwrap().1;
    assert!(!body.contains(&payload));
    let known =
        ["main", "header", "section", "footer", "h1", "h2", "h3", "p", "dl", "div", "dt", "dd", "ul", "li", "s"];
    let more = ["span", "table", "thead", "tbody", "tr", "th", "td", "body", "html"];
    for tag in body.split('<').skip(1) {
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        assert!(known.contains(&&*name) || more.contains(&&*name), "<{tag}");
        let inside = tag.split('>').next().unwrap().trim_start_matches('/').trim_start_matches(&name).trim();
        for attribute in inside.split(' ').filter(|attribute| !attribute.is_empty()) {
            let attribute = attribute.split('=').next().unwrap();
            assert!(["class", "dir", "scope"].contains(&attribute), "<{tag}");
        }
    }
}

#[test]
fn an_empty_session_has_a_head_and_no_empty_part() {
    let empty = Session::new(SessionId::new("empty").unwrap(), Opening::new(Mode::Solo, TODAY));
    let record = case_summary(&empty, TODAY);
    assert_eq!(record.sections, []);
    assert!(!record.title.is_empty() && !record.facts.is_empty() && !record.fictional);
    for session in all() {
        for section in case_summary(&session, TODAY).sections {
            for block in &section.blocks {
                let filled = match block {
                    Block::Heading(text) | Block::Text(text) => !text.trim().is_empty(),
                    Block::Facts(facts) => facts.iter().all(|fact| !fact.value.trim().is_empty()) && !facts.is_empty(),
                    Block::Points(points) => !points.is_empty(),
                    Block::Table(table) => {
                        !table.rows.is_empty() && table.rows.iter().all(|row| row.len() == table.columns.len())
                    }
                };
                assert!(filled, "{}, {}: {block:?}", session.id, section.heading);
            }
        }
    }
}

#[test]
fn a_worked_example_gives_every_part() {
    for sample in samples() {
        let record = case_summary(&sample.complete(SessionId::new("worked").unwrap()), TODAY);
        assert_eq!(record.sections.len(), 13, "{}: {:?}", sample.id(), headings(&record));
        assert!(record.fictional, "{}", sample.id());
    }
}

fn headings(record: &Record) -> Vec<&str> {
    record.sections.iter().map(|section| section.heading).collect()
}

#[test]
fn a_record_keeps_what_was_set_aside_struck_through_with_its_reason() {
    for session in all() {
        let page = page(&session);
        for entry in session.story.evidence.iter() {
            if let Some(aside) = &entry.set_aside {
                assert!(page.contains("<s>"), "{}", session.id);
                assert!(format!("{:?}", case_summary(&session, TODAY)).contains(aside.why.trim()), "{}", session.id);
            }
        }
    }
}

#[test]
fn marks_in_the_grid_and_the_order_of_levels_say_nothing_in_a_record() {
    for session in all() {
        let mut unmarked = (*session.cooperation).clone();
        let bare = |row: &Rc<Explanation>| {
            let mut row = (**row).clone();
            row.fits = Default::default();
            row
        };
        unmarked.explanations = unmarked.explanations.iter().map(bare).collect();
        let other = Session { cooperation: Rc::new(unmarked), ..session.clone() };
        assert_eq!(case_summary(&other, TODAY), case_summary(&session, TODAY), "{}", session.id);
    }
}

#[test]
fn a_record_uses_no_word_this_app_does_not_say() {
    for session in all() {
        let page = page(&session).to_lowercase();
        let words: Vec<&str> = page.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let text = format!(" {} ", words.join(" "));
        for banned in content::banned_words() {
            assert!(!text.contains(&format!(" {} ", banned.replace('-', " "))), "{}: {banned}", session.id);
        }
    }
}

#[test]
fn without_the_accountable_manager_a_plan_is_proposals() {
    let proposals = |answer| {
        let session = golden();
        let ending = Ending { manager_present: answer, ..session.closing.ending.clone() };
        let closing = Rc::new(Closing { ending, ..(*session.closing).clone() });
        page(&Session { closing, ..session }).contains("proposals")
    };
    assert!(!proposals(Some(YesNo::Yes)));
    for answer in [Some(YesNo::No), Some(YesNo::Unknown), None] {
        assert!(proposals(answer), "{answer:?}");
    }
}

#[test]
fn the_records_of_the_worked_examples_are_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records");
    for sample in samples() {
        let made = page(&sample.complete(SessionId::new("worked").unwrap()));
        let file = folder.join(format!("{}.html", sample.id()));
        if std::env::var_os("STANDPOINT_WRITE_RECORDS").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&file, &made).unwrap();
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        let different = made.lines().zip(kept.lines()).find(|(made, kept)| made != kept);
        assert_eq!(different, None, "{}: if this is meant, see the head of this file", sample.id());
        assert_eq!(made.len(), kept.len(), "{}: if this is meant, see the head of this file", sample.id());
    }
}
