//! The days on which something is looked at again, as a file for a calendar (RFC 5545).
//!
//! Calendars are shared, synchronised and shown on telephones. So no word of the case is in the file and no name: only
//! that there is something to look at, on a day. Each entry is known by the same name for ever, so that a file taken
//! in again moves an entry where its day was moved. Start with [`days_ahead`], then [`calendar`].

use crate::content::words::closing as words;
use crate::domain::Session;
use crate::domain::dates::Date;
use crate::domain::sorted::sort_by_key;

/// Most octets of a line, its end apart.
const LINE: usize = 75;

/// What is looked at on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// All of the session.
    Review,
    /// A decision that holds until then.
    Decision,
    /// The small sign.
    Sign,
    /// A tripwire that has not happened.
    Tripwire,
}

/// A day to look again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayAhead {
    /// The day.
    pub day: Date,
    /// What for.
    pub occasion: Occasion,
    /// What tells it from all others. Nothing can be read in it.
    pub key: String,
}

impl Occasion {
    /// As the calendar has it: what it is, and nothing about whom or what it is.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Review => words::CALENDAR_REVIEW,
            Self::Decision => words::CALENDAR_DECISION,
            Self::Sign => words::CALENDAR_SIGN,
            Self::Tripwire => words::CALENDAR_TRIPWIRE,
        }
    }
}

/// The days to look again, from `today` on, in their order.
#[must_use]
pub fn days_ahead(session: &Session, today: Date) -> Vec<DayAhead> {
    let mut found = Vec::new();
    let mut add = |day: Option<Date>, occasion: Occasion, parts: &[&str]| {
        if let Some(day) = day.filter(|day| *day >= today) {
            found.push(DayAhead { day, occasion, key: key(&parts.concat()) });
        }
    };
    // Tripwires and decisions keep their names in the sessions that follow, and move there too.
    add(session.closing.ending.review, Occasion::Review, &["review-", session.id.as_str()]);
    for decision in session.protection.decisions.iter() {
        add(decision.tests.until, Occasion::Decision, &["decision-", decision.id.as_str()]);
    }
    add(session.cooperation.resolve.sign_by, Occasion::Sign, &["sign-", session.id.as_str()]);
    for wire in session.protection.tripwires.iter().filter(|wire| wire.happened.is_none()) {
        add(Some(wire.review), Occasion::Tripwire, &["tripwire-", wire.id.as_str()]);
    }
    sort_by_key(&mut found, |ahead| (ahead.day, ahead.occasion));
    found
}

/// The calendar file of these days. `moment` is when it is made, as the app writes moments: `2026-11-22T14:02:09.120Z`.
#[must_use]
pub fn calendar(days: &[DayAhead], moment: &str) -> String {
    let mut file = String::new();
    let mut line = |parts: &[&str]| fold(&mut file, &parts.concat());
    let made = stamp(moment);
    line(&["BEGIN:VCALENDAR"]);
    line(&["VERSION:2.0"]);
    line(&["PRODID:-//Standpoint//Days to look again//EN"]);
    for ahead in days {
        line(&["BEGIN:VEVENT"]);
        line(&["UID:", &ahead.key, "@standpoint"]);
        line(&["DTSTAMP:", &made]);
        line(&["DTSTART;VALUE=DATE:", &basic(ahead.day)]);
        line(&["DTEND;VALUE=DATE:", &basic(ahead.day.next())]);
        line(&["SUMMARY:", &escaped(ahead.occasion.title())]);
        line(&["DESCRIPTION:", &escaped(words::CALENDAR_BODY)]);
        // Whoever sees the calendar sees that the day is taken up by nothing, and only the owner sees what it is.
        line(&["TRANSP:TRANSPARENT"]);
        line(&["CLASS:PRIVATE"]);
        line(&["END:VEVENT"]);
    }
    line(&["END:VCALENDAR"]);
    file
}

/// Sixty-four bits of a text, in hexadecimal (FNV-1a). Ids of the sample cases are words, and words stay out of the file.
fn key(text: &str) -> String {
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{sum:016x}")
}

/// A day without its hyphens.
fn basic(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A moment as a calendar has it: to the second, without its signs.
fn stamp(moment: &str) -> String {
    let seconds = moment.split('.').next().unwrap_or_default();
    let mut stamp: String = seconds.chars().filter(|sign| sign.is_ascii_digit() || *sign == 'T').collect();
    stamp.push('Z');
    stamp
}

/// A text as a property may hold it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => escaped.extend(['\\', sign]),
            '\n' => escaped.push_str("\\n"),
            sign if sign.is_control() => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// Writes a line, and goes on in the next, after a space, where it is too long. No letter is cut.
fn fold(file: &mut String, line: &str) {
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= letter.len_utf8();
        file.push(letter);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn folded(line: &str, expected: &str) {
        let mut file = String::new();
        fold(&mut file, line);
        assert_eq!(file, expected);
        assert_eq!(file.replace("\r\n ", "").trim_end_matches("\r\n"), line, "unfolds to what it was");
        assert!(file.split("\r\n").all(|line| line.len() <= LINE), "{file:?}");
    }

    #[test]
    fn a_line_has_at_most_seventy_five_octets_and_no_letter_is_cut() {
        let [full, more] = [75, 80].map(|count| "x".repeat(count));
        folded("", "\r\n");
        folded(&full, &format!("{full}\r\n"));
        folded(&more, &format!("{full}\r\n xxxxx\r\n"));
        // Two octets each: thirty-seven to a line, with one octet of room left over.
        folded(&"é".repeat(75), &format!("{0}\r\n {0}\r\n é\r\n", "é".repeat(37)));
        let long = "y".repeat(75 + 74 + 74 + 1);
        folded(&long, &format!("{}\r\n {}\r\n {}\r\n y\r\n", "y".repeat(75), "y".repeat(74), "y".repeat(74)));
    }

    #[test]
    fn the_name_of_an_entry_is_the_usual_sum() {
        assert_eq!([key(""), key("a"), key("foobar")], ["cbf29ce484222325", "af63dc4c8601ec8c", "85944171f73967e8"]);
    }

    #[test]
    fn a_text_is_escaped_and_a_moment_is_cut_to_the_second() {
        assert_eq!(escaped("a, b; c\\d\ne\r\u{7}"), "a\\, b\\; c\\\\d\\ne");
        assert_eq!(stamp("2026-11-22T14:02:09.120Z"), "20261122T140209Z");
        assert_eq!(stamp("2026-11-22T14:02:09Z"), "20261122T140209Z");
    }
}
