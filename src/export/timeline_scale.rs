//! The scale of a timeline: which stretch of time is shown, where each of its days stands, and the days along its foot.
//! Whole numbers only. Start with [`Period`].

use std::rc::Rc;

use crate::domain::dates::{self, Date};
use crate::domain::protection::Judgement;
use crate::domain::story::{Evidence, Story};

/// Width of the drawing.
pub const WIDTH: i32 = 720;
/// Where the rails begin: left of it stand their names.
pub const LEFT: i32 = 104;
/// Free at the right, and between the names and the first day.
pub const MARGIN: i32 = 18;
/// The shortest time that can be looked at, in days.
const SHORTEST: i32 = 14;
/// From the first day to the last.
const ACROSS: i32 = WIDTH - LEFT - MARGIN;
/// Least room that the words of a tick need.
const TICK_ROOM: i32 = 84;

/// A stretch of time, as days since [`Date::FIRST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: i32,
    /// The last day.
    pub to: i32,
}

/// A day as days since [`Date::FIRST`].
#[must_use]
pub fn number(day: Date) -> i32 {
    day.days_since(Date::FIRST)
}

/// The day so many days after [`Date::FIRST`].
#[must_use]
pub fn day_of(number: i32) -> Date {
    // Years from March, so that a leap day is the last of its year; in eras of four hundred years.
    let days = number + 693_901;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, year) = if month < 10 { (month + 3, year) } else { (month - 9, year + 1) };
    Date::new((era * 400 + year) as i16, month as i8, day as i8).unwrap_or(Date::FIRST)
}

impl Period {
    /// Everything that has a day, with a little air; nothing when nothing has one.
    #[must_use]
    pub fn whole(story: &Story, judged: &[Rc<Judgement>]) -> Option<Self> {
        Self::over(story, judged, |entry| [entry.happened, entry.known])
    }

    /// What is shown at first: everything, unless some things that happened long before anybody knew of them would
    /// press all the rest together. Then the time in which we knew and judged; the lines of those run in from before.
    #[must_use]
    pub fn first(story: &Story, judged: &[Rc<Judgement>], whole: Self) -> Self {
        let thought = Self::over(story, judged, |entry| [entry.day(), None]);
        thought.filter(|thought| thought.days() * 3 < whole.days() * 2).map_or(whole, |thought| thought.within(whole))
    }

    fn over(story: &Story, judged: &[Rc<Judgement>], days: fn(&Evidence) -> [Option<Date>; 2]) -> Option<Self> {
        let (mut from, mut to) = (i32::MAX, i32::MIN);
        let mut reach = |day: Option<Date>| {
            if let Some(day) = day {
                from = from.min(number(day));
                to = to.max(number(day));
            }
        };
        for entry in story.evidence.iter() {
            days(entry).into_iter().for_each(&mut reach);
        }
        story.events.iter().for_each(|event| reach(Some(event.date)));
        judged.iter().for_each(|made| reach(Some(made.date)));
        if from > to {
            return None;
        }
        let air = ((to - from) / 40).max((SHORTEST - (to - from)).max(2) / 2);
        Some(Self { from: from - air, to: to + air })
    }

    fn days(self) -> i32 {
        (self.to - self.from).max(1)
    }

    /// Half as long, about a day in it or its middle.
    #[must_use]
    pub fn nearer(self, about: Option<i32>) -> Self {
        let days = (self.days() / 2).max(SHORTEST.min(self.days()));
        let middle = about.filter(|day| (self.from..=self.to).contains(day)).unwrap_or((self.from + self.to) / 2);
        let from = (middle - days / 2).clamp(self.from, self.to - days);
        Self { from, to: from + days }
    }

    /// Twice as long; nothing when that is the whole again.
    #[must_use]
    pub fn further(self, whole: Self) -> Option<Self> {
        let days = self.days() * 2;
        if days >= whole.days() {
            return None;
        }
        Some(Self { from: self.from - self.days() / 2, to: self.from - self.days() / 2 + days }.within(whole))
    }

    /// Earlier (-1) or later (1) by a half, as far as there is something.
    #[must_use]
    pub fn moved(self, way: i32, whole: Self) -> Self {
        let by = (self.days() / 2).max(1) * way;
        Self { from: self.from + by, to: self.to + by }.within(whole)
    }

    fn within(self, whole: Self) -> Self {
        let days = self.days();
        let from = self.from.clamp(whole.from, (whole.to - days).max(whole.from));
        Self { from, to: from + days }
    }

    /// Where a day stands, even outside.
    pub(super) fn x(self, day: i32) -> i32 {
        let at = i64::from(day - self.from) * i64::from(ACROSS) / i64::from(self.days());
        LEFT + at.clamp(-400, i64::from(WIDTH) + 400) as i32
    }

    pub(super) fn holds(self, day: i32) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// A day on the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where.
    pub x: i32,
    /// Its words, where there is room.
    pub words: Option<String>,
}

/// How often there is a tick: every so many months, on these days.
const SCALES: [(i32, &[i8]); 11] = [
    (1, &[1, 4, 7, 10, 13, 16, 19, 22, 25, 28]),
    (1, &[1, 8, 15, 22]),
    (1, &[1, 15]),
    (1, &[1]),
    (2, &[1]),
    (3, &[1]),
    (6, &[1]),
    (12, &[1]),
    (24, &[1]),
    (60, &[1]),
    (120, &[1]),
];

/// The scale: days, months or years, as there is room for their words.
pub(super) fn ticks(period: Period) -> Vec<Tick> {
    let room = |(months, days): &(i32, &[i8])| months * 30 / days.len() as i32 * ACROSS >= TICK_ROOM * period.days();
    let (step, days) = SCALES.into_iter().find(room).unwrap_or((240, &[1]));
    let (begins, ends) = (day_of(period.from), day_of(period.to));
    let month_of = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    let mut month = month_of(begins).div_euclid(step) * step;
    let (mut ticks, mut free, mut first) = (Vec::new(), 0, true);
    while month <= month_of(ends) {
        for day in days {
            let Some(date) = Date::new((month / 12) as i16, (month % 12 + 1) as i8, *day) else { continue };
            if !period.holds(number(date)) {
                continue;
            }
            let x = period.x(number(date));
            let room = x >= free && x <= WIDTH - TICK_ROOM / 2;
            let words = room.then(|| tick_words(date, step, days.len() > 1, first));
            if room {
                (free, first) = (x + TICK_ROOM - 4, false);
            }
            ticks.push(Tick { x, words });
        }
        month += step;
    }
    ticks
}

fn tick_words(date: Date, step: i32, days: bool, first: bool) -> String {
    let written = dates::written(date);
    let mut parts = written.split(' ');
    let (day, month, year) = (parts.next(), parts.next(), parts.next());
    let month = month.and_then(|name| name.get(..3)).unwrap_or_default();
    let (day, year) = (day.unwrap_or_default(), year.unwrap_or_default());
    let begins = first || (date.month() == 1 && date.day() == 1);
    match (step % 12 == 0, days, begins) {
        (true, ..) => year.to_owned(),
        (false, true, false) => [day, " ", month].concat(),
        (false, true, true) => [day, " ", month, " ", year].concat(),
        (false, false, false) => month.to_owned(),
        (false, false, true) => [month, " ", year].concat(),
    }
}
