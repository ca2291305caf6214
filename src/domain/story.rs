//! The story: who is in it, what is known, from whom, since when, and what happened around it.
//!
//! People and evidence are written once here and read by every tool (`domain.md` section 5, "Shared data").

use super::sorted::SortedSet;

use serde_json::Value;

use super::choices::{YesNo, choices};
use super::dates::Date;
use super::form::{Faulty, Read, Write, form, only_field, write_only_field, write_text};
use super::ids::{ActorId, EventId, EvidenceId};
use super::list::{List, Record};

choices! {
    /// What an actor is in this story.
    ActorKind {
        /// The person the decision is about.
        Centre = "centre",
        ParentCarer = "parent-carer", FamilyFriend = "family-friend", Worker = "worker",
        OtherProfessional = "other-professional", Organisation = "organisation", Meeting = "meeting",
        LawPolicy = "law-policy", Advocate = "advocate",
    }
}

choices! {
    /// Child or adult; an organisation is neither.
    Age { Child = "child", Adult = "adult", NotApplicable = "not-applicable" }
}

choices! {
    /// Whether somebody lives in, or stays at, the person's home.
    InHome { Yes = "yes", Sometimes = "sometimes", Disputed = "disputed", No = "no" }
}

choices! {
    /// How this person's own voice has reached us.
    Voice { Direct = "direct", ViaOther = "via-other", NotYet = "not-yet", CannotSay = "cannot-say" }
}

/// A person, organisation, meeting or law that has a part in the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Its id.
    pub id: ActorId,
    /// A pseudonym or a role of at most [`super::MAX_LABEL`] characters; may be blank while it is being written.
    pub label: String,
    /// What they are in this story.
    pub kind: ActorKind,
    /// Child or adult, once said.
    pub age: Option<Age>,
    /// Whether they are in the home, once said.
    pub in_home: Option<InHome>,
    /// The household they belong to, where that matters; blank when not.
    pub household: String,
    /// How their own voice has reached us, once said.
    pub voice: Option<Voice>,
}

form!(Actor { id, label, kind, age, in_home, household, voice });

impl Record for Actor {
    type Id = ActorId;
    fn id(&self) -> &ActorId {
        &self.id
    }
}

impl Actor {
    /// An actor with nothing said but the kind.
    #[must_use]
    pub fn new(id: ActorId, label: &str, kind: ActorKind) -> Self {
        Self { id, label: label.into(), kind, age: None, in_home: None, household: String::new(), voice: None }
    }
}

/// Who or what an entry comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Somebody in the story.
    Actor(ActorId),
    /// A record, file or chronology.
    Record,
}

impl Read<'_> for Source {
    fn take(value: &Value, faulty: &mut Faulty) -> Self {
        if value == "record" {
            return Self::Record;
        }
        match only_field(value) {
            Some(("actor", id)) => Self::Actor(Read::take(id, faulty)),
            _ => faulty.kind(Self::Record),
        }
    }
}

impl Write for Source {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Record => write_text(out, "record"),
            Self::Actor(id) => write_only_field(out, "actor", id),
        }
    }
}

choices! {
    /// How it came to be known.
    How {
        Seen = "seen", HeardDirect = "heard-direct", Reported = "reported", Document = "document",
        Inference = "inference", Opinion = "opinion",
    }
}

choices! {
    /// Whether an interpreter was needed to hear it directly.
    Interpreter { NotNeeded = "not-needed", Used = "used", Missing = "missing", Unknown = "unknown" }
}

choices! {
    /// Whether the visit at which it was seen or heard was expected.
    Visit { Expected = "expected", Unexpected = "unexpected", NotApplicable = "not-applicable" }
}

choices! {
    /// What an entry leans towards.
    Leans { Concern = "concern", Strength = "strength", Mixed = "mixed", Unclear = "unclear" }
}

choices! {
    /// What an entry shows: words, effort, or change in the person's life.
    Shows { Words = "words", Effort = "effort", ChangeForPerson = "change-for-person", Other = "other" }
}

choices! {
    /// Whether somebody independent was asked.
    Checked { No = "no", OneOther = "one-other", TwoPlus = "two-plus", Contradicted = "contradicted" }
}

/// Why an entry is left out of the reckoning. It stays visible, struck through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The reason in words; blank while none has been given.
    pub why: String,
    /// The entries that reason rests on.
    pub on: Vec<EvidenceId>,
}

form!(SetAside { why, on });

