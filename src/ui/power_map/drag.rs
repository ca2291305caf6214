//! The pointer on the map: dragging somebody, or everybody chosen; drawing a tie; moving and pinching the view.
//!
//! What is dragged is lifted onto a sheet of its own over the picture, and only that is written, straight to the page:
//! a move costs the same however many people stand on the map. When it is let go, the sheet is taken away and the change
//! is made as any other. All of it can be done without dragging, by buttons and by keys.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::looking::{CLOSEST, Looking, Window};
use super::marks::{PLACE, TIE, moved_to};
use crate::domain::TieId;
use crate::domain::map_curves::Curve;
use crate::domain::map_layout::Spot;

/// A pointer that moved less than this, in pixels, was pressed and not dragged.
const STILL: i32 = 5;

/// How the class of a line begins.
const LINE: &str = "sp-tie sp-tie-";

/// On what has been lifted off the picture: it is not seen, and keeps focus where it has it.
const LIFTED: &str = "data-lifted";

/// What the pointers on the map hold.
#[derive(Default)]
pub struct Hold {
    grip: Grip,
    /// Where each pointer that is down was last seen, in pixels.
    down: Vec<(i32, Spot)>,
    /// The click that follows a drag is none.
    dragged: bool,
    /// Somebody was dragged to another place and is about to be drawn there.
    pub landed: bool,
}

#[derive(Default)]
enum Grip {
    #[default]
    Nothing,
    People(Moved),
    View {
        from: Spot,
        window: Window,
    },
    Tie {
        from: usize,
        line: Option<(Sheet, Element)>,
    },
    Pinch {
        apart: i32,
        /// The spot of the drawing between the two fingers, which stays between them.
        about: Spot,
        window: Window,
    },
}

/// People being dragged, and what goes with them.
struct Moved {
    people: Vec<usize>,
    from: Spot,
    by: Spot,
    /// Once they have moved at all.
    lifted: Option<Lifted>,
}

/// What has been lifted off the picture.
struct Lifted {
    sheet: Sheet,
    discs: Vec<(Element, Spot)>,
    lines: Vec<Line>,
    /// What it was copied from, which is not seen for as long.
    hidden: Vec<Element>,
}

struct Line {
    path: Element,
    curve: Curve,
    start: bool,
    end: bool,
}

/// An empty drawing exactly over the picture. The browser keeps the picture beneath as it is.
struct Sheet(Element);

impl Sheet {
    fn over(svg: &Element) -> Option<Self> {
        let sheet: Element = svg.clone_node().ok()?.dyn_into().ok()?;
        for name in ["id", "role", "aria-label"] {
            let _ = sheet.remove_attribute(name);
        }
        set(&sheet, "aria-hidden", "true");
        set(&sheet, "class", &[&svg.get_attribute("class")?, " sp-map-sheet"].concat());
        svg.parent_element()?.append_child(&sheet).ok()?;
        Some(Self(sheet))
    }

    /// A copy of an element on the sheet: to be seen, and no control.
    fn copied(&self, element: &Element) -> Option<Element> {
        let copy: Element = element.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        if let Some(button) = copy.query_selector("[id]").ok().flatten() {
            for name in ["id", "role", "tabindex", "aria-describedby"] {
                let _ = button.remove_attribute(name);
            }
        }
        self.0.append_child(&copy).ok()?;
        Some(copy)
    }
}

impl Line {
    /// The line with its ends moved; bent half as far.
    fn moved(&self, (dx, dy): Spot) -> String {
        let by = |there: bool| if there { (dx, dy) } else { (0, 0) };
        let (start, end) = (by(self.start), by(self.end));
        let (s, c, e) = (self.curve.start, self.curve.control, self.curve.end);
        format!(
            "M{} {}Q{} {} {} {}",
            s.0 + start.0,
            s.1 + start.1,
            c.0 + (start.0 + end.0) / 2,
            c.1 + (start.1 + end.1) / 2,
            e.0 + end.0,
            e.1 + end.1
        )
    }
}

