//! Adding an entry: it is made at once, and the next thing typed goes into it.

use yew::prelude::*;

use super::refused;
use crate::app::use_refusal;
use crate::platform::page;
use crate::ui::components::ButtonKind;
use crate::ui::components::button::press;

/// Moves focus to a control once it is on the page: call what is returned with the control's id.
#[hook]
pub fn use_focus_new() -> Callback<AttrValue> {
    let wanted = use_state(|| None::<AttrValue>);
    use_effect_with((*wanted).clone(), |wanted| {
        if let Some(id) = wanted {
            page::focus(id);
        }
    });
    let setter = wanted.setter();
    use_callback((), move |id, ()| setter.set(Some(id)))
}

/// Properties of [`AddButton`].
#[derive(Properties, PartialEq)]
pub struct AddButtonProps {
    /// The id of the button; a refusal is shown beside it.
    pub id: AttrValue,
    /// What it says: "Add a person".
    pub label: AttrValue,
    /// Makes the new entry and gives back the id of the control to type in first.
    pub onadd: Callback<(), AttrValue>,
    /// How it looks.
    #[prop_or(ButtonKind::Secondary)]
    pub kind: ButtonKind,
}

/// A button that adds an entry and moves on into it.
#[component]
pub fn AddButton(props: &AddButtonProps) -> Html {
    let focus = use_focus_new();
    let why = use_refusal(&props.id);
    let onadd = props.onadd.clone();
    let button = press(&props.label, Callback::from(move |()| focus.emit(onadd.emit(()))))
        .id(props.id.clone())
        .kind(props.kind)
        .drawn();
    html! { <>{ button }{ refused(why) }</> }
}
