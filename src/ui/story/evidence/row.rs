//! One entry of the ledger: a few plain lines, or the editor when it is open.
//!
//! Closed, it is one component with plain markup, since there may be hundreds; it asks for no context, so that what is
//! typed in one entry does not draw the others.

use std::rc::Rc;

use yew::prelude::*;

use super::editor::EntryEditor;
use crate::content;
use crate::content::words::cooperation_grid::IS_KEY_ENTRY;
use crate::content::words::story as words;
use crate::domain::story::Evidence;
use crate::domain::{EvidenceId, dates};
use crate::ui::bound::{entry_name, part};
use crate::ui::components::ChipTone;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, their_line};

/// Most characters of an entry that are shown while it is closed.
const FIRST_WORDS: usize = 180;

/// What only the open entry needs to know.
#[derive(Clone, PartialEq)]
pub(super) struct Open {
    /// Where it stands in the writer's own order, from 0.
    pub(super) at: usize,
    /// How many there are.
    pub(super) of: usize,
    /// All are shown in that order, so that moving it can be seen.
    pub(super) movable: bool,
    /// Where focus goes when it has been taken out.
    pub(super) then: AttrValue,
}

/// Properties of [`EntryRow`].
#[derive(Properties, PartialEq)]
pub(super) struct EntryRowProps {
    pub(super) entry: Rc<Evidence>,
    /// Who or what it comes from, by name; blank while that is not said.
    pub(super) source: AttrValue,
    /// Whom it is about, by name; blank while that is not said.
    pub(super) about: AttrValue,
    /// It is the one that would change their mind.
    pub(super) key_entry: bool,
    /// Set while it is open.
    pub(super) open: Option<Open>,
    /// Opens it, or folds it.
    pub(super) onopen: Callback<(EvidenceId, bool)>,
}

/// The id of an entry's text.
pub(super) fn text_field(id: &EvidenceId) -> AttrValue {
    part(part("entry", id.as_str()), "text")
}

/// The id of the button that opens an entry.
pub(super) fn edit_button(id: &EvidenceId) -> AttrValue {
    part(part("entry", id.as_str()), "edit")
}

/// An entry in the list.
#[component]
pub(super) fn EntryRow(props: &EntryRowProps) -> Html {
    let entry = &props.entry;
    let lean = entry.leans.map(|leans| format!("sp-entry-{}", leans.id()));
    let aside = entry.set_aside.is_some().then_some("sp-entry-set-aside");
    if let Some(open) = &props.open {
        let onclose = {
            let id = entry.id.clone();
            props.onopen.reform(move |()| (id.clone(), false))
        };
        return html! {
            <li class={classes!("sp-entry", "sp-entry-open", lean, aside)}>
                <EntryEditor entry={entry.clone()} open={open.clone()} {onclose} />
            </li>
        };
    }
    let edit = {
        let (onopen, id) = (props.onopen.clone(), entry.id.clone());
        Callback::from(move |()| onopen.emit((id.clone(), true)))
    };
    let edit = press(words::EDIT, edit)
        .id(edit_button(&entry.id))
        .label(words::edit(&entry_name(entry)))
        .in_row()
        .expanded(false)
        .drawn();
    html! {
        <li class={classes!("sp-entry", lean, aside)}>
            <div class="sp-entry-dates">{ days(entry) }</div>
            <div class="sp-entry-body">
                { their_line("sp-entry-text", first_words(entry)) }
                <p class="sp-entry-facts">
                    <span class={ChipTone::Quiet.class()}>{ origin(props) }</span>
                    { fact(entry.leans.map(content::label)) }
                    { fact(entry.checked.map(content::label)) }
                    { fact(props.key_entry.then_some(IS_KEY_ENTRY)) }
                </p>
                if let Some(aside) = &entry.set_aside {
                    { their_line("sp-entry-reason", match aside.why.trim() {
                        "" => words::NO_REASON.into(),
                        _ => AttrValue::from(words::set_aside_because(&aside.why)),
                    }) }
                }
            </div>
            { group("sp-entry-actions", edit) }
        </li>
    }
}

fn fact(fact: Option<&'static str>) -> Html {
    match fact {
        Some(fact) => html! { <span class={ChipTone::Plain.class()}>{ fact }</span> },
        None => Html::default(),
    }
}

/// The day it happened and how much later it was learned, in words. What the day is stands there for those who do not
/// see the column.
fn days(entry: &Evidence) -> Html {
    let (what, day) = match (entry.happened, entry.known) {
        (Some(happened), _) => (Some(words::HAPPENED_ON), dates::written(happened)),
        (None, Some(known)) => (None, words::known_on(&dates::written(known))),
        (None, None) => (None, words::UNDATED.to_owned()),
    };
    let later = entry.lag_days().filter(|days| *days > 0).map(|days| words::learned(&dates::days(days)));
    html! {
        <>
            <span class="sp-entry-date">
                if let Some(what) = what {
                    <span class="sp-hidden">{ what }{ " " }</span>
                }
                { day }
            </span>
            if let Some(later) = later {
                <span class="sp-entry-lag">{ later }</span>
            }
        </>
    }
}

fn first_words(entry: &Evidence) -> AttrValue {
    let text = entry.text.trim();
    match text.char_indices().nth(FIRST_WORDS) {
        _ if text.is_empty() => entry_name(entry),
        None => text.to_owned().into(),
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()).into(),
    }
}

/// `From School · Reported · about Jay`.
fn origin(props: &EntryRowProps) -> String {
    let mut parts = Vec::new();
    if !props.source.is_empty() {
        parts.push(words::from(&props.source));
    }
    if let Some(how) = props.entry.how {
        parts.push(content::label(how).to_owned());
    }
    if !props.about.is_empty() {
        parts.push(words::about(&props.about));
    }
    parts.join(" · ")
}
