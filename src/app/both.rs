//! The two copies of everything: local storage, which is written at once, and the journal, which outlives a killed
//! browser. Reading compares them, writing goes to both, and whichever is behind catches up.
//!
//! Knows how texts are kept, sealed or not, and nothing of what is open. The rules are in `storage::two_copies`; this
//! carries them out. Start with [`Both::find`] and [`Both::write`].

use std::cell::Cell;
use std::rc::Rc;

use serde_json::Value;

use super::lock::{Lock, Standing};
use crate::domain::SessionId;
use crate::domain::sorted::{SortedMap, SortedSet};
use crate::platform::journal::{Journal, within};
use crate::platform::local_storage::LocalSlots;
use crate::storage::jwe::{SealError, is_sealed};
use crate::storage::two_copies::{Choice, Place, behind, catch_up, choose, heal};
use crate::storage::{
    APP, Draft, Generation, IndexEntry, LoadError, MemorySlots, PREFIX, SCHEMA, SaveError, SlotError, Slots,
    before_migration, damaged_of, delete, index_key, keys_of, let_go, line_of, line_revision, session_key, session_of,
    working_keys, write,
};

/// A journal that has not answered a save within this time, in milliseconds, is taken to have refused it. Should it
/// answer later, so much the better.
const PATIENCE_MS: i32 = 10_000;

/// What local storage can hold, in characters, measured in all three engines.
pub(super) const LOCAL_LIMIT: u64 = 5_180_000;
/// From here on, in hundredths of that, what was not worked on for longest leaves local storage.
const CROWDED: u64 = 85;
/// And so much is left in it.
const ROOMY: u64 = 70;

/// Both places.
pub(super) struct Both {
    local: LocalSlots,
    journal: Journal,
    lock: Lock,
    /// Characters in local storage, as last counted and reckoned on since.
    used: Cell<u64>,
    /// The reckoning at which there was nothing that could leave.
    stuck_at: Cell<u64>,
    /// Saves on their way into the journal that local storage has not taken.
    journal_only: Cell<u32>,
}

/// A session as it is kept in both places, with what can be read of it.
struct Found {
    /// The texts as they are kept.
    kept: [MemorySlots; 2],
    /// The same, opened where they were sealed.
    plain: [MemorySlots; 2],
}

/// Everything that is there, without opening any session.
pub(super) struct Listing {
    /// The newest line of every session, opened; nothing where it has none that can be read.
    pub lines: SortedMap<SessionId, Option<IndexEntry>>,
    /// Which place is behind with which session.
    pub behind: Vec<(SessionId, Place)>,
    /// Every text that could not be read.
    pub damaged: Vec<(SessionId, String)>,
}

impl Both {
    /// Both places of the browser this runs in.
    pub(super) async fn open(lock: Lock) -> Self {
        // Where the browser refuses it, it refuses every reading and writing as well; it may give in later.
        let journal = Journal::default();
        let _ = Journal::open().await;
        let copies = Self {
            local: LocalSlots,
            journal,
            lock,
            used: Cell::new(0),
            stuck_at: Cell::new(0),
            journal_only: Cell::new(0),
        };
        copies.count();
        copies
    }

    /// Which of the two places this browser lets the page use.
    pub(super) fn allowed(&self) -> (bool, bool) {
        (self.local.allowed(), self.journal.is_open())
    }

    /// Characters in local storage, counted.
    pub(super) fn count(&self) -> u64 {
        self.used.set(self.local.used());
        self.used.get()
    }

    async fn plain(&self, text: String) -> Result<String, LoadError> {
        match self.lock.unseal(&text).await {
            Ok(plain) => Ok(plain),
            // Another tab has locked: this page is about to be loaded anew.
            Err(SealError::Locked | SealError::NoCrypto) => Err(LoadError::Blocked),
            Err(_) => Ok(text),
        }
    }

