//! The shape of the source: who may use whom, nothing that leaves the device, and tidiness.
//!
//! The table here is the one the README describes; to change it, change both.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The most lines a source file has.
const MAX_LINES: usize = 500;

/// Names that say nothing about what a file is for.
const EMPTY_NAMES: &[&str] = &["utils", "util", "helpers", "helper", "common", "manager", "misc", "types"];

/// What belongs to the browser. Compiling for the host refuses it below `platform`, but not in code that is only
/// compiled for the browser.
const BROWSER: &[&str] = &["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

/// Every way a page has to reach another machine.
const NETWORK: &[&str] = &[
    "fetch(",
    "fetch_with_",
    "XMLHttpRequest",
    "XmlHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "send_beacon",
    "RTCPeerConnection",
    "RtcPeerConnection",
    "importScripts",
    "gloo::net",
    "gloo_net",
];

/// The folders of `src/ui` that are stages of the walk, and never use one another.
const STAGES: &[&str] =
    &["opening", "story", "power_map", "cooperation", "advocacy", "protection", "closing", "records"];

const CORE: &[&str] = &["domain", "content", "export", "route"];

/// What a module may use, besides itself.
fn may_use(module: &str) -> Vec<&'static str> {
    match module {
        "domain" => vec![],
        "content" | "storage" | "route" => vec!["domain"],
        "export" => vec!["domain", "content"],
        "platform" => vec!["storage"],
        "app" => [CORE, &["storage", "platform"]].concat(),
        "ui::components" => vec!["platform"],
        "ui::guard" => [CORE, &["app", "platform", "ui::components"]].concat(),
        "ui::bound" => [CORE, &["app", "platform", "ui::components", "ui::guard"]].concat(),
        stage if STAGES.iter().any(|name| stage.strip_prefix("ui::") == Some(name)) => {
            [CORE, &["app", "platform", "ui::components", "ui::bound"]].concat()
        }
        // Pages and the frame say in words why something could not be opened or saved, so they see storage's errors.
        page if page.starts_with("ui") => [CORE, &["app", "platform", "storage", "ui"]].concat(),
        // The crate root names every module and uses none.
        _ => vec![],
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_under(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_under(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Every file under a folder of the project, by its path from the root.
fn files(dir: &str) -> BTreeMap<String, String> {
    let mut found = Vec::new();
    files_under(&root().join(dir), &mut found);
    let text = |path: &PathBuf| std::fs::read_to_string(path).ok();
    let name = |path: &PathBuf| path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
    found.iter().filter_map(|path| Some((name(path), text(path)?))).collect()
}

fn rust_files() -> BTreeMap<String, String> {
    files("src").into_iter().filter(|(path, _)| path.ends_with(".rs")).collect()
}

/// `src/ui/story/people.rs` is in `ui::story`; `src/ui/app.rs` in `ui`; `src/route.rs` in `route`.
fn module_of(path: &str) -> String {
    let parts: Vec<&str> = path.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect();
    match parts[..] {
        ["ui", folder, _, ..] => format!("ui::{folder}"),
        [first, ..] => first.to_owned(),
        [] => String::new(),
    }
}

/// The text without its comments, line by line. A `//` inside an address is not a comment.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let before_comment = |line: &str| {
        let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':')).map(|(at, _)| at);
        comment.unwrap_or(line.len())
    };
    text.lines().enumerate().map(move |(at, line)| (at + 1, &line[..before_comment(line)]))
}

/// What follows each `crate::` or, in the binary, `standpoint::`.
fn uses(line: &str) -> impl Iterator<Item = &str> {
    let prefixes = ["crate::", "standpoint::"];
    prefixes.into_iter().flat_map(|prefix| line.split(prefix).skip(1))
}

fn names(path: &str) -> Vec<&str> {
    path.split("::").map(|part| part.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("")).collect()
}

/// What is wrong with one use in one module, if anything.
fn fault(module: &str, used: &str) -> Option<String> {
    if module == "main" {
        return None;
    }
    // Chance makes ids and the clock makes days; of the domain, the platform knows no more than their form.
    if module == "platform" && matches!(used.trim_end_matches(';'), "domain::Id" | "domain::dates::Date") {
        return None;
    }
    if used.starts_with('{') {
        return Some("write each module that is used on a line of its own".into());
    }
    let parts = names(used);
    let target = match parts[..] {
        ["ui", folder, ..] => format!("ui::{folder}"),
        [first, ..] => first.to_owned(),
        [] => return None,
    };
    let own = target == module || (module == "ui" && target.starts_with("ui::"));
    let allowed = may_use(module).iter().any(|allowed| {
        // `ui` allows whatever is under it, other names only themselves.
        target == *allowed || (*allowed == "ui" && target.starts_with("ui::"))
    });
    if parts.starts_with(&["platform", "local_storage"]) && !matches!(module, "platform" | "app") {
        return Some(format!("{module} may not use platform::local_storage"));
    }
    (!own && !allowed).then(|| format!("{module} may not use {target}"))
}

