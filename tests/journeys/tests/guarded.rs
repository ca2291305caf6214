//! What must not get out: names while they are typed and before anything leaves, the ways out of the page, what every
//! screen asks of the browser, and more text than a field can bear.

use crate::steps::{add, all, arrive, go, leave, see_saved, start_alone};
use journeys::{Engine, Page, any, contains, starts};
use serde_json::{Value, json};
use std::io::Write;

const SITUATION: &str = "The situation, in one sentence";
const TITLE: &str = "What shall this session be called?";
const ASIDE: &str = "Leave it as it is";
const PAGE: &str = "Download as a page to read";
const PRINT: &str = "Print or save as PDF";
const ASKED: &str = "Could somebody be recognised from this?";

/// While somebody types: one quiet sentence, said once, that stops nothing and can be put away.
pub fn named_while_typing(page: &Page) {
    page.size(320, 640);
    start_alone(page);
    page.fill(SITUATION, "Ring 0121 496 0000.");
    page.see("button", starts(ASIDE));
    said(page, "This looks like a telephone number.");
    page.assert_fits_sideways("the remark at 320");
    page.size(1280, 800);
    page.fill(SITUATION, "Mrs Patel of Mill Road, M1 1AE, does not let us in.");
    page.see_text(
        "This looks like a title with a surname and a postcode. Standpoint works best with roles or made-up names",
    );
    examine(page, "opening, with the name guard's remark");
    // It stopped nothing, and kept nothing but what was written.
    see_saved(page);
    let kept = page.local_storage();
    assert!(kept.values().any(|text| text.contains("Mrs Patel")), "the writing was stopped");
    assert!(!kept.values().any(|text| text.contains("postcode")), "what was found was kept");

    // Taken out again, by typing or by "Undo", the remark goes.
    page.fill(SITUATION, "A mother does not let us in.");
    page.see_no("button", starts(ASIDE));
    page.fill(SITUATION, "Ms A, Mum, Nan, the GP and Dr on 4 May 2026.");
    see_saved(page);
    // By keyboard: back into the field, on to the button that puts the remark away, and back again.
    page.tab_back_to("textbox", SITUATION);
    page.press("End");
    page.type_text(" Ring 0121 496 0000.");
    page.see("button", starts(ASIDE));
    page.tab_and_press("button", &format!("{ASIDE}: {SITUATION}"));
    page.focus_is("textbox", SITUATION);
    page.see_no("button", starts(ASIDE));
    page.press("End");
    page.type_text(" Born 4 May 2016.");

    // Another field is noticed while that one stays quiet: its pause is over by then.
    page.fill(TITLE, "For lee@example.org");
    page.see_text("This looks like an e-mail address.");
    assert_eq!(page.count("button", starts(ASIDE)), 1, "put away is put away");
    page.click("button", "Undo");
    page.see_no("button", starts(ASIDE));

    // In a made-up case everything may look real.
    page.choose("Is it made up, or real?", "Made up");
    page.fill(TITLE, "Dr O’Brien, QQ 12 34 56 C");
    page.unfold("More about this time");
    page.fill("What do you want from this time?", "Mr Jones");
    page.choose("Is it made up, or real?", "Real");
    page.fill("What do you want from this time?", "Mr Jones, 943 476 5919");
    page.see_text("This looks like a title with a surname and a number of ten digits");
    assert_eq!(page.count("button", starts(ASIDE)), 1, "the title was written in a made-up case");

    // What is written behind the curtain is looked at as well, before it is sealed.
    go(page, "partnership-or-protection/two-voices");
    page.check("What shall both of you answer?", "What worries me most");
    page.click("button", "Begin with these questions");
    page.click("button", "I am the worker: answer now");
    for field in ["Your sealing word", "The same word once more"] {
        page.fill(field, "seven gravel paths");
    }
    page.click("button", "Go on");
    page.fill("What worries you most?", "Mr Jones");
    page.see_text("This looks like a title with a surname.");
    page.see("button", "Leave it as it is: What worries you most?");
}

