//! The ledger: what is known, from whom, since when, and whether it was checked.
//!
//! The list is [`row`]; one entry at a time is open, and then it is [`editor`]. What is looked for and how it is
//! ordered is [`view`]; [`told`] is the same entries as a table of sources. What is new comes in by [`new`]: a line, a
//! pasted chronology ([`paste`]) or a form. Start with [`EvidenceStep`].

mod aside;
mod editor;
mod find;
mod new;
mod paste;
mod resting;
mod row;
mod told;
mod view;

use std::rc::Rc;

use yew::prelude::*;

use self::find::find;
use self::new::NewEntries;
use self::row::{EntryRow, Open, edit_button, text_field};
use self::told::told;
use self::view::{Filter, NOT_SAID, Order, RECORD};
use super::events::{events, new_event};
use crate::app::{use_cooperation, use_editor, use_refusal, use_story};
use crate::content::words::{bound, story};
use crate::domain::dates::Date;
use crate::domain::labels::folded;
use crate::domain::sorted::sort_by_key;
use crate::domain::story::{Evidence, Source};
use crate::domain::{Change, Command, EvidenceId};
use crate::export::csv::Sheet;
use crate::platform::{page, random};
use crate::route;
use crate::ui::bound::{Tables, person_name, refused, use_focus_new};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, line, nothing_yet, several};
use crate::ui::components::{ButtonKind, Toolbar, use_announce};

/// The button below the list that adds an entry; focus goes there when the last one is taken out.
const ADD: &str = "entry-add";
/// The same above a long list.
const ADD_ABOVE: &str = "entry-add-above";
/// The button that folds the filters.
const FIND: &str = "ledger-find";
/// Entries beyond which the list can be added to from above as well.
const LONG: usize = 8;

/// The ledger.
#[component]
pub fn EvidenceStep() -> Html {
    let editor = use_editor();
    let story = use_story();
    let cooperation = use_cooperation();
    let announce = use_announce();
    let focus = use_focus_new();
    let why = use_refusal(ADD);
    let filter = use_state_eq(Filter::default);
    let order = use_state_eq(Order::default);
    let open = use_state_eq(|| None::<EvidenceId>);
    let finding = use_state_eq(|| false);
    let backwards = use_state_eq(|| false);
    let sources = use_state_eq(|| false);
    let entries = &story.evidence;

    let onopen = {
        let open = open.setter();
        use_callback(focus.clone(), move |(id, on): (EvidenceId, bool), focus| {
            focus.emit(if on { text_field(&id) } else { edit_button(&id) });
            open.set(on.then_some(id));
        })
    };
    {
        let (onopen, story) = (onopen.clone(), story.clone());
        // The address may name an entry: a second look leads to what raised it.
        use_effect_with((), move |()| {
            let named = page::fragment();
            let named = route::entry(&named).and_then(|entry| story.evidence.iter().find(|it| it.id.as_str() == entry));
            if let Some(entry) = named {
                onopen.emit((entry.id.clone(), true));
            }
        });
    }
    // While an entry is open it keeps its place, or it would jump away from under the hand that dates it.
    let kept_day = use_memo(((*open).clone(), *order), |(open, order)| {
        open.as_ref().and_then(|id| story.evidence.get(id)).and_then(|entry| day(entry, *order))
    });

    let is_open = |entry: &Evidence| open.as_ref() == Some(&entry.id);
    let wanted = folded(filter.sought.trim());
    let let_through = entries.iter().enumerate().filter(|(_, entry)| is_open(entry) || filter.lets(entry, &wanted));
    let mut shown: Vec<(usize, &Rc<Evidence>)> = let_through.collect();
    put_in_order(&mut shown, (*order, *backwards), |entry| if is_open(entry) { *kept_day } else { day(entry, *order) });
    let count = bound::shown(shown.len(), entries.len());
    {
        let (announce, said) = (announce, count.clone());
        use_effect_with((*filter).clone(), move |filter| {
            if filter.is_on() {
                announce.emit(said);
            }
        });
    }

    let add = {
        let (editor, focus, open) = (editor.clone(), focus.clone(), open.clone());
        Callback::from(move |()| {
            let id: EvidenceId = random::id();
            if editor.accepted(ADD, Command::Evidence(Change::add(Evidence::new(id.clone(), "")))) {
                focus.emit(text_field(&id));
                open.set(Some(id));
            }
        })
    };
    let clear = {
        let (filter, focus) = (filter.clone(), focus);
        Callback::from(move |()| {
            filter.set(Filter::default());
            focus.emit(FIND.into());
        })
    };
    let add_event = Callback::from(move |()| {
        let (button, command, field) = new_event();
        editor.change(button, command);
        field
    });

    let people: Vec<(AttrValue, AttrValue)> =
        story.actors.iter().map(|actor| (actor.id.to_string().into(), person_name(&story, &actor.id))).collect();
    let name =
        |id: &str| people.iter().find(|(other, _)| &**other == id).map(|(_, name)| name.clone()).unwrap_or_default();
    let only = filter.said(|id| match id {
        RECORD => AttrValue::Static(story::A_RECORD_IN_A_LINE),
        NOT_SAID => AttrValue::Static(story::NOBODY_SAID),
        id => name(id),
    });
    let movable = *order == Order::Own && !filter.is_on() && !*backwards;
    let row = |at_shown: usize, at: usize, entry: &Rc<Evidence>| {
        let open = is_open(entry).then(|| Open {
            at,
            of: entries.len(),
            movable,
            then: neighbour(&shown, at_shown).map_or(AttrValue::Static(ADD), |entry| edit_button(&entry.id)),
        });
        let source = match &entry.source {
            None => AttrValue::default(),
            Some(Source::Record) => AttrValue::Static(story::A_RECORD_IN_A_LINE),
            Some(Source::Actor(id)) => name(id.as_str()),
        };
        let key_entry = cooperation.key_entry.as_ref() == Some(&entry.id);
        html! {
            <EntryRow
                key={entry.id.as_str()} entry={entry.clone()} {source} about={about(entry, name)} {key_entry} {open}
                onopen={onopen.clone()}
            />
        }
    };
    let mut rows = Vec::with_capacity(shown.len());
    for (at_shown, (at, entry)) in shown.iter().enumerate() {
        rows.push(row(at_shown, *at, entry));
    }
    let add_button = |id: &'static str, kind| press(story::ADD_ENTRY, add.clone()).id(id).kind(kind).drawn();
    let filter_bar = || {
        let clear_button = || press(story::CLEAR_FILTERS, clear).kind(ButtonKind::Quiet).drawn();
        html! {
            <div class="sp-ledger-filter">
                if entries.len() > LONG {
                    { add_button(ADD_ABOVE, ButtonKind::Secondary) }
                }
                { unfolds(FIND, story::FIND, &finding, "ledger-finding") }
                { unfolds("ledger-sources", story::WHO_TOLD, &sources, "ledger-sources-table") }
                { line("sp-ledger-count", count) }
                if filter.is_on() {
                    <p class="sp-ledger-only">{ story::only(&only) }{ " " }{ clear_button() }</p>
                }
                <div id="ledger-finding" class="sp-ledger-finding">
                    if *finding {
                        { find(&filter, (&order, &backwards), &people) }
                    }
                </div>
                <div id="ledger-sources-table" class="sp-ledger-finding">
                    if *sources {
                        { told(&story, &onopen) }
                    }
                </div>
            </div>
        }
    };
    let ledger = if entries.is_empty() {
        nothing_yet(story::NO_ENTRIES, story::NO_ENTRIES_BODY, Html::default())
    } else {
        let none = if shown.is_empty() { line("", story::NONE_MATCH) } else { Html::default() };
        several![filter_bar(), none, html! { <ul class="sp-ledger" role="list">{ rows }</ul> }]
    };
    let foot = html! {
        <Toolbar label={story::ADD_ENTRY}>
            { add_button(ADD, ButtonKind::Primary) }
            { refused(why) }
        </Toolbar>
    };
    let new = html! { <NewEntries onopen={onopen.clone()} /> };
    group(
        "sp-stack",
        several![new, ledger, foot, html! { <Tables sheet={Sheet::Ledger} /> }, events(add_event, &story.events)],
    )
}

