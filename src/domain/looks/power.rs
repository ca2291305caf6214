//! Power and partnership: are we using too much, too little, or passing it on? D17, D18, D19, D34, D36, D37.

use super::Reference;
use super::facts::{Entry, Facts, Judged, day, is_professional};
use super::voices::has_advocacy_answer;
use crate::domain::closing::ActionStatus;
use crate::domain::labels::label_in;
use crate::domain::power::{Amount, PowerSource, Use};
use crate::domain::protection::{Direction, Lens, Level, Tripwire};
use crate::domain::story::{Age, EventTag};
use crate::domain::thresholds::Threshold;

/// Whether nothing could be tried first, and the decision says why: an emergency with its reason why less would not do.
fn is_reasoned_emergency(judged: &Judged<'_>) -> bool {
    let emergency = judged.level() == Some(Level::Emergency)
        || judged.latest().is_some_and(|latest| latest.level == Level::Emergency);
    emergency && !judged.decision.tests.least_intrusive.trim().is_empty()
}

/// **D17, tried yet?** The latest judgement raised the level, over the judgement before it or over where we are, and no
/// move has been tried. Silent in an emergency of which it is written why nothing less would do. (T3, T14)
pub(super) fn tried_yet(facts: &Facts<'_>) -> Vec<Reference> {
    if facts.session.cooperation.moves.iter().any(|a_move| a_move.tried) {
        return Vec::new();
    }
    let raised = |judged: &&Judged<'_>| {
        let now = judged.latest().map(|latest| latest.level);
        judged.level_before().is_some_and(|before| now > Some(before)) && !is_reasoned_emergency(judged)
    };
    facts.judged.iter().filter(raised).map(Judged::reference).collect()
}

/// **D18, power unused or passed on.** A professional has a lot of legal power, or holds it back, and there are three or
/// more concerns: known in the 60 days before the session while a decision stands at partnership or below, or known
/// since the level of a decision last changed. Or an open action has nobody beside it. (P19, P9)
pub(super) fn unused_or_passed(facts: &Facts<'_>) -> Vec<Reference> {
    let mut found = Vec::new();
    let mut counted = vec![false; facts.entries.len()];
    if holds_legal_power(facts) {
        let least = facts.number(Threshold::D18Concerns);
        let from = facts.today - facts.days(Threshold::D18Days);
        for judged in &facts.judged {
            let low = judged.level().is_some_and(|level| level <= Level::Partnership);
            let changed = last_change(judged);
            let unanswered = |entry: &Entry<'_>, recent: bool| {
                let known = entry.known.filter(|_| entry.is_concern());
                known.is_some_and(|known| if recent { known >= from } else { changed.is_some_and(|day| known > day) })
            };
            for recent in [true, false] {
                let concerns = facts.entries.iter().filter(|entry| unanswered(entry, recent)).count();
                if concerns >= least && (low || !recent) {
                    super::facts::add(&mut found, judged.reference());
                    facts.mark(&mut counted, |entry| unanswered(entry, recent));
                }
            }
        }
    }
    let mut found = facts.with_entries(found, &counted);
    for action in facts.session.closing.actions.iter() {
        if action.status == ActionStatus::Open && action.who.is_none() && !action.what.trim().is_empty() {
            found.push(Reference::Action(action.id.clone()));
        }
    }
    found
}

fn holds_legal_power(facts: &Facts<'_>) -> bool {
    let ours = |id| facts.session.story.actors.get(id).is_some_and(|actor| is_professional(actor.kind));
    facts.session.power.map.ratings.iter().any(|rating| {
        rating.source == PowerSource::Law
            && (rating.amount == Amount::Lot || rating.used == Some(Use::HeldBack))
            && ours(&rating.actor)
    })
}

/// The day on which the level of a decision last changed: of the earliest judgement that came to the level of the latest
/// with none between them that came to another.
fn last_change(judged: &Judged<'_>) -> Option<i32> {
    let latest = judged.latest()?;
    let same = judged.judgements.iter().rev().take_while(|judgement| judgement.level == latest.level);
    same.last().map(|first| day(first.date))
}

