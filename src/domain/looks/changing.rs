//! Changing our mind: has our view kept up with what we know? D1, D2, D6, D7, D13, D15, D28, D29.

use super::Reference;
use super::facts::{Entry, Facts, Judged, add, day, months_before};
use crate::domain::closing::ActionStatus;
use crate::domain::cooperation::{Fit, Standing};
use crate::domain::protection::{Judgement, JudgementLeans, Level};
use crate::domain::story::{EventTag, Leans};
use crate::domain::thresholds::Threshold;
use crate::domain::walk::Step;

fn judgement(judgement: &Judgement) -> Reference {
    Reference::Judgement(judgement.id.clone())
}

/// **D1, first impression.** The earliest judgement of a decision has not been replaced, and three or more entries that
/// became known on a later day lean the other way: concerns against a reassured one, strengths against a worried one. A
/// later judgement that stands beside it does not replace it. (R9, P9)
pub(super) fn first_impression(facts: &Facts<'_>) -> Vec<Reference> {
    let protection = &facts.session.protection;
    let (mut found, mut later) = (Vec::new(), vec![false; facts.entries.len()]);
    for Judged { judgements, .. } in &facts.judged {
        let Some(first) = judgements.first() else { continue };
        let against = match first.leans {
            JudgementLeans::Reassured => Leans::Concern,
            JudgementLeans::Worried => Leans::Strength,
            JudgementLeans::Mixed => continue,
        };
        let date = day(first.date);
        let leans =
            |entry: &Entry<'_>| entry.it.leans == Some(against) && entry.known.is_some_and(|known| known > date);
        let enough = facts.entries.iter().filter(|entry| leans(entry)).count() >= facts.number(Threshold::D1Entries);
        if enough && !protection.is_replaced(&first.id) {
            found.push(judgement(first));
            facts.mark(&mut later, leans);
        }
    }
    facts.with_entries(found, &later)
}

/// **D2, slow to change.** Three or more entries do not fit the explanation that leads, and the writer's latest word on
/// it is that it stands. Silent until such a word was said. (R9, R11)
pub(super) fn slow_revision(facts: &Facts<'_>) -> Vec<Reference> {
    let Some(row) = facts.session.cooperation.explanations.iter().find(|row| row.leading) else { return Vec::new() };
    let against: Vec<_> = row.fits.iter().filter(|(_, fit)| **fit == Fit::DoesNotFit).map(|(id, _)| id).collect();
    let stands = row.standing().is_some_and(|said| said.standing == Standing::Standing);
    if !stands || against.len() < facts.number(Threshold::D2Entries) {
        return Vec::new();
    }
    let mut found = vec![Reference::Explanation(row.id.clone())];
    found.extend(against.into_iter().map(|id| Reference::Evidence(id.clone())));
    found
}

/// **D6, rising concern.** Two or more concerns became known on days after the latest judgement of a decision. (P9, R9)
pub(super) fn rising_concern(facts: &Facts<'_>) -> Vec<Reference> {
    let (mut found, mut since) = (Vec::new(), vec![false; facts.entries.len()]);
    for (_, latest) in facts.latest() {
        let date = day(latest.date);
        let rises = |entry: &Entry<'_>| entry.is_concern() && entry.known.is_some_and(|known| known > date);
        if facts.entries.iter().filter(|entry| rises(entry)).count() >= facts.number(Threshold::D6Concerns) {
            found.push(judgement(latest));
            facts.mark(&mut since, rises);
        }
    }
    facts.with_entries(found, &since)
}

/// **D7, drift.** An open action was carried over two sessions or more; or a day of looking again has passed: of a
/// tripwire that has not happened, of the end of a measure, or of all this. On the day itself it has not passed. (P9,
/// T14)
pub(super) fn drift(facts: &Facts<'_>) -> Vec<Reference> {
    let closing = &facts.session.closing;
    let passed = |date| day(date) < facts.today;
    let mut found = Vec::new();
    for action in closing.actions.iter() {
        if action.status == ActionStatus::Open && usize::from(action.carried) >= facts.number(Threshold::D7Sessions) {
            found.push(Reference::Action(action.id.clone()));
        }
    }
    for tripwire in facts.session.protection.tripwires.iter() {
        if tripwire.happened.is_none() && passed(tripwire.review) {
            found.push(Reference::Tripwire(tripwire.id.clone()));
        }
    }
    for judged in &facts.judged {
        if judged.decision.tests.until.is_some_and(passed) {
            found.push(judged.reference());
        }
    }
    if closing.ending.review.is_some_and(passed) {
        found.push(Reference::Step(Step::Ending));
    }
    found
}

