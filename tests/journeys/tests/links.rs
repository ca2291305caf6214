//! Exercises that travel as links: looked at before anything opens, put right where mail bent them, refused where they
//! are too large, and never in the way of work.

use crate::steps::{arrive, go, see_saved, start_alone};
use journeys::{Engine, Origin, Page, starts};
use serde_json::{Value, json};
use std::fs;

const SITUATION: &str = "The situation, in one sentence";
const MADE_UP_OR_REAL: &str = "Is it made up, or real?";
const OWN: &str = "My own work, which is to stay as it is";
const REFUSED: &str = "This exercise was not opened";
const DAMAGED: &str = "The link has arrived damaged";
const TOO_LARGE: &str = "It is larger than any exercise";

/// The link to a finished sample, made as a teacher makes it; what follows `#/exercise/`.
fn made(page: &Page) -> String {
    page.click("button", "See it finished: The Rowan family");
    arrive(page, "opening/start");
    go(page, "records/record");
    page.click("button", "Copy a link to this exercise");
    page.see("textbox", "The link");
    let link = page.values("The link").remove(0);
    let (before, data) = link.split_once("#/exercise/").unwrap();
    match page.browser().site().origin() {
        Origin::Hosted => assert_eq!(before, page.browser().site().url()),
        // It would lead nobody anywhere, and names folders of this computer.
        Origin::OneFile => assert_eq!(before, ""),
    }
    data.to_owned()
}

fn own_work(page: &Page) {
    page.open();
    start_alone(page);
    page.fill(SITUATION, OWN);
    see_saved(page);
}

fn own_text(page: &Page) -> String {
    let kept = page.local_storage();
    let own = kept.into_iter().find(|(key, text)| key.starts_with("standpoint/session/") && text.contains(OWN));
    own.expect("the writer's own work is gone").1
}

/// A preview first, then a copy; and nothing of the link stays behind.
pub fn row_18_link_over_existing_work(page: &Page) {
    let link = made(page);
    own_work(page);
    let (own, before) = (own_text(page), page.local_storage());
    page.go(&format!("#/exercise/{link}"));
    page.see_heading("An exercise has arrived");
    page.see_text("Nothing of yours is touched");
    page.see_heading("The Rowan family");
    page.see_text("Fictional");
    page.see_text("12 people, 22 entries");
    page.focus_is("heading", "An exercise has arrived");
    assert_eq!(page.local_storage(), before, "looking changed something");
    page.axe_in_both_themes("an exercise has arrived");
    assert_eq!(page.fragment(), "#/exercise");
    assert!(!history(page).contains(&link[..200]), "the link is still in the history");

    page.click("button", "Open it as a copy");
    arrive(page, "opening/start");
    page.see_chosen(MADE_UP_OR_REAL, starts("Made up"));
    see_nothing_private(page);
    assert_eq!(own_text(page), own);
    page.back();
    page.see_heading("Open an exercise from a link");
    page.open();
    assert_eq!(page.count("link", "The Rowan family"), 2, "the one it was made from, and the copy");
    // As a followed link does: before anything else was on the page.
    leave_for_elsewhere(page);
    page.open_at(&format!("#/exercise/{link}"));
    page.see_heading("An exercise has arrived");
    assert_eq!(page.fragment(), "#/exercise");
    page.click("link", "Leave it");
    page.see_heading("Think about power before you use it.");
    assert_eq!(own_text(page), own);
}

/// Another page altogether, from which a link to the app loads it anew.
fn leave_for_elsewhere(page: &Page) {
    page.browser().call("POST", "/url", &json!({ "url": "about:blank" })).unwrap();
}

/// Every address of this tab's history, where the engine tells.
fn history(page: &Page) -> String {
    let script = "return window.navigation ? navigation.entries().map((entry) => entry.url).join(' ') : location.href";
    page.script(script, &[]).as_str().unwrap().to_owned()
}

/// What the sample's writer noted about themselves is not in the copy.
fn see_nothing_private(page: &Page) {
    let id = page.fragment().split('/').nth(2).unwrap().to_owned();
    let text = &page.local_storage()[&format!("standpoint/session/{id}")];
    let session = &serde_json::from_str::<Value>(text).unwrap()["session"];
    assert_eq!(session["opening"]["fictional"], true);
    assert_eq!(session["opening"]["arriving"], "");
    assert_eq!(session["power"]["facets"], json!([]));
    assert_eq!(session["cooperation"]["resolve"]["feelings"], "");
    assert_eq!(session["closing"]["ending"]["learned"], "");
    assert!(!session["story"]["actors"].as_array().unwrap().is_empty());
}

