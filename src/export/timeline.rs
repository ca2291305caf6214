//! The timeline made ready to draw: two rails, the day things happened and the day we knew, with the lag between;
//! judgements as flags above, changes around the case as markers below.
//!
//! Whole numbers only, in units of the drawing; knows neither tags nor colours. What would lie on top of one another is
//! drawn as one mark that holds several, so that five hundred entries stay legible, and coming nearer parts them. The
//! same in words is in [`timeline_told`](super::timeline_told). Start with [`Timeline::of`].

use std::rc::Rc;

use super::timeline_flags::{Flag, Label, flags, labels_below, lag_labels};
use super::timeline_scale::ticks;
pub use super::timeline_scale::{LEFT, MARGIN, Period, Tick, WIDTH, day_of, number};
use crate::content;
use crate::content::words::timeline as words;
use crate::domain::protection::Judgement;
use crate::domain::sorted::sort_by_key;
use crate::domain::story::{EventTag, Evidence, Leans, Story};

/// Marks of one row are at least so far apart; what would be nearer is one mark.
pub const APART: i32 = 30;
/// Half the height and width of a mark.
pub const HALF: i32 = 8;
/// Between the marks of a pile.
const PILED: i32 = 19;
/// Between the two rails.
const BETWEEN: i32 = 136;
/// Height of a row of flags, and of one of labels.
pub const FLAG_ROW: i32 = 34;
/// Height of a row of labels.
pub const LABEL_ROW: i32 = 20;
/// A lag of more days than this is drawn as a late one, with its days in words.
pub const LATE: i32 = 7;
/// The rows of the drawing, from above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// Judgements.
    Judged,
    /// The day we knew.
    Known,
    /// The day it happened.
    Happened,
    /// Changes around the case.
    Events,
}

/// One mark of a pile: entries that lean alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Which way they lean.
    pub leans: Option<Leans>,
    /// It stands for more than one.
    pub several: bool,
    /// All of them were set aside.
    pub set_aside: bool,
    /// How far from its rail, in units.
    pub away: i32,
}

/// A mark that can be reached and pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its row.
    pub row: Row,
    /// Its middle, across and down.
    pub at: (i32, i32),
    /// The first day it stands for.
    pub first: i32,
    /// The last.
    pub last: i32,
    /// What it stands for, by its place in the session's entries, the judgements given, or the session's events.
    pub held: Vec<usize>,
    /// What is drawn on a rail.
    pub shapes: Vec<Shape>,
    /// What is drawn above the rails.
    pub flag: Option<Flag>,
    /// What is written beneath.
    pub label: Option<Label>,
}

/// What lies between a day and the day we knew of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lag {
    /// Where it happened, across.
    pub from: i32,
    /// Where it was known, across.
    pub to: i32,
    /// It was learned late.
    pub late: bool,
    /// It worries us.
    pub concern: bool,
    /// The longest, in days.
    pub days: i32,
    /// The entries, by their place.
    pub held: Vec<usize>,
}

/// A whole timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Everything that can be reached: row by row from above, and along each.
    pub marks: Vec<Mark>,
    /// Between the rails.
    pub lags: Vec<Lag>,
    /// The words of the late ones.
    pub lag_labels: Vec<Label>,
    /// The scale.
    pub ticks: Vec<Tick>,
    /// Down to the upper rail.
    pub known: i32,
    /// Down to the lower rail.
    pub happened: i32,
    /// Down to the scale.
    pub scale: i32,
    /// Height of the drawing.
    pub height: i32,
    /// What is drawn.
    pub period: Period,
}

/// Things of one row that are too near to be told apart.
pub(super) struct Cluster {
    pub(super) x: i32,
    first: i32,
    last: i32,
    pub(super) held: Vec<usize>,
}