    /// What is kept under these names in the journal; nothing where there is none, or it does not answer.
    async fn in_journal(&self, keys: &[String]) -> Option<MemorySlots> {
        let read = self.journal.read(keys).await.ok()?;
        Some(keys.iter().filter_map(|key| Some((key.clone(), read.get(key).ok()??))).collect())
    }

    async fn both(&self, id: &SessionId) -> Result<Found, LoadError> {
        let keys = working_keys(id);
        let journal = self.in_journal(&keys).await;
        let read = |key: &String| Ok::<_, SlotError>(self.local.get(key)?.map(|text| (key.clone(), text)));
        let local = keys.iter().filter_map(|key| read(key).transpose()).collect::<Result<Vec<_>, _>>();
        let kept: [MemorySlots; 2] = match (local, journal) {
            (Ok(local), journal) => [local.into_iter().collect(), journal.unwrap_or_default()],
            (Err(_), Some(journal)) => [MemorySlots::new(), journal],
            (Err(_), None) => return Err(LoadError::Blocked),
        };
        let plain = [MemorySlots::new(), MemorySlots::new()];
        for (kept, plain) in kept.iter().zip(&plain) {
            for key in &keys {
                if let Some(text) = kept.get(key)? {
                    plain.set(key, &self.plain(text).await?)?;
                }
            }
        }
        Ok(Found { kept, plain })
    }

    /// The newest readable work of a session, and its text as it is kept. Both places are made to hold it; a text that
    /// could not be read is kept aside.
    pub(super) async fn find(&self, id: &SessionId) -> Result<(Choice, String), LoadError> {
        let found = self.both(id).await?;
        let choice = choose(&found.plain[0], &found.plain[1], id)?;
        let [local, journal] = &found.kept;
        let of = |place: Place| if place == Place::Local { local } else { journal };
        let text = of(choice.place).get(&choice.key)?.unwrap_or_default();
        let lines = [local.get(&index_key(id))?, journal.get(&index_key(id))?];
        let [here, there] = &lines;
        let revision = |line: &Option<String>| line.as_deref().and_then(line_revision);
        let line = if revision(here) >= revision(there) { here } else { there }.as_deref();
        let mend = |slots: &dyn Slots, place: Place| {
            // Only what was looked at is put right: another tab may have saved meanwhile.
            if slots.get(&session_key(id))? != of(place).get(&session_key(id))? {
                return Ok(());
            }
            heal(slots, id, &text, line, choice.unreadable.contains(&place))
        };
        // Failing to heal loses nothing: the same way is found again next time.
        if self.has_room(text.len()) || local.get(&session_key(id))?.is_some() {
            let _ = mend(&self.local, Place::Local);
        }
        if journal.get(&session_key(id))?.as_deref() != Some(&text) {
            let _ = self.journal.change(&keys_of(id), |slots| Ok(mend(slots, Place::Journal)?)).await;
        }
        if choice.opened.generation == Generation::Current && choice.opened.faults.is_empty() {
            // What the new form wrote has been read: the text from before a migration has done its work.
            let_go(&self.local, id);
            if matches!(before_migration(journal, id), Ok(Some(_))) {
                let let_go = |slots: &dyn Slots| {
                    let_go(slots, id);
                    Ok::<_, SaveError>(())
                };
                let _ = self.journal.change(&working_keys(id), let_go).await;
            }
        }
        Ok((choice, text))
    }

    /// The newest readable text of a session, opened, without changing anything.
    pub(super) async fn text(&self, id: &SessionId) -> Result<String, LoadError> {
        let found = self.both(id).await?;
        let choice = choose(&found.plain[0], &found.plain[1], id)?;
        let of = usize::from(choice.place == Place::Journal);
        found.plain[of].get(&choice.key)?.ok_or(LoadError::Missing)
    }

    /// The line of the list of a session whose own cannot be read.
    pub(super) async fn derived(&self, id: &SessionId) -> Result<IndexEntry, LoadError> {
        let found = self.both(id).await?;
        Ok(choose(&found.plain[0], &found.plain[1], id)?.opened.entry())
    }

