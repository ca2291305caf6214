//! Encryption, done by the browser's own `crypto.subtle`. Where a browser offers none, that is said and nothing is
//! weakened.
//!
//! Knows keys, passphrases and sealed texts; not what is in them or where they are kept. Start with [`seal`] and
//! [`unseal`] (a key that is held), then [`seal_with_passphrase`] and [`open_with_passphrase`].

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use super::by_name::{at, object, promised};
use crate::storage::jwe::{
    Compact, FROM_PASSPHRASE, NONCE_BYTES, ROUNDS, SALT_BYTES, SealError, Stretch, compact, protected,
};

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;

const GCM: &str = "AES-GCM";
const KEY_WRAP: &str = "AES-KW";

/// A key that texts are sealed with. It never leaves the browser's keeping, and goes with the page.
#[derive(Clone, Debug)]
pub struct Key(JsValue);

/// Whether this browser can seal anything on this page. On pages that did not come over a secure connection, browsers
/// offer no encryption.
#[must_use]
pub fn is_offered() -> bool {
    at(&["crypto", "subtle"]).is_object()
}

/// What the browser's encryption promises. A refusal is told as `why`: the browser itself never says more than that it
/// failed.
async fn asked(method: &str, with: &[JsValue], why: SealError) -> Result<JsValue, SealError> {
    let subtle = at(&["crypto", "subtle"]);
    if !subtle.is_object() {
        return Err(SealError::NoCrypto);
    }
    promised(&subtle, method, with).await.ok_or(why)
}

fn bytes(of: &JsValue) -> Vec<u8> {
    Uint8Array::new(of).to_vec()
}

fn raw(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn uses(names: &[&str]) -> JsValue {
    names.iter().map(|name| JsValue::from_str(name)).collect::<Array>().into()
}

/// Bytes of chance, from the browser's cryptographic source and nowhere else.
///
/// # Errors
/// Where there is no such source.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], SealError> {
    let mut bytes = [0; N];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok()).ok_or(SealError::NoCrypto)?;
    crypto.get_random_values_with_u8_array(&mut bytes).map_err(|_| SealError::NoCrypto)?;
    Ok(bytes)
}

/// Bytes in hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|half| char::from(SIGNS[usize::from(half)])).collect()
}

/// The SHA-256 of a text, in hexadecimal: what other software makes of the same bytes.
///
/// # Errors
/// Where the browser offers no encryption.
pub async fn fingerprint(text: &str) -> Result<String, SealError> {
    let digest = asked("digest", &["SHA-256".into(), raw(text.as_bytes())], SealError::NoCrypto).await?;
    Ok(hex(&bytes(&digest)))
}

/// The key made of these bytes.
///
/// # Errors
/// Where the browser offers no encryption.
pub async fn key_of(key: &[u8]) -> Result<Key, SealError> {
    let how = ["raw".into(), raw(key), GCM.into(), false.into(), uses(&["encrypt", "decrypt"])];
    asked("importKey", &how, SealError::Damaged).await.map(Key)
}

/// The key made from a passphrase by PBKDF2-SHA-256, for what is kept in this browser.
///
/// # Errors
/// Where the browser offers no encryption.
pub async fn key_from(passphrase: &str, stretch: &Stretch) -> Result<Key, SealError> {
    stretched(passphrase, "SHA-256", &stretch.salt, stretch.rounds, GCM, &["encrypt", "decrypt"]).await.map(Key)
}

/// New salt, and as many rounds as are written.
///
/// # Errors
/// Where the browser offers no source of chance.
pub fn new_stretch() -> Result<Stretch, SealError> {
    Ok(Stretch { salt: random_bytes::<SALT_BYTES>()?.to_vec(), rounds: ROUNDS })
}

async fn stretched(
    passphrase: &str,
    hash: &str,
    salt: &[u8],
    rounds: u32,
    algorithm: &str,
    used: &[&str],
) -> Result<JsValue, SealError> {
    // The same letters typed on another keyboard can be other bytes: é is one letter or two.
    let same: String = js_sys::JsString::from(passphrase).normalize("NFC").into();
    let typed = ["raw".into(), raw(same.as_bytes()), "PBKDF2".into(), false.into(), uses(&["deriveKey"])];
    let typed = asked("importKey", &typed, SealError::WrongOrDamaged).await?;
    let by =
        object(&[("name", "PBKDF2".into()), ("hash", hash.into()), ("salt", raw(salt)), ("iterations", rounds.into())]);
    let wanted = object(&[("name", algorithm.into()), ("length", 256.into())]);
    asked("deriveKey", &[by, typed, wanted, false.into(), uses(used)], SealError::WrongOrDamaged).await
}

