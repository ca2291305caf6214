//! The newer build of the hosted app that may be waiting, as the page's own script knows it; see `register.js`.
//!
//! From a file, and while developing, there is no such script, and nothing ever waits.

use super::by_name::{at, call};
use super::page::{Listening, on_call};

/// What that script calls itself.
const SCRIPT: &str = "standpointOffline";

/// What it calls out when a newer build has come.
const NEWS: &str = "standpoint-new-version";

/// Whether a newer build waits to be used.
#[must_use]
pub fn newer_build_waits() -> bool {
    call(&at(&[SCRIPT]), "waits", &[]).is_some_and(|waits| waits.is_truthy())
}

/// Calls `then` when a newer build has come.
pub fn on_newer_build(then: impl Fn() + 'static) -> Listening {
    on_call(NEWS, then)
}

/// Loads the page again, in the newer build. What is not saved by then is lost.
pub fn load_newer_build() {
    // Without the script there is no newer build to load.
    let _ = call(&at(&[SCRIPT]), "reload", &[]);
}
