//! How work is kept, as people choose it, and what they are told about it: "Where is my data?", the question that a
//! page opened from a file asks, the visit that leaves no trace, dates for deletion, wiping, and the self-check.

use crate::steps::{arrive, go, leave, see_saved, session_of, start_alone};
use journeys::{Engine, Hindrance, Origin, Page, any, contains, starts};
use serde_json::Value;

const SITUATION: &str = "The situation, in one sentence";
const TITLE: &str = "What shall this session be called?";
const HOME: &str = "Think about power before you use it.";
const DATA: &str = "Where is my data?";
/// Beside what is said about keeping, above a step.
const FILE: &str = "Save this session to a file";
const QUESTION: &str = "How shall this work be kept?";

/// A session about somebody real, kept.
#[track_caller]
fn begin(page: &Page, title: &str) {
    start_alone(page);
    page.fill(TITLE, title);
    page.fill(SITUATION, "Said once to Ash, in the kitchen");
    see_saved(page);
}

#[track_caller]
fn open_data(page: &Page) {
    page.within("navigation", "Standpoint").click("link", DATA);
    page.focus_is("heading", DATA);
}

/// A file of a session about somebody real, as it is: asked for so, and saved.
#[track_caller]
fn file_of(page: &Page, ask: impl FnOnce()) -> Value {
    // No dialog of the computer's own can be driven, so the file goes to the downloads.
    page.script("window.showSaveFilePicker = undefined;", &[]);
    ask();
    let saving = page.within("dialog", "Save this session to a file");
    saving.choose("How the file is protected", starts("Without"));
    let file = page.download(|| saving.click("button", "Save to a file"));
    session_of(&file.text())
}

/// Every name and text in the journal; nothing where there is no journal. Looking makes none.
#[track_caller]
fn journal(page: &Page) -> Value {
    let read = "const done = arguments[arguments.length - 1];
        indexedDB.databases().then((all) => {
          if (!all.some((one) => one.name === 'standpoint')) return done({});
          const opening = indexedDB.open('standpoint');
          opening.onerror = () => done('refused');
          opening.onsuccess = () => {
            const database = opening.result;
            const kept = database.transaction('kept').objectStore('kept');
            const names = kept.getAllKeys(); const texts = kept.getAll();
            kept.transaction.oncomplete = () => { database.close();
              done(Object.fromEntries(names.result.map((name, at) => [name, texts.result[at]]))); };
          };
        }, (why) => done(String(why)));";
    page.browser().script_async(read, &[]).unwrap_or_else(|why| page.fail(&why.to_string()))
}

/// Everything that is kept in this browser of these words.
#[track_caller]
fn is_kept(page: &Page, words: &str) -> bool {
    let local = page.local_storage().into_iter().any(|(name, text)| name.contains(words) || text.contains(words));
    local || journal(page).to_string().contains(words)
}

/// One page says what is kept, where, since when, how much, and what that means.
pub fn where_is_my_data(page: &Page) {
    page.see_text("No work found in this browser");
    begin(page, "Kitchen talk");
    leave(page);
    page.within("listitem", contains("Rowan")).click("button", starts("See it finished"));
    arrive(page, "opening/start");
    leave(page);
    // On a file, it is only now noted that work is kept here.
    page.reload();
    open_data(page);
    page.see_text("2 sessions, the latest saved");
    page.see_text("It belongs to this browser and to the address");
    page.see_text("Two copies of each session are kept");
    page.see_text("MB are in use.");
    page.see_text("You first opened Standpoint in this browser on");
    page.see_text("It has not yet shown that it keeps work");
    page.see_text("It is not encrypted.");
    page.see("status", any());
    let listed = page.table("What is kept, session by session");
    let mine = listed.iter().find(|row| row[0] == "Kitchen talk").unwrap_or_else(|| page.fail("it is not listed"));
    assert!(mine[1].ends_with("kB"), "its size: {mine:?}");
    assert_eq!(mine[3], "Two");
    assert!(mine[4].starts_with("No date set"), "{mine:?}");
    if page.browser().site().origin() == Origin::OneFile {
        page.see_heading("How your work is kept");
        page.see_text("You opened Standpoint from a file.");
    }
    let file = file_of(page, || page.within("row", contains("Kitchen talk")).click("button", "Download: Kitchen talk"));
    assert_eq!(file["opening"]["situation"], "Said once to Ash, in the kitchen");

    page.axe_in_both_themes("data");
    for width in [1280, 320] {
        page.size(width, 900);
        page.reload();
        page.see("table", "What is kept, session by session");
        page.shot(&format!("data-{width}"));
        page.assert_fits_sideways("data");
    }
    page.size(1280, 900);

    // A browser that kept something over a day and a closing says since when.
    let past = "2026-03-03 2026-11-01";
    page.set_local_storage("standpoint/visits", Some(past));
    page.reload();
    page.see_text("This browser has kept your work since 3 March 2026.");
    page.see_no_text("It has not yet shown that it keeps work");
}

