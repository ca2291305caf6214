//! The buttons that put an entry in and take it out, as plain calls; see [`AddButton`] and [`RemoveButton`].

use yew::html::IntoPropValue;
use yew::prelude::*;

use super::{AddButton, Removal, RemoveButton};
use crate::app::Editor;
use crate::domain::Command;
use crate::ui::components::pieces::{nothing_yet, pieces, several};

/// A button that adds an entry, by itself in its line. `onadd` gives back the id of the control to type in first.
#[inline(never)]
pub fn add_button(id: &'static str, label: &'static str, onadd: Callback<(), AttrValue>) -> Html {
    html! { <div><AddButton {id} {label} {onadd} /></div> }
}

/// What the button `add` does: `new` makes an empty entry, and names the control to type in first.
#[inline(never)]
pub fn adding(editor: &Editor, add: &'static str, new: fn() -> (AttrValue, Command)) -> Callback<(), AttrValue> {
    let editor = editor.clone();
    Callback::from(move |()| {
        let (field, command) = new();
        editor.change(add, command);
        field
    })
}

/// The entries of a list, what stands there before the first, and the button that makes another.
#[inline(never)]
pub fn list(
    before: [&'static str; 2],
    entries: Vec<Html>,
    add: &'static str,
    label: &'static str,
    onadd: Callback<(), AttrValue>,
) -> Html {
    let [title, body] = before;
    let first = if entries.is_empty() { nothing_yet(title, body, Html::default()) } else { Html::default() };
    several![first, pieces(entries), add_button(add, label, onadd)]
}

/// A button that takes out the entry called `what`: `label` is what it says, `name` what it says to those who do not
/// see where it stands, and `then` is where focus goes.
pub fn remove_button(
    id: AttrValue,
    label: &'static str,
    name: String,
    what: AttrValue,
    command: impl IntoPropValue<Removal>,
    then: AttrValue,
) -> Html {
    remove(id, label, name.into(), what, command.into_prop_value(), then)
}

#[inline(never)]
fn remove(
    id: AttrValue,
    label: &'static str,
    name: AttrValue,
    what: AttrValue,
    command: Removal,
    then: AttrValue,
) -> Html {
    html! { <RemoveButton {id} {label} {name} {what} {command} {then} /> }
}
