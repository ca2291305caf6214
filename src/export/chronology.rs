//! A pasted chronology: a day and some words to a line, read as entries of the ledger for a look before they are taken.
//!
//! Every character that was pasted is in the words of some entry or in a day that was understood. A line without a day
//! goes on with the entry before it. Knows nothing of the session it is for, and takes no day that has not come. Start
//! with [`Chronology::read`], then [`Chronology::entries`] and [`Chronology::taken`].

use crate::content::words::chronology as words;
use crate::domain::dated::{Lack, Stamp, at_start};
use crate::domain::dates::{self, Date};
use crate::domain::labels::folded;
use crate::domain::story::{Evidence, Source};
use crate::domain::{ActorId, EvidenceId, MAX_TEXT};

/// Most characters that are read at once; no field takes more.
pub const MAX_PASTED: usize = 100_000;

/// One line, as it was pasted and as it was corrected since.
#[derive(Clone, Debug)]
pub struct Line {
    /// Which line it was, from 1, blank ones counted.
    pub number: usize,
    /// Its words, without the day.
    pub words: String,
    /// Its words with the day, for where that cannot be taken as one.
    pub whole: String,
    /// What stands where the day should; none for a line without a day.
    pub stamp: Option<Stamp>,
    /// How the day is written there.
    pub written: String,
    /// The day as it was typed in its place.
    pub typed: Option<String>,
    /// It goes on with the entry before it.
    pub joins: bool,
    /// It is not taken.
    pub left_out: bool,
}

/// What was pasted, and what was said about the whole of it.
#[derive(Clone, Debug, Default)]
pub struct Chronology {
    /// Every line that is not blank.
    pub lines: Vec<Line>,
    /// Whether the month comes before the day, once that is said.
    pub month_first: Option<bool>,
    /// The year of days that stand without one, once it is said.
    pub year: Option<i16>,
    /// Who or what all of it comes from.
    pub source: Option<Source>,
    /// Whom all of it is about.
    pub about: Vec<ActorId>,
}

/// Some lines read as one entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where its first line stands among the lines.
    pub at: usize,
    /// How many lines it has.
    pub lines: usize,
    /// Its words.
    pub words: String,
    /// The day it happened, none where none is given, or why what stands there is no day.
    pub day: Result<Option<Date>, Lack>,
    /// It is not taken.
    pub left_out: bool,
}

impl Entry {
    /// Whether its words are more than an entry keeps.
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        self.words.len() > MAX_TEXT && self.words.chars().count() > MAX_TEXT
    }

    /// Whether somebody should look at it before it is taken.
    #[must_use]
    pub fn wants_a_look(&self) -> bool {
        !matches!(self.day, Ok(Some(_))) || self.is_too_long()
    }
}

