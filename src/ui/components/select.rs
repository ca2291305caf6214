//! The browser's own list: for long lists of short names, such as people.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::choice_list::Choice;
use super::field::{FieldProps, describedby, field};
use super::shares::use_share;
use super::words;

/// A list with no more lines than this is drawn whole.
const SHORT: usize = 24;
/// How many lines a longer one has at first; the rest follow a moment later, before a hand can open it.
const LINES: usize = 2;
/// How many lines follow at a time.
const FOLLOW: usize = 50;

/// Properties of [`Select`].
#[derive(Properties, PartialEq, Clone)]
pub struct SelectProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The lines of the list. Hints are not shown here.
    pub options: Vec<Choice>,
    /// The value chosen, if any.
    pub selected: Option<AttrValue>,
    /// The value now chosen, or nothing.
    pub onchange: Callback<Option<AttrValue>>,
    /// The first line, for nothing chosen.
    #[prop_or(AttrValue::Static(words::NOTHING_CHOSEN))]
    pub nothing: AttrValue,
    /// One of them is always true: the line for nothing is left out.
    #[prop_or_default]
    pub always_one: bool,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Says that it may stay empty.
    #[prop_or_default]
    pub optional: bool,
    /// Keeps the label for screen readers only, where a heading already says it.
    #[prop_or_default]
    pub hide_label: bool,
    /// More classes, on the whole field.
    #[prop_or_default]
    pub class: Classes,
}

/// A native list.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let list = use_node_ref();
    let wanted = props.selected.clone().unwrap_or_default();
    // A choice that the caller refused must be put back, whatever the lines say: hence after
    // every render, not only when it changed.
    {
        let list = list.clone();
        let wanted = wanted.clone();
        use_effect(move || {
            if let Some(list) = list.cast::<HtmlSelectElement>()
                && list.value() != *wanted
            {
                list.set_value(&wanted);
            }
        });
    }
    let whole = props.options.len();
    let drawn = use_share(whole, if whole > SHORT { LINES } else { whole }, FOLLOW);
    // What is chosen is there from the start, and what the list is as wide as.
    let rest = props.options.get(drawn..).unwrap_or_default();
    let widest = rest.iter().map(|choice| choice.label.len()).max();
    let widest = rest.iter().position(|choice| Some(choice.label.len()) == widest);
    let early = rest.iter().enumerate().filter(|(at, choice)| choice.value == wanted || Some(*at) == widest);
    let onchange = props.onchange.clone();
    let choose = move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        onchange.emit((!value.is_empty()).then(|| value.into()));
    };
    let control = html! {
        <select
            ref={list}
            id={props.id.clone()}
            class="sp-select"
            autocomplete="off"
            aria-describedby={describedby(&props.id, props.hint.is_some(), props.error.is_some(), false)}
            aria-invalid={props.error.is_some().then_some("true")}
            onchange={choose}
        >
            if !props.always_one || props.selected.is_none() {
                <option value="">{ &props.nothing }</option>
            }
            for choice in props.options.iter().take(drawn).chain(early.map(|(_, choice)| choice)) {
                <option
                    key={&*choice.value} value={choice.value.clone()} selected={choice.value == wanted}
                >{ &choice.label }</option>
            }
        </select>
    };
    field(&FieldProps {
        id: props.id.clone(),
        label: props.label.clone(),
        hint: props.hint.clone(),
        error: props.error.clone(),
        optional: props.optional,
        hide_label: props.hide_label,
        class: props.class.clone(),
        children: control,
    })
}
