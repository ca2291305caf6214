//! What other steps hold that is not in the plan yet, each with one button that takes it in, once.

use yew::prelude::*;

use super::Desk;
use super::entry::{short, written_under};
use crate::content;
use crate::content::words::closing as words;
use crate::domain::plan::{Offer, Said, offers as offered};
use crate::domain::{ActionId, Change, Command};
use crate::platform::random;
use crate::ui::bound::part;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{element, group, headed, line, several, their_line};

/// The list; nothing when there is nothing to offer.
pub fn offers(desk: &Desk) -> Html {
    let mut shown = Vec::new();
    for offer in offered(&desk.session) {
        shown.push(one(desk, offer));
    }
    if shown.is_empty() {
        return Html::default();
    }
    let list = element("ul", "sp-offers", shown);
    let held = several![line("sp-hint", words::OFFERS_BODY), list];
    group("sp-no-print", headed("h2", "offers".into(), words::OFFERS, held))
}

fn one(desk: &Desk, offer: Offer) -> Html {
    let what = match &offer.what {
        Said::Words(words) => words.clone(),
        Said::Do(deed, about) => words::deed(*deed, about),
        Said::About(answer, obstacle) => words::about_obstacle(content::label(*answer), content::label(*obstacle)),
    };
    let from = written_under(&desk.session, &offer.origin, "sp-offer-from", "");
    let name = short(&what, words::WORDLESS_ACTION);
    let label = words::put_in(&name);
    let onclick = {
        let (editor, announce, focus) = (desk.editor.clone(), desk.announce.clone(), desk.focus.clone());
        let what = what.clone();
        Callback::from(move |()| {
            let id: ActionId = random::id();
            let field = part(["action-", id.as_str()].concat(), "what");
            editor.change("offers", Command::Action(Change::add(offer.action(id, &what))));
            announce.emit(words::is_in(&name));
            focus.emit(field);
        })
    };
    let put_in = press(words::PUT_IN, onclick).small().label(label).drawn();
    element("li", "sp-offer", several![their_line("", what), from, group("", put_in)])
}
