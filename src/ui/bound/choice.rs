//! Choices tied to the session. The options are the members of a closed list, in the words of `content`.

use yew::prelude::*;

use crate::content;
use crate::domain::Listed;
use crate::ui::components::{Arrangement, CheckList, Choice, ChoiceList, ScaleInWords, Select};

/// The members of a list as options to choose from, with their labels and hints.
#[must_use]
pub fn options<E: Listed>() -> Vec<Choice> {
    options_of(E::all())
}

/// Some members of a list as options to choose from.
#[must_use]
pub fn options_of<E: Listed>(members: &[E]) -> Vec<Choice> {
    let option = |member: &E| {
        let choice = Choice::new(member.id(), content::label(*member));
        match content::hint(*member) {
            Some(hint) => choice.with_hint(hint),
            None => choice,
        }
    };
    members.iter().map(option).collect()
}

/// How a choice is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Radio buttons, one below the other.
    #[default]
    List,
    /// Radio buttons side by side.
    Row,
    /// A scale in words.
    Scale,
    /// A drop-down list, where space is short.
    Menu,
}

/// Properties of [`BoundChoice`].
#[derive(Properties, PartialEq)]
pub struct BoundChoiceProps<E: Listed> {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The answer as the session has it.
    pub value: Option<E>,
    /// What to do with a new answer, or with none.
    pub onchoose: Callback<Option<E>>,
    /// How it is shown.
    #[prop_or_default]
    pub shown: Shown,
    /// Only these members, where not all apply.
    #[prop_or_default]
    pub only: Option<Vec<E>>,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Keeps the question for screen readers only.
    #[prop_or_default]
    pub hide_label: bool,
    /// An answer can be changed but not taken away.
    #[prop_or_default]
    pub always_one: bool,
}

/// One answer from a closed list.
#[component]
pub fn BoundChoice<E: Listed>(props: &BoundChoiceProps<E>) -> Html {
    let selected = props.value.map(|member| AttrValue::Static(member.id()));
    let options = props.only.as_ref().map_or_else(options::<E>, |members| options_of(members));
    let onchange = props.onchoose.reform(|id: Option<AttrValue>| id.and_then(|id| E::from_id(&id)));
    let (id, label, hint) = (props.id.clone(), props.label.clone(), props.hint.clone());
    let (hide, always_one) = (props.hide_label, props.always_one);
    match props.shown {
        Shown::Menu => html! {
            <Select {id} {label} {options} {selected} {onchange} {hint} hide_label={hide} {always_one} />
        },
        Shown::Scale => html! {
            <ScaleInWords {id} legend={label} {options} {selected} {onchange} {hint} hide_legend={hide} {always_one} />
        },
        Shown::List | Shown::Row => {
            let arrangement = if props.shown == Shown::Row { Arrangement::Row } else { Arrangement::List };
            html! {
                <ChoiceList
                    {id} legend={label} {options} {selected} {onchange} {hint} {arrangement}
                    hide_legend={hide} {always_one}
                />
            }
        }
    }
}

/// Properties of [`BoundChoices`].
#[derive(Properties, PartialEq)]
pub struct BoundChoicesProps<E: Listed> {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The members chosen.
    pub value: Vec<E>,
    /// A member, and whether it is chosen now.
    pub ontoggle: Callback<(E, bool)>,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Side by side.
    #[prop_or_default]
    pub row: bool,
}

/// Any number of answers from a closed list.
#[component]
pub fn BoundChoices<E: Listed>(props: &BoundChoicesProps<E>) -> Html {
    let selected: Vec<AttrValue> = props.value.iter().map(|member| AttrValue::Static(member.id())).collect();
    let ontoggle = {
        let out = props.ontoggle.clone();
        Callback::from(move |(id, on): (AttrValue, bool)| {
            if let Some(member) = E::from_id(&id) {
                out.emit((member, on));
            }
        })
    };
    let arrangement = if props.row { Arrangement::Row } else { Arrangement::List };
    html! {
        <CheckList
            id={props.id.clone()} legend={props.label.clone()} options={options::<E>()} {selected} {ontoggle}
            hint={props.hint.clone()} {arrangement}
        />
    }
}
