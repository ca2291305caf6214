//! One thing to be done: what, who, by when, and whether the person knows and agrees.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{menu, remove, short};
use super::plan::ADD;
use crate::app::use_editor;
use crate::content;
use crate::content::words::closing as words;
use crate::domain::closing::{Action, ActionStatus};
use crate::domain::plan::step_of;
use crate::domain::{Change, Command, SessionId};
use crate::route::Route;
use crate::ui::bound::{BoundDate, BoundPerson, BoundText, ReorderButtons, options};
use crate::ui::components::{Select, Toolbar};

/// Properties of [`ActionRow`].
#[derive(Properties, PartialEq)]
pub struct ActionRowProps {
    /// The action.
    pub action: Rc<Action>,
    /// The session it is in, for the link to where it came from.
    pub session: SessionId,
    /// Where it stands, from 0.
    pub at: usize,
    /// How many there are.
    pub of: usize,
}

/// An action on a sheet of its own.
#[component]
pub fn ActionRow(props: &ActionRowProps) -> Html {
    let editor = use_editor();
    let action = &props.action;
    let id = format!("action-{}", action.id);
    let name = short(&action.what, words::WORDLESS_ACTION);
    let put = {
        let action = action.clone();
        Rc::new(move |field: &str, change: &dyn Fn(&mut Action)| {
            let mut next = (*action).clone();
            change(&mut next);
            editor.change(field, Command::Action(Change::Put(next)));
        })
    };
    let write_what = {
        let action = action.clone();
        Callback::from(move |what| Command::Action(Change::Put(Action { what, ..(*action).clone() })))
    };
    let write_by = {
        let action = action.clone();
        Callback::from(move |by| Command::Action(Change::Put(Action { by, ..(*action).clone() })))
    };
    let set_who = {
        let (put, field) = (put.clone(), format!("{id}-who"));
        Callback::from(move |who: Option<_>| put(&field, &|next| next.who.clone_from(&who)))
    };
    let set_status = {
        let (put, field) = (put.clone(), format!("{id}-status"));
        Callback::from(move |status: Option<AttrValue>| {
            if let Some(status) = status.and_then(|status| ActionStatus::from_id(&status)) {
                put(&field, &|next| next.status = status);
            }
        })
    };
    let (level, knows, agrees) = (format!("{id}-level"), format!("{id}-knows"), format!("{id}-agrees"));
    let set_level = {
        let (put, field) = (put.clone(), level.clone());
        move |level| put(&field, &|next| next.level = level)
    };
    let set_knows = {
        let (put, field) = (put.clone(), knows.clone());
        move |knows| put(&field, &|next| next.knows = knows)
    };
    let set_agrees = {
        let (put, field) = (put, agrees.clone());
        move |agrees| put(&field, &|next| next.agrees = agrees)
    };
    let place = {
        let id = action.id.clone();
        Callback::from(move |to| Command::Action(Change::Place(id.clone(), to)))
    };
    let no_owner = action.who.is_none() && action.status == ActionStatus::Open && !action.what.trim().is_empty();
    html! {
        <section id={id.clone()} class="sp-panel" aria-labelledby={format!("{id}-title")}>
            <h3 id={format!("{id}-title")} class="sp-hidden">{ name.clone() }</h3>
            <BoundText
                id={format!("{id}-what")} label={words::WHAT} value={action.what.clone()} write={write_what} rows=2 class="sp-short-text"
            />
            <div class="sp-answers">
                <BoundPerson
                    id={format!("{id}-who")} label={words::WHO} value={action.who.clone()} onchoose={set_who}
                    hint={no_owner.then_some(AttrValue::Static(words::NO_OWNER))}
                />
                <BoundDate id={format!("{id}-by")} label={words::BY_WHEN} value={action.by} write={write_by} />
                { menu(knows, words::KNOWS, action.knows, set_knows) }
                { menu(agrees, words::AGREES, action.agrees, set_agrees) }
                { menu(level, words::LEVEL, action.level, set_level) }
                <Select
                    id={format!("{id}-status")} label={words::STATUS} options={options::<ActionStatus>()}
                    selected={Some(AttrValue::Static(action.status.id()))} onchange={set_status} always_one=true
                />
            </div>
            { origin(props) }
            if action.carried > 0 && action.status == ActionStatus::Open {
                <p class="sp-hint">{ words::carried(action.carried) }</p>
            }
            <Toolbar label={name.clone()}>
                <ReorderButtons id={format!("{id}-order")} what={name.clone()} at={props.at} of={props.of} {place} />
                { remove(&id, &name, Command::Action(Change::Remove(action.id.clone())), ADD) }
            </Toolbar>
        </section>
    }
}

/// The step it came from, in words, with the way there.
fn origin(props: &ActionRowProps) -> Html {
    let Some(origin) = &props.action.origin else {
        return Html::default();
    };
    let step = step_of(origin);
    let href = Route::Session { id: props.session.clone(), step }.fragment();
    let from = words::written_under(content::label(step.stage()), content::prompt(step).nav);
    html! { <p class="sp-hint">{ words::CAME_FROM }{ " " }<a {href}>{ from }</a></p> }
}
