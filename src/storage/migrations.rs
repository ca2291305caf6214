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
/// a session may go on from another: none of it was said by any session of before.
fn second_looks(session: &mut Value) {
    if let Some(opening) = session.get_mut("opening").and_then(Value::as_object_mut) {
        opening.entry("follows").or_insert(Value::Null);
    }
    let Some(protection) = session.get_mut("protection").and_then(Value::as_object_mut) else { return };
    protection.entry("reviews").or_insert(Value::Array(Vec::new()));
    protection.entry("thresholds").or_insert(Value::Object(serde_json::Map::new()));
    let tripwires = protection.get_mut("tripwires").and_then(Value::as_array_mut);
    for tripwire in tripwires.into_iter().flatten().filter_map(Value::as_object_mut) {
        tripwire.entry("happened").or_insert(Value::Null);
    }
}

/// Brings a session saved under the schema `from` up through `migrations`.
pub fn migrate(session: &mut Value, from: u32, migrations: &[Migration]) {
    for migration in migrations.iter().filter(|migration| migration.to > from) {
        (migration.up)(session);
    }
}
