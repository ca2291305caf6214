//! The real local storage and journal of this browser, whole, full, and refused; and who of two may write.

use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use standpoint::app::library::Library;
use standpoint::app::lock::Lock;
use standpoint::domain::dates::date;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::walk::Step;
use standpoint::domain::{Session, SessionId};
use standpoint::platform::journal::{Journal, after};
use standpoint::platform::local_storage::LocalSlots;
use standpoint::platform::tabs::{hold, take};
use standpoint::storage::Moment;
use standpoint::storage::{LoadError, SaveError, SlotError, Slots, delete, list, open, save, session_key};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
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

fn test_journal_keys(of: &str) -> Vec<String> {
    ["a", "b"].map(|name| format!("{TEST}journal/{of}/{name}")).to_vec()
}

#[wasm_bindgen_test]
async fn the_journal_keeps_texts_letter_for_letter_all_of_a_change_or_nothing() {
    let journal = Journal::open().await.unwrap();
    let keys = test_journal_keys("letters");
    let text = "\"{}\u{0}\u{2028}\u{1f331} e\u{301} <script>";
    let both = |slots: &dyn Slots| {
        slots.set(&keys[0], text)?;
        slots.set(&keys[1], "second")?;
        Ok(())
    };
    journal.change(&keys, both).await.unwrap();
    // Another connection sees it at once.
    let other = Journal::open().await.unwrap();
    assert_eq!(other.read(&keys).await.unwrap().get(&keys[0]).unwrap().as_deref(), Some(text));
    // What a change refuses is not written, and what it wrote before refusing neither.
    let refused = journal
        .change(&keys, |slots| {
            slots.set(&keys[0], "lost")?;
            Err(SaveError::Stale { kept: 7 })
        })
        .await;
    assert_eq!(refused, Err(SaveError::Stale { kept: 7 }));
    assert_eq!(other.read(&keys).await.unwrap().get(&keys[0]).unwrap().as_deref(), Some(text));
    journal.change(&keys, |slots| Ok(keys.iter().try_for_each(|key| slots.remove(key))?)).await.unwrap();
    let left = other.keys().await.unwrap();
    assert!(!left.iter().any(|key| key.starts_with(TEST)), "{left:?}");
}

#[wasm_bindgen_test]
async fn a_journal_that_is_full_or_refuses_says_so_and_holds_what_it_held() {
    let journal = Journal::open().await.unwrap();
    let keys = test_journal_keys("full");
    journal.change(&keys, |slots| Ok(slots.set(&keys[0], "kept")?)).await.unwrap();
    let store = Reflect::get(&js_sys::global(), &"IDBObjectStore".into()).unwrap();
    let prototype: Object = Reflect::get(&store, &"prototype".into()).unwrap().unchecked_into();
    for (name, expected) in [("QuotaExceededError", SaveError::Full), ("UnknownError", SaveError::Blocked)] {
        // The second of two writes fails: the first must not stay.
        let body = format!(
            "{{ configurable: true, writable: true, value(text, key) {{
                if (key.endsWith('b')) throw new DOMException('no', '{name}');
                return window.__put.call(this, text, key); }} }}"
        );
        let keep = "window.__put = window.__put || IDBObjectStore.prototype.put";
        Function::new_no_args(keep).call0(&JsValue::NULL).unwrap();
        let replaced = Replaced::with(&prototype, "put", &body);
        let both = |slots: &dyn Slots| {
            slots.set(&keys[0], "changed")?;
            slots.set(&keys[1], "changed")?;
            Ok(())
        };
        let heard = journal.change(&keys, both).await;
        drop(replaced);
        assert_eq!(heard, Err(expected), "{name}");
        let held = journal.read(&keys).await.unwrap();
        assert_eq!((held.get(&keys[0]), held.get(&keys[1])), (Ok(Some("kept".into())), Ok(None)), "{name}");
    }
    journal.change(&keys, |slots| Ok(slots.remove(&keys[0])?)).await.unwrap();
}

