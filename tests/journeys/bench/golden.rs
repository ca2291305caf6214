//! Sessions as they are saved: the golden documents, and the two texts that the app keeps of each.

use journeys::Page;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// A golden document of the newest form, as it is saved.
pub fn golden(name: &str) -> Value {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/golden");
    let file = |folder: fs::DirEntry| folder.path().join(format!("{name}.saved.json"));
    let files = fs::read_dir(golden).unwrap().map(|entry| file(entry.unwrap())).filter(|file| file.is_file());
    let form = |file: &PathBuf| file.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
    let text = fs::read_to_string(files.max_by_key(form).unwrap()).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// What is kept of a session: its text and its line of the list, as the app writes them.
pub fn kept(mut file: Value, id: &str) -> [(String, String); 2] {
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

/// Puts texts into local storage.
pub fn put(page: &Page, texts: Vec<(String, String)>) {
    let texts: Vec<Value> = texts.into_iter().map(|(key, text)| json!([key, text])).collect();
    page.script("for (const [key, text] of arguments[0]) localStorage.setItem(key, text);", &[json!(texts)]);
}
