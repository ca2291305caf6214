//! The ledger: entries with their days, found, put in order, connected, set aside and taken out; hundreds of them.

use standpoint::content::samples::Sample;
use standpoint::domain::cooperation::{Exception, Explanation, Fit, ReasonGroup, Standing};
use standpoint::domain::story::{Actor, ActorKind, Checked, Evidence, Leans, Source};
use standpoint::domain::{ActorId, Change, Command, EvidenceId, ExceptionId, ExplanationId, Session, apply, dates};
use standpoint::ui::story::EvidenceStep;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::scheduler;

use super::{empty, id};
use crate::open::Open;
use crate::page::{elements, focused_id, send};

fn lines(open: &Open) -> usize {
    elements(open.page.root(), ".sp-ledger > li").len()
}

fn with_entries(count: usize) -> Session {
    (0..count).fold(empty(), |session, at| {
        let entry = Evidence {
            leans: Some(if at % 2 == 0 { Leans::Concern } else { Leans::Strength }),
            ..Evidence::new(EvidenceId::new(&format!("e{at}")).unwrap(), &format!("Entry number {at}."))
        };
        let today = dates::parse("22 November 2026").unwrap();
        apply(&session, Command::Evidence(Change::add(entry)), today).unwrap()
    })
}

#[wasm_bindgen_test]
async fn an_entry_takes_its_days_and_refuses_the_impossible_in_words() {
    let open = Open::on(empty(), html! { <EvidenceStep /> }).await;
    open.click("Add an entry").await;
    open.type_on("Jay ate two breakfasts.").await;
    open.type_named("When did it happen?", "31 February 2026").await;
    assert!(open.text().contains("no such day"));
    assert_eq!(open.value("When did it happen?"), "31 February 2026");
    open.type_named("When did it happen?", "12 November 2026").await;
    open.type_named("When did you know?", "11 November 2026").await;
    assert!(open.text().contains("knew before it happened"), "{}", open.text());
    assert_eq!(open.value("When did you know?"), "11 November 2026");
    // Another change is accepted; that the day is not saved goes on being said.
    open.type_named("What was seen, heard or read?", "Jay ate two breakfasts, again.").await;
    assert!(open.text().contains("knew before it happened"), "{}", open.text());
    open.type_named("What was seen, heard or read?", "Jay ate two breakfasts.").await;
    open.click("Known the same day").await;
    assert_eq!(open.value("When did you know?"), "12 November 2026");
    open.type_named("When did you know?", "16/11/26").await;

    let entry = open.now().story.evidence[0].clone();
    assert_eq!(entry.text, "Jay ate two breakfasts.");
    assert_eq!((entry.happened, entry.known), (dates::parse("12/11/26").ok(), dates::parse("16/11/26").ok()));
    open.click("Done: Jay ate two breakfasts.").await;
    assert!(open.text().contains("Happened 12 November 2026"));
    assert!(open.text().contains("learned 4 days later"));
    assert_eq!(focused_id(), format!("entry-{}-edit", entry.id));
}

#[wasm_bindgen_test]
async fn the_entry_that_would_change_our_mind_says_so_in_its_line() {
    let session = Sample::Finn.complete(id());
    let key = session.cooperation.key_entry.clone().unwrap();
    let open = Open::on(session, html! { <EvidenceStep /> }).await;
    let lines = elements(open.page.root(), ".sp-entry");
    let said: Vec<&Element> =
        lines.iter().filter(|line| line.text_content().unwrap().contains("Would change our mind")).collect();
    assert_eq!(said.len(), 1);
    assert!(said[0].query_selector(&format!("[id='entry-{key}-edit']")).unwrap().is_some());
}

