//! What the platform asks of the browser beyond storage.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Array;
use standpoint::domain::{ActorId, is_id};
use standpoint::platform::files::{FileKind, ReadError, offer, read_text};
use standpoint::platform::page::{self, Theme};
use standpoint::platform::{clock, random};
use standpoint::storage::Moment;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, File};

use crate::page::document;

#[wasm_bindgen_test]
fn the_clock_tells_the_day_the_moment_and_the_hour() {
    let (first, second) = (clock::now_ms(), clock::now_ms());
    assert!(second >= first);
    let now = clock::timestamp();
    assert!(now > Moment::new("2026-01-01T00:00:00.000Z").unwrap());
    assert_eq!(clock::day_of(now), clock::today());
    let hour = clock::hour_and_minute(now);
    assert_eq!((hour.len(), hour.as_bytes()[2]), (5, b':'));
    // An hour later the minutes are the same, in any time zone.
    let at = |text| clock::hour_and_minute(Moment::new(text).unwrap());
    assert_eq!(at("2026-05-04T10:20:00.000Z")[3..], at("2026-05-04T11:20:00.000Z")[3..]);
}

#[wasm_bindgen_test]
fn ids_are_of_the_form_asked_for_and_differ() {
    let ids: std::collections::BTreeSet<ActorId> = (0..1_000).map(|_| random::id()).collect();
    assert_eq!(ids.len(), 1_000);
    assert!(ids.iter().all(|id| is_id(id.as_str())));
}

#[wasm_bindgen_test]
async fn a_chosen_file_is_read_up_to_its_limit() {
    let parts = Array::of1(&"caf\u{e9} \u{1f331}".into());
    let file = File::new_with_str_sequence(&parts, "x.json").unwrap();
    assert_eq!(read_text(file.clone(), 10).await.as_deref(), Ok("caf\u{e9} \u{1f331}"));
    assert_eq!(read_text(file, 9).await, Err(ReadError::TooLarge { bytes: 10 }));
}

#[wasm_bindgen_test]
fn a_download_is_handed_to_the_browser_and_leaves_nothing_on_the_page() {
    let before = document().body().unwrap().child_element_count();
    assert!(offer("standpoint-test.json", FileKind::Json, "{}"));
    assert_eq!(document().body().unwrap().child_element_count(), before);
}

#[wasm_bindgen_test]
fn hiding_is_heard_while_listened_for() {
    let heard = Rc::new(Cell::new(0));
    let counted = heard.clone();
    let listening = page::on_hidden(move || counted.set(counted.get() + 1));
    let window = web_sys::window().unwrap();
    window.dispatch_event(&Event::new("pagehide").unwrap()).unwrap();
    assert_eq!(heard.get(), 1);
    // Seen again is not hidden.
    document().dispatch_event(&Event::new("visibilitychange").unwrap()).unwrap();
    assert_eq!(heard.get(), if document().hidden() { 2 } else { 1 });
    let so_far = heard.get();
    drop(listening);
    window.dispatch_event(&Event::new("pagehide").unwrap()).unwrap();
    assert_eq!(heard.get(), so_far);
}

#[wasm_bindgen_test]
fn a_chosen_theme_is_shown_and_remembered() {
    let root = document().document_element().unwrap();
    assert_eq!(Theme::chosen(), Theme::System);
    Theme::Dark.choose();
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    assert_eq!(Theme::chosen(), Theme::Dark);
    Theme::System.choose();
    assert_eq!(root.get_attribute("data-theme"), None);
    assert_eq!(Theme::chosen(), Theme::System);
}

#[wasm_bindgen_test]
fn focus_goes_to_what_is_there_and_says_when_it_is_not() {
    let field = document().create_element("input").unwrap();
    field.set_id("platform-test-field");
    document().body().unwrap().append_child(&field).unwrap();
    assert!(page::focus("platform-test-field"));
    assert_eq!(document().active_element().map(|element| element.id()).as_deref(), Some("platform-test-field"));
    field.remove();
    assert!(!page::focus("platform-test-field"));
}

#[wasm_bindgen_test]
fn the_address_can_be_replaced_without_anyone_hearing_of_it() {
    let before = page::fragment();
    page::replace_fragment("#/guide");
    assert_eq!(page::fragment(), "#/guide");
    page::replace_fragment(if before.is_empty() { "#" } else { &before });
}