/// Colours are found the same in every engine; WebKit's driver fades them too slowly to be waited for.
fn examine(page: &Page, screen: &str) {
    if page.browser().engine() == Engine::Chromium {
        page.axe_in_both_themes(screen);
    } else {
        page.axe(screen);
    }
}

/// Waits until the page has said this to screen readers.
fn said(page: &Page, words: &str) {
    let spoken = || page.script("return document.querySelector('[aria-live=polite]').textContent", &[]);
    page.wait_for("be told by the page", || spoken().as_str().is_some_and(|said| said.contains(words)));
}

/// Before anything leaves: one list of what was found and where, "Go on" and "Look first".
pub fn named_before_leaving(page: &Page) {
    start_alone(page);
    page.fill(TITLE, "Four visits missed");
    page.unfold("More about this time");
    page.unfold("Private: how are you with this today?");
    page.fill("How are you with this today?", "I am to ring 07700 900123.");
    go(page, "story/people");
    add(page, "Add a person", "Name or role", "Mum");
    add(page, "Add a person", "Name or role", "Mrs Patel");
    go(page, "story/evidence");
    page.click("button", "Add an entry");
    page.focus_is("textbox", "What was seen, heard or read?");
    page.type_text("She moved to M1 1AE.");
    page.click("button", starts("Done: "));
    see_saved(page);

    // The case summary leaves the private note behind, and so does its list.
    go(page, "records/record");
    page.click("button", PAGE);
    let asked = page.within("dialog", ASKED);
    asked.see_text("People, entry 2: a title with a surname");
    asked.see_text("What we know, entry 1: a postcode");
    asked.see_no_text("a telephone number");
    examine(page, "what was found before leaving");
    asked.click("button", "Look first");
    page.see_no("dialog", ASKED);
    page.focus_is("button", PAGE);

    // From the list to the entry it names.
    page.press("Enter");
    page.within("dialog", ASKED).click("link", "People, entry 2");
    page.see_no("dialog", ASKED);
    page.see_heading(&crate::steps::question("story/people"));
    page.focus_is("textbox", "Name or role");
    let held = page.script("return document.activeElement.value", &[]);
    assert_eq!(held, "Mrs Patel");

    go(page, "records/record");
    let summary = page.download(|| {
        page.click("button", PAGE);
        page.within("dialog", ASKED).click("button", "Go on");
    });
    page.see_text("The file has gone to your downloads.");
    assert!(summary.text().contains("Mrs Patel"), "what was let go is whole");
    neutral(&summary.name);
    page.click("button", PRINT);
    page.see("dialog", ASKED);
    assert_eq!(page.printed(), 0);
    page.within("dialog", ASKED).click("button", "Go on");
    page.wait_for("be asked to print", || page.printed() == 1);
    page.see_no("dialog", ASKED);

    // The file of the session has all of it, from whichever page it leaves.
    leave(page);
    ask_for_file(page);
    let asked = page.within("dialog", ASKED);
    asked.see_text("Opening: a telephone number");
    asked.see_text("People, entry 2: a title with a surname");
    asked.click("button", "Look first");
    page.see_no("dialog", ASKED);
    // Looked at, and asked for again.
    ask_for_file(page);
    let file = page.download(|| page.within("dialog", ASKED).click("button", "Go on"));
    assert!(file.text().contains("Mrs Patel"), "what was let go is whole");
    neutral(&file.name);

    // So has a copy of everything.
    page.go("#/data");
    page.script("window.showSaveFilePicker = undefined", &[]);
    page.choose("How the file is protected", "Without a passphrase");
    let backup = page.download(|| {
        page.click("button", "Back up everything");
        let asked = page.within("dialog", ASKED);
        asked.see_text("Opening: a telephone number");
        asked.click("button", "Go on");
    });
    neutral(&backup.name);
    page.go("#/");

    // Of what is made up, nothing is asked.
    page.click("link", "Four visits missed");
    go(page, "opening/start");
    page.choose("Is it made up, or real?", "Made up");
    go(page, "records/record");
    page.click("button", PRINT);
    page.wait_for("be asked to print", || page.printed() == 2);
    page.see_no("dialog", ASKED);
}

