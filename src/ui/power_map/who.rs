//! Step 2: who decides, influences, is affected, is absent. The people are those of the story.

use std::rc::Rc;

use yew::prelude::*;

use super::map_view::our_map;
use super::pieces::{adder, empty, remover, section};
use super::rows::{Entry, Hand, row};
use crate::app::Editor;
use crate::content::words::power_map as words;
use crate::domain::power::Power;
use crate::domain::story::{Actor, ActorKind, Story};
use crate::domain::{ActorId, Change, Command, MAX_LABEL};
use crate::platform::random;
use crate::ui::bound::{Ask, Writer, part, person_name};

const ADD: &str = "who-add";

/// The list of people, and the picture so far.
pub fn who(editor: &Editor, story: &Rc<Story>, power: &Power) -> Html {
    let onadd = {
        let (editor, story) = (editor.clone(), story.clone());
        Callback::from(move |()| {
            // The first is nearly always whom it is about; what anybody is can be changed at once.
            let kind = if story.actors.is_empty() { ActorKind::Centre } else { ActorKind::FamilyFriend };
            let id: ActorId = random::id();
            editor.change(ADD, Command::Actor(Change::Add(Actor::new(id.clone(), "", kind))));
            part(part("who", id.as_str()), "name")
        })
    };
    let mut questions = Vec::new();
    for (question, meaning) in words::ROUND {
        questions.push(html! { <li><strong>{ question }</strong>{ " " }{ meaning }</li> });
    }
    let mut rows = Vec::new();
    for actor in story.actors.iter() {
        rows.push(row(part("who", actor.id.as_str()), Entry::Person(actor.clone())));
    }
    let people = html! {
        <>
            if rows.is_empty() {
                { empty(words::NO_ONE, words::NO_ONE_BODY) }
            } else {
                <p class="sp-hint">{ words::PEOPLE_LINES }{ " " }{ words::SAME_PEOPLE }</p>
                <ul class="sp-stack sp-stack-tight" role="list">{ rows }</ul>
            }
            { adder(ADD.into(), words::ADD_PERSON.into(), onadd) }
        </>
    };
    html! {
        <>
            <ul class="sp-round" role="list">{ questions }</ul>
            { section("sp-stack", "who-people".into(), words::PEOPLE.into(), people) }
            if !story.actors.is_empty() {
                { our_map("who-map", &power.map) }
            }
        </>
    }
}

/// One person: name, kind, and the way out.
pub fn person(hand: &Hand, actor: &Rc<Actor>) -> Html {
    let id = &hand.id;
    let name = person_name(&hand.story, &actor.id);
    let w = Writer::new(&hand.editor, actor, |actor| Command::Actor(Change::Put(actor)));
    let kind = part(id, "kind");
    let onkind = w.choosing(kind.clone(), |actor, kind| {
        if let Some(kind) = kind {
            actor.kind = kind;
        }
    });
    html! {
        <li class="sp-map-person">
            { Ask::new(part(id, "name"), words::name_of(&name))
                .hidden()
                .limit(MAX_LABEL)
                .line(&actor.label, w.typing(|actor, label| actor.label = label)) }
            { Ask::new(kind, words::kind_of(&name)).hidden().menu().always_one().choice(Some(actor.kind), onkind) }
            { remover(id, words::remove(&name), name, Command::Actor(Change::Remove(actor.id.clone())), ADD.into()) }
        </li>
    }
}
