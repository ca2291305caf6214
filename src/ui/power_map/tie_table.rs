//! The ties of a map as a table. A row is read as words and opens to be changed, so that hundreds of rows stay quick.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Field, Subject};
use super::pieces::{empty, names, refused};
use super::rows::{Entry, Hand, OPEN, row};
use super::tags::{held, named, says, tag, words as text};
use super::working::does;
use crate::content;
use crate::content::words::{map_tools as tools, power_map as words};
use crate::domain::power::{Certainty, Map, Tie, TieKind};
use crate::domain::sorted::sort_by_key;
use crate::domain::{ActorId, Canvas, List, Rejection};
use crate::export::sentences;
use crate::ui::bound::{options, part, person_name};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, pieces, several};
use crate::ui::components::shares::in_shares;
use crate::ui::components::{Choice, Table};

/// How many rows are seen first, beneath the controls of a new tie.
const SEEN_FIRST: usize = 8;

/// Every tie of a map, in an order that can be chosen. `then` is the id of the control that focus goes to when a tie is
/// taken out.
pub fn tie_table(id: AttrValue, canvas: &Canvas, map: &Map, then: AttrValue) -> Html {
    row(id, Entry::Ties(canvas.clone(), map.ties.clone(), then))
}

/// The table itself.
#[inline(never)]
pub fn ties(hand: &Hand, canvas: &Canvas, all: &List<Tie>, then: &AttrValue) -> Html {
    let id = &hand.id;
    if all.is_empty() {
        return empty(words::NO_TIES, words::NO_TIES_BODY);
    }
    let mut columns = Vec::new();
    for column in words::TIE_COLUMNS {
        columns.push(AttrValue::Static(column));
    }
    let ties = ordered(hand, all);
    let (whole, id_of, canvas, then) = (ties.len(), id.clone(), canvas.clone(), then.clone());
    let rows = in_shares(
        whole,
        SEEN_FIRST,
        Rc::new(move |at| {
            let tie = &ties[at];
            row(part(&id_of, tie.id.as_str()), Entry::Tie(canvas.clone(), tie.clone(), then.clone()))
        }),
    );
    let mut orders = Vec::new();
    for (at, order) in tools::ORDERS.into_iter().enumerate() {
        orders.push(Choice::new(at.to_string(), order));
    }
    let onchange = {
        let to = hand.chosen.setter();
        Callback::from(move |order: Option<AttrValue>| to.set(order.unwrap_or_default()))
    };
    let now = if hand.chosen.is_empty() { "0".into() } else { (*hand.chosen).clone() };
    let order = names(part(id, "order"), tools::ORDER, None, orders, now, onchange);
    let table = part(id, "table");
    let table = html! { <Table id={table} caption={words::TIES} {columns} wide=true>{ rows }</Table> };
    group("sp-stack", several![order, table])
}

/// The ties in the order chosen; among equals, as they were written.
fn ordered(hand: &Hand, all: &List<Tie>) -> Vec<Rc<Tie>> {
    let mut ties: Vec<Rc<Tie>> = all.iter().cloned().collect();
    let name = |id: &ActorId| person_name(&hand.story, id).to_lowercase();
    match hand.chosen.as_str() {
        "1" => sort_by_key(&mut ties, |tie| name(&tie.from)),
        "2" => sort_by_key(&mut ties, |tie| content::tie_kind(tie.kind).phrase.to_owned()),
        "3" => sort_by_key(&mut ties, |tie| name(&tie.to)),
        _ => {}
    }
    ties
}

/// One tie; opened, a second row with its controls.
#[inline(never)]
pub fn tie_row(hand: &Hand, canvas: &Canvas, tie: &Rc<Tie>, then: &AttrValue) -> Html {
    let story = &hand.story;
    let sentence = sentences::tie(story, tie).to_string();
    let open = !hand.chosen.is_empty();
    let (label, name, next) = if open {
        (words::DONE, words::done(&sentence), AttrValue::default())
    } else {
        (words::CHANGE, words::change(&sentence), OPEN.into())
    };
    let kind = vec![
        text(content::tie_kind(tie.kind).phrase.into()),
        says("span", "sp-tie-sure-note", content::label(tie.certainty)),
    ];
    let working = tie.working.map_or(words::NOT_SAID, content::label);
    let opener = press(label, hand.choose(next)).id(part(&hand.id, "open")).label(name).in_row().expanded(open).drawn();
    let first = tag("th", &["scope"], vec!["row".into()], vec![text(person_name(story, &tie.from))]);
    let mut rows = vec![held(
        "tr",
        "",
        vec![
            first.into(),
            held("td", "", kind),
            says("td", "", person_name(story, &tie.to)),
            says("td", "", working),
            held("td", "", vec![opener]),
        ],
    )];
    if open {
        let cell = tag("td", &["colspan"], vec!["5".into()], vec![controls(hand, canvas, tie, sentence, then)]);
        rows.push(held("tr", "", vec![cell.into()]));
    } else {
        rows.push(Html::default());
    }
    pieces(rows)
}

/// The controls of one tie in its row.
fn controls(hand: &Hand, canvas: &Canvas, tie: &Rc<Tie>, sentence: String, then: &AttrValue) -> Html {
    let a = Answers::of(&hand.editor, &hand.id, Some(&hand.id), Subject::Tie(canvas.clone(), tie.clone()));
    let fields = tie_fields(&a, tie, &sentence, hand.refusal, then.clone());
    named("sp-stack", sentence.into(), vec![fields])
}

/// Everything about a tie. An end or a kind can be changed but not taken away. `then` is the id of the control that
/// focus goes to when the tie is taken out.
#[inline(never)]
pub fn tie_fields(a: &Rc<Answers>, tie: &Tie, sentence: &str, refusal: Option<Rejection>, then: AttrValue) -> Html {
    let kind = a.ask(Field::Kind, words::TIE).menu().always_one();
    let certainty = a.ask(Field::Certainty, words::HOW_SURE).menu().always_one();
    several![
        group(
            "sp-tie-maker",
            several![
                a.person(Field::From, words::FROM, Some(&tie.from)),
                a.one(Field::Kind, kind, options::<TieKind>(), Some(tie.kind.id())),
                a.person(Field::To, words::TO, Some(&tie.to)),
                a.one(Field::Certainty, certainty, options::<Certainty>(), Some(tie.certainty.id())),
            ],
        ),
        refused(refusal),
        pieces(does(a, tie)),
        group("sp-cluster", a.remover(words::remove_tie(sentence), words::the_tie(sentence).into(), then)),
    ]
}
