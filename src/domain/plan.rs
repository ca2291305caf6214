//! What other steps hold that could be done, and is not in the plan yet.
//!
//! Derived when asked for. An offer is taken by adding an action with its origin, after which it is no longer offered.

use super::closing::{Action, ObstacleKind, ObstacleMove, Origin};
use super::dates::Date;
use super::ids::{ActionId, ActorId};
use super::session::Session;
use super::walk::Step;

/// The words of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// In the writer's words.
    Words(String),
    /// What is done about an obstacle.
    About(ObstacleMove, ObstacleKind),
}

/// Something that could be taken into the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The entry it is.
    pub origin: Origin,
    /// What would be done.
    pub what: Said,
    /// Who, where that was said.
    pub who: Option<ActorId>,
    /// By when, where that was said.
    pub by: Option<Date>,
}

impl Offer {
    /// The action that it becomes, in these words.
    #[must_use]
    pub fn action(&self, id: ActionId, what: &str) -> Action {
        Action { who: self.who.clone(), by: self.by, origin: Some(self.origin.clone()), ..Action::new(id, what) }
    }
}

/// The step at which an entry was written.
#[must_use]
pub const fn step_of(origin: &Origin) -> Step {
    match origin {
        Origin::Shift(_) => Step::Shift,
        Origin::Enquiry(_) => Step::FindOut,
        Origin::Move(_) => Step::Move,
        Origin::Obstacle(_) => Step::Obstacles,
        Origin::Tripwire(_) => Step::Tripwires,
    }
}

/// What could be taken into the plan, in the order of the walk. A blank entry, a move that was tried and an obstacle
/// without an answer are nothing to be done.
#[must_use]
pub fn offers(session: &Session) -> Vec<Offer> {
    let mut found = Vec::new();
    let mut offer = |origin: Origin, what: Said, who: &Option<ActorId>, by: Option<Date>| {
        let blank = matches!(&what, Said::Words(words) if words.is_empty());
        let taken = session.closing.actions.iter().any(|action| action.origin.as_ref() == Some(&origin));
        if !blank && !taken {
            found.push(Offer { origin, what, who: who.clone(), by });
        }
    };
    let words = |text: &str| Said::Words(text.trim().to_owned());
    for shift in session.power.shifts.iter() {
        offer(Origin::Shift(shift.id.clone()), words(&shift.what), &shift.who, shift.by);
    }
    for enquiry in session.cooperation.enquiries.iter() {
        offer(Origin::Enquiry(enquiry.id.clone()), words(&enquiry.question), &None, enquiry.by);
    }
    for a_move in session.cooperation.moves.iter() {
        if !a_move.tried {
            offer(Origin::Move(a_move.id.clone()), words(&a_move.what), &None, None);
        }
    }
    for obstacle in session.closing.obstacles.iter() {
        if let Some(answer) = obstacle.answer {
            let what = Said::About(answer, obstacle.kind);
            offer(Origin::Obstacle(obstacle.id.clone()), what, &obstacle.owner, None);
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::closing::Obstacle;
    use crate::domain::cooperation::Move;
    use crate::domain::opening::{Mode, Opening};
    use crate::domain::power::{Shift, ShiftKind};
    use crate::domain::{ActionId, Change, Command, MoveId, ObstacleId, SessionId, ShiftId, apply};

    fn today() -> Date {
        Date::new(2026, 11, 22).unwrap()
    }

    fn after(commands: Vec<Command>) -> Session {
        let empty = Session::new(SessionId::new("s").unwrap(), Opening::new(Mode::Solo, today()));
        commands.into_iter().fold(empty, |session, command| apply(&session, command, today()).unwrap())
    }

    fn shift(what: &str) -> Command {
        let id = ShiftId::new("shift").unwrap();
        let shift = Shift { id, kind: ShiftKind::Share, what: what.into(), who: None, by: None, gain: String::new() };
        Command::Shift(Change::add(shift))
    }

    fn a_move(what: &str, tried: bool) -> Command {
        let id = MoveId::new("move").unwrap();
        Command::Move(Change::add(Move { id, what: what.into(), answers: None, tried, result: String::new() }))
    }

    fn obstacle(answer: Option<ObstacleMove>) -> Command {
        Command::Obstacle(Change::add(Obstacle {
            id: ObstacleId::new("obstacle").unwrap(),
            kind: ObstacleKind::Poverty,
            note: String::new(),
            scope: None,
            evidence: Vec::new(),
            seen_by: None,
            answer,
            owner: None,
        }))
    }

    #[track_caller]
    fn check(commands: Vec<Command>, offered: &[Step]) {
        let steps: Vec<Step> = offers(&after(commands)).iter().map(|offer| step_of(&offer.origin)).collect();
        assert_eq!(steps, offered);
    }

    #[test]
    fn what_can_be_done_is_offered_in_the_order_of_the_walk() {
        check(vec![], &[]);
        let all = vec![obstacle(Some(ObstacleMove::ChallengeUpward)), a_move("Ring first", false), shift("Tell her")];
        check(all, &[Step::Shift, Step::Move, Step::Obstacles]);
    }

    #[test]
    fn what_is_blank_or_tried_or_without_an_answer_is_not_offered() {
        check(vec![shift("  ")], &[]);
        check(vec![a_move("Ring first", true)], &[]);
        check(vec![obstacle(None)], &[]);
    }

    #[test]
    fn what_is_in_the_plan_is_not_offered_again() {
        let offer = offers(&after(vec![shift("Tell her")])).remove(0);
        let taken = offer.action(ActionId::new("a").unwrap(), "Tell her");
        assert_eq!(taken.origin, Some(Origin::Shift(ShiftId::new("shift").unwrap())));
        check(vec![shift("Tell her"), Command::Action(Change::add(taken))], &[]);
    }
}
