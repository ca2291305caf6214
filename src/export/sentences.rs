//! The power map in sentences: each tie, each source of power and each difference, told plainly.
//!
//! For the screen, for the record and for whoever cannot see the picture: the three say the same. Nothing is weighed,
//! counted or put in order of importance. Start with [`by_actor`].

use std::fmt;

use crate::content;
use crate::content::words::bound::NAMELESS;
use crate::content::words::map_sentences as words;
use crate::content::words::power_map::lower;
use crate::domain::ActorId;
use crate::domain::power::{Map, Rating, Tie};
use crate::domain::story::{Actor, Story};

/// A sentence, with the words that name the power apart, so that they can be set in bold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Up to the words of power.
    pub before: String,
    /// What kind of power, or what runs.
    pub power: String,
    /// The rest.
    pub after: String,
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for words in [&self.before, &self.power, &self.after] {
            f.write_str(words)?;
        }
        Ok(())
    }
}

/// What a map says about one actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutActor {
    /// Who.
    pub actor: ActorId,
    /// The sentences: what runs from them, then what gives them power.
    pub sentences: Vec<Sentence>,
}

/// What the sentences call somebody: their label, with a number where others have the same.
#[must_use]
pub fn name(story: &Story, actor: &ActorId) -> String {
    let of = |label: &str| if label.is_empty() { NAMELESS.to_owned() } else { label.to_owned() };
    let label = story.label(actor);
    let (mut alike, mut number) = (0, 0);
    for other in story.actors.iter() {
        if other.label.trim() == label {
            alike += 1;
            if other.id == *actor {
                number = alike;
            }
        }
    }
    if alike > 1 { words::numbered(&of(label), number) } else { of(label) }
}

/// What somebody is in the story: "Mum is here as parent or carer."
#[must_use]
pub fn actor(story: &Story, actor: &Actor) -> String {
    [&name(story, &actor.id), " ", words::HERE_AS, " ", &lower(content::label(actor.kind)), "."].concat()
}

/// A tie as a whole sentence with the writer's reason: what [`super::said`] reads back.
#[must_use]
pub fn tie_written(story: &Story, entry: &Tie) -> String {
    [tie(story, entry).to_string(), words::because(&entry.why)].concat()
}

/// A source of power as a whole sentence with the writer's note: what [`super::said`] reads back.
#[must_use]
pub fn rating_written(story: &Story, entry: &Rating) -> String {
    [rating(story, entry).to_string(), words::because(&entry.note)].concat()
}

/// A tie as a sentence: "Worker decides about Mum. We are sure."
#[must_use]
pub fn tie(story: &Story, tie: &Tie) -> Sentence {
    let (lead, tail) = words::certainty(tie.certainty);
    let works = words::works(tie.working.map(content::label), tie.expression.map(content::label));
    Sentence {
        before: [lead, &name(story, &tie.from), " "].concat(),
        power: content::tie_kind(tie.kind).phrase.into(),
        after: [" ", &name(story, &tie.to), ".", tail, &works].concat(),
    }
}

/// A source of power as a sentence: "Mum has power through refusal, a lot, held back."
#[must_use]
pub fn rating(story: &Story, rating: &Rating) -> Sentence {
    let over = rating.over.as_ref().map(|over| name(story, over));
    let used = rating.used.map_or("", words::used);
    Sentence {
        before: words::has_power(&name(story, &rating.actor), over.as_deref()),
        power: lower(content::power_source(rating.source).name),
        after: [", ", words::amount(rating.amount), used, "."].concat(),
    }
}

/// The whole map, actor by actor in the order of the story; whoever has no sentence is left out.
#[must_use]
pub fn by_actor(story: &Story, map: &Map) -> Vec<AboutActor> {
    let mut told = Vec::new();
    for actor in story.actors.iter() {
        let mut sentences = Vec::new();
        add_ties(story, map, |tie, actor| tie.from == *actor, &actor.id, &mut sentences);
        add_ratings(story, map, &actor.id, &mut sentences);
        if !sentences.is_empty() {
            told.push(AboutActor { actor: actor.id.clone(), sentences });
        }
    }
    told
}

/// Everything a map says of one actor: what gives them power, what runs from them, and what runs to them.
#[must_use]
pub fn about(story: &Story, map: &Map, actor: &ActorId) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    add_ratings(story, map, actor, &mut sentences);
    add_ties(story, map, |tie, actor| tie.from == *actor, actor, &mut sentences);
    add_ties(story, map, |tie, actor| tie.to == *actor, actor, &mut sentences);
    sentences
}

