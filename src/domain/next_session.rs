//! The next session on the same situation: what goes on from the one before, and what stays there.
//!
//! What is known and has been judged is carried as it stands: people, evidence, the map, explanations, decisions with
//! their judgements, assessments of capacity, tripwires, advocacy, answers to second looks. Actions that are open come
//! along, one session older. What belongs to that hour, or to its writer alone, stays behind: how they arrived, what they
//! felt, their own position, drafts, the ending, the marks of what was considered. The session before is not changed.
//! Start with [`next_session`]; what has changed since is told by `export::since`.

use std::rc::Rc;

use super::closing::{Action, ActionStatus, Closing, Ending};
use super::cooperation::{Cooperation, Resolve};
use super::dates::Date;
use super::footing::Footing;
use super::ids::{DatedMapId, SessionId};
use super::opening::{Follows, Opening};
use super::power::{DatedMap, Map, Power};
use super::protection::{Decision, JudgementDraft, Protection, TripwireDraft};
use super::session::Session;

/// A session that goes on from `before`, begun on the day `today`. The map of before is kept under the id `map`, so that
/// what has shifted can be seen, where there is one and it is not kept already.
#[must_use]
pub fn next_session(before: &Session, id: SessionId, map: DatedMapId, today: Date) -> Session {
    let power = power(&before.power, before.opening.begun, map);
    let kept = power.earlier.iter().rfind(|kept| kept.map == before.power.map).map(|kept| kept.id.clone());
    let opening = Opening {
        ground_rules: false,
        purpose: String::new(),
        arriving: String::new(),
        begun: today,
        follows: Some(stood(before, kept)),
        exercise: None,
        task: None,
        ..(*before.opening).clone()
    };
    let mut next = Session::new(id, opening);
    next.story = before.story.clone();
    next.advocacy = before.advocacy.clone();
    next.power = Rc::new(power);
    next.cooperation = Rc::new(Cooperation {
        resolve: Resolve { feelings: String::new(), ..before.cooperation.resolve.clone() },
        ..(*before.cooperation).clone()
    });
    let decisions = before.protection.decisions.iter();
    next.protection = Rc::new(Protection {
        decisions: decisions.map(|one| Decision { draft: JudgementDraft::default(), ..(**one).clone() }).collect(),
        tripwire_draft: TripwireDraft::default(),
        ..(*before.protection).clone()
    });
    let open = before.closing.actions.iter().filter(|action| action.status == ActionStatus::Open);
    next.closing = Rc::new(Closing {
        actions: open.map(|one| Action { carried: one.carried.saturating_add(1), ..(**one).clone() }).collect(),
        footing: Footing { given_up: None, given_up_why: String::new(), ..before.closing.footing.clone() },
        ending: Ending::default(),
        ..(*before.closing).clone()
    });
    next
}

/// How things stood.
fn stood(before: &Session, map: Option<DatedMapId>) -> Follows {
    let Session { story, cooperation, protection, .. } = before;
    let standings = cooperation.explanations.iter().filter_map(|row| Some((row.id.clone(), row.standing()?.standing)));
    Follows {
        session: before.id.clone(),
        title: before.opening.title.clone(),
        date: before.opening.begun,
        people: story.actors.iter().map(|actor| actor.id.clone()).collect(),
        entries: story.evidence.iter().map(|entry| entry.id.clone()).collect(),
        judgements: protection.judgements.iter().map(|judgement| judgement.id.clone()).collect(),
        levels: protection.decisions.iter().filter_map(|one| Some((one.id.clone(), one.now?))).collect(),
        standings: standings.collect(),
        tripwires: protection.tripwires.iter().map(|tripwire| tripwire.id.clone()).collect(),
        map,
    }
}

fn power(before: &Power, date: Date, id: DatedMapId) -> Power {
    let mut power = before.clone();
    power.facets = super::List::default();
    let kept = before.earlier.iter().any(|kept| kept.map == before.map);
    let room = before.earlier.len() < super::MAX_ENTRIES && !before.earlier.has(&id);
    if before.map != Map::default() && !kept && room {
        let copy = DatedMap { id, date, note: String::new(), map: before.map.clone() };
        power.earlier = power.earlier.with(power.earlier.len(), Rc::new(copy));
    }
    power
}
