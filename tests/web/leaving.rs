//! The door that everything leaves by: nothing to ask about, somebody to ask, and going on once.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use standpoint::app::leaving::{Leaving, ask_here, then_leave};
use standpoint::domain::dates::date;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::walk::Step;
use standpoint::domain::{Session, SessionId};
use wasm_bindgen_test::wasm_bindgen_test;

fn session(title: &str, fictional: Option<bool>) -> Session {
    let opening = Opening { title: title.into(), fictional, ..Opening::new(Mode::Solo, date(2026, 11, 22)) };
    Session::new(SessionId::new("s").unwrap(), opening)
}

/// Lets a session leave; whether it did at once, and the question that was put if it did not.
fn leave(session: &Session, text: Option<&str>) -> (bool, Option<Leaving>) {
    let asked = Rc::new(RefCell::new(None));
    let gone = Rc::new(Cell::new(false));
    let (to, through) = (asked.clone(), gone.clone());
    ask_here(Some(Rc::new(move |leaving| _ = to.replace(Some(leaving)))));
    then_leave([session], text, move || through.set(true));
    ask_here(None);
    let leaving = asked.take();
    let at_once = gone.get();
    (
        at_once,
        leaving.map(|leaving| Leaving {
            go_on: Box::new(move || {
                (leaving.go_on)();
                assert!(gone.get(), "going on lets it leave");
            }),
            ..leaving
        }),
    )
}

#[wasm_bindgen_test]
fn what_names_nobody_leaves_at_once() {
    for (title, fictional) in [("Four visits missed", None), ("Ms A", Some(false)), ("Mrs Patel", Some(true))] {
        let (at_once, asked) = leave(&session(title, fictional), None);
        assert!(at_once && asked.is_none(), "{title}");
    }
    let (at_once, asked) = leave(&session("Mrs Patel", None), Some("A page without the title"));
    assert!(at_once && asked.is_none(), "only what leaves is looked at");
}

#[wasm_bindgen_test]
fn what_may_name_somebody_waits_for_the_writer() {
    let (at_once, asked) = leave(&session("Mrs Patel", None), None);
    let asked = asked.unwrap();
    assert!(!at_once);
    assert_eq!(asked.found.len(), 1);
    assert_eq!(asked.found[0].places[0].step, Step::Opening);
    (asked.go_on)();
}

#[wasm_bindgen_test]
fn with_nobody_to_ask_nothing_is_kept_back() {
    let gone = Rc::new(Cell::new(false));
    let through = gone.clone();
    ask_here(None);
    then_leave([&session("Mrs Patel", None)], None, move || through.set(true));
    assert!(gone.get());
}
