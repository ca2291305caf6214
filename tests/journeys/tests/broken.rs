//! When the app itself cannot be there: every page that stands then says what is so, gives the work out as a file in
//! plain JavaScript, shows nothing that anyone wrote, and has no barrier.

use crate::steps::{see_saved, start_alone};
use journeys::{Engine, Hindrance, Origin, Page};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const SITUATION: &str = "The situation, in one sentence";
const WRITTEN: &str = "Nobody is to read this on a page of faults";

/// A fault in the app: something else has changed the page under it, as translators and extensions do.
pub fn row_20_panic(page: &Page) {
    start_alone(page);
    page.fill(SITUATION, WRITTEN);
    see_saved(page);
    fault(page);
    // Yew's own remark on it names elements and no words.
    page.expect_error("failed to insert node");
    for word in trap(page) {
        page.expect_error(word);
    }
    page.see_text("Your last save is safe");
    page.see_text("The fault was at");
    says_nothing_written(page);
    // What is left of the app hears nothing more.
    page.press("Control+z");
    page.go("#/data");
    page.axe_in_both_themes("after a panic");
    page.assert_fits_sideways("after a panic");
    let copy = page.download(|| page.click("button", "Download a copy of my work")).text();
    assert!(copy.contains(WRITTEN));
    page.see_text("It is not encrypted");
    page.click("button", "Load the page again");
    page.see_heading("Where is my data?");
    page.open();
    page.click("link", "Untitled session");
    page.see_value(SITUATION, WRITTEN);
    only_on_the_page(page);
    opens_again(page, &copy, WRITTEN);
}

/// Makes the app fail in the middle of drawing.
fn fault(page: &Page) {
    let script =
        "Node.prototype.insertBefore = () => { throw new DOMException('It is not there.', 'NotFoundError'); };";
    page.script(script, &[]);
    page.go("#/guide");
    page.see_heading("Something went wrong");
    assert!(!page.errors().iter().any(|line| line.contains(WRITTEN)), "the console has what was written");
}

/// What could not be saved when the fault came is not lost with the page.
fn only_on_the_page(page: &Page) {
    let refuse =
        "Storage.prototype.setItem = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
        IDBDatabase.prototype.transaction = Storage.prototype.setItem;";
    page.script(refuse, &[]);
    page.fill(SITUATION, "Never saved anywhere");
    page.see_text("NOT saved");
    page.fill(SITUATION, "Never saved anywhere, nor a moment later");
    fault(page);
    page.see_text("Some of your work is on this page only.");
    let copy = page.download(|| page.click("button", "Download a copy of my work")).text();
    assert!(copy.contains("Never saved anywhere, nor a moment later"));
    page.open();
    opens_again(page, &copy, "Never saved anywhere, nor a moment later");
}

/// What each engine says when wasm stops, as the whole of what is said.
fn trap(page: &Page) -> &'static [&'static str] {
    match (page.browser().engine(), page.browser().site().origin()) {
        (Engine::WebKit, Origin::OneFile) => &["Script error"],
        (Engine::WebKit, Origin::Hosted) => &["Unreachable"],
        _ => &["unreachable"],
    }
}

/// A browser without WebAssembly: why, what to tell IT, and both copies of the work as a file.
pub fn row_21_no_wasm(page: &Page) {
    start_alone(page);
    page.fill(SITUATION, WRITTEN);
    see_saved(page);
    let kept = page.local_storage();
    page.hinder(&[Hindrance::NoWasm]);
    page.see_heading("Standpoint cannot run in this browser");
    page.see_text("WebAssembly, which is switched off here");
    page.see_text("JavaScriptJitAllowedForSites");
    page.see_text("In a private window");
    page.axe_in_both_themes("no WebAssembly");
    page.size(320, 640);
    page.assert_fits_sideways("no WebAssembly");
    if !page.browser().remembers() {
        page.click("button", "Download a copy of my work");
        page.see_text("This browser keeps no work from Standpoint");
        assert_eq!(journal(page, &[]), json!(["made"]), "looking left a database behind");
        for (key, text) in &kept {
            page.set_local_storage(key, Some(text));
        }
    }
    newest_of_both(page);
    let copy = page.download(|| page.click("button", "Download a copy of my work")).text();
    page.see_text("What is locked with a passphrase is still locked in it");
    says_nothing_written(page);
    both_copies(&copy);

    page.hinder(&[]);
    opens_again(page, &copy, "Only the journal had this");
}

