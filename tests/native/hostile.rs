//! Hostile files: everything in `tests/fixtures/hostile`, what the tests make up themselves, and what chance makes of
//! a good file. Each is refused in items that can be said in words, or opened as plain text; none costs a panic,
//! unbounded memory, or a word of the work that is here.
//!
//! What is expected of each file stands in `tests/fixtures/hostile.txt`. After a change that is meant, run with
//! `STANDPOINT_WRITE_HOSTILE=1` and read what changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, proptest};
use proptest::prop_oneof;
use serde_json::{Map, Value, json};
use standpoint::domain::dates::date;
use standpoint::domain::records::RecordKind;
use standpoint::domain::{Session, faults, is_id};
use standpoint::export::record::{record, to_html};
use standpoint::storage::backup::read_backup;
use standpoint::storage::{
    ImportError, ImportFault, MAX_COPY_BYTES, MAX_FAULTS, MAX_FILE_BYTES, Moment, WhyNot, export_json, import_file,
    import_json,
};

use crate::documents::{golden, golden_text};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// Every hostile file by its name, decoded as a browser decodes it: what is no text becomes a mark.
fn files() -> BTreeMap<String, String> {
    let paths = fs::read_dir(fixtures().join("hostile")).unwrap().map(|entry| entry.unwrap().path());
    let named = paths.map(|path| {
        let bytes = fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes)).into_owned())
    });
    named.collect()
}

fn payloads() -> Vec<String> {
    serde_json::from_str(&files()["payloads.json"]).unwrap()
}

fn now() -> Moment {
    Moment::new("2026-11-22T14:02:03.004Z").unwrap()
}

/// An import's refusal in a few lines.
fn said(error: &ImportError) -> String {
    let ImportError::Faults { shown, more } = error else {
        return error.to_string();
    };
    let mut text = String::new();
    for ImportFault { part, entry, why } in shown {
        let why = match why {
            WhyNot::UnknownField(name) => format!("unknown {name}"),
            WhyNot::MissingPart(name) => format!("missing {name}"),
            WhyNot::WrongKind => "wrong kind".into(),
            WhyNot::Refused(rejection) => rejection.to_string(),
        };
        let _ = writeln!(text, "{part} {entry}: {why}");
    }
    if *more > 0 {
        let _ = writeln!(text, "and {more} more");
    }
    text.trim_end().to_owned()
}

/// What the app's one door for files answers.
fn heard(text: &str) -> String {
    match import_file(text) {
        Err(error) => said(&error),
        Ok(found) => {
            for session in &found.sessions {
                assert_eq!(faults(session), []);
            }
            match (found.sessions.len(), found.unreadable) {
                (1, 0) => "opens".into(),
                (opened, left_out) => format!("opens {opened}, leaves out {left_out}"),
            }
        }
    }
}

#[test]
fn row_15_every_hostile_file_is_refused_in_words_or_opened_as_plain_text() {
    let mut table = String::new();
    for (name, text) in files() {
        let _ = writeln!(table, "{name}");
        for line in heard(&text).lines() {
            let _ = writeln!(table, "    {line}");
        }
    }
    let path = fixtures().join("hostile.txt");
    if std::env::var_os("STANDPOINT_WRITE_HOSTILE").is_some() {
        fs::write(&path, &table).unwrap();
    }
    let expected = fs::read_to_string(path).unwrap();
    let different = table.lines().zip(expected.lines()).find(|(heard, expected)| heard != expected);
    assert_eq!(different, None);
    assert_eq!(table, expected);
}

// What the tests make up

/// A list made as long as wanted, in a good file.
fn with_entries(at: &str, count: usize, entry: impl Fn(usize) -> Value) -> String {
    let mut file: Value = serde_json::from_str(&golden_text()).unwrap();
    let entries = (0..count).map(entry).collect();
    *file["session"].pointer_mut(at).unwrap() = Value::Array(entries);
    file.to_string()
}

