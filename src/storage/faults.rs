//! What is wrong with the form of a file, all of it and not only the first thing.
//!
//! The typed reader stops at the first error. When it does, every list is taken apart here and each entry tried by
//! itself, then what remains of each part.

use crate::domain::sorted::SortedSet;

use serde_json::Value;

use super::error::{ImportFault, WhyNot};
use crate::domain::advocacy::{Advocacy, AdvocacyCheck};
use crate::domain::closing::{Action, Closing, Obstacle, Ownership, Unmet};
use crate::domain::cooperation::{Cooperation, Enquiry, Episode, Exception, Explanation, Move};
use crate::domain::form::{Faulty, Read, Unread};
use crate::domain::opening::Opening;
use crate::domain::power::{DatedMap, Facet, Power, Rating, Shift, Tie, Viewpoint};
use crate::domain::protection::{CapacityCheck, Decision, Judgement, Protection, Review, TrapAnswer, Tripwire};
use crate::domain::records::Records;
use crate::domain::story::{Actor, Event, Evidence, Story};
use crate::domain::voices::Round;
use crate::domain::walk::Step;
use crate::domain::wants::Want;
use crate::domain::{List, SessionId};

/// Longest name of a field that is repeated from a file, in characters.
const MAX_NAME: usize = 40;

/// Reads a value and keeps nothing of it but its fault.
type Shape = fn(&Value, &mut Faulty);

/// Every list of a session: the name `domain::faults` gives it, where it is saved, and the shape of its entries.
pub(super) const LISTS: &[(&str, &str, Shape)] = &[
    ("actors", "/story/actors", shape::<Actor>),
    ("evidence", "/story/evidence", shape::<Evidence>),
    ("events", "/story/events", shape::<Event>),
    ("ties", "/power/map/ties", shape::<Tie>),
    ("ratings", "/power/map/ratings", shape::<Rating>),
    ("viewpoints", "/power/viewpoints", shape::<Viewpoint>),
    ("earlier", "/power/earlier", shape::<DatedMap>),
    ("facets", "/power/facets", shape::<Facet>),
    ("shifts", "/power/shifts", shape::<Shift>),
    ("episodes", "/cooperation/episodes", shape::<Episode>),
    ("exceptions", "/cooperation/exceptions", shape::<Exception>),
    ("explanations", "/cooperation/explanations", shape::<Explanation>),
    ("enquiries", "/cooperation/enquiries", shape::<Enquiry>),
    ("moves", "/cooperation/moves", shape::<Move>),
    ("advocacy", "/advocacy/checks", shape::<AdvocacyCheck>),
    ("decisions", "/protection/decisions", shape::<Decision>),
    ("judgements", "/protection/judgements", shape::<Judgement>),
    ("capacity", "/protection/capacity", shape::<CapacityCheck>),
    ("trap_answers", "/protection/trap_answers", shape::<TrapAnswer>),
    ("tripwires", "/protection/tripwires", shape::<Tripwire>),
    ("reviews", "/protection/reviews", shape::<Review>),
    ("wants", "/closing/wants", shape::<Want>),
    ("obstacles", "/closing/obstacles", shape::<Obstacle>),
    ("ownerships", "/closing/ownerships", shape::<Ownership>),
    ("unmet", "/closing/unmet", shape::<Unmet>),
    ("actions", "/closing/actions", shape::<Action>),
    ("voices", "/voices", shape::<Round>),
];

/// Every part of a session, and its shape.
const PARTS: &[(&str, Shape)] = &[
    ("id", shape::<SessionId>),
    ("opening", shape::<Opening>),
    ("story", shape::<Story>),
    ("power", shape::<Power>),
    ("cooperation", shape::<Cooperation>),
    ("advocacy", shape::<Advocacy>),
    ("protection", shape::<Protection>),
    ("closing", shape::<Closing>),
    ("records", shape::<Records>),
    ("voices", shape::<List<Round>>),
    ("considered", shape::<SortedSet<Step>>),
];

fn shape<T: for<'a> Read<'a>>(value: &Value, faulty: &mut Faulty) {
    T::take(value, faulty);
}

/// Why a value does not have a shape; nothing where it has.
fn fault(value: &Value, shape: Shape) -> Option<WhyNot> {
    Faulty::met(value, shape).map(why)
}

