//! The passphrase: what is kept while it is set, and who gets in.

use crate::steps::{add, arrive, go, leave, see_saved, start_alone};
use journeys::{Page, contains, starts};
use serde_json::{Value, json};

const SITUATION: &str = "The situation, in one sentence";
pub const NAME: &str = "What shall this session be called?";
pub const OURS: &str = "ladder pond seventeen café";
pub const OTHER: &str = "a wholly other passphrase";

/// What must never be found where it is locked.
pub const PRIVATE: [&str; 3] = ["Willowbrook", "Anwen", "boarded up"];

const LOCKED: &str = "Standpoint is locked";
const DATA: &str = "Where is my data?";

#[track_caller]
pub fn write_something(page: &Page) {
    start_alone(page);
    page.fill(NAME, "Willowbrook");
    page.fill(SITUATION, "The window was boarded up.");
    go(page, "story/people");
    add(page, "Add a person", "Name or role", "Anwen");
    see_saved(page);
}

/// Every text in both places.
#[track_caller]
pub fn everything_kept(page: &Page) -> Vec<(String, String)> {
    let script = "const done = arguments[arguments.length - 1];
        const out = [...Object.entries(localStorage), ...Object.entries(sessionStorage)];
        const open = indexedDB.open('standpoint');
        open.onerror = () => done(out);
        open.onsuccess = () => {
          const db = open.result, held = db.transaction('kept', 'readonly'), store = held.objectStore('kept');
          const keys = store.getAllKeys(), texts = store.getAll();
          held.oncomplete = () => { db.close(); done([...out, ...keys.result.map((key, at) => [`journal ${key}`, texts.result[at]])]); };
        };";
    let all = page.browser().script_async(script, &[]).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    all.as_array().unwrap().iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
}

/// The kept texts with something private in them, by name.
#[track_caller]
fn plain(page: &Page) -> Vec<String> {
    let told = |text: &String| PRIVATE.iter().any(|word| text.contains(word));
    everything_kept(page).into_iter().filter(|(_, text)| told(text)).map(|(name, _)| name).collect()
}

/// The names of texts of sessions that are sealed.
#[track_caller]
fn sealed(page: &Page) -> Vec<String> {
    let ours = |name: &str| ["/session/", "/index/", "/damaged/"].iter().any(|kind| name.contains(kind));
    let kept = everything_kept(page).into_iter();
    kept.filter(|(name, text)| ours(name) && text.starts_with("eyJ")).map(|(name, _)| name).collect()
}

#[track_caller]
fn see_all_sealed(page: &Page) {
    let plain = plain(page);
    assert!(plain.is_empty(), "plain: {plain:?}");
    let kept = everything_kept(page);
    for place in ["standpoint/session/", "journal standpoint/session/"] {
        assert!(
            kept.iter().any(|(name, text)| name.starts_with(place) && text.starts_with("eyJ")),
            "{place}: {kept:?}"
        );
    }
}

#[track_caller]
fn see_nothing_of_it(page: &Page) {
    let page_text = page.script("return document.documentElement.outerHTML + document.title", &[]);
    for word in PRIVATE {
        assert!(!page_text.as_str().unwrap().contains(word), "{word} is on the page");
    }
    assert_eq!(page.title(), "Standpoint");
}

#[track_caller]
fn to_data(page: &Page) {
    page.go("#/data");
    page.see_heading(DATA);
}

#[track_caller]
pub fn set(page: &Page, passphrase: &str) {
    to_data(page);
    page.click("button", "Set a passphrase");
    page.see_text("A passphrase cannot be recovered");
    page.fill("New passphrase", passphrase);
    page.fill("The new passphrase once more", passphrase);
    page.click("button", "Set it and encrypt everything");
    page.see_text("The passphrase is set.");
}

/// It has locked, of itself or because somebody said so: the page has loaded itself anew.
#[track_caller]
fn see_locked(page: &Page) {
    page.see_heading(LOCKED);
    page.see_loaded_anew();
}

