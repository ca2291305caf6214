//! Whose voice: who has not been heard or seen? D5, D32, D16, D39, D30.

use super::Reference;
use super::facts::{Entry, Facts};
use crate::domain::YesNo;
use crate::domain::advocacy::AdvocacyCheck;
use crate::domain::opening::Setting;
use crate::domain::protection::Level;
use crate::domain::story::{Actor, ActorKind, Age, How, InHome, Interpreter, Voice};
use crate::domain::thresholds::Threshold;

fn person(actor: &Actor) -> Reference {
    Reference::Actor(actor.id.clone())
}

/// **D5, missing voice.** The person at the centre can speak, and: their voice is said not to have reached us directly;
/// or no entry was heard from them alone, with an interpreter where one is needed. If they cannot say: no worker has
/// seen anything of them in the 28 days before the session. Silent until their voice has been asked about; what looks
/// for an entry waits for the first. (P9, C5, S5)
pub(super) fn missing_voice(facts: &Facts<'_>) -> Vec<Reference> {
    let Some(centre) = facts.centre else { return Vec::new() };
    let Some(voice) = centre.voice else { return Vec::new() };
    let entries = || facts.entries.iter();
    let missing = if voice == Voice::CannotSay {
        let from = facts.today - facts.days(Threshold::D5Days);
        let seen_by_us = |entry: &Entry<'_>| {
            entry.it.how == Some(How::Seen)
                && entry.about_centre
                && entry.source.is_some_and(|source| source.kind == ActorKind::Worker)
                && entry.happened.is_some_and(|happened| happened >= from)
        };
        !facts.entries.is_empty() && !entries().any(seen_by_us)
    } else {
        let alone = |entry: &Entry<'_>| {
            entry.it.how == Some(How::HeardDirect)
                && entry.from_centre
                && entry.it.alone == Some(YesNo::Yes)
                && entry.it.interpreter != Some(Interpreter::Missing)
        };
        voice != Voice::Direct || (!facts.entries.is_empty() && !entries().any(alone))
    };
    if !missing {
        return Vec::new();
    }
    let mut found = vec![person(centre)];
    found.extend(entries().filter(|entry| entry.meets_centre()).map(Entry::reference));
    found
}

/// **D32, not seen since.** The last day on which the person at the centre was seen, or heard directly, is more than 28
/// days before the session, or more than 10 where a decision stands at directed or above. A visit at which they were
/// not seen is not about them and does not count. The day it happened counts, not when we knew. Silent until they were
/// seen or heard once. (P9, S5)
pub(super) fn not_seen_since(facts: &Facts<'_>) -> Vec<Reference> {
    let Some(centre) = facts.centre else { return Vec::new() };
    let directed = facts.at_least(Level::Directed).next().is_some();
    let days = facts.days(if directed { Threshold::D32DaysDirected } else { Threshold::D32Days });
    let met = facts.entries.iter().filter(|entry| entry.meets_centre());
    let last = met.filter_map(|entry| Some((entry, entry.happened?))).max_by_key(|(_, happened)| *happened);
    let past = last.filter(|(_, happened)| facts.today - happened > days);
    past.map(|(entry, _)| vec![person(centre), entry.reference()]).unwrap_or_default()
}

/// **D16, unseen adult.** An adult lives or stays in the home, or accounts differ about it, and no entry has them seen
/// or heard directly. Silent until something is in the ledger. (S5, R9)
pub(super) fn unseen_adult(facts: &Facts<'_>) -> Vec<Reference> {
    if facts.entries.is_empty() {
        return Vec::new();
    }
    let unseen = |actor: &Actor| {
        actor.kind != ActorKind::Centre
            && actor.age == Some(Age::Adult)
            && matches!(actor.in_home, Some(InHome::Yes | InHome::Sometimes | InHome::Disputed))
    };
    let actors = facts.session.story.actors.iter().zip(&facts.met);
    actors.filter(|(actor, met)| !**met && unseen(actor)).map(|(actor, _)| person(actor)).collect()
}

/// **D39, parent not heard.** A decision stands at negotiated or above, and a parent or carer is the source of nothing
/// heard directly. Silent until something is in the ledger. (P3, C4)
pub(super) fn parent_not_heard(facts: &Facts<'_>) -> Vec<Reference> {
    if facts.entries.is_empty() || facts.at_least(Level::Negotiated).next().is_none() {
        return Vec::new();
    }
    let parents = facts.session.story.actors.iter().zip(&facts.heard);
    let unheard = parents.filter(|(actor, heard)| actor.kind == ActorKind::ParentCarer && !**heard);
    unheard.map(|(parent, _)| person(parent)).collect()
}

/// Whether an advocacy check says anything: for the person at the centre, or for nobody in particular.
pub(super) fn has_advocacy_answer(facts: &Facts<'_>) -> bool {
    let answers = |check: &AdvocacyCheck| {
        !check.barriers.is_empty()
            || !check.routes.is_empty()
            || !check.conflicts.is_empty()
            || check.who.is_some()
            || check.explained.is_some()
            || check.choice.is_some()
            || check.referred_on.is_some()
    };
    let theirs = |check: &AdvocacyCheck| match (&check.whose, facts.centre) {
        (Some(whose), Some(centre)) => *whose == centre.id,
        _ => true,
    };
    facts.session.advocacy.checks.iter().any(|check| theirs(check) && answers(check))
}

/// **D30, no answer on advocacy.** In an adults' setting, the person's voice is said not to have reached us directly;
/// or in any setting, a decision stands at imposed or above. And the advocacy check for the person is blank. Silent
/// until something is in the ledger. (A7, A5, L1)
pub(super) fn no_advocacy_answer(facts: &Facts<'_>) -> Vec<Reference> {
    if facts.entries.is_empty() || has_advocacy_answer(facts) {
        return Vec::new();
    }
    let mut found = Vec::new();
    if facts.session.opening.setting == Some(Setting::Adults) {
        found.extend(facts.centre_not_heard().map(person));
    }
    found.extend(facts.at_least(Level::Imposed).map(|judged| judged.reference()));
    found
}
