//! Tool 2 as people meet it: the grid by keyboard, whole rows and columns of it, explanations held, a word said, an
//! action made, a label met; and that nothing anywhere counts how well an explanation fits.

use std::rc::Rc;

use standpoint::content::samples::Sample;
use standpoint::content::traps;
use standpoint::domain::closing::Origin;
use standpoint::domain::cooperation::{Explanation, Fit, Reason, Standing};
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::records::RecordKind;
use standpoint::domain::story::Evidence;
use standpoint::domain::walk::{Stage, Step};
use standpoint::domain::{Change, Command, EvidenceId, ExplanationId, Session, SessionId, apply, dates};
use standpoint::export::csv::{Sheet, to_csv};
use standpoint::export::record::{record, to_html};
use standpoint::platform::journal::after;
use standpoint::ui::steps::screen;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};
use yew::scheduler;

use crate::open::Open;
use crate::page::{elements, focused_id, press, send};

/// Lets what is due be done until the page reads like this.
async fn until(open: &Open, reads: impl Fn(&str) -> bool) {
    for _ in 0..100 {
        if reads(&open.text()) {
            return;
        }
        after(10).await;
        scheduler::flush().await;
    }
    panic!("the page reads: {}", open.text());
}

async fn key(open: &Open, key: &str) {
    press(&open.focused(), key).await;
}

fn id() -> SessionId {
    SessionId::new("test").unwrap()
}

fn rowan() -> Session {
    Sample::Rowan.complete(id())
}

fn blank() -> Session {
    Session::new(id(), Opening::new(Mode::Solo, dates::parse("2026-11-22").unwrap()))
}

fn with(session: &Session, command: Command) -> Session {
    apply(session, command, dates::parse("2026-11-22").unwrap()).unwrap()
}

/// A session with two explanations and two entries.
fn small() -> Session {
    let mut session = blank();
    for (entry, text) in [("missed", "Missed four visits"), ("opened", "Opened the door twice")] {
        let entry = Evidence::new(EvidenceId::new(entry).unwrap(), text);
        session = with(&session, Command::Evidence(Change::add(entry)));
    }
    for (row, text, reason) in
        [("promise", "We broke a promise", Reason::BrokenPromises), ("fear", "She fears us", Reason::FearOfLoss)]
    {
        let row = Explanation::new(ExplanationId::new(row).unwrap(), text, Some(reason), reason.group());
        session = with(&session, Command::Explanation(Change::add(row)));
    }
    session
}

fn fit(session: &Session, row: &str, entry: &str) -> Option<Fit> {
    let row = session.cooperation.explanations.get(&ExplanationId::new(row).unwrap()).unwrap();
    row.fits.get(&EvidenceId::new(entry).unwrap()).copied()
}

