//! What social workers reason with: people, evidence, power, explanations, judgements, and the one door through
//! which they change.
//!
//! Values in, values out. No browser, no clock, no chance: the day and every new id arrive inside a [`Command`].
//! Nothing here can fail except by a [`Rejection`] that says why. Totals, pictures and sentences are derived when
//! asked for and never kept.
//!
//! Start with [`Session`], then [`Command`] and [`apply`]. Names follow the field and `#/guide`.

pub mod advocacy;
mod change;
mod check;
mod check_closing;
mod check_protection;
pub mod choices;
pub mod closing;
mod command;
pub mod cooperation;
pub mod dated;
pub mod dates;
mod drafted;
mod faults;
pub mod footing;
mod forget;
pub mod form;
pub mod gather;
pub mod gather_prompts;
pub mod handing_out;
mod history;
mod ids;
pub mod initials;
pub mod invented;
pub mod labels;
mod list;
pub mod looks;
pub mod map_curves;
pub mod map_difference;
pub mod map_labels;
pub mod map_layout;
pub mod map_reading;
mod map_seats;
pub mod map_tidy;
pub mod masked;
pub mod name_guard;
pub mod next_session;
pub mod opening;
pub mod pace;
pub mod plan;
pub mod power;
pub mod protection;
pub mod records;
mod rejection;
pub mod seminar;
mod session;
pub mod sorted;
pub mod story;
pub mod thresholds;
pub mod unheard;
pub mod voices;
pub mod walk;
pub mod wants;

pub use choices::{Listed, YesNo};
pub use command::{Canvas, Change, Command, apply};
pub use faults::{Fault, faults};
pub use forget::ActorUses;
pub use history::{Edit, Field, History, TYPING_PAUSE_MS};
pub use ids::{
    ActionId, ActorId, AdvocacyId, CapacityId, DatedMapId, DecisionId, EnquiryId, EpisodeId, EventId, EvidenceId,
    ExceptionId, ExerciseId, ExplanationId, FacetId, Id, JudgementId, MAX_ID, MoveId, ObstacleId, OwnershipId,
    RatingId, ReviewId, RoundId, SessionId, ShiftId, TieId, TrapAnswerId, TripwireId, UnmetId, ViewpointId, WantId,
    is_id,
};
pub use list::{List, Record};
pub use rejection::Rejection;
pub use session::Session;

/// Longest label of an actor, in characters.
pub const MAX_LABEL: usize = 30;
/// Longest single-line text, in characters.
pub const MAX_LINE: usize = 300;
/// Longest free text of one field, in characters.
pub const MAX_TEXT: usize = 20_000;
/// Most entries of one kind in one session.
pub const MAX_ENTRIES: usize = 2_000;
/// Far edge of the map, across and down.
pub const MAP_EDGE: u16 = 1_000;
/// Longest time a session can be planned for, in minutes.
pub const MAX_MINUTES: u16 = 240;
