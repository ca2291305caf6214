//! The map as a picture. Everybody on it is a button; one stop for the Tab key, arrow keys from one to the next.
//!
//! The lines are hidden from screen readers, because the same is said in sentences beside the picture and in the
//! table: a picture is never the only form.

use std::rc::Rc;

use yew::prelude::*;

use super::looking::Looking;
use super::marks::{Standing, disc, line, line_words, sign};
use super::{drag, keys};
use crate::content::words::power_map as words;
use crate::domain::ActorId;
use crate::export::picture::PicturedTie;
use crate::ui::bound::part;

/// A picture wider than this, in units of the drawing, is drawn larger than a narrow page and scrolls in its frame.
const MEDIUM: i32 = 960;
/// And one wider than this much larger.
const LARGE: i32 = 1_700;

/// A power map. `words_on` puts words on every line, not only on those of whoever is chosen.
pub fn picture(looking: &Rc<Looking>, label: &AttrValue, words_on: bool, frame: NodeRef) -> Html {
    let drawn = &looking.picture;
    let there = |id: Option<&ActorId>| id.and_then(|id| drawn.index(id));
    let view = &*looking.view;
    let stop = there(view.reached.as_ref()).or(there(view.selected.last())).unwrap_or(0);
    let seen = Seen::of(looking);

    let (mut lines, mut signs, mut discs) = (Vec::new(), Vec::new(), Vec::new());
    for (at, tie) in drawn.ties.iter().enumerate() {
        let standing = seen.tie(tie);
        lines.push(line(at, tie, standing, looking.side(&tie.tie.id).is_some()));
        if standing == Standing::Selected || (words_on && standing == Standing::Plain) {
            signs.push(line_words(tie, looking.side(&tie.tie.id)));
        }
        if let Some(working) = tie.tie.working.filter(|_| standing != Standing::Muted) {
            signs.push(sign(working, tie.curve.mark));
        }
    }
    for (at, actor) in drawn.actors.iter().enumerate() {
        discs.push(disc(&looking.id, at, actor, seen.actor(&actor.id), at == stop));
    }

    let mut class = match drawn.size.0 {
        ..MEDIUM => "sp-map",
        MEDIUM..LARGE => "sp-map sp-map-medium",
        _ => "sp-map sp-map-large",
    }
    .to_owned();
    if view.window.is_some() {
        class.push_str(" sp-map-near");
    }
    if view.linking.is_some() {
        class.push_str(" sp-map-linking");
    }
    let ((x, y), (width, height)) = looking.window();
    let told = if looking.canvas.is_some() { words::MAP_KEYS } else { words::MAP_KEYS_READ };
    // What happens to the people on it is heard here, once for all of them.
    let hear = || looking.clone();
    let (press, reach, key, down, moves, up, lost, wheel) =
        (hear(), hear(), hear(), hear(), hear(), hear(), hear(), hear());
    html! {
        <div ref={frame} class="sp-map-frame">
            <p id={part(&looking.id, "keys")} class="sp-hidden">{ told }</p>
            <svg
                id={looking.id.clone()} {class} role="group" aria-label={label.clone()}
                viewBox={format!("{x} {y} {width} {height}")}
                onclick={move |event: MouseEvent| {
                    if drag::was_dragged(&press) {
                        return;
                    }
                    match (drag::place_of(&event), drag::tie_of(&press, &event)) {
                        (Some(at), _) => press.press(at, event.shift_key() || event.ctrl_key() || event.meta_key()),
                        (None, Some(tie)) if press.canvas.is_some() => press.press_tie(tie),
                        _ => {}
                    }
                }}
                onfocusin={move |event: FocusEvent| {
                    if let Some(at) = drag::place_of(&event) {
                        reach.reach(at);
                    }
                }}
                onkeydown={move |event: KeyboardEvent| {
                    if let Some(at) = drag::place_of(&event) {
                        keys::key(&key, at, &event);
                    }
                }}
                onpointerdown={move |event: PointerEvent| drag::down(&down, &event)}
                onpointermove={move |event: PointerEvent| drag::moves(&moves, &event)}
                onpointerup={move |event: PointerEvent| drag::up(&up, &event, false)}
                onpointercancel={move |event: PointerEvent| drag::up(&lost, &event, true)}
                onwheel={move |event: WheelEvent| drag::wheel(&wheel, &event)}
            >
                <g aria-hidden="true">{ lines }</g>
                <g aria-hidden="true">{ signs }</g>
                { discs }
            </svg>
        </div>
    }
}

/// What stands out on a picture, and what stands back.
struct Seen<'a> {
    looking: &'a Looking,
    /// Whom and which ties a guided reading leaves; nothing without one.
    picked: Option<crate::domain::map_reading::Picked>,
}

impl<'a> Seen<'a> {
    fn of(looking: &'a Looking) -> Self {
        Self { looking, picked: looking.picked() }
    }

    fn tie(&self, drawn: &PicturedTie) -> Standing {
        let view = &*self.looking.view;
        let chosen = view.selected.iter().any(|id| drawn.touches(id)) || view.tie.as_ref() == Some(&drawn.tie.id);
        let picked = self.picked.as_ref().is_none_or(|picked| picked.ties.contains(&drawn.tie.id));
        self.stands(chosen, picked)
    }

    fn actor(&self, id: &ActorId) -> Standing {
        let view = &*self.looking.view;
        if view.selected.contains(id) {
            return Standing::Selected;
        }
        let on = |tie: &PicturedTie| tie.touches(id);
        let beside = |tie: &PicturedTie| view.selected.iter().any(|other| tie.touches(other));
        let chosen = |tie: &PicturedTie| view.tie.as_ref() == Some(&tie.tie.id);
        let tied = self.looking.picture.ties.iter().any(|tie| on(tie) && (beside(tie) || chosen(tie)));
        let picked = self.picked.as_ref().is_none_or(|picked| picked.actors.contains(id));
        match self.stands(tied, picked) {
            // Beside whoever is chosen, but not chosen itself.
            Standing::Selected => Standing::Plain,
            other => other,
        }
    }

    fn stands(&self, chosen: bool, picked: bool) -> Standing {
        let view = &*self.looking.view;
        let any = !view.selected.is_empty() || view.tie.is_some();
        match (any, chosen, picked) {
            (true, true, _) => Standing::Selected,
            (true, false, _) | (false, _, false) => Standing::Muted,
            (false, _, true) => Standing::Plain,
        }
    }
}

/// Where the picture is larger than its frame, the middle is shown first: there is the person it is about.
pub fn show_middle(frame: &NodeRef) {
    if let Some(frame) = frame.cast::<web_sys::Element>() {
        frame.set_scroll_left((frame.scroll_width() - frame.client_width()) / 2);
        frame.set_scroll_top((frame.scroll_height() - frame.client_height()) / 2);
    }
}
