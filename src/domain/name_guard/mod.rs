//! The name guard: what in a text would tell a stranger who somebody is.
//!
//! Pure, and in time that grows with the text alone. Finds kinds and places, keeps nothing and changes nothing: what is
//! made of a find is the screen's affair, and it never blocks. It knows forms, not people: a title with a surname, a
//! day beside the word "born", a postcode. A first name alone, a street or a rare job it cannot know.
//!
//! Start with [`look`] for one text and [`places`] for a whole session.

mod births;
mod names;
mod numbers;
mod places;
mod signs;

use std::ops::Range;

pub use places::{Place, places};

use signs::Signs;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A title with a surname: "Mrs Patel".
    Name,
    /// A day beside a word for birth.
    Birth,
    /// A postcode of the United Kingdom.
    Postcode,
    /// A telephone number.
    Telephone,
    /// Ten digits, as an NHS, CHI or health and care number is written.
    TenDigits,
    /// A National Insurance number.
    NationalInsurance,
    /// An e-mail address.
    Email,
}

impl Kind {
    /// Every kind, in the order in which they are told.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Birth,
        Self::Postcode,
        Self::Telephone,
        Self::TenDigits,
        Self::NationalInsurance,
        Self::Email,
    ];
}

/// Which kinds were found. Holds no word of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u8);

impl Kinds {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this kind is among them.
    #[must_use]
    pub fn has(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// With one more.
    #[must_use]
    pub fn with(self, kind: Kind) -> Self {
        Self(self.0 | 1 << kind as u8)
    }

    /// Those of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Something that was found, and where: bytes of the text, from one character's edge to another's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Find {
    /// What it looks like.
    pub kind: Kind,
    /// Where it stands.
    pub range: Range<usize>,
}

/// Everything in a text that looks like one of the kinds, from first to last. Finds do not overlap.
#[must_use]
pub fn look(text: &str) -> Vec<Find> {
    let signs = Signs::of(text);
    let mut found: Vec<Find> = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        match starting_at(&signs, at) {
            Some((kind, from, to)) if to > at => {
                let range = signs.bytes(from, to);
                // A mailbox is known by its `@`: what looked like a number or a name was the beginning of it.
                while found.last().is_some_and(|last| last.range.end > range.start) {
                    found.pop();
                }
                found.push(Find { kind, range });
                at = to;
            }
            _ => at += 1,
        }
    }
    found
}

/// Which kinds stand in a text.
#[must_use]
pub fn kinds(text: &str) -> Kinds {
    look(text).iter().fold(Kinds::default(), |kinds, find| kinds.with(find.kind))
}

/// What begins at this sign, from where to where. Nothing begins within a word but the name of a mailbox.
fn starting_at(signs: &Signs, at: usize) -> Option<(Kind, usize, usize)> {
    let sign = signs.at(at);
    if sign == '@' {
        return numbers::email(signs, at).map(|(from, to)| (Kind::Email, from, to));
    }
    if signs.within_word(at) {
        return None;
    }
    let of = |kind: Kind| move |to: usize| (kind, at, to);
    if sign.is_alphabetic() {
        return numbers::national_insurance(signs, at)
            .map(of(Kind::NationalInsurance))
            .or_else(|| numbers::postcode(signs, at).map(of(Kind::Postcode)))
            .or_else(|| names::titled(signs, at).map(of(Kind::Name)))
            .or_else(|| births::spelt_day(signs, at).map(of(Kind::Birth)));
    }
    if sign.is_ascii_digit() {
        let birth = births::day(signs, at).map(of(Kind::Birth));
        return birth.or_else(|| numbers::of_digits(signs, at).map(|(kind, to)| (kind, at, to)));
    }
    if matches!(sign, '+' | '(') {
        return numbers::of_digits(signs, at).map(|(kind, to)| (kind, at, to));
    }
    None
}
