//! How to read a map: every petal, line and sign with its words.

use yew::prelude::*;

use super::drawing::petal_class;
use super::map_marks::{line_class, working_mark};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::power::{Amount, Certainty, Use, Working};
use crate::ui::components::Disclosure;

/// A petal lying on its side, in the legend's own units.
const PETAL: &str = "M4 10.5L24 7.5A5.5 5.5 0 0 1 24 18.5L4 15.5Z";

/// A small drawing before its words.
fn swatch(drawn: Html) -> Html {
    html! {
        <svg class="sp-legend-swatch" viewBox="0 0 34 26" aria-hidden="true" focusable="false">{ drawn }</svg>
    }
}

/// A petal before its words.
pub fn petal_swatch(amount: Amount, used: Option<Use>) -> Html {
    swatch(html! { <path class={petal_class(amount, used)} d={PETAL} /> })
}

/// The legend.
#[component]
pub fn Legend() -> Html {
    let item = |swatch: Html, label: &str| {
        html! { <li class="sp-legend-item">{ swatch }<span>{ label }</span></li> }
    };
    let petal = |amount: Amount, used: Option<Use>, label: &str| item(petal_swatch(amount, used), label);
    html! {
        <Disclosure summary={words::LEGEND} open=true class="sp-map-legend">
            <div class="sp-stack sp-stack-tight">
                <p class="sp-small">{ words::LEGEND_PETALS }</p>
                <ul class="sp-legend" role="list">
                    for used in Use::ALL.iter().copied() {
                        { petal(Amount::Some, Some(used), content::label(used)) }
                    }
                    { petal(Amount::Some, None, &words::sentence_case(words::USE_NOT_SAID)) }
                    { petal(Amount::Unknown, None, &words::sentence_case(words::UNKNOWN_AMOUNT)) }
                </ul>
                <p class="sp-small">{ words::LEGEND_LINES }</p>
                <ul class="sp-legend" role="list">
                    for certainty in Certainty::ALL.iter().copied() {
                        { item(
                            swatch(html! { <path class={classes!("sp-tie", line_class(certainty))} d="M1 13H32" /> }),
                            content::label(certainty),
                        ) }
                    }
                </ul>
                <p class="sp-small">{ words::LEGEND_MARKS }</p>
                <ul class="sp-legend" role="list">
                    for working in Working::ALL.iter().copied() {
                        { item(swatch(working_mark(working, (17, 13))), content::label(working)) }
                    }
                </ul>
                <p class="sp-small">{ words::LEGEND_PLACE }</p>
            </div>
        </Disclosure>
    }
}
