//! Things to press, and links that look like them.

use yew::prelude::*;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    /// One of several things to do.
    #[default]
    Secondary,
    /// In bars and rows, where an edge would be noise.
    Quiet,
    /// Takes something away. Said by its words and a double edge, not by a colour.
    Careful,
}

impl ButtonKind {
    /// The classes for this kind.
    pub fn class(self) -> &'static str {
        match self {
            Self::Primary => "sp-button sp-button-primary",
            Self::Secondary => "sp-button",
            Self::Quiet => "sp-button sp-button-quiet",
            Self::Careful => "sp-button sp-button-careful",
        }
    }
}

/// Properties of [`Button`].
#[derive(Properties, PartialEq, Clone)]
pub struct ButtonProps {
    /// What the button says.
    pub children: Html,
    /// How much it asks to be pressed.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Called when it is pressed; never while it is blocked.
    #[prop_or_default]
    pub onclick: Callback<()>,
    /// Why it cannot be pressed now. A blocked button stays reachable, so that its reason is heard.
    #[prop_or_default]
    pub blocked: Option<AttrValue>,
    /// Needed to tie the reason to the button.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The full name, where the visible words need their surroundings ("Edit" in a row).
    /// It must begin with the visible words.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Whether the part it folds is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// The id of the part it folds.
    #[prop_or_default]
    pub controls: Option<AttrValue>,
    /// Smaller words, for rows.
    #[prop_or_default]
    pub small: bool,
    /// Sends the form it stands in.
    #[prop_or_default]
    pub submit: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// For moving focus to it.
    #[prop_or_default]
    pub button_ref: NodeRef,
}

/// A button. It has no `disabled`: what cannot be pressed says why.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let blocked = props.blocked.is_some();
    // In a bar there is no room for a sentence: there the reason is heard, and shown on hover.
    let quiet = props.kind == ButtonKind::Quiet;
    let submit = props.submit;
    let onclick = props.onclick.clone();
    let press = move |event: MouseEvent| {
        if blocked {
            event.prevent_default();
        } else {
            onclick.emit(());
        }
    };
    let beside = props.blocked.as_ref().filter(|_| !quiet);
    let reason_id = props.id.as_ref().filter(|_| beside.is_some()).map(|id| AttrValue::from(format!("{id}-reason")));
    // The button keeps its place whether or not a reason follows it: it may hold focus.
    html! {
        <>
            <button
                ref={props.button_ref.clone()}
                id={props.id.clone()}
                type={if submit { "submit" } else { "button" }}
                class={classes!(props.kind.class(), props.small.then_some("sp-button-small"), props.class.clone())}
                title={props.blocked.clone().filter(|_| quiet)}
                aria-label={props.label.clone()}
                aria-disabled={blocked.then_some("true")}
                aria-describedby={reason_id.clone()}
                aria-expanded={props.expanded.map(|open| if open { "true" } else { "false" })}
                aria-controls={props.controls.clone()}
                onclick={press}
            >
                { props.children.clone() }
            </button>
            { beside.map(|reason| html! {
                <span id={reason_id} class="sp-button-reason">{ reason }</span>
            }).unwrap_or_default() }
        </>
    }
}

/// Properties of [`LinkButton`].
#[derive(Properties, PartialEq, Clone)]
pub struct LinkButtonProps {
    /// What the link says.
    pub children: Html,
    /// Where it goes, usually within the app ("#/…").
    pub href: AttrValue,
    /// How much it asks to be followed.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// The full name, where the visible words need their surroundings. It must begin with them.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Smaller words, for rows.
    #[prop_or_default]
    pub small: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A link that looks like a button: for going somewhere, not for doing something.
#[component]
pub fn LinkButton(props: &LinkButtonProps) -> Html {
    html! {
        <a
            class={classes!(props.kind.class(), props.small.then_some("sp-button-small"), props.class.clone())}
            href={props.href.clone()}
            aria-label={props.label.clone()}
        >
            { props.children.clone() }
        </a>
    }
}
