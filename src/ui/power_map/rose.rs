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
    // All names at one distance: beside a short petal a name would lie across a longer neighbour.
    let longest = petals.iter().map(|petal| petal.length * LARGER).max().unwrap_or(0);
    let (x, y) = MIDDLE;
    html! {
        <div class="sp-map-frame sp-rose-frame" aria-hidden="true">
            <svg class="sp-rose" viewBox={format!("0 0 {} {}", SIZE.0, SIZE.1)} focusable="false">
                for (index, (rating, petal)) in ratings.iter().zip(petals).enumerate() {
                    { leaf(index, rating, petal, half, (ratings.len() <= NAMED).then_some(longest)) }
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

fn leaf(index: usize, rating: &Rating, petal: Petal, half: f64, names_at: Option<i32>) -> Html {
    let large = Petal { length: petal.length * LARGER, ..petal };
    let drawn = petal_of(rating, MIDDLE, large, DISC, half);
    html! {
        <g key={index}>
            <path class={drawn.class} d={drawn.path} />
            if let Some(names_at) = names_at {
                { leaf_name(rating, petal.angle, f64::from(DISC + names_at) + 9.0) }
            }
        </g>
    }
}

/// The name of a source, leaning away from the disc: to the right of it a name begins there, to the left it ends there.
fn leaf_name(rating: &Rating, angle: i32, out: f64) -> Html {
    let angle = f64::from(angle).to_radians();
    let (x, y) = (f64::from(MIDDLE.0) + angle.cos() * out, f64::from(MIDDLE.1) + angle.sin() * out + 4.0);
    let anchor = match angle.cos() {
        across if across.abs() < 0.2 => "middle",
        across if across > 0.0 => "start",
        _ => "end",
    };
    html! {
        <text class="sp-rose-label" text-anchor={anchor} x={format!("{x:.0}")} y={format!("{y:.0}")}>
            { content::power_source(rating.source).name }
        </text>
    }
}
