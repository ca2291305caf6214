//! Two voices: worker and supervisor each answer the same questions sealed, and both answers open at once.
//!
//! `product.md`, "Two voices"; row 26 of the README's table. A [`Round`] is one such exchange: its questions are settled
//! when it begins. What somebody answers is written as one canonical text ([`Said::text`]); a fingerprint of exactly
//! that text is kept beside it once it is sealed, and shown for as long as the round is kept. Until the round is opened
//! a session holds nothing of an answer but the sealed text: no draft ever comes through here, so no undo can bring one
//! back. May not know how a text is sealed, nor who has which word. Start with [`questions`], [`Round`] and [`compared`].

use std::rc::Rc;

use super::check::{Checked, Checker, Verdict, few};
use super::choices::choices;
use super::dates::Date;
use super::form::{Read, form, text_of};
use super::ids::{ActorId, DecisionId, ExplanationId, RoundId};
use super::list::Record;
use super::power::PowerSource;
use super::rejection::Rejection;
use super::session::Session;
use super::sorted::SortedSet;

/// Most people, and most sources of power, that one round asks about: more would be an examination.
pub const MOST_CHOSEN: usize = 4;
/// Most characters of one answer in words.
pub const MAX_ANSWER: usize = 2_000;
/// Most characters of a sealed text, and of what was sealed.
pub const MAX_SEALED: usize = 200_000;
/// Most questions of a round.
const MAX_QUESTIONS: usize = 60;
/// Most explanations, and most decisions, that a round asks about.
const MOST_ROWS: usize = 12;

choices! {
    /// Who answers.
    Party { Worker = "worker", Supervisor = "supervisor" }
}

impl Party {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Worker => Self::Supervisor,
            Self::Supervisor => Self::Worker,
        }
    }
}

choices! {
    /// What a question is about.
    VoiceArea {
        Power = "power", Now = "now", Explanations = "explanations", Level = "level", Judgement = "judgement",
        Worry = "worry", Between = "between",
    }
}

/// A question that both answer. What it is about is named by its id; nothing where that was taken out since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceQuestion {
    /// The kind of question.
    pub area: VoiceArea,
    /// Whose power.
    pub who: Option<ActorId>,
    /// From which source.
    pub source: Option<PowerSource>,
    /// Which explanation.
    pub explanation: Option<ExplanationId>,
    /// Which decision.
    pub decision: Option<DecisionId>,
}

form!(VoiceQuestion { area, who, source, explanation, decision });

impl VoiceQuestion {
    fn of(area: VoiceArea) -> Self {
        Self { area, who: None, source: None, explanation: None, decision: None }
    }

    /// Whether its answers are so few and short that they stand side by side.
    #[must_use]
    pub fn is_brief(&self) -> bool {
        matches!(self.area, VoiceArea::Power | VoiceArea::Judgement)
    }

    /// Whether what it was about has been taken out of the session since.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        match self.area {
            VoiceArea::Power => self.who.is_none(),
            VoiceArea::Explanations => self.explanation.is_none(),
            VoiceArea::Level | VoiceArea::Judgement => self.decision.is_none(),
            VoiceArea::Now | VoiceArea::Worry | VoiceArea::Between => false,
        }
    }
}

/// The questions of a round about what a session holds: of these areas, and for power of these people and sources.
#[must_use]
pub fn questions(
    session: &Session,
    areas: &SortedSet<VoiceArea>,
    people: &[ActorId],
    sources: &[PowerSource],
) -> Vec<VoiceQuestion> {
    let mut asked = Vec::new();
    for area in areas {
        let one = VoiceQuestion::of(*area);
        match area {
            VoiceArea::Power => {
                for who in people.iter().take(MOST_CHOSEN) {
                    for source in sources.iter().take(MOST_CHOSEN) {
                        asked.push(VoiceQuestion { who: Some(who.clone()), source: Some(*source), ..one.clone() });
                    }
                }
            }
            VoiceArea::Explanations => {
                let rows = session.cooperation.explanations.iter().filter(|row| !row.hidden);
                for row in rows.take(MOST_ROWS) {
                    asked.push(VoiceQuestion { explanation: Some(row.id.clone()), ..one.clone() });
                }
            }
            VoiceArea::Level | VoiceArea::Judgement => {
                for decision in session.protection.decisions.iter().take(MOST_ROWS) {
                    asked.push(VoiceQuestion { decision: Some(decision.id.clone()), ..one.clone() });
                }
            }
            VoiceArea::Now | VoiceArea::Worry | VoiceArea::Between => asked.push(one),
        }
    }
    asked.truncate(MAX_QUESTIONS);
    asked
}

/// One answer, with the question as it was read that day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VoiceAnswer {
    /// The question in words.
    pub asked: String,
    /// The id of what was chosen from the question's list; blank where nothing was, or there is no list.
    pub chosen: String,
    /// In words.
    pub words: String,
}

form!(VoiceAnswer { asked, chosen, words });

