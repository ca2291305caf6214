//! Step 1: what happened or did not, on what days. No labels.

use std::rc::Rc;

use yew::prelude::*;

use super::label_hint;
use super::pieces::{Hands, foot, group, in_list, lines, several, sheet};
use super::row::{Entry, row};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Cooperation, Episode};
use crate::domain::{Change, Command, EpisodeId, dates};
use crate::platform::random;
use crate::ui::bound::{Ask, Writer, adding, list, part};

const KIND: &str = "episode";
const ADD: &str = "episode-add";

/// Step 1.
pub fn step(hands: &Hands, cooperation: &Cooperation) -> Html {
    let episodes = &cooperation.episodes;
    let mut rows = Vec::new();
    for (at, episode) in episodes.iter().enumerate() {
        rows.push(row(episode.id.as_str(), Entry::Episode(episode.clone()), at, episodes.len()));
    }
    let onadd = adding(&hands.editor, ADD, || {
        let id: EpisodeId = random::id();
        let field = part(part(KIND, id.as_str()), "date");
        let blank = String::new;
        let episode = Episode { id, date: None, asked: blank(), how: blank(), response: blank(), effect: blank() };
        (field, Command::Episode(Change::add(episode)))
    });
    let before = [words::NO_EPISODES, words::NO_EPISODES_BODY];
    group("sp-stack", list(before, rows, ADD, words::ADD_EPISODE, onadd))
}

/// A day: what was asked and how, what they did, and what it meant.
pub fn entry(episode: &Rc<Episode>, at: (usize, usize), hands: &Hands, label: Option<&'static str>) -> Html {
    let id = part(KIND, episode.id.as_str());
    let name = match episode.date {
        Some(day) => words::episode_on(&dates::written(day)).into(),
        None => AttrValue::Static(words::UNDATED),
    };
    let writer = Writer::new(&hands.editor, episode, |next| Command::Episode(Change::put(next)));
    let text = |name, label, hint, value: &str, set: fn(&mut Episode) -> &mut String| {
        lines(&id, name, label, hint, value, writer.at(set))
    };
    let ask = several![
        text("asked", words::ASKED, None, &episode.asked, |next| &mut next.asked),
        text("how", words::HOW_ASKED, Some(words::HOW_ASKED_HINT), &episode.how, |next| &mut next.how),
    ];
    let fields = several![
        Ask::new(part(&id, "date"), words::EPISODE_DATE).day(episode.date, writer.at(|next| &mut next.date)),
        group("sp-pair", ask),
        text("response", words::RESPONSE, Some(words::RESPONSE_HINT), &episode.response, |next| &mut next.response),
        text("effect", words::EFFECT, None, &episode.effect, |next| &mut next.effect),
        label_hint::hint(label),
        foot(&id, &name, at, in_list(&episode.id, Command::Episode), ADD, Html::default()),
    ];
    sheet(id, name, fields)
}
