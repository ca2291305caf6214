//! What was being written and is said now: a judgement, a tripwire. Until then it stands in a draft, which is in no
//! record and no picture.

use super::command::{Change, list};
use super::dates::Date;
use super::ids::{DecisionId, JudgementId, TripwireId};
use super::protection::{Judgement, JudgementDraft, Tripwire, TripwireDraft};
use super::rejection::Rejection;
use super::session::Session;

/// Makes the judgement that was being written.
pub(super) fn judge(next: &mut Session, decision: &DecisionId, id: JudgementId, today: Date) -> Result<(), Rejection> {
    let mut decision = (**next.protection.decisions.get(decision).ok_or(Rejection::Gone)?).clone();
    let draft = std::mem::take(&mut decision.draft);
    let JudgementDraft { text, leans, level, reasons, dissent, decided_by, unsure, replaces } = draft;
    if text.trim().is_empty() {
        return Err(Rejection::Blank);
    }
    let (Some(leans), Some(level)) = (leans, level) else {
        return Err(Rejection::Unanswered);
    };
    let judgement = Judgement {
        id,
        decision: decision.id.clone(),
        date: today,
        text,
        leans,
        level,
        reasons,
        dissent,
        decided_by,
        unsure,
        replaces,
    };
    list(next, Change::put(decision).into(), today, |s| &mut s.protection_mut().decisions)?;
    list(next, Change::add(judgement).into(), today, |s| &mut s.protection_mut().judgements)
}

/// Sets the tripwire that was being written.
pub(super) fn set_tripwire(
    next: &mut Session,
    id: TripwireId,
    decision: Option<DecisionId>,
    today: Date,
) -> Result<(), Rejection> {
    let draft = std::mem::take(&mut next.protection_mut().tripwire_draft);
    if draft.trigger.trim().is_empty() {
        return Err(Rejection::Blank);
    }
    let direction = draft.direction.ok_or(Rejection::Unanswered)?;
    let review = draft.review.ok_or(Rejection::NoDate)?;
    let TripwireDraft { trigger, watcher, .. } = draft;
    let tripwire = Tripwire { id, decision, trigger, direction, watcher, review, happened: None };
    list(next, Change::add(tripwire).into(), today, |s| &mut s.protection_mut().tripwires)
}
