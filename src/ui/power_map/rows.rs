//! The entries of this stage's lists: each is drawn again only when it changes, so that hundreds of them stay quick.
//! One component serves every kind; each kind is a plain function in a file of its own.

use std::rc::Rc;

use yew::prelude::*;

use super::matrix::{Person, matrix, person};
use super::sentence_line::{Told, told};
use super::their_eyes::viewpoint;
use super::{kept_maps, position, shift, source_rows, tie_table, who, working};
use crate::app::{Editor, use_editor, use_refusal, use_story};
use crate::domain::power::{DatedMap, Facet, Map, Power, PowerSource, Rating, Shift, Tie, Viewpoint};
use crate::domain::story::{Actor, Story};
use crate::domain::{ActorId, Canvas, List, Rejection};

/// What a row is about.
#[derive(PartialEq)]
pub enum Entry {
    /// A person: name, kind, and the way out.
    Person(Rc<Actor>),
    /// A tie in a table, and where focus goes when it is taken out.
    Tie(Canvas, Rc<Tie>, AttrValue),
    /// Every tie in a table, and where focus goes when one is taken out.
    Ties(Canvas, List<Tie>, AttrValue),
    /// A tie and what it does; whether it is open, and how to open another or none.
    Working(Rc<Tie>, bool, UseStateSetter<AttrValue>),
    /// Everybody's sources of power, one person at a time.
    Sources(Canvas, Map),
    /// One source of one person. Usually none or one rating; more where it was said over different people.
    Source(Canvas, ActorId, PowerSource, Vec<Rc<Rating>>),
    /// One source of one person, open from the start.
    SourceOpen(Canvas, ActorId, PowerSource, Vec<Rc<Rating>>),
    /// Everybody's sources of power, as a table.
    Matrix(Canvas, List<Rating>),
    /// One person's sources of power, as a row of that table.
    Rated(Person),
    /// What the map says of one person, in sentences.
    Told(Told),
    /// A facet of identity.
    Facet(Rc<Facet>),
    /// A shift of power, and whether the plan has it.
    Shift(Rc<Shift>, bool),
    /// A kept map, and the map of today.
    Kept(Rc<DatedMap>, Map),
    /// A viewpoint, beside all that we drew.
    Viewpoint(Rc<Viewpoint>, Rc<Power>),
}

/// What a row has at hand.
pub struct Hand {
    /// Begins the ids of its controls.
    pub id: AttrValue,
    /// The people.
    pub story: Rc<Story>,
    /// For changing it.
    pub editor: Editor,
    /// What was opened or chosen in it; empty for nothing.
    pub chosen: UseStateHandle<AttrValue>,
    /// Why its last change was refused.
    pub refusal: Option<Rejection>,
}

impl Hand {
    /// A callback that opens or chooses something.
    pub fn choose(&self, what: impl Into<AttrValue>) -> Callback<()> {
        let (chosen, what) = (self.chosen.setter(), what.into());
        Callback::from(move |()| chosen.set(what.clone()))
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    id: AttrValue,
    entry: Entry,
}

/// A row. `id` is unique on the page and the same between renders.
#[inline(never)]
pub fn row(id: AttrValue, entry: Entry) -> Html {
    html! { <Row key={&*id} id={id.clone()} {entry} /> }
}

#[component]
fn Row(props: &RowProps) -> Html {
    let story = use_story();
    let editor = use_editor();
    let chosen = use_state_eq(|| match &props.entry {
        Entry::Sources(_, map) => source_rows::at_first(&story, map),
        Entry::Source(_, _, _, ratings) if ratings.is_empty() => OPEN.into(),
        Entry::SourceOpen(..) => OPEN.into(),
        _ => AttrValue::default(),
    });
    let refusal = use_refusal(&props.id);
    let hand = Hand { id: props.id.clone(), story, editor, chosen, refusal };
    match &props.entry {
        Entry::Person(actor) => who::person(&hand, actor),
        Entry::Tie(canvas, tie, then) => tie_table::tie_row(&hand, canvas, tie, then),
        Entry::Ties(canvas, all, then) => tie_table::ties(&hand, canvas, all, then),
        Entry::Working(tie, open, onopen) => working::tie_row(&hand, tie, *open, onopen),
        Entry::Sources(canvas, map) => source_rows::sources(&hand, canvas, map),
        Entry::Source(canvas, actor, source, ratings) | Entry::SourceOpen(canvas, actor, source, ratings) => {
            source_rows::source(&hand, canvas, actor, *source, ratings)
        }
        Entry::Matrix(canvas, ratings) => matrix(&hand, canvas, ratings),
        Entry::Rated(of) => person(&hand, of),
        Entry::Told(of) => told(&hand, of),
        Entry::Facet(facet) => position::facet_row(&hand, facet),
        Entry::Shift(shift, planned) => shift::shift_row(&hand, shift, *planned),
        Entry::Kept(kept, now) => kept_maps::kept_map(&hand, kept, now),
        Entry::Viewpoint(view, power) => viewpoint(&hand, view, power),
    }
}

/// What is chosen in a row that shows two maps over each other too.
pub const OVER: &str = "over";

/// What is chosen in a row that is simply open.
pub const OPEN: &str = "open";
