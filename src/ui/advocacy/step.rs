//! The one step of the stage: a check for each person whose voice could go missing.

use yew::prelude::*;

use super::check::{CheckEntry, part};
use crate::app::{use_advocacy, use_editor};
use crate::content::words::advocacy as words;
use crate::domain::advocacy::AdvocacyCheck;
use crate::domain::{Change, Command};
use crate::platform::random;
use crate::ui::bound::AddButton;
use crate::ui::components::EmptyState;

/// The id of the button that adds a check; also where focus goes when one is taken out.
pub const ADD: &str = "advocacy-add";

/// The advocacy check.
#[component]
pub fn AdvocacyStep() -> Html {
    let editor = use_editor();
    let checks = use_advocacy().checks.clone();
    let onadd = Callback::from(move |()| {
        let check = AdvocacyCheck::new(random::id());
        let first = AttrValue::from(part(&check, "whose"));
        editor.change(ADD, Command::Advocacy(Change::Add(check)));
        first
    });
    html! {
        <div class="sp-stack">
            if checks.is_empty() {
                <EmptyState title={words::NO_CHECK}><p>{ words::NO_CHECK_BODY }</p></EmptyState>
            }
            for check in checks.iter() {
                <CheckEntry key={check.id.as_str()} check={check.clone()} />
            }
            <div>
                <AddButton
                    id={ADD} {onadd} label={if checks.is_empty() { words::ADD_CHECK } else { words::ADD_ANOTHER }}
                />
            </div>
        </div>
    }
}
