//! The routes there may be, from what is written of the person. Each says why, names its law and when that was last
//! looked at, and none is stated as a right. What does not seem to fit can still be looked at and answered.

use std::rc::Rc;

use yew::prelude::*;

use super::check::{Shown, named};
use crate::app::Editor;
use crate::content::words::advocacy as words;
use crate::content::{self, Facts, Need, RouteFound, law_by_id, routes_found};
use crate::domain::advocacy::{AdvocacyRoute, Possible, RouteAnswer};
use crate::domain::{Command, Listed, Session};
use crate::platform::clock;
use crate::ui::bound::{Ask, Writer, listed, part};
use crate::ui::components::pieces::{element, folded, group, headed, keyed, line, saying, several};

/// Nation and setting, which are the same for everybody.
pub fn place(editor: &Editor, session: &Session) -> Html {
    let opening = &session.opening;
    let to = Writer::new(editor, opening, Command::Opening);
    let ask = |id, label| Ask::new(id, label).menu();
    let asked = several![
        ask("advocacy-nation", words::NATION).answer(opening.nation, &to, |next, id| next.nation = listed(id)),
        ask("advocacy-setting", words::SETTING).answer(opening.setting, &to, |next, id| next.setting = listed(id)),
    ];
    several![group("sp-pair", asked), line("sp-hint", words::NATION_HINT), line("", content::law_note())]
}

/// What routes ask about, and the routes.
pub fn of(shown: &Shown, session: &Rc<Session>) -> Html {
    let check = shown.check;
    let facts = Facts::of(&session.opening, &session.story, check);
    let (mut open, mut shut) = (Vec::new(), Vec::new());
    for found in &routes_found(&facts) {
        let answered = check.routes.contains_key(&found.route.id);
        // Of another nation it is only shown where it was answered: nothing that was written goes out of sight.
        if found.against == [Need::Nation] && !answered {
            continue;
        }
        let to = if found.fitting.is_empty() && !answered { &mut shut } else { &mut open };
        to.push(keyed(found.route.id.id(), one(shown, found)));
    }
    let others = if shut.is_empty() {
        Html::default()
    } else {
        let held = several![line("sp-hint", words::OTHER_ROUTES_BODY), group("sp-stack", shut)];
        folded(words::OTHER_ROUTES.into(), held)
    };
    several![
        shown.ask("capacity", words::CAPACITY, words::CAPACITY_HINT).row().answer(
            check.capacity,
            &shown.to,
            |next, id| next.capacity = listed(id),
        ),
        shown.yes_no("helper", words::HELPER, words::HELPER_HINT, check.helper, |next, id| next.helper = listed(id)),
        group("sp-stack", open),
        others,
    ]
}

fn needs(before: &'static str, needs: &[Need]) -> Html {
    let mut ids = Vec::new();
    for need in needs {
        ids.push(need.id());
    }
    line("sp-hint", [before, &named(Need::LIST, &ids), "."].concat())
}

fn one(shown: &Shown, found: &RouteFound) -> Html {
    let (id, today) = (found.route.id, clock::today());
    let (mut reasons, mut laws): (Vec<Html>, Vec<&str>) = (Vec::new(), Vec::new());
    for fitting in &found.fitting {
        let mut held = vec![fitting.ground.because.into()];
        if !fitting.met.is_empty() {
            held.push(line("sp-hint", [words::WRITTEN_DOWN, &fitting.met.join("; "), "."].concat()));
        }
        if !fitting.still.is_empty() {
            held.push(needs(words::STILL_TO_ASK, &fitting.still));
        }
        reasons.push(element("li", "", held));
        for law in &fitting.ground.laws {
            if !laws.contains(law) {
                laws.push(law);
            }
        }
    }
    let why_here = if found.fitting.is_empty() {
        laws.extend(&found.route.laws);
        several![line("", found.route.when), needs(words::DOES_NOT_FIT, &found.against)]
    } else {
        element("ul", "", reasons)
    };
    let (mut cited, mut in_full) = (Vec::new(), Vec::new());
    for law in laws.into_iter().filter_map(law_by_id) {
        cited.push(words::law_on(law, today));
        in_full.push(saying("li", "", words::law_in_full(law, today)));
    }
    let no_right = id == AdvocacyRoute::Discretionary;
    let standing = if no_right { words::NO_RIGHT } else { words::POSSIBLE_RIGHT };
    let said = [": ", &cited.join("; "), "."].concat();
    let held = several![
        why_here,
        element("p", "", several![saying("strong", "", standing), said.into()]),
        folded(words::THE_LAW.into(), element("ul", "", in_full)),
        answer(shown, id),
    ];
    let name = shown.part(&["route-", id.id(), "-name"].concat());
    group("sp-panel sp-panel-sunk", headed("h3", name, found.route.name, held))
}

/// What the writer thinks of a route, and why.
fn answer(shown: &Shown, id: AdvocacyRoute) -> Html {
    let answer = shown.check.routes.get(&id);
    let field = shown.part(&["route-", id.id()].concat());
    let answered = shown.to.choosing(field.clone(), |next, (id, to): (AdvocacyRoute, Option<Possible>)| {
        let before = next.routes.remove(&id);
        if let Some(possible) = to {
            let why = before.map(|answer| answer.why).unwrap_or_default();
            next.routes.insert(id, RouteAnswer { possible, why });
        }
    });
    let why = answer.map(|answer| {
        let write = shown.to.typing(|next, (id, why): (AdvocacyRoute, String)| {
            if let Some(answer) = next.routes.get_mut(&id) {
                answer.why = why;
            }
        });
        Ask::new(part(&*field, "why"), words::WHY).rows(2).text(&answer.why, write.reform(move |why| (id, why)))
    });
    let possible = answer.map(|answer| answer.possible);
    let ask = Ask::new(field, words::MAY_APPLY).row().choice(possible, answered.reform(move |to| (id, to)));
    several![ask, why.unwrap_or_default()]
}
