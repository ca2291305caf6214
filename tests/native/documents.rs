//! The saved form: golden documents, migrations, hostile files, and a storage that fails at every point it can.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use proptest::prelude::{ProptestConfig, any, prop, proptest};
use serde_json::{Value, json};
use standpoint::domain::dates::date;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::walk::Step;
use standpoint::domain::{Session, SessionId};
use standpoint::storage::Moment;
use standpoint::storage::migrations::{MIGRATIONS, Migration, migrate};
use standpoint::storage::{
    Generation, ImportError, ImportFault, LoadError, MAX_COPY_BYTES, MAX_FAULTS, MAX_FILE_BYTES, MemorySlots, PREFIX,
    SCHEMA, SaveError, SlotError, Slots, WhyNot, before_key, damaged, damaged_key, delete, export_json, export_name,
    import_file, import_json, index_key, list, note_step, open, revision, save, session_key,
};

fn fixtures(under: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(under)
}

fn files(under: &str) -> BTreeMap<String, String> {
    let dir = std::fs::read_dir(fixtures(under));
    let paths = dir.into_iter().flatten().map(|entry| entry.unwrap().path());
    paths
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(path).unwrap()))
        .collect()
}

fn golden_text() -> String {
    std::fs::read_to_string(fixtures("documents/v1.json")).unwrap()
}

/// The golden session of this schema.
pub fn golden() -> Session {
    import_json(&golden_text()).unwrap()
}

fn at(text: &str) -> Moment {
    Moment::new(text).unwrap()
}

fn now() -> Moment {
    at("2026-11-22T14:02:03.004Z")
}

fn titled(id: &str, title: &str) -> Session {
    let opening = Opening { title: title.into(), ..Opening::new(Mode::Solo, date(2026, 11, 22)) };
    Session::new(SessionId::new(id).unwrap(), opening)
}

fn saved(slots: &impl Slots, session: &Session, over: u64) {
    save(slots, session, over, Step::Opening, now()).unwrap();
}

// Golden documents

#[test]
fn every_released_schema_has_a_golden_document_that_still_opens_saves_and_opens_equal() {
    let documents = files("documents");
    let expected: BTreeSet<String> = (1..=SCHEMA).map(|schema| format!("v{schema}")).collect();
    assert_eq!(documents.keys().cloned().collect::<BTreeSet<_>>(), expected);
    for (name, text) in documents {
        let session = import_json(&text).unwrap_or_else(|error| panic!("{name}: {}", said(&error)));
        let slots = MemorySlots::new();
        saved(&slots, &session, 0);
        assert_eq!(*open(&slots, &session.id).unwrap().session, session, "{name}");
        assert_eq!(import_json(&export_json(&session, 1, now())).unwrap(), session, "{name}");
    }
}

#[test]
fn the_golden_document_of_this_schema_is_written_as_it_was_read_byte_for_byte() {
    let (written, read) = (export_json(&golden(), 12, now()), golden_text());
    let different = written.lines().zip(read.lines()).find(|(written, read)| written != read);
    assert_eq!(different, None);
    assert_eq!(written.len(), read.len());
}

/// Where each value stands, entries of a list taken together, and whether anything is ever there.
fn filled(value: &Value, at: &str, found: &mut BTreeMap<String, bool>) {
    let here = match value {
        Value::Null => false,
        Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => !text.is_empty(),
        Value::Array(entries) => !entries.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
    };
    *found.entry(at.to_owned()).or_default() |= here;
    match value {
        Value::Array(entries) => entries.iter().for_each(|entry| filled(entry, &format!("{at}/-"), found)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| filled(value, &format!("{at}/{key}"), found)),
        _ => {}
    }
}

#[test]
fn the_golden_document_uses_every_kind_of_entry_and_every_field() {
    let mut found = BTreeMap::new();
    filled(&serde_json::from_str(&golden_text()).unwrap(), "", &mut found);
    let empty: Vec<_> = found.iter().filter(|(_, filled)| !**filled).map(|(place, _)| place).collect();
    assert!(empty.is_empty(), "never filled: {empty:?}");
}