    /// What the list says of a session now; nothing where it is gone from both places.
    pub(super) async fn line(&self, id: &SessionId) -> Option<Result<IndexEntry, LoadError>> {
        let key = index_key(id);
        let here = self.local.get(&key).ok().flatten();
        let there = self.in_journal(std::slice::from_ref(&key)).await.and_then(|held| held.get(&key).ok().flatten());
        let revision = |line: &Option<String>| line.as_deref().and_then(line_revision);
        let line = if revision(&here) >= revision(&there) { here } else { there }?;
        match self.plain(line).await.map(|line| IndexEntry::read_text(&line)) {
            Ok(Some(entry)) => Some(Ok(entry)),
            Ok(None) => Some(self.derived(id).await),
            Err(why) => Some(Err(why)),
        }
    }

    /// What is kept of a session exactly as it is, from whichever place has it.
    pub(super) async fn as_kept(&self, id: &SessionId) -> Option<String> {
        let found = self.both(id).await.ok()?;
        let [local, journal] = &found.plain;
        crate::storage::stored_text(local, id).or_else(|| crate::storage::stored_text(journal, id))
    }

    /// Everything that is there.
    pub(super) async fn list(&self) -> Result<Listing, LoadError> {
        let local = self.local.keys();
        let journal = self.journal.keys().await.ok();
        if local.is_err() && journal.is_none() {
            return Err(LoadError::Blocked);
        }
        let (local, journal) = (local.unwrap_or_default(), journal.unwrap_or_default());
        let sessions = |keys: &[String]| keys.iter().filter_map(|key| session_of(key)).collect::<SortedSet<_>>();
        let (here, there) = (sessions(&local), sessions(&journal));
        let lines: Vec<String> = journal.iter().filter(|key| line_of(key).is_some()).cloned().collect();
        let lines = self.in_journal(&lines).await.unwrap_or_default();
        let mut listing = Listing { lines: SortedMap::new(), behind: Vec::new(), damaged: Vec::new() };
        for id in here.iter().chain(there.iter()) {
            if listing.lines.get(id).is_some() {
                continue;
            }
            let key = index_key(id);
            let kept = [self.local.get(&key).unwrap_or_default(), lines.get(&key)?];
            // A session without a line has a revision all the same, and the other place is asked about it.
            let revision = |there: bool, line: &Option<String>| {
                there.then(|| line.as_deref().and_then(line_revision).unwrap_or_default())
            };
            let revisions = [revision(here.contains(id), &kept[0]), revision(there.contains(id), &kept[1])];
            listing.behind.extend(behind(revisions[0], revisions[1]).map(|place| (id.clone(), place)));
            let [local, journal] = kept;
            let line = if revisions[0] >= revisions[1] { local.or(journal) } else { journal.or(local) };
            let entry = match line {
                Some(line) => IndexEntry::read_text(&self.plain(line).await?),
                None => None,
            };
            listing.lines.insert(id.clone(), entry);
        }
        let mut seen = SortedSet::new();
        for key in local.iter().chain(&journal) {
            let Some(id) = damaged_of(key).filter(|_| seen.insert(key.clone())) else { continue };
            let held = match self.local.get(key) {
                Ok(Some(text)) => Some(text),
                _ => self.in_journal(std::slice::from_ref(key)).await.and_then(|held| held.get(key).ok().flatten()),
            };
            if let Some(text) = held {
                listing.damaged.push((id, self.plain(text).await?));
            }
        }
        Ok(listing)
    }

    /// Brings a place up to what the other holds of a session, where there is room.
    pub(super) async fn catch_up(&self, id: &SessionId, place: Place) {
        let journal = &self.journal;
        let keys = keys_of(id);
        // What cannot be brought over now is found again at the next start.
        let _ = match place {
            Place::Journal => journal.change(&keys, |slots| Ok(catch_up(&self.local, slots, id)?)).await,
            Place::Local => match journal.read(&working_keys(id)).await {
                Ok(held) => {
                    let size = keys.iter().filter_map(|key| held.get(key).ok().flatten()).map(|text| text.len()).sum();
                    let held_here = matches!(self.local.get(&session_key(id)), Ok(Some(_)));
                    if held_here || self.has_room(size) {
                        let _ = catch_up(&held, &self.local, id);
                        self.count();
                    }
                    Ok(())
                }
                Err(_) => Ok(()),
            },
        };
    }

