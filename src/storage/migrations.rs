//! From older schemas to this one.
//!
//! A migration rewrites the saved JSON of a session before it is given types, so it never changes meaning when a type
//! changes later. Once released it is frozen. To add one: append it to [`MIGRATIONS`], raise `envelope::SCHEMA` to
//! its `to`, and put `tests/fixtures/migrations/<to>_<name>.before.json` and `.after.json` beside the others. Then
//! write `tests/fixtures/golden/<to>/full.export.json` by hand, with something in every field, and have the other
//! golden documents of that schema written as `tests/native/golden.rs` says. The suite fails without any of them.

use serde_json::Value;

/// One step from the schema before to the schema `to`.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The schema it arrives at: one more than the schema it starts from.
    pub to: u32,
    /// What it does, in a word or two joined by hyphens; also the name of its fixtures.
    pub name: &'static str,
    /// Rewrites the session. Must cope with anything: what it does not understand it leaves for the types to refuse.
    pub up: fn(&mut Value),
}

/// Every migration, oldest first. Versions rise by one from 2.
pub const MIGRATIONS: &[Migration] = &[
    Migration { to: 2, name: "keep-until", up: keep_until },
    Migration { to: 3, name: "second-looks", up: second_looks },
];

/// The day after which a session is no longer to be kept: not said by any session of before.
fn keep_until(session: &mut Value) {
    if let Some(opening) = session.get_mut("opening").and_then(Value::as_object_mut) {
        opening.entry("keep_until").or_insert(Value::Null);
    }
}

/// What was judged before can be looked back on, second looks have thresholds, a tripwire says whether it happened, and
/// a session may go on from another, be an exercise or be a group's copy of one: none of it was said by any session of before.
fn second_looks(session: &mut Value) {
    if let Some(session) = session.as_object_mut() {
        session.entry("voices").or_insert(Value::Array(Vec::new()));
    }
    if let Some(opening) = session.get_mut("opening").and_then(Value::as_object_mut) {
        for unsaid in ["follows", "exercise", "task"] {
            opening.entry(unsaid).or_insert(Value::Null);
        }
    }
    advocacy_in_full(session);
    closing_in_full(session);
    if let Some(session) = session.as_object_mut() {
        session.entry("records").or_insert(serde_json::json!({ "rewritten": {}, "pictures": [] }));
    }
    let Some(protection) = session.get_mut("protection").and_then(Value::as_object_mut) else { return };
    protection.entry("reviews").or_insert(Value::Array(Vec::new()));
    protection.entry("thresholds").or_insert(Value::Object(serde_json::Map::new()));
    let tripwires = protection.get_mut("tripwires").and_then(Value::as_array_mut);
    for tripwire in tripwires.into_iter().flatten().filter_map(Value::as_object_mut) {
        tripwire.entry("happened").or_insert(Value::Null);
    }
}

/// The closing holds what people want, and on what footing we work with them.
fn closing_in_full(session: &mut Value) {
    let Some(closing) = session.get_mut("closing").and_then(Value::as_object_mut) else { return };
    closing.entry("wants").or_insert(Value::Array(Vec::new()));
    let footing = closing.entry("footing").or_insert(Value::Object(serde_json::Map::new()));
    if let Some(footing) = footing.as_object_mut() {
        footing.entry("costs").or_insert(Value::Object(serde_json::Map::new()));
        footing.entry("given_up").or_insert(Value::Null);
        for name in ["costs_note", "dependency", "remains", "given_up_why"] {
            footing.entry(name).or_insert("".into());
        }
    }
}

/// An advocacy check says more of the person, of what is said to whom, and of how one of us speaks for them.
fn advocacy_in_full(session: &mut Value) {
    let checks = session.pointer_mut("/advocacy/checks").and_then(Value::as_array_mut);
    for check in checks.into_iter().flatten().filter_map(Value::as_object_mut) {
        for name in ["age", "capacity", "helper", "own_choice", "parents_agree", "not_known"] {
            check.entry(name).or_insert(Value::Null);
        }
        for name in ["circumstances", "processes", "recorded"] {
            check.entry(name).or_insert(Value::Array(Vec::new()));
        }
        for name in ["late", "said", "best_interests", "share_why", "record_note"] {
            check.entry(name).or_insert("".into());
        }
        let acting = check.entry("acting").or_insert(Value::Object(serde_json::Map::new()));
        if let Some(acting) = acting.as_object_mut() {
            acting.entry("agreed").or_insert(Value::Null);
            acting.entry("standards").or_insert(Value::Array(Vec::new()));
            for name in [
                "remit",
                "hardest",
                "engage",
                "collaborate",
                "clarify",
                "gather",
                "enable",
                "said",
                "not_said",
                "system",
            ] {
                acting.entry(name).or_insert("".into());
            }
        }
    }
}

/// Brings a session saved under the schema `from` up through `migrations`.
pub fn migrate(session: &mut Value, from: u32, migrations: &[Migration]) {
    for migration in migrations.iter().filter(|migration| migration.to > from) {
        (migration.up)(session);
    }
}
