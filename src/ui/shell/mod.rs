//! The frame around every step: the walk at the left, the step in the middle, what helps beside it, and the bars.
//!
//! Draws no answer controls itself; `steps` says which screen fills the middle.

mod bars;
mod beside;
mod open;
mod step;
mod walk;

pub use open::OpenSession;
