//! What goes with an entry that is taken out, so that nothing is left pointing at it, and what to tell people before.

use std::rc::Rc;

use super::closing::{Action, Obstacle, Origin, Ownership};
use super::cooperation::{Enquiry, Exception, Explanation, Move};
use super::ids::{ActorId, DecisionId, EvidenceId, ExplanationId};
use super::power::{DatedMap, Facet, Map, Shift, Viewpoint};
use super::protection::{CapacityCheck, Decision, Judgement, Tripwire};
use super::rejection::Rejection;
use super::session::Session;
use super::story::{Evidence, SetAside, Source};

/// What in a session speaks of an actor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActorUses {
    /// Ties of our map that start or end there; they go with the actor.
    pub ties: usize,
    /// Ratings of our map; they go with the actor.
    pub ratings: usize,
    /// Entries that come from or are about the actor; they stay, without the name.
    pub entries: usize,
}

/// What in a session rests on an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EvidenceUses {
    /// Judgements that give it as a reason: while there is one, the entry cannot be taken out.
    pub judgements: usize,
    /// Explanations it is marked for; the marks go with it.
    pub marks: usize,
}

fn clear(id: &mut Option<ActorId>, gone: &ActorId) -> bool {
    if id.as_ref() == Some(gone) {
        *id = None;
        return true;
    }
    false
}

fn forget_on_map(map: &mut Map, gone: &ActorId) {
    map.ties.retain(|tie| tie.from != *gone && tie.to != *gone);
    map.ratings.retain(|rating| rating.actor != *gone && rating.over.as_ref() != Some(gone));
    map.places.remove(gone);
}

impl Session {
    /// What speaks of an actor, to be said before the actor is taken out.
    #[must_use]
    pub fn actor_uses(&self, id: &ActorId) -> ActorUses {
        let map = &self.power.map;
        ActorUses {
            ties: map.ties.iter().filter(|tie| tie.from == *id || tie.to == *id).count(),
            ratings: map.ratings.iter().filter(|r| r.actor == *id || r.over.as_ref() == Some(id)).count(),
            entries: self.story.evidence.iter().filter(|entry| entry.speaks_of(id)).count(),
        }
    }

    /// What rests on an entry, to be said before it is taken out.
    #[must_use]
    pub fn evidence_uses(&self, id: &EvidenceId) -> EvidenceUses {
        EvidenceUses {
            judgements: self.protection.judgements.iter().filter(|judgement| judgement.reasons.contains(id)).count(),
            marks: self.cooperation.explanations.iter().filter(|row| row.fits.contains_key(id)).count(),
        }
    }

    pub(super) fn forget_actor(&mut self, gone: &ActorId) {
        let story = self.story_mut();
        story.evidence.rewrite(|entry| entry.speaks_of(gone).then(|| entry.without(gone)));

        let power = self.power_mut();
        forget_on_map(&mut power.map, gone);
        power.viewpoints.rewrite(|viewpoint| {
            let mut next: Viewpoint = viewpoint.clone();
            forget_on_map(&mut next.map, gone);
            clear(&mut next.whose, gone);
            clear(&mut next.by, gone);
            Some(next)
        });
        power.earlier.rewrite(|copy| {
            let mut next: DatedMap = copy.clone();
            forget_on_map(&mut next.map, gone);
            Some(next)
        });
        power.facets.rewrite(|facet| {
            let mut next: Facet = facet.clone();
            clear(&mut next.whose, gone).then_some(next)
        });
        power.shifts.rewrite(|shift| {
            let mut next: Shift = shift.clone();
            clear(&mut next.who, gone).then_some(next)
        });

        let advocacy = self.advocacy_mut();
        advocacy.checks.rewrite(|check| {
            let mut next = check.clone();
            clear(&mut next.whose, gone).then_some(next)
        });

        let protection = self.protection_mut();
        protection.decisions.rewrite(|decision| {
            let mut next: Decision = decision.clone();
            let safety = clear(&mut next.whose_safety, gone);
            let drafted = clear(&mut next.draft.decided_by, gone);
            let placed = next.levels.remove(gone).is_some();
            (safety || drafted || placed).then_some(next)
        });
        protection.judgements.rewrite(|judgement| {
            let mut next: Judgement = judgement.clone();
            clear(&mut next.decided_by, gone).then_some(next)
        });
        protection.capacity.rewrite(|check| {
            let mut next: CapacityCheck = check.clone();
            clear(&mut next.by, gone).then_some(next)
        });
        protection.tripwires.rewrite(|tripwire| {
            let mut next: Tripwire = tripwire.clone();
            clear(&mut next.watcher, gone).then_some(next)
        });
        clear(&mut protection.tripwire_draft.watcher, gone);

        let closing = self.closing_mut();
        closing.obstacles.rewrite(|obstacle| {
            let mut next: Obstacle = obstacle.clone();
            clear(&mut next.owner, gone).then_some(next)
        });
        closing.ownerships.rewrite(|ownership| {
            let mut next: Ownership = ownership.clone();
            let carried = clear(&mut next.carried_by, gone);
            let could_be = clear(&mut next.could_be, gone);
            (carried || could_be).then_some(next)
        });
        closing.actions.rewrite(|action| {
            let mut next: Action = action.clone();
            clear(&mut next.who, gone).then_some(next)
        });
    }