/// Things by their day, in order, as clusters. `days` has the place of each.
fn clusters(mut days: Vec<(i32, usize)>, period: Period) -> Vec<Cluster> {
    days.retain(|(day, _)| period.holds(*day));
    sort_by_key(&mut days, |at| *at);
    let mut found: Vec<Cluster> = Vec::new();
    for (day, at) in days {
        let x = period.x(day);
        match found.last_mut().filter(|last| x - last.x < APART) {
            Some(last) => {
                last.last = day;
                last.held.push(at);
            }
            None => found.push(Cluster { x, first: day, last: day, held: vec![at] }),
        }
    }
    found
}

fn shapes(entries: &[Rc<Evidence>], held: &[usize]) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for leans in [Some(Leans::Concern), Some(Leans::Strength), Some(Leans::Mixed), Some(Leans::Unclear), None] {
        let (mut count, mut aside) = (0, 0);
        for at in held {
            if entries[*at].leans == leans {
                count += 1;
                aside += usize::from(entries[*at].set_aside.is_some());
            }
        }
        if count > 0 {
            let away = shapes.len() as i32 * PILED;
            shapes.push(Shape { leans, several: count > 1, set_aside: aside == count, away });
        }
    }
    shapes
}

/// How far the highest pile reaches from its rail.
fn reach(piles: &[Vec<Shape>]) -> i32 {
    let mut reach = 0;
    for shape in piles.iter().flatten() {
        reach = reach.max(shape.away);
    }
    reach + HALF
}

/// Where each entry stands on a rail, by its place.
fn standing(clusters: &[Cluster], days: &[(i32, usize)], period: Period, entries: usize) -> Vec<Option<i32>> {
    let mut standing = vec![None; entries];
    for (day, at) in days {
        standing[*at] = Some(period.x(*day));
    }
    for cluster in clusters {
        for at in &cluster.held {
            standing[*at] = Some(cluster.x);
        }
    }
    standing
}

impl Timeline {
    /// The timeline of a session over a period, with these judgements.
    #[must_use]
    pub fn of(story: &Story, judged: &[Rc<Judgement>], period: Period) -> Self {
        let entries = &story.evidence;
        let (mut known, mut happened, mut made, mut events) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (at, entry) in entries.iter().enumerate() {
            known.extend(entry.known.map(|day| (number(day), at)));
            happened.extend(entry.happened.map(|day| (number(day), at)));
        }
        made.extend(judged.iter().enumerate().map(|(at, made)| (number(made.date), at)));
        events.extend(story.events.iter().enumerate().map(|(at, event)| (number(event.date), at)));
        let known_at = clusters(known.clone(), period);
        let happened_at = clusters(happened.clone(), period);
        let made_at = clusters(made, period);
        let events_at = clusters(events, period);

        let standing_known = standing(&known_at, &known, period, entries.len());
        let standing_happened = standing(&happened_at, &happened, period, entries.len());
        let piles = |clusters: &[Cluster]| -> Vec<Vec<Shape>> {
            clusters.iter().map(|cluster| shapes(entries, &cluster.held)).collect()
        };
        let (known_piles, happened_piles) = (piles(&known_at), piles(&happened_at));

        let (flags, flag_rows) = flags(&made_at, judged);
        let top = 8 + flag_rows * FLAG_ROW;
        let known_y = top + reach(&known_piles) + 12;
        let happened_y = known_y + BETWEEN;
        let below = happened_y + reach(&happened_piles);
        let labels = labels_below(&events_at, |at| event_words(story, at));
        let label_rows = labels.iter().flatten().map(|label| label.row + 1).max().unwrap_or(0);
        let events_y = below + if events_at.is_empty() { 0 } else { 24 };
        let scale = events_y + 18 + label_rows * LABEL_ROW;

        let mut marks = Vec::new();
        for (cluster, mut flag) in made_at.into_iter().zip(flags) {
            flag.top = top - (flag.row + 1) * FLAG_ROW;
            let middle = flag.top + FLAG_ROW / 2 - 4;
            marks.push(cluster.mark(Row::Judged, middle, Vec::new(), Some(flag), None));
        }
        for (cluster, shapes) in known_at.into_iter().zip(known_piles) {
            marks.push(cluster.mark(Row::Known, known_y, shapes, None, None));
        }
        for (cluster, shapes) in happened_at.into_iter().zip(happened_piles) {
            marks.push(cluster.mark(Row::Happened, happened_y, shapes, None, None));
        }
        for (cluster, mut label) in events_at.into_iter().zip(labels) {
            if let Some(label) = &mut label {
                label.y = events_y + HALF + 16 + label.row * LABEL_ROW;
            }
            marks.push(cluster.mark(Row::Events, events_y, Vec::new(), None, label));
        }
        let lags = lags(entries, &standing_happened, &standing_known);
        let lag_labels = lag_labels(&lags, (known_y, happened_y));
        let ticks = ticks(period);
        let height = scale + 30;
        Self { marks, lags, lag_labels, ticks, known: known_y, happened: happened_y, scale, height, period }
    }