#[test]
fn row_15_a_hundred_thousand_entries_are_refused_in_words() {
    let actor = |n: usize| json!({ "id": format!("n{n}"), "label": "x", "kind": "worker", "age": null, "in_home": null, "household": "", "voice": null });
    let tie = |n: usize| json!({ "id": format!("t{n}"), "from": "me", "to": "mum", "kind": "fears", "certainty": "sure", "working": null, "expression": null, "why": "" });
    // As many as a file of the largest size holds: larger ones are refused by their size.
    let actors = with_entries("/story/actors", 40_000, actor);
    assert!(heard(&actors).contains("actors 0: already 2000 entries of this kind"));
    assert!(heard(&with_entries("/power/map/ties", 40_000, tie)).contains("ties 0: already 2000 entries"));
    for text in [with_entries("/story/actors", 100_000, actor), with_entries("/power/map/ties", 100_000, tie)] {
        let more = text.len() - MAX_FILE_BYTES;
        assert!(more > 0 && heard(&text).ends_with(&format!("bytes where at most {MAX_FILE_BYTES} are read")));
    }
    // Entries that are no entries, a hundred thousand of them in a file that is small enough.
    let text = with_entries("/story/actors", 100_000, |_| json!({}));
    assert!(heard(&text).ends_with(&format!("and {} more", 100_000 - MAX_FAULTS)));
}

#[test]
fn row_15_a_backup_of_many_full_sessions_is_not_taken_for_an_attack() {
    let full = crate::golden::texts(standpoint::storage::SCHEMA)["rowan.saved"].clone();
    let full: Value = serde_json::from_str(&full).unwrap();
    let all = Value::Array(vec![full; 700]).to_string();
    let parts = all.bytes().filter(|byte| matches!(byte, b',' | b'[' | b'{')).count();
    assert!(parts > 1_000_000, "{parts} parts in {} bytes", all.len());
    assert_eq!(said(&read_backup(&all).unwrap_err()), "another app's file", "it was read whole");
    // As many parts in fewer bytes are no work of anybody's.
    let greedy = format!("[{}0]", "0,".repeat(all.len() / 2));
    assert!(said(&read_backup(&greedy).unwrap_err()).starts_with("file 0: already"));
}

#[test]
fn of_many_faults_the_first_fifty_are_listed_and_the_others_counted() {
    let text = with_entries("/story/actors", 80, |_| json!({ "id": "ash", "score": 9 }));
    let Err(ImportError::Faults { shown, more }) = import_json(&text) else { panic!("opened") };
    assert_eq!((shown.len(), more), (MAX_FAULTS, 30));
}

#[test]
fn a_file_too_large_is_refused_before_it_is_read() {
    let text = " ".repeat(MAX_FILE_BYTES + 1);
    let refusal = ImportError::TooLarge { bytes: MAX_FILE_BYTES + 1, limit: MAX_FILE_BYTES };
    assert_eq!(import_json(&text), Err(refusal.clone()));
    assert_eq!(import_file(&text), Err(refusal));
    let copy = format!("{{\"kind\":\"browser-copy\"{}", " ".repeat(MAX_COPY_BYTES));
    assert!(matches!(import_file(&copy), Err(ImportError::TooLarge { limit: MAX_COPY_BYTES, .. })));
}

#[test]
fn no_refusal_holds_what_people_wrote_and_none_is_longer_than_can_be_read() {
    let secret = "Grandmother";
    let text = golden_text().replace("\"Gran\"", &format!("{{\"label\": \"{secret}\"}}"));
    let error = import_json(&text).unwrap_err();
    assert!(!format!("{error:?} {error}").contains(secret));
    for text in files().values() {
        if let Err(ImportError::Faults { shown, .. }) = import_json(text) {
            assert!(shown.len() <= MAX_FAULTS);
            assert!(format!("{shown:?}").len() < 10_000);
        }
    }
}

