//! Answers of several groups to one exercise, laid side by side: who says what of the same thing, and who says nothing
//! of it.
//!
//! Groups stand in the order of their names and are never weighed against each other. What is not the same thing is not
//! laid on it: things are the same by their id, which they have from the exercise, and else by their words. A group
//! that left a tool alone is silent there, not missing something. May not know a word of how it is told: that is
//! `export::gather`. Start with [`Gathered::take`] and [`laid`]; what is worth asking about is in `gather_prompts`.

use std::rc::Rc;

use super::cooperation::{Reason, ReasonGroup};
use super::ids::{ActorId, DecisionId, ExerciseId, RatingId, TieId};
use super::labels::folded;
use super::power::{Amount, Certainty, Map, PowerSource, Rating, Tie, TieKind, Use, Working};
use super::protection::Trap;
use super::seminar::{Answer, Decided, Explained};
use super::sorted::sort_by_key;
use super::story::Actor;

/// Numbers in names are put in order up to so many digits.
const DIGITS: usize = 8;

/// Groups, by their places among those laid side by side.
pub type Groups = Vec<usize>;

/// What became of an answer that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It was not there yet.
    New,
    /// It was there already, word for word.
    Again,
    /// The same group had answered otherwise before; this stands in its place.
    Instead,
}

/// All answers that have come in, whatever exercise they are to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered(pub Vec<Rc<Answer>>);

impl Gathered {
    /// Takes an answer in. A group's later answer takes the place of its earlier one; two groups of one name both stay.
    pub fn take(&mut self, answer: Answer) -> Taken {
        let same = |held: &&mut Rc<Answer>| held.from == answer.from && held.exercise == answer.exercise;
        match self.0.iter_mut().find(same) {
            Some(held) if **held == answer => Taken::Again,
            Some(held) => {
                *held = Rc::new(answer);
                Taken::Instead
            }
            None => {
                self.0.push(Rc::new(answer));
                Taken::New
            }
        }
    }

    /// The exercises that are answered, with what each is called, in the order they came.
    #[must_use]
    pub fn exercises(&self) -> Vec<(ExerciseId, String)> {
        let mut found: Vec<(ExerciseId, String)> = Vec::new();
        for answer in &self.0 {
            if found.iter().all(|(id, _)| *id != answer.exercise) {
                found.push((answer.exercise.clone(), answer.title.clone()));
            }
        }
        found
    }

    /// The answers to one exercise in the order of the groups' names; of one name, in the order they came.
    #[must_use]
    pub fn to(&self, exercise: &ExerciseId) -> Vec<Rc<Answer>> {
        let mut found: Vec<Rc<Answer>> = self.0.iter().filter(|answer| answer.exercise == *exercise).cloned().collect();
        sort_by_key(&mut found, |answer| in_order(&answer.group));
        found
    }
}

/// What a name is put in order by: without its capitals, and 2 before 10.
fn in_order(name: &str) -> String {
    let (mut key, mut digits) = (String::new(), String::new());
    let flush = |key: &mut String, digits: &mut String| {
        if !digits.is_empty() {
            (digits.len()..DIGITS).for_each(|_| key.push('0'));
            key.push_str(&std::mem::take(digits));
        }
    };
    for letter in folded(name.trim()).chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
        } else {
            flush(&mut key, &mut digits);
            key.push(letter);
        }
    }
    flush(&mut key, &mut digits);
    key
}

/// What groups say of one thing: each answer given by its place in its list, and who gives it; then who says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// What is said, in the order of its list, and by whom.
    pub said: Vec<(usize, Groups)>,
    /// Those who were at it and say nothing of this.
    pub silent: Groups,
}

impl Voices {
    fn say(&mut self, what: Option<usize>, who: usize) {
        let Some(what) = what else { return self.silent.push(who) };
        let at = self.said.partition_point(|(other, _)| *other < what);
        match self.said.get_mut(at) {
            Some((same, by)) if *same == what => by.push(who),
            _ => self.said.insert(at, (what, vec![who])),
        }
    }

    /// All who say anything.
    #[must_use]
    pub fn everybody(&self) -> Groups {
        self.said.iter().flat_map(|(_, by)| by.iter().copied()).collect()
    }

