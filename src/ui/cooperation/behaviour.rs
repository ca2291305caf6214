//! Step 1: what happened or did not, on what days. No labels.

use std::rc::Rc;

use yew::prelude::*;

use super::entry::ListEntry;
use super::label_hint::LabelHint;
use crate::app::{use_cooperation, use_editor};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Episode;
use crate::domain::{Change, Command, EpisodeId, dates};
use crate::platform::random;
use crate::ui::bound::{AddButton, BoundDate, BoundText};
use crate::ui::components::EmptyState;

const ADD: &str = "episode-add";

/// Step 1.
#[component]
pub fn BehaviourStep() -> Html {
    let editor = use_editor();
    let episodes = use_cooperation().episodes.clone();
    let onadd = Callback::from(move |()| {
        let id: EpisodeId = random::id();
        let field = format!("episode-{id}-date");
        let blank = String::new;
        let episode = Episode { id, date: None, asked: blank(), how: blank(), response: blank(), effect: blank() };
        editor.change(ADD, Command::Episode(Change::Add(episode)));
        AttrValue::from(field)
    });
    html! {
        <div class="sp-stack">
            if episodes.is_empty() {
                <EmptyState title={words::NO_EPISODES}><p>{ words::NO_EPISODES_BODY }</p></EmptyState>
            }
            for (at, episode) in episodes.iter().enumerate() {
                <EpisodeEntry key={episode.id.as_str()} episode={episode.clone()} {at} of={episodes.len()} />
            }
            <div><AddButton id={ADD} label={words::ADD_EPISODE} {onadd} /></div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct EpisodeEntryProps {
    episode: Rc<Episode>,
    at: usize,
    of: usize,
}

#[component]
fn EpisodeEntry(props: &EpisodeEntryProps) -> Html {
    let episode = &props.episode;
    let id = format!("episode-{}", episode.id);
    let name =
        episode.date.map_or(AttrValue::Static(words::UNDATED), |day| words::episode_on(&dates::written(day)).into());
    let text =
        |part: &str, label: &'static str, value: &str, hint: Option<&'static str>, set: fn(&mut Episode, String)| {
            let episode = episode.clone();
            let write = Callback::from(move |text| {
                let mut next = (*episode).clone();
                set(&mut next, text);
                Command::Episode(Change::Put(next))
            });
            let (value, hint) = (AttrValue::from(value.to_owned()), hint.map(AttrValue::Static));
            html! { <BoundText id={format!("{id}-{part}")} {label} {value} {write} {hint} rows=2 /> }
        };
    let write_date = {
        let episode = episode.clone();
        Callback::from(move |date| Command::Episode(Change::Put(Episode { date, ..(*episode).clone() })))
    };
    let place = {
        let id = episode.id.clone();
        Callback::from(move |to| Command::Episode(Change::Place(id.clone(), to)))
    };
    let texts = [&episode.asked, &episode.how, &episode.response, &episode.effect];
    html! {
        <ListEntry
            id={id.clone()} {name} at={props.at} of={props.of} {place} then={ADD}
            remove={Command::Episode(Change::Remove(episode.id.clone()))}
        >
            <BoundDate id={format!("{id}-date")} label={words::EPISODE_DATE} value={episode.date} write={write_date} />
            <div class="sp-pair">
                { text("asked", words::ASKED, &episode.asked, None, |next, text| next.asked = text) }
                { text("how", words::HOW_ASKED, &episode.how, Some(words::HOW_ASKED_HINT), |next, text| next.how = text) }
            </div>
            { text("response", words::RESPONSE, &episode.response, Some(words::RESPONSE_HINT), |next, text| next.response = text) }
            { text("effect", words::EFFECT, &episode.effect, None, |next, text| next.effect = text) }
            <LabelHint texts={texts.map(|text| AttrValue::from(text.clone())).to_vec()} />
        </ListEntry>
    }
}
