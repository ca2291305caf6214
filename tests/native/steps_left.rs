//! The last steps of undo and redo, left for a page that is loaded again: how many, of which session, and nothing more
//! than a saved session holds.

use std::rc::Rc;

use standpoint::domain::dates::date;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::story::Evidence;
use standpoint::domain::{Command, Edit, EvidenceId, History, Session, SessionId, apply};
use standpoint::storage::{read_steps, steps_text};

const REVISION: u64 = 7;

fn titled(title: &str) -> Session {
    let opening = Opening { title: title.into(), ..Opening::new(Mode::Solo, date(2026, 11, 22)) };
    Session::new(SessionId::new("a").unwrap(), opening)
}

/// So many steps made, and so many more that were undone; each state with as many entries of 20,000 characters.
fn history(past: usize, future: usize, entries: usize) -> History {
    let entry = |at: usize| Evidence::new(EvidenceId::new(&format!("e{at}")).unwrap(), &"x".repeat(20_000));
    let entries = Command::Entries((0..entries).map(entry).collect());
    let full = apply(&titled(""), entries, date(2026, 11, 22)).unwrap();
    let state = |at: usize| Rc::new(Session { opening: titled(&at.to_string()).opening, ..full.clone() });
    let now = past;
    let future = (now + 1..=now + future).rev().map(state).collect();
    History::with_steps(state(now), (0..past).map(state).collect(), future)
}

fn back(history: &History, text: &str) -> Option<History> {
    read_steps(text, history.now(), REVISION)
}

#[test]
fn what_was_left_is_gone_on_with() {
    let before = history(2, 3, 0);
    let mut after = back(&before, &steps_text(&before, REVISION).unwrap()).unwrap();
    assert_eq!(after, before);
    assert!(Rc::ptr_eq(after.now(), before.now()), "the session stays the one that was opened");
    assert!(after.undo() && after.undo() && !after.undo());
    assert_eq!(after.now().opening.title, "0");
    for title in ["1", "2", "3", "4", "5"] {
        assert!(after.redo());
        assert_eq!(after.now().opening.title, title);
    }
    assert!(!after.redo());
    assert_eq!(steps_text(&history(0, 0, 0), REVISION), None, "where there is no step, nothing is left");
}

#[test]
fn the_nearest_steps_are_left_and_the_others_dropped() {
    let kept = |past, future, entries| {
        let before = history(past, future, entries);
        let text = steps_text(&before, REVISION)?;
        assert!(text.len() <= 500_000, "{}", text.len());
        let after = back(&before, &text).unwrap();
        assert!(before.past().ends_with(after.past()) && before.future().ends_with(after.future()));
        Some((after.past().len(), after.future().len()))
    };
    assert_eq!(kept(400, 0, 0), Some((20, 0)));
    assert_eq!(kept(0, 400, 0), Some((0, 20)));
    assert_eq!(kept(400, 400, 0), Some((10, 10)));
    assert_eq!(kept(3, 400, 0), Some((3, 17)));
    // By their size: the session itself and three more, never half a state.
    assert_eq!(kept(40, 0, 5), Some((3, 0)));
    assert_eq!(kept(40, 40, 5), Some((2, 1)));
    assert_eq!(kept(1, 1, 20), None);
    assert_eq!(kept(1, 1, 30), None);
}

#[test]
fn steps_of_anything_else_are_dropped() {
    let before = history(2, 2, 0);
    let text = steps_text(&before, REVISION).unwrap();
    let other = Rc::new(titled("changed in another tab"));
    assert_eq!(read_steps(&text, &other, REVISION), None);
    let elsewhere = Rc::new(Session { id: SessionId::new("b").unwrap(), ..Session::clone(before.now()) });
    assert_eq!(read_steps(&text, &elsewhere, REVISION), None);
    for revision in [0, REVISION - 1, REVISION + 1] {
        assert_eq!(read_steps(&text, before.now(), revision), None, "revision {revision}");
    }
    // One state of another session among them.
    let foreign = text.replacen("\"title\":\"1\"", "\"title\":\"1\",\"more\":1", 1);
    assert_eq!(back(&before, &foreign), None);
    let moved = text.rsplit_once('\n').unwrap();
    assert_eq!(back(&before, &[moved.0, "\n", &moved.1.replace("\"id\":\"a\"", "\"id\":\"b\"")].concat()), None);
    assert_eq!(back(&before, &[text.as_str(), "\n", &text].concat()), None, "the session itself twice");
    assert_eq!(back(&before, &text.replacen("\n-", "\n=", 1)), None);
    assert_eq!(back(&before, &text.replacen('=', "-", 1)), None);
}

#[test]
fn a_damaged_note_is_dropped_or_shorter_and_never_another() {
    let before = history(2, 1, 0);
    let text = steps_text(&before, REVISION).unwrap();
    for damaged in ["", "=", "\n", "é", "{}", "[]", "=null", "\u{feff}", &"=".repeat(600_000)] {
        assert_eq!(back(&before, damaged), None);
    }
    for cut in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
        if let Some(found) = back(&before, &text[..cut]) {
            assert_eq!(&text[cut..=cut], "\n", "half a state was read");
            assert!(before.past().ends_with(found.past()) && before.future().ends_with(found.future()));
        }
    }
}

#[test]
fn typing_after_it_is_a_step_of_its_own() {
    let before = history(1, 1, 0);
    let mut after = back(&before, &steps_text(&before, REVISION).unwrap()).unwrap();
    let command = Command::Opening(Opening { title: "typed".into(), ..Opening::clone(&after.now().opening) });
    after.edit(Edit { command, today: date(2026, 11, 23), at_ms: 0, typing: Some("title".into()) }).unwrap();
    assert!(!after.can_redo(), "a new step forgets what was undone");
    assert!(after.undo());
    assert_eq!(after.now(), before.now());
}
