//! `cargo xtask bench`: builds the app and has it measured in Chromium. What is measured and how stands in
//! `tests/journeys/bench`.

use anyhow::{Context as _, Result, anyhow};

use crate::engines::Engine;
use crate::{browsers, dist, looks, project, run, setup, sizes};

/// The section that needs no browser.
const LOOKS: &str = "looks";

/// Builds, and prints the figures of these sections; of all when none is named.
pub fn bench(sections: &[String]) -> Result<()> {
    setup::compiler()?;
    if sections.is_empty() || sections.iter().any(|section| section == LOOKS) {
        looks::bench()?;
    }
    let in_browser: Vec<&String> = sections.iter().filter(|section| *section != LOOKS).collect();
    if in_browser.is_empty() && !sections.is_empty() {
        return Ok(());
    }
    let builder = setup::builder()?;
    browsers::install(&[Engine::Chromium], true)?;
    browsers::npm(&project::root().join("tests").join("journeys"))?;
    let driver = browsers::driver(Engine::Chromium).map_err(|why| anyhow!(why))?;
    let (files, _) = dist::build(&builder)?;
    let built = project::root().join("dist").canonicalize().context("dist/ is not there")?;
    let yardstick = project::root().join("tests/journeys/bench/yardstick/index.html");
    let yardstick = std::fs::read(&yardstick).with_context(|| format!("could not read {}", yardstick.display()))?;
    run::stream(
        run::cargo()
            .args(["run", "--quiet", "-p", "journeys", "--bin", "bench", "--"])
            .args(in_browser)
            .env("STANDPOINT_DIST", built)
            .env("STANDPOINT_SENT", sizes::sent(&files)?.to_string())
            .env("STANDPOINT_YARDSTICK_SENT", sizes::brotli_length(&yardstick)?.to_string())
            .env("STANDPOINT_ENGINE", driver.engine.name())
            .env("STANDPOINT_CHROMEDRIVER", &driver.program),
    )
}
