//! Where in a session something was found: the step it was written in, and which entry of it.
//!
//! Reads the saved form rather than the types: a field added tomorrow is looked at without a word here.

use serde_json::Value;

use super::{Find, Kinds, look};
use crate::domain::form::text_of;
use crate::domain::session::Session;
use crate::domain::walk::Step;

/// The part of the saved form that each step writes. What is not named is written in the first step.
const STEPS: &[(&str, Step)] = &[
    ("story/actors", Step::People),
    ("story/evidence", Step::Evidence),
    ("story/events", Step::Evidence),
    ("power/frame", Step::Frame),
    ("power/map/ties", Step::Working),
    ("power/map/ratings", Step::Sources),
    ("power/viewpoints", Step::TheirEyes),
    ("power/facets", Step::Working),
    ("power/earlier", Step::Shift),
    ("power/shifts", Step::Shift),
    ("cooperation/episodes", Step::Behaviour),
    ("cooperation/ask", Step::Ask),
    ("cooperation/exceptions", Step::Exceptions),
    ("cooperation/explanations/standings", Step::Standing),
    ("cooperation/explanations", Step::Explanations),
    ("cooperation/enquiries", Step::FindOut),
    ("cooperation/moves", Step::Move),
    ("cooperation/resolve", Step::Move),
    ("advocacy/checks/process", Step::AdvocacyProcess),
    ("advocacy/checks/late", Step::AdvocacyProcess),
    ("advocacy/checks/routes", Step::AdvocacyRoutes),
    ("advocacy/checks/acting", Step::Speaking),
    ("advocacy/checks/outcomes", Step::AdvocacyAfter),
    ("advocacy/checks/record_note", Step::AdvocacyAfter),
    ("advocacy", Step::AdvocacyChoice),
    ("protection/decisions/tests", Step::Tests),
    ("protection/decisions/lasting", Step::Lasting),
    ("protection/decisions/kept_note", Step::KeptShared),
    ("protection/decisions/family_led", Step::KeptShared),
    ("protection/decisions/draft", Step::Judgement),
    ("protection/decisions", Step::Question),
    ("protection/judgements", Step::Judgement),
    ("protection/capacity", Step::Judgement),
    ("protection/reviews", Step::Judgement),
    ("protection/trap_answers", Step::SecondLooks),
    ("protection", Step::Tripwires),
    ("closing/obstacles", Step::Obstacles),
    ("closing/ownerships", Step::Obstacles),
    ("closing/unmet", Step::Plan),
    ("closing/actions", Step::Plan),
    ("closing", Step::Ending),
    ("voices", Step::TwoVoices),
    ("records", Step::Record),
];

/// A place in a session that has something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The step it was written in.
    pub step: Step,
    /// Which entry of a list, counted from 1, and its id; none for what is there once.
    pub entry: Option<(usize, String)>,
    /// What was found there.
    pub kinds: Kinds,
}

/// Every place in a session where something was found, in the order of the saved form. With `leaving`, only what
/// stands in that text too, which is what is about to leave: a case summary leaves private notes behind.
#[must_use]
pub fn places(session: &Session, leaving: Option<&str>) -> Vec<Place> {
    let saved: Value = serde_json::from_str(&text_of(session)).unwrap_or_default();
    let mut walk = Walk { leaving, path: String::new(), entry: None, found: Vec::new() };
    walk.value(&saved);
    walk.found
}

struct Walk<'a> {
    leaving: Option<&'a str>,
    path: String,
    entry: Option<(usize, String)>,
    found: Vec<Place>,
}

impl Walk<'_> {
    fn value(&mut self, value: &Value) {
        match value {
            Value::String(text) => self.text(text),
            Value::Array(entries) => {
                for (at, entry) in entries.iter().enumerate() {
                    // The outermost entry with an id is the one a reader knows.
                    let id = entry.get("id").and_then(Value::as_str).filter(|_| self.entry.is_none());
                    let named = id.is_some();
                    if let Some(id) = id {
                        self.entry = Some((at + 1, id.to_owned()));
                    }
                    self.value(entry);
                    if named {
                        self.entry = None;
                    }
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    let long = self.path.len();
                    self.path.push('/');
                    self.path.push_str(name);
                    self.value(value);
                    self.path.truncate(long);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        // Sealed answers are letters by chance, and among those is anything.
        if self.path.ends_with("/sealed") {
            return;
        }
        let leaves = |find: &&Find| {
            let Some(leaving) = self.leaving else { return true };
            let words = &text[find.range.clone()];
            // A page writes an apostrophe so that it cannot be read as markup.
            words.split('\'').all(|part| leaving.contains(part))
        };
        let kinds = look(text).iter().filter(leaves).fold(Kinds::default(), |kinds, find| kinds.with(find.kind));
        if kinds.is_empty() {
            return;
        }
        let path = self.path.trim_start_matches('/');
        let within = |part: &str| path.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let step = STEPS.iter().find(|(part, _)| within(part)).map_or(Step::Opening, |(_, step)| *step);
        let before = self.found.iter_mut().rev().find(|place| place.step == step && place.entry == self.entry);
        match before {
            Some(place) => place.kinds = place.kinds.and(kinds),
            None => self.found.push(Place { step, entry: self.entry.clone(), kinds }),
        }
    }
}