#[track_caller]
pub fn unlock(page: &Page, passphrase: &str) {
    page.see_heading(LOCKED);
    page.fill("Passphrase", passphrase);
    page.press("Enter");
}

/// Set, locked, looked through, unlocked, changed and removed again.
pub fn row_25_nothing_plain_when_locked(page: &Page) {
    write_something(page);
    leave(page);
    assert!(plain(page).len() >= 2, "it was kept in both places");
    refusals(page);
    set(page, OURS);
    see_all_sealed(page);

    // Work goes on, and is sealed as it is saved; the generation before it too.
    page.go("#/");
    page.click("link", "Willowbrook");
    arrive(page, "story/people");
    for more in ["Anwen the elder", "Anwen the younger"] {
        page.fill("Name or role", more);
        see_saved(page);
    }
    see_all_sealed(page);
    // Typed, and locked in the same breath: it is saved first.
    page.fill("Name or role", "Anwen at the last moment");
    page.click("button", "Lock");
    see_locked(page);
    see_nothing_of_it(page);
    see_all_sealed(page);

    unlock(page, "not the passphrase");
    page.see_text("This passphrase does not open it, or what is kept was damaged.");
    see_nothing_of_it(page);
    see_all_sealed(page);
    unlock(page, OURS);
    page.see_value("Name or role", "Anwen at the last moment");

    // Loading the page anew, or closing it, locks it.
    page.reload();
    page.see_heading(LOCKED);
    page.axe_in_both_themes("locked");
    if page.browser().remembers() {
        page.restart();
        page.see_heading(LOCKED);
        see_all_sealed(page);
    }
    unlock(page, OURS);
    change_and_remove(page);
}

fn refusals(page: &Page) {
    to_data(page);
    page.click("button", "Set a passphrase");
    page.fill("New passphrase", "too short");
    page.click("button", "Set it and encrypt everything");
    page.see_text("This is shorter than 12 characters.");
    page.fill("New passphrase", "aaaaaaaaaaaaaaa");
    page.click("button", "Set it and encrypt everything");
    page.see_text("This is one character over and over.");
    page.paste("New passphrase", OURS);
    page.fill("The new passphrase once more", OTHER);
    page.click("button", "Set it and encrypt everything");
    page.see_text("This is not the same as the line above.");
    page.axe_in_both_themes("setting a passphrase");
    page.within("form", "Set a passphrase").check("Showing", "Show what I type");
    page.see_value("New passphrase", OURS);
    page.click("button", "Leave it as it is");
    page.see("button", "Set a passphrase");
    assert!(!page.local_storage().contains_key("standpoint/lock"));
}

fn change_and_remove(page: &Page) {
    to_data(page);
    page.see_text("Everything people wrote that is kept in this browser is encrypted");
    page.axe_in_both_themes("a passphrase is set");
    page.click("button", "Change the passphrase");
    page.fill("Passphrase that holds now", OTHER);
    page.fill("New passphrase", OTHER);
    page.fill("The new passphrase once more", OTHER);
    page.click("button", "Change it");
    page.see_text("This passphrase does not open it");
    page.fill("Passphrase that holds now", OURS);
    page.click("button", "Change it");
    page.see_text("The passphrase is changed.");
    page.click("button", "Lock");
    see_locked(page);
    unlock(page, OURS);
    page.see_text("This passphrase does not open it");
    unlock(page, OTHER);
    page.see_heading(DATA);
    page.click("button", "Remove the passphrase");
    page.fill("Passphrase that holds now", OURS);
    page.click("button", "Remove it and decrypt everything");
    page.see_text("This passphrase does not open it");
    see_all_sealed(page);
    page.fill("Passphrase that holds now", OTHER);
    page.click("button", "Remove it and decrypt everything");
    page.see_text("The passphrase is removed.");
    assert!(plain(page).len() >= 2);
    page.reload();
    page.see_heading(DATA);
    page.go("#/");
    page.click("link", "Willowbrook");
    page.see_value("Name or role", "Anwen at the last moment");
}

