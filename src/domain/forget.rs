//! What goes with an entry that is taken out, so that nothing is left pointing at it, and what to tell people before.
//!
//! Start with [`Session::actor_uses`] and [`Session::is_judged_on`] for the telling; the forgetting itself is a part of
//! [`super::apply`]. An entry that a judgement rests on is never taken out, so judgements forget nothing.

use std::rc::Rc;

use super::closing::{Action, Closing, Origin};
use super::ids::{ActorId, DatedMapId, DecisionId, EvidenceId, ExplanationId, TripwireId};
use super::opening::Follows;
use super::power::Map;
use super::rejection::Rejection;
use super::session::Session;
use super::story::{Evidence, Source};

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

/// Takes an id out of its place, if it stands there; whether it did.
fn clear<T: PartialEq>(id: &mut Option<T>, gone: &T) -> bool {
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

    /// Whether a judgement gives this entry as a reason: while one does, the entry cannot be taken out.
    #[must_use]
    pub fn is_judged_on(&self, id: &EvidenceId) -> bool {
        self.protection.judgements.iter().any(|judgement| judgement.reasons.contains(id))
    }

    pub(super) fn forget_actor(&mut self, gone: &ActorId) {
        let story = self.story_mut();
        story.evidence.rewrite(&|entry| entry.forget(gone));

        let power = self.power_mut();
        forget_on_map(&mut power.map, gone);
        power.viewpoints.rewrite(&|viewpoint| {
            forget_on_map(&mut viewpoint.map, gone);
            clear(&mut viewpoint.whose, gone);
            clear(&mut viewpoint.by, gone);
            true
        });
        power.earlier.rewrite(&|copy| {
            forget_on_map(&mut copy.map, gone);
            true
        });
        power.facets.rewrite(&|facet| clear(&mut facet.whose, gone));
        power.shifts.rewrite(&|shift| clear(&mut shift.who, gone));

        let advocacy = self.advocacy_mut();
        advocacy.checks.rewrite(&|check| clear(&mut check.whose, gone));

        let protection = self.protection_mut();
        protection.decisions.rewrite(&|decision| {
            let safety = clear(&mut decision.whose_safety, gone);
            let drafted = clear(&mut decision.draft.decided_by, gone);
            let placed = decision.levels.remove(gone).is_some();
            safety || drafted || placed
        });
        protection.judgements.rewrite(&|judgement| clear(&mut judgement.decided_by, gone));
        protection.capacity.rewrite(&|check| clear(&mut check.by, gone));
        protection.tripwires.rewrite(&|tripwire| clear(&mut tripwire.watcher, gone));
        clear(&mut protection.tripwire_draft.watcher, gone);

        let closing = self.closing_mut();
        closing.wants.rewrite(&|want| clear(&mut want.whose, gone));
        closing.obstacles.rewrite(&|obstacle| clear(&mut obstacle.owner, gone));
        closing.ownerships.rewrite(&|ownership| {
            let carried = clear(&mut ownership.carried_by, gone);
            let could_be = clear(&mut ownership.could_be, gone);
            carried || could_be
        });
        closing.actions.rewrite(&|action| clear(&mut action.who, gone));
        self.forget_asked(&|asked| clear(&mut asked.who, gone));
        self.forget_of_before(|then| then.people.remove(gone));
    }

    /// Takes an id out of what is kept of the session before.
    fn forget_of_before(&mut self, forget: impl FnOnce(&mut Follows) -> bool) {
        if self.opening.follows.is_some()
            && let Some(then) = &mut Rc::make_mut(&mut self.opening).follows
        {
            forget(then);
        }
    }

    pub(super) fn forget_evidence(&mut self, gone: &EvidenceId) -> Result<(), Rejection> {
        if self.is_judged_on(gone) {
            return Err(Rejection::JudgementRestsOnIt);
        }
        let story = self.story_mut();
        story.evidence.rewrite(&|entry| {
            let aside = entry.set_aside.as_mut().is_some_and(|aside| leave_out(&mut aside.on, gone));
            let linked = leave_out(&mut entry.links, gone);
            aside || linked
        });

        let cooperation = self.cooperation_mut();
        cooperation.explanations.rewrite(&|row| row.fits.remove(gone).is_some());
        cooperation.exceptions.rewrite(&|exception| leave_out(&mut exception.evidence, gone));
        cooperation.hidden_entries.remove(gone);
        clear(&mut cooperation.key_entry, gone);

        let protection = self.protection_mut();
        protection.decisions.rewrite(&|decision| decision.draft.reasons.remove(gone));
        protection.reviews.rewrite(&|review| review.misled.remove(gone));

        let closing = self.closing_mut();
        closing.wants.rewrite(&|want| leave_out(&mut want.said, gone));
        closing.obstacles.rewrite(&|obstacle| leave_out(&mut obstacle.evidence, gone));
        self.forget_of_before(|then| then.entries.remove(gone));
        Ok(())
    }

    pub(super) fn forget_explanation(&mut self, gone: &ExplanationId) {
        let cooperation = self.cooperation_mut();
        cooperation.enquiries.rewrite(&|enquiry| leave_out(&mut enquiry.between, gone));
        cooperation.moves.rewrite(&|a_move| clear(&mut a_move.answers, gone));
        self.forget_asked(&|asked| clear(&mut asked.explanation, gone));
        self.forget_of_before(|then| then.standings.remove(gone).is_some());
    }

    pub(super) fn forget_decision(&mut self, gone: &DecisionId) -> Result<(), Rejection> {
        if self.protection.judgements.iter().any(|judgement| judgement.decision == *gone) {
            return Err(Rejection::JudgementRestsOnIt);
        }
        let protection = self.protection_mut();
        protection.capacity.retain(|check| check.decision != *gone);
        protection.tripwires.rewrite(&|tripwire| clear(&mut tripwire.decision, gone));
        self.forget_asked(&|asked| clear(&mut asked.decision, gone));
        self.forget_of_before(|then| then.levels.remove(gone).is_some());
        Ok(())
    }

    pub(super) fn forget_tripwire(&mut self, gone: &TripwireId) {
        self.forget_of_before(|then| then.tripwires.remove(gone));
    }

    pub(super) fn forget_dated_map(&mut self, gone: &DatedMapId) {
        self.forget_of_before(|then| clear(&mut then.map, gone));
    }

    /// Actions whose origin has been taken out stay, and forget where they came from.
    pub(super) fn forget_lost_origins(&mut self) {
        let Self { power, cooperation, advocacy, protection, closing, .. } = self;
        let stands = |closing: &Closing, origin: &Origin| match origin {
            Origin::Shift(id) => power.shifts.has(id),
            Origin::Enquiry(id) => cooperation.enquiries.has(id),
            Origin::Move(id) => cooperation.moves.has(id),
            Origin::Obstacle(id) => closing.obstacles.has(id),
            Origin::Tripwire(id) => protection.tripwires.has(id),
            Origin::Explain(id) | Origin::Refer(id) | Origin::Late(id) | Origin::System(id) => advocacy.checks.has(id),
            Origin::FamilyLed(id) => protection.decisions.has(id),
            Origin::Want(id) => closing.wants.has(id),
            Origin::Ownership(id) => closing.ownerships.has(id),
            Origin::Once(_) => true,
        };
        let lost = |action: &Action| action.origin.as_ref().is_some_and(|origin| !stands(closing, origin));
        if closing.actions.iter().any(|action| lost(action)) {
            let mut actions = closing.actions.clone();
            actions.rewrite(&|action| {
                let lost = lost(action);
                if lost {
                    action.origin = None;
                }
                lost
            });
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

    /// Takes the actor's name out; whether it was there.
    fn forget(&mut self, actor: &ActorId) -> bool {
        let told = matches!(&self.source, Some(Source::Actor(id)) if id == actor);
        if told {
            self.source = None;
        }
        leave_out(&mut self.about, actor) || told
    }
}

/// Takes an id out of a list of ids; whether it was there.
fn leave_out<T: PartialEq>(ids: &mut Vec<T>, gone: &T) -> bool {
    let before = ids.len();
    ids.retain(|id| id != gone);
    ids.len() != before
}
