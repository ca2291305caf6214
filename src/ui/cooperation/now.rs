//! Step 4: where co-operation stands, in words, effort and change.

use std::rc::Rc;

use yew::prelude::*;

use super::pieces::{Hands, line, sheet};
use crate::content::words::cooperation as words;
use crate::domain::Command;
use crate::domain::cooperation::{Cooperation, Presence};
use crate::ui::bound::{Ask, Writer};

/// Step 4.
pub fn step(hands: &Hands, cooperation: &Rc<Cooperation>) -> Html {
    let now_at = &cooperation.now_at;
    let writer = Writer::new(&hands.editor, cooperation, |next| Command::NowAt(next.now_at));
    let fact = |id: &'static str, label, value, set: fn(&mut Cooperation, Option<Presence>)| {
        Ask::new(id, label).scale().choice(value, writer.choosing(id, set))
    };
    let stance = writer.choosing("now-stance", |next, stance| next.now_at.stance = stance);
    let facts = vec![
        line("p", "", words::THREE_FACTS_BODY),
        fact("now-words", words::WORDS_OF_AGREEMENT, now_at.words, |next, to| next.now_at.words = to),
        fact("now-effort", words::EFFORT, now_at.effort, |next, to| next.now_at.effort = to),
        fact("now-change", words::CHANGE, now_at.change, |next, to| next.now_at.change = to),
    ];
    html! {
        <div class="sp-stack sp-stack-loose">
            { Ask::new("now-stance", words::STANCE).choice(now_at.stance, stance) }
            { sheet("now-facts".into(), words::THREE_FACTS.into(), facts) }
        </div>
    }
}
