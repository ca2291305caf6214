//! Assessments of capacity for the decision at hand: asked about where the law sees an adult.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, field, pair};
use crate::app::Editor;
use crate::content;
use crate::content::words::{advocacy as law_words, protection as words};
use crate::domain::protection::{CapacityCheck, CapacityOutcome, Decision, Lens};
use crate::domain::{CapacityId, Change, Command, dates};
use crate::platform::{clock, random};
use crate::ui::bound::{Ask, Writer, add_button, listed, part, remove_button};
use crate::ui::components::PanelTone;
use crate::ui::components::pieces::{group, line, panel, pieces, several};

/// The law on what capacity means (L10).
const CAPACITY_LAW: &str = "L10";
const ADD: &str = "capacity-add";

/// The assessments of one decision, unless it is a child's or not said whose.
pub fn capacity(hand: &AtHand, decision: &Decision) -> Html {
    if matches!(decision.lens, None | Some(Lens::Child)) {
        return Html::default();
    }
    let (editor, of) = (hand.editor.clone(), decision.id.clone());
    let onadd = Callback::from(move |()| {
        let id = random::id();
        let first = part(name(&id), "date");
        let (decision, outcome, support_given) = (of.clone(), CapacityOutcome::InDoubt, String::new());
        let check = CapacityCheck { id, decision, date: None, by: None, outcome, support_given };
        editor.change(ADD, Command::Capacity(Change::add(check)));
        first
    });
    let mut held = vec![line("", words::CAPACITY_BODY)];
    match content::law_by_id(CAPACITY_LAW) {
        Some(law) if hand.session.opening.nation.is_none_or(|nation| law.nations.contains(&nation)) => {
            held.push(line("sp-hint", law_words::law_to_check(law, clock::today())));
        }
        _ => held.push(line("sp-hint", words::CAPACITY_ELSEWHERE)),
    }
    let mut checks = Vec::new();
    for check in hand.session.protection.capacity.iter() {
        if check.decision == decision.id {
            checks.push(one(&hand.editor, check));
        }
    }
    held.push(pieces(checks));
    held.push(add_button(ADD, words::ADD_CAPACITY, onadd));
    panel(field(decision, "capacity"), words::CAPACITY.into(), 2, PanelTone::Sheet, "", held)
}

fn name(id: &CapacityId) -> String {
    ["capacity-", id.as_str()].concat()
}

fn one(editor: &Editor, check: &Rc<CapacityCheck>) -> Html {
    let id = name(&check.id);
    let to = Writer::new(editor, check, |next| Command::Capacity(Change::put(next)));
    let called = match check.date {
        Some(day) => words::capacity_on(&dates::written(day)).into(),
        None => AttrValue::Static(words::UNDATED_CAPACITY),
    };
    let held = several![
        pair(
            Ask::new(part(&id, "date"), words::ASSESSED_ON).day(check.date, to.at(|next| &mut next.date)),
            Ask::new(part(&id, "by"), words::ASSESSED_BY).whom(check.by.as_ref(), &to, |next, by| next.by = by),
        ),
        Ask::new(part(&id, "found"), words::FOUND).row().always_one().answer(Some(check.outcome), &to, |next, id| {
            next.outcome = listed(id).unwrap_or(next.outcome);
        }),
        Ask::new(part(&id, "support"), words::SUPPORT)
            .hint(words::SUPPORT_HINT)
            .rows(2)
            .text(&check.support_given, to.at(|next| &mut next.support_given)),
        group(
            "",
            remove_button(
                part(&id, "remove"),
                words::REMOVE,
                words::remove(&called),
                called.clone(),
                Command::Capacity(Change::Remove(check.id.clone())),
                ADD.into(),
            ),
        ),
    ];
    let heading = part(&id, "name");
    html! {
        <section key={check.id.as_str()} class="sp-stack sp-capacity" aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ called }</h3>
            { held }
        </section>
    }
}
