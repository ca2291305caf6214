//! From the map to sentences and back again; and what people type in between.

use proptest::prelude::*;

use standpoint::domain::power::{Amount, Certainty, Expression, PowerSource, Rating, Tie, TieKind, Use, Working};
use standpoint::domain::story::{Actor, ActorKind, Story};
use standpoint::domain::{ActorId, RatingId, TieId};
use standpoint::export::said::{Claim, Reading, Trouble, read};
use standpoint::export::sentences::{rating_written, tie_written};

fn id(at: usize) -> ActorId {
    ActorId::new(&format!("actor-{at}")).unwrap()
}

fn story(labels: &[&str]) -> Story {
    let actors = labels.iter().enumerate().map(|(at, label)| Actor::new(id(at), label, ActorKind::FamilyFriend));
    Story { actors: actors.collect(), ..Story::default() }
}

fn understood(story: &Story, text: &str) -> Reading {
    read(story, text, TieId::new("new").unwrap(), RatingId::new("new").unwrap())
}

fn tie(from: usize, kind: TieKind, to: usize, certainty: Certainty) -> Tie {
    Tie {
        id: TieId::new("new").unwrap(),
        from: id(from),
        to: id(to),
        kind,
        certainty,
        working: None,
        expression: None,
        why: String::new(),
    }
}

fn rating(actor: usize, source: PowerSource, over: Option<usize>, amount: Amount) -> Rating {
    let over = over.map(id);
    Rating {
        id: RatingId::new("new").unwrap(),
        actor: id(actor),
        source,
        over,
        amount,
        used: None,
        note: String::new(),
    }
}

#[test]
fn what_people_type_in_a_hurry_is_understood() {
    let story = story(&["School", "Mum", "Mum’s partner", "Ms A."]);
    let school_over_mum = rating(0, PowerSource::Expertise, Some(1), Amount::Unknown);
    let cases = [
        ("School – expertise – over – Mum", Claim::Rating(school_over_mum.clone())),
        ("school - expertise power over mum", Claim::Rating(school_over_mum.clone())),
        ("School has power over Mum through expertise", Claim::Rating(school_over_mum.clone())),
        (
            "School has power over Mum through expertise, a lot, not noticed",
            Claim::Rating(Rating { amount: Amount::Lot, used: Some(Use::Unnoticed), ..school_over_mum }),
        ),
        (
            "MUM   has power through lived experience, some. because: she has done it before",
            Claim::Rating(Rating {
                note: "she has done it before".into(),
                ..rating(1, PowerSource::LivedExperience, None, Amount::Some)
            }),
        ),
        ("Mum is here as parent or carer.", Claim::Actor(id(1), ActorKind::ParentCarer)),
        ("School is an organisation", Claim::Actor(id(0), ActorKind::Organisation)),
        ("Mum’s partner – controls – Mum", Claim::Tie(tie(2, TieKind::Controls, 1, Certainty::Think))),
        ("Mum fears Mum’s partner. We are sure", Claim::Tie(tie(1, TieKind::Fears, 2, Certainty::Sure))),
        ("we guess that Ms A. trusts School", Claim::Tie(tie(3, TieKind::Trusts, 0, Certainty::Guess))),
        (
            "School decides with Mum. It co-operates, as power with.",
            Claim::Tie(Tie {
                working: Some(Working::Cooperative),
                expression: Some(Expression::With),
                ..tie(0, TieKind::DecidesWith, 1, Certainty::Think)
            }),
        ),
    ];
    for (text, claim) in cases {
        assert_eq!(understood(&story, text).said, Ok(claim), "{text}");
    }
}

#[test]
fn what_is_not_understood_is_said_and_the_way_on_is_offered() {
    let story = story(&["School", "Mum", "Mum’s partner"]);
    let offers = |text: &str| understood(&story, text).next;
    let trouble = |text: &str| understood(&story, text).said.unwrap_err();

    assert_eq!(trouble("  "), Trouble::Empty);
    assert_eq!(offers(""), ["School", "Mum", "Mum’s partner"]);
    assert_eq!(trouble("Mu"), Trouble::Unfinished);
    assert_eq!(offers("mu"), ["Mum", "Mum’s partner"]);
    assert_eq!(trouble("Granny trusts Mum"), Trouble::Nobody("Granny".into()));
    assert_eq!(trouble("School dec"), Trouble::Unfinished);
    assert_eq!(offers("School dec"), ["School decides about", "School decides with"]);
    assert_eq!(trouble("School decides about"), Trouble::Unfinished);
    assert_eq!(offers("School decides about m"), ["School decides about Mum", "School decides about Mum’s partner"]);
    assert_eq!(trouble("School decides about School"), Trouble::ToOneself);
    assert_eq!(trouble("School - law - over - Aunt Jo."), Trouble::Nobody("Aunt Jo".into()));
    assert_eq!(trouble("Jay is the person at the centre"), Trouble::Nobody("Jay".into()));
    assert_eq!(trouble("Mum is advocate for Jay"), Trouble::NotKnown("for Jay".into()));
    assert_eq!(trouble("School decides about Mum and Dad"), Trouble::NotKnown("and Dad".into()));
    assert_eq!(trouble("School has power over Mum"), Trouble::Unfinished);
    assert_eq!(offers("School has power th"), ["School has power through"]);
    assert!(offers("School has power through ").contains(&"School has power through time and place".to_owned()));
    assert!(offers("Mum has power through refusal, ").contains(&"Mum has power through refusal a lot".to_owned()));
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    (0..all.len()).prop_map(|at| all[at])
}

