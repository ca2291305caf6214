//! A map with its words: the picture, what it says of whoever is chosen, moving without dragging, and the legend.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::Drawing;
use super::legend::legend;
use super::looking::{DIRECTIONS, Looking, View};
use super::picture::{picture, show_middle};
use super::pieces::{empty, section, sentences, small_button, toggle};
use crate::app::{use_editor, use_story};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::map_layout::lay_out;
use crate::domain::power::Map;
use crate::domain::story::{Actor, ActorKind};
use crate::domain::{Canvas, List};
use crate::export::sentences::about;
use crate::ui::bound::{part, person_name};
use crate::ui::components::use_announce;

/// Beyond this many people the picture offers to draw only some kinds.
const CROWD: usize = 40;
/// Up to this many ties, their words are on the lines from the start.
const FEW_TIES: usize = 14;

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
    pub canvas: Option<Canvas>,
    /// Another drawing: whoever was not placed on this one stands as there, so that the two can be compared.
    pub stands_like: Option<Map>,
    /// With the legend; without, where another picture on the page has it.
    pub legend: bool,
}

/// Our map, where people can be moved.
#[inline(never)]
pub fn our_map(id: impl Into<AttrValue>, map: &Map) -> Html {
    let (id, map) = (id.into(), map.clone());
    html! { <MapView {id} label={words::OUR_MAP} {map} canvas={Canvas::Ours} stands_like={None::<Map>} legend=true /> }
}

/// A map with its words beside it.
#[component]
pub fn MapView(props: &MapViewProps) -> Html {
    let story = use_story();
    let editor = use_editor();
    let announce = use_announce();
    let view = use_state_eq(View::default);
    let drawing = use_memo(
        (story.actors.clone(), props.map.clone(), props.stands_like.clone(), view.left_out.clone()),
        |(actors, map, like, left_out)| draw(actors, map, like.as_ref(), left_out),
    );
    let frame = use_node_ref();
    use_effect_with(story.actors.is_empty(), {
        let frame = frame.clone();
        move |_| show_middle(&frame)
    });
    if story.actors.is_empty() {
        return empty(words::EMPTY_MAP, words::EMPTY_MAP_BODY);
    }
    let looking =
        Rc::new(Looking { id: props.id.clone(), canvas: props.canvas.clone(), story, drawing, view, editor, announce });
    let on = looking.view.words.unwrap_or(props.map.ties.len() <= FEW_TIES);
    html! {
        <div class="sp-map-layout">
            <div class="sp-stack sp-stack-tight">
                if looking.story.actors.len() > CROWD {
                    { kinds(&looking) }
                }
                { picture(&looking, &props.label, on, frame) }
                <div class="sp-cluster">
                    if !props.map.ties.is_empty() {
                        { toggle(words::WORDS_ON_LINES, on, looking.changes(|view, on| view.words = Some(on))) }
                    }
                </div>
            </div>
            <div class="sp-map-words">
                { chosen(&looking, &props.map) }
                if props.legend {
                    { legend() }
                }
            </div>
        </div>
    }
}

/// The picture, without some kinds of people, and with everybody who has no place of their own standing where another
/// drawing has them.
fn draw(actors: &List<Actor>, map: &Map, like: Option<&Map>, left_out: &[ActorKind]) -> Drawing {
    let mut map = map.clone();
    if let Some(like) = like {
        for (actor, place) in actors.iter().zip(lay_out(actors, like).places) {
            if !map.places.contains_key(&actor.id) {
                map.places.insert(actor.id.clone(), place);
            }
        }
    }
    let mut shown = Vec::new();
    for actor in actors.iter() {
        if !left_out.contains(&actor.kind) {
            shown.push(actor.clone());
        }
    }
    Drawing::of(&shown, &map)
}

/// What the map says of whoever is chosen, and what can be done with them.
fn chosen(looking: &Rc<Looking>, map: &Map) -> Html {
    let Some(actor) = looking.chosen() else {
        return html! { <p class="sp-hint">{ words::CHOOSE_SOMEBODY }</p> };
    };
    let name = person_name(&looking.story, &actor.id);
    let mut facts = content::label(actor.kind).to_owned();
    for fact in [actor.in_home.map(words::in_home), actor.voice.map(words::heard)].into_iter().flatten() {
        facts.push_str(" · ");
        facts.push_str(&fact);
    }
    let told = about(&looking.story, map, &actor.id);
    let placed = looking.canvas.is_some() && map.places.contains_key(&actor.id);
    let body = html! {
        <>
            <p class="sp-soft">{ facts }</p>
            if told.is_empty() {
                <p>{ words::NOTHING_ABOUT }</p>
            } else {
                { sentences(&told) }
            }
            if looking.canvas.is_some() {
                <div class="sp-cluster" role="group" aria-label={words::MOVE}>
                    <span class="sp-small">{ words::MOVE }</span>
                    for way in 0..DIRECTIONS.len() {
                        { small_button(
                            words::DIRECTIONS[way],
                            Some(words::move_to(words::DIRECTIONS[way], &name)),
                            looking.does(move |looking| looking.step_chosen(way)),
                        ) }
                    }
                </div>
            }
            <div class="sp-cluster">
                { small_button(words::CHOOSE_NOBODY, None, looking.does(|looking| looking.select(None))) }
                if placed {
                    { small_button(
                        words::PLACE_BY_RULE,
                        Some(words::place_by_rule(&name)),
                        looking.does(Looking::let_go),
                    ) }
                }
            </div>
        </>
    };
    section("sp-stack sp-stack-tight", part(&looking.id, "chosen"), name, body)
}

/// Which kinds of people a crowded picture draws.
fn kinds(looking: &Rc<Looking>) -> Html {
    let mut chips = Vec::new();
    for kind in ActorKind::ALL.iter().copied() {
        if looking.story.actors.iter().any(|actor| actor.kind == kind) {
            let shown = !looking.view.left_out.contains(&kind);
            let ontoggle = looking.clone();
            chips.push(toggle(content::label(kind), shown, Callback::from(move |on| ontoggle.show_kind(kind, on))));
        }
    }
    html! {
        <>
            <p class="sp-hint">{ words::CROWDED }</p>
            <div class="sp-cluster" role="group" aria-label={words::SHOW_ONLY}>
                <span class="sp-small">{ words::SHOW_ONLY }</span>
                { chips }
            </div>
        </>
    }
}