/// Texts that cost the most memory for their size.
fn greedy() -> Vec<String> {
    let filled = |part: &str, limit: usize| part.repeat(limit / part.len());
    vec![
        format!("[{}0]", filled("0,", MAX_FILE_BYTES - 10)),
        format!("[{}[]]", filled("[],", MAX_FILE_BYTES - 10)),
        format!("[{}{{}}]", filled("{},", MAX_FILE_BYTES - 10)),
        format!("{{\"kind\":\"browser-copy\",\"app\":[{}0]}}", filled("0,", MAX_COPY_BYTES - 100)),
        format!("[{}0]", filled("0,", 1_900_000)),
        format!("{{{}\"\":0}}", filled("\"\":0,", 2_000_000)),
        "[".repeat(MAX_FILE_BYTES),
        with_entries("/story/actors", 100_000, |_| json!([])),
    ]
}

/// The most memory this process has had, where the system tells.
fn most_memory() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<usize>().ok().map(|kb| kb * 1024)
}

#[test]
fn row_15_memory_is_bounded_whatever_the_file() {
    // Measured in a process of its own, since the most memory of this one belongs to every test in it.
    if std::env::var_os("STANDPOINT_MEASURES_MEMORY").is_some() {
        let texts = greedy();
        let before = most_memory().unwrap_or_default();
        for text in texts {
            assert!(import_file(&text).is_err());
        }
        println!("took {}", most_memory().unwrap_or_default() - before);
        return;
    }
    let name = "hostile::row_15_memory_is_bounded_whatever_the_file";
    let mut again = Command::new(std::env::current_exe().unwrap());
    let output = again.args(["--exact", name, "--nocapture"]).env("STANDPOINT_MEASURES_MEMORY", "1").output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let took = text.lines().find_map(|line| line.split_once("took ")).unwrap().1.trim().parse::<usize>().unwrap();
    assert!(took < 150 * 1024 * 1024, "reading a hostile file took {took} bytes");
}

// Payloads

fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(i, entry)| places(entry, &format!("{at}/{i}"), found));
        }
        Value::Object(fields) => {
            // As RFC 6901 writes a name that holds a stroke.
            fields.iter().for_each(|(key, value)| places(value, &format!("{at}/{}", key.replace('/', "~1")), found));
        }
        _ => {}
    }
}

/// The places of a good file where there is a text: those that take any words, and those that take an id, an answer
/// or a day and nothing else.
pub fn text_places() -> (Vec<String>, Vec<String>) {
    let file: Value = serde_json::from_str(&golden_text()).unwrap();
    let mut all = Vec::new();
    places(&file, "", &mut all);
    let texts = all.into_iter().filter(|at| file.pointer(at).is_some_and(Value::is_string));
    texts.partition(|at| {
        let mut file = file.clone();
        *file.pointer_mut(at).unwrap() = json!("<b>any words</b>");
        import_json(&file.to_string()).is_ok()
    })
}

/// A good file with `payload` wherever words go; a shorter one where the field keeps less.
fn with_words(free: &[String], payload: &str) -> Value {
    let mut file: Value = serde_json::from_str(&golden_text()).unwrap();
    for at in free {
        let short = at.ends_with("/label") || at.ends_with("/household");
        let long = payload.chars().count() > standpoint::domain::MAX_LABEL;
        let words = if short && long { "<svg onload=pwned=1>" } else { payload };
        *file.pointer_mut(at).unwrap() = json!(words);
    }
    // A set of words: the same ones twice are one.
    file["session"]["protection"]["trap_answers"][0]["matched"] = json!([payload]);
    file
}

/// The names of all elements and attributes of a page, in their order.
fn skeleton(html: &str) -> Vec<String> {
    let tags = html.split('<').skip(1).filter_map(|rest| rest.split('>').next());
    tags.map(str::to_owned).collect()
}