#[test]
fn every_module_uses_only_what_the_table_allows() {
    let mut wrong = Vec::new();
    for (path, text) in rust_files() {
        let module = module_of(&path);
        for (at, line) in code(&text) {
            // A macro's own path to this crate.
            let line = line.replace("$crate::", "crate::");
            wrong.extend(uses(&line).filter_map(|used| fault(&module, used)).map(|why| format!("{path}:{at}: {why}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_tells_the_allowed_from_the_refused() {
    #[track_caller]
    fn check(path: &str, used: &str, refused: bool) {
        assert_eq!(fault(&module_of(path), used).is_some(), refused, "{path} uses {used}");
    }
    check("src/domain/list.rs", "domain::Session", false);
    check("src/domain/list.rs", "content::label", true);
    check("src/content/law.rs", "domain::opening::Nation;", false);
    check("src/content/law.rs", "storage::save", true);
    check("src/storage/keep.rs", "platform::clock", true);
    check("src/route.rs", "storage::save", true);
    check("src/platform/clock.rs", "domain::Session", true);
    check("src/platform/random.rs", "domain::Id;", false);
    check("src/app/library.rs", "platform::local_storage::LocalSlots;", false);
    check("src/app/library.rs", "ui::home", true);
    check("src/ui/components/field.rs", "platform::page", false);
    check("src/ui/components/field.rs", "domain::Session", true);
    check("src/ui/components/field.rs", "app::store", true);
    check("src/ui/story/people.rs", "ui::components::Field;", false);
    check("src/ui/story/people.rs", "ui::closing::Plan;", true);
    check("src/ui/story/people.rs", "storage::save", true);
    check("src/ui/story/people.rs", "platform::files", false);
    check("src/ui/story/people.rs", "platform::local_storage::LocalSlots", true);
    check("src/ui/story/people.rs", "{domain, storage}", true);
    check("src/ui/steps.rs", "ui::story::PeopleStep;", false);
    check("src/ui/home/page.rs", "storage::LoadError;", false);
    check("src/ui/home/page.rs", "platform::local_storage::LocalSlots", true);
}

#[test]
fn the_layers_below_the_platform_know_no_browser() {
    let mut wrong = Vec::new();
    for (path, text) in rust_files() {
        if !["domain", "content", "storage", "export", "route"].contains(&module_of(&path).as_str()) {
            continue;
        }
        for (at, line) in code(&text) {
            let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            wrong.extend(BROWSER.iter().filter(|name| words.contains(name)).map(|name| format!("{path}:{at}: {name}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Everything that becomes part of the page.
fn page_files() -> BTreeMap<String, String> {
    let mut all = files("src");
    all.extend(files("styles"));
    all.insert("index.html".into(), std::fs::read_to_string(root().join("index.html")).unwrap());
    all
}

#[test]
fn nothing_in_the_page_can_reach_another_machine() {
    let mut wrong = Vec::new();
    for (path, text) in page_files() {
        // The service worker passes on what the page itself asks for, and a test beside the builder holds it to that.
        let text = if path == "src/platform/offline.js" { text.replace("fetch(request)", "") } else { text };
        for (at, line) in text.lines().enumerate() {
            wrong.extend(
                NETWORK.iter().filter(|api| line.contains(**api)).map(|api| format!("{path}:{}: {api}", at + 1)),
            );
        }
    }
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for feature in
        ["\"Request\"", "\"RequestInit\"", "\"XmlHttpRequest\"", "\"WebSocket\"", "\"EventSource\"", "\"net\""]
    {
        if manifest.contains(feature) {
            wrong.push(format!("Cargo.toml: {feature}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_address_of_another_site_is_in_the_page_but_in_citations() {
    // Names of document formats, which no browser ever opens.
    let namespaces = [
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xhtml",
        "http://schemas.openxmlformats.org/",
        "http://schemas.microsoft.com/office/word",
        "http://purl.org/dc/elements/1.1/",
    ];
    let mut wrong = Vec::new();
    for (path, text) in page_files() {
        let licence = path.ends_with(".txt") || path.ends_with(".md");
        if path.starts_with("src/content/") || licence {
            continue;
        }
        for (at, line) in text.lines().enumerate() {
            let line = namespaces.iter().fold(line.to_owned(), |line, namespace| line.replace(namespace, ""));
            let refused = ["http://", "https://", "ws://", "wss://", "\"//", "'//", "(//", "@import"];
            wrong.extend(
                refused.iter().filter(|mark| line.contains(**mark)).map(|mark| format!("{path}:{}: {mark}", at + 1)),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_named_for_what_they_hold_open_with_what_they_are_and_stay_readable() {
    let mut wrong = Vec::new();
    for (path, text) in rust_files() {
        let lines = text.lines().count();
        if lines > MAX_LINES {
            wrong.push(format!("{path}: {lines} lines, more than {MAX_LINES}: split it by what it does"));
        }
        if !text.starts_with("//!") {
            wrong.push(format!("{path}: open it with a //! that says what it is"));
        }
        let names: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
        wrong.extend(
            EMPTY_NAMES.iter().filter(|name| names.contains(name)).map(|name| format!("{path}: {name} says nothing")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
