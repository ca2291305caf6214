//! One person of the story: what they are called, their part, and the folded details.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::choosing::Question;
use crate::app::{Editor, use_editor};
use crate::content;
use crate::content::words::{self, story};
use crate::domain::story::{Actor, ActorKind, Age, InHome, Voice};
use crate::domain::{ActorUses, Change, Command, MAX_LABEL};
use crate::platform::page;
use crate::ui::bound::{BoundLine, RemoveButton, ReorderButtons, options};
use crate::ui::components::{Button, ButtonKind, Dialog, Toolbar, use_announce};

/// Properties of [`PersonRow`].
#[derive(Properties, PartialEq)]
pub(super) struct PersonRowProps {
    pub(super) actor: Rc<Actor>,
    pub(super) at: usize,
    pub(super) of: usize,
    /// Somebody else has the same label.
    pub(super) twin: bool,
    /// What would go, or lose the name, with this person.
    pub(super) uses: ActorUses,
    /// Where focus goes when the person has been taken out.
    pub(super) then: &'static str,
    /// What helps with the household: the households named so far.
    pub(super) households: AttrValue,
}

/// A person in the list.
#[component]
pub(super) fn PersonRow(props: &PersonRowProps) -> Html {
    let editor = use_editor();
    let open = use_state_eq(|| false);
    let actor = &props.actor;
    let id = format!("person-{}", actor.id);
    let name = match actor.label.trim() {
        "" => AttrValue::Static(words::bound::NAMELESS),
        label => AttrValue::from(label.to_owned()),
    };
    let remove_used = use_remove_used(&editor, props, &name);
    let centre = actor.kind == ActorKind::Centre;

    // The same hint beside every name would be noise: it stands where a name is still to be written.
    let hint = match (props.twin, actor.label.trim().is_empty()) {
        (true, _) => Some(AttrValue::Static(story::PERSON_LABEL_TWICE)),
        (false, true) => Some(AttrValue::Static(story::PERSON_LABEL_HINT)),
        (false, false) => None,
    };

    let write_label = {
        let actor = actor.clone();
        Callback::from(move |label| Command::Actor(Change::Put(Actor { label, ..(*actor).clone() })))
    };
    let choose_kind = {
        let (editor, actor, field) = (editor.clone(), actor.clone(), format!("{id}-kind"));
        Callback::from(move |kind: Option<AttrValue>| {
            if let Some(kind) = kind.and_then(|kind| ActorKind::from_id(&kind)) {
                editor.change(&field, Command::Actor(Change::Put(Actor { kind, ..(*actor).clone() })));
            }
        })
    };
    let kind = Question {
        id: format!("{id}-kind"),
        label: story::PERSON_KIND,
        hint: None,
        options: options::<ActorKind>(),
        answer: Some(actor.kind.id()),
        always_one: true,
    };
    let place = {
        let id = actor.id.clone();
        Callback::from(move |to| Command::Actor(Change::Place(id.clone(), to)))
    };
    let toggle = {
        let open = open.clone();
        Callback::from(move |()| open.set(!*open))
    };
    let details_id = format!("{id}-details");
    html! {
        <li class="sp-person sp-person-edit">
            <span class={classes!("sp-person-disc", centre.then_some("sp-person-disc-centre"))} aria-hidden="true">
                { actor.label.trim().chars().next().map(|first| first.to_uppercase().to_string()).unwrap_or_default() }
            </span>
            <div class="sp-person-fields">
                <BoundLine
                    id={format!("{id}-label")} label={story::PERSON_LABEL} value={actor.label.clone()}
                    write={write_label} limit={MAX_LABEL}
                    hint={hint}
                />
                { kind.menu(choose_kind) }
            </div>
            if !*open {
                <p class="sp-person-facts">{ facts(actor) }</p>
            }
            <div id={details_id.clone()} class="sp-person-details">
                if *open {
                    { details(&editor, actor, &props.households) }
                }
            </div>
            <Toolbar class="sp-person-actions" label={name.clone()}>
                <Button
                    class="sp-unfolds" kind={ButtonKind::Quiet} small=true label={story::details(&name)} expanded={*open}
                    controls={details_id} onclick={toggle}
                >{ story::DETAILS }</Button>
                <ReorderButtons id={format!("{id}-order")} what={name.clone()} at={props.at} of={props.of} {place} />
                if props.uses == ActorUses::default() {
                    <RemoveButton
                        id={format!("{id}-remove")} label={story::REMOVE} name={story::remove(&name)}
                        what={name.clone()} command={Command::Actor(Change::Remove(actor.id.clone()))}
                        then={props.then}
                    />
                } else {
                    { remove_used }
                }
            </Toolbar>
        </li>
    }
}

