//! Step 4: the ladder. Where we are, and where each party would be, in words.
//!
//! The rungs say who leads. They are numbered because the field numbers them, not because they measure anything.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, adult_prompt, family_first, field};
use crate::content;
use crate::content::words::protection as words;
use crate::domain::protection::{Decision, Lens, Level};
use crate::domain::story::{Actor, ActorKind, Story};
use crate::ui::bound::{Ask, listed, person_name, tried_moves};
use crate::ui::components::Choice;
use crate::ui::components::pieces::{element, group, headed, line, pieces, saying, several};

/// Step 4.
pub fn level(hand: &AtHand, decision: &Rc<Decision>) -> Html {
    let story = &hand.session.story;
    let now = field(decision, "now");
    let set_now = hand.writer(decision).answering(now.clone(), |next, id| next.now = listed(id));
    let parties = parties(story, decision);
    let mut menus = vec![level_menu(now, words::WHERE_NOW.into(), decision.now, set_now)];
    for actor in &parties {
        menus.push(party(hand, decision, actor));
    }
    let mut rungs = Vec::new();
    for level in Level::ALL.iter().rev() {
        rungs.push(rung(story, decision, *level, &parties));
    }
    several![
        adult_prompt(decision, decision.now),
        family_first(&hand.session, decision, decision.now),
        tried_moves(&hand.session.cooperation),
        html! { <ol class="sp-ladder" role="list" aria-label={words::LADDER}>{ pieces(rungs) }</ol> },
        headed(
            "h2",
            "place-everyone".into(),
            words::PLACE_EVERYONE,
            several![line("", words::PLACE_EVERYONE_BODY), group("sp-ladder-parties", menus)],
        ),
        headed("h2", "level-sentences".into(), words::IN_SENTENCES, sentences(story, decision, &parties)),
    ]
}

/// A level to choose, by number and name.
#[inline(never)]
pub fn level_menu(
    id: AttrValue,
    label: AttrValue,
    value: Option<Level>,
    onchange: Callback<Option<AttrValue>>,
) -> Html {
    let mut options = Vec::new();
    for level in Level::ALL {
        options.push(Choice::new(level.id(), level_name(*level)));
    }
    let selected = value.map(|level| AttrValue::Static(level.id()));
    Ask::new(id, label).menu().one(options, selected, onchange)
}

/// `2 Partnership`.
pub fn level_name(level: Level) -> String {
    words::level(level.number(), content::level(level).name)
}

/// Laws have no view of their own; whoever was placed stays, whatever they are.
fn parties<'a>(story: &'a Story, decision: &Decision) -> Vec<&'a Actor> {
    let mut parties: Vec<&Actor> = Vec::new();
    for actor in story.actors.iter() {
        if actor.kind != ActorKind::LawPolicy || decision.levels.contains_key(&actor.id) {
            parties.push(actor);
        }
    }
    parties
}

fn party(hand: &AtHand, decision: &Rc<Decision>, actor: &Actor) -> Html {
    let id = field(decision, &["level-", actor.id.as_str()].concat());
    let label = words::marker(&person_name(&hand.session.story, &actor.id), actor.kind);
    let place = hand.writer(decision).choosing(id.clone(), |next, (actor, id): (_, Option<AttrValue>)| {
        match listed(id.as_deref()) {
            Some(level) => next.levels.insert(actor, level),
            None => next.levels.remove(&actor),
        };
    });
    let actor_id = actor.id.clone();
    let onchange = place.reform(move |id| (actor_id.clone(), id));
    level_menu(id, label.into(), decision.levels.get(&actor.id).copied(), onchange)
}

fn rung(story: &Story, decision: &Decision, level: Level, parties: &[&Actor]) -> Html {
    let entry = content::level(level);
    let here = decision.now == Some(level);
    let mut markers = Vec::new();
    if here {
        markers.push(saying("span", "sp-marker sp-marker-now", words::WHERE_NOW));
    }
    for actor in parties {
        if decision.levels.get(&actor.id) == Some(&level) {
            let marker = words::marker(&person_name(story, &actor.id), actor.kind);
            markers.push(saying("span", "sp-marker", marker));
        }
    }
    let adult = entry.adult.filter(|_| decision.lens == Some(Lens::AdultWithCapacity));
    let detail = |words: &'static str| saying("span", "sp-rung-detail", words);
    let called = several![entry.name.into(), detail(entry.meaning), adult.map(detail).unwrap_or_default()];
    let held = several![
        saying("span", "sp-rung-number", level.id()),
        element("span", "sp-rung-words", called),
        element("span", "sp-rung-markers", markers),
    ];
    element("li", if here { "sp-rung sp-rung-here" } else { "sp-rung" }, held)
}

/// The ladder as sentences: equal to the drawing, and all of it.
fn sentences(story: &Story, decision: &Decision, parties: &[&Actor]) -> Html {
    let mut said = Vec::new();
    if let Some(level) = decision.now {
        said.push(saying("li", "", words::we_are_at(level.number(), content::level(level).name)));
    }
    for actor in parties {
        if let Some(level) = decision.levels.get(&actor.id) {
            let (number, name) = (level.number(), content::level(*level).name);
            said.push(saying("li", "", words::would_be_at(&person_name(story, &actor.id), actor.kind, number, name)));
        }
    }
    if said.is_empty() {
        return line("sp-hint", words::NO_MARKERS);
    }
    element("ul", "", said)
}
