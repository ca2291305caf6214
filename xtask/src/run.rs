//! Starting other programs, and saying in a sentence what went wrong with them.

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// Cargo, the one that started this program where there was one.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::project::root());
    command
}

/// Runs a program with its output passing straight through; anything but success is an error.
pub fn stream(command: &mut Command) -> Result<()> {
    println!("$ {}", described(command));
    let status = command.status().with_context(|| format!("could not start {}", program(command)))?;
    if status.success() { Ok(()) } else { bail!("`{}` failed ({status})", described(command)) }
}

/// As [`stream`], for a program that may download: a failure for want of a network is named as one.
pub fn stream_network(command: &mut Command) -> Result<()> {
    println!("$ {}", described(command));
    let mut child =
        command.stderr(Stdio::piped()).spawn().with_context(|| format!("could not start {}", program(command)))?;
    let mut offline = false;
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).split(b'\n') {
            let line = line.context("lost the program's output")?;
            let line = String::from_utf8_lossy(&line);
            offline |= speaks_of_no_network(&line);
            eprintln!("{line}");
        }
    }
    let status = child.wait().context("lost the program")?;
    if status.success() {
        Ok(())
    } else if offline {
        bail!(
            "`{}` needs to download something and could not: there is no network, or something blocks it.\n\
             Connect and run this again; what was already installed is kept",
            described(command)
        )
    } else {
        bail!("`{}` failed ({status})", described(command))
    }
}

/// What a program prints, or nothing if it cannot be run or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where a program is on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// `PATH` with these folders before everything else.
pub fn path_with<'a>(folders: impl IntoIterator<Item = &'a Path>) -> Result<OsString> {
    let before = folders.into_iter().map(Path::to_path_buf);
    let path = std::env::var_os("PATH").unwrap_or_default();
    Ok(std::env::join_paths(before.chain(std::env::split_paths(&path)))?)
}

fn program(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

/// The command as one would type it.
fn described(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn speaks_of_no_network(line: &str) -> bool {
    const SIGNS: [&str; 9] = [
        "could not resolve host",
        "couldn't resolve host",
        "could not connect",
        "couldn't connect",
        "failed to connect",
        "network is unreachable",
        "temporary failure resolving",
        "could not download file",
        "timed out",
    ];
    let line = line.to_lowercase();
    SIGNS.iter().any(|sign| line.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::speaks_of_no_network;

    #[test]
    fn a_missing_network_is_recognised() {
        assert!(speaks_of_no_network("  [6] Could not resolve hostname (Could not resolve host: index.crates.io)"));
        assert!(speaks_of_no_network("Temporary failure resolving 'deb.debian.org'"));
        assert!(!speaks_of_no_network("error[E0425]: cannot find value `host`"));
    }
}
