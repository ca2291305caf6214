//! One problem: who carries it now, and whose it could be.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{remove, short};
use crate::app::use_editor;
use crate::content::words::closing as words;
use crate::domain::closing::Ownership;
use crate::domain::{Change, Command};
use crate::ui::bound::{BoundPerson, BoundText};

/// Properties of [`OwnershipRow`].
#[derive(Properties, PartialEq)]
pub struct OwnershipRowProps {
    /// The problem.
    pub ownership: Rc<Ownership>,
    /// Where focus goes once it is out.
    pub then: &'static str,
}

/// A problem on a sheet of its own.
#[component]
pub fn OwnershipRow(props: &OwnershipRowProps) -> Html {
    let editor = use_editor();
    let ownership = &props.ownership;
    let id = format!("ownership-{}", ownership.id);
    let name = short(&ownership.problem, words::WORDLESS_PROBLEM);
    let write = {
        let ownership = ownership.clone();
        Callback::from(move |problem| Command::Ownership(Change::Put(Ownership { problem, ..(*ownership).clone() })))
    };
    let set_carried_by = {
        let (editor, ownership, field) = (editor.clone(), ownership.clone(), format!("{id}-carried-by"));
        Callback::from(move |carried_by| {
            let next = Ownership { carried_by, ..(*ownership).clone() };
            editor.change(&field, Command::Ownership(Change::Put(next)));
        })
    };
    let set_could_be = {
        let (ownership, field) = (ownership.clone(), format!("{id}-could-be"));
        Callback::from(move |could_be| {
            let next = Ownership { could_be, ..(*ownership).clone() };
            editor.change(&field, Command::Ownership(Change::Put(next)));
        })
    };
    html! {
        <section id={id.clone()} class="sp-panel" aria-labelledby={format!("{id}-title")}>
            <h3 id={format!("{id}-title")} class="sp-hidden">{ name.clone() }</h3>
            <BoundText
                id={format!("{id}-problem")} label={words::PROBLEM} value={ownership.problem.clone()} {write} rows=2 class="sp-short-text"
            />
            <div class="sp-answers">
                <BoundPerson
                    id={format!("{id}-carried-by")} label={words::CARRIED_BY} value={ownership.carried_by.clone()}
                    onchoose={set_carried_by}
                />
                <BoundPerson
                    id={format!("{id}-could-be")} label={words::COULD_BE} value={ownership.could_be.clone()}
                    onchoose={set_could_be}
                />
            </div>
            <div>{ remove(&id, &name, Command::Ownership(Change::Remove(ownership.id.clone())), props.then) }</div>
        </section>
    }
}
