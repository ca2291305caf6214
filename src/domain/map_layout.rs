//! Where everybody stands on the power map: by rule, except where the writer put them.
//!
//! The person at the centre is in the middle, the others on rings around, so ordered that those who are tied are near
//! each other. The same people, ties and places always give the same picture. Distances on the map mean nothing: who
//! is far out is not less important. Knows nothing of colours, words or lines. Start with [`lay_out`].

use std::f64::consts::{PI, TAU};
use std::rc::Rc;

use super::MAP_EDGE;
use super::ids::ActorId;
use super::power::{Map, Point};
use super::sorted::{SortedMap, SortedSet};
use super::story::{Actor, ActorKind};

/// Radius of a disc, in units of the drawing.
pub const DISC: i32 = 26;

/// Room around the outermost ring, across and down, for those the writer wants further out. A picture shows only what
/// of it is used.
const MARGIN: (f64, f64) = (190.0, 175.0);
/// Half the width of the first ring, and what each further ring adds. Wider than high, as screens are.
const ACROSS: (f64, f64) = (300.0, 190.0);
/// Half the height of the first ring, and what each further ring adds.
const DOWN: (f64, f64) = (255.0, 170.0);
/// Places on the first ring, and what each further ring adds: as many as stand clear of each other.
const ROOM: (usize, usize) = (12, 7);
/// Nobody is put by rule nearer than this to somebody the writer placed.
const CLEAR: f64 = 96.0;
/// Beyond this many people the order on the rings is not improved by trying exchanges: it would cost more than it shows.
const EXCHANGED: usize = 40;
/// Rounds of exchanges; each round costs the same, and nearly all is won in the first.
const ROUNDS: usize = 4;

/// The drawing's size, and where everybody stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Width, in units of the drawing: about as many pixels on a laptop.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// Where each actor stands, as a place is saved: from 0 to [`MAP_EDGE`] across and down.
    pub places: SortedMap<ActorId, Point>,
}

impl Layout {
    /// The middle of an actor's disc, in units of the drawing.
    #[must_use]
    pub fn spot(&self, actor: &ActorId) -> Option<(i32, i32)> {
        let point = self.places.get(actor)?;
        let (x, y) = Field { width: f64::from(self.width), height: f64::from(self.height) }.spot(*point);
        Some((x.round() as i32, y.round() as i32))
    }
}

/// The size of the drawing, to turn places into spots and back.
#[derive(Clone, Copy)]
struct Field {
    width: f64,
    height: f64,
}

impl Field {
    fn for_rings(rings: usize) -> Self {
        let (across, down) = half_axes(rings.max(1) - 1);
        Self { width: 2.0 * (across + MARGIN.0), height: 2.0 * (down + MARGIN.1) }
    }

    /// Room for a disc is kept at every edge, so that 0 and [`MAP_EDGE`] are still whole discs.
    fn spot(self, place: Point) -> (f64, f64) {
        let along = |at: u16, size: f64| {
            let edge = f64::from(DISC) + 2.0;
            edge + f64::from(at) / f64::from(MAP_EDGE) * (size - 2.0 * edge)
        };
        (along(place.x, self.width), along(place.y, self.height))
    }

    fn place(self, (x, y): (f64, f64)) -> Point {
        let along = |at: f64, size: f64| {
            let edge = f64::from(DISC) + 2.0;
            ((at - edge) / (size - 2.0 * edge) * f64::from(MAP_EDGE)).round().clamp(0.0, f64::from(MAP_EDGE)) as u16
        };
        Point { x: along(x, self.width), y: along(y, self.height) }
    }
}

fn half_axes(ring: usize) -> (f64, f64) {
    let further = ring as f64;
    (ACROSS.0 + further * ACROSS.1, DOWN.0 + further * DOWN.1)
}

