//! A map with its words: the picture, what it says of whoever is chosen, moving without dragging, and the legend.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::Drawing;
use super::legend::Legend;
use super::map_picture::MapPicture;
use super::sentence_list::SentenceList;
use crate::app::{use_editor, use_story};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::map_layout::lay_out;
use crate::domain::power::{Map, Point};
use crate::domain::sorted::SortedSet;
use crate::domain::story::{Actor, ActorKind, Story};
use crate::domain::{ActorId, Canvas, Command, List, MAP_EDGE};
use crate::export::sentences;
use crate::ui::bound::person_name;
use crate::ui::components::{Button, ButtonKind, EmptyState, ToggleChip, use_announce};

/// Beyond this many people the picture offers to draw only some kinds.
const CROWD: usize = 40;
/// Up to this many ties, their words are on the lines from the start.
const FEW_TIES: usize = 14;
/// How far one step moves somebody, of [`MAP_EDGE`].
const STEP: i32 = 30;
/// The four directions, in the order of [`words::DIRECTIONS`].
const DIRECTIONS: [(i32, i32); 4] = [(-1, 0), (0, -1), (0, 1), (1, 0)];

/// Properties of [`MapView`].
#[derive(Properties, PartialEq)]
pub struct MapViewProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What it is a picture of.
    pub label: AttrValue,
    /// The map.
    pub map: Map,
    /// Which drawing it is, where people on it can be moved.
    #[prop_or_default]
    pub canvas: Option<Canvas>,
    /// Another drawing: whoever was not placed on this one stands as there, so that the two can be compared.
    #[prop_or_default]
    pub stands_like: Option<Map>,
    /// Leaves the legend out, where another picture on the page has it.
    #[prop_or_default]
    pub no_legend: bool,
}

/// A map with its words beside it.
#[component]
pub fn MapView(props: &MapViewProps) -> Html {
    let story = use_story();
    let selected = use_state_eq(|| None::<ActorId>);
    let words_on = use_state_eq(|| None::<bool>);
    let left_out = use_state_eq(SortedSet::<ActorKind>::new);
    let placed = use_memo((story.actors.clone(), props.map.clone(), props.stands_like.clone()), placed_like);
    let onmove = use_mover(props, &story, &placed);

    let drawing = use_memo((story.actors.clone(), placed, (*left_out).clone()), |(actors, map, left_out)| {
        let shown: Vec<Rc<Actor>> = actors.iter().filter(|actor| !left_out.contains(&actor.kind)).cloned().collect();
        Drawing::of(&shown, map)
    });
    let onselect = use_callback((), {
        let selected = selected.setter();
        move |id, ()| selected.set(id)
    });
    let on = (*words_on).unwrap_or(props.map.ties.len() <= FEW_TIES);
    let ontoggle = {
        let words_on = words_on.setter();
        Callback::from(move |on| words_on.set(Some(on)))
    };
    if story.actors.is_empty() {
        return html! { <EmptyState title={words::EMPTY_MAP}><p>{ words::EMPTY_MAP_BODY }</p></EmptyState> };
    }
    let chosen = (*selected).clone().filter(|id| story.actors.has(id));
    html! {
        <div class="sp-map-layout">
            <div class="sp-stack sp-stack-tight">
                if story.actors.len() > CROWD {
                    <KindFilter story={story.clone()} left_out={(*left_out).clone()} onchange={
                        let left_out = left_out.setter();
                        Callback::from(move |kinds| left_out.set(kinds))
                    } />
                }
                <MapPicture
                    id={props.id.clone()} label={props.label.clone()} {drawing} selected={chosen.clone()} words={on}
                    onselect={onselect.clone()} onmove={onmove.clone()}
                />
                <div class="sp-cluster">
                    if !props.map.ties.is_empty() {
                        <ToggleChip {on} {ontoggle}>{ words::WORDS_ON_LINES }</ToggleChip>
                    }
                </div>
            </div>
            <div class="sp-map-words">
                if let Some(id) = chosen {
                    <Chosen
                        id={props.id.clone()} actor={id} {story} map={props.map.clone()} canvas={props.canvas.clone()}
                        {onselect} {onmove}
                    />
                } else {
                    <p class="sp-hint">{ words::CHOOSE_SOMEBODY }</p>
                }
                if !props.no_legend {
                    <Legend />
                }
            </div>
        </div>
    }
}

/// The map with everybody who has no place of their own standing where another drawing has them.
fn placed_like((actors, map, like): &(List<Actor>, Map, Option<Map>)) -> Map {
    let Some(like) = like else { return map.clone() };
    let mut places = lay_out(actors, like).places;
    for (actor, place) in map.places.iter() {
        places.insert(actor.clone(), *place);
    }
    Map { places, ..map.clone() }
}

