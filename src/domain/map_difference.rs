//! What two drawings of the map see differently: ties and sources of power that only one of them has, or that they
//! judge unlike. Derived when asked for, never kept. Which of the two is right is not its business.

use std::rc::Rc;

use super::ids::{RatingId, TieId};
use super::power::{Map, Rating, Tie};

/// One difference between a map and another drawing of it: what stands on the one, then what stands on the other. One
/// of the two may be missing; where both are there, they are the same thing seen unlike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A tie.
    Tie(Option<Rc<Tie>>, Option<Rc<Tie>>),
    /// A source of power.
    Rating(Option<Rc<Rating>>, Option<Rc<Rating>>),
}

/// The differences between two maps, ties before sources: first in the order of `here`, then what only `there` has.
///
/// Two ties are the same when they run from and to the same actors and are of the same kind; or, where one was
/// rewritten from a copy, when they keep their id and their ends. Reasons and notes are not compared.
#[must_use]
pub fn differences(here: &Map, there: &Map) -> Vec<Difference> {
    let (ours, theirs) = (&here.ties, &there.ties);
    let ties = compare(ours.len(), theirs.len(), &|a, b, by| tied(&ours[a], &theirs[b], by));
    let (rated_here, rated_there) = (&here.ratings, &there.ratings);
    let ratings = compare(rated_here.len(), rated_there.len(), &|a, b, by| rated(&rated_here[a], &rated_there[b], by));
    let mut found = Vec::new();
    for (a, b) in ties {
        found.push(Difference::Tie(a.map(|at| ours[at].clone()), b.map(|at| theirs[at].clone())));
    }
    for (a, b) in ratings {
        found.push(Difference::Rating(a.map(|at| rated_here[at].clone()), b.map(|at| rated_there[at].clone())));
    }
    found
}

/// On which of two drawings something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// On both, and the same.
    Both,
    /// On the first only, or so on the first only.
    First,
    /// On the second only, or so on the second only.
    Second,
}

/// Where everything stands that two drawings laid over each other hold, in the order they hold it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// Each tie.
    pub ties: Vec<(TieId, Side)>,
    /// Each source of power.
    pub ratings: Vec<(RatingId, Side)>,
}

/// Two drawings laid over each other: what is the same on both stands once, and what one says and the other does not
/// stands beside what the other says. So whatever [`differences`] tells is seen, and nothing else stands out. People
/// stand where they do on the first; what is of the second only has an id of its own.
#[must_use]
pub fn overlaid(first: &Map, second: &Map) -> (Map, Sides) {
    let (mut both, mut sides) = (first.clone(), Sides::default());
    let (ours, theirs) = (&first.ties, &second.ties);
    let same = |a: usize, b: usize| [By::Same, By::Sight].iter().all(|by| tied(&ours[a], &theirs[b], *by));
    let mut ties: Vec<Tie> = ours.iter().map(|tie| (**tie).clone()).collect();
    for (side, at) in laid_over(ours.len(), theirs.len(), &same) {
        let id = if side == Side::Second {
            let Some(id) = TieId::new(&["second-", &at.to_string()].concat()) else { continue };
            ties.push(Tie { id: id.clone(), ..(*theirs[at]).clone() });
            id
        } else {
            ours[at].id.clone()
        };
        sides.ties.push((id, side));
    }
    let (ours, theirs) = (&first.ratings, &second.ratings);
    let same = |a: usize, b: usize| [By::Same, By::Sight].iter().all(|by| rated(&ours[a], &theirs[b], *by));
    let mut ratings: Vec<Rating> = ours.iter().map(|rating| (**rating).clone()).collect();
    for (side, at) in laid_over(ours.len(), theirs.len(), &same) {
        let id = if side == Side::Second {
            let Some(id) = RatingId::new(&["second-", &at.to_string()].concat()) else { continue };
            ratings.push(Rating { id: id.clone(), ..(*theirs[at]).clone() });
            id
        } else {
            ours[at].id.clone()
        };
        sides.ratings.push((id, side));
    }
    (both.ties, both.ratings) = (ties.into_iter().collect(), ratings.into_iter().collect());
    (both, sides)
}

