//! What groups are given of an exercise: a session of its own, with nothing in it that is the lecturer's alone.
//!
//! Made by leaving out: what is private to its writer always, the lecturer's notes always, and of the rest what the
//! lecturer wants groups to work out for themselves, step by step. Start with [`given`].

use std::rc::Rc;

use super::closing::{Closing, Ending};
use super::cooperation::{Ask, Explanation, NowAt, Resolve};
use super::ids::SessionId;
use super::list::List;
use super::opening::{Mode, Opening};
use super::power::{Frame, Tie};
use super::protection::{Decision, FamilyLed, JudgementDraft, Tests, TripwireDraft};
use super::seminar::{Exercise, Given, Task};
use super::session::Session;
use super::sorted::{SortedMap, SortedSet};
use super::walk::Step;

/// The session without what only its writer should read: how they arrived, what they felt, their own position, what
/// they learned for themselves, and what an exercise says to its lecturer.
#[must_use]
pub fn without_private(session: &Session) -> Session {
    let mut shared = session.clone();
    let opening = Rc::make_mut(&mut shared.opening);
    opening.arriving = String::new();
    opening.keep_until = None;
    opening.follows = None;
    opening.exercise = None;
    shared.power_mut().facets = List::default();
    shared.cooperation_mut().resolve.feelings = String::new();
    // What was rewritten of a record may say any of it. Two voices answered each other, opened or not, and what was
    // opened is what its fingerprint was taken of: with roles in place of names it would be something else.
    shared.records = Rc::default();
    shared.voices = List::default();
    let footing = &mut shared.closing_mut().footing;
    footing.given_up = None;
    footing.given_up_why.clear();
    let ending = &mut shared.closing_mut().ending;
    for private in [&mut ending.to_supervision, &mut ending.learned, &mut ending.effect, &mut ending.from_peer] {
        private.clear();
    }
    shared
}

/// The id of every exercise that is handed out: which of the lecturer's sessions it was made from is nobody's business.
/// Whoever opens one gets a session with an id of its own.
const HANDED_OUT: &str = "exercise";

/// Whether this is an exercise as it was handed out, and not somebody's own copy of it.
#[must_use]
pub fn is_handed_out(session: &Session) -> bool {
    session.id.as_str() == HANDED_OUT
}

/// What groups are given, where the session's people are said to be invented. A session that is no exercise yet is
/// given whole, as a copy to be looked at.
#[must_use]
pub fn given(session: &Session) -> Option<Session> {
    if session.opening.fictional != Some(true) {
        return None;
    }
    let mut given = without_private(session);
    let Some(exercise) = &session.opening.exercise else { return Some(given) };
    for step in Step::ALL {
        let leave_out = match exercise.given {
            Given::Story => true,
            Given::Rest => exercise.steps.contains(step),
            Given::All => false,
        };
        if leave_out {
            clear(&mut given, *step);
        }
    }
    given.forget_lost_origins();
    given.considered = Rc::default();
    let opening = &session.opening;
    given.opening = Rc::new(Opening {
        mode: Mode::Seminar,
        minutes: exercise.minutes,
        ground_rules: false,
        // What the hour is for is the lecturer's; the case says itself.
        purpose: String::new(),
        task: Some(task(exercise, &opening.title)),
        ..(*given.opening).clone()
    });
    given.id = SessionId::new(HANDED_OUT).unwrap_or(given.id);
    Some(given)
}

fn task(exercise: &Exercise, title: &str) -> Task {
    Task { exercise: exercise.id.clone(), title: title.to_owned(), steps: exercise.steps.clone(), group: String::new() }
}

