//! What leaves as a file comes back exactly, says so truthfully, and never writes over anything unasked.

use crate::steps::{add, go, leave, see_saved, start_alone};
use journeys::{Page, starts};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

pub const SITUATION: &str = "The situation, in one sentence";
const TITLE: &str = "What shall this session be called?";
const ENTRY: &str = "What was seen, heard or read?";
const PASSPHRASE: &str = "correct horse battery staple";

/// A browser without a place to choose, where files are downloads.
const NO_PICKER: &str = "window.showSaveFilePicker = undefined;";

/// Every session that is kept, as it is, by its id.
pub fn kept(page: &Page) -> BTreeMap<String, Value> {
    let texts = page.local_storage().into_iter();
    texts
        .filter_map(|(key, text)| {
            let id = key.strip_prefix("standpoint/session/").filter(|id| !id.contains('/'))?.to_owned();
            Some((id, serde_json::from_str::<Value>(&text).unwrap()["session"].clone()))
        })
        .collect()
}

/// The open session, as it is kept.
fn open(page: &Page) -> Value {
    let here = page.fragment();
    let id = here.split('/').nth(2).unwrap_or_default().to_owned();
    kept(page).remove(&id).unwrap_or_default()
}

pub fn titles(page: &Page) -> Vec<String> {
    let mut titles: Vec<String> =
        kept(page).values().map(|session| session["opening"]["title"].as_str().unwrap().to_owned()).collect();
    titles.sort();
    titles
}

/// A session that is about somebody real, with one person in it.
pub fn real_session(page: &Page, title: &str) {
    start_alone(page);
    page.choose("Is it made up, or real?", "Real");
    page.fill(TITLE, title);
    page.fill(SITUATION, "Nobody has been let in since May");
    go(page, "story/people");
    add(page, "Add a person", "Name or role", "Mum");
    see_saved(page);
}

fn write(page: &Page, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = page.browser().file(name);
    fs::write(&path, bytes).unwrap();
    path
}

// Tables

const PAYLOADS: [&str; 8] = [
    "=HYPERLINK(\"x\",\"y\")",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1",
    "＝1+1",
    "'=1",
    "Said: \"no\";\nand = inside, with a comma",
];

