//! What rests on an entry, thing by thing, to be said before it is taken out.

use yew::prelude::*;

use crate::content;
use crate::content::words::story as words;
use crate::domain::cooperation::Fit;
use crate::domain::{EvidenceId, Session, dates};
use crate::ui::bound::{entry_name, first_words};
use crate::ui::components::pieces::saying;

/// Everything that rests on the entry, as lines of a list. Listed, never counted.
pub(super) fn resting(session: &Session, id: &EvidenceId) -> Vec<Html> {
    let mut said = Vec::new();
    let short = |text: &str| first_words(text).unwrap_or_default();
    for judgement in session.protection.judgements.iter() {
        if judgement.reasons.contains(id) {
            said.push(words::rests_judgement(&dates::written(judgement.date), &short(&judgement.text)));
        }
    }
    for review in session.protection.reviews.iter() {
        if review.misled.contains(id) {
            said.push(words::rests_review(&dates::written(review.date)));
        }
    }
    if session.protection.decisions.iter().any(|decision| decision.draft.reasons.contains(id)) {
        said.push(words::RESTS_DRAFT.to_owned());
    }
    let cooperation = &session.cooperation;
    for row in cooperation.explanations.iter() {
        // What says nothing about an explanation carries nothing of it.
        if let Some(fit) = row.fits.get(id).filter(|fit| **fit != Fit::SaysNothing) {
            let name = first_words(&row.text)
                .unwrap_or_else(|| row.reason.map_or(String::new(), |reason| content::label(reason).to_owned()));
            let standing = row.standing().map(|word| (content::label(word.standing), dates::written(word.date)));
            let standing = standing.as_ref().map(|(word, day)| (*word, &**day));
            said.push(words::rests_mark(&name, content::label(*fit), standing));
        }
    }
    if cooperation.key_entry.as_ref() == Some(id) {
        said.push(words::RESTS_KEY.to_owned());
    }
    for exception in cooperation.exceptions.iter() {
        if exception.evidence.contains(id) {
            said.push(words::rests_exception(&short(&exception.text)));
        }
    }
    for entry in session.story.evidence.iter() {
        if entry.links.contains(id) {
            said.push(words::rests_link(&entry_name(entry)));
        }
        if entry.set_aside.as_ref().is_some_and(|aside| aside.on.contains(id)) {
            said.push(words::rests_aside(&entry_name(entry)));
        }
    }
    for obstacle in session.closing.obstacles.iter() {
        if obstacle.evidence.contains(id) {
            said.push(words::rests_obstacle(content::label(obstacle.kind)));
        }
    }
    said.into_iter().map(|line| saying("li", "", line)).collect()
}
