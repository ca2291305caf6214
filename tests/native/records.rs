//! The three records: complete, readable in every form they leave in, and with no way in for what is private.
//!
//! The records of the sample cases are kept under `tests/fixtures/records`. After a change that is meant, run with
//! `STANDPOINT_WRITE_RECORDS=1` and read what changed. What leaves as a Word document is opened in LibreOffice where
//! that is installed; where it is not, the test says so.

mod word;
mod worded;

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use proptest::prelude::{ProptestConfig, any, prop, proptest};
use serde_json::Value;
use standpoint::content;
use standpoint::content::samples::samples;
use standpoint::domain::closing::{Closing, Ending};
use standpoint::domain::cooperation::Explanation;
use standpoint::domain::opening::{Mode, Nation, Opening};
use standpoint::domain::records::{RecordKind, RecordPart, RecordPicture, Records, Rewritten};
use standpoint::domain::{Command, Session, SessionId, YesNo, apply};
use standpoint::export::record::{Block, Record, record, to_docx, to_html, to_markdown, to_paste, to_plain};
use standpoint::storage::{Moment, export_json, import_json};

use crate::commands::{made, rich};
use crate::documents::golden;
use crate::drawn::TODAY;
use crate::hostile::text_places;

fn all() -> Vec<Session> {
    let id = |name| SessionId::new(name).unwrap();
    let mut all: Vec<Session> = samples().iter().map(|sample| sample.complete(id(sample.id()))).collect();
    all.push(golden());
    all.push(Session::new(id("empty"), Opening::new(Mode::Solo, TODAY)));
    all
}

fn case_summary(session: &Session, today: standpoint::domain::dates::Date) -> Record {
    record(session, RecordKind::CaseSummary, today)
}

fn page(session: &Session) -> String {
    to_html(&case_summary(session, TODAY))
}

/// The session with every picture in its case summary, and nothing worded by hand.
fn pictured(session: &Session) -> Session {
    let records = Records { pictures: RecordPicture::ALL.iter().copied().collect(), ..Records::default() };
    Session { records: Rc::new(records), ..session.clone() }
}

/// Everything a record says, in every form it leaves in.
fn forms(record: &Record) -> String {
    let word = to_docx(record, &[]).unwrap();
    let word: Vec<String> = unpacked(&word).into_iter().map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect();
    [to_html(record), to_markdown(record), to_plain(record), to_paste(record), word.concat(), format!("{record:?}")]
        .concat()
}

// What is private

/// Where people's own words stand, as paths with `-` for any entry of a list and `*` for any key of a map. What is
/// private stands in no record but those that are named after it; nothing else is left out of all of them but what is
/// on the second list.
const PRIVATE: &[(&str, &[RecordKind])] = &[
    ("/opening/arriving", &[RecordKind::PersonalNote]),
    ("/power/facets/-/facet", &[RecordKind::PersonalNote]),
    ("/power/facets/-/effect", &[RecordKind::PersonalNote]),
    ("/cooperation/resolve/feelings", &[RecordKind::PersonalNote]),
    ("/closing/footing/given_up_why", &[RecordKind::PersonalNote]),
    ("/closing/ending/to_supervision", &[RecordKind::PersonalNote]),
    ("/closing/ending/learned", &[RecordKind::PersonalNote, RecordKind::CpdNote]),
    ("/closing/ending/effect", &[RecordKind::PersonalNote, RecordKind::CpdNote]),
    ("/closing/ending/from_peer", &[RecordKind::PersonalNote, RecordKind::CpdNote]),
    ("/advocacy/checks/-/acting/hardest", &[RecordKind::PersonalNote]),
    ("/voices/-/between", &[RecordKind::PersonalNote]),
    ("/voices/-/learned", &[RecordKind::PersonalNote]),
];

