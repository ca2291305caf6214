//! A fictional session made of a real one, text by text. The real one is only read.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::library::use_library;
use crate::app::use_editor;
use crate::content;
use crate::content::words::present::MASK;
use crate::content::words::{exercise as words, guard, refusals};
use crate::domain::invented::{MAX_MOVED, Piece, invented, pieces};
use crate::domain::name_guard::kinds;
use crate::domain::walk::Step;
use crate::platform::{page, random};
use crate::route::Route;
use crate::ui::components::button::press;
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::pieces::{group, headed, line, several, their_line};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::{ButtonKind, Choice, TextKind};

/// The only answer that is ticked.
const ANYONE: &str = "anyone";

/// A text on its way.
#[derive(Clone, PartialEq)]
struct One {
    piece: Rc<Piece>,
    said: AttrValue,
    ticked: bool,
}

impl One {
    /// An empty text says nothing of anybody.
    fn settled(&self) -> bool {
        self.ticked || self.said.trim().is_empty()
    }
}

/// What has been done so far. Kept by this part of the page alone: half of it must not be found anywhere.
struct Work {
    all: Vec<One>,
    days: AttrValue,
    refused: Option<AttrValue>,
}

/// What was done to the text at a place: its new wording, if it has one, and whether it is ticked.
type Done = (usize, Option<String>, bool);

/// The way from a real session to an invented one.
#[component]
pub fn Invent() -> Html {
    let editor = use_editor();
    let library = use_library();
    let held = use_mut_ref(|| None::<Work>);
    let redraw = use_force_update();
    // Always the same, so that of hundreds of texts only the one that changed is drawn again.
    let change = {
        let (held, redraw) = (held.clone(), redraw.clone());
        use_callback((), move |(at, said, ticked): Done, ()| {
            if let Some(now) = held.borrow_mut().as_mut() {
                now.refused = None;
                if let Some(one) = now.all.get_mut(at) {
                    one.ticked = ticked;
                    one.said = said.map_or_else(|| one.said.clone(), AttrValue::from);
                }
            }
            redraw.force_update();
        })
    };
    let begun = held.borrow().is_some();
    let first = use_mut_ref(|| true);
    // The button that was pressed is gone, whichever it was.
    use_effect_with(begun, move |begun| {
        if !first.replace(false) {
            page::focus(if *begun { "invent-days" } else { "invent-open" });
        }
    });
    let work = held.borrow();
    let Some(now) = work.as_ref() else {
        let begin = {
            let (held, redraw) = (held.clone(), redraw);
            Callback::from(move |()| {
                let one =
                    |piece: Piece| One { said: piece.offered.clone().into(), ticked: false, piece: Rc::new(piece) };
                let all = pieces(&editor.session(), MASK).into_iter().map(one).collect();
                held.replace(Some(Work { all, days: AttrValue::default(), refused: None }));
                redraw.force_update();
            })
        };
        let begin = press(words::INVENT, begin).id("invent-open").drawn();
        let body = several![line("", words::INVENT_BODY), group("sp-cluster", begin)];
        return headed("h3", "invent-begin".into(), words::INVENT, body);
    };
    let open = now.all.iter().filter(|one| !one.settled()).count();
    let days = now.days.trim().trim_start_matches('+').parse::<i32>().ok();
    let days = days.filter(|days| *days != 0 && (-MAX_MOVED..=MAX_MOVED).contains(days));
    let days_field = {
        let (held, redraw) = (held.clone(), redraw.clone());
        let oninput = Callback::from(move |typed: String| {
            if let Some(now) = held.borrow_mut().as_mut() {
                (now.days, now.refused) = (typed.into(), None);
            }
            redraw.force_update();
        });
        let wrong = days.is_none() && !now.days.trim().is_empty();
        let field = TextProps {
            hint: Some(words::DAYS_HINT.into()),
            error: wrong.then(|| words::NO_DAYS.into()),
            kind: TextKind::Short,
            ..TextProps::asking("invent-days".into(), words::DAYS.into(), now.days.clone(), oninput)
        };
        text(&field, true)
    };
    let blocked = match (open, days) {
        (0, Some(_)) => None,
        (0, None) => Some(words::NO_DAYS.into()),
        (open, _) => Some(words::still_open(open).into()),
    };
    let make = {
        let (held, redraw, editor) = (held.clone(), redraw.clone(), editor);
        Callback::from(move |()| {
            let mut work = held.borrow_mut();
            let Some(now) = work.as_mut() else { return };
            let said = now.all.iter().map(|one| ((*one.piece).clone(), one.said.to_string())).collect();
            match invented(&editor.session(), said, days.unwrap_or_default(), random::id()) {
                Ok(session) => {
                    let put = library.put(session);
                    page::go(&Route::Session { id: put.id, step: Step::Opening }.fragment());
                }
                Err(why) => {
                    now.refused = Some(refusals::sentence(why).into());
                    redraw.force_update();
                }
            }
        })
    };
    let leave = {
        let (held, redraw) = (held.clone(), redraw);
        Callback::from(move |()| {
            held.replace(None);
            redraw.force_update();
        })
    };
    let refused = match &now.refused {
        Some(why) => html! { <p class="sp-error" role="alert">{ why }</p> },
        None => Html::default(),
    };
    let mut listed = Vec::new();
    for (at, one) in now.all.iter().enumerate() {
        let (of, one, change) = (now.all.len(), one.clone(), change.clone());
        listed.push(html! { <Row key={at} {at} {of} {one} {change} /> });
    }
    let body = several![
        line("", words::INVENT_HOW),
        days_field,
        group("sp-stack sp-stack-loose", listed),
        refused,
        group(
            "sp-cluster",
            several![
                press(words::INVENTED, make).id("invent-make").kind(ButtonKind::Primary).blocked(blocked).drawn(),
                press(words::LEAVE_INVENTING, leave).drawn(),
            ],
        ),
    ];
    headed("h3", "invent".into(), words::INVENT, body)
}

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
struct RowProps {
    at: usize,
    of: usize,
    one: One,
    change: Callback<Done>,
}

