//! Choices tied to the session. The options are the members of a closed list, in the words of `content`.

use yew::html::IntoPropValue;
use yew::prelude::*;

use crate::content;
use crate::domain::Listed;
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::choice_list::{ChoiceListProps, choice_list};
use crate::ui::components::{Arrangement, Choice, Select};

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

/// An answer of any closed list, with the members it is chosen from. Made from `Option<E>`, so that one component serves
/// every list: a component of its own for each weighed a tenth of the download.
#[derive(Clone)]
pub struct Answer {
    list: &'static str,
    options: fn() -> Vec<Choice>,
    chosen: Option<&'static str>,
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        (self.list, self.chosen) == (other.list, other.chosen)
    }
}

impl<E: Listed> IntoPropValue<Answer> for Option<E> {
    fn into_prop_value(self) -> Answer {
        Answer { list: E::LIST, options: options::<E>, chosen: self.map(Listed::id) }
    }
}

/// What to do with an answer. Made from a callback that takes `Option<E>`.
#[derive(Clone, PartialEq)]
pub struct OnAnswer(Callback<Option<AttrValue>>);

impl<E: Listed> IntoPropValue<OnAnswer> for Callback<Option<E>> {
    fn into_prop_value(self) -> OnAnswer {
        OnAnswer(self.reform(|id: Option<AttrValue>| id.and_then(|id| E::from_id(&id))))
    }
}

/// Properties of [`BoundChoice`].
#[derive(Properties, PartialEq)]
pub struct BoundChoiceProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The answer as the session has it.
    pub value: Answer,
    /// What to do with a new answer, or with none.
    pub onchoose: OnAnswer,
    /// How it is shown.
    #[prop_or_default]
    pub shown: Shown,
    /// Only the members with these ids, where not all apply.
    #[prop_or_default]
    pub only: Option<Vec<&'static str>>,
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
pub fn BoundChoice(props: &BoundChoiceProps) -> Html {
    choice(props)
}

/// What [`BoundChoice`] draws.
#[inline(never)]
pub(super) fn choice(props: &BoundChoiceProps) -> Html {
    let selected = props.value.chosen.map(AttrValue::Static);
    let mut options = (props.value.options)();
    if let Some(only) = &props.only {
        options.retain(|option| only.contains(&option.value.as_str()));
    }
    let onchange = props.onchoose.0.clone();
    let (id, label, hint) = (props.id.clone(), props.label.clone(), props.hint.clone());
    let (hide, always_one) = (props.hide_label, props.always_one);
    if props.shown == Shown::Menu {
        return html! {
            <Select {id} {label} {options} {selected} {onchange} {hint} hide_label={hide} {always_one} />
        };
    }
    choice_list(&ChoiceListProps {
        hint,
        arrangement: if props.shown == Shown::List { Arrangement::List } else { Arrangement::Row },
        always_one,
        hide_legend: hide,
        ..ChoiceListProps::asking(id, label, options, selected, onchange)
    })
}

/// Any number of answers of a closed list. Made from `Vec<E>`.
#[derive(Clone)]
pub struct Answers {
    list: &'static str,
    options: fn() -> Vec<Choice>,
    chosen: Vec<AttrValue>,
}

impl PartialEq for Answers {
    fn eq(&self, other: &Self) -> bool {
        self.list == other.list && self.chosen == other.chosen
    }
}

impl<E: Listed> IntoPropValue<Answers> for Vec<E> {
    fn into_prop_value(self) -> Answers {
        let chosen = self.iter().map(|member| AttrValue::Static(member.id())).collect();
        Answers { list: E::LIST, options: options::<E>, chosen }
    }
}

/// What to do when a member is chosen or not. Made from a callback that takes `(E, bool)`.
#[derive(Clone, PartialEq)]
pub struct OnToggle(Callback<(AttrValue, bool)>);

impl<E: Listed> IntoPropValue<OnToggle> for Callback<(E, bool)> {
    fn into_prop_value(self) -> OnToggle {
        OnToggle(Callback::from(move |(id, on): (AttrValue, bool)| {
            if let Some(member) = E::from_id(&id) {
                self.emit((member, on));
            }
        }))
    }
}

/// Properties of [`BoundChoices`].
#[derive(Properties, PartialEq)]
pub struct BoundChoicesProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The members chosen.
    pub value: Answers,
    /// A member, and whether it is chosen now.
    pub ontoggle: OnToggle,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Side by side.
    #[prop_or_default]
    pub row: bool,
}

/// Any number of answers from a closed list.
#[component]
pub fn BoundChoices(props: &BoundChoicesProps) -> Html {
    choices(props)
}

/// What [`BoundChoices`] draws.
#[inline(never)]
pub(super) fn choices(props: &BoundChoicesProps) -> Html {
    let (options, chosen) = ((props.value.options)(), props.value.chosen.clone());
    check_list(&CheckListProps {
        hint: props.hint.clone(),
        arrangement: if props.row { Arrangement::Row } else { Arrangement::List },
        ..CheckListProps::asking(props.id.clone(), props.label.clone(), options, chosen, props.ontoggle.0.clone())
    })
}