#[test]
fn row_13_every_payload_in_every_text_is_kept_letter_for_letter_and_never_becomes_markup() {
    let (free, _) = text_places();
    assert!(free.len() > 70, "{}", free.len());
    // Words that somebody wrote into a record make headings and lists of their own; `records.rs` looks at those.
    let record = |session: &Session| {
        let session = Session { records: Default::default(), ..session.clone() };
        to_html(&record(&session, RecordKind::CaseSummary, date(2026, 11, 22)))
    };
    for payload in payloads() {
        let file = with_words(&free, &payload);
        let session = import_json(&file.to_string()).unwrap_or_else(|error| panic!("{payload}: {}", said(&error)));
        let again: Value = serde_json::from_str(&export_json(&session, 12, now())).unwrap();
        assert!(again == file, "{payload}");
        // The same session with words of the same length that mean nothing gives a page of the same elements.
        let blank: String = payload.chars().map(|c| if c == '\n' || c == '\r' { c } else { 'x' }).collect();
        let meek = import_json(&with_words(&free, &blank).to_string()).unwrap();
        assert_eq!(skeleton(&record(&session)), skeleton(&record(&meek)), "{payload}");
    }
}

#[test]
fn row_13_no_payload_is_ever_an_id_an_answer_or_a_day() {
    let (_, closed) = text_places();
    assert!(closed.len() > 150, "{}", closed.len());
    for (at, payload) in closed.iter().zip(payloads().iter().cycle()) {
        if at.ends_with("/id") && is_id(payload) {
            continue;
        }
        let mut file: Value = serde_json::from_str(&golden_text()).unwrap();
        *file.pointer_mut(at).unwrap() = json!(payload);
        let text = file.to_string();
        let error = import_json(&text).expect_err(at);
        assert!(!said(&error).contains(payload.as_str()) || payload == "constructor", "{at}: {}", said(&error));
    }
}

#[test]
fn row_14_no_picture_is_imported_and_no_record_holds_what_could_run() {
    for name in ["drawing.svg", "picture.png", "page.html"] {
        assert!(heard(&files()[name]).starts_with("not JSON"), "{name}");
    }
    for session in crate::golden::sessions().into_iter().map(|(_, session)| session).chain([golden()]) {
        let page = to_html(&record(&session, RecordKind::CaseSummary, date(2026, 11, 22)));
        let tags = skeleton(&page);
        for tag in &tags {
            let name = tag.split([' ', '/']).next().unwrap_or_default().to_ascii_lowercase();
            let never = ["script", "foreignobject", "iframe", "object", "embed", "link", "base", "form", "img"];
            assert!(!never.contains(&name.as_str()), "{tag}");
            assert!(!name.starts_with("!entity"), "{tag}");
            assert!(!tag.contains("javascript:") && !tag.contains(" on") && !tag.contains("href=\"http"), "{tag}");
        }
    }
}

// Chance

