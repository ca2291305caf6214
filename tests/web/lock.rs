//! The lock on the real stores of this browser, and files under a passphrase.

use js_sys::{Function, Object, Reflect};
use standpoint::app::lock::{self, LOCK_KEY, Lock, Standing};
use standpoint::platform::clock;
use standpoint::platform::journal::Journal;
use standpoint::platform::local_storage::LocalSlots;
use standpoint::storage::Slots;
use standpoint::storage::jwe::{self, ROUNDS, SALT_BYTES, SealError, Stretch};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const MADE_BY_JOSE: &str = include_str!("../fixtures/jwe/made-by-jose.jwe");
const HELD_IN_IT: &str = include_str!("../fixtures/jwe/made-by-jose.txt");
const THEIRS: &str = "correct horse battery staple";

const OURS: &str = "ladder pond seventeen caf\u{e9}";

#[wasm_bindgen_test]
async fn a_file_sealed_by_other_software_is_opened() {
    assert_eq!(lock::refused(MADE_BY_JOSE), None);
    assert_eq!(lock::open_file(MADE_BY_JOSE, THEIRS).await.as_deref(), Ok(HELD_IN_IT));
    assert_eq!(lock::open_file(MADE_BY_JOSE, "correct horse").await, Err(SealError::WrongOrDamaged));
}

#[wasm_bindgen_test]
async fn row_23_a_sealed_file_opens_under_its_passphrase_only_and_only_unchanged() {
    let text = "{\"title\":\"The Rowan family \u{1f331}\"}\n";
    let file = lock::sealed_file(text, OURS).await.unwrap();
    assert!(lock::is_sealed_file(&file) && !file.contains("Rowan"));
    let header = jwe::header(&file).unwrap();
    assert_eq!((&header["alg"], &header["enc"]), (&"PBES2-HS512+A256KW".into(), &"A256GCM".into()));
    let Stretch { salt, rounds } = Stretch::of(&header).unwrap();
    assert!(salt.len() == SALT_BYTES && rounds == ROUNDS && rounds >= 600_000, "{header}");
    assert_eq!(lock::open_file(&file, OURS).await.as_deref(), Ok(text));
    // The same letters, as another keyboard makes them.
    assert_eq!(lock::open_file(&file, &OURS.replace('\u{e9}', "e\u{301}")).await.as_deref(), Ok(text));
    for other in ["", "ladder pond seventeen cafe", "Ladder pond seventeen caf\u{e9}"] {
        assert_eq!(lock::open_file(&file, other).await, Err(SealError::WrongOrDamaged), "{other}");
    }
    // No two files of the same text under the same passphrase are alike.
    assert_ne!(lock::sealed_file(text, OURS).await.unwrap(), file);
    // One letter of each part, the header included.
    let file = file.trim();
    let mut start = 0;
    for part in file.split('.') {
        let at = start + part.len() / 2;
        let letter = if &file[at..=at] == "A" { "B" } else { "A" };
        let flipped = [&file[..at], letter, &file[at + 1..]].concat();
        assert!(lock::open_file(&flipped, OURS).await.is_err(), "the part at {start}");
        start += part.len() + 1;
    }
}

#[wasm_bindgen_test]
async fn a_file_that_asks_for_endless_work_is_refused_at_once() {
    let rest = MADE_BY_JOSE.split_once('.').unwrap().1;
    for rounds in [999_u64, 10_000_001, u64::MAX] {
        let says = [("p2s", "XaP72PmsMlAHS34b1gT9iA".into()), ("p2c", rounds.into())];
        let hostile = [&jwe::protected(jwe::FROM_PASSPHRASE, &says), ".", rest].concat();
        let before = clock::now_ms();
        assert_eq!(lock::refused(&hostile), Some(SealError::Rounds));
        assert_eq!(lock::open_file(&hostile, THEIRS).await, Err(SealError::Rounds));
        assert!(clock::now_ms() - before < 300, "{rounds}");
    }
}

/// Takes `crypto.subtle` away for as long as it is kept.
struct WithoutSubtle(Object, Object);

