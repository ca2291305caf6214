//! An exercise as a link: one session about invented people, small enough for the address bar.
//!
//! Pure. What stands in the link is `1-<length>-<checksum>-<data>`, made and put right as in [`super::code`]; its data,
//! inflated, is the session's envelope. May not know how deflate works: the browser does that, within
//! [`MAX_EXERCISE_BYTES`].
//!
//! Only what is marked as fictional goes in or comes out, and what is private to its writer stays behind. Start with
//! [`exercise_text`], [`short_text`] and [`exercise_link`] for making one, [`linked`] and [`read_exercise`] for opening it.

use std::rc::Rc;

use serde_json::Value;

use super::code::{self, LinkFault};
use super::envelope::{APP, SCHEMA, enveloped};
use super::error::ImportError;
use super::moment::Moment;
use super::read::{is_ours, parse};
use super::transfer::import_json;
use crate::domain::form::text_of;
use crate::domain::handing_out::given;
use crate::domain::seminar::Exercise;
use crate::domain::{ExerciseId, Session};

/// The most bytes an exercise may come to, once it is no longer compressed.
pub const MAX_EXERCISE_BYTES: usize = 1024 * 1024;

/// Where the data of a link begins.
const MARK: &str = "#/exercise/";

/// What says which sample case a short text leaves out.
const SAMPLE: &str = "sample";

/// Why the text of a link is no exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExerciseError {
    /// It is no session that can be opened.
    Import(ImportError),
    /// It does not say that its people are invented.
    NotFictional,
    /// It was made of a sample case that this version has otherwise, or not at all.
    OtherSample,
}

/// What goes into a link: the session as groups are given it, or nothing where it is not fictional.
#[must_use]
pub fn exercise_text(session: &Session) -> Option<String> {
    // Nobody needs to know when it was made.
    Some(enveloped(&given(session)?, 0, Moment::default()))
}

/// The same where it was made of a sample case: what differs from that alone, so that the link is short. `sample` is
/// the case as it comes, and `name` its name.
#[must_use]
pub fn short_text(session: &Session, name: &str, sample: &Session) -> Option<String> {
    // What is no exercise yet is given whole, and has nothing of a sample that could be left out.
    session.opening.exercise.as_ref()?;
    let mut own = value_of(&given(session)?);
    let base = base_of(sample)?;
    leave_out(&mut own, &base);
    let check = code::crc32(case_of(sample).as_bytes());
    let head = format!("{{\"app\":\"{APP}\",\"schema\":{SCHEMA},\"{SAMPLE}\":\"{name}\",\"check\":{check},");
    Some([&head, "\"session\":", &own.to_string(), "}"].concat())
}

/// What a sample case stands for in a short text: the case alone, as groups would be given it.
fn base_of(sample: &Session) -> Option<Value> {
    let mut sample = sample.clone();
    Rc::make_mut(&mut sample.opening).exercise = ExerciseId::new("base").map(Exercise::new);
    Some(value_of(&given(&sample)?))
}

fn value_of(session: &Session) -> Value {
    serde_json::from_str(&text_of(session)).unwrap_or_default()
}

/// What must be the same in the sample case of whoever opens a short link.
fn case_of(sample: &Session) -> String {
    let mut case = [&sample.opening.vignette, &text_of(&*sample.story)].map(String::as_str).concat();
    for decision in sample.protection.decisions.iter() {
        case.push_str(decision.id.as_str());
        case.push_str(&decision.question);
    }
    case
}

/// Takes out what is the same: areas, and fields of the opening.
fn leave_out(own: &mut Value, base: &Value) {
    let (Some(fields), Some(others)) = (own.as_object_mut(), base.as_object()) else { return };
    fields.retain(|name, value| others.get(name) != Some(value));
    if let (Some(opening), Some(other)) =
        (fields.get_mut("opening").and_then(Value::as_object_mut), base.get("opening"))
    {
        opening.retain(|name, value| other.get(name) != Some(value));
    }
}

/// Puts back what [`leave_out`] took out.
fn put_back(own: &Value, mut base: Value) -> Option<Value> {
    let fields = base.as_object_mut()?;
    for (name, value) in own.as_object()? {
        match fields.get_mut("opening").and_then(Value::as_object_mut).filter(|_| name == "opening") {
            Some(opening) => {
                for (name, value) in value.as_object()? {
                    opening.insert(name.clone(), value.clone());
                }
            }
            None => {
                fields.insert(name.clone(), value.clone());
            }
        }
    }
    Some(base)
}

/// What stands in a link for this compressed text; nothing where it would be too long.
#[must_use]
pub fn exercise_link(packed: &[u8]) -> Option<String> {
    code::coded("", packed)
}

/// The compressed text in what stands in a link, with whatever a mail program did to it put right.
///
/// # Errors
/// Says why there is none. Nothing that is too long is read at all.
pub fn linked(link: &str) -> Result<Vec<u8>, LinkFault> {
    code::decoded("", &code::straightened(link, code::MAX_BENT)?).map(|(packed, _)| packed)
}

/// The exercise in a text that came out of a link. `sample` gives the sample case of a name.
///
/// # Errors
/// Says why there is none.
pub fn read_exercise(text: &str, sample: &dyn Fn(&str) -> Option<Session>) -> Result<Session, ExerciseError> {
    let file = parse(text).map_err(ExerciseError::Import)?;
    let Some(name) = file.get(SAMPLE).filter(|_| is_ours(&file)).and_then(Value::as_str) else {
        return fictional(import_json(text));
    };
    match file.get("schema").and_then(Value::as_u64) {
        Some(schema) if schema == u64::from(SCHEMA) => {}
        Some(schema) if schema > u64::from(SCHEMA) => {
            return Err(ExerciseError::Import(ImportError::Newer { schema }));
        }
        // What an older version left out was that version's sample.
        _ => return Err(ExerciseError::OtherSample),
    }
    let sample = sample(name).ok_or(ExerciseError::OtherSample)?;
    let check = u64::from(code::crc32(case_of(&sample).as_bytes()));
    if file.get("check").and_then(Value::as_u64) != Some(check) {
        return Err(ExerciseError::OtherSample);
    }
    let whole = base_of(&sample).zip(file.get("session")).and_then(|(base, own)| put_back(own, base));
    let whole = whole.ok_or(ExerciseError::Import(ImportError::NoSession))?;
    let moment = Moment::default();
    let head = format!("{{\"app\":\"{APP}\",\"schema\":{SCHEMA},\"revision\":0,\"saved_at\":\"{}\",", moment.as_str());
    fictional(import_json(&[&head, "\"session\":", &whole.to_string(), "}"].concat()))
}

fn fictional(read: Result<Session, ImportError>) -> Result<Session, ExerciseError> {
    let session = read.map_err(ExerciseError::Import)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::code::MAX_LINK_CHARS;

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