/// Row 19: cells that a spreadsheet would run are harmless in the table, and what we take in again is what was there.
pub fn row_19_csv_injection(page: &Page) {
    real_session(page, "Tables");
    go(page, "story/evidence");
    for payload in PAYLOADS {
        page.click("button", "Add an entry");
        page.paste(ENTRY, payload);
        page.click("button", starts("Done: "));
    }
    see_saved(page);
    let there = open(page);
    let said: Vec<&str> =
        there["story"]["evidence"].as_array().unwrap().iter().map(|e| e["text"].as_str().unwrap()).collect();
    assert_eq!(said, PAYLOADS);

    page.unfold("As a table for a spreadsheet");
    let ledger = page.download(|| page.click("button", "Download the entries as a table"));
    neutral_name(&ledger.name, "standpoint-ledger-", ".csv");
    assert!(ledger.bytes.starts_with(b"\xef\xbb\xbf\"Entry\",\"About\""), "{}", ledger.text());
    for line in ledger.text().split("\r\n").skip(1) {
        assert!(line.is_empty() || line.starts_with("\"'") || line.starts_with("\"Said"), "{line}");
        assert!(!line.contains("\",=") && !line.contains(",="), "{line}");
    }
    page.axe("tables");
    go(page, "story/people");
    page.unfold("As a table for a spreadsheet");
    let people = page.download(|| page.click("button", "Download the people as a table"));
    neutral_name(&people.name, "standpoint-people-", ".csv");

    let (ledger_file, people_file) =
        (write(page, "ledger.csv", &ledger.bytes), write(page, "people.csv", &people.bytes));
    let choose = "Take in a table you downloaded here";
    // Nothing new in it: nothing to take in.
    page.upload(choose, &people_file);
    page.see_text("Everything in the table is here already");
    page.click("button", "Leave everything as it is");

    leave(page);
    start_alone(page);
    go(page, "story/evidence");
    // Without its people, the ledger refers to nobody: refused, row by row, and nothing has changed.
    let named = ledger.text().replace("\"'+1+1\",\"\"", "\"'+1+1\",\"Mum\"");
    page.unfold("As a table for a spreadsheet");
    page.upload(choose, &write(page, "named.csv", named));
    page.see_text("The table was not taken in");
    page.see_text("Row 3, About: nobody here has this name, or more than one person has");
    page.upload(choose, &write(page, "not-text.csv", b"\"Entry\"\r\n\"caf\xe9\"\r\n"));
    page.see_text("saved as “CSV UTF-8”");
    page.upload(choose, &people_file);
    page.see_text("The first row of the table has no column “Entry”.");

    go(page, "story/people");
    page.unfold("As a table for a spreadsheet");
    page.upload(choose, &people_file);
    page.see_text("1 row not here yet, 0 rows that differ from what is here, 0 rows the same.");
    page.click("button", "Add what is new");
    page.see_value("Name or role", "Mum");
    go(page, "story/evidence");
    page.unfold("As a table for a spreadsheet");
    page.upload(choose, &ledger_file);
    page.see_text("8 rows not here yet");
    page.click("button", "Add what is new");
    see_saved(page);
    page.wait_for("the ledger and the people as they were", || open(page)["story"] == there["story"]);
    // One step of undo.
    page.click("button", "Undo");
    page.wait_for("an empty ledger", || open(page)["story"]["evidence"] == json!([]));
    page.click("button", "Redo");
    page.wait_for("the ledger again", || open(page)["story"] == there["story"]);
}

pub fn neutral_name(name: &str, start: &str, end: &str) {
    let middle = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)).unwrap_or_else(|| panic!("{name}"));
    let plain = |c: char| c.is_ascii_digit() || c.is_ascii_lowercase() || c == '-';
    assert!(middle.chars().all(plain) && middle.len() <= 17, "{name}");
}

// Backups

fn make_sealed(page: &Page) {
    page.fill("Passphrase for the file", PASSPHRASE);
    page.fill("The passphrase for the file once more", PASSPHRASE);
    page.click("button", "Back up everything");
}

fn open_sealed(page: &Page, passphrase: &str) {
    page.fill("Passphrase of the file", passphrase);
    page.click("button", "Open the file");
}