/// How many of `slots` stand on each ring. Two rings share them, so that neither is crowded while the other is bare.
fn shares(slots: usize) -> Vec<usize> {
    let room = |ring: usize| ROOM.0 + ring * ROOM.1;
    let mut rings = 1;
    while (0..rings).map(room).sum::<usize>() < slots {
        rings += 1;
    }
    let whole: usize = (0..rings).map(room).sum();
    let mut left = slots;
    let mut shares = Vec::with_capacity(rings);
    for ring in 0..rings {
        let share = if ring + 1 == rings { left } else { (slots * room(ring)).div_ceil(whole).min(left) };
        shares.push(share);
        left -= share;
    }
    shares
}

/// The spots of a ring, evenly spread by length of arc and beginning at the left, where reading begins.
fn ring_spots(field: Field, ring: usize, count: usize) -> Vec<(f64, f64)> {
    const STEPS: usize = 360;
    let (across, down) = half_axes(ring);
    let (cx, cy) = (field.width / 2.0, field.height / 2.0);
    // A half step on every second ring: nobody stands exactly behind somebody nearer the middle.
    let shift = if ring % 2 == 1 { 0.5 } else { 0.0 };
    let at = |step: usize| {
        let angle = PI + TAU * step as f64 / STEPS as f64;
        (cx + across * angle.cos(), cy + down * angle.sin())
    };
    let mut so_far = Vec::with_capacity(STEPS + 1);
    let mut length = 0.0;
    for step in 0..=STEPS {
        if step > 0 {
            length += distance(at(step - 1), at(step));
        }
        so_far.push(length);
    }
    let spot = |index: usize| {
        let wanted = length * ((index as f64 + shift) / count as f64);
        at(so_far.partition_point(|reached| *reached < wanted))
    };
    (0..count).map(spot).collect()
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// Lays out the actors given, in the order given.
#[must_use]
pub fn lay_out(actors: &[Rc<Actor>], map: &Map) -> Layout {
    let put: Vec<(&ActorId, Point)> =
        actors.iter().filter_map(|actor| Some((&actor.id, *map.places.get(&actor.id)?))).collect();
    let mut free: Vec<&Rc<Actor>> = actors.iter().filter(|actor| !map.places.contains_key(&actor.id)).collect();
    let middle = free.iter().position(|actor| actor.kind == ActorKind::Centre).map(|at| free.remove(at));

    // As wide for people the writer placed as for as many placed by rule.
    let rings_for_all = shares(actors.len().saturating_sub(1)).len();
    let mut slots = free.len();
    loop {
        let shares = shares(slots);
        let field = Field::for_rings(shares.len().max(rings_for_all));
        let taken: Vec<(f64, f64)> = put.iter().map(|(_, place)| field.spot(*place)).collect();
        let clear = |spot: &(f64, f64)| taken.iter().all(|other| distance(*spot, *other) >= CLEAR);
        let mut spots: Vec<(f64, f64)> = Vec::new();
        for (ring, count) in shares.iter().enumerate() {
            spots.extend(ring_spots(field, ring, *count).into_iter().filter(clear));
        }
        let middle_spot = (field.width / 2.0, field.height / 2.0);
        // The middle may be taken by somebody the writer placed there; then its owner stands on a ring.
        let in_the_middle = middle.filter(|_| clear(&middle_spot));
        let mut waiting = free.clone();
        waiting.splice(0..0, middle.filter(|_| in_the_middle.is_none()));
        if spots.len() < waiting.len() {
            // A placed disc bars four slots at most, so this comes to an end.
            slots += waiting.len() - spots.len();
            continue;
        }
        let mut standing: SortedMap<&ActorId, (f64, f64)> = SortedMap::new();
        standing.extend(put.iter().map(|(id, place)| (*id, field.spot(*place))));
        standing.extend(in_the_middle.map(|actor| (&actor.id, middle_spot)));
        seat(&waiting, &spots, &neighbours(map), &mut standing);

        let mut places: SortedMap<ActorId, Point> =
            standing.into_iter().map(|(id, spot)| (id.clone(), field.place(spot))).collect();
        // Exactly where the writer put them, not there and back through the drawing.
        places.extend(put.into_iter().map(|(id, place)| (id.clone(), place)));
        return Layout { width: field.width.round() as i32, height: field.height.round() as i32, places };
    }
}

type Neighbours<'a> = SortedMap<&'a ActorId, SortedSet<&'a ActorId>>;

fn neighbours(map: &Map) -> Neighbours<'_> {
    let mut found = Neighbours::new();
    for tie in map.ties.iter() {
        found.or_default(&tie.from).insert(&tie.to);
        found.or_default(&tie.to).insert(&tie.from);
    }
    found
}

