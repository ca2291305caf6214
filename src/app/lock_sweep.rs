//! Sealing, or unsealing, everything that is kept, in both places, one text after another.
//!
//! It can be cut short at any moment and done again: what is as it should be is passed over, and a text is only ever
//! replaced by itself in the other form. Start with [`sweep`]; [`tidy`] needs no key.

use super::lock_slot::Places;
use crate::platform::crypto::{self, Key};
use crate::storage::jwe::{self, Compact, DIRECT, SealError};
use crate::storage::{PREFIX, SlotError, Slots};

/// What kinds of text hold what people wrote.
const KINDS: [&str; 3] = ["session/", "index/", "damaged/"];

/// Whether a text under this name is sealed while the lock is on.
pub(super) fn is_sealed_under(name: &str) -> bool {
    name.strip_prefix(PREFIX).is_some_and(|rest| KINDS.iter().any(|kind| rest.starts_with(kind)))
}

/// A text sealed, with what may be read of it in its header.
pub(super) async fn sealed(key: &Key, text: &str) -> Result<String, SealError> {
    crypto::seal(key, &jwe::protected(DIRECT, &jwe::says(text)), text.as_bytes()).await
}

/// The plain text of a sealed one.
pub(super) async fn unsealed(key: &Key, text: &str) -> Result<String, SealError> {
    let plain = crypto::unseal(key, &Compact::read(text)?).await?;
    String::from_utf8(plain).map_err(|_| SealError::Damaged)
}

/// A text in the form that is wanted; nothing where it has it already, or was damaged and cannot be opened.
async fn turned(key: &Key, text: &str, seal: bool) -> Result<Option<String>, SealError> {
    if jwe::is_sealed(text) == seal {
        return Ok(None);
    }
    if seal {
        return sealed(key, text).await.map(Some);
    }
    match unsealed(key, text).await {
        Ok(plain) => Ok(Some(plain)),
        // It cannot be opened now or ever; it is left for whoever wants to look at it.
        Err(SealError::WrongOrDamaged | SealError::Damaged | SealError::Foreign) => Ok(None),
        Err(why) => Err(why),
    }
}

/// Seals every text of every place, or unseals it.
pub(super) async fn sweep(places: &Places, key: &Key, seal: bool) -> Result<(), SealError> {
    sweep_journal(places, key, seal).await?;
    sweep_local(places, key, seal).await
}

async fn sweep_journal(places: &Places, key: &Key, seal: bool) -> Result<(), SealError> {
    let Some(journal) = &places.journal else { return Ok(()) };
    for name in journal.keys().await?.into_iter().filter(|name| is_sealed_under(name)) {
        let names = [name];
        let [name] = &names;
        let Some(text) = journal.read(&names).await?.get(name)? else { continue };
        let Some(new) = turned(key, &text, seal).await? else { continue };
        let put = journal.change(&names, |slots| {
            // Saved anew meanwhile: what was saved then is in the right form already, or is found next time.
            if slots.get(name)?.as_deref() == Some(&text) {
                slots.set(name, &new)?;
            }
            Ok(())
        });
        put.await?;
    }
    Ok(())
}

/// The same for local storage alone.
pub(super) async fn sweep_local(places: &Places, key: &Key, seal: bool) -> Result<(), SealError> {
    for name in places.local.keys()?.into_iter().filter(|name| is_sealed_under(name)) {
        let Some(text) = places.local.get(&name)? else { continue };
        let Some(mut new) = turned(key, &text, seal).await? else { continue };
        // The same text is the same in both places, letter for letter: so a copy can be told from another text.
        if seal
            && let Some(kept) = other(places, &name, &text).await
            && jwe::is_sealed(&kept)
            && unsealed(key, &kept).await.as_deref() == Ok(&text)
        {
            new = kept;
        }
        // As above.
        if places.local.get(&name)?.as_deref() != Some(&text) {
            continue;
        }
        match places.local.set(&name, &new) {
            // A sealed text is a third longer. Where there is no room for it, the journal's copy is enough.
            Err(SlotError::Full) if other(places, &name, &text).await.is_some() => places.local.remove(&name)?,
            written => written?,
        }
    }
    Ok(())
}

/// The journal's text under a name, if it is at least as new.
async fn other(places: &Places, name: &str, text: &str) -> Option<String> {
    let kept = places.journal.as_ref()?.read(&[name.to_owned()]).await.ok()?.get(name).ok()??;
    (jwe::revision(&kept)? >= jwe::revision(text)?).then_some(kept)
}

/// Puts right what can be put right without a key: after a killed browser, local storage may be as it was a minute
/// before, in the form of that time; the journal is not. Where it has the text in the form it should have, local
/// storage gets it from there.
pub(super) async fn tidy(places: &Places, seal: bool) {
    let names = places.local.keys().unwrap_or_default();
    for name in names.into_iter().filter(|name| is_sealed_under(name)) {
        let Ok(Some(text)) = places.local.get(&name) else { continue };
        if jwe::is_sealed(&text) == seal {
            continue;
        }
        let Some(kept) = other(places, &name, &text).await else { continue };
        if jwe::is_sealed(&kept) == seal && places.local.set(&name, &kept).is_err() {
            // Not both forms side by side: the journal has it.
            let _ = places.local.remove(&name);
        }
    }
}