/// Row 23: export, fresh profile, restore: exactly equal. A wrong passphrase or a flipped byte changes nothing.
pub fn row_23_restore(page: &Page) {
    real_session(page, "One");
    leave(page);
    page.click("button", "See it finished: Mrs Hale");
    page.see("heading", journeys::any());
    leave(page);
    let before = kept(page);
    assert_eq!(before.len(), 2);
    let people: usize = before.values().map(|session| session["story"]["actors"].as_array().unwrap().len()).sum();
    page.script(NO_PICKER, &[]);
    page.go("#/data");
    page.see_text("No backup has been made from this browser yet.");
    // Too short and different are said, and nothing is made.
    page.fill("Passphrase for the file", "short");
    page.click("button", "Back up everything");
    page.see_text("This is shorter than 12 characters.");
    page.fill("Passphrase for the file", PASSPHRASE);
    page.click("button", "Back up everything");
    page.see_text("This is not the same as the line above.");
    let file = page.download(|| make_sealed(page));
    neutral_name(&file.name, "standpoint-backup-", ".jwe");
    page.see_text(&format!("2 sessions, {people} people, readable."));
    page.see_text("2 sessions, under a passphrase. Nothing about real people has changed since.");
    assert!(!file.text().contains("Nobody has been let in"));
    page.axe_in_both_themes("backup");

    page.choose("How the file is protected", "Without a passphrase");
    let plain = page.download(|| page.click("button", "Back up everything"));
    neutral_name(&plain.name, "standpoint-backup-", ".json");
    page.see_text("2 sessions, without a passphrase.");

    page.new_computer();
    let nothing = page.local_storage();
    let sealed = write(page, "backup.jwe", &file.bytes);
    page.upload("Open a file", &sealed);
    open_sealed(page, "another one altogether");
    page.see_text("Wrong passphrase, or the file is damaged.");
    let mut flipped = file.bytes.clone();
    let middle = flipped.len() / 2;
    flipped[middle] = if flipped[middle] == b'A' { b'B' } else { b'A' };
    page.upload("Open a file", &write(page, "flipped.jwe", flipped));
    open_sealed(page, PASSPHRASE);
    page.see_text("Wrong passphrase, or the file is damaged.");
    assert_eq!(fs::read(&sealed).unwrap(), file.bytes);
    assert_eq!(page.local_storage(), nothing);

    page.upload("Open a file", &sealed);
    open_sealed(page, PASSPHRASE);
    page.focus_is("heading", "What is in the file");
    page.see_text("Nothing has changed yet.");
    assert_eq!(page.local_storage(), nothing, "a preview changes nothing");
    page.axe_in_both_themes("restore");
    page.click("button", "Restore 2 sessions");
    page.focus_is("heading", "Restored");
    page.see_text("“One” was added.");
    assert_eq!(kept(page), before, "what came back is not what left");
    page.click("button", "Close");
    page.focus_is("file", starts("Open a file"));

    all_the_same(page, &sealed);
    keep_both_and_take(page, &sealed);
    changed_by_hand(page, &plain.text());
}

fn all_the_same(page: &Page, sealed: &std::path::Path) {
    page.upload("Open a file", sealed);
    open_sealed(page, PASSPHRASE);
    page.see_text("It is here already, exactly as it is in the file.");
    page.see_no("button", starts("Restore"));
    page.click("button", "Leave everything as it is");
}

fn keep_both_and_take(page: &Page, sealed: &std::path::Path) {
    page.click("link", "One");
    go(page, "opening/start");
    page.fill(SITUATION, "Written since");
    see_saved(page);
    leave(page);
    for choice in ["Keep both", "Take the one from the file"] {
        page.upload("Open a file", sealed);
        open_sealed(page, PASSPHRASE);
        page.see_text("It is here too, and differs.");
        page.see_chosen(starts("“One”"), "Keep both");
        page.tab_and_choose(starts("“One”"), choice);
        page.tab_and_press("button", "Restore 1 session");
        page.focus_is("heading", "Restored");
        page.click("button", "Close");
    }
    let all = kept(page);
    let said = |part: &str| {
        let mut found: Vec<&str> = all
            .values()
            .filter(|session| session["opening"]["title"].as_str().unwrap().contains(part))
            .map(|session| session["opening"]["situation"].as_str().unwrap())
            .collect();
        found.sort_unstable();
        found.join(" | ")
    };
    assert_eq!(all.len(), 4);
    assert_eq!(said("(from the backup of "), "Nobody has been let in since May");
    assert_eq!(said("(as it was here on "), "Written since");
    assert_eq!(said("One"), "Nobody has been let in since May | Nobody has been let in since May | Written since");
}

