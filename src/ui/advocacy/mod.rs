//! The advocacy check: does somebody need an independent voice, which routes may there be, and who must not be it?
//!
//! One check for each person. No right is stated as certain: every route is a "possible right, check", with its law
//! and the month that was last looked at. Start with [`AdvocacyStep`].

mod check;
mod routes;
mod speaker;
mod step;

pub use step::AdvocacyStep;
