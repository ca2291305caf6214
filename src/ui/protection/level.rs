//! Step 4: the ladder. Where we are, and where each party would be, in words.
//!
//! The rungs say who leads. They are numbered because the field numbers them, not because they measure anything.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, adult_prompt, field, rarely_lawful, rewritten, use_at_hand};
use crate::content;
use crate::content::words::protection as words;
use crate::domain::protection::{Decision, Lens, Level};
use crate::domain::story::{Actor, ActorKind, Story};
use crate::ui::bound::person_name;
use crate::ui::components::{Choice, Select};

/// Step 4.
#[component]
pub fn LevelStep() -> Html {
    let hand = use_at_hand();
    let Some(decision) = &hand.decision else {
        return hand.nothing();
    };
    let story = &hand.session.story;
    let now = {
        let id = field(decision, "now");
        let onchoose = hand.choose(decision, &id, |next, to: Option<Level>| next.now = to);
        level_menu(id, words::WHERE_NOW.into(), decision.now, onchoose)
    };
    let sentences = sentences(story, decision);
    hand.around(
        decision,
        html! {
            <>
                if rarely_lawful(decision, decision.now) {
                    { adult_prompt() }
                }
                <ol class="sp-ladder" role="list" aria-label={words::LADDER}>
                    for level in Level::ALL.iter().rev().copied() {
                        { rung(story, decision, level) }
                    }
                </ol>
                <section class="sp-stack" aria-labelledby="place-everyone">
                    <h2 id="place-everyone">{ words::PLACE_EVERYONE }</h2>
                    <p>{ words::PLACE_EVERYONE_BODY }</p>
                    <div class="sp-ladder-parties">
                        { now }
                        for actor in parties(story, decision) {
                            { party(&hand, decision, actor) }
                        }
                    </div>
                </section>
                <section class="sp-stack" aria-labelledby="level-sentences">
                    <h2 id="level-sentences">{ words::IN_SENTENCES }</h2>
                    if sentences.is_empty() {
                        <p class="sp-hint">{ words::NO_MARKERS }</p>
                    } else {
                        <ul>
                            for sentence in sentences { <li>{ sentence }</li> }
                        </ul>
                    }
                </section>
            </>
        },
    )
}

/// A level to choose, by number and name.
pub fn level_menu(id: String, label: AttrValue, value: Option<Level>, onchoose: Callback<Option<Level>>) -> Html {
    let options: Vec<Choice> = Level::ALL.iter().map(|level| Choice::new(level.id(), level_name(*level))).collect();
    let onchange = onchoose.reform(|id: Option<AttrValue>| id.and_then(|id| Level::from_id(&id)));
    let selected = value.map(|level| AttrValue::Static(level.id()));
    html! { <Select {id} {label} {options} {selected} {onchange} /> }
}

/// `2 Partnership`.
pub fn level_name(level: Level) -> String {
    words::level(level.number(), content::level(level).name)
}

/// Laws have no view of their own; whoever was placed stays, whatever they are.
fn parties<'a>(story: &'a Story, decision: &'a Decision) -> impl Iterator<Item = &'a Rc<Actor>> {
    story.actors.iter().filter(|actor| actor.kind != ActorKind::LawPolicy || decision.levels.contains_key(&actor.id))
}

fn party(hand: &AtHand, decision: &Rc<Decision>, actor: &Rc<Actor>) -> Html {
    let id = field(decision, &format!("level-{}", actor.id));
    let label = words::marker(&person_name(&hand.session.story, &actor.id), actor.kind);
    let onchoose = {
        let (editor, decision, actor, id) = (hand.editor.clone(), decision.clone(), actor.id.clone(), id.clone());
        Callback::from(move |level: Option<Level>| {
            editor.change(
                &id,
                rewritten(&decision, |next| {
                    match level {
                        Some(level) => next.levels.insert(actor.clone(), level),
                        None => next.levels.remove(&actor),
                    };
                }),
            );
        })
    };
    level_menu(id, label.into(), decision.levels.get(&actor.id).copied(), onchoose)
}

fn rung(story: &Story, decision: &Decision, level: Level) -> Html {
    let entry = content::level(level);
    let here = decision.now == Some(level);
    let adult = entry.adult.filter(|_| decision.lens == Some(Lens::AdultWithCapacity));
    html! {
        <li key={level.id()} class={classes!("sp-rung", here.then_some("sp-rung-here"))}>
            <span class="sp-rung-number">{ level.number() }</span>
            <span class="sp-rung-words">
                { entry.name }
                <span class="sp-rung-detail">{ entry.meaning }</span>
                if let Some(adult) = adult {
                    <span class="sp-rung-detail">{ adult }</span>
                }
            </span>
            <span class="sp-rung-markers">
                if here {
                    <span class="sp-marker sp-marker-now">{ words::WHERE_NOW }</span>
                }
                for actor in parties(story, decision).filter(|actor| decision.levels.get(&actor.id) == Some(&level)) {
                    <span key={actor.id.as_str()} class="sp-marker">
                        { words::marker(&person_name(story, &actor.id), actor.kind) }
                    </span>
                }
            </span>
        </li>
    }
}

/// The ladder as sentences: equal to the drawing, and all of it.
fn sentences(story: &Story, decision: &Decision) -> Vec<String> {
    let name = |level: Level| content::level(level).name;
    let ours = decision.now.map(|level| words::we_are_at(level.number(), name(level)));
    let theirs = parties(story, decision).filter_map(|actor| {
        let level = *decision.levels.get(&actor.id)?;
        Some(words::would_be_at(&person_name(story, &actor.id), actor.kind, level.number(), name(level)))
    });
    ours.into_iter().chain(theirs).collect()
}
