//! The page: answers in, and what they say side by side; shown large, printed, taken along.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::desk::{Desk, change, desk, holds_lock, stop_presenting};
use super::taking_in::{offer_together, take_in};
use crate::app::leaving::then_leave;
use crate::content::words::gather as words;
use crate::content::words::protection::WORDLESS_DECISION;
use crate::domain::gather::laid;
use crate::domain::seminar::Answer;
use crate::domain::{DecisionId, ExerciseId, SessionId};
use crate::export::gather::{page as written, parts, slides};
use crate::platform::{drawing, page};
use crate::ui::app::HEADING;
use crate::ui::bound::Ask;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{element, folded, group, keyed, line, several};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::{ButtonKind, Choice, Field, Notice, Select, use_announce};
use crate::ui::home::site_head;
use crate::ui::shell::{Room, use_present_question};

/// Where what is laid side by side goes.
const PLACE: &str = "gathered";
/// The field for files.
const FILES: &str = "answer-files";
/// The field for codes.
const CODES: &str = "answer-codes";
/// Begins to show large.
const PRESENT: &str = "gather-present";
/// One on.
const NEXT: &str = "gather-next";

/// The page.
#[component]
pub fn GatherPage() -> Html {
    let shown = use_state(desk);
    let announce = use_announce();
    let now = (*shown).clone();
    {
        let announce = announce.clone();
        let drawn = (now.gathered.clone(), now.shown(), now.left_out.clone(), now.decision.clone(), now.presenting);
        use_effect_with(drawn, move |(.., presenting)| {
            let laid = desk().laid();
            let all = if presenting.is_some() { slides(&laid) } else { parts(&laid) };
            let one = presenting.and_then(|at| all.get(at % all.len().max(1)));
            let markup = match (laid.groups.is_empty(), one) {
                (true, _) => String::new(),
                (_, Some(slide)) => {
                    announce.emit(slide.heading.clone());
                    written(std::slice::from_ref(slide))
                }
                _ => written(&all),
            };
            drawing::put_into(PLACE, &markup);
        });
    }
    let presenting = now.presenting.is_some();
    let before = use_mut_ref(|| false);
    use_effect_with(presenting, move |presenting| {
        // The button that had the keyboard is gone.
        if before.replace(*presenting) != *presenting {
            page::focus(if *presenting { NEXT } else { PRESENT });
        }
    });
    {
        let shown = shown.setter();
        use_effect_with(presenting, move |presenting| {
            let room = presenting.then(|| {
                let (stop, turn) = (shown.clone(), shown);
                Room::with(
                    Callback::from(move |()| change(&stop, |desk| desk.presenting = None)),
                    Callback::from(move |on| change(&turn, |desk| desk.turn(on))),
                )
            });
            move || {
                if room.is_some() {
                    // Left by "Back" as well, it is over.
                    stop_presenting();
                }
            }
        });
    }
    let onpresent = {
        let shown = shown.setter();
        Callback::from(move |_: bool| change(&shown, |desk| desk.presenting = Some(0)))
    };
    let (present, question) = use_present_question(&onpresent, &words::PRESENT_HINTS);
    let hand = Hand { shown: shown.setter(), announce, present };
    let (head, body, class) = if presenting {
        (Html::default(), turning(&hand), "sp-page sp-page-wide sp-gather-presenting")
    } else {
        (site_head(), on_the_desk(&hand, &now), "sp-page sp-page-wide sp-stack")
    };
    html! {
        <>
            { head }
            <main {class}>
                <h1 id={HEADING} tabindex="-1">{ words::HEADING }</h1>
                { body }
                <div id={PLACE}></div>
            </main>
            { question }
        </>
    }
}

/// What changes the desk, and says so.
struct Hand {
    shown: UseStateSetter<Rc<Desk>>,
    announce: Callback<String>,
    /// Asks how to present.
    present: Callback<()>,
}

