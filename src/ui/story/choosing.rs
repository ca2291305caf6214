//! One answer from a closed list, as a list to drop down or as words side by side.
//!
//! Takes ids rather than members, so that the many lists of the story share one piece of code.

use yew::prelude::*;

use crate::ui::components::{Arrangement, Choice, ChoiceList, Select};

/// A question with an answer from a closed list.
pub(super) struct Question {
    /// Unique on the page, the same between renders.
    pub(super) id: String,
    /// What is asked.
    pub(super) label: &'static str,
    /// What helps to answer.
    pub(super) hint: Option<&'static str>,
    /// The members, in words.
    pub(super) options: Vec<Choice>,
    /// The id of the answer, if there is one.
    pub(super) answer: Option<&'static str>,
    /// One of them is always true.
    pub(super) always_one: bool,
}

impl Question {
    /// As a list to drop down.
    pub(super) fn menu(self, onchange: Callback<Option<AttrValue>>) -> Html {
        html! {
            <Select
                id={self.id} label={self.label} hint={self.hint.map(AttrValue::Static)} options={self.options}
                selected={self.answer.map(AttrValue::Static)} always_one={self.always_one} {onchange}
            />
        }
    }

    /// As words side by side.
    pub(super) fn row(self, onchange: Callback<Option<AttrValue>>) -> Html {
        html! {
            <ChoiceList
                id={self.id} legend={self.label} hint={self.hint.map(AttrValue::Static)} options={self.options}
                selected={self.answer.map(AttrValue::Static)} always_one={self.always_one}
                arrangement={Arrangement::Row} {onchange}
            />
        }
    }
}
