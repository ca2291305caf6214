//! Sources of power as a table: people down, sources across. A cell is read as words and opens to be changed in a row
//! beneath, so that hundreds of people stay quick.

use std::rc::Rc;

use yew::prelude::*;

use super::legend::petal_swatch;
use super::pieces::{names, no_one};
use super::rows::{Entry, Hand, row};
use super::tags::{held, says, tag, words as text};
use crate::content;
use crate::content::words::{map_sentences, map_tools as tools, power_map as words};
use crate::domain::power::{PowerSource, Rating};
use crate::domain::sorted::sort_by_key;
use crate::domain::story::{Actor, Story};
use crate::domain::{Canvas, List};
use crate::ui::bound::{Ask, part, person_name};
use crate::ui::components::Choice;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, pieces, several};
use crate::ui::components::shares::in_shares;

/// How many rows are drawn first: the table stands beneath that of the ties.
const SEEN_FIRST: usize = 6;

/// How the table stands: the cell that is open, a column that nobody has been rated in yet, and the order of the rows.
/// It is kept as words with a space between them, since ids have none.
#[derive(Clone, Default, PartialEq)]
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
pub fn matrix(hand: &Hand, canvas: &Canvas, all: &List<Rating>) -> Html {
    let story = &hand.story;
    if story.actors.is_empty() {
        return no_one(&hand.editor.session());
    }
    let now = Shown::of(hand);
    let (mut sources, mut others) = (Vec::new(), Vec::new());
    for source in PowerSource::ALL.iter().copied() {
        let rated = all.iter().any(|rating| rating.source == source);
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
    let rows = rows(hand, canvas, all, sources, now.clone());
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
        vec![caption.into(), held("thead", "", vec![held("tr", "", heads)]), held("tbody", "", vec![rows])],
    );
    let scrolls = vec!["sp-matrix-scroll".into(), "region".into(), "0".into(), caption_id];
    let table = tag("div", &["class", "role", "tabindex", "aria-labelledby"], scrolls, vec![table.into()]);
    group("sp-stack", several![order, table.into(), more])
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

/// A row for each person. What it is told of the table is no more than it shows, so that a cell that is opened or rated
/// draws one row again and not all.
fn rows(hand: &Hand, canvas: &Canvas, all: &List<Rating>, sources: Vec<PowerSource>, now: Shown) -> Html {
    let (id, canvas, all, to) = (hand.id.clone(), canvas.clone(), all.clone(), hand.chosen.setter());
    let (actors, sources) = (ordered(&hand.story, &now.order), Rc::new(sources));
    in_shares(
        actors.len(),
        SEEN_FIRST,
        Rc::new(move |at| {
            let actor = actors[at].clone();
            let which = if actor.id.as_str() == now.whose { now.which.clone() } else { String::new() };
            let mut ratings = Vec::new();
            for rating in all.iter() {
                if rating.actor == actor.id {
                    ratings.push(rating.clone());
                }
            }
            let shown = Shown { which, whose: actor.id.to_string(), ..now.clone() };
            let (sources, to) = (sources.clone(), to.clone());
            let id = part(&id, actor.id.as_str());
            row(id, Entry::Rated(Person { canvas: canvas.clone(), actor, sources, ratings, shown, to }))
        }),
    )
}

/// A row of the table.
#[derive(PartialEq)]
pub struct Person {
    canvas: Canvas,
    actor: Rc<Actor>,
    sources: Rc<Vec<PowerSource>>,
    ratings: Vec<Rc<Rating>>,
    /// How the table stands, as if a cell could be open in this row only.
    shown: Shown,
    to: UseStateSetter<AttrValue>,
}

/// One person's sources of power, and the questions of a cell of theirs that is open.
#[inline(never)]
pub fn person(hand: &Hand, of: &Person) -> Html {
    let name = person_name(&hand.story, &of.actor.id);
    let mut cells = vec![tag("th", &["scope"], vec!["row".into()], vec![text(name.clone())]).into()];
    for source in of.sources.iter() {
        let ratings: Vec<&Rating> =
            of.ratings.iter().map(|rating| &**rating).filter(|rating| rating.source == *source).collect();
        let open = source.id() == of.shown.which;
        let mut next = Shown { which: source.id().to_owned(), ..of.shown.clone() };
        if open {
            (next.whose, next.which) = Default::default();
        }
        let onclick = {
            let (to, next) = (of.to.clone(), next.kept());
            Callback::from(move |()| to.set(next.clone()))
        };
        let said = cell_words(&hand.story, &ratings);
        let label = tools::cell(&said, &name, content::power_source(*source).name);
        let mut seen: Vec<Html> = ratings.iter().map(|rating| petal_swatch(rating.amount, rating.used)).collect();
        seen.push(says("span", "", if ratings.is_empty() { tools::NOTHING_IN_CELL.to_owned() } else { said }));
        let press =
            press(pieces(seen), onclick).id(part(&hand.id, source.id())).label(label).in_row().expanded(open).drawn();
        let class = if ratings.is_empty() { "sp-matrix-cell sp-matrix-cell-empty" } else { "sp-matrix-cell" };
        cells.push(held("td", class, vec![press]));
    }
    several![held("tr", "", cells), open_row(hand, of)]
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
fn open_row(hand: &Hand, of: &Person) -> Html {
    let Some(source) = PowerSource::from_id(&of.shown.which) else { return Html::default() };
    let mut ratings = Vec::new();
    for rating in &of.ratings {
        if rating.source == source {
            ratings.push(rating.clone());
        }
    }
    let id = part(part(&hand.id, "open"), source.id());
    let questions = row(id, Entry::SourceOpen(of.canvas.clone(), of.actor.id.clone(), source, ratings));
    let span = (of.sources.len() + 1).to_string();
    let cell = tag("td", &["colspan", "class"], vec![span.into(), "sp-matrix-open".into()], vec![questions]);
    held("tr", "", vec![cell.into()])
}
