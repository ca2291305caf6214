//! Saving: one letter more in a session as full as a sample case, while 1 to 500 sessions are kept.

use crate::probe::{Noted, install, note, quiet};
use crate::table::{Table, median};
use journeys::Page;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// How many sessions are kept, the one that is edited among them.
const KEPT: [usize; 4] = [1, 10, 100, 500];
/// Edits that are timed for each; the first ones, which compile the code, are not.
const EDITS: usize = 15;
const WARM_UP: usize = 3;

const SITUATION: &str = "The situation, in one sentence";

/// A golden document of the newest form, as it is saved.
fn golden(name: &str) -> Value {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/golden");
    let folders = fs::read_dir(golden).unwrap().map(|entry| entry.unwrap().path());
    let number = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse().ok());
    let newest = folders.max_by_key(|path| number(path).unwrap_or(0_u32)).unwrap();
    let text = fs::read_to_string(newest.join(format!("{name}.saved.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// What is kept of a session: its text and its line of the list, as the app writes them.
fn kept(mut file: Value, id: &str) -> [(String, String); 2] {
    file["session"]["id"] = json!(id);
    let opening = &file["session"]["opening"];
    let line = json!({
        "title": opening["title"], "mode": opening["mode"], "fictional": true, "step": "opening/start",
        "saved_at": file["saved_at"], "review": null, "keep_until": null, "revision": file["revision"],
    });
    // In the order the app writes, since it knows its own texts by their first words.
    let text = format!(
        "{{\"app\":\"standpoint\",\"schema\":{},\"revision\":{},\"saved_at\":{},\"session\":{}}}",
        file["schema"], file["revision"], file["saved_at"], file["session"]
    );
    [(format!("standpoint/session/{id}"), text), (format!("standpoint/index/{id}"), line.to_string())]
}

fn put(page: &Page, texts: Vec<(String, String)>) {
    let texts: Vec<Value> = texts.into_iter().map(|(key, text)| json!([key, text])).collect();
    page.script("for (const [key, text] of arguments[0]) localStorage.setItem(key, text);", &[json!(texts)]);
}

/// Prints the table.
pub fn measure(page: &Page) {
    install(page);
    let small = golden("empty");
    let other = |n: usize| {
        let mut file = small.clone();
        file["session"]["opening"]["title"] = json!(format!("Another session, number {n}"));
        kept(file, &format!("other-{n}"))
    };
    put(page, kept(golden("rowan"), "edited").into());
    let mut there = 1;
    let mut table = Table::new("sessions", &["saving, ms", "main thread, ms", "local storage, B", "journal, B"]);
    for sessions in KEPT {
        put(page, (there..sessions).flat_map(other).collect());
        there = sessions;
        // Opened anew, so that both copies hold everything before anything is timed.
        page.go("#/session/edited/opening/start");
        page.reload();
        page.fill(SITUATION, "A letter more each time: ");
        quiet(page);
        let mut noted: Vec<Noted> = Vec::new();
        for edit in 0..WARM_UP + EDITS {
            let one = note(page, || page.type_text("x"));
            if edit >= WARM_UP {
                noted.push(one);
            }
        }
        let middle = |of: fn(&Noted) -> f64| median(noted.iter().map(of).collect());
        let figures = [middle(|n| n.saving_ms), middle(|n| n.all_ms), middle(|n| n.local), middle(|n| n.journal)];
        table.row(sessions, &figures);
    }
    println!("{}", table.render());
    println!(
        "Each figure is the middle one of {EDITS} edits. “Saving” is the task that writes to local storage; “main"
    );
    println!("thread” is all work from the letter until half a second after the last write, drawing included.");
}
