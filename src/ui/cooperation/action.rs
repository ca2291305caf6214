//! Taking something into the closing plan: an entry becomes an action once, in its own words.

use crate::domain::dates::Date;
use yew::prelude::*;

use crate::app::{use_closing, use_editor};
use crate::content::words::cooperation as words;
use crate::domain::closing::{Action, Origin};
use crate::domain::{Change, Command};
use crate::platform::random;
use crate::ui::bound::use_focus_new;
use crate::ui::components::{Button, ButtonKind, use_announce};

/// Properties of [`MakeAction`].
#[derive(Properties, PartialEq)]
pub struct MakeActionProps {
    /// The id of the button.
    pub id: AttrValue,
    /// What is to be done, in the writer's words.
    pub what: AttrValue,
    /// What the entry is called.
    pub name: AttrValue,
    /// The entry.
    pub origin: Origin,
    /// By when, where that was said.
    #[prop_or_default]
    pub by: Option<Date>,
}

/// A button while the entry is no action yet; afterwards a sentence that says it is one.
#[component]
pub fn MakeAction(props: &MakeActionProps) -> Html {
    let editor = use_editor();
    let announce = use_announce();
    let focus = use_focus_new();
    let closing = use_closing();
    let made = closing.actions.iter().any(|action| action.origin.as_ref() == Some(&props.origin));
    let made_id = AttrValue::from(format!("{}-made", props.id));
    if made {
        return html! { <p id={made_id} class="sp-hint" tabindex="-1">{ words::IS_ACTION }</p> };
    }
    let blocked = props.what.trim().is_empty().then_some(AttrValue::Static(words::WRITE_FIRST));
    let onclick = {
        let (id, what, name) = (props.id.clone(), props.what.clone(), props.name.clone());
        let (origin, by) = (props.origin.clone(), props.by);
        Callback::from(move |()| {
            let action = Action { by, origin: Some(origin.clone()), ..Action::new(random::id(), what.trim()) };
            editor.change(&id, Command::Action(Change::Add(action)));
            announce.emit(words::made_action(&name));
            focus.emit(made_id.clone());
        })
    };
    html! {
        <Button
            id={props.id.clone()} kind={ButtonKind::Secondary} small=true label={words::make_action(&props.name)}
            {blocked} {onclick}
        >{ words::MAKE_ACTION }</Button>
    }
}
