//! A day at the start of a line, as chronologies and hurried notes write it.
//!
//! What can be read two ways is handed back as that: which of two numbers is the day, and which year is meant, is
//! for a person to say. A month alone is no day. Start with [`at_start`], then [`Stamp::day`].

use super::dates::{Date, DateFault, FIRST_YEAR, LAST_YEAR, month_named};

/// What stands where a day should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// Year, month and day in that order, or with the month in words: `2026-03-12`, `12 March 2026`.
    Day(Date),
    /// A day and a month in words, without a year.
    Named {
        /// The day of the month.
        day: i8,
        /// The month.
        month: i8,
    },
    /// Two numbers, of which one is the day and one the month.
    Numbers {
        /// The first number.
        first: i8,
        /// The second.
        second: i8,
        /// The year, where one stands there.
        year: Option<i16>,
    },
    /// A month without a day.
    Month,
    /// It looks like a day and is none: `31 February 2026`, `12-14 March`.
    NotADay,
}

/// Why a stamp is not a day yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Which number is the day has not been said.
    Order,
    /// Which year is meant has not been said.
    Year,
    /// It names a month and no day.
    Day,
    /// There is no such day, or it cannot be read.
    NoSuchDay,
    /// It has not come yet.
    Future,
}

/// A line that begins with a day, or with what looks like one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated<'a> {
    /// What stands where the day should.
    pub stamp: Stamp,
    /// How it is written there.
    pub written: &'a str,
    /// What follows it.
    pub rest: &'a str,
}

impl Stamp {
    /// The day, once it is said whether the month comes first and which year is meant where none stands there.
    ///
    /// # Errors
    /// What has to be said first, or that it is no day.
    pub fn day(self, month_first: Option<bool>, year: Option<i16>) -> Result<Date, Lack> {
        let of = |year: Option<i16>, month, day| match year {
            Some(year) => Date::new(year, month, day).ok_or(Lack::NoSuchDay),
            None => Err(Lack::Year),
        };
        match self {
            Self::Day(day) => Ok(day),
            Self::Month => Err(Lack::Day),
            Self::NotADay => Err(Lack::NoSuchDay),
            Self::Named { day, month } => of(year, month, day),
            Self::Numbers { first, second, year: own } => match self.month_comes_first().or(month_first) {
                None => Err(Lack::Order),
                Some(true) => of(own.or(year), first, second),
                Some(false) => of(own.or(year), second, first),
            },
        }
    }

    /// Whether the month comes first, where the numbers themselves leave no doubt; the same number twice leaves none.
    #[must_use]
    pub fn month_comes_first(self) -> Option<bool> {
        match self {
            Self::Numbers { first, second, .. } if first > 12 || first == second => Some(false),
            Self::Numbers { second, .. } if second > 12 => Some(true),
            _ => None,
        }
    }

    /// Whether which number is the day has to be asked.
    #[must_use]
    pub fn is_either_way(self) -> bool {
        matches!(self, Self::Numbers { .. }) && self.month_comes_first().is_none()
    }

    /// Whether a day and a month stand there, and no year.
    #[must_use]
    pub fn has_no_year(self) -> bool {
        matches!(self, Self::Named { .. } | Self::Numbers { year: None, .. })
    }
}

/// The day that a line begins with, after what lists begin with (a dash, a dot, a bracket, a weekday); none where the
/// line begins with anything else.
#[must_use]
pub fn at_start(line: &str) -> Option<Dated<'_>> {
    let quoted = line.trim_start().starts_with('"');
    let begins = line.trim_start_matches(|c: char| c.is_whitespace() || "-–—•*·[(\"".contains(c));
    let text = weekday(begins).unwrap_or(begins);
    let (stamp, length) = numbers(text).or_else(|| month_before(text))?;
    let (written, rest) = text.split_at(length);
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || "-–—,:;|.])".contains(c) || (quoted && c == '"'));
    let rest = if quoted { rest.trim_end().trim_end_matches('"') } else { rest.trim_end() };
    Some(Dated { stamp, written, rest })
}

/// What follows a weekday.
fn weekday(text: &str) -> Option<&str> {
    const DAYS: &str = " mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday \
sun sunday ";
    let (word, rest) = word(text)?;
    DAYS.contains(&[" ", &word.to_ascii_lowercase(), " "].concat())
        .then(|| rest.trim_start_matches([' ', '\t', ',', '.']))
}

