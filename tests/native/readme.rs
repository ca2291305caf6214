//! The README's table of faults: every row of it names tests that are there, and every test of a row is named in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const LAST: u32 = 28;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

struct Row {
    number: u32,
    tests: Vec<String>,
    engines: Vec<String>,
}

fn rows() -> Vec<Row> {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let lines = readme.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let number = cells.first()?.parse().ok()?;
        let tests = cells.get(2)?.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        Some(Row { number, tests, engines: cells[3..].iter().map(|cell| (*cell).to_owned()).collect() })
    });
    lines.collect()
}

/// Every function in the tests of a folder, by name.
fn functions(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            functions(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(path).unwrap();
            let named = text.split("fn ").skip(1).filter_map(|rest| rest.split(['(', '<']).next());
            found.extend(named.map(|name| name.trim().to_owned()));
        }
    }
}

/// The journeys that are run: those in the list of `main.rs`.
fn journeys() -> BTreeSet<String> {
    let main = fs::read_to_string(root().join("tests/journeys/tests/main.rs")).unwrap();
    let (_, list) = main.split_once("journeys! {").unwrap();
    list.lines().filter_map(|line| Some(line.trim().trim_end_matches(',').split_once("::")?.1.to_owned())).collect()
}

#[test]
fn every_fault_has_a_row_and_every_row_names_tests_that_are_there() {
    let mut there = journeys();
    for folder in ["tests/native", "tests/web", "src"] {
        functions(&root().join(folder), &mut there);
    }
    let rows = rows();
    let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=LAST).collect::<Vec<_>>());
    for Row { number, tests, engines } in &rows {
        assert!(!tests.is_empty(), "row {number}");
        assert_eq!(engines.len(), 3, "row {number}: one cell for each engine");
        for test in tests {
            assert!(there.contains(test), "row {number} names {test}, which is no test");
            let of_row = test.strip_prefix("row_").and_then(|rest| rest.get(..2)?.parse::<u32>().ok());
            assert!(of_row.is_none_or(|of| of == *number), "row {number} names {test}");
        }
    }
}

#[test]
fn every_journey_of_a_row_is_named_in_the_table() {
    let named: BTreeSet<String> = rows().into_iter().flat_map(|row| row.tests).collect();
    let of_rows: BTreeSet<String> = journeys().into_iter().filter(|name| name.starts_with("row_")).collect();
    let missing: Vec<_> = of_rows.difference(&named).collect();
    assert!(missing.is_empty(), "not in the README: {missing:?}");
}
