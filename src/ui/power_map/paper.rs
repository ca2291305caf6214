//! What a step has on paper in place of the forms the map has on the screen: whole and light whatever is in view there.
//! It is put into the page when the browser is about to print, and taken out again afterwards.

use yew::prelude::*;

use super::tags::tag;
use crate::app::files::drawn_map;
use crate::domain::power::Map;
use crate::domain::walk::Step;
use crate::domain::{Canvas, Session};
use crate::export::map_file::{Drawn, without_names};
use crate::export::map_paper::{PaperMap, on_paper};
use crate::platform::drawing;

/// The element it goes into.
const PLACE: &str = "map-paper";

/// The place for it at the end of a step.
pub fn place() -> Html {
    tag("div", &["id", "class"], vec![PLACE.into(), "sp-print-only".into()], Vec::new()).into()
}

/// Puts a step on paper: our map, and beside it the one as somebody else might draw it where the step shows one.
/// `nameless` leaves the names here.
pub fn lay_out(session: &Session, step: Step, theirs: &Canvas, nameless: bool) {
    let canvases = match step {
        Step::Who | Step::Links => vec![Canvas::Ours],
        Step::TheirEyes if *theirs != Canvas::Ours => vec![Canvas::Ours, theirs.clone()],
        _ => Vec::new(),
    };
    let called = if nameless { Some(without_names(&session.story)) } else { None };
    let story = called.as_ref().unwrap_or(&session.story);
    let ours = &session.power.map;
    let mut drawn: Vec<(Drawn, Option<&Map>)> = Vec::new();
    for canvas in &canvases {
        let view = match canvas {
            Canvas::Ours => None,
            Canvas::Theirs(id) => session.power.viewpoints.get(id).map(|view| &view.map),
        };
        drawn.push((drawn_map(session, canvas, !nameless), view));
    }
    let mut maps = Vec::new();
    for (drawn, theirs) in &drawn {
        let (map, beside) = theirs.map_or((ours, None), |theirs| (theirs, Some(ours)));
        maps.push(PaperMap { story, map, svg: &drawn.svg, beside });
    }
    drawing::put_into(PLACE, &on_paper(&maps));
}

/// Takes it out again.
pub fn clear() {
    drawing::put_into(PLACE, "");
}
