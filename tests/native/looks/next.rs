//! The next session: what it carries, what it leaves behind, and what it says has changed.

use standpoint::content::samples::samples;
use standpoint::domain::closing::{Action, ActionStatus, Ending};
use standpoint::domain::dates::{Date, date};
use standpoint::domain::next_session::next_session;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::protection::{Decision, JudgementDraft, JudgementLeans, Level, Review, Tripwire};
use standpoint::domain::story::{Actor, ActorKind, Event, EventTag, Evidence};
use standpoint::domain::{Canvas, Change, Command, Rejection, Session, apply, faults};
use standpoint::export::changes::{Between, told as told_of_map};
use standpoint::export::since;
use standpoint::storage::{Moment, export_json, import_json};

use crate::documents::golden;
use crate::looks::told::{id, told};

const LATER: Date = date(2026, 12, 13);

fn next(before: &Session) -> Session {
    next_session(before, id("next"), id("kept-map"), LATER)
}

#[track_caller]
fn after(session: &Session, commands: impl IntoIterator<Item = Command>) -> Session {
    commands.into_iter().fold(session.clone(), |session, command| apply(&session, command, LATER).unwrap())
}

#[test]
fn it_carries_what_is_known_and_judged_and_leaves_the_hour_behind() {
    let mut all: Vec<Session> = samples().iter().map(|sample| sample.complete(id(sample.id()))).collect();
    all.push(golden());
    for before in all {
        let untouched = before.clone();
        let next = next(&before);
        assert_eq!(before, untouched);
        assert_eq!(faults(&next), [], "{}", before.id);
        assert_eq!(import_json(&export_json(&next, 1, Moment::default())).as_ref(), Ok(&next));
        let (old, new) = (&before.protection, &next.protection);
        assert!(next.story == before.story && next.advocacy == before.advocacy);
        assert!(old.judgements == new.judgements && old.tripwires == new.tripwires && old.capacity == new.capacity);
        assert!(old.trap_answers == new.trap_answers && old.thresholds == new.thresholds && old.reviews == new.reviews);
        assert_eq!(before.cooperation.explanations, next.cooperation.explanations);
        let open = before.closing.actions.iter().filter(|action| action.status == ActionStatus::Open);
        let older: Vec<Action> = open.map(|one| Action { carried: one.carried + 1, ..(**one).clone() }).collect();
        assert!(next.closing.actions.iter().map(|action| (**action).clone()).eq(older), "{}", before.id);

        assert!(next.opening.arriving.is_empty() && next.opening.purpose.is_empty() && !next.opening.ground_rules);
        assert!(next.cooperation.resolve.feelings.is_empty() && next.power.facets.is_empty());
        assert!(next.closing.ending == Ending::default() && next.considered.is_empty());
        assert!(new.decisions.iter().all(|decision| decision.draft == JudgementDraft::default()));
        assert_eq!((next.opening.begun, next.id.as_str()), (LATER, "next"));
        assert_eq!(next.opening.follows.as_ref().map(|then| &then.session), Some(&before.id));
    }
}

#[test]
fn the_map_of_then_is_kept_once() {
    let before = golden();
    // The golden map was kept as it is, earlier.
    assert_eq!(before.power.map, before.power.earlier[0].map);
    assert_eq!(next(&before).power.earlier.len(), 1);
    let moved = after(&before, [Command::Places(Canvas::Ours, vec![(id("ash"), None)])]);
    let kept = &next(&moved).power.earlier;
    assert_eq!((kept.len(), kept[1].id.as_str(), kept[1].date), (2, "kept-map", before.opening.begun));
    assert_eq!(kept[1].map, moved.power.map);
    assert_eq!(next(&told("e a -")).power.earlier.len(), 0);
}

#[test]
fn a_session_that_goes_on_from_none_says_nothing_and_a_new_one_that_nothing_changed() {
    assert_eq!(since::told(&told("e a -"), LATER), [""; 0]);
    let next = next(&told("e a -"));
    assert_eq!(
        since::told(&next, LATER),
        [
            "The session before was begun on 22 November 2026, 21 days before this one.",
            "Nothing of what was carried over has changed since.",
        ]
    );
}