/// Gives everybody who waits a spot. Those tied to somebody who stands already come first and choose the nearest spot
/// that is free; then pairs change seats for as long as that shortens the ties.
fn seat<'a>(
    waiting: &[&'a Rc<Actor>],
    spots: &[(f64, f64)],
    neighbours: &Neighbours<'a>,
    standing: &mut SortedMap<&'a ActorId, (f64, f64)>,
) {
    let tied = |id: &ActorId| neighbours.get(id).into_iter().flatten().copied();
    let mut left: Vec<&Rc<Actor>> = waiting.to_vec();
    let mut free: Vec<(f64, f64)> = spots.to_vec();
    let mut seated: Vec<&ActorId> = Vec::new();
    while !left.is_empty() {
        let ties_to_standing = |actor: &Rc<Actor>| tied(&actor.id).filter(|other| standing.contains_key(other)).count();
        // The first of the most tied: `max_by_key` would give the last.
        let most = left.iter().map(|actor| ties_to_standing(actor)).max().unwrap_or(0);
        let at = left.iter().position(|actor| ties_to_standing(actor) == most).unwrap_or(0);
        let actor = left.remove(at);
        let length = |spot: &(f64, f64)| -> f64 {
            tied(&actor.id).filter_map(|other| standing.get(other)).map(|there| distance(*spot, *there)).sum()
        };
        let mut best = 0;
        for (index, spot) in free.iter().enumerate() {
            // A whole unit shorter, so that rounding of the last digit never decides.
            if length(spot) + 1.0 < length(&free[best]) {
                best = index;
            }
        }
        standing.insert(&actor.id, free.remove(best));
        seated.push(&actor.id);
    }
    if seated.len() <= EXCHANGED {
        exchange(&seated, &tied, standing);
    }
}

fn exchange<'a, I: Iterator<Item = &'a ActorId>>(
    seated: &[&'a ActorId],
    tied: &impl Fn(&ActorId) -> I,
    standing: &mut SortedMap<&'a ActorId, (f64, f64)>,
) {
    let length = |standing: &SortedMap<&ActorId, (f64, f64)>, id: &ActorId| -> f64 {
        let Some(here) = standing.get(id) else { return 0.0 };
        tied(id).filter_map(|other| standing.get(other)).map(|there| distance(*here, *there)).sum()
    };
    for _ in 0..ROUNDS {
        let mut better = false;
        for (index, a) in seated.iter().enumerate() {
            for b in &seated[index + 1..] {
                let before = length(standing, a) + length(standing, b);
                swap(standing, a, b);
                if length(standing, a) + length(standing, b) + 1.0 < before {
                    better = true;
                } else {
                    swap(standing, a, b);
                }
            }
        }
        if !better {
            return;
        }
    }
}

fn swap<'a>(standing: &mut SortedMap<&'a ActorId, (f64, f64)>, a: &'a ActorId, b: &'a ActorId) {
    if let (Some(spot_a), Some(spot_b)) = (standing.get(a).copied(), standing.get(b).copied()) {
        standing.insert(a, spot_b);
        standing.insert(b, spot_a);
    }
}

/// What stands in each disc: the first letters of the first two words; where actors would look alike, a number in the
/// name or else the first two letters tell them apart as far as they can. Blank labels have a dot.
#[must_use]
pub fn initials(labels: &[&str]) -> Vec<String> {
    let short: Vec<String> = labels.iter().map(|label| first_letters(label)).collect();
    let alike = |one: &String| short.iter().filter(|other| *other == one).count() > 1;
    labels.iter().zip(&short).map(|(label, one)| if alike(one) { told_apart(label) } else { one.clone() }).collect()
}

fn first_letters(label: &str) -> String {
    let mut words = label.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    match (words.next(), words.next()) {
        (Some(first), second) => first.to_uppercase().chain(second).collect(),
        (None, _) => "·".into(),
    }
}

