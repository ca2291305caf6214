//! The passphrase lock: everything kept in this browser is sealed, or nothing is.
//!
//! A random key seals every text; the passphrase makes the key that wraps that key, and the wrapped key is kept in the
//! slot `standpoint/lock`. The key itself is held in memory only, so it goes with the page: to lock is to save what is
//! open and load the page anew. Knows no screen. Start with [`Lock`]; what is kept of the lock is in `lock_slot`, how
//! everything is sealed in `lock_sweep`, when the page locks by itself in [`lock_guard`](super::lock_guard).

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use serde_json::Value;
use wasm_bindgen_futures::spawn_local;

use super::lock_guard;
use super::lock_slot::{Places, Slot, State, Unwrapped};
use super::lock_sweep::{self, sweep, sweep_local, tidy};
use crate::platform::crypto::{self, Key};
use crate::platform::gate::{self, Place};
use crate::platform::keeping;
use crate::platform::local_storage::LocalSlots;
use crate::storage::Slots;
use crate::storage::jwe::{self, DIRECT, SealError};

pub use super::lock_files::{is_sealed_file, open_file, refused, sealed_file};
pub use super::lock_slot::LOCK_KEY;

/// Fewest characters of a passphrase.
pub const LEAST_CHARACTERS: usize = 12;

/// How long other tabs may take to save and lock, in milliseconds, before the lock is turned on or off.
const OTHERS_MS: u32 = 10_000;

/// Where the lock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No passphrase is set: texts are kept as they are.
    Off,
    /// A passphrase is set and has not been typed on this page: nothing can be read or saved.
    Locked,
    /// A passphrase is set and was typed: everything that is kept is sealed.
    Open,
}

/// The lock of this browser. Copies of the handle are the same lock.
#[derive(Clone)]
pub struct Lock(Rc<Held>);

/// Saves what is open; whether all of it is kept.
type Saving = Rc<dyn Fn() -> Pin<Box<dyn Future<Output = bool>>>>;

#[derive(Default)]
struct Held {
    key: RefCell<Option<Key>>,
    /// The slot as this page last read or wrote it, while there is a lock.
    known: RefCell<Option<String>>,
    /// This tab's place among those that hold work.
    place: RefCell<Option<Place>>,
    savings: RefCell<Vec<(u32, Saving)>>,
    next: Cell<u32>,
}

thread_local! {
    /// A page has one lock.
    static HERE: Lock = Lock(Rc::default());
}

impl PartialEq for Lock {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Takes part in leaving for as long as it is kept.
#[must_use = "dropping it ends the taking part"]
pub struct Leaving {
    lock: Lock,
    id: u32,
}

impl Drop for Leaving {
    fn drop(&mut self) {
        self.lock.0.savings.borrow_mut().retain(|(id, _)| *id != self.id);
    }
}

impl Lock {
    /// The lock of the browser this runs in.
    #[must_use]
    pub fn of_this_browser() -> Self {
        HERE.with(Clone::clone)
    }

    /// Finds out how the lock stands, and brings both places into line. Call it once, before anything is read; while
    /// another tab turns the lock on or off, it waits.
    pub async fn start(&self) -> Standing {
        let place = gate::stand_in().await;
        let places = Places::open().await;
        let [local, kept] = places.slots().await;
        let slot = newer(local.clone(), kept.clone());
        let on = slot.as_ref().filter(|slot| slot.state != State::Off);
        self.0.known.replace(on.map(|slot| slot.text.clone()));
        if let Some(slot) = &slot {
            if local != kept && (on.is_some() || local.is_some()) {
                // What could not be put right now is put right at the next start.
                let _ = places.write(slot).await;
            }
            tidy(&places, on.is_some()).await;
        }
        if on.is_none() {
            self.0.place.replace(Some(place));
        } else {
            // Left plain in this tab before another one set the passphrase.
            drop(keeping::take_from_tab());
        }
        lock_guard::watch(self);
        self.standing()
    }

    /// Where it stands now. Looks at the slot each time, because another tab may have set or changed the passphrase.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let kept = LocalSlots.get(LOCK_KEY).ok().flatten();
        let known = self.0.known.borrow();
        let same = kept.is_none() || kept == *known;
        if kept.is_none() && known.is_none() {
            Standing::Off
        } else if same && self.0.key.borrow().is_some() {
            Standing::Open
        } else {
            Standing::Locked
        }
    }

    /// Whether this page holds a key that is no longer the one of the slot.
    pub(super) fn has_been_overtaken(&self) -> bool {
        self.0.key.borrow().is_some() && self.standing() != Standing::Open
    }

    /// Seals a text; `head` is what anybody may read of it (and nobody can change). Call it when [`Standing::Open`].
    ///
    /// # Errors
    /// [`SealError::Locked`] where no key is at hand.
    pub async fn seal(&self, head: &[(&str, Value)], text: &str) -> Result<String, SealError> {
        let key = self.key()?;
        crypto::seal(&key, &jwe::protected(DIRECT, head), text.as_bytes()).await
    }

