//! One person's sources of power, large, with their names: what the small petals on the map stand for.

use yew::prelude::*;

use super::drawing::{fan, petal_half, petal_of, sorted};
use crate::app::use_story;
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::ActorId;
use crate::domain::map_curves::{Petal, Spot};
use crate::domain::map_layout::initials;
use crate::domain::power::{Map, Rating};
use crate::ui::bound::person_name;

/// How many times the length of a petal on the map.
const LARGER: i32 = 2;
/// The longest petal.
const LONGEST: i32 = 40 * LARGER;
/// Beyond this many petals there is no room for names; the list below has them.
const NAMED: usize = 10;
/// Radius of the disc.
const DISC: i32 = 40;
/// The size of the picture.
const SIZE: (i32, i32) = (560, 265);
/// The middle of the disc.
const MIDDLE: Spot = (280, 205);

/// Properties of [`Rose`].
#[derive(Properties, PartialEq)]
pub struct RoseProps {
    /// Whose.
    pub actor: ActorId,
    /// The map.
    pub map: Map,
}

/// The petals of one person with the names of the sources. A picture only: the same stands beside it as controls.
#[component]
pub fn Rose(props: &RoseProps) -> Html {
    let story = use_story();
    let ratings: Vec<&Rating> = sorted(props.map.ratings_of(&props.actor).collect());
    if ratings.is_empty() {
        return Html::default();
    }
    let name = person_name(&story, &props.actor);
    let petals = fan(&ratings);
    let half = petal_half(ratings.len()) * 1.9;
    let (x, y) = MIDDLE;
    html! {
        <div class="sp-map-frame sp-rose-frame" aria-hidden="true">
            <svg class="sp-rose" viewBox={format!("0 0 {} {}", SIZE.0, SIZE.1)} focusable="false">
                for (index, (rating, petal)) in ratings.iter().zip(petals).enumerate() {
                    { leaf(index, rating, petal, half, ratings.len() <= NAMED) }
                }
                <circle class="sp-map-disc" cx={x.to_string()} cy={y.to_string()} r={DISC.to_string()} />
                <text class="sp-rose-initials" x={x.to_string()} y={y.to_string()}>
                    { initials(&[&*name]).pop() }
                </text>
            </svg>
            <p class="sp-rose-name">{ words::rose(&name) }</p>
        </div>
    }
}

fn leaf(index: usize, rating: &Rating, petal: Petal, half: f64, named: bool) -> Html {
    let large = Petal { length: petal.length * LARGER, ..petal };
    let drawn = petal_of(rating, MIDDLE, large, DISC, half);
    let angle = f64::from(petal.angle).to_radians();
    // All names at one distance: beside a short petal a name would lie across a longer neighbour.
    let out = f64::from(DISC + LONGEST) + 9.0;
    let (x, y) = (f64::from(MIDDLE.0) + angle.cos() * out, f64::from(MIDDLE.1) + angle.sin() * out + 4.0);
    // Names lean away from the disc: to the right of it they begin there, to the left they end there.
    let anchor = if angle.cos().abs() < 0.2 {
        "middle"
    } else if angle.cos() > 0.0 {
        "start"
    } else {
        "end"
    };
    html! {
        <g key={index}>
            <path class={drawn.class} d={drawn.path} />
            if named {
                <text class="sp-rose-label" text-anchor={anchor} x={format!("{x:.0}")} y={format!("{y:.0}")}>
                    { content::power_source(rating.source).name }
                </text>
            }
        </g>
    }
}
