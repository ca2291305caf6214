//! One tripwire that is set. Its words, its watcher and its day can be mended in place; a day it always has.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::short;
use super::tripwires::SET;
use crate::app::use_editor;
use crate::content::words::protection as words;
use crate::domain::protection::{Direction, Tripwire};
use crate::domain::{Change, Command};
use crate::platform::clock;
use crate::ui::bound::{Ask, Writer, part, remove_button};
use crate::ui::components::pieces::{group, line, several, their_line};

/// Properties of [`TripwireRow`].
#[derive(Properties, PartialEq)]
pub struct TripwireRowProps {
    /// The tripwire.
    pub tripwire: Rc<Tripwire>,
    /// The decision it belongs to, where there are several.
    pub decision: Option<AttrValue>,
}

/// One tripwire.
#[component]
pub fn TripwireRow(props: &TripwireRowProps) -> Html {
    let tripwire = &props.tripwire;
    let to = Writer::new(&use_editor(), tripwire, |next| Command::Tripwire(Change::put(next)));
    let id = ["tripwire-", tripwire.id.as_str()].concat();
    let name = short(&tripwire.trigger, words::WORDLESS_TRIPWIRE);
    let today = clock::today();
    let decision = match &props.decision {
        Some(decision) => their_line("sp-tripwire-facts", words::for_decision(decision)),
        None => Html::default(),
    };
    let unwatched = match tripwire.watcher {
        Some(_) => Html::default(),
        None => line("sp-tripwire-facts", words::NOBODY_WATCHES),
    };
    let due = match tripwire.review {
        day if day > today || tripwire.happened.is_some() => Html::default(),
        day => line("sp-tripwire-facts", if day == today { words::REVIEW_TODAY } else { words::REVIEW_PAST }),
    };
    let remove = remove_button(
        part(&id, "remove"),
        words::REMOVE,
        words::remove(&name),
        name.clone(),
        Command::Tripwire(Change::Remove(tripwire.id.clone())),
        SET.into(),
    );
    let held = several![
        decision,
        Ask::new(part(&id, "trigger"), words::TRIGGER)
            .rows(2)
            .hidden()
            .text(&tripwire.trigger, to.at(|next| &mut next.trigger)),
        Ask::new(part(&id, "watcher"), words::WATCHER)
            .whom(tripwire.watcher.as_ref(), &to, |next, watcher| next.watcher = watcher),
        unwatched,
        Ask::new(part(&id, "review"), words::REVIEW)
            .day(Some(tripwire.review), to.typing(|next, day: Option<_>| next.review = day.unwrap_or(next.review))),
        due,
        Ask::new(part(&id, "happened"), words::TRIPWIRE_HAPPENED)
            .optional()
            .day(tripwire.happened, to.at(|next| &mut next.happened)),
        match tripwire.happened {
            Some(_) => line("sp-tripwire-facts", words::HAS_HAPPENED),
            None => Html::default(),
        },
        group("sp-tripwire-actions", remove),
    ];
    let class = match tripwire.direction {
        Direction::Up => "sp-tripwire sp-tripwire-up",
        Direction::Down => "sp-tripwire sp-tripwire-down",
    };
    html! { <div {class} role="group" aria-label={name}>{ held }</div> }
}
