//! The lock's own slot, in both places where texts are kept: the wrapped key, and how far the lock has got.
//!
//! It is the one text without which nothing sealed can be opened, so the journal has it, confirmed on the disk, before
//! anything is sealed under it. What is newer is decided by its revision. Start with [`Places`] and [`Slot`].

use serde_json::Value;

use crate::platform::crypto::{self, Key};
use crate::platform::journal::Journal;
use crate::platform::local_storage::LocalSlots;
use crate::storage::jwe::{self, Compact, DIRECT, SealError, Stretch};
use crate::storage::{APP, Slots};

/// The slot of the wrapped key.
pub const LOCK_KEY: &str = "standpoint/lock";

/// The form of the slot written now.
const SCHEMA: u64 = 1;

/// How far the lock has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// There is none.
    Off,
    /// It is being turned on: some texts may not be sealed yet.
    Sealing,
    /// Every text is sealed.
    Sealed,
    /// It is being turned off: some texts may still be sealed.
    Unsealing,
}

impl State {
    const ALL: [(Self, &str); 4] =
        [(Self::Off, "off"), (Self::Sealing, "sealing"), (Self::Sealed, "sealed"), (Self::Unsealing, "unsealing")];

    fn id(self) -> &'static str {
        Self::ALL.iter().find(|(state, _)| *state == self).map_or("", |(_, id)| id)
    }

    fn of(says: &Value) -> Option<Self> {
        let said = says.get("state")?.as_str()?;
        Self::ALL.iter().find(|(_, id)| *id == said).map(|(state, _)| *state)
    }
}

/// The slot as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) revision: u64,
    pub(super) state: State,
    pub(super) text: String,
}

impl Slot {
    /// Reads the slot without a key. One that cannot be read stands behind every other, but it stands: what it once
    /// sealed is still sealed.
    pub(super) fn of(text: String) -> Self {
        let says = if jwe::is_sealed(&text) { jwe::header(&text) } else { serde_json::from_str(&text).ok() };
        let says = says.unwrap_or_default();
        let revision = says.get("revision").and_then(Value::as_u64).unwrap_or_default();
        Self { revision, state: State::of(&says).unwrap_or(State::Sealed), text }
    }

    /// Says that there is no lock any more, so that an older slot in the other place is not taken for one.
    fn off(revision: u64) -> Self {
        let text = format!("{{\"app\":\"{APP}\",\"schema\":{SCHEMA},\"revision\":{revision},\"state\":\"off\"}}");
        Self { revision, state: State::Off, text }
    }

    /// The key in it, and the one that wraps it.
    pub(super) async fn open(&self, passphrase: &str) -> Result<Unwrapped, SealError> {
        let sealed = Compact::read(&self.text)?;
        if sealed.header.get("schema").and_then(Value::as_u64) > Some(SCHEMA) {
            return Err(SealError::Newer);
        }
        let stretch = Stretch::of(&sealed.header)?;
        let wrapping = crypto::key_from(passphrase, &stretch).await?;
        let raw = crypto::unseal(&wrapping, &sealed).await?;
        Ok(Unwrapped { raw, wrapping, stretch, revision: self.revision })
    }
}

/// A lock's key while its slot is written: held no longer than that takes.
pub(super) struct Unwrapped {
    raw: Vec<u8>,
    wrapping: Key,
    stretch: Stretch,
    revision: u64,
}

impl Unwrapped {
    /// A new key under a passphrase; `revision` is that of the slot before.
    pub(super) async fn new(passphrase: &str, revision: u64) -> Result<Self, SealError> {
        let raw = crypto::random_bytes::<{ crypto::KEY_BYTES }>()?.to_vec();
        let stretch = crypto::new_stretch()?;
        let wrapping = crypto::key_from(passphrase, &stretch).await?;
        Ok(Self { raw, wrapping, stretch, revision })
    }

    /// The same key under another passphrase.
    pub(super) async fn under(mut self, passphrase: &str) -> Result<Self, SealError> {
        self.stretch = crypto::new_stretch()?;
        self.wrapping = crypto::key_from(passphrase, &self.stretch).await?;
        Ok(self)
    }

    /// The key itself.
    pub(super) async fn key(&self) -> Result<Key, SealError> {
        crypto::key_of(&self.raw).await
    }

    /// Writes the slot with this state in every place there is.
    pub(super) async fn write(&mut self, places: &Places, state: State) -> Result<Slot, SealError> {
        let revision = self.revision + 1;
        let mut says = vec![
            ("app", Value::from(APP)),
            ("schema", SCHEMA.into()),
            ("revision", revision.into()),
            ("state", state.id().into()),
            ("kdf", "PBKDF2-SHA-256".into()),
        ];
        says.extend(self.stretch.says());
        let text = crypto::seal(&self.wrapping, &jwe::protected(DIRECT, &says), &self.raw).await?;
        let slot = Slot { revision, state, text };
        places.write(&slot).await?;
        self.revision = revision;
        Ok(slot)
    }

    /// Writes that there is no lock any more.
    pub(super) async fn write_off(&self, places: &Places) -> Result<(), SealError> {
        places.write(&Slot::off(self.revision + 1)).await
    }
}

/// The two places where texts are kept.
pub(super) struct Places {
    pub(super) local: LocalSlots,
    /// Nothing where the browser has none.
    pub(super) journal: Option<Journal>,
}

impl Places {
    pub(super) async fn open() -> Self {
        Self { local: LocalSlots, journal: Journal::open().await.ok() }
    }

    /// The slot in local storage and in the journal.
    pub(super) async fn slots(&self) -> [Option<Slot>; 2] {
        let local = self.local.get(LOCK_KEY).ok().flatten();
        let kept = match &self.journal {
            Some(journal) => journal.read(&[LOCK_KEY.to_owned()]).await.ok(),
            None => None,
        };
        let kept = kept.and_then(|kept| kept.get(LOCK_KEY).ok().flatten());
        [local.map(Slot::of), kept.map(Slot::of)]
    }

    /// Writes the slot: first where it is certain to stay. It must not fail there, or what is sealed later could be
    /// lost with it.
    pub(super) async fn write(&self, slot: &Slot) -> Result<(), SealError> {
        if let Some(journal) = &self.journal {
            let names = [LOCK_KEY.to_owned()];
            journal.change(&names, |slots| Ok(slots.set(LOCK_KEY, &slot.text)?)).await?;
        }
        if slot.state == State::Off {
            // An older one that stays behind is overruled by the journal's. Where there is none, it must go.
            let gone = self.local.remove(LOCK_KEY);
            return if self.journal.is_some() { Ok(()) } else { gone.map_err(SealError::from) };
        }
        match self.local.set(LOCK_KEY, &slot.text) {
            // No room for it, but the journal has it; an older one must not stay and be typed at.
            Err(_) if self.journal.is_some() => Ok(_ = self.local.remove(LOCK_KEY)),
            written => written.map_err(SealError::from),
        }
    }
}
