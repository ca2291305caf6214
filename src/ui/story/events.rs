//! Markers of the timeline: days that change a case without being evidence about anybody.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::use_editor;
use crate::content;
use crate::content::words::story as words;
use crate::domain::story::{Event, EventTag};
use crate::domain::{Change, Command, EventId, List, dates};
use crate::platform::{clock, random};
use crate::ui::bound::{Ask, Writer, add_button, part, remove_button};
use crate::ui::components::pieces::{folded, group, line, several};

const ADD: &str = "event-add";

/// The markers, folded away.
pub(super) fn events(onadd: Callback<(), AttrValue>, events: &List<Event>) -> Html {
    let list = html! {
        <ul class="sp-events" role="list">
            for event in events.iter() {
                <EventRow key={event.id.as_str()} event={event.clone()} />
            }
        </ul>
    };
    let held = several![line("sp-hint", words::EVENTS_WHY), list, add_button(ADD, words::ADD_EVENT, onadd)];
    folded(words::events(events.len()).into(), held)
}

/// A marker for today, to be written over, and the id of its first field.
pub(super) fn new_event() -> (&'static str, Command, AttrValue) {
    let id: EventId = random::id();
    let field = part(part("event", id.as_str()), "date");
    let event = Event { id, date: clock::today(), tag: EventTag::Other, note: String::new() };
    (ADD, Command::Event(Change::add(event)), field)
}

#[derive(Properties, PartialEq)]
struct EventRowProps {
    event: Rc<Event>,
}

#[component]
fn EventRow(props: &EventRowProps) -> Html {
    let editor = use_editor();
    let event = &props.event;
    let writer = Writer::new(&editor, event, |event| Command::Event(Change::put(event)));
    let id = part("event", event.id.as_str());
    let tag = part(&id, "tag");
    let name = AttrValue::from(words::event_name(content::label(event.tag), &dates::written(event.date)));
    // A marker always has its day: while the field is empty, the day it had is kept.
    let day = Ask::new(part(&id, "date"), words::EVENT_DATE)
        .day(Some(event.date), writer.typing(|event, date: Option<_>| event.date = date.unwrap_or(event.date)));
    let kind = Ask::new(tag.clone(), words::EVENT_TAG).menu().always_one().choice(
        Some(event.tag),
        writer.choosing(tag, |event, tag: Option<EventTag>| event.tag = tag.unwrap_or(event.tag)),
    );
    let note = Ask::new(part(&id, "note"), words::EVENT_NOTE)
        .rows(1)
        .class("sp-event-note")
        .text(&event.note, writer.typing(|event, note| event.note = note));
    let remove = remove_button(
        part(&id, "remove"),
        words::REMOVE,
        words::remove(&name),
        name.clone(),
        writer.removing(|event| Command::Event(Change::Remove(event.id.clone()))),
        ADD.into(),
    );
    html! {
        <li>
            <div class="sp-event" role="group" aria-label={name}>
                { day }{ kind }{ note }
                { group("sp-event-actions", remove) }
            </div>
        </li>
    }
}
