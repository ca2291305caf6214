//! Sealed texts: the compact form of JSON Web Encryption (RFC 7516), read and written as text.
//!
//! Pure: what is between the dots, the header that can be read by anybody, and the bounds of what is read. The
//! encrypting itself is the browser's (`platform::crypto`). Start with [`Compact::read`] and [`compact`]; [`header`]
//! and [`is_sealed`] look without decrypting.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::Value;

use super::backup::MAX_BACKUP_BYTES;
use super::error::SaveError;
use super::slots::SlotError;
use crate::domain::form::write_text;

/// Encrypts the text: AES-256 in Galois/Counter mode. Nothing else is written or read.
pub const ENC: &str = "A256GCM";
/// The key of the text is the one held already: what is kept in this browser.
pub const DIRECT: &str = "dir";
/// The key of the text is wrapped by one made from a passphrase (RFC 7518, 4.8): files that leave this browser.
pub const FROM_PASSPHRASE: &str = "PBES2-HS512+A256KW";

/// Rounds written: what turns a passphrase into a key is repeated this often, so that guessing is slow.
pub const ROUNDS: u32 = 600_000;
/// Fewest rounds that are read (the standard's own least).
pub const LEAST_ROUNDS: u64 = 1_000;
/// Most rounds that are read, so that a file made to do so cannot keep the computer busy for hours.
pub const MOST_ROUNDS: u64 = 10_000_000;
/// Bytes of salt that are written.
pub const SALT_BYTES: usize = 16;
/// Bytes of salt that are read.
const SALT_READ: std::ops::RangeInclusive<usize> = 8..=1_024;
/// Bytes of a nonce.
pub const NONCE_BYTES: usize = 12;
/// Bytes of the tag that tells whether anything was changed.
pub const TAG_BYTES: usize = 16;

/// Longest header that is read, in characters.
const MAX_HEADER: usize = 8_192;
/// Longest sealed text that is read, in characters: the largest backup, in base64.
pub const MAX_SEALED: usize = MAX_BACKUP_BYTES / 3 * 4 + MAX_HEADER + 4_096;

/// Why a text was not sealed or not opened. What it was made from is untouched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// The browser offers this page no encryption: it was opened over an address that is not secure.
    NoCrypto,
    /// No key is at hand: the lock is locked, or there is none.
    Locked,
    /// The passphrase is another one, or the text was changed since it was sealed. The two cannot be told apart.
    WrongOrDamaged,
    /// It is not whole: cut off, or with something in it that does not belong there.
    Damaged,
    /// It was sealed in a way that is not read here.
    Foreign,
    /// It asks for fewer or more rounds than are read.
    Rounds,
    /// It is larger than anything of Standpoint's.
    TooLarge,
    /// It was made by a newer version.
    Newer,
    /// There is no room to keep it.
    Full,
    /// The browser does not let the page keep anything.
    Blocked,
    /// Another tab is still busy with the work that is kept.
    Busy,
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoCrypto => "no encryption here",
            Self::Locked => "no key at hand",
            Self::WrongOrDamaged => "wrong key or changed text",
            Self::Damaged => "not a whole sealed text",
            Self::Foreign => "sealed in another way",
            Self::Rounds => "rounds out of bounds",
            Self::TooLarge => "too large",
            Self::Newer => "sealed by a newer version",
            Self::Full => "storage is full",
            Self::Blocked => "storage is blocked",
            Self::Busy => "another tab is busy",
        })
    }
}

impl std::error::Error for SealError {}

impl From<SlotError> for SealError {
    fn from(error: SlotError) -> Self {
        match error {
            SlotError::Full => Self::Full,
            SlotError::Blocked => Self::Blocked,
        }
    }
}

impl From<SaveError> for SealError {
    fn from(error: SaveError) -> Self {
        if error == SaveError::Full { Self::Full } else { Self::Blocked }
    }
}

/// A sealed text, taken apart.
#[derive(Debug, PartialEq)]
pub struct Compact<'a> {
    /// The header as it stands there: it is authenticated letter by letter.
    pub protected: &'a str,
    /// What it says.
    pub header: Value,
    /// The wrapped key; empty where the key is held already.
    pub key: Vec<u8>,
    /// The nonce.
    pub nonce: Vec<u8>,
    /// The encrypted text and the tag behind it.
    pub body: Vec<u8>,
}

