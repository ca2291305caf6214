//! The advocacy check: does somebody need an independent voice, which routes may there be, who must not be it, and what
//! is said where one of us speaks after all?
//!
//! One check for each person, and one component for all steps of the stage: each step shows its question for every
//! person. No right is stated as certain: every route is a "possible right, check", with its law and the month that was
//! last looked at. Start with [`AdvocacyStep`], then [`check`]: a file for each step, built from its [`check::Shown`].

mod after;
mod check;
mod choice;
mod process;
mod routes;
mod speaker;
mod speaking;
mod step;
mod whose;

pub use step::AdvocacyStep;
