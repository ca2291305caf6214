//! What the page gives away, read from its source: text is typed in one kind of field, work leaves by one door, links
//! out ask first, and nothing is told to the console or to the title of the tab.

use std::collections::BTreeMap;
use std::path::Path;

use standpoint::content::words::taking;
use standpoint::domain::SessionId;
use standpoint::domain::dates::date;
use standpoint::storage::export_name;

/// Every Rust file of the app, by its path from the root, without its tests.
fn sources() -> BTreeMap<String, String> {
    fn under(dir: &Path, root: &Path, found: &mut BTreeMap<String, String>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                under(&path, root, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let own = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                found.insert(path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"), own);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeMap::new();
    under(&root.join("src"), root, &mut found);
    found
}

/// The lines of code that hold one of `marks`, in files that `excused` does not name.
fn with(marks: &[&str], excused: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources() {
        if excused.iter().any(|start| path.starts_with(start)) {
            continue;
        }
        for (at, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if marks.iter().any(|mark| code.contains(mark)) {
                found.push(format!("{path}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    found
}

#[track_caller]
fn none(found: &[String]) {
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn text_is_typed_in_one_kind_of_field_whose_browser_services_are_off() {
    // Every field of text is drawn by one function; the other controls take no text.
    // The link to an exercise is only shown in one, to be copied.
    none(&with(&["<textarea", "contenteditable"], &["src/ui/components/text.rs", "src/ui/exercise/share.rs"]));
    let inputs = with(&["<input"], &["src/ui/components/text.rs"]);
    for place in &inputs {
        let path = place.split(':').next().unwrap();
        let text = &sources()[path];
        let kinds = ["\"file\"", "\"checkbox\"", "\"radio\""];
        assert!(kinds.iter().any(|kind| text.contains(kind)), "{place}: what is typed belongs in components::text");
    }
    let fields = &sources()["src/ui/components/text.rs"];
    for off in ["autocomplete=", "autocorrect=\"off\"", "spellcheck=\"false\"", "writingsuggestions=\"false\""] {
        assert_eq!(fields.matches(off).count(), 2, "{off} is on a line and on an area of text");
    }
}

/// What may leave without the name guard having looked: bytes that cannot be read as a session, kept for whoever can,
/// and a page with nothing of any case on it.
const UNASKED: [&str; 4] = ["src/platform/", "src/ui/shell/open.rs", "src/ui/data/mod.rs", "src/ui/data/check.rs"];

#[test]
fn work_leaves_by_one_door() {
    let ways = [
        "files::offer",
        "records::offer",
        "records::copy(",
        "offer_session(",
        "offer_sheet(",
        "page::print(",
        "save_to_file(",
    ];
    let mut past = Vec::new();
    for (path, text) in sources() {
        // `app` makes the files; screens decide that one leaves.
        let asks = text.contains("then_leave(");
        if !path.starts_with("src/ui/") || UNASKED.iter().any(|start| path.starts_with(start)) || asks {
            continue;
        }
        past.extend(ways.iter().filter(|way| text.contains(**way)).map(|way| format!("{path}: {way}")));
    }
    assert!(past.is_empty(), "call app::leaving::then_leave first:\n{}", past.join("\n"));
}

#[test]
fn nothing_leads_out_without_asking() {
    none(&with(
        &["_blank", "window.open", "open_with_url", "location().set_href", "location().assign"],
        &["src/ui/guard/"],
    ));
    none(&with(&["href=\"http", "href={link", "href={law", "href={url"], &[]));
}

#[test]
fn nothing_is_told_to_the_console() {
    let marks = ["console::", "console_log", "console_error", "println!", "eprintln!", " log::", "tracing::"];
    none(&with(&marks, &[]));
    // Nor by the scripts beside the app.
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut scripts = vec![root.join("index.html")];
    scripts.extend(std::fs::read_dir(root.join("src/platform")).unwrap().map(|entry| entry.unwrap().path()));
    for script in scripts.iter().filter(|path| path.extension().is_some_and(|end| end == "js" || end == "html")) {
        assert!(!std::fs::read_to_string(script).unwrap().contains("console"), "{}", script.display());
    }
}

#[test]
fn the_title_of_the_tab_is_never_a_word_of_the_case() {
    // What is set is a word of the program: a constant, or the name of a page.
    for place in with(&["set_title("], &["src/platform/page.rs"]) {
        assert!(place.contains("words::"), "{place}");
    }
}

#[test]
fn only_the_place_of_a_panic_is_told() {
    let hook = &sources()["src/platform/panic.rs"];
    for told in ["payload", "to_string().into()", "PanicHookInfo::to_string"] {
        assert!(!hook.contains(told), "{told}");
    }
}

#[test]
fn the_names_of_files_say_nothing_about_the_case() {
    let id = SessionId::new("mrs-patel-m1-1ae").unwrap();
    let day = date(2026, 11, 22);
    // A day, and six signs of an id that was drawn by chance.
    assert_eq!(export_name(&id, day), "standpoint-2026-11-22-mrs-pa.json");
    assert_eq!(
        taking::file_name("case-summary", "2026-11-22", id.as_str(), ".html"),
        "standpoint-case-summary-2026-11-22-mrs-pa.html"
    );
}
