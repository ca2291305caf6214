//! Step 7: what stays theirs even where something is imposed; and, before that, whether they could lead it.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, ask, field};
use crate::content;
use crate::content::words::{advocacy as law_words, protection as words};
use crate::domain::opening::Nation;
use crate::domain::protection::{Decision, KeptShared, Lens};
use crate::ui::components::PanelTone;
use crate::ui::components::pieces::{line, panel, pieces};

/// The law about offering a meeting of the family (L19).
const FAMILY_LAW: &str = "L19";

/// Step 7.
pub fn kept_shared(hand: &AtHand, decision: &Rc<Decision>) -> Html {
    let (family, to) = (&decision.family_led, hand.writer(decision));
    let text = |name, label, hint, value: &str, set| ask(decision, name, label, hint).text(value, to.typing(set));
    let yes_no = |name, label, value, set| {
        ask(decision, name, label, "").row().choice(value, to.choosing(field(decision, name), set))
    };
    let kept = to.choosing(field(decision, "kept"), |next, (part, on): (KeptShared, bool)| {
        if on {
            next.kept_shared.insert(part)
        } else {
            next.kept_shared.remove(&part)
        };
    });
    let held = vec![
        line("", words::FAMILY_LED_BODY),
        law(hand, decision),
        yes_no("could", words::COULD_LEAD, family.could, |next, to| next.family_led.could = to),
        text("family-who", words::WHO_THERE, words::WHO_THERE_HINT, &family.who, |next, text| {
            next.family_led.who = text;
        }),
        text("power-stays", words::POWER_STAYS, "", &family.power_stays, |next, text| {
            next.family_led.power_stays = text;
        }),
        yes_no("offered", words::OFFERED, family.offered, |next, to| next.family_led.offered = to),
    ];
    pieces(vec![
        ask(decision, "kept", words::KEPT, "").choices(decision.kept_shared.iter().copied().collect(), kept),
        text("kept-note", words::KEPT_NOTE, words::KEPT_NOTE_HINT, &decision.kept_note, |next, text| {
            next.kept_note = text;
        }),
        panel(field(decision, "family"), words::FAMILY_LED.into(), 2, PanelTone::Sheet, "", held),
    ])
}

/// The law about it, where it holds: for a child, in England.
fn law(hand: &AtHand, decision: &Decision) -> Html {
    let elsewhere = hand.session.opening.nation.is_some_and(|nation| nation != Nation::England);
    let Some(law) = content::law_by_id(FAMILY_LAW).filter(|_| decision.lens == Some(Lens::Child) && !elsewhere) else {
        return Html::default();
    };
    let cited = law_words::law_to_check(law.title, law.last_checked, law.check);
    line("sp-hint", [law_words::POSSIBLE_RIGHT, ": ", law.fact, " ", &cited].concat())
}
