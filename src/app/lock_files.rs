//! Files under a passphrase: a session or a backup that leaves this browser, and a copy of everything a locked browser
//! held, as the page saves it that needs no app to run.
//!
//! Start with [`sealed_file`] and [`open_file`]; [`refused`] says before anything is typed that no passphrase would do.

use serde_json::Value;

use super::lock_slot::{LOCK_KEY, Slot};
use super::lock_sweep::unsealed;
use crate::platform::crypto;
use crate::storage::jwe::{self, Compact, FROM_PASSPHRASE, SealError, Stretch};

/// How a copy of everything a browser held is marked near its beginning.
const COPY: &str = "browser-copy";

/// A text sealed under a passphrase as a file: compact JSON Web Encryption, which other software opens too.
///
/// # Errors
/// Where this browser offers no encryption.
pub async fn sealed_file(text: &str, passphrase: &str) -> Result<String, SealError> {
    crypto::seal_with_passphrase(text, passphrase).await
}

/// The text in a file that was sealed under a passphrase.
///
/// # Errors
/// Everything that can be wrong with it. The file is only read.
pub async fn open_file(text: &str, passphrase: &str) -> Result<String, SealError> {
    if is_locked_copy(text) {
        return open_copy(text, passphrase).await;
    }
    crypto::open_with_passphrase(text, passphrase).await
}

/// Whether a file needs a passphrase to be opened.
#[must_use]
pub fn is_sealed_file(text: &str) -> bool {
    jwe::is_sealed(text) || is_locked_copy(text)
}

/// Why no passphrase would open this file: it is not whole, sealed in another way, or asks for more work than is done.
#[must_use]
pub fn refused(text: &str) -> Option<SealError> {
    if !crypto::is_offered() {
        return Some(SealError::NoCrypto);
    }
    if is_locked_copy(text) {
        return None;
    }
    match Compact::read(text) {
        Ok(sealed) if sealed.alg() != Some(FROM_PASSPHRASE) => Some(SealError::Foreign),
        Ok(sealed) => Stretch::of(&sealed.header).err(),
        Err(why) => Some(why),
    }
}

fn is_locked_copy(text: &str) -> bool {
    // The marks of a copy; a forged one is found out when it is read.
    text.trim_start().starts_with('{')
        && text.chars().take(200).collect::<String>().contains(COPY)
        && text.contains(&["\"", LOCK_KEY, "\""].concat())
}

/// The same copy with every text plain that the lock in it opens. What it does not open stays as it is.
async fn open_copy(text: &str, passphrase: &str) -> Result<String, SealError> {
    let mut copy: Value = serde_json::from_str(text).map_err(|_| SealError::Damaged)?;
    let entries = copy.get_mut("entries").and_then(Value::as_object_mut).ok_or(SealError::Damaged)?;
    let slot = entries.get(LOCK_KEY).and_then(Value::as_str).ok_or(SealError::Damaged)?;
    let key = Slot::of(slot.to_owned()).open(passphrase).await?.key().await?;
    for (_, entry) in entries.iter_mut() {
        if let Some(sealed) = entry.as_str().filter(|text| jwe::is_sealed(text))
            && let Ok(plain) = unsealed(&key, sealed).await
        {
            *entry = plain.into();
        }
    }
    Ok(copy.to_string())
}
