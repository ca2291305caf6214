//! `cargo xtask bench`: builds the app and has it measured in Chromium. What is measured and how stands in
//! `tests/journeys/bench`.

use anyhow::{Context as _, Result, anyhow};

use crate::engines::Engine;
use crate::{browsers, dist, project, run, setup};

/// Builds, and prints the tables of these sections; of all when none is named.
pub fn bench(sections: &[String]) -> Result<()> {
    setup::compiler()?;
    let builder = setup::builder()?;
    browsers::install(&[Engine::Chromium], true)?;
    browsers::npm(&project::root().join("tests").join("journeys"))?;
    let driver = browsers::driver(Engine::Chromium).map_err(|why| anyhow!(why))?;
    dist::build(&builder)?;
    let built = project::root().join("dist").canonicalize().context("dist/ is not there")?;
    run::stream(
        run::cargo()
            .args(["run", "--quiet", "-p", "journeys", "--bin", "bench", "--"])
            .args(sections)
            .env("STANDPOINT_DIST", built)
            .env("STANDPOINT_ENGINE", driver.engine.name())
            .env("STANDPOINT_CHROMEDRIVER", &driver.program),
    )
}
