//! Every journey, in the engine the environment names, on both origins; and the
//! harness tried on a page of its own, so that a journey's pass means something.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "all of this is test; and the clocks are banned for wasm's sake, where none of it runs"
)]

mod alone;
mod harness;
mod keeping;
mod keyboard;
mod rowan;
mod samples;
mod sizes;
mod steps;
mod undo;
mod wrong;

journeys::journeys! {
    alone::one_person_alone,
    samples::samples_walked,
    keyboard::keyboard_only,
    wrong::bad_input,
    sizes::at_every_size,
    sizes::printed,
    undo::undo_across_tools,
    keeping::kept,
}
