//! A map with its words: the picture, what can be done on it, a guided reading, what is chosen, and the legend.

use std::rc::Rc;

use yew::prelude::*;

use super::chosen::chosen;
use super::drag::Hold;
use super::legend::legend;
use super::looking::{Deed, Looking, View, Viewed};
use super::picture::{picture, show_middle};
use super::pieces::{empty, folded, names, toggle};
use super::tags::{held, list, named, says, words as text};
use crate::app::{use_editor, use_refusal, use_story};
use crate::content;
use crate::content::words::{map_tools as tools, power_map as words};
use crate::domain::map_difference::overlaid;
use crate::domain::map_layout::standing_like;
use crate::domain::map_reading::Reading;
use crate::domain::power::Map;
use crate::domain::story::{Actor, ActorKind};
use crate::domain::{Canvas, List};
use crate::export::changes::Between;
use crate::export::picture::Picture;
use crate::platform::page;
use crate::ui::bound::{options, part};
use crate::ui::components::button::{ButtonKind, press};
use crate::ui::components::pieces::{group, several};
use crate::ui::components::shares::use_after_paint;
use crate::ui::components::{Choice, use_announce};

/// Beyond this many people the picture offers to draw only some kinds.
const CROWD: usize = 40;
/// Beyond this many the picture is drawn after the next paint.
pub const MANY: usize = 20;
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
    /// Which drawing it is, where it can be changed.
    pub canvas: Option<Canvas>,
    /// Another drawing: whoever was not placed on this one stands as there, so that the two can be compared.
    pub stands_like: Option<Map>,
    /// Another map laid over it, and how the two stand to each other. Then nothing can be changed.
    pub over: Option<(Map, Between)>,
    /// With the legend; without, where another picture on the page has it.
    pub legend: bool,
}

/// Our map, where everything can be changed.
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
    html! { <MapView {id} {label} {map} {canvas} {stands_like} over={None::<(Map, Between)>} {legend} /> }
}

/// Two maps laid over each other.
#[inline(never)]
pub fn maps_over(id: AttrValue, first: &Map, second: &Map, between: Between) -> Html {
    let (label, map, over) = (AttrValue::Static(tools::BOTH_ON_ONE), first.clone(), Some((second.clone(), between)));
    html! { <MapView {id} {label} {map} canvas={None::<Canvas>} stands_like={None::<Map>} {over} legend=true /> }
}

/// A map with its words beside it.
#[component]
pub fn MapView(props: &MapViewProps) -> Html {
    let story = use_story();
    let editor = use_editor();
    let announce = use_announce();
    let view = use_state_eq(View::default);
    let hold = use_mut_ref(Hold::default);
    let refusal = use_refusal(&part(&props.id, "chosen"));
    let laid = use_memo((props.map.clone(), props.over.clone()), |(map, over)| match over {
        Some((other, between)) => {
            let (map, sides) = overlaid(map, other);
            (map, Some((*between, sides)))
        }
        None => (map.clone(), None),
    });
    // Many are drawn after what stands beside them, which says the same in words. But whoever was dragged stands there
    // at once: else they would be seen where they were before.
    let places = use_mut_ref(|| props.map.places.clone());
    let moved = places.replace(props.map.places.clone()) != props.map.places;
    let landed = moved && std::mem::take(&mut hold.borrow_mut().landed);
    let now = (laid, story.clone(), Rc::new((*view).clone()), props.stands_like.clone());
    let (of, people, seen, like) = use_after_paint(now.clone(), story.actors.len() > MANY && !landed);
    let before = use_mut_ref(|| None::<Rc<Picture>>);
    let drawn = use_memo(
        (people.actors.clone(), of.0.clone(), like, seen.left_out.clone()),
        |(actors, map, like, left_out)| draw(actors, map, like.as_ref(), left_out, before.borrow().as_deref()),
    );
    before.replace(Some(drawn.clone()));
    let frame = use_node_ref();
    use_effect_with(story.actors.is_empty(), {
        let frame = frame.clone();
        move |_| show_middle(&frame)
    });
    use_effect_with(view.goes.clone(), |(_, to)| {
        if !to.is_empty() {
            page::focus(to);
        }
    });
    let (id, canvas, (map, over)) = (props.id.clone(), props.canvas.clone(), (*now.0).clone());
    let viewed = Viewed { now: view, then: None };
    let looking = Looking { id, canvas, story, map, over, picture: drawn, view: viewed, hold, editor, announce };
    let looking = Rc::new(looking);
    let (map, over) = (*of).clone();
    let view = Viewed { then: Some(seen), ..looking.view.clone() };
    let shown = Looking { map, over, story: people, view, ..(*looking).clone() };
    if looking.story.actors.is_empty() {
        let add = if looking.canvas.is_some() { add(&looking) } else { Html::default() };
        return group("sp-stack", several![empty(words::EMPTY_MAP, words::EMPTY_MAP_BODY), add]);
    }
    let on = looking.view.words.unwrap_or(looking.map.ties.len() <= FEW_TIES);
    let kinds = if looking.story.actors.len() > CROWD { kinds(&looking) } else { Html::default() };
    let afar = if looking.is_afar() { says("p", "sp-hint", tools::AFAR) } else { Html::default() };
    let picture = picture(&looking, &shown, &props.label, on, frame);
    let legend =
        if props.legend { legend(looking.over.as_ref().map(|(between, _)| *between)) } else { Html::default() };
    group(
        "sp-map-layout",
        several![
            group("sp-stack sp-stack-tight", several![kinds, reading(&looking), afar, picture, tools(&looking, on)]),
            group("sp-map-words", several![chosen(&looking, refusal), shortcuts(&looking), legend]),
        ],
    )
}

