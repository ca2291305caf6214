//! The real local storage of this browser, whole, full, and refused.

use js_sys::{Function, Object, Reflect};
use standpoint::domain::dates::date;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::walk::Step;
use standpoint::domain::{Session, SessionId};
use standpoint::platform::local_storage::LocalSlots;
use standpoint::storage::Moment;
use standpoint::storage::{LoadError, SaveError, SlotError, Slots, delete, list, open, save, session_key};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// What these tests keep begins with this, and is taken away again.
const TEST: &str = "storage-test/";

fn session(id: &str, title: &str) -> Session {
    let opening = Opening { title: title.into(), ..Opening::new(Mode::Solo, date(2026, 11, 22)) };
    Session::new(SessionId::new(id).unwrap(), opening)
}

fn now() -> Moment {
    Moment::new("2026-11-22T14:02:03.000Z").unwrap()
}

/// Something replaced for as long as the test runs, and put back even when it fails.
struct Replaced {
    on: Object,
    name: &'static str,
    was: Option<Object>,
}

impl Replaced {
    /// Puts `property`, a JavaScript property descriptor, in place of what `on` has under `name`.
    fn with(on: &Object, name: &'static str, property: &str) -> Self {
        let was = Object::get_own_property_descriptor(on, &name.into());
        let was = was.is_object().then(|| was.unchecked_into());
        let property = Function::new_no_args(&format!("return {property}")).call0(&JsValue::NULL).unwrap();
        Object::define_property(on, &name.into(), property.unchecked_ref());
        Self { on: on.clone(), name, was }
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        match &self.was {
            Some(was) => {
                Object::define_property(&self.on, &self.name.into(), was);
            }
            None => {
                let _ = Reflect::delete_property(&self.on, &self.name.into());
            }
        }
    }
}

fn storage_prototype() -> Object {
    let global = js_sys::global();
    Reflect::get(&Reflect::get(&global, &"Storage".into()).unwrap(), &"prototype".into()).unwrap().unchecked_into()
}

/// Every `setItem` throws an error of this name and code.
fn refusing(name: &str, code: u16) -> Replaced {
    let body =
        format!("{{ configurable: true, writable: true, value() {{ throw {{ name: '{name}', code: {code} }} }} }}");
    Replaced::with(&storage_prototype(), "setItem", &body)
}

#[wasm_bindgen_test]
fn texts_are_kept_letter_for_letter_and_listed_by_name() {
    let key = format!("{TEST}letters");
    let text = "\"{}\u{0}\u{2028}\u{1f331} e\u{301} <script>";
    assert_eq!(LocalSlots.get(&key), Ok(None));
    LocalSlots.set(&key, text).unwrap();
    assert_eq!(LocalSlots.get(&key).unwrap().as_deref(), Some(text));
    let raw = web_sys::window().unwrap().local_storage().unwrap().unwrap().get_item(&key).unwrap();
    assert_eq!(raw.as_deref(), Some(text));
    assert!(LocalSlots.keys().unwrap().contains(&key));
    LocalSlots.remove(&key).unwrap();
    LocalSlots.remove(&key).unwrap();
    assert_eq!(LocalSlots.get(&key), Ok(None));
    assert!(LocalSlots.allowed());
}

#[wasm_bindgen_test]
fn a_session_is_saved_listed_opened_and_deleted() {
    let session = session("web-storage-a", "Plain");
    let done = save(&LocalSlots, &session, 0, Step::People, now()).unwrap();
    assert_eq!(done.revision, 1);
    let opened = open(&LocalSlots, &session.id).unwrap();
    assert_eq!((&*opened.session, opened.step, opened.revision), (&session, Step::People, 1));
    assert!(list(&LocalSlots).unwrap().iter().any(|kept| kept.id == session.id && kept.entry.is_ok()));
    delete(&LocalSlots, &session.id).unwrap();
    assert_eq!(open(&LocalSlots, &session.id), Err(LoadError::Missing));
    assert!(!LocalSlots.keys().unwrap().iter().any(|key| key.contains("web-storage-a")));
}

