//! Step 2: who decides, influences, is affected, is absent. The people are those of the story.

use std::rc::Rc;

use yew::prelude::*;

use super::map_view::MapView;
use crate::app::{use_editor, use_power, use_story};
use crate::content::words::power_map as words;
use crate::domain::story::{Actor, ActorKind};
use crate::domain::{Canvas, Change, Command, MAX_LABEL};
use crate::platform::random;
use crate::ui::bound::{AddButton, BoundChoice, BoundLine, RemoveButton, Shown, person_name};
use crate::ui::components::EmptyState;

const ADD: &str = "who-add";

/// The list of people, and the picture so far.
#[component]
pub fn WhoStep() -> Html {
    let story = use_story();
    let power = use_power();
    let editor = use_editor();
    let onadd = {
        // The first is nearly always whom it is about; what anybody is can be changed at once.
        let kind = if story.actors.is_empty() { ActorKind::Centre } else { ActorKind::FamilyFriend };
        Callback::from(move |()| {
            let actor = Actor::new(random::id(), "", kind);
            let first = AttrValue::from(name_id(&actor));
            editor.change(ADD, Command::Actor(Change::Add(actor)));
            first
        })
    };
    html! {
        <div class="sp-stack sp-stack-loose">
            <ul class="sp-round" role="list">
                for (question, meaning) in words::ROUND {
                    <li key={question}><strong>{ question }</strong>{ " " }{ meaning }</li>
                }
            </ul>
            <section class="sp-stack" aria-labelledby="who-people">
                <h2 id="who-people">{ words::PEOPLE }</h2>
                if story.actors.is_empty() {
                    <EmptyState title={words::NO_ONE}><p>{ words::NO_ONE_BODY }</p></EmptyState>
                } else {
                    <p class="sp-hint">{ words::PEOPLE_LINES }{ " " }{ words::SAME_PEOPLE }</p>
                    <ul class="sp-stack sp-stack-tight" role="list">
                        for actor in story.actors.iter() {
                            <PersonRow key={actor.id.as_str()} actor={actor.clone()} />
                        }
                    </ul>
                }
                <div class="sp-cluster"><AddButton id={ADD} label={words::ADD_PERSON} {onadd} /></div>
            </section>
            if !story.actors.is_empty() {
                <MapView id="who-map" label={words::OUR_MAP} map={power.map.clone()} canvas={Canvas::Ours} />
            }
        </div>
    }
}

fn name_id(actor: &Actor) -> String {
    format!("who-{}-name", actor.id)
}

#[derive(Properties, PartialEq)]
struct PersonRowProps {
    actor: Rc<Actor>,
}

/// One person: name, kind, and the way out.
#[component]
fn PersonRow(props: &PersonRowProps) -> Html {
    let editor = use_editor();
    let story = use_story();
    let actor = &props.actor;
    let name = person_name(&story, &actor.id);
    let write = {
        let actor = actor.clone();
        Callback::from(move |label| Command::Actor(Change::Put(Actor { label, ..(*actor).clone() })))
    };
    let kind_id = format!("who-{}-kind", actor.id);
    let onchoose = {
        let (actor, kind_id) = (actor.clone(), kind_id.clone());
        Callback::from(move |kind: Option<ActorKind>| {
            if let Some(kind) = kind {
                editor.change(&kind_id, Command::Actor(Change::Put(Actor { kind, ..(*actor).clone() })));
            }
        })
    };
    html! {
        <li class="sp-map-person">
            <BoundLine
                id={name_id(actor)} label={words::name_of(&name)} hide_label=true value={actor.label.clone()} {write} limit={MAX_LABEL}
            />
            <BoundChoice
                id={kind_id} label={words::kind_of(&name)} hide_label=true value={Some(actor.kind)} {onchoose}
                shown={Shown::Menu} always_one=true
            />
            <RemoveButton
                id={format!("who-{}-remove", actor.id)} label={words::REMOVE} name={words::remove(&name)} what={name}
                command={Command::Actor(Change::Remove(actor.id.clone()))} then={ADD}
            />
        </li>
    }
}
