//! Step 8: what can be shared, used openly, stopped, or found allies for.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Field, Subject};
use super::pieces::{adder, section};
use super::rows::{Entry, Hand, row};
use super::tags::{held, list, named, says, tag, words as text};
use crate::app::Editor;
use crate::content;
use crate::content::words::closing::{PUT_IN, put_in};
use crate::content::words::power_map as words;
use crate::domain::closing::{Closing, Origin};
use crate::domain::plan::{Said, offers};
use crate::domain::power::{Power, Shift, ShiftKind};
use crate::domain::walk::Step;
use crate::domain::{ActionId, Change, Command, ShiftId};
use crate::platform::{page, random};
use crate::route::Route;
use crate::ui::bound::part;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, pieces, several};

/// Four kinds of shift.
pub fn shifts(editor: &Editor, power: &Power, closing: &Closing) -> Html {
    let mut kinds = vec![says("p", "sp-hint", words::SHIFT_HINT)];
    for kind in ShiftKind::ALL {
        kinds.push(shifts_of(editor, power, closing, *kind));
    }
    pieces(kinds)
}

fn add_id(kind: ShiftKind) -> AttrValue {
    part("shift-add", kind.id())
}

/// The shifts of one kind. The kind is chosen by where one is added, so that none is chosen for anybody.
fn shifts_of(editor: &Editor, power: &Power, closing: &Closing, kind: ShiftKind) -> Html {
    let label = content::label(kind);
    let onadd = {
        let editor = editor.clone();
        Callback::from(move |()| {
            let id: ShiftId = random::id();
            let first = part(part("shift", id.as_str()), "what");
            let shift = Shift { id, kind, what: String::new(), who: None, by: None, gain: String::new() };
            editor.change(&add_id(kind), Command::Shift(Change::add(shift)));
            first
        })
    };
    let mut rows = Vec::new();
    for shift in power.shifts.iter() {
        if shift.kind == kind {
            let origin = Some(Origin::Shift(shift.id.clone()));
            let planned = closing.actions.iter().any(|action| action.origin == origin);
            rows.push(row(part("shift", shift.id.as_str()), Entry::Shift(shift.clone(), planned)));
        }
    }
    let hint = match content::hint(kind) {
        Some(hint) => says("p", "sp-soft", hint),
        None => Html::default(),
    };
    let adder = adder(add_id(kind), words::add_shift(label).into(), onadd);
    let body = several![hint, list("ul", "sp-stack", rows), adder];
    section("sp-stack sp-stack-tight", part("shift", kind.id()), label.into(), body)
}

/// One shift; `planned` when the plan has it.
#[inline(never)]
pub fn shift_row(hand: &Hand, shift: &Rc<Shift>, planned: bool) -> Html {
    let what = shift.what.trim();
    let name = AttrValue::from(if what.is_empty() { words::SHIFT_WORDLESS } else { what }.to_owned());
    let a = Answers::of(&hand.editor, &hand.id, None, Subject::Shift(shift.clone()));
    let what = a.ask(Field::What, words::SHIFT_WHAT).rows(2);
    let gain = a.ask(Field::Gain, words::SHIFT_GAIN).rows(2);
    let fields = named(
        "sp-stack",
        name.clone(),
        vec![
            a.text(Field::What, what, &shift.what),
            group(
                "sp-pair",
                several![
                    a.person(Field::Who, words::SHIFT_WHO, shift.who.as_ref()),
                    a.day(Field::By, words::SHIFT_BY, shift.by),
                ],
            ),
            a.text(Field::Gain, gain, &shift.gain),
            in_the_plan(hand, shift, planned),
            group("sp-cluster", a.remover(words::remove_tie(&name), name, add_id(shift.kind))),
        ],
    );
    held("li", "sp-panel", vec![fields])
}

/// Whether the plan has it, and the way there; else the way into the plan, once it says what is to be done.
fn in_the_plan(hand: &Hand, shift: &Shift, planned: bool) -> Html {
    let at = part(&hand.id, "plan");
    let held = if planned {
        let href = Route::Session { id: hand.editor.session().id.clone(), step: Step::Plan }.fragment();
        let link = tag("a", &["href"], vec![href.into()], vec![text(words::TO_PLAN.into())]);
        held("p", "", vec![text(words::IN_PLAN.into()), link.into()])
    } else if shift.what.trim().is_empty() {
        Html::default()
    } else {
        let (editor, origin, id, at) =
            (hand.editor.clone(), Origin::Shift(shift.id.clone()), hand.id.clone(), at.clone());
        let onclick = Callback::from(move |()| {
            let offer = offers(&editor.session()).into_iter().find(|offer| offer.origin == origin);
            if let Some((offer, Said::Words(what))) = offer.map(|offer| (offer.clone(), offer.what)) {
                let action: ActionId = random::id();
                editor.change(&id, Command::Action(Change::add(offer.action(action, &what))));
                // The button goes; where it stood, it is said that the plan has it.
                page::focus(&at);
            }
        });
        press(PUT_IN, onclick).label(put_in(shift.what.trim())).in_row().drawn()
    };
    tag("div", &["id", "tabindex"], vec![at, "-1".into()], vec![held]).into()
}
