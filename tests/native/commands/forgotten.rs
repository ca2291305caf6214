//! What is forgotten with an entry, and what stays.

use std::rc::Rc;

use standpoint::domain::cooperation::Fit;
use standpoint::domain::power::Map;
use standpoint::domain::protection::{Decision, Direction, Tripwire};
use standpoint::domain::walk::Step;
use standpoint::domain::{ActorId, ActorUses, Change, Command, ExplanationId, Rejection, Session, faults};

use super::{after, begun, check, id, put_entry};
use crate::documents::golden;
use crate::drawn::TODAY;

/// Whether an id stands anywhere in a session, as a value or as a key.
fn mentions(session: &Session, id: &str) -> bool {
    serde_json::to_string(session).unwrap().contains(&format!("\"{id}\""))
}

#[test]
fn taking_a_person_out_leaves_no_mention_and_every_other_entry() {
    for person in ["ash", "gran", "mum", "me", "gp"] {
        let before = golden();
        let id: ActorId = id(person);
        let uses = before.actor_uses(&id);
        let session = after(&before, [Command::Actor(Change::Remove(id))]);
        assert!(!mentions(&session, person), "{person}");
        assert_eq!(faults(&session), []);
        assert_eq!(session.power.map.ties.len(), before.power.map.ties.len() - uses.ties);
        assert_eq!(session.power.map.ratings.len(), before.power.map.ratings.len() - uses.ratings);
        assert_eq!(session.story.evidence.len(), before.story.evidence.len());
        assert_eq!(session.protection.judgements.len(), before.protection.judgements.len());
        assert_eq!(session.protection.tripwires.len(), before.protection.tripwires.len());
        assert_eq!(session.closing.actions.len(), before.closing.actions.len());
        assert_eq!(session.power.viewpoints.len(), before.power.viewpoints.len());
    }
    let uses = golden().actor_uses(&id("mum"));
    assert_eq!(uses, ActorUses { ties: 1, ratings: 1, entries: 2 });
}

#[test]
fn taking_an_entry_out_leaves_no_mention_unless_a_judgement_rests_on_it() {
    let before = golden();
    for held in ["e1", "e2", "e4"] {
        check(&before, Command::Evidence(Change::Remove(id(held))), Rejection::JudgementRestsOnIt);
    }
    assert!(before.is_judged_on(&id("e1")) && !before.is_judged_on(&id("e3")));
    // e3 is hidden in the grid and set aside; make everything else speak of it too.
    let mut rich = before;
    let rewrite = |text: String| text.replace("\"key_entry\":\"e1\"", "\"key_entry\":\"e3\"");
    let text = rewrite(serde_json::to_string(&rich).unwrap());
    rich = serde_json::from_str(&text).unwrap();
    let mut linked = (**rich.story.evidence.get(&id("e1")).unwrap()).clone();
    linked.links.push(id("e3"));
    let mut decision = (*rich.protection.decisions[0]).clone();
    decision.draft.reasons.insert(id("e3"));
    let mut obstacle = (*rich.closing.obstacles[0]).clone();
    obstacle.evidence.push(id("e3"));
    let mut exception = (*rich.cooperation.exceptions[0]).clone();
    exception.evidence.push(id("e3"));
    let rich = after(
        &rich,
        [
            Command::Evidence(Change::put(linked)),
            Command::Mark(vec![id("h1")], vec![id("e3")], Some(Fit::DontKnow)),
            Command::Decision(Change::put(decision)),
            Command::Obstacle(Change::put(obstacle)),
            Command::Exception(Change::put(exception)),
        ],
    );
    let session = after(&rich, [Command::Evidence(Change::Remove(id("e3")))]);
    assert!(!mentions(&session, "e3"));
    assert_eq!(faults(&session), []);
    assert_eq!(session.cooperation.key_entry, None);
}

#[test]
fn taking_an_explanation_out_leaves_no_mention() {
    let session = after(&golden(), [Command::Explanation(Change::Remove(id("h1")))]);
    assert!(!mentions(&session, "h1"));
    assert_eq!(session.cooperation.moves[0].answers, None);
    assert_eq!(session.cooperation.enquiries[0].between, [id::<ExplanationId>("h2")]);
    assert_eq!(faults(&session), []);
}

#[test]
fn an_action_outlives_what_it_came_from() {
    let session =
        after(&golden(), [Command::Enquiry(Change::Remove(id("q1"))), Command::Tripwire(Change::Remove(id("z1")))]);
    let origins: Vec<_> = session.closing.actions.iter().map(|action| action.origin.clone()).collect();
    assert_eq!(origins, [None, None]);
    assert_eq!(faults(&session), []);
}

#[test]
fn a_decision_that_was_never_judged_goes_with_its_assessments_and_leaves_its_tripwires() {
    let tripwire = Tripwire {
        id: id("z1"),
        decision: Some(id("d2")),
        trigger: "cold".into(),
        direction: Direction::Up,
        watcher: None,
        review: TODAY,
        happened: None,
    };
    let session = after(
        &begun(),
        [
            Command::Decision(Change::add(Decision::new(id("d2"), "Another?"))),
            Command::Tripwire(Change::add(tripwire)),
            Command::Decision(Change::Remove(id("d2"))),
        ],
    );
    assert_eq!(session.protection.tripwires[0].decision, None);
    assert!(!mentions(&session, "d2"));
}

#[test]
fn what_no_command_touched_is_shared_and_not_copied() {
    let before = golden();
    let session = after(&before, [Command::Consider(Step::Ending, true)]);
    assert!(Rc::ptr_eq(&session.story, &before.story) && Rc::ptr_eq(&session.power, &before.power));
    assert!(!session.same(&before) && session.same(&session.clone()));
    let session = after(&before, [put_entry(|_| ())]);
    assert!(session.story.actors.same(&before.story.actors));
    assert!(Rc::ptr_eq(&session.story.evidence[1], &before.story.evidence[1]));
    assert_eq!(session.power.map, Map::clone(&before.power.map));
}