/// The browser's data was cleared: nobody's work is shown as theirs, and a file brings it back.
pub fn row_08_cleared(page: &Page) {
    begin(page, "Kitchen talk");
    leave(page);
    let file = file_of(page, || page.click("button", "Download: Kitchen talk"));
    page.within("listitem", contains("Rowan")).click("button", starts("See it finished"));
    arrive(page, "opening/start");
    leave(page);
    clear(page);
    page.see_text("No work found in this browser");
    page.see_text("the browser may have been cleared");
    page.see_no("table", any());
    assert_eq!(page.count("link", contains("Rowan")), 0, "a fictional case is nobody's work");
    page.axe_in_both_themes("home, cleared");
    page.click("button", "Open a backup");
    let path = page.browser().file("kept.json");
    let whole = serde_json::json!({ "app": "standpoint", "schema": 2, "revision": 1,
        "saved_at": "2026-11-22T09:00:00.000Z", "session": file });
    std::fs::write(&path, whole.to_string()).unwrap();
    page.upload(contains("Open a"), &path);
    page.see("link", contains("Kitchen talk"));
    page.see("table", any());
}

/// As the browser's own "Clear browsing data" does between two visits.
#[track_caller]
fn clear(page: &Page) {
    page.go("#/guide");
    page.see_heading(any());
    let script = "const done = arguments[arguments.length - 1]; localStorage.clear(); sessionStorage.clear();
        const clearing = indexedDB.deleteDatabase('standpoint');
        clearing.onsuccess = clearing.onerror = () => done(true);";
    page.browser().script_async(script, &[]).unwrap_or_else(|why| page.fail(&why.to_string()));
    page.open();
}

/// A browser that forgets when it is closed: said before the first save, until a visit on another day finds something.
pub fn row_10_session_only(page: &Page) {
    let risk = "This browser has not yet shown that it keeps work";
    // On a file, the choice to keep work here has only now been made.
    page.reload();
    page.see_text(risk);
    start_alone(page);
    page.see_text(risk);
    // The file comes first, before anything is written.
    assert!(file_of(page, || page.click("button", FILE))["opening"].is_object());
    if !page.browser().remembers() {
        // A private window forgets too, and nothing tells it apart.
        return;
    }
    // Firefox has no such policy that its driver lets take effect.
    if page.browser().engine() == Engine::Chromium {
        page.hinder(&[Hindrance::Memory]);
        begin(page, "Kitchen talk");
        yesterday(page);
        page.restart();
        page.reload();
        page.see_text("No work found in this browser");
        page.see_text(risk);
        page.hinder(&[]);
    }

    // The same in a browser that keeps.
    page.open();
    begin(page, "Kitchen talk");
    yesterday(page);
    page.restart();
    page.see_no_text(risk);
    page.see("link", contains("Kitchen talk"));
    open_data(page);
    page.see_text("This browser has kept your work since");
}

/// As if what is kept had been noted the day before.
#[track_caller]
fn yesterday(page: &Page) {
    page.set_local_storage("standpoint/visits", Some("2026-03-03 2026-03-03"));
}

