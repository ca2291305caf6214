//! A new tie: both ends, what runs, how sure. It is put on the map by a button, so that going through a list with the
//! keyboard adds nothing by accident.

use yew::prelude::*;

use super::pieces::refused;
use crate::app::{use_editor, use_refusal, use_story};
use crate::content::words::power_map as words;
use crate::content::words::refusals;
use crate::domain::power::{Certainty, Map, Tie, TieKind};
use crate::domain::{ActorId, Canvas, Change, Command, List, Rejection};
use crate::export::sentences;
use crate::platform::{page, random};
use crate::ui::bound::{Ask, part};
use crate::ui::components::button::{ButtonKind, press};
use crate::ui::components::{Panel, PanelTone, use_announce};

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
            from: self.from.clone()?,
            to: self.to.clone()?,
            kind: self.kind?,
            certainty: self.certainty?,
            id: random::id(),
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
        let there = ties.iter().any(|tie| tie.from == *from && tie.to == *to && tie.kind == kind);
        there.then_some(Rejection::AlreadyThere)
    }
}

#[derive(Properties, PartialEq)]
struct TieMakerProps {
    id: AttrValue,
    canvas: Canvas,
    ties: List<Tie>,
}

/// The controls for a new tie. `id` begins their ids.
#[inline(never)]
pub fn tie_maker(id: AttrValue, canvas: &Canvas, map: &Map) -> Html {
    html! { <TieMaker {id} canvas={canvas.clone()} ties={map.ties.clone()} /> }
}

#[component]
fn TieMaker(props: &TieMakerProps) -> Html {
    let story = use_story();
    let editor = use_editor();
    let announce = use_announce();
    let begun = use_state_eq(Begun::default);
    let id = &props.id;
    let (add, first) = (part(id, "add"), part(id, "from"));
    let late = use_refusal(&add);
    let blocked = match begun.refused(&props.ties) {
        Some(why) => Some(AttrValue::from(refusals::sentence(why))),
        None if begun.whole().is_none() => Some(AttrValue::Static(words::CHOOSE_FIRST)),
        None => None,
    };
    let onadd = {
        let (begun, canvas, add, first) = (begun.clone(), props.canvas.clone(), add.clone(), first.clone());
        Callback::from(move |()| {
            let Some(tie) = begun.whole() else { return };
            announce.emit(words::on_the_map(&sentences::tie(&story, &tie).to_string()));
            editor.change(&add, Command::Tie(canvas.clone(), Change::add(tie)));
            // Whoever writes down what runs from one person usually goes on with the same person.
            begun.set(Begun { from: begun.from.clone(), ..Begun::default() });
            page::focus(&first);
        })
    };
    let put = press(words::PUT_ON_MAP, onadd).id(add).kind(ButtonKind::Primary).blocked(blocked).drawn();
    html! {
        <Panel id={id.clone()} title={words::NEW_TIE} tone={PanelTone::Sunk}>
            <div class="sp-tie-maker">
                { Ask::new(first, words::FROM).person(begun.from.as_ref(), set(&begun, |begun, from| begun.from = from)) }
                { Ask::new(part(id, "kind"), words::TIE)
                    .menu()
                    .choice(begun.kind, set(&begun, |begun, kind| begun.kind = kind)) }
                { Ask::new(part(id, "to"), words::TO).person(begun.to.as_ref(), set(&begun, |begun, to| begun.to = to)) }
                { Ask::new(part(id, "certainty"), words::HOW_SURE)
                    .menu()
                    .choice(begun.certainty, set(&begun, |begun, certainty| begun.certainty = certainty)) }
                <div class="sp-tie-put">{ put }</div>
            </div>
            { refused(late) }
        </Panel>
    }
}

fn set<T: 'static>(state: &UseStateHandle<Begun>, write: fn(&mut Begun, T)) -> Callback<T> {
    let state = state.clone();
    Callback::from(move |value| {
        let mut next = (*state).clone();
        write(&mut next, value);
        state.set(next);
    })
}
