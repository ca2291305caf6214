//! On what footing we work with them: what working without partnership would cost, who comes to depend on whom, and
//! whether we had given up beforehand.
//!
//! `domain.md`, T3, T4, T8 to T11. Answered once for a situation; start with [`Footing`].

use super::YesNo;
use super::choices::choices;
use super::form::form;
use super::sorted::SortedMap;

choices! {
    /// What comes of working without partnership, after Thompson (T9).
    Cost {
        Conflict = "conflict", Resistance = "resistance", GamePlaying = "game-playing",
        ServicesAlone = "services-alone", ImposedChange = "imposed-change",
    }
}

choices! {
    /// Whether one of those costs is paid in this situation.
    CostSeen { Already = "already", Could = "could", NotHere = "not-here" }
}

/// The footing, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footing {
    /// The five costs, each considered for this situation (T8, T9).
    pub costs: SortedMap<Cost, CostSeen>,
    /// How they show here.
    pub costs_note: String,
    /// Who comes to depend on us, and what we are held to that is not ours to control (T11).
    pub dependency: String,
    /// What would remain when we leave (T10).
    pub remains: String,
    /// Has low morale decided beforehand that partnership cannot work here? (T3, T4) **Private**: for the personal note
    /// only.
    pub given_up: Option<YesNo>,
    /// What speaks for that answer. **Private**: for the personal note only.
    pub given_up_why: String,
}

form!(Footing { costs, costs_note, dependency, remains, given_up, given_up_why });
