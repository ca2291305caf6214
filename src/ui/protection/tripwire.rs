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
use crate::ui::bound::{BoundDate, BoundPerson, BoundText, RemoveButton};

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
    let editor = use_editor();
    let tripwire = &props.tripwire;
    let part = |name: &str| format!("tripwire-{}-{name}", tripwire.id);
    let name = short(&tripwire.trigger, words::WORDLESS_TRIPWIRE);
    let put = |next: Tripwire| Command::Tripwire(Change::Put(next));
    let write_trigger = {
        let tripwire = tripwire.clone();
        Callback::from(move |trigger| put(Tripwire { trigger, ..(*tripwire).clone() }))
    };
    let write_review = {
        let tripwire = tripwire.clone();
        Callback::from(move |review: Option<_>| {
            put(Tripwire { review: review.unwrap_or(tripwire.review), ..(*tripwire).clone() })
        })
    };
    let choose_watcher = {
        let (tripwire, field) = (tripwire.clone(), part("watcher"));
        Callback::from(move |watcher| editor.change(&field, put(Tripwire { watcher, ..(*tripwire).clone() })))
    };
    let today = clock::today();
    let due = if tripwire.review < today {
        Some(words::REVIEW_PAST)
    } else {
        (tripwire.review == today).then_some(words::REVIEW_TODAY)
    };
    let direction = match tripwire.direction {
        Direction::Up => "sp-tripwire-up",
        Direction::Down => "sp-tripwire-down",
    };
    html! {
        <div class={classes!("sp-tripwire", direction)} role="group" aria-label={name.clone()}>
            if let Some(decision) = &props.decision {
                <p class="sp-tripwire-facts" dir="auto">{ words::for_decision(decision) }</p>
            }
            <BoundText
                id={part("trigger")} label={words::TRIGGER} value={tripwire.trigger.clone()} write={write_trigger}
                rows=2 hide_label=true
            />
            <BoundPerson
                id={part("watcher")} label={words::WATCHER} value={tripwire.watcher.clone()} onchoose={choose_watcher}
            />
            if tripwire.watcher.is_none() {
                <p class="sp-tripwire-facts">{ words::NOBODY_WATCHES }</p>
            }
            <BoundDate id={part("review")} label={words::REVIEW} value={tripwire.review} write={write_review} />
            if let Some(due) = due {
                <p class="sp-tripwire-facts">{ due }</p>
            }
            <div class="sp-tripwire-actions">
                <RemoveButton
                    id={part("remove")} label={words::REMOVE} name={words::remove(&name)} what={name}
                    command={Command::Tripwire(Change::Remove(tripwire.id.clone()))} then={SET}
                />
            </div>
        </div>
    }
}
