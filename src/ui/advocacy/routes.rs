//! The routes there may be, by nation and setting. Each names its law and when that was last looked at, and none is
//! stated as a right.

use crate::domain::sorted::SortedSet;
use std::rc::Rc;

use yew::prelude::*;

use super::check::{part, rewritten};
use crate::app::Editor;
use crate::content::words::advocacy as words;
use crate::content::{self, RouteEntry};
use crate::domain::advocacy::{AdvocacyCheck, AdvocacyRoute, Possible, RouteAnswer};
use crate::domain::opening::Opening;
use crate::ui::bound::{BoundChoice, BoundText, Shown};
use crate::ui::components::Disclosure;

/// The routes worth asking about, and any that was answered before nation or setting changed.
pub fn routes(editor: &Editor, check: &Rc<AdvocacyCheck>, opening: &Opening) -> Html {
    let worth: SortedSet<AdvocacyRoute> =
        content::routes_for(opening.nation, opening.setting).map(|route| route.id).collect();
    let shown =
        content::routes().iter().filter(|route| worth.contains(&route.id) || check.routes.contains_key(&route.id));
    let heading = part(check, "routes");
    html! {
        <section class="sp-stack" aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ words::ROUTES }</h3>
            <p>{ content::law_note() }</p>
            if opening.nation.is_none() || opening.setting.is_none() {
                <p class="sp-hint">{ words::CHOOSE_NATION }</p>
            }
            <div>
                for route in shown { { one(editor, check, route) } }
            </div>
        </section>
    }
}

fn one(editor: &Editor, check: &Rc<AdvocacyCheck>, route: &'static RouteEntry) -> Html {
    let id = route.id;
    let answer = check.routes.get(&id);
    let said = answer.map_or(words::NOT_ANSWERED, |answer| content::label(answer.possible));
    let field = part(check, &format!("route-{}", id.id()));
    let onchoose = {
        let (editor, check, field) = (editor.clone(), check.clone(), field.clone());
        Callback::from(move |to: Option<Possible>| {
            editor.change(
                &field,
                rewritten(&check, |next| match to {
                    Some(possible) => {
                        let why = next.routes.remove(&id).map(|answer| answer.why).unwrap_or_default();
                        next.routes.insert(id, RouteAnswer { possible, why });
                    }
                    None => {
                        next.routes.remove(&id);
                    }
                }),
            );
        })
    };
    html! {
        <Disclosure key={id.id()} summary={words::route(route.name, said)}>
            <p><strong>{ words::WORTH_ASKING }</strong>{ ": " }{ route.when }</p>
            <p><strong>{ words::POSSIBLE_RIGHT }</strong>{ ":" }</p>
            <ul>
                for law in route.laws.iter().filter_map(|law| content::law_by_id(law)) {
                    <li key={law.id}>
                        { words::law(law.title, law.last_checked) }{ ". " }{ words::to_check(law.check) }
                    </li>
                }
            </ul>
            <BoundChoice
                id={field.clone()} label={words::MAY_APPLY} value={answer.map(|answer| answer.possible)} {onchoose}
                shown={Shown::Row}
            />
            if let Some(answer) = answer {
                { why(check, id, answer, &field) }
            }
        </Disclosure>
    }
}

fn why(check: &Rc<AdvocacyCheck>, id: AdvocacyRoute, answer: &RouteAnswer, field: &str) -> Html {
    let write = {
        let (check, possible) = (check.clone(), answer.possible);
        Callback::from(move |why| {
            rewritten(&check, |next| {
                next.routes.insert(id, RouteAnswer { possible, why });
            })
        })
    };
    html! { <BoundText id={format!("{field}-why")} label={words::WHY} value={answer.why.clone()} {write} rows=2 /> }
}
