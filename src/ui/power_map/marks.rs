//! The things a map picture is made of: a disc with its petals, a line, its words and its sign.

use yew::prelude::*;

use super::drawing::{DrawnActor, DrawnTie};
use super::tags::{says, tag, words as text};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::map_curves::{LABEL_LINE, LABEL_TOP};
use crate::domain::map_layout::{DISC, Spot};
use crate::domain::power::{Certainty, Working};
use crate::domain::story::ActorKind;
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

/// A disc with its petals and its label: a button in the picture, and over it what is seen. The two are apart because
/// a button's name must begin with the words seen on it, and initials are not words. `picture` begins the ids; `stop`
/// is the one stop of the Tab key.
#[inline(never)]
pub fn disc(picture: &str, index: usize, actor: &DrawnActor, standing: Standing, stop: bool) -> Html {
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
            circle("sp-map-ring-edge", actor.ring + 2),
            circle("sp-map-ring", actor.ring),
        ],
    );
    let mut seen = vec![
        pieces(actor.petals.clone()),
        circle("sp-map-disc", DISC),
        says("text", "sp-map-initials", actor.initials.clone()),
    ];
    for (at, line) in actor.lines.iter().enumerate() {
        let down = number(LABEL_TOP + 16 + at as i32 * LABEL_LINE);
        let label = vec![text(line.clone().into())];
        seen.push(tag("text", &["class", "y"], vec!["sp-map-label".into(), down], label).into());
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

/// A line. Its words and its sign come later in the picture, above every line and beneath every name.
pub fn line(drawn: &DrawnTie, standing: Standing) -> Html {
    let ((sx, sy), (cx, cy), (ex, ey)) = (drawn.curve.start, drawn.curve.control, drawn.curve.end);
    let class = [line_class(drawn.tie.certainty), standing.class(" sp-tie-selected", " sp-tie-muted")].concat();
    let path = format!("M{sx} {sy}Q{cx} {cy} {ex} {ey}");
    tag("path", &["class", "d"], vec![class.into(), path.into()], Vec::new()).into()
}

/// The style of a line, by how sure we are.
pub fn line_class(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sure => "sp-tie sp-tie-sure",
        Certainty::Think => "sp-tie sp-tie-think",
        Certainty::Guess => "sp-tie sp-tie-guess",
    }
}

/// The words of a tie.
pub fn line_words(drawn: &DrawnTie) -> Html {
    let (x, y) = drawn.curve.words;
    let place = vec!["sp-tie-label".into(), number(x), number(y + 5)];
    tag("text", &["class", "x", "y"], place, vec![text(drawn.words.into())]).into()
}

/// The sign of how a tie works: a shield, two rings, a wedge, a loop. Shapes first; they have no colour of their own.
pub fn sign(working: Working, at: Spot) -> Html {
    let path = match working {
        Working::Protective => "M0-7l6 2.4v4.2c0 3.6-2.5 5.6-6 7.2-3.5-1.6-6-3.6-6-7.2v-4.2z",
        Working::Cooperative => {
            "M-7.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0M-1.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0"
        }
        Working::Oppressive => "M-6-5h13l-6.5 11z",
        Working::Collusive => "M-6 7C5 0 6-7 0-7S-5 0 6 7",
    };
    let class = if working == Working::Oppressive { "sp-tie-mark-solid" } else { "sp-tie-mark-line" };
    let ground = tag("circle", &["class", "r"], vec!["sp-tie-mark-ground".into(), "11.5".into()], Vec::new());
    let drawn = tag("path", &["class", "d"], vec![class.into(), path.into()], Vec::new());
    let place = vec!["sp-tie-mark".into(), moved_to(at)];
    tag("g", &["class", "transform"], place, vec![ground.into(), drawn.into()]).into()
}
