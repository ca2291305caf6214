//! The files that are made, and what is refused.

#![allow(clippy::unwrap_used, missing_docs)]

use records::files;
use standpoint::content::samples::samples;
use standpoint::domain::SessionId;
use standpoint::domain::dates::date;
use standpoint::storage::{Moment, export_json};

fn exported() -> String {
    let session = samples()[0].complete(SessionId::new("worked").unwrap());
    export_json(&session, 3, Moment::new("2026-11-22T14:02:03.004Z").unwrap())
}

#[test]
fn each_record_is_made_in_every_form_beside_the_tables() {
    let made = files(&exported(), date(2026, 11, 22), true).unwrap();
    let names: Vec<&str> = made.iter().map(|(name, _)| name.as_str()).collect();
    let mut wanted = Vec::new();
    for record in ["case-summary", "personal-note", "cpd-note"] {
        wanted.extend(["html", "md", "txt", "docx"].map(|ending| format!("{record}.{ending}")));
    }
    wanted.extend(["evidence.csv".to_owned(), "people.csv".to_owned()]);
    assert_eq!(names, wanted);
    let text = |name: &str| {
        let file = made.iter().find(|(found, _)| found == name).unwrap();
        String::from_utf8_lossy(&file.1).into_owned()
    };
    assert_eq!(text("case-summary.html").matches("<svg").count(), 3);
    assert!(text("case-summary.docx").starts_with("PK") && text("evidence.csv").contains('"'));
    let plain = files(&exported(), date(2026, 11, 22), false).unwrap();
    assert_eq!(plain.len(), made.len());
}

#[test]
fn a_file_that_is_no_session_is_refused_in_the_words_of_the_app() {
    for (file, said) in [("", "empty"), ("{", "damaged"), ("{\"app\": \"other\"}", "not made by Standpoint")] {
        let why = files(file, date(2026, 11, 22), false).unwrap_err();
        assert!(why.to_lowercase().contains(&said.to_lowercase()), "{file}: {why}");
    }
}
