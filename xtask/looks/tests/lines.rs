//! What the command prints for the sample cases, for good files of every age, and for bad ones.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::Path;

use looks::{Telling, lines};
use standpoint::content::samples::Sample;
use standpoint::domain::SessionId;
use standpoint::domain::dates::{Date, date};
use standpoint::storage::{Moment, export_json};

const TODAY: Date = date(2026, 11, 22);

fn exported(sample: Sample) -> String {
    export_json(&sample.complete(SessionId::new("s").unwrap()), 1, Moment::default())
}

fn plain(file: &str) -> Result<String, String> {
    lines(file, TODAY, Telling::default())
}

#[test]
fn a_line_is_a_trap_and_what_it_rests_on() {
    let told = plain(&exported(Sample::Finn)).unwrap();
    assert!(told.lines().any(|line| line == "D20 e12"), "{told}");
    assert!(told.lines().any(|line| line == "D4 e03 e04"), "{told}");
    for trap in ["D3", "D6", "D8"] {
        assert!(told.lines().any(|line| line.split(' ').next() == Some(trap)), "{trap}: {told}");
    }
}

#[test]
fn what_was_answered_is_told_only_when_asked_for() {
    let file = exported(Sample::Finn);
    let all = lines(&file, TODAY, Telling { all: true, ..Telling::default() }).unwrap();
    assert!(all.lines().any(|line| line == "D31 gp") && !plain(&file).unwrap().contains("D31"));
}

#[test]
fn for_machines_it_is_one_array() {
    let json = lines(&exported(Sample::Tom), TODAY, Telling { json: true, all: true }).unwrap();
    let told: serde_json::Value = serde_json::from_str(&json).unwrap();
    let capacity = told.as_array().unwrap().iter().find(|look| look["trap"] == "D34").unwrap();
    assert_eq!(capacity["matched"][0], serde_json::json!({ "kind": "decision", "id": "flat" }));
    assert!(capacity["question"].as_str().unwrap().ends_with('?') && capacity["answered"].is_null());
    assert!(told.as_array().unwrap().iter().any(|look| look["answered"] == "a1"));
}

#[test]
fn files_of_every_age_are_read() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/golden");
    let mut read = 0;
    for schema in std::fs::read_dir(golden).unwrap() {
        for file in std::fs::read_dir(schema.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let told = plain(&std::fs::read_to_string(&path).unwrap());
            let expected = path.file_name().unwrap().to_str().unwrap().starts_with("empty");
            assert!(told.is_ok_and(|told| told.is_empty() == expected || !expected), "{}", path.display());
            read += 1;
        }
    }
    assert!(read > 40);
}

#[test]
fn a_bad_file_is_refused_in_words() {
    #[track_caller]
    fn check(file: &str, why: &str) {
        let refused = plain(file).unwrap_err();
        assert!(refused.contains(why), "{refused}");
    }
    check("", "The file is empty.");
    check("{", "stops making sense at line 1");
    check("[]", "was not made by Standpoint");
    check("{\"app\":\"standpoint\",\"schema\":99}", "newer version");
    check(&exported(Sample::Rowan).replace("\"happened\": \"2026-11-12\"", "\"happened\": 7"), "Evidence, entry");
    check(&exported(Sample::Rowan).replace("\"id\": \"mum\"", "\"id\": \"nobody\""), "refers to something");
}
