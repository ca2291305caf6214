//! The journal: the second place where texts are kept by name, in the browser's database.
//!
//! Every change is one transaction that the browser is asked to put on the disk before it says that it is done, so
//! what the journal has confirmed survives a killed browser and a power cut, which local storage does not. A change
//! reads what it depends on within the same transaction, so two tabs can never interleave. Knows texts and names, no
//! session. Start with [`Journal::open`] and [`Journal::change`].

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::Rc;

use gloo::events::EventListener;
use idb::{Database, DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Transaction};
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{IdbDatabase, IdbTransaction};

use super::by_name::{call, get, object};
use super::keeping::leaves_no_trace;
use crate::storage::{SaveError, SlotError, Slots, is_quota_error};

/// The name of the database.
const DATABASE: &str = "standpoint";
/// The one store in it: text by name.
const STORE: &str = "kept";
/// A database that has not opened within this time, in milliseconds, is done without. Browsers have been seen to wait
/// for ever after a crash.
const PATIENCE_MS: i32 = 4_000;
/// How many of the last transactions are remembered, to be ended when the page is left.
const REMEMBERED: usize = 32;
/// How often an answer that somebody else is waiting for is looked for, in milliseconds.
const LOOK_MS: i32 = 10;

/// The journal of this browser. Copies of the handle are the same journal.
#[derive(Clone)]
pub struct Journal(Rc<Held>);

#[derive(Default)]
struct Held {
    connection: RefCell<Option<Connection>>,
    /// The browser has been asked for the database and has not answered yet.
    asked: Cell<bool>,
    /// The last transactions, some of which may not have ended.
    begun: RefCell<Vec<IdbTransaction>>,
    /// Something was asked that the browser has not answered in time.
    stalled: Cell<bool>,
    /// The page is being left: nothing is begun any more.
    leaving: Cell<bool>,
}

thread_local! {
    /// A page has one journal, and one connection to it.
    static HERE: Journal = Journal(Rc::default());
}

impl Default for Journal {
    /// The journal, without asking the browser for it yet.
    fn default() -> Self {
        HERE.with(Clone::clone)
    }
}

struct Connection {
    database: IdbDatabase,
    /// Lets go of the database when a newer version of the app, or a wiping, asks for it.
    _leaving: [EventListener; 2],
}

/// What a change wants written: a text under a name, or nothing there any more.
type Written = Vec<(String, Option<String>)>;

impl Journal {
    /// The journal of this browser.
    ///
    /// # Errors
    /// [`SlotError::Blocked`] where the browser has none, or refuses it, or does not answer.
    pub async fn open() -> Result<Self, SlotError> {
        let journal = Self::default();
        if !journal.is_open() {
            journal.connect().await?;
        }
        Ok(journal)
    }

