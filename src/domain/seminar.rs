//! A class without a server: an exercise as its lecturer makes it, what a group is given of it, and what the group
//! answers.
//!
//! An [`Exercise`] stands in the lecturer's own session, with notes that nobody else receives. A group is given a
//! session of its own (`handing_out`) with a [`Task`] in it, which has no room for notes. What comes back is an [`Answer`]:
//! closed answers, a few sentences, and the name of the group. Only cases about invented people: handing out and
//! [`answer_of`] give nothing of any other. May not know how either travels: that is `storage::exercise` and
//! `storage::answers`. Nothing here is marked, counted or compared.

use super::choices::{Listed, choices};
use super::cooperation::{Reason, ReasonGroup, Standing};
use super::form::form;
use super::ids::{ActorId, DecisionId, ExerciseId, ExplanationId, RatingId, SessionId, TieId};
use super::power::{Map, Rating, Tie};
use super::protection::{JudgementLeans, Level, Look, Trap};
use super::session::Session;
use super::sorted::{SortedMap, SortedSet};
use super::story::ActorKind;
use super::walk::Step;
use super::{MAX_ENTRIES, MAX_LABEL, MAX_LINE};

choices! {
    /// What groups find written already.
    Given {
        /// The case alone: people, evidence, the questions to be decided.
        Story = "story",
        /// What the lecturer wrote, but for the steps that are the groups' own.
        Rest = "rest",
        /// Everything the lecturer wrote.
        All = "all",
    }
}

/// What a lecturer settles about an exercise. Stays in the lecturer's session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// Which exercise: answers name it.
    pub id: ExerciseId,
    /// The steps that groups are shown; those of the seminar when none is chosen.
    pub steps: SortedSet<Step>,
    /// The time groups have.
    pub minutes: Option<u16>,
    /// What they find written.
    pub given: Given,
    /// For the lecturer alone.
    pub notes: String,
}

form!(Exercise { id, steps, minutes, given, notes });

impl Exercise {
    /// An exercise with nothing chosen.
    #[must_use]
    pub fn new(id: ExerciseId) -> Self {
        Self { id, steps: SortedSet::new(), minutes: None, given: Given::Story, notes: String::new() }
    }
}

/// What a group's session knows of its exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// What it was called by its lecturer.
    pub title: String,
    /// The steps that are shown; those of the seminar when there is none.
    pub steps: SortedSet<Step>,
    /// What the group calls itself; blank until it sends its answers.
    pub group: String,
}

form!(Task { exercise, title, steps, group });

/// Somebody on a group's map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The id: that of the exercise, for those who were in it.
    pub id: ActorId,
    /// The label.
    pub label: String,
    /// What they are in the story.
    pub kind: ActorKind,
}

form!(Person { id, label, kind });

/// What a group said on one decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The decision: that of the exercise, where it was in it.
    pub id: DecisionId,
    /// Its question.
    pub question: String,
    /// Where we are now.
    pub now: Option<Level>,
    /// Where each party would be.
    pub parties: SortedMap<ActorId, Level>,
    /// The level the group's judgement came to; of its draft, where it made none.
    pub judged: Option<Level>,
    /// Which way it leans.
    pub leans: Option<JudgementLeans>,
    /// The beginning of its judgement.
    pub words: String,
}

form!(Decided { id, question, now, parties, judged, leans, words });

/// What a group said on one explanation that it considered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The explanation: that of the exercise, where it was in it.
    pub id: ExplanationId,
    /// In words.
    pub text: String,
    /// The reason of the catalogue it began from.
    pub reason: Option<Reason>,
    /// Its group of reasons.
    pub kind: ReasonGroup,
    /// Whether they lean to it.
    pub leading: bool,
    /// The latest word on it.
    pub standing: Option<Standing>,
    /// The beginning of why.
    pub why: String,
}

form!(Explained { id, text, reason, kind, leading, standing, why });

/// A second look that a group answered; of several answers to one, the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Which.
    pub trap: Trap,
    /// What they made of it.
    pub look: Look,
}

