//! What other steps hold that is not in the plan yet, each with one button that takes it in, once.

use yew::prelude::*;

use super::answers::short;
use crate::app::{use_editor, use_whole};
use crate::content;
use crate::content::words::closing as words;
use crate::domain::closing::Action;
use crate::domain::plan::{Offer, Said, offers, step_of};
use crate::domain::{ActionId, Change, Command};
use crate::platform::random;
use crate::route::Route;
use crate::ui::bound::use_focus_new;
use crate::ui::components::{Button, ButtonKind, use_announce};

/// The list; nothing when there is nothing to offer.
#[component]
pub fn Offers() -> Html {
    let editor = use_editor();
    let announce = use_announce();
    let focus = use_focus_new();
    let session = use_whole();
    let offered = offers(&session);
    let take = Callback::from(move |offer: Offer| {
        let what = words_of(&offer);
        let id: ActionId = random::id();
        let field = format!("action-{id}-what");
        let action = Action { who: offer.who, by: offer.by, origin: Some(offer.origin), ..Action::new(id, &what) };
        editor.change("offers", Command::Action(Change::Add(action)));
        announce.emit(words::is_in(&short(&what, words::WORDLESS_ACTION)));
        focus.emit(field.into());
    });
    html! {
        if !offered.is_empty() {
            <section class="sp-stack sp-no-print" aria-labelledby="offers">
                <h2 id="offers">{ words::OFFERS }</h2>
                <p class="sp-hint">{ words::OFFERS_BODY }</p>
                <ul class="sp-offers">
                    for offer in offered {
                        { one(offer, &session.id, &take) }
                    }
                </ul>
            </section>
        }
    }
}

fn one(offer: Offer, session: &crate::domain::SessionId, take: &Callback<Offer>) -> Html {
    let step = step_of(&offer.origin);
    let what = words_of(&offer);
    let href = Route::Session { id: session.clone(), step }.fragment();
    let from = words::written_under(content::label(step.stage()), content::prompt(step).nav);
    let label = words::put_in(&short(&what, words::WORDLESS_ACTION));
    let take = take.clone();
    html! {
        <li class="sp-offer">
            <p dir="auto">{ what }</p>
            <p class="sp-offer-from"><a {href}>{ from }</a></p>
            <div>
                <Button
                    kind={ButtonKind::Secondary} small=true {label} onclick={move |()| take.emit(offer.clone())}
                >{ words::PUT_IN }</Button>
            </div>
        </li>
    }
}

fn words_of(offer: &Offer) -> String {
    match &offer.what {
        Said::Words(words) => words.clone(),
        Said::About(answer, obstacle) => words::about_obstacle(content::label(*answer), content::label(*obstacle)),
    }
}