impl VoiceAnswer {
    /// Whether nothing was answered.
    #[must_use]
    pub fn says_nothing(&self) -> bool {
        self.chosen.is_empty() && self.words.trim().is_empty()
    }
}

/// Everything one of the two said in a round, as it is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The round.
    pub round: RoundId,
    /// Who said it.
    pub by: Party,
    /// What chance added, so that a fingerprint cannot be found by trying likely answers.
    pub salt: String,
    /// The answers, in the order of the questions.
    pub answers: Vec<VoiceAnswer>,
}

form!(Said { round, by, salt, answers });

impl Said {
    /// The canonical text: what is sealed, and what the fingerprint is taken of. One for each value: its fields have
    /// one order, nothing stands between them, and texts are escaped in one way.
    #[must_use]
    pub fn text(&self) -> String {
        text_of(self)
    }

    /// What a canonical text says; nothing for any other text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let value = serde_json::from_str(text).ok()?;
        Read::read(&value).ok()
    }
}

/// What one of the two has sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The day.
    pub on: Date,
    /// The fingerprint of the canonical text, taken when it was sealed.
    pub fingerprint: String,
    /// The canonical text, encrypted under a word that only its writer knows.
    pub sealed: String,
    /// The canonical text once the round was opened; blank until then.
    pub opened: String,
}

form!(Sealed { on, fingerprint, sealed, opened });

impl Sealed {
    /// What was said; nothing until it is opened.
    #[must_use]
    pub fn said(&self) -> Option<Said> {
        Said::read(&self.opened)
    }
}

/// One exchange of sealed answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its id; the same in both browsers where there are two.
    pub id: RoundId,
    /// The day it began.
    pub date: Date,
    /// What is asked.
    pub questions: Vec<VoiceQuestion>,
    /// What was agreed about the power between the two.
    pub between: String,
    /// Who answers first.
    pub first: Option<Party>,
    /// Who speaks first, once both are open.
    pub speaks: Option<Party>,
    /// The worker's.
    pub worker: Option<Sealed>,
    /// The supervisor's.
    pub supervisor: Option<Sealed>,
    /// The day it was opened.
    pub opened: Option<Date>,
    /// Whose answers were opened without the other's.
    pub alone: Option<Party>,
    /// Fingerprints of what was sealed, and set aside unopened to answer anew.
    pub set_aside: Vec<String>,
    /// What the two make of their differences.
    pub learned: String,
}

form!(Round { id, date, questions, between, first, speaks, worker, supervisor, opened, alone, set_aside, learned });

impl Record for Round {
    type Id = RoundId;
    fn id(&self) -> &RoundId {
        &self.id
    }
}

impl Round {
    /// A round that begins with these questions.
    #[must_use]
    pub fn new(id: RoundId, date: Date, questions: Vec<VoiceQuestion>) -> Self {
        Self {
            id,
            date,
            questions,
            between: String::new(),
            first: None,
            speaks: None,
            worker: None,
            supervisor: None,
            opened: None,
            alone: None,
            set_aside: Vec::new(),
            learned: String::new(),
        }
    }

    /// What one of the two has sealed.
    #[must_use]
    pub fn of(&self, party: Party) -> Option<&Sealed> {
        match party {
            Party::Worker => self.worker.as_ref(),
            Party::Supervisor => self.supervisor.as_ref(),
        }
    }

    /// The place of what one of the two has sealed.
    pub fn place(&mut self, party: Party) -> &mut Option<Sealed> {
        match party {
            Party::Worker => &mut self.worker,
            Party::Supervisor => &mut self.supervisor,
        }
    }

    /// Whether what this one has sealed is still closed.
    #[must_use]
    pub fn is_closed(&self, party: Party) -> bool {
        self.of(party).is_some_and(|sealed| sealed.opened.is_empty())
    }

    /// Takes what this one has sealed out, unopened, and keeps its fingerprint: they answer anew.
    pub fn set_aside(&mut self, party: Party) {
        if self.is_closed(party)
            && let Some(sealed) = self.place(party).take()
        {
            self.set_aside.push(sealed.fingerprint);
        }
    }

    /// Opens what these have sealed, on a day: both in one step, or the one alone where the other's stays closed or
    /// was never given.
    pub fn open(&mut self, texts: Vec<(Party, String)>, today: Date) {
        if self.opened.is_none() {
            self.opened = Some(today);
            self.alone = if let [(party, _)] = &texts[..] { Some(*party) } else { None };
        }
        for (party, text) in texts {
            if let Some(sealed) = self.place(party) {
                sealed.opened = text;
            }
        }
    }
}

/// How the two answers to a question stand to each other, in the order in which they are shown: disagreement first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compared {
    /// They chose differently.
    Differ,
    /// Only one of them answered.
    OneOnly,
    /// Both answered in words alone, which are for people to compare.
    InWords,
    /// They chose the same.
    Alike,
}