/// People's own words that stand in no record: what was begun and not said, what is only for finding one's way, what
/// belongs to an exercise, what two people sealed, and the drawing of others.
const LEFT_OUT: &[&str] = &[
    "/cooperation/explanations/-/standings/-/why",
    "/opening/exercise",
    "/opening/follows/title",
    "/opening/task",
    "/opening/vignette",
    "/power/earlier/-",
    "/power/map/ratings/-/note",
    "/power/map/ties/-/why",
    "/power/viewpoints/-/map",
    "/protection/decisions/-/draft",
    "/protection/tripwire_draft",
    "/protection/trap_answers/-/matched/-",
    "/records/rewritten",
    "/story/actors/-/household",
    "/voices/-/supervisor",
    "/voices/-/worker",
];

/// A place with `-` for its entry of a list.
fn pattern(at: &str) -> String {
    let part =
        |part: &str| if !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit()) { "-" } else { part }.to_owned();
    at.strip_prefix("/session").unwrap_or(at).split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Every place where words can go, of any session.
fn word_places() -> &'static BTreeSet<String> {
    static PLACES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let (free, _) = text_places();
        free.iter().filter(|at| at.starts_with("/session/")).map(|at| pattern(at)).collect()
    });
    &PLACES
}

/// A session with a mark of its own in each of its texts, and where each mark is.
fn marked(session: &Session, places: &BTreeSet<String>) -> (Session, Vec<(String, String)>) {
    fn walk(value: &mut Value, at: &str, places: &BTreeSet<String>, marks: &mut Vec<(String, String)>) {
        match value {
            Value::Array(entries) => {
                entries.iter_mut().enumerate().for_each(|(n, entry)| walk(entry, &format!("{at}/{n}"), places, marks))
            }
            Value::Object(fields) => {
                fields.iter_mut().for_each(|(key, value)| walk(value, &format!("{at}/{key}"), places, marks));
            }
            // Nothing is plain there before it is opened, and a session with something is refused.
            Value::String(text) if text.is_empty() && at.ends_with("/opened") => {}
            Value::String(text) if places.contains(&pattern(at)) => {
                let mark = format!("zq{}zq", marks.len());
                text.clone_from(&mark);
                marks.push((pattern(at), mark));
            }
            _ => {}
        }
    }
    let moment = Moment::new("2026-11-22T14:02:03.004Z").unwrap();
    let mut file: Value = serde_json::from_str(&export_json(session, 1, moment)).unwrap();
    let mut marks = Vec::new();
    walk(&mut file["session"], "/session", places, &mut marks);
    (import_json(&file.to_string()).unwrap_or_else(|error| panic!("{error:?}")), marks)
}

fn is_private(at: &str, kind: RecordKind) -> bool {
    let rewritten = at.strip_prefix("/records/rewritten/").is_some_and(|part| !part.starts_with(kind.id()));
    rewritten || PRIVATE.iter().any(|(place, kinds)| at == *place && !kinds.contains(&kind))
}

#[track_caller]
fn holds_nothing_private(session: &Session, places: &BTreeSet<String>) {
    let (session, marks) = marked(session, places);
    for kind in [RecordKind::CaseSummary, RecordKind::CpdNote] {
        // Every form is made of this, and of nothing else of the session.
        let said = format!("{:?}", record(&session, kind, TODAY));
        for (at, mark) in &marks {
            let of_the_case = kind == RecordKind::CpdNote
                && !at.starts_with("/closing/ending/")
                && !at.starts_with("/records/rewritten/cpd-note");
            assert!(!(is_private(at, kind) || of_the_case) || !said.contains(mark.as_str()), "{at} is in the {kind:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_session_nothing_private_is_in_the_case_summary_and_nothing_of_the_case_in_the_cpd_note(
        bytes in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..48), 0..60),
    ) {
        let (_, history) = made(rich(), &bytes);
        holds_nothing_private(&pictured(history.now()), word_places());
        holds_nothing_private(history.now(), word_places());
    }
}

