//! Tool 3 as people meet it: a judgement made and replaced, a tripwire set, the ladder in words, one decision kept in
//! view.

use standpoint::content::samples::Sample;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::protection::{Decision, Direction, Lens, Look, Trap};
use standpoint::domain::story::{Actor, ActorKind, Source};
use standpoint::domain::walk::Step;
use standpoint::domain::{ActorId, Change, Command, DecisionId, EvidenceId, Session, SessionId, apply, dates};
use standpoint::platform::clock;
use standpoint::ui::protection::ProtectionStep;
use standpoint::ui::second_looks::SecondLooksTogether;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::scheduler;

use crate::open::Open;
use crate::page::{elements, press, send};

/// Opens a second look; its inside is in the page from then on.
async fn unfold(open: &Open, summary: &str) {
    assert!(elements(open.page.root(), &format!("[id='{summary}-card'] button")).is_empty(), "folded");
    let details: Element = open.page.find(&format!("[id='{summary}-card']"));
    details.set_attribute("open", "").unwrap();
    send(&details, "toggle").await;
    scheduler::flush().await;
}

fn id() -> SessionId {
    SessionId::new("test").unwrap()
}

fn with(session: &Session, command: Command) -> Session {
    apply(session, command, dates::parse("2026-11-22").unwrap()).unwrap()
}

/// One person and one decision, `d`, of an adult who can make it.
fn small() -> Session {
    let session = Session::new(id(), Opening::new(Mode::Solo, dates::parse("2026-11-22").unwrap()));
    let tom = Actor::new(ActorId::new("tom").unwrap(), "Tom", ActorKind::Centre);
    let session = with(&session, Command::Actor(Change::add(tom)));
    let decision = Decision {
        lens: Some(Lens::AdultWithCapacity),
        ..Decision::new(DecisionId::new("d").unwrap(), "Is the leg treated this week?")
    };
    with(&session, Command::Decision(Change::add(decision)))
}

#[wasm_bindgen_test]
async fn a_judgement_is_refused_without_a_level_then_recorded_and_later_replaced() {
    let open = Open::on(small(), html! { <ProtectionStep step={Step::Judgement} /> }).await;
    open.type_in("decision-d-draft-text", "He is treated at home").await;
    open.press("decision-d-draft-leans-reassured").await;
    open.press("judgement-record").await;
    assert!(open.all("[role='alert']").concat().contains("choose a level"), "{}", open.text());
    assert!(open.now().protection.judgements.is_empty(), "nothing was recorded");
    assert_eq!(open.now().protection.decisions[0].draft.text, "He is treated at home", "nothing was lost");

    open.choose("decision-d-draft-level", "2").await;
    assert!(!open.text().contains("rarely lawful"));
    open.press("judgement-record").await;
    let first = open.now().protection.judgements[0].clone();
    assert_eq!(first.date, clock::today());
    assert!(open.all("[role='alert']").is_empty());
    assert!(open.text().contains("The judgement is recorded and dated today."), "it is said");
    assert_eq!(open.now().protection.decisions[0].draft.text, "", "the next one begins empty");

    open.type_in("decision-d-draft-text", "He must go to hospital").await;
    open.press("decision-d-draft-leans-worried").await;
    open.choose("decision-d-draft-level", "4").await;
    assert!(open.text().contains("rarely lawful"), "an adult who can decide");
    open.choose("decision-d-draft-replaces", first.id.as_str()).await;
    open.press("judgement-record").await;
    assert_eq!(open.now().protection.judgements.len(), 2);
    let history = open.all(".sp-judgement");
    assert!(history[0].contains("He must go to hospital") && history[0].contains("4 Directed"), "{history:?}");
    assert!(history[1].contains("He is treated at home") && history[1].contains("The first judgement"), "{history:?}");
    assert_eq!(open.all(".sp-judgement-replaced").len(), 1, "and it is seen to be replaced");
}

#[wasm_bindgen_test]
async fn a_decision_that_was_judged_stays_and_says_why() {
    let session = Sample::Finn.complete(id());
    let judged = session.protection.judgements[0].decision.clone();
    let open = Open::on(session, html! { <ProtectionStep step={Step::Question} /> }).await;
    open.choose("decision-in-view", judged.as_str()).await;
    open.press(&format!("decision-{judged}-remove")).await;
    assert!(open.now().protection.decisions.has(&judged));
    assert!(open.text().contains("A judgement was made on this decision"));
}