#[wasm_bindgen_test]
fn a_browser_that_is_really_full_keeps_the_old_work_byte_for_byte_and_saves_again_once_there_is_room() {
    let old = session("web-storage-b", "Old");
    save(&LocalSlots, &old, 0, Step::Opening, now()).unwrap();
    let kept = LocalSlots.get(&session_key(&old.id)).unwrap();

    let block = "x".repeat(64 * 1024);
    let mut blocks = 0;
    let mut size = block.len();
    while size > 0 {
        match LocalSlots.set(&format!("{TEST}block/{blocks}"), &block[..size]) {
            Ok(()) => blocks += 1,
            Err(error) => {
                assert_eq!(error, SlotError::Full);
                size /= 2;
            }
        }
    }
    let mut new = session("web-storage-b", "New");
    std::rc::Rc::make_mut(&mut new.opening).situation = "y".repeat(20_000);
    let full = save(&LocalSlots, &new, 1, Step::Opening, now());
    let after = LocalSlots.get(&session_key(&old.id)).unwrap();
    let opened = open(&LocalSlots, &old.id).unwrap();

    for at in 0..blocks {
        LocalSlots.remove(&format!("{TEST}block/{at}")).unwrap();
    }
    let freed = save(&LocalSlots, &new, 1, Step::Opening, now());
    delete(&LocalSlots, &old.id).unwrap();

    assert_eq!(full, Err(SaveError::Full));
    assert_eq!(after, kept);
    assert_eq!(*opened.session, old);
    assert!(freed.is_ok());
}

#[wasm_bindgen_test]
fn full_is_recognised_by_every_spelling_and_told_from_refused() {
    let spellings = [("QuotaExceededError", 0), ("NS_ERROR_DOM_QUOTA_REACHED", 0), ("Error", 22), ("Error", 1014)];
    for (name, code) in spellings {
        let refusing = refusing(name, code);
        let heard = LocalSlots.set(&format!("{TEST}spelling"), "x");
        drop(refusing);
        assert_eq!(heard, Err(SlotError::Full), "{name} {code}");
    }
    let refusing = refusing("SecurityError", 18);
    let heard = save(&LocalSlots, &session("web-storage-c", ""), 0, Step::Opening, now());
    drop(refusing);
    assert_eq!(heard, Err(SaveError::Blocked));
    assert!(!LocalSlots.keys().unwrap().iter().any(|key| key.contains("web-storage-c")));
}

#[wasm_bindgen_test]
fn a_browser_that_refuses_storage_or_has_none_is_an_answer_and_no_exception() {
    let agent = web_sys::window().unwrap().navigator().user_agent().unwrap();
    if agent.contains("AppleWebKit") && !agent.contains("Chrome") {
        // WebKit goes on using the storage it found first, whatever a page puts in its place: it cannot be tried there.
        wasm_bindgen_test::console_log!("not tried: WebKit does not let a page refuse itself storage");
        return;
    }
    let window: Object = web_sys::window().unwrap().unchecked_into();
    for getter in
        ["{ configurable: true, get() { throw new Error('refused') } }", "{ configurable: true, value: null }"]
    {
        let replaced = Replaced::with(&window, "localStorage", getter);
        let heard = (
            LocalSlots.allowed(),
            LocalSlots.get("x"),
            LocalSlots.set("x", "y"),
            LocalSlots.keys(),
            list(&LocalSlots),
            save(&LocalSlots, &session("web-storage-d", ""), 0, Step::Opening, now()),
        );
        drop(replaced);
        let blocked = SlotError::Blocked;
        let expected =
            (false, Err(blocked), Err(blocked), Err(blocked), Err(LoadError::Blocked), Err(SaveError::Blocked));
        assert_eq!(heard, expected, "{getter}");
    }
    assert!(LocalSlots.allowed());
}
