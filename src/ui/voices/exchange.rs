//! On two computers: what one has sealed goes out as a file, and the other's comes in, before either is opened.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Hand;
use crate::app::leaving::then_leave;
use crate::app::voices::offer_sealed;
use crate::content::words::voices as words;
use crate::domain::voices::{Party, Round};
use crate::platform::files::read_text;
use crate::storage::{MAX_VOICE_BYTES, VoiceError, read_voice};
use crate::ui::components::Field;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{element, folded, group, saying, several};

const FIELD: &str = "voices-file";

/// How it is done, and the two ways.
pub(super) fn two_computers(hand: &Hand, round: &Rc<Round>) -> Html {
    let steps = words::TWO_COMPUTERS_STEPS.iter().map(|step| saying("li", "", *step)).collect::<Html>();
    let mut out = Vec::new();
    for party in Party::ALL.iter().copied().filter(|party| round.is_closed(*party)) {
        out.push(press(words::save_sealed(party), hand.on_for(round, party, save)).drawn());
    }
    let onchange = {
        let (hand, round) = (hand.clone(), round.clone());
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // Emptied, so that choosing the same file again is a new choice.
            input.set_value("");
            let (hand, round) = (hand.clone(), round.clone());
            spawn_local(async move {
                let text = read_text(file, MAX_VOICE_BYTES).await.unwrap_or_default();
                hand.say(take_in(&hand, &round, &text));
            });
        }
    };
    let file = html! {
        <Field id={FIELD} label={words::PUT_IN}>
            <input id={FIELD} class="sp-input sp-file" type="file" accept=".json,application/json" {onchange} />
        </Field>
    };
    folded(words::TWO_COMPUTERS.into(), several![element("ol", "", steps), group("sp-cluster", out), file])
}

/// Nothing in the file can be read, so there is nothing to ask about; but everything leaves by one door.
fn save(hand: &Hand, round: &Rc<Round>, party: Party) {
    let sealed = round.of(party).map_or("", |sealed| &*sealed.sealed);
    let (after, round) = (hand.clone(), round.clone());
    then_leave([&*hand.session], Some(sealed), move || {
        if !offer_sealed(&round, party) {
            after.say(words::NOT_OFFERED);
        }
    });
}

/// Puts in what a file holds, and says what came of it.
fn take_in(hand: &Hand, round: &Rc<Round>, text: &str) -> AttrValue {
    let (party, sealed) = match read_voice(text, &round.id) {
        Ok(found) => found,
        Err(VoiceError::NotOne) => return words::NO_SEALED_FILE.into(),
        Err(VoiceError::Newer) => return words::NEWER_FILE.into(),
        Err(VoiceError::OtherRound) => return words::OTHER_ROUND.into(),
    };
    let mut here = None;
    let kept = hand.rewrite(&round.id, &mut |round| {
        here = round.of(party).map(|there| there.fingerprint == sealed.fingerprint);
        if here.is_none() {
            *round.place(party) = Some(sealed.clone());
        }
        here.is_none()
    });
    match (here, kept) {
        (Some(true), _) => words::ALREADY.into(),
        (Some(false), _) => words::ANOTHER_THERE.into(),
        (None, true) => words::put_in(party).into(),
        (None, false) => words::NOT_KEPT.into(),
    }
}
