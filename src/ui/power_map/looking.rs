//! Looking at a map: who is chosen, what is shown, and what can be done from the picture. How it is viewed is never
//! saved; what is changed goes through the editor as everywhere.
//!
//! The keys are in `keys`, the pointer in `drag`, what stands beside the picture in `chosen`; all of them do their
//! work by calling this.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::drag::Hold;
use crate::app::Editor;
use crate::content::words::{map_tools as tools, power_map as words};
use crate::domain::map_difference::{Side, Sides};
use crate::domain::map_layout::{Spot, place};
use crate::domain::map_reading::{self, Picked, Reading};
use crate::domain::map_tidy::tidied;
use crate::domain::power::{Certainty, Map, Point, PowerSource, Tie, TieKind};
use crate::domain::story::{Actor, ActorKind, Story};
use crate::domain::{ActorId, Canvas, Change, Command, MAP_EDGE, RatingId, TieId};
use crate::export::changes::Between;
use crate::export::picture::Picture;
use crate::platform::random;
use crate::ui::bound::{part, person_name};

/// How far one step moves somebody, of [`MAP_EDGE`].
const STEP: i32 = 30;
/// The four directions, in the order of [`words::DIRECTIONS`].
pub const DIRECTIONS: [Spot; 4] = [(-1, 0), (0, -1), (0, 1), (1, 0)];
/// How much nearer one step of zooming comes, in hundredths.
const ZOOM: i32 = 80;
/// The closest view, in units of the drawing across.
pub const CLOSEST: i32 = 160;

/// The widest view in which names, petals and words are drawn: in a wider one they are too small to be read, and so
/// many that every change takes its time.
const NEAR: i32 = 2_400;
/// Around what is in view, so much more is drawn whole: it comes into view as soon as the view moves.
const AROUND: i32 = 400;

/// The part of a picture that is in view: its left and top edge, and its size.
pub type Window = (Spot, Spot);

/// How a map is viewed.
#[derive(Clone, Default, PartialEq)]
pub struct View {
    /// Who is chosen, the last chosen last.
    pub selected: Vec<ActorId>,
    /// The tie that is chosen.
    pub tie: Option<TieId>,
    /// From whom a tie is being drawn.
    pub linking: Option<ActorId>,
    /// A press adds to those chosen.
    pub several: bool,
    /// A source of whoever is chosen that is about to be rated.
    pub rating: Option<PowerSource>,
    /// Who was last reached by the keyboard: the one stop of the Tab key.
    pub reached: Option<ActorId>,
    /// Words on every line, once somebody said so or not.
    pub words: Option<bool>,
    /// Kinds of people that are not drawn.
    pub left_out: Vec<ActorKind>,
    /// A guided reading.
    pub reading: Option<Reading>,
    /// What is in view, once it is not the whole.
    pub window: Option<Window>,
    /// The control that focus goes to once it is drawn, and which time this is.
    pub goes: (u32, AttrValue),
}

/// How a map is viewed: as it is at this moment, or as it was when something was drawn.
#[derive(Clone)]
pub struct Viewed {
    /// As it is.
    pub now: UseStateHandle<View>,
    /// As it was, where that counts.
    pub then: Option<Rc<View>>,
}

impl Deref for Viewed {
    type Target = View;

    fn deref(&self) -> &View {
        self.then.as_deref().unwrap_or(&self.now)
    }
}

/// What a button or a key does.
#[derive(Clone, Copy)]
pub enum Deed {
    /// Moves whoever is chosen one step in one of the four directions.
    Step(usize),
    /// Lets whatever is chosen be.
    ChooseNobody,
    /// Lets the map choose the places of those chosen, or of everybody when nobody is.
    LetGo,
    /// Moves aside whoever stands on somebody.
    Tidy,
    /// Adds somebody to the story.
    Add,
    /// Begins a tie from whoever is chosen.
    Link,
    /// Comes nearer.
    Nearer,
    /// Goes further away.
    Further,
    /// Shows the whole map.
    Whole,
}

