//! What was judged on a decision, newest first. What was replaced stays in view, and so does the first judgement.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::AtHand;
use super::level::level_name;
use super::looking_back::looking_back;
use crate::content;
use crate::content::words::protection as words;
use crate::domain::protection::{Decision, Judgement};
use crate::domain::sorted::sort_by_key;
use crate::domain::{Session, dates};
use crate::route;
use crate::ui::bound::{entry_name, person_name};
use crate::ui::components::ChipTone;
use crate::ui::components::pieces::{element, folded, group, keyed, line, marked, saying, several, their_line};

/// Every judgement of a decision.
pub fn history(hand: &AtHand, decision: &Decision) -> Html {
    let session = &*hand.session;
    let mut judged: Vec<&Rc<Judgement>> = Vec::new();
    for judgement in session.protection.judgements.iter() {
        if judgement.decision == decision.id {
            judged.push(judgement);
        }
    }
    if judged.is_empty() {
        return line("sp-hint", words::NO_HISTORY);
    }
    sort_by_key(&mut judged, |judgement| judgement.date);
    let mut shown = Vec::new();
    for (at, judgement) in judged.into_iter().enumerate() {
        shown.insert(0, one(hand, judgement, at == 0));
    }
    marked("ol", "sp-judgements", ("role", "list"), shown)
}

fn one(hand: &AtHand, judgement: &Judgement, first: bool) -> Html {
    let session = &*hand.session;
    let judgements = &session.protection.judgements;
    let day = dates::written(judgement.date);
    let replaced_by = judgements.iter().find(|later| later.replaces.as_ref() == Some(&judgement.id));
    let mut beside = vec![html! { <time datetime={judgement.date.to_string()}>{ day }</time> }];
    if first {
        beside.push(line("", words::FIRST_JUDGEMENT));
    }
    if let Some(later) = replaced_by {
        beside.push(line("", words::replaced_on(&dates::written(later.date))));
    }
    let mut chips = vec![chip(content::label(judgement.leans).into()), chip(level_name(judgement.level).into())];
    if let Some(unsure) = judgement.unsure {
        chips.push(chip(content::label(unsure).into()));
    }
    let mut facts = vec![group("sp-cluster", chips)];
    if let Some(earlier) = judgement.replaces.as_ref().and_then(|id| judgements.get(id)) {
        facts.push(line("", words::replaces(&dates::written(earlier.date))));
    }
    if let Some(actor) = &judgement.decided_by {
        facts.push(line("", words::decided_by(&person_name(&session.story, actor))));
    }
    if !judgement.dissent.trim().is_empty() {
        facts.push(their_line("", words::dissent(&judgement.dissent)));
    }
    facts.push(reasons(session, judgement));
    let class = if replaced_by.is_some() { "sp-judgement sp-judgement-replaced" } else { "sp-judgement" };
    let held = several![
        group("sp-judgement-date", beside),
        their_line("sp-judgement-text", judgement.text.clone()),
        group("sp-judgement-facts", facts),
        group("sp-judgement-back", looking_back(hand, judgement)),
    ];
    keyed(judgement.id.as_str(), element("li", class, held))
}

fn chip(fact: AttrValue) -> Html {
    saying("span", ChipTone::Plain.class(), fact)
}

fn reasons(session: &Session, judgement: &Judgement) -> Html {
    let mut entries = Vec::new();
    for id in judgement.reasons.iter() {
        if let Some(entry) = session.story.evidence.get(id) {
            let href = route::of_entry(&session.id, id);
            entries.push(html! { <li key={id.as_str()}><a {href} dir="auto">{ entry_name(entry) }</a></li> });
        }
    }
    if entries.is_empty() {
        return line("", words::NO_REASONS);
    }
    folded(words::REASONS.into(), element("ul", "", entries))
}