/// A button above the list that folds the part with the id `controls`.
fn unfolds(id: &'static str, says: &'static str, open: &UseStateHandle<bool>, controls: &'static str) -> Html {
    let onclick = {
        let open = open.clone();
        Callback::from(move |()| open.set(!*open))
    };
    let fold = press(says, onclick).id(id).kind(ButtonKind::Quiet).expanded(**open);
    fold.controls(controls).class("sp-unfolds").drawn()
}

/// Puts entries in an order, or in its reverse, by the day that counts for each. Those without one stay at the end,
/// whichever way the others go.
fn put_in_order(
    shown: &mut [(usize, &Rc<Evidence>)],
    (order, backwards): (Order, bool),
    counts: impl Fn(&Evidence) -> Option<Date>,
) {
    if order != Order::Own {
        sort_by_key(shown, |(_, entry)| {
            let day = counts(entry);
            (day.is_none(), day)
        });
    }
    if backwards {
        let is_dated = |entry: &Evidence| order == Order::Own || day(entry, order).is_some();
        let dated = shown.iter().take_while(|(_, entry)| is_dated(entry)).count();
        shown[..dated].reverse();
    }
}

/// The day an entry is ordered by.
fn day(entry: &Evidence, order: Order) -> Option<Date> {
    match order {
        Order::Own => None,
        Order::Happened => entry.happened,
        Order::Known => entry.known,
    }
}

/// Whom an entry is about, by name.
fn about(entry: &Evidence, name: impl Fn(&str) -> AttrValue) -> AttrValue {
    match &entry.about[..] {
        [] => AttrValue::default(),
        [one] => name(one.as_str()),
        many => many.iter().map(|id| name(id.as_str()).to_string()).collect::<Vec<_>>().join(", ").into(),
    }
}

/// The entry after this one, or else the one before.
fn neighbour<'a>(shown: &[(usize, &'a Rc<Evidence>)], at: usize) -> Option<&'a Rc<Evidence>> {
    shown.get(at + 1).or_else(|| shown.get(at.checked_sub(1)?)).map(|(_, entry)| *entry)
}
