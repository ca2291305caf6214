//! Any of several answers.

use yew::prelude::*;

use super::choice_list::{Arrangement, Choice, Choices, choices};

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

impl CheckListProps {
    /// A question with nothing but its words and answers: where the properties of a list begin.
    #[inline(never)]
    pub fn asking(
        id: AttrValue,
        legend: AttrValue,
        options: Vec<Choice>,
        selected: Vec<AttrValue>,
        ontoggle: Callback<(AttrValue, bool)>,
    ) -> Self {
        Self {
            id,
            legend,
            options,
            selected,
            ontoggle,
            hint: None,
            error: None,
            arrangement: Arrangement::List,
            hide_legend: false,
            class: Classes::new(),
        }
    }
}

/// A group of checkboxes.
#[component]
pub fn CheckList(props: &CheckListProps) -> Html {
    check_list(props)
}

/// What [`CheckList`] draws.
#[inline(never)]
pub fn check_list(props: &CheckListProps) -> Html {
    choices(&Choices {
        id: &props.id,
        legend: &props.legend,
        options: &props.options,
        chosen: &props.selected,
        any: true,
        onchange: props.ontoggle.clone(),
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
        arrangement: props.arrangement,
        hide_legend: props.hide_legend,
        class: &props.class,
        clear: Html::default(),
    })
}
