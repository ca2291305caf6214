//! The opening and the story as people meet them: who is in it, what is known, and a ledger of hundreds.

use std::cell::RefCell;
use std::rc::Rc;

use standpoint::app::{SessionProvider, use_editor};
use standpoint::content::samples::Sample;
use standpoint::domain::cooperation::{Exception, Explanation, Fit, ReasonGroup, Standing};
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::story::{Actor, ActorKind, Checked, Evidence, Leans, Source};
use standpoint::domain::{
    ActorId, Change, Command, EvidenceId, ExceptionId, ExplanationId, Session, SessionId, apply, dates,
};
use standpoint::ui::bound::{AddButton, RemoveButton};
use standpoint::ui::components::{Announcer, Button};
use standpoint::ui::opening::OpeningStep;
use standpoint::ui::story::{EvidenceStep, PeopleStep};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::scheduler;

use crate::page::{Mounted, elements, focused_id, send};

#[derive(Properties, PartialEq)]
struct BenchProps {
    session: Rc<Session>,
    onchange: Callback<Rc<Session>>,
    children: Html,
}

/// One step with an open session around it, and undo.
#[component]
fn Bench(props: &BenchProps) -> Html {
    html! {
        <Announcer>
            <SessionProvider session={props.session.clone()} onchange={props.onchange.clone()}>
                <Undo />
                { props.children.clone() }
            </SessionProvider>
        </Announcer>
    }
}

#[component]
fn Undo() -> Html {
    let editor = use_editor();
    html! { <Button onclick={Callback::from(move |()| editor.undo())}>{ "Undo" }</Button> }
}

#[derive(Properties, PartialEq)]
struct RoomProps {
    session: Rc<Session>,
}

/// The ledger as a room sees it.
#[component]
fn Room(props: &RoomProps) -> Html {
    html! {
        <Announcer>
            <SessionProvider session={props.session.clone()} reading=true presented=true onchange={Callback::noop()}>
                <EvidenceStep />
            </SessionProvider>
        </Announcer>
    }
}

struct Open {
    page: Mounted<Bench>,
    now: Rc<RefCell<Rc<Session>>>,
}

impl Open {
    async fn on(session: Session, children: Html) -> Self {
        let session = Rc::new(session);
        let now = Rc::new(RefCell::new(session.clone()));
        let onchange = {
            let now = now.clone();
            Callback::from(move |session| *now.borrow_mut() = session)
        };
        let page = Mounted::<Bench>::with(BenchProps { session, onchange, children }).await;
        Self { page, now }
    }

    fn now(&self) -> Rc<Session> {
        self.now.borrow().clone()
    }

    async fn click(&self, name: &str) {
        self.page.click("button", name).await;
    }

    /// Types into whatever holds focus.
    async fn type_on(&self, text: &str) {
        let id = focused_id();
        let field: Element = self.page.find(&format!("[id='{id}']"));
        self.type_into(&field, text).await;
    }

    async fn type_in(&self, label: &str, text: &str) {
        let field: Element = self.page.named("textbox", label).into();
        self.type_into(&field, text).await;
    }

    async fn type_into(&self, field: &Element, text: &str) {
        match field.dyn_ref::<HtmlInputElement>() {
            Some(line) => line.set_value(text),
            None => field.unchecked_ref::<HtmlTextAreaElement>().set_value(text),
        }
        send(field, "input").await;
        // A date is judged when its field is left.
        send(field, "blur").await;
    }

    async fn choose(&self, label: &str, value: &str) {
        let list: HtmlSelectElement = self.page.named("combobox", label).unchecked_into();
        list.set_value(value);
        assert_eq!(list.value(), value, "{label} has no {value}");
        send(&list, "change").await;
    }

    fn value(&self, label: &str) -> String {
        self.page.named("textbox", label).unchecked_into::<HtmlInputElement>().value()
    }

    fn text(&self) -> String {
        self.page.root().text_content().unwrap()
    }

    fn lines(&self) -> usize {
        elements(self.page.root(), ".sp-ledger > li").len()
    }
}

