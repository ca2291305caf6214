//! The petals of a disc, as tags: one for each source of power that was rated.

use yew::prelude::*;

use super::tags::tag;
use crate::content;
use crate::content::words::{map_sentences, power_map as words};
use crate::domain::map_curves::Petal;
use crate::domain::power::{Amount, Rating, Use};
use crate::export::picture::petal_path;

/// The petal of a rating, holding this, around a disc of this radius, whose middle is where the drawing begins.
pub fn shape(rating: &Rating, petal: Petal, disc: i32, half: i32, held: Vec<Html>) -> Html {
    let path = petal_path(petal, disc, half);
    let turned = ["rotate(", &petal.angle.to_string(), ")"].concat();
    let values = vec![petal_class(rating.amount, rating.used).into(), path.into(), turned.into()];
    tag("path", &["class", "d", "transform"], values, held).into()
}

/// What a petal says.
pub fn said(rating: &Rating) -> String {
    let name = content::power_source(rating.source).name;
    let (stop, used) = match rating.used {
        Some(used) => ("", map_sentences::used(used)),
        None => (", ", words::USE_NOT_SAID),
    };
    [name, ", ", map_sentences::amount(rating.amount), stop, used].concat()
}

/// How a petal is filled. An amount nobody knows is drawn in fine dots, whatever its use.
pub fn petal_class(amount: Amount, used: Option<Use>) -> &'static str {
    match (amount, used) {
        (Amount::Unknown, _) => "sp-petal sp-petal-unknown",
        (_, None) => "sp-petal sp-petal-unsaid",
        (_, Some(Use::Helpful)) => "sp-petal sp-petal-helpful",
        (_, Some(Use::Harmful)) => "sp-petal sp-petal-harmful",
        (_, Some(Use::HeldBack)) => "sp-petal sp-petal-held-back",
        (_, Some(Use::Unnoticed)) => "sp-petal sp-petal-unnoticed",
    }
}
