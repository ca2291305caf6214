//! What was taken out of sight, and the way back.

use yew::prelude::*;

use super::keys::Spot;
use crate::app::{use_cooperation, use_editor, use_story};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Explanation;
use crate::domain::{Change, Command};
use crate::ui::bound::{entry_name, use_focus_new};
use crate::ui::components::{Button, ButtonKind, Disclosure, use_announce};
use crate::ui::cooperation::names::explanation_name;

/// The rows and columns that are hidden, each with a button that shows it again; nothing when none is.
#[component]
pub fn OutOfSight() -> Html {
    let editor = use_editor();
    let announce = use_announce();
    let focus = use_focus_new();
    let cooperation = use_cooperation();
    let story = use_story();
    let show = |name: AttrValue, spot: Spot, command: Command| {
        let (editor, announce, focus) = (editor.clone(), announce.clone(), focus.clone());
        let id = format!("show-{}", spot.dom_id());
        let label = words::show(&name);
        let onclick = {
            let (id, name) = (id.clone(), name.clone());
            Callback::from(move |()| {
                editor.change(&id, command.clone());
                announce.emit(words::shown(&name));
                focus.emit(spot.dom_id().into());
            })
        };
        html! {
            <li key={id.clone()} class="sp-cluster sp-cluster-apart">
                { name }
                <Button {id} kind={ButtonKind::Quiet} small=true {label} {onclick}>{ words::SHOW }</Button>
            </li>
        }
    };
    let rows = cooperation.explanations.iter().filter(|row| row.hidden).map(|row| {
        let spot = Spot { row: Some(row.id.clone()), column: None };
        let shown = Explanation { hidden: false, ..(**row).clone() };
        show(explanation_name(row), spot, Command::Explanation(Change::Put(shown)))
    });
    let columns = story.evidence.iter().filter(|entry| cooperation.hidden_entries.contains(&entry.id)).map(|entry| {
        let spot = Spot { row: None, column: Some(entry.id.clone()) };
        show(entry_name(entry), spot, Command::HideEntry(entry.id.clone(), false))
    });
    let lines: Vec<Html> = rows.chain(columns).collect();
    html! {
        if !lines.is_empty() {
            <Disclosure summary={words::OUT_OF_SIGHT} open=true>
                <ul class="sp-grid-hidden">{ lines }</ul>
            </Disclosure>
        }
    }
}
