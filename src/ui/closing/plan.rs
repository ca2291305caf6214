//! The plan: who does what by when, from here and from the other steps; the tripwires; the needs nobody meets.

use yew::prelude::*;

use super::Desk;
use super::entry::{Entry, link, row};
use super::offers::offers;
use crate::content;
use crate::content::words::closing as words;
use crate::domain::closing::{Action, Unmet};
use crate::domain::walk::Step;
use crate::domain::{ActionId, Change, Command, Session, UnmetId, dates};
use crate::platform::random;
use crate::route::Route;
use crate::ui::bound::{add_button, part, person_name};
use crate::ui::components::pieces::{element, group, headed, line, nothing_yet, pieces, their_line};

/// The id of the button that adds an action; also where focus goes when one is taken out.
pub const ADD_ACTION: &str = "action-add";
/// The same for a need.
pub const ADD_UNMET: &str = "unmet-add";

/// The step.
pub fn plan(desk: &Desk) -> Html {
    let (session, closing) = (&desk.session, &desk.session.closing);
    let editor = desk.editor.clone();
    let onadd = Callback::from(move |()| {
        let id: ActionId = random::id();
        let field = part(["action-", id.as_str()].concat(), "what");
        editor.change(ADD_ACTION, Command::Action(Change::add(Action::new(id, ""))));
        field
    });
    let editor = desk.editor.clone();
    let onadd_unmet = Callback::from(move |()| {
        let id: UnmetId = random::id();
        let field = part(["unmet-", id.as_str()].concat(), "need");
        let blank = Unmet { id, need: String::new(), would_take: String::new() };
        editor.change(ADD_UNMET, Command::Unmet(Change::add(blank)));
        field
    });
    let (mut actions, mut needs) = (Vec::new(), Vec::new());
    let of = closing.actions.len();
    for (at, action) in closing.actions.iter().enumerate() {
        actions.push(row(action.id.as_str(), Entry::Action(action.clone()), at, of));
    }
    for unmet in closing.unmet.iter() {
        needs.push(row(unmet.id.as_str(), Entry::Unmet(unmet.clone()), 0, 0));
    }
    let actions = if actions.is_empty() {
        nothing_yet(words::NO_ACTIONS, words::NO_ACTIONS_BODY, Html::default())
    } else {
        pieces(actions)
    };
    let needs = if needs.is_empty() {
        nothing_yet(words::NO_UNMET, words::NO_UNMET_BODY, Html::default())
    } else {
        pieces(needs)
    };
    let actions = vec![actions, add_button(ADD_ACTION, words::ADD_ACTION, onadd)];
    let needs = vec![needs, add_button(ADD_UNMET, words::ADD_UNMET, onadd_unmet)];
    group(
        "sp-stack sp-stack-loose",
        vec![
            headed("h2", "actions".into(), words::ACTIONS, actions),
            offers(desk),
            tripwires(session),
            headed("h2", "unmet".into(), words::UNMET, needs),
        ],
    )
}

/// What is set to make us step up or down: to be read here, and changed where it was set.
fn tripwires(session: &Session) -> Html {
    let mut shown = Vec::new();
    for wire in session.protection.tripwires.iter() {
        let trigger = match wire.trigger.trim() {
            "" => AttrValue::Static(words::WORDLESS_TRIPWIRE),
            trigger => trigger.to_owned().into(),
        };
        let watcher = wire.watcher.as_ref().map(|who| person_name(&session.story, who));
        let held = vec![
            line("sp-offer-from", content::label(wire.direction)),
            their_line("", trigger),
            line("sp-offer-from", words::watched(watcher.as_deref(), &dates::written(wire.review))),
        ];
        shown.push(element("li", "sp-offer", held));
    }
    if shown.is_empty() {
        return Html::default();
    }
    let href = Route::Session { id: session.id.clone(), step: Step::Tripwires }.fragment();
    let held =
        vec![element("ul", "sp-offers", shown), element("p", "", vec![link(href, words::TO_TRIPWIRES.to_owned())])];
    headed("h2", "plan-tripwires".into(), words::TRIPWIRES, held)
}
