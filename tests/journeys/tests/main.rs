//! Every journey, in the engine the environment names, on both origins; and the
//! harness tried on a page of its own, so that a journey's pass means something.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "all of this is test; and the clocks are banned for wasm's sake, where none of it runs"
)]

mod harness;
