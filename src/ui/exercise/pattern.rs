//! A code to scan, small beside what it holds or as large as the window.

use yew::prelude::*;

use crate::content::words::exercise as words;
use crate::export::qr::pattern;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, several};

/// The pattern of a text, under this name; nothing where the text is too long. What it holds stands beside it in
/// letters, for those who do not see it or have nothing to scan it with.
pub(super) fn scanned(text: &str, name: &'static str, large: &UseStateHandle<bool>) -> Option<Html> {
    let pattern = pattern(text)?;
    let across = pattern.across.to_string();
    let size = if **large { "sp-scan sp-scan-large" } else { "sp-scan" };
    let drawn = html! {
        <svg
            class={size} viewBox={["0 0 ", &across, " ", &across].concat()} role="img" aria-label={name}
            shape-rendering="crispEdges"
        >
            <rect class="sp-scan-ground" width={across.clone()} height={across} />
            <path class="sp-scan-ink" d={pattern.path} />
        </svg>
    };
    let turn = {
        let large = large.clone();
        Callback::from(move |()| large.set(!*large))
    };
    let says = if **large { words::SMALLER } else { words::LARGER };
    let turn = group("sp-no-print", press(says, turn).drawn());
    Some(group("sp-stack sp-stack-tight", several![drawn, turn]))
}