impl Hand {
    fn does<T: 'static>(&self, what: impl Fn(&mut Desk, T) + 'static) -> Callback<T> {
        let shown = self.shown.clone();
        Callback::from(move |given| change(&shown, |desk| what(desk, given)))
    }

    fn tool(&self, id: &'static str, kind: ButtonKind, words: &'static str, what: fn(&mut Desk, ())) -> Html {
        press(words, self.does(what)).id(id).kind(kind).drawn()
    }
}

/// The buttons while it is shown large.
fn turning(hand: &Hand) -> Html {
    // After the last comes the first.
    let held = several![
        hand.tool("gather-back", ButtonKind::Secondary, words::BACK, |desk, ()| desk.turn(false)),
        hand.tool(NEXT, ButtonKind::Primary, words::NEXT, |desk, ()| desk.turn(true)),
        hand.tool("gather-end", ButtonKind::Quiet, words::END, |desk, ()| desk.presenting = None),
    ];
    group("sp-cluster sp-gather-turn", held)
}

/// Everything that can be done while it is not.
fn on_the_desk(hand: &Hand, now: &Desk) -> Html {
    let mut said = Vec::new();
    for line in &now.said {
        said.push(html! { <li dir="auto">{ line }</li> });
    }
    let said = if said.is_empty() {
        Html::default()
    } else {
        html! { <Notice title={words::CAME_IN}>{ element("ul", "", said) }</Notice> }
    };
    let nothing = now.gathered.0.is_empty();
    let looking = if nothing { Html::default() } else { looking(hand, now) };
    let held = several![
        line("sp-lead", words::LEAD),
        line("sp-hint", words::HELD_HERE),
        if holds_lock() { line("sp-hint", words::LOCK_WAITS) } else { Html::default() },
        group("sp-pair", several![files(hand), pasting(hand, now.codes.clone())]),
        line("sp-hint", if now.reading { words::READING } else { "" }),
        said,
        looking,
    ];
    group("sp-stack sp-no-print", held)
}

fn files(hand: &Hand) -> Html {
    let (shown, announce) = (hand.shown.clone(), hand.announce.clone());
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let mut chosen = Vec::new();
        if let Some(list) = input.files() {
            chosen.extend((0..list.length()).filter_map(|at| list.get(at)));
        }
        // Emptied, so that choosing the same file again is a new choice.
        input.set_value("");
        if !chosen.is_empty() {
            take_in(shown.clone(), announce.clone(), chosen, AttrValue::default());
        }
    });
    html! {
        <Field id={FILES} label={words::FILES} hint={words::FILES_HINT}>
            <input
                id={FILES} class="sp-input sp-file" type="file" multiple=true accept=".json,.txt,.eml,application/json"
                aria-describedby="answer-files-hint" {onchange}
            />
        </Field>
    }
}

fn pasting(hand: &Hand, codes: AttrValue) -> Html {
    let oninput = hand.does(|desk, typed: String| desk.codes = typed.into());
    let (shown, announce, typed) = (hand.shown.clone(), hand.announce.clone(), codes.clone());
    let onclick = Callback::from(move |()| {
        let pasted = if typed.trim().is_empty() { AttrValue::Static(" ") } else { typed.clone() };
        take_in(shown.clone(), announce.clone(), Vec::new(), pasted);
    });
    let area = text(
        &TextProps {
            hint: Some(words::CODES_HINT.into()),
            ..TextProps::asking(CODES.into(), words::CODES.into(), codes, oninput)
        },
        false,
    );
    let put_in = press(words::PUT_IN, onclick).drawn();
    group("sp-stack sp-stack-tight", several![area, group("sp-cluster", put_in)])
}

