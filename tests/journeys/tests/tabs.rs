//! One session in two tabs: one writes, the other reads along, and neither loses anything.

use crate::steps::{see_saved, start_alone};
use crate::two_copies::{journal, session_key, set_journal};
use journeys::{Page, contains};
use serde_json::json;

const SITUATION: &str = "The situation, in one sentence";
const TITLE: &str = "What shall this session be called?";
const READING: &str = "This session is being written in another tab";

/// The same session in a second tab, which is left in front.
fn second_tab(page: &Page) -> String {
    start_alone(page);
    page.fill(TITLE, "Two tabs");
    page.fill(SITUATION, "From the first tab");
    see_saved(page);
    let at = page.fragment();
    page.open_tab();
    page.go(&at);
    page.see_text(READING);
    at
}

/// The second tab reads, follows, takes over; then the first reads and follows. Nothing of either is lost.
pub fn row_04_two_tabs(page: &Page) {
    second_tab(page);
    page.see_value(SITUATION, "From the first tab");
    page.see_text("Reading only");
    // Typing does nothing, and every other change is refused in words.
    page.press("Tab");
    page.script("document.querySelector('#step-body textarea').focus();", &[]);
    page.type_text("intruding");
    page.see_value(SITUATION, "From the first tab");
    page.click("checkbox", "We have considered this step");
    page.see_text("Nothing was changed");
    page.axe_in_both_themes("reading only");
    // It follows what the first tab writes.
    page.to_tab(0);
    page.fill(SITUATION, "From the first tab, later");
    page.to_tab(1);
    page.see_value(SITUATION, "From the first tab, later");
    // What the first tab has not yet saved is saved when it is taken over.
    page.to_tab(0);
    page.fill(SITUATION, "From the first tab, at the last moment");
    page.to_tab(1);
    page.click("button", "Take over and write here");
    page.see_no_text(READING);
    page.see_value(SITUATION, "From the first tab, at the last moment");
    page.fill(TITLE, "Taken over");
    see_saved(page);
    page.to_tab(0);
    page.see_text(READING);
    page.see_value(TITLE, "Taken over");
    // Both loaded again: what both wrote is there.
    page.reload();
    page.to_tab(1);
    page.reload();
    for tab in [0, 1] {
        page.to_tab(tab);
        page.see_value(TITLE, "Taken over");
        page.see_value(SITUATION, "From the first tab, at the last moment");
    }
}

/// The same in a browser that has no locks: by a lease.
pub fn row_04_two_tabs_without_locks(page: &Page) {
    start_alone(page);
    page.fill(SITUATION, "From the first tab");
    see_saved(page);
    let at = page.fragment();
    let none = "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined, configurable: true });";
    page.go("#/");
    page.script(none, &[]);
    page.go(&at);
    page.see_value(SITUATION, "From the first tab");
    page.fill(TITLE, "Leased");
    see_saved(page);
    page.open_tab();
    page.script(none, &[]);
    page.go(&at);
    page.see_text(READING);
    page.click("button", "Take over and write here");
    page.see_no_text(READING);
    page.fill(SITUATION, "From the second tab");
    see_saved(page);
    page.to_tab(0);
    page.see_text(READING);
    page.see_value(SITUATION, "From the second tab");
}

/// A tab that could not know of another's save keeps its own work beside it, under a title that says so.
pub fn row_04_a_copy_where_both_wrote(page: &Page) {
    start_alone(page);
    page.fill(TITLE, "Both");
    page.fill(SITUATION, "Mine");
    see_saved(page);
    let key = session_key(page);
    page.wait_for("the journal holds it", || journal(page).get(&key) == page.local_storage().get(&key));
    // Another browser process wrote meanwhile, as where locks do not reach.
    let raise = |text: &str| {
        let at = text.find("\"revision\":").unwrap() + "\"revision\":".len();
        let end = at + text[at..].find([',', '}']).unwrap();
        let revision: u64 = text[at..end].parse().unwrap();
        format!("{}{}{}", &text[..at], revision + 5, &text[end..])
    };
    let theirs = raise(&page.local_storage()[&key].replace("Mine", "Theirs"));
    let index = key.replace("/session/", "/index/");
    let line = raise(&page.local_storage()[&index]);
    set_journal(page, &json!({ &key: theirs, &index: line }));
    page.set_local_storage(&key, Some(&theirs));
    page.set_local_storage(&index, Some(&line));
    // At once, so that no letter is typed after it has been put aside.
    page.paste(SITUATION, "Mine, written on");
    page.see_text("What you wrote here is kept as a session of its own");
    page.see_value(SITUATION, "Theirs");
    page.click("link", "Open that copy");
    page.see_value(TITLE, "Both (copy from another tab)");
    page.see_value(SITUATION, "Mine, written on");
    page.go("#/");
    page.see("link", "Both");
    page.see("link", "Both (copy from another tab)");
}

/// A newer version saves the session while an older one has it open: the older reads only, and changes nothing.
pub fn row_05_tabs_on_two_builds(page: &Page) {
    start_alone(page);
    page.fill(SITUATION, "By this version");
    see_saved(page);
    let key = session_key(page);
    page.wait_for("the journal holds it", || journal(page).get(&key) == page.local_storage().get(&key));
    let index = key.replace("/session/", "/index/");
    let newer = page.local_storage()[&key].replacen("\"schema\":", "\"schema\":9", 1).replace("By this", "By a newer");
    let newer = newer.replacen("\"revision\":", "\"revision\":9", 1);
    let line = page.local_storage()[&index].replacen("\"revision\":", "\"revision\":9", 1);
    set_journal(page, &json!({ &key: newer, &index: line }));
    page.set_local_storage(&key, Some(&newer));
    page.set_local_storage(&index, Some(&line));
    page.paste(SITUATION, "By this version, unaware");
    page.see_text("A newer version of Standpoint has saved this session");
    page.see_text("What you wrote here is kept as a session of its own");
    page.click("checkbox", "We have considered this step");
    page.see_text("Nothing was changed");
    assert_eq!(page.local_storage()[&key], newer, "the newer version's work was changed");
    assert_eq!(journal(page)[&key], newer, "the newer version's work was changed in the journal");
    page.reload();
    page.see_heading("This session was saved by a newer version of Standpoint");
    page.go("#/");
    page.click("link", contains("copy from another tab"));
    page.see_value(SITUATION, "By this version, unaware");
}

/// One tab's clock is two days slow: what was written last counts, whatever the clocks say.
pub fn row_11_clock_skew(page: &Page) {
    second_tab(page);
    let slow = "const real = Date; const back = 2 * 86400000;
        window.Date = class extends real {
          constructor(...of) { if (of.length) super(...of); else super(real.now() - back); }
          static now() { return real.now() - back; }
        };";
    page.script(slow, &[]);
    page.click("button", "Take over and write here");
    page.see_no_text(READING);
    page.fill(SITUATION, "Last, by a slow clock");
    see_saved(page);
    page.to_tab(0);
    page.see_value(SITUATION, "Last, by a slow clock");
    page.click("button", "Take over and write here");
    page.see_no_text(READING);
    page.fill(TITLE, "By a right clock");
    see_saved(page);
    page.to_tab(1);
    page.see_value(TITLE, "By a right clock");
    page.reload();
    page.see_value(SITUATION, "Last, by a slow clock");
    page.see_value(TITLE, "By a right clock");
}
