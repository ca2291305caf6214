//! How the lines of the power map run: curves that leave and reach a disc beside its label and petals, that bend away
//! from whoever they have nothing to do with, and that fan out where several join the same two.
//!
//! Plain geometry in whole units of the drawing: knows neither people nor words, only how much room they take. Start
//! with [`curves`].

use super::map_layout::DISC;

/// A spot in the drawing.
pub type Spot = (i32, i32);

/// Space between a line and what it leads to.
const GAP: f64 = 5.0;
/// Height of one line of a label, and how far beneath the middle of the disc the first begins.
pub const LABEL_LINE: i32 = 21;
/// How far beneath the middle of a disc its label begins.
pub const LABEL_TOP: i32 = DISC + 5;
/// Between the lines that join the same two.
const FAN: f64 = 46.0;
/// How far a line may bend to keep clear of others, as shares of its length; the first that is clear is taken.
const BENDS: [f64; 7] = [0.1, -0.1, 0.19, -0.19, 0.28, -0.28, 0.0];
/// Nothing is gained by more room than this.
const ENOUGH: f64 = 16.0;
/// Beyond this many people every line bends alike: looking for a way round each would take too long.
const LOOKED_ROUND: usize = 60;
/// Where along a line its mark and its words may stand, the best place first.
const ALONG: [f64; 7] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
/// How far words may stand aside of a line, up or down.
const ASIDE: [f64; 3] = [0.0, 17.0, -17.0];
/// Half the height of words on a line.
const WORDS_HALF: f64 = 10.0;
/// Half the width and height of a mark.
const MARK_HALF: f64 = 12.0;

/// One petal: its direction in degrees, 0 to the right and 90 down, and its length from the edge of the disc.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Petal {
    /// Its direction, in degrees.
    pub angle: i32,
    /// How far it reaches beyond the disc.
    pub length: i32,
}

/// Somebody on the map, as the room they take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The middle of the disc.
    pub at: Spot,
    /// Half the width of the label.
    pub label_half: i32,
    /// How many lines the label has.
    pub label_lines: i32,
    /// The petals.
    pub petals: Vec<Petal>,
}

/// A line to be drawn, by the places of its ends among the stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it starts.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// Half the width of the words on it; 0 for none.
    pub words_half: i32,
    /// Whether there is a mark on it.
    pub marked: bool,
}

/// A quadratic curve, and where its mark and its words go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Curve {
    /// Its start.
    pub start: Spot,
    /// The point it bends towards.
    pub control: Spot,
    /// Its end, where the arrow head is.
    pub end: Spot,
    /// Its middle, for the mark.
    pub mark: Spot,
    /// The middle of its words.
    pub words: Spot,
}

type Xy = (f64, f64);

fn xy((x, y): Spot) -> Xy {
    (f64::from(x), f64::from(y))
}

fn whole((x, y): Xy) -> Spot {
    (x.round() as i32, y.round() as i32)
}

impl Stand {
    /// How far from the middle a line in this direction has to stop.
    fn reach(&self, (dx, dy): Xy) -> f64 {
        let disc = f64::from(DISC) + GAP;
        let angle = dy.atan2(dx).to_degrees();
        let off = |petal: &Petal| ((angle - f64::from(petal.angle) + 540.0).rem_euclid(360.0) - 180.0).abs();
        let petals = self.petals.iter().filter(|petal| off(petal) < 16.0).map(|p| disc + f64::from(p.length));
        let length = dx.hypot(dy).max(1.0);
        let (ux, uy) = (dx / length, dy / length);
        let bottom = f64::from(LABEL_TOP + self.label_lines * LABEL_LINE) + GAP;
        let side = f64::from(self.label_half) + GAP;
        // Where a line leaves the label: through its bottom, or through a side below its top.
        let through_bottom = if uy > 0.0 { bottom / uy } else { f64::INFINITY };
        let through_side = if ux == 0.0 { f64::INFINITY } else { side / ux.abs() };
        let out = through_bottom.min(through_side);
        let label = (uy > 0.0 && self.label_lines > 0 && out * uy > f64::from(LABEL_TOP)).then_some(out);
        petals.chain(label).fold(disc, f64::max)
    }

    /// How far a spot is from the disc and the label; negative inside.
    fn room_at(&self, spot: Xy) -> f64 {
        let (x, y) = xy(self.at);
        let disc = (spot.0 - x).hypot(spot.1 - y) - f64::from(DISC);
        let half = f64::from(self.label_lines * LABEL_LINE) / 2.0;
        let middle = y + f64::from(LABEL_TOP) + half;
        let (dx, dy) = ((spot.0 - x).abs() - f64::from(self.label_half), (spot.1 - middle).abs() - half);
        let label = if dx > 0.0 && dy > 0.0 { dx.hypot(dy) } else { dx.max(dy) };
        if self.label_lines == 0 { disc } else { disc.min(label) }
    }
}

