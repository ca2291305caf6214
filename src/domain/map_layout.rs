//! Where everybody stands on the power map: by rule, except where the writer put them.
//!
//! The person at the centre is in the middle, the others on rings around, so ordered that those who are tied are near
//! each other. The same people, ties and places always give the same picture. Distances on the map mean nothing: who
//! is far out is not less important. Knows nothing of colours, words or lines. Start with [`lay_out`].
//!
//! All of it is reckoned in whole units: the same on every machine, and a tenth of the download of real numbers.

use std::rc::Rc;

use super::MAP_EDGE;
use super::ids::ActorId;
use super::map_labels::LABEL_WIDEST;
use super::map_seats::{neighbours, seat};
use super::power::{Map, Point};
use super::sorted::SortedMap;
use super::story::{Actor, ActorKind};

/// A spot in the drawing: across and down.
pub type Spot = (i32, i32);

/// Radius of a disc, in units of the drawing.
pub const DISC: i32 = 26;

/// Room around the outermost ring, across and down, for those the writer wants further out. A picture shows only what
/// of it is used.
const MARGIN: Spot = (190, 175);
/// Half the width of the first ring, and what each further ring adds. Wider than high, as screens are.
const ACROSS: Spot = (350, 190);
/// Half the height of the first ring, and what each further ring adds.
const DOWN: Spot = (285, 170);
/// Places on the first ring, and what each further ring adds: as many as stand clear of each other.
const ROOM: (usize, usize) = (12, 7);
/// Kept at every edge, so that 0 and [`MAP_EDGE`] are still whole discs.
const EDGE: i32 = DISC + 2;
/// Nobody is put by rule nearer than this to somebody the writer placed: beside them, so that neither stands on the
/// other's name however long that is; or above or beneath, where the name has its two lines.
const CLEAR: Spot = (LABEL_WIDEST / 2 + DISC + 3, 100);

/// The drawing's size, and where everybody stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Width and height, in units of the drawing: about as many pixels on a laptop.
    pub size: Spot,
    /// Where each actor stands, in the order given, as a place is saved: from 0 to [`MAP_EDGE`] across and down.
    pub places: Vec<Point>,
}

impl Layout {
    /// The middle of an actor's disc, in units of the drawing. Actors count from 0, in the order given.
    #[must_use]
    pub fn spot(&self, actor: usize) -> Spot {
        self.places.get(actor).map_or((0, 0), |place| spot(self.size, *place))
    }
}

/// How far the points of a circle a thousand units wide lie from its middle, across and down: 0° to the right, 90°
/// down. After Bhāskara's rule, which is out by less than two units.
#[must_use]
pub fn direction(degrees: i32) -> Spot {
    (sine(degrees + 90), sine(degrees))
}

fn sine(degrees: i32) -> i32 {
    let along = degrees.rem_euclid(180);
    let both = along * (180 - along);
    let height = 4_000 * both / (40_500 - both);
    if degrees.rem_euclid(360) < 180 { height } else { -height }
}

/// The length of a line so far across and down.
#[must_use]
pub fn length(across: i32, down: i32) -> i32 {
    // The one real number here: its root is one step of every processor, and rounded alike on all of them.
    let (across, down) = (f64::from(across), f64::from(down));
    (across * across + down * down).sqrt() as i32
}

pub(super) fn distance(a: Spot, b: Spot) -> i32 {
    length(a.0 - b.0, a.1 - b.1)
}

/// Whether two who stand at these spots leave each other room, for their discs and for what stands beneath them.
pub(super) fn clear(a: Spot, b: Spot) -> bool {
    (a.0 - b.0).abs() >= CLEAR.0 || (a.1 - b.1).abs() >= CLEAR.1
}

fn field(rings: usize) -> Spot {
    let (across, down) = half_axes(rings.max(1) - 1);
    (2 * (across + MARGIN.0), 2 * (down + MARGIN.1))
}

fn half_axes(ring: usize) -> Spot {
    (ACROSS.0 + ring as i32 * ACROSS.1, DOWN.0 + ring as i32 * DOWN.1)
}

pub(super) fn spot(size: Spot, place: Point) -> Spot {
    let along = |at: u16, size: i32| {
        let edge = i32::from(MAP_EDGE);
        EDGE + (i32::from(at) * (size - 2 * EDGE) + edge / 2) / edge
    };
    (along(place.x, size.0), along(place.y, size.1))
}