    /// The mark that holds something, if it is in sight.
    #[must_use]
    pub fn holding(&self, row: Row, place: usize) -> Option<usize> {
        self.marks.iter().position(|mark| mark.row == row && mark.held.contains(&place))
    }

    /// The mark an arrow leads to: along the row, or to the nearest in the next row up or down that has any.
    #[must_use]
    pub fn beside(&self, from: usize, (across, down): (i32, i32)) -> Option<usize> {
        let here = self.marks.get(from)?;
        if down == 0 {
            let to = from.checked_add_signed(across as isize)?;
            return self.marks.get(to).filter(|mark| mark.row == here.row).map(|_| to);
        }
        let mut best: Option<(i32, usize)> = None;
        for (at, mark) in self.marks.iter().enumerate() {
            let rows = (mark.row as i32 - here.row as i32) * down;
            let cost = rows * 2 * WIDTH + (mark.at.0 - here.at.0).abs();
            if rows > 0 && best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, at));
            }
        }
        best.map(|(_, at)| at)
    }
}

impl Cluster {
    fn mark(self, row: Row, y: i32, shapes: Vec<Shape>, flag: Option<Flag>, label: Option<Label>) -> Mark {
        let Self { x, first, last, held } = self;
        Mark { row, at: (x, y), first, last, held, shapes, flag, label }
    }
}

/// What stands beneath a marker: the kind of change, or its note where it is of no kind.
fn event_words(story: &Story, held: &[usize]) -> String {
    match held {
        [at] => {
            let event = &story.events[*at];
            let note = event.note.trim();
            let words = if event.tag == EventTag::Other && !note.is_empty() { note } else { content::label(event.tag) };
            words::cut(words)
        }
        several => words::events(several.len()),
    }
}

/// What lies between the rails: entries that run from one mark to another together are one line.
fn lags(entries: &[Rc<Evidence>], happened: &[Option<i32>], known: &[Option<i32>]) -> Vec<Lag> {
    let mut runs = Vec::new();
    for at in 0..entries.len() {
        if let (Some(from), Some(to)) = (happened[at], known[at])
            && from.max(to) >= LEFT
            && from.min(to) <= WIDTH
        {
            runs.push((from, to, at));
        }
    }
    sort_by_key(&mut runs, |run| *run);
    let mut lags: Vec<Lag> = Vec::new();
    for (from, to, at) in runs {
        let entry = &entries[at];
        let days = entry.lag_days().unwrap_or(0);
        let concern = entry.leans == Some(Leans::Concern);
        match lags.last_mut().filter(|lag| (lag.from, lag.to) == (from, to)) {
            Some(lag) => {
                lag.concern |= concern;
                lag.days = lag.days.max(days);
                lag.late = lag.days > LATE;
                lag.held.push(at);
            }
            None => lags.push(Lag { from, to, late: days > LATE, concern, days, held: vec![at] }),
        }
    }
    lags
}
