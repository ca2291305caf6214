//! How else to see it: what other explanation could there be? D10, D11, D22, D35.

use super::Reference;
use super::facts::{Entry, Facts, add};
use crate::domain::cooperation::{ReasonGroup, Stance};
use crate::domain::protection::{Judgement, JudgementLeans};
use crate::domain::story::{ActorKind, EventTag};
use crate::domain::thresholds::Threshold;
use crate::domain::walk::Step;

/// What there is of tool 2: its explanations, or before the first its episodes.
fn begun(facts: &Facts<'_>) -> Vec<Reference> {
    let cooperation = &facts.session.cooperation;
    let rows: Vec<Reference> =
        cooperation.explanations.iter().map(|row| Reference::Explanation(row.id.clone())).collect();
    if rows.is_empty() {
        return cooperation.episodes.iter().map(|episode| Reference::Episode(episode.id.clone())).collect();
    }
    rows
}

/// **D10, too few explanations.** There are fewer than three explanations, or all are of one group. Silent until there
/// is one explanation or one episode. (R11, P5)
pub(super) fn too_few_explanations(facts: &Facts<'_>) -> Vec<Reference> {
    let rows = &facts.session.cooperation.explanations;
    let one_group = rows.windows(2).all(|pair| pair[0].group == pair[1].group);
    if rows.len() < facts.number(Threshold::D10Explanations) || one_group { begun(facts) } else { Vec::new() }
}

/// **D11, nothing about us.** No explanation is about us, about agencies that conflict, or about discrimination and
/// poverty. Silent until there is one explanation or one episode. (R10, T12)
pub(super) fn nothing_about_us(facts: &Facts<'_>) -> Vec<Reference> {
    let about_us = facts.session.cooperation.explanations.iter().any(|row| row.is_about_us());
    if about_us { Vec::new() } else { begun(facts) }
}

/// **D22, nobody disagrees.** In the latest judgement no dissent is written; two or more people were placed on the
/// levels, all on the same one; and it neither replaced an opposite judgement nor cites an entry from each of those who
/// were placed, ourselves apart. (R1, P13)
pub(super) fn no_dissent(facts: &Facts<'_>) -> Vec<Reference> {
    let mut found = Vec::new();
    for (judged, latest) in facts.latest() {
        let levels = &judged.decision.levels;
        let mut placed = levels.values();
        let first = placed.next();
        let all_equal = levels.len() > 1 && placed.all(|level| Some(level) == first);
        if latest.dissent.trim().is_empty()
            && all_equal
            && !replaced_opposite(facts, latest)
            && !cites_each_party(facts, latest, levels.keys())
        {
            add(&mut found, Reference::Judgement(latest.id.clone()));
        }
    }
    found
}

fn replaced_opposite(facts: &Facts<'_>, latest: &Judgement) -> bool {
    let before = latest.replaces.as_ref().and_then(|id| facts.session.protection.judgements.get(id));
    before.is_some_and(|before| {
        matches!(
            (before.leans, latest.leans),
            (JudgementLeans::Worried, JudgementLeans::Reassured) | (JudgementLeans::Reassured, JudgementLeans::Worried)
        )
    })
}

fn cites_each_party<'a>(
    facts: &Facts<'_>,
    latest: &Judgement,
    mut placed: impl Iterator<Item = &'a crate::domain::ActorId>,
) -> bool {
    let reasons = facts.reasons(latest);
    placed.all(|id| {
        let ourselves = facts.session.story.actors.get(id).is_some_and(|actor| actor.kind == ActorKind::Worker);
        ourselves || reasons.iter().any(|entry| entry.source.is_some_and(|source| source.id == *id))
    })
}

/// **D35, a refusal taken as it stands.** The person ended or refused a service (an event says so, or co-operation
/// stands at refusing), a concern is recorded, and no explanation of the groups cannot, others or fear is there. (P5,
/// R10, L10)
pub(super) fn refusal_at_face_value(facts: &Facts<'_>) -> Vec<Reference> {
    let cooperation = &facts.session.cooperation;
    let considered = cooperation
        .explanations
        .iter()
        .any(|row| matches!(row.group, ReasonGroup::Cannot | ReasonGroup::Others | ReasonGroup::FearHistory));
    if considered || !facts.entries.iter().any(Entry::is_concern) {
        return Vec::new();
    }
    let refused = facts.session.story.events.iter().filter(|event| event.tag == EventTag::ServiceRefused);
    let mut found: Vec<Reference> = refused.map(|event| Reference::Event(event.id.clone())).collect();
    if cooperation.now_at.stance == Some(Stance::Refusing) {
        found.push(Reference::Step(Step::Now));
    }
    found
}