/// Where a spot in a drawing of this size is, as a place is saved.
#[must_use]
pub fn place(size: Spot, spot: Spot) -> Point {
    let along = |at: i32, size: i32| {
        let (edge, room) = (i32::from(MAP_EDGE), size - 2 * EDGE);
        (((at - EDGE) * edge + room / 2) / room).clamp(0, edge) as u16
    };
    Point { x: along(spot.0, size.0), y: along(spot.1, size.1) }
}

fn room(ring: usize) -> usize {
    ROOM.0 + ring * ROOM.1
}

/// How many of `slots` stand on each ring. Two rings share them, so that neither is crowded while the other is bare.
fn shares(slots: usize) -> Vec<usize> {
    let (mut rings, mut whole) = (1, room(0));
    while whole < slots {
        whole += room(rings);
        rings += 1;
    }
    let mut left = slots;
    let mut shares = Vec::new();
    for ring in 0..rings {
        let share = if ring + 1 == rings { left } else { (slots * room(ring)).div_ceil(whole).min(left) };
        shares.push(share);
        left -= share;
    }
    shares
}

/// The spots of a ring, evenly spread by length of arc and beginning at the left, where reading begins.
fn ring_spots(size: Spot, ring: usize, count: usize) -> Vec<Spot> {
    let (across, down) = half_axes(ring);
    let at = |degree: i32| {
        let (x, y) = direction(180 + degree);
        (size.0 / 2 + across * x / 1_000, size.1 / 2 + down * y / 1_000)
    };
    let mut whole = 0;
    for degree in 0..360 {
        whole += distance(at(degree), at(degree + 1));
    }
    let mut spots = Vec::new();
    // A half step on every second ring: nobody stands exactly behind somebody nearer the middle.
    let half_steps = |spots: &Vec<Spot>| 2 * spots.len() as i32 + ring as i32 % 2;
    let (mut degree, mut so_far) = (0, 0);
    while spots.len() < count && degree < 360 {
        if so_far * 2 * count as i32 >= whole * half_steps(&spots) {
            spots.push(at(degree));
        } else {
            so_far += distance(at(degree), at(degree + 1));
            degree += 1;
        }
    }
    spots
}

/// Lays out the actors given, in the order given.
#[must_use]
pub fn lay_out(actors: &[Rc<Actor>], map: &Map) -> Layout {
    let mut put = Vec::new();
    let mut free = Vec::new();
    let mut middle = None;
    for (at, actor) in actors.iter().enumerate() {
        match map.places.get(&actor.id) {
            Some(place) => put.push((at, *place)),
            None if middle.is_none() && actor.kind == ActorKind::Centre => middle = Some(at),
            None => free.push(at),
        }
    }
    // As wide for people the writer placed as for as many placed by rule.
    let rings_for_all = shares(actors.len().saturating_sub(1)).len();
    let neighbours = neighbours(actors, map);
    let mut slots = free.len();
    loop {
        let shares = shares(slots);
        let size = field(shares.len().max(rings_for_all));
        let mut standing = vec![None; actors.len()];
        for (at, place) in &put {
            standing[*at] = Some(spot(size, *place));
        }
        let taken = standing.clone();
        let clear = |spot: Spot| taken.iter().flatten().all(|other| clear(spot, *other));
        let mut spots = Vec::new();
        for (ring, count) in shares.iter().enumerate() {
            for spot in ring_spots(size, ring, *count) {
                if clear(spot) {
                    spots.push(spot);
                }
            }
        }
        let mut waiting = free.clone();
        // The middle may be taken by somebody the writer placed there; then its owner stands on a ring.
        if let Some(at) = middle {
            let spot = (size.0 / 2, size.1 / 2);
            if clear(spot) {
                standing[at] = Some(spot);
            } else {
                waiting.insert(0, at);
            }
        }
        if spots.len() < waiting.len() {
            // A placed disc bars a few slots at most, so this comes to an end.
            slots += waiting.len() - spots.len();
            continue;
        }
        seat(waiting, spots, &neighbours, &mut standing);
        let mut places: Vec<Point> = standing.into_iter().map(|spot| place(size, spot.unwrap_or_default())).collect();
        // Exactly where the writer put them, not there and back through the drawing.
        for (at, place) in put {
            places[at] = place;
        }
        return Layout { size, places };
    }
}

