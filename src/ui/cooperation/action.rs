//! Taking something into the closing plan: an entry becomes an action once, in its own words.

use yew::prelude::*;

use super::pieces::Hands;
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::closing::{Action, Closing, Origin};
use crate::domain::dates::{self, Date};
use crate::domain::story::Story;
use crate::domain::{Change, Command};
use crate::platform::random;
use crate::ui::bound::{part, person_name};
use crate::ui::components::button::press;

/// The sentence that says the entry is an action already, and how that stands; blank while it is none.
#[must_use]
pub fn made(closing: &Closing, story: &Story, entry: &Origin) -> AttrValue {
    let Some(action) = closing.actions.iter().find(|action| action.origin.as_ref() == Some(entry)) else {
        return AttrValue::default();
    };
    let mut stands = Vec::new();
    if let Some(who) = &action.who {
        stands.push(person_name(story, who).to_string());
    }
    if let Some(by) = action.by {
        stands.push(words::by_day(&dates::written(by)));
    }
    stands.push(content::label(action.status).to_lowercase());
    words::is_action(&stands.join(", ")).into()
}

/// A button while the entry `of` is no action yet; afterwards the sentence `made`. `what` is to be done, in the
/// writer's words, and by when, where that was said.
#[inline(never)]
pub fn make_action(
    hands: &Hands,
    of: &AttrValue,
    name: &AttrValue,
    made: &AttrValue,
    what: &str,
    by: Option<Date>,
    origin: Origin,
) -> Html {
    let id = part(of, "action");
    let made_id = part(&id, "made");
    if !made.is_empty() {
        return html! { <p id={made_id} class="sp-hint" tabindex="-1" dir="auto">{ made.clone() }</p> };
    }
    let what = what.trim().to_owned();
    let blocked = what.is_empty().then_some(words::WRITE_FIRST);
    let onclick = {
        let (hands, id, name) = (hands.clone(), id.clone(), name.clone());
        Callback::from(move |()| {
            let action = Action { by, origin: Some(origin.clone()), ..Action::new(random::id(), &what) };
            hands.editor.change(&id, Command::Action(Change::add(action)));
            hands.announce.emit(words::made_action(&name));
            hands.focus.emit(made_id.clone());
        })
    };
    press(words::MAKE_ACTION, onclick)
        .id(id)
        .label(words::make_action(name))
        .small()
        .blocked(blocked.map(AttrValue::Static))
        .drawn()
}
