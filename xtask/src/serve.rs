//! `cargo xtask serve`: sets up, builds, serves on 127.0.0.1, and opens the address where there is a desktop.

use std::process::{Command, Stdio};

use anyhow::Result;

use crate::args::ServeOptions;
use crate::{dist, project, run, server, setup};

/// Serves until it is stopped.
pub fn serve(options: &ServeOptions) -> Result<()> {
    // Taken first, so that nobody waits through a build to hear that the port is not free.
    let listener = server::listen(options.port)?;
    let port = listener.local_addr()?.port();
    setup::compiler()?;
    let builder = setup::builder()?;
    let address = format!("http://127.0.0.1:{port}/");
    let open = options.open.unwrap_or_else(has_desktop);

    if options.dev {
        // Trunk binds the port itself, and its own setting of `--open` knows when the first build is done.
        drop(listener);
        println!("The app will be at {address}, and reload when a file changes. Stop with Ctrl+C.");
        let mut trunk = dist::trunk(&builder)?;
        trunk.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]);
        trunk.args(open.then_some("--open"));
        return run::stream(&mut trunk);
    }

    dist::build(&builder)?;
    println!("\nStandpoint is at {address}\nNothing leaves this computer. Stop with Ctrl+C.");
    if open {
        open_in_browser(&address);
    }
    server::serve(&listener, project::root().join("dist"));
    Ok(())
}

fn has_desktop() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Tries to open the address. The address has been printed, so that failing to is no loss.
fn open_in_browser(address: &str) {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", address]);
        command
    } else if cfg!(target_os = "macos") {
        let mut command = Command::new("open");
        command.arg(address);
        command
    } else {
        let mut command = Command::new("xdg-open");
        command.arg(address);
        command
    };
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if quiet.is_err() {
        println!("(No browser could be opened from here: open the address yourself.)");
    }
}