    /// The plain text of what was sealed here. A text that is not sealed comes back as it is.
    ///
    /// # Errors
    /// [`SealError::Locked`] where no key is at hand; [`SealError::WrongOrDamaged`] where the text was changed.
    pub async fn unseal(&self, text: &str) -> Result<String, SealError> {
        if !jwe::is_sealed(text) {
            return Ok(text.to_owned());
        }
        lock_sweep::unsealed(&self.key()?, text).await
    }

    fn key(&self) -> Result<Key, SealError> {
        let key = self.0.key.borrow().clone().filter(|_| self.standing() == Standing::Open);
        let key = key.ok_or(SealError::Locked)?;
        if let (Ok(None), Some(known)) = (LocalSlots.get(LOCK_KEY), &*self.0.known.borrow()) {
            // Cleared while the page was open. Without it, what is sealed from now on could never be opened; where it
            // cannot be written, the journal has it.
            let _ = LocalSlots.set(LOCK_KEY, known);
        }
        Ok(key)
    }

    /// Opens the lock for this page, and ends what was cut short.
    ///
    /// # Errors
    /// [`SealError::WrongOrDamaged`] for another passphrase; then everything is as it was.
    pub async fn unlock(&self, passphrase: &str) -> Result<(), SealError> {
        let place = gate::stand_in().await;
        let places = Places::open().await;
        let [local, kept] = places.slots().await;
        if newer(local, kept).is_none_or(|slot| slot.state == State::Off) {
            // Another tab has taken the passphrase away while this one was asking for it.
            self.0.known.take();
            self.0.place.replace(Some(place));
            return Ok(());
        }
        let (slot, unwrapped) = opened(&places, passphrase).await?;
        let key = unwrapped.key().await?;
        self.0.known.replace(Some(slot.text.clone()));
        self.0.key.replace(Some(key.clone()));
        self.0.place.replace(Some(place));
        // Where it fails, texts stay as they are, readable to this page; it is tried again next time.
        if slot.state == State::Sealed {
            let _ = sweep_local(&places, &key, true).await;
            // The journal is as it was left; whether all of it is sealed is looked at while the work goes on.
            spawn_local(async move { _ = sweep(&places, &key, true).await });
        } else if let Ok(alone) = self.alone().await {
            let _ = match slot.state {
                State::Unsealing => self.turn_off(&places, unwrapped).await,
                _ => self.turn_on(&places, unwrapped).await,
            };
            self.beside(alone).await;
        }
        lock_guard::watch(self);
        Ok(())
    }

    /// Sets a passphrase where there is none, and seals everything.
    ///
    /// # Errors
    /// Why not; then everything is kept as before, unless the browser fails twice: then it is finished at the next
    /// unlocking.
    pub async fn set(&self, passphrase: &str) -> Result<(), SealError> {
        if !crypto::is_offered() {
            return Err(SealError::NoCrypto);
        }
        let alone = self.alone().await?;
        let set = self.set_alone(passphrase).await;
        self.beside(alone).await;
        set
    }

    async fn set_alone(&self, passphrase: &str) -> Result<(), SealError> {
        let places = Places::open().await;
        let [local, kept] = places.slots().await;
        let before = newer(local, kept);
        if before.as_ref().is_some_and(|slot| slot.state != State::Off) {
            return Err(SealError::Busy);
        }
        let mut unwrapped = Unwrapped::new(passphrase, before.map_or(0, |slot| slot.revision)).await?;
        let slot = unwrapped.write(&places, State::Sealing).await?;
        // Proved before anything depends on it.
        let proved = slot.open(passphrase).await;
        if let Err(why) = proved {
            unwrapped.write_off(&places).await?;
            return Err(why);
        }
        self.0.known.replace(Some(slot.text));
        self.0.key.replace(Some(unwrapped.key().await?));
        let (raised, unwrapped) = self.turn_on(&places, unwrapped).await;
        if raised.is_err() {
            // Everything or nothing.
            let _ = self.turn_off(&places, unwrapped).await;
        }
        raised
    }

    /// Seals what is not sealed and says so in the slot.
    async fn turn_on(&self, places: &Places, mut unwrapped: Unwrapped) -> (Result<(), SealError>, Unwrapped) {
        let done = async {
            sweep(places, &unwrapped.key().await?, true).await?;
            let slot = unwrapped.write(places, State::Sealed).await?;
            self.0.known.replace(Some(slot.text));
            Ok(())
        };
        let done = done.await;
        (done, unwrapped)
    }

