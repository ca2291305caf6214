//! What has been tried towards co-operation, to read beside a question that should know of it: what to share of our
//! power, who leads a decision, whether a lesser step is untested.

use yew::prelude::*;

use crate::content::words::cooperation as words;
use crate::domain::cooperation::Cooperation;
use crate::ui::components::pieces::{element, folded, several, their_line};

/// The moves that were tried and what came of each, folded away; nothing while none was.
pub fn tried_moves(cooperation: &Cooperation) -> Html {
    let mut tried = Vec::new();
    for a_move in cooperation.moves.iter() {
        if a_move.tried && !a_move.what.trim().is_empty() {
            let came_of_it = match a_move.result.trim() {
                "" => AttrValue::Static(words::NO_RESULT),
                result => words::came_of_it(result).into(),
            };
            tried.push(element(
                "li",
                "",
                several![their_line("", a_move.what.trim().to_owned()), their_line("sp-hint", came_of_it)],
            ));
        }
    }
    if tried.is_empty() {
        return Html::default();
    }
    folded(words::TRIED_SO_FAR.into(), element("ul", "", tried))
}