#[wasm_bindgen_test]
async fn the_decision_in_view_is_the_same_on_every_step() {
    let both = html! { <><ProtectionStep step={Step::Lasting} /><ProtectionStep step={Step::Question} /></> };
    let open = Open::on(Sample::Finn.complete(id()), both).await;
    let second = open.now().protection.decisions[1].id.clone();
    assert!(elements(open.page.root(), &format!("[id='decision-{second}-lasting']")).is_empty());
    open.choose("decision-in-view", second.as_str()).await;
    open.page.find::<Element>(&format!("[id='decision-{second}-lasting']"));
    let before = open.now();
    open.page.click("button", "Add another decision").await;
    let added = open.now().protection.decisions.last().unwrap().id.clone();
    assert_eq!(before.protection.decisions.len() + 1, open.now().protection.decisions.len());
    open.page.find::<Element>(&format!("[id='decision-{added}-lasting']"));
}

#[wasm_bindgen_test]
async fn a_tripwire_needs_its_date_and_then_stands_in_its_column() {
    let open = Open::on(small(), html! { <ProtectionStep step={Step::Tripwires} /> }).await;
    open.type_in("tripwire-trigger", "Redness past the pen line").await;
    open.press("tripwire-direction-up").await;
    open.press("tripwire-set").await;
    assert!(open.all("[role='alert']").concat().contains("a tripwire needs a date"), "{}", open.text());
    assert!(open.now().protection.tripwires.is_empty());

    open.type_in("tripwire-review", "4 May 2027").await;
    open.press("tripwire-set").await;
    let set = open.now().protection.tripwires[0].clone();
    assert_eq!((set.direction, set.decision.as_ref().unwrap().as_str()), (Direction::Up, "d"));
    assert_eq!(elements(open.page.root(), ".sp-tripwire-up").len(), 1);
    assert!(open.text().contains("Nothing set that would let us step down"));

    let review = format!("tripwire-{}-review", set.id);
    open.type_in(&review, "").await;
    assert_eq!(open.now().protection.tripwires[0].review, set.review, "it always has a day");
    open.type_in(&review, "5 May 2027").await;
    assert_eq!(open.now().protection.tripwires[0].review, dates::parse("2027-05-05").unwrap());
}

#[wasm_bindgen_test]
async fn the_ladder_says_in_sentences_what_it_draws() {
    let open = Open::on(small(), html! { <ProtectionStep step={Step::Level} /> }).await;
    assert!(open.text().contains("Nobody has been placed yet."));
    open.choose("decision-d-now", "4").await;
    open.choose("decision-d-level-tom", "1").await;
    let sentences = open.all("section li");
    assert_eq!(sentences, ["We are now at level 4: Directed.", "Tom would be at level 1: The person leads."]);
    let rungs = open.all(".sp-rung");
    assert!(rungs[0].starts_with('6') && rungs[6].starts_with('0'), "the highest stands at the top");
    assert!(rungs[2].contains("Where we are now") && rungs[5].contains("Tom would be here"), "{rungs:?}");
    assert!(open.text().contains("rarely lawful"), "an adult who can decide");

    open.choose("decision-d-level-tom", "").await;
    assert!(open.now().protection.decisions[0].levels.is_empty());
}

#[wasm_bindgen_test]
async fn who_told_us_is_a_table_and_the_unasked_are_named() {
    let open = Open::on(Sample::Finn.complete(id()), html! { <ProtectionStep step={Step::SourceGrid} /> }).await;
    assert!(elements(open.page.root(), "#told tbody th[scope='row']").len() > 3);
    assert!(open.all("#told td").contains(&"Not checked".to_owned()));
    open.choose("asked-housing", "no").await;
    assert!(open.all("p").iter().any(|line| line.starts_with("Not asked:") && line.contains("Housing")));
    // Nothing on this screen is a count.
    assert!(!open.all("#told td").concat().contains(|c: char| c.is_ascii_digit()));
}

#[wasm_bindgen_test]
async fn where_many_are_spoken_of_a_source_names_whom_it_has_something_about() {
    let mut session = Sample::Finn.complete(id());
    let today = clock::today();
    let told = session.story.evidence[0].clone();
    for at in 0..40 {
        let who = ActorId::new(&format!("cousin{at}")).unwrap();
        let cousin = Actor::new(who.clone(), &format!("Cousin {at}"), ActorKind::FamilyFriend);
        session = apply(&session, Command::Actor(Change::add(cousin)), today).unwrap();
        let mut of = (*told).clone();
        of.id = EvidenceId::new(&format!("of{at}")).unwrap();
        (of.about, of.source, of.checked) = (vec![who.clone()], Some(Source::Actor(who)), None);
        session = apply(&session, Command::Evidence(Change::add(of)), today).unwrap();
    }
    let open = Open::on(session, html! { <ProtectionStep step={Step::SourceGrid} /> }).await;
    assert_eq!(open.all("#told thead th"), ["Who told us", "About whom, and was it checked"]);
    let rows = open.all("#told tbody tr");
    assert!(rows.contains(&"Cousin 7Cousin 7: Checking not said".to_owned()), "{rows:?}");
    assert!(rows.iter().any(|row| row.contains("; ")), "one who told us about several");
}

