//! What has changed since the session before, told where a session that goes on from another begins.

use yew::prelude::*;

use crate::app::use_whole;
use crate::content::words::next_session as words;
use crate::export::since;
use crate::platform::clock;
use crate::ui::components::PanelTone;
use crate::ui::components::pieces::{element, panel, their_line};

/// The sentences; nothing for a session that goes on from none.
#[component]
pub fn SinceLastTime() -> Html {
    let session = use_whole();
    let mut said = Vec::new();
    for sentence in since::told(&session, clock::today()) {
        said.push(element("li", "", their_line("", sentence)));
    }
    if said.is_empty() {
        return Html::default();
    }
    panel("since".into(), words::SINCE.into(), 2, PanelTone::Sunk, "", element("ul", "sp-sentences", said))
}