// Migrations

/// What is wrong with a list of migrations and their fixtures.
fn migration_faults(migrations: &[Migration], schema: u32, fixtures: &BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut wanted = BTreeSet::new();
    for (migration, to) in migrations.iter().zip(2..) {
        if migration.to != to {
            faults.push(format!("{} goes to {}, not {to}", migration.name, migration.to));
        }
        for side in ["before", "after"] {
            wanted.insert(format!("{:04}_{}.{side}", migration.to, migration.name));
        }
    }
    if schema != migrations.last().map_or(1, |last| last.to) {
        faults.push(format!("the schema written is {schema}"));
    }
    faults.extend(wanted.difference(fixtures).map(|name| format!("no fixture {name}")));
    faults.extend(fixtures.difference(&wanted).map(|name| format!("no migration for {name}")));
    faults
}

#[test]
fn migrations_rise_by_one_and_each_has_its_fixtures() {
    let fixtures = files("migrations");
    assert_eq!(migration_faults(MIGRATIONS, SCHEMA, &fixtures.keys().cloned().collect()), [""; 0]);
    for migration in MIGRATIONS {
        let side = |side: &str| -> Value {
            serde_json::from_str(&fixtures[&format!("{:04}_{}.{side}", migration.to, migration.name)]).unwrap()
        };
        let mut value = side("before");
        (migration.up)(&mut value);
        assert_eq!(value, side("after"), "{}", migration.name);
    }
}

const FOR_TEST: &[Migration] = &[
    Migration { to: 2, name: "add-pace", up: |session| session["pace"] = json!("slow") },
    Migration {
        to: 3,
        name: "rename-pace",
        up: |session| {
            let pace = session["pace"].take();
            session["speed"] = pace;
        },
    },
];

#[test]
fn migrations_run_in_order_from_the_schema_a_session_was_saved_under() {
    let up = |from| {
        let mut session = json!({ "pace": "quick" });
        migrate(&mut session, from, FOR_TEST);
        session
    };
    assert_eq!(up(1), json!({ "pace": null, "speed": "slow" }));
    assert_eq!(up(2), json!({ "pace": null, "speed": "quick" }));
    assert_eq!(up(3), json!({ "pace": "quick" }));
}

#[test]
fn a_list_of_migrations_with_a_gap_or_without_fixtures_is_found_out() {
    let all: BTreeSet<String> =
        ["0002_add-pace.before", "0002_add-pace.after", "0003_rename-pace.before", "0003_rename-pace.after"]
            .map(String::from)
            .into();
    assert_eq!(migration_faults(FOR_TEST, 3, &all), [""; 0]);
    assert_eq!(migration_faults(FOR_TEST, 2, &all).len(), 1);
    assert_eq!(migration_faults(FOR_TEST, 3, &BTreeSet::new()).len(), 4);
    assert_eq!(migration_faults(&FOR_TEST[1..], 3, &BTreeSet::new()).len(), 3);
    assert_eq!(migration_faults(&FOR_TEST[..1], 2, &all).len(), 2);
}

// Hostile files

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

const OPENS: &str = "opens";

