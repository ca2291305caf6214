//! The seventeen kinds of source, and the nine checks on how we listened. Folded, with what was not asked in a
//! sentence above.

use yew::prelude::*;

use crate::app::Editor;
use crate::content;
use crate::content::words::protection as words;
use crate::domain::protection::Protection;
use crate::domain::story::{SourceCheck, SourceKind};
use crate::domain::{Command, YesNo};
use crate::ui::bound::{BoundChoice, Shown};
use crate::ui::components::Disclosure;

/// Was each kind of source asked?
pub fn kinds(editor: &Editor, protection: &Protection) -> Html {
    let answered = |answer: YesNo| {
        let kinds = SourceKind::ALL.iter().filter(|kind| protection.sources.get(kind) == Some(&answer));
        kinds.map(|kind| content::label(*kind)).collect::<Vec<_>>().join("; ")
    };
    let (not_asked, not_known) = (answered(YesNo::No), answered(YesNo::Unknown));
    let answer = |kind: SourceKind| {
        let entry = content::source_kind(kind);
        let value = protection.sources.get(&kind).copied();
        question(editor, format!("asked-{}", kind.id()), (entry.name, entry.ask), value, move |to| {
            Command::AskedSource(kind, to)
        })
    };
    html! {
        <>
            if !not_asked.is_empty() {
                <p>{ words::not_asked(&not_asked) }</p>
            }
            if !not_known.is_empty() {
                <p>{ words::not_known_whether_asked(&not_known) }</p>
            }
            <Disclosure summary={words::GO_THROUGH_KINDS}>
                <div class="sp-asked">
                    for kind in SourceKind::ALL.iter() { { answer(*kind) } }
                </div>
            </Disclosure>
        </>
    }
}

/// How did we listen?
pub fn checks(editor: &Editor, protection: &Protection) -> Html {
    let answer = |check: SourceCheck| {
        let entry = content::source_check(check);
        let value = protection.checks.get(&check).copied();
        question(editor, format!("checked-{}", check.id()), (entry.question, entry.why), value, move |to| {
            Command::CheckedSource(check, to)
        })
    };
    html! {
        <Disclosure summary={words::GO_THROUGH_CHECKS}>
            <div class="sp-asked">
                for check in SourceCheck::ALL.iter() { { answer(*check) } }
            </div>
        </Disclosure>
    }
}

fn question(
    editor: &Editor,
    id: String,
    (label, hint): (&'static str, &'static str),
    value: Option<YesNo>,
    command: impl Fn(Option<YesNo>) -> Command + 'static,
) -> Html {
    let onchoose = {
        let (editor, id) = (editor.clone(), id.clone());
        Callback::from(move |to| editor.change(&id, command(to)))
    };
    html! { <BoundChoice {id} {label} {hint} {value} {onchoose} shown={Shown::Menu} /> }
}
