//! Exercises as the text that goes into a link: whole but for what is private, and only where nobody in them is real.

use standpoint::content::samples::samples;
use standpoint::domain::{Session, SessionId};
use standpoint::storage::{ExerciseError, MAX_EXERCISE_BYTES, exercise_text, export_json, read_exercise};

/// No sample case is asked for.
fn none(_: &str) -> Option<Session> {
    None
}

fn sample(at: usize) -> Session {
    samples()[at].complete(SessionId::new("a1-b2").unwrap())
}

#[test]
fn every_sample_comes_back_whole_but_for_what_is_private() {
    for at in 0..samples().len() {
        let session = sample(at);
        let text = exercise_text(&session).unwrap();
        assert!(text.len() < MAX_EXERCISE_BYTES);
        let back = read_exercise(&text, &none).unwrap();
        assert_eq!(
            (&back.story, &back.protection, &back.advocacy),
            (&session.story, &session.protection, &session.advocacy)
        );
        assert_eq!(
            (&back.power.map, &back.cooperation.explanations),
            (&session.power.map, &session.cooperation.explanations)
        );
        assert!(back.power.facets.is_empty() && back.opening.arriving.is_empty());
        assert!(back.cooperation.resolve.feelings.is_empty() && back.closing.ending.learned.is_empty());
        assert_eq!(exercise_text(&back).unwrap(), text, "made again, it differs");
    }
}

#[test]
fn row_18_only_what_is_said_to_be_invented_goes_out_or_comes_in() {
    let mut session = sample(0);
    for fictional in [Some(false), None] {
        std::rc::Rc::make_mut(&mut session.opening).fictional = fictional;
        assert_eq!(exercise_text(&session), None);
        let file = export_json(&session, 1, Default::default());
        assert_eq!(read_exercise(&file, &none), Err(ExerciseError::NotFictional));
    }
    assert!(matches!(read_exercise("{}", &none), Err(ExerciseError::Import(_))));
    assert!(matches!(read_exercise(&"[".repeat(100_000), &none), Err(ExerciseError::Import(_))));
}

#[test]
fn a_link_made_by_an_older_version_opens_and_one_by_a_newer_is_left() {
    for schema in [1, 2] {
        let text = crate::golden::exported(schema, "full");
        let session = read_exercise(&text, &none).unwrap();
        assert_eq!((&session.opening.exercise, &session.opening.task), (&None, &None));
        let newer = text.replacen(&format!("\"schema\": {schema}"), "\"schema\": 99", 1);
        assert_ne!(newer, text);
        assert!(matches!(read_exercise(&newer, &none), Err(ExerciseError::Import(_))));
    }
}
