//! What leaves the room: the case summary as it will be printed, and the ways to take it along.
//!
//! What it says is composed in `export`; here it is only shown.

mod paper;
mod step;

pub use step::RecordStep;
