//! One answer out of several, in words. An answer can always be taken back.

use yew::prelude::*;

use super::button::{Button, ButtonKind};
use super::field::{describedby, error, hint};
use super::{focus, words};

/// One answer that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the caller knows it by.
    pub value: AttrValue,
    /// What people read.
    pub label: AttrValue,
    /// What helps to decide.
    pub hint: Option<AttrValue>,
}

impl Choice {
    /// An answer without a hint.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// The same answer with a hint beneath it.
    pub fn with_hint(mut self, hint: impl Into<AttrValue>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// How answers stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// One below the other.
    #[default]
    List,
    /// As many columns as fit.
    Columns,
    /// Side by side, wrapping.
    Row,
}

impl Arrangement {
    /// The class of the group.
    pub fn class(self) -> &'static str {
        match self {
            Self::List | Self::Columns => "sp-choice",
            Self::Row => "sp-choice sp-scale",
        }
    }

    /// The classes of what holds the answers.
    pub fn options_class(self) -> &'static str {
        match self {
            Self::List | Self::Row => "sp-options",
            Self::Columns => "sp-options sp-options-columns",
        }
    }
}

/// Properties of [`ChoiceList`] and [`ScaleInWords`].
#[derive(Properties, PartialEq, Clone)]
pub struct ChoiceListProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub legend: AttrValue,
    /// The answers.
    pub options: Vec<Choice>,
    /// The value chosen, if any.
    pub selected: Option<AttrValue>,
    /// The value now chosen, or nothing when the answer was taken back.
    pub onchange: Callback<Option<AttrValue>>,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// How the answers stand.
    #[prop_or_default]
    pub arrangement: Arrangement,
    /// The answer cannot be taken back: one of them is always true (a mode, a nation).
    #[prop_or_default]
    pub always_one: bool,
    /// Keeps the question for screen readers only, where a heading already says it.
    #[prop_or_default]
    pub hide_legend: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A group of radio buttons.
#[component]
pub fn ChoiceList(props: &ChoiceListProps) -> Html {
    let clear = {
        let first = props.options.first().map(|choice| format!("{}-{}", props.id, choice.value));
        let onchange = props.onchange.clone();
        move |()| {
            // The button goes away with the answer: focus must not fall to the top of the page.
            if let Some(first) = &first {
                focus::to(first);
            }
            onchange.emit(None);
        }
    };
    html! {
        <fieldset
            id={props.id.clone()}
            class={classes!(props.arrangement.class(), props.class.clone())}
            aria-describedby={describedby(&props.id, props.hint.is_some(), props.error.is_some(), false)}
        >
            <legend class={if props.hide_legend { "sp-hidden" } else { "sp-choice-legend" }}>{ &props.legend }</legend>
            { hint(&props.id, props.hint.as_ref()) }
            <div class={props.arrangement.options_class()}>
                for choice in props.options.iter() {
                    { radio(props, choice) }
                }
            </div>
            if props.selected.is_some() && !props.always_one {
                <Button
                    kind={ButtonKind::Quiet}
                    small=true
                    class="sp-choice-clear"
                    label={format!("{}: {}", words::CLEAR_ANSWER, props.legend)}
                    onclick={clear}
                >
                    { words::CLEAR_ANSWER }
                </Button>
            }
            { error(&props.id, props.error.as_ref()) }
        </fieldset>
    }
}

fn radio(props: &ChoiceListProps, choice: &Choice) -> Html {
    let chosen = props.selected.as_ref() == Some(&choice.value);
    let onchange = props.onchange.clone();
    let value = choice.value.clone();
    let hint_id = choice.hint.as_ref().map(|_| format!("{}-{}-hint", props.id, choice.value));
    html! {
        <label key={&*choice.value} class={classes!("sp-option", chosen.then_some("sp-option-chosen"))}>
            <input
                id={format!("{}-{}", props.id, choice.value)}
                type="radio"
                name={props.id.clone()}
                value={choice.value.clone()}
                checked={chosen}
                aria-describedby={hint_id.clone()}
                onchange={move |_| onchange.emit(Some(value.clone()))}
            />
            { option_words(choice, hint_id) }
        </label>
    }
}

/// The words of one answer. The hint is a description, so it is kept out of the name.
pub(super) fn option_words(choice: &Choice, hint_id: Option<String>) -> Html {
    html! {
        <span class="sp-option-words">
            { &choice.label }
            if let Some(hint) = &choice.hint {
                <span id={hint_id} class="sp-option-hint">{ hint }</span>
            }
        </span>
    }
}

/// A scale in words, side by side: "none, a little, some, a lot, we do not know". Never numbers.
#[component]
pub fn ScaleInWords(props: &ChoiceListProps) -> Html {
    html! { <ChoiceList ..ChoiceListProps { arrangement: Arrangement::Row, ..props.clone() } /> }
}
