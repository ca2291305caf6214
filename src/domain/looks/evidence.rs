//! What the evidence is: what can it show, and what can it not? D8, D9, D12, D14, D21, D26, D27, D33, D40.

use super::Reference;
use super::facts::{Entry, Facts, order};
use crate::domain::cooperation::Fit;
use crate::domain::ids::EvidenceId;
use crate::domain::labels::label_in;
use crate::domain::protection::JudgementLeans;
use crate::domain::story::{ActorKind, How, Leans, Shows, Visit};
use crate::domain::thresholds::Threshold;

/// Entries marked in every row before the grid can be said to decide nothing: one or two show nothing yet.
const ENOUGH_TO_COMPARE: usize = 3;

/// **D8, effort taken for change.** The last three strengths, by the day they became known, all show words or effort.
/// Silent where it was not said what one of them shows. (R10, T9)
pub(super) fn effort_for_change(facts: &Facts<'_>) -> Vec<Reference> {
    let strengths: Vec<(&Entry<'_>, i32)> =
        facts.entries.iter().filter(|e| e.is_strength()).filter_map(|entry| Some((entry, entry.known?))).collect();
    let wanted = facts.number(Threshold::D8Strengths);
    if strengths.len() < wanted {
        return Vec::new();
    }
    let sorted = order(strengths.len(), &|one, other| strengths[one].1 <= strengths[other].1);
    let last = || sorted[sorted.len() - wanted..].iter().map(|at| strengths[*at].0);
    let no_change = |entry: &Entry<'_>| matches!(entry.it.shows, Some(Shows::Words | Shows::Effort));
    if last().all(no_change) { last().map(Entry::reference).collect() } else { Vec::new() }
}

/// **D9, a label in place of behaviour.** A word of the list of labels stands in an entry, in a reason for setting one
/// aside, in an episode, an explanation or a judgement that was not replaced; also where somebody else is quoted, because
/// a label travels. (R10)
pub(super) fn label_for_behaviour(facts: &Facts<'_>) -> Vec<Reference> {
    let labelled = |text: &str| label_in(text, facts.words.labels).is_some();
    let aside = |entry: &Entry<'_>| entry.it.set_aside.as_ref().is_some_and(|aside| labelled(&aside.why));
    let session = facts.session;
    let mut found: Vec<Reference> =
        facts.entries.iter().filter(|e| labelled(&e.it.text) || aside(e)).map(Entry::reference).collect();
    for episode in session.cooperation.episodes.iter() {
        if labelled(&episode.response) || labelled(&episode.effect) {
            found.push(Reference::Episode(episode.id.clone()));
        }
    }
    for row in session.cooperation.explanations.iter().filter(|row| labelled(&row.text)) {
        found.push(Reference::Explanation(row.id.clone()));
    }
    for judgement in session.protection.judgements.iter() {
        if labelled(&judgement.text) && !session.protection.is_replaced(&judgement.id) {
            found.push(Reference::Judgement(judgement.id.clone()));
        }
    }
    found
}

/// **D12, evidence that decides nothing.** There are two or more rows in sight, and of the entries marked in every one
/// of them, six in ten or more are marked alike in all. Waits until three entries are marked in every row. (R11)
pub(super) fn decides_nothing(facts: &Facts<'_>) -> Vec<Reference> {
    let hidden = &facts.session.cooperation.hidden_entries;
    let mut rows = facts.session.cooperation.explanations.iter().filter(|row| !row.hidden);
    let (Some(first), Some(second)) = (rows.next(), rows.next()) else { return Vec::new() };
    let in_sight = first.fits.iter().filter(|(id, _)| !hidden.contains(*id));
    // Entries marked in every row so far, and whether alike. Rows are in the order of ids, so each is walked once.
    let mut marked: Vec<(&EvidenceId, Fit, bool)> = in_sight.map(|(id, fit)| (id, *fit, true)).collect();
    for row in std::iter::once(second).chain(rows) {
        let mut fits = row.fits.iter().peekable();
        marked.retain_mut(|(id, first, alike)| {
            while fits.peek().is_some_and(|(other, _)| *other < *id) {
                fits.next();
            }
            let Some((_, fit)) = fits.next_if(|(other, _)| *other == *id) else { return false };
            *alike &= fit == first;
            true
        });
        // Nothing that differs in one row is ever alike again.
        if !marked.iter().any(|(.., alike)| *alike) {
            return Vec::new();
        }
    }
    let alike = marked.iter().filter(|(.., alike)| *alike);
    let enough = alike.clone().count() * 10 >= facts.number(Threshold::D12Tenths) * marked.len();
    if marked.len() < ENOUGH_TO_COMPARE || !enough {
        return Vec::new();
    }
    alike.map(|(id, ..)| Reference::Evidence((*id).clone())).collect()
}

/// **D14, uneven checking.** Of the entries that fit the explanation that leads, a larger part is unchecked than of
/// those that do not fit: the gap is three tenths or more, with three or more of each. Entries of which checking was not
/// said are left out. (R9, R11)
pub(super) fn uneven_checking(facts: &Facts<'_>) -> Vec<Reference> {
    let Some(row) = facts.session.cooperation.explanations.iter().find(|row| row.leading) else { return Vec::new() };
    let marked = |wanted: Fit| -> Vec<&Entry<'_>> {
        let ids = row.fits.iter().filter(|(_, fit)| **fit == wanted);
        ids.filter_map(|(id, _)| facts.entry(id)).filter(|entry| entry.it.checked.is_some()).collect()
    };
    let (fitting, against) = (marked(Fit::Fits), marked(Fit::DoesNotFit));
    let least = facts.number(Threshold::D14Entries);
    if fitting.len() < least || against.len() < least {
        return Vec::new();
    }
    let unchecked = |entries: &[&Entry<'_>]| entries.iter().filter(|entry| entry.is_unchecked()).count();
    // The gap of two fractions, both brought to the same denominator.
    let (ours, theirs) = (unchecked(&fitting) * against.len(), unchecked(&against) * fitting.len());
    if ours < theirs || (ours - theirs) * 10 < facts.number(Threshold::D14Tenths) * fitting.len() * against.len() {
        return Vec::new();
    }
    let mut found = vec![Reference::Explanation(row.id.clone())];
    found.extend(fitting.iter().filter(|entry| entry.is_unchecked()).map(|entry| entry.reference()));
    found
}

/// **D21, inference used as fact.** A reason of the latest judgement was worked out, and is linked to nothing that was
/// seen or heard directly, from either side. (R3, R9)
pub(super) fn inference_as_fact(facts: &Facts<'_>) -> Vec<Reference> {
    let mut named_by_first_hand = vec![false; facts.entries.len()];
    for entry in facts.entries.iter().filter(|entry| entry.is_first_hand()) {
        for at in entry.it.links.iter().filter_map(|id| facts.place(id)) {
            named_by_first_hand[at] = true;
        }
    }
    let names_first_hand =
        |entry: &Entry<'_>| entry.it.links.iter().filter_map(|id| facts.entry(id)).any(Entry::is_first_hand);
    let mut inferred = vec![false; facts.entries.len()];
    for (_, latest) in facts.latest() {
        for at in latest.reasons.iter().filter_map(|id| facts.place(id)) {
            let entry = &facts.entries[at];
            inferred[at] |=
                entry.it.how == Some(How::Inference) && !named_by_first_hand[at] && !names_first_hand(entry);
        }
    }
    facts.with_entries(Vec::new(), &inferred)
}

/// Whether one of two entries names the other as connected.
fn linked(one: &Entry<'_>, other: &Entry<'_>) -> bool {
    one.it.links.contains(&other.it.id) || other.it.links.contains(&one.it.id)
}

/// **D26, unclear is not no.** The latest judgement is reassured, and one of its reasons is unclear. (S5, R9)
pub(super) fn unclear_is_not_no(facts: &Facts<'_>) -> Vec<Reference> {
    let mut unclear = vec![false; facts.entries.len()];
    for (_, latest) in facts.latest().filter(|(_, latest)| latest.leans == JudgementLeans::Reassured) {
        for at in latest.reasons.iter().filter_map(|id| facts.place(id)) {
            unclear[at] |= facts.entries[at].it.leans == Some(Leans::Unclear);
        }
    }
    facts.with_entries(Vec::new(), &unclear)
}

/// **D27, one look.** The latest judgement is reassured, and all its reasons that were seen or heard directly happened on
/// one day. Silent where there is none, or one without a day. (P9, R9)
pub(super) fn one_look(facts: &Facts<'_>) -> Vec<Reference> {
    let mut one_day = vec![false; facts.entries.len()];
    for (_, latest) in facts.latest().filter(|(_, latest)| latest.leans == JudgementLeans::Reassured) {
        let reasons = latest.reasons.iter().filter_map(|id| facts.place(id));
        let seen: Vec<usize> = reasons.filter(|at| facts.entries[*at].is_first_hand()).collect();
        let mut days = seen.iter().map(|at| facts.entries[*at].happened);
        let first = days.next().flatten();
        if first.is_some() && days.all(|day| day == first) {
            seen.iter().for_each(|at| one_day[*at] = true);
        }
    }
    facts.with_entries(Vec::new(), &one_day)
}

/// **D33, only when expected.** A latest judgement is reassured, and three or more entries were seen, all of them at
/// expected visits. Something seen elsewhere than at a visit is another look; where a visit was not said to be one or
/// the other, the entry is left out. (S7, R10)
pub(super) fn only_when_expected(facts: &Facts<'_>) -> Vec<Reference> {
    if !facts.latest().any(|(_, latest)| latest.leans == JudgementLeans::Reassured) {
        return Vec::new();
    }
    let seen = || facts.entries.iter().filter(|entry| entry.it.how == Some(How::Seen) && entry.it.visit.is_some());
    let all_expected = seen().all(|entry| entry.it.visit == Some(Visit::Expected));
    if !all_expected || seen().count() < facts.number(Threshold::D33Entries) {
        return Vec::new();
    }
    seen().map(Entry::reference).collect()
}

/// **D40, what was the expert told?** A professional's opinion is a reason of the latest judgement, and a concern that
/// became known in the 7 days before it was given (or on its day) is not linked to it. A concern that the professional
/// raised was known to them. (P6, S5)
pub(super) fn what_was_the_expert_told(facts: &Facts<'_>) -> Vec<Reference> {
    let concerns: Vec<(usize, i32)> = facts
        .entries
        .iter()
        .enumerate()
        .filter(|(_, e)| e.is_concern())
        .filter_map(|(at, e)| Some((at, e.known?)))
        .collect();
    let sorted = order(concerns.len(), &|one, other| concerns[one].1 <= concerns[other].1);
    let is_expert = |kind| matches!(kind, ActorKind::OtherProfessional | ActorKind::Organisation);
    let mut marked = vec![false; facts.entries.len()];
    for (_, latest) in facts.latest() {
        for place in latest.reasons.iter().filter_map(|id| facts.place(id)) {
            let opinion = &facts.entries[place];
            let expert = opinion.source.filter(|source| is_expert(source.kind));
            let (Some(expert), Some(given), Some(How::Opinion)) = (expert, opinion.happened, opinion.it.how) else {
                continue;
            };
            let from = sorted.partition_point(|at| concerns[*at].1 < given - facts.days(Threshold::D40Days));
            let until = sorted.partition_point(|at| concerns[*at].1 <= given);
            for at in sorted.get(from..until).into_iter().flatten() {
                let concern = &facts.entries[concerns[*at].0];
                if !concern.comes_from(expert) && concern.it.id != opinion.it.id && !linked(opinion, concern) {
                    marked[place] = true;
                    marked[concerns[*at].0] = true;
                }
            }
        }
    }
    facts.with_entries(Vec::new(), &marked)
}