    /// Who says this.
    #[must_use]
    pub fn by(&self, what: usize) -> &[usize] {
        self.said.iter().find(|(other, _)| *other == what).map_or(&[], |(_, by)| by)
    }
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionLaid {
    /// Its id, from whoever is first.
    pub id: DecisionId,
    /// Its question.
    pub question: String,
    /// The level each judgement came to.
    pub judged: Voices,
    /// Where things are now.
    pub now: Voices,
    /// Where each party would be, of those who were placed.
    pub parties: Vec<(ActorId, Voices)>,
    /// Everything each group said of it.
    pub words: Vec<(usize, Decided)>,
}

/// One explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplanationLaid {
    /// In the words of whoever is first.
    pub text: String,
    /// The reason of the catalogue it began from.
    pub reason: Option<Reason>,
    /// Its group of reasons.
    pub kind: ReasonGroup,
    /// Those who considered it, and what each said.
    pub by: Vec<(usize, Explained)>,
    /// The latest word of each who considered it; silent are those who gave none.
    pub standing: Voices,
    /// Those who considered others, and not this.
    pub missed: Groups,
}

impl ExplanationLaid {
    /// Whether it looks at us, as [`super::cooperation::Explanation::is_about_us`] has it.
    #[must_use]
    pub fn is_about_us(&self) -> bool {
        self.kind == ReasonGroup::Us
            || matches!(self.reason, Some(Reason::ConflictingAgencies | Reason::DiscriminationPoverty))
    }
}

/// What runs from one to another, on the maps that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieLaid {
    /// From whom.
    pub from: ActorId,
    /// To whom.
    pub to: ActorId,
    /// What.
    pub kind: TieKind,
    /// Who drew it.
    pub by: Groups,
    /// Those who drew a map without it.
    pub without: Groups,
    /// How it works, as those who drew it say.
    pub works: Voices,
}

/// A source of power of somebody, on the maps that have it. Over one person and over another are two things, and over
/// nobody in particular is a third.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLaid {
    /// Whose.
    pub actor: ActorId,
    /// Over whom, where it is over one person in particular.
    pub over: Option<ActorId>,
    /// Which.
    pub source: PowerSource,
    /// How much; silent are those who drew a map without it.
    pub amount: Voices,
    /// How it is used.
    pub used: Voices,
}

/// A second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookLaid {
    /// Which.
    pub trap: Trap,
    /// What was made of it; silent are those who answered others.
    pub looks: Voices,
}

/// Everything, laid side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Laid {
    /// What each group calls itself, in the order of names.
    pub groups: Vec<String>,
    /// Decisions, as the first group has them.
    pub decisions: Vec<DecisionLaid>,
    /// Explanations, in the order of the groups of reasons and of the catalogue.
    pub explanations: Vec<ExplanationLaid>,
    /// Who explained anything.
    pub explained: Groups,
    /// Everybody on any map.
    pub people: Vec<Rc<Actor>>,
    /// Who drew a map.
    pub drew: Groups,
    /// What runs between people.
    pub ties: Vec<TieLaid>,
    /// What gives them power.
    pub sources: Vec<SourceLaid>,
    /// Second looks that anybody answered, in the order of the catalogue.
    pub looks: Vec<LookLaid>,
}

/// Lays answers side by side. They are to one exercise and in the order of their groups' names.
#[must_use]
pub fn laid(answers: &[Rc<Answer>]) -> Laid {
    let mut laid =
        Laid { groups: answers.iter().map(|answer| answer.group.trim().to_owned()).collect(), ..Laid::default() };
    for (who, answer) in answers.iter().enumerate() {
        let called = people(&mut laid, answer);
        decisions(&mut laid, who, answer, &called);
        explanations(&mut laid, who, answer);
        map(&mut laid, who, answer, &called);
    }
    sort_by_key(&mut laid.explanations, |row| (row.kind, row.reason.map_or(usize::MAX, Reason::number)));
    let explained = laid.explained.clone();
    for row in &mut laid.explanations {
        row.missed = others(&explained, &row.by.iter().map(|(who, _)| *who).collect::<Vec<_>>());
    }
    let drew = laid.drew.clone();
    for tie in &mut laid.ties {
        tie.without = others(&drew, &tie.by);
    }
    for source in &mut laid.sources {
        source.amount.silent = others(&drew, &source.amount.everybody());
    }
    looks(&mut laid, answers);
    laid
}

