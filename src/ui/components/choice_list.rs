//! One answer out of several, in words. An answer can always be taken back.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::press;
use super::field::{describedby, error, hint, part};
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

impl ChoiceListProps {
    /// A question with nothing but its words and answers: where the properties of a list begin.
    #[inline(never)]
    pub fn asking(
        id: AttrValue,
        legend: AttrValue,
        options: Vec<Choice>,
        selected: Option<AttrValue>,
        onchange: Callback<Option<AttrValue>>,
    ) -> Self {
        Self {
            id,
            legend,
            options,
            selected,
            onchange,
            hint: None,
            error: None,
            arrangement: Arrangement::List,
            always_one: false,
            hide_legend: false,
            class: Classes::new(),
        }
    }
}

/// A group of radio buttons.
#[component]
pub fn ChoiceList(props: &ChoiceListProps) -> Html {
    choice_list(props)
}

/// A scale in words, side by side: "none, a little, some, a lot, we do not know". Never numbers.
#[component]
pub fn ScaleInWords(props: &ChoiceListProps) -> Html {
    choice_list(&ChoiceListProps { arrangement: Arrangement::Row, ..props.clone() })
}

/// What [`ChoiceList`] draws.
#[inline(never)]
pub fn choice_list(props: &ChoiceListProps) -> Html {
    let onchange = {
        let out = props.onchange.clone();
        Callback::from(move |(value, _): (AttrValue, bool)| out.emit(Some(value)))
    };
    let clearable = !props.always_one;
    let clear = (props.selected.is_some() && clearable).then(|| {
        let first = props.options.first().map(|choice| part(&props.id, &choice.value));
        let onchange = props.onchange.clone();
        press(
            words::CLEAR_ANSWER,
            Callback::from(move |()| {
                // The button goes away with the answer: focus must not fall to the top of the page.
                if let Some(first) = &first {
                    focus::to(first);
                }
                onchange.emit(None);
            }),
        )
        .label([words::CLEAR_ANSWER, ": ", &props.legend].concat())
        .in_row()
        .class("sp-choice-clear")
        .drawn()
    });
    choices(&Choices {
        id: &props.id,
        legend: &props.legend,
        options: &props.options,
        chosen: props.selected.as_slice(),
        any: false,
        onchange,
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
        arrangement: props.arrangement,
        hide_legend: props.hide_legend,
        class: &classes!(props.class.clone(), clearable.then_some("sp-choice-clearable")),
        clear: clear.unwrap_or_default(),
    })
}

/// A question with its answers: one of them, or any.
pub(super) struct Choices<'a> {
    pub(super) id: &'a AttrValue,
    pub(super) legend: &'a AttrValue,
    pub(super) options: &'a [Choice],
    /// The values chosen.
    pub(super) chosen: &'a [AttrValue],
    /// Checkboxes rather than radio buttons.
    pub(super) any: bool,
    /// A value, and whether it is chosen now.
    pub(super) onchange: Callback<(AttrValue, bool)>,
    pub(super) hint: Option<&'a AttrValue>,
    pub(super) error: Option<&'a AttrValue>,
    pub(super) arrangement: Arrangement,
    pub(super) hide_legend: bool,
    pub(super) class: &'a Classes,
    /// The button that takes the answer back.
    pub(super) clear: Html,
}

/// The group of [`ChoiceList`] and [`CheckList`](super::CheckList).
#[inline(never)]
pub(super) fn choices(asked: &Choices) -> Html {
    let out = asked.onchange.clone();
    // One listener for them all: each option carries its value.
    let onchange = move |event: Event| {
        let option = event.target_unchecked_into::<HtmlInputElement>();
        out.emit((option.value().into(), option.checked()));
    };
    html! {
        <fieldset
            id={asked.id.clone()}
            class={classes!(asked.arrangement.class(), asked.class.clone())}
            aria-describedby={describedby(asked.id, asked.hint.is_some(), asked.error.is_some(), false)}
        >
            <legend class={if asked.hide_legend { "sp-hidden" } else { "sp-choice-legend" }}>{ asked.legend }</legend>
            { hint(asked.id, asked.hint) }
            <div class={asked.arrangement.options_class()} {onchange}>
                for choice in asked.options.iter() {
                    { option(asked, choice) }
                }
            </div>
            { asked.clear.clone() }
            { error(asked.id, asked.error) }
        </fieldset>
    }
}

#[inline(never)]
fn option(asked: &Choices, choice: &Choice) -> Html {
    let id = part(asked.id, &choice.value);
    let chosen = asked.chosen.contains(&choice.value);
    // The hint stands inside the label, so that a click on it counts. It is a description: without ids of their own it
    // would be read out as part of the name and then once more.
    let named = choice.hint.as_ref().map(|_| part(&id, "name"));
    let described = choice.hint.as_ref().map(|_| part(&id, "hint"));
    html! {
        <label
            key={&*choice.value}
            class={if chosen { "sp-option sp-option-chosen" } else { "sp-option" }}
        >
            <input
                {id}
                type={if asked.any { "checkbox" } else { "radio" }}
                name={(!asked.any).then(|| asked.id.clone())}
                value={choice.value.clone()}
                checked={chosen}
                aria-labelledby={named.clone()}
                aria-describedby={described.clone()}
            />
            <span class="sp-option-words">
                if let Some(hint) = &choice.hint {
                    <span id={named}>{ &choice.label }</span>
                    <span id={described} class="sp-option-hint">{ hint }</span>
                } else {
                    { &choice.label }
                }
            </span>
        </label>
    }
}