fn named(element: &Element) -> String {
    element.get_attribute("aria-label").unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_grid_is_a_table_worked_by_keyboard_with_one_stop() {
    let open = Open::on(small(), screen(Step::Grid)).await;
    let stops = elements(open.page.root(), ".sp-grid [tabindex='0']");
    assert_eq!(stops.len(), 1, "one stop for Tab");
    assert_eq!(named(&stops[0]), "We broke a promise – Missed four visits: no mark yet");
    assert!(elements(open.page.root(), ".sp-grid th").iter().all(|head| head.has_attribute("scope")));

    open.page.find::<HtmlElement>(".sp-grid [tabindex='0']").focus().unwrap();
    key(&open, "f").await;
    assert_eq!(fit(&open.now(), "promise", "missed"), Some(Fit::Fits));
    assert_eq!(named(&open.focused()), "We broke a promise – Missed four visits: Fits");
    key(&open, "ArrowRight").await;
    key(&open, "ArrowDown").await;
    key(&open, "2").await;
    assert_eq!(named(&open.focused()), "She fears us – Opened the door twice: Does not fit");
    assert_eq!(elements(open.page.root(), ".sp-grid [tabindex='0']").len(), 1, "still one stop");

    open.focused().click();
    scheduler::flush().await;
    assert_eq!(fit(&open.now(), "fear", "opened"), Some(Fit::SaysNothing));
    key(&open, "Delete").await;
    assert_eq!(fit(&open.now(), "fear", "opened"), None);
    open.page.click("button", "Undo").await;
    assert_eq!(fit(&open.now(), "fear", "opened"), Some(Fit::SaysNothing));
}

#[wasm_bindgen_test]
async fn a_column_marked_alike_says_so_and_nothing_else_changes() {
    let open = Open::on(small(), screen(Step::Grid)).await;
    let heads = || -> Vec<String> {
        elements(open.page.root(), ".sp-grid th").iter().map(|head| head.text_content().unwrap()).collect()
    };
    let before = heads();
    let cell = |row: &str, entry: &str| open.page.find::<HtmlElement>(&format!("#grid_{row}_{entry}"));
    press(&cell("promise", "missed"), "1").await;
    assert_eq!(heads(), before, "a mark changes no head: no count, no order");
    press(&cell("fear", "missed"), "1").await;
    let after = heads();
    assert!(after[1].contains("The same in every row"), "{after:?}");
    assert_eq!(after[2..], before[2..], "only that column speaks");
    assert_eq!(elements(open.page.root(), "td.sp-grid-cell-same").len(), 2);
}

#[wasm_bindgen_test]
async fn a_hidden_column_is_kept_and_shown_again() {
    let open = Open::on(small(), screen(Step::Grid)).await;
    open.page.find::<HtmlElement>("#grid__missed").focus().unwrap();
    key(&open, "h").await;
    assert_eq!(elements(open.page.root(), ".sp-grid thead th").len(), 2);
    assert_eq!(focused_id(), "grid__opened", "focus stays in the table");
    open.page.click("button", "Show: Missed four visits").await;

    let head: HtmlElement = open.page.find("#grid__missed");
    head.click();
    scheduler::flush().await;
    open.page.click("button", "Take it out of sight").await;
    assert_eq!(elements(open.page.root(), ".sp-grid thead th").len(), 2);
    assert_eq!(focused_id(), "grid__opened", "and by a press too");
    open.page.click("button", "Show: Missed four visits").await;
    assert_eq!(elements(open.page.root(), ".sp-grid thead th").len(), 3);
    assert_eq!(focused_id(), "grid__missed", "and goes to what is back");
    assert!(open.now().cooperation.hidden_entries.is_empty());
}

#[wasm_bindgen_test]
async fn a_row_or_column_is_filled_where_nothing_is_marked_yet() {
    let open = Open::on(small(), screen(Step::Grid)).await;
    open.page.find::<HtmlElement>("#grid_promise_missed").focus().unwrap();
    key(&open, "2").await;
    key(&open, "ArrowLeft").await;
    assert_eq!(named(&open.focused()), "Fill or hide: We broke a promise");
    key(&open, "s").await;
    assert_eq!(fit(&open.now(), "promise", "missed"), Some(Fit::DoesNotFit), "a mark that is there stays");
    assert_eq!(fit(&open.now(), "promise", "opened"), Some(Fit::SaysNothing));
    assert_eq!(fit(&open.now(), "fear", "opened"), None, "no other row is touched");
    let before = open.now();
    key(&open, "f").await;
    assert!(Rc::ptr_eq(&before, &open.now()), "nothing is left to fill");

    // The same for a column, by pointer; and as one step of undo.
    let head: HtmlElement = open.page.find("#grid__opened");
    head.focus().unwrap();
    head.click();
    scheduler::flush().await;
    open.page.click("button", "Fits").await;
    assert_eq!(fit(&open.now(), "promise", "opened"), Some(Fit::SaysNothing));
    assert_eq!(fit(&open.now(), "fear", "opened"), Some(Fit::Fits));
    assert_eq!(focused_id(), "grid__opened", "back at the head");
    key(&open, "Delete").await;
    assert_eq!((fit(&open.now(), "promise", "opened"), fit(&open.now(), "fear", "opened")), (None, None));
    open.page.click("button", "Undo").await;
    assert_eq!(fit(&open.now(), "promise", "opened"), Some(Fit::SaysNothing));
    assert_eq!(fit(&open.now(), "fear", "opened"), Some(Fit::Fits));
}

/// As many explanations and entries as asked for, with words and no numbers.
fn long(rows: usize, entries: usize) -> Session {
    let mut session = blank();
    let word = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap()).to_string().repeat(n / 26 + 1);
    for n in 0..entries {
        let entry = Evidence::new(EvidenceId::new(&format!("e{n}")).unwrap(), &format!("Known {}", word(n)));
        session = with(&session, Command::Evidence(Change::add(entry)));
    }
    for n in 0..rows {
        let reason = Reason::ALL[n % Reason::ALL.len()];
        let text = format!("Because {}", word(n));
        let row = Explanation::new(ExplanationId::new(&format!("x{n}")).unwrap(), &text, Some(reason), reason.group());
        session = with(&session, Command::Explanation(Change::add(row)));
    }
    session
}

