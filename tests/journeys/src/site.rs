//! Where the app under test lives: on a small server of our own that remembers
//! every request, or as one file on a disk. Start with [`Site`].

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The two ways the app reaches people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The hosted build, on `http://127.0.0.1`.
    Hosted,
    /// `standpoint.html`, opened from a disk with `file:`.
    OneFile,
}

impl Origin {
    /// For test names and summaries.
    pub fn name(self) -> &'static str {
        match self {
            Origin::Hosted => "hosted",
            Origin::OneFile => "one file",
        }
    }
}

/// One request the server saw.
#[derive(Debug, Clone)]
pub struct Request {
    /// Time since the server started.
    pub at: Duration,
    /// Method and path, such as `GET /index.html`.
    pub line: String,
}

#[derive(Default)]
struct Seen {
    requests: Mutex<Vec<Request>>,
    offline: AtomicBool,
    /// The folder that is served.
    root: Mutex<PathBuf>,
}

/// The app's address, and for the hosted build the server behind it.
pub struct Site {
    url: String,
    seen: Arc<Seen>,
    origin: Origin,
}

impl Site {
    /// Serves `root`, from a random port that stays the same for this site's life.
    pub fn hosted(root: &Path) -> Result<Site, String> {
        if !root.join("index.html").is_file() {
            return Err(format!("{} has no index.html", root.display()));
        }
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|why| why.to_string())?;
        let address = listener.local_addr().map_err(|why| why.to_string())?;
        let seen = Arc::new(Seen { root: Mutex::new(root.to_path_buf()), ..Seen::default() });
        let shared = Arc::clone(&seen);
        // The thread ends with the test process.
        std::thread::spawn(move || {
            let start = Instant::now();
            for stream in listener.incoming().flatten() {
                let seen = Arc::clone(&shared);
                std::thread::spawn(move || answer(stream, &seen, start));
            }
        });
        Ok(Site { url: format!("http://{address}/"), seen, origin: Origin::Hosted })
    }

    /// Copies `page` alone into `stick`, so that nothing beside it can help it,
    /// and opens it there.
    pub fn one_file(page: &Path, stick: &Path) -> Result<Site, String> {
        let copy = stick.join("standpoint.html");
        fs::copy(page, &copy).map_err(|why| format!("{}: {why}", page.display()))?;
        let path = copy.to_string_lossy().replace('%', "%25").replace(' ', "%20");
        let url = format!("file://{path}");
        Ok(Site { url, seen: Arc::default(), origin: Origin::OneFile })
    }

    /// The app's address, without a fragment.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Which of the two ways this is.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// Every request so far; always empty for the one file.
    pub fn requests(&self) -> Vec<Request> {
        self.seen.requests.lock().map(|all| all.clone()).unwrap_or_default()
    }

    /// Serves another folder at the same address from now on, as a host does when a
    /// newer build is put there.
    pub fn serve(&self, root: &Path) {
        if let Ok(mut served) = self.seen.root.lock() {
            *served = root.to_path_buf();
        }
    }

    /// The folder that is served now.
    pub fn root(&self) -> PathBuf {
        self.seen.root.lock().map(|root| root.clone()).unwrap_or_default()
    }

    /// Cuts the network, or restores it: requests are then dropped unanswered.
    pub fn set_offline(&self, offline: bool) {
        self.seen.offline.store(offline, Ordering::SeqCst);
    }
}

fn answer(stream: TcpStream, seen: &Seen, start: Instant) {
    let mut reader = BufReader::new(&stream);
    let mut first = String::new();
    if reader.read_line(&mut first).is_err() || first.trim().is_empty() {
        return;
    }
    let mut header = String::new();
    while reader.read_line(&mut header).is_ok_and(|n| n > 2) {
        header.clear();
    }
    let mut words = first.split_whitespace();
    let (method, path) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
    let line = format!("{method} {path}");
    if let Ok(mut all) = seen.requests.lock() {
        all.push(Request { at: start.elapsed(), line });
    }
    if seen.offline.load(Ordering::SeqCst) {
        return;
    }
    let root = seen.root.lock().map(|root| root.clone()).unwrap_or_default();
    let (status, kind, body) = match file_for(&root, path).and_then(|file| Some((mime(&file), fs::read(&file).ok()?))) {
        Some((kind, body)) => ("200 OK", kind, body),
        // The build's own page for that, as static hosts show it.
        None => match fs::read(root.join("404.html")) {
            Ok(page) => ("404 Not Found", "text/html; charset=utf-8", page),
            Err(_) => ("404 Not Found", "text/plain; charset=utf-8", b"not here".to_vec()),
        },
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    // A browser that has gone away is not this server's problem.
    let _ = (&stream).write_all(head.as_bytes());
    if method != "HEAD" {
        let _ = (&stream).write_all(&body);
    }
}

fn file_for(root: &Path, path: &str) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?.trim_start_matches('/').replace("%20", " ");
    let relative = Path::new(if path.is_empty() { "index.html" } else { &path });
    let plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| root.join(relative)).filter(|file| file.is_file())
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|ext| ext.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