form!(Looked { trap, look });

/// What a group answers. Small enough to be a code: of the map it keeps numbers, which [`Answer::map`] reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The exercise it answers.
    pub exercise: ExerciseId,
    /// What that was called.
    pub title: String,
    /// What the group calls itself.
    pub group: String,
    /// The group's session: the same when it sends again, another for a group of the same name.
    pub from: SessionId,
    /// Everybody in its story, in its order.
    pub people: Vec<Person>,
    /// Six numbers for each tie: from and to (places in `people`), kind, certainty, working, expression.
    pub ties: Vec<u16>,
    /// Five numbers for each source of power: whose, source, over whom, amount, use.
    pub ratings: Vec<u16>,
    /// What it said on each decision.
    pub decisions: Vec<Decided>,
    /// The explanations it considered.
    pub explanations: Vec<Explained>,
    /// The second looks it answered.
    pub looks: Vec<Looked>,
}

form!(Answer { exercise, title, group, from, people, ties, ratings, decisions, explanations, looks });

impl Answer {
    /// Whether it can be what [`answer_of`] gives: nothing longer or more often than there, and no number beyond its
    /// list. What comes from elsewhere must be.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let lines = [&self.title, &self.group].into_iter();
        let lines = lines.chain(self.decisions.iter().flat_map(|said| [&said.question, &said.words]));
        let mut lines = lines.chain(self.explanations.iter().flat_map(|said| [&said.text, &said.why]));
        let within = |text: &str, limit| text.chars().count() <= limit;
        let entries = [self.people.len(), self.ties.len() / 6, self.ratings.len() / 5, self.decisions.len()];
        let people: SortedSet<&ActorId> = self.people.iter().map(|person| &person.id).collect();
        let decisions: SortedSet<&DecisionId> = self.decisions.iter().map(|said| &said.id).collect();
        let rows: SortedSet<&ExplanationId> = self.explanations.iter().map(|said| &said.id).collect();
        let looks: SortedSet<Trap> = self.looks.iter().map(|said| said.trap).collect();
        !self.group.trim().is_empty()
            && lines.all(|line| within(line, MAX_LINE))
            && self.people.iter().all(|person| within(&person.label, MAX_LABEL))
            && entries.into_iter().chain([self.explanations.len()]).all(|count| count <= MAX_ENTRIES)
            && people.len() == self.people.len()
            && decisions.len() == self.decisions.len()
            && rows.len() == self.explanations.len()
            && looks.len() == self.looks.len()
            && self.decisions.iter().all(|said| said.parties.keys().all(|id| people.contains(&id)))
            && self.map().is_some_and(|map| map.ties.iter().all(|tie| tie.from != tie.to))
    }

    /// The group's map, as far as it was sent: no words, no places. Nothing where its numbers are no map's.
    #[must_use]
    pub fn map(&self) -> Option<Map> {
        let person = |number: u16| Some(self.people.get(usize::from(number))?.id.clone());
        let (ties, ratings) = (self.ties.chunks_exact(6), self.ratings.chunks_exact(5));
        if !ties.remainder().is_empty() || !ratings.remainder().is_empty() {
            return None;
        }
        let tie = |(at, said): (usize, &[u16])| {
            let (from, to) = (person(said[0])?, person(said[1])?);
            Some(Tie {
                id: TieId::new(&numbered("tie", at))?,
                kind: placed(said[2])?,
                certainty: placed(said[3])?,
                working: maybe(said[4])?,
                expression: maybe(said[5])?,
                why: String::new(),
                from,
                to,
            })
        };
        let rating = |(at, said): (usize, &[u16])| {
            Some(Rating {
                id: RatingId::new(&numbered("source", at))?,
                actor: person(said[0])?,
                source: placed(said[1])?,
                over: match said[2].checked_sub(1) {
                    None => None,
                    Some(over) => Some(person(over)?),
                },
                amount: placed(said[3])?,
                used: maybe(said[4])?,
                note: String::new(),
            })
        };
        let ties: Option<Vec<Tie>> = ties.enumerate().map(tie).collect();
        let ratings: Option<Vec<Rating>> = ratings.enumerate().map(rating).collect();
        Some(Map { ties: ties?.into_iter().collect(), ratings: ratings?.into_iter().collect(), ..Map::default() })
    }
}

