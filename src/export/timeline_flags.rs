//! Where words go on a timeline: flags above the rails, the days between them, and what happened beneath. Nothing is
//! laid over anything else; words that find no room are left out of the drawing, since they stand in the list of
//! sentences and in the table as well.

use std::rc::Rc;

use super::timeline::{Cluster, LEFT, Lag, WIDTH};
use crate::content;
use crate::content::words::timeline as words;
use crate::domain::dates;
use crate::domain::protection::Judgement;

/// Width of a letter of a label.
const LETTER: i32 = 8;
/// Width of a letter of a flag, whose words are cut off nowhere but run on over its edge.
const FLAG_LETTER: i32 = 7;
/// Around the words of a flag, both sides together.
const FLAG_AIR: i32 = 24;
/// The most rows of flags with words.
const FLAG_ROWS: i32 = 5;
/// The most rows of labels beneath.
const LABEL_ROWS: i32 = 2;
/// Width of a flag without words.
const BARE: i32 = 14;

/// A judgement, or several of about one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Its words, where there is room.
    pub words: Option<String>,
    /// Its left edge.
    pub left: i32,
    /// Its upper edge.
    pub top: i32,
    /// Its width.
    pub width: i32,
    /// Its row, from the rail upwards.
    pub row: i32,
    /// A later judgement took its place.
    pub replaced: bool,
}

/// Words somewhere on the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The words.
    pub words: String,
    /// Their middle.
    pub x: i32,
    /// Their line.
    pub y: i32,
    /// Their row, from above.
    pub row: i32,
}

fn width(words: &str) -> i32 {
    words.chars().count() as i32 * LETTER
}

/// The flags, and how many rows they take. They fly to the right of their poles, or all to the left where more of them
/// keep their words that way: the first judgement is often one of two, and the last one often stands at the edge.
pub(super) fn flags(made: &[Cluster], judged: &[Rc<Judgement>]) -> (Vec<Flag>, i32) {
    let bare = |flags: &[Flag]| flags.iter().filter(|flag| flag.words.is_none()).count();
    let mut flags = flying(made, judged, false);
    if bare(&flags) > 0 {
        let other = flying(made, judged, true);
        if bare(&other) < bare(&flags) {
            flags = other;
        }
    }
    let rows = flags.iter().filter(|flag| flag.words.is_some()).map(|flag| flag.row + 1).max().unwrap_or(0);
    for flag in &mut flags {
        if flag.words.is_none() {
            flag.row = rows;
        }
    }
    let all = rows + i32::from(bare(&flags) > 0);
    (flags, all)
}

/// The flags, all flying one way where there is room. Those whose pole a flag could cross come first.
fn flying(made: &[Cluster], judged: &[Rc<Judgement>], leftwards: bool) -> Vec<Flag> {
    let first = judged.iter().map(|made| made.date).min();
    // Left edge, right edge and row of what is placed; and the poles beneath it.
    let mut placed: Vec<(i32, i32, i32)> = Vec::new();
    let mut poles: Vec<(i32, i32)> = Vec::new();
    let mut flags = Vec::new();
    for at in 0..made.len() {
        let cluster = &made[if leftwards { at } else { made.len() - 1 - at }];
        let (text, replaced) = match cluster.held[..] {
            [at] => {
                let judgement = &judged[at];
                let leans = content::label(judgement.leans);
                let text = if Some(judgement.date) == first { words::first(leans) } else { leans.to_owned() };
                (text, judged.iter().any(|later| later.replaces.as_ref() == Some(&judgement.id)))
            }
            _ => (words::judgements(cluster.held.len()), false),
        };
        let wide = text.chars().count() as i32 * FLAG_LETTER + FLAG_AIR;
        let turned = if leftwards { cluster.x - wide >= 4 } else { cluster.x + wide > WIDTH - 4 };
        let left = if turned { cluster.x - wide } else { cluster.x };
        let (from, to) = (left - 4, left + wide + 4);
        let free = |row: &i32| {
            let over = |(l, r, at): &(i32, i32, i32)| {
                (at == row && from < *r && to > *l) || (at < row && cluster.x > l - 3 && cluster.x < r + 3)
            };
            let crossed = |(x, at): &(i32, i32)| at > row && *x > from && *x < to;
            !placed.iter().any(over) && !poles.iter().any(crossed)
        };
        if let Some(row) = (0..FLAG_ROWS).find(free) {
            placed.push((left, left + wide, row));
            poles.push((cluster.x, row));
            flags.push(Flag { words: Some(text), left, top: 0, width: wide, row, replaced });
        } else {
            flags.push(Flag { words: None, left: cluster.x, top: 0, width: BARE, row: 0, replaced });
        }
    }
    if !leftwards {
        flags.reverse();
    }
    flags
}

/// What stands beneath each marker, where there is room for it.
pub(super) fn labels_below(markers: &[Cluster], said: impl Fn(&[usize]) -> String) -> Vec<Option<Label>> {
    let mut free = [0; LABEL_ROWS as usize];
    let mut labels = Vec::new();
    for cluster in markers {
        let words = said(&cluster.held);
        let half = width(&words) / 2;
        let x = cluster.x.clamp(half + 4, (WIDTH - half - 4).max(half + 4));
        let row = free.iter().position(|taken| x - half >= *taken);
        labels.push(row.map(|row| {
            free[row] = x + half + 10;
            Label { words, x, y: 0, row: row as i32 }
        }));
    }
    labels
}

/// The days of late lags, the longest first, where there is room between the rails.
pub(super) fn lag_labels(lags: &[Lag], (known, happened): (i32, i32)) -> Vec<Label> {
    let mut placed: Vec<(i32, i32, i32)> = Vec::new();
    let mut order: Vec<(i32, usize)> = Vec::new();
    for (at, lag) in lags.iter().enumerate() {
        if lag.late {
            order.push((-lag.days, at));
        }
    }
    crate::domain::sorted::sort_by_key(&mut order, |at| *at);
    let mut labels = Vec::new();
    for (_, at) in order {
        let lag = &lags[at];
        let words = words::later(&dates::days(lag.days), lag.held.len() > 1);
        let wide = width(&words);
        // Rows of words between the rails; the line runs from the lower left to the upper right.
        for row in [2, 1, 3] {
            let y = known + (happened - known) * (row + 1) / 6;
            let on_line = lag.to - (lag.to - lag.from) * (y - known) / (happened - known);
            let left = on_line + 10;
            let fits = left >= LEFT && left + wide <= WIDTH;
            let over = |(l, r, at): &(i32, i32, i32)| *at == row && left - 6 < *r && left + wide + 6 > *l;
            if fits && !placed.iter().any(over) {
                placed.push((left, left + wide, row));
                labels.push(Label { words, x: left + wide / 2, y: y + 5, row });
                break;
            }
        }
    }
    labels
}
