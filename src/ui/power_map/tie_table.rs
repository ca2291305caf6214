//! The ties of a map as a table. A row is read as words and opens to be changed, so that hundreds of rows stay quick.

use std::rc::Rc;

use yew::prelude::*;

use super::on_map::OnMap;
use super::pieces::{empty, opener, refused, remover};
use super::rows::{Entry, Hand, OPEN, row};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::power::{Map, Tie};
use crate::domain::{Canvas, Change, Command};
use crate::export::sentences;
use crate::ui::bound::{Ask, part, person_name};
use crate::ui::components::Table;

/// Every tie of a map. `then` is the id of the control that focus goes to when a tie is taken out.
pub fn tie_table(id: AttrValue, canvas: &Canvas, map: &Map, then: AttrValue) -> Html {
    if map.ties.is_empty() {
        return empty(words::NO_TIES, words::NO_TIES_BODY);
    }
    let columns: Vec<AttrValue> = words::TIE_COLUMNS.into_iter().map(AttrValue::Static).collect();
    let mut rows = Vec::new();
    for tie in map.ties.iter() {
        rows.push(row(part(&id, tie.id.as_str()), Entry::Tie(canvas.clone(), tie.clone(), then.clone())));
    }
    html! { <Table {id} caption={words::TIES} {columns} wide=true>{ rows }</Table> }
}

/// One tie; opened, a second row with its controls.
pub fn tie_row(hand: &Hand, canvas: &Canvas, tie: &Rc<Tie>, then: &AttrValue) -> Html {
    let story = &hand.story;
    let sentence = sentences::tie(story, tie).to_string();
    let open = !hand.chosen.is_empty();
    let (label, name, next) = if open {
        (words::DONE, words::done(&sentence), AttrValue::default())
    } else {
        (words::CHANGE, words::change(&sentence), OPEN)
    };
    html! {
        <>
            <tr>
                <th scope="row">{ person_name(story, &tie.from) }</th>
                <td>
                    { content::tie_kind(tie.kind).phrase }
                    <span class="sp-tie-sure-note">{ content::label(tie.certainty) }</span>
                </td>
                <td>{ person_name(story, &tie.to) }</td>
                <td>{ tie.working.map_or(words::NOT_SAID, content::label) }</td>
                <td>{ opener(part(&hand.id, "open"), label, name, open, hand.choose(next)) }</td>
            </tr>
            if open {
                <tr><td colspan="5">{ controls(hand, canvas, tie, sentence, then) }</td></tr>
            }
        </>
    }
}

/// The controls of one tie. An end or a kind can be changed but not taken away.
fn controls(hand: &Hand, canvas: &Canvas, tie: &Rc<Tie>, sentence: String, then: &AttrValue) -> Html {
    let id = &hand.id;
    let w = OnMap::tie(&hand.editor, canvas, tie);
    let onfrom = w.choosing(id.clone(), |on, from| {
        if let Some(from) = from {
            on.entry.from = from;
        }
    });
    let onkind = w.choosing(id.clone(), |on, kind| {
        if let Some(kind) = kind {
            on.entry.kind = kind;
        }
    });
    let onto = w.choosing(id.clone(), |on, to| {
        if let Some(to) = to {
            on.entry.to = to;
        }
    });
    let oncertainty = w.choosing(id.clone(), |on, certainty| {
        if let Some(certainty) = certainty {
            on.entry.certainty = certainty;
        }
    });
    let ask = |name: &str, label: &'static str| Ask::new(part(id, name), label);
    let remove = Command::Tie(canvas.clone(), Change::Remove(tie.id.clone()));
    let what = words::the_tie(&sentence).into();
    let name = words::remove_tie(&sentence);
    html! {
        <div class="sp-stack" role="group" aria-label={sentence}>
            <div class="sp-tie-maker">
                { ask("from", words::FROM).person(Some(&tie.from), onfrom) }
                { ask("kind", words::TIE).menu().always_one().choice(Some(tie.kind), onkind) }
                { ask("to", words::TO).person(Some(&tie.to), onto) }
                { ask("certainty", words::HOW_SURE).menu().always_one().choice(Some(tie.certainty), oncertainty) }
            </div>
            { refused(hand.refusal) }
            <div class="sp-cluster">{ remover(id, name, what, remove, then.clone()) }</div>
        </div>
    }
}