/// Moves somebody one step, if this drawing can be changed.
#[hook]
fn use_mover(props: &MapViewProps, story: &Rc<Story>, placed: &Rc<Map>) -> Option<Callback<(ActorId, (i32, i32))>> {
    let editor = use_editor();
    let announce = use_announce();
    let (id, map, story) = (props.id.clone(), placed.clone(), story.clone());
    let canvas = props.canvas.clone();
    let mover = use_callback((id, map, story, canvas), move |(actor, (dx, dy)), (id, map, story, canvas)| {
        let (Some(canvas), Some(here)) = (canvas, lay_out(&story.actors, map).places.get(&actor).copied()) else {
            return;
        };
        let along = |at: u16, by: i32| (i32::from(at) + by * STEP).clamp(0, i32::from(MAP_EDGE)) as u16;
        let there = Point { x: along(here.x, dx), y: along(here.y, dy) };
        let name = person_name(story, &actor);
        editor.typed(&format!("{id}-place-{actor}"), Command::Place(canvas.clone(), actor, Some(there)));
        if let Some(at) = DIRECTIONS.iter().position(|direction| *direction == (dx, dy)) {
            announce.emit(words::moved(&name, words::DIRECTIONS[at]));
        }
    });
    props.canvas.as_ref().map(|_| mover)
}

#[derive(Properties, PartialEq)]
struct ChosenProps {
    id: AttrValue,
    actor: ActorId,
    story: Rc<Story>,
    map: Map,
    canvas: Option<Canvas>,
    onselect: Callback<Option<ActorId>>,
    onmove: Option<Callback<(ActorId, (i32, i32))>>,
}

/// What the map says of whoever is chosen, and what can be done with them.
#[component]
fn Chosen(props: &ChosenProps) -> Html {
    let editor = use_editor();
    let Some(actor) = props.story.actors.get(&props.actor) else {
        return Html::default();
    };
    let name = person_name(&props.story, &props.actor);
    let mut facts = vec![content::label(actor.kind).to_owned()];
    facts.extend(actor.in_home.map(words::in_home));
    facts.extend(actor.voice.map(words::heard));
    let told = sentences::about(&props.story, &props.map, &props.actor);
    let placed = props.map.places.contains_key(&props.actor);
    let release = {
        let (id, canvas, actor) = (props.id.clone(), props.canvas.clone(), props.actor.clone());
        Callback::from(move |()| {
            if let Some(canvas) = canvas.clone() {
                editor.change(&id, Command::Place(canvas, actor.clone(), None));
            }
        })
    };
    html! {
        <section class="sp-stack sp-stack-tight" aria-labelledby={format!("{}-chosen", props.id)}>
            <h2 id={format!("{}-chosen", props.id)}>{ &name }</h2>
            <p class="sp-soft">{ facts.join(" · ") }</p>
            if told.is_empty() {
                <p>{ words::NOTHING_ABOUT }</p>
            } else {
                <SentenceList sentences={told} />
            }
            if let Some(onmove) = &props.onmove {
                <div class="sp-cluster" role="group" aria-label={words::MOVE}>
                    <span class="sp-small">{ words::MOVE }</span>
                    for (index, direction) in DIRECTIONS.into_iter().enumerate() {
                        <Button
                            key={index} kind={ButtonKind::Quiet} small=true
                            label={words::move_to(words::DIRECTIONS[index], &name)}
                            onclick={onmove.reform({
                                let actor = props.actor.clone();
                                move |()| (actor.clone(), direction)
                            })}
                        >{ words::DIRECTIONS[index] }</Button>
                    }
                </div>
            }
            <div class="sp-cluster">
                <Button kind={ButtonKind::Quiet} small=true onclick={props.onselect.reform(|()| None)}>
                    { words::CHOOSE_NOBODY }
                </Button>
                if placed && props.canvas.is_some() {
                    <Button kind={ButtonKind::Quiet} small=true label={words::place_by_rule(&name)} onclick={release}>
                        { words::PLACE_BY_RULE }
                    </Button>
                }
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct KindFilterProps {
    story: Rc<Story>,
    left_out: SortedSet<ActorKind>,
    onchange: Callback<SortedSet<ActorKind>>,
}

/// Which kinds of people a crowded picture draws.
#[component]
fn KindFilter(props: &KindFilterProps) -> Html {
    let kinds: SortedSet<ActorKind> = props.story.actors.iter().map(|actor| actor.kind).collect();
    html! {
        <>
            <p class="sp-hint">{ words::CROWDED }</p>
            <div class="sp-cluster" role="group" aria-label={words::SHOW_ONLY}>
                <span class="sp-small">{ words::SHOW_ONLY }</span>
                for kind in kinds {
                    <ToggleChip key={kind.id()} on={!props.left_out.contains(&kind)} ontoggle={
                        let (left_out, onchange) = (props.left_out.clone(), props.onchange.clone());
                        Callback::from(move |on| {
                            let mut kinds = left_out.clone();
                            if on { kinds.remove(&kind); } else { kinds.insert(kind); }
                            onchange.emit(kinds);
                        })
                    }>{ content::label(kind) }</ToggleChip>
                }
            </div>
        </>
    }
}