/// **D19, force before help.** A decision stands at directed or above, and there is no tried move, nothing kept shared
/// and no answer on advocacy: none of the three. Silent in an emergency of which it is written why nothing less would
/// do. (T10, S4)
pub(super) fn force_before_help(facts: &Facts<'_>) -> Vec<Reference> {
    if facts.session.cooperation.moves.iter().any(|a_move| a_move.tried) || has_advocacy_answer(facts) {
        return Vec::new();
    }
    let bare = |judged: &&Judged<'_>| judged.decision.kept_shared.is_empty() && !is_reasoned_emergency(judged);
    facts.at_least(Level::Directed).filter(bare).map(Judged::reference).collect()
}

/// **D34, capacity for what?** A decision about an adult was judged, and no assessment of capacity is recorded for it,
/// though the latest judgement or one of its reasons speaks of capacity or of a choice, or the decision is taken as one
/// that the person lacks capacity for. That an adult chooses needs no assessment where their capacity is not in doubt:
/// with that lens only the word capacity is looked for. (L10, P10)
pub(super) fn capacity_for_what(facts: &Facts<'_>) -> Vec<Reference> {
    let protection = &facts.session.protection;
    let adult_centre = facts.centre.is_some_and(|centre| centre.age == Some(Age::Adult));
    let (mut found, mut spoken) = (Vec::new(), vec![false; facts.entries.len()]);
    for (judged, latest) in facts.latest() {
        let adult = match judged.decision.lens {
            Some(lens) => lens != Lens::Child,
            None => adult_centre,
        };
        let assessed = protection.capacity.iter().any(|check| check.decision == judged.decision.id);
        if !adult || assessed {
            continue;
        }
        let words = match judged.decision.lens {
            Some(Lens::AdultWithCapacity) => facts.words.capacity,
            _ => facts.words.choice,
        };
        let speaks = |text: &str| label_in(text, words).is_some() || label_in(text, facts.words.capacity).is_some();
        let cited = facts.cited(latest);
        let reason = |entry: &Entry<'_>| cited[entry.at] && speaks(&entry.it.text);
        let taken = judged.decision.lens == Some(Lens::LacksCapacity);
        if taken || speaks(&latest.text) || facts.entries.iter().any(reason) {
            found.push(judged.reference());
            found.push(Reference::Judgement(latest.id.clone()));
            facts.mark(&mut spoken, reason);
        }
    }
    facts.with_entries(found, &spoken)
}

/// **D36, who will notice?** The latest judgement brought a decision down to level 0 or 1, from the judgement before it
/// or from where we are; or the case was closed, and nothing was judged or became known after that. And there is no
/// step-up tripwire for it that somebody watches. (S1, P9)
pub(super) fn who_will_notice(facts: &Facts<'_>) -> Vec<Reference> {
    let watched = |judged: Option<&Judged<'_>>| {
        let theirs = |tripwire: &Tripwire| match (&tripwire.decision, judged) {
            (Some(id), Some(judged)) => *id == judged.decision.id,
            _ => true,
        };
        let watches = |tripwire: &Tripwire| tripwire.direction == Direction::Up && tripwire.watcher.is_some();
        facts.session.protection.tripwires.iter().any(|tripwire| theirs(tripwire) && watches(tripwire))
    };
    let lowered = |judged: &&Judged<'_>| {
        let low = judged.latest().map(|latest| latest.level).filter(|level| *level <= Level::PersonLeads);
        low.is_some() && judged.level_before() > low && !watched(Some(judged))
    };
    let mut found: Vec<Reference> = facts.judged.iter().filter(lowered).map(Judged::reference).collect();
    let judged = facts.session.protection.judgements.iter().map(|judgement| day(judgement.date));
    let last = facts.entries.iter().filter_map(|entry| entry.known).chain(judged).max();
    for event in facts.session.story.events.iter().filter(|event| event.tag == EventTag::CaseClosed) {
        let closed = day(event.date);
        if last.is_none_or(|last| last <= closed) && closed <= facts.today && !watched(None) {
            found.push(Reference::Event(event.id.clone()));
        }
    }
    found
}

/// **D37, by what authority?** A decision stands at imposed or emergency, and no power in law is named for it, or no day
/// is written on which it ends or is looked at again. (L9, L10, S4)
pub(super) fn by_what_authority(facts: &Facts<'_>) -> Vec<Reference> {
    let bare = |judged: &&Judged<'_>| {
        let tests = &judged.decision.tests;
        tests.lawful.trim().is_empty() || tests.until.is_none()
    };
    facts.at_least(Level::Imposed).filter(bare).map(Judged::reference).collect()
}
