//! Where in the app an idea lives: the steps, and the entries of catalogues met there, that name it as their source.
//!
//! Worked out from what each names, and kept nowhere. Start with [`cited`].

use super::words::opening::GROUND_RULES;
use super::{ground_rules, power_sources, prompts, reasons, roles, traps};
use crate::domain::walk::Step;

/// A step at which an idea is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The step.
    pub step: Step,
    /// The entries there that name it; none where the question of the step does.
    pub entries: Vec<&'static str>,
}

/// Every step at which the source of this id is met, in the order of the walk.
#[must_use]
pub fn cited(id: &str) -> Vec<Cited> {
    let mut found: Vec<Cited> = Vec::new();
    let mut note = |step: Step, entry: Option<&'static str>, refs: &[&str]| {
        if !refs.contains(&id) {
            return;
        }
        let at = found.partition_point(|cited| cited.step < step);
        if found.get(at).is_none_or(|cited| cited.step != step) {
            found.insert(at, Cited { step, entries: Vec::new() });
        }
        let entries = &mut found[at].entries;
        entries.extend(entry.filter(|entry| !entries.contains(entry)));
    };
    for prompt in prompts() {
        note(prompt.step, None, &prompt.refs);
    }
    for rule in ground_rules() {
        note(Step::Opening, Some(GROUND_RULES), &rule.refs);
    }
    for source in power_sources() {
        note(Step::Sources, Some(source.name), &source.refs);
    }
    for reason in reasons() {
        note(Step::Explanations, Some(reason.name), &reason.refs);
    }
    for role in roles() {
        note(Step::Advocacy, Some(role.name), &role.refs);
    }
    for trap in traps() {
        note(Step::SecondLooks, Some(trap.name), &trap.refs);
    }
    found
}
