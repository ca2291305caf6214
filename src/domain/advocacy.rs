//! The advocacy check: does somebody need an independent voice, which route may exist, who must not act; and, where
//! one of us speaks for them after all, how that went.
//!
//! `domain.md`, "Advocacy check". A route is only ever a possible right to be checked, and which routes fit what is
//! written is worked out when asked for (`content`), never kept. Start with [`AdvocacyCheck`].

use super::sorted::{SortedMap, SortedSet};

use super::YesNo;
use super::choices::choices;
use super::dates::Date;
use super::form::form;
use super::ids::{ActorId, AdvocacyId};
use super::list::{List, Record};
use super::protection::CapacityOutcome;
use super::walk::Step;

choices! {
    /// What stands between a person and being heard (step 2; the last two after C3).
    Barrier {
        Understand = "understand", Retain = "retain", Weigh = "weigh", Communicate = "communicate", Fear = "fear",
        Language = "language", Distance = "distance", Health = "health", Standing = "standing",
    }
}

choices! {
    /// How old the person is, as far as law asks.
    AgeBand { Under16 = "under-16", Under18 = "16-17", Adult = "adult" }
}

choices! {
    /// Where the person stands in life: the groups of C6, and what other routes ask about. "None" says that it was
    /// asked and nothing of it is so.
    Circumstance {
        LookedAfter = "looked-after", ChildrensHome = "childrens-home", Missing = "missing",
        CareLeaver = "care-leaver", Homeless = "homeless", Custody = "custody", Disability = "disability",
        YoungCarer = "young-carer", AdultNeeds = "adult-needs", CareNeeds = "care-needs", Carer = "carer",
        MentalDisorder = "mental-disorder", Detained = "detained", Order = "order", Informal = "informal",
        Ect = "ect", Dispute = "dispute", NoneOfThese = "none",
    }
}

choices! {
    /// What is going on, in which something is decided (step 3).
    Process {
        AdultAssessment = "adult-assessment", AdultPlan = "adult-plan", Safeguarding = "safeguarding",
        Transition = "transition", ChildPlan = "child-plan", Conference = "conference", Review = "review",
        Court = "court", Hearing = "hearing", Treatment = "treatment", LongStay = "long-stay", Liberty = "liberty",
        MentalHealth = "mental-health", Representation = "representation", HealthComplaint = "health-complaint",
        Other = "other",
    }
}

choices! {
    /// The possible routes to an advocate (`domain.md`, "Advocacy check", routes).
    AdvocacyRoute {
        CareAct = "care-act", Imca = "imca", Imha = "imha", Child = "child", Wales = "wales", Scotland = "scotland",
        NorthernIreland = "northern-ireland", Discretionary = "discretionary",
    }
}

choices! {
    /// Whether a route may be open.
    Possible { Yes = "yes", No = "no", Unsure = "unsure" }
}

choices! {
    /// Who could act for the person (step 5).
    AdvocateRole {
        SocialWorker = "social-worker", ReviewingOfficer = "reviewing-officer",
        ConferenceCoordinator = "conference-co-ordinator", AdultServicesWorker = "adult-services-worker",
        FamilyFriend = "family-friend", Independent = "independent",
    }
}

choices! {
    /// Questions that show a conflict of interest (step 6); each belongs to one role, see [`Conflict::role`].
    Conflict {
        RepresentsAgency = "represents-agency", DiffersOnBestInterests = "differs-on-best-interests",
        ComplaintAboutUs = "complaint-about-us", WorkerDecides = "worker-decides",
        SameEmployer = "same-employer", InsteadOfAdvocate = "instead-of-advocate",
        NotSeparate = "not-separate", AlsoConvening = "also-convening", CoordinatorDecides = "co-ordinator-decides",
        GivesOpinion = "gives-opinion",
        NotWanted = "not-wanted", NotAble = "not-able", Paid = "paid", Implicated = "implicated",
        DifferentInterest = "different-interest",
        SharedByOpponents = "shared-by-opponents", WhoPays = "who-pays",
    }
}

