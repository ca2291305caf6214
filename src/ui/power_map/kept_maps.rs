//! The map as it stood on other days: kept on request, looked at, and told apart from the map of today.

use std::rc::Rc;

use yew::prelude::*;

use super::map_in_words::{Compared, compared};
use super::map_view::MapView;
use super::pieces::{adder, opener, remover, section};
use super::rows::{Entry, Hand, OPEN, row};
use crate::app::Editor;
use crate::content::words::power_map as words;
use crate::domain::power::{DatedMap, Map, Power};
use crate::domain::{Canvas, Change, Command, DatedMapId, dates};
use crate::platform::random;
use crate::ui::bound::{Ask, Writer, part};

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
    let body = html! {
        <>
            <p>{ words::EARLIER_BODY }</p>
            { adder(KEEP.into(), words::KEEP_MAP.into(), onadd) }
            <ul class="sp-stack" role="list">{ rows }</ul>
        </>
    };
    section("sp-stack", "map-earlier".into(), words::EARLIER.into(), body)
}

/// One kept map. The picture is drawn only once it is asked for.
pub fn kept_map(hand: &Hand, kept: &Rc<DatedMap>, now: &Map) -> Html {
    let id = &hand.id;
    let title = AttrValue::from(words::map_of(&dates::written(kept.date)));
    let open = !hand.chosen.is_empty();
    let (button, next) = if open { (words::FOLD, AttrValue::default()) } else { (words::LOOK_AT_KEPT, OPEN) };
    let w = Writer::new(&hand.editor, kept, |kept| Command::DatedMap(Change::Put(kept)));
    let remove = Command::DatedMap(Change::Remove(kept.id.clone()));
    let look = words::about_tie(button, &title);
    html! {
        <li class="sp-panel">
            <h3>{ &title }</h3>
            { Ask::new(part(id, "note"), words::KEPT_WHY)
                .optional()
                .line(&kept.note, w.typing(|kept, note| kept.note = note)) }
            <div class="sp-cluster">
                { opener(part(id, "look"), button, look, open, hand.choose(next)) }
                { remover(id, words::remove_tie(&title), title.clone(), remove, KEEP.into()) }
            </div>
            if open {
                <h4>{ words::SINCE_THEN }</h4>
                { compared(&hand.story, &kept.map, now, &Compared {
                    none: words::NOTHING_SINCE,
                    only: [words::ONLY_THEN, words::ONLY_NOW],
                    says: [words::THEN_SAID, words::NOW_SAYS],
                }) }
                <MapView
                    id={part(id, "map")} label={title} map={kept.map.clone()} canvas={None::<Canvas>}
                    stands_like={None::<Map>} legend=true
                />
            }
        </li>
    }
}
