//! Undo: what counts as one step.

use std::rc::Rc;

use standpoint::domain::{Edit, History, MAX_TEXT, TYPING_PAUSE_MS};

use super::{add_actor, edit, empty, opening};

/// Types `text` into a field of the opening at a moment.
fn typed(field: &str, text: &str, at_ms: u64) -> Edit {
    Edit { at_ms, typing: Some(field.into()), ..edit(opening(|o| o.situation = text.into())) }
}

#[track_caller]
fn check_steps(edits: &[Edit], expected: usize) {
    let mut history = History::new(Rc::new(empty()));
    for edit in edits {
        history.edit(edit.clone()).unwrap();
    }
    let mut steps = 0;
    while history.undo() {
        steps += 1;
    }
    assert_eq!(steps, expected);
    assert_eq!(**history.now(), empty());
}

#[test]
fn typing_on_in_one_field_is_one_step() {
    let pause = TYPING_PAUSE_MS;
    check_steps(&[typed("a", "c", 0), typed("a", "co", 400), typed("a", "col", 800)], 1);
    check_steps(&[typed("a", "c", 0), typed("a", "co", pause), typed("a", "col", 2 * pause)], 1);
    check_steps(&[typed("a", "c", 0), typed("a", "co", pause + 1)], 2);
    check_steps(&[typed("a", "c", 0), typed("b", "co", 1)], 2);
    check_steps(&[typed("a", "c", 0), typed("b", "co", 1), typed("a", "col", 2)], 3);
    check_steps(&[typed("a", "c", 0), edit(add_actor("ann")), typed("a", "co", 1)], 3);
    // A clock that runs backwards does not break a word in two.
    check_steps(&[typed("a", "c", 5_000), typed("a", "co", 0)], 1);
    // What changes nothing is no step.
    check_steps(&[typed("a", "c", 0), typed("a", "c", 9_000), edit(opening(|o| o.situation = "c".into()))], 1);
    check_steps(&[edit(opening(|_| ()))], 0);
}

#[test]
fn an_undo_in_between_begins_a_new_step_and_a_new_edit_ends_the_future() {
    let mut history = History::new(Rc::new(empty()));
    history.edit(typed("a", "c", 0)).unwrap();
    history.edit(typed("a", "co", 1)).unwrap();
    assert!(history.undo() && history.redo());
    history.edit(typed("a", "col", 2)).unwrap();
    assert!(history.undo());
    assert_eq!(history.now().opening.situation, "co");
    assert!(history.can_redo());
    history.edit(typed("a", "cow", 3)).unwrap();
    assert!(!history.can_redo() && !history.redo());
    assert!(history.undo() && history.undo() && !history.undo());
    assert!(!history.can_undo());
    assert_eq!(**history.now(), empty());
}

#[test]
fn a_refused_keystroke_does_not_break_the_word() {
    let mut history = History::new(Rc::new(empty()));
    history.edit(typed("a", "c", 0)).unwrap();
    history.edit(typed("a", &"x".repeat(MAX_TEXT + 1), 1)).unwrap_err();
    history.edit(typed("a", "co", 2)).unwrap();
    assert!(history.undo() && !history.undo());
}