/// A visit that writes nothing at all.
pub fn leaves_no_trace(page: &Page) {
    if page.browser().site().origin() == Origin::OneFile {
        page.be_undecided();
    }
    let before = page.local_storage();
    let kept_before = journal(page);
    page.click("button", "Write nothing in this visit");
    page.see_text("This visit only: nothing is written");
    page.axe_in_both_themes("home, leaving no trace");
    page.choose("Appearance", "Dark");
    start_alone(page);
    page.see_text("This visit only: nothing is written");
    page.fill(TITLE, "Kitchen talk");
    page.fill(SITUATION, "Said once to Ash, in the kitchen");
    page.shot("no-trace");
    go(page, "closing/plan");
    go(page, "opening/start");
    page.see_value(SITUATION, "Said once to Ash, in the kitchen");
    page.see_no("dialog", QUESTION);
    assert_eq!(file_of(page, || page.click("button", FILE))["opening"]["title"], "Kitchen talk");
    assert_eq!(page.local_storage(), before);
    assert_eq!(journal(page), kept_before);
    assert!(!is_kept(page, "Kitchen talk"));
    page.click("link", "Leave");
    page.see_heading(HOME);
    page.see("link", "Kitchen talk");
    page.see_text("NOT saved: only on this page");
    // Asked before the page is closed: the event is how a page says so.
    assert!(asks_before_leaving(page));

    page.reload();
    page.see_text("No work found in this browser");
    page.see_no_text("Kitchen talk");
    assert!(!asks_before_leaving(page));
    assert_eq!(page.local_storage().get("standpoint/theme"), None);

    // Ended, what was done in the visit is kept after all.
    if page.browser().site().origin() == Origin::Hosted {
        page.click("button", "Write nothing in this visit");
        start_alone(page);
        page.fill(TITLE, "Kept after all");
        page.click("link", "Leave");
        page.see("link", "Kept after all");
        page.click("button", "Keep work in this browser again");
        page.see_no_text("This visit only: nothing is written");
        page.within("row", contains("Kept after all")).see("button", starts("Download"));
        assert!(is_kept(page, "Kept after all"));
        page.reload();
        page.see("link", "Kept after all");
    }
}

#[track_caller]
pub(crate) fn asks_before_leaving(page: &Page) -> bool {
    let script = "const event = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(event);
        return event.defaultPrevented";
    page.script(script, &[]) == true
}

/// Opened from a file, the first real work asks how it is to be kept, and nothing is written before the answer.
pub fn asked_on_a_file(page: &Page) {
    page.be_undecided();
    page.within("listitem", contains("Rowan")).click("button", starts("See it finished"));
    arrive(page, "opening/start");
    page.fill(TITLE, "A sample is nobody's");
    see_saved(page);
    page.see_no("dialog", QUESTION);
    leave(page);
    start_alone(page);
    page.fill(TITLE, "Kitchen talk");
    if page.browser().site().origin() == Origin::Hosted {
        see_saved(page);
        page.press("Tab");
        page.see_no("dialog", QUESTION);
        return;
    }
    page.see_text("NOT saved: choose how to keep it");
    page.see_no("dialog", QUESTION);
    page.press("Tab");
    page.see("dialog", QUESTION);
    assert!(!is_kept(page, "Kitchen talk"), "nothing before the choice");
    page.see_text("You opened Standpoint from a file.");
    page.axe_in_both_themes("the question");
    page.shot("question-1280");

    // Not now: it stays on the page, and closing asks.
    page.click("button", "Decide later");
    page.see_no("dialog", QUESTION);
    page.see_text("NOT saved: choose how to keep it");
    assert!(asks_before_leaving(page));
    page.size(320, 900);
    page.click("button", "Choose how to keep it");
    page.see("dialog", QUESTION);
    page.shot("question-320");
    page.assert_fits_sideways("the question");
    page.click("button", "Decide later");
    page.size(1280, 900);

    // By the keyboard alone, from the bar.
    page.tab_and_press("button", "Choose how to keep it");
    page.see("dialog", QUESTION);
    page.press("Tab");
    page.tab_and_choose("Choose one", "In a file only");
    page.tab_and_press("button", "Keep it like this");
    page.see_no("dialog", QUESTION);
    page.see_text("In a file only: nothing is written in this browser");
    assert!(!is_kept(page, "Kitchen talk"));
    assert_eq!(file_of(page, || page.click("button", FILE))["opening"]["title"], "Kitchen talk");
    page.fill(SITUATION, "And once more");
    assert!(!is_kept(page, "And once more"));

    // Chosen anew on the data page: what waited is kept at once.
    page.click("link", "Leave");
    open_data(page);
    page.see_text("In files only: nothing is written in this browser.");
    page.click("button", "Choose how to keep it");
    page.choose("Choose one", "In this browser, unprotected");
    page.click("button", "Keep it like this");
    page.within("table", "What is kept, session by session").see("link", "Kitchen talk");
    page.see_text("In this browser.");
    assert!(is_kept(page, "Kitchen talk") && is_kept(page, "And once more"));
    page.reload();
    page.within("table", "What is kept, session by session").see("link", "Kitchen talk");
    start_over(page);
    page.fill(TITLE, "Asked only once");
    see_saved(page);
}