#[wasm_bindgen_test]
async fn the_timeline_lights_up_what_a_judgement_rested_on_and_says_the_same_in_words() {
    let open = Open::on(Sample::Finn.complete(id()), html! { <ProtectionStep step={Step::Timeline} /> }).await;
    let stops = elements(open.page.root(), ".sp-timeline [tabindex='0']");
    assert_eq!(stops.len(), 1, "one stop for the Tab key");
    let first = elements(open.page.root(), ".sp-timeline-button").remove(0);
    let name = first.get_attribute("aria-label").unwrap();
    assert!(name.starts_with("On 28 August 2026 we judged: reassured, at level 4 Directed."), "{name}");
    assert!(elements(open.page.root(), ".sp-timeline-lit, .sp-timeline-muted").is_empty());
    send(&open.page.find::<Element>("#timeline-mark-0"), "click").await;
    assert_eq!(open.page.find::<Element>("#timeline-mark-0").get_attribute("aria-pressed").unwrap(), "true");
    assert!(!elements(open.page.root(), ".sp-lag.sp-timeline-lit").is_empty(), "its reasons light up");
    assert!(!elements(open.page.root(), ".sp-lag.sp-timeline-muted").is_empty(), "and no others");
    let chosen = open.all(".sp-timeline-chosen li").concat();
    assert!(chosen.contains("Bruise on Finn") && !chosen.contains("Growth chart"), "{chosen}");
    send(&open.page.find::<Element>("#timeline-mark-0"), "click").await;
    assert!(elements(open.page.root(), ".sp-timeline-muted").is_empty(), "pressed again, it is let be");

    open.page.click("tab", "Sentences").await;
    let said = open.all(".sp-sentences li");
    assert!(said.iter().any(|line| line.contains("Learned 14 days later, on 10 November 2026.")), "{said:?}");
    open.page.click("tab", "Table").await;
    assert_eq!(open.all("#timeline-table tbody tr").len(), said.len(), "the table says as much");
    assert!(!said.concat().contains("Dev’s account of the cot bars is reasonable"), "one decision at a time");
    open.page.click("button", "Judgements on every decision").await;
    assert_eq!(open.all("#timeline-table tbody tr").len(), said.len() + 1);
}

#[wasm_bindgen_test]
async fn the_arrows_go_along_a_row_and_on_beyond_what_is_in_sight() {
    let open = Open::on(Sample::Finn.complete(id()), html! { <ProtectionStep step={Step::Timeline} /> }).await;
    let key = async |key: &str| press(&open.page.find::<Element>(".sp-timeline [tabindex='0']"), key).await;
    let here = || open.page.find::<Element>(".sp-timeline [tabindex='0']").get_attribute("aria-label").unwrap();
    key("ArrowDown").await;
    assert!(here().starts_with("We knew: "), "{}", here());
    key("Home").await;
    let mut seen = vec![here()];
    for _ in 0..5 {
        key("+").await;
        assert!(here().starts_with("We knew: "), "it stays at the entry");
    }
    assert!(open.text().contains("In sight: "));
    for _ in 0..40 {
        key("ArrowRight").await;
        if seen.last() != Some(&here()) {
            seen.push(here());
        }
    }
    assert!(seen.last().unwrap().contains("File, read whole for this session"), "{:?}", seen.last());
    assert!(seen.len() > 10, "{seen:?}");
    key("0").await;
    assert!(!open.text().contains("In sight: "));
}

#[wasm_bindgen_test]
async fn a_second_look_is_answered_with_a_reason_and_kept() {
    let open = Open::on(Sample::Finn.complete(id()), html! { <SecondLooksTogether /> }).await;
    let card = "second-looks-together-D20";
    let answer = async |says: &str| {
        let buttons = elements(open.page.root(), &format!("[id='{card}-card'] button"));
        let button = buttons.into_iter().find(|button| button.text_content().unwrap().trim() == says).unwrap();
        wasm_bindgen::JsCast::unchecked_into::<HtmlElement>(button).click();
        scheduler::flush().await;
    };
    unfold(&open, card).await;
    let answers = || open.now().protection.trap_answers.len();
    let before = answers();
    answer("Not relevant, for that reason").await;
    assert_eq!(answers(), before, "a reason is needed");
    assert!(open.text().contains("Not kept yet: say why"));
    open.type_in(&format!("{card}-why"), "She was rung back today and heard.").await;
    answer("Not relevant, for that reason").await;
    let kept = open.now().protection.trap_answers.last().unwrap().clone();
    assert_eq!((kept.trap, kept.look, kept.date), (Trap::D20, Look::NotRelevant, clock::today()));
    assert!(kept.matched.iter().any(|id| id == "e12"), "{:?}", kept.matched);
    assert!(open.text().contains("She was rung back today and heard."), "kept and shown");

    let trap = open.now();
    answer("Answer again").await;
    answer("Changed our view: judge again").await;
    assert_eq!(open.now().protection.trap_answers.len(), trap.protection.trap_answers.len() + 1);
    let begun = open.now().protection.decisions.iter().find_map(|decision| decision.draft.replaces.clone());
    assert!(begun.is_some_and(|id| !open.now().protection.is_replaced(&id)), "a new judgement is begun");
    // Nothing here is a score.
    assert!(!open.all("h2").concat().contains(|c: char| c.is_ascii_digit()));
}

