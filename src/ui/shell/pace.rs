//! The quiet clock above a step: how long the plan gives this part, how long it has been, and, folded away, the plan,
//! pause, and what could wait. It is read when somebody looks at it: nothing is announced, moves or sounds.
//!
//! It belongs to this visit. It begins with a press, or when the minutes are answered; a tab that is hidden goes on
//! counting, since people look things up meanwhile, and a computer that slept does not.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Interval;
use yew::prelude::*;

use crate::app::{use_editor, use_opening};
use crate::content::{self, words::pace as words};
use crate::domain::pace::{Pace, Plan, can_wait};
use crate::domain::walk::Step;
use crate::domain::{Session, SessionId};
use crate::platform::clock::Stamp;
use crate::route::Route;
use crate::ui::components::ChipTone;
use crate::ui::components::button::press;
use crate::ui::components::disclosure::{DisclosureProps, disclosure};
use crate::ui::components::pieces::{element, group, line, pieces, saying, several};

/// How often the clock is looked at, in milliseconds.
const LOOK_MS: u32 = 10_000;

/// How many steps are named that could wait.
const MOST: usize = 4;

thread_local! {
    /// The pace of one session, this visit.
    static PACE: RefCell<Option<(SessionId, Pace)>> = const { RefCell::new(None) };
    /// When the clock was last looked at.
    static SEEN: Cell<Option<Stamp>> = const { Cell::new(None) };
    /// Whether somebody wants no clock.
    static HIDDEN: Cell<bool> = const { Cell::new(false) };
}

/// The pace of this session, to be read or changed.
fn with_pace<T>(id: &SessionId, then: impl FnOnce(&mut Pace) -> T) -> T {
    PACE.with_borrow_mut(|kept| {
        if kept.as_ref().is_none_or(|(of, _)| of != id) {
            *kept = Some((id.clone(), Pace::default()));
        }
        let (_, pace) = kept.get_or_insert_with(|| (id.clone(), Pace::default()));
        then(pace)
    })
}

/// Counts what passed since the clock was last looked at.
fn count(id: &SessionId, step: Step) {
    let passed = SEEN.replace(Some(Stamp::now())).map_or(0, Stamp::passed_ms);
    with_pace(id, |pace| pace.pass(step, passed));
}

/// Properties of [`PaceLine`].
#[derive(Properties, PartialEq)]
pub(super) struct PaceLineProps {
    /// The step that is open.
    pub(super) step: Step,
}

/// The clock. Nothing where nobody has said how many minutes there are.
#[component]
pub(super) fn PaceLine(props: &PaceLineProps) -> Html {
    let editor = use_editor();
    let opening = use_opening();
    let redraw = use_force_update();
    let step = props.step;
    let session = editor.session();
    let id = session.id.clone();
    let on = opening.minutes.is_some();
    {
        let (id, redraw) = (id.clone(), redraw.clone());
        use_effect_with((step, on), move |(step, on)| {
            let step = *step;
            count(&id, step);
            let of = id.clone();
            let looking = on.then(|| {
                Interval::new(LOOK_MS, move || {
                    count(&of, step);
                    redraw.force_update();
                })
            });
            move || {
                count(&id, step);
                drop(looking);
            }
        });
    }
    let answered = use_mut_ref(|| opening.minutes);
    if answered.replace(opening.minutes) != opening.minutes {
        with_pace(&id, |pace| {
            if !pace.has_begun() {
                pace.go_on();
            }
        });
    }
    let Some(minutes) = opening.minutes else { return Html::default() };
    let Some(plan) = Plan::of(content::plans(), opening.mode, minutes) else { return Html::default() };
    let act = |act: fn(&mut Pace, Step)| {
        let (id, redraw) = (id.clone(), redraw.clone());
        Callback::from(move |()| {
            count(&id, step);
            with_pace(&id, |pace| act(pace, step));
            redraw.force_update();
        })
    };
    let hide = |hidden: bool| {
        let redraw = redraw.clone();
        Callback::from(move |()| {
            HIDDEN.set(hidden);
            redraw.force_update();
        })
    };
    let small = |says: &str, onclick: Callback<()>| press(says, onclick).in_row().drawn();
    if HIDDEN.get() {
        // Where the minutes are asked, it can be had back.
        return if step == Step::Opening { small(words::SHOW, hide(false)) } else { Html::default() };
    }
    with_pace(&id, |pace| {
        let mut buttons = Vec::new();
        if pace.slept().is_some() {
            buttons.push(small(words::COUNT, act(Pace::count_sleep)));
        }
        buttons.push(match (pace.is_going(), pace.has_begun()) {
            (true, _) => small(words::PAUSE, act(|pace, _| pace.pause())),
            (false, true) => small(words::GO_ON, act(|pace, _| pace.go_on())),
            (false, false) => small(words::BEGIN, act(|pace, _| pace.go_on())),
        });
        buttons.push(small(words::HIDE, hide(true)));
        let (summary, told) = told(pace, plan, minutes, &session, step);
        let children = several![told, group("sp-cluster", buttons)];
        let class = classes!("sp-pace", "sp-no-print");
        disclosure(&DisclosureProps { summary: summary.into(), children, open: false, class })
    })
}

/// What the clock says in a line, and what it says when it is opened.
fn told(pace: &Pace, plan: &Plan, minutes: u16, session: &Session, step: Step) -> (String, Html) {
    let here = plan.part_of(step).unwrap_or_default();
    let spent = pace.spent(|other| plan.part_of(other) == Some(here));
    let gone = pace.spent(|_| true);
    let (to_come, left) = (plan.still_to_come(here, spent, minutes), minutes.saturating_sub(gone));
    let begun = pace.has_begun();
    let mut summary = if begun {
        words::here(plan.parts[here].name, plan.minutes_of(here, minutes), spent)
    } else {
        words::OFFERED.to_owned()
    };
    if let Some(slept) = pace.slept() {
        summary.push(' ');
        summary.push_str(&words::slept(slept));
    } else if begun && !pace.is_going() {
        summary.push(' ');
        summary.push_str(words::PAUSED);
    }
    let ends = plan.ends(minutes);
    let by_now = ends.iter().position(|end| *end > gone).filter(|_| begun);
    let mut from = 0;
    let mut parts = Vec::new();
    for (at, (part, end)) in plan.parts.iter().zip(&ends).enumerate() {
        let mark = |on: bool, says| if on { saying("span", ChipTone::Plain.class(), says) } else { Html::default() };
        parts.push(html! {
            <li>
                <b>{ part.name }</b>{ ", " }{ words::from_to(from, *end) }{ ". " }{ part.about }{ " " }
                { mark(at == here, words::YOU) }{ " " }{ mark(Some(at) == by_now && at != here, words::BY_NOW) }
            </li>
        });
        from = *end;
    }
    let short = begun && to_come > left;
    let mut held = vec![line("sp-hint", words::BODY)];
    held.push(if begun { line("", words::gone(gone, minutes)) } else { Html::default() });
    held.push(if short { line("", words::short(to_come, left)) } else { Html::default() });
    held.push(element("ol", "sp-pace-plan", parts));
    let waiting = can_wait(session, content::can_wait(), step, MOST);
    if !waiting.is_empty() {
        held.push(line("", words::CAN_WAIT));
        let mut links = Vec::new();
        for step in waiting {
            let href = Route::Session { id: session.id.clone(), step }.fragment();
            links.push(html! { <li><a {href}>{ content::prompt(step).nav }</a></li> });
        }
        held.push(element("ul", "sp-pace-wait", links));
        held.push(line("", words::KEEP));
    }
    (summary, pieces(held))
}