fn add_ties(story: &Story, map: &Map, which: fn(&Tie, &ActorId) -> bool, actor: &ActorId, to: &mut Vec<Sentence>) {
    for entry in map.ties.iter() {
        if which(entry, actor) {
            to.push(tie(story, entry));
        }
    }
}

fn add_ratings(story: &Story, map: &Map, actor: &ActorId, to: &mut Vec<Sentence>) {
    for entry in map.ratings_of(actor) {
        to.push(rating(story, entry));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::power::{Amount, Certainty, Expression, PowerSource, TieKind, Use, Working};
    use crate::domain::story::{Actor, ActorKind};
    use crate::domain::{List, RatingId, TieId};

    fn id(text: &str) -> ActorId {
        ActorId::new(text).unwrap()
    }

    fn story() -> Story {
        let actors: List<Actor> = [("worker", "Worker"), ("mum", "Mum"), ("lee", "Lee"), ("blank", "  ")]
            .into_iter()
            .map(|(at, label)| Actor::new(id(at), label, ActorKind::FamilyFriend))
            .collect();
        Story { actors, ..Story::default() }
    }

    fn a_tie(from: &str, kind: TieKind, to: &str, certainty: Certainty) -> Tie {
        Tie {
            id: TieId::new(&format!("{from}-{to}")).unwrap(),
            from: id(from),
            to: id(to),
            kind,
            certainty,
            working: None,
            expression: None,
            why: String::new(),
        }
    }

    fn a_rating(actor: &str, source: PowerSource, amount: Amount, used: Option<Use>) -> Rating {
        let (id, actor) = (RatingId::new(&format!("{actor}-{}", source.id())).unwrap(), id(actor));
        Rating { id, actor, source, over: None, amount, used, note: String::new() }
    }

    #[test]
    fn a_tie_says_what_runs_how_sure_we_are_and_how_it_works() {
        let decides = a_tie("worker", TieKind::DecidesAbout, "mum", Certainty::Sure);
        assert_eq!(tie(&story(), &decides).to_string(), "Worker decides about Mum. We are sure.");
        let guess = a_tie("lee", TieKind::Influences, "mum", Certainty::Guess);
        assert_eq!(tie(&story(), &guess).to_string(), "We guess that Lee influences Mum.");
        let works = Tie { working: Some(Working::Protective), ..decides.clone() };
        assert!(tie(&story(), &works).to_string().ends_with("We are sure. It protects."));
        let both = Tie { expression: Some(Expression::Over), ..works };
        assert!(tie(&story(), &both).to_string().ends_with("It protects, as power over."));
        let unnamed = a_tie("blank", TieKind::Trusts, "mum", Certainty::Think);
        assert_eq!(tie(&story(), &unnamed).to_string(), format!("{NAMELESS} trusts Mum. We think so."));
    }

    #[test]
    fn a_source_says_how_much_and_how_it_is_used() {
        let refusal = a_rating("mum", PowerSource::Refusal, Amount::Lot, Some(Use::HeldBack));
        assert_eq!(rating(&story(), &refusal).to_string(), "Mum has power through refusal, a lot, held back.");
        let law = Rating { over: Some(id("mum")), ..a_rating("worker", PowerSource::Law, Amount::Unknown, None) };
        let said = "Worker has power over Mum through law, we do not know how much.";
        assert_eq!(rating(&story(), &law).to_string(), said);
    }

    #[test]
    fn every_tie_and_every_source_is_told_once() {
        let map = Map {
            ties: [
                a_tie("worker", TieKind::DecidesAbout, "mum", Certainty::Sure),
                a_tie("lee", TieKind::Influences, "mum", Certainty::Guess),
            ]
            .into_iter()
            .collect(),
            ratings: [a_rating("mum", PowerSource::Inner, Amount::Some, None)].into_iter().collect(),
            ..Map::default()
        };
        let told = by_actor(&story(), &map);
        let who: Vec<&str> = told.iter().map(|about| about.actor.as_str()).collect();
        assert_eq!(who, ["worker", "mum", "lee"]);
        assert_eq!(told.iter().map(|about| about.sentences.len()).sum::<usize>(), 3);
        assert_eq!(about(&story(), &map, &id("mum")).len(), 3);
    }
}