#[wasm_bindgen_test]
async fn a_long_ledger_is_shown_in_shares_and_every_entry_is_reached() {
    let open = Open::on(long(21, 200), screen(Step::Grid)).await;
    let shown = || elements(open.page.root(), ".sp-grid td").len();
    assert!(shown() <= 21 * 20, "only so many cells are in the page: {}", shown());
    assert!(open.text().contains("Entries 1 to 19 of 200"));
    open.page.find::<HtmlElement>("#grid_x0_e18").focus().unwrap();
    key(&open, "ArrowRight").await;
    assert_eq!(focused_id(), "grid_x0_e19", "the arrow leads on past the edge");
    key(&open, "d").await;
    assert_eq!(fit(&open.now(), "x0", "e19"), Some(Fit::DontKnow));
    key(&open, "PageUp").await;
    assert_eq!(focused_id(), "grid_x0_e0");
    // A whole row is all of it, also what is further along.
    key(&open, "ArrowLeft").await;
    key(&open, "s").await;
    let row = open.now().cooperation.explanations[0].clone();
    assert!(
        (0..200)
            .filter(|n| *n != 19)
            .all(|n| { row.fits.get(&EvidenceId::new(&format!("e{n}")).unwrap()) == Some(&Fit::SaysNothing) })
    );
    assert_eq!(fit(&open.now(), "x0", "e19"), Some(Fit::DontKnow));

    // Looking for words leaves the entries that have them; what is not shown is not filled.
    let find: web_sys::HtmlInputElement = open.page.find("#grid-find");
    find.set_value("known aaa");
    send(&find, "input").await;
    until(&open, |text| !text.contains("200 of 200 shown")).await;
    let heads = elements(open.page.root(), ".sp-grid .sp-grid-entry");
    assert!(heads.iter().all(|head| head.text_content().unwrap().contains("Known aaa")) && !heads.is_empty());
    open.page.find::<HtmlElement>("#grid_x1_").focus().unwrap();
    key(&open, "f").await;
    assert_eq!(fit(&open.now(), "x1", "e0"), None, "an entry that was not found stays as it is");
    assert_eq!(fit(&open.now(), "x1", "e52"), Some(Fit::Fits));
    find.set_value("nothing like it");
    send(&find, "input").await;
    until(&open, |text| text.contains("No entry in sight has these words")).await;
}

#[wasm_bindgen_test]
async fn the_key_entry_is_marked_and_what_rests_on_it_is_shown() {
    let mut session = small();
    for (row, mark) in [("promise", Fit::Fits), ("fear", Fit::DoesNotFit)] {
        let (row, entry) = (ExplanationId::new(row).unwrap(), EvidenceId::new("missed").unwrap());
        session = with(&session, Command::Mark(vec![row], vec![entry], Some(mark)));
    }
    let promise = ExplanationId::new("promise").unwrap();
    session = with(&session, Command::Stand(promise, Standing::Weakened, String::new()));
    let open = Open::on(session, screen(Step::Doubt)).await;
    open.page.click("radio", "Missed four visits").await;
    assert_eq!(open.now().cooperation.key_entry, EvidenceId::new("missed"));
    assert!(open.text().contains("We broke a promise (Weakened, said on 22 November 2026)"), "{}", open.text());
    let grid = Open::on((*open.now()).clone(), screen(Step::Grid)).await;
    let heads = elements(grid.page.root(), ".sp-grid .sp-grid-entry");
    assert!(heads[0].text_content().unwrap().contains("Would change our mind"));
    assert!(!heads[1].text_content().unwrap().contains("Would change our mind"));
}

#[wasm_bindgen_test]
async fn two_that_nothing_tells_apart_become_a_question() {
    let mut session = small();
    for row in ["promise", "fear"] {
        let (row, entry) = (ExplanationId::new(row).unwrap(), EvidenceId::new("missed").unwrap());
        session = with(&session, Command::Mark(vec![row], vec![entry], Some(Fit::Fits)));
    }
    let open = Open::on(session, screen(Step::FindOut)).await;
    open.page.click("button", "Find out: We broke a promise – or: She fears us").await;
    let enquiry = open.now().cooperation.enquiries[0].clone();
    assert_eq!(enquiry.between, [ExplanationId::new("promise").unwrap(), ExplanationId::new("fear").unwrap()]);
    assert_eq!(focused_id(), format!("enquiry-{}-question", enquiry.id));
    assert!(!open.text().contains("tells these apart yet"), "asked once, it is not asked again");
}

