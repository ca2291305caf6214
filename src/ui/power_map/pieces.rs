//! Pieces that several steps are made of, as plain calls: written out as tags at every place they would weigh a
//! kilobyte of download each.

use yew::prelude::*;

use super::tags::{says, tag, words as text};
use crate::content::words;
use crate::domain::walk::Step;
use crate::domain::{Rejection, Session};
use crate::export::sentences::Sentence;
use crate::ui::bound::{AddButton, step_link};
use crate::ui::components::button::press;
use crate::ui::components::disclosure::{DisclosureProps, disclosure};
use crate::ui::components::pieces::{group, nothing_yet, several};
use crate::ui::components::{Choice, Select, ToggleChip};

/// Adds an entry and moves on into it.
#[inline(never)]
pub fn adder(id: AttrValue, label: AttrValue, onadd: Callback<(), AttrValue>) -> Html {
    html! { <div class="sp-cluster"><AddButton {id} {label} {onadd} /></div> }
}

/// A part of a step with its heading.
#[inline(never)]
pub fn section(class: &'static str, id: AttrValue, title: AttrValue, body: Html) -> Html {
    let heading = tag("h2", &["id"], vec![id.clone()], vec![text(title)]).into();
    tag("section", &["class", "aria-labelledby"], vec![class.into(), id], vec![heading, body]).into()
}

/// What stands where there is nothing yet because another step comes first, with the way there.
#[inline(never)]
pub fn empty_until(
    session: &Session,
    (title, body): (&'static str, &'static str),
    step: Step,
    there: &'static str,
) -> Html {
    nothing_yet(title, body, step_link(session, step, there))
}

/// Where nobody is on the map yet.
pub fn no_one(session: &Session) -> Html {
    let said = (words::power_map::NO_ONE, words::power_map::NO_ONE_BODY);
    empty_until(session, said, Step::Who, words::power_map::TO_WHO)
}

/// What stands where there is nothing yet.
pub fn empty(title: &'static str, body: &'static str) -> Html {
    nothing_yet(title, body, Html::default())
}

/// Folded away, or open at first.
#[inline(never)]
pub fn folded(summary: &'static str, open: bool, class: &'static str, children: Html) -> Html {
    disclosure(&DisclosureProps { summary: summary.into(), children, open, class: class.into() })
}

/// A button that shows a part that is costly to draw, and the part while it is shown.
#[inline(never)]
pub fn shown_on_request(
    id: AttrValue,
    says: &'static str,
    open: bool,
    onclick: Callback<()>,
    drawn: impl FnOnce() -> Html,
) -> Html {
    let press = press(says, onclick).id(id).label(says).in_row().expanded(open).drawn();
    let press = group("sp-cluster", press);
    several![press, if open { drawn() } else { Html::default() }]
}

/// A list of names of which one is always chosen.
#[inline(never)]
pub fn names(
    id: AttrValue,
    label: &'static str,
    hint: Option<AttrValue>,
    options: Vec<Choice>,
    selected: AttrValue,
    onchange: Callback<Option<AttrValue>>,
) -> Html {
    html! { <Select {id} {label} {hint} {options} {onchange} {selected} always_one=true /> }
}

/// A filter.
#[inline(never)]
pub fn toggle(label: &'static str, on: bool, ontoggle: Callback<bool>) -> Html {
    html! { <ToggleChip {on} {ontoggle}>{ label }</ToggleChip> }
}

/// Why a change was refused.
#[inline(never)]
pub fn refused(why: Option<Rejection>) -> Html {
    match why {
        Some(why) => tag(
            "p",
            &["class", "role"],
            vec!["sp-error".into(), "alert".into()],
            vec![text(words::refusals::sentence(why).into())],
        )
        .into(),
        None => Html::default(),
    }
}

/// A sentence, its words of power in bold.
#[inline(never)]
pub fn sentence(sentence: &Sentence) -> Html {
    several![
        text(sentence.before.clone().into()),
        says("strong", "", sentence.power.clone()),
        text(sentence.after.clone().into()),
    ]
}
