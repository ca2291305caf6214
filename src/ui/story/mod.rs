//! The story: who is in it, what is known and from whom, and what changed around the case.
//!
//! Written once here and read by every tool. [`PeopleStep`] and [`EvidenceStep`] are its two steps.

mod events;
mod evidence;
mod people;
mod person;

pub use evidence::EvidenceStep;
pub use people::PeopleStep;
