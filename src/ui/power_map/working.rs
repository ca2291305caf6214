//! Step 6: what each tie does: protect, co-operate, hold down or cover up; and which power is in it.

use std::rc::Rc;

use yew::prelude::*;

use super::on_map::OnMap;
use super::pieces::{empty, opener, sentence};
use super::rows::{Entry, Hand, row};
use crate::content::words::power_map as words;
use crate::domain::Canvas;
use crate::domain::power::{Map, Tie};
use crate::export::sentences;
use crate::ui::bound::{Ask, part};

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
pub fn working(map: &Map, open: &UseStateHandle<AttrValue>) -> Html {
    if map.ties.is_empty() {
        return empty(words::NO_TIES_TO_WORK, words::NO_TIES_TO_WORK_BODY);
    }
    let mut rows = Vec::new();
    for tie in map.ties.iter() {
        let id = row_id(tie);
        let shown = id == **open;
        rows.push(row(id, Entry::Working(tie.clone(), shown, open.setter())));
    }
    html! { <ol class="sp-stack sp-stack-tight" role="list">{ rows }</ol> }
}

/// One tie as a sentence, and when it is open its three questions.
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
    html! {
        <li {class}>
            <div class="sp-cluster sp-cluster-apart">
                <p class="sp-working-sentence">{ sentence(&told) }</p>
                { opener(id.clone(), button, name, open, onclick) }
            </div>
            if open {
                <div class="sp-stack" role="group" aria-label={text}>{ questions(hand, tie) }</div>
            }
        </li>
    }
}

fn questions(hand: &Hand, tie: &Rc<Tie>) -> Html {
    let w = OnMap::tie(&hand.editor, &Canvas::Ours, tie);
    let (does, power) = (part(&hand.id, "does"), part(&hand.id, "power"));
    let ondoes = w.choosing(does.clone(), |on, working| on.entry.working = working);
    let onpower = w.choosing(power.clone(), |on, expression| on.entry.expression = expression);
    html! {
        <>
            { Ask::new(does, words::WORKS).choice(tie.working, ondoes) }
            { Ask::new(power, words::EXPRESSION).row().choice(tie.expression, onpower) }
            { Ask::new(part(&hand.id, "why"), words::WHY)
                .rows(2)
                .optional()
                .text(&tie.why, w.typing(|on, why| on.entry.why = why)) }
        </>
    }
}
