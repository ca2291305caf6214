//! A short fact in a line, or a filter one can press.

use yew::prelude::*;

/// What a chip is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChipTone {
    /// A fact.
    #[default]
    Plain,
    /// Somebody's own words, or a mark of concern.
    Voice,
    /// A fact beside others: no edge.
    Quiet,
}

impl ChipTone {
    /// The classes for this tone.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "sp-chip",
            Self::Voice => "sp-chip sp-chip-voice",
            Self::Quiet => "sp-chip sp-chip-quiet",
        }
    }
}

/// Properties of [`Chip`].
#[derive(Properties, PartialEq, Clone)]
pub struct ChipProps {
    /// The fact.
    pub children: Html,
    /// What it is about.
    #[prop_or_default]
    pub tone: ChipTone,
}

/// A short fact.
#[component]
pub fn Chip(props: &ChipProps) -> Html {
    html! { <span class={props.tone.class()}>{ props.children.clone() }</span> }
}

/// Properties of [`ToggleChip`].
#[derive(Properties, PartialEq, Clone)]
pub struct ToggleChipProps {
    /// What it switches.
    pub children: Html,
    /// Whether it is on.
    pub on: bool,
    /// Whether it should be on now.
    pub ontoggle: Callback<bool>,
}

/// A filter that is on or off. A tick says it as well as the colour.
#[component]
pub fn ToggleChip(props: &ToggleChipProps) -> Html {
    let on = props.on;
    let ontoggle = props.ontoggle.clone();
    html! {
        <button
            type="button"
            class={classes!("sp-toggle-chip", on.then_some("sp-toggle-chip-on"))}
            aria-pressed={if on { "true" } else { "false" }}
            onclick={move |_| ontoggle.emit(!on)}
        >
            { props.children.clone() }
        </button>
    }
}