    /// Whether a text of this many characters fits without making local storage crowded.
    fn has_room(&self, characters: usize) -> bool {
        (self.used.get() + characters as u64) * 100 < LOCAL_LIMIT * CROWDED
    }

    /// Copies what one place has and the other has not of notes that are about no session.
    pub(super) async fn share_notes(&self) {
        let journal = &self.journal;
        let is_note = |key: &String| {
            let rest = key.strip_prefix(PREFIX).unwrap_or_default();
            ["keeping", "visits", "backup"].contains(&rest)
        };
        let here: Vec<String> = self.local.keys().unwrap_or_default().into_iter().filter(is_note).collect();
        let there: Vec<String> = journal.keys().await.unwrap_or_default().into_iter().filter(is_note).collect();
        let held = self.in_journal(&there).await.unwrap_or_default();
        for key in &there {
            if let (Ok(None), Ok(Some(text))) = (self.local.get(key), held.get(key)) {
                let _ = self.local.set(key, &text);
            }
        }
        for key in here {
            let text = self.local.get(&key).ok().flatten();
            if let Some(text) = text.filter(|text| held.get(&key) != Ok(Some(text.clone()))) {
                let _ = self.note(&key, Some(&text)).await;
            }
        }
    }

    /// Keeps a note in the journal, or takes it away.
    pub(super) async fn note(&self, key: &str, text: Option<&str>) -> Result<(), SaveError> {
        let put = |slots: &dyn Slots| match text {
            Some(text) => slots.set(key, text),
            None => slots.remove(key),
        };
        self.journal.change(&[key.to_owned()], |slots| Ok(put(slots)?)).await
    }

    /// Whether what is kept is sealed: then a save waits for the browser to encrypt it.
    pub(super) fn seals(&self) -> bool {
        self.lock.standing() != Standing::Off
    }

    /// A save with its texts sealed, where what is kept is sealed.
    pub(super) async fn sealed(&self, draft: &mut Draft) -> Result<(), SaveError> {
        if !self.seals() {
            return Ok(());
        }
        let saved_at = Value::from(draft.saved_at.as_str());
        let head: [(&str, Value); 4] = [
            ("app", APP.into()),
            ("schema", SCHEMA.into()),
            ("revision", draft.revision.into()),
            ("saved_at", saved_at),
        ];
        for text in [&mut draft.text, &mut draft.line] {
            if !is_sealed(text) {
                *text = self.lock.seal(&head, text).await.map_err(|_| SaveError::Blocked)?;
            }
        }
        Ok(())
    }

    /// Writes a save into local storage, at once.
    pub(super) fn write_here(&self, draft: &Draft, known: Option<&str>) -> Result<(), SaveError> {
        write(&self.local, draft, known)?;
        let grown = draft.text.len().saturating_sub(known.map_or(0, str::len)) as u64;
        self.used.set(self.used.get() + grown);
        Ok(())
    }

    /// Writes a save into the journal. `only` says that local storage has not taken it.
    pub(super) async fn write_journal(
        &self,
        draft: &Rc<Draft>,
        known: Option<Rc<str>>,
        only: bool,
    ) -> Result<(), SaveError> {
        let (journal, draft) = (self.journal.clone(), draft.clone());
        let written = async move {
            journal.change(&working_keys(&draft.id), |slots| write(slots, &draft, known.as_deref())).await
        };
        let one = u32::from(only);
        self.journal_only.set(self.journal_only.get() + one);
        let written = within(PATIENCE_MS, written).await.unwrap_or(Err(SaveError::Blocked));
        self.journal_only.set(self.journal_only.get() - one);
        written
    }