impl Conflict {
    /// The role the question is asked about.
    #[must_use]
    pub const fn role(self) -> AdvocateRole {
        match self {
            Self::RepresentsAgency | Self::DiffersOnBestInterests | Self::ComplaintAboutUs | Self::WorkerDecides => {
                AdvocateRole::SocialWorker
            }
            Self::SameEmployer | Self::InsteadOfAdvocate => AdvocateRole::ReviewingOfficer,
            Self::NotSeparate | Self::AlsoConvening | Self::CoordinatorDecides => AdvocateRole::ConferenceCoordinator,
            Self::GivesOpinion => AdvocateRole::AdultServicesWorker,
            Self::NotWanted | Self::NotAble | Self::Paid | Self::Implicated | Self::DifferentInterest => {
                AdvocateRole::FamilyFriend
            }
            Self::SharedByOpponents | Self::WhoPays => AdvocateRole::Independent,
        }
    }
}

choices! {
    /// What the person chose (step 7).
    AdvocacyChoice {
        Accepts = "accepts", Declines = "declines", Undecided = "undecided", CannotSay = "cannot-say",
    }
}

choices! {
    /// The five measures of what advocacy achieved (C20).
    AdvocacyOutcome {
        StatedOutcomes = "stated-outcomes", Rights = "rights", Participation = "participation",
        PowerAndJustice = "power-and-justice", Support = "support",
    }
}

choices! {
    /// Who records that there was an advocate, and what came of it (C19).
    RecordedBy {
        Worker = "worker", ReviewingOfficer = "reviewing-officer", Chair = "chair", Authority = "authority",
    }
}

choices! {
    /// The standards of practice of somebody who speaks for another (C15).
    Standard {
        Remit = "remit", Objective = "objective", NotJudging = "not-judging", OwnChoice = "own-choice",
        Rights = "rights", Plain = "plain", Strengths = "strengths", OwnWords = "own-words",
        SelfAdvocacy = "self-advocacy", Interpreter = "interpreter", Capacity = "capacity", Conflicts = "conflicts",
        Confidence = "confidence",
    }
}

/// What is thought of one route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteAnswer {
    /// Whether it may be open.
    pub possible: Possible,
    /// Why.
    pub why: String,
}

form!(RouteAnswer { possible, why });

/// How a worker, a reviewing officer or a co-ordinator speaks for the person: the short walk of C15 to C18.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acting {
    /// What was agreed that they may do and say.
    pub remit: String,
    /// Whether the person agreed to it.
    pub agreed: Option<YesNo>,
    /// The standards that were gone through with them.
    pub standards: SortedSet<Standard>,
    /// The standard that is hardest to keep here, for supervision.
    pub hardest: String,
    /// Engage: how trust was begun.
    pub engage: String,
    /// Collaborate: how they see it, and what they want to change.
    pub collaborate: String,
    /// Clarify: the aim, or the message.
    pub clarify: String,
    /// Gather and prepare.
    pub gather: String,
    /// Enable self-advocacy: what they say or do themselves.
    pub enable: String,
    /// What was said on the person's behalf.
    pub said: String,
    /// What was not said, and why.
    pub not_said: String,
    /// What in the system put them at a disadvantage, and who is told (C16).
    pub system: String,
}

form!(Acting {
    remit,
    agreed,
    standards,
    hardest,
    engage,
    collaborate,
    clarify,
    gather,
    enable,
    said,
    not_said,
    system
});