/// The picture on the page and how it is scaled.
struct Ground {
    svg: Element,
    /// The left and top edge of the picture on the page, in pixels.
    edge: (f64, f64),
    /// Units of the drawing to a pixel.
    scale: f64,
    window: Window,
}

impl Ground {
    fn of(looking: &Looking, svg: Element) -> Self {
        let window = looking.window();
        let room = svg.get_bounding_client_rect();
        let (wide, high) = (f64::from(window.1.0), f64::from(window.1.1));
        let scale = (wide / room.width().max(1.0)).max(high / room.height().max(1.0));
        // The picture stands in the middle of its element, as `preserveAspectRatio` has it by default.
        let left = room.left() + (room.width() - wide / scale) / 2.0;
        let top = room.top() + (room.height() - high / scale) / 2.0;
        Self { svg, edge: (left, top), scale, window }
    }

    /// A spot on the page as a spot of the drawing.
    fn spot(&self, (x, y): Spot) -> Spot {
        let along = |at: i32, edge: f64, from: i32| ((f64::from(at) - edge) * self.scale) as i32 + from;
        (along(x, self.edge.0, self.window.0.0), along(y, self.edge.1, self.window.0.1))
    }

    fn units(&self, (x, y): Spot) -> Spot {
        ((f64::from(x) * self.scale) as i32, (f64::from(y) * self.scale) as i32)
    }

    fn look_at(&self, ((x, y), (wide, high)): Window) {
        set(&self.svg, "viewBox", &format!("{x} {y} {wide} {high}"));
    }
}

fn set(element: &Element, name: &str, value: &str) {
    // Only a name that is no name is refused, and these are.
    let _ = element.set_attribute(name, value);
}

fn pixels(event: &PointerEvent) -> Spot {
    (event.client_x(), event.client_y())
}

fn ground(looking: &Looking, event: &Event) -> Option<Ground> {
    let element: Element = event.target()?.dyn_into().ok()?;
    Some(Ground::of(looking, element.closest("svg").ok()??))
}

/// On whom of those drawn something happened.
pub fn place_of(event: &Event) -> Option<usize> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let group = element.closest(&["[", PLACE, "]"].concat()).ok()??;
    group.get_attribute(PLACE)?.parse().ok()
}

/// On which tie something happened.
pub fn tie_of(looking: &Looking, event: &Event) -> Option<TieId> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let at: usize = element.get_attribute(TIE)?.parse().ok()?;
    looking.picture.ties.get(at).map(|pictured| pictured.tie.id.clone())
}

/// Whether the click that comes now ended a drag.
pub fn was_dragged(looking: &Looking) -> bool {
    std::mem::take(&mut looking.hold.borrow_mut().dragged)
}

/// A pointer goes down.
pub fn down(looking: &Looking, event: &PointerEvent) {
    let Some(ground) = ground(looking, event) else { return };
    if event.button() != 0 {
        return;
    }
    let mut hold = looking.hold.borrow_mut();
    hold.dragged = false;
    hold.down.retain(|(id, _)| *id != event.pointer_id());
    hold.down.push((event.pointer_id(), pixels(event)));
    let before = std::mem::take(&mut hold.grip);
    hold.grip = match (&hold.down[..], place_of(event)) {
        ([one, two], _) => {
            put_back(before);
            let between = ((one.1.0 + two.1.0) / 2, (one.1.1 + two.1.1) / 2);
            Grip::Pinch { apart: apart(one.1, two.1), about: ground.spot(between), window: looking.window() }
        }
        ([_], Some(at)) if looking.view.linking.is_some() => Grip::Tie { from: at, line: None },
        ([_], Some(at)) if looking.canvas.is_some() => Grip::People(take_up(looking, at, pixels(event))),
        ([_], None) => Grip::View { from: pixels(event), window: looking.window() },
        _ => Grip::Nothing,
    };
}

fn apart(a: Spot, b: Spot) -> i32 {
    crate::domain::map_layout::length(a.0 - b.0, a.1 - b.1).max(1)
}

