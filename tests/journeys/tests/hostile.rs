//! Files that mean harm, files that mean nothing, and work saved by an earlier version: what a person sees of them.

use crate::steps::{all, go, leave, see_saved};
use journeys::{Engine, Page, any};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

const SITUATION: &str = "The situation, in one sentence";
/// Long enough for every payload, and for a name with none left out.
const MAX_LABEL: usize = 30;

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("fixtures").join(name)
}

fn read(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(fixture(name)).unwrap()).unwrap()
}

fn payloads() -> Vec<String> {
    read("hostile/payloads.json").as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

// Row 13

/// The fixture that has a payload in every text, with others of the list in their places: those from `turn` on.
fn with_payloads(turn: usize) -> Value {
    let payloads = payloads();
    let mut file = read("hostile/payload-in-every-text.json");
    let mut next = turn;
    fill(&mut file, "", &payloads, &mut next);
    let evidence = file["session"]["story"]["evidence"].as_array_mut().unwrap();
    // One entry more for every payload, so that each is somewhere in full.
    let mut entry = evidence[1].clone();
    entry["links"] = json!([]);
    for (at, payload) in payloads.iter().enumerate() {
        entry["id"] = json!(format!("payload-{at}"));
        entry["text"] = json!(payload);
        evidence.push(entry.clone());
    }
    file
}

fn fill(value: &mut Value, name: &str, payloads: &[String], next: &mut usize) {
    match value {
        Value::String(text) if is_payload(text) => {
            let fits =
                |payload: &&String| !matches!(name, "label" | "household") || payload.chars().count() <= MAX_LABEL;
            let payload = payloads.iter().cycle().skip(*next).find(fits).unwrap();
            *next += 1;
            *text = payload.clone();
        }
        Value::Array(entries) => entries.iter_mut().for_each(|value| fill(value, name, payloads, next)),
        Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| fill(value, name, payloads, next)),
        _ => {}
    }
}

/// Whether a text of the fixture is one of the payloads it was made with.
fn is_payload(text: &str) -> bool {
    ["alert(1)", "=cmd|", "7*7", "&lt;", "\u{202e}"].iter().any(|mark| text.contains(mark))
}

/// What can be compared whatever a browser makes of line ends, spaces and signs that cannot be seen.
fn plain(text: &str) -> String {
    let unseen =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !unseen(*c)).collect()
}

/// Everything on the page that people can read: its words, the texts in its fields, and the words of its pictures.
fn everything_read(page: &Page) -> String {
    let script = "const fields = [...document.querySelectorAll('textarea, input, option')].map((f) => f.value);
        return document.body.textContent + '\\n' + fields.join('\\n');";
    plain(page.script(script, &[]).as_str().unwrap())
}

/// Nothing that came from a file has become part of the page.
#[track_caller]
fn nothing_runs(page: &Page, place: &str) {
    let script = "const found = [];
        if (window.pwned !== undefined) found.push('a payload ran');
        const never = 'script, iframe, object, embed, base, meta, link, img, video, audio, math, marquee, foreignObject, use, animate, style, noscript';
        const root = document.querySelector('main') ?? document.body;
        for (const e of root.querySelectorAll(never)) found.push(e.outerHTML.slice(0, 90));
        for (const e of document.body.querySelectorAll('*')) {
          for (const { name, value } of e.attributes) {
            if (name.startsWith('on')) found.push(`${e.tagName} ${name}`);
            if (/^(href|xlink:href|src|action|formaction|data|srcdoc)$/.test(name) && /^\\s*(javascript|data|https?:|\\/\\/)/i.test(value)
                && !e.closest('[data-guide], footer, details'))
              found.push(`${e.tagName} ${name}=${value}`.slice(0, 90));
          }
        }
        return found;";
    assert_eq!(page.script(script, &[]), json!([]), "{place}");
}

/// The list of payloads in every text of a session: shown letter for letter on every step, on the map, in the record
/// and on paper, and never run. A dialog would stop the journey, and a report of the policy would fail it.
pub fn row_13_import_xss(page: &Page) {
    for turn in [0, 29, 58] {
        let path = page.browser().file(&format!("payloads-{turn}.json"));
        let mut file = with_payloads(turn);
        file["session"]["id"] = json!(format!("payloads-{turn}"));
        fs::write(&path, file.to_string()).unwrap();
        page.upload("Open a file", &path);
        page.see_text("The file was opened");
        nothing_runs(page, "what came of the file");
        page.go(&format!("#/session/payloads-{turn}/opening/start"));
        page.see_heading(&crate::steps::question("opening/start"));
        for step in all() {
            go(page, &step);
            nothing_runs(page, &step);
        }
        shown(page, &file);
        leave(page);
        nothing_runs(page, "Home");
    }
}

