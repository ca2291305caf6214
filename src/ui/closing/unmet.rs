//! One need that no service meets, and what it would take.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{remove, short};
use crate::content::words::closing as words;
use crate::domain::closing::Unmet;
use crate::domain::{Change, Command};
use crate::ui::bound::BoundText;

/// Properties of [`UnmetRow`].
#[derive(Properties, PartialEq)]
pub struct UnmetRowProps {
    /// The need.
    pub unmet: Rc<Unmet>,
    /// Where focus goes once it is out.
    pub then: &'static str,
}

/// A need on a sheet of its own.
#[component]
pub fn UnmetRow(props: &UnmetRowProps) -> Html {
    let unmet = &props.unmet;
    let id = format!("unmet-{}", unmet.id);
    let name = short(&unmet.need, words::WORDLESS_NEED);
    let write_need = {
        let unmet = unmet.clone();
        Callback::from(move |need| Command::Unmet(Change::Put(Unmet { need, ..(*unmet).clone() })))
    };
    let write_would_take = {
        let unmet = unmet.clone();
        Callback::from(move |would_take| Command::Unmet(Change::Put(Unmet { would_take, ..(*unmet).clone() })))
    };
    html! {
        <section id={id.clone()} class="sp-panel" aria-labelledby={format!("{id}-title")}>
            <h3 id={format!("{id}-title")} class="sp-hidden">{ name.clone() }</h3>
            <BoundText id={format!("{id}-need")} label={words::NEED} value={unmet.need.clone()} write={write_need} rows=2 class="sp-short-text" />
            <BoundText
                id={format!("{id}-would-take")} label={words::WOULD_TAKE} value={unmet.would_take.clone()}
                write={write_would_take} rows=2
            />
            <div>{ remove(&id, &name, Command::Unmet(Change::Remove(unmet.id.clone())), props.then) }</div>
        </section>
    }
}
