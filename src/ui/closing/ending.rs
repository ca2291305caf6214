//! The ending: what changed, what is unknown, the one question to take away, and when all of it is looked at again.

use yew::prelude::*;

use super::Desk;
use super::plan::proposals;
use crate::content::words::closing as words;
use crate::domain::Command;
use crate::ui::bound::{Ask, Writer, listed};
use crate::ui::components::PanelTone;
use crate::ui::components::pieces::{group, headed, line, panel, several};

/// The step.
pub fn ending(desk: &Desk) -> Html {
    let ending = &desk.session.closing.ending;
    let to = Writer::new(&desk.editor, &desk.session.closing, |next| Command::Ending(next.ending));
    let text =
        |id: &'static str, label: &'static str, value: &str, set| Ask::new(id, label).rows(2).text(value, to.at(set));
    let (changed_mind, take_away, equality) = (
        Ask::new("changed-mind", words::CHANGED_MIND).hint(words::CHANGED_MIND_HINT).rows(2),
        Ask::new("to-supervision", words::TO_SUPERVISION)
            .class("sp-take-away")
            .hint(words::TO_SUPERVISION_HINT)
            .rows(2)
            .own_words(),
        Ask::new("equality-issue", words::EQUALITY_ISSUE).hint(words::EQUALITY_ISSUE_HINT).rows(2),
    );
    // What is its writer's own is not even asked of a room.
    let shown = desk.editor.is_presented();
    let thought = several![
        changed_mind.text(&ending.changed_mind, to.at(|next| &mut next.ending.changed_mind)),
        text("still-unknown", words::STILL_UNKNOWN, &ending.still_unknown, |next| &mut next.ending.still_unknown),
        if shown {
            Html::default()
        } else {
            take_away.text(&ending.to_supervision, to.at(|next| &mut next.ending.to_supervision))
        },
    ];
    let equality = several![
        equality.text(&ending.equality_issue, to.at(|next| &mut next.ending.equality_issue)),
        text("equality-to", words::EQUALITY_TO, &ending.equality_to, |next| &mut next.ending.equality_to),
    ];
    let again = several![
        Ask::new("review", words::REVIEW).day(ending.review, to.at(|next| &mut next.ending.review)),
        Ask::new("manager", words::MANAGER)
            .menu()
            .answer(ending.manager_present, &to, |next, id| next.ending.manager_present = listed(id)),
        proposals(&desk.session),
        Ask::new("keep-until", words::KEEP_UNTIL).hint(words::KEEP_UNTIL_HINT).day(
            desk.session.opening.keep_until,
            Writer::new(&desk.editor, &desk.session.opening, Command::Opening).at(|next| &mut next.keep_until),
        ),
    ];
    let learned = several![
        line("", words::LEARNING_BODY),
        text("learned", words::LEARNED, &ending.learned, |next| &mut next.ending.learned),
        text("effect", words::EFFECT, &ending.effect, |next| &mut next.ending.effect),
        text("from-peer", words::FROM_PEER, &ending.from_peer, |next| &mut next.ending.from_peer),
    ];
    group(
        "sp-stack sp-stack-loose",
        several![
            group("sp-stack", thought),
            headed("h2", "equality".into(), words::EQUALITY, equality),
            headed("h2", "looking-again".into(), words::REVIEW_TITLE, again),
            if shown { Html::default() } else { learning(learned) },
        ],
    )
}

fn learning(held: Html) -> Html {
    panel("learning".into(), words::LEARNING.into(), 2, PanelTone::Sunk, "sp-private", held)
}
