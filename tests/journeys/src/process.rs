//! Starting the programs a journey needs and ending them again, with all their
//! children: a driver that is ended does not always take its browser with it.

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// A program that ends, with its children, when this is dropped.
pub(crate) struct Running {
    child: Child,
}

impl Running {
    /// Starts `command` with its output in `log`.
    pub(crate) fn start(mut command: Command, log: &Path) -> Result<Running, String> {
        let out = File::create(log).map_err(|why| format!("{}: {why}", log.display()))?;
        let err = out.try_clone().map_err(|why| why.to_string())?;
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(err)
            .spawn()
            .map_err(|why| format!("{program} could not be started ({why}). Is it installed?"))?;
        Ok(Running { child })
    }

    /// Ends the program and everything it started, at once and without warning:
    /// to the browser this is a power cut.
    pub(crate) fn kill(&mut self) {
        let mut all = descendants(self.child.id());
        all.push(self.child.id());
        let ids = all.iter().map(u32::to_string);
        // Some may have ended on their own by now; that is no failure.
        let _ = Command::new("kill").arg("-9").args(ids).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Every process below `parent`, from /proc; none where there is no /proc.
fn descendants(parent: u32) -> Vec<u32> {
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    let pairs: Vec<(u32, u32)> = entries
        .filter_map(|entry| {
            let id: u32 = entry.ok()?.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
            // "id (name) state parent …", and the name may hold anything.
            let parent = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
            Some((id, parent))
        })
        .collect();
    let mut found = vec![parent];
    let mut next = 0;
    while next < found.len() {
        let at = found[next];
        found.extend(pairs.iter().filter(|pair| pair.1 == at).map(|pair| pair.0));
        next += 1;
    }
    found.split_off(1)
}

/// A port nobody listens on at this moment.
pub(crate) fn free_port() -> Result<u16, String> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|why| format!("no free port on 127.0.0.1: {why}"))
}

/// A screen for an engine that cannot do without one.
pub(crate) struct Screen {
    _server: Running,
    pub(crate) display: String,
}

impl Screen {
    /// Starts Xvfb on a display number that it finds itself.
    pub(crate) fn start() -> Result<Screen, String> {
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1800x1400x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| format!("Xvfb could not be started ({why}). Is the package xvfb installed?"))?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            let _ = BufReader::new(out).read_line(&mut line);
        }
        let server = Running { child };
        if line.trim().is_empty() {
            return Err("Xvfb ended before it named its display".into());
        }
        Ok(Screen { _server: server, display: format!(":{}", line.trim()) })
    }
}

/// A directory of this journey's own, removed with everything in it at the end.
pub(crate) struct Scratch {
    path: PathBuf,
    computer: Cell<u32>,
}

impl Scratch {
    pub(crate) fn new() -> Result<Scratch, String> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("standpoint-journey-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).map_err(|why| format!("{}: {why}", path.display()))?;
        Ok(Scratch { path, computer: Cell::new(1) })
    }

    /// A directory inside, made when it is not there.
    pub(crate) fn dir(&self, name: &str) -> PathBuf {
        let path = self.path.join(name);
        let _ = fs::create_dir_all(&path);
        path
    }

    /// The browser's profile on the computer in use.
    pub(crate) fn profile(&self) -> PathBuf {
        self.dir(&format!("profile-{}", self.computer.get()))
    }

    /// From now on there is another computer, with an empty profile. The old one
    /// stays until the end: its browser may still be putting things away.
    pub(crate) fn new_computer(&self) {
        self.computer.set(self.computer.get() + 1);
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A browser that was ended a moment ago may write one file more.
        for _ in 0..20 {
            if fs::remove_dir_all(&self.path).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}
