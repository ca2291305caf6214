//! Who could speak with the person or for them, and whether anything stands in the way of that. A "yes" to a conflict
//! question always means that there may be one.

use std::rc::Rc;

use yew::prelude::*;

use super::check::{choose, part, rewritten};
use crate::app::Editor;
use crate::content::words::advocacy as words;
use crate::content::{self, ConflictEntry};
use crate::domain::YesNo;
use crate::domain::advocacy::{AdvocacyCheck, AdvocateRole};
use crate::ui::bound::{BoundChoice, Shown};
use crate::ui::components::Disclosure;

/// Who could act, with the questions about them; and the same about ourselves and the others, folded.
pub fn speaker(editor: &Editor, check: &Rc<AdvocacyCheck>) -> Html {
    let (heading, who) = (part(check, "who-acts"), part(check, "who"));
    let others = AdvocateRole::ALL.iter().copied().filter(|role| check.who != Some(*role));
    html! {
        <section class="sp-stack" aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ words::WHO_ACTS }</h3>
            <BoundChoice
                id={who.clone()} label={words::WHO} value={check.who}
                onchoose={choose(editor, check, &who, |next, to: Option<AdvocateRole>| next.who = to)}
            />
            if let Some(role) = check.who {
                <h4>{ words::CONFLICTS }</h4>
                { conflicts(editor, check, role) }
            }
            <Disclosure summary={words::CONFLICTS_OF_OTHERS}>
                for role in others {
                    <section key={role.id()} class="sp-stack" aria-labelledby={part(check, role.id())}>
                        <h4 id={part(check, role.id())}>{ content::label(role) }</h4>
                        { conflicts(editor, check, role) }
                    </section>
                }
            </Disclosure>
        </section>
    }
}

fn conflicts(editor: &Editor, check: &Rc<AdvocacyCheck>, role: AdvocateRole) -> Html {
    html! {
        for conflict in content::conflicts_of(role) {
            { question(editor, check, conflict) }
        }
    }
}

fn question(editor: &Editor, check: &Rc<AdvocacyCheck>, conflict: &'static ConflictEntry) -> Html {
    let id = conflict.id;
    let value = check.conflicts.get(&id).copied();
    let field = part(check, id.id());
    let onchoose = {
        let (editor, check, field) = (editor.clone(), check.clone(), field.clone());
        Callback::from(move |to: Option<YesNo>| {
            editor.change(
                &field,
                rewritten(&check, |next| {
                    match to {
                        Some(answer) => next.conflicts.insert(id, answer),
                        None => next.conflicts.remove(&id),
                    };
                }),
            );
        })
    };
    // What a yes would mean is said once it is a yes: before, it would lead.
    let hint = (value == Some(YesNo::Yes)).then_some(AttrValue::Static(conflict.then));
    html! {
        <BoundChoice key={id.id()} id={field} label={conflict.question} {value} {hint} {onchoose} shown={Shown::Menu} />
    }
}
