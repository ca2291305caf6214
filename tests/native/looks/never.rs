//! What holds for any session: second looks never fail, never change by themselves, never come in another order, and
//! stay quiet once they are answered, until what they rest on changes.

use proptest::prelude::{ProptestConfig, any, prop, proptest};
use standpoint::content;
use standpoint::domain::closing::Action;
use standpoint::domain::dates::date;
use standpoint::domain::looks::{SecondLook, concerning, day_of, number};
use standpoint::domain::protection::{Look, Trap, TrapGroup, Tripwire};
use standpoint::domain::thresholds::Threshold;
use standpoint::domain::walk::Step;
use standpoint::domain::{Change, Command, Listed, Rejection, Session, apply};

use super::raised;
use crate::commands::{empty, made, rich};
use crate::drawn::TODAY;
use crate::looks::told::{id, on, told};

#[track_caller]
fn after(session: &Session, command: Command) -> Session {
    apply(session, command, TODAY).unwrap()
}

/// The session with every second look answered that is raised in it.
fn all_answered(session: &Session) -> Session {
    raised(session).iter().enumerate().fold(session.clone(), |next, (at, look)| {
        let answer = look.answer(session, id(&format!("answer-{at}")), TODAY, Look::Considered, String::new());
        after(&next, Command::AnswerTrap(Change::add(answer)))
    })
}

fn speaking(session: &Session) -> Vec<&'static str> {
    raised(session).iter().filter(|look| look.answered.is_none()).map(|look| look.trap.id()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_session_makes_them_fail_and_the_same_session_raises_the_same(
        full in any::<bool>(), bytes in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..48), 0..80)
    ) {
        let session = made(if full { rich() } else { empty() }, &bytes).1.now().clone();
        let looks = raised(&session);
        assert_eq!(looks, raised(&session));
        let order: Vec<Trap> = content::traps().iter().map(|entry| entry.id).collect();
        let place = |look: &SecondLook| order.iter().position(|trap| *trap == look.trap).unwrap();
        assert!(looks.iter().map(place).is_sorted_by(|one, next| one < next), "in the order of the catalogue, each once");
        for look in &looks {
            assert!(!look.matched.is_empty(), "{look:?} rests on nothing");
            let twice = look.matched.iter().enumerate().find(|(at, found)| look.matched[..*at].contains(found));
            assert_eq!(twice, None, "{look:?}");
        }
        assert_eq!(speaking(&all_answered(&session)), [""; 0]);
        // Nor does any day.
        let _ = content::second_looks(&session, date(2100, 12, 31));
        let _ = content::second_looks(&session, date(1900, 1, 1));
    }
}

#[test]
fn an_empty_session_raises_nothing() {
    assert_eq!(raised(&empty()), []);
}

#[test]
fn an_answer_holds_until_something_new_is_matched() {
    let start = told("d x 2; j j x 2 @-9 mixed; e a,b - @-8");
    assert_eq!(speaking(&start), ["D6"]);
    let answered = all_answered(&start);
    assert_eq!(speaking(&answered), [""; 0]);
    let look = &raised(&answered)[0];
    assert_eq!(look.answered, Some(id("answer-0")), "it is still there, with its answer");
    // A third concern makes it speak again; an answer to that covers all three.
    let mut third = (*start.story.evidence[0]).clone();
    third.id = id("c");
    let more = after(&answered, Command::Evidence(Change::add(third)));
    assert_eq!(speaking(&more), ["D6"]);
    // One that goes away is no news.
    let answer = raised(&more)[0].answer(&more, id("again"), TODAY, Look::ChangedView, String::new());
    let covered = after(&more, Command::AnswerTrap(Change::add(answer)));
    assert_eq!(speaking(&after(&covered, Command::Evidence(Change::Remove(id("a"))))), [""; 0]);
    // Taking the answer back brings the question back.
    assert_eq!(speaking(&after(&covered, Command::AnswerTrap(Change::Remove(id("again"))))), ["D6"]);
}

#[test]
fn what_is_waited_for_is_asked_about_again_when_it_was_put_off_again() {
    let answered =
        all_answered(&told("action k carried:2 who:m; who m worker; trip t up watch:m review:-1; review -1"));
    assert_eq!(speaking(&answered), [""; 0]);
    let carried = Action { carried: 3, ..(*answered.closing.actions[0]).clone() };
    assert_eq!(speaking(&after(&answered, Command::Action(Change::put(carried)))), ["D7"]);
    let put_off = Tripwire { review: on("-2"), ..(*answered.protection.tripwires[0]).clone() };
    assert_eq!(speaking(&after(&answered, Command::Tripwire(Change::put(put_off)))), ["D7"]);
}

