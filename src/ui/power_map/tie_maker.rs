//! A new tie: both ends, what runs, how sure. It is put on the map by a button, so that going through a list with the
//! keyboard adds nothing by accident.

use yew::prelude::*;

use crate::app::{use_editor, use_refusal, use_story};
use crate::content::words;
use crate::domain::power::{Certainty, Tie, TieKind};
use crate::domain::{ActorId, Canvas, Change, Command, List, Rejection};
use crate::export::sentences;
use crate::platform::{page, random};
use crate::ui::bound::{BoundChoice, BoundPerson, Shown};
use crate::ui::components::{Button, ButtonKind, Panel, PanelTone, use_announce};

/// What has been chosen of the tie so far.
#[derive(Clone, Default, PartialEq)]
struct Begun {
    from: Option<ActorId>,
    kind: Option<TieKind>,
    to: Option<ActorId>,
    certainty: Option<Certainty>,
}

impl Begun {
    /// The tie, once all of it is chosen.
    fn whole(&self) -> Option<Tie> {
        Some(Tie {
            id: random::id(),
            from: self.from.clone()?,
            to: self.to.clone()?,
            kind: self.kind?,
            certainty: self.certainty?,
            working: None,
            expression: None,
            why: String::new(),
        })
    }

    /// Why the map would refuse it, as soon as that can be known.
    fn refused(&self, ties: &List<Tie>) -> Option<Rejection> {
        let (from, to) = (self.from.as_ref()?, self.to.as_ref()?);
        if from == to {
            return Some(Rejection::TieToItself);
        }
        let kind = self.kind?;
        let there = ties.iter().any(|tie| (&tie.from, &tie.to, tie.kind) == (from, to, kind));
        there.then_some(Rejection::AlreadyThere)
    }
}

/// Properties of [`TieMaker`].
#[derive(Properties, PartialEq)]
pub struct TieMakerProps {
    /// Begins the ids of the controls.
    pub id: AttrValue,
    /// The drawing it is added to.
    pub canvas: Canvas,
    /// The ties that are there.
    pub ties: List<Tie>,
}

/// The controls for a new tie.
#[component]
pub fn TieMaker(props: &TieMakerProps) -> Html {
    let story = use_story();
    let editor = use_editor();
    let announce = use_announce();
    let begun = use_state_eq(Begun::default);
    let add_id = format!("{}-add", props.id);
    let refused = begun.refused(&props.ties);
    let late = use_refusal(&add_id);
    let blocked = (begun.whole().is_none() || refused.is_some()).then(|| match refused {
        Some(why) => AttrValue::from(words::refusals::sentence(why)),
        None => AttrValue::Static(words::power_map::CHOOSE_FIRST),
    });
    let onadd = {
        let (begun, canvas, add_id, first) =
            (begun.clone(), props.canvas.clone(), add_id.clone(), format!("{}-from", props.id));
        let story = story.clone();
        Callback::from(move |()| {
            let Some(tie) = begun.whole() else { return };
            announce.emit(words::power_map::on_the_map(&sentences::tie(&story, &tie).to_string()));
            editor.change(&add_id, Command::Tie(canvas.clone(), Change::Add(tie)));
            // Whoever writes down what runs from one person usually goes on with the same person.
            begun.set(Begun { from: begun.from.clone(), ..Begun::default() });
            page::focus(&first);
        })
    };
    let (id, state) = (&props.id, &begun);
    html! {
        <Panel id={id.clone()} title={words::power_map::NEW_TIE} tone={PanelTone::Sunk}>
            <div class="sp-tie-maker">
                <BoundPerson
                    id={format!("{id}-from")} label={words::power_map::FROM} value={begun.from.clone()}
                    onchoose={set(state, |begun, from| begun.from = from)}
                />
                <BoundChoice
                    id={format!("{id}-kind")} label={words::power_map::TIE} value={begun.kind} shown={Shown::Menu}
                    onchoose={set(state, |begun, kind| begun.kind = kind)}
                />
                <BoundPerson
                    id={format!("{id}-to")} label={words::power_map::TO} value={begun.to.clone()}
                    onchoose={set(state, |begun, to| begun.to = to)}
                />
                <BoundChoice
                    id={format!("{id}-certainty")} label={words::power_map::HOW_SURE} value={begun.certainty}
                    shown={Shown::Menu} onchoose={set(state, |begun, certainty| begun.certainty = certainty)}
                />
                <div class="sp-tie-put">
                    <Button id={add_id} kind={ButtonKind::Primary} onclick={onadd} {blocked}>
                        { words::power_map::PUT_ON_MAP }
                    </Button>
                </div>
            </div>
            if let Some(why) = late {
                <p class="sp-error" role="alert">{ words::refusals::sentence(why) }</p>
            }
        </Panel>
    }
}

fn set<T: 'static>(state: &UseStateHandle<Begun>, rewrite: impl Fn(&mut Begun, T) + 'static) -> Callback<T> {
    let state = state.clone();
    Callback::from(move |value| {
        let mut next = (*state).clone();
        rewrite(&mut next, value);
        state.set(next);
    })
}