/// One entry of the ledger: something that is known, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// What was seen, heard or read, as a description.
    pub text: String,
    /// Whom it is about.
    pub about: Vec<ActorId>,
    /// Who or what it comes from, once said.
    pub source: Option<Source>,
    /// How it came to be known, once said.
    pub how: Option<How>,
    /// Heard from them alone? For what was heard directly.
    pub alone: Option<YesNo>,
    /// An interpreter? For what was heard directly.
    pub interpreter: Option<Interpreter>,
    /// An expected visit? For what was seen or heard directly.
    pub visit: Option<Visit>,
    /// The day it happened.
    pub happened: Option<Date>,
    /// The day we knew. Never before the day it happened.
    pub known: Option<Date>,
    /// What it leans towards, once said.
    pub leans: Option<Leans>,
    /// What it shows, once said.
    pub shows: Option<Shows>,
    /// Whether it was checked, once said.
    pub checked: Option<Checked>,
    /// Entries it is connected with.
    pub links: Vec<EvidenceId>,
    /// Set aside, with its reason.
    pub set_aside: Option<SetAside>,
}

form!(Evidence {
    id,
    text,
    about,
    source,
    how,
    alone,
    interpreter,
    visit,
    happened,
    known,
    leans,
    shows,
    checked,
    links,
    set_aside
});

impl Record for Evidence {
    type Id = EvidenceId;
    fn id(&self) -> &EvidenceId {
        &self.id
    }
}

impl Evidence {
    /// An entry with nothing said but its words.
    #[must_use]
    pub fn new(id: EvidenceId, text: &str) -> Self {
        Self {
            id,
            text: text.into(),
            about: Vec::new(),
            source: None,
            how: None,
            alone: None,
            interpreter: None,
            visit: None,
            happened: None,
            known: None,
            leans: None,
            shows: None,
            checked: None,
            links: Vec::new(),
            set_aside: None,
        }
    }

    /// The day a judgement could first have rested on it: the day we knew, else the day it happened.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.known.or(self.happened)
    }

    /// Days between the event and our learning of it; `None` unless both days are recorded.
    #[must_use]
    pub fn lag_days(&self) -> Option<i32> {
        Some(self.known?.days_since(self.happened?))
    }
}

choices! {
    /// What kind of event marks the timeline.
    EventTag {
        NewBaby = "new-baby", NewWorker = "new-worker", Moved = "moved", CaseClosed = "case-closed",
        Complaint = "complaint",
        /// The person ended a service, or refused one.
        ServiceRefused = "service-refused",
        Other = "other",
    }
}

/// A marker on the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// The day.
    pub date: Date,
    /// What kind.
    pub tag: EventTag,
    /// What happened, in a few words.
    pub note: String,
}

form!(Event { id, date, tag, note });

impl Record for Event {
    type Id = EventId;
    fn id(&self) -> &EventId {
        &self.id
    }
}

choices! {
    /// Where knowledge of a person's life can come from (`domain.md`, Tool 3, "Sources").
    SourceKind {
        PersonAlone = "person-alone", Presentation = "presentation", ParentsCarers = "parents-carers",
        AdultsInHome = "adults-in-home", Siblings = "siblings", WiderFamily = "wider-family", School = "school",
        Health = "health", Police = "police", Housing = "housing", AdultServices = "adult-services",
        Provider = "provider", Voluntary = "voluntary", Advocate = "advocate", VisitExpected = "visit-expected",
        VisitUnexpected = "visit-unexpected", Records = "records",
    }
}

choices! {
    /// The nine checks on sources (`domain.md`, Tool 3, "Checks").
    SourceCheck {
        HeardDirectly = "heard-directly", SeenOrTold = "seen-or-told", Independent = "independent",
        SecondSource = "second-source", ContradictionKept = "contradiction-kept", DatedOriginal = "dated-original",
        SilenceAsAbsence = "silence-as-absence", RelativesDismissed = "relatives-dismissed",
        HistoryRead = "history-read",
    }
}

/// People, evidence and markers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// Everyone in it, in the writer's order.
    pub actors: List<Actor>,
    /// Everything known, in the writer's order.
    pub evidence: List<Evidence>,
    /// Markers of the timeline.
    pub events: List<Event>,
}

form!(Story { actors, evidence, events });

impl Story {
    /// The person the decision is about: the first actor of that kind.
    #[must_use]
    pub fn centre(&self) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.kind == ActorKind::Centre).map(|actor| &**actor)
    }

    /// The label of an actor; blank if there is none or it has not been written yet.
    #[must_use]
    pub fn label(&self, id: &ActorId) -> &str {
        self.actors.get(id).map_or("", |actor| actor.label.trim())
    }

    /// The households named so far, for choosing one again.
    #[must_use]
    pub fn households(&self) -> SortedSet<&str> {
        self.actors.iter().map(|actor| actor.household.trim()).filter(|name| !name.is_empty()).collect()
    }
}