#[test]
fn everything_that_is_written_is_in_a_record_or_known_to_be_in_none() {
    let places = word_places();
    let (session, marks) = marked(&Session { records: Rc::default(), ..golden() }, places);
    let said: Vec<(RecordKind, String)> =
        RecordKind::ALL.iter().map(|kind| (*kind, forms(&record(&session, *kind, TODAY)))).collect();
    let mut missing = BTreeSet::new();
    for (at, mark) in &marks {
        let within: Vec<RecordKind> =
            said.iter().filter(|(_, said)| said.contains(mark.as_str())).map(|(kind, _)| *kind).collect();
        if let Some((_, kinds)) = PRIVATE.iter().find(|(place, _)| place == at) {
            assert_eq!(within, *kinds, "{at}");
        } else if within.is_empty() && !LEFT_OUT.iter().any(|left| at.starts_with(left)) {
            missing.insert(at.clone());
        }
    }
    assert_eq!(missing, BTreeSet::new(), "in no record, and not known to be left out");
}

#[test]
fn what_is_worded_by_hand_in_one_record_is_in_no_other() {
    let mut session = golden();
    for part in RecordPart::ALL {
        let rewritten = Rewritten { text: format!("zq-{}-zq", part.id().replace('/', "-")), over: String::new() };
        session = apply(&session, Command::Rewrite(*part, Some(rewritten)), TODAY).unwrap();
    }
    for kind in RecordKind::ALL {
        let said = forms(&record(&session, *kind, TODAY));
        for part in RecordPart::ALL {
            let mark = format!("zq-{}-zq", part.id().replace('/', "-"));
            assert_eq!(said.contains(&mark), part.record() == *kind, "{part:?} in {kind:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

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
                    Block::Figure(figure) => !figure.svg.is_empty() && !figure.alt.is_empty(),
                    Block::Table(table) => {
                        !table.rows.is_empty() && table.rows.iter().all(|row| row.len() == table.columns.len())
                    }
                };
                assert!(filled, "{}, {}: {block:?}", session.id, section.heading());
            }
        }
    }
}

#[test]
fn a_worked_example_gives_every_part() {
    for sample in samples() {
        let record = case_summary(&sample.complete(SessionId::new("worked").unwrap()), TODAY);
        assert_eq!(record.sections.len(), 15, "{}: {:?}", sample.id(), headings(&record));
        assert!(record.fictional, "{}", sample.id());
    }
}