impl WithoutSubtle {
    fn begin() -> Self {
        let global = js_sys::global();
        let crypto = Reflect::get(&global, &"Crypto".into()).unwrap();
        let prototype: Object = Reflect::get(&crypto, &"prototype".into()).unwrap().unchecked_into();
        let was = Object::get_own_property_descriptor(&prototype, &"subtle".into());
        let none = Function::new_no_args("return { configurable: true, get() {} }").call0(&JsValue::NULL).unwrap();
        Object::define_property(&prototype, &"subtle".into(), none.unchecked_ref());
        Self(prototype, was.unchecked_into())
    }
}

impl Drop for WithoutSubtle {
    fn drop(&mut self) {
        Object::define_property(&self.0, &"subtle".into(), &self.1);
    }
}

#[wasm_bindgen_test]
async fn without_encryption_in_the_browser_nothing_is_sealed_and_nothing_weakened() {
    assert!(lock::is_offered());
    let without = WithoutSubtle::begin();
    let heard = (
        lock::is_offered(),
        lock::sealed_file("text", OURS).await,
        lock::open_file(MADE_BY_JOSE, THEIRS).await,
        lock::refused(MADE_BY_JOSE),
        Lock::of_this_browser().set(OURS).await,
        LocalSlots.get(LOCK_KEY),
    );
    drop(without);
    let none = SealError::NoCrypto;
    assert_eq!(heard, (false, Err(none), Err(none), Some(none), Err(none), Ok(None)));
    assert_eq!(Lock::of_this_browser().standing(), Standing::Off);
}

const NAMES: [&str; 5] = [
    "standpoint/session/web-lock-a",
    "standpoint/session/web-lock-a/before",
    "standpoint/session/web-lock-b/migrated",
    "standpoint/index/web-lock-a",
    "standpoint/damaged/web-lock-a",
];

fn kept_under(name: &str) -> String {
    match name {
        "standpoint/damaged/web-lock-a" => "{ \"broken\": \"Rowan \u{1f331}".to_owned(),
        _ => {
            format!("{{\"app\":\"standpoint\",\"schema\":2,\"revision\":4,\"saved_at\":\"x\",\"is\":\"Rowan {name}\"}}")
        }
    }
}

async fn journal_texts(journal: &Journal) -> Vec<(String, String)> {
    let names = NAMES.map(str::to_owned);
    let read = journal.read(&names).await.unwrap();
    names.into_iter().filter_map(|name| Some((name.clone(), read.get(&name).unwrap()?))).collect()
}

fn local_texts() -> Vec<(String, String)> {
    NAMES.iter().filter_map(|name| Some(((*name).to_owned(), LocalSlots.get(name).unwrap()?))).collect()
}

async fn put(journal: &Journal, text: impl Fn(&str) -> Option<String>) {
    let change = |slots: &dyn Slots| {
        for name in NAMES {
            match text(name) {
                Some(text) => slots.set(name, &text)?,
                None => slots.remove(name)?,
            }
        }
        Ok(())
    };
    journal.change(&NAMES.map(str::to_owned), change).await.unwrap();
    change(&LocalSlots).unwrap();
}

/// As the page that needs no app to run saves it.
fn as_a_copy(entries: &serde_json::Map<String, serde_json::Value>) -> String {
    let entries = serde_json::to_string_pretty(entries).unwrap();
    format!("{{\n \"app\": \"standpoint\",\n \"kind\": \"browser-copy\",\n \"entries\": {entries}\n}}")
}