fn told_apart(label: &str) -> String {
    let mut letters = label.chars().filter(|c| c.is_alphanumeric());
    let Some(first) = letters.next() else { return "·".into() };
    let number: String = label.chars().filter(char::is_ascii_digit).take(3).collect();
    if number.is_empty() {
        first.to_uppercase().chain(letters.next()).collect()
    } else {
        first.to_uppercase().chain(number.chars()).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

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

    fn nearest(layout: &Layout) -> f64 {
        let spots: Vec<(i32, i32)> = layout.places.keys().map(|id| layout.spot(id).unwrap()).collect();
        let mut nearest = f64::MAX;
        for (at, a) in spots.iter().enumerate() {
            for b in &spots[at + 1..] {
                nearest = nearest.min(f64::from(a.0 - b.0).hypot(f64::from(a.1 - b.1)));
            }
        }
        nearest
    }

    #[test]
    fn the_person_at_the_centre_is_in_the_middle() {
        let layout = lay_out(&actors(8), &Map::default());
        assert_eq!(*layout.places.get(&id(1)).unwrap(), Point { x: 500, y: 500 });
    }

    #[test]
    fn nobody_is_in_the_middle_when_nobody_is_at_the_centre() {
        let others: Vec<_> = actors(6).into_iter().filter(|actor| actor.kind != ActorKind::Centre).collect();
        let layout = lay_out(&others, &Map::default());
        assert!(layout.places.values().all(|place| *place != Point { x: 500, y: 500 }));
    }

    #[test]
    fn whoever_was_placed_stays_there_and_the_middle_gives_way() {
        let layout = lay_out(&actors(6), &map(&[], &[(3, 500, 500), (4, 0, 1000)]));
        assert_eq!(*layout.places.get(&id(3)).unwrap(), Point { x: 500, y: 500 });
        assert_eq!(*layout.places.get(&id(4)).unwrap(), Point { x: 0, y: 1000 });
        assert!(nearest(&layout) > f64::from(2 * DISC));
    }

    #[test]
    fn tied_actors_sit_side_by_side() {
        let crossing = map(&[(0, 5), (2, 6), (3, 7)], &[]);
        let layout = lay_out(&actors(9), &crossing);
        for (a, b) in [(0, 5), (2, 6), (3, 7)] {
            let (a, b) = (layout.spot(&id(a)).unwrap(), layout.spot(&id(b)).unwrap());
            assert!(f64::from(a.0 - b.0).hypot(f64::from(a.1 - b.1)) < 240.0, "{a:?} {b:?}");
        }
    }

    #[test]
    fn three_hundred_stand_clear_of_each_other() {
        let layout = lay_out(&actors(300), &Map::default());
        assert_eq!(layout.places.len(), 300);
        assert!(nearest(&layout) > f64::from(2 * DISC + 20), "{}", nearest(&layout));
    }

    proptest! {
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
            for (at, place) in &map.places {
                prop_assert_eq!(layout.places.get(at).unwrap(), place);
            }
            // Two that the writer put on top of each other are the writer's own affair.
            let stands = layout.places.iter().filter(|(at, _)| !map.places.contains_key(*at));
            let by_rule = Layout { places: stands.map(|(at, place)| (at.clone(), *place)).collect(), ..layout };
            prop_assert!(nearest(&by_rule) > f64::from(2 * DISC));
            for at in map.places.keys() {
                let mut one = by_rule.clone();
                one.places.insert(at.clone(), *map.places.get(at).unwrap());
                prop_assert!(nearest(&one) > f64::from(2 * DISC));
            }
        }
    }

    #[test]
    fn initials_tell_apart_where_they_can() {
        assert_eq!(initials(&["Mum", "Nan", "Team manager", "  ", "Ørsted"]), ["M", "N", "Tm", "·", "Ø"]);
        assert_eq!(initials(&["Jay", "Joe", "(School)"]), ["Ja", "Jo", "S"]);
        assert_eq!(initials(&["Tom's mum", "Team manager", "Mum 1", "Mum 12"]), ["To", "Te", "M1", "M12"]);
    }
}