#[wasm_bindgen_test]
async fn entries_are_found_set_aside_and_kept_while_a_judgement_rests_on_them() {
    let session = Sample::Finn.complete(id());
    let rested_on = session.protection.judgements.iter().flat_map(|judgement| judgement.reasons.iter()).next();
    let rested_on = session.story.evidence.get(rested_on.unwrap()).unwrap().clone();
    let unchecked =
        session.story.evidence.iter().filter(|entry| matches!(entry.checked, None | Some(Checked::No))).count();
    let all = session.story.evidence.len();
    let open = Open::on(session, html! { <EvidenceStep /> }).await;
    open.click("Find and sort").await;
    open.choose_named("Checked", "no").await;
    assert_eq!(lines(&open), unchecked);
    assert!(open.text().contains("Only: Not checked. The others are hidden, not lost."));
    assert!(open.text().contains(&format!("{unchecked} of {all} shown")));
    open.type_named("Words in the entry", "zebra").await;
    assert_eq!(lines(&open), 0);
    assert!(open.text().contains("No entry matches"));
    open.click("Clear filters").await;
    assert_eq!((lines(&open), focused_id().as_str()), (all, "ledger-find"));
    open.choose_named("Order", "known").await;
    assert_eq!(lines(&open), all);
    open.choose_named("Order", "own").await;

    open.page.find::<HtmlElement>(&format!("[id='entry-{}-edit']", rested_on.id)).click();
    scheduler::flush().await;
    open.page.find::<HtmlElement>(&format!("[id='entry-{}-remove']", rested_on.id)).click();
    scheduler::flush().await;
    assert!(open.text().contains("Something rests on this entry") && open.text().contains("The judgement of"));
    assert!(open.text().contains("cannot be removed"));
    assert_eq!(open.now().story.evidence.len(), all);
    open.click("Set it aside instead").await;
    assert_eq!(focused_id(), format!("entry-{}-aside-why", rested_on.id));
    open.type_on("Second-hand, and undated.").await;
    let aside = open.now().story.evidence.get(&rested_on.id).unwrap().set_aside.clone();
    assert_eq!(aside.unwrap().why, "Second-hand, and undated.");
}

/// A session in which several things rest on one entry, and no judgement does.
fn rested_on() -> Session {
    let today = dates::parse("22 November 2026").unwrap();
    let id = |id: &str| EvidenceId::new(id).unwrap();
    let linked = Evidence { links: vec![id("e1")], ..Evidence::new(id("e0"), "Entry number 0.") };
    let exception =
        Exception { id: ExceptionId::new("x").unwrap(), text: "With Nan on Fridays.".into(), evidence: vec![id("e1")] };
    let row = Explanation::new(ExplanationId::new("r").unwrap(), "He is tired.", None, ReasonGroup::Us);
    [
        Command::Evidence(Change::put(linked)),
        Command::Exception(Change::add(exception)),
        Command::Explanation(Change::add(Explanation { fits: [(id("e1"), Fit::Fits)].into_iter().collect(), ..row })),
        Command::Stand(ExplanationId::new("r").unwrap(), Standing::Weakened, "Seen twice.".into()),
    ]
    .into_iter()
    .fold(with_entries(3), |session, command| apply(&session, command, today).unwrap())
}

#[wasm_bindgen_test]
async fn what_rests_on_an_entry_is_said_before_it_goes_and_undo_brings_all_of_it_back() {
    let open = Open::on(rested_on(), html! { <EvidenceStep /> }).await;
    let before = open.now();
    open.click("Edit: Entry number 1.").await;
    open.click("Remove: Entry number 1.").await;
    for said in [
        "The connection with “Entry number 0.”",
        "A time when it went better: “With Nan on Fridays.”",
        "beside “He is tired.”: Fits; and your word on that: Weakened",
    ] {
        assert!(open.text().contains(said), "{said} is not in {}", open.text());
    }
    assert_eq!(focused_id(), "entry-e1-remove-rests");
    open.click("Leave it as it is").await;
    assert_eq!((focused_id().as_str(), open.now() == before), ("entry-e1-remove", true));
    open.click("Remove: Entry number 1.").await;
    open.click("Remove it all the same").await;
    assert_eq!(open.now().story.evidence.len(), 2);
    assert!(open.now().story.evidence[0].links.is_empty());
    open.click("Undo").await;
    assert!(open.now() == before);
    // What nothing rests on goes at once.
    open.click("Edit: Entry number 2.").await;
    open.click("Remove: Entry number 2.").await;
    assert_eq!(open.now().story.evidence.len(), 2);
}

#[wasm_bindgen_test]
async fn the_table_of_sources_says_where_all_comes_from_one_and_its_marks_open_entries() {
    let open = Open::on(Sample::Finn.complete(id()), html! { <EvidenceStep /> }).await;
    open.click("Who told us what").await;
    let cells = elements(open.page.root(), "#ledger-told td");
    let marks = elements(open.page.root(), "#ledger-told td button");
    assert!(!cells.is_empty() && !marks.is_empty());
    assert!(cells.iter().all(|cell| !cell.text_content().unwrap().contains(|c: char| c.is_ascii_digit())));
    let name = marks[0].get_attribute("aria-label").unwrap();
    marks[0].unchecked_ref::<HtmlElement>().click();
    scheduler::flush().await;
    let opened: HtmlTextAreaElement = open.page.find(&format!("[id='{}']", focused_id()));
    assert!(opened.value().starts_with(name.split([':', '…']).next().unwrap()), "{name}");
    drop(open);

    let today = dates::parse("22 November 2026").unwrap();
    let jay = ActorId::new("jay").unwrap();
    let session = [
        Command::Actor(Change::add(Actor::new(jay.clone(), "Jay", ActorKind::Centre))),
        Command::Evidence(Change::add(Evidence {
            about: vec![jay],
            source: Some(Source::Record),
            ..Evidence::new(EvidenceId::new("e").unwrap(), "Late twice.")
        })),
    ]
    .into_iter()
    .fold(empty(), |session, command| apply(&session, command, today).unwrap());
    let open = Open::on(session, html! { <EvidenceStep /> }).await;
    open.click("Who told us what").await;
    assert!(open.text().contains("About Jay, all we have is from one source, and unchecked"), "{}", open.text());
}

