//! Tool 1, the power map: who has power here, from which sources, over and with whom, including us.
//!
//! `domain.md`, "Tool 1 – Power map". Amounts and uses are words, never numbers: nothing here can be added up.

use super::sorted::SortedMap;

use super::choices::choices;
use super::dates::Date;
use super::form::form;
use super::ids::{ActorId, DatedMapId, FacetId, RatingId, ShiftId, TieId, ViewpointId};
use super::list::{List, Record};

/// What is being decided (step 1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// What is being decided.
    pub decision: String,
    /// By whom, in words.
    pub decided_by: String,
    /// By when.
    pub by: Option<Date>,
}

form!(Frame { decision, decided_by, by });

choices! {
    /// The nineteen sources of power (`domain.md`, "Sources of power").
    PowerSource {
        Law = "law", Organisation = "organisation", Gatekeeping = "gatekeeping", Expertise = "expertise",
        LivedExperience = "lived-experience", Naming = "naming", Information = "information", Status = "status",
        Identity = "identity", Relationship = "relationship", Persuasion = "persuasion", Discretion = "discretion",
        TimeAndPlace = "time-and-place", Refusal = "refusal", Network = "network", Material = "material",
        Challenge = "challenge", Fear = "fear", Inner = "inner",
    }
}

choices! {
    /// How much of it somebody has. Words, not a measure: "unknown" is outside the order.
    Amount { Little = "little", Some = "some", Lot = "lot", Unknown = "unknown" }
}

choices! {
    /// How it is used.
    Use { Helpful = "helpful", Harmful = "harmful", HeldBack = "held-back", Unnoticed = "unnoticed" }
}

/// One source of power, as rated for one actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// Its id.
    pub id: RatingId,
    /// Who has it.
    pub actor: ActorId,
    /// What gives it.
    pub source: PowerSource,
    /// Over whom, where it is over one person in particular.
    pub over: Option<ActorId>,
    /// How much.
    pub amount: Amount,
    /// How it is used, once said.
    pub used: Option<Use>,
    /// In the writer's words.
    pub note: String,
}

form!(Rating { id, actor, source, over, amount, used, note });

impl Record for Rating {
    type Id = RatingId;
    fn id(&self) -> &RatingId {
        &self.id
    }
}

choices! {
    /// What runs from one actor to another (`domain.md`, "Relationship kinds").
    TieKind {
        DecidesAbout = "decides-about", DecidesWith = "decides-with", Assesses = "assesses",
        GatekeepsFor = "gatekeeps-for", Manages = "manages", AnswersTo = "answers-to", Informs = "informs",
        Influences = "influences", SpeaksFor = "speaks-for", Supports = "supports", CaresFor = "cares-for",
        DependsOn = "depends-on", Trusts = "trusts", Mistrusts = "mistrusts", Fears = "fears",
        Controls = "controls", InConflictWith = "in-conflict-with", AlliedWith = "allied-with",
        CutOffFrom = "cut-off-from", Unknown = "unknown",
    }
}

choices! {
    /// How sure we are that a tie is so.
    Certainty { Sure = "sure", Think = "think", Guess = "guess" }
}

choices! {
    /// How a tie works, after Tew (R5).
    Working {
        Protective = "protective", Cooperative = "co-operative", Oppressive = "oppressive", Collusive = "collusive",
    }
}

choices! {
    /// The expression of power in a tie, after VeneKlasen and Miller (R6).
    Expression { Over = "over", To = "to", With = "with", Within = "within" }
}

/// A directed tie between two actors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Its id.
    pub id: TieId,
    /// Where it starts.
    pub from: ActorId,
    /// Where it ends; never where it starts.
    pub to: ActorId,
    /// What runs along it.
    pub kind: TieKind,
    /// How sure we are.
    pub certainty: Certainty,
    /// How it works, once said.
    pub working: Option<Working>,
    /// The expression of power in it, once said.
    pub expression: Option<Expression>,
    /// Why we think so.
    pub why: String,
}

form!(Tie { id, from, to, kind, certainty, working, expression, why });

impl Record for Tie {
    type Id = TieId;
    fn id(&self) -> &TieId {
        &self.id
    }
}