    /// The page is being left. What the journal has not taken yet is in local storage, and goes over at the next start;
    /// what local storage has not taken may still arrive.
    pub(super) fn leave(&self) {
        if self.journal_only.get() == 0 {
            self.journal.leave();
        }
    }

    /// Keeps a line of the list beside the session it is of, in both places, where that is of the same revision.
    pub(super) async fn write_line(&self, id: &SessionId, entry: &IndexEntry) {
        let saved_at = Value::from(entry.saved_at.as_str());
        let mut line = entry.text();
        if self.seals() {
            let head = [("app", APP.into()), ("revision", entry.revision.into()), ("saved_at", saved_at)];
            let Ok(sealed) = self.lock.seal(&head, &line).await else { return };
            line = sealed;
        }
        let key = index_key(id);
        let put = |slots: &dyn Slots| match slots.get(&key)?.as_deref().and_then(line_revision) {
            Some(kept) if kept == entry.revision => slots.set(&key, &line),
            _ => Ok(()),
        };
        // Not remembering a step loses no work.
        let _ = put(&self.local);
        let _ = self.journal.change(std::slice::from_ref(&key), |slots| Ok(put(slots)?)).await;
    }

    /// The newest revision that is kept of a session, from its lines alone; nothing where there is no line.
    pub(super) async fn revision(&self, id: &SessionId) -> Option<u64> {
        let key = index_key(id);
        let here = self.local.get(&key).ok().flatten();
        let held = self.in_journal(std::slice::from_ref(&key)).await;
        let there = held.and_then(|held| held.get(&key).ok().flatten());
        here.as_deref().and_then(line_revision).max(there.as_deref().and_then(line_revision))
    }

    /// Removes everything kept of a session, in the journal first: what is removed there and cut short here is still
    /// listed, and can be removed again.
    pub(super) async fn delete(&self, id: &SessionId) -> Result<(), SaveError> {
        if self.journal.is_open() {
            self.journal.change(&keys_of(id), |slots| delete(slots, id)).await?;
        }
        match delete(&self.local, id) {
            // Where local storage is out of reach, there was nothing in it.
            Err(SaveError::Blocked) if !self.local.allowed() && self.journal.is_open() => Ok(()),
            deleted => deleted,
        }
    }

    /// Makes room in local storage when it is crowded, or when a save did not fit: what was not worked on for longest
    /// leaves it, once the journal has been asked and holds the same. `oldest_first` may leave. Whether any did.
    pub(super) async fn make_room(&self, full: bool, oldest_first: &[SessionId]) -> bool {
        let crowded = |used: u64| used * 100 > LOCAL_LIMIT * CROWDED;
        let reckoned = self.used.get();
        // Where nothing could leave, it is not tried again at every save.
        if !full && (!crowded(reckoned) || reckoned < self.stuck_at.get() + LOCAL_LIMIT / 100) {
            return false;
        }
        if !full && !crowded(self.count()) {
            return false;
        }
        let mut left = false;
        for id in oldest_first {
            if left && self.count() * 100 < LOCAL_LIMIT * ROOMY {
                break;
            }
            left |= self.leave_local(id).await;
        }
        self.stuck_at.set(if left { 0 } else { self.count() });
        left
    }

    /// Takes a session out of local storage if the journal holds exactly what it does.
    async fn leave_local(&self, id: &SessionId) -> bool {
        let keys = working_keys(id);
        if !matches!(self.local.get(&session_key(id)), Ok(Some(_))) {
            return false;
        }
        self.catch_up(id, Place::Journal).await;
        let Some(held) = self.in_journal(&keys).await else { return false };
        let same = |key: &String| match (self.local.get(key), held.get(key)) {
            (Ok(None), _) => true,
            (Ok(here), Ok(there)) => here == there || (*key != session_key(id) && there.is_some()),
            _ => false,
        };
        keys.iter().all(same) && keys.iter().all(|key| self.local.remove(key).is_ok())
    }
}