/// Which answers are looked at, and what is done with all of them.
fn looking(hand: &Hand, now: &Desk) -> Html {
    let answers = now.answers();
    let (mut groups, mut ticked, mut here) = (Vec::new(), Vec::new(), Vec::new());
    for (answer, name) in &answers {
        let from = AttrValue::from(answer.from.as_str().to_owned());
        groups.push(Choice::new(from.clone(), name.clone()));
        if !now.left_out.contains(&answer.from) {
            ticked.push(from);
        }
        here.push(held_answer(hand, answer, name));
    }
    let onexercise = hand.does(|desk, id: Option<AttrValue>| {
        desk.exercise = id.and_then(|id| ExerciseId::new(&id));
        desk.decision = None;
    });
    let mut exercises = Vec::new();
    for (id, title) in now.gathered.exercises() {
        let title = if title.trim().is_empty() { words::UNTITLED.to_owned() } else { title };
        exercises.push(Choice::new(id.as_str().to_owned(), title));
    }
    let exercise = if exercises.len() > 1 {
        let selected = now.shown().map(|id| AttrValue::from(id.as_str().to_owned()));
        let ask = Ask::new("gather-exercise", words::EXERCISE).menu().always_one();
        ask.one(exercises, selected, onexercise)
    } else {
        Html::default()
    };
    let ontoggle = hand.does(|desk, (id, on): (AttrValue, bool)| {
        desk.left_out.retain(|other| other.as_str() != &*id);
        if !on {
            desk.left_out.extend(SessionId::new(&id));
        }
    });
    let by_group = Ask::new("gather-groups", words::GROUPS).row().any(groups, ticked.clone(), ontoggle);
    let nobody = if ticked.is_empty() { line("", words::NOBODY_SHOWN) } else { Html::default() };
    several![
        exercise,
        folded(words::WHO_IS_HERE.into(), element("ul", "sp-stack sp-stack-tight", here)),
        folded(words::SHOW_LESS.into(), several![by_group, by_decision(hand, now, &answers)]),
        tools(hand),
        nobody,
    ]
}

fn held_answer(hand: &Hand, answer: &Rc<Answer>, name: &str) -> Html {
    let (from, exercise, announce, called) =
        (answer.from.clone(), answer.exercise.clone(), hand.announce.clone(), name.to_owned());
    let remove = hand.does(move |desk, ()| {
        desk.gathered.0.retain(|other| other.from != from || other.exercise != exercise);
        announce.emit(words::taken_away(&called));
        page::focus(HEADING);
    });
    let id = ["take-away-", answer.from.as_str()].concat();
    let button = press(words::TAKE_AWAY, remove).id(id).label(words::take_away(name)).in_row().drawn();
    keyed(
        answer.from.as_str(),
        element("li", "sp-cluster", several![html! { <span dir="auto">{ name.to_owned() }</span> }, button]),
    )
}

fn by_decision(hand: &Hand, now: &Desk, answers: &[(Rc<Answer>, String)]) -> Html {
    let answers: Vec<Rc<Answer>> = answers.iter().map(|(answer, _)| answer.clone()).collect();
    let mut options = Vec::new();
    for row in laid(&answers).decisions {
        let question = if row.question.trim().is_empty() { WORDLESS_DECISION.to_owned() } else { row.question };
        options.push(Choice::new(row.id.as_str().to_owned(), question));
    }
    let selected = now.decision.as_ref().map(|id| AttrValue::from(id.as_str().to_owned()));
    let onchange = hand.does(|desk, id: Option<AttrValue>| desk.decision = id.and_then(|id| DecisionId::new(&id)));
    html! {
        <Select
            id="gather-decision" label={words::DECISION} {options} {selected} {onchange} nothing={words::ALL_DECISIONS}
        />
    }
}

fn tools(hand: &Hand) -> Html {
    // No session of this browser is in it, so there is nothing to ask about; the door is the same.
    let announce = hand.announce.clone();
    let print = Callback::from(move |()| {
        let announce = announce.clone();
        then_leave([], None, move || {
            if !page::print() {
                announce.emit(words::NOT_PRINTED.into());
            }
        });
    });
    let (shown, announce) = (hand.shown.clone(), hand.announce.clone());
    let together = Callback::from(move |()| {
        let (shown, announce) = (shown.clone(), announce.clone());
        then_leave([], None, move || offer_together(shown, announce));
    });
    let tool = |words: &'static str, onclick| press(words, onclick).drawn();
    group(
        "sp-cluster",
        several![
            press(words::PRESENT, hand.present.clone()).id(PRESENT).kind(ButtonKind::Primary).drawn(),
            tool(words::PRINT, print),
            tool(words::DOWNLOAD, together),
        ],
    )
}
