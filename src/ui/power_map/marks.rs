//! The things a map picture is made of: a disc with its petals, a line, its words and its sign.

use yew::prelude::*;

use super::drawing::{DrawnActor, DrawnTie};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::map_curves::{LABEL_LINE, LABEL_TOP};
use crate::domain::map_layout::{DISC, Spot};
use crate::domain::power::{Certainty, Working};
use crate::domain::story::ActorKind;

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
    fn class(self, selected: &'static str, muted: &'static str) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Selected => Some(selected),
            Self::Muted => Some(muted),
        }
    }
}

/// The place of an actor among the actors drawn, on the group that is drawn for it.
pub const PLACE: &str = "data-at";

/// A disc with its petals and its label: a button in the picture, and over it what is seen. The two are apart because
/// a button's name must begin with the words seen on it, and initials are not words. `picture` begins the ids; `stop`
/// is the one stop of the Tab key.
pub fn disc(picture: &str, index: usize, actor: &DrawnActor, standing: Standing, stop: bool) -> Html {
    let class = classes!(
        "sp-map-actor",
        (actor.kind == ActorKind::Centre).then_some("sp-map-actor-centre"),
        standing.class("sp-map-actor-selected", "sp-map-actor-muted"),
    );
    let name = words::actor(&actor.name, content::label(actor.kind));
    let ring = number(actor.ring);
    html! {
        <g key={actor.id.as_str()} {class} data-at={number(index as i32)} transform={moved_to(actor.at)}>
            <g
                id={[picture, "-", actor.id.as_str()].concat()} class="sp-map-button" role="button" aria-label={name}
                tabindex={if stop { "0" } else { "-1" }} aria-describedby={[picture, "-keys"].concat()}
                aria-pressed={if standing == Standing::Selected { "true" } else { "false" }}
            >
                <circle class="sp-map-target" r={ring.clone()} />
                <circle class="sp-map-ring-edge" r={number(actor.ring + 2)} />
                <circle class="sp-map-ring" r={ring} />
            </g>
            <g aria-hidden="true">
                { for actor.petals.iter().cloned() }
                <circle class="sp-map-disc" r={number(DISC)} />
                <text class="sp-map-initials">{ &actor.initials }</text>
                for (line, text) in actor.lines.iter().enumerate() {
                    <text class="sp-map-label" y={number(LABEL_TOP + 16 + line as i32 * LABEL_LINE)}>{ text }</text>
                }
            </g>
        </g>
    }
}

/// A whole number as an attribute.
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
    let class = classes!(line_class(drawn.tie.certainty), standing.class("sp-tie-selected", "sp-tie-muted"));
    html! { <path {class} d={format!("M{sx} {sy}Q{cx} {cy} {ex} {ey}")} /> }
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
    html! { <text class="sp-tie-label" x={number(x)} y={number(y + 5)}>{ drawn.words }</text> }
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
    html! {
        <g class="sp-tie-mark" transform={moved_to(at)}>
            <circle class="sp-tie-mark-ground" r="11.5" />
            <path {class} d={path} />
        </g>
    }
}
