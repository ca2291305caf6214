//! Tool 3, partnership or protection: for one decision at a time, fellow travellers or a definite decision they may
//! not like, on what evidence, and with what that would make us step up or down.
//!
//! `domain.md`, "Tool 3". A level says who leads a decision; it is not a scale of danger.

use super::sorted::{SortedMap, SortedSet};

use super::YesNo;
use super::choices::choices;
use super::dates::Date;
use super::form::form;
use super::ids::{ActorId, CapacityId, DecisionId, EvidenceId, JudgementId, ReviewId, TrapAnswerId, TripwireId};
use super::list::{List, Record};
use super::story::{SourceCheck, SourceKind};
use super::thresholds::Threshold;

choices! {
    /// The legal lens on a decision (step 1).
    Lens {
        Child = "child", AdultWithCapacity = "adult-with-capacity", CapacityInDoubt = "capacity-in-doubt",
        LacksCapacity = "lacks-capacity-for-this", MentalHealthLaw = "mental-health-law",
    }
}

choices! {
    /// Who leads a decision, 0 to 6 (`domain.md`, "Levels").
    Level {
        NoInvolvement = "0", PersonLeads = "1", Partnership = "2", Negotiated = "3", Directed = "4", Imposed = "5",
        Emergency = "6",
    }
}

impl Level {
    /// Its number, 0 to 6: the rung, never a measure of danger.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }
}

choices! {
    /// What can stay the person's even where something is imposed (step 7).
    KeptShared {
        Information = "information", Pace = "pace", Place = "place", Companion = "companion", Contact = "contact",
        Review = "review",
    }
}

choices! {
    /// How unsure (step 9), after "safe uncertainty" (R1).
    Unsure {
        SafeCertain = "safe-certain", SafeUncertain = "safe-uncertain", UnsafeCertain = "unsafe-certain",
        UnsafeUncertain = "unsafe-uncertain",
    }
}

/// The tests a step towards imposing must meet (step 5), each in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tests {
    /// Under which power?
    pub lawful: String,
    /// Why is it needed?
    pub needed: String,
    /// Why would nothing less suffice?
    pub least_intrusive: String,
    /// For how long?
    pub time_limited: String,
    /// The day on which it ends or is reviewed.
    pub until: Option<Date>,
    /// What does acting cost them?
    pub cost_of_acting: String,
    /// What does not acting cost them?
    pub cost_of_not: String,
}

form!(Tests { lawful, needed, least_intrusive, time_limited, until, cost_of_acting, cost_of_not });

/// Could the people concerned lead this decision? (seed 002 clip 2a; L19)
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FamilyLed {
    /// Could they?
    pub could: Option<YesNo>,
    /// Who would be there?
    pub who: String,
    /// What statutory power stays with the worker?
    pub power_stays: String,
    /// Has it been offered?
    pub offered: Option<YesNo>,
}

form!(FamilyLed { could, who, power_stays, offered });

/// A judgement that is being written and has not been made yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JudgementDraft {
    /// In the writer's own words.
    pub text: String,
    /// Which way it leans.
    pub leans: Option<JudgementLeans>,
    /// The level it comes to.
    pub level: Option<Level>,
    /// The entries it rests on.
    pub reasons: SortedSet<EvidenceId>,
    /// Who disagrees, and why.
    pub dissent: String,
    /// Who decided.
    pub decided_by: Option<ActorId>,
    /// How unsure.
    pub unsure: Option<Unsure>,
    /// The judgement it replaces. Left empty, the earlier one stands beside it.
    pub replaces: Option<JudgementId>,
}

form!(JudgementDraft { text, leans, level, reasons, dissent, decided_by, unsure, replaces });

/// One decision; partnership is judged for it, never for a family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// Which decision?
    pub question: String,
    /// Whose safety?
    pub whose_safety: Option<ActorId>,
    /// The legal lens.
    pub lens: Option<Lens>,
    /// Where we are now.
    pub now: Option<Level>,
    /// Where each party would be.
    pub levels: SortedMap<ActorId, Level>,
    /// The tests.
    pub tests: Tests,
    /// What remains when we leave?
    pub lasting: String,
    /// What stays theirs.
    pub kept_shared: SortedSet<KeptShared>,
    /// How it stays theirs, in words.
    pub kept_note: String,
    /// Could they lead it?
    pub family_led: FamilyLed,
    /// The judgement being written.
    pub draft: JudgementDraft,
}

