//! Sources of power as a table: people down, sources across. A cell is read as words and opens to be changed in a row
//! beneath, so that hundreds of people stay quick.

use std::rc::Rc;

use yew::prelude::*;

use super::legend::petal_swatch;
use super::pieces::{empty, names};
use super::rows::{Entry, Hand, row};
use super::tags::{held, says, tag, words as text};
use crate::content;
use crate::content::words::{map_sentences, map_tools as tools, power_map as words};
use crate::domain::Canvas;
use crate::domain::power::{Map, PowerSource, Rating};
use crate::domain::sorted::sort_by_key;
use crate::domain::story::{Actor, Story};
use crate::ui::bound::{Ask, part, person_name};
use crate::ui::components::Choice;
use crate::ui::components::button::{ButtonKind, ButtonProps, button};
use crate::ui::components::pieces::{group, pieces};

/// How the table stands: the cell that is open, a column that nobody has been rated in yet, and the order of the rows.
/// It is kept as words with a space between them, since ids have none.
#[derive(Clone, Default)]
struct Shown {
    whose: String,
    which: String,
    added: String,
    order: String,
}

impl Shown {
    fn of(hand: &Hand) -> Self {
        let mut parts = hand.chosen.split(' ').map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        Self { whose: next(), which: next(), added: next(), order: next() }
    }

    fn kept(&self) -> AttrValue {
        [&*self.whose, &self.which, &self.added, &self.order].join(" ").into()
    }
}

/// Everybody's sources of power, as far as anybody was rated in them.
#[inline(never)]
pub fn matrix(hand: &Hand, canvas: &Canvas, map: &Map) -> Html {
    let story = &hand.story;
    if story.actors.is_empty() {
        return empty(words::NO_ONE, words::NO_ONE_BODY);
    }
    let now = Shown::of(hand);
    let (mut sources, mut others) = (Vec::new(), Vec::new());
    for source in PowerSource::ALL.iter().copied() {
        let rated = map.ratings.iter().any(|rating| rating.source == source);
        if rated || source.id() == now.added {
            sources.push(source);
        } else {
            others.push(Choice::new(source.id(), content::power_source(source).name));
        }
    }
    let head = |class, name| {
        Html::from(tag("th", &["scope", "class"], vec!["col".into(), class], vec![text(AttrValue::Static(name))]))
    };
    let mut heads = vec![head("sp-matrix-corner".into(), tools::PERSON)];
    heads.extend(sources.iter().map(|source| head(AttrValue::default(), content::power_source(*source).name)));
    let mut rows = Vec::new();
    for actor in ordered(story, &now.order) {
        rows.push(person(hand, map, &actor, &sources, &now));
        rows.push(if actor.id.as_str() == now.whose {
            open_row(hand, canvas, map, &actor, &now.which, sources.len())
        } else {
            Html::default()
        });
    }
    let onorder = {
        let (to, now) = (hand.chosen.setter(), now.clone());
        Callback::from(move |order: Option<AttrValue>| {
            to.set(Shown { order: order.unwrap_or_default().to_string(), ..now.clone() }.kept());
        })
    };
    let mut orders = Vec::new();
    for (at, order) in tools::PERSON_ORDERS.into_iter().enumerate() {
        orders.push(Choice::new(at.to_string(), order));
    }
    let in_order = AttrValue::from(if now.order.is_empty() { "0".to_owned() } else { now.order.clone() });
    let order = names(part(&hand.id, "order"), tools::ORDER_PEOPLE, None, orders, in_order, onorder);
    let onchoose = {
        let to = hand.chosen.setter();
        Callback::from(move |id: Option<AttrValue>| {
            to.set(Shown { added: id.unwrap_or_default().to_string(), ..now.clone() }.kept());
        })
    };
    let more = Ask::new(part(&hand.id, "more"), tools::ANOTHER_COLUMN).menu().one(others, None, onchoose);
    let (id, caption_id) = (part(&hand.id, "matrix"), part(&hand.id, "caption"));
    let called = vec![caption_id.clone(), "sp-table-caption".into()];
    let caption = tag("caption", &["id", "class"], called, vec![text(tools::SOURCES_BY_PERSON.into())]);
    let table = tag(
        "table",
        &["id", "class"],
        vec![id, "sp-table sp-matrix".into()],
        vec![caption.into(), held("thead", "", vec![held("tr", "", heads)]), held("tbody", "", rows)],
    );
    let scrolls = vec!["sp-matrix-scroll".into(), "region".into(), "0".into(), caption_id];
    let table = tag("div", &["class", "role", "tabindex", "aria-labelledby"], scrolls, vec![table.into()]);
    group("sp-stack", vec![order, table.into(), more])
}

/// Everybody, in the order chosen; among equals, in the order of the story. There is no order by amount: people are not
/// ranked here.
fn ordered(story: &Story, order: &str) -> Vec<Rc<Actor>> {
    let mut actors: Vec<Rc<Actor>> = story.actors.iter().cloned().collect();
    match order {
        "1" => sort_by_key(&mut actors, |actor| person_name(story, &actor.id).to_lowercase()),
        "2" => sort_by_key(&mut actors, |actor| content::label(actor.kind).to_owned()),
        _ => {}
    }
    actors
}

fn person(hand: &Hand, map: &Map, actor: &Rc<Actor>, sources: &[PowerSource], now: &Shown) -> Html {
    let name = person_name(&hand.story, &actor.id);
    let mut cells = vec![tag("th", &["scope"], vec!["row".into()], vec![text(name.clone())]).into()];
    for source in sources {
        let ratings: Vec<&Rating> = map.ratings_of(&actor.id).filter(|rating| rating.source == *source).collect();
        let open = actor.id.as_str() == now.whose && source.id() == now.which;
        let mut next = Shown { whose: actor.id.to_string(), which: source.id().to_owned(), ..now.clone() };
        if open {
            (next.whose, next.which) = Default::default();
        }
        let said = cell_words(&hand.story, &ratings);
        let label = tools::cell(&said, &name, content::power_source(*source).name);
        let mut seen: Vec<Html> = ratings.iter().map(|rating| petal_swatch(rating.amount, rating.used)).collect();
        seen.push(says("span", "", if ratings.is_empty() { tools::NOTHING_IN_CELL.to_owned() } else { said }));
        let press = button(&ButtonProps {
            children: pieces(seen),
            id: Some(part(part(&hand.id, actor.id.as_str()), source.id())),
            kind: ButtonKind::Quiet,
            small: true,
            label: Some(label.into()),
            expanded: Some(open),
            onclick: hand.choose(next.kept()),
            ..ButtonProps::saying("")
        });
        let class = if ratings.is_empty() { "sp-matrix-cell sp-matrix-cell-empty" } else { "sp-matrix-cell" };
        cells.push(held("td", class, vec![press]));
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
    let cell = tag("td", &["colspan", "class"], vec![span.into(), "sp-matrix-open".into()], vec![questions]);
    let mut row = tag("tr", &[], Vec::new(), vec![cell.into()]);
    row.key = Some([actor.id.as_str(), " open"].concat().into());
    row.into()
}