/// So many things here and so many there, laid over each other: all from here, then what is only there; by the place of
/// each where it is from.
fn laid_over(here: usize, there: usize, same: &dyn Fn(usize, usize) -> bool) -> Vec<(Side, usize)> {
    let mut found = Vec::new();
    for at in 0..here {
        let both = (0..there).any(|other| same(at, other));
        found.push((if both { Side::Both } else { Side::First }, at));
    }
    for other in 0..there {
        if !(0..here).any(|at| same(at, other)) {
            found.push((Side::Second, other));
        }
    }
    found
}

/// What two drawings can have in common.
#[derive(Clone, Copy)]
enum By {
    /// The same thing, whatever is thought of it.
    Same,
    /// The same thing by origin: a copy that was rewritten.
    Origin,
    /// Seen alike.
    Sight,
}

fn tied(a: &Tie, b: &Tie, by: By) -> bool {
    let ends = a.from == b.from && a.to == b.to;
    match by {
        By::Same => ends && a.kind == b.kind,
        By::Origin => ends && a.id == b.id,
        By::Sight => {
            a.kind == b.kind && a.certainty == b.certainty && a.working == b.working && a.expression == b.expression
        }
    }
}

fn rated(a: &Rating, b: &Rating, by: By) -> bool {
    let source = a.actor == b.actor && a.source == b.source;
    match by {
        By::Same => source && a.over == b.over,
        By::Origin => source && a.id == b.id,
        By::Sight => a.over == b.over && a.amount == b.amount && a.used == b.used,
    }
}

