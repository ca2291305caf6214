//! Tool 2 as people meet it: the grid by keyboard, explanations held, a word said, an action made, and a label met.

use std::cell::RefCell;
use std::rc::Rc;

use standpoint::app::{SessionProvider, use_editor};
use standpoint::content::samples::Sample;
use standpoint::domain::closing::Origin;
use standpoint::domain::cooperation::{Explanation, Fit, Reason, Standing};
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::story::Evidence;
use standpoint::domain::walk::Step;
use standpoint::domain::{Change, Command, EvidenceId, ExplanationId, Session, SessionId, apply, dates};
use standpoint::ui::components::{Announcer, Button};
use standpoint::ui::cooperation::CooperationStep;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::scheduler;

use crate::page::{Mounted, elements, focused_id, press, send};

#[derive(Properties, PartialEq)]
struct BenchProps {
    session: Rc<Session>,
    onchange: Callback<Rc<Session>>,
    step: Step,
}

/// One step with an open session around it, and undo.
#[component]
fn Bench(props: &BenchProps) -> Html {
    html! {
        <Announcer>
            <SessionProvider session={props.session.clone()} onchange={props.onchange.clone()}>
                <Undo />
                <CooperationStep step={props.step} />
            </SessionProvider>
        </Announcer>
    }
}

#[component]
fn Undo() -> Html {
    let editor = use_editor();
    html! { <Button onclick={Callback::from(move |()| editor.undo())}>{ "Undo" }</Button> }
}

struct Open {
    page: Mounted<Bench>,
    now: Rc<RefCell<Rc<Session>>>,
}

impl Open {
    async fn on(session: Session, step: Step) -> Self {
        let session = Rc::new(session);
        let now = Rc::new(RefCell::new(session.clone()));
        let onchange = {
            let now = now.clone();
            Callback::from(move |session| *now.borrow_mut() = session)
        };
        let page = Mounted::<Bench>::with(BenchProps { session, onchange, step }).await;
        Self { page, now }
    }

    fn now(&self) -> Rc<Session> {
        self.now.borrow().clone()
    }

    fn focused(&self) -> HtmlElement {
        self.page.find(&format!("[id='{}']", focused_id()))
    }

    async fn press(&self, key: &str) {
        press(&self.focused(), key).await;
    }

    async fn type_in(&self, id: &str, text: &str) {
        let area: HtmlTextAreaElement = self.page.find(&format!("[id='{id}']"));
        area.set_value(text);
        send(&area, "input").await;
    }

    fn text(&self) -> String {
        self.page.root().text_content().unwrap()
    }
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
    let open = Open::on(small(), Step::Grid).await;
    let stops = elements(open.page.root(), ".sp-grid [tabindex='0']");
    assert_eq!(stops.len(), 1, "one stop for Tab");
    assert_eq!(named(&stops[0]), "We broke a promise – Missed four visits: no mark yet");
    assert!(elements(open.page.root(), ".sp-grid th").iter().all(|head| head.has_attribute("scope")));

    open.page.find::<HtmlElement>(".sp-grid [tabindex='0']").focus().unwrap();
    open.press("f").await;
    assert_eq!(fit(&open.now(), "promise", "missed"), Some(Fit::Fits));
    assert_eq!(named(&open.focused()), "We broke a promise – Missed four visits: Fits");
    open.press("ArrowRight").await;
    open.press("ArrowDown").await;
    open.press("2").await;
    assert_eq!(named(&open.focused()), "She fears us – Opened the door twice: Does not fit");
    assert_eq!(elements(open.page.root(), ".sp-grid [tabindex='0']").len(), 1, "still one stop");

    open.focused().click();
    scheduler::flush().await;
    assert_eq!(fit(&open.now(), "fear", "opened"), Some(Fit::SaysNothing));
    open.press("Delete").await;
    assert_eq!(fit(&open.now(), "fear", "opened"), None);
    open.page.click("button", "Undo").await;
    assert_eq!(fit(&open.now(), "fear", "opened"), Some(Fit::SaysNothing));
}

#[wasm_bindgen_test]
async fn a_column_marked_alike_says_so_and_nothing_else_changes() {
    let open = Open::on(small(), Step::Grid).await;
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
    let open = Open::on(small(), Step::Grid).await;
    let head: HtmlElement = open.page.find("#grid__missed");
    head.focus().unwrap();
    head.click();
    scheduler::flush().await;
    assert_eq!(elements(open.page.root(), ".sp-grid thead th").len(), 2);
    assert_eq!(focused_id(), "grid__opened", "focus stays in the table");
    open.page.click("button", "Show: Missed four visits").await;
    assert_eq!(elements(open.page.root(), ".sp-grid thead th").len(), 3);
    assert_eq!(focused_id(), "grid__missed", "and goes to what is back");
    assert!(open.now().cooperation.hidden_entries.is_empty());
}

#[wasm_bindgen_test]
async fn a_reason_is_held_at_once_and_the_prompts_answer() {
    let open = Open::on(blank(), Step::Explanations).await;
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
    let open = Open::on(blank(), Step::Behaviour).await;
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
    let open = Open::on(rowan(), Step::Standing).await;
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
    let open = Open::on(blank(), Step::FindOut).await;
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
        let open = Open::on(rowan(), step).await;
        let mut seen = std::collections::BTreeSet::new();
        for element in elements(open.page.root(), "[id]") {
            assert!(seen.insert(element.id()), "twice: {}", element.id());
        }
    }
}
