//! Step 6: what each tie does: protect, co-operate, hold down or cover up; and which power is in it.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Field, Subject};
use super::pieces::{empty_until, sentence};
use super::rows::{Entry, Hand, row};
use super::tags::{held, list, named};
use crate::content::words::power_map as words;
use crate::domain::power::{Expression, Map, Tie, Working};
use crate::domain::walk::Step;
use crate::domain::{Canvas, Listed, Session};
use crate::export::sentences;
use crate::ui::bound::{options, part};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, several};

/// The tie that is open at first: the first of which nothing is said.
pub fn first_open(map: &Map) -> AttrValue {
    match map.ties.iter().find(|tie| tie.working.is_none()) {
        Some(tie) => row_id(tie),
        None => AttrValue::default(),
    }
}

fn row_id(tie: &Tie) -> AttrValue {
    part("working", tie.id.as_str())
}

/// Every tie, one opened at a time.
pub fn working(session: &Session, open: &UseStateHandle<AttrValue>) -> Html {
    let map = &session.power.map;
    if map.ties.is_empty() {
        let said = (words::NO_TIES_TO_WORK, words::NO_TIES_TO_WORK_BODY);
        return empty_until(session, said, Step::Links, words::TO_LINKS);
    }
    let mut rows = Vec::new();
    for tie in map.ties.iter() {
        let id = row_id(tie);
        let shown = id == **open;
        rows.push(row(id, Entry::Working(tie.clone(), shown, open.setter())));
    }
    list("ol", "sp-stack sp-stack-tight", rows)
}

/// One tie as a sentence, and when it is open its three questions.
#[inline(never)]
pub fn tie_row(hand: &Hand, tie: &Rc<Tie>, open: bool, onopen: &UseStateSetter<AttrValue>) -> Html {
    let id = &hand.id;
    let told = sentences::tie(&hand.story, tie);
    let text = told.to_string();
    let (button, class) = if open { (words::FOLD, "sp-working sp-working-open") } else { (words::LOOK, "sp-working") };
    let onclick = {
        let (onopen, next) = (onopen.clone(), if open { AttrValue::default() } else { id.clone() });
        Callback::from(move |()| onopen.set(next.clone()))
    };
    let name = words::about_tie(button, &text);
    held(
        "li",
        class,
        vec![
            group(
                "sp-cluster sp-cluster-apart",
                several![
                    held("p", "sp-working-sentence", vec![sentence(&told)]),
                    press(button, onclick).id(id.clone()).label(name).in_row().expanded(open).drawn(),
                ],
            ),
            if open { named("sp-stack", text.into(), does(&answers(hand, tie), tie)) } else { Html::default() },
        ],
    )
}

fn answers(hand: &Hand, tie: &Rc<Tie>) -> Rc<Answers> {
    Answers::of(&hand.editor, &hand.id, None, Subject::Tie(Canvas::Ours, tie.clone()))
}

/// What a tie does, which power is in it, and why we say so.
pub fn does(a: &Rc<Answers>, tie: &Tie) -> Vec<Html> {
    let does = a.ask(Field::Does, words::WORKS);
    let power = a.ask(Field::Power, words::EXPRESSION).row();
    let why = a.ask(Field::Why, words::WHY).rows(2).optional();
    vec![
        a.one(Field::Does, does, options::<Working>(), tie.working.map(Listed::id)),
        a.one(Field::Power, power, options::<Expression>(), tie.expression.map(Listed::id)),
        a.text(Field::Why, why, &tie.why),
    ]
}