/// What differs among so many things here and so many there, by their places.
fn compare(here: usize, there: usize, alike: &dyn Fn(usize, usize, By) -> bool) -> Vec<(Option<usize>, Option<usize>)> {
    let mut partners = vec![None; here];
    let mut paired = vec![false; there];
    // What is the same comes first, so that a rewritten copy never takes the partner of something unchanged.
    for by in [By::Same, By::Origin] {
        for (at, partner) in partners.iter_mut().enumerate() {
            if partner.is_none()
                && let Some(other) = (0..there).find(|other| !paired[*other] && alike(at, *other, by))
            {
                *partner = Some(other);
                paired[other] = true;
            }
        }
    }
    let mut found = Vec::new();
    for (at, partner) in partners.into_iter().enumerate() {
        if !partner.is_some_and(|other| alike(at, other, By::Sight)) {
            found.push((Some(at), partner));
        }
    }
    for (other, paired) in paired.into_iter().enumerate() {
        if !paired {
            found.push((None, Some(other)));
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::power::{Amount, Certainty, PowerSource, TieKind, Use, Working};
    use crate::domain::{ActorId, List, RatingId, TieId};

    fn tie(id: &str, from: &str, kind: TieKind, to: &str) -> Tie {
        Tie {
            id: TieId::new(id).unwrap(),
            from: ActorId::new(from).unwrap(),
            to: ActorId::new(to).unwrap(),
            kind,
            certainty: Certainty::Think,
            working: None,
            expression: None,
            why: String::new(),
        }
    }

    fn rating(id: &str, actor: &str, source: PowerSource, amount: Amount) -> Rating {
        Rating {
            id: RatingId::new(id).unwrap(),
            actor: ActorId::new(actor).unwrap(),
            source,
            over: None,
            amount,
            used: None,
            note: String::new(),
        }
    }

    fn map(ties: Vec<Tie>, ratings: Vec<Rating>) -> Map {
        Map { ties: ties.into_iter().collect::<List<_>>(), ratings: ratings.into_iter().collect(), ..Map::default() }
    }

    #[track_caller]
    fn check(here: &Map, there: &Map, expected: &[Difference]) {
        assert_eq!(differences(here, there), expected);
    }

    #[test]
    fn equal_maps_differ_in_nothing_and_reasons_are_not_compared() {
        let ours = tie("t1", "worker", TieKind::DecidesAbout, "mum");
        let theirs = Tie { why: "Said so".into(), id: TieId::new("t9").unwrap(), ..ours.clone() };
        check(&map(vec![ours], vec![]), &map(vec![theirs], vec![]), &[]);
        check(&Map::default(), &Map::default(), &[]);
    }

    #[test]
    fn laid_over_each_other_what_is_the_same_stands_once_and_the_rest_says_where_it_is_from() {
        let both = tie("t1", "nan", TieKind::Supports, "jay");
        let ours = tie("t2", "worker", TieKind::Supports, "mum");
        let theirs = tie("t2", "worker", TieKind::Controls, "mum");
        let surer = Tie { certainty: Certainty::Sure, ..both.clone() };
        let law = rating("r1", "worker", PowerSource::Law, Amount::Lot);
        let (map, sides) = overlaid(
            &map(vec![both.clone(), ours], vec![law.clone()]),
            &map(vec![theirs, both], vec![Rating { amount: Amount::Little, ..law }]),
        );
        let side = |sides: &[(TieId, Side)]| sides.iter().map(|(_, side)| *side).collect::<Vec<_>>();
        assert_eq!(side(&sides.ties), [Side::Both, Side::First, Side::Second]);
        assert_eq!(
            map.ties.iter().map(|tie| tie.kind).collect::<Vec<_>>(),
            [TieKind::Supports, TieKind::Supports, TieKind::Controls]
        );
        assert!(map.ties.iter().zip(&sides.ties).all(|(tie, (id, _))| tie.id == *id));
        assert_eq!(map.ratings.iter().map(|rating| rating.amount).collect::<Vec<_>>(), [Amount::Lot, Amount::Little]);
        assert_eq!(sides.ratings.iter().map(|(_, side)| *side).collect::<Vec<_>>(), [Side::First, Side::Second]);
        let (same, sides) = overlaid(&map, &map);
        assert_eq!(same, map);
        assert!(sides.ties.iter().all(|(_, side)| *side == Side::Both));
        assert!(sides.ratings.iter().all(|(_, side)| *side == Side::Both));

        // The same tie, but they are sure of it: both are drawn, since both are said.
        let sure = self::map(vec![surer], vec![]);
        let (map, sides) = overlaid(&self::map(vec![tie("t1", "nan", TieKind::Supports, "jay")], vec![]), &sure);
        assert_eq!(side(&sides.ties), [Side::First, Side::Second]);
        assert_eq!(map.ties.len(), 2);
    }

    #[test]
    fn ties_of_one_map_only_are_told_apart() {
        let both = tie("t1", "nan", TieKind::Supports, "jay");
        let ours = tie("t2", "worker", TieKind::Supports, "mum");
        let theirs = tie("t3", "school", TieKind::Supports, "mum");
        check(
            &map(vec![ours.clone(), both.clone()], vec![]),
            &map(vec![both, theirs.clone()], vec![]),
            &[Difference::Tie(Some(ours.into()), None), Difference::Tie(None, Some(theirs.into()))],
        );
    }

    #[test]
    fn a_tie_rewritten_on_a_copy_is_one_difference() {
        let ours = tie("t1", "worker", TieKind::Supports, "mum");
        let theirs = Tie { kind: TieKind::Controls, ..ours.clone() };
        check(
            &map(vec![ours.clone()], vec![]),
            &map(vec![theirs.clone()], vec![]),
            &[Difference::Tie(Some(ours.into()), Some(theirs.into()))],
        );
    }

    #[test]
    fn the_same_tie_seen_to_work_otherwise_is_unlike() {
        let ours = Tie { working: Some(Working::Protective), ..tie("t1", "worker", TieKind::Controls, "mum") };
        let theirs = Tie { working: Some(Working::Oppressive), ..ours.clone() };
        check(
            &map(vec![ours.clone()], vec![]),
            &map(vec![theirs.clone()], vec![]),
            &[Difference::Tie(Some(ours.into()), Some(theirs.into()))],
        );
    }

    #[test]
    fn sources_are_compared_by_amount_and_use() {
        let same = rating("r1", "mum", PowerSource::Refusal, Amount::Lot);
        let ours = rating("r2", "worker", PowerSource::Law, Amount::Some);
        let theirs = Rating { amount: Amount::Lot, used: Some(Use::Harmful), ..ours.clone() };
        let gone = rating("r3", "nan", PowerSource::Inner, Amount::Little);
        let new = rating("r4", "school", PowerSource::Naming, Amount::Lot);
        check(
            &map(vec![], vec![same.clone(), ours.clone(), gone.clone()]),
            &map(vec![], vec![new.clone(), theirs.clone(), same]),
            &[
                Difference::Rating(Some(ours.into()), Some(theirs.into())),
                Difference::Rating(Some(gone.into()), None),
                Difference::Rating(None, Some(new.into())),
            ],
        );
    }
}
