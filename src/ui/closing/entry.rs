//! The rows of the lists: an action, an obstacle, a problem somebody carries, a need that nobody meets.

use std::rc::Rc;

use yew::prelude::*;

use super::footing::ADD_OWNERSHIP;
use super::obstacles::tick;
use super::plan::{ADD_ACTION, ADD_UNMET};
use super::wants::want;
use crate::app::{Editor, use_editor};
use crate::content;
use crate::content::words::closing as words;
use crate::domain::closing::{
    Action, ActionStatus, Obstacle, ObstacleLevel, ObstacleMove, Origin, Ownership, SeenBy, Unmet,
};
use crate::domain::plan::step_of;
use crate::domain::walk::Step;
use crate::domain::wants::Want;
use crate::domain::{Change, Command, Session};
use crate::route::Route;
use crate::ui::bound::{Ask, ReorderButtons, Writer, first_words, listed, part, remove_button};
use crate::ui::components::pieces::{element, group, line, panel, several};
use crate::ui::components::{PanelTone, Toolbar};

/// What a row is about.
#[derive(Clone, PartialEq)]
pub enum Entry {
    /// A change they want.
    Want(Rc<Want>),
    /// Something to be done.
    Action(Rc<Action>),
    /// Something in the way.
    Obstacle(Rc<Obstacle>),
    /// A problem, and who carries it.
    Ownership(Rc<Ownership>),
    /// A need.
    Unmet(Rc<Unmet>),
}

/// Properties of [`EntryRow`].
#[derive(Properties, PartialEq)]
pub struct EntryRowProps {
    /// What it is about.
    pub entry: Entry,
    /// Where it stands, from 0.
    pub at: usize,
    /// How many there are.
    pub of: usize,
}

/// An entry on a sheet of its own.
#[component]
pub fn EntryRow(props: &EntryRowProps) -> Html {
    let editor = use_editor();
    match &props.entry {
        Entry::Want(want) => self::want(&editor, want),
        Entry::Action(action) => self::action(&editor, action, props),
        Entry::Obstacle(obstacle) => self::obstacle(&editor, obstacle),
        Entry::Ownership(ownership) => self::ownership(&editor, ownership),
        Entry::Unmet(unmet) => self::unmet(&editor, unmet),
    }
}

/// The first words of a text, or what stands for it while there are none.
pub fn short(text: &str, wordless: &'static str) -> AttrValue {
    first_words(text).map_or(AttrValue::Static(wordless), AttrValue::from)
}

/// A sheet. Its name is for those who do not see it.
pub fn sheet(id: &str, name: AttrValue, held: Html) -> Html {
    let title = part(id, "title");
    html! {
        <section id={id.to_owned()} class="sp-panel" aria-labelledby={title.clone()}>
            <h3 id={title} class="sp-hidden">{ name }</h3>
            { held }
        </section>
    }
}

/// The text that a sheet begins with: of one line or a few.
pub fn first(id: &str, name: &str, label: &'static str) -> Ask {
    Ask::new(part(id, name), label).rows(2).class("sp-short-text")
}

/// The button that takes a row out.
pub fn remove(id: &str, name: &AttrValue, command: Command, then: AttrValue) -> Html {
    remove_button(part(id, "remove"), words::REMOVE, words::remove(name), name.clone(), command, then)
}

fn action(editor: &Editor, action: &Rc<Action>, props: &EntryRowProps) -> Html {
    let to = Writer::new(editor, action, |next| Command::Action(Change::put(next)));
    let id = ["action-", action.id.as_str()].concat();
    let name = short(&action.what, words::WORDLESS_ACTION);
    let menu = |of, label| Ask::new(part(&id, of), label).menu();
    let open = action.status == ActionStatus::Open;
    let who = Ask::new(part(&id, "who"), words::WHO);
    let nobody = open && action.who.is_none() && !action.what.trim().is_empty();
    let who = if nobody { who.hint(words::NO_OWNER) } else { who };
    let answers = several![
        who.whom(action.who.as_ref(), &to, |next, who| next.who = who),
        Ask::new(part(&id, "by"), words::BY_WHEN).day(action.by, to.at(|next| &mut next.by)),
        menu("knows", words::KNOWS).answer(action.knows, &to, |next, id| next.knows = listed(id)),
        menu("agrees", words::AGREES).answer(action.agrees, &to, |next, id| next.agrees = listed(id)),
        menu("level", words::LEVEL).answer(action.level, &to, |next, id| next.level = listed(id)),
        menu("status", words::STATUS).always_one().answer(Some(action.status), &to, |next, id| {
            next.status = listed(id).unwrap_or(next.status);
        }),
    ];
    let carried = match action.carried {
        times if times > 0 && open => line("sp-hint", words::carried(times)),
        _ => Html::default(),
    };
    let place = {
        let id = action.id.clone();
        Callback::from(move |to| Command::Action(Change::Place(id.clone(), to)))
    };
    let (order, at, of) = (part(&id, "order"), props.at, props.of);
    let tools = several![
        html! { <ReorderButtons id={order} what={name.clone()} {at} {of} {place} /> },
        remove(&id, &name, Command::Action(Change::Remove(action.id.clone())), ADD_ACTION.into()),
    ];
    let tools = html! { <Toolbar label={name.clone()}>{ tools }</Toolbar> };
    let what = first(&id, "what", words::WHAT).text(&action.what, to.at(|next| &mut next.what));
    sheet(&id, name, several![what, group("sp-answers", answers), origin(editor, action), carried, tools])
}

