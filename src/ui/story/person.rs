//! One person of the story: what they are called, their part, and the folded details.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::app::{Editor, use_editor};
use crate::content;
use crate::content::words::{self, story};
use crate::domain::labels::folded;
use crate::domain::story::{Actor, ActorKind, Age, InHome, Voice};
use crate::domain::{ActorUses, Change, Command, MAX_LABEL};
use crate::platform::page;
use crate::ui::bound::{Ask, ReorderButtons, Writer, part, remove_button};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, line, several};
use crate::ui::components::{ButtonKind, Dialog, Toolbar, use_announce};

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
    let writer = Writer::new(&editor, actor, |actor| Command::Actor(Change::put(actor)));
    let id = part("person", actor.id.as_str());
    let label = actor.label.trim();
    let name = match label {
        "" => AttrValue::Static(words::bound::NAMELESS),
        label => AttrValue::from(label.to_owned()),
    };
    let remove_used = use_remove_used(&editor, props, &name);

    // The same hint beside every name would be noise: it stands where a name is still to be written.
    let hint = match (props.twin, label.is_empty()) {
        (true, _) => Some(AttrValue::Static(story::PERSON_LABEL_TWICE)),
        (false, true) => Some(AttrValue::Static(story::PERSON_LABEL_HINT)),
        (false, false) => None,
    };
    let kind = part(&id, "kind");
    let fields = several![
        Ask::new(part(&id, "label"), story::PERSON_LABEL)
            .helped(hint)
            .limit(MAX_LABEL)
            .line(&actor.label, writer.typing(|actor, label| actor.label = label)),
        Ask::new(kind.clone(), story::PERSON_KIND).menu().always_one().choice(
            Some(actor.kind),
            writer.choosing(kind, |actor, kind: Option<ActorKind>| actor.kind = kind.unwrap_or(actor.kind)),
        ),
    ];
    let details_id = part(&id, "details");
    let unfold = {
        let open = open.clone();
        Callback::from(move |()| open.set(!*open))
    };
    let place = {
        let id = actor.id.clone();
        Callback::from(move |to| Command::Actor(Change::Place(id.clone(), to)))
    };
    let remove = if props.uses == ActorUses::default() {
        remove_button(
            part(&id, "remove"),
            story::REMOVE,
            story::remove(&name),
            name.clone(),
            writer.removing(removal),
            props.then.into(),
        )
    } else {
        remove_used
    };
    let disc = if actor.kind == ActorKind::Centre { "sp-person-disc sp-person-disc-centre" } else { "sp-person-disc" };
    let details_button = press(story::DETAILS, unfold)
        .label(story::details(&name))
        .in_row()
        .expanded(*open)
        .controls(details_id.clone())
        .class("sp-unfolds")
        .drawn();
    html! {
        <li class="sp-person sp-person-edit">
            <span class={disc} aria-hidden="true">
                { label.chars().next().map(|first| first.to_uppercase().to_string()).unwrap_or_default() }
            </span>
            { group("sp-person-fields", fields) }
            if !*open {
                { line("sp-person-facts", facts(actor)) }
            }
            <div id={details_id} class="sp-person-details">
                if *open {
                    { details(&id, actor, &writer, &props.households) }
                }
            </div>
            <Toolbar class="sp-person-actions" label={name.clone()}>
                { details_button }
                <ReorderButtons id={part(&id, "order")} what={name} at={props.at} of={props.of} {place} />
                { remove }
            </Toolbar>
        </li>
    }
}

fn removal(actor: &Actor) -> Command {
    Command::Actor(Change::Remove(actor.id.clone()))
}

/// What has been said of the person, in one line.
fn facts(actor: &Actor) -> String {
    let mut facts = Vec::new();
    if let Some(age) = actor.age.filter(|age| *age != Age::NotApplicable) {
        facts.push(folded(content::label(age)));
    }
    if let Some(at) = actor.in_home {
        facts.push(story::home_fact(&folded(content::label(at))));
    }
    if !actor.household.trim().is_empty() {
        facts.push(story::household_fact(actor.household.trim()));
    }
    if let Some(voice) = actor.voice {
        facts.push(story::voice_fact(&folded(content::label(voice))));
    }
    facts.join(" · ")
}

/// The details, in the page only while they are open.
fn details(id: &AttrValue, actor: &Actor, writer: &Writer<Actor>, households: &AttrValue) -> Html {
    let (age, home, voice) = (part(id, "age"), part(id, "home"), part(id, "voice"));
    let fields = several![
        Ask::new(age.clone(), story::AGE)
            .row()
            .choice::<Age>(actor.age, writer.choosing(age, |actor, age| actor.age = age)),
        Ask::new(home.clone(), story::IN_HOME)
            .hint(story::IN_HOME_HINT)
            .row()
            .choice::<InHome>(actor.in_home, writer.choosing(home, |actor, home| actor.in_home = home)),
        Ask::new(voice.clone(), story::VOICE)
            .hint(story::VOICE_HINT)
            .row()
            .choice::<Voice>(actor.voice, writer.choosing(voice, |actor, voice| actor.voice = voice)),
        Ask::new(part(id, "household"), story::HOUSEHOLD)
            .helped(Some(households.clone()))
            .limit(MAX_LABEL)
            .optional()
            .short()
            .line(&actor.household, writer.typing(|actor, household| actor.household = household)),
    ];
    group("sp-stack", fields)
}

/// The button that takes somebody out of whom other parts of the session speak, once it has been said what goes along.
#[hook]
fn use_remove_used(editor: &Editor, props: &PersonRowProps, name: &AttrValue) -> Html {
    let announce = use_announce();
    let asking = use_state_eq(|| false);
    let id = part(part("person", props.actor.id.as_str()), "remove");
    let dialog = part(&id, "dialog");
    let ask = |on: bool| {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(on))
    };
    let onconfirm = {
        let (editor, id, dialog, name) = (editor.clone(), id.clone(), dialog.clone(), name.clone());
        let (then, actor) = (props.then, props.actor.clone());
        Callback::from(move |()| {
            // Closed by hand: it leaves the page with the row, and focus can go nowhere else while it is open.
            if let Some(dialog) = dialog_in_page(&dialog) {
                dialog.close();
            }
            page::focus(then);
            if editor.accepted(&id, removal(&actor)) {
                announce.emit(words::bound::removed(&name));
            }
        })
    };
    html! {
        <>
            { press(story::REMOVE, ask(true)).id(id).label(story::remove(name)).in_row().drawn() }
            <Dialog
                id={dialog} open={*asking} title={story::remove_person(name)} confirm={story::REMOVE_WITH}
                confirm_kind={ButtonKind::Careful} {onconfirm} oncancel={ask(false)}
            >
                { line("", story::goes_with(name, props.uses)) }
                { line("", story::UNDO_BRINGS_BACK) }
            </Dialog>
        </>
    }
}

fn dialog_in_page(id: &str) -> Option<HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
