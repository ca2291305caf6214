//! The closing plan: obstacles, who owns which problem, what is done by whom and by when, and what is taken away.
//!
//! `domain.md`, "Empowerment obstacles" and "Closing plan". What people want stands in `wants.rs`, on what footing we
//! work with them in `footing.rs`; what other steps hold that could be done is worked out in `plan.rs`.

use serde_json::Value;

use super::YesNo;
use super::choices::choices;
use super::dates::Date;
use super::footing::Footing;
use super::form::{Faulty, Read, Write, form, only_field, write_only_field};
use super::ids::{
    ActionId, ActorId, AdvocacyId, DecisionId, EnquiryId, EvidenceId, MoveId, ObstacleId, OwnershipId, ShiftId,
    TripwireId, UnmetId, WantId,
};
use super::list::{List, Record};
use super::wants::Want;

choices! {
    /// Where an obstacle lies, after Thompson (T7).
    ObstacleLevel { Personal = "personal", Cultural = "cultural", Structural = "structural" }
}

choices! {
    /// The obstacles of the catalogue (`domain.md`, "Empowerment obstacles").
    ObstacleKind {
        LowConfidence = "low-confidence", Anxiety = "anxiety", UnresolvedGrief = "unresolved-grief",
        Trauma = "trauma", SkillsGap = "skills-gap", Exhaustion = "exhaustion",
        Stigma = "stigma", Stereotype = "stereotype", FamilyFaith = "family-faith-expectation",
        ProfessionalsKnowBest = "professionals-know-best", Language = "language", TeamCynicism = "team-cynicism",
        Poverty = "poverty", Housing = "housing", Discrimination = "discrimination",
        EligibilityRules = "eligibility-rules", WaitingLists = "waiting-lists",
        DigitalExclusion = "digital-exclusion", ImmigrationRules = "immigration-rules", Workload = "workload",
    }
}

impl ObstacleKind {
    /// Where it lies.
    #[must_use]
    pub const fn level(self) -> ObstacleLevel {
        match self {
            Self::LowConfidence
            | Self::Anxiety
            | Self::UnresolvedGrief
            | Self::Trauma
            | Self::SkillsGap
            | Self::Exhaustion => ObstacleLevel::Personal,
            Self::Stigma
            | Self::Stereotype
            | Self::FamilyFaith
            | Self::ProfessionalsKnowBest
            | Self::Language
            | Self::TeamCynicism => ObstacleLevel::Cultural,
            Self::Poverty
            | Self::Housing
            | Self::Discrimination
            | Self::EligibilityRules
            | Self::WaitingLists
            | Self::DigitalExclusion
            | Self::ImmigrationRules
            | Self::Workload => ObstacleLevel::Structural,
        }
    }
}

choices! {
    /// In life generally, in this situation, or both.
    Scope { InLife = "in-life", InSituation = "in-situation", Both = "both" }
}

choices! {
    /// Who sees it.
    SeenBy { Person = "person", Worker = "worker", Both = "both" }
}

choices! {
    /// What is done about an obstacle: Thompson's four (T13), or challenge upward (T12).
    ObstacleMove {
        UnderstandSource = "understand-source", BuildConfidence = "build-confidence", EaseAnxiety = "ease-anxiety",
        ResolveConflict = "resolve-conflict", ChallengeUpward = "challenge-upward",
    }
}

/// An obstacle to somebody's control over their own life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// Its id.
    pub id: ObstacleId,
    /// Which of the catalogue.
    pub kind: ObstacleKind,
    /// How it shows here, in words.
    pub note: String,
    /// In life, in this situation, or both.
    pub scope: Option<Scope>,
    /// The entries that show it.
    pub evidence: Vec<EvidenceId>,
    /// Who sees it.
    pub seen_by: Option<SeenBy>,
    /// What is done about it.
    pub answer: Option<ObstacleMove>,
    /// Who does it.
    pub owner: Option<ActorId>,
}

form!(Obstacle { id, kind, note, scope, evidence, seen_by, answer, owner });

impl Record for Obstacle {
    type Id = ObstacleId;
    fn id(&self) -> &ObstacleId {
        &self.id
    }
}

