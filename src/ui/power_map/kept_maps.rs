//! The map as it stood on other days: kept on request, looked at, and told apart from the map of today.

use std::rc::Rc;

use yew::prelude::*;

use super::difference_list::DifferenceList;
use super::map_view::MapView;
use crate::app::{use_editor, use_power, use_refusal};
use crate::content::words;
use crate::content::words::power_map as map_words;
use crate::domain::power::{DatedMap, Map};
use crate::domain::{Change, Command, DatedMapId, dates};
use crate::platform::random;
use crate::ui::bound::{AddButton, BoundLine, RemoveButton};
use crate::ui::components::{Button, ButtonKind};

const KEEP: &str = "map-keep";

/// Keeps the map of today, and lists the maps of other days.
#[component]
pub fn KeptMaps() -> Html {
    let power = use_power();
    let editor = use_editor();
    let refusal = use_refusal(KEEP);
    let onadd = Callback::from(move |()| {
        let id: DatedMapId = random::id();
        let note = AttrValue::from(format!("kept-{id}-note"));
        editor.change(KEEP, Command::KeepMap { id, note: String::new() });
        note
    });
    html! {
        <section class="sp-stack" aria-labelledby="map-earlier">
            <h2 id="map-earlier">{ map_words::EARLIER }</h2>
            <p>{ map_words::EARLIER_BODY }</p>
            <div class="sp-cluster"><AddButton id={KEEP} label={map_words::KEEP_MAP} {onadd} /></div>
            if let Some(why) = refusal {
                <p class="sp-error" role="alert">{ words::refusals::sentence(why) }</p>
            }
            <ul class="sp-stack" role="list">
                for kept in power.earlier.iter().rev() {
                    <KeptMap key={kept.id.as_str()} kept={kept.clone()} now={power.map.clone()} />
                }
            </ul>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct KeptMapProps {
    kept: Rc<DatedMap>,
    now: Map,
}

/// One kept map. The picture is drawn only once it is asked for.
#[component]
fn KeptMap(props: &KeptMapProps) -> Html {
    let open = use_state_eq(|| false);
    let kept = &props.kept;
    let id = format!("kept-{}", kept.id);
    let title = map_words::map_of(&dates::written(kept.date));
    let onclick = {
        let open = open.clone();
        Callback::from(move |()| open.set(!*open))
    };
    let button = if *open { map_words::FOLD } else { map_words::LOOK_AT_KEPT };
    let write = {
        let kept = kept.clone();
        Callback::from(move |note| Command::DatedMap(Change::Put(DatedMap { note, ..(*kept).clone() })))
    };
    html! {
        <li class="sp-panel">
            <h3>{ &title }</h3>
            <BoundLine
                id={format!("{id}-note")} label={map_words::KEPT_WHY} value={kept.note.clone()} {write} optional=true
            />
            <div class="sp-cluster">
                <Button
                    id={format!("{id}-look")} kind={ButtonKind::Quiet} small=true {onclick} expanded={*open}
                    label={map_words::about_tie(button, &title)}
                >{ button }</Button>
                <RemoveButton
                    id={format!("{id}-remove")} label={map_words::REMOVE} name={map_words::remove_tie(&title)}
                    what={title.clone()} command={Command::DatedMap(Change::Remove(kept.id.clone()))} then={KEEP}
                />
            </div>
            if *open {
                <h4>{ map_words::SINCE_THEN }</h4>
                <DifferenceList
                    here={kept.map.clone()} there={props.now.clone()} none={map_words::NOTHING_SINCE}
                    only={[map_words::ONLY_THEN, map_words::ONLY_NOW]}
                    says={[map_words::THEN_SAID, map_words::NOW_SAYS]}
                />
                <MapView id={format!("{id}-map")} label={title} map={kept.map.clone()} />
            }
        </li>
    }
}