fn gcm(nonce: &[u8], protected: &str) -> JsValue {
    object(&[("name", GCM.into()), ("iv", raw(nonce)), ("additionalData", raw(protected.as_bytes()))])
}

/// Seals under a key that is held. Every call draws a new nonce.
///
/// # Errors
/// Where the browser offers no encryption.
pub async fn seal(with: &Key, protected: &str, plain: &[u8]) -> Result<String, SealError> {
    seal_beside(&with.0, protected, &[], plain).await
}

async fn seal_beside(with: &JsValue, protected: &str, wrapped: &[u8], plain: &[u8]) -> Result<String, SealError> {
    let nonce = random_bytes::<NONCE_BYTES>()?;
    let asked_for = [gcm(&nonce, protected), with.clone(), raw(plain)];
    let body = bytes(&asked("encrypt", &asked_for, SealError::NoCrypto).await?);
    Ok(compact(protected, wrapped, &nonce, &body))
}

/// Opens what was sealed under a key that is held.
///
/// # Errors
/// [`SealError::WrongOrDamaged`] where the key is another one or anything was changed, the header included.
pub async fn unseal(with: &Key, sealed: &Compact<'_>) -> Result<Vec<u8>, SealError> {
    let asked_for = [gcm(&sealed.nonce, sealed.protected), with.0.clone(), raw(&sealed.body)];
    Ok(bytes(&asked("decrypt", &asked_for, SealError::WrongOrDamaged).await?))
}

/// The key a passphrase makes for a file, which wraps the key of its text. The salt begins with the name of the
/// method, so that one passphrase never makes one key for two methods (RFC 7518, 4.8.1.1).
async fn wrapping_key(passphrase: &str, stretch: &Stretch, used: &str) -> Result<JsValue, SealError> {
    let salt = [FROM_PASSPHRASE.as_bytes(), &[0], &stretch.salt].concat();
    stretched(passphrase, "SHA-512", &salt, stretch.rounds, KEY_WRAP, &[used]).await
}

/// A text sealed under a passphrase, in a form that other software opens.
///
/// # Errors
/// Where the browser offers no encryption.
pub async fn seal_with_passphrase(text: &str, passphrase: &str) -> Result<String, SealError> {
    let stretch = new_stretch()?;
    let wrapping = wrapping_key(passphrase, &stretch, "wrapKey").await?;
    let fresh = object(&[("name", GCM.into()), ("length", 256.into())]);
    let fresh = asked("generateKey", &[fresh, true.into(), uses(&["encrypt"])], SealError::NoCrypto).await?;
    let wrapped = ["raw".into(), fresh.clone(), wrapping, KEY_WRAP.into()];
    let wrapped = bytes(&asked("wrapKey", &wrapped, SealError::NoCrypto).await?);
    let header = protected(FROM_PASSPHRASE, &stretch.says());
    seal_beside(&fresh, &header, &wrapped, text.as_bytes()).await
}

/// The text in what was sealed under a passphrase, here or by other software.
///
/// # Errors
/// Everything that can be wrong with it; nothing is tried that its header makes too costly.
pub async fn open_with_passphrase(sealed: &str, passphrase: &str) -> Result<String, SealError> {
    let sealed = Compact::read(sealed)?;
    if sealed.alg() != Some(FROM_PASSPHRASE) {
        return Err(SealError::Foreign);
    }
    let stretch = Stretch::of(&sealed.header)?;
    let wrapping = wrapping_key(passphrase, &stretch, "unwrapKey").await?;
    let wrapped =
        ["raw".into(), raw(&sealed.key), wrapping, KEY_WRAP.into(), GCM.into(), false.into(), uses(&["decrypt"])];
    let held = Key(asked("unwrapKey", &wrapped, SealError::WrongOrDamaged).await?);
    String::from_utf8(unseal(&held, &sealed).await?).map_err(|_| SealError::Damaged)
}
