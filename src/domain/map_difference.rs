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
    let mut found = Vec::new();
    compare(
        &here.ties,
        &there.ties,
        |a, b| (&a.from, &a.to) == (&b.from, &b.to) && a.kind == b.kind,
        |a, b| (&a.from, &a.to) == (&b.from, &b.to) && a.id == b.id,
        |a, b| (a.kind, a.certainty, a.working, a.expression) == (b.kind, b.certainty, b.working, b.expression),
        [&Difference::TieOnlyHere, &Difference::TieOnlyThere],
        Difference::TieUnlike,
        &mut found,
    );
    compare(
        &here.ratings,
        &there.ratings,
        |a, b| (&a.actor, a.source, &a.over) == (&b.actor, b.source, &b.over),
        |a, b| (&a.actor, a.source) == (&b.actor, b.source) && a.id == b.id,
        |a, b| (&a.over, a.amount, a.used) == (&b.over, b.amount, b.used),
        [&Difference::RatingOnlyHere, &Difference::RatingOnlyThere],
        Difference::RatingUnlike,
        &mut found,
    );
    found
}

#[expect(clippy::too_many_arguments, reason = "one private walk for the two lists of a map")]
fn compare<T>(
    here: &[Rc<T>],
    there: &[Rc<T>],
    same: impl Fn(&T, &T) -> bool,
    rewritten: impl Fn(&T, &T) -> bool,
    alike: impl Fn(&T, &T) -> bool,
    only: [&dyn Fn(Rc<T>) -> Difference; 2],
    unlike: impl Fn(Rc<T>, Rc<T>) -> Difference,
    found: &mut Vec<Difference>,
) {
    let mut partner: Vec<Option<usize>> = vec![None; here.len()];
    let mut paired = vec![false; there.len()];
    let rules: [&dyn Fn(&T, &T) -> bool; 2] = [&same, &rewritten];
    for rule in rules {
        for (at, one) in here.iter().enumerate() {
            if partner[at].is_some() {
                continue;
            }
            if let Some(other) = (0..there.len()).find(|to| !paired[*to] && rule(one, &there[*to])) {
                partner[at] = Some(other);
                paired[other] = true;
            }
        }
    }
    for (one, partner) in here.iter().zip(partner) {
        match partner.map(|at| &there[at]) {
            None => found.push(only[0](one.clone())),
            Some(other) if !alike(one, other) => found.push(unlike(one.clone(), other.clone())),
            Some(_) => {}
        }
    }
    found.extend(there.iter().zip(paired).filter(|(_, paired)| !paired).map(|(other, _)| only[1](other.clone())));
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
