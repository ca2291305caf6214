//! Step 3: when, where and with whom does it go better?

use std::rc::Rc;

use yew::prelude::*;

use super::entry::ListEntry;
use super::names::short;
use crate::app::{use_cooperation, use_editor};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Exception;
use crate::domain::{Change, Command, ExceptionId};
use crate::platform::random;
use crate::ui::bound::{AddButton, BoundEntries, BoundText};
use crate::ui::components::EmptyState;

const ADD: &str = "exception-add";

/// Step 3.
#[component]
pub fn ExceptionsStep() -> Html {
    let editor = use_editor();
    let exceptions = use_cooperation().exceptions.clone();
    let onadd = Callback::from(move |()| {
        let id: ExceptionId = random::id();
        let field = format!("exception-{id}-text");
        let exception = Exception { id, text: String::new(), evidence: Vec::new() };
        editor.change(ADD, Command::Exception(Change::Add(exception)));
        AttrValue::from(field)
    });
    html! {
        <div class="sp-stack">
            if exceptions.is_empty() {
                <EmptyState title={words::NO_EXCEPTIONS}><p>{ words::NO_EXCEPTIONS_BODY }</p></EmptyState>
            }
            for (at, exception) in exceptions.iter().enumerate() {
                <ExceptionEntry key={exception.id.as_str()} exception={exception.clone()} {at} of={exceptions.len()} />
            }
            <div><AddButton id={ADD} label={words::ADD_EXCEPTION} {onadd} /></div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ExceptionEntryProps {
    exception: Rc<Exception>,
    at: usize,
    of: usize,
}

#[component]
fn ExceptionEntry(props: &ExceptionEntryProps) -> Html {
    let editor = use_editor();
    let exception = &props.exception;
    let id = format!("exception-{}", exception.id);
    let name = short(&exception.text, words::WORDLESS_EXCEPTION);
    let write = {
        let exception = exception.clone();
        Callback::from(move |text| Command::Exception(Change::Put(Exception { text, ..(*exception).clone() })))
    };
    let onchoose = {
        let (exception, field) = (exception.clone(), format!("{id}-evidence"));
        Callback::from(move |evidence| {
            let next = Exception { evidence, ..(*exception).clone() };
            editor.change(&field, Command::Exception(Change::Put(next)));
        })
    };
    let place = {
        let id = exception.id.clone();
        Callback::from(move |to| Command::Exception(Change::Place(id.clone(), to)))
    };
    html! {
        <ListEntry
            id={id.clone()} {name} at={props.at} of={props.of} {place} then={ADD}
            remove={Command::Exception(Change::Remove(exception.id.clone()))}
        >
            <BoundText
                id={format!("{id}-text")} label={words::EXCEPTION_TEXT} value={exception.text.clone()} {write} rows=2
            />
            <BoundEntries
                id={format!("{id}-evidence")} label={words::EXCEPTION_EVIDENCE} value={exception.evidence.clone()}
                {onchoose}
            />
        </ListEntry>
    }
}
