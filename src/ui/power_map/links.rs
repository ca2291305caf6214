//! Step 3: what runs between people, and how sure we are; as a picture, as a table and in sentences.

use yew::prelude::*;

use super::map_view::MapView;
use super::sentence_list::MapInWords;
use super::tie_maker::TieMaker;
use super::tie_table::TieTable;
use crate::app::use_power;
use crate::content::words::power_map as words;
use crate::domain::Canvas;
use crate::ui::components::{Tab, Tabs};

const MAP: &str = "map";
const TABLE: &str = "table";
const SENTENCES: &str = "sentences";

/// The map in its three forms, and a new tie.
#[component]
pub fn LinksStep() -> Html {
    let power = use_power();
    let view = use_state_eq(|| AttrValue::Static(MAP));
    let tabs = vec![
        Tab::new(MAP, words::VIEW_MAP),
        Tab::new(TABLE, words::VIEW_TABLE),
        Tab::new(SENTENCES, words::VIEW_SENTENCES),
    ];
    let onselect = {
        let view = view.setter();
        Callback::from(move |value| view.set(value))
    };
    let map = power.map.clone();
    html! {
        <div class="sp-stack sp-stack-loose">
            <TieMaker id="links-new" canvas={Canvas::Ours} ties={map.ties.clone()} />
            <Tabs id="links" label={words::VIEWS} {tabs} selected={(*view).clone()} {onselect}>
                { match view.as_str() {
                    TABLE => html! { <TieTable id="links-table" canvas={Canvas::Ours} ties={map.ties} then="links-new-from" /> },
                    SENTENCES => html! { <MapInWords {map} /> },
                    _ => html! { <MapView id="links-map" label={words::OUR_MAP} {map} canvas={Canvas::Ours} /> },
                } }
            </Tabs>
        </div>
    }
}