/// What a group answers, from its own session. Nothing where the session is no exercise, or not said to be invented.
#[must_use]
pub fn answer_of(session: &Session) -> Option<Answer> {
    let task = session.opening.task.as_ref().filter(|_| session.opening.fictional == Some(true))?;
    let Session { story, power, cooperation, protection, .. } = session;
    let place = |id: &ActorId| story.actors.position(id).map(|at| at as u16);
    let mut ties = Vec::new();
    for tie in power.map.ties.iter() {
        let (Some(from), Some(to)) = (place(&tie.from), place(&tie.to)) else { continue };
        ties.extend([from, to, tie.kind as u16, tie.certainty as u16, number(tie.working), number(tie.expression)]);
    }
    let mut ratings = Vec::new();
    for rating in power.map.ratings.iter() {
        let Some(actor) = place(&rating.actor) else { continue };
        let over = rating.over.as_ref().and_then(place).map_or(0, |over| over + 1);
        ratings.extend([actor, rating.source as u16, over, rating.amount as u16, number(rating.used)]);
    }
    let decided = |decision: &super::protection::Decision| {
        let made = protection.latest(&decision.id);
        let draft = &decision.draft;
        Decided {
            id: decision.id.clone(),
            question: beginning(&decision.question),
            now: decision.now,
            parties: decision.levels.clone(),
            judged: made.map_or(draft.level, |made| Some(made.level)),
            leans: made.map_or(draft.leans, |made| Some(made.leans)),
            words: beginning(made.map_or(&draft.text, |made| &made.text)),
        }
    };
    let explained = |row: &super::cooperation::Explanation| Explained {
        id: row.id.clone(),
        text: beginning(&row.text),
        reason: row.reason,
        kind: row.group,
        leading: row.leading,
        standing: row.standing().map(|said| said.standing),
        why: beginning(row.standing().map_or("", |said| &said.why)),
    };
    let mut looks: Vec<Looked> = Vec::new();
    for answer in protection.trap_answers.iter() {
        looks.retain(|look| look.trap != answer.trap);
        looks.push(Looked { trap: answer.trap, look: answer.look });
    }
    Some(Answer {
        exercise: task.exercise.clone(),
        title: task.title.clone(),
        group: task.group.trim().to_owned(),
        from: session.id.clone(),
        people: story
            .actors
            .iter()
            .map(|actor| Person { id: actor.id.clone(), label: actor.label.clone(), kind: actor.kind })
            .collect(),
        ties,
        ratings,
        decisions: protection.decisions.iter().map(|decision| decided(decision)).collect(),
        explanations: cooperation.explanations.iter().map(|row| explained(row)).collect(),
        looks,
    })
}

/// 0 for what is not said, else one more than its place in its list.
fn number<T: Listed>(answer: Option<T>) -> u16 {
    answer.and_then(|answer| T::all().iter().position(|one| *one == answer)).map_or(0, |at| at as u16 + 1)
}

fn placed<T: Listed>(number: u16) -> Option<T> {
    T::all().get(usize::from(number)).copied()
}

/// What [`number`] stands for; nothing where it is outside the list.
#[allow(clippy::option_option, reason = "not said is an answer, outside the list is none")]
fn maybe<T: Listed>(number: u16) -> Option<Option<T>> {
    match number.checked_sub(1) {
        None => Some(None),
        Some(at) => placed(at).map(Some),
    }
}

fn numbered(what: &str, at: usize) -> String {
    [what, "-", &(at + 1).to_string()].concat()
}

/// As much of a text as a line holds.
fn beginning(text: &str) -> String {
    text.trim().chars().take(MAX_LINE).collect()
}
