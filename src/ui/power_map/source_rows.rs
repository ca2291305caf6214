//! The sources of power of one person: nineteen questions, of which only those that matter are answered.

use crate::domain::sorted::SortedSet;
use std::rc::Rc;

use yew::prelude::*;

use super::legend::petal_swatch;
use super::rose::Rose;
use super::sentence_list::sentence;
use crate::app::{use_editor, use_refusal, use_story};
use crate::content;
use crate::content::words;
use crate::content::words::power_map as map_words;
use crate::domain::power::{Amount, Map, PowerSource, Rating, Use};
use crate::domain::story::{ActorKind, Story};
use crate::domain::{ActorId, Canvas, Change, Command, Record};
use crate::export::sentences;
use crate::platform::random;
use crate::ui::bound::{BoundChoice, BoundPerson, BoundText, Shown, person_name};
use crate::ui::components::{Button, ButtonKind, Choice, Disclosure, EmptyState, ScaleInWords, Select};

/// Properties of [`SourceEditor`].
#[derive(Properties, PartialEq)]
pub struct SourceEditorProps {
    /// Begins the ids of the controls.
    pub id: AttrValue,
    /// The drawing it is about.
    pub canvas: Canvas,
    /// That drawing.
    pub map: Map,
}

/// A chooser of people, and the sources of whoever is chosen.
#[component]
pub fn SourceEditor(props: &SourceEditorProps) -> Html {
    let story = use_story();
    let chosen = use_state_eq(|| None::<ActorId>);
    let Some(actor) = (*chosen).clone().filter(|id| story.actors.has(id)).or_else(|| ourselves(&story)) else {
        return html! { <EmptyState title={map_words::NO_ONE}><p>{ map_words::NO_ONE_BODY }</p></EmptyState> };
    };
    let options: Vec<Choice> =
        story.actors.iter().map(|actor| Choice::new(actor.id.to_string(), person_name(&story, &actor.id))).collect();
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |id: Option<AttrValue>| chosen.set(id.and_then(|id| ActorId::new(&id))))
    };
    html! {
        <div class="sp-stack sp-stack-loose">
            <div class="sp-stack">
                <Select
                    id={format!("{}-whose", props.id)} label={map_words::WHOSE_POWER} {options} {onchange}
                    selected={AttrValue::from(actor.to_string())} always_one=true hint={map_words::WHOSE_POWER_HINT}
                />
                <Rose actor={actor.clone()} map={props.map.clone()} />
            </div>
            <Sources
                key={actor.as_str()} id={props.id.clone()} canvas={props.canvas.clone()} map={props.map.clone()}
                actor={actor.clone()}
            />
        </div>
    }
}

/// The worker, or whoever stands first.
fn ourselves(story: &Story) -> Option<ActorId> {
    let worker = story.actors.iter().find(|actor| actor.kind == ActorKind::Worker);
    worker.or(story.actors.first()).map(|actor| actor.id.clone())
}

#[derive(Properties, PartialEq)]
struct SourcesProps {
    id: AttrValue,
    canvas: Canvas,
    map: Map,
    actor: ActorId,
}

