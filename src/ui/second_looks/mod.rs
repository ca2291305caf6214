//! Second looks on the page: beside the step they concern, folded, and all together on a step of their own.
//!
//! They are worked out when the writer has paused, never at a keystroke; while somebody writes in one of them, what is
//! shown stays as it is. New ones appear without moving focus or anything above it. Nothing here counts or orders them:
//! they stand in the order of the catalogue. May use anything of the interface, like the frame it stands in. Start with
//! [`SecondLooksBeside`] and [`SecondLooksTogether`].

mod answering;
mod card;
mod matched;
mod thresholds;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use self::card::{Card, answers_of, told};
use self::thresholds::changed_numbers;
use crate::app::{use_editor, use_whole};
use crate::content;
use crate::content::words::second_looks as words;
use crate::domain::looks::{SecondLook, concerning};
use crate::domain::protection::{Trap, TrapAnswer, TrapGroup};
use crate::domain::walk::Step;
use crate::domain::{Session, dates};
use crate::platform::{clock, page};
use crate::ui::components::pieces::{element, group, headed, line, nothing_yet, pieces, saying, several};
use crate::ui::components::use_announce;

/// The writer has paused when nothing changed for so long, in milliseconds.
const PAUSE_MS: u32 = 900;
/// What holds the second looks beside a step.
const BESIDE: &str = "second-looks";
/// What holds all of them.
const TOGETHER: &str = "second-looks-together";

/// A session, compared by where it is.
struct Same(Rc<Session>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn work_out(session: &Session) -> Rc<Vec<SecondLook>> {
    Rc::new(content::second_looks(session, clock::today()))
}

/// The second looks of the session as it stood when the writer last paused; and what works them out at once.
#[hook]
fn use_looks(holder: &'static str) -> (Rc<Vec<SecondLook>>, Callback<()>) {
    let (session, editor) = (use_whole(), use_editor());
    let looks = use_state_eq(|| work_out(&session));
    let of = use_mut_ref(|| session.clone());
    let now = {
        let (looks, of, editor) = (looks.setter(), of.clone(), editor);
        use_callback((), move |(), ()| {
            let session = editor.session();
            looks.set(work_out(&session));
            of.replace(session);
        })
    };
    {
        let now = now.clone();
        use_effect_with(Same(session), move |Same(session)| {
            let fresh = Rc::ptr_eq(&of.borrow(), session);
            let pause = (!fresh).then(|| {
                Timeout::new(PAUSE_MS, move || {
                    if !page::is_writing_in(holder) {
                        now.emit(());
                    }
                })
            });
            move || drop(pause)
        });
    }
    ((*looks).clone(), now)
}

/// Properties of [`SecondLooksBeside`].
#[derive(Properties, PartialEq)]
pub struct SecondLooksProps {
    /// The step they stand beside.
    pub step: Step,
}

/// What concerns this step and has no answer yet, folded.
#[component]
pub fn SecondLooksBeside(props: &SecondLooksProps) -> Html {
    let (looks, now) = use_looks(BESIDE);
    let announce = use_announce();
    let step = props.step;
    let mut here = Vec::new();
    for look in concerning(&looks, step) {
        here.push(look.clone());
    }
    let shown: Vec<Trap> = here.iter().map(|look| look.trap).collect();
    let before = use_mut_ref(|| (step, shown.clone()));
    use_effect_with((step, shown), move |(step, shown)| {
        let earlier = before.replace((*step, shown.clone()));
        if earlier.0 == *step && shown.iter().any(|trap| !earlier.1.contains(trap)) {
            announce.emit(words::NEW.into());
        }
    });
    if step == Step::SecondLooks {
        return Html::default();
    }
    let mut cards = Vec::new();
    for look in here {
        let key = look.trap.id();
        let done = now.clone();
        cards.push(html! { <Card {key} {look} beside=true {done} holder={BESIDE} last={None::<AttrValue>} /> });
    }
    let body = if cards.is_empty() {
        line("sp-hint", words::NOTHING_HERE)
    } else {
        several![line("sp-hint", words::BODY), pieces(cards)]
    };
    held(BESIDE, now, several![heading(BESIDE), body])
}

/// Where focus goes when what had it is gone.
fn heading(holder: &'static str) -> Html {
    html! { <h3 id={[holder, "-heading"].concat()} tabindex="-1">{ words::SECOND_LOOKS }</h3> }
}

/// What holds them: left by the keyboard, what changed meanwhile is worked out.
fn held(holder: &'static str, now: Callback<()>, inside: Html) -> Html {
    let onfocusout = move |event: FocusEvent| {
        if !page::stays_in(holder, &event) {
            now.emit(());
        }
    };
    html! { <div id={holder} class="sp-looks" {onfocusout}>{ inside }</div> }
}

/// All of them, under their headings, answered or not; and what was answered and is quiet now.
#[component]
pub fn SecondLooksTogether() -> Html {
    let (looks, now) = use_looks(TOGETHER);
    let session = use_whole();
    let mut parts = Vec::new();
    for heading in TrapGroup::ALL {
        let mut cards = Vec::new();
        for look in concerning(&looks, Step::SecondLooks).filter(|look| look.trap.group() == *heading) {
            let (key, look, done) = (look.trap.id(), look.clone(), now.clone());
            let last = look.answered.as_ref().and_then(|id| session.protection.trap_answers.get(id));
            let last =
                last.map(|of| AttrValue::from(words::quiet_since(content::label(of.look), &dates::written(of.date))));
            cards.push(html! { <Card {key} {look} beside=false {done} holder={TOGETHER} {last} /> });
        }
        parts.push(if cards.is_empty() {
            Html::default()
        } else {
            let id = AttrValue::from(["looks-", heading.id()].concat());
            let ask = content::hint(*heading).unwrap_or_default();
            headed("h2", id, content::label(*heading), several![line("sp-soft", ask), pieces(cards)])
        });
    }
    let none = if looks.is_empty() {
        nothing_yet(words::NOTHING, words::NOTHING_BODY, Html::default())
    } else {
        line("", words::TOGETHER)
    };
    let held_parts = several![none, pieces(parts), quiet(&session, &looks), changed_numbers(&session)];
    group("sp-stack sp-stack-loose", held(TOGETHER, now, held_parts))
}

/// Answers to questions that nothing raises any more: kept, with their days.
fn quiet(session: &Session, looks: &[SecondLook]) -> Html {
    let raised = |answer: &TrapAnswer| looks.iter().any(|look| look.trap == answer.trap);
    let mut said = Vec::new();
    for trap in Trap::ALL {
        let answers = answers_of(session, *trap);
        if let Some(first) = answers.first().filter(|answer| !raised(answer)) {
            let question = saying("strong", "", content::trap(first.trap).question);
            let answers = answers.iter().map(|answer| told(answer)).collect();
            said.push(element("li", "", several![question, pieces(answers)]));
        }
    }
    if said.is_empty() {
        return Html::default();
    }
    headed(
        "h2",
        "looks-quiet".into(),
        words::QUIET,
        several![line("sp-soft", words::QUIET_BODY), element("ul", "sp-stack", said)],
    )
}
