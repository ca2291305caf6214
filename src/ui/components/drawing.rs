//! Patterns and the arrow that drawings share.
//!
//! They are in the page once, in a drawing of their own that nobody sees; any other drawing uses
//! them through its classes (`styles/stages/map.css`). Their shapes carry the meaning, their
//! colours come from the theme.

use yew::prelude::*;

/// Stripes, dots and the arrow head. Stands once, near the root.
#[component]
pub fn DrawingDefs() -> Html {
    html! {
        <svg class="sp-hidden" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern
                    id="sp-pattern-stripes"
                    width="5"
                    height="5"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <rect class="sp-pattern-voice-ground" width="5" height="5" />
                    <rect class="sp-pattern-voice" width="2.4" height="5" />
                </pattern>
                <pattern id="sp-pattern-dots" width="5" height="5" patternUnits="userSpaceOnUse">
                    <rect class="sp-pattern-ground" width="5" height="5" />
                    <circle class="sp-pattern-act" cx="2.5" cy="2.5" r="1.35" />
                </pattern>
                <marker
                    id="sp-arrow"
                    viewBox="0 0 10 10"
                    refX="9"
                    refY="5"
                    markerWidth="9"
                    markerHeight="9"
                    markerUnits="userSpaceOnUse"
                    orient="auto"
                >
                    <path class="sp-pattern-arrow" d="M0 0 10 5 0 10z" />
                </marker>
            </defs>
        </svg>
    }
}