/// Those of the first who are not among the second.
#[must_use]
pub fn others(all: &[usize], some: &[usize]) -> Groups {
    all.iter().copied().filter(|who| !some.contains(who)).collect()
}

fn alike(one: &str, other: &str) -> bool {
    !one.trim().is_empty() && folded(one.trim()) == folded(other.trim())
}

/// Adds the people of an answer, and gives back whom each of them is laid on: the same id, else the same name.
fn people(laid: &mut Laid, answer: &Answer) -> Vec<ActorId> {
    let mut called: Vec<ActorId> = Vec::new();
    for person in &answer.people {
        let theirs = |id: &ActorId| answer.people.iter().any(|other| other.id == *id);
        let same = laid.people.iter().find(|known| known.id == person.id).or_else(|| {
            // Nobody else of the same answer, though: two of one name are two people.
            laid.people
                .iter()
                .find(|known| alike(&known.label, &person.label) && !called.contains(&known.id) && !theirs(&known.id))
        });
        let id = same.map_or(&person.id, |known| &known.id).clone();
        if same.is_none() {
            laid.people.push(Rc::new(Actor::new(id.clone(), &person.label, person.kind)));
        }
        called.push(id);
    }
    called
}

fn whom(answer: &Answer, called: &[ActorId], id: &ActorId) -> Option<ActorId> {
    called.get(answer.people.iter().position(|person| person.id == *id)?).cloned()
}

fn decisions(laid: &mut Laid, who: usize, answer: &Answer, called: &[ActorId]) {
    for said in &answer.decisions {
        let new = |row: &DecisionLaid| row.words.iter().all(|(other, _)| *other != who);
        let same = laid
            .decisions
            .iter()
            .position(|row| row.id == said.id && new(row))
            .or_else(|| laid.decisions.iter().position(|row| alike(&row.question, &said.question) && new(row)));
        let at = same.unwrap_or_else(|| {
            laid.decisions.push(DecisionLaid {
                id: said.id.clone(),
                question: said.question.clone(),
                judged: Voices::default(),
                now: Voices::default(),
                parties: Vec::new(),
                words: Vec::new(),
            });
            laid.decisions.len() - 1
        });
        let row = &mut laid.decisions[at];
        row.judged.say(said.judged.map(|level| level as usize), who);
        row.now.say(said.now.map(|level| level as usize), who);
        for (party, level) in said.parties.iter() {
            let Some(party) = whom(answer, called, party) else { continue };
            let known = row.parties.iter().position(|(id, _)| *id == party);
            let known = known.unwrap_or_else(|| {
                row.parties.push((party, Voices::default()));
                row.parties.len() - 1
            });
            row.parties[known].1.say(Some(*level as usize), who);
        }
        row.words.push((who, said.clone()));
    }
}

fn explanations(laid: &mut Laid, who: usize, answer: &Answer) {
    for said in &answer.explanations {
        if said.text.trim().is_empty() && said.reason.is_none() {
            continue;
        }
        let same = |row: &ExplanationLaid| {
            row.by.iter().all(|(other, _)| *other != who)
                && (row.by.iter().any(|(_, other)| other.id == said.id)
                    || (said.reason.is_some() && row.reason == said.reason)
                    || alike(&row.text, &said.text))
        };
        let at = laid.explanations.iter().position(same).unwrap_or_else(|| {
            laid.explanations.push(ExplanationLaid {
                text: said.text.clone(),
                reason: said.reason,
                kind: said.kind,
                by: Vec::new(),
                standing: Voices::default(),
                missed: Vec::new(),
            });
            laid.explanations.len() - 1
        });
        let row = &mut laid.explanations[at];
        row.standing.say(said.standing.map(|standing| standing as usize), who);
        row.by.push((who, said.clone()));
        if laid.explained.last() != Some(&who) {
            laid.explained.push(who);
        }
    }
}

