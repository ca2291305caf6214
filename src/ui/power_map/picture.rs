//! The map as a picture. Everybody on it is a button; one stop for the Tab key, arrow keys from one to the next.
//!
//! The lines are hidden from screen readers, because the same is said in sentences beside the picture and in the
//! table: a picture is never the only form.

use std::rc::Rc;

use yew::prelude::*;

use super::looking::Looking;
use super::marks::{Detail, Standing, disc, line, line_words, sign};
use super::tags::held;
use super::{drag, keys, one_only};
use crate::content::words::power_map as words;
use crate::domain::ActorId;
use crate::export::picture::Picture;
use crate::ui::bound::part;
use crate::ui::components::pieces::pieces;

/// A picture wider than this, in units of the drawing, is drawn larger than a narrow page and scrolls in its frame.
const MEDIUM: i32 = 960;
/// And one wider than this much larger.
const LARGE: i32 = 1_700;
/// And one wider than this so large that two who stand side by side are still a finger apart.
const VAST: i32 = 3_400;

/// A power map: drawn as `shown`, which may be a moment behind; what happens to it happens to what is looked at now.
/// `words_on` puts words on every line, not only on those of whoever is chosen.
pub fn picture(looking: &Rc<Looking>, shown: &Looking, label: &AttrValue, words_on: bool, frame: NodeRef) -> Html {
    let drawn = &shown.picture;
    let there = |id: Option<&ActorId>| id.and_then(|id| drawn.index(id));
    let view = &*shown.view;
    let stop = there(view.reached.as_ref()).or(there(view.selected.last())).unwrap_or(0);
    let seen = Seen::of(shown);

    let chosen = !view.selected.is_empty() || view.tie.is_some();
    let afar = shown.is_afar();
    let (mut lines, mut over, mut signs, mut discs) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (at, tie) in drawn.ties.iter().enumerate() {
        let standing = seen.ties[at];
        let near = shown.is_near(tie.curve.mark);
        let one_only = shown.side(&tie.tie.id).is_some();
        // From afar all lines stand back as one, and those that do not are drawn over them once more: hundreds need
        // not change for a few.
        let alike = if afar { Standing::Plain } else { standing };
        lines.push(Mark { standing: alike, near, other: one_only });
        if afar && seen.any && standing != Standing::Muted {
            over.push(line(at, tie, standing, one_only, false));
        }
        if near && (standing == Standing::Selected || (words_on && standing == Standing::Plain)) {
            signs.push(line_words(at, tie, shown.side(&tie.tie.id)));
        }
        if let Some(working) = tie.tie.working.filter(|_| near && standing != Standing::Muted) {
            signs.push(sign(Some(at), working, tie.curve.mark));
        }
    }
    for (at, actor) in drawn.actors.iter().enumerate() {
        let mut standing = seen.actors[at];
        let mut near = shown.is_near(actor.at);
        if afar && chosen {
            // Whoever is chosen is named, and those beside them; the others stay as they are.
            near = standing != Standing::Muted;
            if !near {
                standing = Standing::Plain;
            }
        }
        discs.push(Mark { standing, near, other: at == stop });
    }
    let parts = |people: bool, marks: Vec<Mark>| {
        let mut parts = Vec::new();
        for (at, marks) in marks.chunks(TOGETHER).enumerate() {
            let (id, picture, marks) = (looking.id.clone(), drawn.clone(), marks.to_vec());
            parts.push(html! { <Part key={at} {id} {picture} {people} {afar} from={at * TOGETHER} {marks} /> });
        }
        parts
    };
    let (lines, discs) = (parts(false, lines), parts(true, discs));
    let lines = held("g", if afar && seen.any { "sp-tie-muted" } else { "" }, lines);

    let mut class = match drawn.size.0 {
        ..MEDIUM => "sp-map",
        MEDIUM..LARGE => "sp-map sp-map-medium",
        LARGE..VAST => "sp-map sp-map-large",
        _ => "sp-map sp-map-vast",
    }
    .to_owned();
    if looking.view.window.is_some() {
        class.push_str(" sp-map-near");
    }
    if looking.view.linking.is_some() {
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
                <g class="sp-map-all">
                    <g aria-hidden="true">{ lines }{ over }</g>
                    <g aria-hidden="true">{ signs }</g>
                    { discs }
                    <g aria-hidden="true">{ one_only::signs(shown) }</g>
                </g>
            </svg>
        </div>
    }
}

