//! An exercise as a link: one session about invented people, small enough for the address bar.
//!
//! Pure. What stands in the link is `1-<length>-<checksum>-<data>`: the form's number; how many characters of data
//! follow and their CRC-32, both in hexadecimal; and the session's envelope, compressed with deflate and written in
//! base64url. So a link that was cut, wrapped or bent on its way is put right, or known to be damaged. May not know
//! how deflate works: the browser does that, within [`MAX_EXERCISE_BYTES`].
//!
//! Only what is marked as fictional goes in or comes out, and what is private to its writer stays behind. Start with
//! [`exercise_text`] and [`exercise_link`] for making one, [`linked`] and [`read_exercise`] for opening it.

use std::rc::Rc;

use base64ct::{Base64UrlUnpadded, Encoding};

use super::envelope::enveloped;
use super::error::ImportError;
use super::moment::Moment;
use super::transfer::import_json;
use crate::domain::Session;

/// The most characters an exercise has in a link. Browsers take more, but mail programs do not.
pub const MAX_LINK_CHARS: usize = 64 * 1024;

/// The most bytes an exercise may come to, once it is no longer compressed.
pub const MAX_EXERCISE_BYTES: usize = 1024 * 1024;

/// Spaces, line ends and signs of quotation can make a link this many times as long on its way, and no more.
const MOST_BENT: usize = 4;

/// The number of this form.
const FORM: &str = "1";

/// Where the data of a link begins.
const MARK: &str = "#/exercise/";

/// Why a link was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// There is nothing in it.
    Empty,
    /// It is longer than any exercise, so it was not read.
    TooLarge,
    /// A part of it is missing or was changed on the way.
    Damaged,
    /// It was made by a newer version.
    Newer,
}

/// Why the text of a link is no exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExerciseError {
    /// It is no session that can be opened.
    Import(ImportError),
    /// It does not say that its people are invented.
    NotFictional,
}

/// What goes into a link: the session without what is private to its writer, or nothing where it is not fictional.
#[must_use]
pub fn exercise_text(session: &Session) -> Option<String> {
    if session.opening.fictional != Some(true) {
        return None;
    }
    let mut shared = session.clone();
    let opening = Rc::make_mut(&mut shared.opening);
    opening.arriving = String::new();
    opening.keep_until = None;
    opening.follows = None;
    Rc::make_mut(&mut shared.power).facets = Default::default();
    Rc::make_mut(&mut shared.cooperation).resolve.feelings = String::new();
    let ending = &mut Rc::make_mut(&mut shared.closing).ending;
    for private in [&mut ending.to_supervision, &mut ending.learned, &mut ending.effect, &mut ending.from_peer] {
        private.clear();
    }
    // Nobody needs to know when it was made.
    Some(enveloped(&shared, 0, Moment::default()))
}

/// What stands in a link for this compressed text; nothing where it would be too long.
#[must_use]
pub fn exercise_link(packed: &[u8]) -> Option<String> {
    let data = Base64UrlUnpadded::encode_string(packed);
    (data.len() <= MAX_LINK_CHARS).then(|| format!("{FORM}-{:x}-{:08x}-{data}", data.len(), crc32(data.as_bytes())))
}

/// The compressed text in what stands in a link, with whatever a mail program did to it put right.
///
/// # Errors
/// Says why there is none. Nothing that is too long is read at all.
pub fn linked(link: &str) -> Result<Vec<u8>, LinkFault> {
    if link.len() > MOST_BENT * MAX_LINK_CHARS {
        return Err(LinkFault::TooLarge);
    }
    let straight = straightened(link);
    let mut parts = straight.splitn(4, '-');
    match parts.next() {
        None | Some("") => return Err(LinkFault::Empty),
        Some(FORM) => {}
        Some(form) if form.len() < 3 && form.bytes().all(|digit| digit.is_ascii_digit()) => {
            return Err(LinkFault::Newer);
        }
        Some(_) => return Err(LinkFault::Damaged),
    }
    let mut number = || u32::from_str_radix(parts.next()?, 16).ok();
    let (Some(length), Some(checksum), Some(rest)) = (number(), number(), parts.next()) else {
        return Err(LinkFault::Damaged);
    };
    let length = length as usize;
    if length > MAX_LINK_CHARS {
        return Err(LinkFault::TooLarge);
    }
    // What follows the data was put there by somebody else.
    let data = rest.get(..length).filter(|data| crc32(data.as_bytes()) == checksum).ok_or(LinkFault::Damaged)?;
    Base64UrlUnpadded::decode_vec(data).map_err(|_| LinkFault::Damaged)
}