fn shown(page: &Page, file: &Value) {
    let session = &file["session"];
    go(page, "opening/start");
    let read = everything_read(page);
    for part in ["title", "situation", "purpose"] {
        let words = session["opening"][part].as_str().unwrap();
        assert!(read.contains(&plain(words)), "{part}: {words}");
    }
    go(page, "story/evidence");
    let read = everything_read(page);
    for payload in payloads() {
        assert!(read.contains(&plain(&payload)), "an entry of evidence: {payload}");
    }
    go(page, "power-map/who");
    let pictures = "return [...document.querySelectorAll('svg')].map((svg) => svg.textContent).join('\\n');";
    let drawn = plain(page.script(pictures, &[]).as_str().unwrap());
    for actor in session["story"]["actors"].as_array().unwrap() {
        // Long names are cut short on the map; their beginning is there letter for letter.
        let label: String = plain(actor["label"].as_str().unwrap()).chars().take(12).collect();
        assert!(drawn.contains(&label), "on the map: {label}\n{drawn}");
    }
    go(page, "records/record");
    let read = plain(&page.within("article", any()).text());
    for payload in payloads() {
        assert!(read.contains(&plain(&payload)), "in the record: {payload}");
    }
    if page.browser().engine() != Engine::WebKit {
        assert!(page.print_pdf("payloads").is_some());
    }
    nothing_runs(page, "on paper");
    let record = page.download(|| page.click("button", RECORD_PAGE));
    for never in ["<script", "<svg onload", "<img", "<iframe", "<foreignObject", "<!ENTITY", "<base", "<object"] {
        assert!(!record.text().contains(never), "the record that was downloaded has {never}");
    }
}

/// The button that gives the record as a page of its own.
const RECORD_PAGE: &str = "Download as a page to read";

// Rows 14 and 15

/// What a person is told of each file of the corpus that is refused; of every other it is told that it opened.
const REFUSED: [(&str, &[&str]); 26] = [
    ("archive.zip", &["The file holds signs that are no text"]),
    ("compressed.json.gz", &["The file holds signs that are no text"]),
    ("compression-bomb.json.gz", &["The file holds signs that are no text"]),
    ("picture.png", &["The file holds signs that are no text"]),
    ("page.html", &["The file is damaged or of another kind"]),
    ("utf-16.json", &["The file holds signs that are no text"]),
    ("huge-number.json", &["The file is damaged or of another kind"]),
    ("not-a-number.json", &["The file is damaged or of another kind"]),
    ("infinite.json", &["The file is damaged or of another kind"]),
    ("lone-surrogate-in-id.json", &["The file is damaged or of another kind"]),
    ("deep.json", &["nested deeper than any session could be"]),
    ("another-app-drawing.json", &["The file was not made by Standpoint."]),
    ("payloads.json", &["The file was not made by Standpoint."]),
    ("null.json", &["The file was not made by Standpoint."]),
    ("field-twice.json", &["The file was made by a newer version of Standpoint."]),
    ("prototype-keys.json", &["there is a field “__proto__” that does not belong there"]),
    ("prototype-keys-in-maps.json", &["something is of another kind than belongs there"]),
    ("id-markup.json", &["People, entry 1: something is of another kind than belongs there"]),
    ("id-prototype.json", &["People, entry 1: something is of another kind than belongs there"]),
    ("id-path.json", &["People, entry 1: something is of another kind than belongs there"]),
    ("number-negative.json", &["something is of another kind than belongs there"]),
    ("dates-wrong.json", &["Evidence, entry 1: something is of another kind than belongs there"]),
    ("duplicates.json", &["the same id, tie or rating stands there twice"]),
    ("dangling.json", &["it refers to something that is not in the file"]),
    ("rules-broken.json", &["a text is longer than its field keeps", "a place is outside the map"]),
    ("copy-without-a-readable-session.json", &["there is no session in it that can be read"]),
];

/// Work of one's own that must be as it was, whatever files are tried.
fn begin(page: &Page) -> Value {
    crate::steps::start_alone(page);
    page.fill(SITUATION, "Work that was here before");
    see_saved(page);
    leave(page);
    kept(page)
}

/// Everything this browser keeps, in both places.
fn kept(page: &Page) -> Value {
    let journal = page.browser().script_async(
        "const done = arguments[arguments.length - 1];
         const open = indexedDB.open('standpoint');
         open.onerror = () => done(null);
         open.onsuccess = () => {
           const names = [...open.result.objectStoreNames];
           if (!names.length) { open.result.close(); return done({}); }
           const store = open.result.transaction(names[0]).objectStore(names[0]);
           const keys = store.getAllKeys();
           keys.onsuccess = () => { const all = store.getAll(); all.onsuccess = () => {
             open.result.close();
             done(Object.fromEntries(keys.result.map((key, at) => [key, all.result[at]])));
           }; };
         };",
        &[],
    );
    json!([page.local_storage(), journal.unwrap()])
}

