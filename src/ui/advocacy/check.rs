//! The check of one person while it is shown, and the kinds of question it asks.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Editor;
use crate::content;
use crate::domain::advocacy::AdvocacyCheck;
use crate::domain::sorted::SortedSet;
use crate::domain::{Change, Command, Listed, YesNo};
use crate::ui::bound::{Ask, Writer, part};
use crate::ui::components::Choice;

/// One place of a check that holds text.
pub type Place = fn(&mut AdvocacyCheck) -> &mut String;

/// The check of one person, while it is shown.
pub struct Shown<'a> {
    /// The check.
    pub check: &'a AdvocacyCheck,
    /// Writes its fields.
    pub to: Writer<AdvocacyCheck>,
    id: String,
}

impl<'a> Shown<'a> {
    /// The check, and the way to change it.
    pub fn new(editor: &Editor, check: &'a Rc<AdvocacyCheck>) -> Self {
        let to = Writer::new(editor, check, |next| Command::Advocacy(Change::put(next)));
        Self { check, to, id: name(check) }
    }

    /// The id of one of its controls.
    pub fn part(&self, name: &str) -> AttrValue {
        part(&self.id, name)
    }

    /// One of its questions, with a hint unless that is blank.
    #[inline(never)]
    pub fn ask(&self, name: &str, label: &'static str, hint: &'static str) -> Ask {
        let ask = Ask::new(self.part(name), label).rows(2);
        if hint.is_empty() { ask } else { ask.hint(hint) }
    }

    /// A question that is answered in words.
    #[inline(never)]
    pub fn text(&self, name: &str, label: &'static str, hint: &'static str, value: &str, at: Place) -> Html {
        self.ask(name, label, hint).text(value, self.to.at(at))
    }

    /// A question that is answered yes, no or don't know.
    #[inline(never)]
    pub fn yes_no(
        &self,
        name: &str,
        label: &'static str,
        hint: &'static str,
        value: Option<YesNo>,
        set: fn(&mut AdvocacyCheck, Option<&str>),
    ) -> Html {
        self.ask(name, label, hint).row().answer(value, &self.to, set)
    }

    /// A question with any number of answers.
    #[inline(never)]
    pub fn ticks(
        &self,
        name: &str,
        ask: Ask,
        options: Vec<Choice>,
        chosen: Vec<AttrValue>,
        set: fn(&mut AdvocacyCheck, (AttrValue, bool)),
    ) -> Html {
        ask.any(options, chosen, self.to.choosing(self.part(name), set))
    }
}

/// Begins the ids of a check's controls.
pub fn name(check: &AdvocacyCheck) -> String {
    ["advocacy-", check.id.as_str()].concat()
}

/// The ids of what is in a set.
pub fn ids<E: Listed + Ord>(set: &SortedSet<E>) -> Vec<AttrValue> {
    set.iter().map(|member| AttrValue::Static(member.id())).collect()
}

/// Puts an answer into a set, or takes it out.
pub fn toggled<E: Listed + Ord>(set: &mut SortedSet<E>, (id, on): &(AttrValue, bool)) {
    if let Some(member) = E::from_id(id) {
        if *on {
            set.insert(member)
        } else {
            set.remove(&member)
        };
    }
}

/// The words of some members, one after the other.
#[inline(never)]
pub fn named(list: &'static str, ids: &[&'static str]) -> String {
    let mut words = Vec::new();
    for id in ids {
        words.push(content::wording(list, id).map_or(*id, |(label, _)| label));
    }
    words.join("; ")
}