/// What is locked is given out locked, and opens on another computer under its passphrase and no other.
pub fn locked_and_no_wasm(page: &Page) {
    if !page.browser().remembers() {
        return;
    }
    start_alone(page);
    page.fill(SITUATION, WRITTEN);
    see_saved(page);
    page.go("#/data");
    page.click("button", "Set a passphrase");
    page.fill("New passphrase", "four quiet brown kettles");
    page.fill("The new passphrase once more", "four quiet brown kettles");
    page.click("button", "Set it and encrypt everything");
    page.see_text("The passphrase is set.");
    page.hinder(&[Hindrance::NoWasm]);
    page.see_heading("Standpoint cannot run in this browser");
    let copy = page.download(|| page.click("button", "Download a copy of my work")).text();
    page.see_text("What is locked with a passphrase is still locked in it");
    assert!(!copy.contains(WRITTEN), "it was given out plain");

    page.hinder(&[]);
    page.new_computer();
    let file = page.browser().file("locked.json");
    fs::write(&file, &copy).unwrap();
    page.upload("Open a file", &file);
    page.fill("Passphrase of the file", "four quiet brown kettle");
    page.click("button", "Open the file");
    page.see_text("Wrong passphrase, or the file is damaged.");
    page.fill("Passphrase of the file", "four quiet brown kettles");
    page.click("button", "Open the file");
    page.see_text("The file was opened");
    page.click("link", "Go to it");
    page.see_value(SITUATION, WRITTEN);
}

/// Puts what the two copies can differ by into them: newer here, newer there, locked, damaged.
fn newest_of_both(page: &Page) {
    let script = "return Object.keys(localStorage).filter((key) => /^standpoint\\/session\\/[^/]+$/.test(key))[0]";
    let name = page.script(script, &[]);
    let name = name.as_str().unwrap();
    let here: Value = serde_json::from_str(&page.local_storage()[name]).unwrap();
    let mut newer = here.clone();
    newer["revision"] = json!(here["revision"].as_u64().unwrap() + 5);
    newer["session"]["opening"]["situation"] = json!("Only the journal had this");
    page.set_local_storage("standpoint/session/sealed", Some(&sealed(9)));
    page.set_local_storage("standpoint/session/broken", Some("{\"app\":\"standpoint\",\"revi"));
    let whole = "{\"app\":\"standpoint\",\"schema\":1,\"revision\":1}";
    let texts = [
        [name, &newer.to_string()],
        ["standpoint/session/sealed", &sealed(8)],
        ["standpoint/session/broken", whole],
        ["standpoint/session/only-there", whole],
        ["somebody/else", "not ours"],
    ];
    journal(page, &texts.map(|pair| json!(pair)));
}

fn sealed(revision: u64) -> String {
    use base64::Engine as _;
    let head = json!({ "alg": "dir", "enc": "A256GCM", "app": "standpoint", "schema": 1, "revision": revision });
    let head = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(head.to_string());
    format!("{head}..AAAA.BBBB.CCCC")
}

fn both_copies(copy: &str) {
    let copy: Value = serde_json::from_str(copy).unwrap();
    assert_eq!((&copy["app"], &copy["kind"]), (&json!("standpoint"), &json!("browser-copy")));
    let entries = copy["entries"].as_object().unwrap();
    assert!(entries.values().any(|text| text.as_str().unwrap().contains("Only the journal had this")));
    assert_eq!(entries["standpoint/session/sealed"], sealed(9), "the older of the two");
    assert!(entries["standpoint/session/broken"].as_str().unwrap().ends_with('}'), "the broken one of the two");
    assert!(entries.contains_key("standpoint/session/only-there") && !entries.contains_key("somebody/else"));
    let also = copy["also"].as_array().unwrap();
    assert!(also.iter().any(|pair| pair[0] == "standpoint/session/broken"), "the broken one was dropped: {also:?}");
}

/// Writes texts into the journal, making it where there is none; says whether it was made.
fn journal(page: &Page, texts: &[Value]) -> Value {
    let script = "const [texts, done] = arguments; const said = [];
        const opening = indexedDB.open('standpoint', 1);
        opening.onupgradeneeded = () => { said.push('made'); opening.result.createObjectStore('kept'); };
        opening.onerror = () => done(String(opening.error));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('kept', 'readwrite');
          for (const [key, text] of texts) writing.objectStore('kept').put(text, key);
          writing.oncomplete = () => { opening.result.close(); done(said); };
          writing.onabort = () => done(String(writing.error));
        };";
    page.browser().script_async(script, &[json!(texts)]).unwrap()
}