/// A question with both answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The question, as the round has it.
    pub question: VoiceQuestion,
    /// What the worker answered; blank where nothing.
    pub worker: VoiceAnswer,
    /// What the supervisor answered; blank where nothing.
    pub supervisor: VoiceAnswer,
    /// How they stand to each other.
    pub how: Compared,
}

/// The questions of a round that was opened, each with both answers: those on which they differ first, and within each
/// kind as they were asked. What neither answered is left out. Nothing is counted.
#[must_use]
pub fn compared(round: &Round) -> Vec<Pair> {
    let said = |party| round.of(party).and_then(Sealed::said).map(|said| said.answers).unwrap_or_default();
    let (worker, supervisor) = (said(Party::Worker), said(Party::Supervisor));
    let of = |answers: &[VoiceAnswer], at: usize| answers.get(at).cloned().unwrap_or_default();
    let mut pairs = [const { Vec::new() }; 4];
    for (at, question) in round.questions.iter().enumerate() {
        let (one, two) = (of(&worker, at), of(&supervisor, at));
        if !(one.says_nothing() && two.says_nothing()) {
            let how = compare(&one, &two);
            pairs[how as usize].push(Pair { question: question.clone(), worker: one, supervisor: two, how });
        }
    }
    pairs.into_iter().flatten().collect()
}

fn compare(one: &VoiceAnswer, two: &VoiceAnswer) -> Compared {
    if one.says_nothing() || two.says_nothing() || one.chosen.is_empty() != two.chosen.is_empty() {
        Compared::OneOnly
    } else if one.chosen != two.chosen {
        Compared::Differ
    } else if one.chosen.is_empty() {
        Compared::InWords
    } else {
        Compared::Alike
    }
}

/// Rounds in which something is open that was sealed before.
pub(super) fn opened_since(before: &Session, after: &Session) -> Vec<Rc<Round>> {
    let newly = |round: &&Rc<Round>| {
        let was = before.voices.get(&round.id);
        let opened = |party: &Party| {
            was.is_some_and(|was| was.is_closed(*party)) && round.of(*party).is_some() && !round.is_closed(*party)
        };
        Party::ALL.iter().any(opened)
    };
    after.voices.iter().filter(newly).cloned().collect()
}

impl Session {
    /// The session as it would be if this round had been open in it.
    pub(super) fn with_opened(&self, round: &Round) -> Self {
        let mut with = self.clone();
        let mut open = round.clone();
        if let Some(there) = self.voices.get(&round.id).filter(|there| there.opened.is_some()) {
            // Opened in part before: what was said of that part stays as it was then.
            open = Round { speaks: there.speaks, learned: there.learned.clone(), ..open };
        }
        for asked in &mut open.questions {
            asked.who = asked.who.take().filter(|id| self.story.actors.has(id));
            asked.explanation = asked.explanation.take().filter(|id| self.cooperation.explanations.has(id));
            asked.decision = asked.decision.take().filter(|id| self.protection.decisions.has(id));
        }
        match with.voices.get_mut(&round.id) {
            Some(there) => *there = open,
            None => with.voices = with.voices.with(with.voices.len(), Rc::new(open)),
        }
        with
    }

    /// Questions about what is taken out stay where they are, and forget what they were about.
    pub(super) fn forget_asked(&mut self, lost: &dyn Fn(&mut VoiceQuestion) -> bool) {
        self.voices.rewrite(&|round| {
            let mut any = false;
            for asked in &mut round.questions {
                any |= lost(asked);
            }
            any
        });
    }
}

impl Checked for Round {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.date(Some(self.date))?;
        by.date(self.opened)?;
        by.texts(&[&self.between, &self.learned])?;
        few(self.set_aside.len())?;
        self.set_aside.iter().try_for_each(|fingerprint| by.line(fingerprint))?;
        if self.questions.len() > MAX_QUESTIONS {
            return Err(Rejection::Full { limit: MAX_QUESTIONS });
        }
        for asked in &self.questions {
            by.maybe_actor(asked.who.as_ref())?;
            asked.explanation.iter().try_for_each(|id| by.explanation(id))?;
            asked.decision.iter().try_for_each(|id| by.decision(id))?;
        }
        for party in Party::ALL {
            if let Some(sealed) = self.of(*party) {
                by.date(Some(sealed.on))?;
                by.line(&sealed.fingerprint)?;
                by.within(&sealed.sealed, MAX_SEALED)?;
                by.within(&sealed.opened, MAX_SEALED)?;
                // Nothing plain before the day it was opened.
                if self.opened.is_none() && !sealed.opened.is_empty() {
                    return Err(Rejection::Unanswered);
                }
            }
        }
        // Both at once, unless it says whose were opened alone.
        let plain = |party| self.of(party).is_some_and(|sealed| !sealed.opened.is_empty());
        let whole = match (self.opened, self.alone) {
            (None, None) => true,
            (None, Some(_)) => false,
            (Some(_), None) => plain(Party::Worker) && plain(Party::Supervisor),
            (Some(_), Some(party)) => plain(party),
        };
        if whole { Ok(()) } else { Err(Rejection::Unanswered) }
    }
}