/// **D13, vivid or latest.** Every reason of the latest judgement became known in the 14 days before it (or on its
/// day), and three or more entries known before those days are not among them. What a judgement of another decision made
/// on the same day rests on counts with it. Silent where a reason has no day. (R9)
pub(super) fn vivid_or_latest(facts: &Facts<'_>) -> Vec<Reference> {
    let (mut found, mut older) = (Vec::new(), vec![false; facts.entries.len()]);
    for (_, latest) in facts.latest() {
        let from = day(latest.date) - facts.days(Threshold::D13Days);
        let reasons = facts.reasons_that_day(latest);
        let fresh = !reasons.is_empty() && reasons.iter().all(|entry| entry.known.is_some_and(|known| known >= from));
        let cited = facts.cited(latest);
        let uncited = |entry: &Entry<'_>| entry.known.is_some_and(|known| known < from) && !cited[entry.at];
        if fresh && facts.entries.iter().filter(|entry| uncited(entry)).count() >= facts.number(Threshold::D13Older) {
            found.push(judgement(latest));
            facts.mark(&mut older, uncited);
        }
    }
    facts.with_entries(found, &older)
}

/// **D15, fresh start.** Before the latest judgement (or on its day) there was a new baby, a new worker or a move, and
/// it cites nothing that happened before the last of these. What happened counts here, not when we knew: whoever reads
/// the old file in the first week has read the history. What another judgement of the same day cites is cited. Silent
/// where the judgement gives no reasons, or one without a day. (S5, R9)
pub(super) fn fresh_start(facts: &Facts<'_>) -> Vec<Reference> {
    let fresh = |tag| matches!(tag, EventTag::NewBaby | EventTag::NewWorker | EventTag::Moved);
    let events = &facts.session.story.events;
    let mut found = Vec::new();
    for (_, latest) in facts.latest() {
        let before = events.iter().filter(|event| fresh(event.tag) && event.date <= latest.date);
        let Some(event) = before.max_by_key(|event| event.date) else { continue };
        let since = day(event.date);
        let reasons = facts.reasons_that_day(latest);
        if !reasons.is_empty() && reasons.iter().all(|entry| entry.happened.is_some_and(|happened| happened >= since)) {
            add(&mut found, Reference::Event(event.id.clone()));
            add(&mut found, judgement(latest));
        }
    }
    found
}

/// **D28, history not cited.** The latest judgement cites nothing that happened more than six months before it, though
/// a concern that did is recorded. What happened counts here, not when we knew. What another judgement of the same day
/// cites is cited. Silent where the judgement gives no reasons, or one without a day. (R9, S5)
pub(super) fn history_not_cited(facts: &Facts<'_>) -> Vec<Reference> {
    let (mut found, mut old) = (Vec::new(), vec![false; facts.entries.len()]);
    for (_, latest) in facts.latest() {
        let from = day(months_before(latest.date, facts.session_number(Threshold::D28Months)));
        let reasons = facts.reasons_that_day(latest);
        let recent =
            !reasons.is_empty() && reasons.iter().all(|entry| entry.happened.is_some_and(|happened| happened >= from));
        let history = |entry: &Entry<'_>| entry.is_concern() && entry.happened.is_some_and(|happened| happened < from);
        if recent && facts.entries.iter().any(history) {
            found.push(judgement(latest));
            facts.mark(&mut old, history);
        }
    }
    facts.with_entries(found, &old)
}

/// **D29, imposed, not judged again.** A decision stands at directed or above, and its latest judgement is 28 days old
/// or older. Silent until something was judged. (S4, T10)
pub(super) fn imposed_not_judged_again(facts: &Facts<'_>) -> Vec<Reference> {
    let stale = |latest: &Judgement| facts.today - day(latest.date) >= facts.days(Threshold::D29Days);
    let imposed = facts.at_least(Level::Directed).filter_map(Judged::latest);
    imposed.filter(|latest| stale(latest)).map(judgement).collect()
}
