//! The ways out for a map: as SVG, as PNG, on paper; with names or with what people are in the story. All of them go
//! through the one door out, where what looks like a real name is pointed out first.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::pieces::{section, toggle};
use super::tags::{named, says};
use crate::app::Editor;
use crate::app::files::{drawn_map, offer_map, offer_map_as_points};
use crate::app::leaving::then_leave;
use crate::content::words::map_tools as words;
use crate::domain::{Canvas, Session};
use crate::export::map_file::Drawn;
use crate::platform::page;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, pieces, several};

/// A way out.
#[derive(Clone, Copy)]
enum Way {
    Svg,
    Png,
    Paper,
}

/// The ways out for one drawing. `nameless` leaves the names here; on paper too.
pub fn take_away(
    editor: &Editor,
    canvas: &Canvas,
    nameless: &UseStateHandle<bool>,
    announce: &Callback<String>,
) -> Html {
    let mut ways = Vec::new();
    for (says, way) in [(words::AS_SVG, Way::Svg), (words::AS_PNG, Way::Png), (words::PRINT, Way::Paper)] {
        let (editor, canvas, names, announce) = (editor.clone(), canvas.clone(), !**nameless, announce.clone());
        let onclick = Callback::from(move |()| {
            let (session, announce) = (editor.session(), announce.clone());
            let drawn = drawn_map(&session, &canvas, names);
            let leaving = session.clone();
            // What the SVG says, each of the ways says.
            let text = drawn.svg.clone();
            then_leave([&*session], Some(&text), move || leave(&leaving, drawn, way, announce));
        });
        ways.push(press(says, onclick).in_row().drawn());
    }
    let ontoggle = {
        let nameless = nameless.setter();
        Callback::from(move |on: bool| nameless.set(!on))
    };
    let names = toggle(words::WITH_NAMES, !**nameless, ontoggle);
    let held = vec![
        says("p", "sp-hint", words::TAKE_AWAY_BODY),
        group("sp-cluster", several![names, named("sp-cluster", words::TAKE_AWAY.into(), ways)]),
    ];
    section("sp-stack sp-stack-tight sp-no-print", "map-take-away".into(), words::TAKE_AWAY.into(), pieces(held))
}

fn leave(session: &Rc<Session>, drawn: Drawn, way: Way, announce: Callback<String>) {
    let taken = |taken: bool| if taken { words::PICTURE_OFFERED } else { words::PICTURE_NOT_OFFERED };
    match way {
        Way::Svg => announce.emit(taken(offer_map(session, &drawn)).to_owned()),
        Way::Png => {
            let session = session.clone();
            spawn_local(async move {
                let said = offer_map_as_points(&session, &drawn).await.map_or(words::TOO_MANY_POINTS, taken);
                announce.emit(said.to_owned());
            });
        }
        Way::Paper if page::print() => {}
        Way::Paper => announce.emit(words::NOT_PRINTED.to_owned()),
    }
}