/// Takes out what is worked out at a step. The story stays: people, entries, the case, the questions to be decided.
fn clear(session: &mut Session, step: Step) {
    match step {
        Step::Opening | Step::People | Step::Evidence | Step::Who | Step::Question | Step::Timeline | Step::Record => {}
        Step::Frame => session.power_mut().frame = Frame::default(),
        Step::Links => {
            let power = session.power_mut();
            power.map.ties = List::default();
            power.map.places = SortedMap::new();
            power.earlier = List::default();
        }
        Step::Sources => {
            let power = session.power_mut();
            power.map.ratings = List::default();
            power.earlier = List::default();
        }
        Step::Position => session.power_mut().facets = List::default(),
        Step::Working => session.power_mut().map.ties.rewrite(&|tie: &mut Tie| {
            (tie.working, tie.expression) = (None, None);
            true
        }),
        Step::TheirEyes => session.power_mut().viewpoints = List::default(),
        Step::Shift => session.power_mut().shifts = List::default(),
        Step::Behaviour => session.cooperation_mut().episodes = List::default(),
        Step::Ask => session.cooperation_mut().ask = Ask::default(),
        Step::Exceptions => session.cooperation_mut().exceptions = List::default(),
        Step::Now => session.cooperation_mut().now_at = NowAt::default(),
        Step::Explanations => {
            let gone: Vec<_> = session.cooperation.explanations.iter().map(|row| row.id.clone()).collect();
            gone.iter().for_each(|id| session.forget_explanation(id));
            session.cooperation_mut().explanations = List::default();
        }
        Step::Grid => rows(session, &|row| row.fits = SortedMap::new()),
        Step::Doubt => session.cooperation_mut().key_entry = None,
        Step::Standing => rows(session, &|row| {
            row.standings = Vec::new();
            row.leading = false;
        }),
        Step::FindOut => session.cooperation_mut().enquiries = List::default(),
        Step::Move => {
            let cooperation = session.cooperation_mut();
            cooperation.moves = List::default();
            cooperation.resolve = Resolve::default();
        }
        Step::Advocacy
        | Step::AdvocacyProcess
        | Step::AdvocacyRoutes
        | Step::AdvocacyWho
        | Step::AdvocacyChoice
        | Step::Speaking
        | Step::AdvocacyAfter => session.advocacy_mut().clear(step),
        Step::SourceGrid => {
            let protection = session.protection_mut();
            protection.sources = SortedMap::new();
            protection.checks = SortedMap::new();
        }
        Step::Level => decisions(session, &|one| {
            one.now = None;
            one.levels = SortedMap::new();
            one.family_led = FamilyLed::default();
        }),
        Step::Tests => decisions(session, &|one| one.tests = Tests::default()),
        Step::Lasting => decisions(session, &|one| one.lasting = String::new()),
        Step::KeptShared => decisions(session, &|one| {
            one.kept_shared = SortedSet::new();
            one.kept_note = String::new();
        }),
        Step::SecondLooks => session.protection_mut().trap_answers = List::default(),
        Step::Judgement => {
            let protection = session.protection_mut();
            protection.judgements = List::default();
            protection.reviews = List::default();
            protection.capacity = List::default();
            decisions(session, &|one| one.draft = JudgementDraft::default());
        }
        Step::Tripwires => {
            let protection = session.protection_mut();
            protection.tripwires = List::default();
            protection.tripwire_draft = TripwireDraft::default();
        }
        Step::Ending => session.closing_mut().ending = Ending::default(),
        Step::TwoVoices => session.voices = List::default(),
        Step::Wants | Step::Obstacles | Step::Ownership | Step::Plan => {
            let closing = session.closing_mut();
            *closing = Closing { ending: closing.ending.clone(), ..Closing::default() };
        }
    }
}

fn rows(session: &mut Session, change: &dyn Fn(&mut Explanation)) {
    session.cooperation_mut().explanations.rewrite(&|row| {
        change(row);
        true
    });
}

fn decisions(session: &mut Session, change: &dyn Fn(&mut Decision)) {
    session.protection_mut().decisions.rewrite(&|one| {
        change(one);
        true
    });
}
