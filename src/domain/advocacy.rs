//! The advocacy check: does somebody need an independent voice, which route may exist, who must not act.
//!
//! `domain.md`, "Advocacy check". A route is only ever a possible right to be checked.

use super::sorted::{SortedMap, SortedSet};

use super::YesNo;
use super::choices::choices;
use super::dates::Date;
use super::form::form;
use super::ids::{ActorId, AdvocacyId};
use super::list::{List, Record};

choices! {
    /// What stands between a person and being heard (step 2).
    Barrier {
        Understand = "understand", Retain = "retain", Weigh = "weigh", Communicate = "communicate", Fear = "fear",
        Language = "language", Distance = "distance",
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

/// What is thought of one route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteAnswer {
    /// Whether it may be open.
    pub possible: Possible,
    /// Why.
    pub why: String,
}

form!(RouteAnswer { possible, why });

/// The check for one person who may need a voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdvocacyCheck {
    /// Its id.
    pub id: AdvocacyId,
    /// Whose voice this is for.
    pub whose: Option<ActorId>,
    /// What stands in the way.
    pub barriers: SortedSet<Barrier>,
    /// Which process.
    pub process: String,
    /// The day of the decision.
    pub decision_date: Option<Date>,
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
    /// The day of referral.
    pub referred_on: Option<Date>,
    /// What may be shared with the advocate, and why.
    pub may_share: String,
    /// What came of it.
    pub outcomes: SortedMap<AdvocacyOutcome, String>,
}

form!(AdvocacyCheck {
    id,
    whose,
    barriers,
    process,
    decision_date,
    routes,
    who,
    conflicts,
    explained,
    choice,
    referred_on,
    may_share,
    outcomes
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
            process: String::new(),
            decision_date: None,
            routes: SortedMap::new(),
            who: None,
            conflicts: SortedMap::new(),
            explained: None,
            choice: None,
            referred_on: None,
            may_share: String::new(),
            outcomes: SortedMap::new(),
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
