//! Step 9: the judgement that is being written, the moment it is made, and every one before it.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, adult_prompt, field, rarely_lawful, rewritten, short, text, use_at_hand};
use super::capacity::capacity;
use super::history::history;
use super::level::level_menu;
use crate::app::use_refusal;
use crate::content::words::protection as words;
use crate::domain::protection::{Decision, JudgementLeans, Level, Unsure};
use crate::domain::{ActorId, Command, EvidenceId, JudgementId, apply, dates};
use crate::platform::{clock, random};
use crate::ui::bound::{BoundChoice, BoundEntries, BoundPerson, BoundText, Shown};
use crate::ui::components::{Button, ButtonKind, Choice, Panel, PanelTone, Select, use_announce};

const RECORD: &str = "judgement-record";

/// Step 9.
#[component]
pub fn JudgementStep() -> Html {
    let hand = use_at_hand();
    let announce = use_announce();
    let refusal = use_refusal(RECORD);
    let Some(decision) = &hand.decision else {
        return hand.nothing();
    };
    let onclick = {
        let (editor, session, decision) = (hand.editor.clone(), hand.session.clone(), decision.id.clone());
        Callback::from(move |()| {
            let command = Command::Judge(decision.clone(), random::id());
            let recorded = apply(&session, command.clone(), clock::today()).is_ok();
            editor.change(RECORD, command);
            if recorded {
                announce.emit(words::RECORDED.to_owned());
            }
        })
    };
    hand.around(
        decision,
        html! {
            <>
                <Panel id={field(decision, "draft")} title={words::TODAYS_JUDGEMENT} tone={PanelTone::Sunk}>
                    { draft(&hand, decision) }
                    <p class="sp-hint">{ words::RECORD_HINT }</p>
                    if let Some(why) = refusal {
                        <p class="sp-error" role="alert">{ words::not_recorded(why) }</p>
                    }
                    <div><Button id={RECORD} kind={ButtonKind::Primary} {onclick}>{ words::RECORD }</Button></div>
                </Panel>
                { capacity(&hand, decision) }
                <section class="sp-stack" aria-labelledby="judged">
                    <h2 id="judged">{ words::HISTORY }</h2>
                    { history(&hand.session, decision) }
                </section>
            </>
        },
    )
}

fn draft(hand: &AtHand, decision: &Rc<Decision>) -> Html {
    let draft = &decision.draft;
    let part = |name: &str| field(decision, &format!("draft-{name}"));
    let (leans, level, reasons) = (part("leans"), part("level"), part("reasons"));
    let (decided_by, unsure) = (part("decided-by"), part("unsure"));
    let write = {
        let decision = decision.clone();
        Callback::from(move |text| rewritten(&decision, |next| next.draft.text = text))
    };
    html! {
        <>
            <BoundText
                id={part("text")} label={words::JUDGEMENT_TEXT} value={draft.text.clone()} {write} rows=4 own_words=true
            />
            <BoundChoice
                id={leans.clone()} label={words::LEANS} value={draft.leans} shown={Shown::Row}
                onchoose={hand.choose(decision, &leans, |next, to: Option<JudgementLeans>| next.draft.leans = to)}
            />
            { level_menu(
                level.clone(), words::JUDGED_LEVEL.into(), draft.level,
                hand.choose(decision, &level, |next, to: Option<Level>| next.draft.level = to),
            ) }
            if rarely_lawful(decision, draft.level) {
                { adult_prompt() }
            }
            <BoundEntries
                id={reasons.clone()} label={words::REASONS} value={draft.reasons.iter().cloned().collect::<Vec<_>>()}
                onchoose={hand.choose(decision, &reasons, |next, to: Vec<EvidenceId>| {
                    next.draft.reasons = to.into_iter().collect();
                })}
            />
            <BoundChoice
                id={unsure.clone()} label={words::UNSURE} value={draft.unsure}
                onchoose={hand.choose(decision, &unsure, |next, to: Option<Unsure>| next.draft.unsure = to)}
            />
            { text(
                decision, "draft-dissent", (words::DISSENT, Some(words::DISSENT_HINT)), &draft.dissent,
                |next, text| next.draft.dissent = text,
            ) }
            <BoundPerson
                id={decided_by.clone()} label={words::DECIDED_BY} value={draft.decided_by.clone()}
                onchoose={hand.choose(decision, &decided_by, |next, to: Option<ActorId>| next.draft.decided_by = to)}
            />
            { replaces(hand, decision) }
        </>
    }
}

/// Whether it replaces an earlier judgement. Only one that still stands can be replaced.
fn replaces(hand: &AtHand, decision: &Rc<Decision>) -> Html {
    let protection = &hand.session.protection;
    let options: Vec<Choice> = protection
        .judgements
        .iter()
        .filter(|judgement| judgement.decision == decision.id && !protection.is_replaced(&judgement.id))
        .map(|judgement| {
            let text = short(&judgement.text, "");
            Choice::new(judgement.id.to_string(), words::replace(&dates::written(judgement.date), &text))
        })
        .collect();
    if options.is_empty() {
        return Html::default();
    }
    let id = field(decision, "draft-replaces");
    let onchange = hand
        .choose(decision, &id, |next, to: Option<JudgementId>| next.draft.replaces = to)
        .reform(|id: Option<AttrValue>| id.and_then(|id| JudgementId::new(&id)));
    let selected = decision.draft.replaces.as_ref().map(|id| AttrValue::from(id.to_string()));
    html! {
        <Select {id} label={words::REPLACES} {options} {selected} {onchange} nothing={words::STANDS_BESIDE} />
    }
}
