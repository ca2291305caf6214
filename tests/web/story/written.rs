//! What is written above the ledger: one line at a time, or a whole chronology.

use std::rc::Rc;

use standpoint::app::SessionProvider;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::story::{Actor, ActorKind, Leans, Source};
use standpoint::domain::{ActorId, Change, Command, Session, SessionId, apply, dates};
use standpoint::ui::components::Announcer;
use standpoint::ui::story::EvidenceStep;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;
use yew::scheduler;

use super::empty;
use crate::open::Open;
use crate::page::{Mounted, elements, focused_id};

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

#[wasm_bindgen_test]
async fn a_line_and_a_chronology_become_entries_and_the_day_is_never_guessed() {
    let nan = Actor::new(ActorId::new("nan").unwrap(), "Nan", ActorKind::FamilyFriend);
    let today = dates::parse("22 November 2026").unwrap();
    let begun = apply(&empty(), Command::Actor(Change::add(nan)), today).unwrap();
    let open = Open::on(begun, html! { <EvidenceStep /> }).await;
    open.type_named("Write it in one line", "12 March 2026 Nan says he ate; strength").await;
    assert!(open.text().contains("Read as: happened 12 March 2026 · From Nan · Strength"), "{}", open.text());
    open.click("Add this line").await;
    let entry = open.now().story.evidence[0].clone();
    assert_eq!((&*entry.text, entry.leans), ("Nan says he ate", Some(Leans::Strength)));
    assert_eq!((focused_id().as_str(), &*open.value("Write it in one line")), ("entry-line", ""));

    open.click("Paste a chronology").await;
    open.type_named("The chronology", "3/4/26 Visit\nNobody in.\n25/3/26 Seen\nMarch 2026 moved").await;
    open.click("Read it through").await;
    assert_eq!(open.now().story.evidence.len(), 1, "nothing is taken yet");
    assert!(open.text().contains("Which day is “3/4/26”?"));
    open.click("Take 3 entries in").await;
    assert_eq!(open.now().story.evidence.len(), 1, "not before it is said which is the day");
    open.page.find::<HtmlElement>("#chronology-order-day").click();
    scheduler::flush().await;
    open.click("Leave out: line 3").await;
    open.click("Correct: line 4").await;
    open.type_named("Day", "2 March 2026").await;
    open.type_named("What happened", "They moved.").await;
    open.choose_named("Where does all of it come from?", "*record").await;
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
    open.type_named("Write it in one line", "12 March 2026 Half a line").await;
    open.click("Paste a chronology").await;
    open.type_named("The chronology", "25/3/26 Seen by nobody").await;
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
    open.choose_named("Where does all of it come from?", "nan").await;
    drop(open);

    // Whoever was taken out of the story meanwhile is not named by it either: what was read can be taken in.
    let open = Open::on(begun, step()).await;
    open.click("Take 1 entry in").await;
    let taken = open.now().story.evidence.last().cloned().unwrap();
    assert_eq!((&*taken.text, taken.source.clone()), ("Seen by nobody", None));
    open.type_named("Write it in one line", "").await;
    drop(open);
    let open = Open::on(with_nan, step()).await;
    assert!(open.value("Write it in one line").is_empty());
    assert!(!open.text().contains("Read it through"), "what was taken in is not kept");
}
