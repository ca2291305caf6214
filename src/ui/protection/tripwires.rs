//! Step 10: what would make us step up, what would let us step down, who watches, and when we look again.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, brief, pair};
use super::tripwire::TripwireRow;
use crate::content;
use crate::content::words::protection as words;
use crate::domain::Command;
use crate::domain::protection::Direction;
use crate::platform::random;
use crate::ui::bound::{Ask, Writer, listed, part};
use crate::ui::components::PanelTone;
use crate::ui::components::pieces::{group, headed, line, panel, pieces, several};

/// The id of the button that sets a tripwire; also where focus goes when one is taken out.
pub const SET: &str = "tripwire-set";
const DIRECTION: &str = "tripwire-direction";
const WATCHER: &str = "tripwire-watcher";

/// Step 10.
pub fn tripwires(hand: &AtHand) -> Html {
    let of = hand.decision.as_ref().map(|decision| decision.id.clone());
    let set = Box::new(move || Command::SetTripwire(random::id(), of.clone()));
    let held = several![draft(hand), hand.settle((SET, words::SET), set, words::TRIPWIRE_SET, words::not_set)];
    let columns =
        several![column(hand, Direction::Up, words::NONE_UP), column(hand, Direction::Down, words::NONE_DOWN)];
    group(
        "sp-stack sp-stack-loose",
        several![
            hand.decision.as_ref().map(|decision| hand.named(decision)).unwrap_or_default(),
            panel("tripwire-draft".into(), words::NEW_TRIPWIRE.into(), 2, PanelTone::Sunk, "", held),
            headed("h2", "tripwires-set".into(), words::TRIPWIRES_SET, group("sp-tripwires", columns)),
        ],
    )
}

fn draft(hand: &AtHand) -> Html {
    let draft = Rc::new(hand.session.protection.tripwire_draft.clone());
    let to = Writer::new(&hand.editor, &draft, Command::DraftTripwire);
    several![
        Ask::new("tripwire-trigger", words::TRIGGER)
            .hint(words::TRIGGER_HINT)
            .rows(2)
            .text(&draft.trigger, to.at(|next| &mut next.trigger)),
        Ask::new(DIRECTION, words::DIRECTION)
            .row()
            .answer(draft.direction, &to, |next, id| next.direction = listed(id)),
        pair(
            Ask::new(WATCHER, words::WATCHER).whom(draft.watcher.as_ref(), &to, |next, watcher| next.watcher = watcher),
            Ask::new("tripwire-review", words::REVIEW)
                .hint(words::REVIEW_HINT)
                .day(draft.review, to.at(|next| &mut next.review)),
        ),
    ]
}

fn column(hand: &AtHand, direction: Direction, none: &'static str) -> Html {
    let protection = &hand.session.protection;
    let several = protection.decisions.len() > 1;
    let mut rows = Vec::new();
    for tripwire in protection.tripwires.iter() {
        if tripwire.direction == direction {
            let decision = tripwire.decision.as_ref().filter(|_| several).and_then(|id| protection.decisions.get(id));
            let decision = decision.map(|decision| brief(decision));
            rows.push(html! { <TripwireRow key={tripwire.id.as_str()} tripwire={tripwire.clone()} {decision} /> });
        }
    }
    let held = if rows.is_empty() { line("sp-hint", none) } else { pieces(rows) };
    headed("h3", part("tripwires", direction.id()), content::label(direction), held)
}
