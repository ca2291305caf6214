//! Step 2: who decides, influences, is affected, is absent. The people are those of the story.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Field, Subject};
use super::map_view::our_map;
use super::pieces::{adder, empty, section};
use super::rows::{Entry, Hand, row};
use super::tags::{held, list, says, words as text};
use crate::app::Editor;
use crate::content::words::power_map as words;
use crate::domain::power::Power;
use crate::domain::story::{Actor, ActorKind, Story};
use crate::domain::{ActorId, Change, Command, MAX_LABEL};
use crate::platform::random;
use crate::ui::bound::{options, part, person_name};
use crate::ui::components::pieces::{pieces, several};

const ADD: &str = "who-add";

/// The list of people, and the picture so far.
pub fn who(editor: &Editor, story: &Rc<Story>, power: &Power) -> Html {
    let onadd = {
        let (editor, story) = (editor.clone(), story.clone());
        Callback::from(move |()| {
            // The first is nearly always whom it is about; what anybody is can be changed at once.
            let kind = if story.actors.is_empty() { ActorKind::Centre } else { ActorKind::FamilyFriend };
            let id: ActorId = random::id();
            editor.change(ADD, Command::Actor(Change::add(Actor::new(id.clone(), "", kind))));
            part(part("who", id.as_str()), "name")
        })
    };
    let mut questions = Vec::new();
    for (question, meaning) in words::ROUND {
        let meaning = [" ", meaning].concat();
        questions.push(held("li", "", vec![says("strong", "", question), text(meaning.into())]));
    }
    let mut rows = Vec::new();
    for actor in story.actors.iter() {
        rows.push(row(part("who", actor.id.as_str()), Entry::Person(actor.clone())));
    }
    let (people, picture) = if rows.is_empty() {
        (empty(words::NO_ONE, words::NO_ONE_BODY), Html::default())
    } else {
        let hint = [words::PEOPLE_LINES, " ", words::SAME_PEOPLE].concat();
        let people = vec![says("p", "sp-hint", hint), list("ul", "sp-stack sp-stack-tight", rows)];
        (pieces(people), our_map("who-map".into(), &power.map))
    };
    let people = several![people, adder(ADD.into(), words::ADD_PERSON.into(), onadd)];
    let round = list("ul", "sp-round", questions);
    several![round, section("sp-stack", "who-people".into(), words::PEOPLE.into(), people), picture]
}

/// One person: name, kind, and the way out.
#[inline(never)]
pub fn person(hand: &Hand, actor: &Rc<Actor>) -> Html {
    let name = person_name(&hand.story, &actor.id);
    let a = Answers::of(&hand.editor, &hand.id, None, Subject::Actor(actor.clone()));
    let called = a.ask(Field::Name, words::name_of(&name)).hidden().limit(MAX_LABEL);
    let kind = a.ask(Field::Kind, words::kind_of(&name)).hidden().menu().always_one();
    held(
        "li",
        "sp-map-person",
        vec![
            a.line(Field::Name, called, &actor.label),
            a.one(Field::Kind, kind, options::<ActorKind>(), Some(actor.kind.id())),
            a.remover(words::remove(&name), name, ADD.into()),
        ],
    )
}
