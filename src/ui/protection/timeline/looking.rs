//! Looking at the timeline: what is in sight, what is chosen, and what buttons and keys do. How it is viewed is never
//! saved.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::app::Editor;
use crate::domain::Session;
use crate::domain::protection::{Judgement, Protection};
use crate::domain::story::Story;
use crate::export::timeline::{Mark, Period, Row, Timeline};

/// The place of a mark among the marks drawn, on the group that is drawn for it.
pub const PLACE: &str = "data-at";

/// How it is viewed.
#[derive(Clone, Default, PartialEq)]
pub struct View {
    /// Which of the views; empty for the first.
    pub tab: AttrValue,
    /// What is in sight, once it is not what is shown at first.
    pub period: Option<Period>,
    /// The judgements on every decision.
    pub every: bool,
    /// What a pressed mark stands for.
    pub chosen: Option<(Row, Vec<usize>)>,
    /// The first thing of the mark last reached by the keyboard: the one stop of the Tab key.
    pub reached: Option<(Row, usize)>,
    /// The mark that focus goes to once it is drawn, and which time this is.
    pub goes: (u32, AttrValue),
}

/// What a button or a key does.
#[derive(Clone, Copy)]
pub enum Deed {
    /// Comes nearer, about the mark last reached.
    Nearer,
    /// Goes further away.
    Further,
    /// Earlier (-1) or later (1).
    Along(i32),
    /// Shows everything.
    Whole,
}

/// A timeline being looked at.
pub struct Looking {
    /// The whole session, for the ways to other steps.
    pub session: Rc<Session>,
    /// For looking at another decision.
    pub editor: Editor,
    /// The entries and the changes around the case.
    pub story: Rc<Story>,
    /// What was judged.
    pub protection: Rc<Protection>,
    /// The judgements that are shown.
    pub judged: Vec<Rc<Judgement>>,
    /// Everything there is.
    pub whole: Period,
    /// What is drawn.
    pub picture: Rc<Timeline>,
    /// How it is viewed.
    pub view: UseStateHandle<View>,
}

