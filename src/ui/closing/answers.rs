//! What the rows of the closing have in common: a list to choose from, a name, a way out.

use yew::prelude::*;

use crate::content::words::closing as words;
use crate::domain::{Command, Listed};
use crate::ui::bound::{RemoveButton, options};
use crate::ui::components::Select;

/// Longest name of a row, in characters.
const LENGTH: usize = 70;

/// One answer from a closed list, as a drop-down list.
pub(super) fn menu<E: Listed>(
    id: String,
    label: &'static str,
    value: Option<E>,
    choose: impl Fn(Option<E>) + 'static,
) -> Html {
    let onchange = move |id: Option<AttrValue>| choose(id.and_then(|id| E::from_id(&id)));
    let selected = value.map(|member| AttrValue::Static(member.id()));
    html! { <Select {id} {label} options={options::<E>()} {selected} {onchange} /> }
}

/// The first words of a text, or what stands for it while there are none.
pub(super) fn short(text: &str, wordless: &'static str) -> AttrValue {
    let text = text.trim();
    if text.is_empty() {
        return AttrValue::Static(wordless);
    }
    match text.char_indices().nth(LENGTH) {
        None => text.to_owned().into(),
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()).into(),
    }
}

/// The button that takes a row out.
pub(super) fn remove(id: &str, name: &AttrValue, command: Command, then: impl Into<AttrValue>) -> Html {
    let then = then.into();
    html! {
        <RemoveButton
            id={format!("{id}-remove")} label={words::REMOVE} name={words::remove(name)} what={name.clone()} {command}
            {then}
        />
    }
}
