//! `cargo xtask looks`: second looks of an exported session, and how long they take.
//!
//! The package `looks` does both, with the app's own code; this program is built before anything else on a new machine
//! and stays without it.

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Context as _, Result};

use crate::run;

/// Prints the second looks of a file: what `looks` is asked is passed on, and so is whether it could.
pub fn looks(asked: &[OsString]) -> Result<ExitCode> {
    let mut command = run::cargo();
    command.args(["run", "--quiet", "-p", "looks", "--"]).args(asked);
    let status = command.status().context("could not start cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints how long all second looks take on small and large sessions.
pub fn bench() -> Result<()> {
    run::stream(run::cargo().args(["bench", "--quiet", "-p", "looks", "--bench", "looks"]))
}