/// The letters a text begins with, and the rest.
fn word(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

/// The number of at most four digits that a text begins with, how many digits it has, and the rest.
fn number(text: &str) -> Option<(i16, usize, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if !(1..=4).contains(&end) {
        return None;
    }
    Some((text[..end].parse().ok()?, end, &text[end..]))
}

/// The month a text begins with, in words, and the rest.
fn month(text: &str) -> Option<(i8, &str)> {
    let (word, rest) = word(text)?;
    Some((month_named(word)?, rest.strip_prefix('.').unwrap_or(rest)))
}

/// The same after what may stand between a day and its month.
fn month_after(text: &str) -> Option<(i8, &str)> {
    let text = text.trim_start_matches([' ', '-', '.', '/', '\u{a0}']);
    month(text.strip_prefix("of ").unwrap_or(text))
}

/// Past the letters of `4th`.
fn past_ordinal(text: &str) -> &str {
    let ends = ["st", "nd", "rd", "th"].into_iter().find_map(|letters| text.strip_prefix(letters));
    ends.filter(|rest| !rest.starts_with(char::is_alphanumeric)).unwrap_or(text)
}

/// The year a text begins with, and the rest. Two digits are of this century, and a year only where nothing else could
/// be meant: `12 March 26: …`, but not `12 March 10 people came` and not `12 March 14:30`.
fn year(text: &str) -> Option<(i16, &str)> {
    let begins = text.trim_start_matches([' ', '-', '.', '/', ',', '’', '\'', '\u{a0}']);
    let (value, digits, rest) = number(begins)?;
    let ends = !rest.starts_with(char::is_alphanumeric);
    let then = rest.trim_start_matches(' ');
    let goes_on = rest.len() != then.len() && then.starts_with(char::is_lowercase);
    let time = rest.starts_with([':', '.']) && rest[1..].starts_with(|c: char| c.is_ascii_digit());
    match digits {
        4 if ends => Some((value, rest)),
        2 if ends && !goes_on && !time => Some((2000 + value, rest)),
        _ => None,
    }
}

/// A stamp of a full day, if it is one of a year that can be recorded.
fn whole(year: i16, month: i8, day: i8) -> Stamp {
    let there = (FIRST_YEAR..=LAST_YEAR).contains(&year);
    Date::new(year, month, day).filter(|_| there).map_or(Stamp::NotADay, Stamp::Day)
}

/// What begins with a number, and how long it is.
fn numbers(text: &str) -> Option<(Stamp, usize)> {
    let used = |rest: &str| text.len() - rest.len();
    let (first, digits, rest) = number(text)?;
    let mut signs = rest.chars();
    let sign = signs.next().filter(|sign| "/.-".contains(*sign));
    if let Some(sign) = sign
        && let Some((second, second_digits, rest)) = number(signs.as_str())
    {
        return of_numbers(text, (first, digits), (second, second_digits), sign, rest);
    }
    let day = i8::try_from(first).ok().filter(|_| digits <= 2)?;
    let after = past_ordinal(rest);
    let range = after.trim_start_matches([' ', '-', '–', '&']);
    if after.len() != range.len()
        && let Some((_, 1 | 2, to)) = number(range)
        && let Some((_, rest)) = month_after(past_ordinal(to))
    {
        return Some((Stamp::NotADay, used(year(rest).map_or(rest, |(_, rest)| rest))));
    }
    let (month, rest) = month_after(after)?;
    Some(named(day, month, rest).map_or((Stamp::Named { day, month }, used(rest)), |(stamp, rest)| (stamp, used(rest))))
}

fn named(day: i8, month: i8, rest: &str) -> Option<(Stamp, &str)> {
    let (year, rest) = year(rest)?;
    Some((whole(year, month, day), rest))
}

fn of_numbers(
    text: &str,
    (first, first_digits): (i16, usize),
    (second, second_digits): (i16, usize),
    sign: char,
    rest: &str,
) -> Option<(Stamp, usize)> {
    let used = |rest: &str| text.len() - rest.len();
    let small = |number: i16| i8::try_from(number).ok();
    let third = rest.strip_prefix(sign).and_then(number).filter(|(.., rest)| !rest.starts_with(char::is_alphanumeric));
    if let Some((third, third_digits, rest)) = third {
        let stamp = match (first_digits, second_digits, third_digits) {
            (4, 1 | 2, 1 | 2) => whole(first, small(second)?, small(third)?),
            (1 | 2, 1 | 2, 2 | 4) => {
                let year = if third_digits == 2 { 2000 + third } else { third };
                let (first, second) = (small(first)?, small(second)?);
                let one_way = whole(year, second, first) != Stamp::NotADay;
                if one_way || whole(year, first, second) != Stamp::NotADay {
                    Stamp::Numbers { first, second, year: Some(year) }
                } else {
                    Stamp::NotADay
                }
            }
            _ => Stamp::NotADay,
        };
        return Some((stamp, used(rest)));
    }
    // `12-14 March`: two days.
    if first_digits <= 2
        && second_digits <= 2
        && let Some((_, rest)) = month_after(past_ordinal(rest))
    {
        return Some((Stamp::NotADay, used(year(rest).map_or(rest, |(_, rest)| rest))));
    }
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    match (first_digits, second_digits) {
        (1 | 2, 4) if (1..=12).contains(&first) => Some((Stamp::Month, used(rest))),
        (4, 1 | 2) if (1..=12).contains(&second) => Some((Stamp::Month, used(rest))),
        // With any other sign it could be a time, a part of something or from one number to another.
        (1 | 2, 1 | 2) if sign == '/' => {
            let (first, second) = (small(first)?, small(second)?);
            // In a leap year, so that 29 February waits for its year.
            let there = Date::new(2024, second, first).or_else(|| Date::new(2024, first, second));
            Some((there.map_or(Stamp::NotADay, |_| Stamp::Numbers { first, second, year: None }), used(rest)))
        }
        _ => None,
    }
}

/// What begins with a month in words: `March 2026`, `March 12, 2026`.
fn month_before(text: &str) -> Option<(Stamp, usize)> {
    let used = |rest: &str| text.len() - rest.len();
    let (month, rest) = month(text)?;
    let (value, digits, rest) = number(rest.trim_start_matches([' ', '-', ',', '/', '’', '\'', '\u{a0}']))?;
    if digits == 4 {
        return (!rest.starts_with(char::is_alphanumeric)).then(|| (Stamp::Month, used(rest)));
    }
    let day = i8::try_from(value).ok().filter(|_| digits <= 2)?;
    let after = past_ordinal(rest);
    if after.starts_with(char::is_alphanumeric) {
        return None;
    }
    match year(after).filter(|(year, _)| *year >= FIRST_YEAR) {
        Some((year, rest)) => Some((whole(year, month, day), used(rest))),
        // `March 12th` is a day; `March 12` could be a year.
        None if after.len() != rest.len() => Some((Stamp::Named { day, month }, used(after))),
        None => Some((Stamp::NotADay, used(after))),
    }
}

impl From<DateFault> for Lack {
    fn from(_: DateFault) -> Self {
        Self::NoSuchDay
    }
}
