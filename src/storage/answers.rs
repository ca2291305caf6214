//! A group's answers as a code to paste, and as a file.
//!
//! Pure. The code is `A1-<length>-<checksum>-<data>`, made and put right as in [`super::code`]; its data, inflated, is
//! the text that also is the file: `{ app, kind: "answers", form, answer }`. May not know how deflate works: the browser
//! does that, within [`super::MAX_EXERCISE_BYTES`]. Start with [`answer_text`] and [`answer_code`] for sending,
//! [`answers_in`] and [`read_answer`] for what comes back.

use serde_json::Value;

use super::code::{self, LinkFault, MAX_LINK_CHARS};
use super::envelope::APP;
use super::error::ImportError;
use super::exercise::MAX_EXERCISE_BYTES;
use super::read::{is_ours, parse};
use crate::domain::form::{Read, text_of};
use crate::domain::seminar::Answer;

/// The most characters that are looked at for codes: those of a whole class at once, in the messages they came in.
pub const MAX_TOGETHER: usize = 32 * MAX_LINK_CHARS;

/// The letter that codes of answers begin with.
const LETTER: &str = "A";

/// What the file says that it is.
const KIND: &str = "answers";

/// The form that is written now.
const FORM: u64 = 1;

/// The most signs before the data of a code.
const LONGEST_HEAD: usize = 24;

/// So many codes are read even where some are damaged: each takes its time, and no class has more groups.
const MOST_CODES: usize = 200;

/// Why a text holds no answers to an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// It is larger than any answers.
    TooLarge,
    /// It is something else: no file of this app, or a file of another kind, such as a session.
    NotAnswers,
    /// It was made by a newer version.
    Newer,
    /// It says that it is answers, but parts of it are missing or cannot be.
    Damaged,
}

/// A group's answers as the text of a file, and of a code once it is compressed.
#[must_use]
pub fn answer_text(answer: &Answer) -> String {
    format!("{{\"app\":\"{APP}\",\"kind\":\"{KIND}\",\"form\":{FORM},\"answer\":{}}}", text_of(answer))
}

/// The code for this compressed text; nothing where it would be too long.
#[must_use]
pub fn answer_code(packed: &[u8]) -> Option<String> {
    code::coded(LETTER, packed)
}

/// The compressed text of each code in what was pasted, in its order, or what is wrong with it. Whatever stands around
/// them is passed over, so that a message with several codes can be pasted whole. Empty where there is none.
///
/// # Errors
/// [`LinkFault::TooLarge`] where it is too long to be looked at.
pub fn answers_in(pasted: &str) -> Result<Vec<Result<Vec<u8>, LinkFault>>, LinkFault> {
    let straight = code::straightened(pasted, MAX_TOGETHER)?;
    let mut rest = straight.as_str();
    let mut found = Vec::new();
    while let Some(at) = rest.find(|sign: char| sign.eq_ignore_ascii_case(&'a')) {
        rest = &rest[at..];
        if !is_head(rest) {
            rest = &rest[1..];
            continue;
        }
        match code::decoded(LETTER, rest) {
            Ok((packed, after)) => {
                found.push(Ok(packed));
                rest = after;
            }
            Err(_) if found.len() >= MOST_CODES => return Err(LinkFault::TooLarge),
            Err(fault) => {
                found.push(Err(fault));
                rest = &rest[1..];
            }
        }
    }
    Ok(found)
}

/// Whether a text begins as a code does, in letters of whatever size: form, length, checksum.
fn is_head(text: &str) -> bool {
    let mut parts = text[1..text.len().min(LONGEST_HEAD)].splitn(4, '-');
    let mut of_digits = |radix, lengths: std::ops::RangeInclusive<usize>| {
        parts.next().is_some_and(|part| lengths.contains(&part.len()) && part.chars().all(|sign| sign.is_digit(radix)))
    };
    of_digits(10, 1..=2) && of_digits(16, 1..=8) && of_digits(16, 1..=8)
}

/// Whether a text that cannot be read says of itself that it is answers, as opposed to holding that word: within a text
/// of a file the signs around it would be escaped.
fn says_so(text: &str) -> bool {
    let close: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    close.contains(&["\"kind\":\"", KIND, "\""].concat())
}

/// The answers in the text of a file, or of a code that was inflated, whatever exercise they are to.
///
/// # Errors
/// Says why there are none.
pub fn read_answer(text: &str) -> Result<Answer, AnswerError> {
    if text.len() > MAX_EXERCISE_BYTES {
        return Err(AnswerError::TooLarge);
    }
    let file = parse(text).map_err(|fault| match fault {
        ImportError::Faults { .. } => AnswerError::TooLarge,
        _ if says_so(text) => AnswerError::Damaged,
        _ => AnswerError::NotAnswers,
    })?;
    if !is_ours(&file) || file.get("kind").and_then(Value::as_str) != Some(KIND) {
        return Err(AnswerError::NotAnswers);
    }
    match file.get("form").and_then(Value::as_u64) {
        Some(FORM) => {}
        Some(form) if form > FORM => return Err(AnswerError::Newer),
        _ => return Err(AnswerError::Damaged),
    }
    let answer = file.get("answer").and_then(|answer| Answer::read(answer).ok()).filter(Answer::is_sound);
    answer.ok_or(AnswerError::Damaged)
}
