//! The words for every answer people choose from: [`label`] and [`hint`] of any member of a closed list.
//!
//! `answers.json` is one table keyed by list and id, read once, whatever the list. A new enum needs only its rows
//! there; the linter says which are missing. Lists with a catalogue of their own take their words from it.

use std::sync::LazyLock;

use serde_json::Value;

use super::embedded::read;
use super::{advocacy, catalogues, prompts, traps};
use crate::domain::Listed;
use crate::domain::advocacy::{AdvocacyRoute, AdvocateRole, Conflict};
use crate::domain::closing::ObstacleKind;
use crate::domain::cooperation::Reason;
use crate::domain::power::{PowerSource, TieKind};
use crate::domain::protection::{Level, Trap};
use crate::domain::story::{SourceCheck, SourceKind};
use crate::domain::walk::Step;

/// List name → rows of id, label and, where there is one, hint.
static ANSWERS: LazyLock<&'static Value> = LazyLock::new(|| read("answers.json", include_str!("answers.json")));

type Words = (&'static str, Option<&'static str>);

/// What a member is called. Its id stands in where the words are missing, which the linter rules out.
#[must_use]
pub fn label<E: Listed>(member: E) -> &'static str {
    label_of(E::LIST, member.id())
}

#[inline(never)]
fn label_of(list: &str, id: &'static str) -> &'static str {
    wording(list, id).map_or(id, |(label, _)| label)
}

/// What helps to understand a member, where something does.
#[must_use]
pub fn hint<E: Listed>(member: E) -> Option<&'static str> {
    wording(E::LIST, member.id())?.1
}

/// Label and hint by list name and id.
#[must_use]
pub fn wording(list: &str, id: &str) -> Option<Words> {
    if let Some(rows) = ANSWERS.get(list).and_then(Value::as_array) {
        let row = rows.iter().find(|row| row[0] == id)?;
        return Some((row[1].as_str()?, row[2].as_str()));
    }
    in_catalogues(list, id)
}

fn in_catalogues(list: &str, id: &str) -> Option<Words> {
    let (label, hint) = match list {
        PowerSource::LIST => {
            let entry = catalogues::power_source(PowerSource::from_id(id)?);
            (entry.name, entry.meaning)
        }
        TieKind::LIST => {
            let entry = catalogues::tie_kind(TieKind::from_id(id)?);
            (entry.phrase, entry.meaning)
        }
        Reason::LIST => {
            let entry = catalogues::reason(Reason::from_id(id)?);
            (entry.name, entry.look_for)
        }
        Level::LIST => {
            let entry = catalogues::level(Level::from_id(id)?);
            (entry.name, entry.meaning)
        }
        SourceKind::LIST => {
            let entry = catalogues::source_kind(SourceKind::from_id(id)?);
            (entry.name, entry.ask)
        }
        SourceCheck::LIST => {
            let entry = catalogues::source_check(SourceCheck::from_id(id)?);
            (entry.question, entry.why)
        }
        ObstacleKind::LIST => {
            let entry = catalogues::obstacle(ObstacleKind::from_id(id)?);
            (entry.name, entry.ask)
        }
        Trap::LIST => {
            let entry = traps::trap(Trap::from_id(id)?);
            (entry.name, entry.question)
        }
        AdvocacyRoute::LIST => {
            let entry = advocacy::route(AdvocacyRoute::from_id(id)?);
            (entry.name, entry.when)
        }
        AdvocateRole::LIST => {
            let entry = advocacy::role(AdvocateRole::from_id(id)?);
            (entry.name, entry.may)
        }
        Conflict::LIST => {
            let entry = advocacy::conflict(Conflict::from_id(id)?);
            (entry.question, entry.then)
        }
        Step::LIST => {
            let entry = prompts::prompt(Step::from_id(id)?);
            (entry.nav, entry.heading)
        }
        _ => return None,
    };
    Some((label, Some(hint)))
}

/// The lists that `answers.json` holds, with the ids of each: for the linter.
#[must_use]
pub fn answer_lists() -> Vec<(&'static str, Vec<&'static str>)> {
    let ids = |rows: &'static Value| rows.as_array().into_iter().flatten().filter_map(|row| row[0].as_str()).collect();
    ANSWERS.as_object().into_iter().flatten().map(|(list, rows)| (list.as_str(), ids(rows))).collect()
}
