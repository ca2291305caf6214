//! Step 1: which decision, whose safety, and how the law sees it.

use yew::prelude::*;

use super::at_hand::{adult_prompt, brief, field, text, use_at_hand};
use crate::content::words::protection as words;
use crate::domain::protection::{Decision, Lens};
use crate::domain::{ActorId, Change, Command, DecisionId};
use crate::platform::random;
use crate::ui::bound::{AddButton, BoundChoice, BoundPerson, RemoveButton};
use crate::ui::components::{Button, EmptyState};

const ADD: &str = "decision-add";

/// Step 1.
#[component]
pub fn QuestionStep() -> Html {
    let hand = use_at_hand();
    let protection = &hand.session.protection;
    let onadd = {
        let editor = hand.editor.clone();
        Callback::from(move |()| {
            let decision = Decision::new(random::id::<DecisionId>(), "");
            let first = AttrValue::from(field(&decision, "question"));
            editor.view_decision(decision.id.clone());
            editor.change(ADD, Command::Decision(Change::Add(decision)));
            first
        })
    };
    let several = protection.decisions.len() > 1;
    let answers = hand.decision.as_ref().map(|decision| {
        let safety = field(decision, "safety");
        let lens = field(decision, "lens");
        let name = brief(decision);
        let remove = field(decision, "remove");
        let judged = protection.judgements.iter().any(|judgement| judgement.decision == decision.id);
        html! {
            <div key={decision.id.as_str()} class="sp-stack sp-stack-loose">
                { text(
                    decision, "question", (words::QUESTION, Some(words::QUESTION_HINT)), &decision.question,
                    |next, text| next.question = text,
                ) }
                <BoundPerson
                    id={safety.clone()} label={words::WHOSE_SAFETY} value={decision.whose_safety.clone()}
                    onchoose={hand.choose(decision, &safety, |next, to: Option<ActorId>| next.whose_safety = to)}
                />
                <BoundChoice
                    id={lens.clone()} label={words::LENS} value={decision.lens}
                    onchoose={hand.choose(decision, &lens, |next, to: Option<Lens>| next.lens = to)}
                />
                if decision.lens == Some(Lens::AdultWithCapacity) {
                    { adult_prompt() }
                }
                <div class="sp-cluster">
                    if judged {
                        <Button
                            id={remove} small=true label={words::remove_decision(&name)} blocked={words::JUDGED}
                        >{ words::REMOVE_DECISION }</Button>
                    } else {
                        <RemoveButton
                            id={remove} label={words::REMOVE_DECISION} name={words::remove_decision(&name)} what={name}
                            command={Command::Decision(Change::Remove(decision.id.clone()))} then={ADD}
                        />
                    }
                </div>
            </div>
        }
    });
    html! {
        <div class="sp-stack sp-stack-loose">
            if let Some(decision) = hand.decision.as_ref().filter(|_| several) {
                { hand.chooser(decision) }
            }
            if let Some(answers) = answers {
                { answers }
            } else {
                <EmptyState title={words::FIRST_DECISION}><p>{ words::FIRST_DECISION_BODY }</p></EmptyState>
            }
            <div>
                <AddButton
                    id={ADD} {onadd}
                    label={if protection.decisions.is_empty() { words::ADD_DECISION } else { words::ADD_ANOTHER }}
                />
            </div>
        </div>
    }
}
