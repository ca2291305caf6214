//! The hosted app without a network, and when a newer build has been put in its place.

use crate::steps::{see_saved, start_alone};
use journeys::{Origin, Page};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const SITUATION: &str = "The situation, in one sentence";

/// After one visit it opens, keeps and opens again with no network at all. The one file never had one.
pub fn without_a_network(page: &Page) {
    start_alone(page);
    page.fill(SITUATION, "Written on a train");
    see_saved(page);
    if page.browser().site().origin() == Origin::OneFile {
        assert_eq!(page.script("return typeof window.standpointOffline", &[]), "undefined");
        return;
    }
    let kept = kept_files(page);
    assert!(kept.iter().any(|file| file.ends_with(".wasm")), "{kept:?}");
    assert!(!kept.iter().any(|file| file.ends_with(".html") || file.ends_with(".txt")), "{kept:?}");

    page.browser().site().set_offline(true);
    page.reload();
    page.see_value(SITUATION, "Written on a train");
    page.fill(SITUATION, "Written in a tunnel");
    see_saved(page);
    page.open();
    page.click("link", "Untitled session");
    page.see_value(SITUATION, "Written in a tunnel");
    if page.browser().remembers() {
        page.restart();
        page.click("link", "Untitled session");
        page.see_value(SITUATION, "Written in a tunnel");
    }
    // With words behind the address, as a link from elsewhere may have.
    page.open_at("?from=mail#/guide");
    page.see_heading("About and sources");
    page.browser().site().set_offline(false);
    page.open();
}

/// A newer build waits until the writer says so, and then nothing that was typed is lost.
pub fn a_newer_build(page: &Page) {
    if page.browser().site().origin() == Origin::OneFile {
        return;
    }
    let first = page.browser().site().root();
    half_put_there(page, &first);

    let newer = another_build(page, &first, "newer", true);
    page.browser().site().serve(&newer);
    start_alone(page);
    page.fill(SITUATION, "Typed in the older build");
    see_saved(page);
    page.reload();
    page.see_text("New version, reload when ready");
    assert_eq!(page.title(), "Standpoint", "it went over by itself");
    page.axe_in_both_themes("a newer version waits");
    page.fill(SITUATION, "Typed a moment before reloading");
    cannot_be_saved(page);
    page.click("button", "Save and reload");
    await_title(page, "Standpoint, newer");
    page.see_value(SITUATION, "Typed a moment before reloading");
    page.reload();
    page.see_no_text("New version, reload when ready");
    assert_eq!(count_of_builds(page), 1, "the older build is still kept");

    page.browser().site().set_offline(true);
    page.reload();
    assert_eq!(page.title(), "Standpoint, newer");
    page.see_value(SITUATION, "Typed a moment before reloading");
    page.browser().site().set_offline(false);
    page.reload();
}

/// The list of a build is there and the page is not yet: nothing is taken over, and what was there goes on.
fn half_put_there(page: &Page, first: &Path) {
    let half = another_build(page, first, "half", false);
    page.browser().site().serve(&half);
    page.reload();
    page.see_no_text("New version, reload when ready");
    page.browser().site().set_offline(true);
    page.reload();
    assert_eq!(page.title(), "Standpoint");
    page.browser().site().set_offline(false);
    page.open();
}

/// While something on the page could not be saved, it is not reloaded.
fn cannot_be_saved(page: &Page) {
    see_saved(page);
    let refuse = "window.__allowed = [Storage.prototype.setItem, IDBDatabase.prototype.transaction];
        Storage.prototype.setItem = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
        IDBDatabase.prototype.transaction = Storage.prototype.setItem;";
    page.script(refuse, &[]);
    page.fill(SITUATION, "Only on this page");
    page.see_text("NOT saved");
    page.click("button", "Save and reload");
    page.see_text("Not reloaded: some of your work is on this page only");
    assert_eq!(page.title(), "Standpoint");
    page.script("[Storage.prototype.setItem, IDBDatabase.prototype.transaction] = window.__allowed;", &[]);
    page.fill(SITUATION, "Typed a moment before reloading");
    see_saved(page);
}

/// A copy of the build whose page has another title. Its list of files is right if `whole`, and else names the page
/// as it was not yet put there.
fn another_build(page: &Page, first: &Path, name: &str, whole: bool) -> PathBuf {
    let folder = page.browser().file(name);
    copy(first, &folder);
    let before = fs::read_to_string(folder.join("index.html")).unwrap();
    let after = before.replacen("<title>Standpoint</title>", &format!("<title>Standpoint, {name}</title>"), 1);
    assert_ne!(before, after);
    let worker = fs::read_to_string(folder.join("offline.js")).unwrap();
    let build = worker.split('"').nth(3).unwrap();
    let worker =
        worker.replacen(build, &format!("{name:0>16}"), 1).replacen(&hash(page, &before), &hash(page, &after), 1);
    fs::write(folder.join("offline.js"), worker).unwrap();
    if whole {
        fs::write(folder.join("index.html"), after).unwrap();
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &target) } else { _ = fs::copy(entry.path(), target).unwrap() }
    }
}

/// SHA-256 in base64, by the browser's own means.
fn hash(page: &Page, text: &str) -> String {
    let script = "const done = arguments[arguments.length - 1];
        crypto.subtle.digest('SHA-256', new TextEncoder().encode(arguments[0]))
          .then((hash) => done(btoa(String.fromCharCode(...new Uint8Array(hash)))), (why) => done(String(why)));";
    let hash = page.browser().script_async(script, &[text.into()]).unwrap();
    hash.as_str().unwrap().to_owned()
}

fn kept_files(page: &Page) -> Vec<String> {
    let script = "const done = arguments[arguments.length - 1];
        caches.keys().then(async ([name]) => done((await (await caches.open(name)).keys()).map((request) => request.url)))
          .catch((why) => done([String(why)]));";
    let files = page.browser().script_async(script, &[]).unwrap();
    files.as_array().unwrap().iter().map(|file| file.as_str().unwrap().to_owned()).collect()
}

fn count_of_builds(page: &Page) -> u64 {
    let script = "const done = arguments[arguments.length - 1]; caches.keys().then((names) => done(names.length));";
    page.browser().script_async(script, &[]).unwrap().as_u64().unwrap()
}

fn await_title(page: &Page, title: &str) {
    page.patient_for(Duration::from_secs(20)).wait_for(&format!("it is called {title}"), || page.title() == title);
}