/// From the list on the first page: the whole session, readable by anybody.
fn ask_for_file(page: &Page) {
    page.within("row", contains("Four visits missed")).click("button", starts("Download"));
    let saving = page.within("dialog", "Save this session to a file");
    saving.choose("How the file is protected", "Without a passphrase");
    saving.click("button", "Save to a file");
}

/// A day and signs of an id, never a word of the case.
#[track_caller]
fn neutral(name: &str) {
    let parts: Vec<&str> = name.split(['-', '.']).collect();
    assert_eq!(parts[0], "standpoint", "{name}");
    for word in ["Patel", "patel", "Four", "visits"] {
        assert!(!name.contains(word), "{name}");
    }
}

/// What leads out is no link until the whole address was seen.
pub fn links_ask_first(page: &Page) {
    page.go("#/guide");
    page.see_heading("About and sources");
    nothing_leads_out(page, "the guide");
    let link = page.names("button").into_iter().find(|name| name.contains("Act")).unwrap();
    page.click("button", &link);
    let asked = page.within("dialog", "This leads out of Standpoint");
    asked.see_text("https://");
    examine(page, "a link out");
    let ways = page.script(
        "const a = document.querySelector('dialog a'); return [a.href, a.target, a.rel, document.querySelector('dialog .sp-address').textContent]",
        &[],
    );
    assert_eq!(ways[0], ways[3], "the address that is shown is the one that opens");
    assert_eq!((&ways[1], &ways[2]), (&json!("_blank"), &json!("noopener noreferrer")));
    page.size(320, 640);
    page.assert_fits_sideways("a link out at 320");
    page.size(1280, 800);
    asked.click("button", "Stay here");
    page.see_no("dialog", any());
    page.focus_is("button", &*link);
    // By keyboard, and left with Escape.
    page.press("Enter");
    page.see("dialog", "This leads out of Standpoint");
    page.press("Escape");
    page.see_no("dialog", any());
    page.focus_is("button", &*link);
    // Copied, or said in words that it could not be.
    page.press("Enter");
    page.tab_and_press("button", "Copy the address");
    page.wait_for("hear what became of the copy", || {
        let all = page.script("return document.body.textContent", &[]);
        ["The address was copied.", "This browser does not let the page copy."]
            .iter()
            .any(|said| all.as_str().is_some_and(|all| all.contains(said)))
    });
    nothing_leads_out(page, "the guide, afterwards");
}

/// No address of another place is anywhere a press could follow it.
#[track_caller]
fn nothing_leads_out(page: &Page, screen: &str) {
    let out = page.script(
        "return [...document.querySelectorAll('[href], [src], [action], [formaction]')]
            .filter((e) => !e.closest('head') && !e.closest('dialog'))
            .map((e) => e.getAttribute('href') || e.getAttribute('src') || e.getAttribute('action') || e.getAttribute('formaction') || '')
            .filter((address) => !address.startsWith('#') && !address.startsWith('blob:') && !address.startsWith('data:'))",
        &[],
    );
    assert_eq!(out, json!([]), "on {screen}");
}