#[wasm_bindgen_test]
async fn the_order_turns_round_and_what_has_no_day_stays_at_the_end() {
    let today = dates::parse("22 November 2026").unwrap();
    let days = [Some("3 May 2026"), None, Some("1 May 2026"), Some("2 May 2026")];
    let session = days.into_iter().enumerate().fold(empty(), |session, (at, day)| {
        let entry = Evidence {
            happened: day.and_then(|day| dates::parse(day).ok()),
            ..Evidence::new(EvidenceId::new(&format!("e{at}")).unwrap(), &format!("N{at}"))
        };
        apply(&session, Command::Evidence(Change::add(entry)), today).unwrap()
    });
    let open = Open::on(session, html! { <EvidenceStep /> }).await;
    let order = || -> String {
        let texts = elements(open.page.root(), ".sp-ledger > li .sp-entry-text");
        texts.iter().map(|text| text.text_content().unwrap()).collect()
    };
    open.click("Find and sort").await;
    assert_eq!(order(), "N0N1N2N3");
    open.click("Latest first").await;
    assert_eq!(order(), "N3N2N1N0");
    open.choose_named("Order", "happened").await;
    assert_eq!(order(), "N0N3N2N1");
    open.click("Latest first").await;
    assert_eq!(order(), "N2N3N0N1");
    open.click("Without a date").await;
    assert_eq!(order(), "N1");
}

#[wasm_bindgen_test]
async fn typing_in_one_of_three_hundred_entries_leaves_the_others_alone() {
    let open = Open::on(with_entries(300), html! { <EvidenceStep /> }).await;
    assert_eq!(lines(&open), 300);
    // Closed entries are plain lines: no fields but those of the open one.
    assert_eq!(elements(open.page.root(), ".sp-ledger :is(input, textarea, select)").len(), 0);
    open.click("Edit: Entry number 150.").await;
    assert_eq!(focused_id(), "entry-e150-text");

    let others = |page: &Element| -> Vec<(Element, String)> {
        let rows = elements(page, ".sp-ledger > li:not(.sp-entry-open)");
        rows.into_iter().map(|row| (row.clone(), row.outer_html())).collect()
    };
    let before = others(open.page.root());
    open.type_on("Entry number 150, with more.").await;
    assert_eq!(open.now().story.evidence[150].text, "Entry number 150, with more.");
    assert_eq!(focused_id(), "entry-e150-text");
    let after = others(open.page.root());
    assert_eq!((before.len(), after.len()), (299, 299));
    for ((row, html), (then, then_html)) in before.iter().zip(&after) {
        assert!(row.is_same_node(Some(then)) && html == then_html, "changed: {then_html}");
    }
}

#[wasm_bindgen_test]
async fn entries_to_connect_are_in_the_page_only_once_they_are_unfolded() {
    let open = Open::on(with_entries(20), html! { <EvidenceStep /> }).await;
    open.click("Edit: Entry number 3.").await;
    open.click("What it shows, and what it connects with").await;
    let links = || elements(open.page.root(), "[id^='entry-e3-links-e']").len();
    assert!(open.text().contains("Connected entries (None chosen)"));
    assert_eq!(links(), 0);

    let fold = elements(open.page.root(), ".sp-entry-editor details")[0].clone();
    fold.set_attribute("open", "").unwrap();
    // What a browser says of a fold that was opened; it comes later than the press.
    send(&fold, "toggle").await;
    assert_eq!(links(), 19, "all but the entry itself");
    open.page.find::<HtmlElement>("[id='entry-e3-links-e7']").click();
    scheduler::flush().await;
    assert_eq!(open.now().story.evidence[3].links, [EvidenceId::new("e7").unwrap()]);
    assert!(open.text().contains("Connected entries (1 chosen)"));
}