/// A place on the map: 0 to [`super::MAP_EDGE`] across and down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Across, from the left.
    pub x: u16,
    /// Down, from the top.
    pub y: u16,
}

form!(Point { x, y });

/// One drawing of who has power: ours, somebody else's, or ours on an earlier day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// Ties, in the writer's order.
    pub ties: List<Tie>,
    /// Sources of power that were rated.
    pub ratings: List<Rating>,
    /// Where the writer put an actor; the others are laid out by rule.
    pub places: SortedMap<ActorId, Point>,
}

form!(Map { ties, ratings, places });

impl Map {
    /// The ratings of one actor.
    pub fn ratings_of<'a>(&'a self, actor: &'a ActorId) -> impl Iterator<Item = &'a Rating> {
        self.ratings.iter().map(|rating| &**rating).filter(move |rating| rating.actor == *actor)
    }
}

choices! {
    /// Whether a viewpoint was guessed, or the person was asked.
    ViewpointStatus { Guess = "guess", Asked = "asked" }
}

/// The map as somebody else might draw it (step 7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewpoint {
    /// Its id.
    pub id: ViewpointId,
    /// Whose eyes.
    pub whose: Option<ActorId>,
    /// Guessed, or asked.
    pub status: ViewpointStatus,
    /// Who guessed or asked.
    pub by: Option<ActorId>,
    /// When.
    pub date: Option<Date>,
    /// What differs, in words.
    pub differs: String,
    /// The map they might draw.
    pub map: Map,
}

form!(Viewpoint { id, whose, status, by, date, differs, map });

impl Record for Viewpoint {
    type Id = ViewpointId;
    fn id(&self) -> &ViewpointId {
        &self.id
    }
}

/// Our map as it stood on a day (step 8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedMap {
    /// Its id.
    pub id: DatedMapId,
    /// The day.
    pub date: Date,
    /// Why it was kept.
    pub note: String,
    /// The map.
    pub map: Map,
}

form!(DatedMap { id, date, note, map });

impl Record for DatedMap {
    type Id = DatedMapId;
    fn id(&self) -> &DatedMapId {
        &self.id
    }
}

/// A facet of identity that matters here (step 5). **Private**: on no shared view and in no case summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Its id.
    pub id: FacetId,
    /// Whose.
    pub whose: Option<ActorId>,
    /// The facet, as the person describes it.
    pub facet: String,
    /// Whether it can be seen.
    pub visible: Option<super::YesNo>,
    /// Whether it has been spoken of.
    pub voiced: Option<super::YesNo>,
    /// What it does between us.
    pub effect: String,
}

form!(Facet { id, whose, facet, visible, voiced, effect });

impl Record for Facet {
    type Id = FacetId;
    fn id(&self) -> &FacetId {
        &self.id
    }
}

choices! {
    /// What can be done with power we have noticed (step 8).
    ShiftKind { Share = "share", UseOpenly = "use-openly", Stop = "stop", GainAllies = "gain-allies" }
}

/// A shift of power to be made (step 8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Its id.
    pub id: ShiftId,
    /// Share it, use it openly, stop, or gain allies.
    pub kind: ShiftKind,
    /// What exactly.
    pub what: String,
    /// Who does it.
    pub who: Option<ActorId>,
    /// By when.
    pub by: Option<Date>,
    /// What the person gains.
    pub gain: String,
}

form!(Shift { id, kind, what, who, by, gain });

impl Record for Shift {
    type Id = ShiftId;
    fn id(&self) -> &ShiftId {
        &self.id
    }
}

/// Tool 1, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Power {
    /// What is being decided.
    pub frame: Frame,
    /// Our map, as it stands.
    pub map: Map,
    /// The map through other eyes.
    pub viewpoints: List<Viewpoint>,
    /// Our map on earlier days.
    pub earlier: List<DatedMap>,
    /// Identity and position. **Private**.
    pub facets: List<Facet>,
    /// Shifts to be made.
    pub shifts: List<Shift>,
}

form!(Power { frame, map, viewpoints, earlier, facets, shifts });
