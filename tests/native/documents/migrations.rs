//! Work of an older form: the list of migrations, and opening and saving what an older version wrote.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde_json::{Value, json};
use standpoint::domain::advocacy::{Advocacy, AdvocacyCheck};
use standpoint::domain::closing::Closing;
use standpoint::domain::footing::Footing;
use standpoint::domain::opening::Opening;
use standpoint::domain::protection::{Protection, Tripwire};
use standpoint::domain::sorted::SortedMap;
use standpoint::domain::walk::Step;
use standpoint::domain::{List, Session, SessionId};
use standpoint::storage::migrations::{MIGRATIONS, Migration, migrate};
use standpoint::storage::{
    Generation, ImportError, MemorySlots, SCHEMA, SlotError, Slots, before_key, before_migration, delete,
    forget_before_migration, import_file, import_json, list, migrated_key, open, save, session_key,
};

use super::{NEXT, files, golden_text, now, saved};
use crate::golden::{sessions, texts};

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

// Row 7: work of an older form

/// Every golden document of an older form, as it lies in storage: its name, its id and its text.
fn of_older_forms() -> Vec<(String, SessionId, String)> {
    let saved = (1..SCHEMA).flat_map(|schema| texts(schema).into_iter().map(move |(name, text)| (schema, name, text)));
    saved.map(|(schema, name, text)| (format!("{schema}/{name}"), import_json(&text).unwrap().id, text)).collect()
}

fn holding(id: &SessionId, text: &str) -> MemorySlots {
    let slots = MemorySlots::new();
    slots.set(&session_key(id), text).unwrap();
    slots
}

fn edited(session: &Session, purpose: &str) -> Session {
    let opening = Opening { purpose: purpose.into(), ..(*session.opening).clone() };
    Session { opening: Rc::new(opening), ..session.clone() }
}

#[test]
fn row_07_every_document_of_an_older_form_opens_and_looking_changes_nothing() {
    assert!(of_older_forms().len() >= 20);
    for (name, id, text) in of_older_forms() {
        let slots = holding(&id, &text);
        let before = slots.texts();
        // Opened and opened again: a migration happens while reading, so cutting it short and repeating it is harmless.
        let opened = open(&slots, &id).unwrap();
        assert_eq!(open(&slots, &id).unwrap(), opened, "{name}");
        assert_eq!(list(&slots).unwrap().len(), 1, "{name}");
        assert_eq!(slots.texts(), before, "{name}");
        assert_eq!((opened.generation, opened.faults), (Generation::Current, vec![]), "{name}");
        let Session { opening, protection, .. } = &*opened.session;
        assert!(!name.starts_with("1/") || opening.keep_until.is_none(), "{name}");
        assert!(opening.follows.is_none() && protection.reviews.is_empty(), "{name}");
        assert!(protection.thresholds.is_empty(), "{name}");
        let closing = &opened.session.closing;
        assert!(closing.wants.is_empty() && closing.footing == Footing::default(), "{name}");
        assert!(protection.tripwires.iter().all(|tripwire| tripwire.happened.is_none()), "{name}");
    }
    // The same work in every form is the same session.
    let mut by_name: BTreeMap<String, Session> = BTreeMap::new();
    for (name, session) in sessions() {
        // What uses every answer there is uses the answers added since, too.
        if name.contains("every-answer") {
            continue;
        }
        let opening =
            Opening { keep_until: None, follows: None, exercise: None, task: None, ..(*session.opening).clone() };
        let checks = session.advocacy.checks.iter().map(|check| AdvocacyCheck {
            whose: check.whose.clone(),
            barriers: check.barriers.clone(),
            process: check.process.clone(),
            decision_date: check.decision_date,
            routes: check.routes.clone(),
            who: check.who,
            conflicts: check.conflicts.clone(),
            explained: check.explained,
            choice: check.choice,
            referred_on: check.referred_on,
            may_share: check.may_share.clone(),
            outcomes: check.outcomes.clone(),
            ..AdvocacyCheck::new(check.id.clone())
        });
        let advocacy = Rc::new(Advocacy { checks: checks.collect() });
        let tripwires =
            session.protection.tripwires.iter().map(|tripwire| Tripwire { happened: None, ..(**tripwire).clone() });
        let (reviews, thresholds) = (List::default(), SortedMap::new());
        let protection =
            Protection { tripwires: tripwires.collect(), reviews, thresholds, ..(*session.protection).clone() };
        // A need that follows from a want was written among the others before there were wants.
        let (wants, footing, unmet) = (List::default(), Footing::default(), List::default());
        let closing = Rc::new(Closing { wants, footing, unmet, ..(*session.closing).clone() });
        let (records, voices) = (Rc::default(), List::default());
        let (opening, protection) = (Rc::new(opening), Rc::new(protection));
        let session = Session { opening, advocacy, protection, closing, records, voices, ..session };
        let (_, name) = name.split_once('/').unwrap();
        let first = by_name.entry(name.into()).or_insert_with(|| session.clone());
        assert_eq!(*first, session, "{name}");
    }
}

#[test]
fn row_07_the_text_from_before_a_migration_is_kept_until_two_generations_of_the_new_form_are_opened() {
    for (name, id, text) in of_older_forms() {
        let slots = holding(&id, &text);
        let opened = open(&slots, &id).unwrap();
        let mut over = opened.revision;
        for round in ["first", "second", "third"] {
            over = save(&slots, &edited(&opened.session, round), over, Step::Opening, now()).unwrap().revision;
            assert_eq!(before_migration(&slots, &id).unwrap().as_deref(), Some(&*text), "{name}, {round}");
        }
        // Opened again, from what the new form has written: the copy has done its work.
        assert_eq!(open(&slots, &id).unwrap().session.opening.purpose, "third", "{name}");
        assert_eq!(before_migration(&slots, &id).unwrap(), None, "{name}");
        assert_eq!(list(&slots).unwrap().len(), 1, "{name}");
    }
}

