//! Days beside a word for birth. Days of anything else are what the ledger is made of, and stay unremarked.

use super::signs::{Signs, listed};

/// How far before a day the word may stand, in signs.
const BEFORE: usize = 40;
/// How far after it.
const AFTER: usize = 18;

/// The beginnings of the months, which are enough to know them by.
const MONTHS: &str = "jan january feb february mar march apr april may jun june jul july aug august sep sept september \
oct october nov november dec december";

/// Words for birth that are one word, Welsh ones too.
const BORN: &str = "born dob birthday birthdate ganed ganwyd anwyd";

/// Where the day that begins with a digit ends, if it is one of birth.
pub(super) fn day(signs: &Signs, from: usize) -> Option<usize> {
    let to = written(signs, from)?;
    near_birth(signs, from, to).then_some(to)
}

/// The same for a day that begins with its month: "May 4, 2016".
pub(super) fn spelt_day(signs: &Signs, from: usize) -> Option<usize> {
    let at = month(signs, from)?;
    let at = signs.skip(at, 1, |c| c == ' ');
    let (_, at) = number(signs, at, 31)?;
    let to = year(signs, ordinal(signs, at)).unwrap_or(at);
    near_birth(signs, from, to).then_some(to)
}

/// Where a day that begins with a digit ends: "4 May 2016", "4th of May", "04/05/16", "2016-05-04".
fn written(signs: &Signs, from: usize) -> Option<usize> {
    let first = signs.while_is(from, |c| c.is_ascii_digit());
    let parted = |at: usize| matches!(signs.at(at), '/' | '.' | '-' | ' ').then(|| signs.at(at));
    if first - from == 4 {
        let sign = parted(first)?;
        let (_, at) = number(signs, first + 1, 12)?;
        let (_, at) = number(signs, parted(at).filter(|other| *other == sign).map(|_| at + 1)?, 31)?;
        return (!signs.in_word(at)).then_some(at);
    }
    let (_, first) = number(signs, from, 31)?;
    if let Some(sign) = parted(first)
        && let Some((_, at)) = number(signs, first + 1, 12)
        && parted(at) == Some(sign)
        && let Some(to) = short_year(signs, at + 1)
    {
        return Some(to);
    }
    let at = ordinal(signs, first);
    let at = signs.skip(at, 1, |c| matches!(c, ' ' | '-' | '.'));
    let at = match signs.small_word(at) {
        Some((word, to)) if word == "of" => signs.skip(to, 1, |c| c == ' '),
        _ => at,
    };
    let at = month(signs, at)?;
    Some(year(signs, at).unwrap_or(at))
}

/// A number from 1 to `most`, of one or two digits, and where it ends.
fn number(signs: &Signs, from: usize, most: u32) -> Option<(u32, usize)> {
    let to = signs.while_is(from, |c| c.is_ascii_digit());
    let value =
        (from..to.min(from + 3)).filter_map(|at| signs.at(at).to_digit(10)).fold(0, |sum, next| sum * 10 + next);
    (matches!(to - from, 1 | 2) && (1..=most).contains(&value)).then_some((value, to))
}

/// Past the letters of "4th".
fn ordinal(signs: &Signs, at: usize) -> usize {
    match signs.small_word(at) {
        Some((word, to)) if listed("st nd rd th", &word) => to,
        _ => at,
    }
}

fn month(signs: &Signs, from: usize) -> Option<usize> {
    let (word, to) = signs.small_word(from)?;
    (listed(MONTHS, &word) && !signs.in_word(to)).then_some(to)
}

/// Where a year of two or four digits ends.
fn short_year(signs: &Signs, from: usize) -> Option<usize> {
    let to = signs.while_is(from, |c| c.is_ascii_digit());
    (matches!(to - from, 2 | 4) && !signs.in_word(to)).then_some(to)
}

/// The year after a month, past its comma and space.
fn year(signs: &Signs, from: usize) -> Option<usize> {
    let at = signs.skip(from, 2, |c| matches!(c, ',' | ' ' | '-' | '\''));
    (at > from).then(|| short_year(signs, at)).flatten()
}

/// Whether a word for birth stands shortly before or after, in the same sentence.
fn near_birth(signs: &Signs, from: usize, to: usize) -> bool {
    let mut at = from;
    while at > 0 && from - at < BEFORE {
        at -= 1;
        if !signs.within_word(at)
            && let Some(end) = birth(signs, at)
            && end <= from
        {
            return true;
        }
        if ends_sentence(signs, at) {
            break;
        }
    }
    for at in to..to + AFTER {
        if ends_sentence(signs, at) {
            break;
        }
        if !signs.within_word(at) && birth(signs, at).is_some() {
            return true;
        }
    }
    false
}

/// A full stop that is not one of "D.O.B." or of a number.
fn ends_sentence(signs: &Signs, at: usize) -> bool {
    match signs.at(at) {
        '\n' | '\r' | ';' | '!' | '?' => true,
        '.' => {
            let letter = |at: usize| signs.at(at).is_alphabetic() && !(at > 0 && signs.at(at - 1).is_alphabetic());
            signs.at(at + 1).is_whitespace() && !(at > 1 && letter(at - 1) && signs.at(at - 2) == '.')
        }
        _ => false,
    }
}

/// Where the word for birth that begins there ends.
fn birth(signs: &Signs, from: usize) -> Option<usize> {
    let (word, to) = signs.small_word(from)?;
    if listed(BORN, &word) {
        return Some(to);
    }
    let next = |at: usize| {
        let at = signs.skip(at, 2, |c| matches!(c, ' ' | '.' | '-' | '/'));
        signs.small_word(at)
    };
    match (&*word, next(to)) {
        // "date of birth", "dyddiad geni", "birth date", "d.o.b."
        ("date", Some((of, to))) if of == "of" => next(to).filter(|(word, _)| word == "birth").map(|(_, to)| to),
        ("dyddiad", Some((word, to))) if word == "geni" => Some(to),
        ("birth", Some((word, to))) if word == "date" => Some(to),
        ("d", Some((o, to))) if o == "o" => next(to).filter(|(word, _)| word == "b").map(|(_, to)| to),
        _ => None,
    }
}