/// The picture, without some kinds of people, and with everybody who has no place of their own standing where another
/// drawing has them.
fn draw(
    actors: &List<Actor>,
    map: &Map,
    like: Option<&Map>,
    left_out: &[ActorKind],
    before: Option<&Picture>,
) -> Picture {
    let map = like.map_or_else(|| map.clone(), |like| standing_like(actors, map, like));
    let mut shown = Vec::new();
    for actor in actors.iter() {
        if !left_out.contains(&actor.kind) {
            shown.push(actor.clone());
        }
    }
    Picture::after(before, &shown, &map)
}

fn add(looking: &Rc<Looking>) -> Html {
    press(words::ADD_PERSON, looking.does(Deed::Add)).id(part(&looking.id, "add")).kind(ButtonKind::Primary).drawn()
}

/// What can be done on the picture, beneath it: all that the pointer and the keys do, as buttons.
fn tools(looking: &Rc<Looking>, on: bool) -> Html {
    let deed = |says, deed| press(says, looking.does(deed)).in_row().drawn();
    let mut tools = Vec::new();
    if looking.canvas.is_some() {
        tools.push(add(looking));
        tools.push(toggle(tools::SEVERAL, looking.view.several, looking.changes(|view, on| view.several = on)));
        tools.push(deed(tools::TIDY, Deed::Tidy));
        tools.push(if looking.view.selected.is_empty() && !looking.map.places.is_empty() {
            deed(tools::PLACE_ALL_BY_RULE, Deed::LetGo)
        } else {
            Html::default()
        });
    }
    tools.push(deed(tools::NEARER, Deed::Nearer));
    tools.push(deed(tools::FURTHER, Deed::Further));
    tools.push(if looking.view.window.is_some() { deed(tools::WHOLE, Deed::Whole) } else { Html::default() });
    if !looking.map.ties.is_empty() {
        tools.push(toggle(words::WORDS_ON_LINES, on, looking.changes(|view, on| view.words = Some(on))));
    }
    named("sp-cluster", tools::TOOLS.into(), tools)
}

/// A way of looking, and its question.
fn reading(looking: &Rc<Looking>) -> Html {
    let onchoose =
        looking.changes(|view, id: Option<AttrValue>| view.reading = id.and_then(|id| Reading::from_id(&id)));
    let now = looking.view.reading;
    // Nothing is held back until a way is chosen, and the list says so.
    let mut ways = vec![Choice::new("", tools::EVERYTHING)];
    for mut way in options::<Reading>() {
        way.hint = None;
        ways.push(way);
    }
    let chosen = AttrValue::Static(now.map_or("", Reading::id));
    let choice = names(part(&looking.id, "reading"), tools::LOOK_AT, None, ways, chosen, onchoose);
    let question = match (now, looking.picked()) {
        (Some(reading), Some(picked)) => {
            let found = if picked.actors.is_empty() { tools::NOTHING_OF_THAT } else { "" };
            let question = content::hint(reading).unwrap_or_default();
            held("p", "sp-map-question", vec![text(question.into()), text([" ", found].concat().into())])
        }
        _ => Html::default(),
    };
    held("div", "sp-map-reading", vec![choice, question])
}

/// What the keys do.
fn shortcuts(looking: &Rc<Looking>) -> Html {
    let mut items = Vec::new();
    for (keys, does, edits) in tools::SHORTCUTS {
        if looking.canvas.is_some() || !edits {
            items.push(held("li", "", vec![says("kbd", "", keys), text([" ", does].concat().into())]));
        }
    }
    folded(tools::SHORTCUTS_TITLE, false, "sp-map-shortcuts", list("ul", "sp-stack sp-stack-tight", items))
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
    several![says("p", "sp-hint", words::CROWDED), named("sp-cluster", words::SHOW_ONLY.into(), chips)]
}