/// Takes hold of somebody, and of all who are chosen when they are one of them.
fn take_up(looking: &Looking, at: usize, from: Spot) -> Moved {
    let picture = &looking.picture;
    let mut people = vec![at];
    if looking.view.selected.contains(&picture.actors[at].id) {
        people = looking.view.selected.iter().filter_map(|id| picture.index(id)).collect();
    }
    Moved { people, from, by: (0, 0), lifted: None }
}

/// Lifts people off the picture, with the lines that end at them. The words and signs on those lines are not seen
/// until there is a new place for them.
fn lift(looking: &Looking, svg: &Element, people: &[usize]) -> Option<Lifted> {
    let picture = &looking.picture;
    let mut lifted = Lifted { sheet: Sheet::over(svg)?, discs: Vec::new(), lines: Vec::new(), hidden: Vec::new() };
    let find = |name: &str, at: usize| {
        let found = svg.query_selector_all(&["[", name, "=\"", &at.to_string(), "\"]"].concat()).ok();
        found.into_iter().flat_map(|all| (0..all.length()).filter_map(move |at| all.get(at)?.dyn_into().ok()))
    };
    for (index, tie) in picture.ties.iter().enumerate() {
        let (start, end) = (people.contains(&tie.from), people.contains(&tie.to));
        if start || end {
            let before = lifted.hidden.len();
            lifted.hidden.extend(find(TIE, index));
            // The line itself, as it was drawn last: with the words, the sign and the band around it come others.
            let is_line = |found: &&Element| found.get_attribute("class").is_some_and(|class| class.starts_with(LINE));
            let line = lifted.hidden.get(before..).and_then(|found| found.iter().rfind(is_line));
            if let Some(path) = line.and_then(|line| lifted.sheet.copied(line)) {
                lifted.lines.push(Line { path, curve: tie.curve, start, end });
            }
        }
    }
    for at in people {
        for disc in find(PLACE, *at) {
            lifted.discs.extend(lifted.sheet.copied(&disc).map(|copy| (copy, picture.actors[*at].at)));
            lifted.hidden.push(disc);
        }
    }
    for element in &lifted.hidden {
        set(element, LIFTED, "");
    }
    Some(lifted)
}

/// A pointer moves.
pub fn moves(looking: &Looking, event: &PointerEvent) {
    let mut hold = looking.hold.borrow_mut();
    let Some(held) = hold.down.iter_mut().find(|(id, _)| *id == event.pointer_id()) else { return };
    held.1 = pixels(event);
    let Some(ground) = ground(looking, event) else { return };
    let here = pixels(event);
    let Hold { grip, down, dragged, .. } = &mut *hold;
    match grip {
        Grip::Nothing => return,
        Grip::People(moved) => {
            let by = (here.0 - moved.from.0, here.1 - moved.from.1);
            if !*dragged && by.0.abs().max(by.1.abs()) < STILL {
                return;
            }
            moved.by = ground.units(by);
            if moved.lifted.is_none() {
                moved.lifted = lift(looking, &ground.svg, &moved.people);
            }
            if let Some(lifted) = &moved.lifted {
                for (disc, (x, y)) in &lifted.discs {
                    set(disc, "transform", &moved_to((x + moved.by.0, y + moved.by.1)));
                }
                for line in &lifted.lines {
                    set(&line.path, "d", &line.moved(moved.by));
                }
            }
        }
        Grip::View { from, window } => {
            let by = (here.0 - from.0, here.1 - from.1);
            if !*dragged && by.0.abs().max(by.1.abs()) < STILL {
                return;
            }
            let (dx, dy) = ground.units(by);
            ground.look_at(((window.0.0 - dx, window.0.1 - dy), window.1));
        }
        Grip::Tie { from, line } => {
            let at = looking.picture.actors[*from].at;
            let to = ground.spot(here);
            if line.is_none() {
                *line = begin_line(&ground.svg);
            }
            if let Some((_, line)) = line {
                set(line, "d", &format!("M{} {}L{} {}", at.0, at.1, to.0, to.1));
            }
        }
        Grip::Pinch { apart: first, about, window } => {
            if let [one, two] = &down[..] {
                ground.look_at(pinched(*first, apart(one.1, two.1), *about, *window));
            }
        }
    }
    if !*dragged {
        // From here on it is a drag: it goes on outside the picture too.
        *dragged = true;
        let _ = ground.svg.set_pointer_capture(event.pointer_id());
    }
    event.prevent_default();
}

