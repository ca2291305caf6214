//! The sources of power of one person: nineteen questions, of which only those that matter are answered.

use std::rc::Rc;

use yew::prelude::*;

use super::legend::petal_swatch;
use super::on_map::OnMap;
use super::pieces::{empty, folded, names, opener, refused, sentence};
use super::rose::rose;
use super::rows::{Entry, Hand, OPEN, row};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::power::{Amount, Map, PowerSource, Rating, Use};
use crate::domain::story::{ActorKind, Story};
use crate::domain::{ActorId, Canvas, Change, Command};
use crate::export::sentences;
use crate::platform::random;
use crate::ui::bound::{Ask, part, person_name};
use crate::ui::components::{Choice, ScaleInWords};

/// Whose sources are shown first, the worker's or else those of whoever stands first, as [`chosen`] writes it.
pub fn at_first(story: &Story, map: &Map) -> AttrValue {
    let worker = story.actors.iter().find(|actor| actor.kind == ActorKind::Worker);
    worker.or(story.actors.first()).map(|actor| chosen(actor.id.as_str(), map)).unwrap_or_default()
}

/// Somebody chosen, and which of their sources were rated then: ids, with a space between them. Those stay first, and
/// one that is rated later stays where it is, so that nothing moves under the hand.
fn chosen(actor: &str, map: &Map) -> AttrValue {
    let mut chosen = actor.to_owned();
    for rating in map.ratings.iter() {
        if rating.actor.as_str() == actor {
            chosen.push(' ');
            chosen.push_str(rating.source.id());
        }
    }
    chosen.into()
}

/// A chooser of people, and the sources of whoever is chosen.
pub fn sources(hand: &Hand, canvas: &Canvas, map: &Map) -> Html {
    let (id, story) = (&hand.id, &hand.story);
    let has = |seen: &str| {
        let actor = seen.split(' ').next().unwrap_or_default();
        story.actors.iter().find(|other| other.id.as_str() == actor)
    };
    // Whoever was chosen may have been taken out since.
    let mut seen = (*hand.chosen).clone();
    if has(&seen).is_none() {
        seen = at_first(story, map);
    }
    let Some(actor) = has(&seen) else { return empty(words::NO_ONE, words::NO_ONE_BODY) };
    let onchange = {
        let (to, map) = (hand.chosen.setter(), map.clone());
        Callback::from(move |id: Option<AttrValue>| to.set(chosen(&id.unwrap_or_default(), &map)))
    };
    let mut options = Vec::new();
    for other in story.actors.iter() {
        options.push(Choice::new(other.id.to_string(), person_name(story, &other.id)));
    }
    let (mut before, mut others) = (Vec::new(), Vec::new());
    for source in PowerSource::ALL {
        let mut ratings = Vec::new();
        for rating in map.ratings.iter() {
            if rating.actor == actor.id && rating.source == *source {
                ratings.push(rating.clone());
            }
        }
        let first = seen.split(' ').skip(1).any(|rated| rated == source.id());
        let entry = Entry::Source(canvas.clone(), actor.id.clone(), *source, ratings);
        let row = row(part(part(id, actor.id.as_str()), source.id()), entry);
        if first { before.push(row) } else { others.push(row) }
    }
    let none = before.is_empty();
    let person = actor.id.to_string().into();
    html! {
        <div class="sp-stack sp-stack-loose">
            <div class="sp-stack">
                { names(
                    part(id, "whose"), words::WHOSE_POWER, Some(words::WHOSE_POWER_HINT.into()), options, person, onchange,
                ) }
                { rose(map, &actor.id, &person_name(story, &actor.id)) }
            </div>
            <div class="sp-stack" key={actor.id.as_str()}>
                <h2>{ words::RATED }</h2>
                if none {
                    <p class="sp-hint">{ words::NONE_RATED }</p>
                } else {
                    <div>{ before }</div>
                }
                if !others.is_empty() {
                    { folded(words::other_sources(!none), none, "", html! { <div>{ others }</div> }) }
                }
            </div>
        </div>
    }
}

