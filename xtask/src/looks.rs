//! `cargo xtask looks` and `cargo xtask records`: what an exported session raises and what it comes to on paper, and how
//! long second looks take.
//!
//! The packages `looks` and `records` do it, with the app's own code; this program is built before anything else on a new
//! machine and stays without it.

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Context as _, Result};

use crate::run;

/// Asks one of the two packages: what it is asked is passed on, and so is whether it could.
pub fn ask(package: &str, asked: &[OsString]) -> Result<ExitCode> {
    let mut command = run::cargo();
    command.args(["run", "--quiet", "-p", package, "--"]).args(asked);
    let status = command.status().context("could not start cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints how long all second looks take on small and large sessions.
pub fn bench() -> Result<()> {
    run::stream(run::cargo().args(["bench", "--quiet", "-p", "looks", "--bench", "looks"]))
}
