//! The things a map picture is made of: a disc with its petals, a line with its mark.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::{DrawnActor, DrawnTie};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::ActorId;
use crate::domain::map_curves::{LABEL_LINE, LABEL_TOP, Spot};
use crate::domain::map_layout::DISC;
use crate::domain::power::{Certainty, Working};
use crate::domain::story::ActorKind;

/// Properties of [`ActorMark`].
#[derive(Properties, PartialEq)]
pub struct ActorMarkProps {
    /// The id of the button.
    pub id: AttrValue,
    /// Who.
    pub actor: Rc<DrawnActor>,
    /// Chosen.
    pub selected: bool,
    /// Not among those who matter to whoever is chosen.
    pub muted: bool,
    /// The one stop of the Tab key in this picture.
    pub stop: bool,
    /// The id of the text that says how the keys work.
    pub keys: AttrValue,
    /// Pressed.
    pub onpress: Callback<ActorId>,
    /// Reached by the keyboard.
    pub onreach: Callback<ActorId>,
    /// A key.
    pub onkey: Callback<(ActorId, KeyboardEvent)>,
}

/// A disc with its petals and its label: a button in the picture, and over it what is seen. The two are apart because
/// a button's name must begin with the words seen on it, and initials are not words.
#[component]
pub fn ActorMark(props: &ActorMarkProps) -> Html {
    let actor = &props.actor;
    let (x, y) = actor.at;
    let send = |to: &Callback<ActorId>| {
        let (to, id) = (to.clone(), actor.id.clone());
        move || to.emit(id.clone())
    };
    let (press, reach) = (send(&props.onpress), send(&props.onreach));
    let onkeydown = {
        let (onkey, id) = (props.onkey.clone(), actor.id.clone());
        move |event: KeyboardEvent| onkey.emit((id.clone(), event))
    };
    let class = classes!(
        "sp-map-actor",
        (actor.kind == ActorKind::Centre).then_some("sp-map-actor-centre"),
        props.selected.then_some("sp-map-actor-selected"),
        props.muted.then_some("sp-map-actor-muted"),
    );
    html! {
        <g {class} onclick={move |_| press()}>
            <g
                id={props.id.clone()} class="sp-map-button" role="button" tabindex={if props.stop { "0" } else { "-1" }}
                aria-label={words::actor(&actor.name, content::label(actor.kind))}
                aria-pressed={if props.selected { "true" } else { "false" }} aria-describedby={props.keys.clone()}
                onfocusin={move |_| reach()} {onkeydown}
            >
                <circle class="sp-map-target" cx={n(x)} cy={n(y)} r={n(actor.ring)} />
                <circle class="sp-map-ring-edge" cx={n(x)} cy={n(y)} r={n(actor.ring + 2)} />
                <circle class="sp-map-ring" cx={n(x)} cy={n(y)} r={n(actor.ring)} />
            </g>
            <g aria-hidden="true">
                for (index, petal) in actor.petals.iter().enumerate() {
                    <path key={index} class={petal.class} d={petal.path.clone()}><title>{ &petal.title }</title></path>
                }
                <circle class="sp-map-disc" cx={n(x)} cy={n(y)} r={n(DISC)} />
                <text class="sp-map-initials" x={n(x)} y={n(y)}>{ &actor.initials }</text>
                for (index, line) in actor.lines.iter().enumerate() {
                    <text key={index + 1000} class="sp-map-label" x={n(x)} y={n(baseline(y, index))}>{ line }</text>
                }
            </g>
        </g>
    }
}

fn n(number: i32) -> AttrValue {
    number.to_string().into()
}

fn baseline(y: i32, line: usize) -> i32 {
    y + LABEL_TOP + 16 + line as i32 * LABEL_LINE
}

/// Properties of [`TieMark`].
#[derive(Properties, PartialEq)]
pub struct TieMarkProps {
    /// The tie.
    pub tie: Rc<DrawnTie>,
    /// It belongs to whoever is chosen.
    pub selected: bool,
    /// It does not.
    pub muted: bool,
}

/// A line. Its words and its mark come later in the picture, above every line and beneath every name.
#[component]
pub fn TieMark(props: &TieMarkProps) -> Html {
    let class = classes!(
        "sp-tie",
        line_class(props.tie.tie.certainty),
        props.selected.then_some("sp-tie-selected"),
        props.muted.then_some("sp-tie-muted"),
    );
    html! { <path {class} d={props.tie.path.clone()} /> }
}

/// The style of a line, by how sure we are.
pub fn line_class(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sure => "sp-tie-sure",
        Certainty::Think => "sp-tie-think",
        Certainty::Guess => "sp-tie-guess",
    }
}

/// The words of a tie.
pub fn tie_words(tie: &DrawnTie) -> Html {
    html! { <text class="sp-tie-label" x={n(tie.at.0)} y={n(tie.at.1 + 5)}>{ tie.words }</text> }
}

/// The sign of how a tie works: a shield, two rings, a wedge, a loop. Shapes first; they have no colour of their own.
pub fn working_mark(working: Working, at: Spot) -> Html {
    let (x, y) = at;
    let sign = match working {
        Working::Protective => html! {
            <path class="sp-tie-mark-line" d={format!("M{x} {}l6 2.4v4.2c0 3.6-2.5 5.6-6 7.2-3.5-1.6-6-3.6-6-7.2v-4.2z", y - 7)} />
        },
        Working::Cooperative => html! {
            <>
                <circle class="sp-tie-mark-line" cx={n(x - 3)} cy={n(y)} r="4.2" />
                <circle class="sp-tie-mark-line" cx={n(x + 3)} cy={n(y)} r="4.2" />
            </>
        },
        Working::Oppressive => html! {
            <path class="sp-tie-mark-solid" d={format!("M{} {}h13l-6.5 11z", x - 6, y - 5)} />
        },
        Working::Collusive => html! {
            <path
                class="sp-tie-mark-line"
                d={format!("M{} {}C{} {} {} {} {x} {}S{} {} {} {}", x - 6, y + 7, x + 5, y, x + 6, y - 7, y - 7, x - 5, y, x + 6, y + 7)}
            />
        },
    };
    html! {
        <g class="sp-tie-mark">
            <circle class="sp-tie-mark-ground" cx={n(x)} cy={n(y)} r="11.5" />
            { sign }
        </g>
    }
}
