//! Finding the browsers and the programs that drive them, and installing them where that is ours to do: on Debian, as
//! root. Elsewhere the exact line to run is printed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::engines::Engine;
use crate::{run, tools};

/// How to drive one engine.
#[derive(Debug)]
pub struct Driver {
    /// The engine.
    pub engine: Engine,
    /// The WebDriver program.
    pub program: PathBuf,
    /// Whether the engine has no headless form and there is no screen, so that it needs a pretended one.
    pub needs_screen: bool,
}

/// A program the tests need, the names it goes by, and the Debian packages that bring it.
struct Need {
    programs: &'static [&'static str],
    packages: &'static [&'static str],
}

const CHROMIUM: Need = Need { programs: &["chromium", "chromium-browser", "google-chrome"], packages: &["chromium"] };
const CHROMEDRIVER: Need = Need { programs: &["chromedriver"], packages: &["chromium-driver"] };
const FIREFOX: Need = Need { programs: &["firefox-esr", "firefox"], packages: &["firefox-esr"] };
const WEBKIT_DRIVER: Need = Need { programs: &["WebKitWebDriver"], packages: &["webkit2gtk-driver"] };
const SCREEN: Need = Need { programs: &["xvfb-run"], packages: &["xvfb", "xauth"] };
const NPM: Need = Need { programs: &["npm"], packages: &["nodejs", "npm"] };

impl Need {
    fn found(&self) -> Option<PathBuf> {
        self.programs.iter().find_map(|program| run::on_path(program))
    }

    /// Where it is, or what is missing in a few words.
    fn get(&self) -> Result<PathBuf, String> {
        self.found()
            .ok_or_else(|| format!("{} is not installed (Debian: {})", self.programs[0], self.packages.join(" ")))
    }
}

/// Installs what is missing for these engines where that is possible. What is still missing afterwards shows in
/// [`driver`] and [`npm`]; here it is only said.
pub fn install(engines: &[Engine], with_npm: bool) -> Result<()> {
    let needs = engines.iter().flat_map(|engine| needs(*engine)).chain(with_npm.then_some(NPM));
    let packages: Vec<&str> =
        needs.filter(|need| need.found().is_none()).flat_map(|need| need.packages).copied().collect();
    if packages.is_empty() {
        return Ok(());
    }
    let line = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if !Path::new("/etc/debian_version").exists() {
        println!(
            "Not installed: {}. Those are Debian's names; install them as this system does, and run this again.",
            packages.join(" ")
        );
        return Ok(());
    }
    if run::output(Command::new("id").arg("-u")).as_deref() != Some("0") {
        println!(
            "Some browsers or drivers are missing. To have them tested, run:\n  sudo apt-get update && sudo {line}"
        );
        return Ok(());
    }
    println!("Installing {} with apt-get, 1 to 3 minutes.", packages.join(", "));
    run::stream_network(Command::new("apt-get").arg("update").arg("-q"))?;
    let mut install = Command::new("apt-get");
    install.args(line.split(' ').skip(1)).arg("-q");
    run::stream_network(install.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn needs(engine: Engine) -> Vec<Need> {
    match engine {
        Engine::Chromium => vec![CHROMIUM, CHROMEDRIVER],
        Engine::Firefox => vec![FIREFOX],
        Engine::Webkit if has_screen() => vec![WEBKIT_DRIVER],
        Engine::Webkit => vec![WEBKIT_DRIVER, SCREEN],
    }
}

/// How to drive an engine, or why it cannot be tested here.
pub fn driver(engine: Engine) -> Result<Driver, String> {
    for need in needs(engine) {
        need.get()?;
    }
    let program = match engine {
        Engine::Chromium => CHROMEDRIVER.get()?,
        Engine::Firefox => tools::geckodriver().map_err(|error| format!("{error:#}"))?,
        Engine::Webkit => WEBKIT_DRIVER.get()?,
    };
    Ok(Driver { engine, program, needs_screen: engine == Engine::Webkit && !has_screen() })
}

/// Puts a package's exact npm packages in place, if it is not done already.
pub fn npm(folder: &Path) -> Result<()> {
    let changed = |file: &str| std::fs::metadata(folder.join(file))?.modified();
    if let (Ok(lock), Ok(installed)) = (changed("package-lock.json"), changed("node_modules/.package-lock.json"))
        && installed >= lock
    {
        return Ok(());
    }
    let npm = NPM.get().map_err(anyhow::Error::msg)?;
    run::stream_network(Command::new(npm).current_dir(folder).args(["ci", "--no-audit", "--no-fund"]))
        .context("could not install the npm packages that only the journeys use")
}

fn has_screen() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
