//! The ties of a map as a table. A row is read as words and opens to be changed, so that hundreds of rows stay quick.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Field, Subject};
use super::pieces::{empty, opener, refused};
use super::rows::{Entry, Hand, OPEN, row};
use super::tags::{held, named, says, tag, words as text};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::Canvas;
use crate::domain::power::{Certainty, Map, Tie, TieKind};
use crate::export::sentences;
use crate::ui::bound::{options, part, person_name};
use crate::ui::components::Table;
use crate::ui::components::pieces::{group, pieces};

/// Every tie of a map. `then` is the id of the control that focus goes to when a tie is taken out.
pub fn tie_table(id: AttrValue, canvas: &Canvas, map: &Map, then: AttrValue) -> Html {
    if map.ties.is_empty() {
        return empty(words::NO_TIES, words::NO_TIES_BODY);
    }
    let mut columns = Vec::new();
    for column in words::TIE_COLUMNS {
        columns.push(AttrValue::Static(column));
    }
    let mut rows = Vec::new();
    for tie in map.ties.iter() {
        rows.push(row(part(&id, tie.id.as_str()), Entry::Tie(canvas.clone(), tie.clone(), then.clone())));
    }
    html! { <Table {id} caption={words::TIES} {columns} wide=true>{ rows }</Table> }
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
        (words::CHANGE, words::change(&sentence), OPEN)
    };
    let kind = vec![
        text(content::tie_kind(tie.kind).phrase.into()),
        says("span", "sp-tie-sure-note", content::label(tie.certainty)),
    ];
    let working = tie.working.map_or(words::NOT_SAID, content::label);
    let opener = opener(part(&hand.id, "open"), label, name, open, hand.choose(next));
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

/// The controls of one tie. An end or a kind can be changed but not taken away.
fn controls(hand: &Hand, canvas: &Canvas, tie: &Rc<Tie>, sentence: String, then: &AttrValue) -> Html {
    let a = Answers::of(&hand.editor, &hand.id, Some(&hand.id), Subject::Tie(canvas.clone(), tie.clone()));
    let kind = a.ask(Field::Kind, words::TIE).menu().always_one();
    let certainty = a.ask(Field::Certainty, words::HOW_SURE).menu().always_one();
    let what = words::the_tie(&sentence).into();
    let name = words::remove_tie(&sentence);
    named(
        "sp-stack",
        sentence.into(),
        vec![
            group(
                "sp-tie-maker",
                vec![
                    a.person(Field::From, words::FROM, Some(&tie.from)),
                    a.one(Field::Kind, kind, options::<TieKind>(), Some(tie.kind.id())),
                    a.person(Field::To, words::TO, Some(&tie.to)),
                    a.one(Field::Certainty, certainty, options::<Certainty>(), Some(tie.certainty.id())),
                ],
            ),
            refused(hand.refusal),
            group("sp-cluster", vec![a.remover(name, what, then.clone())]),
        ],
    )
}
