//! Step 7: what stays theirs even where something is imposed; and, before that, whether they could lead it.

use yew::prelude::*;

use super::at_hand::{field, text, use_at_hand};
use crate::content;
use crate::content::words::{advocacy as law_words, protection as words};
use crate::domain::YesNo;
use crate::domain::opening::Nation;
use crate::domain::protection::{KeptShared, Lens};
use crate::ui::bound::{BoundChoice, BoundChoices, Shown};
use crate::ui::components::Panel;

/// The law about offering a meeting of the family (L19).
const FAMILY_LAW: &str = "L19";

/// Step 7.
#[component]
pub fn KeptSharedStep() -> Html {
    let hand = use_at_hand();
    let Some(decision) = &hand.decision else {
        return hand.nothing();
    };
    let (kept, could, offered) = (field(decision, "kept"), field(decision, "could"), field(decision, "offered"));
    let family = &decision.family_led;
    let nation = hand.session.opening.nation;
    let law = content::law_by_id(FAMILY_LAW)
        .filter(|_| decision.lens == Some(Lens::Child) && nation.is_none_or(|nation| nation == Nation::England));
    hand.around(decision, html! {
        <>
            <BoundChoices
                id={kept.clone()} label={words::KEPT}
                value={decision.kept_shared.iter().copied().collect::<Vec<_>>()}
                ontoggle={hand.choose(decision, &kept, |next, (part, on): (KeptShared, bool)| {
                    if on { next.kept_shared.insert(part) } else { next.kept_shared.remove(&part) };
                })}
            />
            { text(
                decision, "kept-note", (words::KEPT_NOTE, Some(words::KEPT_NOTE_HINT)), &decision.kept_note,
                |next, text| next.kept_note = text,
            ) }
            <Panel id={field(decision, "family")} title={words::FAMILY_LED}>
                <p>{ words::FAMILY_LED_BODY }</p>
                if let Some(law) = law {
                    <p class="sp-hint">
                        { law_words::POSSIBLE_RIGHT }{ ": " }{ law.fact }{ " " }
                        { law_words::law(law.title, law.last_checked) }{ ". " }{ law_words::to_check(law.check) }
                    </p>
                }
                <BoundChoice
                    id={could.clone()} label={words::COULD_LEAD} value={family.could} shown={Shown::Row}
                    onchoose={hand.choose(decision, &could, |next, to: Option<YesNo>| next.family_led.could = to)}
                />
                { text(
                    decision, "family-who", (words::WHO_THERE, Some(words::WHO_THERE_HINT)), &family.who,
                    |next, text| next.family_led.who = text,
                ) }
                { text(
                    decision, "power-stays", (words::POWER_STAYS, None), &family.power_stays,
                    |next, text| next.family_led.power_stays = text,
                ) }
                <BoundChoice
                    id={offered.clone()} label={words::OFFERED} value={family.offered} shown={Shown::Row}
                    onchoose={hand.choose(decision, &offered, |next, to: Option<YesNo>| next.family_led.offered = to)}
                />
            </Panel>
        </>
    })
}
