//! The things a map picture is made of: a disc with its petals, a line, its words and its sign.

use yew::prelude::*;

use super::petals::{said, shape};
use super::tags::{says, tag, words as text};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::map_curves::{LABEL_LINE, LABEL_TOP};
use crate::domain::map_layout::{DISC, Spot};
use crate::domain::power::{Certainty, Working};
use crate::domain::story::ActorKind;
use crate::export::picture::{PicturedActor, PicturedTie, petal_half, sign_path};
use crate::ui::components::pieces::pieces;

/// Whether something belongs to whoever is chosen.
#[derive(Clone, Copy, PartialEq)]
pub enum Standing {
    /// Nobody is chosen, or it is tied to whoever is.
    Plain,
    /// It does, or is chosen itself.
    Selected,
    /// It does not.
    Muted,
}

impl Standing {
    fn class(self, selected: &'static str, muted: &'static str) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Selected => selected,
            Self::Muted => muted,
        }
    }
}

/// The place of an actor among the actors drawn, on the group that is drawn for it.
pub const PLACE: &str = "data-at";

/// The place of a tie among the ties drawn, on its line, on the band around it that can be pressed, on its words and on
/// its sign.
pub const TIE: &str = "data-tie";

/// How much of somebody is drawn.
#[derive(Clone, Copy, PartialEq)]
pub enum Detail {
    /// All of them.
    Whole,
    /// From afar: the disc, and the name in large letters.
    Named,
    /// From afar: the disc.
    Bare,
}

/// From afar letters are drawn so many times as large.
const AFAR: i32 = 3;

/// A disc with its petals and its label: a button in the picture, and over it what is seen. The two are apart because
/// a button's name must begin with the words seen on it, and initials are not words. `picture` begins the ids; `stop`
/// is the one stop of the Tab key.
#[inline(never)]
pub fn disc(
    picture: &str,
    index: usize,
    actor: &PicturedActor,
    standing: Standing,
    stop: bool,
    detail: Detail,
) -> Html {
    let centre = if actor.kind == ActorKind::Centre { " sp-map-actor-centre" } else { "" };
    let class = ["sp-map-actor", centre, standing.class(" sp-map-actor-selected", " sp-map-actor-muted")].concat();
    let name = words::actor(&actor.name, content::label(actor.kind));
    let pressed = if standing == Standing::Selected { "true" } else { "false" };
    let button = tag(
        "g",
        &["id", "class", "role", "aria-label", "tabindex", "aria-describedby", "aria-pressed"],
        vec![
            [picture, "-", actor.id.as_str()].concat().into(),
            "sp-map-button".into(),
            "button".into(),
            name.into(),
            if stop { "0" } else { "-1" }.into(),
            [picture, "-keys"].concat().into(),
            pressed.into(),
        ],
        vec![
            circle("sp-map-target", actor.ring),
            // A ring is seen around whoever is chosen or has focus, who are few.
            if stop { circle("sp-map-ring-edge", actor.ring + 2) } else { Html::default() },
            if stop || standing == Standing::Selected { circle("sp-map-ring", actor.ring) } else { Html::default() },
        ],
    );
    let mut seen = Vec::new();
    if detail == Detail::Whole {
        let half = petal_half(actor.petals.len());
        // One for all: a petal is too small to be met by itself.
        let told: Vec<String> = actor.petals.iter().map(|(rating, _)| said(rating)).collect();
        seen.push(if told.is_empty() { Html::default() } else { says("title", "", told.join("\n")) });
        for (rating, petal) in &actor.petals {
            seen.push(shape(rating, *petal, DISC, half, Vec::new()));
        }
    }
    seen.push(circle("sp-map-disc", DISC));
    if detail == Detail::Whole {
        seen.push(says("text", "sp-map-initials", actor.initials.clone()));
    }
    if detail != Detail::Bare {
        let (class, times) =
            if detail == Detail::Whole { ("sp-map-label", 1) } else { ("sp-map-label sp-map-afar", AFAR) };
        for (at, line) in actor.lines.iter().enumerate() {
            let down = number(LABEL_TOP + times * (16 + at as i32 * LABEL_LINE));
            let label = vec![text(line.clone().into())];
            seen.push(tag("text", &["class", "y"], vec![class.into(), down], label).into());
        }
    }
    let mut disc = tag(
        "g",
        &["class", PLACE, "transform"],
        vec![class.into(), number(index as i32), moved_to(actor.at)],
        vec![button.into(), tag("g", &["aria-hidden"], vec!["true".into()], seen).into()],
    );
    disc.key = Some(actor.id.as_str().into());
    disc.into()
}

/// A circle around the middle.
#[inline(never)]
pub fn circle(class: &'static str, radius: i32) -> Html {
    tag("circle", &["class", "r"], vec![class.into(), number(radius)], Vec::new()).into()
}

/// A whole number as an attribute.
#[inline(never)]
pub fn number(number: i32) -> AttrValue {
    number.to_string().into()
}

/// As an attribute: everything inside is drawn about this spot.
pub fn moved_to((x, y): Spot) -> AttrValue {
    ["translate(", &x.to_string(), " ", &y.to_string(), ")"].concat().into()
}

/// A line, and the band about it that can be pressed. Its words and its sign come later in the picture, above every
/// line and beneath every name. `one_only`: of two maps laid over each other, it is on one. `pressed`: it can be.
pub fn line(index: usize, drawn: &PicturedTie, standing: Standing, one_only: bool, pressed: bool) -> Html {
    let only = if one_only { " sp-tie-one-only" } else { "" };
    let class = [line_class(drawn.tie.certainty), only, standing.class(" sp-tie-selected", " sp-tie-muted")].concat();
    let path = AttrValue::from(drawn.path());
    let stroke = |class: AttrValue| {
        tag("path", &["class", TIE, "d"], vec![class, number(index as i32), path.clone()], Vec::new()).into()
    };
    let halo = if pressed { stroke("sp-tie-halo".into()) } else { Html::default() };
    pieces(vec![stroke(class.into()), halo])
}

/// The style of a line, by how sure we are.
pub fn line_class(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sure => "sp-tie sp-tie-sure",
        Certainty::Think => "sp-tie sp-tie-think",
        Certainty::Guess => "sp-tie sp-tie-guess",
    }
}

/// The words of a tie; where two maps lie over each other, with the one it is on.
pub fn line_words(index: usize, drawn: &PicturedTie, side: Option<&str>) -> Html {
    let (x, y) = drawn.curve.words;
    let place = vec!["sp-tie-label".into(), number(index as i32), number(x), number(y + 5)];
    tag("text", &["class", TIE, "x", "y"], place, vec![text([drawn.words, side.unwrap_or_default()].concat().into())])
        .into()
}

/// The sign of how a tie works, and of which tie: a shield, two rings, a wedge, a loop. Shapes first; they have no colour of their own.
pub fn sign(tie: Option<usize>, working: Working, at: Spot) -> Html {
    let class = if working == Working::Oppressive { "sp-tie-mark-solid" } else { "sp-tie-mark-line" };
    let ground = tag("circle", &["class", "r"], vec!["sp-tie-mark-ground".into(), "11.5".into()], Vec::new());
    let drawn = tag("path", &["class", "d"], vec![class.into(), sign_path(working).into()], Vec::new());
    let place = vec!["sp-tie-mark".into(), tie.map(|at| number(at as i32)).unwrap_or_default(), moved_to(at)];
    tag("g", &["class", TIE, "transform"], place, vec![ground.into(), drawn.into()]).into()
}
