//! Step 1: which decision, whose safety, and how the law sees it.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, adult_prompt, ask, brief, field, only_of};
use super::capacity::capacity;
use crate::content::words::protection as words;
use crate::domain::protection::{Decision, Level};
use crate::domain::{Change, Command, DecisionId};
use crate::platform::random;
use crate::ui::bound::{add_button, listed, remove_button};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, nothing_yet, several};

const ADD: &str = "decision-add";

/// Step 1.
pub fn question(hand: &AtHand) -> Html {
    let decisions = &hand.session.protection.decisions;
    let editor = hand.editor.clone();
    let onadd = Callback::from(move |()| {
        let decision = Decision::new(random::id::<DecisionId>(), "");
        let first = field(&decision, "question");
        editor.view_decision(decision.id.clone());
        editor.change(ADD, Command::Decision(Change::add(decision)));
        first
    });
    let (chooser, answers, label) = match &hand.decision {
        Some(decision) => {
            let chooser = if decisions.len() > 1 { hand.chooser(decision) } else { Html::default() };
            (chooser, answers(hand, decision), words::ADD_ANOTHER)
        }
        None => {
            let first = nothing_yet(words::FIRST_DECISION, words::FIRST_DECISION_BODY, Html::default());
            (Html::default(), first, words::ADD_DECISION)
        }
    };
    group("sp-stack sp-stack-loose", several![chooser, answers, add_button(ADD, label, onadd)])
}

fn answers(hand: &AtHand, decision: &Rc<Decision>) -> Html {
    let to = hand.writer(decision);
    let (id, name) = (field(decision, "remove"), brief(decision));
    let judged = hand.session.protection.judgements.iter().any(|judgement| judgement.decision == decision.id);
    let remove = if judged {
        press(words::REMOVE_DECISION, Callback::noop())
            .id(id)
            .small()
            .label(words::remove_decision(&name))
            .blocked(Some(words::JUDGED.into()))
            .drawn()
    } else {
        let command = Command::Decision(Change::Remove(decision.id.clone()));
        remove_button(id, words::REMOVE_DECISION, words::remove_decision(&name), name, command, ADD.into())
    };
    let held = several![
        ask(decision, "question", words::QUESTION, words::QUESTION_HINT)
            .text(&decision.question, to.at(|decision| &mut decision.question)),
        ask(decision, "safety", words::WHOSE_SAFETY, "")
            .whom(decision.whose_safety.as_ref(), &to, |decision, who| decision.whose_safety = who),
        ask(decision, "lens", words::LENS, "").answer(decision.lens, &to, |decision, id| decision.lens = listed(id)),
        // Said as soon as it is an adult who can decide: no level is chosen on this step.
        adult_prompt(decision, Some(Level::Emergency)),
        capacity(hand, decision),
        group("sp-cluster", remove),
    ];
    only_of(decision, held)
}
