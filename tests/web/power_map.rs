//! The power map as people meet it: a tie put on the map and refused, somebody moved without dragging, a source rated
//! and taken back, a second drawing compared with ours, a tie looked at, and the map kept.

use gloo::timers::callback::Timeout;
use js_sys::Promise;
use standpoint::app::use_editor;
use standpoint::content::samples::Sample;
use standpoint::domain::closing::Origin;
use standpoint::domain::cooperation::Move;
use standpoint::domain::map_difference::{Side, overlaid};
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::power::{Amount, Certainty, PowerSource, Tie, TieKind};
use standpoint::domain::story::{Actor, ActorKind};
use standpoint::domain::walk::Step;
use standpoint::domain::{ActorId, Canvas, Change, Command, MoveId, Session, SessionId, TieId, apply, dates};
use standpoint::platform::drawing;
use standpoint::ui::power_map::PowerStep;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, KeyboardEventInit};
use yew::prelude::*;
use yew::scheduler;

use crate::open::Open;
use crate::page::{document, elements, focused_id, press, send};

fn actor(id: &str) -> ActorId {
    ActorId::new(id).unwrap()
}

fn trio() -> Session {
    let today = dates::parse("2026-11-22").unwrap();
    let session = Session::new(SessionId::new("test").unwrap(), Opening::new(Mode::Solo, today));
    [("jay", "Jay", ActorKind::Centre), ("mum", "Mum", ActorKind::ParentCarer), ("me", "Worker", ActorKind::Worker)]
        .into_iter()
        .map(|(id, label, kind)| Command::Actor(Change::add(Actor::new(actor(id), label, kind))))
        .fold(session, |session, command| apply(&session, command, today).unwrap())
}

/// How many are in a crowd.
const CROWD: usize = 120;

/// A crowd: more people than a list shows at once, each of every other one tied to the next.
fn crowd() -> Session {
    let today = dates::parse("2026-11-22").unwrap();
    let session = Session::new(SessionId::new("test").unwrap(), Opening::new(Mode::Solo, today));
    let id = |at: usize| actor(&format!("p{at}"));
    let people = (0..CROWD).map(|at| {
        let name = format!("Person {at}");
        Command::Actor(Change::add(Actor::new(id(at), &name, ActorKind::FamilyFriend)))
    });
    let ties = (0..CROWD / 2).map(|at| {
        let tie = Tie {
            id: TieId::new(&format!("t{at}")).unwrap(),
            from: id(at),
            to: id(at + 1),
            kind: TieKind::Informs,
            certainty: Certainty::Sure,
            working: None,
            expression: None,
            why: String::new(),
        };
        Command::Tie(Canvas::Ours, Change::add(tie))
    });
    people.chain(ties).fold(session, |session, command| apply(&session, command, today).unwrap())
}

/// Lets what is due be done until so many match.
async fn until(root: &web_sys::Element, selector: &str, many: usize) {
    until_as_many(root, selector, |now| now == many).await;
}

/// Lets what is due be done until as many match as will do, and says how many do.
async fn until_as_many(root: &web_sys::Element, selector: &str, enough: impl Fn(usize) -> bool) -> usize {
    for _ in 0..500 {
        let now = elements(root, selector).len();
        if enough(now) {
            return now;
        }
        let due = Promise::new(&mut |done, _| {
            Timeout::new(10, move || _ = done.call0(&done)).forget();
        });
        JsFuture::from(due).await.unwrap();
        scheduler::flush().await;
    }
    panic!("{} match {selector}", elements(root, selector).len());
}

