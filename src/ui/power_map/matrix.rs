//! Sources of power as a table: people down, sources across. A cell is read as words and opens to be changed in a row
//! beneath, so that hundreds of people stay quick.

use std::rc::Rc;

use yew::prelude::*;

use super::legend::petal_swatch;
use super::pieces::empty;
use super::rows::{Entry, Hand, row};
use super::tags::{held, tag, words as text};
use crate::content;
use crate::content::words::{map_sentences, map_tools as tools, power_map as words};
use crate::domain::Canvas;
use crate::domain::power::{Map, PowerSource, Rating};
use crate::domain::story::{Actor, Story};
use crate::ui::bound::{Ask, part, person_name};
use crate::ui::components::button::{ButtonKind, ButtonProps, button};
use crate::ui::components::pieces::{group, pieces};
use crate::ui::components::{Choice, Table};

/// What is open in the table: whose source. And a column that nobody has been rated in yet.
fn opened(hand: &Hand) -> (String, String, String) {
    let mut parts = hand.chosen.split(' ').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    (next(), next(), next())
}

/// Everybody's sources of power, as far as anybody was rated in them.
#[inline(never)]
pub fn matrix(hand: &Hand, canvas: &Canvas, map: &Map) -> Html {
    let story = &hand.story;
    if story.actors.is_empty() {
        return empty(words::NO_ONE, words::NO_ONE_BODY);
    }
    let (whose, which, added) = opened(hand);
    let (mut shown, mut others) = (Vec::new(), Vec::new());
    for source in PowerSource::ALL.iter().copied() {
        let rated = map.ratings.iter().any(|rating| rating.source == source);
        if rated || source.id() == added {
            shown.push(source);
        } else {
            others.push(Choice::new(source.id(), content::power_source(source).name));
        }
    }
    let mut columns = vec![AttrValue::Static(tools::PERSON)];
    columns.extend(shown.iter().map(|source| AttrValue::Static(content::power_source(*source).name)));
    let mut rows = Vec::new();
    for actor in story.actors.iter() {
        rows.push(person(hand, map, actor, &shown, &whose, &which, &added));
        rows.push(if actor.id.as_str() == whose {
            open_row(hand, canvas, map, actor, &which, shown.len())
        } else {
            Html::default()
        });
    }
    let onchoose = {
        let (to, whose, which) = (hand.chosen.setter(), whose.clone(), which.clone());
        Callback::from(move |id: Option<AttrValue>| {
            to.set([&*whose, " ", &*which, " ", &*id.unwrap_or_default()].concat().into());
        })
    };
    let more = Ask::new(part(&hand.id, "more"), tools::ANOTHER_COLUMN).menu().one(others, None, onchoose);
    let id = part(&hand.id, "matrix");
    let table = html! { <Table {id} caption={tools::SOURCES_BY_PERSON} {columns} wide=true>{ rows }</Table> };
    group("sp-stack", vec![table, more])
}

fn person(
    hand: &Hand,
    map: &Map,
    actor: &Rc<Actor>,
    shown: &[PowerSource],
    whose: &str,
    which: &str,
    added: &str,
) -> Html {
    let name = person_name(&hand.story, &actor.id);
    let mut cells = vec![tag("th", &["scope"], vec!["row".into()], vec![text(name.clone())]).into()];
    for source in shown {
        let ratings: Vec<&Rating> = map.ratings_of(&actor.id).filter(|rating| rating.source == *source).collect();
        let open = actor.id.as_str() == whose && source.id() == which;
        let next =
            if open { ["  ", added].concat() } else { [actor.id.as_str(), " ", source.id(), " ", added].concat() };
        let said = cell_words(&hand.story, &ratings);
        let label = tools::cell(&said, &name, content::power_source(*source).name);
        let press = button(&ButtonProps {
            id: Some(part(part(&hand.id, actor.id.as_str()), source.id())),
            kind: ButtonKind::Quiet,
            small: true,
            label: Some(label.into()),
            expanded: Some(open),
            onclick: hand.choose(next),
            ..ButtonProps::saying(&said)
        });
        let swatches = ratings.iter().map(|rating| petal_swatch(rating.amount, rating.used)).collect();
        cells.push(held("td", "sp-matrix-cell", vec![pieces(swatches), press]));
    }
    let mut row = tag("tr", &[], Vec::new(), cells);
    row.key = Some(actor.id.as_str().into());
    row.into()
}

/// A cell in words.
fn cell_words(story: &Story, ratings: &[&Rating]) -> String {
    let mut said = Vec::new();
    for rating in ratings {
        let over = rating.over.as_ref().map(|over| map_sentences::over_whom(&person_name(story, over)));
        let used = rating.used.map_or("", map_sentences::used);
        said.push(
            [words::sentence_case(map_sentences::amount(rating.amount)), used.into(), over.unwrap_or_default()]
                .concat(),
        );
    }
    if said.is_empty() { tools::NOT_RATED.to_owned() } else { said.join("; ") }
}

/// The questions of the cell that is open, across the whole table.
fn open_row(hand: &Hand, canvas: &Canvas, map: &Map, actor: &Rc<Actor>, which: &str, columns: usize) -> Html {
    let Some(source) = PowerSource::from_id(which) else { return Html::default() };
    let mut ratings = Vec::new();
    for rating in map.ratings.iter() {
        if rating.actor == actor.id && rating.source == source {
            ratings.push(rating.clone());
        }
    }
    let id = part(part(part(&hand.id, "open"), actor.id.as_str()), source.id());
    let questions = row(id, Entry::SourceOpen(canvas.clone(), actor.id.clone(), source, ratings));
    let span = (columns + 1).to_string();
    let cell = tag("td", &["colspan"], vec![span.into()], vec![questions]);
    let mut row = tag("tr", &[], Vec::new(), vec![cell.into()]);
    row.key = Some([actor.id.as_str(), " open"].concat().into());
    row.into()
}
