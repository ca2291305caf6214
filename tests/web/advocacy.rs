//! The advocacy check as people meet it: routes that come and go with what is written and are never a certain right,
//! time that runs out, a child's own choice, and what it tells the tool about co-operation.

use standpoint::content::samples::Sample;
use standpoint::domain::advocacy::{AdvocacyCheck, AdvocacyRoute, AgeBand, Barrier, Possible};
use standpoint::domain::dates::Date;
use standpoint::domain::opening::{Mode, Nation, Opening, Setting};
use standpoint::domain::story::{Actor, ActorKind, Voice};
use standpoint::domain::walk::Step;
use standpoint::domain::{ActorId, AdvocacyId, Change, Command, Session, SessionId, YesNo, apply};
use standpoint::platform::clock;
use standpoint::ui::advocacy::AdvocacyStep;
use standpoint::ui::cooperation::CooperationStep;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::open::Open;
use crate::page::elements;

fn id() -> SessionId {
    SessionId::new("test").unwrap()
}

fn ahead(days: u8) -> Date {
    let mut day = clock::today();
    for _ in 0..days {
        let (year, month) = (day.year(), day.month());
        let tomorrow = Date::new(year, month, day.day() + 1).or_else(|| Date::new(year, month + 1, 1));
        day = tomorrow.or_else(|| Date::new(year + 1, 1, 1)).unwrap();
    }
    day
}

/// Jay, whose voice has not been heard, with a check that `said` fills in.
fn jay(said: impl FnOnce(&mut AdvocacyCheck)) -> Session {
    let opening = Opening {
        nation: Some(Nation::England),
        setting: Some(Setting::Children),
        ..Opening::new(Mode::Solo, clock::today())
    };
    let whose = ActorId::new("jay").unwrap();
    let actor = Actor { voice: Some(Voice::NotYet), ..Actor::new(whose.clone(), "Jay", ActorKind::Centre) };
    let mut check = AdvocacyCheck { whose: Some(whose), ..AdvocacyCheck::new(AdvocacyId::new("a").unwrap()) };
    said(&mut check);
    let mut session = Session::new(id(), opening);
    for command in [Command::Actor(Change::add(actor)), Command::Advocacy(Change::add(check))] {
        session = apply(&session, command, clock::today()).unwrap();
    }
    session
}

fn there(open: &Open, selector: &str) -> bool {
    !elements(open.page.root(), selector).is_empty()
}

#[wasm_bindgen_test]
async fn a_route_is_a_possible_right_with_its_law_and_its_answer_keeps_its_reason() {
    let open = Open::on(Sample::Tom.complete(id()), html! { <AdvocacyStep step={Step::AdvocacyRoutes} /> }).await;
    assert!(open.text().contains("Possible right, check"));
    assert!(open.text().contains("Care Act 2014, section 68 (last checked November 2026"), "{}", open.text());
    let check = open.now().advocacy.checks[0].clone();
    let route = AdvocacyRoute::CareAct;
    let why = check.routes.get(&route).unwrap().why.clone();
    open.press(&format!("advocacy-{}-route-care-act-unsure", check.id)).await;
    let now = open.now();
    let answer = now.advocacy.checks[0].routes.get(&route).unwrap();
    assert_eq!((answer.possible, &answer.why), (Possible::Unsure, &why));
}

#[wasm_bindgen_test]
async fn routes_come_and_go_with_what_is_written() {
    let session = jay(|check| {
        check.age = Some(AgeBand::Adult);
        check.barriers.insert(Barrier::Weigh);
    });
    let open = Open::on(session, html! { <AdvocacyStep step={Step::AdvocacyRoutes} /> }).await;
    let care_act = || {
        let name: Element = open.page.find("[id='advocacy-a-route-care-act-name']");
        let sheet = name.closest(".sp-panel").unwrap().unwrap();
        (sheet.closest("details").unwrap().is_none(), sheet.text_content().unwrap())
    };
    let (offered, said) = care_act();
    assert!(offered && said.contains("Still to be asked: "), "{said}");
    open.press("advocacy-a-helper-yes").await;
    open.press("advocacy-a-capacity-has").await;
    assert_eq!(open.now().advocacy.checks[0].helper, Some(YesNo::Yes));
    // A helper leaves two exceptions open; without a long stay or a dispute neither holds.
    assert!(care_act().1.contains("helper is there but differs"), "{}", care_act().1);
    open.page.find::<web_sys::HtmlSelectElement>("[id='advocacy-nation']").set_value("scotland");
    crate::page::send(&open.page.find("[id='advocacy-nation']"), "change").await;
    assert_eq!(open.now().opening.nation, Some(Nation::Scotland), "it is the nation of the opening");
    assert!(!there(&open, "[id='advocacy-a-route-care-act-name']"), "it was not answered");
    assert!(there(&open, "[id='advocacy-a-route-scotland-name']"));
}

