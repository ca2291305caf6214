//! How a session opens: its mode, its place in law, the situation in a sentence, and what was agreed at the start.

use super::choices::choices;
use super::cooperation::Standing;
use super::dates::Date;
use super::form::form;
use super::ids::{ActorId, DatedMapId, DecisionId, EvidenceId, ExplanationId, JudgementId, SessionId, TripwireId};
use super::protection::Level;
use super::seminar::{Exercise, Task};
use super::sorted::{SortedMap, SortedSet};

choices! {
    /// How the work is done, which decides the steps that are shown first.
    Mode { Supervision = "supervision", Solo = "solo", Seminar = "seminar" }
}

choices! {
    /// The nation whose law and routes apply.
    Nation { England = "england", Wales = "wales", Scotland = "scotland", NorthernIreland = "northern-ireland" }
}

choices! {
    /// The field of practice.
    Setting {
        Children = "children", Adults = "adults", MentalHealth = "mental-health", Transition = "transition",
    }
}

choices! {
    /// The three pieces of thinking, any of which can be chosen for a session.
    Tool { PowerMap = "power-map", Cooperation = "co-operation", Protection = "partnership-or-protection" }
}

/// The session that this one goes on from, and how things stood when it did: enough to say in sentences what has changed
/// since, also where the earlier session is no longer kept. What was written then is in this session, carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Follows {
    /// The session before.
    pub session: SessionId,
    /// What it was called.
    pub title: String,
    /// The day it was begun.
    pub date: Date,
    /// Who was in the story.
    pub people: SortedSet<ActorId>,
    /// What was known.
    pub entries: SortedSet<EvidenceId>,
    /// What had been judged.
    pub judgements: SortedSet<JudgementId>,
    /// Where we were on each decision.
    pub levels: SortedMap<DecisionId, Level>,
    /// The writer's word on each explanation.
    pub standings: SortedMap<ExplanationId, Standing>,
    /// The tripwires that were set.
    pub tripwires: SortedSet<TripwireId>,
    /// The copy that was kept of the map; nothing where there was none, or it was taken out since.
    pub map: Option<DatedMapId>,
}

form!(Follows { session, title, date, people, entries, judgements, levels, standings, tripwires, map });

/// What is settled before the story. One of each session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// What the session is called in the list; never a real name. At most [`super::MAX_LINE`] characters.
    pub title: String,
    /// How the work is done.
    pub mode: Mode,
    /// Whose law applies; not chosen at first.
    pub nation: Option<Nation>,
    /// Which field of practice; not chosen at first.
    pub setting: Option<Setting>,
    /// The situation in one sentence.
    pub situation: String,
    /// The case as it is given to readers, in paragraphs parted by a blank line; blank for real work.
    pub vignette: String,
    /// What this hour is for.
    pub purpose: String,
    /// Minutes there are, 5 to 240.
    pub minutes: Option<u16>,
    /// The tools chosen; all three when none is.
    pub tools: SortedSet<Tool>,
    /// Whether the ground rules were read and agreed.
    pub ground_rules: bool,
    /// Fictional (an exercise, a sample) rather than a real situation. Not said until answered.
    pub fictional: Option<bool>,
    /// How the writer is with this, today. **Private**: on no shared view and in no case summary.
    pub arriving: String,
    /// The day the session was begun.
    pub begun: Date,
    /// The day after which it is no longer to be kept here, if its writer set one. Reminds; nothing is removed by it.
    pub keep_until: Option<Date>,
    /// The session it goes on from, if it does.
    pub follows: Option<Follows>,
    /// The exercise its lecturer makes of it. Never given to groups.
    pub exercise: Option<Exercise>,
    /// The exercise it is a group's copy of.
    pub task: Option<Task>,
}

form!(Opening {
    title,
    mode,
    nation,
    setting,
    situation,
    vignette,
    purpose,
    minutes,
    tools,
    ground_rules,
    fictional,
    arriving,
    begun,
    keep_until,
    follows,
    exercise,
    task
});

impl Opening {
    /// An opening with nothing answered but the mode and the day.
    #[must_use]
    pub fn new(mode: Mode, begun: Date) -> Self {
        Self {
            title: String::new(),
            mode,
            nation: None,
            setting: None,
            situation: String::new(),
            vignette: String::new(),
            purpose: String::new(),
            minutes: None,
            tools: SortedSet::new(),
            ground_rules: false,
            fictional: None,
            arriving: String::new(),
            begun,
            keep_until: None,
            follows: None,
            exercise: None,
            task: None,
        }
    }
}
