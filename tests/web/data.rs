//! What the choices of keeping rest on: the switch that stops every write, visits noted, trying out the browser, and
//! wiping. The pages themselves are walked in `tests/journeys`.

use gloo::timers::callback::Timeout;
use js_sys::Promise;
use standpoint::app::keeping::{Keeping, Visits, has_kept, note_visit};
use standpoint::app::library::Library;
use standpoint::app::lock::Lock;
use standpoint::app::places::wipe_everything;
use standpoint::domain::dates::date;
use standpoint::platform::check::{Found, Part, every_part};
use standpoint::platform::journal::Journal;
use standpoint::platform::keeping::{has_database, leave_in_tab, leave_no_trace, leaves_no_trace, take_from_tab};
use standpoint::platform::local_storage::LocalSlots;
use standpoint::platform::{clock, page};
use standpoint::storage::{SlotError, Slots};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{EventInit, HtmlElement};

use super::page::document;

/// Writing as usual again, also where a test fails.
struct Writing;

impl Drop for Writing {
    fn drop(&mut self) {
        leave_no_trace(false);
    }
}

#[wasm_bindgen_test]
async fn a_visit_that_leaves_no_trace_is_refused_by_both_places() {
    let _after = Writing;
    let library = Library::start(Lock::of_this_browser()).await;
    let journal = Journal::open().await.unwrap();
    LocalSlots.set("standpoint/trial", "before").unwrap();
    leave_no_trace(true);
    assert_eq!(Keeping::now(), Keeping::ThisVisit);
    assert_eq!(LocalSlots.set("standpoint/trial", "after"), Err(SlotError::Blocked));
    assert_eq!(LocalSlots.get("standpoint/trial").unwrap().as_deref(), Some("before"));
    let keys = ["standpoint/trial".to_owned()];
    let refused = journal.change(&keys, |slots| Ok(slots.set(&keys[0], "after")?));
    assert!(refused.await.is_err());
    assert!(!library.set_note("standpoint/visits", Some("2026-03-03 2026-03-03")));
    assert!(!journal.keys().await.unwrap().contains(&keys[0]));
    leave_no_trace(false);
    assert_eq!(LocalSlots.set("standpoint/trial", "after"), Ok(()));
    LocalSlots.remove("standpoint/trial").unwrap();
}

#[wasm_bindgen_test]
async fn row_10_only_a_visit_on_another_day_shows_that_a_browser_keeps() {
    let library = Library::start(Lock::of_this_browser()).await;
    LocalSlots.remove("standpoint/visits").unwrap();
    assert!(!has_kept());
    note_visit(&library);
    let today = clock::today();
    assert_eq!(Visits::noted(), Some(Visits { first: today, last: today }));
    note_visit(&library);
    assert!(!has_kept(), "the same day shows nothing: the browser may not have been closed");

    LocalSlots.set("standpoint/visits", "2026-03-03 2026-03-03").unwrap();
    note_visit(&library);
    assert!(!has_kept(), "the same tab, loaded again, may have been open since");
    standpoint::platform::keeping::forget_tab();
    note_visit(&library);
    assert_eq!(Visits::noted(), Some(Visits { first: date(2026, 3, 3), last: today }));
    assert!(has_kept());

    for broken in ["", "2026-03-03", "today tomorrow", "{}"] {
        LocalSlots.set("standpoint/visits", broken).unwrap();
        assert_eq!(Visits::noted(), None, "{broken:?}");
        assert!(!has_kept());
    }
    LocalSlots.remove("standpoint/visits").unwrap();
}

