//! Markers of the timeline: days that change a case without being evidence about anybody.

use std::rc::Rc;

use yew::prelude::*;

use super::choosing::Question;
use crate::app::use_editor;
use crate::content;
use crate::content::words::story as words;
use crate::domain::story::{Event, EventTag};
use crate::domain::{Change, Command, EventId, List, dates};
use crate::platform::{clock, random};
use crate::ui::bound::{AddButton, BoundDate, BoundText, RemoveButton, options};
use crate::ui::components::Disclosure;

const ADD: &str = "event-add";

/// The markers, folded away.
pub(super) fn events(onadd: Callback<(), AttrValue>, events: &List<Event>) -> Html {
    html! {
        <Disclosure summary={words::events(events.len())}>
            <p class="sp-hint">{ words::EVENTS_WHY }</p>
            <ul class="sp-events" role="list">
                for event in events.iter() {
                    <EventRow key={event.id.as_str()} event={event.clone()} />
                }
            </ul>
            <div><AddButton id={ADD} label={words::ADD_EVENT} {onadd} /></div>
        </Disclosure>
    }
}

/// A marker for today, to be written over, and the id of its first field.
pub(super) fn new_event() -> (&'static str, Command, AttrValue) {
    let id: EventId = random::id();
    let field = format!("event-{id}-date");
    let event = Event { id, date: clock::today(), tag: EventTag::Other, note: String::new() };
    (ADD, Command::Event(Change::Add(event)), field.into())
}

#[derive(Properties, PartialEq)]
struct EventRowProps {
    event: Rc<Event>,
}

#[component]
fn EventRow(props: &EventRowProps) -> Html {
    let editor = use_editor();
    let event = &props.event;
    let id = format!("event-{}", event.id);
    let name = words::event_name(content::label(event.tag), &dates::written(event.date));
    // A marker always has its day: while the field is empty, the day it had is kept.
    let write_date = {
        let event = event.clone();
        Callback::from(move |date: Option<_>| {
            Command::Event(Change::Put(Event { date: date.unwrap_or(event.date), ..(*event).clone() }))
        })
    };
    let choose_tag = {
        let (event, field) = (event.clone(), format!("{id}-tag"));
        Callback::from(move |tag: Option<AttrValue>| {
            if let Some(tag) = tag.and_then(|tag| EventTag::from_id(&tag)) {
                editor.change(&field, Command::Event(Change::Put(Event { tag, ..(*event).clone() })));
            }
        })
    };
    let write_note = {
        let event = event.clone();
        Callback::from(move |note| Command::Event(Change::Put(Event { note, ..(*event).clone() })))
    };
    let tag = Question {
        id: format!("{id}-tag"),
        label: words::EVENT_TAG,
        hint: None,
        options: options::<EventTag>(),
        answer: Some(event.tag.id()),
        always_one: true,
    };
    html! {
        <li>
        <div class="sp-event" role="group" aria-label={name.clone()}>
            <BoundDate id={format!("{id}-date")} label={words::EVENT_DATE} value={event.date} write={write_date} />
            { tag.menu(choose_tag) }
            <BoundText
                id={format!("{id}-note")} label={words::EVENT_NOTE} value={event.note.clone()} write={write_note}
                rows=1 class="sp-event-note"
            />
            <div class="sp-event-actions">
                <RemoveButton
                    id={format!("{id}-remove")} label={words::REMOVE} name={words::remove(&name)} what={name}
                    command={Command::Event(Change::Remove(event.id.clone()))} then={ADD}
                />
            </div>
        </div>
        </li>
    }
}
