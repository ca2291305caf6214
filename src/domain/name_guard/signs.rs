//! A text as the guard reads it: sign by sign, with the many spaces, dashes and apostrophes as one of each, and without
//! the signs that nobody sees (numbers copied from an address book are full of them).

use std::ops::Range;

/// Longest word of the lists.
const LONGEST_WORD: usize = 12;

/// The signs of a text, each with where it stands.
pub(super) struct Signs(Vec<(usize, char, u8)>);

impl Signs {
    /// Reads a text.
    pub(super) fn of(text: &str) -> Self {
        let mut signs = Vec::with_capacity(text.len());
        for (at, sign) in text.char_indices() {
            if let Some(plain) = plain(sign) {
                signs.push((at, plain, sign.len_utf8() as u8));
            }
        }
        Self(signs)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The sign there; a line break beyond the end, which is part of nothing.
    pub(super) fn at(&self, at: usize) -> char {
        self.0.get(at).map_or('\n', |sign| sign.1)
    }

    /// The sign before; a line break before the first.
    pub(super) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\n', |before| self.at(before))
    }

    /// Whether the sign there is a letter or digit.
    pub(super) fn in_word(&self, at: usize) -> bool {
        self.at(at).is_alphanumeric()
    }

    /// Whether a word goes on there rather than beginning.
    pub(super) fn within_word(&self, at: usize) -> bool {
        self.before(at).is_alphanumeric()
    }

    /// Where the run of signs that fit ends.
    pub(super) fn while_is(&self, from: usize, fits: impl Fn(char) -> bool) -> usize {
        let mut to = from;
        while to < self.len() && fits(self.at(to)) {
            to += 1;
        }
        to
    }

    /// The place after `count` signs at most that fit; where it began, if none does.
    pub(super) fn skip(&self, from: usize, count: usize, fits: impl Fn(char) -> bool) -> usize {
        let mut to = from;
        while to < from + count && to < self.len() && fits(self.at(to)) {
            to += 1;
        }
        to
    }

    /// The word that begins there, in small letters, if it is no longer than a word of the lists.
    pub(super) fn small_word(&self, from: usize) -> Option<(String, usize)> {
        let to = self.skip(from, LONGEST_WORD + 1, char::is_alphabetic);
        (to > from && to - from <= LONGEST_WORD).then(|| {
            let word = self.0[from..to].iter().map(|sign| sign.1.to_ascii_lowercase()).collect();
            (word, to)
        })
    }

    /// The bytes from one sign up to another.
    pub(super) fn bytes(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.0.get(from).map_or(0, |sign| sign.0);
        let end = to.checked_sub(1).and_then(|last| self.0.get(last));
        start..end.map_or(start, |(at, _, long)| at + usize::from(*long))
    }
}

/// A sign as it is compared; `None` for one that is not seen.
fn plain(sign: char) -> Option<char> {
    Some(match sign {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            return None;
        }
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' | '\t' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' => '\'',
        // The wide forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        sign => sign,
    })
}

/// Whether a sign is a capital letter. By the table that small letters are made with, which the app holds already.
pub(super) fn is_capital(sign: char) -> bool {
    has_case(sign) && sign.to_lowercase().next() != Some(sign)
}

/// Whether a sign is a small letter.
pub(super) fn is_small(sign: char) -> bool {
    has_case(sign) && sign.is_alphabetic() && !is_capital(sign)
}

/// Whether a sign belongs to a script with capitals: Latin, Greek, Cyrillic, Armenian.
pub(super) fn has_case(sign: char) -> bool {
    matches!(sign, '\0'..='\u{58f}' | '\u{1e00}'..='\u{1fff}')
}

/// Whether a list of words, parted by spaces, has this one.
pub(super) fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|entry| entry == word)
}
