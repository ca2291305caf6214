//! Step 3: when, where and with whom does it go better?

use std::rc::Rc;

use yew::prelude::*;

use super::label_hint;
use super::names::short;
use super::pieces::{Hands, foot, group, in_list, lines, several, sheet};
use super::row::{Entry, row};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Cooperation, Exception};
use crate::domain::{Change, Command, ExceptionId};
use crate::platform::random;
use crate::ui::bound::{Ask, Writer, adding, list, part};

const KIND: &str = "exception";
const ADD: &str = "exception-add";

/// Step 3.
pub fn step(hands: &Hands, cooperation: &Cooperation) -> Html {
    let exceptions = &cooperation.exceptions;
    let mut rows = Vec::new();
    for (at, exception) in exceptions.iter().enumerate() {
        rows.push(row(exception.id.as_str(), Entry::Exception(exception.clone()), at, exceptions.len()));
    }
    let onadd = adding(&hands.editor, ADD, || {
        let id: ExceptionId = random::id();
        let field = part(part(KIND, id.as_str()), "text");
        let exception = Exception { id, text: String::new(), evidence: Vec::new() };
        (field, Command::Exception(Change::add(exception)))
    });
    let before = [words::NO_EXCEPTIONS, words::NO_EXCEPTIONS_BODY];
    group("sp-stack", list(before, rows, ADD, words::ADD_EXCEPTION, onadd))
}

/// A better time, and the entries that show it.
pub fn entry(exception: &Rc<Exception>, at: (usize, usize), hands: &Hands, label: Option<&'static str>) -> Html {
    let id = part(KIND, exception.id.as_str());
    let name = short(&exception.text, words::WORDLESS_EXCEPTION);
    let writer = Writer::new(&hands.editor, exception, |next| Command::Exception(Change::put(next)));
    let shown_by = part(&id, "evidence");
    let choose = writer.choosing(shown_by.clone(), |next, evidence| next.evidence = evidence);
    let write = writer.at(|next| &mut next.text);
    let fields = several![
        lines(&id, "text", words::EXCEPTION_TEXT, None, &exception.text, write),
        label_hint::hint(label),
        Ask::new(shown_by, words::EXCEPTION_EVIDENCE).entries(exception.evidence.clone(), None, choose),
        foot(&id, &name, at, in_list(&exception.id, Command::Exception), ADD, Html::default()),
    ];
    sheet(id, name, fields)
}
