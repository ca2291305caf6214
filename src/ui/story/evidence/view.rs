//! Which entries are shown, and in what order. A way of looking, never saved and never changing the entries.

use yew::AttrValue;

use crate::domain::ActorId;
use crate::domain::labels::folded;
use crate::domain::story::{Checked, Evidence, Leans, Source};

/// Stands for a record among the ids of people; no id begins with a star.
pub(super) const RECORD: &str = "*record";
/// Stands for a source that was not said.
pub(super) const NOT_SAID: &str = "*not-said";

/// What an entry must be to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    /// Holds these words.
    pub(super) sought: AttrValue,
    /// Comes from this person's id, [`RECORD`] or [`NOT_SAID`].
    pub(super) from: Option<AttrValue>,
    /// Is about the person with this id.
    pub(super) about: Option<AttrValue>,
    /// Leans this way.
    pub(super) leans: Option<Leans>,
    /// Was not checked.
    pub(super) unchecked: bool,
    /// Is set aside.
    pub(super) aside: bool,
}

impl Filter {
    /// Whether it keeps anything out.
    pub(super) fn is_on(&self) -> bool {
        *self != Self::default()
    }

    /// Whether an entry is shown. `wanted` is [`Self::sought`] in small letters, folded once for them all.
    pub(super) fn lets(&self, entry: &Evidence, wanted: &str) -> bool {
        (wanted.is_empty() || folded(&entry.text).contains(wanted))
            && self.from.as_ref().is_none_or(|from| **from == *source_id(entry))
            && self.about.as_ref().is_none_or(|about| entry.about.iter().any(|id| id.as_str() == &**about))
            && self.leans.is_none_or(|leans| entry.leans == Some(leans))
            && (!self.unchecked || matches!(entry.checked, None | Some(Checked::No)))
            && (!self.aside || entry.set_aside.is_some())
    }
}

/// The source as the lists to choose from know it.
pub(super) fn source_id(entry: &Evidence) -> &str {
    match &entry.source {
        None => NOT_SAID,
        Some(Source::Record) => RECORD,
        Some(Source::Actor(id)) => id.as_str(),
    }
}

/// The source that a line of such a list stands for.
pub(super) fn source_of(id: &str) -> Option<Source> {
    match id {
        RECORD => Some(Source::Record),
        id => ActorId::new(id).map(Source::Actor),
    }
}

/// The order of the entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// The writer's own.
    #[default]
    Own,
    /// By the day it happened; entries without one at the end.
    Happened,
    /// By the day we knew; entries without one at the end.
    Known,
}

impl Order {
    pub(super) const ALL: [Self; 3] = [Self::Own, Self::Happened, Self::Known];

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Happened => "happened",
            Self::Known => "known",
        }
    }

    pub(super) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.id() == id)
    }
}
