//! The 74 ideas of the four founding texts: each lives somewhere in the app, and the guide leads there.

use std::collections::BTreeSet;

use standpoint::content;
use standpoint::domain::walk::{Stage, Step};

use super::{cite_all, none};

/// How many coded items each founding text has (`domain.md`, section 1).
const ITEMS: [(&str, usize); 4] = [("T", 14), ("A", 9), ("P", 30), ("C", 21)];

#[test]
fn every_idea_of_the_founding_texts_lives_at_a_step() {
    let mut homeless = Vec::new();
    for (letter, count) in ITEMS {
        let document = content::documents().iter().find(|document| document.letter == letter);
        let items: Vec<_> = document.into_iter().flat_map(content::items_of).collect();
        assert_eq!(items.len(), count, "seed_items.json: {letter} has {count} items");
        for item in items {
            if content::cited(item.0).is_empty() {
                homeless.push(format!("{} is cited by nothing: name it where it is used ({})", item.0, item.2));
            }
        }
    }
    none(&homeless);
}

#[test]
fn each_step_that_cites_an_idea_is_told_once_and_in_the_order_of_the_walk() {
    for (letter, count) in ITEMS {
        for number in 1..=count {
            let steps: Vec<_> = content::cited(&format!("{letter}{number}")).into_iter().map(|at| at.step).collect();
            assert!(steps.is_sorted_by(|one, next| one < next), "{letter}{number}: {steps:?}");
        }
    }
    assert_eq!(content::cited("P99"), []);
    let at = content::cited("T12");
    let entries = at.iter().find(|at| at.step == Step::Explanations).map(|at| at.entries.clone());
    assert_eq!(entries.unwrap(), ["Discrimination or poverty"], "a reason that names it is told by its name");
}

#[test]
fn every_entry_of_a_catalogue_that_names_sources_names_some_that_are_there() {
    let mut faults = Vec::new();
    for entry in content::power_sources() {
        faults.extend(cite_all(&format!("power_sources.json {}", entry.name), &entry.refs));
    }
    for entry in content::reasons() {
        faults.extend(cite_all(&format!("reasons.json {}", entry.name), &entry.refs));
    }
    none(&faults);
}

#[test]
fn every_plan_gives_all_its_minutes_and_a_place_to_every_step() {
    for plan in content::plans() {
        let all: u16 = plan.parts.iter().map(|part| part.minutes).sum();
        assert_eq!(all, plan.minutes, "{:?}: the parts make up the whole", plan.mode);
        for step in Step::ALL {
            assert!(plan.part_of(*step).is_some(), "pace.json {} minutes: {} is in no part", plan.minutes, step.id());
        }
        for place in plan.parts.iter().flat_map(|part| &part.places) {
            let known = Stage::from_id(place).is_some() || Step::from_id(place).is_some();
            assert!(known, "pace.json: {place} is no stage and no step");
        }
    }
    let minutes: BTreeSet<_> = content::plans().iter().map(|plan| plan.minutes).collect();
    assert_eq!(minutes, BTreeSet::from([20, 50, 60, 75, 90]));
    // What ends a session is never left out.
    let kept = [Step::Opening, Step::Tripwires, Step::Plan, Step::Ending, Step::Record, Step::Judgement];
    assert!(kept.iter().all(|step| !content::can_wait().contains(step)));
}