async fn shift_press(key: &str) {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_key(key);
    init.set_shift_key(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    document().active_element().unwrap().dispatch_event(&event).unwrap();
    scheduler::flush().await;
}

#[wasm_bindgen_test]
async fn a_tie_is_put_on_the_map_and_the_same_tie_or_one_to_itself_is_refused_in_words() {
    let open = Open::on(trio(), html! { <PowerStep step={Step::Links} /> }).await;
    open.page.click("tab", "Table").await;
    open.choose("links-new-from", "me").await;
    open.choose("links-new-to", "me").await;
    assert!(open.text().contains("A tie needs two different ends"), "{}", open.text());

    open.choose("links-new-to", "mum").await;
    open.choose("links-new-kind", "decides-about").await;
    open.choose("links-new-certainty", "sure").await;
    open.page.find::<HtmlElement>("#links-new-add").click();
    scheduler::flush().await;
    let ties = open.now().power.map.ties.clone();
    assert_eq!(ties.len(), 1);
    assert_eq!(ties[0].kind, TieKind::DecidesAbout);
    assert_eq!(focused_id(), "links-new-from", "ready for the next one");
    open.page.click("tab", "Map").await;
    assert_eq!(elements(open.page.root(), "svg .sp-tie-sure").len(), 2, "the line, and the legend's");

    open.page.click("tab", "Table").await;
    open.choose("links-new-from", "me").await;
    open.choose("links-new-to", "mum").await;
    open.choose("links-new-kind", "decides-about").await;
    assert!(open.text().contains("This is on the map already"));

    open.page.click("tab", "Sentences").await;
    assert!(open.text().contains("Worker decides about Mum. We are sure."));
}

#[wasm_bindgen_test]
async fn a_crowd_is_there_to_the_last_row_a_moment_later_and_stays_there_through_changes() {
    const TIES: &str = "#links-table-table tbody tr";
    const PEOPLE: &str = "#links-sources-matrix tbody tr";
    let open = Open::on(crowd(), html! { <PowerStep step={Step::Links} /> }).await;
    let root = open.page.root();
    let many = |selector: &str| elements(root, selector).len();
    open.page.click("tab", "Table").await;
    let tab = elements(root, "[role=tab][aria-selected=true]").remove(0);
    assert_eq!(tab.text_content().unwrap(), "Table", "the tab answers at once");
    let first = until_as_many(root, TIES, |now| now > 0).await;
    assert!((8..CROWD / 2).contains(&first), "what is seen first: {first}");
    until(root, TIES, CROWD / 2).await;
    until(root, PEOPLE, CROWD).await;
    until(root, "#links-new-from option", CROWD + 1).await;

    open.choose("links-table-order", "1").await;
    assert_eq!(many(TIES), CROWD / 2, "in another order, all of them");
    for (which, what) in [("from", "p110"), ("to", "p115"), ("kind", "decides-about"), ("certainty", "sure")] {
        open.choose(&format!("links-new-{which}"), what).await;
    }
    open.page.find::<HtmlElement>("#links-new-add").click();
    scheduler::flush().await;
    assert_eq!(many(TIES), CROWD / 2 + 1, "and one more at once");
    assert_eq!(many(PEOPLE), CROWD);

    // A cell opens beneath its row, and is rated there.
    open.choose("links-sources-more", "law").await;
    open.page.find::<HtmlElement>("#links-sources-p117-law").click();
    scheduler::flush().await;
    open.page.find::<HtmlElement>("#links-sources-p117-open-law-amount-lot").click();
    scheduler::flush().await;
    assert_eq!(open.now().power.map.ratings.len(), 1);
    assert_eq!(many(PEOPLE), CROWD + 1, "the row of the open cell besides");
    assert!(open.page.find::<HtmlElement>("#links-sources-p117-law").text_content().unwrap().contains("A lot"));

    open.page.click("tab", "Sentences").await;
    until(root, "[role=tabpanel] section", CROWD).await;
    assert!(open.text().contains("Person 110 decides about Person 115. We are sure."));
    assert!(open.text().contains("Person 117 has power through"));
}

#[wasm_bindgen_test]
async fn what_stands_beside_the_picture_of_a_crowd_answers_at_once_and_the_picture_follows() {
    const CHOSEN: &str = "svg [role=button][aria-pressed=true]";
    let open = Open::on(crowd(), html! { <PowerStep step={Step::Links} /> }).await;
    let root = open.page.root();
    let disc = |at: usize| elements(root, "svg [role=button]").remove(at);
    send(&disc(3), "click").await;
    assert_eq!(open.page.find::<HtmlInputElement>("#links-map-who-name").value(), "Person 3");
    // Before the picture has followed, somebody else is chosen: it comes to the last.
    send(&disc(5), "click").await;
    assert_eq!(open.page.find::<HtmlInputElement>("#links-map-who-name").value(), "Person 5");
    until(root, CHOSEN, 1).await;
    assert_eq!(elements(root, CHOSEN)[0].id(), "links-map-p5");

    let lines = elements(root, "svg.sp-map .sp-tie-line, svg.sp-map path.sp-tie").len();
    open.page.click("button", "Link to somebody: from Person 5").await;
    send(&disc(90), "click").await;
    assert_eq!(open.now().power.map.ties.len(), CROWD / 2 + 1, "on the map at once");
    until_as_many(root, "svg.sp-map .sp-tie-line, svg.sp-map path.sp-tie", |now| now > lines).await;
}

#[wasm_bindgen_test]
async fn where_another_step_comes_first_there_is_a_way_to_it() {
    let nobody = || Session::new(SessionId::new("test").unwrap(), (*trio().opening).clone());
    let open = Open::on(nobody(), html! { <PowerStep step={Step::Sources} /> }).await;
    let way = open.page.named("link", "Say who is in it").get_attribute("href").unwrap();
    assert_eq!(way, "#/session/test/power-map/who");
    drop(open);
    let open = Open::on(trio(), html! { <PowerStep step={Step::Working} /> }).await;
    let way = open.page.named("link", "Say what runs between people").get_attribute("href").unwrap();
    assert_eq!(way, "#/session/test/power-map/links");
    drop(open);
    let open = Open::on(nobody(), html! { <PowerStep step={Step::Links} /> }).await;
    assert!(!open.text().contains("Take the map away"), "there is no map yet");
}

#[wasm_bindgen_test]
async fn the_picture_is_one_stop_walked_by_arrows_and_somebody_is_moved_by_keys_and_by_buttons() {
    let open = Open::on(trio(), html! { <PowerStep step={Step::Links} /> }).await;
    let stops = elements(open.page.root(), "svg [tabindex='0']");
    assert_eq!(stops.len(), 1, "one stop for Tab");
    assert_eq!(stops[0].get_attribute("aria-label").unwrap(), "Jay, person at the centre");

    press(&stops[0], "ArrowLeft").await;
    let beside = focused_id();
    assert_ne!(beside, stops[0].id(), "an arrow leads to a neighbour");
    assert_eq!(elements(open.page.root(), "svg [tabindex='0']")[0].id(), beside);

    let who = actor(beside.trim_start_matches("links-map-"));
    press(&document().active_element().unwrap(), "Enter").await;
    assert_eq!(document().active_element().unwrap().get_attribute("aria-pressed").unwrap(), "true");
    shift_press("ArrowUp").await;
    let there = *open.now().power.map.places.get(&who).unwrap();

    let name = open.now().story.label(&who).to_owned();
    open.page.click("button", &format!("Down: move {name}")).await;
    assert!(open.now().power.map.places.get(&who).unwrap().y > there.y);
    open.page.click("button", &format!("Let the map choose the place: {name}")).await;
    assert!(open.now().power.map.places.is_empty());
}

#[wasm_bindgen_test]
async fn a_source_is_rated_where_it_stands_drawn_as_a_petal_and_taken_back() {
    let open = Open::on(trio(), html! { <PowerStep step={Step::Sources} /> }).await;
    let whose: HtmlSelectElement = open.page.find("#sources-whose");
    assert_eq!(whose.value(), "me", "it starts with ourselves");
    assert!(open.text().contains("Which power applies here"), "and asks as one asks oneself");

    open.page.find::<HtmlElement>("[id='sources-me-law-amount-lot']").click();
    scheduler::flush().await;
    let rating = open.now().power.map.ratings[0].clone();
    assert_eq!((rating.source, rating.amount, rating.used), (PowerSource::Law, Amount::Lot, None));
    open.page.find::<HtmlElement>("[id='sources-me-law-use-held-back']").click();
    scheduler::flush().await;
    assert_eq!(elements(open.page.root(), "svg.sp-map .sp-petal-held-back").len(), 1);

    open.page.click("button", "Clear this answer: Law: how much?").await;
    assert!(open.now().power.map.ratings.is_empty());
    assert_eq!(elements(open.page.root(), "svg.sp-map .sp-petal-held-back").len(), 0);

    open.choose("sources-whose", "mum").await;
    assert!(open.text().contains("Which rights do they know of and use?"), "a person is asked as a person");
}

#[wasm_bindgen_test]
async fn their_drawing_begins_as_a_copy_and_its_differences_are_told() {
    let open = Open::on(
        Sample::Rowan.complete(SessionId::new("test").unwrap()),
        html! { <PowerStep step={Step::TheirEyes} /> },
    )
    .await;
    open.page.click("button", "Draw it through other eyes").await;
    let made = open.now().power.viewpoints.last().unwrap().id.to_string();
    assert_eq!(focused_id(), format!("eyes-{made}-whose"));
    open.page.click("button", "Start from a copy of our map").await;
    assert_eq!(open.now().power.viewpoints.last().unwrap().map, open.now().power.map);
    assert!(open.text().contains("So far the two drawings say the same."));

    let tie = open.now().power.map.ties[0].clone();
    open.page.find::<HtmlElement>(&format!("[id='eyes-{made}-ties-{}-open']", tie.id)).click();
    scheduler::flush().await;
    open.choose(&format!("eyes-{made}-ties-{}-certainty", tie.id), "guess").await;
    let theirs = open.now().power.viewpoints.last().unwrap().map.clone();
    assert_ne!(theirs, open.now().power.map, "only their drawing changed");
    assert!(open.text().contains("theirs says guess"), "{}", open.text());
}

#[wasm_bindgen_test]
async fn somebody_is_chosen_by_pointer_wherever_they_are_touched_and_let_go_again() {
    let open = Open::on(trio(), html! { <PowerStep step={Step::Who} /> }).await;
    let label = elements(open.page.root(), "svg .sp-map-label").into_iter().nth(1).unwrap();
    assert_eq!(label.text_content().unwrap(), "Mum");
    send(&label, "click").await;
    assert_eq!(elements(open.page.root(), "[aria-pressed='true']").len(), 1);
    assert!(open.text().contains("Nothing is written about them on this map yet."));
    send(&label, "click").await;
    assert!(open.text().contains("Choose somebody on the map"));

    open.page.click("button", "Add somebody").await;
    let added = open.now().story.actors.last().unwrap().clone();
    assert_eq!((added.label.as_str(), added.kind), ("", ActorKind::FamilyFriend));
    assert_eq!(focused_id(), format!("who-{}-name", added.id));
    assert_eq!(elements(open.page.root(), "svg [role='button']").len(), 4);
}

#[wasm_bindgen_test]
async fn ties_are_looked_at_one_at_a_time_and_an_answered_one_stays_open() {
    let whole = Sample::Rowan.complete(SessionId::new("test").unwrap());
    let first = whole.power.map.ties.iter().find(|tie| tie.working.is_none()).unwrap().id.clone();
    let other = whole.power.map.ties.iter().find(|tie| tie.working.is_some()).unwrap().id.clone();
    let open = Open::on(whole, html! { <PowerStep step={Step::Working} /> }).await;
    let expanded = || -> Vec<String> {
        elements(open.page.root(), "[aria-expanded='true']").iter().map(web_sys::Element::id).collect()
    };
    assert_eq!(expanded(), [format!("working-{first}")], "the first of which nothing is said");

    open.page.find::<HtmlElement>(&format!("[id='working-{first}-does-protective']")).click();
    scheduler::flush().await;
    assert!(open.now().power.map.ties.get(&first).unwrap().working.is_some());
    assert_eq!(expanded(), [format!("working-{first}")]);

    open.page.find::<HtmlElement>(&format!("[id='working-{other}']")).click();
    scheduler::flush().await;
    assert_eq!(expanded(), [format!("working-{other}")]);
    open.page.find::<HtmlElement>(&format!("[id='working-{other}']")).click();
    scheduler::flush().await;
    assert!(expanded().is_empty());
}

#[wasm_bindgen_test]
async fn the_map_is_kept_and_looked_at_on_request() {
    let open = Open::on(trio(), html! { <PowerStep step={Step::Shift} /> }).await;
    open.page.click("button", "Keep the map as it stands today").await;
    let kept = open.now().power.earlier.last().unwrap().id.to_string();
    assert_eq!(focused_id(), format!("kept-{kept}-note"));
    assert!(elements(open.page.root(), "svg.sp-map").is_empty(), "drawn only once it is asked for");
    open.page.find::<HtmlElement>(&format!("[id='kept-{kept}-look']")).click();
    scheduler::flush().await;
    assert_eq!(elements(open.page.root(), "svg.sp-map").len(), 2, "as it was, and as it is");
    assert!(open.text().contains("Our map still says the same."));
    open.page.click("button", "Both on one map").await;
    assert_eq!(elements(open.page.root(), "svg.sp-map").len(), 3);

    open.page.click("button", "Add: share it").await;
    let shift = open.now().power.shifts[0].clone();
    assert_eq!(focused_id(), format!("shift-{}-what", shift.id));
}

#[wasm_bindgen_test]
async fn a_move_is_taken_into_the_plan_once_and_the_step_says_that_the_plan_has_it() {
    let open = Open::on(trio(), html! { <PowerStep step={Step::Shift} /> }).await;
    open.page.click("button", "Add: share it").await;
    let shift = open.now().power.shifts[0].clone();
    assert!(!open.text().contains("Put in the plan"), "there is nothing to be done yet");
    let what: web_sys::HtmlTextAreaElement = open.page.find(&format!("[id='shift-{}-what']", shift.id));
    what.set_value("She chooses the place.");
    send(&what, "input").await;
    open.page.click("button", "Put in the plan: She chooses the place.").await;
    let action = open.now().closing.actions[0].clone();
    assert_eq!(
        (action.what.as_str(), &action.origin),
        ("She chooses the place.", &Some(Origin::Shift(shift.id.clone())))
    );
    assert!(open.text().contains("The plan has it."));
    assert!(!open.text().contains("Put in the plan"));
    assert_eq!(focused_id(), format!("shift-{}-plan", shift.id));
}

/// Tries a move, as undo or another tab may while the step is open.
#[component]
fn Trying() -> Html {
    let editor = use_editor();
    let tried = Callback::from(move |_: MouseEvent| {
        let id = MoveId::new("m").unwrap();
        let (what, result) = ("Meet her at the library.".into(), String::new());
        let a_move = Move { id, what, answers: None, tried: true, result };
        editor.change("try", Command::Move(Change::add(a_move)));
    });
    html! { <button onclick={tried}>{ "Try it" }</button> }
}

#[wasm_bindgen_test]
async fn what_has_been_tried_is_read_beside_the_shifts_as_it_stands() {
    let open = Open::on(trio(), html! { <><PowerStep step={Step::Shift} /><Trying /></> }).await;
    assert!(!open.text().contains("library"));
    open.page.click("button", "Try it").await;
    assert!(open.text().contains("Meet her at the library."), "{}", open.text());
}

#[wasm_bindgen_test]
async fn two_maps_over_each_other_mark_every_petal_and_line_that_only_one_of_them_has() {
    let session = Sample::Rowan.complete(SessionId::new("test").unwrap());
    let (_, sides) = overlaid(&session.power.map, &session.power.viewpoints[0].map);
    let all = sides.ties.iter().map(|(_, side)| *side).chain(sides.ratings.iter().map(|(_, side)| *side));
    let only: Vec<Side> = all.filter(|side| *side != Side::Both).collect();
    let open = Open::on(session, html! { <PowerStep step={Step::TheirEyes} /> }).await;
    let signs = || {
        let of = |class: &str| elements(open.page.root(), &format!("svg.sp-map {class}")).len();
        (of(".sp-one-only"), of(".sp-one-only-second"))
    };
    assert_eq!(signs(), (0, 0));
    open.page.click("button", "Both on one map").await;
    assert_eq!(signs(), (only.len(), only.iter().filter(|side| **side == Side::Second).count()));
}

#[wasm_bindgen_test]
async fn the_map_is_on_paper_while_it_is_printed_and_only_then() {
    let open = Open::on(trio(), html! { <PowerStep step={Step::Links} /> }).await;
    let window: &web_sys::EventTarget = &web_sys::window().unwrap();
    let call = |name: &str| window.dispatch_event(&web_sys::Event::new(name).unwrap()).unwrap();
    call("beforeprint");
    assert_eq!(elements(open.page.root(), ".sp-paper-map > svg").len(), 1);
    assert!(open.text().contains("Mum is here as parent or carer."));
    call("afterprint");
    assert!(elements(open.page.root(), ".sp-paper").is_empty());
}

#[wasm_bindgen_test]
async fn a_drawing_becomes_points_and_too_large_a_one_becomes_nothing() {
    let svg = |wide: i32, high: i32| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\"><rect width=\"{wide}\" \
            height=\"{high}\" fill=\"#ffffff\"/><text x=\"4\" y=\"20\">Mum &amp; Jay</text></svg>"
        )
    };
    let png = drawing::png(&svg(60, 40), (60, 40)).await.unwrap();
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (120, 80), "twice as sharp");
    let huge = 200_000;
    assert_eq!(drawing::png(&svg(huge, huge), (huge, huge)).await, None);
    assert_eq!(drawing::png("no drawing", (60, 40)).await, None);
}
