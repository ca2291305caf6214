//! What two drawings of the map see differently: ties and sources of power that only one of them has, or that they
//! judge unlike. Derived when asked for, never kept. Which of the two is right is not its business.

use std::rc::Rc;

use super::power::{Map, Rating, Tie};

/// One difference between a map and another drawing of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A tie that only the first map has.
    TieOnlyHere(Rc<Tie>),
    /// A tie that only the other map has.
    TieOnlyThere(Rc<Tie>),
    /// The same two ends, seen unlike: on the first map, and on the other.
    TieUnlike(Rc<Tie>, Rc<Tie>),
    /// A source of power that only the first map has.
    RatingOnlyHere(Rc<Rating>),
    /// A source of power that only the other map has.
    RatingOnlyThere(Rc<Rating>),
    /// The same source of the same person, seen unlike: on the first map, and on the other.
    RatingUnlike(Rc<Rating>, Rc<Rating>),
}

/// The differences between two maps, ties before sources: first in the order of `here`, then what only `there` has.
///
/// Two ties are the same when they run from and to the same actors and are of the same kind; or, where one was
/// rewritten from a copy, when they keep their id and their ends. Reasons and notes are not compared.
#[must_use]
pub fn differences(here: &Map, there: &Map) -> Vec<Difference> {
    let ties = compare(&here.ties, &there.ties).into_iter().map(|found| match found {
        Found::Here(here) => Difference::TieOnlyHere(here),
        Found::There(there) => Difference::TieOnlyThere(there),
        Found::Unlike(here, there) => Difference::TieUnlike(here, there),
    });
    let ratings = compare(&here.ratings, &there.ratings).into_iter().map(|found| match found {
        Found::Here(here) => Difference::RatingOnlyHere(here),
        Found::There(there) => Difference::RatingOnlyThere(there),
        Found::Unlike(here, there) => Difference::RatingUnlike(here, there),
    });
    ties.chain(ratings).collect()
}

/// What two drawings can have in common.
trait Drawn: Sized {
    /// The same thing, whatever is thought of it.
    fn same(&self, other: &Self) -> bool;
    /// The same thing by origin: a copy that was rewritten.
    fn rewritten(&self, other: &Self) -> bool;
    /// Seen alike.
    fn alike(&self, other: &Self) -> bool;
}

impl Drawn for Tie {
    fn same(&self, other: &Self) -> bool {
        (&self.from, &self.to, self.kind) == (&other.from, &other.to, other.kind)
    }

    fn rewritten(&self, other: &Self) -> bool {
        (&self.id, &self.from, &self.to) == (&other.id, &other.from, &other.to)
    }

    fn alike(&self, other: &Self) -> bool {
        let seen = |tie: &Self| (tie.kind, tie.certainty, tie.working, tie.expression);
        seen(self) == seen(other)
    }
}

impl Drawn for Rating {
    fn same(&self, other: &Self) -> bool {
        (&self.actor, self.source, &self.over) == (&other.actor, other.source, &other.over)
    }

    fn rewritten(&self, other: &Self) -> bool {
        (&self.id, &self.actor, self.source) == (&other.id, &other.actor, other.source)
    }

    fn alike(&self, other: &Self) -> bool {
        (&self.over, self.amount, self.used) == (&other.over, other.amount, other.used)
    }
}

enum Found<T> {
    Here(Rc<T>),
    There(Rc<T>),
    Unlike(Rc<T>, Rc<T>),
}

fn compare<T: Drawn>(here: &[Rc<T>], there: &[Rc<T>]) -> Vec<Found<T>> {
    let mut partner: Vec<Option<usize>> = vec![None; here.len()];
    let mut paired = vec![false; there.len()];
    // What is the same comes first, so that a rewritten copy never takes the partner of something unchanged.
    for rule in [T::same, T::rewritten] {
        for (at, one) in here.iter().enumerate().filter(|(at, _)| partner[*at].is_none()).collect::<Vec<_>>() {
            if let Some(other) = (0..there.len()).find(|to| !paired[*to] && rule(one, &there[*to])) {
                partner[at] = Some(other);
                paired[other] = true;
            }
        }
    }
    let mut found = Vec::new();
    for (one, partner) in here.iter().zip(partner) {
        match partner.map(|at| &there[at]) {
            None => found.push(Found::Here(one.clone())),
            Some(other) if !one.alike(other) => found.push(Found::Unlike(one.clone(), other.clone())),
            Some(_) => {}
        }
    }
    let only_there = there.iter().zip(paired).filter(|(_, paired)| !paired);
    found.extend(only_there.map(|(other, _)| Found::There(other.clone())));
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
    fn ties_of_one_map_only_are_told_apart() {
        let both = tie("t1", "nan", TieKind::Supports, "jay");
        let ours = tie("t2", "worker", TieKind::Supports, "mum");
        let theirs = tie("t3", "school", TieKind::Supports, "mum");
        check(
            &map(vec![ours.clone(), both.clone()], vec![]),
            &map(vec![both, theirs.clone()], vec![]),
            &[Difference::TieOnlyHere(ours.into()), Difference::TieOnlyThere(theirs.into())],
        );
    }

    #[test]
    fn a_tie_rewritten_on_a_copy_is_one_difference() {
        let ours = tie("t1", "worker", TieKind::Supports, "mum");
        let theirs = Tie { kind: TieKind::Controls, ..ours.clone() };
        check(
            &map(vec![ours.clone()], vec![]),
            &map(vec![theirs.clone()], vec![]),
            &[Difference::TieUnlike(ours.into(), theirs.into())],
        );
    }

    #[test]
    fn the_same_tie_seen_to_work_otherwise_is_unlike() {
        let ours = Tie { working: Some(Working::Protective), ..tie("t1", "worker", TieKind::Controls, "mum") };
        let theirs = Tie { working: Some(Working::Oppressive), ..ours.clone() };
        check(
            &map(vec![ours.clone()], vec![]),
            &map(vec![theirs.clone()], vec![]),
            &[Difference::TieUnlike(ours.into(), theirs.into())],
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
                Difference::RatingUnlike(ours.into(), theirs.into()),
                Difference::RatingOnlyHere(gone.into()),
                Difference::RatingOnlyThere(new.into()),
            ],
        );
    }
}