/// Every screen there is: fields whose browser services are off, a title that says nothing, a silent console, no way
/// out. That nothing was asked for is asserted at the end of every journey.
pub fn row_25_nothing_given_away(page: &Page) {
    // Everything the console is told from now on, whatever the kind.
    page.script(
        "window.__told = [];
        for (const kind of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'])
          console[kind] = (...parts) => window.__told.push(kind + ': ' + parts.map(String).join(' '));",
        &[],
    );
    let mut fields = 0;
    for (address, heading) in [
        ("#/", "Think about power before you use it."),
        ("#/data", "Where is my data?"),
        ("#/guide", "About and sources"),
    ] {
        page.go(address);
        page.see_heading(heading);
        fields += given_away(page, address);
    }
    for address in ["#/data/check", "#/exercise", "#/nowhere"] {
        page.go(address);
        page.see("main", any());
        fields += given_away(page, address);
    }
    page.go("#/");
    page.click("button", "See it finished: The Rowan family");
    arrive(page, "opening/start");
    for step in all() {
        go(page, &step);
        fields += given_away(page, &step);
    }
    go(page, "story/evidence");
    let edit = page.names("button").into_iter().find(|name| name.starts_with("Edit: ")).unwrap();
    page.click("button", &*edit);
    page.see("textbox", "What was seen, heard or read?");
    fields += given_away(page, "an entry that is open");
    assert!(fields > 100, "only {fields} fields of text were looked at");
    let told = page.script("return window.__told", &[]);
    assert_eq!(told, json!([]), "the console was told something");
}

/// How many fields of text a screen has, all of them private.
#[track_caller]
fn given_away(page: &Page, screen: &str) -> usize {
    page.script("for (const folded of document.querySelectorAll('details')) folded.open = true", &[]);
    page.be_still();
    let title = page.title();
    assert!(!title.contains("Rowan") && title.starts_with("Standpoint"), "the title is “{title}” on {screen}");
    nothing_leads_out(page, screen);
    let look = "const silent = { autocomplete: 'off', autocorrect: 'off', spellcheck: 'false', writingsuggestions: 'false' };
        const quiet = new Set(['radio', 'checkbox', 'file', 'hidden', 'password', 'button', 'submit', 'range', 'color']);
        const fields = [...document.querySelectorAll('input, textarea, [contenteditable]')].filter((e) => !quiet.has(e.type) && !e.readOnly);
        const loud = fields.filter((e) => Object.entries(silent).some(([name, value]) => e.getAttribute(name) !== value));
        const secrets = [...document.querySelectorAll('input[type=password]')].filter((e) => e.spellcheck);
        return [fields.length, [...loud, ...secrets].map((e) => e.outerHTML.slice(0, 200))]";
    let seen = page.script(look, &[]);
    assert_eq!(seen[1], json!([]), "on {screen}");
    seen[0].as_u64().unwrap_or(0) as usize
}

/// Five million characters.
const HUGE: usize = 5_000_000;

/// Five megabytes into every kind of field: a refusal in words, nothing lost, and work goes on and is kept.
pub fn row_12_huge_paste(page: &Page) {
    start_alone(page);
    page.fill(SITUATION, "Kept from before");
    let copied = copy(page, "Word upon word. ", HUGE);
    into(page, SITUATION, "several lines", copied, "Kept from before");
    page.fill(TITLE, "Short");
    into(page, TITLE, "a title", copied, "Short");
    go(page, "story/people");
    add(page, "Add a person", "Name or role", "Mum");
    into(page, "Name or role", "a name", copied, "Mum");
    go(page, "story/evidence");
    page.click("button", "Add an entry");
    page.fill("When did it happen?", "4 May 2026");
    into(page, "When did it happen?", "a day", copied, "4 May 2026");
    see_saved(page);
    page.reload();
    page.see_heading(&crate::steps::question("story/evidence"));
    go(page, "opening/start");
    page.see_value(SITUATION, "Kept from before");
    page.fill(SITUATION, "Still written and kept");
    see_saved(page);

    // What can be searched: the sample has a ledger long enough for it.
    page.go("#/");
    page.click("button", "See it finished: The Rowan family");
    arrive(page, "opening/start");
    go(page, "co-operation/doubt");
    let copied = copy(page, "Word upon word. ", HUGE);
    into(page, "Find an entry", "a search", copied, "");
    // And every other field of the pages without a walk.
    for address in ["#/", "#/data", "#/exercise"] {
        page.go(address);
        page.see("main", any());
        page.script("for (const folded of document.querySelectorAll('details')) folded.open = true", &[]);
        page.be_still();
        for name in page.names("textbox") {
            into(page, &name, &format!("“{name}” at {address}"), copied, "");
        }
    }
}

/// Puts a long text where Control and V finds it, by keys alone. Whether the engine lets that happen.
fn copy(page: &Page, piece: &str, length: usize) -> bool {
    page.script(
        "const scratch = document.createElement('input'); scratch.id = 'scratch';
        scratch.value = arguments[0].repeat(Math.ceil(arguments[1] / arguments[0].length)).slice(0, arguments[1]);
        document.body.append(scratch); scratch.focus(); scratch.select();",
        &[json!(piece), json!(length)],
    );
    page.press("Control+c");
    page.script("document.getElementById('scratch').remove()", &[]);
    // WebKit's driven browser has no clipboard of its own without a desktop around it.
    page.browser().engine() != Engine::WebKit
}

/// Pastes into one field what was copied, and looks at what becomes of it.
fn into(page: &Page, label: &str, kind: &str, copied: bool, before: &str) {
    page.click("textbox", label);
    page.press("End");
    page.script(WATCH, &[]);
    if copied {
        page.press("Control+v");
    } else {
        // What a browser says before it pastes, said in its place; the paste that would follow was refused or not.
        let refused = page.script(
            "const data = 'x'.repeat(arguments[0]);
            const ask = { data, inputType: 'insertFromPaste', bubbles: true, cancelable: true };
            return !document.activeElement.dispatchEvent(new InputEvent('beforeinput', ask));",
            &[json!(HUGE)],
        );
        assert_eq!(refused, true, "{kind}: the paste would have gone in");
    }
    let asked = page.within("dialog", "That is too long for one field");
    let length = HUGE + before.len();
    let grouped = format!("{},{:03},{:03}", length / 1_000_000, length / 1_000 % 1_000, length % 1_000);
    asked.see_text(&format!("this field would have {grouped} characters, and no field here keeps more than 20,000"));
    asked.click("button", "Back to the field");
    page.see_no("dialog", any());
    page.focus_is("textbox", label);
    page.see_value(label, before);
    let took = page.script("return window.__stood()", &[]);
    tell(page, kind, &took);
}

/// Notes for how long the page did not answer: by the engine's own long tasks where it tells of them, and by a clock
/// that should tick every few milliseconds.
const WATCH: &str = "const noted = { longest: 0, gap: 0 };
    let last = performance.now();
    const ticking = setInterval(() => { const now = performance.now(); noted.gap = Math.max(noted.gap, now - last); last = now; }, 5);
    let watching = null;
    if ((PerformanceObserver.supportedEntryTypes || []).includes('longtask')) {
      watching = new PerformanceObserver((list) => { for (const task of list.getEntries()) noted.longest = Math.max(noted.longest, task.duration); });
      watching.observe({ type: 'longtask' });
    }
    window.__stood = () => { clearInterval(ticking); if (watching) watching.disconnect(); return [Math.round(noted.gap), watching ? Math.round(noted.longest) : null]; };";

/// Printed rather than asserted: how long depends on what else the computer does.
fn tell(page: &Page, kind: &str, took: &Value) {
    let longest = took[1].as_u64().map_or("not told by this engine".to_owned(), |ms| format!("{ms} ms"));
    let line = format!(
        "huge paste: {:<8}  {:<8}  {kind:<28}  longest wait {:>5} ms, longest task {longest}\n",
        page.browser().engine().name(),
        page.browser().site().origin().name(),
        took[0]
    );
    // Past the test runner's capture, so that the line shows for passes too.
    let _ = std::io::stderr().write_all(line.as_bytes());
}
