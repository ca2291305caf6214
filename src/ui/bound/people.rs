//! Choosing people and entries of the ledger. Both were written once, under Story.

use web_sys::Element;
use yew::prelude::*;

use super::part;
use crate::app::{use_cooperation, use_story};
use crate::content::words::{bound as words, cooperation_grid};
use crate::domain::labels::{first_words, folded};
use crate::domain::story::{Evidence, Story};
use crate::domain::{ActorId, EvidenceId};
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::{Arrangement, Choice, Select, TextField};

/// Entries beyond which a list of them can be searched.
const MANY: usize = 12;

/// The label of an actor, or that there is none yet.
#[must_use]
pub fn person_name(story: &Story, id: &ActorId) -> AttrValue {
    match story.label(id) {
        "" => AttrValue::Static(words::NAMELESS),
        label => label.to_owned().into(),
    }
}

/// The first words of an entry, or that there are none yet.
#[must_use]
pub fn entry_name(entry: &Evidence) -> AttrValue {
    first_words(&entry.text).map_or(AttrValue::Static(words::WORDLESS), AttrValue::from)
}

fn people(story: &Story) -> Vec<Choice> {
    story.actors.iter().map(|actor| Choice::new(ident(&actor.id), person_name(story, &actor.id))).collect()
}

/// Properties of [`BoundPerson`].
#[derive(Properties, PartialEq)]
pub struct BoundPersonProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The person chosen.
    pub value: Option<ActorId>,
    /// What to do with another, or with nobody.
    pub onchoose: Callback<Option<ActorId>>,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Keeps the question for screen readers only.
    #[prop_or_default]
    pub hide_label: bool,
}

/// One person of the story.
#[component]
pub fn BoundPerson(props: &BoundPersonProps) -> Html {
    let story = use_story();
    let onchange = props.onchoose.reform(|id: Option<AttrValue>| id.and_then(|id| ActorId::new(&id)));
    html! {
        <Select
            id={props.id.clone()} label={props.label.clone()} options={people(&story)} {onchange}
            hint={help(&story, &props.hint)} selected={props.value.as_ref().map(ident)} nothing={words::NOBODY}
            hide_label={props.hide_label}
        />
    }
}

/// Properties of [`BoundPeople`].
#[derive(Properties, PartialEq)]
pub struct BoundPeopleProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The people chosen.
    pub value: Vec<ActorId>,
    /// The new choice, whole.
    pub onchoose: Callback<Vec<ActorId>>,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
}

/// Any number of people of the story.
#[component]
pub fn BoundPeople(props: &BoundPeopleProps) -> Html {
    let story = use_story();
    let (value, out) = (props.value.clone(), props.onchoose.clone());
    let ontoggle = Callback::from(move |(id, on): (AttrValue, bool)| {
        if let Some(id) = ActorId::new(&id) {
            out.emit(toggled(&value, id, on));
        }
    });
    let chosen = props.value.iter().map(ident).collect();
    check_list(&CheckListProps {
        hint: help(&story, &props.hint),
        arrangement: Arrangement::Row,
        ..CheckListProps::asking(props.id.clone(), props.label.clone(), people(&story), chosen, ontoggle)
    })
}

/// Properties of [`BoundEntries`].
#[derive(Properties, PartialEq)]
pub struct BoundEntriesProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The entries chosen.
    pub value: Vec<EvidenceId>,
    /// The new choice, whole.
    pub onchoose: Callback<Vec<EvidenceId>>,
    /// An entry that cannot be chosen: the one the question is about.
    #[prop_or_default]
    pub except: Option<EvidenceId>,
}

/// Any number of entries of the ledger, folded away with the number chosen; searched when there are many. The entries
/// are in the page only while it is unfolded.
#[component]
pub fn BoundEntries(props: &BoundEntriesProps) -> Html {
    let story = use_story();
    let key_entry = use_cooperation().key_entry.clone();
    let sought = use_state_eq(AttrValue::default);
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.clone();
        move |event: Event| open.set(event.target_unchecked_into::<Element>().has_attribute("open"))
    };
    let summary = [&*props.label, " (", &words::chosen(props.value.len()), ")"].concat();
    html! {
        <details class="sp-disclosure" {ontoggle}>
            <summary class="sp-disclosure-summary">{ summary }</summary>
            <div class="sp-disclosure-body">
                if *open {
                    { entries(props, &story, key_entry.as_ref(), &sought) }
                }
            </div>
        </details>
    }
}

fn entries(
    props: &BoundEntriesProps,
    story: &Story,
    key_entry: Option<&EvidenceId>,
    sought: &UseStateHandle<AttrValue>,
) -> Html {
    let wanted = folded(sought.trim());
    let mut of = 0;
    let mut options = Vec::new();
    for entry in story.evidence.iter() {
        if props.except.as_ref() != Some(&entry.id) {
            of += 1;
            if wanted.is_empty() || folded(&entry.text).contains(&wanted) {
                let choice = Choice::new(ident(&entry.id), entry_name(entry));
                let key = key_entry == Some(&entry.id);
                options.push(if key { choice.with_hint(cooperation_grid::IS_KEY_ENTRY) } else { choice });
            }
        }
    }
    if of == 0 {
        return html! { <p class="sp-hint">{ words::NO_ENTRIES }</p> };
    }
    let find = if of > MANY {
        let setter = sought.setter();
        let oninput = Callback::from(move |text: String| setter.set(text.into()));
        html! {
            <TextField
                id={part(&props.id, "find")} label={words::FIND_ENTRY} value={(**sought).clone()} {oninput}
                hint={words::shown(options.len(), of)}
            />
        }
    } else {
        Html::default()
    };
    let (value, out) = (props.value.clone(), props.onchoose.clone());
    let ontoggle = Callback::from(move |(id, on): (AttrValue, bool)| {
        if let Some(id) = EvidenceId::new(&id) {
            out.emit(toggled(&value, id, on));
        }
    });
    let chosen = props.value.iter().map(ident).collect();
    let list = check_list(&CheckListProps {
        hide_legend: true,
        ..CheckListProps::asking(props.id.clone(), props.label.clone(), options, chosen, ontoggle)
    });
    html! { <>{ find }{ list }</> }
}

/// An id as the widgets know it.
fn ident(id: impl AsRef<str>) -> AttrValue {
    id.as_ref().to_owned().into()
}

/// What helps to choose; before there is anybody to choose, that.
fn help(story: &Story, hint: &Option<AttrValue>) -> Option<AttrValue> {
    if story.actors.is_empty() { Some(AttrValue::Static(words::NO_PEOPLE)) } else { hint.clone() }
}

/// The ids with one put in at the end, or taken out.
fn toggled<T: Clone + PartialEq>(ids: &[T], id: T, on: bool) -> Vec<T> {
    let mut next = ids.to_vec();
    next.retain(|other| *other != id);
    if on {
        next.push(id);
    }
    next
}