impl Looking {
    /// A callback that changes how it is viewed.
    pub fn changes<T: 'static>(self: &Rc<Self>, how: fn(&mut View, T)) -> Callback<T> {
        let this = self.clone();
        Callback::from(move |value| this.change(|view| how(view, value)))
    }

    fn change(&self, how: impl FnOnce(&mut View)) {
        self.changed(Box::new(how));
    }

    #[inline(never)]
    fn changed(&self, how: Box<dyn FnOnce(&mut View) + '_>) {
        let mut view = (*self.view).clone();
        how(&mut view);
        self.view.set(view);
    }

    /// A callback that looks nearer, further or along.
    #[inline(never)]
    pub fn does(self: &Rc<Self>, deed: Deed) -> Callback<()> {
        let this = self.clone();
        Callback::from(move |()| this.change(|view| view.period = Some(this.after(deed))))
    }

    /// What is in sight after this.
    fn after(&self, deed: Deed) -> Period {
        let now = self.picture.period;
        match deed {
            Deed::Nearer => now.nearer(self.stop().and_then(|at| self.picture.marks.get(at)).map(|mark| mark.first)),
            Deed::Further => now.further(self.whole).unwrap_or(self.whole),
            Deed::Along(way) => now.moved(way, self.whole),
            Deed::Whole => self.whole,
        }
    }

    /// The mark the Tab key stops at.
    pub fn stop(&self) -> Option<usize> {
        let (row, place) = self.view.reached?;
        self.picture.holding(row, place)
    }

    /// The entries that are lit up: those of the chosen mark, or what the chosen judgements rested on.
    pub fn lit(&self) -> Vec<bool> {
        let entries = &self.story.evidence;
        let mut lit = vec![false; entries.len()];
        match &self.view.chosen {
            Some((Row::Known | Row::Happened, held)) => {
                for at in held {
                    if let Some(entry) = lit.get_mut(*at) {
                        *entry = true;
                    }
                }
            }
            Some((Row::Judged, held)) => {
                for made in held.iter().filter_map(|at| self.judged.get(*at)) {
                    for id in &made.reasons {
                        if let Some(at) = entries.position(id) {
                            lit[at] = true;
                        }
                    }
                }
            }
            Some((Row::Events, _)) | None => {}
        }
        lit
    }

    /// Whether a mark is the chosen one, or one of those it was parted into.
    pub fn is_chosen(&self, mark: &Mark) -> bool {
        let Some((row, held)) = &self.view.chosen else { return false };
        *row == mark.row && mark.held.iter().any(|at| held.contains(at))
    }

    /// Chooses a mark, or lets it be.
    pub fn press(&self, at: usize) {
        let Some(mark) = self.picture.marks.get(at) else { return };
        let chosen = (mark.row, mark.held.clone());
        let same = self.view.chosen.as_ref() == Some(&chosen);
        let reached = first(mark);
        self.change(|view| {
            view.chosen = (!same).then_some(chosen);
            view.reached = reached;
        });
    }

    /// Notes where the keyboard is.
    pub fn reach(&self, at: usize) {
        let reached = self.picture.marks.get(at).and_then(first);
        if reached.is_some() && reached != self.view.reached {
            self.change(|view| view.reached = reached);
        }
    }

    /// A key, pressed on a mark.
    pub fn key(&self, at: usize, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match (event.key().as_str(), event.shift_key()) {
            ("ArrowLeft", true) => self.look(at, Deed::Along(-1)),
            ("ArrowRight", true) => self.look(at, Deed::Along(1)),
            ("ArrowLeft", false) => self.along(at, -1),
            ("ArrowRight", false) => self.along(at, 1),
            ("ArrowUp", _) => self.go(self.picture.beside(at, (0, -1))),
            ("ArrowDown", _) => self.go(self.picture.beside(at, (0, 1))),
            ("Home", _) => self.go(self.end(at, true)),
            ("End", _) => self.go(self.end(at, false)),
            ("Enter" | " ", _) => self.press(at),
            ("Escape", _) => self.change(|view| view.chosen = None),
            ("+" | "=", _) => self.look(at, Deed::Nearer),
            ("-", _) => self.look(at, Deed::Further),
            ("0", _) => self.look(at, Deed::Whole),
            _ => return,
        }
        event.prevent_default();
    }

    /// The first or last mark of a row.
    fn end(&self, at: usize, first: bool) -> Option<usize> {
        let marks = &self.picture.marks;
        let row = marks.get(at)?.row;
        if first {
            marks.iter().position(|mark| mark.row == row)
        } else {
            marks.iter().rposition(|mark| mark.row == row)
        }
    }

    /// Looks nearer, further or along, and stays at the mark, or at the one that has what it stood for.
    fn look(&self, at: usize, deed: Deed) {
        let Some(here) = self.picture.marks.get(at) else { return };
        let period = self.after(deed);
        let next = self.drawn(period);
        let there = next.holding(here.row, here.held.first().copied().unwrap_or(0));
        let to = there.or_else(|| next.marks.iter().position(|mark| mark.row == here.row)).unwrap_or(0);
        self.change(|view| {
            view.period = Some(period);
            go_to(view, &next, to);
        });
    }

    /// To the next mark along the row; where that is out of sight, the sight moves along.
    fn along(&self, at: usize, way: i32) {
        if let Some(to) = self.picture.beside(at, (way, 0)) {
            return self.go(Some(to));
        }
        let Some(here) = self.picture.marks.get(at) else { return };
        let mut period = self.picture.period;
        loop {
            let moved = period.moved(way, self.whole);
            if moved == period {
                return;
            }
            period = moved;
            let next = self.drawn(period);
            let beyond = |mark: &Mark| {
                mark.row == here.row && if way > 0 { mark.first > here.last } else { mark.last < here.first }
            };
            let to = if way > 0 { next.marks.iter().position(beyond) } else { next.marks.iter().rposition(beyond) };
            if let Some(to) = to {
                return self.change(|view| {
                    view.period = Some(period);
                    go_to(view, &next, to);
                });
            }
        }
    }

    fn drawn(&self, period: Period) -> Timeline {
        Timeline::of(&self.story, &self.judged, period)
    }

    fn go(&self, to: Option<usize>) {
        if let Some(to) = to {
            self.change(|view| go_to(view, &self.picture, to));
        }
    }
}

fn go_to(view: &mut View, picture: &Timeline, to: usize) {
    view.reached = picture.marks.get(to).and_then(first);
    view.goes = (view.goes.0.wrapping_add(1), mark_id(to));
}

fn first(mark: &Mark) -> Option<(Row, usize)> {
    Some((mark.row, *mark.held.first()?))
}

/// The id of a mark on the page.
pub fn mark_id(at: usize) -> AttrValue {
    ["timeline-mark-", &at.to_string()].concat().into()
}

/// The mark an event of the drawing is about.
pub fn place_of(event: &Event) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let mark = target.closest("[data-at]").ok()??;
    mark.get_attribute(PLACE)?.parse().ok()
}
