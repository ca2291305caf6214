//! The three records: complete, readable in every form they leave in, and with no way in for what is private.
//!
//! The records of the sample cases are kept under `tests/fixtures/records`. After a change that is meant, run with
//! `STANDPOINT_WRITE_RECORDS=1` and read what changed. What leaves as a Word document is opened in LibreOffice where
//! that is installed; where it is not, the test says so.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command as Program;
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
use standpoint::domain::{Change, Command, Session, SessionId, YesNo, apply};
use standpoint::export::record::{
    Block, Record, as_text, parts, read_text, record, to_docx, to_html, to_markdown, to_paste, to_plain,
};
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

// Worded by hand

fn session_of(name: &str) -> Session {
    let sample = samples().iter().find(|sample| sample.id() == name).unwrap();
    sample.complete(SessionId::new(name).unwrap())
}

fn worded(session: &Session, part: RecordPart, text: &str) -> Session {
    let all = parts(session, part.record());
    let one = all.iter().find(|one| one.part == part).unwrap();
    let over = one.rewritten.map_or_else(|| as_text(&one.composed), |before| before.over.clone());
    apply(session, Command::Rewrite(part, Some(Rewritten { text: text.to_owned(), over })), TODAY).unwrap()
}

fn changed(session: &Session, part: RecordPart) -> Option<(Vec<String>, Vec<String>)> {
    let all = parts(session, part.record());
    let changed = all.iter().find(|one| one.part == part).unwrap().changed()?;
    Some((changed.now, changed.gone))
}

#[test]
fn a_part_worded_by_hand_stands_as_it_was_written_whatever_changes() {
    let session = worded(&session_of("rowan"), RecordPart::About, "A family of four.\n\n- It is cold\n- It is late");
    assert!(page(&session).contains("<p dir=\"auto\">A family of four.</p>") && page(&session).contains("It is late"));
    assert_eq!(changed(&session, RecordPart::About), None);
    let opening = Opening { situation: "Something else.".into(), ..(*session.opening).clone() };
    let later = apply(&session, Command::Opening(opening), TODAY).unwrap();
    assert!(page(&later).contains("A family of four.") && !page(&later).contains("Something else."));
    let (now, gone) = changed(&later, RecordPart::About).unwrap();
    assert_eq!(now, ["*Situation:* Something else."]);
    assert_eq!(gone.len(), 1);
    // Keeping one's own wording is saying that the change was seen.
    let seen = parts(&later, RecordKind::CaseSummary).remove(0);
    let kept = Rewritten { text: seen.text(), over: as_text(&seen.composed) };
    let kept = apply(&later, Command::Rewrite(RecordPart::About, Some(kept)), TODAY).unwrap();
    assert_eq!(changed(&kept, RecordPart::About), None);
    assert!(page(&kept).contains("A family of four."));
    // Taking the new text is having no wording of one's own.
    let taken = apply(&later, Command::Rewrite(RecordPart::About, None), TODAY).unwrap();
    assert!(page(&taken).contains("Something else.") && !page(&taken).contains("A family of four."));
}

#[test]
fn an_entry_that_only_moves_down_the_record_is_no_change() {
    let session = worded(&session_of("rowan"), RecordPart::Decisions, "In my words.");
    let earliest = session.story.evidence.iter().filter_map(|entry| entry.happened).min().unwrap();
    let mut new = (**session.story.evidence.iter().next().unwrap()).clone();
    new.id = standpoint::domain::EvidenceId::new("brand-new").unwrap();
    (new.happened, new.known, new.links, new.set_aside) = (Some(earliest), Some(TODAY), Vec::new(), None);
    new.text = "Brand new, and earlier than all the others.".into();
    let later = apply(&session, Command::Evidence(Change::add(new)), TODAY).unwrap();
    assert_eq!(changed(&later, RecordPart::Decisions), None);
    let known = worded(&session, RecordPart::Known, "Known.");
    assert_eq!(changed(&known, RecordPart::Known), None);
}

#[test]
fn a_part_can_be_left_out_and_words_added_where_the_session_has_none() {
    let session = worded(&session_of("hale"), RecordPart::People, "");
    assert!(!headings(&case_summary(&session, TODAY)).contains(&content::label(RecordPart::People)));
    let more = worded(&session, RecordPart::CaseMore, "Read to her on Monday.");
    let last = case_summary(&more, TODAY).sections.pop().unwrap();
    assert_eq!((last.part, last.blocks), (RecordPart::CaseMore, vec![Block::Text("Read to her on Monday.".into())]));
}