fn point(start: Xy, control: Xy, end: Xy, t: f64) -> Xy {
    let mix = |a: f64, b: f64, c: f64| (1.0 - t) * (1.0 - t) * a + 2.0 * (1.0 - t) * t * b + t * t * c;
    (mix(start.0, control.0, end.0), mix(start.1, control.1, end.1))
}

/// One curve for each link, in their order. First all lines, then their marks, then their words, each as clear as may
/// be of what is there already.
#[must_use]
pub fn curves(stands: &[Stand], links: &[Link]) -> Vec<Curve> {
    let pair = |link: &Link| (link.from.min(link.to), link.from.max(link.to));
    let runs: Vec<(Xy, Xy, Xy)> = links
        .iter()
        .enumerate()
        .map(|(index, link)| {
            let beside = |(_, other): &(usize, &Link)| pair(other) == pair(link);
            let of = links.iter().enumerate().filter(beside).count();
            let rank = links[..index].iter().enumerate().filter(beside).count();
            run(stands, link, pair(link), rank, of)
        })
        .collect();
    let mut taken: Vec<Room> = if stands.len() > LOOKED_ROUND { Vec::new() } else { people(stands) };
    let crowded = stands.len() > LOOKED_ROUND;
    let mut place = |run: &(Xy, Xy, Xy), half: Xy, aside: &[f64]| {
        let middle = point(run.0, run.1, run.2, ALONG[0]);
        if crowded {
            return middle;
        }
        let spots = ALONG.iter().flat_map(|along| {
            let (x, y) = point(run.0, run.1, run.2, *along);
            aside.iter().map(move |aside| (x, y + aside))
        });
        let spot = clearest(spots, middle, half, &taken);
        taken.push(Room { at: spot, half });
        spot
    };
    let mark = |(link, run): (&Link, &(Xy, Xy, Xy))| {
        if link.marked { place(run, (MARK_HALF, MARK_HALF), &ASIDE[..1]) } else { point(run.0, run.1, run.2, 0.5) }
    };
    let marks: Vec<Xy> = links.iter().zip(&runs).map(mark).collect();
    let words = |(link, run): (&Link, &(Xy, Xy, Xy))| {
        let half = (f64::from(link.words_half), WORDS_HALF);
        if link.words_half > 0 { place(run, half, &ASIDE) } else { point(run.0, run.1, run.2, 0.5) }
    };
    let words: Vec<Xy> = links.iter().zip(&runs).map(words).collect();
    let curve = |((run, mark), words): ((&(Xy, Xy, Xy), Xy), Xy)| Curve {
        start: whole(run.0),
        control: whole(run.1),
        end: whole(run.2),
        mark: whole(mark),
        words: whole(words),
    };
    runs.iter().zip(marks).zip(words).map(curve).collect()
}

/// A rectangle that something takes up.
struct Room {
    at: Xy,
    half: Xy,
}

/// What discs, petals and labels take up.
fn people(stands: &[Stand]) -> Vec<Room> {
    let mut rooms = Vec::new();
    for stand in stands {
        let (x, y) = xy(stand.at);
        let reach = stand.petals.iter().map(|petal| petal.length).max().unwrap_or(0);
        let wide = f64::from(DISC) + if stand.petals.len() > 3 { f64::from(reach) } else { 0.0 };
        rooms
            .push(Room { at: (x, y - f64::from(reach) / 2.0), half: (wide, f64::from(DISC) + f64::from(reach) / 2.0) });
        let half = f64::from(stand.label_lines * LABEL_LINE) / 2.0;
        rooms.push(Room { at: (x, y + f64::from(LABEL_TOP) + half), half: (f64::from(stand.label_half), half) });
    }
    rooms
}

/// The first of the spots that hides least of what is there.
fn clearest(spots: impl Iterator<Item = Xy>, middle: Xy, half: Xy, taken: &[Room]) -> Xy {
    let hidden = |spot: Xy| -> f64 {
        let over = |room: &Room| {
            let across = half.0 + room.half.0 + 3.0 - (spot.0 - room.at.0).abs();
            let down = half.1 + room.half.1 + 2.0 - (spot.1 - room.at.1).abs();
            across.max(0.0) * down.max(0.0)
        };
        taken.iter().map(over).sum()
    };
    let mut best = (middle, f64::INFINITY);
    for spot in spots {
        let hidden = hidden(spot);
        if hidden + 1.0 < best.1 {
            best = (spot, hidden);
        }
    }
    best.0
}