    pub(super) fn forget_evidence(&mut self, gone: &EvidenceId) -> Result<(), Rejection> {
        if self.evidence_uses(gone).judgements > 0 {
            return Err(Rejection::JudgementRestsOnIt);
        }
        let story = self.story_mut();
        story.evidence.rewrite(|entry| {
            let aside = entry.set_aside.as_ref().is_some_and(|aside| aside.on.contains(gone));
            (aside || entry.links.contains(gone)).then(|| Evidence {
                links: without(&entry.links, gone),
                set_aside: entry
                    .set_aside
                    .as_ref()
                    .map(|aside| SetAside { why: aside.why.clone(), on: without(&aside.on, gone) }),
                ..entry.clone()
            })
        });

        let cooperation = self.cooperation_mut();
        cooperation.explanations.rewrite(|row| {
            let mut next: Explanation = row.clone();
            next.fits.remove(gone).map(|_| next)
        });
        cooperation.exceptions.rewrite(|exception| {
            exception
                .evidence
                .contains(gone)
                .then(|| Exception { evidence: without(&exception.evidence, gone), ..exception.clone() })
        });
        cooperation.hidden_entries.remove(gone);
        if cooperation.key_entry.as_ref() == Some(gone) {
            cooperation.key_entry = None;
        }

        let protection = self.protection_mut();
        protection.decisions.rewrite(|decision| {
            let mut next: Decision = decision.clone();
            next.draft.reasons.remove(gone).then_some(next)
        });

        let closing = self.closing_mut();
        closing.obstacles.rewrite(|obstacle| {
            obstacle
                .evidence
                .contains(gone)
                .then(|| Obstacle { evidence: without(&obstacle.evidence, gone), ..obstacle.clone() })
        });
        Ok(())
    }

    pub(super) fn forget_explanation(&mut self, gone: &ExplanationId) {
        let cooperation = self.cooperation_mut();
        cooperation.enquiries.rewrite(|enquiry| {
            enquiry
                .between
                .contains(gone)
                .then(|| Enquiry { between: without(&enquiry.between, gone), ..enquiry.clone() })
        });
        cooperation.moves.rewrite(|a_move| {
            (a_move.answers.as_ref() == Some(gone)).then(|| Move { answers: None, ..a_move.clone() })
        });
    }

    pub(super) fn forget_decision(&mut self, gone: &DecisionId) -> Result<(), Rejection> {
        if self.protection.judgements.iter().any(|judgement| judgement.decision == *gone) {
            return Err(Rejection::JudgementRestsOnIt);
        }
        let protection = self.protection_mut();
        protection.capacity.retain(|check| check.decision != *gone);
        protection.tripwires.rewrite(|tripwire| {
            (tripwire.decision.as_ref() == Some(gone)).then(|| Tripwire { decision: None, ..tripwire.clone() })
        });
        Ok(())
    }

    /// Actions whose origin has been taken out stay, and forget where they came from.
    pub(super) fn forget_lost_origins(&mut self) {
        let Self { power, cooperation, protection, closing, .. } = self;
        let stands = |obstacles: &super::List<Obstacle>, origin: &Origin| match origin {
            Origin::Shift(id) => power.shifts.has(id),
            Origin::Enquiry(id) => cooperation.enquiries.has(id),
            Origin::Move(id) => cooperation.moves.has(id),
            Origin::Obstacle(id) => obstacles.has(id),
            Origin::Tripwire(id) => protection.tripwires.has(id),
        };
        let lost = |action: &Action| action.origin.as_ref().is_some_and(|origin| !stands(&closing.obstacles, origin));
        if closing.actions.iter().any(|action| lost(action)) {
            let mut actions = closing.actions.clone();
            actions.rewrite(|action| lost(action).then(|| Action { origin: None, ..action.clone() }));
            Rc::make_mut(closing).actions = actions;
        }
    }
}

impl Evidence {
    /// Whether the entry comes from, or is about, this actor.
    #[must_use]
    pub fn speaks_of(&self, actor: &ActorId) -> bool {
        self.about.contains(actor) || matches!(&self.source, Some(Source::Actor(id)) if id == actor)
    }

    fn without(&self, actor: &ActorId) -> Self {
        let source = match &self.source {
            Some(Source::Actor(id)) if id == actor => None,
            other => other.clone(),
        };
        Self { about: without(&self.about, actor), source, ..self.clone() }
    }
}

fn without<T: Clone + PartialEq>(ids: &[T], gone: &T) -> Vec<T> {
    ids.iter().filter(|id| *id != gone).cloned().collect()
}