/// The exercise in a text that came out of a link.
///
/// # Errors
/// Says why there is none.
pub fn read_exercise(text: &str) -> Result<Session, ExerciseError> {
    let session = import_json(text).map_err(ExerciseError::Import)?;
    if session.opening.fictional == Some(true) { Ok(session) } else { Err(ExerciseError::NotFictional) }
}

/// What stands in the link that a text holds, such as an e-mail saved as a file; nothing where it holds none, or is a
/// file of ours in which somebody wrote about one.
#[must_use]
pub fn link_in(text: &str) -> Option<&str> {
    if text.trim_start().starts_with('{') {
        return None;
    }
    let at = |mark: &str| text.find(mark).map(|at| &text[at + mark.len()..]);
    at(MARK).or_else(|| at("%23/exercise/"))
}

/// Only the signs that a link is made of, with `%2d` read as the sign it stands for.
fn straightened(link: &str) -> String {
    let mut rest = link.as_bytes();
    let mut straight = String::with_capacity(rest.len());
    while let [first, after @ ..] = rest {
        let (sign, after) = match (first, after) {
            (b'%', [high, low, after @ ..]) => match (char::from(*high).to_digit(16), char::from(*low).to_digit(16)) {
                (Some(high), Some(low)) => ((high * 16 + low) as u8, after),
                _ => (b' ', &rest[1..]),
            },
            _ => (*first, after),
        };
        rest = after;
        if sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_') {
            straight.push(char::from(sign));
        }
    }
    straight
}

/// The checksum of zip files and pictures, bit by bit: there is little to check.
fn crc32(bytes: &[u8]) -> u32 {
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
    use super::*;

    /// Any bytes do for what does not look inside them.
    fn link() -> (Vec<u8>, String) {
        let packed: Vec<u8> = (0..2000_u32).map(|at| (at * 7 % 251) as u8).collect();
        let link = exercise_link(&packed).unwrap();
        (packed, link)
    }

    #[track_caller]
    fn check(link: &str, expected: Result<&[u8], LinkFault>) {
        assert_eq!(linked(link).as_deref().map_err(|fault| *fault), expected);
    }

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_link_comes_back_as_it_went() {
        let (packed, link) = link();
        check(&link, Ok(&packed));
    }

    #[test]
    fn row_17_what_mail_does_to_a_link_is_put_right() {
        let (packed, link) = link();
        let wrapped: Vec<&str> = link.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
        for bent in [
            wrapped.join("\n"),
            wrapped.join("\r\n> "),
            wrapped.join("=\r\n"),
            wrapped.join("%0D%0A"),
            wrapped.join("%20"),
            format!(" {link}>"),
            format!("{link}).%20Please%20look"),
            link.replace('-', "%2D"),
            format!("%2F{link}"),
        ] {
            check(&bent, Ok(&packed));
        }
    }

    #[test]
    fn row_17_what_cannot_be_put_right_is_known_to_be_damaged() {
        let (_, link) = link();
        for end in (5..link.len()).step_by(97) {
            check(&link[..end], Err(LinkFault::Damaged));
        }
        let last = link.len() - 1;
        check(&format!("{}~", &link[..last]), Err(LinkFault::Damaged));
        check(&link.to_lowercase(), Err(LinkFault::Damaged));
        check(&link.replacen('-', "", 1), Err(LinkFault::Damaged));
        check("%%%é", Err(LinkFault::Empty));
        check("", Err(LinkFault::Empty));
        check("2-1-00000000-A", Err(LinkFault::Newer));
    }

    #[test]
    fn row_16_what_is_too_long_is_not_read() {
        check(&"A".repeat(1_900_000), Err(LinkFault::TooLarge));
        check("1-ffffffff-00000000-AAAA", Err(LinkFault::TooLarge));
        assert_eq!(exercise_link(&vec![0; MAX_LINK_CHARS]), None);
        let largest = vec![7; MAX_LINK_CHARS / 4 * 3];
        check(&exercise_link(&largest).unwrap(), Ok(&largest));
    }

    #[test]
    fn a_link_is_found_in_the_text_around_it() {
        assert_eq!(link_in("Hello,\n#/exercise/1-2-3-abc\nBye"), Some("1-2-3-abc\nBye"));
        assert_eq!(link_in("x%23/exercise/1-2"), Some("1-2"));
        assert_eq!(link_in("Dear all"), None);
        assert_eq!(link_in("{\"app\":\"standpoint\",\"note\":\"x#/exercise/1-2-3-abc\"}"), None);
    }
}
