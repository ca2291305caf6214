//! What was judged on a decision, newest first. What was replaced stays in view, and so does the first judgement.

use std::rc::Rc;

use yew::prelude::*;

use super::level::level_name;
use crate::content;
use crate::content::words::protection as words;
use crate::domain::protection::{Decision, Judgement};
use crate::domain::sorted::sort_by_key;
use crate::domain::{Session, dates};
use crate::ui::bound::{entry_name, person_name};
use crate::ui::components::{Chip, Disclosure};

/// Every judgement of a decision.
pub fn history(session: &Session, decision: &Decision) -> Html {
    let mut judged: Vec<&Rc<Judgement>> =
        session.protection.judgements.iter().filter(|judgement| judgement.decision == decision.id).collect();
    sort_by_key(&mut judged, |judgement| judgement.date);
    let first = judged.first().map(|judgement| judgement.id.clone());
    html! {
        if judged.is_empty() {
            <p class="sp-hint">{ words::NO_HISTORY }</p>
        } else {
            <ol class="sp-judgements" role="list">
                for judgement in judged.into_iter().rev() {
                    { one(session, judgement, first.as_ref() == Some(&judgement.id)) }
                }
            </ol>
        }
    }
}

fn one(session: &Session, judgement: &Judgement, first: bool) -> Html {
    let judgements = &session.protection.judgements;
    let day = |judgement: &Judgement| dates::written(judgement.date);
    let replaced_by = judgements.iter().find(|later| later.replaces.as_ref() == Some(&judgement.id));
    let replaces = judgement.replaces.as_ref().and_then(|id| judgements.get(id));
    html! {
        <li
            key={judgement.id.as_str()}
            class={classes!("sp-judgement", replaced_by.is_some().then_some("sp-judgement-replaced"))}
        >
            <div class="sp-judgement-date">
                <time datetime={judgement.date.to_string()}>{ day(judgement) }</time>
                if first {
                    <p>{ words::FIRST_JUDGEMENT }</p>
                }
                if let Some(later) = replaced_by {
                    <p>{ words::replaced_on(&day(later)) }</p>
                }
            </div>
            <p class="sp-judgement-text" dir="auto">{ &judgement.text }</p>
            <div class="sp-judgement-facts">
                <div class="sp-cluster">
                    <Chip>{ content::label(judgement.leans) }</Chip>
                    <Chip>{ level_name(judgement.level) }</Chip>
                    if let Some(unsure) = judgement.unsure {
                        <Chip>{ content::label(unsure) }</Chip>
                    }
                </div>
                if let Some(earlier) = replaces {
                    <p>{ words::replaces(&day(earlier)) }</p>
                }
                if let Some(actor) = &judgement.decided_by {
                    <p>{ words::decided_by(&person_name(&session.story, actor)) }</p>
                }
                if !judgement.dissent.trim().is_empty() {
                    <p dir="auto">{ words::dissent(&judgement.dissent) }</p>
                }
                { reasons(session, judgement) }
            </div>
        </li>
    }
}

fn reasons(session: &Session, judgement: &Judgement) -> Html {
    let entries: Vec<_> = judgement.reasons.iter().filter_map(|id| session.story.evidence.get(id)).collect();
    html! {
        if entries.is_empty() {
            <p>{ words::NO_REASONS }</p>
        } else {
            <Disclosure summary={words::REASONS}>
                <ul>
                    for entry in entries { <li key={entry.id.as_str()} dir="auto">{ entry_name(entry) }</li> }
                </ul>
            </Disclosure>
        }
    }
}