#[wasm_bindgen_test]
async fn two_changes_of_one_text_never_interleave() {
    let [one, other] = [Journal::open().await.unwrap(), Journal::open().await.unwrap()];
    let keys = test_journal_keys("order");
    let add = |slots: &dyn Slots| {
        let so_far = slots.get(&keys[0])?.unwrap_or_default();
        Ok(slots.set(&keys[0], &(so_far + "x"))?)
    };
    let (first, second) = (one.change(&keys, add), other.change(&keys, add));
    let (first, second) = (std::pin::pin!(first), std::pin::pin!(second));
    // Begun together; each reads and writes whole.
    let mut both = (first, second, None, None);
    std::future::poll_fn(|context| {
        use std::task::Poll;
        if both.2.is_none()
            && let Poll::Ready(done) = both.0.as_mut().poll(context)
        {
            both.2 = Some(done);
        }
        if both.3.is_none()
            && let Poll::Ready(done) = both.1.as_mut().poll(context)
        {
            both.3 = Some(done);
        }
        if both.2.is_some() && both.3.is_some() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    assert_eq!((both.2, both.3), (Some(Ok(())), Some(Ok(()))));
    assert_eq!(one.read(&keys).await.unwrap().get(&keys[0]).unwrap().as_deref(), Some("xx"));
    one.change(&keys, |slots| Ok(slots.remove(&keys[0])?)).await.unwrap();
}

/// Keeps every other change of the journal waiting, until what it gives is called.
const BUSY: &str = "return new Promise((done) => {
    const asked = indexedDB.open('standpoint', 1);
    asked.onsuccess = () => {
        const store = asked.result.transaction('kept', 'readwrite').objectStore('kept');
        let busy = true;
        const on = () => busy ? store.get('nothing').onsuccess = on : asked.result.close();
        on();
        done(() => busy = false);
    };
});";

#[wasm_bindgen_test]
async fn what_the_journal_is_slow_to_keep_is_open_meanwhile() {
    let library = Library::start(Lock::of_this_browser()).await;
    let id = SessionId::new("slow-test").unwrap();
    let busy = JsFuture::from(Promise::from(Function::new_no_args(BUSY).call0(&JsValue::NULL).unwrap())).await.unwrap();
    let put = library.put(session(id.as_str(), "Written on a busy disk"));
    assert_eq!(put.id, id);
    let opened = library.open(&id).await.unwrap();
    assert_eq!(opened.session.opening.title, "Written on a busy disk");
    assert!(opened.saved_at.is_none(), "it was opened only once it was kept");
    busy.unchecked_into::<Function>().call0(&JsValue::NULL).unwrap();
    // Kept after all, and then it opens as it is kept.
    while library.open(&id).await.unwrap().saved_at.is_none() {
        after(20).await;
    }
    library.remove(&id).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_name_is_held_by_one_at_a_time_and_can_be_taken() {
    let lost = Rc::new(Cell::new(0));
    let count = |lost: &Rc<Cell<u32>>| {
        let lost = lost.clone();
        move || lost.set(lost.get() + 1)
    };
    let first = hold("tabs-test", count(&lost)).await;
    assert!(first.is_some());
    assert!(hold("tabs-test", || {}).await.is_none());
    let second = take("tabs-test", || {}).await;
    assert!(second.is_some());
    while lost.get() == 0 {
        after(5).await;
    }
    drop(first);
    // What was taken is not given up with what it was taken from.
    assert!(hold("tabs-test", || {}).await.is_none());
    drop(second);
    after(20).await;
    assert!(hold("tabs-test", || {}).await.is_some());
    assert_eq!(lost.get(), 1);
}

/// Has something else in place of the browser's locks.
fn with_locks(property: &str) -> Replaced {
    let navigator = Reflect::get(&js_sys::global(), &"Navigator".into()).unwrap();
    let prototype: Object = Reflect::get(&navigator, &"prototype".into()).unwrap().unchecked_into();
    Replaced::with(&prototype, "locks", property)
}

#[wasm_bindgen_test]
async fn a_browser_that_does_not_answer_keeps_nobody_waiting() {
    let replaced = with_locks("{ configurable: true, value: { request: () => new Promise(() => {}) } }");
    let held = hold("mute-test", || {}).await.is_some();
    drop(replaced);
    assert!(!held, "nobody has said that it can be written");
}

#[wasm_bindgen_test]
async fn without_the_browsers_locks_a_lease_does_the_same() {
    let replaced = with_locks("{ configurable: true, value: undefined }");
    let lost = Rc::new(Cell::new(false));
    let heard = lost.clone();
    let first = hold("lease-test", move || heard.set(true)).await;
    let while_held = hold("lease-test", || {}).await.is_some();
    let second = take("lease-test", || {}).await;
    while !lost.get() {
        after(20).await;
    }
    drop(first);
    let after_first = hold("lease-test", || {}).await.is_some();
    drop(second);
    let after_both = hold("lease-test", || {}).await;
    // One that was left behind by a killed browser is found to be silent.
    let free = after_both.is_some();
    drop(after_both);
    LocalSlots.set("lease-test/lease", "nobody 7").unwrap();
    let silent = hold("lease-test", || {}).await.is_some();
    drop(replaced);
    let _ = LocalSlots.remove("lease-test/lease");
    assert_eq!((while_held, after_first, free, silent), (false, false, true, true));
}
