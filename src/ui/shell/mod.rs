//! The frame around every step: the walk at the left, the step in the middle, what helps beside it, and the bars.
//!
//! Draws no answer controls itself; `steps` says which screen fills the middle. Few components, each redrawn for its
//! own reason: the open session, the desk around a step, and the walk.

mod bars;
mod cover;
mod desk;
mod earlier;
mod newer;
mod open;
mod pace;
mod present;
mod reading;
mod walk;

pub use cover::Cover;
pub use newer::NewerVersion;
pub use open::OpenSession;
pub use present::{Room, use_present_question};