fn map(laid: &mut Laid, who: usize, answer: &Answer, called: &[ActorId]) {
    let Some(map) = answer.map().filter(|map| !map.ties.is_empty() || !map.ratings.is_empty()) else { return };
    laid.drew.push(who);
    for tie in map.ties.iter() {
        let (Some(from), Some(to)) = (whom(answer, called, &tie.from), whom(answer, called, &tie.to)) else { continue };
        let same = |row: &TieLaid| row.from == from && row.to == to && row.kind == tie.kind;
        let at = laid.ties.iter().position(same).unwrap_or_else(|| {
            let (by, without, works) = (Vec::new(), Vec::new(), Voices::default());
            laid.ties.push(TieLaid { from, to, kind: tie.kind, by, without, works });
            laid.ties.len() - 1
        });
        let row = &mut laid.ties[at];
        if row.by.last() != Some(&who) {
            row.by.push(who);
            row.works.say(tie.working.map(|works| works as usize), who);
        }
    }
    for rating in map.ratings.iter() {
        let Some(actor) = whom(answer, called, &rating.actor) else { continue };
        let over = rating.over.as_ref().and_then(|over| whom(answer, called, over));
        let same = |row: &SourceLaid| row.actor == actor && row.source == rating.source && row.over == over;
        let at = laid.sources.iter().position(same).unwrap_or_else(|| {
            let (amount, used) = (Voices::default(), Voices::default());
            laid.sources.push(SourceLaid { actor, over, source: rating.source, amount, used });
            laid.sources.len() - 1
        });
        let row = &mut laid.sources[at];
        // What comes from elsewhere may say one thing twice: the first stands.
        if !row.amount.everybody().contains(&who) {
            row.amount.say(Some(rating.amount as usize), who);
            row.used.say(rating.used.map(|used| used as usize), who);
        }
    }
}

fn looks(laid: &mut Laid, answers: &[Rc<Answer>]) {
    for trap in Trap::ALL {
        let mut looks = Voices::default();
        for (who, answer) in answers.iter().enumerate().filter(|(_, answer)| !answer.looks.is_empty()) {
            let look = answer.looks.iter().find(|look| look.trap == *trap);
            looks.say(look.map(|look| look.look as usize), who);
        }
        if !looks.said.is_empty() {
            laid.looks.push(LookLaid { trap: *trap, looks });
        }
    }
}

impl Laid {
    /// All maps over each other: what runs between people stands once. A line is drawn as sure where every map has it,
    /// as thought where several have it, and as guessed where one has. A source has its amount where all who name it
    /// agree, and is drawn as not known where they do not.
    #[must_use]
    pub fn overlaid(&self) -> Map {
        let tie = |(at, row): (usize, &TieLaid)| {
            Some(Tie {
                id: TieId::new(&["t", &at.to_string()].concat())?,
                from: row.from.clone(),
                to: row.to.clone(),
                kind: row.kind,
                certainty: self.shared(&row.by),
                working: agreed(&row.works).and_then(|at| Working::ALL.get(at).copied()),
                expression: None,
                why: String::new(),
            })
        };
        let rating = |(at, row): (usize, &SourceLaid)| {
            Some(Rating {
                id: RatingId::new(&["r", &at.to_string()].concat())?,
                actor: row.actor.clone(),
                source: row.source,
                over: row.over.clone(),
                amount: agreed(&row.amount).and_then(|at| Amount::ALL.get(at).copied()).unwrap_or(Amount::Unknown),
                used: agreed(&row.used).and_then(|at| Use::ALL.get(at).copied()),
                note: String::new(),
            })
        };
        Map {
            ties: self.ties.iter().enumerate().filter_map(tie).collect(),
            ratings: self.sources.iter().enumerate().filter_map(rating).collect(),
            ..Map::default()
        }
    }

    /// How a line of these groups is drawn.
    #[must_use]
    pub fn shared(&self, by: &[usize]) -> Certainty {
        match by.len() {
            all if all == self.drew.len() => Certainty::Sure,
            1 => Certainty::Guess,
            _ => Certainty::Think,
        }
    }
}

/// The one thing that everybody says who says anything.
fn agreed(voices: &Voices) -> Option<usize> {
    match &voices.said[..] {
        [(one, _)] => Some(*one),
        _ => None,
    }
}
