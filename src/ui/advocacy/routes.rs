//! The routes there may be, by nation and setting. Each names its law and when that was last looked at, and none is
//! stated as a right.

use yew::prelude::*;

use super::check::Shown;
use crate::content::words::advocacy as words;
use crate::content::{self, RouteEntry};
use crate::domain::advocacy::{AdvocacyRoute, Possible, RouteAnswer};
use crate::domain::opening::Opening;
use crate::ui::bound::{Ask, part};
use crate::ui::components::pieces::{element, folded, group, headed, line, saying};

/// The routes worth asking about, and any that was answered before nation or setting changed.
pub fn routes(shown: &Shown, opening: &Opening) -> Html {
    let mut held = vec![line("", content::law_note())];
    if opening.nation.is_none() || opening.setting.is_none() {
        held.push(line("sp-hint", words::CHOOSE_NATION));
    }
    let worth: Vec<AdvocacyRoute> =
        content::routes_for(opening.nation, opening.setting).map(|route| route.id).collect();
    let mut offered = Vec::new();
    for route in content::routes() {
        if worth.contains(&route.id) || shown.check.routes.contains_key(&route.id) {
            // Its key keeps it open when others come and go above it.
            offered.push(html! { <key={route.id.id()}>{ one(shown, route) }</> });
        }
    }
    held.push(group("", offered));
    headed("h3", shown.part("routes"), words::ROUTES, held)
}

fn one(shown: &Shown, route: &'static RouteEntry) -> Html {
    let id = route.id;
    let answer = shown.check.routes.get(&id);
    let possible = answer.map(|answer| answer.possible);
    let said = possible.map_or(words::NOT_ANSWERED, content::label);
    let field = shown.part(&["route-", id.id()].concat());
    let answered = shown.to.choosing(field.clone(), |next, (id, to): (AdvocacyRoute, Option<Possible>)| {
        let before = next.routes.remove(&id);
        if let Some(possible) = to {
            let why = before.map(|answer| answer.why).unwrap_or_default();
            next.routes.insert(id, RouteAnswer { possible, why });
        }
    });
    let mut laws = Vec::new();
    for law in &route.laws {
        if let Some(law) = content::law_by_id(law) {
            laws.push(saying("li", "", words::law_to_check(law.title, law.last_checked, law.check)));
        }
    }
    let ask = shown.ask(&["route-", id.id()].concat(), words::MAY_APPLY).row();
    let mut held = vec![
        element("p", "", vec![saying("strong", "", words::WORTH_ASKING), ": ".into(), route.when.into()]),
        element("p", "", vec![saying("strong", "", words::POSSIBLE_RIGHT), ":".into()]),
        element("ul", "", laws),
        ask.choice(possible, answered.reform(move |to| (id, to))),
    ];
    let why = answer.map(|answer| {
        let write = shown.to.typing(|next, (id, why): (AdvocacyRoute, String)| {
            if let Some(answer) = next.routes.get_mut(&id) {
                answer.why = why;
            }
        });
        Ask::new(part(&*field, "why"), words::WHY).rows(2).text(&answer.why, write.reform(move |why| (id, why)))
    });
    held.push(why.unwrap_or_default());
    folded(words::route(route.name, said).into(), held)
}