#[wasm_bindgen_test]
async fn what_was_tried_is_seen_where_power_and_levels_are_thought_about() {
    for step in [Step::Shift, Step::Level, Step::Tests] {
        let open = Open::on(rowan(), screen(step)).await;
        assert!(open.text().contains("What has been tried"), "{step:?}");
        assert!(open.text().contains("Practical help before questions"), "{step:?}");
        assert!(!open.text().contains("Say sorry for the letter"), "only what was tried: {step:?}");
        let open = Open::on(blank(), screen(step)).await;
        assert!(!open.text().contains("What has been tried"), "{step:?}");
    }
}

/// Every number that is read or heard on the page: in its words, and in the names of what is on it.
fn numbers(page: &Element) -> Vec<String> {
    let mut said = page.text_content().unwrap_or_default();
    for element in elements(page, "*") {
        for name in ["aria-label", "title", "aria-description", "aria-valuetext", "placeholder", "alt", "summary"] {
            said += " ";
            said += &element.get_attribute(name).unwrap_or_default();
        }
    }
    let words: Vec<String> = said.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
    let counts = ["none", "one", "two", "three", "four", "five", "six", "most", "fewest", "half", "all", "score"];
    words.into_iter().filter(|word| word.chars().any(|c| c.is_ascii_digit()) || counts.contains(&&**word)).collect()
}

#[wasm_bindgen_test]
async fn nothing_shown_named_or_taken_away_counts_how_well_an_explanation_fits() {
    let unmarked = long(5, 17);
    let all = |fit: Fit| {
        let rows = unmarked.cooperation.explanations.iter().map(|row| row.id.clone()).collect();
        let entries = unmarked.story.evidence.iter().map(|entry| entry.id.clone()).collect();
        with(&unmarked, Command::Mark(rows, entries, Some(fit)))
    };
    // One row fits everything and the others less and less, so that any count, total or order would show.
    let mut uneven = all(Fit::DoesNotFit);
    for (at, row) in unmarked.cooperation.explanations.iter().rev().enumerate() {
        let entries = unmarked.story.evidence.iter().skip(at * 3).map(|entry| entry.id.clone()).collect();
        uneven = with(&uneven, Command::Mark(vec![row.id.clone()], entries, Some(Fit::Fits)));
    }
    let marked = [all(Fit::Fits), all(Fit::DontKnow), uneven];
    // The first and the last pages need the whole app around them, and know nothing of marks.
    let inside = |step: &Step| !matches!(step.stage(), Stage::Opening | Stage::Closing | Stage::Records);
    // A second look says its rule, thresholds and all; those numbers are the program's own.
    let rules: String = traps().iter().flat_map(|trap| [trap.rule, trap.why, trap.question, " "]).collect();
    for step in Step::ALL.iter().copied().filter(inside) {
        // Words of the interface that hold no number of the marks, though marks bring them up.
        let counts = |word: &String| {
            !["all", "none", "one"].contains(&&**word)
                && (step != Step::SecondLooks || !rules.to_lowercase().contains(&**word))
        };
        let read = |open: &Open| -> Vec<String> { numbers(open.page.root()).into_iter().filter(counts).collect() };
        let before = read(&Open::on(unmarked.clone(), screen(step)).await);
        for session in &marked {
            assert_eq!(
                read(&Open::on(session.clone(), screen(step)).await),
                before,
                "a number depends on the marks: {step:?}"
            );
        }
    }
    // The rows stay as their writer placed them, whatever they fit.
    let open = Open::on(marked[2].clone(), screen(Step::Grid)).await;
    let rows: Vec<String> = elements(open.page.root(), ".sp-grid tbody th .sp-grid-whole").iter().map(named).collect();
    let placed: Vec<String> =
        unmarked.cooperation.explanations.iter().map(|row| format!("Fill or hide: {}", row.text)).collect();
    assert_eq!(rows, placed);
    // What leaves as a record or a table is the same to the letter, whatever was marked.
    let today = dates::parse("2026-11-22").unwrap();
    for session in &marked {
        assert_eq!(
            to_html(&record(session, RecordKind::CaseSummary, today)),
            to_html(&record(&unmarked, RecordKind::CaseSummary, today))
        );
        for sheet in [Sheet::Ledger, Sheet::People] {
            assert_eq!(to_csv(&session.story, sheet), to_csv(&unmarked.story, sheet));
        }
    }
}

