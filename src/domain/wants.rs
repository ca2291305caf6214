//! In their words and in the agency's: what somebody wants to change, and how eligibility or a threshold would put it.
//!
//! `domain.md`, P15 to P17, P26, P27. A translation is asked whether it is still true, and a need that no service meets
//! is kept. Start with [`Want`]; [`super::closing::Closing::needs`] collects what nobody offers.

use super::choices::choices;
use super::form::form;
use super::ids::{ActorId, EvidenceId, WantId};
use super::list::Record;

choices! {
    /// Whether the agency's words still say what the person said (P27).
    StillTrue { Yes = "yes", Lost = "something-lost", Added = "something-added", No = "no" }
}

choices! {
    /// Whether a service meets it (P11).
    Met { Yes = "yes", InPart = "in-part", ByNobody = "by-nobody" }
}

/// A change that somebody wants, in their own words, beside the words that the agency would use for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Want {
    /// Its id.
    pub id: WantId,
    /// Whose words they are.
    pub whose: Option<ActorId>,
    /// The change they want, as they say it.
    pub words: String,
    /// The entries in which they say it.
    pub said: Vec<EvidenceId>,
    /// How eligibility or a threshold would put it.
    pub agency_words: String,
    /// Are those words still true to it? Asked of every pair.
    pub still_true: Option<StillTrue>,
    /// What was lost or added on the way.
    pub difference: String,
    /// What room there is to choose, and how it is used (P26).
    pub discretion: String,
    /// Does a service meet it?
    pub met: Option<Met>,
    /// What would it take? For what is met in part or by nobody.
    pub would_take: String,
}

form!(Want { id, whose, words, said, agency_words, still_true, difference, discretion, met, would_take });

impl Record for Want {
    type Id = WantId;
    fn id(&self) -> &WantId {
        &self.id
    }
}

impl Want {
    /// A want with nothing said.
    #[must_use]
    pub fn new(id: WantId) -> Self {
        Self {
            id,
            whose: None,
            words: String::new(),
            said: Vec::new(),
            agency_words: String::new(),
            still_true: None,
            difference: String::new(),
            discretion: String::new(),
            met: None,
            would_take: String::new(),
        }
    }

    /// Whether something of it is met by no service.
    #[must_use]
    pub fn is_unmet(&self) -> bool {
        matches!(self.met, Some(Met::InPart | Met::ByNobody))
    }
}
