//! The map as a picture. Everybody on it is a button; one stop for the Tab key, arrow keys from one to the next.
//!
//! The lines are hidden from screen readers, because the same is said in sentences beside the picture and in the
//! table: a picture is never the only form.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::drawing::{Drawing, DrawnActor};
use super::map_marks::{ActorMark, TieMark, tie_words, working_mark};
use crate::content::words::power_map as words;
use crate::domain::ActorId;

/// A picture wider than this, in units of the drawing, is drawn larger than a narrow page and scrolls in its frame.
const MEDIUM: i32 = 960;
/// And one wider than this much larger.
const LARGE: i32 = 1_700;

/// Properties of [`MapPicture`].
#[derive(Properties, PartialEq)]
pub struct MapPictureProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What it is a picture of.
    pub label: AttrValue,
    /// The picture.
    pub drawing: Rc<Drawing>,
    /// Who is chosen.
    #[prop_or_default]
    pub selected: Option<ActorId>,
    /// Words on every line, not only on those of whoever is chosen.
    #[prop_or_default]
    pub words: bool,
    /// Chooses somebody, or nobody.
    pub onselect: Callback<Option<ActorId>>,
    /// Moves somebody: one step across and down. Where there is none, nobody can be moved.
    #[prop_or_default]
    pub onmove: Option<Callback<(ActorId, (i32, i32))>>,
}

/// A power map.
#[component]
pub fn MapPicture(props: &MapPictureProps) -> Html {
    let reached = use_state_eq(|| None::<ActorId>);
    let drawing = &props.drawing;
    let keys = AttrValue::from(format!("{}-keys", props.id));

    let onpress = use_callback((props.onselect.clone(), props.selected.clone()), |id, (onselect, selected)| {
        onselect.emit((selected.as_ref() != Some(&id)).then_some(id));
    });
    let onreach = use_callback((), {
        let reached = reached.setter();
        move |id, ()| reached.set(Some(id))
    });
    let onkey = use_callback(
        (drawing.clone(), props.id.clone(), onpress.clone(), props.onmove.clone(), props.onselect.clone()),
        |(id, event): (ActorId, KeyboardEvent), (drawing, picture, onpress, onmove, onselect)| {
            let mut done = true;
            match (direction(&event.key()), event.key().as_str()) {
                (Some(step), _) if event.shift_key() => match onmove {
                    Some(onmove) => onmove.emit((id, step)),
                    None => done = false,
                },
                (Some(step), _) => {
                    if let Some(next) = drawing.beside(&id, step) {
                        focus(picture, next);
                    }
                }
                (None, "Enter" | " ") => onpress.emit(id),
                (None, "Escape") => onselect.emit(None),
                (None, "Home") => focus_on(picture, drawing.actors.first()),
                (None, "End") => focus_on(picture, drawing.actors.last()),
                _ => done = false,
            }
            if done {
                event.prevent_default();
            }
        },
    );

    let frame = use_node_ref();
    use_effect_with((), {
        let frame = frame.clone();
        move |()| show_middle(&frame)
    });

    let there = |id: &&ActorId| drawing.index(id).is_some();
    let chosen = props.selected.as_ref().filter(there);
    let stop = reached.as_ref().filter(there).or(chosen).or(drawing.actors.first().map(|actor| &actor.id));
    let touches = |from: &ActorId, to: &ActorId| chosen.is_some_and(|id| id == from || id == to);
    let tied = |id: &ActorId| {
        chosen == Some(id)
            || drawing
                .ties
                .iter()
                .any(|drawn| touches(&drawn.tie.from, &drawn.tie.to) && (drawn.tie.from == *id || drawn.tie.to == *id))
    };
    let size = match drawing.size.0 {
        ..MEDIUM => None,
        MEDIUM..LARGE => Some("sp-map-medium"),
        _ => Some("sp-map-large"),
    };
    let told = if props.onmove.is_some() { words::MAP_KEYS } else { words::MAP_KEYS_READ };
    html! {
        <div ref={frame} class="sp-map-frame">
            <p id={keys.clone()} class="sp-hidden">{ told }</p>
            <svg
                id={props.id.clone()} class={classes!("sp-map", size)} role="group" aria-label={props.label.clone()}
                viewBox={view_box(drawing)}
            >
                <g aria-hidden="true">
                    for drawn in drawing.ties.iter() {
                        <TieMark
                            key={drawn.tie.id.as_str()} tie={drawn.clone()}
                            selected={touches(&drawn.tie.from, &drawn.tie.to)}
                            muted={chosen.is_some() && !touches(&drawn.tie.from, &drawn.tie.to)}
                        />
                    }
                </g>
                <g aria-hidden="true">
                    for drawn in drawing.ties.iter() {
                        if touches(&drawn.tie.from, &drawn.tie.to) || (props.words && chosen.is_none()) {
                            { tie_words(drawn) }
                        }
                        if let Some(working) = drawn.tie.working.filter(|_| {
                            chosen.is_none() || touches(&drawn.tie.from, &drawn.tie.to)
                        }) {
                            { working_mark(working, drawn.mark) }
                        }
                    }
                </g>
                for actor in drawing.actors.iter() {
                    <ActorMark
                        key={actor.id.as_str()} id={actor_id(&props.id, &actor.id)} actor={actor.clone()}
                        selected={chosen == Some(&actor.id)} muted={chosen.is_some() && !tied(&actor.id)}
                        stop={stop == Some(&actor.id)} keys={keys.clone()}
                        onpress={onpress.clone()} onreach={onreach.clone()} onkey={onkey.clone()}
                    />
                }
            </svg>
        </div>
    }
}

/// Where the picture is larger than its frame, the middle is shown first: there is the person it is about.
fn show_middle(frame: &NodeRef) {
    if let Some(frame) = frame.cast::<web_sys::Element>() {
        frame.set_scroll_left((frame.scroll_width() - frame.client_width()) / 2);
        frame.set_scroll_top((frame.scroll_height() - frame.client_height()) / 2);
    }
}

fn view_box(drawing: &Drawing) -> String {
    let ((x, y), (width, height)) = (drawing.from, drawing.size);
    format!("{x} {y} {width} {height}")
}

fn actor_id(picture: &str, actor: &ActorId) -> String {
    format!("{picture}-{actor}")
}

fn focus_on(picture: &str, actor: Option<&Rc<DrawnActor>>) {
    if let Some(actor) = actor {
        focus(picture, &actor.id);
    }
}

/// An element of a drawing takes focus as any other does, though it is no `HTMLElement`.
fn focus(picture: &str, actor: &ActorId) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|document| document.get_element_by_id(&actor_id(picture, actor))) {
        // Refused only for an element that is going; focus then stays where it is.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

fn direction(key: &str) -> Option<(i32, i32)> {
    match key {
        "ArrowLeft" => Some((-1, 0)),
        "ArrowUp" => Some((0, -1)),
        "ArrowDown" => Some((0, 1)),
        "ArrowRight" => Some((1, 0)),
        _ => None,
    }
}
