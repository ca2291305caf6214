//! What both may see while answers are sealed: who has sealed, and the way to open.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Hand, exchange, grouped};
use crate::app::voices::{NotOpened, drafting, open, word};
use crate::content;
use crate::content::words::voices as words;
use crate::domain::dates;
use crate::domain::voices::{Party, Round};
use crate::domain::{Change, Command};
use crate::platform::clock;
use crate::ui::bound::{Ask, RemoveButton, Writer};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{element, folded, group, headed, line, panel, pieces, saying, several};
use crate::ui::components::{ButtonKind, PanelTone};
use crate::ui::lock::{send_button, sent_by_enter, show_tick};

/// A round that is not open.
pub(super) fn waiting(hand: &Hand, round: &Rc<Round>) -> Html {
    let to = Writer::new(&hand.editor, round, |round| Command::Voices(Change::put(round)));
    let about = words::BETWEEN_QUESTIONS.iter().map(|asked| saying("li", "", *asked)).collect::<Html>();
    let between = several![
        element("ul", "", about),
        Ask::new("voices-between", words::AGREED)
            .hint(words::AGREED_HINT)
            .rows(2)
            .text(&round.between, to.at(|next| &mut next.between)),
        Ask::new("voices-first", words::FIRST)
            .hint(words::FIRST_HINT)
            .row()
            .choice::<Party>(round.first, to.choosing("voices-first", |next, first| next.first = first)),
    ];
    let first = round.first.unwrap_or(Party::Worker);
    let cards = [first, first.other()].map(|party| card(hand, round, party)).to_vec();
    let why = if Party::ALL.iter().any(|party| round.of(*party).is_some()) {
        line("sp-hint", words::FINGERPRINT_WHY)
    } else {
        Html::default()
    };
    several![
        headed("h2", "voices-power".into(), words::BETWEEN, between),
        headed("h2", "voices-answers".into(), words::ANSWERS, several![group("sp-pair", cards), aside(round), why]),
        headed("h2", "voices-open".into(), words::OPENING, opening(hand, round)),
        exchange::two_computers(hand, round),
        group("sp-cluster", remove(round)),
    ]
}

/// Takes a round out.
pub(super) fn remove(round: &Rc<Round>) -> Html {
    html! {
        <RemoveButton
            id="voices-remove" label={words::REMOVE} name={words::REMOVE} what={words::ANSWERS}
            command={Command::Voices(Change::Remove(round.id.clone()))} then={crate::ui::app::HEADING}
        />
    }
}

/// How far one of the two is.
fn card(hand: &Hand, round: &Rc<Round>, party: Party) -> Html {
    let held = match round.of(party) {
        Some(sealed) => several![
            line("", words::sealed_on(&dates::written(sealed.on))),
            fingerprint(&sealed.fingerprint),
            forgotten(hand, round, party),
        ],
        None => {
            let begun = drafting(&round.id, party, &mut |_| {});
            let id = if party == Party::Worker { "voices-worker" } else { "voices-supervisor" };
            let go = press(
                &if begun { words::go_on_as(party) } else { words::answer_as(party) },
                hand.on_for(round, party, |hand, _, party| {
                    hand.set(&|screen| {
                        *screen = super::Screen { writing: Some(party), ..Default::default() };
                    });
                }),
            )
            .id(id)
            .kind(ButtonKind::Primary)
            .drawn();
            several![line("", if begun { words::WRITING } else { words::NOT_SEALED }), go]
        }
    };
    let id = ["voices-card-", party.id()].concat().into();
    panel(id, content::label(party).into(), 3, PanelTone::default(), "", held)
}

/// A fingerprint with its name.
pub(super) fn fingerprint(fingerprint: &str) -> Html {
    html! {
        <p>{ words::FINGERPRINT }{ " " }<code class="sp-fingerprint">{ grouped(fingerprint) }</code></p>
    }
}

/// What was set aside unopened.
pub(super) fn aside(round: &Round) -> Html {
    let of = |aside: &String| html! { <p class="sp-hint">{ words::SET_ASIDE }{ " " }<code class="sp-fingerprint">{ grouped(aside) }</code></p> };
    pieces(round.set_aside.iter().map(of).collect())
}

fn forgotten(hand: &Hand, round: &Rc<Round>, party: Party) -> Html {
    let set_aside = press(
        words::set_aside(party),
        hand.on_for(round, party, |hand, round, party| {
            let done = hand.rewrite(&round.id, &mut |round| {
                round.set_aside(party);
                true
            });
            hand.say(if done { words::NOT_SEALED } else { words::NOT_KEPT });
        }),
    )
    .kind(ButtonKind::Careful)
    .drawn();
    folded(words::FORGOTTEN.into(), several![line("", words::FORGOTTEN_BODY), set_aside])
}

