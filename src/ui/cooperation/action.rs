//! Taking something into the closing plan: an entry becomes an action once, in its own words.

use yew::prelude::*;

use super::pieces::{Hands, button};
use crate::content::words::cooperation as words;
use crate::domain::closing::{Action, Closing, Origin};
use crate::domain::dates::Date;
use crate::domain::{Change, Command};
use crate::platform::random;
use crate::ui::bound::part;
use crate::ui::components::ButtonKind;

/// Whether the entry is an action already.
#[must_use]
pub fn is_made(closing: &Closing, entry: &Origin) -> bool {
    closing.actions.iter().any(|action| action.origin.as_ref() == Some(entry))
}

/// A button while the entry `of` is no action yet; afterwards a sentence that says it is one. `what` is to be done, in
/// the writer's words, and by when, where that was said.
#[inline(never)]
pub fn make_action(
    hands: &Hands,
    of: &AttrValue,
    name: &AttrValue,
    made: bool,
    what: &str,
    by: Option<Date>,
    origin: Origin,
) -> Html {
    let id = part(of, "action");
    let made_id = part(&id, "made");
    if made {
        return html! { <p id={made_id} class="sp-hint" tabindex="-1">{ words::IS_ACTION }</p> };
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
    button(id, ButtonKind::Secondary, Some(words::make_action(name)), words::MAKE_ACTION, blocked, onclick)
}