form!(Decision {
    id,
    question,
    whose_safety,
    lens,
    now,
    levels,
    tests,
    lasting,
    kept_shared,
    kept_note,
    family_led,
    draft
});

impl Record for Decision {
    type Id = DecisionId;
    fn id(&self) -> &DecisionId {
        &self.id
    }
}

impl Decision {
    /// A decision with nothing answered.
    #[must_use]
    pub fn new(id: DecisionId, question: &str) -> Self {
        Self {
            id,
            question: question.into(),
            whose_safety: None,
            lens: None,
            now: None,
            levels: SortedMap::new(),
            tests: Tests::default(),
            lasting: String::new(),
            kept_shared: SortedSet::new(),
            kept_note: String::new(),
            family_led: FamilyLed::default(),
            draft: JudgementDraft::default(),
        }
    }
}

choices! {
    /// Which way a judgement leans.
    JudgementLeans { Worried = "worried", Reassured = "reassured", Mixed = "mixed" }
}

/// A judgement that was made on a day. It is replaced by a later one, never overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Its id.
    pub id: JudgementId,
    /// The decision it is about.
    pub decision: DecisionId,
    /// The day.
    pub date: Date,
    /// In the writer's own words.
    pub text: String,
    /// Which way it leans.
    pub leans: JudgementLeans,
    /// The level it came to.
    pub level: Level,
    /// The entries it rests on.
    pub reasons: SortedSet<EvidenceId>,
    /// Who disagreed, and why.
    pub dissent: String,
    /// Who decided.
    pub decided_by: Option<ActorId>,
    /// How unsure.
    pub unsure: Option<Unsure>,
    /// The judgement it replaced.
    pub replaces: Option<JudgementId>,
}

form!(Judgement { id, decision, date, text, leans, level, reasons, dissent, decided_by, unsure, replaces });

impl Record for Judgement {
    type Id = JudgementId;
    fn id(&self) -> &JudgementId {
        &self.id
    }
}

choices! {
    /// What an assessment of capacity found.
    CapacityOutcome { Has = "has", Lacks = "lacks", InDoubt = "in-doubt" }
}

/// An assessment of capacity, for one decision at one time (L10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapacityCheck {
    /// Its id.
    pub id: CapacityId,
    /// The decision it is about.
    pub decision: DecisionId,
    /// The day.
    pub date: Option<Date>,
    /// Who assessed.
    pub by: Option<ActorId>,
    /// What was found.
    pub outcome: CapacityOutcome,
    /// The support that was given to decide.
    pub support_given: String,
}

form!(CapacityCheck { id, decision, date, by, outcome, support_given });

impl Record for CapacityCheck {
    type Id = CapacityId;
    fn id(&self) -> &CapacityId {
        &self.id
    }
}

choices! {
    /// The thirty-nine reasoning traps (`domain.md`, "Reasoning traps"); D38 is not used.
    Trap {
        D1 = "D1", D2 = "D2", D3 = "D3", D4 = "D4", D5 = "D5", D6 = "D6", D7 = "D7", D8 = "D8", D9 = "D9",
        D10 = "D10", D11 = "D11", D12 = "D12", D13 = "D13", D14 = "D14", D15 = "D15", D16 = "D16", D17 = "D17",
        D18 = "D18", D19 = "D19", D20 = "D20", D21 = "D21", D22 = "D22", D23 = "D23", D24 = "D24", D25 = "D25",
        D26 = "D26", D27 = "D27", D28 = "D28", D29 = "D29", D30 = "D30", D31 = "D31", D32 = "D32", D33 = "D33",
        D34 = "D34", D35 = "D35", D36 = "D36", D37 = "D37", D39 = "D39", D40 = "D40",
    }
}

choices! {
    /// The headings the traps stand under.
    TrapGroup {
        ChangingOurMind = "changing-our-mind", WhoseAccount = "whose-account", WhoseVoice = "whose-voice",
        WhatEvidenceIs = "what-the-evidence-is", HowElse = "how-else-to-see-it",
        PowerAndPartnership = "power-and-partnership",
    }
}

choices! {
    /// What the writer made of a second look.
    Look { Considered = "considered", ChangedView = "changed-view", NotRelevant = "not-relevant" }
}