#[track_caller]
fn start_over(page: &Page) {
    page.go("#/");
    page.see_heading(HOME);
    start_alone(page);
}

/// Under a passphrase, chosen before anything is written.
pub fn asked_and_locked(page: &Page) {
    if page.browser().site().origin() == Origin::Hosted {
        return;
    }
    page.be_undecided();
    start_alone(page);
    page.fill(TITLE, "Kitchen talk");
    page.press("Tab");
    page.see("dialog", QUESTION);
    page.choose("Choose one", "In this browser, under a passphrase");
    page.click("button", "Keep it like this");
    page.focus_is("heading", DATA);
    assert!(!is_kept(page, "Kitchen talk"));
    page.click("button", "Set a passphrase");
    page.fill("New passphrase", "four quiet garden birds");
    page.fill("The new passphrase once more", "four quiet garden birds");
    page.click("button", "Set it and encrypt everything");
    page.within("table", "What is kept, session by session").see("link", "Kitchen talk");
    assert!(!is_kept(page, "Kitchen talk"), "it is kept, and sealed");
    page.see_text("In this browser.");
}

/// A date after which a session is to be deleted: the reminder, and a deletion that is looked at again.
pub fn deleted_on_its_day(page: &Page) {
    begin(page, "Kitchen talk");
    let id = page.fragment().split('/').nth(2).unwrap_or_default().to_owned();
    go(page, "closing/ending");
    page.fill("Delete this session after", "4 May 2027");
    see_saved(page);
    leave(page);
    page.within("row", contains("Kitchen talk")).see_text("4 May 2027");
    page.see_no_text("The date you set has come.");
    page.click("link", "Kitchen talk");
    go(page, "closing/ending");
    page.fill("Delete this session after", "4 May 2026");
    see_saved(page);
    leave(page);
    page.see_text("“Kitchen talk” was to be kept until 4 May 2026.");
    page.see_text("Files, backups and prints outside this browser remain.");
    page.see("link", "Print its record: Kitchen talk");
    page.axe_in_both_themes("home, due");
    page.shot("due");
    let due = page.within("listitem", contains("was to be kept"));
    let file = file_of(page, || due.click("button", "Download: Kitchen talk"));
    assert_eq!(file["opening"]["keep_until"], "2026-05-04");
    open_data(page);
    page.see_text("“Kitchen talk” was to be kept until 4 May 2026.");
    page.within("row", contains("Kitchen talk")).click("button", "Delete: Kitchen talk");
    let question = page.within("dialog", "Delete this session from this browser?");
    question.see_text("Every copy in this browser goes");
    question.click("button", "Keep it");
    page.within("row", contains("Kitchen talk")).click("button", "Delete: Kitchen talk");
    page.within("dialog", "Delete this session from this browser?").click("button", "Delete it");
    page.see_text("“Kitchen talk” has been deleted. Both places of this browser were looked through again");
    page.see_text("Nothing is kept in this browser.");
    assert!(!is_kept(page, &id), "nothing under its name");
    assert!(!is_kept(page, "Said once to Ash"));
    page.reload();
    page.see_text("Nothing is kept in this browser.");
}