proptest! {
    /// Names in any script, also alike, also inside one another; reasons with anything in them.
    #[test]
    fn every_tie_is_read_back_from_its_sentence(
        labels in proptest::collection::vec("[A-ZÀ-Žא-ת一-二][a-zà-ž0-9’ -]{0,20}[a-z0-9]", 2..6),
        ends in (0..2_usize, 2..6_usize), kind in one_of(TieKind::ALL), certainty in one_of(Certainty::ALL),
        working in proptest::option::of(one_of(Working::ALL)),
        expression in proptest::option::of(one_of(Expression::ALL)), why in "(\\PC|\n){0,40}",
    ) {
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let story = story(&labels);
        let (from, to) = (ends.0, ends.1 % labels.len());
        prop_assume!(from != to);
        let entry = Tie { working, expression, why, ..tie(from, kind, to, certainty) };
        let sentence = tie_written(&story, &entry);
        prop_assert_eq!(understood(&story, &sentence).said, Ok(Claim::Tie(entry)), "{}", sentence);
    }

    #[test]
    fn every_source_is_read_back_from_its_sentence(
        labels in proptest::collection::vec("[A-Z][a-z0-9’ -]{0,20}[a-z0-9]", 2..6),
        actor in 0..2_usize, over in proptest::option::of(0..2_usize), source in one_of(PowerSource::ALL),
        amount in one_of(Amount::ALL), used in proptest::option::of(one_of(Use::ALL)), note in "\\PC{0,40}",
    ) {
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let story = story(&labels);
        let entry = Rating { used, note, ..rating(actor, source, over, amount) };
        let sentence = rating_written(&story, &entry);
        prop_assert_eq!(understood(&story, &sentence).said, Ok(Claim::Rating(entry)), "{}", sentence);
    }

    /// Whatever is typed, nothing breaks, and what is offered can be gone on from.
    #[test]
    fn anything_can_be_typed(text in "(School|Mum|has power|over|through|law|,|\\.| |\\PC){0,12}") {
        let story = story(&["School", "Mum", "İstanbul Şube", ""]);
        for offered in understood(&story, &text).next {
            let known = !matches!(understood(&story, &offered).said, Err(Trouble::NotKnown(_) | Trouble::Nobody(_)));
            prop_assert!(known, "{text:?} offered {offered:?}");
        }
    }
}

mod changes {
    //! What differs between two maps, in sentences.

    use super::*;
    use standpoint::domain::power::Map;
    use standpoint::export::changes::{Between, told};

    fn map(ties: Vec<Tie>, ratings: Vec<Rating>) -> Map {
        Map { ties: ties.into_iter().collect(), ratings: ratings.into_iter().collect(), ..Map::default() }
    }

    #[test]
    fn a_change_over_time_says_what_was_and_what_is() {
        let story = story(&["Housing", "Ms A", "Nan"]);
        let then = map(
            vec![tie(2, TieKind::Supports, 1, Certainty::Sure), tie(0, TieKind::Informs, 1, Certainty::Guess)],
            vec![],
        );
        let now = map(
            vec![
                Tie { working: Some(Working::Oppressive), ..tie(0, TieKind::Informs, 1, Certainty::Sure) },
                tie(0, TieKind::DecidesAbout, 1, Certainty::Think),
            ],
            vec![rating(0, PowerSource::Gatekeeping, Some(1), Amount::Lot)],
        );
        // Ties made by hand share one id here; what makes them the same is their ends and their kind.
        let then = Map { ties: with_ids(then.ties.iter(), "then"), ..then };
        let now = Map { ties: with_ids(now.ties.iter(), "now"), ..now };
        assert_eq!(
            told(&story, &then, &now, Between::Days),
            [
                "Nan no longer supports Ms A.",
                "Housing informs Ms A – guess, how it works not said, now sure, it holds down.",
                "Housing now decides about Ms A, and did not before.",
                "Housing: power over Ms A through gatekeeping – none, now a lot.",
                "Nobody now stands beside Ms A.",
                "Nobody now stands beside Nan.",
            ]
        );
    }