fn why(unread: Unread) -> WhyNot {
    match unread {
        Unread::UnknownField(name) => WhyNot::UnknownField(shortened(&name)),
        Unread::Missing(name) => WhyNot::MissingPart(name.to_owned()),
        Unread::WrongKind => WhyNot::WrongKind,
    }
}

/// A name from a file, fit to be shown.
fn shortened(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(MAX_NAME).collect()
}

/// The fields that an object has and should not, and those it should have and has not.
pub(super) fn fields(part: &'static str, object: &Value, names: &[&str]) -> Vec<ImportFault> {
    let Some(object) = object.as_object() else {
        return vec![ImportFault { part, entry: 0, why: WhyNot::WrongKind }];
    };
    let missing = names.iter().filter(|name| !object.contains_key(**name));
    let unknown = object.keys().filter(|key| !names.contains(&key.as_str()));
    let missing = missing.map(|name| WhyNot::MissingPart((*name).to_owned()));
    let unknown = unknown.map(|key| WhyNot::UnknownField(shortened(key)));
    missing.chain(unknown).map(|why| ImportFault { part, entry: 0, why }).collect()
}

/// Everything that is wrong with the form of a session. Takes it apart.
pub(super) fn of_session(mut session: Value) -> Vec<ImportFault> {
    let names: Vec<&str> = PARTS.iter().map(|(part, _)| *part).collect();
    let mut found = fields("session", &session, &names);
    for (part, place, shape) in LISTS {
        let Some(Value::Array(entries)) = session.pointer_mut(place).map(Value::take) else {
            // Absent or no list: the part it stands in says so below, once it has its empty list or lacks it still.
            continue;
        };
        for (at, entry) in entries.iter().enumerate() {
            found.extend(fault(entry, *shape).map(|why| ImportFault { part, entry: at + 1, why }));
        }
        if let Some(emptied) = session.pointer_mut(place) {
            *emptied = Value::Array(Vec::new());
        }
    }
    for (part, shape) in PARTS {
        if let Some(value) = session.get(part) {
            found.extend(fault(value, *shape).map(|why| ImportFault { part, entry: 0, why }));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Session;
    use crate::domain::dates::date;
    use crate::domain::opening::Mode;

    fn empty() -> Value {
        let id = SessionId::new("s").unwrap();
        serde_json::to_value(Session::new(id, Opening::new(Mode::Solo, date(2026, 11, 22)))).unwrap()
    }

    fn lists(value: &Value, at: &str, found: &mut SortedSet<String>) {
        match value {
            Value::Array(_) => {
                found.insert(at.to_owned());
            }
            Value::Object(fields) => fields.iter().for_each(|(key, value)| lists(value, &format!("{at}/{key}"), found)),
            _ => {}
        }
    }

    #[test]
    fn every_list_of_a_session_is_taken_apart() {
        let mut there = SortedSet::new();
        lists(&empty(), "", &mut there);
        // Sets of answers, which are read whole.
        for set in ["/considered", "/opening/tools", "/cooperation/hidden_entries", "/records/pictures"] {
            assert!(there.remove(set), "{set}");
        }
        let named: SortedSet<String> = LISTS.iter().map(|(_, place, _)| (*place).to_owned()).collect();
        assert_eq!(named, there);
    }

    #[test]
    fn an_empty_session_has_no_fault() {
        assert_eq!(of_session(empty()), []);
    }

    #[test]
    fn the_reader_names_fields_as_expected() {
        let point = |value: Value| fault(&value, shape::<crate::domain::power::Point>);
        let unknown = point(serde_json::json!({ "x": 1, "y": 2, "z\n`": 3 }));
        assert_eq!(unknown, Some(WhyNot::UnknownField("z`".into())));
        let missing = point(serde_json::json!({ "x": 1 }));
        assert_eq!(missing, Some(WhyNot::MissingPart("y".into())));
        let wrong = point(serde_json::json!({ "x": "secret", "y": 2 }));
        assert_eq!(wrong, Some(WhyNot::WrongKind));
        assert_eq!(point(serde_json::json!({ "x": 1, "y": 2 })), None);
    }
}