impl<'a> Compact<'a> {
    /// Takes a sealed text apart. White space around it is passed over.
    ///
    /// # Errors
    /// When it is not one, not whole, or of a kind that is not read here.
    pub fn read(text: &'a str) -> Result<Self, SealError> {
        let text = text.trim();
        if text.len() > MAX_SEALED {
            return Err(SealError::TooLarge);
        }
        let header = header(text).ok_or(SealError::Damaged)?;
        let parts: Vec<&str> = text.splitn(6, '.').collect();
        let [protected, key, nonce, body, tag] = parts[..] else { return Err(SealError::Damaged) };
        // Compressed before it was sealed, or with extensions that must be understood: neither is read.
        if named(&header, "enc") != Some(ENC) || header.get("zip").is_some() || header.get("crit").is_some() {
            return Err(SealError::Foreign);
        }
        let (key, nonce, tag) = (bytes(key)?, bytes(nonce)?, bytes(tag)?);
        let mut body = bytes(body)?;
        if nonce.len() != NONCE_BYTES || tag.len() != TAG_BYTES {
            return Err(SealError::Damaged);
        }
        body.extend_from_slice(&tag);
        Ok(Self { protected, header, key, nonce, body })
    }

    /// How the key of the text is come by.
    #[must_use]
    pub fn alg(&self) -> Option<&str> {
        named(&self.header, "alg")
    }
}

/// The text at a name of a header.
fn named<'a>(header: &'a Value, name: &str) -> Option<&'a str> {
    header.get(name).and_then(Value::as_str)
}

/// The bytes of one part.
fn bytes(part: &str) -> Result<Vec<u8>, SealError> {
    Base64UrlUnpadded::decode_vec(part).map_err(|_| SealError::Damaged)
}

/// Whether a text is sealed, told by its shape alone.
#[must_use]
pub fn is_sealed(text: &str) -> bool {
    header(text).is_some()
}

/// What a sealed text says of itself without being opened; nothing for any other text. Whether it is true is known
/// once it was opened.
#[must_use]
pub fn header(text: &str) -> Option<Value> {
    let text = text.trim_start();
    if text.starts_with('{') {
        return None;
    }
    let first: &str = text.get(..text.len().min(MAX_HEADER)).unwrap_or_default();
    let (protected, _) = first.split_once('.')?;
    let read: Value = serde_json::from_str(std::str::from_utf8(&bytes(protected).ok()?).ok()?).ok()?;
    read.get("enc").is_some().then_some(read)
}

/// What may be read of a text without opening it: the names of an envelope that say which app, which schema, which
/// revision and when. Those of a sealed text are in its header, those of a plain one at its head.
#[must_use]
pub fn says(text: &str) -> Vec<(&'static str, Value)> {
    let read = if is_sealed(text) { header(text) } else { serde_json::from_str(text).ok() };
    let Some(read) = read else { return Vec::new() };
    let names = ["app", "schema", "revision", "saved_at"];
    names.into_iter().filter_map(|name| Some((name, read.get(name)?.clone()))).collect()
}

/// The revision a text says it is, sealed or not.
#[must_use]
pub fn revision(text: &str) -> Option<u64> {
    says(text).iter().find(|(name, _)| *name == "revision")?.1.as_u64()
}

/// A header as it is written: the two names that say how, then what it says besides, in that order.
#[must_use]
pub fn protected(alg: &str, says: &[(&str, Value)]) -> String {
    let mut out = Vec::new();
    let own = [("alg", Value::from(alg)), ("enc", Value::from(ENC))];
    for (at, (name, value)) in own.iter().chain(says).enumerate() {
        out.push(if at == 0 { b'{' } else { b',' });
        write_text(&mut out, name);
        out.push(b':');
        out.extend_from_slice(value.to_string().as_bytes());
    }
    out.push(b'}');
    Base64UrlUnpadded::encode_string(&out)
}

/// Puts a sealed text together. `body` ends with the tag, as the browser gives it.
#[must_use]
pub fn compact(protected: &str, key: &[u8], nonce: &[u8], body: &[u8]) -> String {
    let (text, tag) = body.split_at(body.len().saturating_sub(TAG_BYTES));
    let mut out = String::with_capacity(protected.len() + body.len() / 3 * 4 + 128);
    out.push_str(protected);
    for part in [key, nonce, text, tag] {
        out.push('.');
        out.push_str(&Base64UrlUnpadded::encode_string(part));
    }
    out
}

/// What turns a passphrase into a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The salt, as the header holds it.
    pub salt: Vec<u8>,
    /// How often.
    pub rounds: u32,
}

impl Stretch {
    /// What a header says, within bounds.
    ///
    /// # Errors
    /// When it is missing, of another kind, or out of bounds.
    pub fn of(header: &Value) -> Result<Self, SealError> {
        let salt = bytes(named(header, "p2s").ok_or(SealError::Damaged)?)?;
        if !SALT_READ.contains(&salt.len()) {
            return Err(SealError::Damaged);
        }
        let asked = header.get("p2c").ok_or(SealError::Damaged)?;
        let rounds = asked.as_u64().filter(|rounds| (LEAST_ROUNDS..=MOST_ROUNDS).contains(rounds));
        let rounds = rounds.and_then(|rounds| u32::try_from(rounds).ok()).ok_or(SealError::Rounds)?;
        Ok(Self { salt, rounds })
    }