fn id() -> SessionId {
    SessionId::new("s").unwrap()
}

fn empty() -> Session {
    Session::new(id(), Opening::new(Mode::Solo, dates::parse("22 November 2026").unwrap()))
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
async fn the_opening_says_what_follows_from_real_work_and_keeps_minutes_that_are_none() {
    let open = Open::on(empty(), html! { <OpeningStep /> }).await;
    assert!(!open.text().contains("not the official record"));
    open.page.find::<HtmlElement>("#opening-fictional-real").click();
    scheduler::flush().await;
    assert_eq!(open.now().opening.fictional, Some(false));
    assert!(open.text().contains("not the official record"));

    open.type_in("Or another number of minutes", "45").await;
    assert_eq!(open.now().opening.minutes, Some(45));
    open.type_in("Or another number of minutes", "4 hours").await;
    assert_eq!(open.value("Or another number of minutes"), "4 hours");
    assert_eq!(open.now().opening.minutes, Some(45));
    assert!(open.text().contains("5 to 240 minutes"));

    open.page.find::<HtmlElement>("#opening-agreed-agreed").click();
    scheduler::flush().await;
    assert!(open.now().opening.ground_rules);
}

#[wasm_bindgen_test]
async fn a_person_is_added_named_and_taken_out_once_it_is_said_what_goes_along() {
    let open = Open::on(empty(), html! { <PeopleStep /> }).await;
    assert!(open.text().contains("Add yourself too"));
    open.click("The person").await;
    open.type_on("Jay").await;
    open.click("Add a person").await;
    assert!(focused_id().ends_with("-label"), "focus is on {:?}", focused_id());
    open.type_on("Lee").await;
    let story = open.now().story.clone();
    let people: Vec<_> = story.actors.iter().map(|actor| (actor.label.as_str(), actor.kind)).collect();
    assert_eq!(people, [("Jay", ActorKind::Centre), ("Lee", ActorKind::FamilyFriend)]);

    // Nothing speaks of Lee yet, so nothing is asked.
    open.click("Remove: Lee").await;
    assert_eq!(open.now().story.actors.len(), 1);
    assert_eq!(focused_id(), "person-add");
    drop(open);

    let open = Open::on(Sample::Rowan.complete(id()), html! { <PeopleStep /> }).await;
    open.click("Remove: Nan").await;
    let asked: Element = open.page.find("dialog[open]");
    let asked = asked.text_content().unwrap();
    assert!(asked.contains("go with Nan") && asked.contains("without the name"), "{asked}");
    let before = open.now().story.actors.len();
    open.click("Remove, with what goes along").await;
    assert_eq!(open.now().story.actors.len(), before - 1);
    assert_eq!(focused_id(), "person-add");
    open.click("Undo").await;
    assert_eq!(open.now().story.actors.len(), before);
}

#[wasm_bindgen_test]
async fn an_entry_takes_its_days_and_refuses_the_impossible_in_words() {
    let open = Open::on(empty(), html! { <EvidenceStep /> }).await;
    open.click("Add an entry").await;
    open.type_on("Jay ate two breakfasts.").await;
    open.type_in("When did it happen?", "31 February 2026").await;
    assert!(open.text().contains("no such day"));
    assert_eq!(open.value("When did it happen?"), "31 February 2026");
    open.type_in("When did it happen?", "12 November 2026").await;
    open.type_in("When did you know?", "11 November 2026").await;
    assert!(open.text().contains("knew before it happened"), "{}", open.text());
    assert_eq!(open.value("When did you know?"), "11 November 2026");
    // Another change is accepted; that the day is not saved goes on being said.
    open.type_in("What was seen, heard or read?", "Jay ate two breakfasts, again.").await;
    assert!(open.text().contains("knew before it happened"), "{}", open.text());
    open.type_in("What was seen, heard or read?", "Jay ate two breakfasts.").await;
    open.click("Known the same day").await;
    assert_eq!(open.value("When did you know?"), "12 November 2026");
    open.type_in("When did you know?", "16/11/26").await;

    let entry = open.now().story.evidence[0].clone();
    assert_eq!(entry.text, "Jay ate two breakfasts.");
    assert_eq!((entry.happened, entry.known), (dates::parse("12/11/26").ok(), dates::parse("16/11/26").ok()));
    open.click("Done: Jay ate two breakfasts.").await;
    assert!(open.text().contains("Happened 12 November 2026"));
    assert!(open.text().contains("learned 4 days later"));
    assert_eq!(focused_id(), format!("entry-{}-edit", entry.id));
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
    open.choose("Checked", "no").await;
    assert_eq!(open.lines(), unchecked);
    assert!(open.text().contains("Only: Not checked. The others are hidden, not lost."));
    assert!(open.text().contains(&format!("{unchecked} of {all} shown")));
    open.type_in("Words in the entry", "zebra").await;
    assert_eq!(open.lines(), 0);
    assert!(open.text().contains("No entry matches"));
    open.click("Clear filters").await;
    assert_eq!((open.lines(), focused_id().as_str()), (all, "ledger-find"));
    open.choose("Order", "known").await;
    assert_eq!(open.lines(), all);
    open.choose("Order", "own").await;

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
async fn a_line_and_a_chronology_become_entries_and_the_day_is_never_guessed() {
    let nan = Actor::new(ActorId::new("nan").unwrap(), "Nan", ActorKind::FamilyFriend);
    let today = dates::parse("22 November 2026").unwrap();
    let begun = apply(&empty(), Command::Actor(Change::add(nan)), today).unwrap();
    let open = Open::on(begun, html! { <EvidenceStep /> }).await;
    open.type_in("Write it in one line", "12 March 2026 Nan says he ate; strength").await;
    assert!(open.text().contains("Read as: happened 12 March 2026 · From Nan · Strength"), "{}", open.text());
    open.click("Add this line").await;
    let entry = open.now().story.evidence[0].clone();
    assert_eq!((&*entry.text, entry.leans), ("Nan says he ate", Some(Leans::Strength)));
    assert_eq!((focused_id().as_str(), &*open.value("Write it in one line")), ("entry-line", ""));

    open.click("Paste a chronology").await;
    open.type_in("The chronology", "3/4/26 Visit\nNobody in.\n25/3/26 Seen\nMarch 2026 moved").await;
    open.click("Read it through").await;
    assert_eq!(open.now().story.evidence.len(), 1, "nothing is taken yet");
    assert!(open.text().contains("Which day is “3/4/26”?"));
    open.click("Take 3 entries in").await;
    assert_eq!(open.now().story.evidence.len(), 1, "not before it is said which is the day");
    open.page.find::<HtmlElement>("#chronology-order-day").click();
    scheduler::flush().await;
    open.click("Leave out: line 3").await;
    open.click("Correct: line 4").await;
    open.type_in("Day", "2 March 2026").await;
    open.type_in("What happened", "They moved.").await;
    open.choose("Where does all of it come from?", "*record").await;
    open.click("Take 2 entries in").await;
    let story = open.now().story.clone();
    let taken: Vec<_> = story.evidence.iter().skip(1).map(|entry| (&*entry.text, entry.happened)).collect();
    let day = |text: &str| dates::parse(text).ok();
    assert_eq!(taken, [("Visit\nNobody in.", day("3 April 2026")), ("They moved.", day("2 March 2026"))]);
    assert!(story.evidence.iter().skip(1).all(|entry| entry.source == Some(Source::Record)));
    assert_eq!(focused_id(), "chronology");
    open.click("Undo").await;
    assert_eq!(open.now().story.evidence.len(), 1);
}

#[wasm_bindgen_test]
async fn what_was_begun_above_the_ledger_is_there_on_coming_back_and_no_room_sees_it() {
    let today = dates::parse("22 November 2026").unwrap();
    let begun = Session::new(SessionId::new("begun").unwrap(), Opening::new(Mode::Supervision, today));
    let nan = Actor::new(ActorId::new("nan").unwrap(), "Nan", ActorKind::FamilyFriend);
    let with_nan = apply(&begun, Command::Actor(Change::add(nan)), today).unwrap();
    let step = || html! { <EvidenceStep /> };
    let open = Open::on(with_nan.clone(), step()).await;
    open.type_in("Write it in one line", "12 March 2026 Half a line").await;
    open.click("Paste a chronology").await;
    open.type_in("The chronology", "25/3/26 Seen by nobody").await;
    drop(open);

    // The session as a room sees it, and another one, know nothing of it.
    let presented: Mounted<Room> = Mounted::with(RoomProps { session: Rc::new(with_nan.clone()) }).await;
    let fields = elements(presented.root(), "textarea, input");
    assert!(fields.iter().all(|field| field.unchecked_ref::<HtmlInputElement>().value().is_empty()));
    drop(presented);
    let other = Open::on(empty(), step()).await;
    assert!(other.value("Write it in one line").is_empty());
    assert!(!other.text().contains("Read it through"));
    drop(other);

    let open = Open::on(with_nan.clone(), step()).await;
    assert_eq!(open.value("Write it in one line"), "12 March 2026 Half a line");
    assert_eq!(open.value("The chronology"), "25/3/26 Seen by nobody");
    open.click("Read it through").await;
    open.choose("Where does all of it come from?", "nan").await;
    drop(open);

    // Whoever was taken out of the story meanwhile is not named by it either: what was read can be taken in.
    let open = Open::on(begun, step()).await;
    open.click("Take 1 entry in").await;
    let taken = open.now().story.evidence.last().cloned().unwrap();
    assert_eq!((&*taken.text, taken.source.clone()), ("Seen by nobody", None));
    open.type_in("Write it in one line", "").await;
    drop(open);
    let open = Open::on(with_nan, step()).await;
    assert!(open.value("Write it in one line").is_empty());
    assert!(!open.text().contains("Read it through"), "what was taken in is not kept");
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
    open.choose("Order", "happened").await;
    assert_eq!(order(), "N0N3N2N1");
    open.click("Latest first").await;
    assert_eq!(order(), "N2N3N0N1");
    open.click("Without a date").await;
    assert_eq!(order(), "N1");
}

#[wasm_bindgen_test]
async fn typing_in_one_of_three_hundred_entries_leaves_the_others_alone() {
    let open = Open::on(with_entries(300), html! { <EvidenceStep /> }).await;
    assert_eq!(open.lines(), 300);
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

/// Adds what cannot be added, and takes out what is not there.
#[component]
fn Refused() -> Html {
    let editor = use_editor();
    let nobody = EvidenceId::new("nobody").unwrap();
    let onadd = {
        let nobody = nobody.clone();
        Callback::from(move |()| {
            editor.change("add", Command::Evidence(Change::put(Evidence::new(nobody.clone(), ""))));
            AttrValue::Static("entry-nobody-text")
        })
    };
    let command = Callback::from(move |()| Command::Evidence(Change::Remove(nobody.clone())));
    html! {
        <>
            <AddButton id="add" label="Add" {onadd} />
            <RemoveButton id="remove" label="Remove" name="Remove: Lee" what="Lee" {command} then="add" />
        </>
    }
}

#[wasm_bindgen_test]
async fn what_is_refused_is_said_beside_its_button_and_nothing_else() {
    let open = Open::on(empty(), html! { <Refused /> }).await;
    for (name, id) in [("Add", "add"), ("Remove: Lee", "remove")] {
        let button = open.page.named("button", name);
        button.focus().unwrap();
        button.click();
        scheduler::flush().await;
        let alerts = elements(open.page.root(), "[role='alert']");
        assert_eq!(alerts.len(), 1);
        assert!(button.next_element_sibling().unwrap().is_same_node(Some(&alerts[0])));
        assert_eq!(focused_id(), id);
        assert!(!open.text().contains("taken out"));
    }
}