/// An answer to a second look, kept with its day (step 8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrapAnswer {
    /// Its id.
    pub id: TrapAnswerId,
    /// Which question was asked.
    pub trap: Trap,
    /// The day.
    pub date: Date,
    /// What was made of it.
    pub look: Look,
    /// Why; asked for when it is said not to be relevant.
    pub why: String,
    /// Ids of the entries that were matched then: the answer holds until they change.
    pub matched: SortedSet<String>,
}

form!(TrapAnswer { id, trap, date, look, why, matched });

impl Record for TrapAnswer {
    type Id = TrapAnswerId;
    fn id(&self) -> &TrapAnswerId {
        &self.id
    }
}

choices! {
    /// Towards more protection, or back towards partnership.
    Direction { Up = "up", Down = "down" }
}

/// What would make us step up or down, who watches, and by when we look again (step 10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tripwire {
    /// Its id.
    pub id: TripwireId,
    /// The decision it belongs to, where there is one.
    pub decision: Option<DecisionId>,
    /// What would have to happen.
    pub trigger: String,
    /// Up or down.
    pub direction: Direction,
    /// Who watches.
    pub watcher: Option<ActorId>,
    /// When it is looked at again.
    pub review: Date,
    /// The day it happened, if it did.
    pub happened: Option<Date>,
}

form!(Tripwire { id, decision, trigger, direction, watcher, review, happened });

impl Record for Tripwire {
    type Id = TripwireId;
    fn id(&self) -> &TripwireId {
        &self.id
    }
}

/// A tripwire that is being written and has not been set yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TripwireDraft {
    /// What would have to happen.
    pub trigger: String,
    /// Up or down.
    pub direction: Option<Direction>,
    /// Who watches.
    pub watcher: Option<ActorId>,
    /// When it is looked at again.
    pub review: Option<Date>,
}

form!(TripwireDraft { trigger, direction, watcher, review });

/// A look back at a judgement, once it is known what came of it. The judgement stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its id.
    pub id: ReviewId,
    /// The judgement that is looked back on.
    pub judgement: JudgementId,
    /// The day of looking back; never before the day of the judgement.
    pub date: Date,
    /// What happened.
    pub happened: String,
    /// The entries that misled.
    pub misled: SortedSet<EvidenceId>,
    /// What we would look for now.
    pub look_for: String,
}

form!(Review { id, judgement, date, happened, misled, look_for });

impl Record for Review {
    type Id = ReviewId;
    fn id(&self) -> &ReviewId {
        &self.id
    }
}

/// Tool 3, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Protection {
    /// The decisions, one at a time.
    pub decisions: List<Decision>,
    /// Judgements in the order they were made.
    pub judgements: List<Judgement>,
    /// Assessments of capacity.
    pub capacity: List<CapacityCheck>,
    /// Which kinds of source have been asked, have not, or cannot be known to have been (step 2).
    pub sources: SortedMap<SourceKind, YesNo>,
    /// Answers to the nine checks (step 2).
    pub checks: SortedMap<SourceCheck, YesNo>,
    /// Answers to second looks.
    pub trap_answers: List<TrapAnswer>,
    /// Tripwires that are set.
    pub tripwires: List<Tripwire>,
    /// The tripwire being written.
    pub tripwire_draft: TripwireDraft,
    /// Looks back at past judgements.
    pub reviews: List<Review>,
    /// Thresholds of second looks that were changed; the others are as they come.
    pub thresholds: SortedMap<Threshold, u16>,
}

form!(Protection {
    decisions,
    judgements,
    capacity,
    sources,
    checks,
    trap_answers,
    tripwires,
    tripwire_draft,
    reviews,
    thresholds
});

impl Protection {
    /// The latest judgement of a decision: by day, and among those of one day the last one written.
    #[must_use]
    pub fn latest(&self, decision: &DecisionId) -> Option<&Judgement> {
        self.judgements.iter().filter(|judgement| judgement.decision == *decision).max_by_key(|j| j.date).map(|j| &**j)
    }

    /// Whether a later judgement has replaced this one.
    #[must_use]
    pub fn is_replaced(&self, id: &JudgementId) -> bool {
        self.judgements.iter().any(|judgement| judgement.replaces.as_ref() == Some(id))
    }
}
