//! The ending: what changed, what is unknown, the one question to take away, and when all of it is looked at again.

use std::rc::Rc;

use yew::prelude::*;

use super::Desk;
use crate::content::words::closing as words;
use crate::domain::{Command, YesNo};
use crate::ui::bound::{Ask, Writer};
use crate::ui::components::pieces::{group, headed, line, notice, panel};
use crate::ui::components::{NoticeTone, PanelTone};

/// The step.
pub fn ending(desk: &Desk) -> Html {
    let ending = Rc::new(desk.session.closing.ending.clone());
    let to = Writer::new(&desk.editor, &ending, Command::Ending);
    let text = |id: &'static str, label: &'static str, value: &str, set| {
        Ask::new(id, label).rows(2).text(value, to.typing(set))
    };
    let (changed_mind, take_away, equality) = (
        Ask::new("changed-mind", words::CHANGED_MIND).hint(words::CHANGED_MIND_HINT).rows(2),
        Ask::new("to-supervision", words::TO_SUPERVISION)
            .class("sp-take-away")
            .hint(words::TO_SUPERVISION_HINT)
            .rows(2)
            .own_words(),
        Ask::new("equality-issue", words::EQUALITY_ISSUE).hint(words::EQUALITY_ISSUE_HINT).rows(2),
    );
    let proposals = if ending.manager_present == Some(YesNo::No) {
        notice(NoticeTone::Attention, words::PROPOSALS_TITLE.into(), words::PROPOSALS, true)
    } else {
        Html::default()
    };
    let thought = vec![
        changed_mind.text(&ending.changed_mind, to.typing(|next, text| next.changed_mind = text)),
        text("still-unknown", words::STILL_UNKNOWN, &ending.still_unknown, |next, text| next.still_unknown = text),
        take_away.text(&ending.to_supervision, to.typing(|next, text| next.to_supervision = text)),
    ];
    let equality = vec![
        equality.text(&ending.equality_issue, to.typing(|next, text| next.equality_issue = text)),
        text("equality-to", words::EQUALITY_TO, &ending.equality_to, |next, text| next.equality_to = text),
    ];
    let again = vec![
        Ask::new("review", words::REVIEW).day(ending.review, to.typing(|next, day| next.review = day)),
        Ask::new("manager", words::MANAGER)
            .menu()
            .choice(ending.manager_present, to.choosing("manager", |next, there| next.manager_present = there)),
        proposals,
    ];
    let learned = vec![
        line("", words::LEARNING_BODY),
        text("learned", words::LEARNED, &ending.learned, |next, text| next.learned = text),
        text("effect", words::EFFECT, &ending.effect, |next, text| next.effect = text),
        text("from-peer", words::FROM_PEER, &ending.from_peer, |next, text| next.from_peer = text),
    ];
    group(
        "sp-stack sp-stack-loose",
        vec![
            group("sp-stack", thought),
            headed("h2", "equality".into(), words::EQUALITY, equality),
            headed("h2", "looking-again".into(), words::REVIEW_TITLE, again),
            panel("learning".into(), words::LEARNING.into(), 2, PanelTone::Sunk, "sp-private", learned),
        ],
    )
}
