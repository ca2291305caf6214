//! Where two maps lie over each other: a sign at the tip of every petal and at the beginning of every line that only one
//! of them has, or has so. A ring for the first map, a dot for the second; the legend names both, and the sentences
//! beside the map say the same.

use yew::prelude::*;

use super::looking::Looking;
use super::marks::{moved_to, number};
use super::tags::tag;
use crate::domain::map_difference::Side;
use crate::domain::map_layout::{DISC, Spot, direction};
use crate::ui::components::pieces::pieces;

/// From the tip of a petal to its sign.
const BEYOND: i32 = 8;

/// The signs of a whole picture; none where there is only one map.
pub fn signs(looking: &Looking) -> Html {
    let mut signs = Vec::new();
    for actor in &looking.picture.actors {
        for (rating, petal) in &actor.petals {
            if let Some((side, _)) = looking.rated_side(&rating.id) {
                let (out, (across, down)) = (DISC + petal.length + BEYOND, direction(petal.angle));
                signs.push(sign(side, (actor.at.0 + across * out / 1_000, actor.at.1 + down * out / 1_000)));
            }
        }
    }
    for tie in &looking.picture.ties {
        if let Some((side, _)) = looking.tied_side(&tie.tie.id) {
            signs.push(sign(side, tie.curve.start));
        }
    }
    pieces(signs)
}

/// The sign of the first or of the second map.
#[inline(never)]
pub fn sign(side: Side, at: Spot) -> Html {
    let class = if side == Side::First { "sp-one-only" } else { "sp-one-only sp-one-only-second" };
    tag("circle", &["class", "r", "transform"], vec![class.into(), number(5), moved_to(at)], Vec::new()).into()
}
