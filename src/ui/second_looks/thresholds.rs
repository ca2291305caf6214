//! The numbers in the rules of second looks: shown with their rule, and each can be changed for this session.

use yew::prelude::*;

use crate::content::words::second_looks as words;
use crate::domain::Session;
use crate::domain::looks::number;
use crate::domain::protection::Trap;
use crate::ui::bound::Number;
use crate::ui::components::pieces::{group, headed, line, several};

/// The numbers of one rule.
pub fn numbers(session: &Session, trap: Trap, holder: &'static str) -> Html {
    let mut fields = Vec::new();
    for threshold in trap.thresholds() {
        let (key, value) = (threshold.id(), number(session, threshold));
        fields.push(html! { <Number {key} {threshold} {value} {holder} /> });
    }
    group("sp-stack sp-stack-tight", fields)
}

/// Every number that was changed, so that it can be found and changed back though its rule is silent now.
pub fn changed_numbers(session: &Session) -> Html {
    let mut fields = Vec::new();
    for (threshold, value) in &session.protection.thresholds {
        let (threshold, value) = (*threshold, *value);
        let key = threshold.id();
        fields.push(html! { <Number {key} {threshold} {value} holder="changed" /> });
    }
    if fields.is_empty() {
        return Html::default();
    }
    headed(
        "h2",
        "changed-numbers".into(),
        words::CHANGED_NUMBERS,
        several![line("sp-soft", words::CHANGED_NUMBERS_BODY), group("sp-asked", fields)],
    )
}
