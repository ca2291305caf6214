//! Which routes to an advocate fit what is written of a person: worked out from a table of grounds, each with its
//! conditions as data, its reason in words and the law behind it.
//!
//! Nothing here states a right: a ground that fits is something to check. What is not written yet rules nothing out,
//! and is named as still to be asked. Start with [`routes_found`]; `tests/native/advocacy.rs` is a table of cases.

use std::sync::LazyLock;

use super::advocacy::{RouteEntry, routes};
use super::answers::wording;
use super::embedded::read;
use crate::domain::Listed;
use crate::domain::YesNo;
use crate::domain::advocacy::{AdvocacyCheck, AdvocacyRoute, AdvocateRole, Circumstance, Process};
use crate::domain::choices::choices;
use crate::domain::form::readable;
use crate::domain::opening::Opening;
use crate::domain::protection::CapacityOutcome;
use crate::domain::story::{Age, Story};

choices! {
    /// What a route can ask about a person.
    Need {
        Nation = "nation", Setting = "setting", Age = "age", Capacity = "capacity", Process = "process",
        Circumstance = "circumstance", Barrier = "barrier", Helper = "helper",
    }
}

type Ids = Option<Vec<&'static str>>;

/// One way in which a route may be open. A condition lists the ids of which one has to be so (`*` is any); what is not
/// listed does not matter.
#[derive(Debug)]
pub struct Ground {
    /// The route it is for.
    pub route: AdvocacyRoute,
    nation: Ids,
    setting: Ids,
    age: Ids,
    capacity: Ids,
    process: Ids,
    circumstance: Ids,
    barrier: Ids,
    helper: Ids,
    /// Why it may be open.
    pub because: &'static str,
    /// The law or guidance behind it: ids for [`super::law_by_id`].
    pub laws: Vec<&'static str>,
}

readable!(Ground { route, nation, setting, age, capacity, process, circumstance, barrier, helper, because, laws });

static GROUNDS: LazyLock<Vec<Ground>> =
    LazyLock::new(|| read("advocacy_grounds.json", include_str!("advocacy_grounds.json")));

/// The whole table.
#[must_use]
pub fn grounds() -> &'static [Ground] {
    &GROUNDS
}

impl Ground {
    /// The ids that a condition lists, where it is one.
    #[must_use]
    pub fn asks(&self, need: Need) -> Option<&[&'static str]> {
        let ids = match need {
            Need::Nation => &self.nation,
            Need::Setting => &self.setting,
            Need::Age => &self.age,
            Need::Capacity => &self.capacity,
            Need::Process => &self.process,
            Need::Circumstance => &self.circumstance,
            Need::Barrier => &self.barrier,
            Need::Helper => &self.helper,
        };
        ids.as_deref()
    }
}