/// One source of one person: what is meant, what to ask, and the answers. One that was rated before is read as words
/// and opens to be changed; one that is rated now stays open.
pub fn source(hand: &Hand, canvas: &Canvas, actor: &ActorId, source: PowerSource, ratings: &[Rc<Rating>]) -> Html {
    let (id, story) = (&hand.id, &hand.story);
    let entry = content::power_source(source);
    let mut answers = Vec::new();
    if hand.chosen.is_empty() && !ratings.is_empty() {
        for rating in ratings {
            answers.push(said(story, rating));
        }
        let change = opener(part(id, "open"), words::CHANGE, words::change(entry.name), false, hand.choose(OPEN));
        return html! {
            <div class="sp-source-row">
                <div class="sp-cluster sp-cluster-apart"><h3 class="sp-source-name">{ entry.name }</h3>{ change }</div>
                { answers }
            </div>
        };
    }
    let kind = story.actors.get(actor).map(|actor| actor.kind);
    let question = if kind.is_some_and(carries_a_role) { entry.ask_us } else { entry.ask_them };
    answers.push(amount(hand, id, canvas, actor, source, ratings.first()));
    for rating in ratings.iter().skip(1) {
        answers.push(amount(hand, &part(id, rating.id.as_str()), canvas, actor, source, Some(rating)));
    }
    html! {
        <div class="sp-source-row">
            <div>
                <h3 class="sp-source-name">{ entry.name }</h3>
                <p class="sp-source-meaning">{ entry.meaning }</p>
                <p>{ question }</p>
            </div>
            { answers }
            { refused(hand.refusal) }
        </div>
    }
}

/// A rating in words, with its petal and what was noted.
fn said(story: &Story, rating: &Rating) -> Html {
    html! {
        <div>
            <p class="sp-source-said">
                { petal_swatch(rating.amount, rating.used) }
                <span>{ sentence(&sentences::rating(story, rating)) }</span>
            </p>
            if !rating.note.trim().is_empty() {
                <p class="sp-voice">{ &rating.note }</p>
            }
        </div>
    }
}

/// Whether somebody is here by their work or their office, and is asked as we would ask ourselves.
fn carries_a_role(kind: ActorKind) -> bool {
    match kind {
        ActorKind::Worker
        | ActorKind::OtherProfessional
        | ActorKind::Organisation
        | ActorKind::Meeting
        | ActorKind::LawPolicy
        | ActorKind::Advocate => true,
        ActorKind::Centre | ActorKind::ParentCarer | ActorKind::FamilyFriend => false,
    }
}

/// The answers about one source: how much first; the rest appears once there is any. An amount taken back takes the
/// whole answer out.
fn amount(
    hand: &Hand,
    id: &AttrValue,
    canvas: &Canvas,
    actor: &ActorId,
    source: PowerSource,
    rating: Option<&Rc<Rating>>,
) -> Html {
    let name = content::power_source(source).name;
    let onamount = {
        let (editor, row, canvas) = (hand.editor.clone(), hand.id.clone(), canvas.clone());
        let (rating, actor) = (rating.cloned(), actor.clone());
        Callback::from(move |amount: Option<Amount>| {
            let change = match (amount, &rating) {
                (Some(amount), Some(rating)) => Change::Put(Rating { amount, ..(**rating).clone() }),
                (Some(amount), None) => Change::Add(new_rating(actor.clone(), source, amount)),
                (None, Some(rating)) => Change::Remove(rating.id.clone()),
                (None, None) => return,
            };
            editor.change(&row, Command::Rating(canvas.clone(), change));
        })
    };
    let label = words::of_source(words::HOW_MUCH, name);
    html! {
        <div class="sp-stack sp-stack-tight">
            { Ask::new(part(id, "amount"), label).row().choice(rating.map(|rating| rating.amount), onamount) }
            if let Some(rating) = rating {
                { use_and_note(hand, id, canvas, name, rating) }
            }
        </div>
    }
}

fn use_and_note(hand: &Hand, id: &AttrValue, canvas: &Canvas, name: &str, rating: &Rc<Rating>) -> Html {
    let w = OnMap::rating(&hand.editor, canvas, rating);
    // Without the hints, which the legend of the map has: nineteen rows of them would be a wall.
    let mut uses = Vec::new();
    for used in Use::ALL {
        uses.push(Choice::new(used.id(), content::label(*used)));
    }
    let onuse = w.choosing(hand.id.clone(), |on, used: Option<AttrValue>| {
        on.entry.used = used.and_then(|used| Use::from_id(&used));
    });
    let onover = w.choosing(hand.id.clone(), |on, over| on.entry.over = over);
    let ask = |part_of: &str, question: &str| Ask::new(part(id, part_of), words::of_source(question, name));
    html! {
        <>
            <ScaleInWords
                id={part(id, "use")} legend={words::of_source(words::HOW_USED, name)} options={uses}
                selected={rating.used.map(|used| AttrValue::Static(used.id()))} onchange={onuse}
            />
            <div class="sp-pair">
                { ask("over", words::OVER_WHOM).person(rating.over.as_ref(), onover) }
                { ask("note", words::NOTE)
                    .rows(2)
                    .optional()
                    .text(&rating.note, w.typing(|on, note| on.entry.note = note)) }
            </div>
        </>
    }
}

fn new_rating(actor: ActorId, source: PowerSource, amount: Amount) -> Rating {
    Rating { id: random::id(), actor, source, over: None, amount, used: None, note: String::new() }
}
