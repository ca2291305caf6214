//! Guided readings of a map: a way of looking at it that leaves the rest aside for a moment, with one question.
//!
//! After the "so what?" questions of Net-Map (R8). A reading picks what is on the map by rule; it weighs nothing and
//! concludes nothing. The questions are content. Start with [`read`].

use super::choices::choices;
use super::ids::{ActorId, RatingId, TieId};
use super::power::{Map, PowerSource, Tie, TieKind, Use};
use super::story::{ActorKind, Story};

choices! {
    /// The seven ways of looking.
    Reading {
        /// Who decides about whom, and with whom.
        WhoDecides = "who-decides",
        /// What runs to the person at the centre.
        ToThePerson = "to-the-person",
        /// Only law and gatekeeping.
        LawAndGates = "law-and-gates",
        /// Power that nobody has noticed.
        NotNoticed = "not-noticed",
        /// Who has nobody beside them.
        Alone = "alone",
        /// Who speaks for whom.
        SpeaksFor = "speaks-for",
        /// Power that is held back.
        HeldBack = "held-back",
    }
}

/// What a reading leaves on the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// Whoever is in it, in the order of the story.
    pub actors: Vec<ActorId>,
    /// Ties, in the order of the map.
    pub ties: Vec<TieId>,
    /// Sources of power, in the order of the map.
    pub ratings: Vec<RatingId>,
}

/// Reads a map one way.
#[must_use]
pub fn read(story: &Story, map: &Map, reading: Reading) -> Picked {
    let centre = |id: &ActorId| story.actors.get(id).is_some_and(|actor| actor.kind == ActorKind::Centre);
    let mut picked = Picked::default();
    for tie in map.ties.iter() {
        let takes = match reading {
            Reading::WhoDecides => matches!(tie.kind, TieKind::DecidesAbout | TieKind::DecidesWith),
            Reading::ToThePerson => centre(&tie.to),
            Reading::LawAndGates => matches!(tie.kind, TieKind::GatekeepsFor),
            Reading::SpeaksFor => tie.kind == TieKind::SpeaksFor,
            Reading::NotNoticed | Reading::Alone | Reading::HeldBack => false,
        };
        if takes {
            picked.ties.push(tie.id.clone());
        }
    }
    for rating in map.ratings.iter() {
        let takes = match reading {
            Reading::ToThePerson => rating.over.as_ref().is_some_and(centre),
            Reading::LawAndGates => matches!(rating.source, PowerSource::Law | PowerSource::Gatekeeping),
            Reading::NotNoticed => rating.used == Some(Use::Unnoticed),
            Reading::HeldBack => rating.used == Some(Use::HeldBack),
            Reading::WhoDecides | Reading::Alone | Reading::SpeaksFor => false,
        };
        if takes {
            picked.ratings.push(rating.id.clone());
        }
    }
    for actor in story.actors.iter() {
        let on_a_tie =
            map.ties.iter().any(|tie| (tie.from == actor.id || tie.to == actor.id) && picked.ties.contains(&tie.id));
        let on_a_rating = map.ratings.iter().any(|rating| {
            (rating.actor == actor.id || rating.over.as_ref() == Some(&actor.id)) && picked.ratings.contains(&rating.id)
        });
        let alone = reading == Reading::Alone && is_somebody(actor.kind) && !beside_anybody(map, &actor.id);
        if on_a_tie || on_a_rating || alone {
            picked.actors.push(actor.id.clone());
        }
    }
    picked
}

/// Organisations, meetings and laws are not alone in the way people are.
fn is_somebody(kind: ActorKind) -> bool {
    !matches!(kind, ActorKind::Organisation | ActorKind::Meeting | ActorKind::LawPolicy)
}

/// Whether a tie puts two people side by side.
#[must_use]
pub fn side_by_side(tie: &Tie) -> bool {
    matches!(
        tie.kind,
        TieKind::DecidesWith
            | TieKind::SpeaksFor
            | TieKind::Supports
            | TieKind::CaresFor
            | TieKind::Trusts
            | TieKind::AlliedWith
    ) || tie.expression == Some(super::power::Expression::With)
}

