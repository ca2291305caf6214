//! Step 4: where co-operation stands, in words, effort and change.

use std::rc::Rc;

use yew::prelude::*;

use super::pieces::{Hands, group, line, several, sheet};
use crate::content::words::cooperation as words;
use crate::domain::Command;
use crate::domain::cooperation::{Cooperation, Presence};
use crate::ui::bound::{Ask, Writer, listed};

/// Step 4.
pub fn step(hands: &Hands, cooperation: &Rc<Cooperation>) -> Html {
    let now_at = &cooperation.now_at;
    let writer = Writer::new(&hands.editor, cooperation, |next| Command::NowAt(next.now_at));
    let fact =
        |id: &'static str, label, value: Option<Presence>, set| Ask::new(id, label).scale().answer(value, &writer, set);
    let stance = Ask::new("now-stance", words::STANCE);
    let stance = stance.answer(now_at.stance, &writer, |next, id| next.now_at.stance = listed(id));
    let facts = several![
        line("p", "", words::THREE_FACTS_BODY),
        fact("now-words", words::WORDS_OF_AGREEMENT, now_at.words, |next, id| next.now_at.words = listed(id)),
        fact("now-effort", words::EFFORT, now_at.effort, |next, id| next.now_at.effort = listed(id)),
        fact("now-change", words::CHANGE, now_at.change, |next, id| next.now_at.change = listed(id)),
    ];
    group("sp-stack sp-stack-loose", several![stance, sheet("now-facts".into(), words::THREE_FACTS.into(), facts)])
}
