//! One entry of a list: its heading, its fields, and what can be done with it.

use yew::prelude::*;

use crate::content::words::cooperation as words;
use crate::domain::Command;
use crate::ui::bound::{RemoveButton, ReorderButtons};
use crate::ui::components::{Panel, Toolbar};

/// Properties of [`ListEntry`].
#[derive(Properties, PartialEq)]
pub struct ListEntryProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What the entry is called.
    pub name: AttrValue,
    /// Where it stands, from 0.
    pub at: usize,
    /// How many there are.
    pub of: usize,
    /// The command that puts it elsewhere.
    pub place: Callback<usize, Command>,
    /// The command that takes it out.
    pub remove: Command,
    /// Where focus goes once it is out.
    pub then: AttrValue,
    /// What else can be done with it.
    #[prop_or_default]
    pub actions: Html,
    /// Its fields.
    pub children: Html,
}

/// An entry on a sheet of its own.
#[component]
pub fn ListEntry(props: &ListEntryProps) -> Html {
    let (id, name) = (&props.id, &props.name);
    html! {
        <Panel id={id.clone()} title={name.clone()}>
            { props.children.clone() }
            <Toolbar label={name.clone()}>
                { props.actions.clone() }
                <ReorderButtons
                    id={format!("{id}-order")} what={name.clone()} at={props.at} of={props.of}
                    place={props.place.clone()}
                />
                <RemoveButton
                    id={format!("{id}-remove")} label={words::REMOVE} name={words::remove(name)} what={name.clone()}
                    command={props.remove.clone()} then={props.then.clone()}
                />
            </Toolbar>
        </Panel>
    }
}
