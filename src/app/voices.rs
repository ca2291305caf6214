//! Sealing what one of two voices said, and opening it again.
//!
//! What is said is encrypted under a word that only its writer knows, in the standard envelope of sealed files; no key
//! and no word is kept anywhere. What is being written lives in this page's memory and nowhere else ([`Draft`]): not in
//! the session, so not in its undo, and gone with the page. May not know how any of it looks. Start with [`seal`] and
//! [`open`].

use std::cell::RefCell;

use crate::content::words::voices as words;
use crate::domain::voices::{Party, Round, Said, Sealed, VoiceAnswer};
use crate::domain::{RoundId, voices};
use crate::platform::crypto;
use crate::platform::files::{FileKind, offer};
use crate::platform::{clock, random};
use crate::storage::jwe::SealError;
use crate::storage::voice_text;

/// Fewest characters of a sealing word.
const LEAST_CHARACTERS: usize = 6;

/// Why nothing was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It is another word, or the sealed text was damaged.
    Word,
    /// It opened, and is not what the fingerprint was taken of.
    Changed,
    /// The browser offers no encryption here.
    NoCrypto,
}

/// The word as it is used: however it was spaced, and in small letters.
#[must_use]
pub fn word(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether a word is too short to seal with.
#[must_use]
pub fn is_short(word: &str) -> bool {
    word.chars().count() < LEAST_CHARACTERS
}

/// Seals what one of the two said in a round.
///
/// # Errors
/// Where the browser offers no encryption, or there is more than is kept; nothing is kept then.
pub async fn seal(round: &RoundId, by: Party, answers: Vec<VoiceAnswer>, word: &str) -> Result<Sealed, SealError> {
    let salt = crypto::random_bytes::<16>()?;
    let text = Said { round: round.clone(), by, salt: crypto::hex(&salt), answers }.text();
    let fingerprint = crypto::fingerprint(&text).await?;
    let sealed = crypto::seal_with_passphrase(&text, word).await?;
    if sealed.len() > voices::MAX_SEALED {
        return Err(SealError::TooLarge);
    }
    Ok(Sealed { on: clock::today(), fingerprint, sealed, opened: String::new() })
}

/// The canonical text of what was sealed.
///
/// # Errors
/// Says why not; what is not exactly what was sealed is never given.
pub async fn open(sealed: &Sealed, word: &str) -> Result<String, NotOpened> {
    let text = crypto::open_with_passphrase(&sealed.sealed, word).await.map_err(|why| match why {
        SealError::NoCrypto => NotOpened::NoCrypto,
        _ => NotOpened::Word,
    })?;
    let same = crypto::fingerprint(&text).await.is_ok_and(|of| of == sealed.fingerprint);
    if same && Said::read(&text).is_some() { Ok(text) } else { Err(NotOpened::Changed) }
}

/// Offers what one of the two has sealed as a file. Whether the browser took it.
#[must_use]
pub fn offer_sealed(round: &Round, by: Party) -> bool {
    let Some(sealed) = round.of(by) else { return false };
    let name = words::file_name(by, &clock::today().to_string());
    offer(&name, FileKind::Json, &voice_text(&round.id, by, sealed))
}

/// A round with these questions, begun today.
#[must_use]
pub fn begin(questions: Vec<voices::VoiceQuestion>) -> Round {
    Round::new(random::id(), clock::today(), questions)
}

/// What one of the two is writing. Never saved.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The round.
    pub round: RoundId,
    /// Who writes.
    pub by: Party,
    /// The word it will be sealed under, and which lifts the curtain from it.
    pub word: String,
    /// An answer for each question.
    pub answers: Vec<VoiceAnswer>,
}

thread_local! {
    /// Gone with the page.
    static DRAFTS: RefCell<Vec<Draft>> = const { RefCell::new(Vec::new()) };
}

/// What this one is writing in this round, changed by `change`; whether there is anything.
pub fn drafting(round: &RoundId, by: Party, change: &mut dyn FnMut(&mut Draft)) -> bool {
    DRAFTS.with_borrow_mut(|drafts| {
        let found = drafts.iter_mut().find(|draft| draft.by == by && draft.round == *round);
        found.map(change).is_some()
    })
}

/// Begins to write.
pub fn begin_draft(draft: Draft) {
    forget_draft(&draft.round, draft.by);
    DRAFTS.with_borrow_mut(|drafts| drafts.push(draft));
}

/// Forgets what was being written.
pub fn forget_draft(round: &RoundId, by: Party) {
    DRAFTS.with_borrow_mut(|drafts| drafts.retain(|draft| draft.by != by || draft.round != *round));
}
