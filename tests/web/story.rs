//! The opening and the story as people meet them: who is in it, and what is refused; beneath, what is known.

mod ledger;
mod written;

use standpoint::app::use_editor;
use standpoint::content::samples::Sample;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::story::{ActorKind, Evidence};
use standpoint::domain::{Change, Command, EvidenceId, Session, SessionId, dates};
use standpoint::ui::bound::{AddButton, RemoveButton};
use standpoint::ui::opening::OpeningStep;
use standpoint::ui::story::PeopleStep;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::scheduler;

use crate::open::Open;
use crate::page::{elements, focused_id};

fn id() -> SessionId {
    SessionId::new("s").unwrap()
}

fn empty() -> Session {
    Session::new(id(), Opening::new(Mode::Solo, dates::parse("22 November 2026").unwrap()))
}

#[wasm_bindgen_test]
async fn the_opening_says_what_follows_from_real_work_and_keeps_minutes_that_are_none() {
    let open = Open::on(empty(), html! { <OpeningStep /> }).await;
    assert!(!open.text().contains("not the official record"));
    open.page.find::<HtmlElement>("#opening-fictional-real").click();
    scheduler::flush().await;
    assert_eq!(open.now().opening.fictional, Some(false));
    assert!(open.text().contains("not the official record"));

    open.type_named("Or another number of minutes", "45").await;
    assert_eq!(open.now().opening.minutes, Some(45));
    open.type_named("Or another number of minutes", "4 hours").await;
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