/// One text: as it would be said, as it was where that differs, and whether it could be about anyone.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { at, of, one, change } = props;
    let (at, of) = (*at, *of);
    let id = ["invent-", &at.to_string()].concat();
    let label = words::text_number(at + 1, of, content::label(one.piece.stage));
    let oninput = change.reform(move |said: String| (at, Some(said), false));
    let ontoggle = change.reform(move |(_, on): (AttrValue, bool)| (at, None, on));
    let empty = change.reform(move |()| (at, Some(String::new()), false));
    let found = kinds(&one.said);
    let remark = if found.is_empty() { Html::default() } else { line("sp-hint", guard::looks_like(found)) };
    let was = if *one.said == *one.piece.was {
        Html::default()
    } else {
        their_line("sp-hint", [words::AS_IT_WAS, &one.piece.was].concat())
    };
    let field = TextProps {
        rows: 2,
        note: group("sp-stack sp-stack-tight", several![was, remark]),
        ..TextProps::asking(id.clone().into(), label.clone().into(), one.said.clone(), oninput)
    };
    let tick = check_list(&CheckListProps {
        hide_legend: true,
        ..CheckListProps::asking(
            [&id, "-tick"].concat().into(),
            label.clone().into(),
            vec![Choice::new(ANYONE, words::ANYONE)],
            if one.settled() { vec![ANYONE.into()] } else { Vec::new() },
            ontoggle,
        )
    });
    let name = [words::EMPTY_IT, ": ", &label].concat();
    let empty = press(words::EMPTY_IT, empty).id([&id, "-empty"].concat()).label(name).in_row().drawn();
    group("sp-stack sp-stack-tight", several![text(&field, false), group("sp-cluster", several![tick, empty])])
}
