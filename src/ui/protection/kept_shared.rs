//! Step 7: what stays theirs even where something is imposed; and, before that, whether they could lead it.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, ask, field};
use crate::content;
use crate::content::words::{advocacy as law_words, protection as words};
use crate::domain::YesNo;
use crate::domain::opening::Nation;
use crate::domain::protection::{Decision, KeptShared, Lens};
use crate::platform::clock;
use crate::ui::bound::listed;
use crate::ui::components::PanelTone;
use crate::ui::components::pieces::{line, panel, several};

/// The law about offering a meeting of the family (L19).
const FAMILY_LAW: &str = "L19";

/// Step 7.
pub fn kept_shared(hand: &AtHand, decision: &Rc<Decision>) -> Html {
    let (family, to) = (&decision.family_led, hand.writer(decision));
    let text = |name, label, hint, value: &str, set| ask(decision, name, label, hint).text(value, to.at(set));
    let yes_no = |name, label, value: Option<YesNo>, set| ask(decision, name, label, "").row().answer(value, &to, set);
    let kept = to.choosing(field(decision, "kept"), |next, (part, on): (KeptShared, bool)| {
        if on {
            next.kept_shared.insert(part)
        } else {
            next.kept_shared.remove(&part)
        };
    });
    let held = several![
        line("", words::FAMILY_LED_BODY),
        law(hand, decision),
        yes_no("could", words::COULD_LEAD, family.could, |next, id| next.family_led.could = listed(id)),
        text("family-who", words::WHO_THERE, words::WHO_THERE_HINT, &family.who, |next| &mut next.family_led.who),
        text("power-stays", words::POWER_STAYS, "", &family.power_stays, |next| &mut next.family_led.power_stays),
        yes_no("offered", words::OFFERED, family.offered, |next, id| next.family_led.offered = listed(id)),
    ];
    several![
        ask(decision, "kept", words::KEPT, "").choices(decision.kept_shared.iter().copied().collect(), kept),
        text("kept-note", words::KEPT_NOTE, words::KEPT_NOTE_HINT, &decision.kept_note, |next| &mut next.kept_note),
        panel(field(decision, "family"), words::FAMILY_LED.into(), 2, PanelTone::Sheet, "", held),
    ]
}

/// The law about it, where it holds: for a child, in England.
fn law(hand: &AtHand, decision: &Decision) -> Html {
    let elsewhere = hand.session.opening.nation.is_some_and(|nation| nation != Nation::England);
    let Some(law) = content::law_by_id(FAMILY_LAW).filter(|_| decision.lens == Some(Lens::Child) && !elsewhere) else {
        return Html::default();
    };
    let cited = law_words::law_to_check(law, clock::today());
    line("sp-hint", [law_words::POSSIBLE_RIGHT, ": ", law.fact, " ", &cited].concat())
}
