//! Putting an entry earlier or later, without dragging.

use yew::prelude::*;

use crate::app::use_editor;
use crate::content::words::bound as words;
use crate::domain::Command;
use crate::ui::components::{Button, ButtonKind, use_announce};

/// Properties of [`ReorderButtons`].
#[derive(Properties, PartialEq)]
pub struct ReorderButtonsProps {
    /// Begins the ids of the two buttons.
    pub id: AttrValue,
    /// What is moved, for those who do not see what the buttons stand beside: "Lee".
    pub what: AttrValue,
    /// Where it stands, from 0.
    pub at: usize,
    /// How many there are.
    pub of: usize,
    /// The command that puts it elsewhere, from 0.
    pub place: Callback<usize, Command>,
}

/// Two buttons: earlier, later. The first has no earlier and the last no later.
#[component]
pub fn ReorderButtons(props: &ReorderButtonsProps) -> Html {
    let editor = use_editor();
    let announce = use_announce();
    let go = |to: usize| {
        let (editor, announce, place) = (editor.clone(), announce.clone(), props.place.clone());
        let (id, what, of) = (props.id.clone(), props.what.clone(), props.of);
        Callback::from(move |()| {
            editor.change(&id, place.emit(to));
            announce.emit(words::now_at(&what, to + 1, of));
        })
    };
    html! {
        <>
            if props.at > 0 {
                <Button
                    id={format!("{}-earlier", props.id)} kind={ButtonKind::Quiet} small=true
                    label={words::move_earlier(&props.what)} onclick={go(props.at - 1)}
                >{ words::EARLIER }</Button>
            }
            if props.at + 1 < props.of {
                <Button
                    id={format!("{}-later", props.id)} kind={ButtonKind::Quiet} small=true
                    label={words::move_later(&props.what)} onclick={go(props.at + 1)}
                >{ words::LATER }</Button>
            }
        </>
    }
}
