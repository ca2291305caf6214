//! Whether a decision, a judgement and what belongs to them may stand in a session.

use super::check::{Checked, Checker, Verdict, few};
use super::protection::{
    CapacityCheck, Decision, Judgement, JudgementDraft, Look, Review, TrapAnswer, Tripwire, TripwireDraft,
};
use super::rejection::Rejection;

impl Checked for JudgementDraft {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.text, &self.dissent])?;
        by.maybe_actor(self.decided_by.as_ref())?;
        self.reasons.iter().try_for_each(|id| by.entry(id))?;
        self.replaces.iter().try_for_each(|id| by.there(&by.session.protection.judgements, id))
    }
}

impl Checked for Decision {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.maybe_actor(self.whose_safety.as_ref())?;
        self.levels.keys().try_for_each(|id| by.actor(id))?;
        by.texts(&[&self.question, &self.lasting, &self.kept_note])?;
        let tests = &self.tests;
        by.texts(&[&tests.lawful, &tests.needed, &tests.least_intrusive, &tests.time_limited])?;
        by.texts(&[&tests.cost_of_acting, &tests.cost_of_not])?;
        by.date(tests.until)?;
        by.texts(&[&self.family_led.who, &self.family_led.power_stays])?;
        self.draft.check(by)
    }
}

impl Checked for Judgement {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.decision(&self.decision)?;
        by.past(Some(self.date))?;
        by.texts(&[&self.text, &self.dissent])?;
        by.maybe_actor(self.decided_by.as_ref())?;
        self.reasons.iter().try_for_each(|id| by.entry(id))?;
        let judgements = &by.session.protection.judgements;
        let Some(replaced) = &self.replaces else {
            return Ok(());
        };
        let old = judgements.get(replaced).ok_or(Rejection::Dangling)?;
        let replaced_twice =
            judgements.iter().any(|other| other.id != self.id && other.replaces.as_ref() == Some(replaced));
        if old.decision != self.decision || old.id == self.id || old.date > self.date || replaced_twice {
            return Err(Rejection::CannotReplace);
        }
        Ok(())
    }
}

impl Checked for CapacityCheck {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.decision(&self.decision)?;
        by.past(self.date)?;
        by.maybe_actor(self.by.as_ref())?;
        by.texts(&[&self.support_given])
    }
}

impl Checked for TrapAnswer {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.date(Some(self.date))?;
        by.texts(&[&self.why])?;
        // Answers from before this was asked for may lack their reason, and must open.
        if by.today.is_some() && self.look == Look::NotRelevant && self.why.trim().is_empty() {
            return Err(Rejection::Blank);
        }
        few(self.matched.len())?;
        self.matched.iter().try_for_each(|id| by.line(id))
    }
}

impl Checked for Tripwire {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        self.decision.iter().try_for_each(|id| by.decision(id))?;
        by.maybe_actor(self.watcher.as_ref())?;
        by.texts(&[&self.trigger])?;
        by.date(Some(self.review))?;
        by.past(self.happened)
    }
}

impl Checked for TripwireDraft {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.maybe_actor(self.watcher.as_ref())?;
        by.texts(&[&self.trigger])?;
        by.date(self.review)
    }
}

impl Checked for Review {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.past(Some(self.date))?;
        by.texts(&[&self.happened, &self.look_for])?;
        self.misled.iter().try_for_each(|id| by.entry(id))?;
        let judgement = by.session.protection.judgements.get(&self.judgement).ok_or(Rejection::Dangling)?;
        if self.date < judgement.date { Err(Rejection::BeforeItsJudgement) } else { Ok(()) }
    }
}