/// What has been said of the person, in one line.
fn facts(actor: &Actor) -> String {
    let household = actor.household.trim();
    let parts = [
        actor.age.filter(|age| *age != Age::NotApplicable).map(|age| content::label(age).to_lowercase()),
        actor.in_home.map(|at| story::home_fact(&content::label(at).to_lowercase())),
        (!household.is_empty()).then(|| story::household_fact(household)),
        actor.voice.map(|voice| story::voice_fact(&content::label(voice).to_lowercase())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The details, in the page only while they are open.
fn details(editor: &Editor, actor: &Rc<Actor>, households: &AttrValue) -> Html {
    let id = format!("person-{}", actor.id);
    let choose = |part: &'static str, set: fn(&mut Actor, Option<&str>)| {
        let (editor, actor, field) = (editor.clone(), actor.clone(), format!("{id}-{part}"));
        Callback::from(move |answer: Option<AttrValue>| {
            let mut next = (*actor).clone();
            set(&mut next, answer.as_deref());
            editor.change(&field, Command::Actor(Change::Put(next)));
        })
    };
    let question = |part: &str, label, hint, options, answer| Question {
        id: format!("{id}-{part}"),
        label,
        hint,
        options,
        answer,
        always_one: false,
    };
    let age = question("age", story::AGE, None, options::<Age>(), actor.age.map(Age::id));
    let home = actor.in_home.map(InHome::id);
    let home = question("home", story::IN_HOME, Some(story::IN_HOME_HINT), options::<InHome>(), home);
    let voice = actor.voice.map(Voice::id);
    let voice = question("voice", story::VOICE, Some(story::VOICE_HINT), options::<Voice>(), voice);
    let write = {
        let actor = actor.clone();
        Callback::from(move |household| Command::Actor(Change::Put(Actor { household, ..(*actor).clone() })))
    };
    html! {
        <div class="sp-stack">
            { age.row(choose("age", |next, id| next.age = id.and_then(Age::from_id))) }
            { home.row(choose("home", |next, id| next.in_home = id.and_then(InHome::from_id))) }
            { voice.row(choose("voice", |next, id| next.voice = id.and_then(Voice::from_id))) }
            <BoundLine
                id={format!("{id}-household")} label={story::HOUSEHOLD} hint={households.clone()}
                value={actor.household.clone()} {write} limit={MAX_LABEL} optional=true short=true
            />
        </div>
    }
}

/// The button that takes somebody out of whom other parts of the session speak, once it has been said what goes along.
#[hook]
fn use_remove_used(editor: &Editor, props: &PersonRowProps, name: &AttrValue) -> Html {
    let announce = use_announce();
    let asking = use_state_eq(|| false);
    let id = format!("person-{}-remove", props.actor.id);
    let dialog = format!("{id}-dialog");
    let ask = |on: bool| {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(on))
    };
    let onconfirm = {
        let (editor, id, dialog, name) = (editor.clone(), id.clone(), dialog.clone(), name.clone());
        let (then, command) = (props.then, Command::Actor(Change::Remove(props.actor.id.clone())));
        Callback::from(move |()| {
            // Closed by hand: it leaves the page with the row, and focus can go nowhere else while it is open.
            if let Some(dialog) = dialog_in_page(&dialog) {
                dialog.close();
            }
            page::focus(then);
            editor.change(&id, command.clone());
            announce.emit(words::bound::removed(&name));
        })
    };
    html! {
        <>
            <Button {id} kind={ButtonKind::Quiet} small=true label={story::remove(name)} onclick={ask(true)}>
                { story::REMOVE }
            </Button>
            <Dialog
                id={dialog} open={*asking} title={story::remove_person(name)} confirm={story::REMOVE_WITH}
                confirm_kind={ButtonKind::Careful} {onconfirm} oncancel={ask(false)}
            >
                <p>{ story::goes_with(name, props.uses) }</p>
                <p>{ story::UNDO_BRINGS_BACK }</p>
            </Dialog>
        </>
    }
}

fn dialog_in_page(id: &str) -> Option<HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
