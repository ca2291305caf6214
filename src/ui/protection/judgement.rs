//! Step 9: the judgement that is being written, the moment it is made, and every one before it.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, adult_prompt, ask, family_first, field, short};
use super::capacity::capacity;
use super::history::history;
use super::level::level_menu;
use crate::content;
use crate::content::words::protection as words;
use crate::domain::protection::{Decision, Look};
use crate::domain::{Command, JudgementId, dates};
use crate::platform::random;
use crate::ui::bound::listed;
use crate::ui::components::pieces::{element, group, headed, line, marked, panel, several};
use crate::ui::components::{Choice, PanelTone, Select};

/// The id of the button that records a judgement.
pub const RECORD: &str = "judgement-record";

/// Step 9.
pub fn judgement(hand: &AtHand, decision: &Rc<Decision>) -> Html {
    let of = decision.id.clone();
    let judge = Box::new(move || Command::Judge(of.clone(), random::id()));
    let held = several![
        changed_by(hand, decision),
        draft(hand, decision),
        line("sp-hint", words::RECORD_HINT),
        hand.settle((RECORD, words::RECORD), judge, words::RECORDED, words::not_recorded),
    ];
    several![
        panel(field(decision, "draft"), words::TODAYS_JUDGEMENT.into(), 2, PanelTone::Sunk, "", held),
        capacity(hand, decision),
        headed("h2", "judged".into(), words::HISTORY, history(hand, decision)),
    ]
}

/// The second looks that changed the view and have not been judged on since: what the judgement answers to.
fn changed_by(hand: &AtHand, decision: &Decision) -> Html {
    let protection = &hand.session.protection;
    let judged = protection.latest(&decision.id).map(|made| made.date);
    let mut questions = Vec::new();
    for answer in protection.trap_answers.iter() {
        let since = match judged {
            Some(day) if answer.date == day => decision.draft.replaces.is_some(),
            Some(day) => answer.date > day,
            None => true,
        };
        if answer.look == Look::ChangedView && since {
            let why = words::because(content::trap(answer.trap).question, &answer.why);
            questions.push(marked("li", "", ("dir", "auto"), why));
        }
    }
    if questions.is_empty() {
        return Html::default();
    }
    group("sp-changed-view", several![line("", words::CHANGED_BY), element("ul", "", questions)])
}

fn draft(hand: &AtHand, decision: &Rc<Decision>) -> Html {
    let (draft, to) = (&decision.draft, hand.writer(decision));
    let id = |name| field(decision, name);
    several![
        ask(decision, "draft-text", words::JUDGEMENT_TEXT, "")
            .rows(4)
            .own_words()
            .text(&draft.text, to.at(|next| &mut next.draft.text)),
        ask(decision, "draft-leans", words::LEANS, "")
            .row()
            .answer(draft.leans, &to, |next, id| next.draft.leans = listed(id)),
        level_menu(
            id("draft-level"),
            words::JUDGED_LEVEL.into(),
            draft.level,
            to.answering(id("draft-level"), |next, id| next.draft.level = listed(id)),
        ),
        adult_prompt(decision, draft.level),
        family_first(&hand.session, decision, draft.level),
        ask(decision, "draft-reasons", words::REASONS, "").entries(
            draft.reasons.iter().cloned().collect(),
            None,
            to.choosing(id("draft-reasons"), |next, reasons: Vec<_>| {
                next.draft.reasons = reasons.into_iter().collect()
            }),
        ),
        ask(decision, "draft-unsure", words::UNSURE, "")
            .answer(draft.unsure, &to, |next, id| next.draft.unsure = listed(id)),
        ask(decision, "draft-dissent", words::DISSENT, words::DISSENT_HINT)
            .text(&draft.dissent, to.at(|next| &mut next.draft.dissent)),
        ask(decision, "draft-decided-by", words::DECIDED_BY, "")
            .whom(draft.decided_by.as_ref(), &to, |next, who| next.draft.decided_by = who),
        replaces(hand, decision),
    ]
}

/// Whether it replaces an earlier judgement. Only one that still stands can be replaced.
fn replaces(hand: &AtHand, decision: &Rc<Decision>) -> Html {
    let protection = &hand.session.protection;
    let mut options = Vec::new();
    for made in protection.judgements.iter() {
        if made.decision == decision.id && !protection.is_replaced(&made.id) {
            let label = words::replace(&dates::written(made.date), &short(&made.text, ""));
            options.push(Choice::new(made.id.as_str().to_owned(), label));
        }
    }
    if options.is_empty() {
        return Html::default();
    }
    let id = field(decision, "draft-replaces");
    let onchange = hand.writer(decision).answering(id.clone(), |next, id| {
        next.draft.replaces = id.and_then(JudgementId::new);
    });
    let selected = decision.draft.replaces.as_ref().map(|id| AttrValue::from(id.as_str().to_owned()));
    html! {
        <Select {id} label={words::REPLACES} {options} {selected} {onchange} nothing={words::STANDS_BESIDE} />
    }
}
