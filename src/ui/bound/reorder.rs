//! Putting an entry earlier or later, without dragging.

use yew::prelude::*;

use super::part;
use crate::app::use_editor;
use crate::content::words::bound as words;
use crate::domain::Command;
use crate::platform::page;
use crate::ui::components::button::press;
use crate::ui::components::pieces::several;
use crate::ui::components::use_announce;

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
    // The row is moved within the page, which takes focus from the button that was pressed; at either end of the list
    // that button is gone as well. Focus goes back to it, or else to its neighbour.
    let pressed = use_mut_ref(|| None::<[AttrValue; 2]>);
    {
        let pressed = pressed.clone();
        use_effect_with(props.at, move |_| {
            if let Some([first, second]) = pressed.take()
                && !page::focus(&first)
            {
                page::focus(&second);
            }
        });
    }
    let (earlier, later) = (part(&props.id, "earlier"), part(&props.id, "later"));
    let go = |to: usize| {
        let (editor, announce, place) = (editor.clone(), announce.clone(), props.place.clone());
        let (id, what, of) = (props.id.clone(), props.what.clone(), props.of);
        let (pressed, mut buttons) = (pressed.clone(), [earlier.clone(), later.clone()]);
        if to > props.at {
            buttons.reverse();
        }
        Callback::from(move |()| {
            pressed.replace(Some(buttons.clone()));
            if editor.accepted(&id, place.emit(to)) {
                announce.emit(words::now_at(&what, to + 1, of));
            }
        })
    };
    let before = match props.at.checked_sub(1) {
        Some(at) => press(words::EARLIER, go(at)).id(&earlier).label(words::move_earlier(&props.what)).in_row().drawn(),
        None => Html::default(),
    };
    let at = props.at + 1;
    let after = if at < props.of {
        press(words::LATER, go(at)).id(&later).label(words::move_later(&props.what)).in_row().drawn()
    } else {
        Html::default()
    };
    several![before, after]
}
