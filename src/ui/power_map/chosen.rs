//! What stands beside the picture: what the map says of whoever or whatever is chosen, and everything that can be
//! changed about it without leaving the picture.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Field, Subject};
use super::looking::{Deed, Looking};
use super::pieces::{refused, section, sentence};
use super::rows::{Entry, row};
use super::tags::{held, named, says, words as text};
use super::tie_table::tie_fields;
use crate::content;
use crate::content::words::{map_tools as tools, power_map as words};
use crate::domain::power::{PowerSource, Tie};
use crate::domain::story::{Actor, ActorKind};
use crate::domain::{Canvas, MAX_LABEL, Rejection};
use crate::export::sentences;
use crate::ui::bound::{Ask, options, part, person_name};
use crate::ui::components::Choice;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, several};

/// What is chosen, or how to choose.
#[inline(never)]
pub fn chosen(looking: &Rc<Looking>, refusal: Option<Rejection>) -> Html {
    let id = part(&looking.id, "chosen");
    if let Some(tie) = looking.tie() {
        let told = sentences::tie(&looking.story, tie).to_string();
        let body = several![this_tie(looking, tie, &told, refusal), nobody(looking)];
        return section("sp-stack sp-stack-tight", id, tools::THE_TIE.into(), body);
    }
    match &looking.view.selected[..] {
        [] => says("p", "sp-hint", words::CHOOSE_SOMEBODY),
        [_] => match looking.chosen() {
            None => says("p", "sp-hint", words::CHOOSE_SOMEBODY),
            Some(actor) => {
                let name = person_name(&looking.story, &actor.id);
                let body = several![one(looking, actor, &name), refused(refusal), nobody(looking)];
                section("sp-stack sp-stack-tight", id, name.to_string().into(), body)
            }
        },
        several => {
            let body = several![moving(looking, &tools::several(several.len())), nobody(looking)];
            section("sp-stack sp-stack-tight", id, tools::several(several.len()).into(), body)
        }
    }
}

fn nobody(looking: &Rc<Looking>) -> Html {
    group("sp-cluster", press(words::CHOOSE_NOBODY, looking.does(Deed::ChooseNobody)).in_row().drawn())
}

/// Where the picture goes on without being dragged.
fn moving(looking: &Rc<Looking>, name: &str) -> Html {
    if looking.canvas.is_none() {
        return Html::default();
    }
    let mut moves = vec![says("span", "sp-small", words::MOVE)];
    for (way, direction) in words::DIRECTIONS.into_iter().enumerate() {
        let onclick = looking.does(Deed::Step(way));
        moves.push(press(direction, onclick).label(words::move_to(direction, name)).in_row().drawn());
    }
    let placed = looking.view.selected.iter().any(|id| looking.map.places.contains_key(id));
    if placed {
        let name = words::place_by_rule(name);
        moves.push(press(words::PLACE_BY_RULE, looking.does(Deed::LetGo)).label(name).in_row().drawn());
    }
    named("sp-cluster", words::MOVE.into(), moves)
}

fn one(looking: &Rc<Looking>, actor: &Rc<Actor>, name: &str) -> Html {
    let mut facts = content::label(actor.kind).to_owned();
    for fact in [actor.in_home.map(words::in_home), actor.voice.map(words::heard)].into_iter().flatten() {
        facts.push_str(" · ");
        facts.push_str(&fact);
    }
    let told = told(looking, actor);
    let Some(canvas) = &looking.canvas else {
        return several![says("p", "sp-soft", facts), told];
    };
    let link = match &looking.view.linking {
        Some(_) => says("p", "sp-hint", tools::PRESS_THE_OTHER),
        None => press(tools::LINK, looking.does(Deed::Link)).label(tools::link_from(name)).in_row().drawn(),
    };
    several![
        says("p", "sp-soft", facts),
        who(looking, actor, name),
        told,
        group("sp-cluster", link),
        sources(looking, canvas, actor, name),
        moving(looking, name),
    ]
}