/// Who owns a problem (T11).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ownership {
    /// Its id.
    pub id: OwnershipId,
    /// The problem.
    pub problem: String,
    /// Who carries it now.
    pub carried_by: Option<ActorId>,
    /// Whose it could be.
    pub could_be: Option<ActorId>,
}

form!(Ownership { id, problem, carried_by, could_be });

impl Record for Ownership {
    type Id = OwnershipId;
    fn id(&self) -> &OwnershipId {
        &self.id
    }
}

/// A need no service meets: what would it take? (P11)
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// Its id.
    pub id: UnmetId,
    /// The need.
    pub need: String,
    /// What it would take.
    pub would_take: String,
}

form!(Unmet { id, need, would_take });

impl Record for Unmet {
    type Id = UnmetId;
    fn id(&self) -> &UnmetId {
        &self.id
    }
}

choices! {
    /// The level an action works at (P29).
    ActionLevel { ThisPerson = "this-person", BetweenAgencies = "between-agencies", Policy = "policy" }
}

choices! {
    /// How far an action has come.
    ActionStatus { Open = "open", Done = "done", Dropped = "dropped" }
}

choices! {
    /// What is said once in a session, and can be done.
    Once {
        /// The small sign that is looked for (tool 2, step 10).
        Sign = "small-sign",
        /// The needs that no service meets, all of them: they are passed on to those who plan services (P11).
        Needs = "unmet-needs",
        /// The equality issue (T12).
        Equality = "equality-issue",
    }
}

/// The entry an action came from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A shift of power.
    Shift(ShiftId),
    /// Something to find out.
    Enquiry(EnquiryId),
    /// A move towards co-operation.
    Move(MoveId),
    /// An obstacle.
    Obstacle(ObstacleId),
    /// A tripwire.
    Tripwire(TripwireId),
    /// Advocacy that was not explained yet.
    Explain(AdvocacyId),
    /// An advocate who was chosen and not asked yet.
    Refer(AdvocacyId),
    /// What is done about the little time before a decision.
    Late(AdvocacyId),
    /// What in the system put somebody at a disadvantage, as whoever spoke for them saw it.
    System(AdvocacyId),
    /// A decision that the people concerned could lead.
    FamilyLed(DecisionId),
    /// A want, and the room there is to meet it.
    Want(WantId),
    /// A problem that somebody else could own.
    Ownership(OwnershipId),
    /// What is said once.
    Once(Once),
}

impl Read<'_> for Origin {
    fn take(value: &Value, faulty: &mut Faulty) -> Self {
        let Some((kind, id)) = only_field(value) else { return Self::Shift(Read::take(value, faulty)) };
        match kind {
            "enquiry" => Self::Enquiry(Read::take(id, faulty)),
            "move" => Self::Move(Read::take(id, faulty)),
            "obstacle" => Self::Obstacle(Read::take(id, faulty)),
            "tripwire" => Self::Tripwire(Read::take(id, faulty)),
            "explain" => Self::Explain(Read::take(id, faulty)),
            "refer" => Self::Refer(Read::take(id, faulty)),
            "late" => Self::Late(Read::take(id, faulty)),
            "system" => Self::System(Read::take(id, faulty)),
            "family-led" => Self::FamilyLed(Read::take(id, faulty)),
            "want" => Self::Want(Read::take(id, faulty)),
            "ownership" => Self::Ownership(Read::take(id, faulty)),
            "once" => Self::Once(Read::take(id, faulty)),
            "shift" => Self::Shift(Read::take(id, faulty)),
            _ => Self::Shift(Read::take(value, faulty)),
        }
    }
}

