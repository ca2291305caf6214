//! Making a machine ready to build: everything that rustup alone does not bring. Says what it does; does nothing twice.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::{project, run, tools};

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What has Cargo build the standard library with the app, for size, from the sources that rustup brings; see the
/// decisions in the README. Asking the stable compiler for it takes the first of these.
pub const OWN_STD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// The tools that turn the sources into a web page.
pub struct Builder {
    /// The Trunk program.
    pub trunk: PathBuf,
    /// The folder of the wasm-bindgen programs.
    pub wasm_bindgen: PathBuf,
}

/// What compiling needs: a linker, the browser target, and the crates of the lock file on this disk.
pub fn compiler() -> Result<()> {
    linker()?;
    wasm_target()?;
    crates()
}

/// What building the page needs beyond [`compiler`].
pub fn builder() -> Result<Builder> {
    standard_library()?;
    Ok(Builder { wasm_bindgen: tools::wasm_bindgen()?, trunk: tools::trunk()? })
}

/// A component of the toolchain, such as clippy, added if it is missing.
pub fn component(name: &str) -> Result<()> {
    let command = if name == "rustfmt" { "fmt" } else { name };
    if run::output(run::cargo().args([command, "--version"])).is_some() {
        return Ok(());
    }
    println!("{name} is missing: adding it with rustup, a few seconds.");
    rustup(&["component", "add", name])
}

/// Rust cannot link, and crates' build scripts cannot run, without a C toolchain.
fn linker() -> Result<()> {
    if cfg!(windows) || ["cc", "gcc", "clang"].into_iter().any(has) {
        return Ok(());
    }
    bail!(
        "there is no linker (`cc`) on this computer, which Rust needs to build anything.\n\
         On Debian or Ubuntu: sudo apt-get install build-essential\n\
         On Fedora: sudo dnf install gcc\n\
         On macOS: xcode-select --install"
    )
}

fn has(program: &str) -> bool {
    run::on_path(program).is_some()
}

fn wasm_target() -> Result<()> {
    let libraries = run::output(Command::new("rustc").current_dir(project::root()).args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    if libraries.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    println!("The browser target {TARGET} is missing: adding it with rustup, a few seconds.");
    rustup(&["target", "add", TARGET])
}

/// Where the toolchain keeps its sources of the standard library.
pub fn std_sources() -> Result<PathBuf> {
    let mut rustc = Command::new("rustc");
    let sysroot = run::output(rustc.current_dir(project::root()).args(["--print", "sysroot"]));
    let sysroot = sysroot.context("rustc does not say where its toolchain is")?;
    Ok(["lib", "rustlib", "src", "rust", "library"].iter().fold(PathBuf::from(sysroot), |path, part| path.join(part)))
}

/// The sources of the standard library, and the few crates that it is made of.
fn standard_library() -> Result<()> {
    if !std_sources()?.join("Cargo.lock").is_file() {
        println!("The sources of Rust's standard library are missing: adding them with rustup, a few seconds.");
        rustup(&["component", "add", "rust-src"])?;
    }
    fetch(&["--target", TARGET], &OWN_STD).context("could not fetch the crates of Rust's standard library")
}

fn rustup(arguments: &[&str]) -> Result<()> {
    if !has("rustup") {
        bail!(
            "rustup is not on this computer. Install Rust with it from rustup.rs, or add this by hand:\n\
             rustup {}",
            arguments.join(" ")
        );
    }
    run::stream_network(Command::new("rustup").current_dir(project::root()).args(arguments))
}

/// Fetched in one go, because the build itself runs without a network.
fn crates() -> Result<()> {
    fetch(&[], &[]).context("could not fetch the crates of Cargo.lock")
}

fn fetch(arguments: &[&str], environment: &[(&str, &str)]) -> Result<()> {
    let fetch = || {
        let mut fetch = run::cargo();
        fetch.arg("fetch").args(arguments).envs(environment.iter().copied());
        if std::env::var_os("CI").is_some() {
            fetch.arg("--locked");
        }
        fetch
    };
    // Quick and silent when nothing is missing.
    if run::output(fetch().arg("--offline")).is_some() {
        return Ok(());
    }
    println!("Fetching crates, a minute at most.");
    run::stream_network(&mut fetch())
}
