//! The sample cases: what each must raise and must not, as `tests/fixtures/sample_looks.json` says.

use serde_json::Value;
use standpoint::content::samples::{Sample, samples};
use standpoint::domain::protection::Trap;

use super::raised;
use crate::looks::told::id;

/// Second looks that a worked example raises on its day, and others that it must leave silent; what is in neither list
/// could go either way.
fn said(sample: Sample) -> (Vec<Trap>, Vec<Trap>) {
    let file: Value = serde_json::from_str(include_str!("../../fixtures/sample_looks.json")).expect("reads");
    let traps = |list: &str| {
        let ids = file[sample.id()][list].as_array().expect("a list");
        ids.iter().map(|id| id.as_str().and_then(Trap::from_id).expect("a second look")).collect()
    };
    (traps("speak"), traps("silent"))
}

#[test]
fn each_sample_raises_what_its_file_says_and_not_what_it_rules_out() {
    for sample in samples() {
        let name = sample.id();
        let (speaks, silent) = said(*sample);
        let found: Vec<Trap> = raised(&sample.complete(id(name))).iter().map(|look| look.trap).collect();
        let missing: Vec<_> = speaks.iter().filter(|trap| !found.contains(trap)).map(|trap| trap.id()).collect();
        let wrong: Vec<_> = silent.iter().filter(|trap| found.contains(trap)).map(|trap| trap.id()).collect();
        assert!(missing.is_empty() && wrong.is_empty(), "{name}: silent {missing:?}, speaking {wrong:?}");
        assert!(speaks.len() > 1 && silent.len() > 7, "{name} says too little to be held to");
        assert!(speaks.iter().all(|trap| !silent.contains(trap)), "{name} contradicts itself");
    }
}

#[test]
fn the_samples_are_there_for_these() {
    #[track_caller]
    fn check(sample: Sample, traps: &[Trap]) {
        let (speaks, _) = said(sample);
        let missing: Vec<_> = traps.iter().filter(|trap| !speaks.contains(trap)).map(|trap| trap.id()).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", sample.id());
    }
    check(Sample::Finn, &[Trap::D3, Trap::D4, Trap::D6, Trap::D8, Trap::D20]);
    check(Sample::Rowan, &[Trap::D5, Trap::D9, Trap::D16]);
    check(Sample::Tom, &[Trap::D34]);
}

#[test]
fn a_sample_asks_in_spring_what_it_asked_in_november() {
    for sample in samples() {
        let session = sample.complete(id(sample.id()));
        let spring = standpoint::content::second_looks(&session, standpoint::domain::dates::date(2027, 5, 1));
        assert_eq!(spring, raised(&session), "{}", sample.id());
    }
}