#[wasm_bindgen_test]
async fn everything_people_wrote_is_sealed_in_both_places_and_comes_back_byte_for_byte() {
    let journal = Journal::open().await.unwrap();
    let lock = Lock::of_this_browser();
    put(&journal, |name| Some(kept_under(name))).await;
    let before = (local_texts(), journal_texts(&journal).await);
    assert_eq!(lock.standing(), Standing::Off);
    assert_eq!(lock.seal(&[], "text").await, Err(SealError::Locked));

    lock.set(OURS).await.unwrap();
    assert_eq!(lock.standing(), Standing::Open);
    let slot = LocalSlots.get(LOCK_KEY).unwrap().unwrap();
    let says = jwe::header(&slot).unwrap();
    assert_eq!((&says["kdf"], &says["state"]), (&"PBKDF2-SHA-256".into(), &"sealed".into()));
    assert!(says["p2c"].as_u64() >= Some(600_000));
    let local = local_texts();
    let kept = journal_texts(&journal).await;
    assert_eq!((local.len(), kept.len()), (NAMES.len(), NAMES.len()));
    for (name, text) in local.iter().chain(&kept) {
        assert!(jwe::is_sealed(text) && !text.contains("Rowan"), "{name}: {text}");
        assert_eq!(lock.unseal(text).await.unwrap(), kept_under(name));
        let revision = if name.contains("damaged") { None } else { Some(4) };
        assert_eq!(jwe::revision(text), revision, "{name}");
    }
    // What the page saves that needs no app to run, while it is locked, can be opened elsewhere.
    let entries: serde_json::Map<String, serde_json::Value> =
        local.iter().map(|(name, text)| (name.clone(), text.as_str().into())).collect();
    let plain = as_a_copy(&entries);
    assert!(!lock::is_sealed_file(&plain));
    let mut entries = entries;
    entries.insert(LOCK_KEY.to_owned(), slot.as_str().into());
    let copy = as_a_copy(&entries);
    assert!(lock::is_sealed_file(&copy) && lock::refused(&copy).is_none());
    assert_eq!(lock::open_file(&copy, "not the one").await, Err(SealError::WrongOrDamaged));
    let opened: serde_json::Value = serde_json::from_str(&lock::open_file(&copy, OURS).await.unwrap()).unwrap();
    for name in NAMES {
        assert_eq!(opened["entries"][name], kept_under(name));
    }
    // A second passphrase cannot be set over the first.
    assert_eq!(lock.set("another one altogether").await, Err(SealError::Busy));

    let new = "a wholly other passphrase";
    assert_eq!(lock.change("not the one", new).await, Err(SealError::WrongOrDamaged));
    assert_eq!(LocalSlots.get(LOCK_KEY).unwrap().as_deref(), Some(slot.as_str()));
    lock.change(OURS, new).await.unwrap();
    assert_eq!(lock.standing(), Standing::Open);
    assert_eq!(local_texts(), local, "what is sealed stays as it is");
    assert_eq!(lock.remove(OURS).await, Err(SealError::WrongOrDamaged));
    assert_eq!((lock.standing(), local_texts()), (Standing::Open, local));

    lock.remove(new).await.unwrap();
    assert_eq!(lock.standing(), Standing::Off);
    assert_eq!((local_texts(), journal_texts(&journal).await), before);
    assert_eq!(LocalSlots.get(LOCK_KEY), Ok(None));
    put(&journal, |_| None).await;
}

#[wasm_bindgen_test]
async fn a_text_that_was_changed_while_sealed_is_told_from_one_that_was_not() {
    let journal = Journal::open().await.unwrap();
    let lock = Lock::of_this_browser();
    put(&journal, |name| Some(kept_under(name))).await;
    lock.set(OURS).await.unwrap();
    let sealed = lock.seal(&[("revision", 9.into())], "Rowan").await.unwrap();
    let (head, rest) = sealed.split_once('.').unwrap();
    // Another revision in the header, or a letter elsewhere.
    let other_head = jwe::protected(jwe::DIRECT, &[("revision", 10.into())]);
    assert_ne!(head, other_head);
    assert_eq!(lock.unseal(&format!("{other_head}.{rest}")).await, Err(SealError::WrongOrDamaged));
    assert_eq!(lock.unseal(&sealed).await.as_deref(), Ok("Rowan"));
    // One that is damaged stays as it is when the passphrase goes; the others come back.
    let broken = sealed.replacen('.', ".AAAA", 4);
    LocalSlots.set(NAMES[0], &broken).unwrap();
    lock.remove(OURS).await.unwrap();
    assert_eq!(LocalSlots.get(NAMES[0]).unwrap(), Some(broken));
    assert_eq!(LocalSlots.get(NAMES[1]).unwrap(), Some(kept_under(NAMES[1])));
    put(&journal, |_| None).await;
}
