//! Step 10: what we change first, what stays, and what small sign we look for. It opens with a private note.

mod entry;
mod ideas;
mod resolve;

use std::rc::Rc;

use yew::prelude::*;

use super::action::made;
use super::pieces::{Hands, group, section, several};
use super::row::{Entry, row};
use crate::content::words::cooperation as words;
use crate::domain::closing::{Closing, Origin};
use crate::domain::cooperation::{Cooperation, Move};
use crate::domain::story::Story;
use crate::domain::{Change, Command, MoveId};
use crate::platform::random;
use crate::ui::bound::{Writer, adding, list, part};
pub use entry::entry;
use ideas::ideas;
use resolve::{around, feelings};

const KIND: &str = "move";
const ADD: &str = "move-add";

/// Step 10.
pub fn step(hands: &Hands, cooperation: &Rc<Cooperation>, story: &Story, closing: &Closing) -> Html {
    let moves = &cooperation.moves;
    let mut rows = Vec::new();
    for (at, a_move) in moves.iter().enumerate() {
        let made = made(closing, story, &Origin::Move(a_move.id.clone()));
        let entry = Entry::Move(a_move.clone(), cooperation.explanations.clone(), made);
        rows.push(row(a_move.id.as_str(), entry, at, moves.len()));
    }
    let onadd = adding(&hands.editor, ADD, || {
        let id: MoveId = random::id();
        let field = part(part(KIND, id.as_str()), "what");
        let blank = Move { id, what: String::new(), answers: None, tried: false, result: String::new() };
        (field, Command::Move(Change::add(blank)))
    });
    let before = [words::NO_MOVES, words::NO_MOVES_BODY];
    let first = several![ideas(&cooperation.explanations), list(before, rows, ADD, words::ADD_MOVE, onadd)];
    let writer = Writer::new(&hands.editor, cooperation, |next| Command::Resolve(next.resolve));
    group(
        "sp-stack sp-stack-loose",
        several![
            if hands.editor.is_presented() { Html::default() } else { feelings(&cooperation.resolve, &writer) },
            section("moves", words::WHAT_WE_CHANGE, false, first),
            around(&cooperation.resolve, &writer),
        ],
    )
}
