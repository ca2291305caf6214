//! Things to press, and links that look like them.

use yew::prelude::*;

use super::field::part;

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

impl ButtonProps {
    /// A plain button that says these words and does nothing yet: where the properties of a button begin.
    #[inline(never)]
    pub fn saying(words: &str) -> Self {
        Self {
            children: words.into(),
            kind: ButtonKind::Secondary,
            onclick: Callback::noop(),
            blocked: None,
            id: None,
            label: None,
            expanded: None,
            controls: None,
            small: false,
            submit: false,
            class: Classes::new(),
            button_ref: NodeRef::default(),
        }
    }
}

/// A button. It has no `disabled`: what cannot be pressed says why.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    button(props)
}

/// What [`Button`] draws.
#[inline(never)]
pub fn button(props: &ButtonProps) -> Html {
    let blocked = props.blocked.is_some();
    // In a bar there is no room for a sentence: there the reason is heard, and shown on hover.
    let quiet = props.kind == ButtonKind::Quiet;
    let onclick = props.onclick.clone();
    let press = move |event: MouseEvent| {
        if blocked {
            event.prevent_default();
        } else {
            onclick.emit(());
        }
    };
    let beside = props.blocked.clone().filter(|_| !quiet);
    let reason_id = match (&props.id, &beside) {
        (Some(id), Some(_)) => Some(part(id, "reason")),
        _ => None,
    };
    let mut class = classes!(props.kind.class(), props.class.clone());
    if props.small {
        class.push("sp-button-small");
    }
    // The button keeps its place whether or not a reason follows it: it may hold focus.
    html! {
        <>
            <button
                ref={props.button_ref.clone()}
                id={props.id.clone()}
                type={if props.submit { "submit" } else { "button" }}
                {class}
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
            if let Some(reason) = beside {
                <span id={reason_id} class="sp-button-reason">{ reason }</span>
            }
        </>
    }
}

/// A button as a call, told piece by piece: `press(words, onclick).id("send").kind(ButtonKind::Primary).drawn()`. Where
/// properties are written out, all of them are copied at every place.
#[inline(never)]
pub fn press(words: &str, onclick: Callback<()>) -> Press {
    Press(Box::new(ButtonProps { onclick, ..ButtonProps::saying(words) }))
}

/// A button before it is drawn, see [`press`]. What is told of it is said at [`ButtonProps`].
#[must_use = "a button is not seen unless it is drawn"]
pub struct Press(Box<ButtonProps>);

impl Press {
    /// Its id.
    #[inline(never)]
    pub fn id(mut self, id: impl Into<AttrValue>) -> Self {
        self.0.id = Some(id.into());
        self
    }

    /// How much it asks to be pressed.
    pub fn kind(mut self, kind: ButtonKind) -> Self {
        self.0.kind = kind;
        self
    }

    /// Smaller words.
    pub fn small(mut self) -> Self {
        self.0.small = true;
        self
    }

    /// Its full name.
    #[inline(never)]
    pub fn label(mut self, label: String) -> Self {
        self.0.label = Some(label.into());
        self
    }

    /// Why it cannot be pressed now, if it cannot.
    #[inline(never)]
    pub fn blocked(mut self, why: Option<AttrValue>) -> Self {
        self.0.blocked = why;
        self
    }

    /// The button.
    #[inline(never)]
    pub fn drawn(self) -> Html {
        button(&self.0)
    }
}

/// A button that says these words, as a call.
#[inline(never)]
pub fn plain_button(words: &str, onclick: Callback<()>) -> Html {
    kind_button(words, ButtonKind::Secondary, onclick)
}

/// A button that asks to be pressed as much as its kind says, as a call.
#[inline(never)]
pub fn kind_button(words: &str, kind: ButtonKind, onclick: Callback<()>) -> Html {
    button(&ButtonProps { kind, onclick, ..ButtonProps::saying(words) })
}

/// The same in smaller words, for rows.
#[inline(never)]
pub fn small_button(words: &str, kind: ButtonKind, onclick: Callback<()>) -> Html {
    button(&ButtonProps { kind, small: true, onclick, ..ButtonProps::saying(words) })
}

/// A button in a row of them, as a call: small and quiet. `words` is what it says, `name` what it says to those who do
/// not see where it stands; empty where the words are enough.
#[inline(never)]
pub fn row_button(id: AttrValue, words: &str, name: &str, onclick: Callback<()>) -> Html {
    button(&ButtonProps {
        id: Some(id),
        kind: ButtonKind::Quiet,
        small: true,
        label: (!name.is_empty()).then(|| name.to_owned().into()),
        onclick,
        ..ButtonProps::saying(words)
    })
}

/// A button that folds and unfolds the part of the page with the id `controls`, as a call.
#[inline(never)]
pub fn fold_button(words: &str, name: &str, open: bool, controls: AttrValue, onclick: Callback<()>) -> Html {
    button(&ButtonProps {
        kind: ButtonKind::Quiet,
        small: true,
        label: (!name.is_empty()).then(|| name.to_owned().into()),
        expanded: Some(open),
        controls: Some(controls),
        class: classes!("sp-unfolds"),
        onclick,
        ..ButtonProps::saying(words)
    })
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
