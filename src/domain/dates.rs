//! Days as people write them.
//!
//! Day comes before month, as in Britain. A date that could be read two ways is never guessed at: `4/5/26` is the
//! fourth of May because that is the written custom here, but a month above twelve or a day that the month does not
//! have is refused in words. Knows nothing of "today": see [`super::Edit`].

use std::fmt;

use jiff::civil;
use serde_json::Value;

use super::form::{Faulty, Read, Write, write_text};

/// Earliest year a case entry can carry.
pub const FIRST_YEAR: i16 = 1900;
/// Latest year a case entry can carry.
pub const LAST_YEAR: i16 = 2100;

/// A day of the calendar. Saved and shown to machines as `2026-05-04`.
///
/// Wraps the library's day for the few things done with days here, so that its readers, printers and errors for every
/// other form of time stay out of the download.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The first day a case entry can carry.
    pub const FIRST: Self = Self(civil::date(FIRST_YEAR, 1, 1));

    /// The day, if there is one of that number in that month.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day before, or this day itself for 0.
    #[must_use]
    pub fn back(self, days: u8) -> Option<Self> {
        if days == 0 { Some(self) } else { Self(self.0.yesterday().ok()?).back(days - 1) }
    }

    /// The day after; the last day there is has none, and stands for it.
    #[must_use]
    pub fn next(self) -> Self {
        self.0.tomorrow().map_or(self, Self)
    }

    /// Days from `earlier` to this day; negative when it is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        let hours = self.0.duration_since(earlier.0).as_hours();
        i32::try_from(hours / 24).unwrap_or(i32::MAX)
    }
}

/// A day written in the code.
///
/// # Panics
/// When there is no such day, which is a fault of the program.
#[must_use]
pub const fn date(year: i16, month: i8, day: i8) -> Date {
    Date(civil::date(year, month, day))
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl Write for Date {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(out, &self.to_string());
    }
}

impl Read<'_> for Date {
    fn take(value: &Value, faulty: &mut Faulty) -> Self {
        match value.as_str().and_then(Self::from_saved) {
            Some(day) => day,
            None => faulty.kind(Self::FIRST),
        }
    }
}

impl Date {
    /// The day saved as `2026-05-04`; no other form.
    #[must_use]
    pub fn from_saved(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('-').collect();
        let [year, month, day] = parts[..] else { return None };
        let plain = |part: &str, digits| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        if !(plain(year, 4) && plain(month, 2) && plain(day, 2)) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Why a text is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Not of the form day, month, year.
    NotADate,
    /// The month has no such day: 31 February.
    NoSuchDay,
    /// Outside [`FIRST_YEAR`] to [`LAST_YEAR`].
    OutOfRange,
}

impl fmt::Display for DateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotADate => "not a date",
            Self::NoSuchDay => "no such day",
            Self::OutOfRange => "year out of range",
        })
    }
}

/// Whether the day lies in the years a case entry can carry.
#[must_use]
pub fn in_range(date: Date) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&date.year())
}

/// Reads a day: `4 May 2026`, `4 may 26`, `4/5/2026`, `4.5.26`, `4-5-2026` or `2026-05-04`. A year of two digits is
/// of this century.
///
/// # Errors
/// Says whether the text is no date, a day that does not exist, or a year out of range.
pub fn parse(text: &str) -> Result<Date, DateFault> {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-' | ','))
        .filter(|p| !p.is_empty())
        .collect();
    let [first, month, last] = parts[..] else {
        return Err(DateFault::NotADate);
    };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let day = number(day.trim_end_matches(|c: char| c.is_ascii_alphabetic()), 2)?;
    let year = match (year.len(), number(year, 4)?) {
        (2, short) => 2000 + short,
        (4, full) => full,
        _ => return Err(DateFault::NotADate),
    };
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(DateFault::OutOfRange);
    }
    let month = month_number(month)?;
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else {
        return Err(DateFault::NoSuchDay);
    };
    Date::new(year, month, day).ok_or(DateFault::NoSuchDay)
}

fn number(text: &str, digits: usize) -> Result<i16, DateFault> {
    if text.is_empty() || text.len() > digits || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateFault::NotADate);
    }
    text.parse().map_err(|_| DateFault::NotADate)
}

fn month_number(text: &str) -> Result<i16, DateFault> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return number(text, 2);
    }
    let wanted = text.to_ascii_lowercase();
    let named =
        MONTHS.iter().position(|name| wanted.chars().count() >= 3 && name.to_ascii_lowercase().starts_with(&wanted));
    named.and_then(|at| i16::try_from(at + 1).ok()).ok_or(DateFault::NotADate)
}

/// The month of this name, whole or cut to its first letters as people cut it.
pub(super) fn month_named(text: &str) -> Option<i8> {
    let letters = text.len();
    let number = month_number(text).ok().and_then(|month| i8::try_from(month).ok())?;
    let name = usize::try_from(number - 1).ok().and_then(|at| MONTHS.get(at))?;
    let cut = letters == 3 || letters == name.len() || text.eq_ignore_ascii_case("sept");
    (cut && !text.starts_with(|c: char| c.is_ascii_digit())).then_some(number)
}

/// `4 May 2026`.
#[must_use]
pub fn written(date: Date) -> String {
    let month = usize::try_from(date.month() - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// `1 day`, `14 days`.
#[must_use]
pub fn days(count: i32) -> String {
    if count == 1 { "1 day".into() } else { format!("{count} days") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, DateFault>) {
        assert_eq!(parse(text).map(|date| date.to_string()), expected.map(str::to_owned), "{text}");
    }

    #[test]
    fn days_are_read_as_people_here_write_them() {
        check("4 May 2026", Ok("2026-05-04"));
        check("  4  may, 26 ", Ok("2026-05-04"));
        check("4th Sept 2026", Ok("2026-09-04"));
        check("04/05/2026", Ok("2026-05-04"));
        check("4.5.26", Ok("2026-05-04"));
        check("2026-05-04", Ok("2026-05-04"));
        check("29 February 2024", Ok("2024-02-29"));
    }

    #[test]
    fn what_is_no_day_is_refused_with_its_reason() {
        check("31 February 2026", Err(DateFault::NoSuchDay));
        check("29/2/2026", Err(DateFault::NoSuchDay));
        check("5/14/2026", Err(DateFault::NoSuchDay));
        check("1 May 1890", Err(DateFault::OutOfRange));
        check("1 May 2101", Err(DateFault::OutOfRange));
        check("", Err(DateFault::NotADate));
        check("soon", Err(DateFault::NotADate));
        check("May 2026", Err(DateFault::NotADate));
        check("1 M 2026", Err(DateFault::NotADate));
        check("٤ May 2026", Err(DateFault::NotADate));
        check("1 May 226", Err(DateFault::NotADate));
    }

    #[test]
    fn a_day_written_out_is_read_back_as_the_same_day() {
        for text in ["2026-01-01", "2024-02-29", "2026-12-31"] {
            let date = parse(text).unwrap();
            assert_eq!(parse(&written(date)), Ok(date));
        }
    }
}