/// Name, kind, and the way out.
fn who(looking: &Rc<Looking>, actor: &Rc<Actor>, name: &str) -> Html {
    let a = Answers::of(&looking.editor, &part(&looking.id, "who"), None, Subject::Actor(actor.clone()));
    let kind = a.ask(Field::Kind, tools::WHAT_THEY_ARE).menu().always_one();
    held(
        "div",
        "sp-map-who",
        vec![
            a.line(Field::Name, a.ask(Field::Name, tools::CALLED).limit(MAX_LABEL), &actor.label),
            a.one(Field::Kind, kind, options::<ActorKind>(), Some(actor.kind.id())),
            a.remover(words::remove(name), name.to_owned().into(), part(&looking.id, "add")),
        ],
    )
}

/// What the map says of somebody; each tie opens to be changed.
fn told(looking: &Rc<Looking>, actor: &Actor) -> Html {
    let mut items = Vec::new();
    for rating in looking.map.ratings_of(&actor.id) {
        let side = looking.rated_side(&rating.id).map_or("", |(_, side)| side);
        items.push(held("li", "", vec![sentence(&sentences::rating(&looking.story, rating)), text(side.into())]));
    }
    for tie in looking.map.ties.iter() {
        if tie.from == actor.id || tie.to == actor.id {
            let told = sentences::tie(&looking.story, tie);
            let change = if looking.canvas.is_some() {
                let (this, id) = (looking.clone(), tie.id.clone());
                let onclick = Callback::from(move |()| this.press_tie(id.clone()));
                press(words::CHANGE, onclick).label(words::change(&told.to_string())).in_row().drawn()
            } else {
                Html::default()
            };
            let side = looking.side(&tie.id).unwrap_or_default();
            items.push(held("li", "", vec![sentence(&told), text(side.into()), change]));
        }
    }
    if items.is_empty() { says("p", "", words::NOTHING_ABOUT) } else { held("ul", "sp-sentences", items) }
}

/// The sources that were rated, and one that is about to be.
fn sources(looking: &Rc<Looking>, canvas: &Canvas, actor: &Rc<Actor>, name: &str) -> Html {
    let (mut rated, mut others) = (Vec::new(), Vec::new());
    for source in PowerSource::ALL {
        let mut ratings = Vec::new();
        for rating in looking.map.ratings.iter() {
            if rating.actor == actor.id && rating.source == *source {
                ratings.push(rating.clone());
            }
        }
        // One that is about to be rated stays in the list until there is an answer.
        if ratings.is_empty() {
            others.push(Choice::new(source.id(), content::power_source(*source).name));
        }
        if !ratings.is_empty() || looking.view.rating == Some(*source) {
            let row_id = part(part(part(&looking.id, "source"), actor.id.as_str()), source.id());
            rated.push(row(row_id, Entry::Source(canvas.clone(), actor.id.clone(), *source, ratings)));
        }
    }
    let begun = looking.view.rating.filter(|source| others.iter().any(|choice| choice.value == source.id()));
    let onchoose = looking.changes(|view, id: Option<AttrValue>| {
        view.rating = id.and_then(|id| PowerSource::from_id(&id));
    });
    let more = Ask::new(part(&looking.id, "rate"), tools::rate_of(name)).menu().one(
        others,
        begun.map(|source| AttrValue::Static(source.id())),
        onchoose,
    );
    group("sp-stack sp-stack-tight", several![group("", rated), more])
}

fn this_tie(looking: &Rc<Looking>, tie: &Rc<Tie>, told: &str, refusal: Option<Rejection>) -> Html {
    let Some(canvas) = &looking.canvas else { return says("p", "", told.to_owned()) };
    let (at, refused_at) = (part(&looking.id, "tie"), part(&looking.id, "chosen"));
    let a = Answers::of(&looking.editor, &at, Some(&refused_at), Subject::Tie(canvas.clone(), tie.clone()));
    several![says("p", "", told.to_owned()), tie_fields(&a, tie, told, refusal, part(&looking.id, "add"))]
}