/// Everything goes, from both places, and it is said what cannot be reached.
pub fn wiped(page: &Page) {
    begin(page, "Kitchen talk");
    leave(page);
    page.choose("Appearance", "Dark");
    open_data(page);
    assert!(is_kept(page, "Said once to Ash"));
    page.see_text("What this cannot reach");
    page.click("button", "Wipe everything…");
    let question = page.within("dialog", "Wipe everything from this browser?");
    question.see_text("It cannot be undone.");
    page.axe_in_both_themes("wipe");
    assert!(question.is_disabled("button", "Wipe everything"), "before the word is typed");
    page.press("Escape");
    page.see_no("dialog", any());
    assert!(is_kept(page, "Said once to Ash"));
    // By the keyboard alone.
    page.tab_and_press("button", "Wipe everything…");
    page.see("dialog", "Wipe everything from this browser?");
    page.tab_and_fill("Type the word wipe to go on", "Wipe");
    page.tab_and_press("button", "Wipe everything");
    page.focus_is("heading", "Everything has been wiped");
    page.see_text("Files and backups you downloaded");
    page.axe_in_both_themes("wiped");
    page.shot("wiped");
    nothing_left(page);
    page.click("button", "Start afresh");
    page.see_heading(HOME);
    page.open();
    page.see_text("No work found in this browser");
    assert!(!is_kept(page, "Said once to Ash"));
}

#[track_caller]
fn nothing_left(page: &Page) {
    assert_eq!(page.local_storage().len(), 0, "local storage");
    assert_eq!(journal(page), serde_json::json!({}), "the journal");
    let script = "const done = arguments[arguments.length - 1];
        Promise.all([
          globalThis.caches ? caches.keys() : [],
          navigator.serviceWorker ? navigator.serviceWorker.getRegistrations().catch(() => []) : [],
        ]).then((all) => done(all.flat().length + sessionStorage.length));";
    let left = page.browser().script_async(script, &[]).unwrap_or_else(|why| page.fail(&why.to_string()));
    assert_eq!(left, 0, "the offline copy");
}

/// A page for whoever looks after the computer: whole, printable, and with nothing on it from anybody's work.
pub fn self_check(page: &Page) {
    begin(page, "Kitchen talk");
    leave(page);
    open_data(page);
    page.click("link", "Check this computer");
    page.focus_is("heading", "Does this computer let Standpoint keep work safe?");
    page.see("table", "What this browser allows");
    let rows = page.table("What this browser allows");
    let of = |part: &str| {
        let row = rows.iter().find(|row| row[0].starts_with(part));
        row.unwrap_or_else(|| page.fail(&format!("{part} is not there")))[1].clone()
    };
    assert_eq!(rows.len(), 11);
    for part in ["WebAssembly", "Secure", "Content security", "Local storage", "Database", "Locks", "Encryption"] {
        assert_eq!(of(part), "Works", "{part}");
    }
    let offline = of("Offline use");
    match page.browser().site().origin() {
        Origin::OneFile => assert_eq!(offline, "Not for a file"),
        Origin::Hosted => assert!(["Works", "Not available"].contains(&offline.as_str())),
    }
    let picker = of("Choosing where a file is saved");
    assert_eq!(picker == "Works", page.browser().engine() == Engine::Chromium, "{picker}");
    page.see_text("wasm-unsafe-eval");
    let text = page.text();
    for theirs in ["Kitchen talk", "Ash"] {
        assert!(!text.contains(theirs), "{theirs} is on it");
    }
    assert!(!is_kept(page, "standpoint-check") && !is_kept(page, "standpoint/check"));
    page.axe_in_both_themes("self-check");
    for width in [1280, 320] {
        page.size(width, 900);
        page.reload();
        page.see("table", "What this browser allows");
        page.shot(&format!("check-{width}"));
        page.assert_fits_sideways("self-check");
    }
    page.size(1280, 900);
    page.print_pdf("self-check");
    page.tab_and_press("button", "Print this page");
    assert_eq!(page.printed(), 1);
    page.tab_and_press("link", "Back to Where is my data?");
    page.focus_is("heading", DATA);
}
