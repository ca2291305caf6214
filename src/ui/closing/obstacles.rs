//! Obstacles to somebody's say over their own life, and who carries which problem.

use yew::prelude::*;

use super::obstacle::ObstacleRow;
use super::ownership::OwnershipRow;
use crate::app::{use_closing, use_editor};
use crate::content;
use crate::content::words;
use crate::content::words::closing;
use crate::domain::closing::{Closing, Obstacle, ObstacleKind, ObstacleLevel, Ownership};
use crate::domain::sorted::sort_by_key;
use crate::domain::{Change, Command, OwnershipId};
use crate::platform::random;
use crate::ui::bound::AddButton;
use crate::ui::components::{CheckList, Choice, EmptyState, Notice, use_announce};

const ADD_OWNERSHIP: &str = "ownership-add";

/// The step.
#[component]
pub fn ObstaclesStep() -> Html {
    let editor = use_editor();
    let closing = use_closing();
    let announce = use_announce();
    let ontoggle = {
        let (editor, obstacles) = (editor.clone(), closing.obstacles.clone());
        Callback::from(move |(id, on): (AttrValue, bool)| {
            let Some(kind) = ObstacleKind::from_id(&id) else { return };
            let name = content::label(kind);
            if on {
                editor.change(kind.id(), Command::Obstacle(Change::Add(blank(kind))));
                announce.emit(closing::added(name));
            } else {
                for held in obstacles.iter().filter(|held| held.kind == kind) {
                    editor.change(kind.id(), Command::Obstacle(Change::Remove(held.id.clone())));
                }
                announce.emit(words::bound::removed(name));
            }
        })
    };
    let onadd = Callback::from(move |()| {
        let id: OwnershipId = random::id();
        let field = format!("ownership-{id}-problem");
        let blank = Ownership { id, problem: String::new(), carried_by: None, could_be: None };
        editor.change(ADD_OWNERSHIP, Command::Ownership(Change::Add(blank)));
        AttrValue::from(field)
    });
    html! {
        <div class="sp-stack sp-stack-loose">
            <section class="sp-stack sp-no-print" aria-labelledby="which-obstacles">
                <h2 id="which-obstacles">{ closing::WHICH }</h2>
                <p class="sp-hint">{ closing::WHICH_HINT }</p>
                <div class="sp-obstacles">
                    for level in ObstacleLevel::ALL.iter().copied() {
                        { catalogue(&closing, level, &ontoggle) }
                    }
                </div>
            </section>
            if !closing.obstacles.is_empty() {
                <section class="sp-stack" aria-labelledby="obstacles-here">
                    <h2 id="obstacles-here">{ closing::CHOSEN }</h2>
                    <Notice title={closing::ADAPT}><p>{ closing::ADAPT_BODY }</p></Notice>
                    for obstacle in in_levels(&closing) {
                        <ObstacleRow key={obstacle.id.as_str()} obstacle={obstacle.clone()} />
                    }
                </section>
            }
            <section class="sp-stack" aria-labelledby="ownerships">
                <h2 id="ownerships">{ closing::OWNERSHIPS }</h2>
                if closing.ownerships.is_empty() {
                    <EmptyState title={closing::NO_OWNERSHIPS}><p>{ closing::NO_OWNERSHIPS_BODY }</p></EmptyState>
                }
                for ownership in closing.ownerships.iter() {
                    <OwnershipRow key={ownership.id.as_str()} ownership={ownership.clone()} then={ADD_OWNERSHIP} />
                }
                <div><AddButton id={ADD_OWNERSHIP} label={closing::ADD_OWNERSHIP} {onadd} /></div>
            </section>
        </div>
    }
}

fn blank(kind: ObstacleKind) -> Obstacle {
    Obstacle {
        id: random::id(),
        kind,
        note: String::new(),
        scope: None,
        evidence: Vec::new(),
        seen_by: None,
        answer: None,
        owner: None,
    }
}

/// The obstacles of one level, to be ticked.
fn catalogue(closing: &Closing, level: ObstacleLevel, ontoggle: &Callback<(AttrValue, bool)>) -> Html {
    let kinds = ObstacleKind::ALL.iter().filter(|kind| kind.level() == level);
    let options: Vec<Choice> = kinds.map(|kind| Choice::new(kind.id(), content::label(*kind))).collect();
    let held = closing.obstacles.iter().map(|held| AttrValue::Static(held.kind.id()));
    html! {
        <CheckList
            key={level.id()} id={format!("obstacles-{}", level.id())} class="sp-obstacle-kind"
            legend={content::label(level)} hint={content::hint(level).map(AttrValue::Static)} {options}
            selected={held.collect::<Vec<_>>()} ontoggle={ontoggle.clone()}
        />
    }
}

/// What was ticked, personal first, then cultural, then structural: the order of the columns above.
fn in_levels(closing: &Closing) -> Vec<std::rc::Rc<Obstacle>> {
    let mut held: Vec<_> = closing.obstacles.iter().cloned().collect();
    sort_by_key(&mut held, |obstacle| obstacle.kind.level());
    held
}
