//! Whether a part of the closing may stand in a session.

use super::check::{Checked, Checker, Verdict, distinct};
use super::closing::{Action, Ending, Obstacle, Origin, Ownership, Unmet};
use super::footing::Footing;
use super::wants::Want;

impl Checked for Want {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.maybe_actor(self.whose.as_ref())?;
        by.texts(&[&self.words, &self.agency_words, &self.difference, &self.discretion, &self.would_take])?;
        distinct(&self.said)?;
        self.said.iter().try_for_each(|id| by.entry(id))
    }
}

impl Checked for Obstacle {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.note])?;
        distinct(&self.evidence)?;
        self.evidence.iter().try_for_each(|id| by.entry(id))?;
        by.maybe_actor(self.owner.as_ref())
    }
}

impl Checked for Ownership {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.problem])?;
        by.maybe_actor(self.carried_by.as_ref())?;
        by.maybe_actor(self.could_be.as_ref())
    }
}

impl Checked for Footing {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.costs_note, &self.dependency, &self.remains, &self.given_up_why])
    }
}

impl Checked for Unmet {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.need, &self.would_take])
    }
}

impl Checked for Action {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.what])?;
        by.maybe_actor(self.who.as_ref())?;
        by.date(self.by)?;
        let session = by.session;
        match &self.origin {
            None | Some(Origin::Once(_)) => Ok(()),
            Some(Origin::Shift(id)) => by.there(&session.power.shifts, id),
            Some(Origin::Enquiry(id)) => by.there(&session.cooperation.enquiries, id),
            Some(Origin::Move(id)) => by.there(&session.cooperation.moves, id),
            Some(Origin::Obstacle(id)) => by.there(&session.closing.obstacles, id),
            Some(Origin::Tripwire(id)) => by.there(&session.protection.tripwires, id),
            Some(Origin::Explain(id) | Origin::Refer(id) | Origin::Late(id) | Origin::System(id)) => {
                by.there(&session.advocacy.checks, id)
            }
            Some(Origin::FamilyLed(id)) => by.decision(id),
            Some(Origin::Want(id)) => by.there(&session.closing.wants, id),
            Some(Origin::Ownership(id)) => by.there(&session.closing.ownerships, id),
        }
    }
}

impl Checked for Ending {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.changed_mind, &self.still_unknown, &self.to_supervision])?;
        by.texts(&[&self.equality_issue, &self.equality_to])?;
        by.texts(&[&self.learned, &self.effect, &self.from_peer])?;
        by.date(self.review)
    }
}