fn pinched(first: i32, now: i32, (ax, ay): Spot, ((x, y), (wide, high)): Window) -> Window {
    let next_wide = (wide * first / now).max(CLOSEST);
    let next_high = high * next_wide / wide.max(1);
    ((ax - (ax - x) * next_wide / wide.max(1), ay - (ay - y) * next_wide / wide.max(1)), (next_wide, next_high))
}

/// A line from somebody to the pointer, for as long as a tie is being drawn.
fn begin_line(svg: &Element) -> Option<(Sheet, Element)> {
    let sheet = Sheet::over(svg)?;
    let line = svg.owner_document()?.create_element_ns(Some("http://www.w3.org/2000/svg"), "path").ok()?;
    set(&line, "class", "sp-tie sp-tie-selected");
    sheet.0.append_child(&line).ok()?;
    Some((sheet, line))
}

/// A pointer is lifted, or the browser takes it away for something else (`lost`).
pub fn up(looking: &Looking, event: &PointerEvent, lost: bool) {
    let Some(ground) = ground(looking, event) else { return };
    let mut hold = looking.hold.borrow_mut();
    let before = hold.down.clone();
    hold.down.retain(|(id, _)| *id != event.pointer_id());
    let (grip, dragged) = (std::mem::take(&mut hold.grip), hold.dragged);
    drop(hold);
    match grip {
        Grip::People(moved) if dragged && !lost => {
            looking.hold.borrow_mut().landed = true;
            let (people, by) = (moved.people.clone(), moved.by);
            put_back(Grip::People(moved));
            looking.drop_at(&people, by);
        }
        Grip::View { from, window } if dragged => {
            let (dx, dy) = ground.units((event.client_x() - from.0, event.client_y() - from.1));
            ground.look_at(looking.window());
            looking.change(|view| view.window = Some(((window.0.0 - dx, window.0.1 - dy), window.1)));
        }
        Grip::Pinch { apart: first, about, window } => {
            if let [one, two] = &before[..] {
                let next = pinched(first, apart(one.1, two.1), about, window);
                ground.look_at(looking.window());
                looking.look_at(next);
            }
        }
        Grip::Tie { from, line } => {
            let to = ground.spot(pixels(event));
            put_back(Grip::Tie { from, line });
            if dragged && !lost {
                let picture = &looking.picture;
                let under = picture.actors.iter().find(|actor| apart(actor.at, to) <= actor.ring);
                if let Some(actor) = under.filter(|actor| actor.id != picture.actors[from].id) {
                    looking.link(&picture.actors[from].id, &actor.id);
                }
            }
        }
        other => put_back(other),
    }
}

/// The picture as it was drawn: what was lifted off it is known only here.
fn put_back(grip: Grip) {
    match grip {
        Grip::People(Moved { lifted: Some(lifted), .. }) => {
            for element in &lifted.hidden {
                let _ = element.remove_attribute(LIFTED);
            }
            lifted.sheet.0.remove();
        }
        Grip::Tie { line: Some((sheet, _)), .. } => sheet.0.remove(),
        Grip::Nothing | Grip::People(_) | Grip::View { .. } | Grip::Tie { .. } | Grip::Pinch { .. } => {}
    }
}

/// The wheel with Ctrl, and the pinch of a touch pad, which browsers send as that.
pub fn wheel(looking: &Looking, event: &WheelEvent) {
    if !(event.ctrl_key() || event.meta_key()) {
        return;
    }
    let Some(ground) = ground(looking, event) else { return };
    let about = ground.spot((event.client_x(), event.client_y()));
    looking.zoom(if event.delta_y() < 0.0 { 90 } else { 111 }, Some(about));
    event.prevent_default();
}
