//! A question with its field, as a plain call: `Ask::new(id, label).hint(…).text(value, write)`.
//!
//! Writing the fields out as tags at every place costs a kilobyte of download each; called, they cost a tenth of it.

use yew::prelude::*;

use super::{BoundDate, BoundEntries, BoundPeople, BoundPerson, BoundText, Writer, options};
use crate::domain::dates::Date;
use crate::domain::{ActorId, Command, EvidenceId, Listed};
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::choice_list::{ChoiceListProps, choice_list};
use crate::ui::components::{Arrangement, Choice, Select};

/// How a closed list is shown.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    /// Radio buttons, one below the other.
    List,
    /// Radio buttons side by side.
    Row,
    /// A drop-down list, where space is short.
    Menu,
}

/// A question before it has its field. Behind a pointer, so that saying more about it moves nothing.
#[derive(Clone)]
pub struct Ask(Box<Question>);

#[derive(Clone)]
struct Question {
    id: AttrValue,
    label: AttrValue,
    hint: Option<AttrValue>,
    limit: Option<usize>,
    rows: u8,
    optional: bool,
    hide_label: bool,
    own_words: bool,
    short: bool,
    row: bool,
    always_one: bool,
    shown: Shown,
    class: &'static str,
}

impl Ask {
    /// A question. `id` is unique on the page and the same between renders.
    #[inline(never)]
    #[must_use]
    pub fn new(id: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self::of(id.into(), label.into())
    }

    #[inline(never)]
    fn of(id: AttrValue, label: AttrValue) -> Self {
        Self(Box::new(Question {
            id,
            label,
            hint: None,
            limit: None,
            rows: 3,
            optional: false,
            hide_label: false,
            own_words: false,
            short: false,
            row: false,
            always_one: false,
            shown: Shown::List,
            class: "",
        }))
    }

    /// What helps to answer.
    #[inline(never)]
    #[must_use]
    pub fn hint(mut self, hint: &'static str) -> Self {
        self.0.hint = Some(AttrValue::Static(hint));
        self
    }

    /// What helps to answer, where it is not always the same.
    #[must_use]
    pub fn helped(mut self, hint: Option<AttrValue>) -> Self {
        self.0.hint = hint;
        self
    }

    /// A class for the whole field, of text or of a day.
    #[must_use]
    pub fn class(mut self, class: &'static str) -> Self {
        self.0.class = class;
        self
    }

    /// Most characters, where it is not the field's own limit.
    #[must_use]
    pub fn limit(mut self, limit: usize) -> Self {
        self.0.limit = Some(limit);
        self
    }

    /// Lines shown at first.
    #[must_use]
    pub fn rows(mut self, rows: u8) -> Self {
        self.0.rows = rows;
        self
    }

