//! Files under a passphrase: out, in again on another computer, and to and fro with other software.

use crate::locked::{NAME, OTHER, OURS, PRIVATE, everything_kept, write_something};
use crate::steps::{leave, session_of};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use journeys::{Download, Page, contains, starts};
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Seals or opens with the npm package jose, in Node.
#[track_caller]
fn jose(what: &str, asked: &Value) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("js/jose.mjs");
    let mut node = Command::new("node");
    let node = node.arg(script).arg(what).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    let mut node = node.spawn().expect("node, which comes with npm");
    node.stdin.take().unwrap().write_all(asked.to_string().as_bytes()).unwrap();
    let said = node.wait_with_output().unwrap();
    assert!(said.status.success(), "jose could not {what}");
    String::from_utf8(said.stdout).unwrap()
}

/// A session leaves under a passphrase and comes back on another computer; other software opens ours, and we theirs;
/// what was bent on the way changes nothing.
pub fn row_23_files_under_a_passphrase(page: &Page) {
    write_something(page);
    leave(page);
    let file = downloaded(page, Some(OURS));
    assert!(file.name.starts_with("standpoint-") && file.name.ends_with(".jwe"), "{}", file.name);
    let sealed = file.text();
    assert!(PRIVATE.iter().all(|word| !sealed.contains(word)));

    let opened: Value = serde_json::from_str(&jose("open", &json!({ "text": sealed, "passphrase": OURS }))).unwrap();
    let header = &opened["header"];
    assert_eq!((&header["alg"], &header["enc"]), (&json!("PBES2-HS512+A256KW"), &json!("A256GCM")));
    assert!(header["p2c"].as_u64() >= Some(600_000), "{header}");
    let session = session_of(opened["text"].as_str().unwrap());
    assert_eq!(session["opening"]["title"], "Willowbrook");

    page.new_computer();
    let ours = page.browser().file("ours.jwe");
    fs::write(&ours, &file.bytes).unwrap();
    not_opened(page, &ours, &sealed);
    page.upload("Open a file", &ours);
    ask(page, OURS);
    assert_eq!(came_back(page), session, "what came back is not what left");

    let theirs = page.browser().file("theirs.jwe");
    let text = opened["text"].as_str().unwrap().replace("Willowbrook", "Sealed elsewhere");
    fs::write(&theirs, jose("seal", &json!({ "text": text, "passphrase": OTHER, "rounds": 20_000 }))).unwrap();
    page.upload("Open a file", &theirs);
    ask(page, OTHER);
    page.see_text("The file was opened");
    page.see("row", contains("Sealed elsewhere"));
}

#[track_caller]
fn ask(page: &Page, passphrase: &str) {
    page.see_text("This file is encrypted");
    page.focus_is("textbox", "Passphrase of the file");
    page.fill("Passphrase of the file", passphrase);
    page.press("Enter");
}

#[track_caller]
fn came_back(page: &Page) -> Value {
    page.see_text("The file was opened");
    page.click("link", "Go to it");
    page.see_value(NAME, "Willowbrook");
    leave(page);
    let file = downloaded(page, None);
    session_of(&file.text())
}

/// The session as a file, from the list on Home.
#[track_caller]
fn downloaded(page: &Page, passphrase: Option<&str>) -> Download {
    page.download(|| {
        page.within("row", contains("Willowbrook")).click("button", starts("Download"));
        let dialog = page.within("dialog", "Save this session to a file");
        match passphrase {
            Some(passphrase) => {
                dialog.choose("How the file is protected", "With a passphrase");
                dialog.fill("Passphrase for the file", passphrase);
                dialog.fill("The passphrase for the file once more", passphrase);
            }
            None => dialog.choose("How the file is protected", starts("Without a passphrase")),
        }
        dialog.click("button", "Save to a file");
    })
}

/// Wrong passphrase, flipped byte, cut tail, endless work: said in words, and nothing has changed.
fn not_opened(page: &Page, file: &Path, sealed: &str) {
    let before = everything_kept(page);
    page.upload("Open a file", file);
    page.axe_in_both_themes("the passphrase of a file");
    ask(page, OTHER);
    page.see_text("Wrong passphrase, or the file is damaged.");
    page.click("button", "Do not open it");
    assert_eq!(fs::read_to_string(file).unwrap(), sealed);

    let bent = page.browser().file("bent.jwe");
    let at = sealed.len() * 2 / 3;
    let letter = if &sealed[at..=at] == "A" { "B" } else { "A" };
    fs::write(&bent, [&sealed[..at], letter, &sealed[at + 1..]].concat()).unwrap();
    page.upload("Open a file", &bent);
    ask(page, OURS);
    page.see_text("Wrong passphrase, or the file is damaged.");

    fs::write(&bent, &sealed[..sealed.rfind('.').unwrap()]).unwrap();
    page.upload("Open a file", &bent);
    page.see_text("The file is damaged: it is not whole.");
    page.see_no("textbox", "Passphrase of the file");

    let rest = sealed.split_once('.').unwrap().1;
    let hostile = r#"{"alg":"PBES2-HS512+A256KW","enc":"A256GCM","p2s":"XaP72PmsMlAHS34b1gT9iA","p2c":4000000000}"#;
    fs::write(&bent, format!("{}.{rest}", URL_SAFE_NO_PAD.encode(hostile))).unwrap();
    page.upload("Open a file", &bent);
    page.see_text("The file was encrypted in a way that Standpoint does not read.");
    assert_eq!(everything_kept(page), before);
}
