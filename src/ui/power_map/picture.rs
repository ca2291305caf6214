//! The map as a picture. Everybody on it is a button; one stop for the Tab key, arrow keys from one to the next.
//!
//! The lines are hidden from screen readers, because the same is said in sentences beside the picture and in the
//! table: a picture is never the only form.

use std::rc::Rc;

use yew::prelude::*;

use super::looking::{Looking, place_of};
use super::marks::{Standing, disc, line, line_words, sign};
use crate::content::words::power_map as words;
use crate::domain::ActorId;
use crate::ui::bound::part;

/// A picture wider than this, in units of the drawing, is drawn larger than a narrow page and scrolls in its frame.
const MEDIUM: i32 = 960;
/// And one wider than this much larger.
const LARGE: i32 = 1_700;

/// A power map. `words_on` puts words on every line, not only on those of whoever is chosen.
pub fn picture(looking: &Rc<Looking>, label: &AttrValue, words_on: bool, frame: NodeRef) -> Html {
    let drawing = &looking.drawing;
    let there = |id: &Option<ActorId>| id.as_ref().and_then(|id| drawing.index(id));
    let selected = there(&looking.view.selected);
    let stop = there(&looking.view.reached).or(selected).unwrap_or(0);
    let chosen = selected.map(|at| &drawing.actors[at].id);

    let (mut lines, mut signs, mut discs) = (Vec::new(), Vec::new(), Vec::new());
    for drawn in &drawing.ties {
        let standing = match chosen {
            None => Standing::Plain,
            Some(id) if drawn.touches(id) => Standing::Selected,
            Some(_) => Standing::Muted,
        };
        lines.push(line(drawn, standing));
        if standing == Standing::Selected || (words_on && standing == Standing::Plain) {
            signs.push(line_words(drawn));
        }
        if let Some(working) = drawn.tie.working.filter(|_| standing != Standing::Muted) {
            signs.push(sign(working, drawn.curve.mark));
        }
    }
    for (at, actor) in drawing.actors.iter().enumerate() {
        let tied = |id: &ActorId| drawing.ties.iter().any(|tie| tie.touches(id) && tie.touches(&actor.id));
        let standing = match chosen {
            Some(id) if *id == actor.id => Standing::Selected,
            Some(id) if !tied(id) => Standing::Muted,
            _ => Standing::Plain,
        };
        discs.push(disc(&looking.id, at, actor, standing, at == stop));
    }

    let size = match drawing.size.0 {
        ..MEDIUM => "sp-map",
        MEDIUM..LARGE => "sp-map sp-map-medium",
        _ => "sp-map sp-map-large",
    };
    let ((x, y), (width, height)) = (drawing.from, drawing.size);
    let told = if looking.canvas.is_some() { words::MAP_KEYS } else { words::MAP_KEYS_READ };
    // What happens to the people on it is heard here, once for all of them.
    let (press, reach, key) = (looking.clone(), looking.clone(), looking.clone());
    html! {
        <div ref={frame} class="sp-map-frame">
            <p id={part(&looking.id, "keys")} class="sp-hidden">{ told }</p>
            <svg
                id={looking.id.clone()} class={size} role="group" aria-label={label.clone()}
                viewBox={format!("{x} {y} {width} {height}")}
                onclick={move |event: MouseEvent| {
                    if let Some(at) = place_of(&event) {
                        press.press(at);
                    }
                }}
                onfocusin={move |event: FocusEvent| {
                    if let Some(at) = place_of(&event) {
                        reach.reach(at);
                    }
                }}
                onkeydown={move |event: KeyboardEvent| {
                    if let Some(at) = place_of(&event) {
                        key.key(at, &event);
                    }
                }}
            >
                <g aria-hidden="true">{ lines }</g>
                <g aria-hidden="true">{ signs }</g>
                { discs }
            </svg>
        </div>
    }
}

/// Where the picture is larger than its frame, the middle is shown first: there is the person it is about.
pub fn show_middle(frame: &NodeRef) {
    if let Some(frame) = frame.cast::<web_sys::Element>() {
        frame.set_scroll_left((frame.scroll_width() - frame.client_width()) / 2);
        frame.set_scroll_top((frame.scroll_height() - frame.client_height()) / 2);
    }
}