/// Whether anybody stands beside somebody on this map.
#[must_use]
pub fn beside_anybody(map: &Map, actor: &ActorId) -> bool {
    map.ties.iter().any(|tie| side_by_side(tie) && (tie.from == *actor || tie.to == *actor))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::power::{Amount, Certainty, Expression, Rating};
    use crate::domain::story::Actor;

    fn id(text: &str) -> ActorId {
        ActorId::new(text).unwrap()
    }

    fn tie(from: &str, kind: TieKind, to: &str, expression: Option<Expression>) -> Tie {
        Tie {
            id: TieId::new(&format!("{from}-{to}")).unwrap(),
            from: id(from),
            to: id(to),
            kind,
            certainty: Certainty::Think,
            working: None,
            expression,
            why: String::new(),
        }
    }

    fn rating(actor: &str, source: PowerSource, over: Option<&str>, used: Option<Use>) -> Rating {
        Rating {
            id: RatingId::new(&format!("{actor}-{}", source.id())).unwrap(),
            actor: id(actor),
            source,
            over: over.map(id),
            amount: Amount::Unknown,
            used,
            note: String::new(),
        }
    }

    fn situation() -> (Story, Map) {
        let people = [
            ("mum", ActorKind::Centre),
            ("worker", ActorKind::Worker),
            ("school", ActorKind::Organisation),
            ("nan", ActorKind::FamilyFriend),
            ("lee", ActorKind::FamilyFriend),
        ];
        let actors = people.into_iter().map(|(at, kind)| Actor::new(id(at), at, kind)).collect();
        let ties = [
            tie("worker", TieKind::DecidesAbout, "mum", None),
            tie("nan", TieKind::SpeaksFor, "mum", None),
            tie("school", TieKind::GatekeepsFor, "worker", None),
            tie("lee", TieKind::Controls, "mum", None),
        ];
        let ratings = [
            rating("worker", PowerSource::Law, Some("mum"), Some(Use::HeldBack)),
            rating("mum", PowerSource::Refusal, None, Some(Use::Unnoticed)),
            rating("school", PowerSource::Gatekeeping, None, None),
        ];
        let map = Map { ties: ties.into_iter().collect(), ratings: ratings.into_iter().collect(), ..Map::default() };
        (Story { actors, ..Story::default() }, map)
    }

    /// A reading, and whom, which ties and which sources it leaves.
    type Case = (Reading, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

    #[test]
    fn each_reading_leaves_what_its_question_is_about() {
        let (story, map) = situation();
        let cases: [Case; 7] = [
            (Reading::WhoDecides, &["mum", "worker"], &["worker-mum"], &[]),
            (
                Reading::ToThePerson,
                &["mum", "worker", "nan", "lee"],
                &["worker-mum", "nan-mum", "lee-mum"],
                &["worker-law"],
            ),
            (
                Reading::LawAndGates,
                &["mum", "worker", "school"],
                &["school-worker"],
                &["worker-law", "school-gatekeeping"],
            ),
            (Reading::NotNoticed, &["mum"], &[], &["mum-refusal"]),
            (Reading::Alone, &["worker", "lee"], &[], &[]),
            (Reading::SpeaksFor, &["mum", "nan"], &["nan-mum"], &[]),
            (Reading::HeldBack, &["mum", "worker"], &[], &["worker-law"]),
        ];
        for (reading, actors, ties, ratings) in cases {
            let picked = read(&story, &map, reading);
            assert_eq!(picked.actors.iter().map(ActorId::as_str).collect::<Vec<_>>(), actors, "{reading:?}");
            assert_eq!(picked.ties.iter().map(TieId::as_str).collect::<Vec<_>>(), ties, "{reading:?}");
            assert_eq!(picked.ratings.iter().map(RatingId::as_str).collect::<Vec<_>>(), ratings, "{reading:?}");
        }
    }

    #[test]
    fn acting_with_somebody_is_standing_beside_them_whatever_the_tie() {
        let (story, mut map) = situation();
        map.ties = [tie("school", TieKind::Informs, "lee", Some(Expression::With))].into_iter().collect();
        let alone = read(&story, &map, Reading::Alone).actors;
        assert_eq!(alone.iter().map(ActorId::as_str).collect::<Vec<_>>(), ["mum", "worker", "nan"]);
    }

    #[test]
    fn an_empty_map_reads_as_nothing_but_who_is_alone() {
        let (story, _) = situation();
        for reading in Reading::ALL.iter().copied() {
            let picked = read(&story, &Map::default(), reading);
            assert_eq!(picked.ties.len() + picked.ratings.len(), 0, "{reading:?}");
            assert_eq!(picked.actors.len(), if reading == Reading::Alone { 4 } else { 0 }, "{reading:?}");
        }
    }
}