/// What is written of a person, of the kind that routes ask about: for each kind the ids that may be so, and whether
/// they are sure to be.
#[derive(Debug, Default)]
pub struct Facts([(Vec<&'static str>, bool); 8]);

impl Facts {
    /// What the session says of the person of a check.
    #[must_use]
    pub fn of(opening: &Opening, story: &Story, check: &AdvocacyCheck) -> Self {
        let mut facts = Self::default();
        facts.say(Need::Nation, opening.nation.map(|nation| nation.id()), true);
        facts.say(Need::Setting, opening.setting.map(|setting| setting.id()), true);
        let actor = check.whose.as_ref().and_then(|whose| story.actors.get(whose));
        match (check.age, actor.and_then(|actor| actor.age)) {
            (Some(age), _) => facts.say(Need::Age, Some(age.id()), true),
            (None, Some(Age::Adult)) => facts.say(Need::Age, Some("adult"), true),
            (None, Some(Age::Child)) => facts.say(Need::Age, ["under-16", "16-17"], false),
            _ => {}
        }
        // In doubt is no finding: what asks for one waits for it and is not ruled out.
        let found = check.capacity.filter(|outcome| *outcome != CapacityOutcome::InDoubt);
        facts.say(Need::Capacity, found.map(|outcome| outcome.id()), true);
        facts.say(Need::Process, check.processes.iter().map(|process| process.id()), true);
        let circumstances = check.circumstances.iter().map(|circumstance| circumstance.id());
        facts.say(Need::Circumstance, circumstances, true);
        facts.say(Need::Barrier, check.barriers.iter().map(|barrier| barrier.id()), true);
        // Whoever is there and must not act is not there to help.
        let unfit = check
            .conflicts
            .iter()
            .any(|(conflict, answer)| conflict.role() == AdvocateRole::FamilyFriend && *answer == YesNo::Yes);
        let helper =
            check.helper.or_else(|| (unfit && check.who == Some(AdvocateRole::FamilyFriend)).then_some(YesNo::No));
        facts.say(Need::Helper, helper.filter(|answer| *answer != YesNo::Unknown).map(|answer| answer.id()), true);
        facts
    }

    fn say(&mut self, need: Need, ids: impl IntoIterator<Item = &'static str>, sure: bool) {
        self.0[need as usize] = (ids.into_iter().collect(), sure);
    }

    /// Whether a condition holds: nothing while it cannot be told.
    fn meets(&self, need: Need, asked: &[&'static str]) -> Option<bool> {
        let (said, sure) = &self.0[need as usize];
        let met = said.iter().any(|id| asked.contains(id)) || (asked == ["*"] && !said.is_empty());
        if said.is_empty() || (met && !sure) { None } else { Some(met) }
    }
}

/// A ground that fits what is written.
#[derive(Debug)]
pub struct Fitting {
    /// The ground.
    pub ground: &'static Ground,
    /// What of its conditions was ticked, in words: only of lists from which any number can be.
    pub met: Vec<&'static str>,
    /// What is still to be asked.
    pub still: Vec<Need>,
}

/// What is to be said of a route.
#[derive(Debug)]
pub struct RouteFound {
    /// The route.
    pub route: &'static RouteEntry,
    /// The grounds that fit; none where it does not seem to be open.
    pub fitting: Vec<Fitting>,
    /// Where none fits: what stands against the grounds that come nearest; the nation alone where it does not exist
    /// there.
    pub against: Vec<Need>,
}

/// All routes in their order, each with what fits and what does not.
#[must_use]
pub fn routes_found(facts: &Facts) -> Vec<RouteFound> {
    let mut found = Vec::new();
    for route in routes() {
        let mut here = RouteFound { route, fitting: Vec::new(), against: Vec::new() };
        let (mut exists, mut least) = (false, usize::MAX);
        for ground in grounds() {
            if ground.route != route.id {
                continue;
            }
            let (fitting, against) = fit(facts, ground);
            if against.contains(&Need::Nation) {
                continue;
            }
            if against.is_empty() {
                here.fitting.push(fitting);
            } else {
                if against.len() < least {
                    (least, here.against) = (against.len(), Vec::new());
                }
                if against.len() == least {
                    for need in against {
                        if !here.against.contains(&need) {
                            here.against.push(need);
                        }
                    }
                }
            }
            exists = true;
        }
        if !here.fitting.is_empty() {
            here.against = Vec::new();
        }
        if !exists {
            here.against.push(Need::Nation);
        }
        found.push(here);
    }
    found
}

fn fit(facts: &Facts, ground: &'static Ground) -> (Fitting, Vec<Need>) {
    let mut fitting = Fitting { ground, met: Vec::new(), still: Vec::new() };
    let mut against = Vec::new();
    for need in Need::ALL {
        let Some(asked) = ground.asks(*need) else { continue };
        match facts.meets(*need, asked) {
            None => fitting.still.push(*need),
            Some(false) => against.push(*need),
            Some(true) => {
                let list = match need {
                    Need::Process => Process::LIST,
                    Need::Circumstance => Circumstance::LIST,
                    _ => continue,
                };
                for id in &facts.0[*need as usize].0 {
                    if asked.contains(id) {
                        fitting.met.extend(wording(list, id).map(|(label, _)| label));
                    }
                }
            }
        }
    }
    (fitting, against)
}
