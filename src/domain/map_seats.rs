//! Who sits where on the power map: of the spots that are free, those who are tied choose near each other, and pairs
//! change seats for as long as that shortens their ties or undoes crossings. The same always comes to the same.
//!
//! Knows only spots and who is tied to whom; `map_layout` says which spots there are. Start with [`seat`].

use std::rc::Rc;

use super::map_layout::{Spot, distance, order};
use super::power::Map;
use super::story::Actor;

/// Beyond this many people the order on the rings is not improved by trying exchanges: it would cost more than it shows.
const EXCHANGED: usize = 40;
/// A tie shorter than this has no room for its words: shortening it further wins nothing.
const ROOM_FOR_WORDS: i32 = 260;
/// What a crossing of two ties weighs, as so much more length.
const CROSSING: i32 = 150;
/// Rounds of exchanges; each round costs the same, and nearly all is won in the first.
const ROUNDS: usize = 4;

/// Whom each actor is tied to, each once.
pub(super) fn neighbours(actors: &[Rc<Actor>], map: &Map) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new(); actors.len()];
    let order = order(actors);
    for tie in map.ties.iter() {
        if let (Some(from), Some(to)) = (order.get(&tie.from).copied(), order.get(&tie.to).copied())
            && !found[from].contains(&to)
        {
            found[from].push(to);
            found[to].push(from);
        }
    }
    found
}

/// How long the ties are between a spot and those who stand already.
fn ties_from(spot: Spot, tied: &[usize], standing: &[Option<Spot>]) -> i32 {
    let mut sum = 0;
    for other in tied {
        sum += standing[*other].map_or(0, |there| distance(spot, there).max(ROOM_FOR_WORDS));
    }
    sum
}

/// Gives everybody who waits a spot. Those tied to somebody who stands already come first and choose the nearest spot
/// that is free; then pairs change seats for as long as that shortens the ties or undoes crossings.
pub(super) fn seat(
    mut waiting: Vec<usize>,
    mut free: Vec<Spot>,
    neighbours: &[Vec<usize>],
    standing: &mut [Option<Spot>],
) {
    let mut seated = Vec::new();
    // To how many who stand already each is tied: kept up from seat to seat.
    let mut beside = vec![0; standing.len()];
    for (actor, tied) in neighbours.iter().enumerate() {
        beside[actor] = tied.iter().filter(|other| standing[**other].is_some()).count();
    }
    while !waiting.is_empty() {
        let (mut first, mut most) = (0, 0);
        for (at, actor) in waiting.iter().enumerate() {
            if beside[*actor] > most {
                (first, most) = (at, beside[*actor]);
            }
        }
        let actor = waiting.remove(first);
        let (mut best, mut least) = (0, i32::MAX);
        if most > 0 {
            for (at, spot) in free.iter().enumerate() {
                let length = ties_from(*spot, &neighbours[actor], standing);
                if length < least {
                    (best, least) = (at, length);
                }
            }
        }
        standing[actor] = Some(free.remove(best));
        neighbours[actor].iter().for_each(|other| beside[*other] += 1);
        seated.push(actor);
    }
    if seated.len() <= EXCHANGED {
        exchange(&seated, neighbours, standing);
    }
}

