//! A map with its words: the picture, what it says of whoever is chosen, moving without dragging, and the legend.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::Drawing;
use super::legend::legend;
use super::looking::{Deed, Looking, View};
use super::picture::{picture, show_middle};
use super::pieces::{empty, section, sentences, small_button, toggle};
use super::tags::{named, says};
use crate::app::{use_editor, use_story};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::map_layout::lay_out;
use crate::domain::power::Map;
use crate::domain::story::{Actor, ActorKind};
use crate::domain::{Canvas, List};
use crate::export::sentences::about;
use crate::ui::bound::{part, person_name};
use crate::ui::components::pieces::{group, pieces};
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
pub fn our_map(id: AttrValue, map: &Map) -> Html {
    map_view(id, words::OUR_MAP.into(), map, Some(Canvas::Ours), None, true)
}

/// A map with its words, see [`MapViewProps`].
#[inline(never)]
pub fn map_view(
    id: AttrValue,
    label: AttrValue,
    map: &Map,
    canvas: Option<Canvas>,
    stands_like: Option<&Map>,
    legend: bool,
) -> Html {
    let (map, stands_like) = (map.clone(), stands_like.cloned());
    html! { <MapView {id} {label} {map} {canvas} {stands_like} {legend} /> }
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
    let kinds = if looking.story.actors.len() > CROWD { kinds(&looking) } else { Html::default() };
    let words_on = if props.map.ties.is_empty() {
        Vec::new()
    } else {
        vec![toggle(words::WORDS_ON_LINES, on, looking.changes(|view, on| view.words = Some(on)))]
    };
    let picture = picture(&looking, &props.label, on, frame);
    let legend = if props.legend { legend() } else { Html::default() };
    group(
        "sp-map-layout",
        vec![
            group("sp-stack sp-stack-tight", vec![kinds, picture, group("sp-cluster", words_on)]),
            group("sp-map-words", vec![chosen(&looking, &props.map), legend]),
        ],
    )
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
#[inline(never)]
fn chosen(looking: &Rc<Looking>, map: &Map) -> Html {
    let Some(actor) = looking.chosen() else {
        return says("p", "sp-hint", words::CHOOSE_SOMEBODY);
    };
    let name = person_name(&looking.story, &actor.id);
    let mut facts = content::label(actor.kind).to_owned();
    for fact in [actor.in_home.map(words::in_home), actor.voice.map(words::heard)].into_iter().flatten() {
        facts.push_str(" · ");
        facts.push_str(&fact);
    }
    let told = about(&looking.story, map, &actor.id);
    let placed = looking.canvas.is_some() && map.places.contains_key(&actor.id);
    let about = if told.is_empty() { says("p", "", words::NOTHING_ABOUT) } else { sentences(&told) };
    let mut moves = Vec::new();
    if looking.canvas.is_some() {
        moves.push(says("span", "sp-small", words::MOVE));
        for (way, direction) in words::DIRECTIONS.into_iter().enumerate() {
            let onclick = looking.does(Deed::Step(way));
            moves.push(small_button(direction, Some(words::move_to(direction, &name)), onclick));
        }
    }
    let moves = if moves.is_empty() { Html::default() } else { named("sp-cluster", words::MOVE.into(), moves) };
    let mut rest = vec![small_button(words::CHOOSE_NOBODY, None, looking.does(Deed::ChooseNobody))];
    if placed {
        let name = words::place_by_rule(&name);
        rest.push(small_button(words::PLACE_BY_RULE, Some(name), looking.does(Deed::LetGo)));
    }
    let body = pieces(vec![says("p", "sp-soft", facts), about, moves, group("sp-cluster", rest)]);
    section("sp-stack sp-stack-tight", part(&looking.id, "chosen"), name, body)
}

/// Which kinds of people a crowded picture draws.
#[inline(never)]
fn kinds(looking: &Rc<Looking>) -> Html {
    let mut chips = vec![says("span", "sp-small", words::SHOW_ONLY)];
    for kind in ActorKind::ALL.iter().copied() {
        if looking.story.actors.iter().any(|actor| actor.kind == kind) {
            let shown = !looking.view.left_out.contains(&kind);
            let ontoggle = looking.clone();
            chips.push(toggle(content::label(kind), shown, Callback::from(move |on| ontoggle.show_kind(kind, on))));
        }
    }
    pieces(vec![says("p", "sp-hint", words::CROWDED), named("sp-cluster", words::SHOW_ONLY.into(), chips)])
}