/// The words, and what they open.
pub(super) fn opening(hand: &Hand, round: &Rc<Round>) -> Html {
    let closed: Vec<Party> = Party::ALL.iter().copied().filter(|party| round.is_closed(*party)).collect();
    let opened = round.opened.is_some();
    if closed.is_empty() {
        return if opened { Html::default() } else { line("", words::WAIT) };
    }
    let fields = closed.iter().map(|party| {
        let id = if *party == Party::Worker { "voices-open-worker" } else { "voices-open-supervisor" };
        hand.word(*party as usize, [id, words::word_of(*party)])
    });
    let both = closed.len() == 2;
    let onshow = hand.clone();
    let onshow = Callback::from(move |on| onshow.set(&|screen| screen.shown = on));
    let says = match (opened, both) {
        (true, _) => words::OPEN_REST,
        (false, true) => words::OPEN,
        (false, false) => words::OPEN_ALONE,
    };
    let form = several![
        group("sp-pair", fields.collect::<Html>()),
        show_tick("voices-open-shown", hand.screen.shown, onshow),
        html! { <p role="status">{ if hand.screen.busy { words::WORKING } else { "" } }</p> },
        group("sp-cluster", send_button("voices-open-now", says, None)),
    ];
    // Enter opens all that is closed; one alone only by saying so.
    let form = sent_by_enter(
        words::OPENING,
        hand.on_for(round, Party::Worker, |hand, round, _| open_now(hand, round, false)),
        form,
    );
    match (opened, both) {
        (true, _) => form,
        (false, true) => {
            let alone = press(
                words::OPEN_ALONE,
                hand.on_for(round, Party::Worker, |hand, round, _| open_now(hand, round, true)),
            )
            .drawn();
            let alone = folded(words::ALONE.into(), several![line("", words::ALONE_BODY), alone]);
            several![line("", words::OPEN_HINT), form, alone]
        }
        (false, false) => {
            several![line("", words::WAIT), folded(words::ALONE.into(), several![line("", words::ALONE_BODY), form])]
        }
    }
}

/// Opens what is closed, with the words that were typed: all of it, or nothing. With `alone`, what there is a word for.
fn open_now(hand: &Hand, round: &Rc<Round>, alone: bool) {
    let screen = &*hand.screen;
    let typed = Party::ALL.iter().map(|party| word(&screen.typed[*party as usize])).collect::<Vec<_>>();
    let closed = |party: &Party| round.is_closed(*party);
    let has = |party: &Party| !typed[*party as usize].is_empty();
    let wanted: Vec<Party> =
        Party::ALL.iter().copied().filter(|party| closed(party) && (!alone || has(party))).collect();
    if screen.busy {
        return;
    }
    if wanted.is_empty() || !wanted.iter().all(has) {
        let missing = |party: Party| (closed(&party) && !has(&party)).then_some(words::NO_WORD);
        let wrong = [missing(Party::Worker), missing(Party::Supervisor)];
        return hand.set(&|screen| screen.wrong = wrong);
    }
    hand.set(&|screen| screen.busy = true);
    let (hand, round) = (hand.clone(), round.clone());
    spawn_local(async move {
        let (mut texts, mut wrong) = (Vec::new(), [None; 2]);
        for party in wanted {
            let Some(sealed) = round.of(party) else { continue };
            match open(sealed, &typed[party as usize]).await {
                Ok(text) => texts.push((party, text)),
                Err(NotOpened::Word) => wrong[party as usize] = Some(words::WRONG_WORD),
                Err(NotOpened::Changed) => wrong[party as usize] = Some(words::CHANGED),
                Err(NotOpened::NoCrypto) => wrong[party as usize] = Some(words::NO_CRYPTO),
            }
        }
        if wrong != [None; 2] {
            return hand.set(&|screen| {
                screen.busy = false;
                screen.wrong = wrong;
            });
        }
        let both = texts.len() == 2;
        // Only what is there still, as it was when it was opened.
        let kept = hand.rewrite(&round.id, &mut |now| {
            let same = now.worker == round.worker && now.supervisor == round.supervisor;
            now.open(std::mem::take(&mut texts), clock::today());
            same
        });
        hand.say(match (kept, both) {
            (false, _) => words::NOT_KEPT,
            (true, true) => words::OPENED,
            (true, false) => words::OPENED_ALONE,
        });
    });
}