/// What mail programs do to links is put right, or is known to be damage.
pub fn row_17_mangled_link(page: &Page) {
    let link = made(page);
    own_work(page);
    let own = own_text(page);
    let wrapped: Vec<&str> = link.as_bytes().chunks(70).map(|line| std::str::from_utf8(line).unwrap()).collect();
    for (name, bent) in [
        ("%23 inside", format!("#%23/exercise/{link}")),
        ("line breaks", format!("#/exercise/{}", wrapped.join("\r\n"))),
        ("spaces", format!("#/exercise/{}", wrapped.join(" "))),
        ("quoted", format!("#/exercise/{}", wrapped.join("%0D%0A%3E%20"))),
        ("more at its end", format!("#/exercise/{link})&utm_source=mail")),
    ] {
        page.go("#/");
        page.see_heading("Think about power before you use it.");
        page.go(&bent);
        page.see_heading("An exercise has arrived");
        page.see_heading("The Rowan family");
        assert_eq!(page.fragment(), "#/exercise", "{name}");
    }
    let middle = link.len() / 2;
    let other = if &link[middle..=middle] == "A" { "B" } else { "A" };
    for (name, damaged) in [
        ("cut tail", link[..link.len() - 7].to_owned()),
        ("cut short", link[..40].to_owned()),
        ("one letter", format!("{}{other}{}", &link[..middle], &link[middle + 1..])),
        ("small letters", link.to_lowercase()),
    ] {
        page.go("#/");
        page.see_heading("Think about power before you use it.");
        page.go(&format!("#/exercise/{damaged}"));
        page.see_heading(REFUSED);
        page.see_text(DAMAGED);
        page.see_text("Nothing in this browser has changed.");
        assert_eq!(page.fragment(), "#/exercise", "{name}");
    }
    page.axe_in_both_themes("a damaged link");
    // Pasted, with the message around it, as from a mail that does not let links be followed.
    page.paste(
        "The link",
        &format!("Dear all,\nhttps://standpoint.example/#/exercise/{}\nBest wishes", wrapped.join("\n")),
    );
    page.click("button", "Look at it");
    page.see_heading("An exercise has arrived");
    page.go("#/");
    page.see_heading("Think about power before you use it.");
    page.go("#/exercise");
    page.fill("The link", "Dear all, here it is");
    page.see_text("There is no exercise in this.");
    assert_eq!(own_text(page), own);
    if page.browser().site().origin() == Origin::Hosted {
        before_the_app(page, &link);
    }
}

/// A `#` that became `%23` is part of the path, and asks the host for a page that was never there.
fn before_the_app(page: &Page, link: &str) {
    let asked = || page.browser().site().requests().iter().filter(|request| request.line.contains("%23")).count();
    let before = asked();
    page.open_at(&format!("%23/exercise/{link}"));
    page.see_heading("An exercise has arrived");
    page.see_heading("The Rowan family");
    assert_eq!(asked(), before, "once it is at home here, the app asks no host");
    // And where it is not: the host's page for what is not there.
    let forget = "const done = arguments[arguments.length - 1];
        navigator.serviceWorker.getRegistrations().then(async (all) => { for (const one of all) await one.unregister(); done(1); });";
    page.browser().script_async(forget, &[]).unwrap();
    page.open_at(&format!("%23/exercise/{link}"));
    page.see_heading("An exercise has arrived");
    page.see_heading("The Rowan family");
    assert!(asked() > before);
    page.browser().script_async(forget, &[]).unwrap();
    page.open_at("nothing/here");
    page.see_heading("There is nothing at this address");
    page.axe_in_both_themes("nothing at this address");
    if page.browser().engine() == Engine::Chromium {
        page.expect_error("404");
    }
    page.open();
}

/// Real work never becomes a link, nor does what is not said to be invented.
pub fn real_work_is_no_link(page: &Page) {
    start_alone(page);
    go(page, "records/record");
    page.see_text("If this is one, mark it as fictional at the start of the session.");
    assert!(page.is_disabled("button", "Copy a link to this exercise"));
    go(page, "opening/start");
    page.choose(MADE_UP_OR_REAL, starts("Real"));
    go(page, "records/record");
    page.see_text("This session is about a real situation.");
    assert!(page.is_disabled("button", "Copy a link to this exercise"));
    page.axe_in_both_themes("a real session is no exercise");
    // Nor does a link that says so open, whoever made it.
    let id = page.fragment().split('/').nth(2).unwrap().to_owned();
    see_saved(page);
    let text = page.local_storage()[&format!("standpoint/session/{id}")].clone();
    let link = packed(page, &text);
    page.go(&format!("#/exercise/{link}"));
    page.see_heading(REFUSED);
    page.see_text("does not say that its people are invented");
    // A fictional session that is too large for a link is offered as a file.
    page.go("#/");
    page.click("button", "See it finished: Tom");
    arrive(page, "opening/start");
    grow(page);
    go(page, "records/record");
    page.click("button", "Copy a link to this exercise");
    page.see_text("This session is too large for a link.");
    let file = page.download(|| page.click("button", "Download the exercise as a file"));
    assert!(file.name.starts_with("standpoint-exercise-"));
    page.go("#/");
    let copy = page.browser().file("exercise.json");
    fs::write(&copy, file.text()).unwrap();
    page.upload("Open a file", &copy);
    page.see_text("The file was opened");
}

