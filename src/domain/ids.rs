//! Names of entries: one type each, so that a person's id cannot be given where a tie's is wanted.
//!
//! Ids arrive inside commands (the browser draws them from its random source); nothing here invents one.

use std::rc::Rc;

use serde_json::Value;

use super::form::{Faulty, Key, Read, Write, write_text};

/// Longest id accepted from a file, in bytes.
pub const MAX_ID: usize = 40;

/// Whether `text` can be an id: 1 to [`MAX_ID`] of `a-z`, `0-9` and `-`.
#[must_use]
pub fn is_id(text: &str) -> bool {
    (1..=MAX_ID).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// What every id is, for code that draws new ones.
pub trait Id: Sized {
    /// The id written `text`, or `None` if it is not of the form [`is_id`] asks for.
    fn read(text: &str) -> Option<Self>;
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Rc<str>);

        impl $name {
            /// The id written `text`, or `None` if it is not of the form [`is_id`] asks for.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                is_id(text).then(|| Self(text.into()))
            }

            /// The id as it is saved.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for Rc<str> {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl Id for $name {
            fn read(text: &str) -> Option<Self> {
                Self::new(text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Read<'_> for $name {
            fn take(value: &Value, faulty: &mut Faulty) -> Self {
                match value.as_str().and_then(Self::new) {
                    Some(id) => id,
                    None => faulty.kind(Self("".into())),
                }
            }
        }

        impl Write for $name {
            fn write(&self, out: &mut Vec<u8>) {
                write_text(out, &self.0);
            }
        }

        impl Key for $name {
            fn of_key(text: &str) -> Option<Self> {
                Self::new(text)
            }

            fn as_key(&self) -> &str {
                &self.0
            }
        }
    )+ };
}

ids! {
    /// A session.
    SessionId,
    /// A person, organisation, meeting or law on the map.
    ActorId,
    /// An entry of the evidence ledger.
    EvidenceId,
    /// Something that happened to the case rather than in it: a new worker, a move.
    EventId,
    /// A tie between two actors.
    TieId,
    /// A source of power somebody has, as rated.
    RatingId,
    /// A facet of identity noted in private.
    FacetId,
    /// The map as somebody else might draw it.
    ViewpointId,
    /// A dated copy of the map.
    DatedMapId,
    /// A shift of power to be made.
    ShiftId,
    /// An episode of behaviour.
    EpisodeId,
    /// A time when it went better.
    ExceptionId,
    /// A rival explanation.
    ExplanationId,
    /// Something to find out.
    EnquiryId,
    /// A move towards co-operation.
    MoveId,
    /// An advocacy check for one person.
    AdvocacyId,
    /// A decision that partnership or protection is judged for.
    DecisionId,
    /// A dated judgement.
    JudgementId,
    /// An assessment of capacity for one decision.
    CapacityId,
    /// An answer to a second look.
    TrapAnswerId,
    /// An obstacle to somebody's control over their life.
    ObstacleId,
    /// Who owns a problem.
    OwnershipId,
    /// A need no service meets.
    UnmetId,
    /// A change that somebody wants.
    WantId,
    /// Something to be done.
    ActionId,
    /// A tripwire.
    TripwireId,
    /// A look back at a judgement.
    ReviewId,
    /// An exchange of sealed answers.
    RoundId,
    /// An exercise, as its lecturer made it.
    ExerciseId,
}
