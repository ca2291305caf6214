//! The first step: who is in the story, and how each one's own voice has reached us.

use yew::prelude::*;

use super::person::PersonRow;
use crate::app::{use_editor, use_refusal, use_whole};
use crate::content::words::story as words;
use crate::domain::labels::folded;
use crate::domain::story::{Actor, ActorKind};
use crate::domain::{ActorId, Change, Command, Session};
use crate::export::csv::Sheet;
use crate::platform::random;
use crate::ui::bound::{Tables, part, refused, use_focus_new};
use crate::ui::components::button::press;
use crate::ui::components::notice::{NoticeProps, notice};
use crate::ui::components::pieces::{group, line, marked, nothing_yet, several};
use crate::ui::components::{ButtonKind, NoticeTone, Toolbar};

/// The button that adds a person; focus goes there when the last one is taken out.
const ADD: &str = "person-add";

/// Roles that are in almost every story. A role is where a label begins, not an answer.
const STARTERS: [(&str, &str, ActorKind); 3] = [
    ("person-add-centre", words::STARTER_CENTRE, ActorKind::Centre),
    ("person-add-worker", words::STARTER_WORKER, ActorKind::Worker),
    ("person-add-manager", words::STARTER_MANAGER, ActorKind::OtherProfessional),
];

/// The people of the story.
#[component]
pub fn PeopleStep() -> Html {
    let editor = use_editor();
    let whole = use_whole();
    let focus = use_focus_new();
    let why = use_refusal(ADD);
    let actors = &whole.story.actors;

    let add = |label: &'static str, kind: ActorKind| {
        let (editor, focus) = (editor.clone(), focus.clone());
        Callback::from(move |()| {
            let id: ActorId = random::id();
            let field = part(part("person", id.as_str()), "label");
            // A refusal, of one more than there is room for, is shown by the button below the list.
            if editor.accepted(ADD, Command::Actor(Change::add(Actor::new(id, label, kind)))) {
                focus.emit(field);
            }
        })
    };
    let mut starters = Vec::new();
    for (id, label, kind) in STARTERS {
        if !begun(&whole, label, kind) {
            starters.push(press(label, add(label, kind)).id(id).drawn());
        }
    }
    let starting = if starters.is_empty() {
        Html::default()
    } else {
        let said = marked("span", "sp-hint", ("aria-hidden", "true"), words::STARTERS);
        html! { <Toolbar label={words::STARTERS}>{ said }{ starters }</Toolbar> }
    };
    let centres = actors.iter().filter(|actor| actor.kind == ActorKind::Centre).count();
    let named: Vec<&str> = whole.story.households().into_iter().collect();
    let households = match named[..] {
        [] => AttrValue::Static(words::HOUSEHOLD_HINT),
        _ => words::households(&named).into(),
    };
    let about = if actors.is_empty() {
        nothing_yet(words::NO_PEOPLE, words::NO_PEOPLE_BODY, Html::default())
    } else {
        match centres {
            0 => remark(words::NO_CENTRE),
            1 => Html::default(),
            _ => remark(words::TWO_CENTRES),
        }
    };
    let list = html! {
        <ul class="sp-people sp-people-list" role="list">
            for (at, actor) in actors.iter().enumerate() {
                <PersonRow
                    key={actor.id.as_str()} actor={actor.clone()} {at} of={actors.len()} then={ADD}
                    twin={twin(&whole, actor)} uses={whole.actor_uses(&actor.id)} households={households.clone()}
                />
            }
        </ul>
    };
    let more = press(words::ADD_PERSON, add("", ActorKind::FamilyFriend)).id(ADD).kind(ButtonKind::Primary).drawn();
    let table = html! { <Tables sheet={Sheet::People} /> };
    group("sp-stack", several![about, list, starting, group("", several![more, refused(why)]), table])
}

fn remark(words: &'static str) -> Html {
    notice(&NoticeProps { children: line("", words), title: None, tone: NoticeTone::Info, announced: false })
}

/// Whether a role has somebody in it already: one person is at the centre, and a label is used once.
fn begun(session: &Session, label: &str, kind: ActorKind) -> bool {
    session.story.actors.iter().any(|actor| {
        actor.label.trim() == label || (actor.kind == kind && matches!(kind, ActorKind::Centre | ActorKind::Worker))
    })
}

/// Whether somebody else has the same label.
fn twin(session: &Session, actor: &Actor) -> bool {
    let label = folded(actor.label.trim());
    let same = |other: &Actor| other.id != actor.id && folded(other.label.trim()) == label;
    !label.is_empty() && session.story.actors.iter().any(|other| same(other))
}
