//! Two voices: sealed and opened on one screen, and by file between two people's own browsers.

use crate::locked::everything_kept;
use crate::steps::{arrive, go, leave, question, see_saved, session_of};
use journeys::{Browser, Page, any, contains, starts};
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

const STEP: &str = "partnership-or-protection/two-voices";
const KIM: &str = "Kim (mother): how much power from “Law”?";
const DEV: &str = "Dev (father): how much power from “Law”?";
const WORRY: &str = "What worries you most?";
const WORKER: &str = "A heron before daylight";
const SUPERVISOR: &str = "Quiet in the copper pond";
const WORKERS_WORD: &str = "Marsh lantern";
const SUPERVISORS_WORD: &str = "seven gravel paths";

/// None of it is anywhere that somebody could look: in the page, in what a screen reader is told, in what is kept.
#[track_caller]
fn nowhere(page: &Page) {
    let script = "const fields = [...document.querySelectorAll('input, textarea, select')];
        return document.title + document.documentElement.outerHTML + fields.map(field => field.value).join(' ');";
    let in_page = page.script(script, &[]).as_str().unwrap().to_lowercase();
    let told = page.outline().to_lowercase();
    let kept = everything_kept(page);
    for secret in [WORKER, SUPERVISOR, WORKERS_WORD, SUPERVISORS_WORD].map(str::to_lowercase) {
        assert!(!in_page.contains(&secret), "{secret} is in the page");
        assert!(!told.contains(&secret), "{secret} is in the accessibility tree");
        let plain: Vec<_> = kept.iter().filter(|(_, text)| text.to_lowercase().contains(&secret)).collect();
        assert!(plain.is_empty(), "{secret} is kept in {plain:?}");
    }
}

/// A finished case, and questions to answer sealed.
#[track_caller]
fn begin(page: &Page) {
    page.click("button", "See it finished: Baby Finn");
    arrive(page, "opening/start");
    go(page, "partnership-or-protection/level");
    page.click("link", starts("Two voices: answer this sealed first"));
    arrive(page, STEP);
    let what = "What shall both of you answer?";
    for area in ["Who has how much power", "Worried or reassured, on each decision", "What worries me most"] {
        page.check(what, area);
    }
    for person in ["Kim (mother)", "Dev (father)"] {
        page.check("Whose power?", person);
    }
    page.check("From which sources?", "Law");
    page.axe_in_both_themes("choosing what both answer");
    page.click("button", "Begin with these questions");
    page.see_text("The questions are settled.");
}

/// Behind the curtain, with one's own word, to the questions.
#[track_caller]
fn behind_the_curtain(page: &Page, who: &str, word: &str) {
    page.click("button", &*format!("I am the {who}: answer now"));
    page.focus_is("heading", &format!("Only the {who} looks at this screen now"));
    page.fill("Your sealing word", word);
    page.fill("The same word once more", word);
    page.click("button", "Go on");
    page.see_text("Nothing is saved until you seal.");
}

#[track_caller]
fn seal(page: &Page, power: [&str; 2], worry: &str) {
    page.choose(KIM, power[0]);
    page.choose(DEV, power[1]);
    page.fill(WORRY, worry);
    page.click("button", "Seal my answers");
    page.see_text("Sealed. Nothing of it is left on this page.");
}

/// The fingerprints that are shown, without their spaces.
#[track_caller]
fn fingerprints(page: &Page) -> Vec<String> {
    let text = page.text();
    let after = text.split("Fingerprint ").skip(1);
    let signs = |rest: &str| rest.split(' ').take(16).collect::<String>();
    let of: Vec<String> = after.map(signs).filter(|found| found.len() == 64).collect();
    assert!(of.iter().all(|found| found.bytes().all(|sign| sign.is_ascii_hexdigit())), "{of:?}");
    of
}

/// The fingerprint of a text as other software makes it.
#[track_caller]
fn sha256(text: &str) -> String {
    let mut command = Command::new("sha256sum");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("sha256sum");
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let said = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    said.split(' ').next().unwrap().to_owned()
}

