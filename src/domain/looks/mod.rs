//! Second looks: the thirty-nine reasoning traps of `domain.md` as questions that what is recorded raises.
//!
//! One pure function for each, in a file for each heading: [`changing`], [`accounts`], [`voices`], [`evidence`],
//! [`otherwise`], [`power`]. A rule gives back the entries it matched, and is silent when it gives back none; what is
//! not recorded yet keeps it silent. Nothing here is counted, weighed or put in an order of importance: second looks
//! come in the order of the catalogue, always the same for the same session and day.
//!
//! Knows no wording. The words that two rules look for arrive as [`Words`]; `content::second_looks` is the same with
//! them filled in. Start with [`second_looks`], then [`RULES`].

mod accounts;
mod changing;
mod evidence;
mod facts;
mod otherwise;
mod power;
mod rules;
mod voices;

use super::dates::Date;
use super::ids::{
    ActionId, ActorId, DecisionId, EpisodeId, EventId, EvidenceId, ExplanationId, JudgementId, TrapAnswerId, TripwireId,
};
use super::protection::{Look, Trap, TrapAnswer, TrapGroup};
use super::session::Session;
use super::thresholds::Threshold;
use super::walk::Step;
use facts::Facts;
use rules::{RULES, Rule};

/// The words that rules look for, in lower case with a straight apostrophe.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Words that sum somebody up (D9).
    pub labels: &'a [&'a str],
    /// Words for capacity (D34).
    pub capacity: &'a [&'a str],
    /// Words for a choice (D34).
    pub choice: &'a [&'a str],
    /// Words in the label of somebody who convenes or chairs and is asked for no account (D31).
    pub convenors: &'a [&'a str],
}

/// Something in the session that a second look rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// Somebody in the story.
    Actor(ActorId),
    /// An entry of the ledger.
    Evidence(EvidenceId),
    /// A marker of the timeline.
    Event(EventId),
    /// An episode of behaviour.
    Episode(EpisodeId),
    /// An explanation.
    Explanation(ExplanationId),
    /// A decision.
    Decision(DecisionId),
    /// A judgement.
    Judgement(JudgementId),
    /// An action.
    Action(ActionId),
    /// A tripwire.
    Tripwire(TripwireId),
    /// What a step holds once, such as the review date of the ending.
    Step(Step),
}

impl Reference {
    /// The id of what is meant.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Actor(id) => id.as_str(),
            Self::Evidence(id) => id.as_str(),
            Self::Event(id) => id.as_str(),
            Self::Episode(id) => id.as_str(),
            Self::Explanation(id) => id.as_str(),
            Self::Decision(id) => id.as_str(),
            Self::Judgement(id) => id.as_str(),
            Self::Action(id) => id.as_str(),
            Self::Tripwire(id) => id.as_str(),
            Self::Step(step) => step.id(),
        }
    }
}

/// A question that the session raises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondLook {
    /// Which one.
    pub trap: Trap,
    /// What raises it, never empty: in the order of the rule, each once.
    pub matched: Vec<Reference>,
    /// Whether the person at the centre cannot say, so that D5 asks its other question.
    pub cannot_say: bool,
    /// The answer that keeps it quiet, if it has one: everything it rests on was there when it was answered.
    pub answered: Option<TrapAnswerId>,
}

impl SecondLook {
    /// An answer to it, for [`super::Command::AnswerTrap`].
    #[must_use]
    pub fn answer(&self, session: &Session, id: TrapAnswerId, today: Date, look: Look, why: String) -> TrapAnswer {
        let matched = self.matched.iter().map(|found| key(session, self.trap, found)).collect();
        TrapAnswer { id, trap: self.trap, date: today, look, why, matched }
    }
}

/// Every second look that the session raises, answered or not, in the order of the catalogue.
///
/// `today` is the day of the session. An exercise or a sample happens on the last day that is written in it, whenever
/// it is opened: see [`day_of`].
#[must_use]
pub fn second_looks(session: &Session, today: Date, words: Words<'_>) -> Vec<SecondLook> {
    let facts = Facts::of(session, day_of(session, today), words);
    let mut looks = Vec::new();
    for Rule { trap, matches, .. } in RULES {
        let matched = matches(&facts);
        if matched.is_empty() {
            continue;
        }
        let covers = |answer: &TrapAnswer| {
            answer.trap == *trap && matched.iter().all(|found| answer.matched.contains(&key(session, *trap, found)))
        };
        let answered = session.protection.trap_answers.iter().rev().find(|answer| covers(answer));
        let answered = answered.map(|answer| answer.id.clone());
        looks.push(SecondLook { trap: *trap, matched, cannot_say: facts.cannot_say(), answered });
    }
    looks
}

/// Those of them that have no answer and concern a step. At [`Step::SecondLooks`] all are together, answered ones too.
pub fn concerning(looks: &[SecondLook], step: Step) -> impl Iterator<Item = &SecondLook> {
    let all = step == Step::SecondLooks;
    looks.iter().filter(move |look| all || (look.answered.is_none() && look.trap.steps().contains(&step)))
}

impl Trap {
    fn rule(self) -> &'static Rule {
        // Every trap has its rule; a test holds it.
        RULES.iter().find(|rule| rule.trap == self).unwrap_or(&RULES[0])
    }

    /// The heading it stands under.
    #[must_use]
    pub fn group(self) -> TrapGroup {
        self.rule().group
    }

    /// The steps it concerns.
    #[must_use]
    pub fn steps(self) -> &'static [Step] {
        self.rule().steps
    }

    /// The numbers in its rule that can be changed.
    pub fn thresholds(self) -> impl Iterator<Item = Threshold> {
        Threshold::ALL.iter().copied().filter(move |threshold| threshold.trap() == Some(self))
    }
}

/// The number of a rule, as it stands in this session.
#[must_use]
pub fn number(session: &Session, threshold: Threshold) -> u16 {
    session.protection.thresholds.get(&threshold).copied().unwrap_or(threshold.usual())
}

/// The day on which a session stands: today, but for an exercise the last day that is written in it. A worked case
/// that was recorded in November must ask in May what it asked in November.
#[must_use]
pub fn day_of(session: &Session, today: Date) -> Date {
    if session.opening.fictional != Some(true) {
        return today;
    }
    let entries = session.story.evidence.iter().filter_map(|entry| entry.day());
    let judged = session.protection.judgements.iter().map(|judgement| judgement.date);
    entries.chain(judged).fold(session.opening.begun, Date::max)
}

/// What an answer keeps of what a second look rests on. An action that is carried over once more, or a review that was
/// put off and passed again, is not what it was.
fn key(session: &Session, trap: Trap, found: &Reference) -> String {
    let state = match (trap, found) {
        (Trap::D7, Reference::Action(id)) => session.closing.actions.get(id).map(|action| action.carried.to_string()),
        (Trap::D7, Reference::Tripwire(id)) => {
            session.protection.tripwires.get(id).map(|tripwire| tripwire.review.to_string())
        }
        (Trap::D7, Reference::Decision(id)) => {
            session.protection.decisions.get(id).and_then(|decision| decision.tests.until).map(|day| day.to_string())
        }
        (Trap::D7, Reference::Step(_)) => session.closing.ending.review.map(|day| day.to_string()),
        _ => None,
    };
    match state {
        Some(state) => [found.id(), " ", &state].concat(),
        None => found.id().to_owned(),
    }
}
