//! How to read a map: every petal, line and sign with its words.

use yew::prelude::*;

use super::marks::{line_class, sign};
use super::one_only;
use super::petals::petal_class;
use super::pieces::folded;
use super::tags::{held, list, says, tag};
use crate::content;
use crate::content::words::{map_tools as tools, power_map as words};
use crate::domain::map_difference::Side;
use crate::domain::power::{Amount, Certainty, Use, Working};
use crate::export::changes::Between;
use crate::ui::components::pieces::{group, several};

/// A petal lying on its side, in the legend's own units.
const PETAL: &str = "M4 10.5L24 7.5A5.5 5.5 0 0 1 24 18.5L4 15.5Z";

/// A small drawing before its words.
#[inline(never)]
fn swatch(drawn: Html) -> Html {
    html! {
        <svg class="sp-legend-swatch" viewBox="0 0 34 26" aria-hidden="true" focusable="false">{ drawn }</svg>
    }
}

#[inline(never)]
fn path(class: &'static str, d: &'static str) -> Html {
    swatch(tag("path", &["class", "d"], vec![class.into(), d.into()], Vec::new()).into())
}

fn signs_of_two(between: Between) -> Vec<Html> {
    let mut items = Vec::new();
    for (side, label) in [Side::First, Side::Second].into_iter().zip(tools::only_on(between == Between::Days)) {
        items.push(item(swatch(one_only::sign(side, (17, 13))), label.into()));
    }
    items
}

/// A petal before its words.
pub fn petal_swatch(amount: Amount, used: Option<Use>) -> Html {
    path(petal_class(amount, used), PETAL)
}

#[inline(never)]
fn item(swatch: Html, label: AttrValue) -> Html {
    held("li", "sp-legend-item", vec![swatch, says("span", "", label)])
}

#[inline(never)]
fn part(title: &'static str, items: Vec<Html>) -> Html {
    several![says("p", "sp-small", title), list("ul", "sp-legend", items)]
}

/// The legend; of two maps over each other when `over` says how they stand to each other.
pub fn legend(over: Option<Between>) -> Html {
    let (mut petals, mut lines, mut signs) = (Vec::new(), Vec::new(), Vec::new());
    for used in Use::ALL {
        petals.push(item(petal_swatch(Amount::Some, Some(*used)), content::label(*used).into()));
    }
    let not_said = words::sentence_case(words::USE_NOT_SAID);
    petals.push(item(petal_swatch(Amount::Some, None), not_said.into()));
    let unknown = words::sentence_case(words::UNKNOWN_AMOUNT);
    petals.push(item(petal_swatch(Amount::Unknown, None), unknown.into()));
    for certainty in Certainty::ALL {
        lines.push(item(path(line_class(*certainty), "M1 13H32"), content::label(*certainty).into()));
    }
    for working in Working::ALL {
        signs.push(item(swatch(sign(None, *working, (17, 13))), content::label(*working).into()));
    }
    let body = group(
        "sp-stack sp-stack-tight",
        several![
            part(words::LEGEND_PETALS, petals),
            part(words::LEGEND_LINES, lines),
            part(words::LEGEND_MARKS, signs),
            over.map_or_else(Html::default, |between| part(tools::LEGEND_OVER, signs_of_two(between))),
            says("p", "sp-small", words::LEGEND_PLACE),
        ],
    );
    folded(words::LEGEND, true, "sp-map-legend", body)
}