/// Where each actor stands in the order given: to be looked up by the thousand.
#[must_use]
pub fn order(actors: &[Rc<Actor>]) -> SortedMap<&ActorId, usize> {
    let mut order = SortedMap::default();
    for (at, actor) in actors.iter().enumerate() {
        order.insert(&actor.id, at);
    }
    order
}

/// The map with everybody who has no place of their own on it standing where another map of the same people has them, so
/// that the two can be compared.
#[must_use]
pub fn standing_like(actors: &[Rc<Actor>], map: &Map, like: &Map) -> Map {
    let mut map = map.clone();
    for (actor, place) in actors.iter().zip(lay_out(actors, like).places) {
        if !map.places.contains_key(&actor.id) {
            map.places.insert(actor.id.clone(), place);
        }
    }
    map
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::super::map_seats::cross;
    use super::*;
    use crate::domain::power::{Certainty, Tie, TieKind};
    use crate::domain::{List, TieId};

    fn id(index: usize) -> ActorId {
        ActorId::new(&format!("a{index}")).unwrap()
    }

    fn actors(count: usize) -> Vec<Rc<Actor>> {
        let kind = |index| if index == 1 { ActorKind::Centre } else { ActorKind::FamilyFriend };
        (0..count).map(|index| Rc::new(Actor::new(id(index), &format!("Actor {index}"), kind(index)))).collect()
    }

    fn map(ties: &[(usize, usize)], places: &[(usize, u16, u16)]) -> Map {
        let tie = |(at, (from, to)): (usize, &(usize, usize))| Tie {
            id: TieId::new(&format!("t{at}")).unwrap(),
            from: id(*from),
            to: id(*to),
            kind: TieKind::Influences,
            certainty: Certainty::Guess,
            working: None,
            expression: None,
            why: String::new(),
        };
        Map {
            ties: ties.iter().enumerate().map(tie).collect::<List<_>>(),
            places: places.iter().map(|(at, x, y)| (id(*at), Point { x: *x, y: *y })).collect(),
            ..Map::default()
        }
    }

    fn nearest(spots: &[Spot]) -> i32 {
        let mut nearest = i32::MAX;
        for (at, a) in spots.iter().enumerate() {
            for b in &spots[at + 1..] {
                nearest = nearest.min(distance(*a, *b));
            }
        }
        nearest
    }

    fn spots(layout: &Layout) -> Vec<Spot> {
        (0..layout.places.len()).map(|at| layout.spot(at)).collect()
    }

    #[test]
    fn directions_go_round() {
        for (degrees, expected) in [(0, (1_000, 0)), (90, (0, 1_000)), (-90, (0, -1_000)), (540, (-1_000, 0))] {
            assert_eq!(direction(degrees), expected);
        }
        for degrees in -400..400 {
            let angle = f64::from(degrees).to_radians();
            let (x, y) = direction(degrees);
            assert!((f64::from(x) - angle.cos() * 1_000.0).abs() < 3.0, "{degrees}");
            assert!((f64::from(y) - angle.sin() * 1_000.0).abs() < 3.0, "{degrees}");
        }
    }

    #[test]
    fn the_person_at_the_centre_is_in_the_middle() {
        let layout = lay_out(&actors(8), &Map::default());
        assert_eq!(layout.places[1], Point { x: 500, y: 500 });
    }

    #[test]
    fn nobody_is_in_the_middle_when_nobody_is_at_the_centre() {
        let others: Vec<_> = actors(6).into_iter().filter(|actor| actor.kind != ActorKind::Centre).collect();
        let layout = lay_out(&others, &Map::default());
        assert!(layout.places.iter().all(|place| *place != Point { x: 500, y: 500 }));
    }

    #[test]
    fn whoever_was_placed_stays_there_and_the_middle_gives_way() {
        let layout = lay_out(&actors(6), &map(&[], &[(3, 500, 500), (4, 0, 1000)]));
        assert_eq!(layout.places[3], Point { x: 500, y: 500 });
        assert_eq!(layout.places[4], Point { x: 0, y: 1000 });
        assert!(nearest(&spots(&layout)) > 2 * DISC);
    }

    #[test]
    fn tied_actors_sit_side_by_side() {
        let crossing = map(&[(0, 5), (2, 6), (3, 7)], &[]);
        let layout = lay_out(&actors(9), &crossing);
        for (a, b) in [(0, 5), (2, 6), (3, 7)] {
            assert!(distance(layout.spot(a), layout.spot(b)) < 300, "{a} {b}");
        }
    }

    #[test]
    fn ties_that_need_not_cross_do_not() {
        // Two pairs given so that seats in their order would cross.
        let layout = lay_out(&actors(9), &map(&[(0, 4), (2, 6), (3, 5), (7, 8)], &[]));
        let line = |a: usize, b: usize| (layout.spot(a), layout.spot(b));
        let lines = [line(0, 4), line(2, 6), line(3, 5), line(7, 8)];
        for (at, one) in lines.iter().enumerate() {
            assert!(lines[at + 1..].iter().all(|other| !cross(*one, *other)), "{lines:?}");
        }
    }

    /// Whether the widest name there can be, on two lines, beneath the one would lie on the disc of the other.
    fn named_over(one: Spot, other: Spot) -> bool {
        use crate::domain::map_curves::{LABEL_LINE, LABEL_TOP};
        let (across, down) = ((other.0 - one.0).abs(), other.1 - one.1);
        let nearest = |at: i32, from: i32, to: i32| (from - at).max(at - to).max(0);
        let aside = nearest(across, 0, LABEL_WIDEST / 2);
        length(aside, nearest(down, LABEL_TOP, LABEL_TOP + 2 * LABEL_LINE)) < DISC
    }

    #[test]
    fn three_hundred_stand_clear_of_each_other() {
        let layout = lay_out(&actors(300), &Map::default());
        assert_eq!(layout.places.len(), 300);
        let nearest = nearest(&spots(&layout));
        assert!(nearest > 2 * DISC + 20, "{nearest}");
    }

    proptest! {
        #[test]
        fn up_to_fifteen_no_name_lies_on_a_disc_however_long_it_is(
            count in 0_usize..=15,
            ties in proptest::collection::vec((0_usize..15, 0_usize..15), 0..25),
            placed in proptest::option::of((0_usize..15, 0_u16..=1000, 0_u16..=1000)),
        ) {
            let ties: Vec<_> = ties.into_iter().filter(|(a, b)| a != b && *a < count && *b < count).collect();
            let placed: Vec<_> = placed.into_iter().filter(|(at, ..)| *at < count).collect();
            let spots = spots(&lay_out(&actors(count), &map(&ties, &placed)));
            for (at, one) in spots.iter().enumerate() {
                for (other, there) in spots.iter().enumerate() {
                    prop_assert!(at == other || !named_over(*one, *there), "{at} {one:?} {other} {there:?}");
                }
            }
        }

        #[test]
        fn no_two_discs_meet_and_the_same_map_gives_the_same_picture(
            count in 0_usize..=30,
            ties in proptest::collection::vec((0_usize..30, 0_usize..30), 0..40),
            places in proptest::collection::btree_map(0_usize..30, (0_u16..=1000, 0_u16..=1000), 0..6),
        ) {
            let actors = actors(count);
            let ties: Vec<_> = ties.into_iter().filter(|(a, b)| a != b && *a < count && *b < count).collect();
            let places: Vec<_> = places.into_iter().filter(|(at, _)| *at < count).collect();
            let put: Vec<_> = places.iter().map(|(at, (x, y))| (*at, *x, *y)).collect();
            let map = map(&ties, &put);
            let layout = lay_out(&actors, &map);
            prop_assert_eq!(layout.places.len(), count);
            prop_assert_eq!(&layout, &lay_out(&actors, &map));
            for (at, x, y) in &put {
                prop_assert_eq!(layout.places[*at], Point { x: *x, y: *y });
            }
            // Two that the writer put on top of each other are the writer's own affair.
            let by_writer = |at: &usize| put.iter().any(|(placed, _, _)| placed == at);
            let by_rule: Vec<Spot> = (0..count).filter(|at| !by_writer(at)).map(|at| layout.spot(at)).collect();
            prop_assert!(nearest(&by_rule) > 2 * DISC);
            for (at, _, _) in put {
                let mut one = by_rule.clone();
                one.push(layout.spot(at));
                prop_assert!(nearest(&one) > 2 * DISC);
            }
        }
    }
}
