//! The remark under a field.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::use_editor;
use crate::content::words::guard as words;
use crate::domain::name_guard::kinds;
use crate::platform::guard::{after, has_focus};
use crate::platform::page;
use crate::ui::components::button::press;
use crate::ui::components::field::part;
use crate::ui::components::pieces::{group, line, several};
use crate::ui::components::use_announce;

/// The text is looked at once the typing has paused this long, in milliseconds: never between two keys.
const PAUSE_MS: u32 = 700;

/// What is known in this visit of one field that was typed in. Holds none of its text.
struct Typed {
    id: AttrValue,
    /// Until the pause is over.
    pause: Option<Timeout>,
    /// Something was said of it.
    announced: bool,
    /// What was said was put away.
    hidden: bool,
}

thread_local! {
    static TYPED: RefCell<Vec<Typed>> = const { RefCell::new(Vec::new()) };
}

/// What is known of the field with this id, to be read or changed.
fn with_field<T>(id: &AttrValue, then: impl FnOnce(&mut Typed) -> T) -> T {
    TYPED.with_borrow_mut(|typed| {
        let at = typed.iter().position(|field| field.id == *id).unwrap_or(typed.len());
        if at == typed.len() {
            typed.push(Typed { id: id.clone(), pause: None, announced: false, hidden: false });
        }
        then(&mut typed[at])
    })
}

/// What is to stand under the field with this id and label: a remark while its text looks as if it named somebody, else
/// nothing. Only the field that is being typed in is looked at, and none of a fictional session. Said aloud once for
/// each field; put away, it stays away for this visit.
#[hook]
pub fn use_guard(id: &AttrValue, label: &AttrValue, value: &AttrValue) -> Html {
    let editor = use_editor();
    let announce = use_announce();
    let remark = use_state_eq(|| None::<AttrValue>);
    {
        let (id, remark) = (id.clone(), remark.clone());
        use_effect_with(value.clone(), move |value| {
            // What was remarked on may have been taken out again from elsewhere, as by "Undo".
            let typed = has_focus(&id) && editor.session().opening.fictional != Some(true);
            if remark.is_some() || typed {
                let (field, value, remark) = (id.clone(), value.clone(), remark.setter());
                let look = after(PAUSE_MS, Box::new(move || remark.set(said_of(&field, &value, &announce))));
                // The pause before it is cancelled by being dropped.
                with_field(&id, |field| field.pause = Some(look));
            }
        });
    }
    let Some(said) = (*remark).clone() else { return Html::default() };
    let hide = {
        let (id, remark) = (id.clone(), remark.setter());
        Callback::from(move |()| {
            with_field(&id, |field| field.hidden = true);
            remark.set(None);
            page::focus(&id);
        })
    };
    group(
        "sp-guard",
        several![
            line("sp-hint", said),
            press(words::HIDE, hide).id(part(id, "guard")).label(words::hide(label)).in_row().drawn(),
        ],
    )
}

/// What is to be said of a field that holds this text; said aloud if it is the first time.
#[inline(never)]
fn said_of(id: &AttrValue, text: &str, announce: &Callback<String>) -> Option<AttrValue> {
    let found = kinds(text);
    if found.is_empty() || with_field(id, |field| field.hidden) {
        return None;
    }
    let said = words::looks_like(found);
    if !with_field(id, |field| std::mem::replace(&mut field.announced, true)) {
        announce.emit(said.clone());
    }
    Some(said.into())
}
