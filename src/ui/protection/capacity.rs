//! Assessments of capacity for the decision at hand: asked about where the law sees an adult.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, field};
use crate::app::Editor;
use crate::content;
use crate::content::words::{advocacy as law_words, protection as words};
use crate::domain::protection::{CapacityCheck, CapacityOutcome, Decision, Lens};
use crate::domain::{Change, Command, dates};
use crate::platform::random;
use crate::ui::bound::{AddButton, BoundChoice, BoundDate, BoundPerson, BoundText, RemoveButton, Shown};
use crate::ui::components::Panel;

/// The law on what capacity means (L10).
const CAPACITY_LAW: &str = "L10";
const ADD: &str = "capacity-add";

/// The assessments of one decision, unless it is a child's or not said whose.
pub fn capacity(hand: &AtHand, decision: &Decision) -> Html {
    if matches!(decision.lens, None | Some(Lens::Child)) {
        return Html::default();
    }
    let onadd = {
        let (editor, decision) = (hand.editor.clone(), decision.id.clone());
        Callback::from(move |()| {
            let check = CapacityCheck {
                id: random::id(),
                decision: decision.clone(),
                date: None,
                by: None,
                outcome: CapacityOutcome::InDoubt,
                support_given: String::new(),
            };
            let first = AttrValue::from(part(&check, "date"));
            editor.change(ADD, Command::Capacity(Change::Add(check)));
            first
        })
    };
    html! {
        <Panel id={field(decision, "capacity")} title={words::CAPACITY}>
            <p>{ words::CAPACITY_BODY }</p>
            if let Some(law) = content::law_by_id(CAPACITY_LAW) {
                <p class="sp-hint">
                    { law_words::law(law.title, law.last_checked) }{ ". " }{ law_words::to_check(law.check) }
                </p>
            }
            for check in hand.session.protection.capacity.iter().filter(|check| check.decision == decision.id) {
                { one(&hand.editor, check) }
            }
            <div><AddButton id={ADD} label={words::ADD_CAPACITY} {onadd} /></div>
        </Panel>
    }
}

fn part(check: &CapacityCheck, name: &str) -> String {
    format!("capacity-{}-{name}", check.id)
}

fn one(editor: &Editor, check: &Rc<CapacityCheck>) -> Html {
    let name = check.date.map_or_else(
        || AttrValue::Static(words::UNDATED_CAPACITY),
        |day| AttrValue::from(words::capacity_on(&dates::written(day))),
    );
    let put = |next: CapacityCheck| Command::Capacity(Change::Put(next));
    let write_date = {
        let check = check.clone();
        Callback::from(move |date| put(CapacityCheck { date, ..(*check).clone() }))
    };
    let write_support = {
        let check = check.clone();
        Callback::from(move |support_given| put(CapacityCheck { support_given, ..(*check).clone() }))
    };
    let choose_by = {
        let (editor, check) = (editor.clone(), check.clone());
        Callback::from(move |by| editor.change(&part(&check, "by"), put(CapacityCheck { by, ..(*check).clone() })))
    };
    let choose_outcome = {
        let (editor, check) = (editor.clone(), check.clone());
        Callback::from(move |outcome: Option<CapacityOutcome>| {
            if let Some(outcome) = outcome {
                editor.change(&part(&check, "found"), put(CapacityCheck { outcome, ..(*check).clone() }));
            }
        })
    };
    html! {
        <section key={check.id.as_str()} class="sp-stack sp-capacity" aria-labelledby={part(check, "name")}>
            <h3 id={part(check, "name")}>{ &name }</h3>
            <div class="sp-pair">
                <BoundDate id={part(check, "date")} label={words::ASSESSED_ON} value={check.date} write={write_date} />
                <BoundPerson
                    id={part(check, "by")} label={words::ASSESSED_BY} value={check.by.clone()} onchoose={choose_by}
                />
            </div>
            <BoundChoice
                id={part(check, "found")} label={words::FOUND} value={Some(check.outcome)} onchoose={choose_outcome}
                shown={Shown::Row} always_one=true
            />
            <BoundText
                id={part(check, "support")} label={words::SUPPORT} hint={words::SUPPORT_HINT} rows=2
                value={check.support_given.clone()} write={write_support}
            />
            <div>
                <RemoveButton
                    id={part(check, "remove")} label={words::REMOVE} name={words::remove(&name)} what={name}
                    command={Command::Capacity(Change::Remove(check.id.clone()))} then={ADD}
                />
            </div>
        </section>
    }
}
