//! Looking at a map: who is chosen, what is shown, and what the keys and buttons around the picture do. How it is
//! viewed is never saved; where somebody is moved to is.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::drawing::Drawing;
use super::marks::PLACE;
use crate::app::Editor;
use crate::content::words::power_map as words;
use crate::domain::map_layout::Spot;
use crate::domain::power::Point;
use crate::domain::story::{Actor, ActorKind, Story};
use crate::domain::{ActorId, Canvas, Command, MAP_EDGE};
use crate::ui::bound::{part, person_name};

/// How far one step moves somebody, of [`MAP_EDGE`].
const STEP: i32 = 30;
/// The four directions, in the order of [`words::DIRECTIONS`].
const DIRECTIONS: [Spot; 4] = [(-1, 0), (0, -1), (0, 1), (1, 0)];
/// The keys of the four directions.
const ARROWS: [&str; 4] = ["ArrowLeft", "ArrowUp", "ArrowDown", "ArrowRight"];

/// How a map is viewed.
#[derive(Clone, Default, PartialEq)]
pub struct View {
    /// Who is chosen.
    pub selected: Option<ActorId>,
    /// Who was last reached by the keyboard: the one stop of the Tab key.
    pub reached: Option<ActorId>,
    /// Words on every line, once somebody said so or not.
    pub words: Option<bool>,
    /// Kinds of people that are not drawn.
    pub left_out: Vec<ActorKind>,
}

/// What a button beside the picture does.
#[derive(Clone, Copy)]
pub enum Deed {
    /// Moves whoever is chosen one step in one of the four directions.
    Step(usize),
    /// Lets whoever is chosen be.
    ChooseNobody,
    /// Lets the map choose the place of whoever is chosen.
    LetGo,
}

/// A map being looked at.
pub struct Looking {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// Which drawing it is. Where there is none, nobody can be moved.
    pub canvas: Option<Canvas>,
    /// The people.
    pub story: Rc<Story>,
    /// The picture.
    pub drawing: Rc<Drawing>,
    /// How it is viewed.
    pub view: UseStateHandle<View>,
    /// For moving somebody.
    pub editor: Editor,
    /// Says where somebody was moved.
    pub announce: Callback<String>,
}

impl Looking {
    /// Whoever is chosen.
    pub fn chosen(&self) -> Option<&Actor> {
        self.story.actors.get(self.view.selected.as_ref()?).map(|actor| &**actor)
    }

    /// A callback that does something here.
    #[inline(never)]
    pub fn does(self: &Rc<Self>, deed: Deed) -> Callback<()> {
        let this = self.clone();
        Callback::from(move |()| match deed {
            Deed::Step(way) => this.step_chosen(way),
            Deed::ChooseNobody => this.select(None),
            Deed::LetGo => this.let_go(),
        })
    }

    /// A callback that changes how the map is viewed.
    pub fn changes<T: 'static>(self: &Rc<Self>, what: fn(&mut View, T)) -> Callback<T> {
        let this = self.clone();
        Callback::from(move |value| this.change(|view| what(view, value)))
    }

    fn change(&self, what: impl FnOnce(&mut View)) {
        let mut view = (*self.view).clone();
        what(&mut view);
        self.view.set(view);
    }

    /// Draws a kind of people, or does not.
    pub fn show_kind(&self, kind: ActorKind, on: bool) {
        self.change(|view| {
            view.left_out.retain(|other| *other != kind);
            if !on {
                view.left_out.push(kind);
            }
        });
    }

    /// Chooses somebody, or nobody.
    pub fn select(&self, who: Option<ActorId>) {
        self.change(|view| view.selected = who);
    }

    /// Presses somebody: whoever was chosen already is let go.
    pub fn press(&self, at: usize) {
        if let Some(actor) = self.drawing.actors.get(at) {
            let again = self.view.selected.as_ref() == Some(&actor.id);
            self.select((!again).then(|| actor.id.clone()));
        }
    }

    /// Somebody was reached by the keyboard.
    pub fn reach(&self, at: usize) {
        if let Some(actor) = self.drawing.actors.get(at) {
            self.change(|view| view.reached = Some(actor.id.clone()));
        }
    }

    /// A key, pressed on somebody.
    pub fn key(&self, at: usize, event: &KeyboardEvent) {
        let key = event.key();
        let way = ARROWS.iter().position(|arrow| *arrow == key);
        match (way, key.as_str()) {
            (Some(_), _) if event.shift_key() && self.canvas.is_none() => return,
            (Some(way), _) if event.shift_key() => self.step(at, way),
            (Some(way), _) => self.focus(self.drawing.beside(at, DIRECTIONS[way])),
            (None, "Enter" | " ") => self.press(at),
            (None, "Escape") => self.select(None),
            (None, "Home") => self.focus(Some(0)),
            (None, "End") => self.focus(self.drawing.actors.len().checked_sub(1)),
            _ => return,
        }
        event.prevent_default();
    }

    /// An element of a drawing takes focus as any other does, though it is no `HTMLElement`.
    fn focus(&self, at: Option<usize>) {
        let Some(actor) = at.and_then(|at| self.drawing.actors.get(at)) else { return };
        let document = web_sys::window().and_then(|window| window.document());
        let id = part(&self.id, actor.id.as_str());
        if let Some(element) = document.and_then(|document| document.get_element_by_id(&id)) {
            // Refused only for an element that is going; focus then stays where it is.
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    }

    /// Moves whoever is chosen one step.
    fn step_chosen(&self, way: usize) {
        if let Some(at) = self.view.selected.as_ref().and_then(|id| self.drawing.index(id)) {
            self.step(at, way);
        }
    }

    /// Moves somebody one step.
    fn step(&self, at: usize, way: usize) {
        let (Some(canvas), Some(actor)) = (&self.canvas, self.drawing.actors.get(at)) else { return };
        let along = |at: u16, by: i32| (i32::from(at) + by * STEP).clamp(0, i32::from(MAP_EDGE)) as u16;
        let (dx, dy) = DIRECTIONS[way];
        let there = Point { x: along(actor.place.x, dx), y: along(actor.place.y, dy) };
        let field = [&self.id, "-place-", actor.id.as_str()].concat();
        self.editor.typed(&field, Command::Place(canvas.clone(), actor.id.clone(), Some(there)));
        self.announce.emit(words::moved(&person_name(&self.story, &actor.id), words::DIRECTIONS[way]));
    }

    /// Lets the map choose the place of whoever is chosen.
    fn let_go(&self) {
        if let (Some(canvas), Some(actor)) = (&self.canvas, self.chosen()) {
            self.editor.change(&self.id, Command::Place(canvas.clone(), actor.id.clone(), None));
        }
    }
}

/// On whom of those drawn something happened.
pub fn place_of(event: &Event) -> Option<usize> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let group = element.closest(&["[", PLACE, "]"].concat()).ok()??;
    group.get_attribute(PLACE)?.parse().ok()
}