#[wasm_bindgen_test]
async fn little_time_is_said_by_a_number_that_can_be_changed() {
    let session = jay(|check| check.decision_date = Some(ahead(9)));
    let open = Open::on(session, html! { <AdvocacyStep step={Step::AdvocacyProcess} /> }).await;
    let asked = || (open.text().contains("There are 9 days until then."), there(&open, "[id='advocacy-a-late']"));
    assert_eq!(asked(), (true, true));
    open.type_in("advocacy-advocacy-days", "9").await;
    assert_eq!(asked(), (true, false), "nine days are not fewer than nine");
    open.type_in("advocacy-advocacy-days", "10").await;
    open.type_in("advocacy-a-late", "Ask for another week.").await;
    assert_eq!(open.now().advocacy.checks[0].late, "Ask for another week.");
}

#[wasm_bindgen_test]
async fn a_childs_choice_is_asked_about_and_what_is_best_where_parents_differ() {
    let open = Open::on(
        jay(|check| check.age = Some(AgeBand::Under16)),
        html! { <AdvocacyStep step={Step::AdvocacyChoice} /> },
    )
    .await;
    assert!(there(&open, "[id^='advocacy-a-own']") && !there(&open, "[id='advocacy-a-best']"));
    open.press("advocacy-a-parents-no").await;
    open.type_in("advocacy-a-best", "Somebody of his own; the manager settles it.").await;
    open.press("advocacy-a-not-known-yes").await;
    open.type_in("advocacy-a-share-why", "None that we could tell him.").await;
    let now = open.now();
    let check = &now.advocacy.checks[0];
    assert_eq!((check.parents_agree, check.not_known), (Some(YesNo::No), Some(YesNo::Yes)));
    assert_eq!(check.best_interests, "Somebody of his own; the manager settles it.");
    let adult = jay(|check| check.age = Some(AgeBand::Adult));
    let open = Open::on(adult, html! { <AdvocacyStep step={Step::AdvocacyChoice} /> }).await;
    assert!(!there(&open, "[id^='advocacy-a-own']"));
}

#[wasm_bindgen_test]
async fn whoever_speaks_agrees_a_remit_takes_five_steps_and_says_what_was_not_said() {
    let open = Open::on(jay(|_| ()), html! { <AdvocacyStep step={Step::Speaking} /> }).await;
    for (field, text) in [
        ("remit", "Speak once, at the review."),
        ("engage", "Two walks."),
        ("collaborate", "He wants Nan on Fridays."),
        ("clarify", "One message."),
        ("gather", "His drawing."),
        ("enable", "He says the first sentence."),
        ("said-for", "That he is hungry."),
        ("not-said", "What he said of Lee."),
    ] {
        open.type_in(&format!("advocacy-a-{field}"), text).await;
    }
    let plain: HtmlInputElement = open.page.find("[id^='advocacy-a-standards'][value='own-words']");
    plain.click();
    yew::scheduler::flush().await;
    let now = open.now();
    let acting = &now.advocacy.checks[0].acting;
    let steps = [&acting.engage, &acting.collaborate, &acting.clarify, &acting.gather, &acting.enable];
    assert_eq!(
        steps,
        ["Two walks.", "He wants Nan on Fridays.", "One message.", "His drawing.", "He says the first sentence."]
    );
    assert_eq!((&*acting.remit, &*acting.not_said), ("Speak once, at the review.", "What he said of Lee."));
    assert_eq!(acting.standards.len(), 1);
}

#[wasm_bindgen_test]
async fn barriers_stand_beside_explanations_and_the_unheard_lead_to_the_check() {
    let session = jay(|check| {
        check.barriers.insert(Barrier::Communicate);
    });
    let open = Open::on(session, html! { <CooperationStep step={Step::Explanations} /> }).await;
    assert!(open.text().contains("From the advocacy check. Jay: Saying it."), "{}", open.text());
    assert!(open.text().contains("no advocate was put to them: Jay."));
    assert!(there(&open, "a[href='#/session/test/advocacy/check']"));
    let heard = jay(|check| check.explained = Some(YesNo::Yes));
    let open = Open::on(heard, html! { <CooperationStep step={Step::Explanations} /> }).await;
    assert!(!there(&open, "a[href='#/session/test/advocacy/check']"));
    assert!(!open.text().contains("From the advocacy check"));
}

#[wasm_bindgen_test]
async fn a_step_without_a_check_says_where_to_begin() {
    let session = Session::new(id(), Opening::new(Mode::Solo, clock::today()));
    let open = Open::on(session, html! { <AdvocacyStep step={Step::AdvocacyChoice} /> }).await;
    assert!(there(&open, "a[href='#/session/test/advocacy/check']"));
}
