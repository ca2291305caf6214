//! Step 4: what gives each person power here. It starts with ourselves.

use yew::prelude::*;

use super::map_view::MapView;
use super::source_rows::SourceEditor;
use crate::app::use_power;
use crate::content::words::power_map as words;
use crate::domain::Canvas;
use crate::ui::components::Disclosure;

/// The sources of power of one person after the other, and the map they make.
#[component]
pub fn SourcesStep() -> Html {
    let power = use_power();
    html! {
        <div class="sp-stack sp-stack-loose">
            <SourceEditor id="sources" canvas={Canvas::Ours} map={power.map.clone()} />
            <Disclosure summary={words::WHOLE_MAP}>
                <MapView id="sources-map" label={words::OUR_MAP} map={power.map.clone()} canvas={Canvas::Ours} />
            </Disclosure>
        </div>
    }
}
