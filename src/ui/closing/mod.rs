//! The closing: what stands in the way, who does what by when, and how it ends.
//!
//! One file for each step, and one for each kind of row. Start with [`PlanStep`].

mod action;
mod answers;
mod ending;
mod obstacle;
mod obstacles;
mod offers;
mod ownership;
mod plan;
mod unmet;

pub use ending::EndingStep;
pub use obstacles::ObstaclesStep;
pub use plan::PlanStep;
