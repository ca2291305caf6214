//! Sealed answers as a file of their own: how one voice reaches the other's computer before either is opened.
//!
//! Pure. Holds which round, who, the day, the fingerprint and the sealed text, and nothing that can be read. The
//! fingerprint goes with it, so whoever sends it is bound to what they sealed. Start with [`voice_text`] and
//! [`read_voice`].

use super::read::parse;
use crate::domain::RoundId;
use crate::domain::form::{Read, form, text_of};
use crate::domain::voices::{MAX_SEALED, Party, Sealed};

/// The name of this form.
const APP: &str = "standpoint-voice";
/// The number of this form.
const FORM: u32 = 1;

/// The largest file that is read, in bytes: a sealed text and a little around it.
pub const MAX_VOICE_BYTES: usize = MAX_SEALED + 4_096;

/// The file, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct VoiceFile {
    app: String,
    form: u32,
    round: RoundId,
    by: Party,
    sealed: Sealed,
}

form!(VoiceFile { app, form, round, by, sealed });

/// Why a file was not put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoiceError {
    /// It holds no sealed answers, or not whole.
    NotOne,
    /// It was made by a newer version.
    Newer,
    /// It answers other questions.
    OtherRound,
}

/// The text of a file with what one of the two has sealed. What is open does not go in.
#[must_use]
pub fn voice_text(round: &RoundId, by: Party, sealed: &Sealed) -> String {
    let sealed = Sealed { opened: String::new(), ..sealed.clone() };
    text_of(&VoiceFile { app: APP.to_owned(), form: FORM, round: round.clone(), by, sealed })
}

/// What a file holds for this round.
///
/// # Errors
/// Says why there is nothing.
pub fn read_voice(text: &str, round: &RoundId) -> Result<(Party, Sealed), VoiceError> {
    if text.len() > MAX_VOICE_BYTES {
        return Err(VoiceError::NotOne);
    }
    let value = parse(text).map_err(|_| VoiceError::NotOne)?;
    let ours = value.get("app").and_then(serde_json::Value::as_str) == Some(APP);
    if ours && value.get("form").and_then(serde_json::Value::as_u64).is_some_and(|form| form > u64::from(FORM)) {
        return Err(VoiceError::Newer);
    }
    let file = VoiceFile::read(&value).map_err(|_| VoiceError::NotOne)?;
    let hex = |text: &str| text.len() == 64 && text.bytes().all(|sign| sign.is_ascii_hexdigit());
    let whole = super::jwe::is_sealed(&file.sealed.sealed) && hex(&file.sealed.fingerprint);
    if !ours || !whole || !file.sealed.opened.is_empty() {
        return Err(VoiceError::NotOne);
    }
    if file.round == *round { Ok((file.by, file.sealed)) } else { Err(VoiceError::OtherRound) }
}
