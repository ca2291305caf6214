//! Both answers side by side, disagreement first, each difference with a question. Nothing is averaged or counted.

use std::rc::Rc;

use yew::prelude::*;

use super::waiting::{aside, fingerprint, opening, remove};
use super::{Hand, list};
use crate::content;
use crate::content::words::voices as words;
use crate::domain::dates;
use crate::domain::voices::{Compared, Pair, Party, Round, VoiceAnswer, compared};
use crate::domain::{Change, Command};
use crate::ui::bound::{Ask, Writer};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{element, folded, group, line, pieces, saying, several, their_line};

const HOW: [Compared; 4] = [Compared::Differ, Compared::OneOnly, Compared::InWords, Compared::Alike];

/// The round that was opened last.
pub(super) fn opened(hand: &Hand, round: &Rc<Round>) -> Html {
    let to = Writer::new(&hand.editor, round, |round| Command::Voices(Change::put(round)));
    let another = press(
        words::ANOTHER,
        hand.on(|hand| hand.set(&|screen| *screen = super::Screen { another: true, ..Default::default() })),
    )
    .id("voices-another")
    .drawn();
    several![
        told(round, "voices-opened".into()),
        Ask::new("voices-speaks", words::SPEAKS)
            .hint(words::SPEAKS_HINT)
            .row()
            .choice::<Party>(round.speaks, to.choosing("voices-speaks", |next, speaks| next.speaks = speaks)),
        pairs(hand, round),
        Ask::new("voices-learned", words::LEARNED)
            .hint(words::LEARNED_HINT)
            .text(&round.learned, to.at(|next| &mut next.learned)),
        opening(hand, round),
        group("sp-cluster", several![another, remove(round)]),
    ]
}

/// One that was answered before.
pub(super) fn before(hand: &Hand, round: &Rc<Round>, at: usize) -> Html {
    several![
        told(round, ["voices-before-", &at.to_string()].concat().into()),
        pairs(hand, round),
        their_line("", round.learned.clone()),
    ]
}

/// When it was opened, and what binds both to what they sealed.
fn told(round: &Round, id: AttrValue) -> Html {
    let mut facts = Vec::new();
    let mut exactly = Vec::new();
    for party in Party::ALL.iter().copied() {
        let Some(sealed) = round.of(party) else { continue };
        let who = content::label(party);
        facts.push(element(
            "div",
            "",
            several![
                saying("h3", "", who),
                line("", words::sealed_on(&dates::written(sealed.on))),
                fingerprint(&sealed.fingerprint),
            ],
        ));
        if !sealed.opened.is_empty() {
            exactly.push(element(
                "div",
                "",
                several![line("", who), html! { <pre class="sp-exactly">{ sealed.opened.clone() }</pre> }],
            ));
        }
    }
    let alone = round.alone.map_or_else(Html::default, |party| line("", words::opened_without(party)));
    let on = round.opened.map(|day| words::opened_on(&dates::written(day)));
    let exactly = if exactly.is_empty() { Html::default() } else { folded(words::EXACTLY.into(), exactly) };
    html! {
        <section class="sp-stack" aria-labelledby={id.clone()}>
            <h2 {id}>{ on.unwrap_or_else(|| words::NOT_OPENED.into()) }</h2>
            { alone }
            { group("sp-pair", facts) }
            { aside(round) }
            { exactly }
        </section>
    }
}

/// The answers, kind by kind.
fn pairs(hand: &Hand, round: &Rc<Round>) -> Html {
    let all = compared(round);
    let mut parts = Vec::new();
    for how in HOW {
        let of: Vec<Html> = all.iter().filter(|pair| pair.how == how).map(|pair| one(hand, pair)).collect();
        if !of.is_empty() {
            let held = several![saying("h2", "", words::how(how)), element("ul", "sp-voices", of)];
            parts.push(element("section", "sp-stack", held));
        }
    }
    if parts.is_empty() && round.opened.is_some() {
        return line("", words::NOTHING);
    }
    pieces(parts)
}

fn one(hand: &Hand, pair: &Pair) -> Html {
    let area = pair.question.area;
    let answers = [(Party::Worker, &pair.worker), (Party::Supervisor, &pair.supervisor)]
        .map(|(party, answer)| said(party, answer, list(area)))
        .to_vec();
    html! {
        <li class="sp-voices-pair">
            <h3 dir="auto">{ hand.asked(&pair.question) }</h3>
            { group("sp-voices-two", answers) }
            { line("sp-voices-ask", words::ask_about(pair.how, area)) }
        </li>
    }
}

fn said(party: Party, answer: &VoiceAnswer, list: &'static str) -> Html {
    let chosen = match content::wording(list, &answer.chosen) {
        Some((label, _)) => line("sp-voices-chosen", label),
        None if answer.says_nothing() => line("sp-hint", words::NO_ANSWER),
        None => Html::default(),
    };
    let in_words =
        if answer.words.trim().is_empty() { Html::default() } else { their_line("sp-quote", answer.words.clone()) };
    element(
        "div",
        "sp-stack sp-stack-tight",
        several![saying("p", "sp-voices-who", content::label(party)), chosen, in_words],
    )
}
