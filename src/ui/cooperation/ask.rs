//! Step 2: is what we ask clear, possible, theirs too, and fair?

use std::rc::Rc;

use yew::prelude::*;

use super::pieces::{Hands, group, several};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Cooperation;
use crate::domain::{Command, YesNo};
use crate::ui::bound::{Ask, Writer, listed};

/// Step 2.
pub fn step(hands: &Hands, cooperation: &Rc<Cooperation>) -> Html {
    let ask = &cooperation.ask;
    let writer = Writer::new(&hands.editor, cooperation, |next| Command::Ask(next.ask));
    let question = |id: &'static str, label, hint, value: Option<YesNo>, set| {
        Ask::new(id, label).hint(hint).scale().answer(value, &writer, set)
    };
    let questions = several![
        question("ask-clear", words::ASK_CLEAR, words::ASK_CLEAR_HINT, ask.clear, |next, id| {
            next.ask.clear = listed(id)
        }),
        question("ask-possible", words::ASK_POSSIBLE, words::ASK_POSSIBLE_HINT, ask.possible, |next, id| {
            next.ask.possible = listed(id);
        }),
        question("ask-theirs", words::ASK_THEIRS, words::ASK_THEIRS_HINT, ask.theirs, |next, id| {
            next.ask.theirs = listed(id)
        }),
        question("ask-fair", words::ASK_FAIR, words::ASK_FAIR_HINT, ask.fair, |next, id| next.ask.fair = listed(id)),
    ];
    let what = writer.at(|next| &mut next.ask.what);
    let note = writer.at(|next| &mut next.ask.note);
    group(
        "sp-stack sp-stack-loose",
        several![
            Ask::new("ask-what", words::THE_ASK).rows(2).text(&ask.what, what),
            group("sp-pair", questions),
            Ask::new("ask-note", words::ASK_NOTE).text(&ask.note, note),
        ],
    )
}
