//! The map as it stood on other days: kept on request, looked at, and told apart from the map of today.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Field, Subject};
use super::differing::differing;
use super::map_view::{map_view, maps_over};
use super::pieces::{adder, section, shown_on_request};
use super::rows::{Entry, Hand, OPEN, OVER, row};
use super::tags::{held, list, says};
use crate::app::Editor;
use crate::content::words::{map_tools as tools, power_map as words};
use crate::domain::power::{DatedMap, Map, Power};
use crate::domain::{Command, DatedMapId, dates};
use crate::export::changes::Between;
use crate::platform::random;
use crate::ui::bound::part;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, several};

const KEEP: &str = "map-keep";

/// Keeps the map of today, and lists the maps of other days, the latest first.
pub fn kept_maps(editor: &Editor, power: &Power) -> Html {
    let onadd = {
        let editor = editor.clone();
        Callback::from(move |()| {
            let id: DatedMapId = random::id();
            let note = part(part("kept", id.as_str()), "note");
            editor.change(KEEP, Command::KeepMap { id, note: String::new() });
            note
        })
    };
    let mut rows = Vec::new();
    for kept in power.earlier.iter().rev() {
        rows.push(row(part("kept", kept.id.as_str()), Entry::Kept(kept.clone(), power.map.clone())));
    }
    let body = several![
        says("p", "", words::EARLIER_BODY),
        adder(KEEP.into(), words::KEEP_MAP.into(), onadd),
        list("ul", "sp-stack", rows),
    ];
    section("sp-stack", "map-earlier".into(), words::EARLIER.into(), body)
}

/// One kept map. The picture is drawn only once it is asked for.
#[inline(never)]
pub fn kept_map(hand: &Hand, kept: &Rc<DatedMap>, now: &Map) -> Html {
    let id = &hand.id;
    let title = AttrValue::from(words::map_of(&dates::written(kept.date)));
    let open = !hand.chosen.is_empty();
    let (button, next) = if open { (words::FOLD, AttrValue::default()) } else { (words::LOOK_AT_KEPT, OPEN.into()) };
    let a = Answers::of(&hand.editor, id, None, Subject::Kept(kept.clone()));
    let look = press(button, hand.choose(next))
        .id(part(id, "look"))
        .label(words::about_tie(button, &title))
        .in_row()
        .expanded(open)
        .drawn();
    let why = a.ask(Field::Note, words::KEPT_WHY).optional();
    let mut held_here = vec![
        says("h3", "", title.clone()),
        a.line(Field::Note, why, &kept.note),
        group("sp-cluster", several![look, a.remover(words::remove_tie(&title), title.clone(), KEEP.into())]),
    ];
    if open {
        let over = hand.chosen.as_str() == OVER;
        let next = if over { OPEN } else { OVER };
        held_here.push(several![
            says("h4", "", words::SINCE_THEN),
            differing(&hand.story, &kept.map, now, Between::Days),
            held(
                "div",
                "sp-map-step-two",
                vec![
                    map_view(part(id, "map"), title, &kept.map, None, None, false),
                    map_view(part(id, "now"), words::OUR_MAP.into(), now, None, Some(&kept.map), false),
                ],
            ),
            shown_on_request(part(id, "lay-over"), tools::BOTH_ON_ONE, over, hand.choose(next), || {
                maps_over(part(id, "over"), &kept.map, now, Between::Days)
            }),
        ]);
    } else {
        held_here.push(Html::default());
    }
    held("li", "sp-panel", held_here)
}