fn headings(record: &Record) -> Vec<&str> {
    record.sections.iter().map(|section| section.heading()).collect()
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
    // But where somebody puts the grid itself into it.
    for session in all().into_iter().map(|session| Session { records: Rc::default(), ..session }) {
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

fn session_of(name: &str) -> Session {
    let sample = samples().iter().find(|sample| sample.id() == name).unwrap();
    sample.complete(SessionId::new(name).unwrap())
}

// The CPD note

#[test]
fn the_cpd_note_says_what_the_regulator_asks_for_and_when_that_was_checked() {
    let note = |nation| {
        let session = golden();
        let opening = Opening { nation, ..(*session.opening).clone() };
        forms(&record(&Session { opening: Rc::new(opening), ..session }, RecordKind::CpdNote, TODAY))
    };
    let law = content::law_by_id("L16").unwrap();
    for nation in [None, Some(Nation::England)] {
        assert!(note(nation).contains(law.fact) && note(nation).contains("November 2026"), "{nation:?}");
    }
    for nation in [Nation::Wales, Nation::Scotland, Nation::NorthernIreland] {
        assert!(!note(Some(nation)).contains(law.fact) && note(Some(nation)).contains(law.check), "{nation:?}");
    }
}

#[test]
fn every_record_says_who_may_see_it() {
    for session in all() {
        for kind in RecordKind::ALL {
            let said = forms(&record(&session, *kind, TODAY));
            assert!(said.contains(content::hint(*kind).unwrap()) && said.contains("CONFIDENTIAL"), "{kind:?}");
        }
    }
}

// Forms

#[test]
fn what_means_something_in_markdown_is_written_so_that_it_does_not() {
    let session = golden();
    let words = "# not a heading\n- not a list\n1. nor this <script>x</script> [a](javascript:b) **c** _d_ `e` |f| ~g~";
    let opening = Opening { situation: words.into(), ..(*session.opening).clone() };
    let text = to_markdown(&case_summary(&pictured(&Session { opening: Rc::new(opening), ..session }), TODAY));
    for plain in
        ["\\# not a heading", "\\- not a list", "1\\. nor", "\\<script>", "\\[a\\](javascript", "\\*\\*c\\*\\*"]
    {
        assert!(text.contains(plain), "{plain}: {}", text.lines().find(|line| line.contains("not a")).unwrap_or(""));
    }
}

#[test]
fn a_picture_is_there_when_it_is_wanted_and_says_in_words_what_it_shows() {
    for sample in samples() {
        let session = pictured(&session_of(sample.id()));
        let (plain, drawn) = (case_summary(&session_of(sample.id()), TODAY), case_summary(&session, TODAY));
        let figures: Vec<_> = drawn
            .sections
            .iter()
            .flat_map(|section| &section.blocks)
            .filter_map(|block| if let Block::Figure(figure) = block { Some(figure) } else { None })
            .collect();
        assert_eq!(figures.len(), 3, "{}", sample.id());
        assert_eq!(to_html(&drawn).matches("<svg").count(), 3);
        let wanted = session_of(sample.id()).records.pictures.len();
        assert_eq!(to_html(&plain).matches("<svg").count(), wanted);
        for figure in figures {
            assert!(to_html(&drawn).contains(&figure.svg));
            // What it is called stands above it already.
            assert!(!figure.svg.contains(&[">", &*figure.title, "</text>"].concat()), "{}", figure.title);
            for sentence in &figure.words {
                assert!(figure.alt.contains(sentence.as_str()));
            }
            let markdown = to_markdown(&drawn);
            assert!(!markdown.contains("<svg") && markdown.contains(&*figure.title));
        }
    }
}

#[test]
fn a_picture_can_be_left_out_again_and_the_note_has_none() {
    let session = pictured(&session_of("tom"));
    for kind in [RecordKind::PersonalNote, RecordKind::CpdNote] {
        assert!(!to_html(&record(&session, kind, TODAY)).contains("<svg"));
    }
    let without = apply(&session, Command::Picture(RecordPicture::Grid, false), TODAY).unwrap();
    assert_eq!(page(&without).matches("<svg").count(), 2);
}

/// The parts of a container, each unpacked and proven by its length and its checksum.
fn unpacked(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let archive = rawzip::ZipArchive::from_slice(file).unwrap();
    let mut found = Vec::new();
    for entry in archive.entries() {
        let entry = entry.unwrap();
        let part = archive.get_entry(entry.wayfinder()).unwrap();
        let mut bytes = Vec::new();
        let mut reader = part.verifying_reader(flate2::read::DeflateDecoder::new(part.data()));
        reader.read_to_end(&mut bytes).unwrap();
        found.push((String::from_utf8(entry.file_path().as_bytes().to_vec()).unwrap(), bytes));
    }
    found
}

// As they were

#[test]
fn the_records_of_the_worked_examples_are_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records");
    for sample in samples() {
        let session = sample.complete(SessionId::new("worked").unwrap());
        for kind in RecordKind::ALL {
            let made = record(&session, *kind, TODAY);
            let word = unpacked(&to_docx(&made, &[]).unwrap());
            let body = word.iter().find(|(name, _)| name == "word/document.xml").unwrap();
            // A Word document is a container, in which nothing could be read: what is kept is its text.
            let body = String::from_utf8(body.1.clone()).unwrap().replace("</w:p>", "</w:p>\n");
            for (ending, made) in [
                ("html", to_html(&made)),
                ("md", to_markdown(&made)),
                ("txt", to_plain(&made)),
                ("paste.html", to_paste(&made)),
                ("docx.xml", body),
            ] {
                let file = folder.join(sample.id()).join(format!("{}.{ending}", kind.id()));
                if std::env::var_os("STANDPOINT_WRITE_RECORDS").is_some() {
                    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
                    std::fs::write(&file, &made).unwrap();
                }
                let kept = std::fs::read_to_string(&file).unwrap_or_default();
                let different = made.lines().zip(kept.lines()).find(|(made, kept)| made != kept);
                assert_eq!(different, None, "{}: if this is meant, see the head of this file", file.display());
                assert_eq!(made.len(), kept.len(), "{}: if this is meant, see the head of this file", file.display());
            }
        }
    }
}