    /// Unseals what is sealed, and takes the lock away.
    async fn turn_off(&self, places: &Places, mut unwrapped: Unwrapped) -> (Result<(), SealError>, Unwrapped) {
        let done = async {
            let slot = unwrapped.write(places, State::Unsealing).await?;
            self.0.known.replace(Some(slot.text));
            sweep(places, &unwrapped.key().await?, false).await?;
            unwrapped.write_off(places).await?;
            self.0.known.take();
            self.0.key.take();
            Ok(())
        };
        let done = done.await;
        (done, unwrapped)
    }

    /// Puts another passphrase in place of this one. What is sealed stays sealed under the same key.
    ///
    /// # Errors
    /// [`SealError::WrongOrDamaged`] where `passphrase` is not the one that holds; then it goes on holding.
    pub async fn change(&self, passphrase: &str, new: &str) -> Result<(), SealError> {
        let alone = self.alone().await?;
        let changed = async {
            let places = Places::open().await;
            let (slot, unwrapped) = opened(&places, passphrase).await?;
            let slot = unwrapped.under(new).await?.write(&places, slot.state).await?;
            self.0.known.replace(Some(slot.text));
            Ok(())
        };
        let changed = changed.await;
        self.beside(alone).await;
        changed
    }

    /// Takes the passphrase away: everything is kept plain again.
    ///
    /// # Errors
    /// [`SealError::WrongOrDamaged`] where `passphrase` is not the one that holds.
    pub async fn remove(&self, passphrase: &str) -> Result<(), SealError> {
        let alone = self.alone().await?;
        let removed = async {
            let places = Places::open().await;
            let (_, unwrapped) = opened(&places, passphrase).await?;
            self.turn_off(&places, unwrapped).await.0
        };
        let removed = removed.await;
        self.beside(alone).await;
        removed
    }

    /// Saves what is open and loads the page anew, here and in every other tab. Whether it does: it does not while
    /// there is work that could not be saved.
    pub async fn lock(&self) -> bool {
        lock_guard::call_others();
        self.leave().await
    }

    /// The same for this tab alone.
    pub(super) async fn leave(&self) -> bool {
        let left = self.save_all().await;
        if left {
            crate::platform::page::load_anew();
        }
        left
    }

    /// Saves what is open. Whether all of it is kept.
    pub async fn save_all(&self) -> bool {
        // What is open saves before the library, which then knows whether all of it is kept.
        let savings: Vec<Saving> = self.0.savings.borrow().iter().rev().map(|(_, saving)| saving.clone()).collect();
        let mut all = true;
        for saving in savings {
            all &= saving().await;
        }
        all
    }

    /// Before the page is left for the lock, `saving` is asked to save what it has, and to say whether it is kept.
    /// For as long as what is returned is kept.
    pub fn on_leaving(&self, saving: impl Fn() -> Pin<Box<dyn Future<Output = bool>>> + 'static) -> Leaving {
        let id = self.0.next.get();
        self.0.next.set(id.wrapping_add(1));
        self.0.savings.borrow_mut().push((id, Rc::new(saving)));
        Leaving { lock: self.clone(), id }
    }

    /// Has everything that is kept to itself: this tab's own work is saved, and every other tab has saved its own and
    /// gone.
    async fn alone(&self) -> Result<Place, SealError> {
        // What could not be saved stays on this page, which is not left for this.
        let _ = self.save_all().await;
        lock_guard::call_others();
        drop(self.0.place.take());
        let alone = gate::have_alone(OTHERS_MS).await;
        if alone.is_none() {
            self.0.place.replace(Some(gate::stand_in().await));
        }
        alone.ok_or(SealError::Busy)
    }

    /// Stands among the others again.
    async fn beside(&self, alone: Place) {
        drop(alone);
        self.0.place.replace(Some(gate::stand_in().await));
    }
}

/// The newer of two slots; the first of two that are alike.
fn newer(local: Option<Slot>, kept: Option<Slot>) -> Option<Slot> {
    match (local, kept) {
        (Some(local), Some(kept)) => Some(if kept.revision > local.revision { kept } else { local }),
        (local, kept) => local.or(kept),
    }
}

/// The slot this passphrase opens: the newer of the two, or the other if that one was damaged.
async fn opened(places: &Places, passphrase: &str) -> Result<(Slot, Unwrapped), SealError> {
    let [local, kept] = places.slots().await;
    let first = newer(local.clone(), kept.clone()).ok_or(SealError::Locked)?;
    let why = match first.open(passphrase).await {
        Ok(unwrapped) => return Ok((first, unwrapped)),
        Err(why) => why,
    };
    // Only one of the same revision: an older one may be under a passphrase that no longer holds.
    let second = [local, kept].into_iter().flatten().find(|slot| slot.text != first.text);
    match second.filter(|slot| slot.state != State::Off && (slot.revision == first.revision || first.revision == 0)) {
        Some(second) => second.open(passphrase).await.map(|unwrapped| (second, unwrapped)).map_err(|_| why),
        None => Err(why),
    }
}

/// Whether this browser offers encryption to this page.
#[must_use]
pub fn is_offered() -> bool {
    crypto::is_offered()
}
