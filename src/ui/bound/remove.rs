//! Taking an entry out. Undo brings it back, and that is said; nothing is asked twice.

use yew::prelude::*;

use crate::app::{use_editor, use_refusal};
use crate::content::words;
use crate::domain::Command;
use crate::platform::page;
use crate::ui::components::{Button, ButtonKind, use_announce};

/// Properties of [`RemoveButton`].
#[derive(Properties, PartialEq)]
pub struct RemoveButtonProps {
    /// The id of the button; a refusal is shown beside it.
    pub id: AttrValue,
    /// What it says: "Remove".
    pub label: AttrValue,
    /// What it says to those who do not see what it stands beside: "Remove Lee".
    pub name: AttrValue,
    /// What is taken out, for the sentence afterwards: "Lee".
    pub what: AttrValue,
    /// The command that takes it out.
    pub command: Command,
    /// The id of the control that focus goes to, since this one goes with the entry.
    pub then: AttrValue,
}

/// A button that takes an entry out.
#[component]
pub fn RemoveButton(props: &RemoveButtonProps) -> Html {
    let editor = use_editor();
    let announce = use_announce();
    let refusal = use_refusal(&props.id);
    let onclick = {
        let (id, what) = (props.id.clone(), props.what.clone());
        let (command, then) = (props.command.clone(), props.then.clone());
        Callback::from(move |()| {
            editor.change(&id, command.clone());
            announce.emit(words::bound::removed(&what));
            page::focus(&then);
        })
    };
    html! {
        <>
            <Button
                id={props.id.clone()} kind={ButtonKind::Quiet} small=true label={props.name.clone()} {onclick}
            >{ &props.label }</Button>
            if let Some(why) = refusal {
                <p class="sp-error" role="alert">{ words::refusals::sentence(why) }</p>
            }
        </>
    }
}
