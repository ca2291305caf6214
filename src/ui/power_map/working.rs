//! Step 6: what each tie does: protect, co-operate, hold down or cover up; and which power is in it.

use std::rc::Rc;

use yew::prelude::*;

use super::sentence_list::sentence;
use crate::app::{use_editor, use_power, use_story};
use crate::content::words::power_map as words;
use crate::domain::power::{Expression, Tie, Working};
use crate::domain::{Canvas, Change, Command, TieId};
use crate::export::sentences;
use crate::ui::bound::{BoundChoice, BoundText, Shown};
use crate::ui::components::{Button, ButtonKind, EmptyState};

/// Every tie, one opened at a time.
#[component]
pub fn WorkingStep() -> Html {
    let power = use_power();
    let ties = &power.map.ties;
    // What the reader opened or closed; before that, the first tie of which nothing is said is open.
    let open = use_state_eq(|| None::<Option<TieId>>);
    let first = use_memo((), |()| ties.iter().find(|tie| tie.working.is_none()).map(|tie| tie.id.clone()));
    if ties.is_empty() {
        return html! {
            <EmptyState title={words::NO_TIES_TO_WORK}><p>{ words::NO_TIES_TO_WORK_BODY }</p></EmptyState>
        };
    }
    let shown = (*open).clone().unwrap_or_else(|| (*first).clone());
    let onopen = {
        let open = open.setter();
        Callback::from(move |tie| open.set(Some(tie)))
    };
    html! {
        <ol class="sp-stack sp-stack-tight" role="list">
            for tie in ties.iter() {
                <WorkingRow
                    key={tie.id.as_str()} tie={tie.clone()} open={shown.as_ref() == Some(&tie.id)} onopen={onopen.clone()}
                />
            }
        </ol>
    }
}

#[derive(Properties, PartialEq)]
struct WorkingRowProps {
    tie: Rc<Tie>,
    open: bool,
    onopen: Callback<Option<TieId>>,
}

/// One tie as a sentence, and when it is open its three questions.
#[component]
fn WorkingRow(props: &WorkingRowProps) -> Html {
    let story = use_story();
    let editor = use_editor();
    let tie = &props.tie;
    let told = sentences::tie(&story, tie);
    let button = if props.open { words::FOLD } else { words::LOOK };
    let id = format!("working-{}", tie.id);
    let onclick = {
        let (tie, open) = (tie.id.clone(), props.open);
        props.onopen.reform(move |()| (!open).then(|| tie.clone()))
    };
    let put = |field: &str| {
        let (editor, field) = (editor.clone(), format!("{id}-{field}"));
        move |tie: Tie| editor.change(&field, Command::Tie(Canvas::Ours, Change::Put(tie)))
    };
    let onworking = {
        let (tie, put) = (tie.clone(), put("does"));
        Callback::from(move |working: Option<Working>| put(Tie { working, ..(*tie).clone() }))
    };
    let onexpression = {
        let (tie, put) = (tie.clone(), put("power"));
        Callback::from(move |expression: Option<Expression>| put(Tie { expression, ..(*tie).clone() }))
    };
    let write = {
        let tie = tie.clone();
        Callback::from(move |why| Command::Tie(Canvas::Ours, Change::Put(Tie { why, ..(*tie).clone() })))
    };
    html! {
        <li class={classes!("sp-working", props.open.then_some("sp-working-open"))}>
            <div class="sp-cluster sp-cluster-apart">
                <p class="sp-working-sentence">{ sentence(&told) }</p>
                <Button
                    id={id.clone()} kind={ButtonKind::Quiet} small=true {onclick} expanded={props.open}
                    label={words::about_tie(button, &told.to_string())}
                >{ button }</Button>
            </div>
            if props.open {
                <div class="sp-stack" role="group" aria-label={told.to_string()}>
                    <BoundChoice
                        id={format!("{id}-does")} label={words::WORKS} value={tie.working} onchoose={onworking}
                    />
                    <BoundChoice
                        id={format!("{id}-power")} label={words::EXPRESSION} value={tie.expression}
                        onchoose={onexpression} shown={Shown::Row}
                    />
                    <BoundText
                        id={format!("{id}-why")} label={words::WHY} value={tie.why.clone()} {write} rows={2}
                        optional=true
                    />
                </div>
            }
        </li>
    }
}