#[test]
fn the_lines_a_part_is_worded_in_are_read_back_as_they_were_written() {
    for session in all() {
        for kind in RecordKind::ALL {
            for part in parts(&session, *kind) {
                let text = as_text(&part.composed);
                let back = read_text(&text);
                assert_eq!(as_text(&back), text, "{}, {:?}", session.id, part.part);
                let (now, then) = (format!("{back:?}"), format!("{:?}", part.composed));
                // A line break within an entry of a list makes a remark of what follows; all else is the same.
                assert!(now == then || text.lines().any(|line| line.starts_with("  ")), "{:?}", part.part);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_make_a_document_and_its_lines_make_the_same_again(text in "([-#|*~ ]|[a-c]{1,3}|:\\* |\\n){0,40}") {
        let once = read_text(&text);
        let again = read_text(&as_text(&once));
        assert_eq!(as_text(&again), as_text(&read_text(&as_text(&again))), "{text:?}");
        // No letter is lost on the way.
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        assert_eq!(letters(&as_text(&once)), letters(&text), "{text:?}");
    }
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

// Word

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

/// One white point.
const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\
    \0\0\0\x0cIDATx\x9cc\xf8\xff\xff?\0\x05\xfe\x02\xfe\r\xefF\xb8\0\0\0\0IEND\xaeB`\x82";

fn word(session: &Session, kind: RecordKind) -> Vec<u8> {
    let pictures: Vec<_> = RecordPicture::ALL.iter().map(|picture| (*picture, POINT.to_vec())).collect();
    let wanted = session.records.pictures.len();
    let pictures = if kind == RecordKind::CaseSummary { &pictures[..wanted] } else { &[] };
    to_docx(&record(session, kind, TODAY), pictures).unwrap()
}

#[test]
fn a_word_document_has_styles_lists_header_rows_page_numbers_and_pictures_that_can_be_read_aloud() {
    let session = pictured(&session_of("finn"));
    let parts = unpacked(&word(&session, RecordKind::CaseSummary));
    let part = |name: &str| {
        let found = parts.iter().find(|(found, _)| found == name).unwrap_or_else(|| panic!("{name}"));
        String::from_utf8(found.1.clone()).unwrap()
    };
    let body = part("word/document.xml");
    let head = ["Heading1", "Heading2", "Title", "ListBullet", "Fact", "Running", "Warning"];
    for style in head {
        assert!(body.contains(&format!("<w:pStyle w:val=\"{style}\"/>")), "{style}");
        assert!(part("word/styles.xml").contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    assert!(body.contains("<w:tblHeader/>") && body.contains("w:w=\"11906\" w:h=\"16838\""));
    assert!(part("word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
    assert!(part("word/header1.xml").contains("CONFIDENTIAL"));
    assert!(part("word/footer1.xml").contains(" PAGE ") && part("word/footer1.xml").contains(" NUMPAGES "));
    for block in case_summary(&session, TODAY).sections.iter().flat_map(|section| &section.blocks) {
        if let Block::Figure(figure) = block {
            let alt = figure.alt.replace('&', "&amp;").replace('\'', "&#39;").replace('"', "&quot;");
            assert!(body.contains(&format!("descr=\"{alt}\"")), "{}", figure.title);
        }
    }
    assert_eq!(body.matches("<a:blip r:embed=").count(), 3);
    for at in 1..=3 {
        assert!(part("word/_rels/document.xml.rels").contains(&format!("picture{at}.png")));
    }
    // Nothing says who made it, when or on what.
    assert!(!part("docProps/core.xml").contains("creator") && !part("docProps/core.xml").contains("created"));
}

#[test]
fn a_word_document_of_anything_is_well_formed() {
    let hostile = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile/payload-in-every-text.json");
    let hostile = import_json(&std::fs::read_to_string(hostile).unwrap()).unwrap();
    for session in all().into_iter().chain([pictured(&hostile)]) {
        for kind in RecordKind::ALL {
            for (name, bytes) in unpacked(&word(&session, *kind)) {
                if !name.ends_with(".png") {
                    balanced(&name, &String::from_utf8(bytes).unwrap());
                }
            }
        }
    }
}

/// Every element of a part is closed where it was opened, and nothing stands in it that XML does not allow.
#[track_caller]
fn balanced(name: &str, text: &str) {
    let mut open: Vec<&str> = Vec::new();
    assert!(text.chars().all(|c| c >= ' ' || c == '\n' || c == '\t'), "{name}");
    for (at, piece) in text.split('<').enumerate().skip(1) {
        let (tag, rest) = piece.split_once('>').unwrap_or_else(|| panic!("{name}, {at}: {piece}"));
        assert!(!rest.contains('>'), "{name}: {rest}");
        let word = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(word), "{name}");
        } else if !tag.starts_with('?') && !tag.ends_with('/') {
            open.push(word);
        }
    }
    assert!(open.is_empty(), "{name}: {open:?}");
}

#[test]
fn a_word_document_opens_in_libreoffice_and_prints() {
    let Some(office) = ["soffice", "libreoffice"]
        .into_iter()
        .find(|name| Program::new(name).arg("--version").output().is_ok_and(|output| output.status.success()))
    else {
        println!("not tested: LibreOffice is not installed");
        return;
    };
    let folder = std::env::temp_dir().join(format!("standpoint-word-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let files: Vec<PathBuf> = RecordKind::ALL
        .iter()
        .map(|kind| {
            let file = folder.join(format!("{}.docx", kind.id()));
            std::fs::write(&file, word(&pictured(&session_of("finn")), *kind)).unwrap();
            file
        })
        .collect();
    let output = Program::new(office)
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&folder)
        .args(&files)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for file in &files {
        let pdf = std::fs::read(file.with_extension("pdf")).unwrap();
        assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 5_000, "{}", file.display());
    }
    std::fs::remove_dir_all(&folder).unwrap();
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