#[track_caller]
fn is_refused(page: &Page, path: &std::path::Path, sentences: &[&str], before: &Value) {
    page.upload("Open a file", path);
    for sentence in sentences {
        page.see_text(sentence);
    }
    page.see_text("This file was not opened");
    page.see_text("Nothing in this browser has changed.");
    assert_eq!(kept(page), *before, "{}", path.display());
    nothing_runs(page, &path.display().to_string());
}

/// A drawing with a script in it is refused, and nothing of it becomes part of the page.
pub fn row_14_svg_import(page: &Page) {
    let before = begin(page);
    let sentence = "The file is damaged or of another kind: it stops making sense at line 1, place 1.";
    is_refused(page, &fixture("hostile/drawing.svg"), &[sentence], &before);
    // And what is drawn here holds nothing of that kind either.
    page.click("button", "See it finished: The Rowan family");
    for step in ["power-map/who", "power-map/links", "power-map/sources"] {
        go(page, step);
        nothing_runs(page, step);
    }
}

/// Every kind of broken file is refused in words; the work that was here is as it was.
pub fn row_15_hostile_structure(page: &Page) {
    let before = begin(page);
    for (name, sentences) in REFUSED {
        is_refused(page, &fixture("hostile").join(name), sentences, &before);
    }
    let mut crowd = read("golden/1/full.export.json");
    let person = |n: usize| json!({ "id": format!("n{n}"), "label": "x", "kind": "worker", "age": null, "in_home": null, "household": "", "voice": null });
    for (people, sentence) in
        [(40_000, "there are more entries than a session keeps"), (100_000, "The file is larger than 5 megabytes")]
    {
        crowd["session"]["story"]["actors"] = (0..people).map(person).collect();
        let path = page.browser().file("crowd.json");
        fs::write(&path, crowd.to_string()).unwrap();
        is_refused(page, &path, &[sentence], &before);
    }
    // A copy with one broken session in it gives back the others, and says how many were left out.
    page.upload("Open a file", &fixture("hostile/copy-with-a-broken-session.json"));
    page.see_text("The file was opened");
    page.see_text("3 more in the file could not be read and were left out.");
    page.reload();
    let table = page.table("Sessions kept in this browser");
    assert_eq!(table.len(), 3, "{table:?}");
}

// Row 7

fn put(page: &Page, key: &str, text: &str) {
    page.script("localStorage.setItem(arguments[0], arguments[1])", &[json!(key), json!(text)]);
}

/// Work saved by the first version opens, is saved in the form of this one, and its text from before is kept beside
/// it until a later visit has opened what the new form wrote. Kills between the steps are tried without a browser.
pub fn row_07_migration(page: &Page) {
    let old = fs::read_to_string(fixture("golden/1/rowan.saved.json")).unwrap();
    let copy = "standpoint/session/rowan/migrated";
    put(page, "standpoint/session/rowan", &old);
    page.reload();
    let table = page.table("Sessions kept in this browser");
    assert_eq!(table.len(), 2, "{table:?}");
    page.go("#/session/rowan/opening/start");
    page.see_heading(&crate::steps::question("opening/start"));
    assert_eq!(page.local_storage()["standpoint/session/rowan"], old, "opening alone changes nothing");

    page.fill(SITUATION, "Edited in the new form");
    see_saved(page);
    let texts = page.local_storage();
    assert_eq!(texts[copy], old);
    assert!(texts["standpoint/session/rowan"].starts_with("{\"app\":\"standpoint\",\"schema\":3,"));
    page.see_text("This session was brought up to this version.");
    let file = page.download(|| page.click("button", "Download the text as it was"));
    assert_eq!(file.text(), old);
    // Once more, so that both generations are in the new form; and then it is another day.
    page.fill(SITUATION, "Edited in the new form, twice");
    page.see_text("Saved in this browser");
    until(page, "the second edit is kept", |texts| texts["standpoint/session/rowan"].contains("new form, twice"));
    if page.browser().remembers() {
        page.restart()
    } else {
        page.reload()
    }
    page.go("#/session/rowan/opening/start");
    page.see_value(SITUATION, "Edited in the new form, twice");
    // The whole of the rest is still there too: the record of the worked example is long.
    go(page, "records/record");
    page.within("article", any()).see_text("Edited in the new form, twice");
    // What the new form wrote has been opened again: the text from before has done its work, in both places.
    until(page, "the text from before is let go", |texts| !texts.contains_key(copy));
    assert_eq!(kept(page)[1].get(copy), None);
    go(page, "opening/start");
    page.see_no_text("This session was brought up to this version.");
}

/// Waits for something to become true of what local storage holds.
#[track_caller]
fn until(page: &Page, what: &str, holds: impl Fn(&BTreeMap<String, String>) -> bool) {
    page.wait_for(what, || holds(&page.local_storage()));
}