    fn with_ids<'a>(ties: impl Iterator<Item = &'a std::rc::Rc<Tie>>, word: &str) -> standpoint::domain::List<Tie> {
        ties.enumerate()
            .map(|(at, tie)| Tie { id: TieId::new(&format!("{word}-{at}")).unwrap(), ..(**tie).clone() })
            .collect()
    }

    #[test]
    fn two_pairs_of_eyes_are_told_apart_and_neither_is_right() {
        let story = story(&["Worker", "Mum"]);
        let ours = map(
            vec![tie(0, TieKind::Supports, 1, Certainty::Think)],
            vec![rating(0, PowerSource::Law, Some(1), Amount::Little)],
        );
        let theirs = map(
            vec![tie(0, TieKind::Controls, 1, Certainty::Think)],
            vec![Rating { used: Some(Use::Harmful), ..rating(0, PowerSource::Law, Some(1), Amount::Lot) }],
        );
        assert_eq!(
            told(&story, &ours, &theirs, Between::Eyes),
            [
                "Worker – ours says supports Mum, theirs says controls Mum.",
                "Worker: power over Mum through law – ours says a little, theirs says a lot, and it harms.",
                "Only on ours does somebody stand beside Worker.",
                "Only on ours does somebody stand beside Mum.",
            ]
        );
        assert_eq!(told(&story, &ours, &ours, Between::Eyes), [""; 0]);
    }

    fn a_map() -> impl Strategy<Value = Map> {
        let tie = (0..4_usize, 1..4_usize, one_of(TieKind::ALL), one_of(Certainty::ALL), one_of(Working::ALL));
        let rating = (0..4_usize, one_of(PowerSource::ALL), one_of(Amount::ALL), one_of(Use::ALL));
        (proptest::collection::vec(tie, 0..6), proptest::collection::vec(rating, 0..6)).prop_map(|(ties, ratings)| {
            // A map holds a tie and a source once.
            let once = |at: usize, keys: &[String]| !keys[..at].contains(&keys[at]);
            let tied: Vec<_> = ties.iter().map(|(from, on, kind, ..)| format!("{from} {on} {kind:?}")).collect();
            let rated: Vec<_> = ratings.iter().map(|(actor, source, ..)| format!("{actor} {source:?}")).collect();
            let ties = ties.into_iter().enumerate().filter(|(at, _)| once(*at, &tied)).map(
                |(at, (from, on, kind, certainty, working))| {
                    let id = TieId::new(&format!("t{at}")).unwrap();
                    Tie { id, working: Some(working), ..super::tie(from, kind, (from + on) % 4, certainty) }
                },
            );
            let ratings = ratings.into_iter().enumerate().filter(|(at, _)| once(*at, &rated)).map(
                |(at, (actor, source, amount, used))| {
                    let id = RatingId::new(&format!("r{at}")).unwrap();
                    Rating { id, used: Some(used), ..super::rating(actor, source, None, amount) }
                },
            );
            Map { ties: ties.collect(), ratings: ratings.collect(), ..Map::default() }
        })
    }

    /// What a rating says, in the words of a sentence that compares two.
    fn amount_said(rating: &Rating) -> String {
        use standpoint::content::words::map_sentences as words;
        [words::amount(rating.amount), rating.used.map_or("", words::used)].concat()
    }

    proptest! {
        /// The whole map in sentences, read again one by one, is the map it was.
        #[test]
        fn a_map_told_and_read_again_is_the_same_map(map in a_map()) {
            let story = story(&["Ana", "Ben", "Cat", "Dan"]);
            let (mut ties, mut ratings) = (Vec::new(), Vec::new());
            for tie in map.ties.iter() {
                let read = read(&story, &tie_written(&story, tie), tie.id.clone(), RatingId::new("new").unwrap());
                let Ok(Claim::Tie(tie)) = read.said else { panic!("{:?}", read.said) };
                ties.push(tie);
            }
            for rating in map.ratings.iter() {
                let said = rating_written(&story, rating);
                let read = read(&story, &said, TieId::new("new").unwrap(), rating.id.clone());
                let Ok(Claim::Rating(rating)) = read.said else { panic!("{:?}", read.said) };
                ratings.push(rating);
            }
            prop_assert_eq!(Map { ties: ties.into_iter().collect(), ratings: ratings.into_iter().collect(), ..Map::default() }, map);
        }

        /// Laid over each other, what stands out is what the differences are about, all of it and nothing else.
        #[test]
        fn laid_over_each_other_exactly_what_differs_stands_out(then in a_map(), now in a_map()) {
            use standpoint::domain::map_difference::{Difference, Side, differences, overlaid};
            let (mut tied, mut rated) = ([0, 0], [0, 0]);
            for found in differences(&then, &now) {
                let (count, sides) = match found {
                    Difference::Tie(one, other) => (&mut tied, [one.is_some(), other.is_some()]),
                    Difference::Rating(one, other) => (&mut rated, [one.is_some(), other.is_some()]),
                };
                for (count, there) in count.iter_mut().zip(sides) {
                    *count += usize::from(there);
                }
            }
            let (both, sides) = overlaid(&then, &now);
            let count = |all: Vec<Side>| [Side::First, Side::Second].map(|one| all.iter().filter(|side| **side == one).count());
            prop_assert_eq!(count(sides.ties.iter().map(|(_, side)| *side).collect()), tied);
            prop_assert_eq!(count(sides.ratings.iter().map(|(_, side)| *side).collect()), rated);
            prop_assert_eq!((both.ties.len(), both.ratings.len()), (sides.ties.len(), sides.ratings.len()));
            let ids: std::collections::BTreeSet<_> = both.ties.iter().map(|tie| tie.id.clone()).collect();
            prop_assert_eq!(ids.len(), both.ties.len(), "each has an id of its own");
        }

        #[test]
        fn a_map_differs_from_itself_in_nothing(map in a_map()) {
            let story = story(&["Ana", "Ben", "Cat", "Dan"]);
            prop_assert!(told(&story, &map, &map, Between::Days).is_empty());
            prop_assert!(told(&story, &map, &map, Between::Eyes).is_empty());
        }

        /// What a sentence says of each map stands on that map, and what it says is missing is missing.
        #[test]
        fn every_sentence_is_true_of_the_two_maps(then in a_map(), now in a_map()) {
            let story = story(&["Ana", "Ben", "Cat", "Dan"]);
            let runs = |map: &Map, from: &str, rest: &str| map.ties.iter().any(|tie| {
                let phrase = standpoint::content::tie_kind(tie.kind).phrase;
                story.label(&tie.from) == from && format!("{phrase} {}", story.label(&tie.to)) == rest
            });
            for sentence in told(&story, &then, &now, Between::Days) {
                let sentence = sentence.trim_end_matches('.');
                if let Some((from, rest)) = sentence.split_once(" no longer ") {
                    prop_assert!(runs(&then, from, rest), "{sentence}");
                } else if let Some(name) = sentence.strip_prefix("Nobody now stands beside ") {
                    let actor = story.actors.iter().find(|actor| actor.label == name).unwrap();
                    let beside = |map| standpoint::domain::map_reading::beside_anybody(map, &actor.id);
                    prop_assert!(beside(&then) && !beside(&now), "{sentence}");
                } else if let Some((about, said)) = sentence.split_once(" – ") {
                    let (was, is) = said.split_once(", now ").unwrap();
                    prop_assert_ne!(was, is, "{}", sentence);
                    if let Some((name, source)) = about.split_once(": power through ") {
                        for (map, says) in [(&then, was), (&now, is)] {
                            let rating = map.ratings.iter().find(|rating| {
                                story.label(&rating.actor) == name
                                    && standpoint::content::power_source(rating.source).name.to_lowercase() == source
                            });
                            let held = rating.map_or("none".to_owned(), |rating| amount_said(rating));
                            prop_assert_eq!(held, says, "{}", sentence);
                        }
                    } else if let Some((from, rest)) = about.split_once(' ') {
                        // The same tie, seen otherwise: it runs on both.
                        prop_assert!(runs(&then, from, rest) && runs(&now, from, rest), "{sentence}");
                    } else {
                        // A tie rewritten: each map has its own.
                        prop_assert!(runs(&then, about, was) && runs(&now, about, is), "{sentence}");
                    }
                } else if let Some(rest) = sentence.strip_suffix(", and did not before") {
                    let (from, rest) = rest.split_once(" now ").unwrap();
                    prop_assert!(runs(&now, from, rest) && !runs(&then, from, rest), "{sentence}");
                } else {
                    prop_assert!(sentence.starts_with("Somebody now stands beside "), "{sentence}");
                }
            }
        }
    }
}
