//! A row of controls for one thing.

use yew::prelude::*;

/// Properties of [`Toolbar`].
#[derive(Properties, PartialEq, Clone)]
pub struct ToolbarProps {
    /// What the controls are for.
    pub label: AttrValue,
    /// The controls.
    pub children: Html,
    /// The first at the left, the rest at the right.
    #[prop_or_default]
    pub apart: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A named group: each control stays a stop for Tab, since people here rarely know arrow keys.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    html! {
        <div
            class={classes!("sp-toolbar", props.apart.then_some("sp-toolbar-apart"), props.class.clone())}
            role="group"
            aria-label={props.label.clone()}
        >
            { props.children.clone() }
        </div>
    }
}
