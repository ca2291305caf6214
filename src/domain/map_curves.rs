//! How the lines of the power map run: curves that leave and reach a disc beside its label and petals, that bend away
//! from whoever they have nothing to do with, and that fan out where several join the same two.
//!
//! Plain geometry in whole units of the drawing: knows neither people nor words, only how much room they take. Start
//! with [`curves`].

use super::map_layout::{DISC, Spot, direction, length};

/// Space between a line and what it leads to.
const GAP: i32 = 5;
/// Height of one line of a label.
pub const LABEL_LINE: i32 = 21;
/// How far beneath the middle of a disc its label begins.
pub const LABEL_TOP: i32 = DISC + 5;
/// Between the lines that join the same two.
const FAN: i32 = 46;
/// A line this near to the direction of a petal, as the cosine between them in thousandths, ends where the petal does.
const BESIDE_PETAL: i32 = 961;
/// How far a line may bend to keep clear of others, in hundredths of its length; the first that is clear is taken.
const BENDS: [i32; 7] = [10, -10, 19, -19, 28, -28, 0];
/// Nothing is gained by more room than this.
const ENOUGH: i32 = 16;
/// Beyond this many people every line bends alike: looking for a way round each would take too long.
const LOOKED_ROUND: usize = 60;
/// Where along a line its mark and its words may stand, in hundredths, the best place first.
const ALONG: [i32; 7] = [50, 42, 58, 34, 66, 27, 73];
/// How far words may stand aside of a line, up or down.
const ASIDE: [i32; 5] = [0, 17, -17, 33, -33];
/// Half the height of words on a line.
const WORDS_HALF: i32 = 10;
/// Half the width and height of a mark.
const MARK_HALF: i32 = 12;

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

impl Link {
    fn pair(&self) -> (usize, usize) {
        (self.from.min(self.to), self.from.max(self.to))
    }
}

/// A quadratic curve, and where its mark and its words go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

impl Curve {
    /// The spot so many hundredths along.
    fn along(&self, t: i32) -> Spot {
        let mix = |a: i32, b: i32, c: i32| ((100 - t) * (100 - t) * a + 2 * (100 - t) * t * b + t * t * c) / 10_000;
        (mix(self.start.0, self.control.0, self.end.0), mix(self.start.1, self.control.1, self.end.1))
    }
}

impl Stand {
    /// How far from the middle a line in this direction has to stop. `far` is the length of the line.
    fn reach(&self, (dx, dy): Spot, far: i32) -> i32 {
        let mut reach = DISC + GAP;
        for petal in &self.petals {
            let (ux, uy) = direction(petal.angle);
            if dx * ux + dy * uy > BESIDE_PETAL * far {
                reach = reach.max(DISC + GAP + petal.length);
            }
        }
        if dy > 0 && self.label_lines > 0 {
            // Where a line leaves the label: through its bottom, or through a side below its top.
            let bottom = LABEL_TOP + self.label_lines * LABEL_LINE + GAP;
            let through_side = if dx == 0 { i32::MAX } else { (self.label_half + GAP) * far / dx.abs() };
            let out = through_side.min(bottom * far / dy);
            if out * dy > LABEL_TOP * far {
                reach = reach.max(out);
            }
        }
        reach
    }

    /// How far a spot is from the disc and the label; negative inside.
    fn room_at(&self, spot: Spot) -> i32 {
        let (x, y) = (spot.0 - self.at.0, spot.1 - self.at.1);
        let disc = length(x, y) - DISC;
        if self.label_lines == 0 {
            return disc;
        }
        let half = self.label_lines * LABEL_LINE / 2;
        let (dx, dy) = (x.abs() - self.label_half, (y - LABEL_TOP - half).abs() - half);
        disc.min(if dx > 0 && dy > 0 { length(dx, dy) } else { dx.max(dy) })
    }
}

/// One curve for each link, in their order. First all lines, then their marks, then their words, each as clear as may
/// be of what is there already.
#[must_use]
pub fn curves(stands: &[Stand], links: &[Link]) -> Vec<Curve> {
    let mut curves = Vec::new();
    // The links by the first of their pair, so that those beside a link are found among few.
    let mut by_first = vec![Vec::new(); stands.len()];
    for (index, link) in links.iter().enumerate() {
        by_first[link.pair().0].push(index);
    }
    for (index, link) in links.iter().enumerate() {
        let (mut rank, mut of) = (0, 0);
        for other in &by_first[link.pair().0] {
            if links[*other].pair() == link.pair() {
                of += 1;
                rank += i32::from(*other < index);
            }
        }
        curves.push(run(stands, link, rank, of));
    }
    let mut taken = if stands.len() > LOOKED_ROUND { None } else { Some(people(stands)) };
    for (link, curve) in links.iter().zip(&mut curves) {
        let half = if link.marked { MARK_HALF } else { 0 };
        curve.mark = clearest(curve, (half, half), &ASIDE[..1], &mut taken);
    }
    for (link, curve) in links.iter().zip(&mut curves) {
        let half = if link.words_half > 0 { WORDS_HALF } else { 0 };
        curve.words = clearest(curve, (link.words_half, half), &ASIDE, &mut taken);
    }
    curves
}

/// A rectangle that something takes up.
struct Room {
    at: Spot,
    half: Spot,
}

/// What discs, petals and labels take up.
fn people(stands: &[Stand]) -> Vec<Room> {
    let mut rooms = Vec::new();
    for stand in stands {
        let (x, y) = stand.at;
        let mut reach = 0;
        for petal in &stand.petals {
            reach = reach.max(petal.length);
        }
        let wide = DISC + if stand.petals.len() > 3 { reach } else { 0 };
        rooms.push(Room { at: (x, y - reach / 2), half: (wide, DISC + reach / 2) });
        let half = stand.label_lines * LABEL_LINE / 2;
        rooms.push(Room { at: (x, y + LABEL_TOP + half), half: (stand.label_half, half) });
    }
    rooms
}

