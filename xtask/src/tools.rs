//! The build tools that are not crates of this workspace, each in one exact version.
//!
//! A matching one on `PATH` is used; else the one kept in this project's cache folder, which is filled by
//! `cargo binstall` where that is present, and from source where it is not.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::{project, run};

/// A program built from a crate.
struct Tool {
    krate: &'static str,
    version: String,
    /// The program asked for its version.
    program: &'static str,
    features: &'static [&'static str],
    /// Roughly how long building from source takes.
    minutes: &'static str,
}

/// Where Trunk, which builds the app, is.
pub fn trunk() -> Result<PathBuf> {
    // 0.22 needs a newer Rust than this project's.
    let folder = Tool {
        krate: "trunk",
        version: "0.21.14".to_owned(),
        program: "trunk",
        // Without its update check, and with TLS that needs no system library.
        features: &["--no-default-features", "--features", "rustls"],
        minutes: "3 to 10 minutes",
    }
    .folder()?;
    Ok(folder.join(executable("trunk")))
}

/// The folder that holds `wasm-bindgen` and `wasm-bindgen-test-runner`, in the version of the lock file.
pub fn wasm_bindgen() -> Result<PathBuf> {
    Tool {
        krate: "wasm-bindgen-cli",
        version: project::locked_version("wasm-bindgen")?,
        program: "wasm-bindgen",
        features: &[],
        minutes: "1 to 5 minutes",
    }
    .folder()
}

/// Where geckodriver is, which drives Firefox. Any one on `PATH` will do.
pub fn geckodriver() -> Result<PathBuf> {
    if let Some(path) = run::on_path("geckodriver") {
        return Ok(path);
    }
    let folder = Tool {
        krate: "geckodriver",
        version: "0.36.0".to_owned(),
        program: "geckodriver",
        features: &[],
        minutes: "1 to 3 minutes",
    }
    .folder()?;
    Ok(folder.join(executable("geckodriver")))
}

impl Tool {
    /// The folder the tool's programs are in, installing them if need be.
    fn folder(&self) -> Result<PathBuf> {
        if let Some(found) = run::on_path(self.program)
            && self.is_wanted_version(&found)
            && let Some(folder) = found.parent()
        {
            return Ok(folder.to_path_buf());
        }
        let root = cache()?.join(format!("{}-{}", self.krate, self.version));
        let folder = root.join("bin");
        let program = folder.join(executable(self.program));
        if !self.is_wanted_version(&program) {
            self.install(&root)?;
        }
        if !self.is_wanted_version(&program) {
            bail!(
                "{} was installed at {} but does not answer as version {}",
                self.krate,
                folder.display(),
                self.version
            );
        }
        Ok(folder)
    }

    fn is_wanted_version(&self, program: &Path) -> bool {
        // "trunk 0.21.14", "wasm-bindgen 0.2.129", "geckodriver 0.36.0 (…)"
        run::output(Command::new(program).arg("--version"))
            .is_some_and(|answer| answer.split_whitespace().any(|word| word == self.version))
    }

    fn install(&self, root: &Path) -> Result<()> {
        let (krate, version) = (self.krate, self.version.as_str());
        if run::output(run::cargo().args(["binstall", "-V"])).is_some() {
            println!("{krate} {version} is missing: fetching it with cargo binstall.");
            let fetched = run::stream_network(
                run::cargo().args(["binstall", "--no-confirm", "--root"]).arg(root).arg(format!("{krate}@{version}")),
            );
            match fetched {
                Ok(()) => return Ok(()),
                Err(error) => println!("That did not work ({error:#})."),
            }
        }
        println!(
            "{krate} {version} is missing: building it from source, once, into {}.\n\
             This takes about {} on two cores.",
            root.display(),
            self.minutes
        );
        run::stream_network(
            run::cargo()
                .args(["install", "--locked", "--root"])
                .arg(root)
                .arg(format!("{krate}@{version}"))
                .args(self.features)
                // A tool that is quickly there, rather than one that is quick.
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64"),
        )
        .with_context(|| format!("could not install {krate} {version}"))
    }
}

/// The folder of installed tools: outside the checkout, so that a second checkout finds them.
fn cache() -> Result<PathBuf> {
    let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let base = if let Some(cache) = variable("XDG_CACHE_HOME") {
        PathBuf::from(cache)
    } else if let Some(cache) = variable("LOCALAPPDATA") {
        PathBuf::from(cache)
    } else {
        PathBuf::from(variable("HOME").context("HOME is not set, so there is no cache folder")?).join(".cache")
    };
    Ok(base.join("standpoint"))
}

fn executable(program: &str) -> String {
    format!("{program}{}", std::env::consts::EXE_SUFFIX)
}
