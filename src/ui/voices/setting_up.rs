//! Choosing what both are asked, before either has answered.

use yew::prelude::*;

use super::Hand;
use crate::app::voices as sealing;
use crate::content;
use crate::content::words::voices as words;
use crate::domain::power::PowerSource;
use crate::domain::voices::{MOST_CHOSEN, VoiceArea, VoiceQuestion, questions};
use crate::domain::{ActorId, Change, Command};
use crate::ui::bound::{Ask, options, person_name};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, headed, several};
use crate::ui::components::{ButtonKind, Choice};

/// The form.
pub(super) fn setting_up(hand: &Hand) -> Html {
    let [areas, people, sources] = &hand.screen.ticked;
    let power = if areas.iter().any(|area| **area == *VoiceArea::Power.id()) {
        let story = &hand.session.story;
        let named = |id: &ActorId| Choice::new(id.as_str().to_owned(), person_name(story, id));
        let everybody = story.actors.iter().map(|actor| named(&actor.id)).collect();
        let every_source = PowerSource::ALL.iter().map(|one| Choice::new(one.id(), content::label(*one))).collect();
        let who = Ask::new("voices-people", words::PEOPLE).hint(words::UP_TO_FOUR).row();
        let what = Ask::new("voices-sources", words::SOURCES).hint(words::UP_TO_FOUR).row();
        group(
            "sp-stack",
            several![
                who.any(everybody, people.clone(), ticking(hand, 1)),
                what.any(every_source, sources.clone(), ticking(hand, 2)),
            ],
        )
    } else {
        Html::default()
    };
    let blocked = if people.len() > MOST_CHOSEN || sources.len() > MOST_CHOSEN {
        Some(words::TOO_MANY)
    } else if chosen(hand).is_empty() {
        Some(words::NOTHING_TO_ASK)
    } else {
        None
    };
    let begin = press(words::BEGIN, hand.on(begin))
        .id("voices-begin")
        .kind(ButtonKind::Primary)
        .blocked(blocked.map(AttrValue::Static))
        .drawn();
    let ask = Ask::new("voices-areas", words::AREAS).hint(words::SET_UP_HINT);
    headed(
        "h2",
        "voices-set-up".into(),
        words::SET_UP,
        several![
            hand.said(),
            ask.any(options::<VoiceArea>(), areas.clone(), ticking(hand, 0)),
            power,
            group("sp-cluster", begin),
        ],
    )
}

/// Ticks and unticks in one of the three lists.
fn ticking(hand: &Hand, list: usize) -> Callback<(AttrValue, bool)> {
    let hand = hand.clone();
    Callback::from(move |(id, on): (AttrValue, bool)| {
        hand.set(&|screen| {
            let ticked = &mut screen.ticked[list];
            ticked.retain(|other| *other != id);
            if on {
                ticked.push(id.clone());
            }
        });
    })
}

/// The questions that are chosen now.
fn chosen(hand: &Hand) -> Vec<VoiceQuestion> {
    let [areas, people, sources] = &hand.screen.ticked;
    let areas = areas.iter().filter_map(|id| VoiceArea::from_id(id)).collect();
    let people: Vec<ActorId> = people.iter().filter_map(|id| ActorId::new(id)).collect();
    let sources: Vec<PowerSource> = sources.iter().filter_map(|id| PowerSource::from_id(id)).collect();
    questions(&hand.session, &areas, &people, &sources)
}

fn begin(hand: &Hand) {
    let round = sealing::begin(chosen(hand));
    if hand.editor.accepted("voices", Command::Voices(Change::add(round))) {
        hand.say(words::BEGUN);
    } else {
        hand.say(words::NOT_KEPT);
    }
}
