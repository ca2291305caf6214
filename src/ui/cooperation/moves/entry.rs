//! One move towards co-operation.

use std::rc::Rc;

use yew::prelude::*;

use super::{ADD, KIND};
use crate::content::words::cooperation as words;
use crate::domain::closing::Origin;
use crate::domain::cooperation::{Explanation, Move};
use crate::domain::{Change, Command, ExplanationId};
use crate::ui::bound::{Ask, Writer, part};
use crate::ui::cooperation::action::make_action;
use crate::ui::cooperation::label_hint;
use crate::ui::cooperation::names::{as_choices, short};
use crate::ui::cooperation::pieces::{Hands, foot, in_list, lines, several, sheet, tick};

/// What we do differently, which explanation that answers, whether it was tried and what came of it. `rows` are the
/// explanations it can answer.
pub fn entry(
    a_move: &Rc<Move>,
    at: (usize, usize),
    rows: &[Rc<Explanation>],
    made: &AttrValue,
    hands: &Hands,
    label: Option<&'static str>,
) -> Html {
    let id = part(KIND, a_move.id.as_str());
    let name = short(&a_move.what, words::WORDLESS_MOVE);
    let writer = Writer::new(&hands.editor, a_move, |next| Command::Move(Change::put(next)));
    let write = writer.at(|next| &mut next.what);
    let answers = if rows.is_empty() {
        Html::default()
    } else {
        let id = part(&id, "answers");
        let onchange = writer.answering(id.clone(), |next, row| next.answers = row.and_then(ExplanationId::new));
        let selected = a_move.answers.as_ref().map(|id| AttrValue::from(id.as_str().to_owned()));
        Ask::new(id, words::ANSWERS).menu().one(as_choices(rows), selected, onchange)
    };
    let tried = part(&id, "tried");
    let ontoggle = writer.choosing(tried.clone(), |next, (_, tried): (AttrValue, bool)| next.tried = tried);
    let result = if a_move.tried || !a_move.result.is_empty() {
        let write = writer.at(|next| &mut next.result);
        lines(&id, "result", words::RESULT, None, &a_move.result, write)
    } else {
        Html::default()
    };
    let origin = Origin::Move(a_move.id.clone());
    let action = make_action(hands, &id, &name, made, &a_move.what, None, origin);
    let fields = several![
        lines(&id, "what", words::MOVE_WHAT, None, &a_move.what, write),
        answers,
        tick(tried, words::tried(&name), "tried", words::TRIED, a_move.tried, ontoggle),
        result,
        label_hint::hint(label),
        foot(&id, &name, at, in_list(&a_move.id, Command::Move), ADD, action),
    ];
    sheet(id, name, fields)
}