/// Every file of `tests/fixtures/hostile`, and what is said of it.
const HOSTILE: &[(&str, &str)] = &[
    ("another-app", "another app's file"),
    ("app-is-a-number", "another app's file"),
    ("array", "another app's file"),
    ("byte-order-mark", OPENS),
    ("cut-off", "not JSON at line 375, column 3"),
    (
        "dangling",
        "evidence 1: refers to an entry that is not there
evidence 2: refers to an entry that is not there
ties 1: refers to an entry that is not there
explanations 1: refers to an entry that is not there
enquiries 1: refers to an entry that is not there
judgements 1: refers to an entry that is not there
judgements 2: cannot replace that judgement
tripwires 1: refers to an entry that is not there
actions 1: refers to an entry that is not there
key_entry 0: refers to an entry that is not there",
    ),
    ("deep", "nested too deep"),
    (
        "duplicates",
        "actors 10: id taken
evidence 1: already there
evidence 5: id taken
actions 3: id taken
map 0: already there",
    ),
    ("empty", "empty"),
    (
        "envelope-wrong",
        "file 0: unknown extra
file 0: wrong kind
file 0: wrong kind",
    ),
    ("far-newer-schema", "saved under the newer schema 1152921504606846976"),
    ("infinite", "not JSON at line 1, column 34"),
    ("lone-surrogate", "not JSON at line 1, column 49"),
    ("newer-schema", "saved under the newer schema 2"),
    ("no-schema", "file 0: missing schema"),
    ("no-session", "file 0: missing session"),
    ("not-a-number", "not JSON at line 1, column 30"),
    ("null", "another app's file"),
    ("only-spaces", "empty"),
    (
        "parts-missing",
        "session 0: missing story
session 0: missing closing
session 0: unknown notes",
    ),
    ("payload-in-every-text", OPENS),
    (
        "prototype-keys",
        "file 0: unknown __proto__
session 0: unknown __proto__
session 0: unknown constructor",
    ),
    (
        "rules-broken",
        "actors 1: text of 31 characters where 30 are kept
evidence 1: known before it happened
evidence 2: text of 20001 characters where 20000 are kept
ties 1: tie to itself
explanations 1: reason of another group
judgements 1: cannot replace that judgement
opening 0: text of 301 characters where 300 are kept
map 0: place outside the map
ending 0: date out of range",
    ),
    ("schema-text", "file 0: wrong kind"),
    ("schema-zero", "file 0: wrong kind"),
    ("session-is-text", "session 0: wrong kind"),
    ("text", "not JSON at line 1, column 1"),
    ("too-many-entries", "moves 0: already 2000 entries of this kind"),
    ("two-documents", "not JSON at line 1, column 22"),
    (
        "unknown-and-missing-fields",
        "session 0: unknown xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
actors 3: unknown risk
evidence 4: missing text
ties 1: unknown weight
opening 0: unknown score",
    ),
    (
        "wrong-kinds",
        "actors 1: wrong kind
actors 2: wrong kind
evidence 1: wrong kind
evidence 2: wrong kind
actions 1: wrong kind
story 0: wrong kind
power 0: wrong kind
cooperation 0: wrong kind
considered 0: wrong kind",
    ),
];

