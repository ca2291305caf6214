//! Tidying a map: whoever stands on somebody else, or on their name, is moved aside, and no further than need be.
//!
//! Only those the writer placed are moved; the others stand by rule already (`map_layout`). The same map is always
//! tidied the same way, and a tidy map stays as it is. Start with [`tidied`].

use std::rc::Rc;

use super::ids::ActorId;
use super::map_layout::{Spot, clear, direction, lay_out, place, spot};
use super::power::{Map, Point};
use super::story::Actor;

/// How much further out each round looks for room, in units of the drawing.
const STEP: i32 = 16;
/// Directions tried in a round, in degrees apart; beginning to the right.
const TURN: i32 = 20;

/// Where those have to stand who now stand too close to somebody placed before them: earlier in the order of the
/// story, who keep their places. Empty where nobody does.
#[must_use]
pub fn tidied(actors: &[Rc<Actor>], map: &Map) -> Vec<(ActorId, Option<Point>)> {
    let size = lay_out(actors, map).size;
    let mut kept: Vec<Spot> = Vec::new();
    let mut moved = Vec::new();
    for actor in actors {
        let Some(was) = map.places.get(&actor.id) else { continue };
        let here = spot(size, *was);
        let room = free_near(here, size, &kept);
        if room != here {
            moved.push((actor.id.clone(), Some(place(size, room))));
        }
        kept.push(spot(size, place(size, room)));
    }
    moved
}

/// The nearest spot with room about it; the spot itself where there is none in the whole field.
fn free_near(here: Spot, size: Spot, kept: &[Spot]) -> Spot {
    let free = |at: Spot| kept.iter().all(|other| clear(at, *other));
    if free(here) {
        return here;
    }
    let farthest = size.0.max(size.1);
    for round in 1..=farthest / STEP {
        for turn in 0..360 / TURN {
            let (x, y) = direction(turn * TURN);
            let at = (here.0 + x * round * STEP / 1_000, here.1 + y * round * STEP / 1_000);
            let inside = (0..=size.0).contains(&at.0) && (0..=size.1).contains(&at.1);
            let at = spot(size, place(size, at));
            if inside && free(at) {
                return at;
            }
        }
    }
    here
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::map_layout::length;
    use crate::domain::story::ActorKind;

    fn actors(count: usize) -> Vec<Rc<Actor>> {
        let actor = |at| Rc::new(Actor::new(ActorId::new(&format!("a{at}")).unwrap(), "A", ActorKind::FamilyFriend));
        (0..count).map(actor).collect()
    }

    fn placed(places: &[(u16, u16)]) -> Map {
        let mut map = Map::default();
        for (actor, (x, y)) in actors(places.len()).iter().zip(places) {
            map.places.insert(actor.id.clone(), Point { x: *x, y: *y });
        }
        map
    }

    fn applied(mut map: Map, moved: &[(ActorId, Option<Point>)]) -> Map {
        for (actor, point) in moved {
            map.places.insert(actor.clone(), point.unwrap());
        }
        map
    }

    #[test]
    fn who_stands_clear_is_left_where_the_writer_put_them() {
        assert_eq!(tidied(&actors(3), &placed(&[(0, 0), (500, 500), (1_000, 1_000)])), []);
        assert_eq!(tidied(&actors(3), &Map::default()), []);
    }

    #[test]
    fn the_later_one_makes_room_and_goes_no_further_than_need_be() {
        let map = placed(&[(500, 500), (505, 500)]);
        let moved = tidied(&actors(2), &map);
        assert_eq!(moved.len(), 1);
        assert_eq!(moved[0].0.as_str(), "a1");
        let size = lay_out(&actors(2), &map).size;
        let (there, was) = (spot(size, moved[0].1.unwrap()), spot(size, Point { x: 505, y: 500 }));
        let far = length(there.0 - was.0, there.1 - was.1);
        // Straight up or down is the shortest way to where there is room.
        assert!(far <= 100 + 2 * STEP, "{far}");
    }

    proptest! {
        #[test]
        fn a_tidied_map_has_nobody_on_anybody_and_stays_as_it_is(
            places in proptest::collection::vec((400..=600_u16, 400..=600_u16), 1..15),
        ) {
            let actors = actors(places.len());
            let map = placed(&places);
            let tidy = applied(map.clone(), &tidied(&actors, &map));
            let layout = lay_out(&actors, &tidy);
            for one in 0..actors.len() {
                for other in 0..one {
                    prop_assert!(clear(layout.spot(one), layout.spot(other)));
                }
            }
            prop_assert_eq!(tidied(&actors, &tidy), []);
            prop_assert_eq!(tidied(&actors, &map), tidied(&actors, &map));
        }
    }
}
