//! Running one journey: its browser and its end. Start with [`run`].

use crate::{Browser, Engine, Origin, Page};
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Where pictures and reports go: `target/journeys`.
pub fn output() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/journeys")
}

/// Runs a journey on the build that `STANDPOINT_DIST` names, in the engine that
/// `STANDPOINT_ENGINE` names.
#[track_caller]
pub fn run(name: &str, origin: Origin, journey: fn(&Page)) {
    let Some(dist) = std::env::var_os("STANDPOINT_DIST") else {
        panic!("STANDPOINT_DIST is not set: run `cargo xtask test`, which builds the app and then drives it.");
    };
    run_on(Path::new(&dist), name, origin, journey);
}

/// Runs a journey on the build in `dist`.
#[track_caller]
pub fn run_on(dist: &Path, name: &str, origin: Origin, journey: fn(&Page)) {
    let engine = Engine::from_environment().unwrap_or_else(|why| panic!("{why}"));
    let start = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let browser = Browser::start(engine, origin, dist, name).unwrap_or_else(|why| panic!("{why}"));
        let page = Page::of(&browser);
        page.open();
        journey(&page);
        page.assert_no_errors();
        page.assert_nothing_requested();
    }));
    let word = if outcome.is_ok() { "done" } else { "FAILED" };
    let seconds = start.elapsed().as_secs_f32();
    let line = format!("journey: {:<8}  {:<8}  {name:<36}  {seconds:>6.1} s  {word}\n", engine.name(), origin.name());
    // Past the test runner's capture, so that the line shows for passes too.
    let _ = std::io::stderr().write_all(line.as_bytes());
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}
