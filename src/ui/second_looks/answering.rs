//! What an answer to a second look does: it is kept with its day, and a changed view begins a judgement.

use crate::app::Editor;
use crate::domain::looks::{Reference, SecondLook};
use crate::domain::protection::{Decision, Look};
use crate::domain::walk::Step;
use crate::domain::{Change, Command, DecisionId};
use crate::platform::{clock, page, random};
use crate::route::Route;

/// Keeps an answer. Whether it was kept.
pub fn answer(editor: &Editor, look: &SecondLook, with: Look, why: &str) -> bool {
    let answer = look.answer(&editor.session(), random::id(), clock::today(), with, why.trim().to_owned());
    editor.accepted("second-look", Command::AnswerTrap(Change::add(answer)))
}

/// Goes to the judgement that a changed view asks for, which will replace the one that stands. Without a decision there
/// is none to judge: then to where one is written.
pub fn opens_judgement(editor: &Editor, look: &SecondLook) {
    let step = match decision(editor, look) {
        None => Step::Question,
        Some(id) => {
            begin(editor, &id);
            Step::Judgement
        }
    };
    page::go(&Route::Session { id: editor.session().id.clone(), step }.fragment());
}

/// The decision a second look is about: one that it rests on, else the one that is looked at, else the first.
fn decision(editor: &Editor, look: &SecondLook) -> Option<DecisionId> {
    let session = editor.session();
    let protection = &session.protection;
    let rests_on = look.matched.iter().find_map(|found| match found {
        Reference::Decision(id) => Some(id.clone()),
        Reference::Judgement(id) => protection.judgements.get(id).map(|made| made.decision.clone()),
        Reference::Tripwire(id) => protection.tripwires.get(id)?.decision.clone(),
        _ => None,
    });
    let there = |id: &DecisionId| protection.decisions.has(id);
    let in_view = || editor.decision_in_view().filter(there);
    rests_on.filter(there).or_else(in_view).or_else(|| Some(protection.decisions.first()?.id.clone()))
}

/// The next judgement on this decision replaces the one that stands, unless its writer has said otherwise.
fn begin(editor: &Editor, id: &DecisionId) {
    editor.view_decision(id.clone());
    let session = editor.session();
    let protection = &session.protection;
    let Some(decision) = protection.decisions.get(id).filter(|of| of.draft.replaces.is_none()) else { return };
    if let Some(stands) = protection.latest(id).filter(|made| !protection.is_replaced(&made.id)) {
        let mut next = Decision::clone(decision);
        next.draft.replaces = Some(stands.id.clone());
        editor.change("second-look", Command::Decision(Change::put(next)));
    }
}
