//! Tool 2: why is co-operation not happening?
//!
//! Ten steps, one component each, without properties: they read the session from the store and change it through the
//! editor. Rival explanations are rows, evidence columns ([`GridStep`]); nothing here counts marks, adds them up or
//! puts explanations in an order, not even in a name that only a screen reader says. Start with [`BehaviourStep`];
//! [`entry`] is the frame of every list here.

mod action;
mod ask;
mod behaviour;
mod doubt;
mod entry;
mod exceptions;
mod explanations;
mod find_out;
mod grid;
mod label_hint;
mod moves;
mod names;
mod now;
mod standing;

pub use ask::AskStep;
pub use behaviour::BehaviourStep;
pub use doubt::DoubtStep;
pub use exceptions::ExceptionsStep;
pub use explanations::ExplanationsStep;
pub use find_out::FindOutStep;
pub use grid::GridStep;
pub use moves::MoveStep;
pub use now::NowStep;
pub use standing::StandingStep;
