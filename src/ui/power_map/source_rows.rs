//! The sources of power of one person: nineteen questions, of which only those that matter are answered.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Field, Subject};
use super::legend::petal_swatch;
use super::pieces::{folded, names, no_one, refused, sentence};
use super::rose::rose;
use super::rows::{Entry, Hand, OPEN, row};
use super::tags::{held, says};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::power::{Amount, Map, PowerSource, Rating, Use};
use crate::domain::story::{ActorKind, Story};
use crate::domain::{ActorId, Canvas, Change, Command, Listed};
use crate::export::sentences;
use crate::platform::random;
use crate::ui::bound::{Ask, options, part, person_name};
use crate::ui::components::Choice;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, pieces, several};

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
#[inline(never)]
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
    let Some(actor) = has(&seen) else { return no_one(&hand.editor.session()) };
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
    let whose =
        names(part(id, "whose"), words::WHOSE_POWER, Some(words::WHOSE_POWER_HINT.into()), options, person, onchange);
    let rated = if none { says("p", "sp-hint", words::NONE_RATED) } else { group("", before) };
    let rest = if others.is_empty() {
        Html::default()
    } else {
        folded(words::other_sources(!none), none, "", group("", others))
    };
    let keyed = html! {
        <div class="sp-stack" key={actor.id.as_str()}>{ says("h2", "", words::RATED) }{ rated }{ rest }</div>
    };
    let rose = rose(map, &actor.id, &person_name(story, &actor.id));
    group("sp-stack sp-stack-loose", several![group("sp-stack", several![whose, rose]), keyed])
}

/// One source of one person: what is meant, what to ask, and the answers. One that was rated before is read as words
/// and opens to be changed; one that is rated now stays open.
#[inline(never)]
pub fn source(hand: &Hand, canvas: &Canvas, actor: &ActorId, source: PowerSource, ratings: &[Rc<Rating>]) -> Html {
    let (id, story) = (&hand.id, &hand.story);
    let entry = content::power_source(source);
    let mut answers = Vec::new();
    if hand.chosen.is_empty() && !ratings.is_empty() {
        for rating in ratings {
            answers.push(said(story, rating));
        }
        let change = press(words::CHANGE, hand.choose(OPEN))
            .id(part(id, "open"))
            .label(words::change(entry.name))
            .in_row()
            .expanded(false)
            .drawn();
        let name = says("h3", "sp-source-name", entry.name);
        let head = group("sp-cluster sp-cluster-apart", several![name, change]);
        return group("sp-source-row", several![head, pieces(answers)]);
    }
    let kind = story.actors.get(actor).map(|actor| actor.kind);
    let question = if kind.is_some_and(carries_a_role) { entry.ask_us } else { entry.ask_them };
    answers.push(amount(hand, id, canvas, actor, source, ratings.first()));
    for rating in ratings.iter().skip(1) {
        answers.push(amount(hand, &part(id, rating.id.as_str()), canvas, actor, source, Some(rating)));
    }
    let head = group(
        "",
        several![
            says("h3", "sp-source-name", entry.name),
            says("p", "sp-source-meaning", entry.meaning),
            says("p", "", question),
        ],
    );
    group("sp-source-row", several![head, pieces(answers), refused(hand.refusal)])
}

/// A rating in words, with its petal and what was noted.
fn said(story: &Story, rating: &Rating) -> Html {
    let told = held("span", "", vec![sentence(&sentences::rating(story, rating))]);
    let said = held("p", "sp-source-said", vec![petal_swatch(rating.amount, rating.used), told]);
    let note = if rating.note.trim().is_empty() { Html::default() } else { says("p", "sp-voice", rating.note.clone()) };
    group("", several![said, note])
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
        Callback::from(move |id: Option<AttrValue>| {
            let amount = id.and_then(|id| Amount::from_id(&id));
            let change = match (amount, &rating) {
                (Some(amount), Some(rating)) => Change::put(Rating { amount, ..(**rating).clone() }),
                (Some(amount), None) => Change::add(new_rating(actor.clone(), source, amount)),
                (None, Some(rating)) => Change::Remove(rating.id.clone()),
                (None, None) => return,
            };
            editor.change(&row, Command::Rating(canvas.clone(), change));
        })
    };
    let label = words::of_source(words::HOW_MUCH, name);
    let much = Ask::new(part(id, "amount"), label).row().one(
        options::<Amount>(),
        rating.map(|rating| AttrValue::Static(rating.amount.id())),
        onamount,
    );
    let rest = match rating {
        Some(rating) => use_and_note(hand, id, canvas, name, rating),
        None => Html::default(),
    };
    group("sp-stack sp-stack-tight", several![much, rest])
}

fn use_and_note(hand: &Hand, id: &AttrValue, canvas: &Canvas, name: &str, rating: &Rc<Rating>) -> Html {
    let a = Answers::of(&hand.editor, id, Some(&hand.id), Subject::Rating(canvas.clone(), rating.clone()));
    // Without the hints, which the legend of the map has: nineteen rows of them would be a wall.
    let mut uses = options::<Use>();
    for choice in &mut uses {
        choice.hint = None;
    }
    let used = a.ask(Field::Use, words::of_source(words::HOW_USED, name)).scale();
    let note = a.ask(Field::Note, words::of_source(words::NOTE, name)).rows(2).optional();
    several![
        a.one(Field::Use, used, uses, rating.used.map(Listed::id)),
        group(
            "sp-pair",
            several![
                a.person(Field::Over, words::of_source(words::OVER_WHOM, name), rating.over.as_ref()),
                a.text(Field::Note, note, &rating.note),
            ],
        ),
    ]
}

fn new_rating(actor: ActorId, source: PowerSource, amount: Amount) -> Rating {
    Rating { id: random::id(), actor, source, over: None, amount, used: None, note: String::new() }
}
