//! The plan: who does what by when, from here and from the other steps; the tripwires; the needs nobody meets; the
//! days to look again, for a calendar.

use yew::prelude::*;

use super::Desk;
use super::entry::{Entry, link, row};
use super::offers::offers;
use crate::app::files::offer_days;
use crate::app::leaving::then_leave;
use crate::content;
use crate::content::words::closing as words;
use crate::domain::closing::{Action, Unmet};
use crate::domain::walk::Step;
use crate::domain::{ActionId, Change, Command, Session, UnmetId, YesNo, dates};
use crate::export::calendar::days_ahead;
use crate::platform::{clock, random};
use crate::route::Route;
use crate::ui::bound::{add_button, adding, list, part, person_name};
use crate::ui::components::NoticeTone;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{
    element, group, headed, line, nothing_yet, notice, pieces, saying, several, their_line,
};

/// The id of the button that adds an action; also where focus goes when one is taken out.
pub const ADD_ACTION: &str = "action-add";
/// The same for a need.
pub const ADD_UNMET: &str = "unmet-add";

/// The step.
pub fn plan(desk: &Desk) -> Html {
    let (session, closing) = (&desk.session, &desk.session.closing);
    let onadd = adding(&desk.editor, ADD_ACTION, || {
        let id: ActionId = random::id();
        let field = part(["action-", id.as_str()].concat(), "what");
        (field, Command::Action(Change::add(Action::new(id, ""))))
    });
    let onadd_unmet = adding(&desk.editor, ADD_UNMET, || {
        let id: UnmetId = random::id();
        let field = part(["unmet-", id.as_str()].concat(), "need");
        let blank = Unmet { id, need: String::new(), would_take: String::new() };
        (field, Command::Unmet(Change::add(blank)))
    });
    let (mut actions, mut needs) = (Vec::new(), Vec::new());
    let of = closing.actions.len();
    for (at, action) in closing.actions.iter().enumerate() {
        actions.push(row(action.id.as_str(), Entry::Action(action.clone()), at, of));
    }
    let wanted = wanted(session);
    for unmet in closing.unmet.iter() {
        needs.push(row(unmet.id.as_str(), Entry::Unmet(unmet.clone()), 0, 0));
    }
    let needs = if needs.is_empty() && wanted == Html::default() {
        nothing_yet(words::NO_UNMET, words::NO_UNMET_BODY, Html::default())
    } else {
        pieces(needs)
    };
    let before = [words::NO_ACTIONS, words::NO_ACTIONS_BODY];
    let actions = list(before, actions, ADD_ACTION, words::ADD_ACTION, onadd);
    let needs = several![wanted, needs, add_button(ADD_UNMET, words::ADD_UNMET, onadd_unmet)];
    group(
        "sp-stack sp-stack-loose",
        several![
            proposals(session),
            headed("h2", "actions".into(), words::ACTIONS, actions),
            offers(desk),
            tripwires(session),
            headed("h2", "unmet".into(), words::UNMET, needs),
            days(desk),
        ],
    )
}

/// Without the accountable manager nothing here is decided.
pub fn proposals(session: &Session) -> Html {
    if session.closing.ending.manager_present == Some(YesNo::No) {
        notice(NoticeTone::Attention, words::PROPOSALS_TITLE.into(), words::PROPOSALS, true)
    } else {
        Html::default()
    }
}

/// The wants that no service meets: to be read here, and changed where they were written.
fn wanted(session: &Session) -> Html {
    let mut shown = Vec::new();
    for need in session.closing.needs() {
        if need.want.is_some() {
            let held =
                several![their_line("", need.need.to_owned()), their_line("sp-offer-from", need.would_take.to_owned())];
            shown.push(element("li", "sp-offer", held));
        }
    }
    if shown.is_empty() {
        return Html::default();
    }
    let href = Route::Session { id: session.id.clone(), step: Step::Wants }.fragment();
    let there = element("p", "", link(href, words::TO_WANTS.to_owned()));
    several![element("ul", "sp-offers", shown), there]
}

/// The days to look again, and the file for a calendar.
fn days(desk: &Desk) -> Html {
    let ahead = days_ahead(&desk.session, clock::today());
    let mut shown = Vec::new();
    for one in &ahead {
        shown.push(saying("li", "", words::day_ahead(one.occasion.title(), &dates::written(one.day))));
    }
    let held = if shown.is_empty() {
        nothing_yet(words::NO_DAYS, words::NO_DAYS_BODY, Html::default())
    } else {
        let (session, announce) = (desk.session.clone(), desk.announce.clone());
        let onclick = Callback::from(move |()| {
            let (ahead, announce) = (ahead.clone(), announce.clone());
            // None of the session's words are in the file, so there are none to look through.
            then_leave([&*session], Some(""), move || {
                let given = offer_days(&ahead);
                announce.emit(if given { words::DAYS_GIVEN } else { words::DAYS_NOT_GIVEN }.to_owned());
            });
        });
        let get = press(words::GET_DAYS, onclick).drawn();
        let get = group("sp-no-print sp-stack", several![line("sp-hint", words::DAYS_BODY), get]);
        several![element("ul", "", shown), get]
    };
    headed("h2", "days".into(), words::DAYS, held)
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
        let held = several![
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
        several![element("ul", "sp-offers", shown), element("p", "", link(href, words::TO_TRIPWIRES.to_owned()))];
    headed("h2", "plan-tripwires".into(), words::TRIPWIRES, held)
}
