//! Saving to a file that stays open: a write that fails, a file that is gone, and one that somebody else has changed.

use crate::backups::{SITUATION, kept, neutral_name, real_session, titles};
use crate::steps::{go, see_saved};
use journeys::Page;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A place to save to, in memory: real enough for the app, and able to fail or be changed by somebody else.
const PICKER: &str = "window.__files = {}; window.__asked = 0;
    window.showSaveFilePicker = async (options) => {
      if (window.__left) throw new DOMException('The user aborted a request.', 'AbortError');
      window.__asked += 1;
      const name = window.__asked === 1 ? options.suggestedName : `${window.__asked}-${options.suggestedName}`;
      return {
        kind: 'file', name,
        async getFile() {
          if (window.__gone) throw new DOMException('A requested file could not be found.', 'NotFoundError');
          return new File([window.__files[name] ?? ''], name);
        },
        async createWritable() {
          let held = '';
          return {
            async write(text) { held += text; },
            async abort() { held = ''; },
            async close() {
              if (window.__fails) throw new DOMException('The disk is full.', 'QuotaExceededError');
              window.__files[name] = held;
            },
          };
        },
      };
    };";

fn files(page: &Page) -> BTreeMap<String, String> {
    serde_json::from_value(page.script("return window.__files", &[])).unwrap()
}

fn save_without(page: &Page) {
    // By keyboard, as everything here can be done.
    page.tab_and_press("button", "Save to a file");
    page.focus_is("heading", "Save this session to a file");
    page.tab_and_choose("How the file is protected", "Without a passphrase");
    page.tab_and_press("button", "Save to a file");
}

fn edited(page: &Page, situation: &str) {
    go(page, "opening/start");
    page.fill(SITUATION, situation);
    see_saved(page);
    go(page, "records/record");
}

fn situation(text: &str) -> String {
    let file: Value = serde_json::from_str(text).unwrap();
    file["session"]["opening"]["situation"].as_str().unwrap().to_owned()
}

/// Row 22: a write that fails leaves the old file, says "still not saved" and offers a download.
pub fn row_22_file_write_fails(page: &Page) {
    real_session(page, "Files");
    page.script(PICKER, &[]);
    edited(page, "First");
    save_without(page);
    page.see_text("holds this session as it stands now. It was read back to make sure.");
    let first = files(page);
    assert_eq!(first.len(), 1);
    let (name, text) = first.iter().next().unwrap();
    neutral_name(name, "standpoint-", ".json");
    assert_eq!(situation(text), "First");

    edited(page, "Second");
    page.script("window.__fails = true", &[]);
    page.click("button", "Save to the file again");
    page.see_text("Still not saved to a file");
    page.see_text("The browser could not write the file. What it held before is still in it.");
    assert_eq!(files(page), first);
    page.axe("a file that was not written");
    let file = page.download(|| page.click("button", "Download it instead"));
    assert_eq!(situation(&file.text()), "Second");
    page.script("window.__fails = false", &[]);
    page.click("button", "Save to the file again");
    page.see_text("holds this session as it stands now.");
    assert_eq!(situation(&files(page)[name]), "Second");
    // Moved away meanwhile: said, and the next save asks for a place.
    page.script("window.__gone = true", &[]);
    page.click("button", "Save to the file again");
    page.see_text("The file you saved to can no longer be read");

    // A backup is a file like any other.
    page.script("window.__gone = false; window.__fails = true", &[]);
    page.go("#/data");
    page.choose("How the file is protected", "Without a passphrase");
    page.click("button", "Back up everything");
    page.see_text("There is no new backup");
    page.see_text("No backup has been made from this browser yet.");
    page.script("window.__fails = false; window.__left = true", &[]);
    page.click("button", "Back up everything");
    page.see_no_text("There is no new backup");
    page.see_text("No backup has been made from this browser yet.");
    page.script("window.__left = false", &[]);
    page.click("button", "Back up everything");
    page.see_text("1 session, 1 person, readable.");
    page.see_text("was read back from where you put it");
    page.see_text("1 session, without a passphrase.");
}

/// Row 27: a file that somebody else has changed is asked about, and both versions are kept.
pub fn row_27_file_changed_underneath(page: &Page) {
    real_session(page, "Shared drive");
    page.script(PICKER, &[]);
    edited(page, "First");
    save_without(page);
    page.see_text("holds this session as it stands now.");
    let change = "const [name] = Object.keys(window.__files); window.__files[name] = window.__files[name].replace(arguments[0], arguments[1]);";
    page.script(change, &[json!("First"), json!("Theirs")]);
    let theirs = files(page);

    edited(page, "Mine");
    page.click("button", "Save to the file again");
    page.see_text("The file was changed by somebody else");
    page.see_text("Nothing has been written over.");
    assert_eq!(files(page), theirs);
    page.axe_in_both_themes("file changed underneath");
    page.click("button", "Do not save");
    assert_eq!(files(page), theirs);

    // To another file: both files exist.
    page.click("button", "Save to the file again");
    page.click("button", "Save mine to another file");
    page.see_text("holds this session as it stands now.");
    let both = files(page);
    assert_eq!(both.len(), 2);
    let mut said: Vec<String> = both.values().map(|text| situation(text)).collect();
    said.sort();
    assert_eq!(said, ["Mine", "Theirs"]);

    // Over theirs, once theirs is here.
    page.script("for (const name in window.__files) window.__files[name] = window.__files[name].replace('Mine', 'Theirs again')", &[]);
    edited(page, "Mine later");
    page.click("button", "Save to the file again");
    page.click("button", "Keep theirs here as a copy, then save mine to the file");
    page.see_text("Their version is kept here as a session of its own");
    page.see_text("holds this session as it stands now.");
    let mut said: Vec<String> = files(page).values().map(|text| situation(text)).collect();
    said.sort();
    assert_eq!(said, ["Mine later", "Theirs"]);
    page.wait_for("two sessions", || titles(page).len() == 2);
    assert_eq!(titles(page), ["Shared drive", "Shared drive (from the file, changed by somebody else)"]);
    let theirs = kept(page).into_values().find(|session| session["opening"]["title"] != "Shared drive").unwrap();
    assert_eq!(theirs["opening"]["situation"], "Theirs again");

    // What cannot be opened is not written over.
    page.script("for (const name in window.__files) window.__files[name] = 'PK not a session'", &[]);
    page.click("button", "Save to the file again");
    page.click("button", "Keep theirs here as a copy, then save mine to the file");
    page.see_text("What the file holds now cannot be opened as a session, so it is not written over.");
    assert!(files(page).values().all(|text| text == "PK not a session"));
}
