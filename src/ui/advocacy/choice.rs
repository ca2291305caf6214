//! What the person was told and chose, a child's own choice, and what the advocate may be told.

use yew::prelude::*;

use super::check::Shown;
use crate::content::words::advocacy as words;
use crate::domain::advocacy::AgeBand;
use crate::domain::story::Age;
use crate::domain::{Session, YesNo};
use crate::ui::bound::listed;
use crate::ui::components::pieces::several;

/// The questions of the step.
pub fn of(shown: &Shown, session: &Session) -> Html {
    let (check, to) = (shown.check, &shown.to);
    let actor = check.whose.as_ref().and_then(|whose| session.story.actors.get(whose));
    let child = match check.age {
        Some(age) => age != AgeBand::Adult,
        None => actor.is_some_and(|actor| actor.age == Some(Age::Child)),
    };
    let child = child || check.own_choice.is_some() || check.parents_agree.is_some();
    let when = |so: bool, asked: &dyn Fn() -> Html| if so { asked() } else { Html::default() };
    let said = shown.ask("said", words::SAID, "").own_words().text(&check.said, to.at(|next| &mut next.said));
    several![
        shown.yes_no("explained", words::EXPLAINED, "", check.explained, |next, id| next.explained = listed(id)),
        said,
        when(child, &|| {
            let own = check.own_choice;
            shown.yes_no("own", words::OWN_CHOICE, words::OWN_CHOICE_HINT, own, |next, id| next.own_choice = listed(id))
        }),
        shown.ask("choice", words::CHOICE, "").row().answer(check.choice, to, |next, id| next.choice = listed(id)),
        when(child, &|| {
            let agree = check.parents_agree;
            shown.yes_no("parents", words::PARENTS_AGREE, "", agree, |next, id| next.parents_agree = listed(id))
        }),
        when(child && (check.parents_agree == Some(YesNo::No) || !check.best_interests.is_empty()), &|| {
            shown.text("best", words::BEST_INTERESTS, words::BEST_INTERESTS_HINT, &check.best_interests, |next| {
                &mut next.best_interests
            })
        }),
        shown.ask("referred", words::REFERRED_ON, "").day(check.referred_on, to.at(|next| &mut next.referred_on)),
        shown.text("share", words::MAY_SHARE, words::MAY_SHARE_HINT, &check.may_share, |next| &mut next.may_share),
        shown.yes_no("not-known", words::NOT_KNOWN, "", check.not_known, |next, id| next.not_known = listed(id)),
        when(check.not_known == Some(YesNo::Yes) || !check.share_why.is_empty(), &|| {
            shown.text("share-why", words::SHARE_WHY, words::SHARE_WHY_HINT, &check.share_why, |next| {
                &mut next.share_why
            })
        }),
    ]
}
