//! The closing and the record, as people meet them.

use std::cell::RefCell;
use std::rc::Rc;

use standpoint::app::SessionProvider;
use standpoint::app::library::Library;
use standpoint::app::lock::Lock;
use standpoint::content;
use standpoint::content::samples::Sample;
use standpoint::content::words::closing as words;
use standpoint::domain::closing::{ObstacleLevel, Origin, Scope};
use standpoint::domain::footing::{Cost, CostSeen};
use standpoint::domain::walk::Step;
use standpoint::domain::{Session, SessionId};
use standpoint::export::calendar::days_ahead;
use standpoint::platform::clock;
use standpoint::ui::closing::ClosingStep;
use standpoint::ui::components::Announcer;
use standpoint::ui::records::RecordStep;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::scheduler;

use crate::page::{Mounted, by_role, elements, focused_id, send};

/// The session as it stands after the last change.
#[derive(Clone)]
struct Kept(Rc<RefCell<Rc<Session>>>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Kept {
    fn rowan() -> Self {
        let session = Sample::Rowan.complete(SessionId::new("rowan").unwrap());
        Self(Rc::new(RefCell::new(Rc::new(session))))
    }

    fn now(&self) -> Rc<Session> {
        self.0.borrow().clone()
    }
}

#[derive(Properties, PartialEq)]
struct OpenProps {
    kept: Kept,
    step: Step,
    library: Library,
}

#[component]
fn Open(props: &OpenProps) -> Html {
    let session = use_memo((), |()| (*props.kept.now()).clone());
    let onchange = {
        let kept = props.kept.clone();
        use_callback((), move |session: Rc<Session>, ()| *kept.0.borrow_mut() = session)
    };
    let step = match props.step {
        Step::Record => html! { <RecordStep /> },
        step => html! { <ClosingStep {step} /> },
    };
    yew::provide(
        props.library.clone(),
        html! { <Announcer><SessionProvider {session} {onchange}>{ step }</SessionProvider></Announcer> },
    )
}

async fn open(step: Step) -> (Mounted<Open>, Kept) {
    let kept = Kept::rowan();
    let library = Library::start(Lock::of_this_browser()).await;
    (Mounted::with(OpenProps { kept: kept.clone(), step, library }).await, kept)
}

#[wasm_bindgen_test]
async fn what_another_step_holds_is_put_in_the_plan_once() {
    let (page, kept) = open(Step::Plan).await;
    let before = kept.now().closing.actions.len();
    let shift =
        kept.now().power.shifts.iter().map(|shift| shift.id.clone()).find(|id| {
            !kept.now().closing.actions.iter().any(|action| action.origin == Some(Origin::Shift(id.clone())))
        });
    let shift = shift.expect("the sample has a shift that is no action yet");
    let offered = elements(page.root(), ".sp-offer button").len();

    let button: HtmlElement = page.find(".sp-offer button");
    let name = button.get_attribute("aria-label").unwrap();
    button.click();
    scheduler::flush().await;

    let actions = kept.now().closing.actions.clone();
    assert_eq!(actions.len(), before + 1);
    let made = actions.last().unwrap();
    assert_eq!(made.origin, Some(Origin::Shift(shift)));
    assert_eq!(elements(page.root(), ".sp-offer button").len(), offered - 1);
    assert!(by_role(page.root(), "button", &name).is_none());
    assert_eq!(focused_id(), format!("action-{}-what", made.id));
}

#[wasm_bindgen_test]
async fn an_obstacle_is_ticked_put_in_words_and_taken_out() {
    let (page, kept) = open(Step::Obstacles).await;
    let before = kept.now().closing.obstacles.len();
    let tick = "#obstacles-structural-waiting-lists";
    page.find::<HtmlInputElement>(tick).click();
    scheduler::flush().await;
    let added = kept.now().closing.obstacles.last().unwrap().clone();
    assert_eq!(added.kind.id(), "waiting-lists");

    let answer = page.find::<HtmlSelectElement>(&format!("#obstacle-{}-answer", added.id));
    answer.set_value("challenge-upward");
    send(&answer, "change").await;
    assert_eq!(kept.now().closing.obstacles.last().unwrap().answer.map(|answer| answer.id()), Some("challenge-upward"));

    page.find::<HtmlInputElement>(tick).click();
    scheduler::flush().await;
    assert_eq!(kept.now().closing.obstacles.len(), before);
    assert!(!page.find::<HtmlInputElement>(tick).checked());
}

#[wasm_bindgen_test]
async fn a_pair_is_asked_whether_it_is_still_true_and_an_unmet_need_is_kept() {
    let (page, kept) = open(Step::Wants).await;
    page.find::<HtmlElement>("#want-add").click();
    scheduler::flush().await;
    let id = kept.now().closing.wants.last().unwrap().id.clone();
    assert_eq!(focused_id(), format!("want-{id}-words"));
    let field = |name: &str| format!("#want-{id}-{name}");

    let words = page.find::<HtmlTextAreaElement>(&field("words"));
    words.set_value("“Somebody to eat with.”");
    send(&words, "input").await;
    assert!(elements(page.root(), &field("difference")).is_empty(), "asked once something differs");
    page.find::<HtmlInputElement>(&format!("{} input[value=something-lost]", field("still-true"))).click();
    scheduler::flush().await;
    page.find::<HtmlTextAreaElement>(&field("difference"));

    assert!(elements(page.root(), &field("would-take")).is_empty(), "asked once no service meets it");
    let met = page.find::<HtmlSelectElement>(&field("met"));
    met.set_value("by-nobody");
    send(&met, "change").await;
    let would_take = page.find::<HtmlTextAreaElement>(&field("would-take"));
    would_take.set_value("A lunch club");
    send(&would_take, "input").await;

    let session = kept.now();
    assert_eq!(session.closing.wants.last().unwrap().still_true.map(|answer| answer.id()), Some("something-lost"));
    let need = *session.closing.needs().iter().find(|need| need.want.is_some_and(|want| want.id == id)).unwrap();
    assert_eq!((need.need, need.would_take), ("“Somebody to eat with.”", "A lunch club"));
}

#[wasm_bindgen_test]
async fn what_lies_outside_them_asks_whether_they_are_to_adapt() {
    let (page, kept) = open(Step::Obstacles).await;
    let ask = words::ADAPT;
    let said = |page: &Mounted<Open>, id: &str| {
        page.find::<Element>(&format!("#obstacle-{id}")).text_content().unwrap().contains(ask)
    };
    let obstacles = kept.now().closing.obstacles.clone();
    let personal = obstacles.iter().find(|one| one.kind.level() == ObstacleLevel::Personal).unwrap();
    let outside = obstacles.iter().find(|one| one.kind.level() != ObstacleLevel::Personal).unwrap();
    for (obstacle, answer, asked) in [
        (outside, "build-confidence", true),
        (outside, "challenge-upward", false),
        (personal, "build-confidence", false),
    ] {
        let menu = page.find::<HtmlSelectElement>(&format!("#obstacle-{}-answer", obstacle.id));
        menu.set_value(answer);
        send(&menu, "change").await;
        assert_eq!(said(&page, obstacle.id.as_str()), asked, "{} {answer}", obstacle.kind.id());
    }

    // The grid: one that lies in both stands in both.
    let rows = elements(page.root(), "#obstacles-told tbody tr");
    assert_eq!(rows.len(), 3);
    let both = obstacles.iter().find(|one| one.scope == Some(Scope::Both)).unwrap();
    let row = &rows[ObstacleLevel::ALL.iter().position(|level| *level == both.kind.level()).unwrap()];
    let cells = elements(row, "td");
    let name = content::label(both.kind);
    assert!(cells.len() == 2 && cells.iter().all(|cell| cell.text_content().unwrap().contains(name)), "{name}");
}

#[wasm_bindgen_test]
async fn the_five_costs_are_answered_one_by_one() {
    let (page, kept) = open(Step::Ownership).await;
    for cost in Cost::ALL {
        page.find::<Element>(&format!("#cost-{}", cost.id()));
    }
    let before = kept.now().closing.footing.clone();
    let menu = page.find::<HtmlSelectElement>("#cost-game-playing");
    menu.set_value("already");
    send(&menu, "change").await;
    let remains = page.find::<HtmlTextAreaElement>("#remains");
    remains.set_value("Nan’s Fridays.");
    send(&remains, "input").await;
    let footing = kept.now().closing.footing.clone();
    assert_eq!(footing.costs.get(&Cost::GamePlaying), Some(&CostSeen::Already));
    assert_eq!(footing.remains, "Nan’s Fridays.");
    assert_eq!(footing.costs.get(&Cost::Conflict), before.costs.get(&Cost::Conflict));
    assert_eq!((footing.given_up, footing.dependency), (before.given_up, before.dependency));
}

#[wasm_bindgen_test]
async fn the_plan_collects_the_needs_and_says_its_days() {
    let (page, kept) = open(Step::Plan).await;
    let session = kept.now();
    let needs = session.closing.needs();
    assert!(needs.iter().any(|need| need.want.is_some()) && needs.iter().any(|need| need.want.is_none()));
    let unmet = page.find::<Element>("[aria-labelledby=unmet]");
    let shown = unmet.text_content().unwrap();
    assert!(needs.iter().filter(|need| need.want.is_some()).all(|need| shown.contains(need.need)));
    let written = elements(&unmet, "textarea").len();
    assert_eq!(written, 2 * session.closing.unmet.len(), "what follows from a want is changed where it was written");

    let days = page.find::<Element>("[aria-labelledby=days]");
    let ahead = days_ahead(&session, clock::today());
    let lines = elements(&days, "li");
    assert_eq!(lines.len(), ahead.len());
    assert_eq!(elements(&days, "button").len(), usize::from(!ahead.is_empty()));
}

#[wasm_bindgen_test]
async fn the_ending_is_saved_and_without_the_manager_it_is_proposals() {
    let (page, kept) = open(Step::Ending).await;
    let unknown = page.find::<HtmlTextAreaElement>("#still-unknown");
    unknown.set_value("What Jay would say.");
    send(&unknown, "input").await;
    let review = page.find::<HtmlInputElement>("#review");
    review.set_value("18 December 2026");
    send(&review, "input").await;
    assert!(!page.root().inner_html().contains("Proposals"));
    let manager = page.find::<HtmlSelectElement>("#manager");
    manager.set_value("no");
    send(&manager, "change").await;

    let ending = kept.now().closing.ending.clone();
    assert_eq!(ending.still_unknown, "What Jay would say.");
    assert_eq!(ending.review.map(|day| day.to_string()).as_deref(), Some("2026-12-18"));
    assert_eq!(ending.manager_present.map(|answer| answer.id()), Some("no"));
    assert!(page.root().inner_html().contains("Proposals, not decisions"));
}

#[wasm_bindgen_test]
async fn the_record_shows_the_case_and_nothing_private() {
    let (page, kept) = open(Step::Record).await;
    let session = kept.now();
    let shown = page.find::<Element>(".sp-record").text_content().unwrap();
    assert!(shown.contains("CONFIDENTIAL") && shown.contains("Fictional"));
    assert!(shown.contains(&session.opening.situation));
    assert!(session.closing.actions.iter().all(|action| shown.contains(&action.what)));

    let ending = &session.closing.ending;
    let facets = session.power.facets.iter().map(|facet| &facet.facet);
    let private = [
        &session.opening.arriving,
        &session.cooperation.resolve.feelings,
        &ending.to_supervision,
        &ending.learned,
        &ending.effect,
        &ending.from_peer,
    ];
    for text in private.into_iter().chain(facets).filter(|text| !text.is_empty()) {
        assert!(!page.root().text_content().unwrap().contains(text.as_str()), "{text}");
    }
}
