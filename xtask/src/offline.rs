//! What makes the hosted build work without a network: the service worker with its list of files. Pure.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};

use crate::{policy, script};

/// The address of the service worker. Where it lies is what it may serve: the folder of the build.
pub const WORKER: &str = "offline.js";

/// What the page runs to have the worker. In the hosted page alone: from a file no browser allows one.
pub const REGISTER: &str = include_str!("../../src/platform/register.js");

const SOURCE: &str = include_str!("../../src/platform/offline.js");

/// The service worker of a build: its name, and the files that the app needs with the hash each must have.
///
/// The page is listed under the folder's own address, which every host serves it by. Its name follows from the files
/// and from the worker itself, so that each change of either is a new build.
pub fn worker(files: &BTreeMap<String, Vec<u8>>) -> Result<String> {
    let page = files.get("index.html").context("there is no page for the service worker to keep")?;
    let parts = files.iter().filter(|(name, _)| [".css", ".js", ".wasm"].into_iter().any(|end| name.ends_with(end)));
    let listed = std::iter::once(("./", page)).chain(parts.map(|(name, bytes)| (name.as_str(), bytes)));
    let listed: Vec<String> =
        listed.map(|(name, bytes)| format!("[{name:?},\"sha256-{}\"]", policy::digest(bytes))).collect();
    let (files, source) = (listed.join(","), script::lean(SOURCE));
    let name = policy::short_hash(format!("{files}{source}"));
    Ok(format!("const BUILD = {{\"name\":\"{name}\",\"files\":[{files}]}};{source}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{SOURCE, worker};
    use crate::policy;

    fn files() -> BTreeMap<String, Vec<u8>> {
        let names = ["index.html", "app-1.css", "app-1.js", "app-1.wasm", "fonts/OFL.txt", "404.html"];
        names.into_iter().map(|name| (name.to_owned(), name.as_bytes().to_vec())).collect()
    }

    #[test]
    fn the_worker_keeps_what_the_app_needs_and_nothing_else() {
        let worker = worker(&files()).expect("a page");
        for (kept, bytes) in [("./", "index.html"), ("app-1.css", "app-1.css"), ("app-1.wasm", "app-1.wasm")] {
            let line = format!("[\"{kept}\",\"sha256-{}\"]", policy::digest(bytes));
            assert!(worker.contains(&line), "{line} is not in {worker}");
        }
        for left in ["OFL.txt", "404.html"] {
            assert!(!worker.contains(left), "{left} is in {worker}");
        }
    }

    #[test]
    fn a_build_that_differs_has_another_name() {
        let first = worker(&files()).expect("a page");
        assert_eq!(first, worker(&files()).expect("a page"));
        let mut other = files();
        other.insert("index.html".into(), b"another page".to_vec());
        let name = |worker: &str| worker.split('"').nth(3).map(str::to_owned);
        assert!(name(&first).is_some_and(|name| name.len() == 16));
        assert_ne!(name(&first), name(&worker(&other).expect("a page")));
    }

    #[test]
    fn the_worker_asks_for_nothing_that_the_page_did_not_ask_for() {
        assert_eq!(SOURCE.matches("fetch(").count(), 1);
        assert!(SOURCE.contains("fetch(request)"));
        assert!(SOURCE.contains("const { request } = event;"));
    }
}
