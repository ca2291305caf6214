//! Step 2: is what we ask clear, possible, theirs too, and fair?

use std::rc::Rc;

use yew::prelude::*;

use super::pieces::{Hands, group};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Cooperation;
use crate::domain::{Command, YesNo};
use crate::ui::bound::{Ask, Writer};

/// Step 2.
pub fn step(hands: &Hands, cooperation: &Rc<Cooperation>) -> Html {
    let ask = &cooperation.ask;
    let writer = Writer::new(&hands.editor, cooperation, |next| Command::Ask(next.ask));
    let question = |id: &'static str, label, hint, value, set: fn(&mut Cooperation, Option<YesNo>)| {
        Ask::new(id, label).hint(hint).scale().choice(value, writer.choosing(id, set))
    };
    let questions = vec![
        question("ask-clear", words::ASK_CLEAR, words::ASK_CLEAR_HINT, ask.clear, |next, to| next.ask.clear = to),
        question("ask-possible", words::ASK_POSSIBLE, words::ASK_POSSIBLE_HINT, ask.possible, |next, to| {
            next.ask.possible = to;
        }),
        question("ask-theirs", words::ASK_THEIRS, words::ASK_THEIRS_HINT, ask.theirs, |next, to| next.ask.theirs = to),
        question("ask-fair", words::ASK_FAIR, words::ASK_FAIR_HINT, ask.fair, |next, to| next.ask.fair = to),
    ];
    let what = writer.typing(|next, text| next.ask.what = text);
    let note = writer.typing(|next, text| next.ask.note = text);
    group(
        "sp-stack sp-stack-loose",
        vec![
            Ask::new("ask-what", words::THE_ASK).rows(2).text(&ask.what, what),
            group("sp-pair", questions),
            Ask::new("ask-note", words::ASK_NOTE).text(&ask.note, note),
        ],
    )
}
