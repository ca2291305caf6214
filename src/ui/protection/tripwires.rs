//! Step 10: what would make us step up, what would let us step down, who watches, and when we look again.

use yew::prelude::*;

use super::at_hand::{AtHand, brief, use_at_hand};
use super::tripwire::TripwireRow;
use crate::app::use_refusal;
use crate::content;
use crate::content::words::protection as words;
use crate::domain::protection::{Direction, TripwireDraft};
use crate::domain::{ActorId, Command, apply};
use crate::platform::{clock, random};
use crate::ui::bound::{BoundChoice, BoundDate, BoundPerson, BoundText, Shown};
use crate::ui::components::{Button, ButtonKind, Panel, PanelTone, use_announce};

/// The id of the button that sets a tripwire; also where focus goes when one is taken out.
pub const SET: &str = "tripwire-set";
const DIRECTION: &str = "tripwire-direction";
const WATCHER: &str = "tripwire-watcher";

/// Step 10. It works without a decision: a tripwire can belong to the whole situation.
#[component]
pub fn TripwiresStep() -> Html {
    let hand = use_at_hand();
    let announce = use_announce();
    let refusal = use_refusal(SET);
    let onclick = {
        let (editor, session) = (hand.editor.clone(), hand.session.clone());
        let decision = hand.decision.as_ref().map(|decision| decision.id.clone());
        Callback::from(move |()| {
            let command = Command::SetTripwire(random::id(), decision.clone());
            let set = apply(&session, command.clone(), clock::today()).is_ok();
            editor.change(SET, command);
            if set {
                announce.emit(words::TRIPWIRE_SET.to_owned());
            }
        })
    };
    html! {
        <div class="sp-stack sp-stack-loose">
            if let Some(decision) = &hand.decision {
                { hand.named(decision) }
            }
            <Panel id="tripwire-draft" title={words::NEW_TRIPWIRE} tone={PanelTone::Sunk}>
                { draft(&hand) }
                if let Some(why) = refusal {
                    <p class="sp-error" role="alert">{ words::not_set(why) }</p>
                }
                <div><Button id={SET} kind={ButtonKind::Primary} {onclick}>{ words::SET }</Button></div>
            </Panel>
            <section class="sp-stack" aria-labelledby="tripwires-set">
                <h2 id="tripwires-set">{ words::TRIPWIRES_SET }</h2>
                <div class="sp-tripwires">
                    { column(&hand, Direction::Up, words::NONE_UP) }
                    { column(&hand, Direction::Down, words::NONE_DOWN) }
                </div>
            </section>
        </div>
    }
}

fn draft(hand: &AtHand) -> Html {
    let draft = &hand.session.protection.tripwire_draft;
    let write_trigger = {
        let draft = draft.clone();
        Callback::from(move |trigger| Command::DraftTripwire(TripwireDraft { trigger, ..draft.clone() }))
    };
    let write_review = {
        let draft = draft.clone();
        Callback::from(move |review| Command::DraftTripwire(TripwireDraft { review, ..draft.clone() }))
    };
    let choose_direction = {
        let (editor, draft) = (hand.editor.clone(), draft.clone());
        Callback::from(move |direction: Option<Direction>| {
            editor.change(DIRECTION, Command::DraftTripwire(TripwireDraft { direction, ..draft.clone() }));
        })
    };
    let choose_watcher = {
        let (editor, draft) = (hand.editor.clone(), draft.clone());
        Callback::from(move |watcher: Option<ActorId>| {
            editor.change(WATCHER, Command::DraftTripwire(TripwireDraft { watcher, ..draft.clone() }));
        })
    };
    html! {
        <>
            <BoundText
                id="tripwire-trigger" label={words::TRIGGER} hint={words::TRIGGER_HINT} value={draft.trigger.clone()}
                write={write_trigger} rows=2
            />
            <BoundChoice
                id={DIRECTION} label={words::DIRECTION} value={draft.direction} onchoose={choose_direction}
                shown={Shown::Row}
            />
            <div class="sp-pair">
                <BoundPerson
                    id={WATCHER} label={words::WATCHER} value={draft.watcher.clone()} onchoose={choose_watcher}
                />
                <BoundDate
                    id="tripwire-review" label={words::REVIEW} hint={words::REVIEW_HINT} value={draft.review}
                    write={write_review}
                />
            </div>
        </>
    }
}

fn column(hand: &AtHand, direction: Direction, none: &'static str) -> Html {
    let protection = &hand.session.protection;
    let tripwires: Vec<_> = protection.tripwires.iter().filter(|tripwire| tripwire.direction == direction).collect();
    let several = protection.decisions.len() > 1;
    let heading = format!("tripwires-{}", direction.id());
    html! {
        <section class="sp-stack" aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ content::label(direction) }</h3>
            if tripwires.is_empty() {
                <p class="sp-hint">{ none }</p>
            }
            for tripwire in tripwires {
                <TripwireRow
                    key={tripwire.id.as_str()} tripwire={tripwire.clone()}
                    decision={
                        tripwire.decision.as_ref().filter(|_| several)
                            .and_then(|id| protection.decisions.get(id)).map(|decision| brief(decision))
                    }
                />
            }
        </section>
    }
}
