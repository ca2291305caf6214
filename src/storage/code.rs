//! The code that exercises and answers travel as: a form, a length, a checksum and letters.
//!
//! Pure. A code is `<form>-<length>-<checksum>-<data>`: what it is a code of, with the number of that form; how many
//! characters of data follow and their CRC-32, both in hexadecimal; and a text compressed with deflate, in base64url.
//! So a code that was cut, wrapped or bent on its way is put right, or known to be damaged. May not know what the text
//! says, or how deflate works. Start with [`coded`] and [`decoded`].

use base64ct::{Base64UrlUnpadded, Encoding};

/// The most characters of data in a code. Browsers take more in an address, but mail programs do not.
pub const MAX_LINK_CHARS: usize = 64 * 1024;

/// The most characters that are looked at for one code: spaces, line ends and signs of quotation can make it four times
/// as long on its way, and no more.
pub(super) const MAX_BENT: usize = 4 * MAX_LINK_CHARS;

/// The number of every form so far.
const FORM: &str = "1";

/// Why a code was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// There is nothing in it.
    Empty,
    /// It is longer than any, so it was not read.
    TooLarge,
    /// A part of it is missing or was changed on the way.
    Damaged,
    /// It was made by a newer version.
    Newer,
}

/// The code for a compressed text; nothing where it would be too long. `kind` is the letter before the form's number.
pub(super) fn coded(kind: &str, packed: &[u8]) -> Option<String> {
    let data = Base64UrlUnpadded::encode_string(packed);
    let checksum = crc32(data.as_bytes());
    (data.len() <= MAX_LINK_CHARS).then(|| format!("{kind}{FORM}-{:x}-{checksum:08x}-{data}", data.len()))
}

/// The compressed text of the code that a straightened text begins with, and what comes after it: that was put there
/// by somebody else.
pub(super) fn decoded<'a>(kind: &str, straight: &'a str) -> Result<(Vec<u8>, &'a str), LinkFault> {
    if straight.is_empty() {
        return Err(LinkFault::Empty);
    }
    let mut parts = straight.splitn(4, '-');
    match parts.next().and_then(|form| form.strip_prefix(kind)) {
        Some(FORM) => {}
        Some(form) if (1..3).contains(&form.len()) && form.bytes().all(|digit| digit.is_ascii_digit()) => {
            return Err(LinkFault::Newer);
        }
        Some("") if straight.starts_with('-') => return Err(LinkFault::Empty),
        _ => return Err(LinkFault::Damaged),
    }
    let mut number = || u32::from_str_radix(parts.next()?, 16).ok();
    let (Some(length), Some(checksum), Some(rest)) = (number(), number(), parts.next()) else {
        return Err(LinkFault::Damaged);
    };
    let length = length as usize;
    if length > MAX_LINK_CHARS {
        return Err(LinkFault::TooLarge);
    }
    let (data, rest) = rest.split_at_checked(length).ok_or(LinkFault::Damaged)?;
    if crc32(data.as_bytes()) != checksum {
        return Err(LinkFault::Damaged);
    }
    Base64UrlUnpadded::decode_vec(data).map(|packed| (packed, rest)).map_err(|_| LinkFault::Damaged)
}

/// Only the signs that a code is made of, with `%2d` read as the sign it stands for, and the dashes that word
/// processors put for hyphens read as hyphens. What is longer than `most` is not read.
pub(super) fn straightened(code: &str, most: usize) -> Result<String, LinkFault> {
    if code.len() > most {
        return Err(LinkFault::TooLarge);
    }
    let mut rest = code.as_bytes();
    let mut straight = String::with_capacity(rest.len());
    while let [first, after @ ..] = rest {
        let (sign, after) = match (first, after) {
            (b'%', [high, low, after @ ..]) => match (char::from(*high).to_digit(16), char::from(*low).to_digit(16)) {
                (Some(high), Some(low)) => ((high * 16 + low) as u8, after),
                _ => (b' ', &rest[1..]),
            },
            (0xe2, [0x80, 0x90..=0x95, after @ ..]) => (b'-', after),
            _ => (*first, after),
        };
        rest = after;
        if sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_') {
            straight.push(char::from(sign));
        }
    }
    Ok(straight)
}

/// The checksum of zip files and pictures, bit by bit: there is little to check.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}