#[test]
fn every_hostile_file_is_refused_in_words_or_opened_as_plain_text() {
    let files = files("hostile");
    let named: Vec<&str> = HOSTILE.iter().map(|(name, _)| *name).collect();
    assert_eq!(files.keys().collect::<Vec<_>>(), named);
    let mut wrong = String::new();
    for (name, expected) in HOSTILE {
        let heard = import_json(&files[*name]).map_or_else(|error| said(&error), |_| OPENS.to_owned());
        if heard != *expected {
            let _ = writeln!(wrong, "{name}: expected\n{expected}\nheard\n{heard}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn of_many_faults_the_first_fifty_are_listed_and_the_others_counted() {
    let mut file: Value = serde_json::from_str(&golden_text()).unwrap();
    let actor = json!({ "id": "ash", "score": 9 });
    file["session"]["story"]["actors"] = Value::Array(vec![actor; 80]);
    let Err(ImportError::Faults { shown, more }) = import_json(&file.to_string()) else { panic!("opened") };
    assert_eq!((shown.len(), more), (MAX_FAULTS, 30));
}

#[test]
fn a_payload_is_kept_letter_for_letter() {
    let text = &files("hostile")["payload-in-every-text"];
    let session = import_json(text).unwrap();
    assert_eq!(session.opening.title, "<script>alert(1)</script>");
    let again: Value = serde_json::from_str(&export_json(&session, 12, now())).unwrap();
    assert_eq!(again, serde_json::from_str::<Value>(text).unwrap());
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
    for text in files("hostile").values() {
        if let Err(ImportError::Faults { shown, .. }) = import_json(text) {
            assert!(shown.len() <= MAX_FAULTS);
            assert!(format!("{shown:?}").len() < 10_000);
        }
    }
}

fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(i, entry)| places(entry, &format!("{at}/{i}"), found));
        }
        Value::Object(fields) => fields.iter().for_each(|(key, value)| places(value, &format!("{at}/{key}"), found)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Something else in any one place of a good file: refused, or opened as a session without faults.
    #[test]
    fn a_file_changed_in_any_place_never_panics_and_never_opens_faulty(which in any::<prop::sample::Index>(), junk in 0..9_usize) {
        let mut file: Value = serde_json::from_str(&golden_text()).unwrap();
        let mut all = Vec::new();
        places(&file, "", &mut all);
        let junk = [
            json!(null), json!(-1), json!(1e308), json!(""), json!("\u{0}<b>"), json!([]), json!({}),
            json!([[[]]]), json!({ "__proto__": { "id": "x" } }),
        ][junk].clone();
        *file.pointer_mut(&all[which.index(all.len())]).unwrap() = junk;
        if let Ok(session) = import_json(&file.to_string()) {
            assert_eq!(standpoint::domain::faults(&session), []);
        }
    }

    /// Bytes lost, doubled or changed on the way.
    #[test]
    fn a_file_damaged_on_the_way_never_panics(from in any::<prop::sample::Index>(), length in 0..40_usize, with in ".{0,8}") {
        let text = golden_text();
        let mut chars: Vec<char> = text.chars().collect();
        let from = from.index(chars.len());
        let to = (from + length).min(chars.len());
        chars.splice(from..to, with.chars());
        if let Ok(session) = import_json(&chars.into_iter().collect::<String>()) {
            assert_eq!(standpoint::domain::faults(&session), []);
        }
    }

    #[test]
    fn anything_at_all_is_answered(text in ".{0,200}") {
        let _ = import_json(&text);
        let _ = import_file(&text);
    }
}

// Keeping

#[test]
fn a_session_is_found_again_with_its_step_and_time() {
    let (slots, session) = (MemorySlots::new(), golden());
    let done = save(&slots, &session, 0, Step::Grid, now()).unwrap();
    assert_eq!((done.revision, done.saved_at), (1, now()));
    let opened = open(&slots, &session.id).unwrap();
    assert_eq!((opened.revision, opened.step, opened.saved_at), (1, Step::Grid, Some(now())));
    assert_eq!((opened.generation, opened.damaged, opened.faults), (Generation::Current, None, vec![]));
    assert_eq!(opened.session, Rc::new(session));
}

#[test]
fn the_step_is_remembered_without_saving_the_session_again() {
    let (slots, session) = (MemorySlots::new(), golden());
    saved(&slots, &session, 0);
    let (before, written) = (slots.texts()[&session_key(&session.id)].clone(), slots.written());
    note_step(&slots, &session.id, Step::Tripwires).unwrap();
    assert_eq!(slots.texts()[&session_key(&session.id)], before);
    assert!(slots.written() - written < 400);
    assert_eq!(open(&slots, &session.id).unwrap().step, Step::Tripwires);
    note_step(&slots, &SessionId::new("nobody").unwrap(), Step::Tripwires).unwrap();
    assert_eq!(list(&slots).unwrap().len(), 1);
}

#[test]
fn revisions_rise_by_one_and_a_stale_save_changes_nothing() {
    let (slots, session) = (MemorySlots::new(), titled("a", "first"));
    saved(&slots, &session, 0);
    saved(&slots, &titled("a", "second"), 1);
    assert_eq!(revision(&slots, &session.id), 2);
    let before = slots.texts();
    for over in [0, 1, 3, u64::MAX] {
        let refused = save(&slots, &session, over, Step::Opening, now());
        assert_eq!(refused, Err(SaveError::Stale { kept: 2 }));
    }
    assert_eq!(slots.texts(), before);
}

#[test]
fn the_list_is_the_latest_first_and_says_why_a_session_cannot_be_opened() {
    let slots = MemorySlots::new();
    for (id, moment) in
        [("a", "2026-11-20T10:00:00.000Z"), ("b", "2026-11-22T10:00:00.000Z"), ("c", "2026-11-21T10:00:00.000Z")]
    {
        save(&slots, &titled(id, id), 0, Step::Opening, at(moment)).unwrap();
    }
    slots.set("standpoint/session/broken", "{").unwrap();
    slots.set("standpoint/session/later", &newer()).unwrap();
    slots.set("standpoint/theme", "dark").unwrap();
    slots.set("standpoint/session/NOT AN ID", "{}").unwrap();
    slots.set("another/app", "{}").unwrap();
    let listed = list(&slots).unwrap();
    let ids: Vec<&str> = listed.iter().map(|session| session.id.as_str()).collect();
    assert_eq!(ids, ["b", "c", "a", "broken", "later"]);
    assert_eq!(listed[0].entry.as_ref().unwrap().title, "b");
    assert_eq!(listed[3].entry, Err(LoadError::Damaged));
    assert_eq!(listed[4].entry, Err(LoadError::Newer { schema: 2 }));
}

#[test]
fn a_line_of_the_list_that_is_lost_or_broken_is_derived_from_its_session() {
    let (slots, session) = (MemorySlots::new(), golden());
    saved(&slots, &session, 0);
    let whole = list(&slots).unwrap();
    assert_eq!(whole[0].entry.as_ref().unwrap().review, Some(date(2026, 12, 22)));
    slots.remove(&index_key(&session.id)).unwrap();
    assert_eq!(list(&slots).unwrap(), whole);
    slots.set(&index_key(&session.id), "{\"title\":").unwrap();
    assert_eq!(list(&slots).unwrap(), whole);
}

#[test]
fn deleting_takes_every_key_of_one_session_and_none_of_another() {
    let slots = MemorySlots::new();
    saved(&slots, &titled("a", ""), 0);
    let other = slots.texts();
    saved(&slots, &titled("ab", ""), 0);
    saved(&slots, &titled("ab", ""), 1);
    let id = SessionId::new("ab").unwrap();
    slots.set(&damaged_key(&id), "x").unwrap();
    slots.set(&format!("{}/2", damaged_key(&id)), "y").unwrap();
    delete(&slots, &id).unwrap();
    assert_eq!(slots.texts(), other);
    assert_eq!(open(&slots, &id), Err(LoadError::Missing));
    delete(&slots, &id).unwrap();
}

#[test]
fn saving_costs_the_same_with_one_session_or_five_hundred() {
    let cost = |others: usize| {
        let slots = MemorySlots::new();
        for other in 0..others {
            saved(&slots, &titled(&format!("other-{other}"), "another"), 0);
        }
        saved(&slots, &golden(), 0);
        let before = slots.written();
        saved(&slots, &golden(), 1);
        slots.written() - before
    };
    assert_eq!(cost(0), cost(500));
}

fn newer() -> String {
    json!({ "app": "standpoint", "schema": 2, "revision": 4, "saved_at": "later", "session": { "id": "later" } })
        .to_string()
}

#[test]
fn work_of_a_newer_version_is_left_untouched() {
    let (slots, id) = (MemorySlots::new(), SessionId::new("later").unwrap());
    slots.set(&session_key(&id), &newer()).unwrap();
    slots.set(&before_key(&id), &export_json(&titled("later", "old"), 3, now())).unwrap();
    let before = slots.texts();
    assert_eq!(open(&slots, &id), Err(LoadError::Newer { schema: 2 }));
    for over in [0, 3, 4] {
        assert_eq!(save(&slots, &titled("later", ""), over, Step::Opening, now()), Err(SaveError::Newer { schema: 2 }));
    }
    assert_eq!(slots.texts(), before);
}

// Damage

/// Two generations, the current one replaced by `current`.
fn broken(current: &str) -> (MemorySlots, SessionId) {
    let slots = MemorySlots::new();
    saved(&slots, &titled("a", "before"), 0);
    saved(&slots, &titled("a", "current"), 1);
    let id = SessionId::new("a").unwrap();
    slots.set(&session_key(&id), current).unwrap();
    (slots, id)
}

#[track_caller]
fn check_healed(current: &str) {
    let (slots, id) = broken(current);
    let opened = open(&slots, &id).unwrap();
    assert_eq!(opened.session.opening.title, "before");
    assert_eq!((opened.generation, opened.revision), (Generation::Before, 1));
    assert_eq!(opened.damaged.as_deref(), Some(current));
    assert_eq!(damaged(&slots, &id).unwrap(), [current]);
    // From here on it is an ordinary session again.
    saved(&slots, &titled("a", "after"), opened.revision);
    let opened = open(&slots, &id).unwrap();
    assert_eq!((opened.generation, opened.session.opening.title.as_str()), (Generation::Current, "after"));
    assert_eq!(damaged(&slots, &id).unwrap(), [current]);
}

#[test]
fn a_damaged_session_opens_at_its_previous_generation_and_the_damaged_bytes_are_kept() {
    let whole = export_json(&titled("a", "current"), 2, now());
    for cut in 0..16 {
        check_healed(&whole[..cut * (whole.len() - 2) / 16]);
    }
    check_healed("null");
    check_healed("{}");
    check_healed(&"[".repeat(10_000));
    check_healed(&whole.replace("\"solo\"", "\"sono\""));
    check_healed(&whole.replace("2026-11-22\"", "1026-11-22\""));
    check_healed(&whole.replace("standpoint", "standqoint"));
}

#[test]
fn every_damaged_text_is_kept_once() {
    let (slots, id) = broken("first");
    for text in ["first", "second", "first"] {
        slots.set(&session_key(&id), text).unwrap();
        open(&slots, &id).unwrap();
    }
    assert_eq!(damaged(&slots, &id).unwrap(), ["first", "second"]);
}

#[test]
fn where_the_current_text_is_gone_the_previous_one_opens() {
    let (slots, id) = broken("");
    slots.remove(&session_key(&id)).unwrap();
    let opened = open(&slots, &id).unwrap();
    assert_eq!((opened.generation, opened.damaged), (Generation::Before, None));
    saved(&slots, &titled("a", "after"), opened.revision);
}

#[test]
fn where_neither_can_be_read_both_stay_as_they_are() {
    let (slots, id) = broken("{");
    slots.set(&before_key(&id), "}").unwrap();
    let before = slots.texts();
    assert_eq!(open(&slots, &id), Err(LoadError::Damaged));
    assert_eq!(slots.texts(), before);
}

#[test]
fn without_room_to_keep_the_damaged_text_nothing_is_moved_and_the_good_one_is_never_pushed_out() {
    let (slots, id) = broken("{\"app\":\"standpoint\"");
    slots.set_room(Some(slots.used()));
    let before = slots.texts();
    let opened = open(&slots, &id).unwrap();
    assert_eq!(slots.texts(), before);
    assert!(opened.damaged.is_some());
    let good = before[&before_key(&id)].clone();
    slots.set_room(None);
    saved(&slots, &titled("a", "after"), opened.revision);
    assert_eq!(slots.texts()[&before_key(&id)], good);
    assert_eq!(open(&slots, &id).unwrap().session.opening.title, "after");
}

#[test]
fn a_reference_that_leads_nowhere_does_not_cost_the_whole_session() {
    let slots = MemorySlots::new();
    let session = golden();
    let text = golden_text().replace("\"key_entry\": \"e1\"", "\"key_entry\": \"e9\"");
    slots.set(&session_key(&session.id), &text).unwrap();
    let opened = open(&slots, &session.id).unwrap();
    assert_eq!((opened.generation, opened.faults.len()), (Generation::Current, 1));
    slots.set(&before_key(&session.id), &golden_text()).unwrap();
    assert_eq!(open(&slots, &session.id).unwrap().generation, Generation::Before);
}

// Room

#[test]
fn at_every_amount_of_room_a_save_is_whole_or_not_at_all() {
    let (small, large) = (titled("a", "x"), golden());
    let large = Session { id: small.id.clone(), ..large };
    for shrinking in [false, true] {
        let (first, second) = if shrinking { (&large, &small) } else { (&small, &large) };
        let start = MemorySlots::new();
        saved(&start, first, 0);
        saved(&start, first, 1);
        let used = start.used();
        for room in (used..used + 40_000).step_by(97) {
            let slots = start.clone();
            slots.set_room(Some(room));
            match save(&slots, second, 2, Step::Grid, now()) {
                Ok(_) => {
                    let opened = open(&slots, &first.id).unwrap();
                    assert_eq!((&*opened.session, opened.revision), (second, 3), "room {room}");
                    assert_eq!(list(&slots).unwrap()[0].entry.as_ref().unwrap().revision, 3, "room {room}");
                    let before = slots.texts()[&before_key(&first.id)].clone();
                    assert_eq!(import_json(&before).unwrap(), *first, "room {room}");
                }
                Err(error) => {
                    assert_eq!(error, SaveError::Full, "room {room}");
                    assert_eq!(slots.texts(), start.texts(), "room {room}");
                }
            }
        }
        // Freeing space is all it takes.
        saved(&start, second, 2);
    }
}

/// Slots that refuse everything, as a browser does when storage is switched off.
struct Refusing;

impl Slots for Refusing {
    fn get(&self, _: &str) -> Result<Option<String>, SlotError> {
        Err(SlotError::Blocked)
    }
    fn set(&self, _: &str, _: &str) -> Result<(), SlotError> {
        Err(SlotError::Blocked)
    }
    fn remove(&self, _: &str) -> Result<(), SlotError> {
        Err(SlotError::Blocked)
    }
    fn keys(&self) -> Result<Vec<String>, SlotError> {
        Err(SlotError::Blocked)
    }
}

#[test]
fn blocked_storage_is_an_answer_everywhere() {
    let session = titled("a", "");
    assert_eq!(list(&Refusing), Err(LoadError::Blocked));
    assert_eq!(open(&Refusing, &session.id), Err(LoadError::Blocked));
    assert_eq!(damaged(&Refusing, &session.id), Err(LoadError::Blocked));
    assert_eq!(save(&Refusing, &session, 0, Step::Opening, now()), Err(SaveError::Blocked));
    assert_eq!(delete(&Refusing, &session.id), Err(SaveError::Blocked));
    assert_eq!(revision(&Refusing, &session.id), 0);
}

// Files

#[test]
fn a_copy_of_what_the_browser_kept_gives_back_every_session_that_can_be_read() {
    let slots = MemorySlots::new();
    let (first, second) = (golden(), titled("b", "second"));
    saved(&slots, &first, 0);
    saved(&slots, &second, 0);
    saved(&slots, &titled("b", "lost"), 1);
    slots.set(&session_key(&second.id), "{").unwrap();
    slots.set("standpoint/session/c", "{").unwrap();
    let copy = |entries: &BTreeMap<String, String>| {
        json!({ "app": "standpoint", "kind": "browser-copy", "saved_at": "2026-11-22T14:00:00.000Z", "entries": entries })
            .to_string()
    };
    assert!(slots.texts().keys().all(|key| key.starts_with(PREFIX)));
    let mut found = import_file(&copy(&slots.texts())).unwrap();
    found.sessions.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(found.sessions, [second, first]);
    assert_eq!(found.unreadable, 1);
    assert_eq!(import_file(&copy(&BTreeMap::new())), Err(ImportError::NoSession));
}

#[test]
fn a_file_of_one_session_is_read_by_the_same_door() {
    let found = import_file(&golden_text()).unwrap();
    assert_eq!((found.sessions, found.unreadable), (vec![golden()], 0));
}

#[test]
fn a_file_name_says_nothing_about_the_case() {
    assert_eq!(export_name(&golden().id, date(2026, 11, 22)), "standpoint-2026-11-22-golden.json");
}