#[test]
fn row_07_after_one_save_the_copy_outlives_any_number_of_openings() {
    let (_, id, text) = of_older_forms().remove(0);
    let slots = holding(&id, &text);
    let opened = open(&slots, &id).unwrap();
    saved(&slots, &edited(&opened.session, "once"), opened.revision);
    for _ in 0..3 {
        assert_eq!(open(&slots, &id).unwrap().session.opening.purpose, "once");
        assert_eq!(before_migration(&slots, &id).unwrap().as_deref(), Some(&*text));
    }
    forget_before_migration(&slots, &id).unwrap();
    assert_eq!(before_migration(&slots, &id).unwrap(), None);
    assert_eq!(open(&slots, &id).unwrap().session.opening.purpose, "once");
}

/// Slots that stop taking anything after so many changes, as a killed browser does.
struct Killed {
    inner: MemorySlots,
    left: Cell<usize>,
}

impl Killed {
    fn spend(&self) -> Result<(), SlotError> {
        let left = self.left.get().checked_sub(1).ok_or(SlotError::Blocked)?;
        self.left.set(left);
        Ok(())
    }
}

impl Slots for Killed {
    fn get(&self, key: &str) -> Result<Option<String>, SlotError> {
        self.inner.get(key)
    }
    fn set(&self, key: &str, value: &str) -> Result<(), SlotError> {
        self.spend()?;
        self.inner.set(key, value)
    }
    fn remove(&self, key: &str) -> Result<(), SlotError> {
        self.spend()?;
        self.inner.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, SlotError> {
        self.inner.keys()
    }
}

#[test]
fn row_07_killed_between_any_two_steps_either_form_is_whole_and_the_older_one_is_still_there() {
    for (name, id, text) in of_older_forms().into_iter().filter(|(name, ..)| name.ends_with(".saved")) {
        for steps in 0..12 {
            let slots = Killed { inner: holding(&id, &text), left: Cell::new(steps) };
            let opened = open(&slots, &id).unwrap();
            let first = edited(&opened.session, "first");
            let second = edited(&opened.session, "second");
            // What is taken back after a refusal is refused too: this browser is gone.
            let after = save(&slots, &first, opened.revision, Step::Opening, now());
            let _ = after.and_then(|saved| save(&slots, &second, saved.revision, Step::Opening, now()));

            let slots = slots.inner;
            let kept = slots.texts().into_values().any(|kept| kept == text);
            assert!(kept, "{name}: after {steps} steps the text from before the migration is gone");
            let found = open(&slots, &id).unwrap();
            assert!([&*opened.session, &first, &second].contains(&&*found.session), "{name}, {steps}");
            assert_eq!(found.damaged, None, "{name}, {steps}");
            // And the work goes on.
            saved(&slots, &second, found.revision);
            assert_eq!(*open(&slots, &id).unwrap().session, second, "{name}, {steps}");
        }
    }
}

#[test]
fn row_07_without_room_for_a_copy_the_older_text_is_still_never_pushed_out() {
    let (_, id, text) = of_older_forms().into_iter().find(|(name, ..)| name.ends_with("full.saved")).unwrap();
    let slots = holding(&id, &text);
    let opened = open(&slots, &id).unwrap();
    let first = edited(&opened.session, "first");
    // Room for two generations and the line in the list, and for no third text.
    slots.set_room(Some(slots.used() + text.len() + 1_000));
    saved(&slots, &first, opened.revision);
    assert_eq!(before_migration(&slots, &id).unwrap(), None);
    let mut over = opened.revision + 1;
    for purpose in ["second", "third", "fourth"] {
        saved(&slots, &edited(&first, purpose), over);
        over += 1;
        assert_eq!(slots.texts()[&before_key(&id)], text, "{purpose}");
        assert_eq!(open(&slots, &id).unwrap().session.opening.purpose, purpose);
    }
    // With room again, the copy gets a place of its own and generations go on as ever.
    slots.set_room(None);
    saved(&slots, &edited(&first, "fifth"), over);
    assert_eq!(before_migration(&slots, &id).unwrap().as_deref(), Some(&*text));
    assert_eq!(import_json(&slots.texts()[&before_key(&id)]).unwrap().opening.purpose, "fourth");
}

#[test]
fn row_07_where_nothing_else_can_be_read_the_copy_opens() {
    let (_, id, text) = of_older_forms().remove(0);
    for broken in ["", "{", "null"] {
        let slots = MemorySlots::new();
        slots.set(&migrated_key(&id), &text).unwrap();
        slots.set(&session_key(&id), broken).unwrap();
        slots.set(&before_key(&id), broken).unwrap();
        let opened = open(&slots, &id).unwrap();
        assert_eq!((opened.generation, opened.damaged.as_deref()), (Generation::Before, Some(broken)));
        assert_eq!(*opened.session, import_json(&text).unwrap());
    }
    let slots = MemorySlots::new();
    slots.set(&migrated_key(&id), &text).unwrap();
    assert_eq!(list(&slots).unwrap()[0].id, id);
    delete(&slots, &id).unwrap();
    assert_eq!(slots.texts(), BTreeMap::new());
}

#[test]
fn row_06_a_file_of_a_newer_form_is_refused_and_says_so() {
    let text = golden_text().replace(&format!("\"schema\": {SCHEMA}"), &format!("\"schema\": {NEXT}"));
    assert_eq!(import_json(&text), Err(ImportError::Newer { schema: NEXT }));
    assert_eq!(import_file(&text), Err(ImportError::Newer { schema: NEXT }));
}
