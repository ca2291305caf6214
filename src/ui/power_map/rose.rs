//! One person's sources of power, large, with their names: what the small petals on the map stand for.

use yew::prelude::*;

use super::marks::{circle, moved_to, number};
use super::petals::{said, shape};
use super::tags::{says, tag, words as text};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::ActorId;
use crate::domain::initials::initials;
use crate::domain::map_curves::Petal;
use crate::domain::map_layout::{Spot, direction};
use crate::domain::power::Map;
use crate::export::picture::{fan, petal_half, ratings};

/// Beyond this many petals there is no room for names; the list below has them.
const NAMED: usize = 10;
/// Radius of the disc.
const DISC: i32 = 40;
/// The middle of the disc, in a picture of 560 by 265.
const MIDDLE: Spot = (280, 205);

/// The petals of one person with the names of the sources. A picture only: the same stands beside it as controls.
pub fn rose(map: &Map, actor: &ActorId, name: &str) -> Html {
    let ratings = ratings(map, actor);
    if ratings.is_empty() {
        return Html::default();
    }
    let half = petal_half(ratings.len()) * 19 / 10;
    let (mut petals, mut longest) = (fan(&ratings), 0);
    for petal in &mut petals {
        petal.length *= 2;
        longest = longest.max(petal.length);
    }
    let mut leaves = Vec::new();
    for (rating, petal) in ratings.iter().zip(&petals) {
        leaves.push(shape(rating, *petal, DISC, half, vec![says("title", "", said(rating))]));
        if ratings.len() <= NAMED {
            leaves.push(leaf_name(content::power_source(rating.source).name, *petal, longest));
        }
    }
    leaves.push(circle("sp-map-disc", DISC));
    leaves.push(says("text", "sp-rose-initials", initials(&[name]).pop().unwrap_or_default()));
    html! {
        <div class="sp-map-frame sp-rose-frame" aria-hidden="true">
            <svg class="sp-rose" viewBox="0 0 560 265" focusable="false">
                { Html::from(tag("g", &["transform"], vec![moved_to(MIDDLE)], leaves)) }
            </svg>
            { says("p", "sp-rose-name", words::rose(name)) }
        </div>
    }
}

/// The name of a source, leaning away from the disc: to the right of it a name begins there, to the left it ends there.
/// All names are at one distance: beside a short petal a name would lie across a longer neighbour.
fn leaf_name(name: &'static str, petal: Petal, longest: i32) -> Html {
    let (across, down) = direction(petal.angle);
    let out = DISC + longest + 9;
    let anchor = match across {
        -199..200 => "middle",
        200.. => "start",
        _ => "end",
    };
    let (x, y) = (number(across * out / 1_000), number(down * out / 1_000 + 4));
    let values = vec!["sp-rose-label".into(), anchor.into(), x, y];
    tag("text", &["class", "text-anchor", "x", "y"], values, vec![text(name.into())]).into()
}
