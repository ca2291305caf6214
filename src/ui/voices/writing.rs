//! Behind the curtain: one of the two chooses a word, answers, and seals.
//!
//! The answers are in the page only while the curtain is up. They go from the fields into the page's memory and from
//! there, sealed, into the session: undo never sees them.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Hand, PART, answers};
use crate::app::voices::{Draft, begin_draft, drafting, forget_draft, is_short, seal, word};
use crate::content::words::voices as words;
use crate::domain::voices::{MAX_ANSWER, Party, Round, VoiceAnswer, VoiceQuestion};
use crate::storage::jwe::SealError;
use crate::ui::components::button::press;
use crate::ui::components::choice_list::{ChoiceListProps, choice_list};
use crate::ui::components::pieces::{group, keyed, line, pieces, several};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::{Arrangement, ButtonKind};
use crate::ui::guard::use_guard;
use crate::ui::lock::{send_button, sent_by_enter, show_tick};

/// The curtain, or what is behind it.
pub(super) fn writing(hand: &Hand, round: &Rc<Round>, party: Party) -> Html {
    let begun = drafting(&round.id, party, &mut |_| {});
    let held = if *hand.lifted && begun { questions(hand, round, party) } else { curtain(hand, round, party, begun) };
    html! {
        <section class="sp-stack" aria-labelledby={PART}>
            <h2 id={PART} tabindex="-1">{ words::only(party) }</h2>
            { held }
        </section>
    }
}

fn curtain(hand: &Hand, round: &Rc<Round>, party: Party, begun: bool) -> Html {
    let (onsend, onshow) = (hand.on_for(round, party, lift), hand.clone());
    let onshow = Callback::from(move |on| onshow.set(&|screen| screen.shown = on));
    let back = hand.on(|hand| hand.set(&|screen| screen.writing = None));
    let afresh = if begun {
        press(
            words::AFRESH,
            hand.on_for(round, party, |hand, round, party| {
                forget_draft(&round.id, party);
                hand.set(&|screen| screen.drawn += 1);
            }),
        )
        .kind(ButtonKind::Careful)
        .drawn()
    } else {
        Html::default()
    };
    let again = if begun { Html::default() } else { hand.word(1, ["voices-word-again", words::WORD_TWICE]) };
    let form = several![
        line("", if begun { words::WORD_AGAIN } else { words::CHOOSE_WORD }),
        hand.word(0, ["voices-word", words::WORD]),
        again,
        show_tick("voices-word-shown", hand.screen.shown, onshow),
        group(
            "sp-cluster",
            several![send_button("voices-go-on", words::GO_ON, None), press(words::BACK, back).drawn(), afresh],
        ),
    ];
    sent_by_enter(words::CURTAIN, onsend, form)
}

/// Lifts the curtain where the word is the one, or two words are the same.
fn lift(hand: &Hand, round: &Rc<Round>, party: Party) {
    let typed = word(&hand.screen.typed[0]);
    let mut wrong = [None; 2];
    let mut own = None;
    if drafting(&round.id, party, &mut |draft| own = Some(draft.word == typed)) {
        wrong[0] = (own != Some(true)).then_some(words::WRONG_WORD);
    } else if is_short(&typed) {
        wrong[0] = Some(words::SHORT_WORD);
    } else if word(&hand.screen.typed[1]) != typed {
        wrong[1] = Some(words::NOT_THE_SAME);
    } else {
        let answers = vec![VoiceAnswer::default(); round.questions.len()];
        begin_draft(Draft { round: round.id.clone(), by: party, word: typed, answers });
    }
    if wrong == [None; 2] {
        hand.lifted.set(true);
        hand.set(&|screen| {
            screen.typed = Default::default();
            screen.wrong = [None; 2];
            screen.said = AttrValue::default();
        });
    } else {
        hand.set(&|screen| screen.wrong = wrong);
    }
}

fn questions(hand: &Hand, round: &Rc<Round>, party: Party) -> Html {
    let mut given = Vec::new();
    drafting(&round.id, party, &mut |draft| given.clone_from(&draft.answers));
    let mut asked = vec![line("", words::WRITE)];
    for (at, one) in round.questions.iter().enumerate() {
        if let Some(answer) = given.get(at).filter(|_| !one.is_lost()) {
            asked.push(keyed(&at.to_string(), question(hand, round, party, at, one, answer)));
        }
    }
    let seals =
        press(words::SEAL, hand.on_for(round, party, seal_now)).id("voices-seal").kind(ButtonKind::Primary).drawn();
    let hide = press(words::HIDE, hand.on(|hand| hand.lifted.set(false))).drawn();
    let screen = &*hand.screen;
    let said = if screen.busy { words::WORKING.into() } else { screen.said.clone() };
    // Undo in these fields is the browser's own: the session's knows nothing of them, and would take back something
    // that was done before.
    let onkeydown = |event: KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && matches!(&*event.key(), "z" | "Z" | "y" | "Y") {
            event.stop_propagation();
        }
    };
    html! {
        <div class="sp-stack sp-stack-loose" {onkeydown}>
            { pieces(asked) }
            <p role="status">{ said }</p>
            { group("sp-cluster", several![seals, hide]) }
        </div>
    }
}