/// The curve of one link: the `rank`th of `of` that join the same pair.
fn run(stands: &[Stand], link: &Link, pair: (usize, usize), rank: usize, of: usize) -> (Xy, Xy, Xy) {
    let (low, high) = (xy(stands[pair.0].at), xy(stands[pair.1].at));
    let length = (high.0 - low.0).hypot(high.1 - low.1).max(1.0);
    // Across the line from the first of the pair to the second, whichever way this link runs: so the fan opens.
    let across = ((low.1 - high.1) / length, (high.0 - low.0) / length);
    let bent = |rank: usize, share: f64| {
        let fan = (rank as f64 - (of as f64 - 1.0) / 2.0) * FAN;
        let aside = 2.0 * (fan + share * length);
        let control = ((low.0 + high.0) / 2.0 + across.0 * aside, (low.1 + high.1) / 2.0 + across.1 * aside);
        ends(&stands[link.from], control, &stands[link.to])
    };
    // A fan already keeps its lines apart, so it begins straight; a single line begins with a slight bend.
    let first = if of > 1 { 0.0 } else { BENDS[0] };
    if stands.len() > LOOKED_ROUND {
        return bent(rank, first);
    }
    // Asked about the whole fan, so that all its lines find the same bend and stay a fan.
    let room = |share: f64| {
        let others = stands.iter().enumerate().filter(|(at, _)| *at != link.from && *at != link.to);
        let mut room = ENOUGH;
        for (_, stand) in others {
            for rank in 0..of {
                let (start, control, end) = bent(rank, share);
                let along = (1..16).map(|step| stand.room_at(point(start, control, end, f64::from(step) / 16.0)));
                room = along.fold(room, f64::min);
            }
        }
        room
    };
    let mut best = (first, f64::NEG_INFINITY);
    for share in std::iter::once(first).chain(BENDS) {
        let room = room(share);
        if room > best.1 + 1.0 {
            best = (share, room);
        }
        if best.1 >= ENOUGH {
            break;
        }
    }
    bent(rank, best.0)
}

fn ends(from: &Stand, control: Xy, to: &Stand) -> (Xy, Xy, Xy) {
    let stop = |stand: &Stand| {
        let (x, y) = xy(stand.at);
        let (dx, dy) = (control.0 - x, control.1 - y);
        let length = dx.hypot(dy).max(1.0);
        // Two who stand close together still have a line between them, however short.
        let reach = stand.reach((dx, dy)).min(length * 0.9);
        (x + dx / length * reach, y + dy / length * reach)
    };
    (stop(from), control, stop(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stand(x: i32, y: i32) -> Stand {
        Stand { at: (x, y), label_half: 20, label_lines: 1, petals: Vec::new() }
    }

    fn link(from: usize, to: usize) -> Link {
        Link { from, to, words_half: 30, marked: false }
    }

    fn far(a: Spot, b: Spot) -> f64 {
        f64::from(a.0 - b.0).hypot(f64::from(a.1 - b.1))
    }

    #[test]
    fn a_line_begins_and_ends_outside_the_discs() {
        let stands = [stand(100, 100), stand(400, 100), stand(100, 400)];
        for curve in curves(&stands, &[link(0, 1), link(2, 0), link(1, 2)]) {
            for stand in &stands {
                for spot in [curve.start, curve.end, curve.mark] {
                    assert!(far(spot, stand.at) >= f64::from(DISC), "{curve:?}");
                }
            }
        }
    }

    #[test]
    fn a_line_stops_short_of_petals_and_labels() {
        let flower =
            Stand { petals: [-115, -90, -65].map(|angle| Petal { angle, length: 40 }).into(), ..stand(200, 300) };
        let from_above = curves(&[flower, stand(200, 40)], &[link(1, 0)])[0];
        assert!(far(from_above.end, (200, 300)) >= f64::from(DISC + 40));
        let from_below = curves(&[stand(200, 100), stand(200, 400)], &[link(1, 0)])[0];
        assert!(from_below.end.1 >= 100 + LABEL_TOP + LABEL_LINE, "{from_below:?}");
    }

    #[test]
    fn lines_between_the_same_two_fan_out() {
        let stands = [stand(100, 100), stand(500, 100)];
        let fan = curves(&stands, &[link(0, 1), link(1, 0), link(0, 1), link(1, 0)]);
        for (at, a) in fan.iter().enumerate() {
            for b in &fan[at + 1..] {
                assert!(far(a.mark, b.mark) > 20.0, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn a_line_bends_round_somebody_in_its_way() {
        let stands = [stand(100, 200), stand(500, 200), stand(300, 200)];
        let curve = curves(&stands, &[link(0, 1)])[0];
        assert!(far(curve.mark, stands[2].at) > f64::from(DISC) + 8.0, "{curve:?}");
    }

    #[test]
    fn a_mark_and_its_words_do_not_hide_each_other() {
        let stands = [stand(100, 100), stand(500, 100)];
        let curve = curves(&stands, &[Link { marked: true, ..link(0, 1) }])[0];
        let apart = (curve.mark.0 - curve.words.0).abs() >= 42 || (curve.mark.1 - curve.words.1).abs() >= 22;
        assert!(apart, "{curve:?}");
    }

    #[test]
    fn two_on_the_same_spot_are_no_disaster() {
        let curve = curves(&[stand(100, 100), stand(100, 100)], &[link(0, 1)])[0];
        assert!(far(curve.start, (100, 100)) < 200.0);
    }
}