impl Chronology {
    /// Reads what was pasted.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut lines: Vec<Line> = Vec::new();
        for (at, text) in text.lines().enumerate() {
            let (number, whole) = (at + 1, plain(text));
            if whole.is_empty() {
                continue;
            }
            let line = match at_start(text) {
                Some(dated) => Line {
                    number,
                    words: plain(dated.rest),
                    whole,
                    stamp: Some(dated.stamp),
                    written: dated.written.to_owned(),
                    typed: None,
                    joins: false,
                    left_out: false,
                },
                None => {
                    let heading = lines.is_empty() && is_heading(text);
                    // What follows the headings of a table does not go on with them.
                    let joins = lines.last().is_some_and(|before| !before.left_out);
                    let (words, written) = (whole.clone(), String::new());
                    Line { number, words, whole, stamp: None, written, typed: None, joins, left_out: heading }
                }
            };
            lines.push(line);
        }
        Self { lines, ..Self::default() }
    }

    /// A line on which it has to be said which number is the day: how it is written, and the two days it could be.
    #[must_use]
    pub fn either_way(&self) -> Option<(&str, String, String)> {
        self.lines.iter().find_map(|line| {
            let stamp = line.stamp.filter(|stamp| stamp.is_either_way() && line.counts())?;
            let told = |month_first| {
                let told = dates::written(stamp.day(Some(month_first), self.year.or(Some(2000))).ok()?);
                // Any year would do where none stands there: only the order of the two is asked.
                let day = told.rsplit_once(' ').map_or(&*told, |(day, _)| day);
                Some(if stamp.has_no_year() { day.to_owned() } else { told.clone() })
            };
            Some((&*line.written, told(false)?, told(true)?))
        })
    }

    /// What the lines that can be read in one way only say: whether some have the day first, and some the month.
    #[must_use]
    pub fn other_lines(&self) -> (bool, bool) {
        let says = |month_first| {
            self.lines.iter().any(|line| {
                let says = line.stamp.and_then(Stamp::month_comes_first) == Some(month_first);
                says && !matches!(line.stamp, Some(Stamp::Numbers { first, second, .. }) if first == second)
            })
        };
        (says(false), says(true))
    }

    /// Whether days stand there without a year.
    #[must_use]
    pub fn asks_year(&self) -> bool {
        self.lines.iter().any(|line| line.counts() && line.stamp.is_some_and(Stamp::has_no_year))
    }

    /// The entries it would make, those that are left out among them.
    #[must_use]
    pub fn entries(&self, today: Date) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            match entries.last_mut() {
                Some(entry) if line.joins => {
                    entry.lines += 1;
                    entry.words.push('\n');
                    // A day that does not begin an entry stays in the words.
                    entry.words.push_str(&line.with_day());
                }
                _ => {
                    let day = line.day(self.month_first, self.year, today);
                    let words = if day.is_err() { line.with_day() } else { line.words.clone() };
                    entries.push(Entry { at, lines: 1, words, day, left_out: line.left_out });
                }
            }
        }
        entries
    }

    /// The entries to be taken. What is not understood as a day stays at the start of the words.
    #[must_use]
    pub fn taken(&self, today: Date, new_id: &dyn Fn() -> EvidenceId) -> Vec<Evidence> {
        let mut taken = Vec::new();
        for entry in self.entries(today) {
            if !entry.left_out {
                taken.push(Evidence {
                    happened: entry.day.ok().flatten(),
                    source: self.source.clone(),
                    about: self.about.clone(),
                    ..Evidence::new(new_id(), &entry.words)
                });
            }
        }
        taken
    }

    /// Types a day in the place of an entry's, whose first line stands `at`.
    pub fn retype(&mut self, at: usize, day: String) {
        if let Some(line) = self.lines.get_mut(at) {
            line.typed = Some(day);
        }
    }

    /// Puts other words in the place of an entry's, whose first line stands `at`.
    pub fn reword(&mut self, at: usize, words: String) {
        let end = self.end_of(at);
        if let Some(line) = self.lines.get_mut(at) {
            // As they are shown they hold what was not understood as a day.
            line.whole.clone_from(&words);
            line.words = words;
            self.lines.drain(at + 1..end);
        }
    }

    /// Joins an entry with the one before it, or gives each of its lines an entry of its own.
    pub fn join(&mut self, at: usize, joins: bool) {
        let end = self.end_of(at);
        if joins {
            let left_out = self.lines[..at].iter().rev().find(|line| !line.joins).is_some_and(|line| line.left_out);
            for line in self.lines.iter_mut().skip(at).take(1) {
                (line.joins, line.left_out) = (true, left_out);
            }
        } else {
            for line in self.lines.iter_mut().take(end).skip(at) {
                line.joins = false;
            }
        }
    }

    /// Leaves an entry out, or takes it in again.
    pub fn leave_out(&mut self, at: usize, left_out: bool) {
        let end = self.end_of(at);
        for line in self.lines.iter_mut().take(end).skip(at) {
            line.left_out = left_out;
        }
    }

    /// Where the entry after the one that begins `at` begins.
    fn end_of(&self, at: usize) -> usize {
        let more = self.lines.iter().skip(at + 1).take_while(|line| line.joins).count();
        at + 1 + more
    }
}

impl Line {
    /// Whether its day is asked about: nobody has typed another, and it begins an entry that is taken.
    fn counts(&self) -> bool {
        self.typed.is_none() && !self.joins && !self.left_out
    }

    fn day(&self, month_first: Option<bool>, year: Option<i16>, today: Date) -> Result<Option<Date>, Lack> {
        let day = match (&self.typed, self.stamp) {
            (Some(typed), _) if typed.trim().is_empty() => return Ok(None),
            (Some(typed), _) => dates::parse(typed)?,
            (None, None) => return Ok(None),
            (None, Some(stamp)) => stamp.day(month_first, year)?,
        };
        if !dates::in_range(day) {
            return Err(Lack::NoSuchDay);
        }
        if day > today { Err(Lack::Future) } else { Ok(Some(day)) }
    }

    /// The words with the day before them, as it is written or was typed.
    fn with_day(&self) -> String {
        match &self.typed {
            None => self.whole.clone(),
            Some(typed) => [typed.trim(), " ", &self.words].concat().trim().to_owned(),
        }
    }
}

/// The cells of a table's row as words.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for cell in text.split('\t') {
        let cell = cell.trim();
        if !cell.is_empty() {
            plain.push_str(if plain.is_empty() { "" } else { words::BETWEEN_CELLS });
            plain.push_str(cell);
        }
    }
    plain
}

/// Whether a line holds the headings of a table.
fn is_heading(text: &str) -> bool {
    let rest =
        folded(text.trim()).strip_prefix(words::DATE_HEADING).map(|rest| rest.trim_start_matches(' ').to_owned());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['\t', ',', ';', '|']))
}