#[wasm_bindgen_test]
async fn feelings_about_them_are_in_no_record_and_print_nowhere() {
    let open = Open::on(rowan(), screen(Step::Move)).await;
    let feelings = open.now().cooperation.resolve.feelings.clone();
    assert!(!feelings.is_empty());
    let field: HtmlTextAreaElement = open.page.find("#feelings");
    assert_eq!(field.value(), feelings);
    assert!(field.closest(".sp-private").unwrap().is_some(), "what is private is left out on paper");
    let record = to_html(&record(&open.now(), RecordKind::CaseSummary, dates::parse("2026-11-22").unwrap()));
    assert!(!record.contains(&feelings[..40]));
}

#[wasm_bindgen_test]
async fn a_reason_is_held_at_once_and_the_prompts_answer() {
    let open = Open::on(blank(), screen(Step::Explanations)).await;
    open.page.click("button", "Hold this: Practical things stand in the way").await;
    let held = open.now().cooperation.explanations.clone();
    assert_eq!(held[0].reason, Some(Reason::Practical));
    assert_eq!(focused_id(), format!("explanation-{}-text", held[0].id));
    assert!(open.text().contains("None is about us yet"));
    open.page.click("button", "Write our own: Us").await;
    assert!(!open.text().contains("None is about us yet"));
    open.page.click("button", "Hold this: Harm is being hidden").await;
    assert!(!open.text().contains("Look for at least three"));
    assert!(open.text().contains("If someone may be in immediate danger"));
}

#[wasm_bindgen_test]
async fn a_label_is_met_with_a_question_and_left_as_it_was() {
    let open = Open::on(blank(), screen(Step::Behaviour)).await;
    let asked = || -> String {
        elements(open.page.root(), ".sp-notice").iter().filter_map(|notice| notice.text_content()).collect()
    };
    open.page.click("button", "Add a day").await;
    let episode = open.now().cooperation.episodes[0].id.clone();
    assert_eq!(asked(), "");
    open.type_in(&format!("episode-{episode}-response"), "She was Resistant").await;
    assert!(asked().contains("What would a camera have seen?"));
    assert_eq!(open.now().cooperation.episodes[0].response, "She was Resistant");
    open.type_in(&format!("episode-{episode}-response"), "She shut the door").await;
    assert_eq!(asked(), "");
}

#[wasm_bindgen_test]
async fn a_word_is_dated_and_earlier_words_are_kept() {
    let open = Open::on(rowan(), screen(Step::Standing)).await;
    let first = open.now().cooperation.explanations[0].clone();
    open.page.find::<HtmlElement>(&format!("#standing-{}-weakened", first.id)).click();
    scheduler::flush().await;
    open.type_in(&format!("standing-{}-why", first.id), "The letter went on Friday").await;
    let said = open.now().cooperation.explanations[0].standings.clone();
    assert_eq!(said[..first.standings.len()], first.standings[..], "what was said before stays");
    assert_eq!(said.last().unwrap().standing, Standing::Weakened);
    assert_eq!(said.last().unwrap().why, "The letter went on Friday");
    assert!(open.text().contains("Earlier words"));
}

#[wasm_bindgen_test]
async fn an_enquiry_becomes_an_action_once() {
    let open = Open::on(blank(), screen(Step::FindOut)).await;
    open.page.click("button", "Add something to find out").await;
    let enquiry = open.now().cooperation.enquiries[0].id.clone();
    open.type_in(&format!("enquiry-{enquiry}-question"), "See Jay alone").await;
    open.page.click("button", "Make it an action: See Jay alone").await;
    assert_eq!(focused_id(), format!("enquiry-{enquiry}-action-made"));
    let actions = open.now().closing.actions.clone();
    assert_eq!(actions.len(), 1);
    assert_eq!(actions[0].what, "See Jay alone");
    assert_eq!(actions[0].origin, Some(Origin::Enquiry(enquiry)));
    assert!(open.text().contains("It is among the actions"));
    assert!(elements(open.page.root(), "button").iter().all(|button| !named(button).starts_with("Make it an action")));
}

#[wasm_bindgen_test]
async fn ids_are_unique_on_every_step_of_a_full_session() {
    for step in
        [Step::Behaviour, Step::Explanations, Step::Grid, Step::Doubt, Step::Standing, Step::FindOut, Step::Move]
    {
        let open = Open::on(rowan(), screen(step)).await;
        let mut seen = std::collections::BTreeSet::new();
        for element in elements(open.page.root(), "[id]") {
            assert!(seen.insert(element.id()), "twice: {}", element.id());
        }
    }
}
