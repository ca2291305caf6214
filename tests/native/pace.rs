//! The quiet clock: plans stretched to the minutes there are, where the time went, and what could wait.

use standpoint::content;
use standpoint::domain::opening::{Mode, Opening, Tool};
use standpoint::domain::pace::{Pace, Plan, can_wait};
use standpoint::domain::walk::{Stage, Step};
use standpoint::domain::{Command, Session, SessionId, apply, dates::date};

fn plan(mode: Mode, minutes: u16) -> &'static Plan {
    Plan::of(content::plans(), mode, minutes).unwrap()
}

#[test]
fn the_nearest_plan_is_taken_and_stretched_to_the_minutes_there_are() {
    for (mode, minutes, taken) in [
        (Mode::Supervision, 45, 60),
        (Mode::Supervision, 75, 75),
        (Mode::Supervision, 240, 90),
        (Mode::Solo, 60, 20),
        (Mode::Seminar, 20, 50),
    ] {
        assert_eq!(plan(mode, minutes).minutes, taken);
    }
    for minutes in [5, 7, 20, 45, 75, 100, 240] {
        for mode in Mode::ALL {
            let plan = plan(*mode, minutes);
            let ends = plan.ends(minutes);
            assert_eq!(ends.last(), Some(&minutes), "{minutes}");
            assert!(ends.is_sorted());
            let parts: u16 = (0..ends.len()).map(|part| plan.minutes_of(part, minutes)).sum();
            assert_eq!(parts, minutes);
        }
    }
    let supervision = plan(Mode::Supervision, 75);
    assert_eq!(supervision.ends(75), [10, 20, 50, 60, 70, 75]);
    assert_eq!(supervision.part_of(Step::Grid), Some(2));
    assert_eq!(supervision.part_of(Step::SecondLooks), Some(3), "a step that is named goes before its stage");
}

#[test]
fn what_the_plan_still_gives_is_what_is_left_of_this_part_and_those_to_come() {
    let plan = plan(Mode::Supervision, 75);
    assert_eq!(plan.still_to_come(0, 0, 75), 75);
    assert_eq!(plan.still_to_come(1, 4, 75), 61);
    assert_eq!(plan.still_to_come(1, 40, 75), 55, "what was spent beyond the plan takes nothing from the rest");
    assert_eq!(plan.still_to_come(5, 5, 75), 0);
}

const MINUTE: u64 = 60_000;

#[test]
fn time_counts_where_it_was_spent_while_the_clock_goes() {
    let mut pace = Pace::default();
    pace.pass(Step::People, MINUTE);
    assert!(!pace.has_begun(), "nobody has begun it");
    pace.go_on();
    for _ in 0..14 {
        pace.pass(Step::People, MINUTE);
    }
    pace.pass(Step::Frame, MINUTE / 2);
    pace.pass(Step::Evidence, 2 * MINUTE);
    pace.pause();
    pace.pass(Step::Evidence, MINUTE);
    assert_eq!(pace.spent(|step| step.stage() == Stage::Story), 16);
    assert_eq!(pace.spent(|step| step == Step::Frame), 0);
    assert_eq!(pace.spent(|_| true), 16, "half minutes are rounded once, at the end");
}

#[test]
fn a_computer_that_slept_stops_the_clock_and_the_time_counts_only_if_somebody_says_so() {
    let slept = |count: bool| {
        let mut pace = Pace::default();
        pace.go_on();
        pace.pass(Step::People, MINUTE);
        pace.pass(Step::People, 34 * MINUTE);
        assert_eq!((pace.is_going(), pace.slept()), (false, Some(34)));
        pace.pass(Step::People, MINUTE);
        if count {
            pace.count_sleep(Step::People)
        } else {
            pace.go_on()
        }
        assert_eq!((pace.is_going(), pace.slept()), (true, None));
        pace.spent(|_| true)
    };
    assert_eq!((slept(false), slept(true)), (1, 35));
}

#[test]
fn what_can_wait_is_shown_in_this_walk_untouched_and_of_a_tool_that_was_chosen() {
    let opening = Opening::new(Mode::Supervision, date(2026, 11, 22));
    let session = Session::new(SessionId::new("s1").unwrap(), opening.clone());
    let waits = |session: &Session| can_wait(session, content::can_wait(), Step::Frame, 3);
    let first = waits(&session);
    assert_eq!(first.len(), 3);
    assert!(first.iter().all(|step| step.shown_first(Mode::Supervision)));
    let begun = apply(&session, Command::Consider(first[0], true), date(2026, 11, 22)).unwrap();
    assert!(!waits(&begun).contains(&first[0]), "what is considered is done");
    let only = Opening { tools: [Tool::PowerMap].into_iter().collect(), ..opening };
    let only = Session::new(SessionId::new("s1").unwrap(), only);
    assert!(waits(&only).iter().all(|step| ![Stage::Cooperation, Stage::Protection].contains(&step.stage())));
}