/// Anything that JSON can say, with names and words that mean something here among the others.
fn anything() -> impl Strategy<Value = Value> {
    const NAMES: &[&str] =
        &["app", "schema", "revision", "saved_at", "session", "kind", "entries", "id", "opening", "__proto__"];
    const WORDS: &[&str] = &["standpoint", "browser-copy", "2026-11-22", "solo", "golden-1"];
    let name = prop_oneof![prop::sample::select(NAMES).prop_map(str::to_owned), ".{0,6}"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(WORDS).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 30, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..8)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Refused in words, or a session without faults: whichever of the golden documents it was made from.
fn check_answered(text: &str) {
    match import_file(text) {
        Ok(found) => found.sessions.iter().for_each(|session| assert_eq!(faults(session), [])),
        Err(ImportError::Faults { shown, .. }) => assert!(!shown.is_empty() && shown.len() <= MAX_FAULTS),
        Err(_) => {}
    }
}

/// A good file to be spoilt: of every schema, in either form.
fn good() -> impl Strategy<Value = String> {
    let all: Vec<String> = (1..=standpoint::storage::SCHEMA)
        .flat_map(|schema| {
            let mut texts = crate::golden::texts(schema);
            ["full.saved", "empty.export", "every-answer-1.saved"].map(|name| texts.remove(name).unwrap())
        })
        .collect();
    prop::sample::select(all)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn row_15_anything_json_can_say_is_answered(value in anything(), inside in any::<bool>()) {
        let value = if inside {
            json!({ "app": "standpoint", "schema": 1, "revision": 1, "saved_at": now().as_str(), "session": value })
        } else {
            value
        };
        check_answered(&value.to_string());
    }

    /// Something else in any one place of a good file.
    #[test]
    fn row_15_a_file_changed_in_any_place_is_answered(text in good(), which in any::<prop::sample::Index>(), junk in anything()) {
        let mut file: Value = serde_json::from_str(&text).unwrap();
        let mut all = Vec::new();
        places(&file, "", &mut all);
        *file.pointer_mut(&all[which.index(all.len())]).unwrap() = junk;
        check_answered(&file.to_string());
    }

    /// A field or an entry taken out, put in twice, or put in beside the others.
    #[test]
    fn row_15_a_file_with_a_field_more_or_fewer_is_answered(
        text in good(), which in any::<prop::sample::Index>(), what in 0..3_usize, name in "[a-z_]{1,12}",
    ) {
        let mut file: Value = serde_json::from_str(&text).unwrap();
        let mut all = Vec::new();
        places(&file, "", &mut all);
        all.retain(|at| file.pointer(at).is_some_and(|value| value.is_object() || value.is_array()));
        match file.pointer_mut(&all[which.index(all.len())]).unwrap() {
            Value::Object(fields) => {
                let first = fields.keys().nth(which.index(fields.len().max(1))).cloned();
                match (what, first) {
                    (0, Some(first)) => { fields.remove(&first); }
                    (1, Some(first)) => { let value = fields[&first].clone(); fields.insert(name, value); }
                    _ => { fields.insert(name, json!("x")); }
                }
            }
            Value::Array(entries) if !entries.is_empty() => {
                let at = which.index(entries.len());
                if what == 0 { entries.remove(at); } else { let entry = entries[at].clone(); entries.push(entry); }
            }
            _ => {}
        }
        check_answered(&file.to_string());
    }

    /// Bytes lost, doubled or changed on the way.
    #[test]
    fn row_15_a_file_damaged_on_the_way_is_answered(
        text in good(), from in any::<prop::sample::Index>(), length in 0..40_usize, with in prop::collection::vec(any::<u8>(), 0..8),
    ) {
        let mut bytes = text.into_bytes();
        let from = from.index(bytes.len());
        let to = (from + length).min(bytes.len());
        bytes.splice(from..to, with);
        check_answered(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn row_15_a_file_with_one_bit_turned_is_answered(text in good(), at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let mut bytes = text.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        check_answered(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn row_15_a_file_cut_off_is_answered(text in good(), at in any::<prop::sample::Index>()) {
        let bytes = text.as_bytes();
        check_answered(&String::from_utf8_lossy(&bytes[..at.index(bytes.len())]));
    }

    #[test]
    fn row_15_any_text_at_all_is_answered(text in ".{0,200}") {
        check_answered(&text);
    }
}

#[test]
fn the_corpus_holds_what_it_is_said_to() {
    let names: BTreeSet<String> = files().into_keys().collect();
    for kind in [
        "archive.zip",
        "compression-bomb.json.gz",
        "drawing.svg",
        "picture.png",
        "deep.json",
        "infinite.json",
        "not-a-number.json",
        "wrong-kinds.json",
        "prototype-keys.json",
        "duplicates.json",
        "dangling.json",
        "byte-order-mark.json",
        "lone-surrogate.json",
        "another-app-drawing.json",
        "copy-with-a-broken-session.json",
    ] {
        assert!(names.contains(kind), "{kind}");
    }
    assert!(payloads().len() > 60);
}