/// Encryption goes on for two more texts, and then never answers again.
const HALT: &str = "const encrypt = crypto.subtle.encrypt.bind(crypto.subtle), decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
    let left = arguments[0];
    const stop = (go) => (...all) => { left -= 1; return left < 0 ? new Promise(() => { window.__halted = true; }) : go(...all); };
    crypto.subtle.encrypt = stop(encrypt); crypto.subtle.decrypt = stop(decrypt);";

#[track_caller]
fn see_halted(page: &Page) {
    page.wait_for("it comes to a halt", || page.script("return window.__halted === true", &[]) == true);
}

/// Encrypting everything, and decrypting it, are each cut short by the end of the browser, and finished later.
pub fn a_sweep_cut_short(page: &Page) {
    if !page.browser().remembers() {
        return;
    }
    for number in 1..=3 {
        write_something(page);
        go(page, "opening/start");
        page.fill(NAME, &format!("Willowbrook {number}"));
        go(page, "story/people");
        see_saved(page);
        leave(page);
    }
    let before = plain(page).len();
    to_data(page);
    page.click("button", "Set a passphrase");
    page.fill("New passphrase", OURS);
    page.fill("The new passphrase once more", OURS);
    // One for the lock, one to prove it, and a few texts.
    page.script(HALT, &[json!(5)]);
    page.click("button", "Set it and encrypt everything");
    see_halted(page);
    let halfway = plain(page).len();
    assert!(0 < halfway && halfway < before, "{halfway} of {before} plain");
    page.cut_power();

    page.see_heading(LOCKED);
    see_nothing_of_it(page);
    unlock(page, OURS);
    page.go("#/");
    page.see("row", contains("Willowbrook 3"));
    see_all_sealed(page);
    to_data(page);

    page.click("button", "Remove the passphrase");
    page.fill("Passphrase that holds now", OURS);
    page.script(HALT, &[json!(8)]);
    page.click("button", "Remove it and decrypt everything");
    see_halted(page);
    page.cut_power();
    page.see_heading(LOCKED);
    unlock(page, OURS);
    // It was to be removed, and now it is.
    page.go("#/data");
    page.see("button", "Set a passphrase");
    assert_eq!(sealed(page), [""; 0]);
    assert!(plain(page).len() >= 12, "three sessions and their lines, in both places");
    page.reload();
    page.go("#/");
    for row in page.table("Sessions kept in this browser").iter().skip(1) {
        assert!(row[0].contains("Willowbrook"), "{row:?}");
    }
    page.within("table", "Sessions kept in this browser").see("row", contains("Willowbrook 2"));
    page.click("link", "Willowbrook 2");
    page.see_value("Name or role", "Anwen");
}

/// Untouched for as long as was chosen; and in every tab at once.
pub fn locks_by_itself(page: &Page) {
    no_encryption(page);
    write_something(page);
    let session = page.fragment();
    set(page, OURS);
    page.select(starts("Lock by itself"), "5 minutes");
    page.go(&session);
    page.fill("Name or role", "Anwen, typed before going away");
    later(page, 4);
    page.see_value("Name or role", "Anwen, typed before going away");
    page.press("Tab");
    later(page, 4);
    see_saved(page);
    later(page, 2);
    see_locked(page);
    see_nothing_of_it(page);
    see_all_sealed(page);
    unlock(page, OURS);
    page.see_value("Name or role", "Anwen, typed before going away");

    // A second tab asks for the passphrase by itself, and locks with the first.
    page.open_tab();
    unlock(page, OURS);
    page.see("row", contains("Willowbrook"));
    page.click("button", "Lock");
    see_locked(page);
    page.to_tab(0);
    see_locked(page);
    see_nothing_of_it(page);
    unlock(page, OURS);
    page.see_value("Name or role", "Anwen, typed before going away");
    // While one tab sets, changes or removes it, the other keeps away; then it is as the first has left it.
    to_data(page);
    page.click("button", "Remove the passphrase");
    page.fill("Passphrase that holds now", OURS);
    page.click("button", "Remove it and decrypt everything");
    page.see_text("The passphrase is removed.");
    page.to_tab(1);
    // It loads by itself; nobody loads a page again that is only just arriving.
    page.see("row", contains("Willowbrook"));
    page.reload();
    page.see("row", contains("Willowbrook"));
    page.click("link", "Willowbrook");
    page.see_value("Name or role", "Anwen, typed before going away");
    page.fill("Name or role", "Anwen, typed in the second tab");
    page.to_tab(0);
    set(page, OTHER);
    page.to_tab(1);
    see_locked(page);
    see_all_sealed(page);
    unlock(page, OTHER);
    page.see_value("Name or role", "Anwen, typed in the second tab");
    forgotten(page);
}

