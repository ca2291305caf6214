//! Taking an entry out. Undo brings it back, and that is said; nothing is asked twice.

use yew::html::IntoPropValue;
use yew::prelude::*;

use super::refused;
use crate::app::{use_editor, use_refusal};
use crate::content::words;
use crate::domain::Command;
use crate::platform::page;
use crate::ui::components::button::press;
use crate::ui::components::use_announce;

/// The command that takes an entry out. Made from a callback, or from the command itself.
#[derive(Clone, PartialEq)]
pub struct Removal(Callback<(), Command>);

impl IntoPropValue<Removal> for Callback<(), Command> {
    fn into_prop_value(self) -> Removal {
        Removal(self)
    }
}

impl IntoPropValue<Removal> for Command {
    fn into_prop_value(self) -> Removal {
        Removal(Callback::from(move |()| self.clone()))
    }
}

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
    pub command: Removal,
    /// The id of the control that focus goes to, since this one goes with the entry.
    pub then: AttrValue,
}

/// A button that takes an entry out.
#[component]
pub fn RemoveButton(props: &RemoveButtonProps) -> Html {
    let editor = use_editor();
    let announce = use_announce();
    let why = use_refusal(&props.id);
    let onclick = {
        let (id, what) = (props.id.clone(), props.what.clone());
        let (command, then) = (props.command.clone(), props.then.clone());
        Callback::from(move |()| {
            if editor.accepted(&id, command.0.emit(())) {
                announce.emit(words::bound::removed(&what));
                page::focus(&then);
            }
        })
    };
    let button = press(&props.label, onclick).id(&props.id).label(&props.name).in_row().drawn();
    html! { <>{ button }{ refused(why) }</> }
}
