//! Real work made up: a real session becomes an invented one.

use std::rc::Rc;

use serde_json::{Value, json};
use standpoint::content::words::present::MASK;
use standpoint::domain::handing_out::given;
use standpoint::domain::invented::{Piece, invented, pieces};
use standpoint::domain::{Rejection, Session, faults};
use standpoint::storage::export_json;

use super::{full, id, marked, sample};

/// A real session with a mark in every text.
fn real() -> (Session, Vec<String>) {
    let whole = full(&[("/opening/fictional", json!(false))]);
    let said = pieces(&whole, MASK);
    (whole, said.into_iter().map(|piece| piece.was).collect())
}

#[test]
fn a_real_session_becomes_an_invented_one_only_text_by_text() {
    let (real, texts) = real();
    let before = export_json(&real, 1, Default::default());
    let all = pieces(&real, MASK);
    let new = |piece: &Piece| format!("new {}", all.iter().position(|one| one == piece).unwrap());
    let said = all.iter().map(|piece| (piece.clone(), new(piece))).collect();
    let made = invented(&real, said, -30, id("new-one")).unwrap();
    assert_eq!(export_json(&real, 1, Default::default()), before);
    assert_eq!((made.opening.fictional, made.id.as_str()), (Some(true), "new-one"));
    assert_eq!(faults(&made), []);
    let text = export_json(&made, 1, Default::default());
    for was in texts.iter().filter(|was| was.len() > 3) {
        assert!(!text.contains(&serde_json::to_string(was).unwrap()), "left as it was: {was}");
    }
    assert_eq!(made.opening.begun.days_since(real.opening.begun), -30);
    let days = |session: &Session| session.story.evidence.iter().map(|entry| entry.lag_days()).collect::<Vec<_>>();
    assert_eq!(days(&made), days(&real), "what came after what");
    assert_eq!(made.power.map.ties.len(), real.power.map.ties.len());
    assert!(made.power.facets.is_empty() && made.opening.follows.is_none() && made.opening.exercise.is_none());
    assert!(given(&made).is_some());
}

/// No text escapes: whatever is a text to the reader of sessions is a piece, unless it stays behind.
#[test]
fn every_text_of_a_real_session_is_asked_about() {
    let (real, _) = real();
    let mut value: Value = serde_json::from_str(&export_json(&real, 1, Default::default())).unwrap();
    let mut found = Vec::new();
    marked(&mut value["session"], "", &mut found);
    let asked = pieces(&real, MASK);
    let made = invented(&real, Vec::new(), 1, id("new-one"));
    let made = export_json(&made.unwrap(), 1, Default::default());
    for (mark, text) in found.iter().filter_map(|found| found.split_once('\n')) {
        // Whatever reads as words and was not asked about must not be in what is made without an answer.
        if text.contains(' ') && !asked.iter().any(|piece| piece.was == text) {
            assert!(!made.contains(&serde_json::to_string(text).unwrap()), "{mark}: {text}");
        }
    }
    assert!(asked.iter().any(|piece| piece.was == "Ash" || piece.was.contains("Ash")));
}

#[test]
fn people_are_offered_as_roles_and_long_texts_are_refused() {
    let mut real = sample("rowan").unwrap();
    Rc::make_mut(&mut real.opening).fictional = Some(false);
    let all = pieces(&real, MASK);
    let offered = |was: &str| all.iter().find(|piece| piece.was == was).unwrap().offered.clone();
    assert!(!offered("Jay").contains("Jay"));
    for piece in &all {
        let words = piece.offered.split(|sign: char| !sign.is_alphanumeric());
        assert!(!words.into_iter().any(|word| word == "Jay"), "{}", piece.offered);
    }
    let long = |piece: &Piece| if piece.was == "Jay" { "x".repeat(31) } else { "y".into() };
    let said = all.iter().map(|piece| (piece.clone(), long(piece))).collect();
    let refused = invented(&real, said, 1, id("n"));
    assert!(matches!(refused, Err(Rejection::TooLong { limit: 30, .. })), "{refused:?}");
}