/// People, or lines, that are drawn together.
const TOGETHER: usize = 16;

/// How somebody, or a line, is drawn.
#[derive(Clone, Copy, PartialEq)]
struct Mark {
    standing: Standing,
    /// With all there is to see of it; from afar, with the name.
    near: bool,
    /// Of somebody: the one stop of the Tab key. Of a line: only one of two maps has it.
    other: bool,
}

/// Some of those on a picture, or some of its lines: drawn again only when something among them changes, so that a change
/// costs as much as what it touches and not as much as the whole map.
#[derive(Properties)]
struct PartProps {
    id: AttrValue,
    picture: Rc<Picture>,
    people: bool,
    afar: bool,
    from: usize,
    marks: Vec<Mark>,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        let here = self.from..self.from + self.marks.len();
        let same = self.people == other.people && self.afar == other.afar && self.marks == other.marks;
        let (now, was) = (&*self.picture, &*other.picture);
        same && self.id == other.id
            && (Rc::ptr_eq(&self.picture, &other.picture)
                || (self.people && now.actors.get(here.clone()) == was.actors.get(here.clone()))
                || (!self.people && now.ties.get(here.clone()) == was.ties.get(here)))
    }
}

#[component]
fn Part(props: &PartProps) -> Html {
    let mut drawn = Vec::new();
    for (by, mark) in props.marks.iter().enumerate() {
        let at = props.from + by;
        if props.people {
            let detail = match (mark.near, props.afar) {
                (true, false) => Detail::Whole,
                (true, true) => Detail::Named,
                (false, _) => Detail::Bare,
            };
            drawn.push(disc(&props.id, at, &props.picture.actors[at], mark.standing, mark.other, detail));
        } else {
            drawn.push(line(at, &props.picture.ties[at], mark.standing, mark.other, mark.near));
        }
    }
    pieces(drawn)
}

/// What stands out on a picture, and what stands back: everybody and every tie, in the order they are drawn.
struct Seen {
    /// Somebody or something is chosen, or a guided reading is on.
    any: bool,
    actors: Vec<Standing>,
    ties: Vec<Standing>,
}

impl Seen {
    fn of(looking: &Looking) -> Self {
        let (view, drawn) = (&*looking.view, &*looking.picture);
        let any = !view.selected.is_empty() || view.tie.is_some();
        let mut chosen = vec![false; drawn.actors.len()];
        for id in &view.selected {
            if let Some(at) = drawn.index(id) {
                chosen[at] = true;
            }
        }
        // Whom and which ties a guided reading leaves: in the order they are drawn, so that one look at each will do.
        let picked = looking.picked();
        let mut left = picked.as_ref().map(|picked| (picked.actors.iter().peekable(), picked.ties.iter().peekable()));
        let stands = |chosen: bool, picked: bool| match (any, chosen, picked) {
            (true, true, _) => Standing::Selected,
            (true, false, _) | (false, _, false) => Standing::Muted,
            (false, _, true) => Standing::Plain,
        };
        let (mut ties, mut beside) = (Vec::new(), vec![false; drawn.actors.len()]);
        for tie in &drawn.ties {
            let this = view.tie.as_ref() == Some(&tie.tie.id);
            if chosen[tie.from] || this {
                beside[tie.to] = true;
            }
            if chosen[tie.to] || this {
                beside[tie.from] = true;
            }
            let picked = left.as_mut().is_none_or(|(_, ties)| ties.next_if(|id| **id == tie.tie.id).is_some());
            ties.push(stands(chosen[tie.from] || chosen[tie.to] || this, picked));
        }
        let mut actors = Vec::new();
        for (at, actor) in drawn.actors.iter().enumerate() {
            let picked = left.as_mut().is_none_or(|(actors, _)| actors.next_if(|id| **id == actor.id).is_some());
            actors.push(match stands(chosen[at] || beside[at], picked) {
                // Beside whoever is chosen, but not chosen itself.
                Standing::Selected if !chosen[at] => Standing::Plain,
                other => other,
            });
        }
        Self { any: any || picked.is_some(), actors, ties }
    }
}

/// Where the picture is larger than its frame, the middle is shown first: there is the person it is about.
pub fn show_middle(frame: &NodeRef) {
    if let Some(frame) = frame.cast::<web_sys::Element>() {
        frame.set_scroll_left((frame.scroll_width() - frame.client_width()) / 2);
        frame.set_scroll_top((frame.scroll_height() - frame.client_height()) / 2);
    }
}
