//! Which entries are shown, and in what order. A way of looking, never saved and never changing the entries.

use yew::AttrValue;

use crate::content;
use crate::content::words::story as words;
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
    /// Was checked in this way; what nobody said was checked was not.
    pub(super) checked: Option<Checked>,
    /// Is set aside.
    pub(super) aside: bool,
    /// Has neither the day it happened nor the day we knew.
    pub(super) undated: bool,
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
            && self.checked.is_none_or(|checked| entry.checked.unwrap_or(Checked::No) == checked)
            && (!self.aside || entry.set_aside.is_some())
            && (!self.undated || entry.day().is_none())
    }

    /// What it lets through, in words; `name` names a person or one of the two other sources.
    pub(super) fn said(&self, name: impl Fn(&str) -> AttrValue) -> String {
        let mut said = Vec::new();
        if !self.sought.trim().is_empty() {
            said.push(words::with_words(self.sought.trim()));
        }
        said.extend(self.from.as_ref().map(|from| words::from(&name(from))));
        said.extend(self.about.as_ref().map(|about| words::about(&name(about))));
        let labels = [self.leans.map(content::label), self.checked.map(content::label)];
        let switches = [(self.aside, words::ASIDE_ONLY), (self.undated, words::UNDATED_ONLY)];
        let switched = switches.into_iter().map(|(on, label)| on.then_some(label));
        said.extend(labels.into_iter().chain(switched).flatten().map(str::to_owned));
        said.join(words::BETWEEN_FILTERS)
    }
}

/// The source as the lists to choose from know it.
pub(super) fn source_id(entry: &Evidence) -> &str {
    id_of(entry.source.as_ref())
}

/// The same for a source by itself.
pub(super) fn id_of(source: Option<&Source>) -> &str {
    match source {
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
