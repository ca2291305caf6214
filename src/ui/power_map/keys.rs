//! The keys of the map, while somebody on it has focus: from one to the next, choosing, linking, moving, taking out.
//! The list that [`tools::SHORTCUTS`](crate::content::words::map_tools::SHORTCUTS) shows is what this does.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::looking::{DIRECTIONS, Deed, Looking, View};
use crate::domain::{Change, Command};
use crate::platform::page;
use crate::ui::bound::{part, person_name};

/// The keys of the four directions.
const ARROWS: [&str; 4] = ["ArrowLeft", "ArrowUp", "ArrowDown", "ArrowRight"];

/// A key, pressed on somebody.
pub fn key(looking: &Looking, at: usize, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    let way = ARROWS.iter().position(|arrow| *arrow == key);
    let editable = looking.canvas.is_some();
    match (way, key.as_str()) {
        (Some(_), _) if event.shift_key() && !editable => return,
        (Some(way), _) if event.shift_key() => {
            // Whoever has focus is moved, with those chosen when they are one of them.
            if chosen(looking, at) { looking.act(Deed::Step(way)) } else { looking.press(at, false) }
        }
        (Some(way), _) => focus(looking, looking.picture.beside(at, DIRECTIONS[way])),
        (None, "Enter" | " ") => looking.press(at, event.shift_key()),
        (None, "x") => looking.press(at, true),
        (None, "Escape") => looking.act(Deed::ChooseNobody),
        (None, "Home") => focus(looking, Some(0)),
        (None, "End") => focus(looking, looking.picture.actors.len().checked_sub(1)),
        (None, "PageDown") => focus(looking, Some(at + 1)),
        (None, "PageUp") => focus(looking, at.checked_sub(1)),
        (None, "+" | "=") => looking.act(Deed::Nearer),
        (None, "-") => looking.act(Deed::Further),
        (None, "0") => looking.act(Deed::Whole),
        (None, "a") if editable => looking.act(Deed::Add),
        (None, "t") if editable => looking.act(Deed::Tidy),
        (None, "c") if editable => link(looking, at),
        (None, "r") if editable => rate(looking, at),
        (None, "Delete") if editable => remove(looking, at),
        (None, "?") => _ = page::focus(&part(&looking.id, "shortcuts")),
        _ => return,
    }
    event.prevent_default();
}

fn chosen(looking: &Looking, at: usize) -> bool {
    looking.picture.actors.get(at).is_some_and(|actor| looking.view.selected.contains(&actor.id))
}

/// Begins a tie from whoever has focus.
fn link(looking: &Looking, at: usize) {
    if let Some(actor) = looking.picture.actors.get(at) {
        let id = actor.id.clone();
        looking.announce.emit(crate::content::words::map_tools::linking(&person_name(&looking.story, &id)));
        looking.change(|view| {
            view.selected = vec![id.clone()];
            view.tie = None;
            view.linking = Some(id);
        });
    }
}

/// Chooses whoever has focus and goes on to what gives them power.
fn rate(looking: &Looking, at: usize) {
    if let Some(actor) = looking.picture.actors.get(at) {
        let id = actor.id.clone();
        let rate = part(&looking.id, "rate");
        looking.change(|view| *view = View { selected: vec![id], tie: None, ..view.clone() }.going(rate));
    }
}

/// Takes whoever has focus out of the story; undo brings them back.
fn remove(looking: &Looking, at: usize) {
    let Some(actor) = looking.picture.actors.get(at) else { return };
    let name = person_name(&looking.story, &actor.id);
    if looking.editor.accepted(&part(&looking.id, "chosen"), Command::Actor(Change::Remove(actor.id.clone()))) {
        looking.announce.emit(crate::content::words::bound::removed(&name));
        focus(looking, Some(if at == 0 { 1 } else { at - 1 }));
    }
}

/// An element of a drawing takes focus as any other does, though it is no `HTMLElement`.
fn focus(looking: &Looking, at: Option<usize>) {
    let Some((at, actor)) = at.and_then(|at| Some((at, looking.picture.actors.get(at)?))) else { return };
    // Said here too: a browser whose window is not in front tells nobody that focus has moved.
    looking.reach(at);
    let document = web_sys::window().and_then(|window| window.document());
    let id = part(&looking.id, actor.id.as_str());
    if let Some(element) = document.and_then(|document| document.get_element_by_id(&id)) {
        // Refused only for an element that is going; focus then stays where it is.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}
