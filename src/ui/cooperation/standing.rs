//! Step 8: where each explanation stands, in the writer's own word, dated, with every earlier word kept.
//!
//! A word is said by pressing it, so nothing waits unsaved; its reason is written beneath it in place. What was said
//! on an earlier day is never changed.

use std::rc::Rc;

use crate::domain::dates::Date;
use yew::prelude::*;

use super::names::explanation_name;
use crate::app::{use_cooperation, use_editor};
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Explanation, Standing, StandingOn};
use crate::domain::{Change, Command, dates};
use crate::platform::clock;
use crate::ui::bound::{BoundText, use_focus_new};
use crate::ui::components::{Button, ButtonKind, Chip, Disclosure, EmptyState, Panel, Toolbar, use_announce};

/// Step 8.
#[component]
pub fn StandingStep() -> Html {
    let explanations = use_cooperation().explanations.clone();
    html! {
        <div class="sp-stack">
            if explanations.is_empty() {
                <EmptyState title={words::NOTHING_TO_SAY}><p>{ words::NOTHING_TO_SAY_BODY }</p></EmptyState>
            }
            for explanation in explanations.iter() {
                <Stands key={explanation.id.as_str()} explanation={explanation.clone()} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct StandsProps {
    explanation: Rc<Explanation>,
}

#[component]
fn Stands(props: &StandsProps) -> Html {
    let editor = use_editor();
    let announce = use_announce();
    let focus = use_focus_new();
    let explanation = &props.explanation;
    let id = format!("standing-{}", explanation.id);
    let name = explanation_name(explanation);
    let today = clock::today();
    let said = explanation.standing();
    let of_today = said.filter(|said| said.date == today);
    let earlier: Vec<&StandingOn> = explanation.standings.iter().rev().skip(usize::from(said.is_some())).collect();
    let button = |standing: Standing| {
        let word = content::label(standing);
        let on = of_today.is_some_and(|said| said.standing == standing);
        let button = AttrValue::from(format!("{id}-{}", standing.id()));
        let onclick = {
            let (editor, announce, focus) = (editor.clone(), announce.clone(), focus.clone());
            let (explanation, button, why) =
                (explanation.clone(), button.clone(), AttrValue::from(format!("{id}-why")));
            Callback::from(move |()| {
                if let Some(command) = say(&explanation, standing, today) {
                    editor.change(&button, command);
                    announce.emit(words::said_today(word));
                }
                focus.emit(why.clone());
            })
        };
        let kind = if on { ButtonKind::Primary } else { ButtonKind::Secondary };
        html! {
            <Button key={standing.id()} id={button} {kind} small=true label={words::say(word, &name)} {onclick}>
                { word }
            </Button>
        }
    };
    html! {
        <Panel id={id.clone()} title={name.clone()}>
            if *name != *explanation.text.trim() {
                <p class="sp-grid-entry-whole" dir="auto">{ &explanation.text }</p>
            }
            <div class="sp-cluster"><Chip>{ content::label(explanation.group) }</Chip></div>
            if let Some(said) = said {
                <p>
                    <strong>
                        if of_today.is_some() {
                            { words::said_today(content::label(said.standing)) }
                        } else {
                            { words::said_on(content::label(said.standing), &dates::written(said.date)) }
                        }
                    </strong>
                </p>
                if of_today.is_none() {
                    <p class="sp-voice" dir="auto">{ reason_of(said) }</p>
                }
            } else {
                <p class="sp-hint">{ words::NOT_SAID }</p>
            }
            <p class="sp-label" aria-hidden="true">{ words::WHERE_TODAY }</p>
            <Toolbar label={words::where_today(&name)}>
                for standing in Standing::ALL.iter().copied() {
                    { button(standing) }
                }
            </Toolbar>
            if let Some(said) = of_today {
                <BoundText
                    id={format!("{id}-why")} label={words::WHY} hint={words::WHY_HINT} value={said.why.clone()} rows=2
                    write={write_why(explanation)}
                />
            }
            if !earlier.is_empty() {
                <Disclosure summary={words::EARLIER_WORDS}>
                    <ul class="sp-standings">
                        for said in earlier {
                            <li>
                                <strong>{ words::said_on(content::label(said.standing), &dates::written(said.date)) }</strong>
                                <p class="sp-voice" dir="auto">{ reason_of(said) }</p>
                            </li>
                        }
                    </ul>
                </Disclosure>
            }
        </Panel>
    }
}

fn reason_of(said: &StandingOn) -> &str {
    if said.why.trim().is_empty() { words::NO_REASON } else { &said.why }
}

/// The command that says a word today; none when it was said already. A word of today that has no reason yet was a
/// slip of the hand, or a thought on its way: the new one takes its place. Everything else stays as it was said.
fn say(explanation: &Explanation, standing: Standing, today: Date) -> Option<Command> {
    match explanation.standing().filter(|said| said.date == today) {
        Some(said) if said.standing == standing => None,
        Some(said) if said.why.trim().is_empty() => {
            Some(rewrite_last(explanation, StandingOn { standing, ..said.clone() }))
        }
        _ => Some(Command::Stand(explanation.id.clone(), standing, String::new())),
    }
}

fn write_why(explanation: &Rc<Explanation>) -> Callback<String, Command> {
    let explanation = explanation.clone();
    Callback::from(move |why| match explanation.standing() {
        Some(said) => rewrite_last(&explanation, StandingOn { why, ..said.clone() }),
        None => Command::Explanation(Change::Put((*explanation).clone())),
    })
}

fn rewrite_last(explanation: &Explanation, said: StandingOn) -> Command {
    let mut next = explanation.clone();
    next.standings.pop();
    next.standings.push(said);
    Command::Explanation(Change::Put(next))
}