/// Who has forgotten it can start afresh, and is told what that means.
fn forgotten(page: &Page) {
    page.click("button", "Lock");
    see_locked(page);
    page.unfold("I have forgotten the passphrase");
    page.see_text("Nobody can get it back");
    page.axe_in_both_themes("the passphrase is forgotten");
    page.click("button", "Wipe everything…");
    let dialog = page.within("dialog", "Wipe everything from this browser?");
    dialog.fill("Type the word wipe to go on", "wipe");
    dialog.click("button", "Wipe everything");
    page.see_heading("Everything has been wiped");
    page.click("button", "Start afresh");
    page.see_heading("Think about power before you use it.");
    page.see_loaded_anew();
    page.see_no("row", contains("Willowbrook"));
}

/// Minutes pass without anybody waiting for them.
#[track_caller]
fn later(page: &Page, minutes: u32) {
    page.script(
        "const Page = window.Date, now = Page.now.bind(Page), more = arguments[0] * 60000; Page.now = () => now() + more;",
        &[json!(minutes)],
    );
    // Until the page has looked at the clock, which it does every second.
    let looked = "const done = arguments[arguments.length - 1]; setTimeout(() => done(true), 1200);";
    // Where it locks meanwhile, there is nobody left to answer.
    let _ = page.browser().script_async(looked, &[]);
}

fn no_encryption(page: &Page) {
    page.script("Object.defineProperty(crypto, 'subtle', { configurable: true, get() {} })", &[]);
    to_data(page);
    page.see_text("This browser offers no encryption to this page");
    page.see_no("button", "Set a passphrase");
    page.reload();
    page.see("button", "Set a passphrase");
    page.open();
}

/// With a keyboard and nothing else, on a narrow page too.
pub fn lock_by_keyboard(page: &Page) {
    page.size(320, 640);
    page.tab_and_press("link", DATA);
    page.tab_and_press("button", "Set a passphrase");
    page.focus_is("textbox", "New passphrase");
    page.type_text(OURS);
    page.press("Enter");
    page.see_text("This is not the same as the line above.");
    page.focus_is("textbox", "The new passphrase once more");
    page.type_text(OURS);
    page.tab_and_press("button", "Set it and encrypt everything");
    page.see_text("The passphrase is set.");
    page.focus_is("heading", "Passphrase");
    page.assert_fits_sideways("a passphrase is set");
    page.tab_to("combobox", starts("Lock by itself"));
    page.tab_back_to("button", "Lock");
    page.press("Enter");
    see_locked(page);
    page.focus_is("textbox", "Passphrase");
    page.assert_fits_sideways("locked");
    page.type_text("something else");
    page.press("Enter");
    page.see_text("This passphrase does not open it");
    page.focus_is("textbox", "Passphrase");
    page.press("Control+a");
    page.type_text(OURS);
    page.press("Enter");
    page.focus_is("heading", DATA);
    page.assert_fits_sideways("unlocked");
    page.tab_and_press("button", "Remove the passphrase");
    page.focus_is("textbox", "Passphrase that holds now");
    page.type_text(OURS);
    page.press("Enter");
    page.see_text("The passphrase is removed.");
    page.focus_is("heading", "Passphrase");
}