impl Write for Origin {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Shift(id) => write_only_field(out, "shift", id),
            Self::Enquiry(id) => write_only_field(out, "enquiry", id),
            Self::Move(id) => write_only_field(out, "move", id),
            Self::Obstacle(id) => write_only_field(out, "obstacle", id),
            Self::Tripwire(id) => write_only_field(out, "tripwire", id),
            Self::Explain(id) => write_only_field(out, "explain", id),
            Self::Refer(id) => write_only_field(out, "refer", id),
            Self::Late(id) => write_only_field(out, "late", id),
            Self::System(id) => write_only_field(out, "system", id),
            Self::FamilyLed(id) => write_only_field(out, "family-led", id),
            Self::Want(id) => write_only_field(out, "want", id),
            Self::Ownership(id) => write_only_field(out, "ownership", id),
            Self::Once(once) => write_only_field(out, "once", once),
        }
    }
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// What.
    pub what: String,
    /// Who; nobody yet when empty.
    pub who: Option<ActorId>,
    /// By when.
    pub by: Option<Date>,
    /// At which level.
    pub level: Option<ActionLevel>,
    /// Does the person know?
    pub knows: Option<YesNo>,
    /// Does the person agree?
    pub agrees: Option<YesNo>,
    /// How far it has come.
    pub status: ActionStatus,
    /// Sessions it has been carried over, unfinished.
    pub carried: u8,
    /// Where it came from, when it came from another tool.
    pub origin: Option<Origin>,
}

form!(Action { id, what, who, by, level, knows, agrees, status, carried, origin });

impl Record for Action {
    type Id = ActionId;
    fn id(&self) -> &ActionId {
        &self.id
    }
}

impl Action {
    /// An open action with nothing said but what.
    #[must_use]
    pub fn new(id: ActionId, what: &str) -> Self {
        Self {
            id,
            what: what.into(),
            who: None,
            by: None,
            level: None,
            knows: None,
            agrees: None,
            status: ActionStatus::Open,
            carried: 0,
            origin: None,
        }
    }
}

/// What is settled once, at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// Did we change our mind, from what to what?
    pub changed_mind: String,
    /// What is still unknown.
    pub still_unknown: String,
    /// The one question taken to supervision.
    pub to_supervision: String,
    /// An equality issue (T12).
    pub equality_issue: String,
    /// To whom it goes.
    pub equality_to: String,
    /// When all this is looked at again.
    pub review: Option<Date>,
    /// Was the accountable manager present? If not, these are proposals, not decisions.
    pub manager_present: Option<YesNo>,
    /// What I learned. For the CPD note only.
    pub learned: String,
    /// What it changes in my practice. For the CPD note only.
    pub effect: String,
    /// What I learned from a peer. For the CPD note only.
    pub from_peer: String,
}

form!(Ending {
    changed_mind,
    still_unknown,
    to_supervision,
    equality_issue,
    equality_to,
    review,
    manager_present,
    learned,
    effect,
    from_peer
});

/// The closing plan, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    /// What people want, in their words and in the agency's.
    pub wants: List<Want>,
    /// Obstacles.
    pub obstacles: List<Obstacle>,
    /// Who owns which problem.
    pub ownerships: List<Ownership>,
    /// On what footing we work with them.
    pub footing: Footing,
    /// Needs no service meets, besides those that follow from a want: see [`Closing::needs`].
    pub unmet: List<Unmet>,
    /// Actions.
    pub actions: List<Action>,
    /// What is settled once.
    pub ending: Ending,
}

form!(Closing { wants, obstacles, ownerships, footing, unmet, actions, ending });

/// A need no service meets, wherever it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need<'a> {
    /// The need; a want in their own words.
    pub need: &'a str,
    /// What it would take.
    pub would_take: &'a str,
    /// The want it follows from; none for one that was added to the plan by itself.
    pub want: Option<&'a Want>,
}

impl Closing {
    /// The needs no service meets, collected: wants that are met in part or by nobody, then those added by themselves.
    /// What has no words yet is left out.
    #[must_use]
    pub fn needs(&self) -> Vec<Need<'_>> {
        let wants = self.wants.iter().filter(|want| want.is_unmet());
        let wants = wants.map(|want| Need { need: &want.words, would_take: &want.would_take, want: Some(want) });
        let unmet = self.unmet.iter().map(|one| Need { need: &one.need, would_take: &one.would_take, want: None });
        wants.chain(unmet).filter(|one| !one.need.trim().is_empty()).collect()
    }
}