#[wasm_bindgen_test]
async fn a_reason_that_was_begun_is_there_on_coming_back_until_it_is_given() {
    let card = "second-looks-together-D20";
    let why = format!("[id='{card}-why']");
    let all = || html! { <SecondLooksTogether /> };
    let begun = SessionId::new("begun").unwrap();
    let open = Open::on(Sample::Finn.complete(begun.clone()), all()).await;
    unfold(&open, card).await;
    open.type_in(&format!("{card}-why"), "She was rung back and").await;
    drop(open);
    // Another session knows nothing of it.
    let other = Open::on(Sample::Finn.complete(id()), all()).await;
    assert!(elements(other.page.root(), &why).is_empty());
    drop(other);
    let open = Open::on(Sample::Finn.complete(begun.clone()), all()).await;
    assert_eq!(open.page.find::<HtmlTextAreaElement>(&why).value(), "She was rung back and");
    let buttons = elements(open.page.root(), &format!("[id='{card}-card'] button"));
    let keeps = buttons.into_iter().find(|button| button.text_content().unwrap().contains("Not relevant")).unwrap();
    wasm_bindgen::JsCast::unchecked_into::<HtmlElement>(keeps).click();
    scheduler::flush().await;
    assert_eq!(&*open.now().protection.trap_answers.last().unwrap().why, "She was rung back and");
    drop(open);
    let open = Open::on(Sample::Finn.complete(begun), all()).await;
    assert!(elements(open.page.root(), &why).is_empty(), "given, it is no longer held");
}

#[wasm_bindgen_test]
async fn a_changed_number_is_shown_with_its_rule_and_can_be_changed_back() {
    let open = Open::on(Sample::Finn.complete(id()), html! { <SecondLooksTogether /> }).await;
    unfold(&open, "second-looks-together-D3").await;
    let field = "second-looks-together-D3-entries";
    open.type_in(field, "x").await;
    assert!(open.now().protection.thresholds.is_empty());
    assert_eq!(open.all(".sp-field-error, .sp-error").len(), 1, "{}", open.text());
    open.type_in(field, "5").await;
    assert_eq!(open.now().protection.thresholds.len(), 1);
    assert!(open.text().contains("Numbers that were changed for this session"));
    open.type_in(field, "").await;
    assert!(open.now().protection.thresholds.is_empty());
}

#[wasm_bindgen_test]
async fn an_empty_session_is_told_calmly_that_nothing_asks() {
    let session = Session::new(id(), Opening::new(Mode::Solo, dates::parse("2026-11-22").unwrap()));
    let open = Open::on(session, html! { <SecondLooksTogether /> }).await;
    assert!(open.text().contains("Nothing asks for a second look"));
    assert!(elements(open.page.root(), ".sp-look").is_empty());
}

#[wasm_bindgen_test]
async fn a_judgement_is_looked_back_on_and_stays_as_it_was() {
    let session = Sample::Finn.complete(id());
    let open = Open::on(session, html! { <ProtectionStep step={Step::Judgement} /> }).await;
    let made = open.now().protection.judgements[0].clone();
    open.page.click("button", "Look back at the judgement of 28 August 2026").await;
    let review = open.now().protection.reviews[0].clone();
    assert_eq!((&review.judgement, review.date), (&made.id, clock::today()));
    open.type_in(&format!("review-{}-happened", review.id), "He lost weight for six weeks.").await;
    open.type_in(&format!("review-{}-look-for", review.id), "What is different in his day?").await;
    assert_eq!(open.now().protection.reviews[0].happened, "He lost weight for six weeks.");
    assert_eq!(open.now().protection.judgements[0], made);
}

#[wasm_bindgen_test]
async fn a_step_without_a_decision_says_where_to_begin() {
    let session = Session::new(id(), Opening::new(Mode::Solo, dates::parse("2026-11-22").unwrap()));
    let open = Open::on(session, html! { <ProtectionStep step={Step::Tests} /> }).await;
    let link: Element = open.page.find("a");
    assert_eq!(link.get_attribute("href").unwrap(), "#/session/test/partnership-or-protection/question");
}
