//! Any of several answers.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choice_list::{Arrangement, Choice, option_words};
use super::field::{describedby, error, hint};

/// Properties of [`CheckList`].
#[derive(Properties, PartialEq, Clone)]
pub struct CheckListProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub legend: AttrValue,
    /// The answers.
    pub options: Vec<Choice>,
    /// The values that are ticked.
    pub selected: Vec<AttrValue>,
    /// A value, and whether it is ticked now.
    pub ontoggle: Callback<(AttrValue, bool)>,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// How the answers stand.
    #[prop_or_default]
    pub arrangement: Arrangement,
    /// Keeps the question for screen readers only, where a heading already says it.
    #[prop_or_default]
    pub hide_legend: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A group of checkboxes.
#[component]
pub fn CheckList(props: &CheckListProps) -> Html {
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
                    { checkbox(props, choice) }
                }
            </div>
            { error(&props.id, props.error.as_ref()) }
        </fieldset>
    }
}

fn checkbox(props: &CheckListProps, choice: &Choice) -> Html {
    let chosen = props.selected.contains(&choice.value);
    let ontoggle = props.ontoggle.clone();
    let value = choice.value.clone();
    let hint_id = choice.hint.as_ref().map(|_| format!("{}-{}-hint", props.id, choice.value));
    html! {
        <label key={&*choice.value} class={classes!("sp-option", chosen.then_some("sp-option-chosen"))}>
            <input
                id={format!("{}-{}", props.id, choice.value)}
                type="checkbox"
                value={choice.value.clone()}
                checked={chosen}
                aria-describedby={hint_id.clone()}
                onchange={move |event: Event| {
                    ontoggle.emit((value.clone(), event.target_unchecked_into::<HtmlInputElement>().checked()));
                }}
            />
            { option_words(choice, hint_id) }
        </label>
    }
}