#[wasm_bindgen_test]
async fn trying_out_the_browser_leaves_nothing_behind() {
    let before = LocalSlots.keys().unwrap();
    let found = every_part().await;
    assert_eq!(found.len(), Part::ALL.len());
    let of = |part: Part| found.iter().find(|(tried, _)| *tried == part).unwrap().1;
    // What every engine these tests run in has.
    for part in [Part::Wasm, Part::Secure, Part::LocalStorage, Part::Database, Part::Locks, Part::Crypto] {
        assert_eq!(of(part), Found::Works, "{part:?}");
    }
    // The page of the tests carries no policy and keeps nothing for offline use.
    assert_eq!(of(Part::Policy), Found::Not);
    assert_eq!(of(Part::Offline), Found::Not);
    assert_eq!(LocalSlots.keys().unwrap().len(), before.len());

    let _after = Writing;
    leave_no_trace(true);
    let found = every_part().await;
    let untried: Vec<Part> =
        found.iter().filter(|(_, found)| *found == Found::NotTried).map(|(part, _)| *part).collect();
    assert_eq!(untried, [Part::LocalStorage, Part::Database], "what would write is not tried");
}

#[wasm_bindgen_test]
async fn wiping_leaves_nothing_and_writes_nothing_more() {
    let _after = Writing;
    LocalSlots.set("standpoint/session/wipe-me", "x").unwrap();
    leave_in_tab("steps that can be undone");
    LocalSlots.set("standpoint/theme", "dark").unwrap();
    LocalSlots.set("another-app", "stays").unwrap();
    // A journal that another part of the page has open does not stand in the way.
    let open = Journal::open().await.unwrap();
    assert!(wipe_everything().await);
    assert!(LocalSlots.keys().unwrap().iter().all(|key| !key.starts_with("standpoint/")));
    assert_eq!(LocalSlots.get("another-app").unwrap().as_deref(), Some("stays"));
    assert!(!has_database().await);
    assert!(leaves_no_trace());
    assert_eq!(take_from_tab(), None);
    leave_in_tab("more steps");
    assert_eq!(take_from_tab(), None, "nothing more is written");
    assert!(open.keys().await.is_err(), "nor does it come back");
    assert!(!has_database().await);
    LocalSlots.remove("another-app").unwrap();
}

#[wasm_bindgen_test]
async fn what_is_left_in_the_tab_is_taken_once_and_at_the_start() {
    let _after = Writing;
    assert_eq!(take_from_tab(), None);
    leave_in_tab("steps");
    assert_eq!(take_from_tab().as_deref(), Some("steps"));
    assert_eq!(take_from_tab(), None, "it was taken out");
    leave_in_tab("steps");
    let _library = Library::start(Lock::of_this_browser()).await;
    assert_eq!(take_from_tab(), None, "whichever session is opened then, and if none is");
    leave_in_tab(&"x".repeat(20_000_000));
    assert_eq!(take_from_tab(), None, "there is no room for it");
    leave_no_trace(true);
    leave_in_tab("steps");
    assert_eq!(take_from_tab(), None);
}

#[wasm_bindgen_test]
async fn a_question_waits_until_the_field_was_left() {
    let (field, button) = (element("textarea"), element("button"));
    let asked = Rc::new(Cell::new(0));
    let ask = {
        let asked = asked.clone();
        move || asked.set(asked.get() + 1)
    };
    field.focus().unwrap();
    let waiting = page::when_typing_pauses(ask.clone());
    happen(&field, "keyup");
    assert_eq!(asked.get(), 0, "a key pressed in the field is writing");
    // A page that is not in front may not be told that a field was left, so the event is sent.
    happen(&field, "focusout");
    assert_eq!(asked.get(), 0, "what the field was left for comes first");
    happen(&button, "click");
    assert_eq!(asked.get(), 1);
    drop(waiting);

    field.blur().unwrap();
    let waiting = page::when_typing_pauses(ask);
    assert_eq!(asked.get(), 2, "where nobody writes, at once");
    drop(waiting);
    for element in [field, button] {
        element.remove();
    }
    turn().await;
}

fn element(tag: &str) -> HtmlElement {
    let element = document().create_element(tag).unwrap();
    document().body().unwrap().append_child(&element).unwrap();
    element.unchecked_into()
}

fn happen(at: &HtmlElement, event: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    at.dispatch_event(&web_sys::Event::new_with_event_init_dict(event, &init).unwrap()).unwrap();
}

/// Lets what is due be done.
async fn turn() {
    let due = Promise::new(&mut |done, _| {
        Timeout::new(0, move || _ = done.call0(&done)).forget();
    });
    JsFuture::from(due).await.unwrap();
}