fn question(
    hand: &Hand,
    round: &Rc<Round>,
    party: Party,
    at: usize,
    asked: &VoiceQuestion,
    answer: &VoiceAnswer,
) -> Html {
    // Each has fields of their own: what the name guard was told to pass over in one's, it still sees in the other's.
    let id: AttrValue = ["voices-", party.id(), "-q", &at.to_string()].concat().into();
    let legend: AttrValue = hand.asked(asked).into();
    let options = answers(asked.area);
    let listed = !options.is_empty();
    let choice = if listed {
        let chosen = Some(AttrValue::from(answer.chosen.clone())).filter(|id| !id.is_empty());
        let onchange = change(hand, round, party, at, |answer, id: Option<AttrValue>| {
            answer.chosen = id.map(|id| id.to_string()).unwrap_or_default();
        });
        choice_list(&ChoiceListProps {
            arrangement: if asked.is_brief() { Arrangement::Row } else { Arrangement::Columns },
            ..ChoiceListProps::asking(id.clone(), legend.clone(), options, chosen, onchange)
        })
    } else {
        Html::default()
    };
    // How much power somebody has is said by choosing: a text beside each of sixteen would be an examination.
    let in_words = if asked.who.is_some() {
        Html::default()
    } else {
        let label = if listed { words::in_words(&hand.about(asked)).into() } else { legend };
        let oninput = change(hand, round, party, at, |answer, text: String| answer.words = text);
        let asked = TextProps {
            limit: Some(MAX_ANSWER),
            own_words: true,
            optional: listed,
            rows: 2,
            ..TextProps::asking([&*id, "-words"].concat().into(), label, answer.words.clone().into(), oninput)
        };
        html! { <InWords ..asked /> }
    };
    group("sp-stack sp-stack-tight", several![choice, in_words])
}

/// An answer in words, with what the name guard has to say of it.
#[component]
fn InWords(props: &TextProps) -> Html {
    let note = use_guard(&props.id, &props.label, &props.value);
    text(&TextProps { note, ..props.clone() }, false)
}

/// Writes one answer into the page's memory.
fn change<T: 'static>(
    hand: &Hand,
    round: &Rc<Round>,
    party: Party,
    at: usize,
    set: fn(&mut VoiceAnswer, T),
) -> Callback<T> {
    let (hand, id) = (hand.clone(), round.id.clone());
    Callback::from(move |value: T| {
        let mut value = Some(value);
        drafting(&id, party, &mut |draft| {
            if let (Some(answer), Some(value)) = (draft.answers.get_mut(at), value.take()) {
                set(answer, value);
            }
        });
        hand.set(&|screen| screen.drawn = screen.drawn.wrapping_add(1));
    })
}

fn seal_now(hand: &Hand, round: &Rc<Round>, party: Party) {
    let mut drafted = None;
    drafting(&round.id, party, &mut |draft| drafted = Some(draft.clone()));
    let Some(mut draft) = drafted.filter(|_| !hand.screen.busy) else { return };
    let refused = if draft.answers.iter().all(VoiceAnswer::says_nothing) {
        Some(words::NOTHING_ANSWERED)
    } else if draft.answers.iter().any(|answer| answer.words.chars().count() > MAX_ANSWER) {
        Some(words::ANSWER_TOO_LONG)
    } else if hand.editor.is_reading() {
        Some(words::NOT_KEPT)
    } else {
        None
    };
    if let Some(why) = refused {
        return hand.set(&|screen| screen.said = why.into());
    }
    for (answer, asked) in draft.answers.iter_mut().zip(&round.questions) {
        answer.asked = hand.asked(asked);
    }
    hand.set(&|screen| screen.busy = true);
    let (hand, id) = (hand.clone(), round.id.clone());
    spawn_local(async move {
        let refused = match seal(&id, party, draft.answers, &draft.word).await {
            Ok(sealed) => {
                let (mut sealed, mut both) = (Some(sealed), false);
                // Another tab, or a file, may have brought some meanwhile: nothing sealed is ever written over.
                let kept = hand.rewrite(&id, &mut |round| {
                    let free = round.of(party).is_none() && round.opened.is_none();
                    both = round.of(party.other()).is_some();
                    if free {
                        *round.place(party) = sealed.take();
                    }
                    free
                });
                if kept {
                    forget_draft(&id, party);
                    return hand.say(if both { words::BOTH_SEALED.to_owned() } else { words::sealed(party) });
                }
                words::NOT_KEPT
            }
            Err(SealError::TooLarge) => words::ANSWER_TOO_LONG,
            Err(_) => words::NO_CRYPTO,
        };
        hand.set(&|screen| {
            screen.busy = false;
            screen.said = refused.into();
        });
    });
}