/// Row 26: from the first word to the opening, nobody finds the other's answer; then both are there at once, and the
/// fingerprints are those of the sealing.
pub fn row_26_sealed_answers(page: &Page) {
    begin(page);
    page.fill("What you agree about it", "Either may stop.");
    page.choose("Who answers first?", "Worker");
    page.axe_in_both_themes("before the answers");

    // Hidden and covered in the middle of it: nothing is there until the word is.
    page.click("button", "I am the worker: answer now");
    page.fill("Your sealing word", "short");
    page.click("button", "Go on");
    page.see_text("Use at least six characters.");
    page.click("button", "Back");
    behind_the_curtain(page, "worker", WORKERS_WORD);
    page.fill(WORRY, WORKER);
    page.axe_in_both_themes("answering");
    page.press("Control+z");
    page.see("button", "Seal my answers");
    page.fill(WORRY, WORKER);
    page.click("button", "Hide this for now");
    page.see_no("textbox", WORRY);
    nowhere(page);
    page.fill("Your sealing word", "another word");
    page.press("Enter");
    page.see_text("This word does not open it. Nothing was shown.");
    page.click("button", "Back");
    go(page, "story/people");
    go(page, STEP);
    nowhere(page);
    page.click("button", "I am the worker: go on writing");
    page.fill("Your sealing word", "marsh  LANTERN");
    page.press("Enter");
    page.see_value(WORRY, WORKER);
    seal(page, ["A little", "A lot"], WORKER);
    see_saved(page);
    nowhere(page);

    // Undo takes the seal away and brings nothing back; a reload and a file hold what is sealed.
    page.click("button", "Undo");
    page.see_no_text("Sealed on");
    nowhere(page);
    page.click("button", "Redo");
    page.see_text("Sealed on");
    see_saved(page);
    page.reload();
    page.see_heading(&*question(STEP));
    nowhere(page);
    let at_sealing = fingerprints(page);
    assert_eq!(at_sealing.len(), 1);

    behind_the_curtain(page, "supervisor", SUPERVISORS_WORD);
    seal(page, ["A little", "Some"], SUPERVISOR);
    see_saved(page);
    nowhere(page);
    let at_sealing = fingerprints(page);
    assert_eq!(at_sealing.len(), 2);
    let here = page.fragment();
    let sealed = exported(page);
    for secret in [WORKER, SUPERVISOR, WORKERS_WORD, SUPERVISORS_WORD] {
        assert!(!sealed.to_lowercase().contains(&secret.to_lowercase()), "{secret} is in the file");
    }
    assert!(sealed.contains(&at_sealing[0]) && sealed.contains(&at_sealing[1]));
    page.go(&here);

    // One wrong word opens neither.
    page.fill("The worker’s word", WORKERS_WORD);
    page.fill("The supervisor’s word", WORKERS_WORD);
    page.click("button", "Open both");
    page.see_text("This word does not open it. Nothing was shown.");
    page.see_no_text(WORKER);
    page.fill("The supervisor’s word", SUPERVISORS_WORD);
    page.click("button", "Open both");
    page.see_text("Both fingerprints are those taken at sealing.");
    page.see_text(WORKER);
    page.see_text(SUPERVISOR);
    assert_eq!(fingerprints(page), at_sealing);
    let headings = page.names("heading");
    let place = |heading: &str| headings.iter().position(|found| found.contains(heading));
    let order = ["Where you differ", DEV, "In your own words", WORRY, "Where you chose the same", KIM].map(place);
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?} in {headings:?}");
    page.see_text("When did this power last show itself, and to whom?");
    page.choose("Who speaks first?", "Worker");
    page.fill("What do you make of the differences?", "Ask Dev together.");
    page.axe_in_both_themes("opened answers");
    see_saved(page);

    let opened = session_of(&exported(page));
    for (at, who) in ["worker", "supervisor"].into_iter().enumerate() {
        let text = opened["voices"][0][who]["opened"].as_str().unwrap();
        assert_eq!(sha256(text), at_sealing[at], "{who}");
    }
}

/// The session as a file, from the list on Home.
#[track_caller]
fn exported(page: &Page) -> String {
    leave(page);
    // What is made up is not asked about.
    let file = page.download(|| page.within("row", contains("Finn")).click("button", starts("Download")));
    file.text()
}

/// The worker on one computer and the supervisor on another: sealed files first, words last.
pub fn two_voices_by_file(page: &Page) {
    begin(page);
    see_saved(page);
    let step = page.fragment();
    let session = exported(page);

    let browser = page.browser();
    let dist = std::env::var_os("STANDPOINT_DIST").unwrap();
    let second = Browser::start(browser.engine(), browser.site().origin(), dist.as_ref(), "the supervisor’s").unwrap();
    let theirs = Page::of(&second);
    theirs.open();
    let put = |at: &Page, name: &str, text: &str| {
        let path = at.browser().file(name);
        fs::write(&path, text).unwrap();
        path
    };
    theirs.upload("Open a file", &put(&theirs, "session.json", &session));
    theirs.see_text("The file was opened");
    theirs.go(&step);

    page.go(&step);
    behind_the_curtain(page, "worker", WORKERS_WORD);
    seal(page, ["A little", "A lot"], WORKER);
    behind_the_curtain(&theirs, "supervisor", SUPERVISORS_WORD);
    seal(&theirs, ["Some", "A lot"], SUPERVISOR);
    let file = |at: &Page, who: &str| {
        at.unfold("On two computers");
        at.download(|| at.click("button", &*format!("Save what the {who} sealed as a file"))).text()
    };
    let [from_worker, from_supervisor] = [file(page, "worker"), file(&theirs, "supervisor")];
    assert!(!from_worker.contains("heron") && !from_supervisor.contains("copper"));

    // What is no such file, and what was bent, changes nothing.
    let field = "Put in the other’s sealed answers";
    page.unfold("On two computers");
    page.upload(field, &put(page, "other.json", &session));
    page.see_text("This file holds no sealed answers, or is damaged.");
    let bent = from_supervisor.replacen(".", ".AAAA", 3);
    page.unfold("On two computers");
    page.upload(field, &put(page, "bent.json", &bent));
    page.see_text("Put in: what the supervisor sealed. It is still closed.");
    page.fill("The worker’s word", WORKERS_WORD);
    page.fill("The supervisor’s word", SUPERVISORS_WORD);
    page.click("button", "Open both");
    page.see_text("This word does not open it. Nothing was shown.");
    page.click("button", "Undo");
    page.see_no("textbox", "The supervisor’s word");

    for (at, text, who) in [(page, &from_supervisor, "supervisor"), (&theirs, &from_worker, "worker")] {
        at.unfold("On two computers");
        at.upload(field, &put(at, "sealed.json", text));
        at.see_text(&format!("Put in: what the {who} sealed. It is still closed."));
        assert!(!at.text().contains("heron") && !at.text().contains("copper"));
        at.fill("The worker’s word", WORKERS_WORD);
        at.fill("The supervisor’s word", SUPERVISORS_WORD);
        at.click("button", "Open both");
        at.see_text("Both fingerprints are those taken at sealing.");
        at.see_text(WORKER);
        at.see_text(SUPERVISOR);
    }
    assert_eq!(fingerprints(page), fingerprints(&theirs));
    page.within("main", any()).see("heading", "Where you differ");
    theirs.assert_no_errors();
    theirs.assert_nothing_requested();
}