    /// Whether the browser has given this page its database.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.0.connection.borrow().is_some()
    }

    async fn connect(&self) -> Result<(), SlotError> {
        // Opening it writes, if only its name.
        if leaves_no_trace() {
            return Err(SlotError::Blocked);
        }
        // A browser that does not answer is not asked twice. Should it answer late, the journal is there from then on.
        if !self.0.asked.replace(true) {
            let journal = self.clone();
            let asking = async move {
                let opened = journal.ask().await;
                journal.0.asked.set(false);
                opened
            };
            return within(PATIENCE_MS, asking).await.unwrap_or(Err(SlotError::Blocked));
        }
        let mut waited_ms = 0;
        while self.0.asked.get() && waited_ms < PATIENCE_MS {
            after(LOOK_MS).await;
            waited_ms += LOOK_MS;
        }
        if self.is_open() { Ok(()) } else { Err(SlotError::Blocked) }
    }

    async fn ask(&self) -> Result<(), SlotError> {
        let mut request = Factory::new().and_then(|factory| factory.open(DATABASE, Some(1))).map_err(refused)?;
        request.on_upgrade_needed(|event| {
            // Where making the store fails, opening fails, and that is told below.
            let _ = event.database().and_then(|new| new.create_object_store(STORE, ObjectStoreParams::new()));
        });
        let database: IdbDatabase = request.await.map(Database::into).map_err(refused)?;
        let leave = |event: &'static str| {
            let (held, leaving) = (Rc::downgrade(&self.0), database.clone());
            EventListener::new(&database, event, move |_| {
                leaving.close();
                if let Some(held) = held.upgrade() {
                    // Not from within itself.
                    spawn_local(async move { drop(held.connection.take()) });
                }
            })
        };
        let leaving = [leave("versionchange"), leave("close")];
        self.0.connection.replace(Some(Connection { database, _leaving: leaving }));
        Ok(())
    }

    /// A transaction and its store. A connection that was lost is made anew: browsers drop it when their database
    /// process is restarted.
    async fn begin(&self, mode: &str) -> Result<(IdbTransaction, ObjectStore), SlotError> {
        if self.0.leaving.get() {
            return Err(SlotError::Blocked);
        }
        for again in [true, false] {
            let database = self.0.connection.borrow().as_ref().map(|held| JsValue::from(held.database.clone()));
            if let Some(database) = database {
                // By name, because strict durability is not among the typed calls yet.
                let options = object(&[("durability", "strict".into())]);
                let begun = call(&database, "transaction", &[STORE.into(), mode.into(), options]);
                if let Some(begun) = begun.and_then(|begun| begun.dyn_into::<IdbTransaction>().ok()) {
                    let store = Transaction::from(begun.clone()).object_store(STORE).map_err(refused)?;
                    let mut all = self.0.begun.borrow_mut();
                    if all.len() == REMEMBERED {
                        all.remove(0);
                    }
                    all.push(begun.clone());
                    return Ok((begun, store));
                }
            }
            // Whoever opened it has waited already; nobody waits again at every step.
            if again && !self.0.asked.get() {
                self.connect().await?;
            }
        }
        Err(SlotError::Blocked)
    }

    /// Every name in use.
    ///
    /// # Errors
    /// [`SlotError::Blocked`] where it cannot be read.
    pub async fn keys(&self) -> Result<Vec<String>, SlotError> {
        let journal = self.clone();
        let reading = async move {
            let (_, store) = journal.begin("readonly").await?;
            let keys = store.get_all_keys(None, None).map_err(refused)?.await.map_err(refused)?;
            Ok(keys.iter().filter_map(JsValue::as_string).collect())
        };
        self.in_time(reading).await
    }

    /// The texts under these names, as they are now.
    ///
    /// # Errors
    /// [`SlotError::Blocked`] where they cannot be read.
    pub async fn read(&self, keys: &[String]) -> Result<Draft, SlotError> {
        let (journal, keys) = (self.clone(), keys.to_vec());
        let reading = async move {
            let (_, store) = journal.begin("readonly").await?;
            Draft::of(&store, &keys).await
        };
        self.in_time(reading).await
    }

    /// What is read, if the browser gives it in time. One that has kept somebody waiting is not waited for again until
    /// it has answered.
    async fn in_time<T: 'static>(
        &self,
        reading: impl Future<Output = Result<T, SlotError>> + 'static,
    ) -> Result<T, SlotError> {
        if self.0.stalled.get() {
            return Err(SlotError::Blocked);
        }
        let held = self.0.clone();
        let read = within(PATIENCE_MS, async move {
            let read = reading.await;
            held.stalled.set(false);
            read
        });
        let read = read.await;
        self.0.stalled.set(read.is_none());
        read.unwrap_or(Err(SlotError::Blocked))
    }

    /// Reads the texts under these names, lets `change` work on them as on any other place, and keeps what it wrote:
    /// all of it, or nothing. What `change` refuses is not written.
    ///
    /// # Errors
    /// What `change` says; else [`SaveError::Full`] or [`SaveError::Blocked`], and everything is as it was.
    pub async fn change(
        &self,
        keys: &[String],
        change: impl FnOnce(&dyn Slots) -> Result<(), SaveError>,
    ) -> Result<(), SaveError> {
        if leaves_no_trace() {
            return Err(SaveError::Blocked);
        }
        let (transaction, store) = self.begin("readwrite").await?;
        let draft = Draft::of(&store, keys).await?;
        let changed = change(&draft);
        let written = if changed.is_ok() { draft.written.into_inner() } else { Vec::new() };
        let kept = commit(transaction, &store, written).await;
        changed.and(kept.map_err(SaveError::from))
    }

    /// Ends whatever has not ended, because the page is being left. WebKit puts a page aside whole when it is left, with
    /// its transactions; one that waits for the next word of a page that does not run any more holds up every other.
    pub fn leave(&self) {
        self.0.leaving.set(true);
        for transaction in self.0.begun.take() {
            // Most have ended long ago, and say so.
            let _ = transaction.abort();
        }
        if let Some(held) = self.0.connection.take() {
            held.database.close();
        }
    }

    /// Removes the whole journal. Whether it is gone.
    pub async fn forget(&self) -> bool {
        if let Some(held) = self.0.connection.take() {
            held.database.close();
        }
        let Ok(request) = Factory::new().and_then(|factory| factory.delete(DATABASE)) else {
            return false;
        };
        matches!(within(PATIENCE_MS, async move { request.await.is_ok() }).await, Some(true))
    }
}