/// A letter changed in a plain backup is no fault of form; it is seen all the same, and not restored unless asked for.
/// A file that is cut off, and room that runs out in the middle, change nothing.
fn changed_by_hand(page: &Page, plain: &str) {
    page.new_computer();
    let altered = plain.replace("Nobody has been let in since May", "Nobody has been let in since Mai");
    page.upload("Open a file", &write(page, "altered.json", altered));
    page.see_text("It has changed since the backup was made");
    page.see_chosen(starts("“One”"), "Leave it out");
    page.click("button", "Leave everything as it is");
    page.upload("Open a file", &write(page, "cut.json", &plain[..plain.len() / 2]));
    page.see_text("This file was not opened");
    page.see_text("it stops making sense at line");
    page.click("button", "Close");
    let broken = plain.replacen("\"label\":", "\"lable\":", 1);
    page.upload("Open a file", &write(page, "broken.json", broken));
    page.see_text("One session of the file cannot be read");
    page.see_text("there is a field “lable” that does not belong there");
    page.click("button", "Leave everything as it is");

    // The second of the two finds no room anywhere.
    let nothing = kept(page);
    let refuse = "window.__sessions = new Set();
        const refuse = (key) => {
          const id = String(key).split('/')[2];
          if (String(key).startsWith('standpoint/session/')) window.__sessions.add(id);
          if (window.__sessions.size > 1 && id !== [...window.__sessions][0]) throw new DOMException('Full.', 'QuotaExceededError');
        };
        const [set, put] = [Storage.prototype.setItem, IDBObjectStore.prototype.put];
        Storage.prototype.setItem = function (key, value) { refuse(key); return set.call(this, key, value); };
        IDBObjectStore.prototype.put = function (value, key) { refuse(key); return put.call(this, value, key); };";
    page.script(refuse, &[]);
    page.upload("Open a file", &write(page, "plain.json", plain));
    page.click("button", "Restore 2 sessions");
    page.focus_is("heading", "Nothing was restored");
    page.see_text("there is not enough room in this browser. Everything here is as it was.");
    assert_eq!(kept(page), nothing);
    page.reload();
    page.see_text("No work found in this browser");
}

/// The reminder: about real work only, quiet, and gone when it is asked to be.
pub fn reminded_of_backups(page: &Page) {
    page.script(NO_PICKER, &[]);
    page.click("button", "See it finished: Mrs Hale");
    go(page, "opening/start");
    page.fill(SITUATION, "A sample, changed");
    see_saved(page);
    leave(page);
    page.see_no("link", "Make a backup");
    real_session(page, "Real");
    leave(page);
    let reminder = page.within("region", "Backup");
    reminder.see_text("1 session is in this browser and in no backup.");
    page.axe_in_both_themes("reminder");
    page.click("button", "Not before something changes");
    page.see_no("link", "Make a backup");
    page.reload();
    page.see("link", "Real");
    page.see_no("link", "Make a backup");
    page.click("link", "Real");
    add(page, "Add a person", "Name or role", "Dad");
    see_saved(page);
    leave(page);
    page.click("button", "Remind me in a week");
    page.see_no("link", "Make a backup");
    page.click("link", "Real");
    add(page, "Add a person", "Name or role", "Nan");
    see_saved(page);
    leave(page);
    page.see_no("link", "Make a backup");
    // A week later.
    let later = "const key = 'standpoint/backup'; localStorage.setItem(key, localStorage.getItem(key).replace(/\"not_before\":\"[^\"]*\"/, '\"not_before\":null'));";
    page.script(later, &[]);
    page.reload();
    page.script(NO_PICKER, &[]);
    by_keyboard(page);
}

/// Without a pointer: from the reminder to the backup, and nothing to be reminded of afterwards.
fn by_keyboard(page: &Page) {
    page.tab_and_press("link", "Make a backup");
    page.see_heading("Where is my data?");
    page.tab_and_fill("Passphrase for the file", PASSPHRASE);
    page.tab_and_fill("The passphrase for the file once more", PASSPHRASE);
    let file = page.download(|| page.tab_and_press("button", "Back up everything"));
    neutral_name(&file.name, "standpoint-backup-", ".jwe");
    page.see_text("2 sessions, ");
    page.see_text("people, readable.");
    page.see_text("Nothing about real people has changed since.");
    page.go("#/");
    page.see("link", "Real");
    page.see_no("link", "Make a backup");
}
