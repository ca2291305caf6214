//! A control with its label, its hint and what is wrong with it, tied together for those who
//! cannot see that they stand together.

use yew::prelude::*;

use super::words;

/// Properties of [`Field`].
#[derive(Properties, PartialEq, Clone)]
pub struct FieldProps {
    /// The id of the control inside: the label points at it.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
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
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// The control. It should carry `aria-describedby={describedby(…)}`.
    pub children: Html,
}

/// Label above, then hint, then control, then error.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    field(props)
}

/// What [`Field`] draws, for the components here that hold one.
#[inline(never)]
pub fn field(props: &FieldProps) -> Html {
    let label_class = if props.hide_label { "sp-hidden" } else { "sp-label" };
    html! {
        <div class={classes!("sp-field", props.error.is_some().then_some("sp-field-wrong"), props.class.clone())}>
            <label class={label_class} for={props.id.clone()}>
                { &props.label }
                if props.optional {
                    <span class="sp-label-optional">{ " " }{ words::OPTIONAL }</span>
                }
            </label>
            { hint(&props.id, props.hint.as_ref()) }
            { props.children.clone() }
            { error(&props.id, props.error.as_ref()) }
        </div>
    }
}

/// The id of one part of something: `lee` and `hint` make `lee-hint`.
#[inline(never)]
pub fn part(of: &str, name: &str) -> AttrValue {
    [of, "-", name].concat().into()
}

/// The hint's paragraph, with the id that [`describedby`] names.
#[inline(never)]
pub(super) fn hint(id: &AttrValue, text: Option<&AttrValue>) -> Html {
    match text {
        Some(text) => html! { <p id={part(id, "hint")} class="sp-hint">{ text }</p> },
        None => Html::default(),
    }
}

/// The error's paragraph, with the id that [`describedby`] names.
#[inline(never)]
pub(super) fn error(id: &AttrValue, text: Option<&AttrValue>) -> Html {
    match text {
        Some(text) => html! {
            <p id={part(id, "error")} class="sp-error">
                <span class="sp-hidden">{ words::PLEASE_CHECK }</span>
                { text }
            </p>
        },
        None => Html::default(),
    }
}

/// The ids that describe a control, in the order in which they should be read.
#[inline(never)]
pub fn describedby(id: &AttrValue, hint: bool, error: bool, count: bool) -> Option<AttrValue> {
    let mut ids = String::new();
    for (present, name) in [(error, "-error"), (hint, "-hint"), (count, "-count")] {
        if present {
            if !ids.is_empty() {
                ids.push(' ');
            }
            ids.push_str(id);
            ids.push_str(name);
        }
    }
    (!ids.is_empty()).then(|| ids.into())
}
