//! The check for one person: what stands in the way, by when, which routes, who could act, and what the person chose.

use std::rc::Rc;

use yew::prelude::*;

use super::routes::routes;
use super::speaker::speaker;
use super::step::ADD;
use crate::app::{Editor, use_editor, use_opening, use_story};
use crate::content;
use crate::content::words::advocacy as words;
use crate::domain::advocacy::{AdvocacyCheck, AdvocacyChoice, AdvocacyOutcome, Barrier};
use crate::domain::{ActorId, Change, Command, YesNo};
use crate::platform::clock;
use crate::ui::bound::{
    BoundChoice, BoundChoices, BoundDate, BoundPerson, BoundText, RemoveButton, Shown, person_name,
};
use crate::ui::components::{Disclosure, Notice, NoticeTone, Panel};

/// Fewer days than this before the decision may be too few for an advocate.
const LATE_DAYS: i32 = 10;

/// Properties of [`CheckEntry`].
#[derive(Properties, PartialEq)]
pub struct CheckEntryProps {
    /// The check.
    pub check: Rc<AdvocacyCheck>,
}

/// One check.
#[component]
pub fn CheckEntry(props: &CheckEntryProps) -> Html {
    let editor = use_editor();
    let story = use_story();
    let opening = use_opening();
    let check = &props.check;
    let name = check
        .whose
        .as_ref()
        .map_or(AttrValue::Static(words::SOMEONE), |whose| words::voice_for(&person_name(&story, whose)).into());
    let (whose, barriers) = (part(check, "whose"), part(check, "barriers"));
    html! {
        <Panel id={part(check, "check")} title={name.clone()}>
            <div class="sp-stack sp-stack-loose">
                <BoundPerson
                    id={whose.clone()} label={words::WHOSE} value={check.whose.clone()}
                    onchoose={choose(&editor, check, &whose, |next, to: Option<ActorId>| next.whose = to)}
                />
                <BoundChoices
                    id={barriers.clone()} label={words::BARRIERS}
                    value={check.barriers.iter().copied().collect::<Vec<_>>()}
                    ontoggle={choose(&editor, check, &barriers, |next, (barrier, on): (Barrier, bool)| {
                        if on { next.barriers.insert(barrier) } else { next.barriers.remove(&barrier) };
                    })}
                />
                { text(check, "process", (words::PROCESS, None), &check.process, |next, text| next.process = text) }
                { decided(check) }
                { routes(&editor, check, &opening) }
                { speaker(&editor, check) }
                { chosen(&editor, check) }
                <Disclosure summary={words::OUTCOMES}>
                    for outcome in AdvocacyOutcome::ALL.iter() { { came_of_it(check, *outcome) } }
                </Disclosure>
            </div>
            <div>
                <RemoveButton
                    id={part(check, "remove")} label={words::REMOVE} name={words::remove(&name)} what={name}
                    command={Command::Advocacy(Change::Remove(check.id.clone()))} then={ADD}
                />
            </div>
        </Panel>
    }
}

/// The id of a control of a check.
pub fn part(check: &AdvocacyCheck, name: &str) -> String {
    format!("advocacy-{}-{name}", check.id)
}

/// The command that rewrites a check.
pub fn rewritten(check: &AdvocacyCheck, rewrite: impl FnOnce(&mut AdvocacyCheck)) -> Command {
    let mut next = check.clone();
    rewrite(&mut next);
    Command::Advocacy(Change::Put(next))
}

/// Answers a question of a check.
pub fn choose<T: 'static>(
    editor: &Editor,
    check: &Rc<AdvocacyCheck>,
    field: &str,
    set: fn(&mut AdvocacyCheck, T),
) -> Callback<T> {
    let (editor, check, field) = (editor.clone(), check.clone(), field.to_owned());
    Callback::from(move |answer| editor.change(&field, rewritten(&check, |next| set(next, answer))))
}

fn text(
    check: &Rc<AdvocacyCheck>,
    name: &str,
    (label, hint): (&'static str, Option<&'static str>),
    value: &str,
    set: fn(&mut AdvocacyCheck, String),
) -> Html {
    let write = {
        let check = check.clone();
        Callback::from(move |text| rewritten(&check, |next| set(next, text)))
    };
    html! {
        <BoundText
            id={part(check, name)} {label} hint={hint.map(AttrValue::Static)} value={value.to_owned()} {write} rows=2
        />
    }
}

/// The day of the decision, how long that is, and whether it is late to ask for an advocate.
fn decided(check: &Rc<AdvocacyCheck>) -> Html {
    let write = {
        let check = check.clone();
        Callback::from(move |day| rewritten(&check, |next| next.decision_date = day))
    };
    let left = check.decision_date.map(|day| day.days_since(clock::today()));
    let sentence = left.map(|left| match left {
        ..0 => words::DECIDED_PAST.to_owned(),
        0 => words::DECIDED_TODAY.to_owned(),
        _ => words::days_left(left),
    });
    let late = left.is_some_and(|left| (0..LATE_DAYS).contains(&left)) && check.referred_on.is_none();
    html! {
        <>
            <BoundDate id={part(check, "date")} label={words::DECISION_DATE} value={check.decision_date} {write} />
            if late {
                <Notice tone={NoticeTone::Attention} title={sentence}><p>{ words::LATE }</p></Notice>
            } else if let Some(sentence) = sentence {
                <p class="sp-hint">{ sentence }</p>
            }
        </>
    }
}

/// What the person was told, what they chose, and what the advocate may be told.
fn chosen(editor: &Editor, check: &Rc<AdvocacyCheck>) -> Html {
    let (heading, explained, choice) = (part(check, "their-choice"), part(check, "explained"), part(check, "choice"));
    let write_referred = {
        let check = check.clone();
        Callback::from(move |day| rewritten(&check, |next| next.referred_on = day))
    };
    html! {
        <section class="sp-stack" aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ words::THEIR_CHOICE }</h3>
            <BoundChoice
                id={explained.clone()} label={words::EXPLAINED} value={check.explained} shown={Shown::Row}
                onchoose={choose(editor, check, &explained, |next, to: Option<YesNo>| next.explained = to)}
            />
            <BoundChoice
                id={choice.clone()} label={words::CHOICE} value={check.choice} shown={Shown::Row}
                onchoose={choose(editor, check, &choice, |next, to: Option<AdvocacyChoice>| next.choice = to)}
            />
            <BoundDate
                id={part(check, "referred")} label={words::REFERRED_ON} value={check.referred_on}
                write={write_referred}
            />
            { text(
                check, "share", (words::MAY_SHARE, Some(words::MAY_SHARE_HINT)), &check.may_share,
                |next, text| next.may_share = text,
            ) }
        </section>
    }
}

/// One measure of what advocacy achieved. What is blank is not kept.
fn came_of_it(check: &Rc<AdvocacyCheck>, outcome: AdvocacyOutcome) -> Html {
    let write = {
        let check = check.clone();
        Callback::from(move |text: String| {
            rewritten(&check, |next| {
                if text.is_empty() {
                    next.outcomes.remove(&outcome);
                } else {
                    next.outcomes.insert(outcome, text);
                }
            })
        })
    };
    let value = check.outcomes.get(&outcome).cloned().unwrap_or_default();
    html! {
        <BoundText
            key={outcome.id()} id={part(check, outcome.id())} label={content::label(outcome)}
            hint={content::hint(outcome).map(AttrValue::Static)} {value} {write} rows=2
        />
    }
}
