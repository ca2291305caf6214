//! One obstacle: how it shows here, who sees it, and what is done about it.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{menu, remove};
use crate::app::use_editor;
use crate::content;
use crate::content::words::closing as words;
use crate::domain::closing::Obstacle;
use crate::domain::{Change, Command};
use crate::ui::bound::{BoundEntries, BoundPerson, BoundText};
use crate::ui::components::Panel;

/// Properties of [`ObstacleRow`].
#[derive(Properties, PartialEq)]
pub struct ObstacleRowProps {
    /// The obstacle.
    pub obstacle: Rc<Obstacle>,
}

/// An obstacle on a sheet of its own.
#[component]
pub fn ObstacleRow(props: &ObstacleRowProps) -> Html {
    let editor = use_editor();
    let obstacle = &props.obstacle;
    let id = format!("obstacle-{}", obstacle.id);
    let name = AttrValue::Static(content::label(obstacle.kind));
    let put = {
        let obstacle = obstacle.clone();
        Rc::new(move |field: &str, change: &dyn Fn(&mut Obstacle)| {
            let mut next = (*obstacle).clone();
            change(&mut next);
            editor.change(field, Command::Obstacle(Change::Put(next)));
        })
    };
    let write = {
        let obstacle = obstacle.clone();
        Callback::from(move |note| Command::Obstacle(Change::Put(Obstacle { note, ..(*obstacle).clone() })))
    };
    let (scope, seen_by, answer) = (format!("{id}-scope"), format!("{id}-seen-by"), format!("{id}-answer"));
    let set_scope = {
        let (put, field) = (put.clone(), scope.clone());
        move |scope| put(&field, &|next| next.scope = scope)
    };
    let set_seen_by = {
        let (put, field) = (put.clone(), seen_by.clone());
        move |seen_by| put(&field, &|next| next.seen_by = seen_by)
    };
    let set_answer = {
        let (put, field) = (put.clone(), answer.clone());
        move |answer| put(&field, &|next| next.answer = answer)
    };
    let set_owner = {
        let (put, field) = (put.clone(), format!("{id}-owner"));
        Callback::from(move |owner: Option<_>| put(&field, &|next| next.owner.clone_from(&owner)))
    };
    let set_evidence = {
        let field = format!("{id}-evidence");
        Callback::from(move |evidence: Vec<_>| put(&field, &|next| next.evidence.clone_from(&evidence)))
    };
    // Focus goes back to where it was ticked.
    let tick = format!("obstacles-{}-{}", obstacle.kind.level().id(), obstacle.kind.id());
    let asked = content::obstacle(obstacle.kind).ask;
    html! {
        <Panel id={id.clone()} title={name.clone()} level=3>
            <BoundText
                id={format!("{id}-note")} label={words::NOTE} hint={asked} value={obstacle.note.clone()} {write} rows=2
            />
            <div class="sp-answers">
                { menu(scope, words::SCOPE, obstacle.scope, set_scope) }
                { menu(seen_by, words::SEEN_BY, obstacle.seen_by, set_seen_by) }
            </div>
            { menu(answer, words::ANSWER, obstacle.answer, set_answer) }
            <BoundPerson
                id={format!("{id}-owner")} label={words::OWNER} value={obstacle.owner.clone()} onchoose={set_owner}
            />
            <BoundEntries
                id={format!("{id}-evidence")} label={words::EVIDENCE} value={obstacle.evidence.clone()}
                onchoose={set_evidence}
            />
            <div>
                { remove(&id, &name, Command::Obstacle(Change::Remove(obstacle.id.clone())), tick) }
            </div>
        </Panel>
    }
}