/// All sources of one person. Those rated before come first; one that is rated now stays where it is, so that nothing
/// moves under the hand.
#[component]
fn Sources(props: &SourcesProps) -> Html {
    let first = use_memo((), |()| {
        props.map.ratings_of(&props.actor).map(|rating| rating.source).collect::<SortedSet<PowerSource>>()
    });
    let row = |source: PowerSource| {
        let ratings: Vec<Rc<Rating>> = props
            .map
            .ratings
            .iter()
            .filter(|rating| rating.actor == props.actor && rating.source == source)
            .cloned()
            .collect();
        html! {
            <SourceRow
                key={source.id()} id={format!("{}-{}-{}", props.id, props.actor, source.id())}
                canvas={props.canvas.clone()} actor={props.actor.clone()} {source} {ratings}
            />
        }
    };
    let (before, others): (Vec<PowerSource>, Vec<PowerSource>) =
        PowerSource::ALL.iter().copied().partition(|source| first.contains(source));
    let none = before.is_empty();
    html! {
        <div class="sp-stack">
            <h2>{ map_words::RATED }</h2>
            if none {
                <p class="sp-hint">{ map_words::NONE_RATED }</p>
            } else {
                <div>for source in before { { row(source) } }</div>
            }
            if !others.is_empty() {
                <Disclosure summary={map_words::other_sources(!none)} open={none}>
                    <div>for source in others { { row(source) } }</div>
                </Disclosure>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SourceRowProps {
    id: AttrValue,
    canvas: Canvas,
    actor: ActorId,
    source: PowerSource,
    /// Usually none or one; more where it was said over different people.
    ratings: Vec<Rc<Rating>>,
}

/// One source of one person: what is meant, what to ask, and the answers.
#[component]
fn SourceRow(props: &SourceRowProps) -> Html {
    let story = use_story();
    let entry = content::power_source(props.source);
    let kind = story.actors.get(&props.actor).map(|actor| actor.kind);
    let question = if kind.is_some_and(carries_a_role) { entry.ask_us } else { entry.ask_them };
    // One that was rated before is read as words and opens to be changed; one that is rated now stays open.
    let open = use_state_eq(|| props.ratings.is_empty());
    let onopen = {
        let open = open.clone();
        Callback::from(move |()| open.set(true))
    };
    let more = props.ratings.iter().skip(1);
    if !*open && !props.ratings.is_empty() {
        return html! {
            <div class="sp-source-row">
                <div class="sp-cluster sp-cluster-apart">
                    <h3 class="sp-source-name">{ entry.name }</h3>
                    <Button
                        id={format!("{}-open", props.id)} kind={ButtonKind::Quiet} small=true expanded={false}
                        label={map_words::change(entry.name)} onclick={onopen}
                    >{ map_words::CHANGE }</Button>
                </div>
                for rating in props.ratings.iter() {
                    { said(&story, rating) }
                }
            </div>
        };
    }
    html! {
        <div class="sp-source-row">
            <div>
                <h3 class="sp-source-name">{ entry.name }</h3>
                <p class="sp-source-meaning">{ entry.meaning }</p>
                <p>{ question }</p>
            </div>
            <RatingFields
                id={props.id.clone()} canvas={props.canvas.clone()} actor={props.actor.clone()} source={props.source}
                rating={props.ratings.first().cloned()}
            />
            for rating in more {
                <RatingFields
                    key={rating.id.as_str()} id={format!("{}-{}", props.id, rating.id)} canvas={props.canvas.clone()}
                    actor={props.actor.clone()} source={props.source} rating={rating.clone()}
                />
            }
        </div>
    }
}

/// A rating in words, with its petal and what was noted.
fn said(story: &Story, rating: &Rating) -> Html {
    html! {
        <div key={rating.id.as_str()}>
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

/// The uses without the hints, which the legend of the map has: nineteen rows of them would be a wall.
fn uses() -> Vec<Choice> {
    Use::ALL.iter().map(|used| Choice::new(used.id(), content::label(*used))).collect()
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

#[derive(Properties, PartialEq)]
struct RatingFieldsProps {
    id: AttrValue,
    canvas: Canvas,
    actor: ActorId,
    source: PowerSource,
    rating: Option<Rc<Rating>>,
}

/// The answers about one source: how much first; the rest appears once there is any.
#[component]
fn RatingFields(props: &RatingFieldsProps) -> Html {
    let editor = use_editor();
    let refusal = use_refusal(&props.id);
    let name = content::power_source(props.source).name;
    let send = {
        let (id, canvas) = (props.id.clone(), props.canvas.clone());
        Callback::from(move |change: Change<Rating>| editor.change(&id, Command::Rating(canvas.clone(), change)))
    };
    let onamount = {
        let (rating, send) = (props.rating.clone(), send.clone());
        let (actor, source) = (props.actor.clone(), props.source);
        Callback::from(move |amount: Option<Amount>| match (amount, &rating) {
            (Some(amount), Some(rating)) => send.emit(Change::Put(Rating { amount, ..(**rating).clone() })),
            (Some(amount), None) => send.emit(Change::Add(new_rating(actor.clone(), source, amount))),
            (None, Some(rating)) => send.emit(Change::Remove(rating.id().clone())),
            (None, None) => {}
        })
    };
    let id = &props.id;
    html! {
        <div class="sp-stack sp-stack-tight">
            <BoundChoice
                id={format!("{id}-amount")} label={map_words::of_source(map_words::HOW_MUCH, name)} shown={Shown::Row}
                value={props.rating.as_ref().map(|rating| rating.amount)} onchoose={onamount}
            />
            if let Some(rating) = &props.rating {
                <ScaleInWords
                    id={format!("{id}-use")} legend={map_words::of_source(map_words::HOW_USED, name)} options={uses()}
                    selected={rating.used.map(|used| AttrValue::Static(used.id()))}
                    onchange={put(rating, &send, |rating, used: Option<AttrValue>| {
                        rating.used = used.and_then(|used| Use::from_id(&used));
                    })}
                />
                <div class="sp-pair">
                    <BoundPerson
                        id={format!("{id}-over")} label={map_words::of_source(map_words::OVER_WHOM, name)}
                        value={rating.over.clone()} onchoose={put(rating, &send, |rating, over| rating.over = over)}
                    />
                    <BoundText
                        id={format!("{id}-note")} label={map_words::of_source(map_words::NOTE, name)} rows={2}
                        optional=true value={rating.note.clone()} write={
                            let (rating, canvas) = (rating.clone(), props.canvas.clone());
                            Callback::from(move |note| {
                                Command::Rating(canvas.clone(), Change::Put(Rating { note, ..(*rating).clone() }))
                            })
                        }
                    />
                </div>
            }
            if let Some(why) = refusal {
                <p class="sp-error" role="alert">{ words::refusals::sentence(why) }</p>
            }
        </div>
    }
}

fn new_rating(actor: ActorId, source: PowerSource, amount: Amount) -> Rating {
    Rating { id: random::id(), actor, source, over: None, amount, used: None, note: String::new() }
}

fn put<T: 'static>(
    rating: &Rc<Rating>,
    send: &Callback<Change<Rating>>,
    rewrite: impl Fn(&mut Rating, T) + 'static,
) -> Callback<T> {
    let (rating, send) = (rating.clone(), send.clone());
    Callback::from(move |value| {
        let mut next = (*rating).clone();
        rewrite(&mut next, value);
        send.emit(Change::Put(next));
    })
}
