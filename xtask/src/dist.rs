//! `cargo xtask dist`: builds the app with Trunk and writes what people get, `dist/` and `dist/standpoint.html`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::built::Built;
use crate::{hosted, imports, onefile, order, pack, project, run, setup, sizes};

/// The command: sets up, builds, and says what it weighs.
pub fn command() -> Result<()> {
    setup::compiler()?;
    build_and_report(&setup::builder()?)
}

/// Builds both forms and prints their sizes.
pub fn build_and_report(builder: &setup::Builder) -> Result<()> {
    let (files, one_file) = build(builder)?;
    sizes::report(&files, &one_file)
}

/// Builds both forms into `dist/`; gives back the hosted files and the one file.
pub fn build(builder: &setup::Builder) -> Result<(BTreeMap<String, Vec<u8>>, String)> {
    // Not Trunk's usual folder, so that `dist/` is only ever the finished thing.
    let folder = project::root().join("target").join("trunk");
    let mut trunk = trunk(builder)?;
    trunk
        .args(["build", "--release", "--dist"])
        .arg(&folder)
        .env("CARGO_ENCODED_RUSTFLAGS", flags()?)
        .envs(setup::OWN_STD);
    run::stream(&mut trunk).context("could not build the app")?;

    let mut built = Built::read(&folder)?;
    let glue = built.script_address()?;
    let (wasm, script) = imports::shortened(built.file(&built.wasm_address()?)?, built.text(&glue)?)?;
    built.files.insert(glue.trim_start_matches("./").to_owned(), script.into_bytes());
    let parcel = pack::parcel(&unpacker()?, &pack::packed(&order::alike_together(&wasm)?)?)?;
    let files = hosted::assemble(&built, &parcel).context("could not make the hosted build")?;
    let one_file = onefile::assemble(&built, &parcel).context("could not make the one file")?;

    let dist = project::root().join("dist");
    write(&dist, &files, &one_file).with_context(|| format!("could not write {}", dist.display()))?;
    println!("Built {} and standpoint.html in it.", dist.display());
    Ok((files, one_file))
}

/// Builds the program that unpacks the app, and reads it.
fn unpacker() -> Result<Vec<u8>> {
    let mut cargo = run::cargo();
    cargo.args(["rustc", "--release", "--package", "standpoint-unpack", "--lib", "--crate-type", "cdylib"]);
    let target = project::root().join("target");
    cargo
        .args(["--target", setup::TARGET, "--target-dir"])
        .arg(&target)
        .env("CARGO_ENCODED_RUSTFLAGS", flags()?)
        .envs(setup::OWN_STD);
    run::stream(&mut cargo).context("could not build what unpacks the app")?;
    let path = target.join(setup::TARGET).join("release").join("standpoint_unpack.wasm");
    std::fs::read(&path).with_context(|| format!("could not read {}", path.display()))
}

/// Compiler flags that make a panic a trap: its texts and places, and the code that would put them together, weigh
/// 20 kB as they travel, and nobody is there to read them.
const TRAP: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// Every flag for the compiler of the page.
fn flags() -> Result<String> {
    let mut flags = without_paths_of_this_machine()?;
    flags.extend(TRAP.map(str::to_owned));
    Ok(flags.join("\u{1f}"))
}

/// Compiler flags that keep the places of this machine's sources out of what is built: nobody else's business, and the
/// same download from every machine.
fn without_paths_of_this_machine() -> Result<Vec<String>> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let crates = home.map(|home| home.join("registry").join("src"));
    let sources = crates.into_iter().chain([setup::std_sources()?]);
    Ok(sources.map(|folder| format!("--remap-path-prefix={}=", folder.display())).collect())
}

/// Trunk, with the right wasm-bindgen first on its path, and no leave to download another.
pub fn trunk(builder: &setup::Builder) -> Result<Command> {
    let mut command = Command::new(&builder.trunk);
    command
        .current_dir(project::root())
        .env("PATH", run::path_with([builder.wasm_bindgen.as_path()])?)
        .env("TRUNK_OFFLINE", "true")
        // The compiler's message says what is wrong; where Trunk stood when it read it does not.
        .env("RUST_BACKTRACE", "0")
        // Trunk reads this as a flag of its own and stops at the "1" that everything else uses.
        .env_remove("NO_COLOR");
    Ok(command)
}

fn write(dist: &Path, files: &BTreeMap<String, Vec<u8>>, one_file: &str) -> std::io::Result<()> {
    if dist.exists() {
        std::fs::remove_dir_all(dist)?;
    }
    for (address, bytes) in files {
        let path = dist.join(address);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, bytes)?;
    }
    std::fs::write(dist.join("standpoint.html"), one_file)
}
