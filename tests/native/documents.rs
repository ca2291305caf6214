//! The saved form: migrations, keeping, and a storage that fails at every point it can.

mod migrations;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde_json::{Value, json};
use standpoint::domain::dates::date;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::walk::Step;
use standpoint::domain::{Session, SessionId};
use standpoint::storage::{
    Generation, ImportError, LoadError, MemorySlots, Moment, PREFIX, SCHEMA, SaveError, SlotError, Slots, before_key,
    damaged, damaged_key, delete, export_json, export_name, import_file, import_json, index_key, list, note_step, open,
    revision, save, session_key,
};

use crate::golden::exported;

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

/// The document of this schema that has something in every field, as a file.
pub fn golden_text() -> String {
    exported(SCHEMA, "full")
}

/// The session in it.
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

// Golden documents: `golden` has the rest.

#[test]
fn the_full_document_of_this_schema_is_written_as_it_was_read_byte_for_byte() {
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
fn the_full_document_uses_every_kind_of_entry_and_every_field() {
    let mut found = BTreeMap::new();
    filled(&serde_json::from_str(&golden_text()).unwrap(), "", &mut found);
    let empty: Vec<_> = found.iter().filter(|(_, filled)| !**filled).map(|(place, _)| place).collect();
    assert!(empty.is_empty(), "never filled: {empty:?}");
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
    assert_eq!(listed[4].entry, Err(LoadError::Newer { schema: NEXT }));
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

/// The schema of the build after this one.
const NEXT: u64 = SCHEMA as u64 + 1;

fn newer() -> String {
    json!({ "app": "standpoint", "schema": NEXT, "revision": 4, "saved_at": "later", "session": { "id": "later" } })
        .to_string()
}

#[test]
fn row_06_work_of_a_newer_version_is_left_untouched() {
    let (slots, id) = (MemorySlots::new(), SessionId::new("later").unwrap());
    slots.set(&session_key(&id), &newer()).unwrap();
    slots.set(&before_key(&id), &export_json(&titled("later", "old"), 3, now())).unwrap();
    let before = slots.texts();
    assert_eq!(open(&slots, &id), Err(LoadError::Newer { schema: NEXT }));
    for over in [0, 3, 4] {
        assert_eq!(
            save(&slots, &titled("later", ""), over, Step::Opening, now()),
            Err(SaveError::Newer { schema: NEXT })
        );
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
    // The revision that was lost is not given out again.
    assert_eq!((opened.generation, opened.revision), (Generation::Before, 2));
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