/// The file that a plain page gave out opens in the app, here and on another computer.
fn opens_again(page: &Page, copy: &str, words: &str) {
    page.new_computer();
    let file = page.browser().file("copy.json");
    fs::write(&file, copy).unwrap();
    page.upload("Open a file", &file);
    page.see_text("The file was opened");
    page.open();
    assert!(page.local_storage().values().any(|text| text.contains(words)), "“{words}” did not come back");
}

fn says_nothing_written(page: &Page) {
    assert!(!page.text().contains(WRITTEN), "a page of faults shows what was written");
    assert!(!page.errors().iter().any(|line| line.contains(WRITTEN)), "the console has what was written");
}

/// A part that does not arrive, or arrives damaged.
pub fn failed_load(page: &Page) {
    start_alone(page);
    page.fill(SITUATION, WRITTEN);
    see_saved(page);
    match page.browser().site().origin() {
        Origin::Hosted => hosted(page),
        Origin::OneFile => one_file(page),
    }
}

fn hosted(page: &Page) {
    let whole = page.browser().site().root();
    let ends = [".wasm", ".js"];
    for (at, end) in ends.into_iter().enumerate() {
        for (damage, missing) in [("gone", true), ("bent", false)] {
            let folder = page.browser().file(&format!("{damage}-{at}"));
            let file = copy_but(&whole, &folder, end);
            if missing {
                fs::remove_file(&file).unwrap()
            } else {
                fs::write(&file, "bent }{ \0asm").unwrap()
            }
            page.browser().site().serve(&folder);
            // The browser has kept the whole build, and needs nothing from the host.
            page.reload();
            page.see_value(SITUATION, WRITTEN);
            // One that has not is told, and what is kept is still there.
            forget_the_build(page);
            page.open();
            page.see_heading("Standpoint did not finish loading");
            page.see_text("Anything saved earlier in this browser is still there.");
            says_nothing_written(page);
            let copy = page.download(|| page.click("button", "Download a copy of my work")).text();
            assert!(copy.contains(WRITTEN));
            if at == 0 && missing {
                page.axe_in_both_themes("failed load");
            }
            forgive(page);
            page.browser().site().serve(&whole);
            page.click("button", "Load the page again");
            page.click("link", "Untitled session");
            page.see_value(SITUATION, WRITTEN);
            page.reload();
        }
    }
}

/// What browsers write to their own consoles when a file is not there or not what it should be.
fn forgive(page: &Page) {
    for line in page.errors() {
        let own = [
            "404",
            "could not load",
            "MIME",
            "bent",
            "wasm",
            "Failed to",
            "Unexpected",
            "SyntaxError",
            "integrity",
            "preload",
        ];
        if own.into_iter().any(|part| line.contains(part)) {
            page.expect_error(&line);
        }
    }
}

fn copy_but(from: &Path, to: &Path, end: &str) -> PathBuf {
    fs::create_dir_all(to).unwrap();
    let mut found = None;
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
        let target = to.join(entry.file_name());
        fs::copy(entry.path(), &target).unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(end) && name != "offline.js" {
            found = Some(target);
        }
    }
    found.unwrap()
}

fn forget_the_build(page: &Page) {
    let script = "const done = arguments[arguments.length - 1];
        (async () => {
          for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
          for (const name of await caches.keys()) await caches.delete(name);
        })().then(() => done(1), (why) => done(String(why)));";
    assert_eq!(page.browser().script_async(script, &[]).unwrap(), 1);
}

fn one_file(page: &Page) {
    let path = page.browser().site().url().trim_start_matches("file://").replace("%20", " ");
    let whole = fs::read_to_string(&path).unwrap();
    let wasm = whole.find("const letters = \"").unwrap() + 5000;
    let bent = format!("{}AAAA{}", &whole[..wasm], &whole[wasm + 4..]);
    let last = whole.find("const worth").unwrap() - 5000;
    for damaged in [whole[..wasm].to_owned(), whole[..last].to_owned(), bent] {
        fs::write(&path, damaged).unwrap();
        page.open();
        page.see_heading("Standpoint did not finish loading");
        page.see_text("The file may have been cut short or changed while it was copied.");
        says_nothing_written(page);
        let copy = page.download(|| page.click("button", "Download a copy of my work")).text();
        assert!(copy.contains(WRITTEN));
        page.axe("a damaged file");
        for line in page.errors() {
            if ["could not load", "Content", "Security", "Refused", "script-src", "style-src"]
                .iter()
                .any(|part| line.contains(part))
            {
                page.expect_error(&line);
            }
        }
    }
    fs::write(&path, whole).unwrap();
    page.open();
    page.click("link", "Untitled session");
    page.see_value(SITUATION, WRITTEN);
}