/// Makes the open session larger than any link: words that do not repeat, in every entry of its evidence.
fn grow(page: &Page) {
    let name = format!("standpoint/session/{}", page.fragment().split('/').nth(2).unwrap());
    let mut file: Value = serde_json::from_str(&page.local_storage()[&name]).unwrap();
    let mut seed = 7_u64;
    let mut noise = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ."[(seed >> 58) as usize])
    };
    for entry in file["session"]["story"]["evidence"].as_array_mut().unwrap() {
        entry["text"] = (0..15_000).map(|_| noise()).collect::<String>().into();
    }
    let copy = page.browser().file("large.json");
    fs::write(&copy, file.to_string()).unwrap();
    page.go("#/");
    page.upload("Open a file", &copy);
    page.click("link", "Go to it");
    arrive(page, "opening/start");
}

/// The bounds: 64 KiB in, 1 MiB out, and the writer's own work untouched. `cargo xtask bench links` says how long it takes.
pub fn row_16_link_bomb(page: &Page) {
    own_work(page);
    let own = own_text(page);
    // What a browser takes in its address bar at most: Firefox refuses 1.9 million characters by itself.
    let longest = if page.browser().engine() == Engine::Firefox { 900_000 } else { 1_900_000 };
    check_refused(page, "a long fragment", &"A".repeat(longest), TOO_LARGE);
    check_refused(
        page,
        "a long fragment that says it is one",
        &format!("1-ffff-00000000-{}", "A".repeat(longest)),
        TOO_LARGE,
    );
    // Deflate makes at most a thousandfold of what it is given.
    for (size, what) in [(4_000_000, "4 kB for 4 MB"), (45_000_000, "45 kB for 45 MB")] {
        let bomb = bomb(page, size);
        assert!(bomb.len() < 64 * 1024 + 20, "{what} is {} characters", bomb.len());
        check_refused(page, what, &bomb, TOO_LARGE);
    }
    let nonsense = packed(page, "{\"app\":");
    check_refused(page, "no session", &nonsense, "not a session that can be opened");
    let deep = packed(page, &format!("{}{}", "[".repeat(400_000), "]".repeat(400_000)));
    check_refused(page, "deep", &deep, "not a session that can be opened");
    page.go("#/");
    files(page);
    assert_eq!(own_text(page), own);
}

/// The link is refused with these words, and is gone from the address bar.
fn check_refused(page: &Page, what: &str, link: &str, words: &str) {
    page.go("#/");
    page.see_heading("Think about power before you use it.");
    // Not through the driver's address bar: a link of megabytes is put there by what was pressed.
    let put = "location.hash = '#/exercise/' + arguments[0]";
    page.browser().script(put, &[json!(link)]).unwrap_or_else(|why| panic!("{what}: {why:?}"));
    page.see_heading(REFUSED);
    page.see_text(words);
    assert_eq!(page.fragment(), "#/exercise", "{what}");
}

/// The same as files, and no archive of any kind.
fn files(page: &Page) {
    let bomb = bomb(page, 45_000_000);
    for (name, bytes, words) in [
        ("bomb.txt", format!("https://a.example/#/exercise/{bomb}").into_bytes(), TOO_LARGE),
        ("long.txt", format!("#/exercise/1-ffff-00000000-{}", "A".repeat(1_900_000)).into_bytes(), TOO_LARGE),
        ("archive.zip", b"PK\x03\x04\x14\0\0\0\x08\0".repeat(400), "damaged or of another kind"),
    ] {
        let file = page.browser().file(name);
        fs::write(&file, bytes).unwrap();
        page.upload("Open a file", &file);
        page.see_text(words);
        page.see_text("Nothing in this browser has changed.");
        page.go("#/");
        page.see_heading("Think about power before you use it.");
    }
}

/// A sound link whose content is `size` bytes of nothing.
fn bomb(page: &Page, size: usize) -> String {
    deflated(page, "new Uint8Array(content)", json!(size))
}

/// A sound link with this content, whatever it is.
fn packed(page: &Page, content: &str) -> String {
    deflated(page, "new TextEncoder().encode(content)", json!(content))
}

fn deflated(page: &Page, bytes: &str, content: Value) -> String {
    let script = format!(
        "const [content, done] = arguments;
         const packing = new Blob([{bytes}]).stream().pipeThrough(new CompressionStream('deflate-raw'));
         new Response(packing).arrayBuffer().then((packed) => done([...new Uint8Array(packed)]), (why) => done(String(why)));"
    );
    let packed = page.browser().script_async(&script, &[content]).unwrap();
    let packed: Vec<u8> = packed.as_array().unwrap().iter().map(|byte| byte.as_u64().unwrap() as u8).collect();
    use base64::Engine as _;
    let data = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(packed);
    format!("1-{:x}-{:08x}-{data}", data.len(), crc32(data.as_bytes()))
}

pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    })
}