/// Pairs change seats for as long as that shortens their ties or undoes crossings.
fn exchange(seated: &[usize], neighbours: &[Vec<usize>], standing: &mut [Option<Spot>]) {
    let mut seats = Seats::of(neighbours, standing);
    // What each comes to as everybody sits now, reckoned when it is first asked for after an exchange.
    let mut now = vec![None; neighbours.len()];
    // How many exchanges had been made when a pair was last tried: before another is made, it need not be tried again.
    let (mut made, mut tried) = (1, vec![0; seated.len() * seated.len()]);
    for _ in 0..ROUNDS {
        let mut better = false;
        for (at, a) in seated.iter().enumerate() {
            for (beyond, b) in seated[at + 1..].iter().enumerate() {
                let last = &mut tried[at * seated.len() + beyond];
                if std::mem::replace(last, made) == made {
                    continue;
                }
                let mut before = 0;
                for one in [*a, *b] {
                    before += *now[one].get_or_insert_with(|| seats.length(one) + seats.crossings(one, i32::MAX));
                }
                seats.swap(*a, *b);
                // What is left for crossings once the lengths are known; most exchanges are too long already.
                let mut left = before - seats.length(*a) - seats.length(*b);
                if left > 0 {
                    left -= seats.crossings(*a, left);
                }
                if left > 0 {
                    left -= seats.crossings(*b, left);
                }
                if left > 0 {
                    better = true;
                    made += 1;
                    now.fill(None);
                } else {
                    seats.swap(*a, *b);
                }
            }
        }
        if !better {
            break;
        }
    }
    for one in seated {
        standing[*one] = Some(seats.spots[*one]);
    }
}

/// Two who are tied, and where the line between them runs.
struct Line {
    between: (usize, usize),
    start: Spot,
    end: Spot,
}

/// Everybody's seat, and every tie as it runs between the seats: kept up from exchange to exchange, so that one look
/// along the ties tells which of them cross.
struct Seats {
    spots: Vec<Spot>,
    lines: Vec<Line>,
    /// The ties of each, as places among the lines.
    ties: Vec<Vec<usize>>,
}

impl Seats {
    fn of(neighbours: &[Vec<usize>], standing: &[Option<Spot>]) -> Self {
        let spots: Vec<Spot> = standing.iter().map(|spot| spot.unwrap_or_default()).collect();
        let (mut lines, mut ties) = (Vec::new(), vec![Vec::new(); spots.len()]);
        for (from, tied) in neighbours.iter().enumerate() {
            for to in tied.iter().copied().filter(|to| from < *to) {
                ties[from].push(lines.len());
                ties[to].push(lines.len());
                lines.push(Line { between: (from, to), start: spots[from], end: spots[to] });
            }
        }
        Self { spots, lines, ties }
    }

    fn swap(&mut self, a: usize, b: usize) {
        self.spots.swap(a, b);
        for at in self.ties[a].iter().chain(&self.ties[b]) {
            let line = &mut self.lines[*at];
            (line.start, line.end) = (self.spots[line.between.0], self.spots[line.between.1]);
        }
    }

    /// How long the ties of somebody are together.
    fn length(&self, one: usize) -> i32 {
        let length = |at: &usize| distance(self.lines[*at].start, self.lines[*at].end).max(ROOM_FOR_WORDS);
        self.ties[one].iter().map(length).sum()
    }

    /// How many other ties the ties of somebody cross, weighed. It stops counting at `enough`, and says then as much or
    /// more.
    fn crossings(&self, one: usize, enough: i32) -> i32 {
        let mut sum = 0;
        for at in &self.ties[one] {
            if sum >= enough {
                break;
            }
            let Line { between, start: here, end: there } = self.lines[*at];
            let (left, right) = (here.0.min(there.0), here.0.max(there.0));
            let (top, bottom) = (here.1.min(there.1), here.1.max(there.1));
            for Line { between: other, start, end } in &self.lines {
                // What lies wholly to one side is told without reckoning; that is nearly all.
                let aside = start.0.max(end.0) < left
                    || start.0.min(end.0) > right
                    || start.1.max(end.1) < top
                    || start.1.min(end.1) > bottom;
                let meet = |one: usize| one == between.0 || one == between.1;
                if !aside && !meet(other.0) && !meet(other.1) && cross((here, there), (*start, *end)) {
                    sum += CROSSING;
                }
            }
        }
        sum
    }
}

/// Whether two straight lines cross.
pub(super) fn cross((a, b): (Spot, Spot), (c, d): (Spot, Spot)) -> bool {
    let side = |from: Spot, to: Spot, spot: Spot| {
        ((to.0 - from.0) * (spot.1 - from.1) - (to.1 - from.1) * (spot.0 - from.0)).signum()
    };
    side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
}
