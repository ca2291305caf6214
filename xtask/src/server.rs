//! A static file server for this computer only: GET and HEAD from one folder, on 127.0.0.1.

use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};

/// Takes a port on 127.0.0.1, or says in a sentence why it cannot.
pub fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "port {port} on 127.0.0.1 is in use by another program.\n\
             Stop that one, or choose another port: cargo xtask serve --port {}",
            port.checked_add(1).unwrap_or(8081)
        ),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            bail!("port {port} is reserved: choose one above 1023, for example --port 8080")
        }
        Err(error) => Err(error).with_context(|| format!("could not use port {port}")),
    }
}

/// Serves a folder until the program is stopped.
pub fn serve(listener: &TcpListener, folder: PathBuf) {
    let folder = Arc::new(folder);
    for connection in listener.incoming().flatten() {
        let folder = Arc::clone(&folder);
        // A browser that goes away in the middle is nothing to report.
        std::thread::spawn(move || answer(connection, &folder).ok());
    }
}

fn answer(mut connection: TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut lines = BufReader::new(connection.try_clone()?.take(64 * 1024)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, address) = (words.next(), words.next().unwrap_or_default());
    if !matches!(method, Some("GET" | "HEAD")) {
        return respond(&mut connection, "405 Method Not Allowed", "text/plain", b"", true);
    }
    let head_only = method == Some("HEAD");
    match path_of(address).map(|path| folder.join(path)) {
        Some(path) if path.is_file() => {
            let bytes = std::fs::read(&path)?;
            respond(&mut connection, "200 OK", kind(&path), &bytes, head_only)
        }
        _ => {
            // As static hosts do.
            let lost = std::fs::read(folder.join("404.html")).unwrap_or_else(|_| b"There is nothing here.".to_vec());
            respond(&mut connection, "404 Not Found", "text/html; charset=utf-8", &lost, head_only)
        }
    }
}

fn respond(to: &mut impl Write, status: &str, kind: &str, body: &[u8], head_only: bool) -> std::io::Result<()> {
    write!(
        to,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if !head_only {
        to.write_all(body)?;
    }
    to.flush()
}

/// The file an address means, relative to the folder; none if it tries to leave it.
fn path_of(address: &str) -> Option<PathBuf> {
    let address = address.split(['?', '#']).next()?;
    let mut path = PathBuf::new();
    for part in address.strip_prefix('/')?.split('/') {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
        if part.starts_with('.') || !part.chars().all(plain) {
            return None;
        }
        path.push(part);
    }
    if address.ends_with('/') {
        path.push("index.html");
    }
    Some(path)
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("json") => "application/json",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{listen, path_of};

    #[test]
    fn addresses_stay_inside_the_folder() {
        assert_eq!(path_of("/").as_deref(), Some(Path::new("index.html")));
        assert_eq!(path_of("/fonts/a-b.woff2?v=1").as_deref(), Some(Path::new("fonts/a-b.woff2")));
        for outside in ["/../Cargo.toml", "/a/../../b", "/%2e%2e/b", "//etc/x%00", "x", "/c:\\x"] {
            assert_eq!(path_of(outside), None, "{outside}");
        }
    }

    #[test]
    fn a_port_in_use_is_said_in_a_sentence() {
        let first = listen(0).expect("a free port");
        let port = first.local_addr().expect("an address").port();
        let error = listen(port).expect_err("refuses").to_string();
        assert!(error.contains(&format!("port {port} on 127.0.0.1 is in use")), "{error}");
    }
}