/// The first of the spots along a curve and aside of it where something hides least of what is there; from then on it
/// is there itself. What takes no room, or has too many about it, goes in the middle.
fn clearest(curve: &Curve, half: Spot, aside: &[i32], taken: &mut Option<Vec<Room>>) -> Spot {
    let mut best = (curve.along(ALONG[0]), i32::MAX);
    let Some(taken) = taken.as_mut().filter(|_| half.1 > 0) else { return best.0 };
    for along in ALONG {
        let (x, y) = curve.along(along);
        for aside in aside {
            let y = y + aside;
            // What stands on its line is read more easily than what stands beside it.
            let mut hidden = aside.abs();
            for room in taken.iter() {
                let across = half.0 + room.half.0 + 3 - (x - room.at.0).abs();
                let down = half.1 + room.half.1 + 2 - (y - room.at.1).abs();
                hidden += 4 * across.max(0) * down.max(0);
            }
            if hidden < best.1 {
                best = ((x, y), hidden);
            }
        }
    }
    taken.push(Room { at: best.0, half });
    best.0
}

/// The curve of one link: the `rank`th of `of` that join the same pair.
fn run(stands: &[Stand], link: &Link, rank: i32, of: i32) -> Curve {
    let (low, high) = (stands[link.pair().0].at, stands[link.pair().1].at);
    let (dx, dy) = (high.0 - low.0, high.1 - low.1);
    let long = length(dx, dy).max(1);
    let bent = |rank: i32, share: i32| {
        // Across the line from the first of the pair to the second, whichever way this link runs: so the fan opens.
        let aside = FAN * (2 * rank - (of - 1)) + share * long / 50;
        let control = ((low.0 + high.0) / 2 - dy * aside / long, (low.1 + high.1) / 2 + dx * aside / long);
        Curve {
            start: stop(&stands[link.from], control),
            control,
            end: stop(&stands[link.to], control),
            ..Curve::default()
        }
    };
    // A fan already keeps its lines apart, so it begins straight; a single line begins with a slight bend.
    let first = if of > 1 { 0 } else { BENDS[0] };
    if stands.len() > LOOKED_ROUND {
        return bent(rank, first);
    }
    // Asked about the whole fan, so that all its lines find the same bend and stay a fan.
    let room = |share: i32| {
        let mut room = ENOUGH;
        for rank in 0..of {
            let curve = bent(rank, share);
            for step in 1..16 {
                let spot = curve.along(step * 25 / 4);
                for (at, stand) in stands.iter().enumerate() {
                    if at != link.from && at != link.to {
                        room = room.min(stand.room_at(spot));
                    }
                }
            }
        }
        room
    };
    let mut best = (first, room(first));
    for share in BENDS {
        if best.1 >= ENOUGH {
            break;
        }
        let room = room(share);
        if room > best.1 + 1 {
            best = (share, room);
        }
    }
    bent(rank, best.0)
}

/// Where a line between somebody and the point it bends towards begins or ends.
fn stop(stand: &Stand, control: Spot) -> Spot {
    let (dx, dy) = (control.0 - stand.at.0, control.1 - stand.at.1);
    let far = length(dx, dy).max(1);
    // Two who stand close together still have a line between them, however short.
    let reach = stand.reach((dx, dy), far).min(far * 9 / 10);
    (stand.at.0 + dx * reach / far, stand.at.1 + dy * reach / far)
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

    fn far(a: Spot, b: Spot) -> i32 {
        length(a.0 - b.0, a.1 - b.1)
    }

    #[test]
    fn a_line_begins_and_ends_outside_the_discs() {
        let stands = [stand(100, 100), stand(400, 100), stand(100, 400)];
        for curve in curves(&stands, &[link(0, 1), link(2, 0), link(1, 2)]) {
            for stand in &stands {
                for spot in [curve.start, curve.end, curve.mark] {
                    assert!(far(spot, stand.at) >= DISC, "{curve:?}");
                }
            }
        }
    }

    #[test]
    fn a_line_stops_short_of_petals_and_labels() {
        let flower =
            Stand { petals: [-115, -90, -65].map(|angle| Petal { angle, length: 40 }).into(), ..stand(200, 300) };
        let from_above = curves(&[flower, stand(200, 40)], &[link(1, 0)])[0];
        assert!(far(from_above.end, (200, 300)) >= DISC + 40);
        let from_below = curves(&[stand(200, 100), stand(200, 400)], &[link(1, 0)])[0];
        assert!(from_below.end.1 >= 100 + LABEL_TOP + LABEL_LINE, "{from_below:?}");
    }

    #[test]
    fn lines_between_the_same_two_fan_out() {
        let stands = [stand(100, 100), stand(500, 100)];
        let fan = curves(&stands, &[link(0, 1), link(1, 0), link(0, 1), link(1, 0)]);
        for (at, a) in fan.iter().enumerate() {
            for b in &fan[at + 1..] {
                assert!(far(a.mark, b.mark) > 20, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn a_line_bends_round_somebody_in_its_way() {
        let stands = [stand(100, 200), stand(500, 200), stand(300, 200)];
        let curve = curves(&stands, &[link(0, 1)])[0];
        assert!(far(curve.mark, stands[2].at) > DISC + 8, "{curve:?}");
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
        assert!(far(curve.start, (100, 100)) < 200);
    }
}
