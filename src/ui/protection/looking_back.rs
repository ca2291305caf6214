//! Looking back at a judgement once it is known what came of it: what happened, which entries misled, and what we would
//! look for now. The judgement itself stays as it was.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::AtHand;
use crate::content::words::looking_back as words;
use crate::domain::protection::{Judgement, Review};
use crate::domain::sorted::SortedSet;
use crate::domain::{Change, Command, ReviewId, dates};
use crate::platform::{clock, random};
use crate::ui::bound::{AddButton, Ask, Writer, part, remove_button};
use crate::ui::components::ButtonKind;
use crate::ui::components::pieces::{group, keyed, line, pieces, several};

/// The id of the button that begins to look back at a judgement.
pub fn button_of(judgement: &Judgement) -> String {
    ["look-back-", judgement.id.as_str()].concat()
}

/// Everything that was seen in looking back at a judgement, and a way to look again.
pub fn looking_back(hand: &AtHand, judgement: &Judgement) -> Html {
    let mut seen = Vec::new();
    for review in hand.session.protection.reviews.iter() {
        if review.judgement == judgement.id {
            seen.push(keyed(review.id.as_str(), one(hand, review, judgement)));
        }
    }
    let (editor, of) = (hand.editor.clone(), judgement.id.clone());
    let id = button_of(judgement);
    let refused = id.clone();
    let onadd = Callback::from(move |()| {
        let id: ReviewId = random::id();
        let first = part(name(&id), "happened");
        let (judgement, date, misled) = (of.clone(), clock::today(), SortedSet::new());
        let review = Review { id, judgement, date, happened: String::new(), misled, look_for: String::new() };
        editor.change(&refused, Command::Review(Change::add(review)));
        first
    });
    let label = words::look_back(&dates::written(judgement.date));
    let add = html! { <div class="sp-no-print"><AddButton {id} {label} {onadd} kind={ButtonKind::Quiet} /></div> };
    several![pieces(seen), add]
}

fn name(id: &ReviewId) -> String {
    ["review-", id.as_str()].concat()
}

fn one(hand: &AtHand, review: &Rc<Review>, judgement: &Judgement) -> Html {
    let id = name(&review.id);
    let to = Writer::new(&hand.editor, review, |next| Command::Review(Change::put(next)));
    let called = words::looked_back(&dates::written(review.date));
    let misled = to.choosing(part(&id, "misled"), |next: &mut Review, entries: Vec<_>| {
        next.misled = entries.into_iter().collect();
    });
    let remove = remove_button(
        part(&id, "remove"),
        words::REMOVE,
        words::remove(&called),
        called.clone().into(),
        Command::Review(Change::Remove(review.id.clone())),
        button_of(judgement).into(),
    );
    let held = several![
        line("sp-decision-word", called.clone()),
        Ask::new(part(&id, "happened"), words::HAPPENED)
            .rows(2)
            .text(&review.happened, to.at(|next| &mut next.happened)),
        Ask::new(part(&id, "misled"), words::MISLED).entries(review.misled.iter().cloned().collect(), None, misled),
        Ask::new(part(&id, "look-for"), words::LOOK_FOR)
            .hint(words::LOOK_FOR_HINT)
            .rows(2)
            .text(&review.look_for, to.at(|next| &mut next.look_for)),
        group("", remove),
    ];
    html! { <div class="sp-review sp-stack" role="group" aria-label={called}>{ held }</div> }
}