/// Puts what was written and waits until the browser says that it is on the disk.
async fn commit(transaction: IdbTransaction, store: &ObjectStore, written: Written) -> Result<(), SlotError> {
    for (key, text) in written {
        let key = JsValue::from(key);
        let done = match text {
            Some(text) => match store.put(&text.into(), Some(&key)) {
                Ok(put) => put.await.map(|_| ()),
                Err(why) => Err(why),
            },
            None => match store.delete(key) {
                Ok(delete) => delete.await,
                Err(why) => Err(why),
            },
        };
        if let Err(why) = done {
            // A request that failed ends the transaction by itself; one that could not be made leaves it open, and
            // what was put before it must not stay alone.
            let _ = transaction.abort();
            return Err(refused(why));
        }
    }
    match Transaction::from(transaction.clone()).await {
        Ok(idb::TransactionResult::Committed) => Ok(()),
        // There may turn out to be no room only when everything is written out.
        _ => Err(transaction.error().map_or(SlotError::Blocked, |why| named(&why.into()))),
    }
}

/// Why the database refused.
fn refused(why: idb::Error) -> SlotError {
    match why {
        idb::Error::DomException(thrown) => named(&thrown.into()),
        idb::Error::UpdateFailed(thrown) | idb::Error::DeleteFailed(thrown) => named(&thrown),
        _ => SlotError::Blocked,
    }
}

fn named(thrown: &JsValue) -> SlotError {
    let name = get(thrown, "name").as_string().unwrap_or_default();
    if is_quota_error(&name, 0) { SlotError::Full } else { SlotError::Blocked }
}

/// Texts as they were read, with what has been written to them since. They are turned into text only when asked for:
/// a save does not ask for most of them.
pub struct Draft {
    read: Vec<(String, JsValue)>,
    written: RefCell<Written>,
}

impl Draft {
    async fn of(store: &ObjectStore, keys: &[String]) -> Result<Self, SlotError> {
        let mut asked = Vec::with_capacity(keys.len());
        for key in keys {
            asked.push(store.get(JsValue::from_str(key)).map_err(refused)?);
        }
        let mut read = Vec::with_capacity(keys.len());
        for (key, request) in keys.iter().zip(asked) {
            if let Some(text) = request.await.map_err(refused)? {
                read.push((key.clone(), text));
            }
        }
        Ok(Self { read, written: RefCell::default() })
    }
}

impl Slots for Draft {
    fn get(&self, key: &str) -> Result<Option<String>, SlotError> {
        if let Some((_, text)) = self.written.borrow().iter().find(|(written, _)| written == key) {
            return Ok(text.clone());
        }
        Ok(self.read.iter().find(|(read, _)| read == key).and_then(|(_, text)| text.as_string()))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SlotError> {
        self.write(key, Some(value.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), SlotError> {
        self.write(key, None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, SlotError> {
        let mut keys: Vec<String> = self.read.iter().map(|(key, _)| key.clone()).collect();
        for (key, text) in self.written.borrow().iter() {
            keys.retain(|other| other != key);
            if text.is_some() {
                keys.push(key.clone());
            }
        }
        Ok(keys)
    }
}

impl Draft {
    fn write(&self, key: &str, text: Option<String>) {
        let mut written = self.written.borrow_mut();
        written.retain(|(other, _)| other != key);
        written.push((key.to_owned(), text));
    }
}

/// What `future` gives, unless that takes longer than `ms` milliseconds. It goes on all the same: what the browser has
/// been asked for, it answers some time, and somebody must be there to hear it.
pub async fn within<T: 'static>(ms: i32, future: impl Future<Output = T> + 'static) -> Option<T> {
    let slot = Rc::new(RefCell::new(None));
    let mut answer = Some((future, slot.clone()));
    let either = Promise::new(&mut |done, _| {
        due(&done, ms);
        if let Some((future, slot)) = answer.take() {
            spawn_local(async move {
                slot.replace(Some(future.await));
                // Settling a promise cannot fail.
                let _ = done.call0(&JsValue::NULL);
            });
        }
    });
    let _ = JsFuture::from(either).await;
    slot.take()
}

/// Waits.
pub async fn after(ms: i32) {
    let _ = JsFuture::from(Promise::new(&mut |done, _| due(&done, ms))).await;
}

fn due(done: &Function, ms: i32) {
    if let Some(window) = web_sys::window() {
        // Refused only where the page has no timers, and then nothing here would run.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(done, ms);
    }
}