    /// As a header says it.
    #[must_use]
    pub fn says(&self) -> [(&'static str, Value); 2] {
        [("p2s", Base64UrlUnpadded::encode_string(&self.salt).into()), ("p2c", self.rounds.into())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const MADE_BY_JOSE: &str = include_str!("../../tests/fixtures/jwe/made-by-jose.jwe");

    fn b64(text: &str) -> String {
        Base64UrlUnpadded::encode_string(text.as_bytes())
    }

    fn with_header(header: &Value) -> String {
        let rest = MADE_BY_JOSE.trim().split_once('.').unwrap().1;
        format!("{}.{rest}", b64(&header.to_string()))
    }

    fn jose() -> Value {
        header(MADE_BY_JOSE).unwrap()
    }

    #[test]
    fn what_other_software_sealed_is_taken_apart() {
        let sealed = Compact::read(MADE_BY_JOSE).unwrap();
        assert_eq!(sealed.alg(), Some(FROM_PASSPHRASE));
        assert_eq!(sealed.key.len(), 40);
        let stretch = Stretch::of(&sealed.header).unwrap();
        assert_eq!((stretch.rounds, stretch.salt.len()), (10_000, 16));
    }

    #[test]
    fn what_is_put_together_is_taken_apart_again() {
        let says = [("app", Value::from("standpoint")), ("revision", 7.into()), ("saved_at", "é\"\\".into())];
        let head = protected(DIRECT, &says);
        let text = compact(&head, &[], &[1; NONCE_BYTES], &[2; 40]);
        let read = Compact::read(&text).unwrap();
        assert_eq!((read.protected, read.key.len(), read.nonce.len(), read.body.len()), (&*head, 0, 12, 40));
        assert_eq!(
            read.header,
            json!({ "alg": "dir", "enc": "A256GCM", "app": "standpoint", "revision": 7, "saved_at": "é\"\\" })
        );
        assert_eq!((revision(&text), read.alg()), (Some(7), Some(DIRECT)));
        assert_eq!(says_names(&text), ["app", "revision", "saved_at"]);
    }

    fn says_names(text: &str) -> Vec<&'static str> {
        says(text).iter().map(|(name, _)| *name).collect()
    }

    #[test]
    fn a_plain_text_is_not_sealed_and_says_the_same_of_itself() {
        let plain = r#"{"app":"standpoint","schema":1,"revision":3,"saved_at":"x","session":{"a":"eyJ.b.c"}}"#;
        assert!(!is_sealed(plain));
        assert_eq!((revision(plain), says_names(plain)), (Some(3), vec!["app", "schema", "revision", "saved_at"]));
        for other in ["", ".", "....", "null", "é.é", "eyJ", "a.b.c.d.e", "\u{1f331}".repeat(3_000).as_str()] {
            assert!(!is_sealed(other), "{other:.20}");
            assert_eq!(revision(other), None);
        }
    }

    #[test]
    fn row_23_a_file_that_was_cut_or_bent_is_damaged_and_nothing_worse() {
        let whole = MADE_BY_JOSE.trim();
        for length in 0..whole.len() {
            let cut = &whole[..length];
            assert!(Compact::read(cut).is_err() || cut.len() > whole.len() - 23, "{length}");
        }
        for bent in [format!("{whole}.x"), whole.replace('.', ".!"), whole.replacen('.', "..", 1), format!("x{whole}")]
        {
            assert_eq!(Compact::read(&bent), Err(SealError::Damaged));
        }
        assert_eq!(Compact::read(&"x".repeat(MAX_SEALED + 1)), Err(SealError::TooLarge));
    }

    #[test]
    fn what_is_sealed_in_another_way_is_left_alone() {
        for (name, value) in [("enc", json!("A128CBC-HS256")), ("zip", json!("DEF")), ("crit", json!(["exp"]))] {
            let mut header = jose();
            header[name] = value;
            assert_eq!(Compact::read(&with_header(&header)), Err(SealError::Foreign), "{name}");
        }
    }

    #[test]
    fn rounds_are_bounded_before_anything_is_tried() {
        let asking = |rounds: Value| {
            let mut header = jose();
            header["p2c"] = rounds;
            Stretch::of(&header).map(|stretch| stretch.rounds)
        };
        assert_eq!(asking(json!(1_000)), Ok(1_000));
        assert_eq!(asking(json!(10_000_000)), Ok(10_000_000));
        for rounds in [json!(0), json!(999), json!(10_000_001), json!(4e18), json!(-1), json!(1.5), json!("600000")] {
            assert_eq!(asking(rounds.clone()), Err(SealError::Rounds), "{rounds}");
        }
        let mut header = jose();
        header.as_object_mut().unwrap().remove("p2c");
        assert_eq!(Stretch::of(&header), Err(SealError::Damaged));
        header["p2c"] = 1_000.into();
        for salt in ["", "c2hvcnQ", "!", &"A".repeat(2_000)] {
            header["p2s"] = salt.into();
            assert_eq!(Stretch::of(&header), Err(SealError::Damaged), "{salt:.10}");
        }
    }
}