#[test]
fn what_has_changed_is_told_in_sentences() {
    let before = told(
        "who me worker; e a - @-9; row r shame standing text:She is ashamed; row s us; d x 2; j j x 2 @-5 reassured on:a; \
         action k who:me; action l carried:1; action m; trip t x up watch:me review:7; trip u x up watch:me review:60",
    );
    let before = {
        let opening = Opening { title: "The cold flat".into(), ..Opening::new(Mode::Solo, before.opening.begun) };
        after(&before, [Command::Opening(opening)])
    };
    let next = next(&before);
    let entry = Evidence {
        known: Some(date(2026, 12, 1)),
        ..Evidence::new(
            id("b"),
            "A night with the window open. Nobody had told us; we found the landlord’s note a week later",
        )
    };
    let event = Event { id: id("v"), date: date(2026, 12, 2), tag: EventTag::NewWorker, note: "A colleague".into() };
    let decision = (*next.protection.decisions[0]).clone();
    let draft = JudgementDraft {
        text: "We step up.".into(),
        leans: Some(JudgementLeans::Worried),
        level: Some(Level::Directed),
        reasons: [id("b")].into(),
        ..JudgementDraft::default()
    };
    let wire = (*next.protection.tripwires[1]).clone();
    let [k, l] = [0, 1].map(|at| (*next.closing.actions[at]).clone());
    let next = after(
        &next,
        [
            Command::Actor(Change::add(Actor::new(id("lee"), "Lee", ActorKind::FamilyFriend))),
            Command::Evidence(Change::add(entry)),
            Command::Event(Change::add(event)),
            Command::Stand(id("r"), standpoint::domain::cooperation::Standing::Weakened, "She showed us round.".into()),
            Command::Decision(Change::put(Decision { now: Some(Level::Directed), draft, ..decision })),
            Command::Judge(id("x"), id("j2")),
            Command::Tripwire(Change::put(Tripwire { happened: Some(date(2026, 12, 5)), ..wire })),
            Command::Action(Change::put(Action { status: ActionStatus::Done, ..k })),
            Command::Action(Change::put(Action { status: ActionStatus::Dropped, ..l })),
        ],
    );
    assert_eq!(
        since::told(&next, LATER),
        [
            "The session before, “The cold flat”, was begun on 22 November 2026, 21 days before this one.",
            "New in the story: Lee.",
            "2 December 2026: New worker: A colleague",
            "New entry, known on 1 December 2026: A night with the window open. Nobody had told us; we found the…",
            "Of the explanation “She is ashamed” we say now: “Weakened”; last time it was “Standing”. She showed us round.",
            "Judged on 13 December 2026, on “Which?”: worried, level 4 Directed. Before that: reassured, level 2 Partnership.",
            "On “Which?” we were at level 2 Partnership, and are now at 4 Directed.",
            "To be looked at again since 29 November 2026: A night in the cold.",
            "It happened on 5 December 2026: A night in the cold. What we said we would do then: step up.",
            "Done: Ring the surgery.",
            "Dropped: Ring the surgery.",
            "Still open, carried over once (nobody yet): Ring the surgery.",
        ]
    );
}

#[test]
fn a_map_that_has_moved_and_a_tripwire_set_since_are_told() {
    let next = next(&golden());
    let rating = next.power.map.ratings[0].id.clone();
    let wire = Tripwire { id: id("set-since"), happened: None, ..(*next.protection.tripwires[0]).clone() };
    let set = Tripwire { trigger: "The meter runs out.".into(), review: date(2027, 1, 5), ..wire };
    let taken_out = Command::Rating(Canvas::Ours, Change::Remove(rating));
    let later = after(&next, [taken_out, Command::Tripwire(Change::add(set))]);

    let moved = told_of_map(&next.story, &golden().power.map, &later.power.map, Between::Days);
    assert!(!moved.is_empty());
    let said = since::told(&later, LATER);
    assert!(moved.iter().all(|sentence| said.contains(sentence)), "{said:?}");
    let wire = "New tripwire: The meter runs out. What we would do then: ";
    assert!(said.iter().any(|sentence| sentence.starts_with(wire) && sentence.ends_with("again on 5 January 2027.")));

    // The copy may be taken out; then there is nothing to hold the map against.
    let kept = later.opening.follows.as_ref().and_then(|then| then.map.clone()).unwrap();
    let without = after(&later, [Command::DatedMap(Change::Remove(kept))]);
    assert!(moved.iter().all(|sentence| !since::told(&without, LATER).contains(sentence)));
    assert_eq!(faults(&without), []);
}

#[test]
fn carried_over_twice_an_action_is_drift() {
    let first = told("action k who:m; who m worker");
    let second = next(&first);
    let third = next_session(&second, id("third"), id("map"), date(2027, 1, 4));
    let asks = |session: &Session| {
        let looks = standpoint::content::second_looks(session, LATER);
        looks.iter().map(|look| look.trap.id()).collect::<Vec<_>>()
    };
    assert_eq!((asks(&first), asks(&second), asks(&third)), (vec![], vec![], vec!["D7"]));
}

#[test]
fn what_stood_then_forgets_what_is_taken_out() {
    let next = next(&told("who me worker; e a - @-9; row r shame standing; d x 2"));
    let next = after(
        &next,
        [
            Command::Actor(Change::Remove(id("me"))),
            Command::Evidence(Change::Remove(id("a"))),
            Command::Explanation(Change::Remove(id("r"))),
            Command::Decision(Change::Remove(id("x"))),
        ],
    );
    let then = next.opening.follows.as_ref().unwrap();
    assert!(then.people.is_empty() && then.entries.is_empty() && then.standings.is_empty() && then.levels.is_empty());
    assert_eq!(faults(&next), []);
}

#[test]
fn a_judgement_is_looked_back_on_from_its_day_on() {
    let start = told("e a - @-9; d x 2; j j x 2 @-5 reassured on:a");
    let review = |date: Date| Review {
        id: id("y"),
        judgement: id("j"),
        date,
        happened: "The flat was cold all along.".into(),
        misled: [id("a")].into(),
        look_for: "The meter.".into(),
    };
    let add = |review: Review| apply(&start, Command::Review(Change::add(review)), LATER);
    assert_eq!(add(review(date(2026, 11, 16))), Err(Rejection::BeforeItsJudgement));
    assert_eq!(add(review(date(2026, 12, 14))), Err(Rejection::InTheFuture));
    assert_eq!(add(Review { judgement: id("none"), ..review(LATER) }), Err(Rejection::Dangling));
    assert_eq!(add(Review { misled: [id("none")].into(), ..review(LATER) }), Err(Rejection::Dangling));
    let reviewed = add(review(date(2026, 11, 17))).unwrap();
    assert_eq!(reviewed.protection.judgements, start.protection.judgements);
    assert_eq!(faults(&reviewed), []);
}