/// The check for one person who may need a voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdvocacyCheck {
    /// Its id.
    pub id: AdvocacyId,
    /// Whose voice this is for.
    pub whose: Option<ActorId>,
    /// What stands in the way.
    pub barriers: SortedSet<Barrier>,
    /// How old they are, where law asks.
    pub age: Option<AgeBand>,
    /// Where they stand; not asked yet while it is empty.
    pub circumstances: SortedSet<Circumstance>,
    /// What is going on; not asked yet while it is empty.
    pub processes: SortedSet<Process>,
    /// Which process, in the writer's words.
    pub process: String,
    /// The day of the decision.
    pub decision_date: Option<Date>,
    /// What will be done about the time, where there is little.
    pub late: String,
    /// Whether they have capacity for this decision.
    pub capacity: Option<CapacityOutcome>,
    /// Whether somebody fitting is there to help them take part (L3).
    pub helper: Option<YesNo>,
    /// What is thought of each route.
    pub routes: SortedMap<AdvocacyRoute, RouteAnswer>,
    /// Who could act.
    pub who: Option<AdvocateRole>,
    /// Answers to the conflict questions.
    pub conflicts: SortedMap<Conflict, YesNo>,
    /// Whether advocacy was explained to the person.
    pub explained: Option<YesNo>,
    /// What they chose.
    pub choice: Option<AdvocacyChoice>,
    /// What they said, in their own words.
    pub said: String,
    /// Whether a child can make this choice themselves (C17).
    pub own_choice: Option<YesNo>,
    /// Whether the child's parents agree.
    pub parents_agree: Option<YesNo>,
    /// What is best for the child, where parents do not agree, and who settles it.
    pub best_interests: String,
    /// The day of referral.
    pub referred_on: Option<Date>,
    /// What may be shared with the advocate, and why.
    pub may_share: String,
    /// Whether some of it is not known to the person.
    pub not_known: Option<YesNo>,
    /// Why it would be shared all the same.
    pub share_why: String,
    /// What came of it.
    pub outcomes: SortedMap<AdvocacyOutcome, String>,
    /// Who records it.
    pub recorded: SortedSet<RecordedBy>,
    /// Where it is recorded, and when.
    pub record_note: String,
    /// How one of us speaks for them, where it comes to that.
    pub acting: Acting,
}

form!(AdvocacyCheck {
    id,
    whose,
    barriers,
    age,
    circumstances,
    processes,
    process,
    decision_date,
    late,
    capacity,
    helper,
    routes,
    who,
    conflicts,
    explained,
    choice,
    said,
    own_choice,
    parents_agree,
    best_interests,
    referred_on,
    may_share,
    not_known,
    share_why,
    outcomes,
    recorded,
    record_note,
    acting
});

impl Record for AdvocacyCheck {
    type Id = AdvocacyId;
    fn id(&self) -> &AdvocacyId {
        &self.id
    }
}

impl AdvocacyCheck {
    /// A check with nothing answered.
    #[must_use]
    pub fn new(id: AdvocacyId) -> Self {
        Self {
            id,
            whose: None,
            barriers: SortedSet::new(),
            age: None,
            circumstances: SortedSet::new(),
            processes: SortedSet::new(),
            process: String::new(),
            decision_date: None,
            late: String::new(),
            capacity: None,
            helper: None,
            routes: SortedMap::new(),
            who: None,
            conflicts: SortedMap::new(),
            explained: None,
            choice: None,
            said: String::new(),
            own_choice: None,
            parents_agree: None,
            best_interests: String::new(),
            referred_on: None,
            may_share: String::new(),
            not_known: None,
            share_why: String::new(),
            outcomes: SortedMap::new(),
            recorded: SortedSet::new(),
            record_note: String::new(),
            acting: Acting::default(),
        }
    }
}

/// All advocacy checks of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Advocacy {
    /// One for each person who may need a voice.
    pub checks: List<AdvocacyCheck>,
}

form!(Advocacy { checks });

impl Advocacy {
    /// Takes out what is answered at a step of the check. All the others rest on its first.
    pub(super) fn clear(&mut self, step: Step) {
        if step == Step::Advocacy {
            self.checks = List::default();
        }
        self.checks.rewrite(&|check: &mut AdvocacyCheck| {
            let blank = AdvocacyCheck::new(check.id.clone());
            match step {
                Step::AdvocacyProcess => {
                    (check.processes, check.process) = (blank.processes, blank.process);
                    (check.decision_date, check.late) = (None, blank.late);
                }
                Step::AdvocacyRoutes => {
                    (check.routes, check.capacity, check.helper) = (blank.routes, None, None);
                }
                Step::AdvocacyWho => (check.who, check.conflicts) = (None, blank.conflicts),
                Step::AdvocacyChoice => {
                    (check.explained, check.choice, check.referred_on) = (None, None, None);
                    (check.own_choice, check.parents_agree, check.not_known) = (None, None, None);
                    (check.said, check.best_interests) = (blank.said, blank.best_interests);
                    (check.may_share, check.share_why) = (blank.may_share, blank.share_why);
                }
                Step::Speaking => check.acting = blank.acting,
                _ => {
                    (check.outcomes, check.recorded) = (blank.outcomes, blank.recorded);
                    check.record_note = blank.record_note;
                }
            }
            true
        });
    }
}
