//! The one step of the stage: a check for each person whose voice could go missing.

use yew::prelude::*;

use super::check::{CheckEntry, name};
use crate::app::{use_advocacy, use_editor};
use crate::content::words::advocacy as words;
use crate::domain::advocacy::AdvocacyCheck;
use crate::domain::{Change, Command};
use crate::platform::random;
use crate::ui::bound::{add_button, part};
use crate::ui::components::pieces::{group, nothing_yet, pieces};

/// The id of the button that adds a check; also where focus goes when one is taken out.
pub const ADD: &str = "advocacy-add";

/// The advocacy check.
#[component]
pub fn AdvocacyStep() -> Html {
    let editor = use_editor();
    let checks = use_advocacy().checks.clone();
    let onadd = Callback::from(move |()| {
        let check = AdvocacyCheck::new(random::id());
        let first = part(name(&check), "whose");
        editor.change(ADD, Command::Advocacy(Change::add(check)));
        first
    });
    let mut rows = Vec::new();
    for check in checks.iter() {
        rows.push(html! { <CheckEntry key={check.id.as_str()} check={check.clone()} /> });
    }
    let (held, label) = if rows.is_empty() {
        (nothing_yet(words::NO_CHECK, words::NO_CHECK_BODY, Html::default()), words::ADD_CHECK)
    } else {
        (pieces(rows), words::ADD_ANOTHER)
    };
    group("sp-stack", vec![held, add_button(ADD, label, onadd)])
}
