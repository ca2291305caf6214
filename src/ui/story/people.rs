//! The first step: who is in the story, and how each one's own voice has reached us.

use yew::prelude::*;

use super::person::PersonRow;
use crate::app::{use_editor, use_whole};
use crate::content::words::story as words;
use crate::domain::story::{Actor, ActorKind};
use crate::domain::{ActorId, Change, Command, Session};
use crate::platform::random;
use crate::ui::bound::use_focus_new;
use crate::ui::components::{Button, ButtonKind, EmptyState, Notice, Toolbar};

/// The button that adds a person; focus goes there when the last one is taken out.
const ADD: &str = "person-add";

/// Roles that are in almost every story. A role is where a label begins, not an answer.
const STARTERS: [(&str, &str, ActorKind); 3] = [
    ("person-add-centre", words::STARTER_CENTRE, ActorKind::Centre),
    ("person-add-worker", words::STARTER_WORKER, ActorKind::Worker),
    ("person-add-manager", words::STARTER_MANAGER, ActorKind::OtherProfessional),
];

/// The people of the story.
#[component]
pub fn PeopleStep() -> Html {
    let editor = use_editor();
    let whole = use_whole();
    let focus = use_focus_new();
    let actors = &whole.story.actors;

    let add = |button: &'static str, label: &'static str, kind: ActorKind| {
        let (editor, focus) = (editor.clone(), focus.clone());
        Callback::from(move |()| {
            let id: ActorId = random::id();
            let field = format!("person-{id}-label");
            editor.change(button, Command::Actor(Change::Add(Actor::new(id, label, kind))));
            focus.emit(field.into());
        })
    };
    let starters: Vec<_> = STARTERS.iter().filter(|(_, label, kind)| !begun(&whole, label, *kind)).collect();
    let starting = html! {
        if !starters.is_empty() {
            <Toolbar label={words::STARTERS}>
                for (id, label, kind) in starters {
                    <Button key={*id} id={*id} onclick={add(id, label, *kind)}>{ *label }</Button>
                }
            </Toolbar>
        }
    };
    let centres = actors.iter().filter(|actor| actor.kind == ActorKind::Centre).count();
    let named: Vec<&str> = whole.story.households().into_iter().collect();
    let households = match named[..] {
        [] => AttrValue::Static(words::HOUSEHOLD_HINT),
        _ => words::households(&named).into(),
    };
    html! {
        <div class="sp-stack">
            if actors.is_empty() {
                <EmptyState title={words::NO_PEOPLE}><p>{ words::NO_PEOPLE_BODY }</p></EmptyState>
            } else if centres == 0 {
                <Notice><p>{ words::NO_CENTRE }</p></Notice>
            } else if centres > 1 {
                <Notice><p>{ words::TWO_CENTRES }</p></Notice>
            }
            <ul class="sp-people sp-people-list" role="list">
                for (at, actor) in actors.iter().enumerate() {
                    <PersonRow
                        key={actor.id.as_str()} actor={actor.clone()} {at} of={actors.len()} then={ADD}
                        twin={twin(&whole, actor)} uses={whole.actor_uses(&actor.id)} households={households.clone()}
                    />
                }
            </ul>
            { starting }
            <div>
                <Button id={ADD} kind={ButtonKind::Primary} onclick={add(ADD, "", ActorKind::FamilyFriend)}>
                    { words::ADD_PERSON }
                </Button>
            </div>
        </div>
    }
}

/// Whether a role has somebody in it already: one person is at the centre, and a label is used once.
fn begun(session: &Session, label: &str, kind: ActorKind) -> bool {
    session.story.actors.iter().any(|actor| {
        actor.label.trim() == label || (actor.kind == kind && matches!(kind, ActorKind::Centre | ActorKind::Worker))
    })
}

/// Whether somebody else has the same label.
fn twin(session: &Session, actor: &Actor) -> bool {
    let label = actor.label.trim().to_lowercase();
    let same = |other: &Actor| other.id != actor.id && other.label.trim().to_lowercase() == label;
    !label.is_empty() && session.story.actors.iter().any(|other| same(other))
}