/// A map being looked at.
#[derive(Clone)]
pub struct Looking {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// Which drawing it is. Where there is none, nothing on it can be changed.
    pub canvas: Option<Canvas>,
    /// The people.
    pub story: Rc<Story>,
    /// The map.
    pub map: Map,
    /// Where two maps lie over each other: how they stand to each other, and on which of them everything is.
    pub over: Option<(Between, Sides)>,
    /// The picture.
    pub picture: Rc<Picture>,
    /// How it is viewed.
    pub view: Viewed,
    /// What the pointer holds.
    pub hold: Rc<RefCell<Hold>>,
    /// For changing the map.
    pub editor: Editor,
    /// Says what was done.
    pub announce: Callback<String>,
}

impl Looking {
    /// Whoever was chosen last.
    pub fn chosen(&self) -> Option<&Rc<Actor>> {
        self.story.actors.get(self.view.selected.last()?)
    }

    /// The tie that is chosen.
    pub fn tie(&self) -> Option<&Rc<Tie>> {
        self.map.ties.get(self.view.tie.as_ref()?)
    }

    /// On which of two maps a tie is, in a word, where it is not on both.
    pub fn side(&self, tie: &TieId) -> Option<&'static str> {
        self.tied_side(tie).map(|(_, word)| word)
    }

    /// On which of two maps a tie is, where it is not on both.
    pub fn tied_side(&self, tie: &TieId) -> Option<(Side, &'static str)> {
        let (between, sides) = self.over.as_ref()?;
        let (_, side) = sides.ties.iter().find(|(id, _)| id == tie)?;
        Some((*side, tools::one_only(*between == Between::Days, *side)?))
    }

    /// On which of two maps a source of power is, where it is not on both.
    pub fn rated_side(&self, rating: &RatingId) -> Option<(Side, &'static str)> {
        let (between, sides) = self.over.as_ref()?;
        let (_, side) = sides.ratings.iter().find(|(id, _)| id == rating)?;
        Some((*side, tools::one_only(*between == Between::Days, *side)?))
    }

    /// What a guided reading leaves on the map, when one is on.
    pub fn picked(&self) -> Option<Picked> {
        self.view.reading.map(|reading| map_reading::read(&self.story, &self.map, reading))
    }

    /// What is in view.
    pub fn window(&self) -> Window {
        self.view.window.unwrap_or((self.picture.from, self.picture.size))
    }

    /// Whether so much is in view that names are left out.
    pub fn is_afar(&self) -> bool {
        self.window().1.0 > NEAR
    }

    /// Whether what stands here is drawn whole.
    pub fn is_near(&self, (x, y): Spot) -> bool {
        if self.picture.size.0 <= NEAR {
            return true;
        }
        let ((left, top), (wide, high)) = self.window();
        let within = |at: i32, from: i32, room: i32| (from - AROUND..=from + room + AROUND).contains(&at);
        !self.is_afar() && within(x, left, wide) && within(y, top, high)
    }

    /// A callback that does something here.
    #[inline(never)]
    pub fn does(self: &Rc<Self>, deed: Deed) -> Callback<()> {
        let this = self.clone();
        Callback::from(move |()| this.act(deed))
    }

    /// Does something.
    pub fn act(&self, deed: Deed) {
        match deed {
            Deed::Step(way) => self.step(way),
            Deed::ChooseNobody => self.change(|view| *view = View { reading: view.reading, ..unchosen(view) }),
            Deed::LetGo => self.let_go(),
            Deed::Tidy => self.tidy(),
            Deed::Add => self.add(),
            Deed::Link => self.begin_link(),
            Deed::Nearer => self.zoom(ZOOM, None),
            Deed::Further => self.zoom(100 * 100 / ZOOM, None),
            Deed::Whole => self.change(|view| view.window = None),
        }
    }

    /// A callback that changes how the map is viewed.
    pub fn changes<T: 'static>(self: &Rc<Self>, what: fn(&mut View, T)) -> Callback<T> {
        let this = self.clone();
        Callback::from(move |value| this.change(|view| what(view, value)))
    }

    /// Changes how the map is viewed.
    pub fn change(&self, what: impl FnOnce(&mut View)) {
        let mut view = (*self.view).clone();
        what(&mut view);
        self.view.now.set(view);
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

    /// Presses somebody: the end of a tie that was begun; else chooses them, or lets them go where they were chosen.
    /// `several` adds to those chosen.
    pub fn press(&self, at: usize, several: bool) {
        let Some(actor) = self.picture.actors.get(at) else { return };
        if let Some(from) = &self.view.linking {
            return self.link(from, &actor.id);
        }
        let id = actor.id.clone();
        self.change(|view| {
            let chosen = view.selected.contains(&id);
            let mut selected = std::mem::take(&mut view.selected);
            if !(several || view.several) {
                selected.clear();
            }
            selected.retain(|other| *other != id);
            if !chosen {
                selected.push(id);
            }
            *view = View { selected, ..unchosen(view) };
        });
    }

    /// Chooses a tie.
    pub fn press_tie(&self, id: TieId) {
        self.change(|view| *view = View { tie: Some(id), ..unchosen(view) });
    }

    /// Somebody was reached by the keyboard.
    pub fn reach(&self, at: usize) {
        if let Some(actor) = self.picture.actors.get(at) {
            self.change(|view| {
                view.reached = Some(actor.id.clone());
                // What has focus is in view.
                if let Some(((left, top), (wide, high))) = &mut view.window {
                    let (x, y) = actor.at;
                    if !(*left..=*left + *wide).contains(&x) || !(*top..=*top + *high).contains(&y) {
                        (*left, *top) = (x - *wide / 2, y - *high / 2);
                    }
                }
            });
        }
    }

    fn add(&self) {
        let id: ActorId = random::id();
        // The first is nearly always whom it is about; what anybody is can be changed at once.
        let kind = if self.story.actors.is_empty() { ActorKind::Centre } else { ActorKind::FamilyFriend };
        if self.editor.accepted(&self.id, Command::Actor(Change::add(Actor::new(id.clone(), "", kind)))) {
            let name = part(part(&self.id, "who"), "name");
            self.change(|view| *view = View { selected: vec![id], ..unchosen(view) }.going(name));
        }
    }

    fn begin_link(&self) {
        let Some(from) = self.view.selected.last().cloned() else { return };
        self.announce.emit(tools::linking(&person_name(&self.story, &from)));
        self.change(|view| view.linking = Some(from));
    }

    /// Puts a tie between two on the map and goes on to what it is. One of which nothing is known is not drawn twice.
    pub fn link(&self, from: &ActorId, to: &ActorId) {
        let Some(canvas) = &self.canvas else { return };
        let unknown = |tie: &&Rc<Tie>| tie.from == *from && tie.to == *to && tie.kind == TieKind::Unknown;
        let id = match self.map.ties.iter().find(unknown) {
            Some(tie) => tie.id.clone(),
            None => {
                let (id, certainty): (TieId, _) = (random::id(), Certainty::Think);
                let tie = Tie {
                    id: id.clone(),
                    from: from.clone(),
                    to: to.clone(),
                    kind: TieKind::Unknown,
                    certainty,
                    working: None,
                    expression: None,
                    why: String::new(),
                };
                if !self.editor.accepted(&part(&self.id, "chosen"), Command::Tie(canvas.clone(), Change::add(tie))) {
                    return self.change(|view| view.linking = None);
                }
                id
            }
        };
        self.announce.emit(tools::linked(&person_name(&self.story, from), &person_name(&self.story, to)));
        let kind = part(part(&self.id, "tie"), "kind");
        self.change(|view| *view = View { tie: Some(id), ..unchosen(view) }.going(kind));
    }

    /// Moves those chosen one step.
    fn step(&self, way: usize) {
        let (dx, dy) = DIRECTIONS[way];
        let along = |at: u16, by: i32| (i32::from(at) + by * STEP).clamp(0, i32::from(MAP_EDGE)) as u16;
        let mut moved = Vec::new();
        for id in &self.view.selected {
            if let Some(actor) = self.picture.index(id).and_then(|at| self.picture.actors.get(at)) {
                let there = Point { x: along(actor.place.x, dx), y: along(actor.place.y, dy) };
                moved.push((id.clone(), Some(there)));
            }
        }
        let field = [&self.id, "-place"].concat();
        let names: Vec<String> = moved.iter().map(|(id, _)| person_name(&self.story, id).to_string()).collect();
        if let Some(canvas) = self.canvas.clone().filter(|_| !moved.is_empty()) {
            self.editor.typed(&field, Command::Places(canvas, moved));
            self.announce.emit(words::moved(&names.join(", "), words::DIRECTIONS[way]));
        }
    }

    /// Puts people where they were dragged to, by how far. What is in view stays in view.
    pub fn drop_at(&self, dragged: &[usize], (dx, dy): Spot) {
        let Some(canvas) = self.canvas.clone() else { return };
        let mut moved = Vec::new();
        for at in dragged {
            let actor = &self.picture.actors[*at];
            moved.push((actor.id.clone(), Some(place(self.picture.field, (actor.at.0 + dx, actor.at.1 + dy)))));
        }
        let window = self.window();
        self.change(|view| view.window = Some(window));
        self.editor.change(&self.id, Command::Places(canvas, moved));
    }

    fn let_go(&self) {
        let placed = |id: &ActorId| self.view.selected.is_empty() || self.view.selected.contains(id);
        let mut moved = Vec::new();
        for (id, _) in self.map.places.iter() {
            if placed(id) {
                moved.push((id.clone(), None));
            }
        }
        self.put(moved);
    }

    fn tidy(&self) {
        let actors: Vec<_> = self.story.actors.iter().cloned().collect();
        let moved = tidied(&actors, &self.map);
        self.announce.emit(if moved.is_empty() { tools::TIDY_ALREADY } else { tools::TIDIED }.to_owned());
        self.put(moved);
    }

    fn put(&self, moved: Vec<(ActorId, Option<Point>)>) {
        if let Some(canvas) = self.canvas.clone().filter(|_| !moved.is_empty()) {
            self.editor.change(&self.id, Command::Places(canvas, moved));
        }
        self.change(|view| view.window = None);
    }

    /// Comes nearer or goes further away, in hundredths, about a spot or the middle of what is in view.
    pub fn zoom(&self, by: i32, about: Option<Spot>) {
        let ((x, y), (wide, high)) = self.window();
        let mut next = wide * by / 100;
        let chosen = self.view.selected.last().and_then(|id| self.picture.index(id));
        let at = match chosen.filter(|_| about.is_none() && by < 100) {
            Some(at) => self.picture.actors[at].at,
            None => (x + wide / 2, y + high / 2),
        };
        if by < 100 && self.is_afar() {
            // One step to where names are drawn.
            next = next.min(NEAR);
        }
        let (next_wide, next_high) = (next, high * next / wide);
        let from = match about {
            Some((ax, ay)) => (ax - (ax - x) * next / wide, ay - (ay - y) * next / wide),
            None => (at.0 - next_wide / 2, at.1 - next_high / 2),
        };
        self.look_at((from, (next_wide, next_high)));
    }

    /// Looks at a part of the map: at the whole of it where the part is as large, and never closer than is of use.
    pub fn look_at(&self, window: Window) {
        let (whole, (wide, high)) = (self.picture.size, window.1);
        if wide >= CLOSEST {
            let all = wide >= whole.0 && high >= whole.1;
            self.change(|view| view.window = (!all).then_some(window));
        }
    }
}

impl View {
    /// Moves focus to a control once it is drawn.
    pub fn going(mut self, to: AttrValue) -> Self {
        self.goes = (self.goes.0.wrapping_add(1), to);
        self
    }
}

/// The view with nothing chosen and nothing begun.
fn unchosen(view: &View) -> View {
    let kept = view.clone();
    View { selected: Vec::new(), tie: None, linking: None, rating: None, ..kept }
}