#[test]
fn what_is_not_relevant_needs_its_reason() {
    let start = told("d x 5 kept");
    let look = &raised(&start)[0];
    let answer = |why: &str| look.answer(&start, id("n"), TODAY, Look::NotRelevant, why.into());
    assert_eq!(apply(&start, Command::AnswerTrap(Change::add(answer(" "))), TODAY), Err(Rejection::Blank));
    after(&start, Command::AnswerTrap(Change::add(answer("The order is with the court."))));
}

#[test]
fn a_threshold_is_kept_only_where_it_is_not_the_usual_one_and_only_within_its_bounds() {
    let start = told("d x 2; j j x 2 @-9 reassured; e a,b - @-8");
    for threshold in Threshold::ALL.iter().copied() {
        let usual = threshold.usual();
        let (least, most) = threshold.bounds();
        assert!((least..=most).contains(&usual), "{}", threshold.id());
        assert_eq!(number(&start, threshold), usual);
        let set = |number| apply(&start, Command::Threshold(threshold, number), TODAY);
        for refused in [0, most + 1, u16::MAX] {
            assert_eq!(set(Some(refused)), Err(Rejection::NotAThreshold { least, most }), "{}", threshold.id());
        }
        let changed = set(Some(most)).unwrap();
        assert_eq!(number(&changed, threshold), most);
        for back in [Some(usual), None] {
            assert_eq!(after(&changed, Command::Threshold(threshold, back)), start, "{}", threshold.id());
        }
    }
    let three = after(&start, Command::Threshold(Threshold::D6Concerns, Some(3)));
    assert_eq!(speaking(&three), [""; 0]);
}

#[test]
fn an_exercise_happens_on_its_last_day_whenever_it_is_opened() {
    let mut session = told("who kit centre; e a + of:kit seen @-20; trip t up review:9");
    let spring = date(2027, 5, 1);
    assert_eq!(day_of(&session, spring), spring);
    let opening = standpoint::domain::opening::Opening { fictional: Some(true), ..(*session.opening).clone() };
    session.opening = std::rc::Rc::new(opening);
    assert_eq!(day_of(&session, spring), TODAY);
    assert_eq!(content::second_looks(&session, spring), raised(&session));
}

#[test]
fn each_stands_beside_the_steps_it_concerns_and_all_are_together_in_one() {
    let session = told("d x 2; j j x 2 @-9 reassured; e a,b - @-8; episode p");
    let looks = raised(&session);
    let at = |step| concerning(&looks, step).map(|look| look.trap.id()).collect::<Vec<_>>();
    assert_eq!(at(Step::Judgement), ["D6"]);
    assert_eq!(at(Step::Explanations), ["D10", "D11"]);
    assert_eq!(at(Step::Opening), [""; 0]);
    assert_eq!(at(Step::SecondLooks), ["D6", "D10", "D11"]);
    // Answered, they are only there where all are.
    let answered = all_answered(&session);
    let looks = raised(&answered);
    assert_eq!(concerning(&looks, Step::Judgement).count(), 0);
    assert_eq!(concerning(&looks, Step::SecondLooks).count(), 3);
}

#[test]
fn the_catalogue_of_rules_and_that_of_words_say_the_same() {
    for entry in content::traps() {
        assert_eq!(entry.id.group(), entry.group, "{}", entry.id.id());
        assert!(!entry.id.steps().is_empty() && !entry.id.steps().contains(&Step::SecondLooks), "{}", entry.id.id());
        // Every number that can be changed stands in the rule as people read it, and no other.
        let named: Vec<&str> =
            entry.rule.split('{').skip(1).map(|rest| rest.split_once('}').expect("a brace ends").0).collect();
        let mut known: Vec<&str> = entry.id.thresholds().map(|threshold| threshold.id()).collect();
        known.sort_by_key(|id| named.iter().position(|name| name == id));
        assert_eq!(named, known, "{}", entry.id.id());
        let said = content::rule(&empty(), entry.id);
        assert!(!said.contains(['{', '}']) && said.starts_with(char::is_uppercase), "{said}");
    }
    let groups: Vec<&str> = content::traps().iter().map(|entry| entry.group.id()).collect();
    assert!(TrapGroup::all().iter().all(|group| groups.contains(&group.id())));
    let three = told("number D1-entries 1; number D6-concerns 14");
    assert!(content::rule(&three, Trap::D1).contains("one or more entries"));
    assert!(content::rule(&three, Trap::D6).starts_with("14 or more concerns"));
    assert!(content::rule(&empty(), Trap::D6).starts_with("Two or more concerns"));
}