    /// Says that it may stay empty.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.0.optional = true;
        self
    }

    /// Keeps the question for screen readers only.
    #[must_use]
    pub fn hidden(mut self) -> Self {
        self.0.hide_label = true;
        self
    }

    /// The answer is somebody's own words.
    #[must_use]
    pub fn own_words(mut self) -> Self {
        self.0.own_words = true;
        self
    }

    /// Only looks shorter.
    #[must_use]
    pub fn short(mut self) -> Self {
        self.0.short = true;
        self
    }

    /// Side by side.
    #[must_use]
    pub fn row(mut self) -> Self {
        self.0.row = true;
        self.0.shown = Shown::Row;
        self
    }

    /// As a scale in words.
    #[must_use]
    pub fn scale(mut self) -> Self {
        self.0.shown = Shown::Row;
        self
    }

    /// As a drop-down list.
    #[must_use]
    pub fn menu(mut self) -> Self {
        self.0.shown = Shown::Menu;
        self
    }

    /// The answer can be changed but not taken away.
    #[must_use]
    pub fn always_one(mut self) -> Self {
        self.0.always_one = true;
        self
    }

    /// One line of text.
    pub fn line(self, value: &str, write: Callback<String, Command>) -> Html {
        self.typed(value, write, true)
    }

    /// Several lines of text.
    pub fn text(self, value: &str, write: Callback<String, Command>) -> Html {
        self.typed(value, write, false)
    }

    #[inline(never)]
    fn typed(self, value: &str, write: Callback<String, Command>, line: bool) -> Html {
        let Question { id, label, hint, limit, rows, optional, hide_label, own_words, short, class, .. } = *self.0;
        let value: AttrValue = value.to_owned().into();
        html! {
            <BoundText
                {id} {label} {value} {write} {hint} {limit} {rows} {optional} {hide_label} {own_words} {short} {line}
                {class}
            />
        }
    }

    /// A day.
    #[inline(never)]
    pub fn day(self, value: Option<Date>, write: Callback<Option<Date>, Command>) -> Html {
        let Question { id, label, hint, optional, class, .. } = *self.0;
        html! { <BoundDate {id} {label} {value} {write} {hint} {optional} {class} /> }
    }

    /// One person of the story.
    #[inline(never)]
    pub fn person(self, value: Option<&ActorId>, onchoose: Callback<Option<ActorId>>) -> Html {
        let Question { id, label, hint, hide_label, .. } = *self.0;
        html! { <BoundPerson {id} {label} value={value.cloned()} {onchoose} {hint} {hide_label} /> }
    }

    /// Any number of people of the story.
    #[inline(never)]
    pub fn people(self, value: &[ActorId], onchoose: Callback<Vec<ActorId>>) -> Html {
        let Question { id, label, hint, .. } = *self.0;
        html! { <BoundPeople {id} {label} value={value.to_vec()} {onchoose} {hint} /> }
    }

    /// Any number of entries of the ledger, without the one the question is about.
    #[inline(never)]
    pub fn entries(
        self,
        value: Vec<EvidenceId>,
        except: Option<&EvidenceId>,
        onchoose: Callback<Vec<EvidenceId>>,
    ) -> Html {
        let Question { id, label, .. } = *self.0;
        html! { <BoundEntries {id} {label} {value} {onchoose} except={except.cloned()} /> }
    }

    /// One answer from a closed list.
    pub fn choice<E: Listed>(self, value: Option<E>, onchoose: Callback<Option<E>>) -> Html {
        let onchange = onchoose.reform(|id: Option<AttrValue>| id.and_then(|id| E::from_id(&id)));
        self.one(options::<E>(), value.map(|value| AttrValue::Static(value.id())), onchange)
    }

    /// One answer from a closed list, which `to` writes: `.answer(entry.how, &to, |next, id| next.how = listed(id))`.
    pub fn answer<E: Listed, R: Clone>(self, value: Option<E>, to: &Writer<R>, set: fn(&mut R, Option<&str>)) -> Html {
        let onchange = to.answering(self.0.id.clone(), set);
        self.one(options::<E>(), value.map(|value| AttrValue::Static(value.id())), onchange)
    }

    /// One person of the story, whom `to` writes in their place.
    #[inline(never)]
    pub fn whom<R: Clone>(self, value: Option<&ActorId>, to: &Writer<R>, set: fn(&mut R, Option<ActorId>)) -> Html {
        let onchoose = to.choosing(self.0.id.clone(), set);
        self.person(value, onchoose)
    }

    /// One answer from `options`, by its id.
    #[inline(never)]
    pub fn one(self, options: Vec<Choice>, selected: Option<AttrValue>, onchange: Callback<Option<AttrValue>>) -> Html {
        let Question { id, label, hint, hide_label, always_one, shown, .. } = *self.0;
        if shown == Shown::Menu {
            return html! { <Select {id} {label} {options} {selected} {onchange} {hint} {hide_label} {always_one} /> };
        }
        choice_list(&ChoiceListProps {
            hint,
            arrangement: if shown == Shown::List { Arrangement::List } else { Arrangement::Row },
            always_one,
            hide_legend: hide_label,
            ..ChoiceListProps::asking(id, label, options, selected, onchange)
        })
    }

    /// Any number of answers from a closed list: each answer, and whether it is chosen now.
    pub fn choices<E: Listed>(self, value: Vec<E>, ontoggle: Callback<(E, bool)>) -> Html {
        let chosen = value.into_iter().map(|member| AttrValue::Static(member.id())).collect();
        let ontoggle = Callback::from(move |(id, on): (AttrValue, bool)| {
            if let Some(member) = E::from_id(&id) {
                ontoggle.emit((member, on));
            }
        });
        self.any(options::<E>(), chosen, ontoggle)
    }

    /// Any number of answers from `options`, by their ids: each, and whether it is chosen now.
    #[inline(never)]
    pub fn any(self, options: Vec<Choice>, chosen: Vec<AttrValue>, ontoggle: Callback<(AttrValue, bool)>) -> Html {
        let Question { id, label, hint, row, .. } = *self.0;
        check_list(&CheckListProps {
            hint,
            arrangement: if row { Arrangement::Row } else { Arrangement::List },
            ..CheckListProps::asking(id, label, options, chosen, ontoggle)
        })
    }
}