/// Where an action came from, with the way there.
fn origin(editor: &Editor, action: &Action) -> Html {
    match &action.origin {
        Some(origin) => written_under(&editor.session(), origin, "sp-hint", words::CAME_FROM),
        None => Html::default(),
    }
}

/// The step at which an entry was written, with the way there; nothing for what is written at this one.
#[inline(never)]
pub fn written_under(session: &Session, origin: &Origin, class: &'static str, before: &'static str) -> Html {
    let step = step_of(origin);
    if step == Step::Plan {
        return Html::default();
    }
    let href = Route::Session { id: session.id.clone(), step }.fragment();
    let there = words::written_under(content::label(step.stage()), content::prompt(step).nav);
    element("p", class, several![before.into(), " ".into(), link(href, there)])
}

/// The way to another step.
#[inline(never)]
pub fn link(href: String, words: String) -> Html {
    html! { <a {href}>{ words }</a> }
}

/// A row, known by `key` among its neighbours.
#[inline(never)]
pub fn row(key: &str, entry: Entry, at: usize, of: usize) -> Html {
    html! { <EntryRow {key} {entry} {at} {of} /> }
}

fn obstacle(editor: &Editor, obstacle: &Rc<Obstacle>) -> Html {
    let to = Writer::new(editor, obstacle, |next| Command::Obstacle(Change::put(next)));
    let id = ["obstacle-", obstacle.id.as_str()].concat();
    let name = AttrValue::Static(content::label(obstacle.kind));
    let menu = |of, label| Ask::new(part(&id, of), label).menu();
    let seen_by = match obstacle.seen_by {
        Some(SeenBy::Person) => menu("seen-by", words::SEEN_BY).hint(words::ONLY_THEY_SEE),
        Some(SeenBy::Worker) => menu("seen-by", words::SEEN_BY).hint(words::ONLY_WE_SEE),
        _ => menu("seen-by", words::SEEN_BY),
    };
    // Asked wherever somebody is to adapt to what lies outside them.
    let theirs = obstacle.kind.level() == ObstacleLevel::Personal;
    let adapts = !theirs && obstacle.answer.is_some_and(|answer| answer != ObstacleMove::ChallengeUpward);
    let answer = menu("answer", words::ANSWER);
    let answer = if adapts { answer.hint(words::ADAPT) } else { answer };
    let places = several![
        menu("scope", words::SCOPE).answer(obstacle.scope, &to, |next, id| next.scope = listed(id)),
        seen_by.answer(obstacle.seen_by, &to, |next, id| next.seen_by = listed(id)),
    ];
    let held = several![
        Ask::new(part(&id, "note"), words::NOTE)
            .hint(content::obstacle(obstacle.kind).ask)
            .rows(2)
            .text(&obstacle.note, to.at(|next| &mut next.note)),
        group("sp-answers", places),
        answer.answer(obstacle.answer, &to, |next, id| next.answer = listed(id)),
        Ask::new(part(&id, "owner"), words::OWNER).whom(obstacle.owner.as_ref(), &to, |next, owner| next.owner = owner),
        Ask::new(part(&id, "evidence"), words::EVIDENCE).entries(
            obstacle.evidence.clone(),
            None,
            to.choosing(part(&id, "evidence"), |next, entries| next.evidence = entries),
        ),
        // Focus goes back to where it was ticked.
        group("", remove(&id, &name, Command::Obstacle(Change::Remove(obstacle.id.clone())), tick(obstacle.kind))),
    ];
    panel(id.into(), name, 3, PanelTone::Sheet, "", held)
}

fn ownership(editor: &Editor, ownership: &Rc<Ownership>) -> Html {
    let to = Writer::new(editor, ownership, |next| Command::Ownership(Change::put(next)));
    let id = ["ownership-", ownership.id.as_str()].concat();
    let name = short(&ownership.problem, words::WORDLESS_PROBLEM);
    let problem = first(&id, "problem", words::PROBLEM).text(&ownership.problem, to.at(|next| &mut next.problem));
    let people = several![
        Ask::new(part(&id, "carried-by"), words::CARRIED_BY)
            .whom(ownership.carried_by.as_ref(), &to, |next, who| next.carried_by = who),
        Ask::new(part(&id, "could-be"), words::COULD_BE)
            .whom(ownership.could_be.as_ref(), &to, |next, who| next.could_be = who),
    ];
    let command = Command::Ownership(Change::Remove(ownership.id.clone()));
    let out = group("", remove(&id, &name, command, ADD_OWNERSHIP.into()));
    sheet(&id, name, several![problem, group("sp-answers", people), out])
}

fn unmet(editor: &Editor, unmet: &Rc<Unmet>) -> Html {
    let to = Writer::new(editor, unmet, |next| Command::Unmet(Change::put(next)));
    let id = ["unmet-", unmet.id.as_str()].concat();
    let name = short(&unmet.need, words::WORDLESS_NEED);
    let need = first(&id, "need", words::NEED).text(&unmet.need, to.at(|next| &mut next.need));
    let would_take = to.at(|next| &mut next.would_take);
    let command = Command::Unmet(Change::Remove(unmet.id.clone()));
    let out = group("", remove(&id, &name, command, ADD_UNMET.into()));
    let would_take = Ask::new(part(&id, "would-take"), words::WOULD_TAKE).rows(2).text(&unmet.would_take, would_take);
    sheet(&id, name, several![need, would_take, out])
}
