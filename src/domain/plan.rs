//! What other steps hold that could be done, and is not in the plan yet.
//!
//! Derived when asked for. An offer is taken by adding an action with its origin, after which it is no longer offered:
//! whatever can be done stands in the plan once. Start with [`offers`].

use super::YesNo;
use super::advocacy::AdvocacyChoice;
use super::closing::{Action, ActionLevel, ObstacleKind, ObstacleMove, Once, Origin};
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
    /// Words of ours that say what is done, and what or whom it is about in the writer's words, which may be blank.
    Do(Deed, String),
}

/// What is done, where the writer's words alone do not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A tripwire has been met: act on it.
    ActOn,
    /// Explain advocacy to somebody.
    Explain,
    /// Ask for the advocate that somebody chose.
    Refer,
    /// Offer that the people concerned lead a decision.
    FamilyLed,
    /// Hand a problem to whose it could be.
    HandOver,
    /// Look for the small sign.
    LookForSign,
    /// Pass on the needs that no service meets.
    PassOn,
    /// Tell somebody of an equality issue.
    Tell,
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
    /// At which level, where it has only one.
    pub level: Option<ActionLevel>,
}

impl Offer {
    /// The action that it becomes, in these words.
    #[must_use]
    pub fn action(&self, id: ActionId, what: &str) -> Action {
        let (who, origin) = (self.who.clone(), Some(self.origin.clone()));
        Action { who, by: self.by, level: self.level, origin, ..Action::new(id, what) }
    }
}

/// The step at which an entry was written.
#[must_use]
pub const fn step_of(origin: &Origin) -> Step {
    match origin {
        Origin::Shift(_) => Step::Shift,
        Origin::Enquiry(_) => Step::FindOut,
        Origin::Move(_) | Origin::Once(Once::Sign) => Step::Move,
        Origin::Late(_) => Step::AdvocacyProcess,
        Origin::Explain(_) | Origin::Refer(_) => Step::AdvocacyChoice,
        Origin::System(_) => Step::Speaking,
        Origin::FamilyLed(_) => Step::KeptShared,
        Origin::Tripwire(_) => Step::Tripwires,
        Origin::Want(_) => Step::Wants,
        Origin::Obstacle(_) => Step::Obstacles,
        Origin::Ownership(_) => Step::Ownership,
        Origin::Once(Once::Needs) => Step::Plan,
        Origin::Once(Once::Equality) => Step::Ending,
    }
}

/// What is collected while offers are looked for.
struct Offers<'a> {
    session: &'a Session,
    found: Vec<Offer>,
}

impl Offers<'_> {
    /// Offers it, unless it is blank or in the plan already.
    #[inline(never)]
    fn offer(&mut self, origin: Origin, what: Said, who: &Option<ActorId>, by: Option<Date>) {
        let blank = matches!(&what, Said::Words(words) if words.trim().is_empty());
        let taken = self.session.closing.actions.iter().any(|action| action.origin.as_ref() == Some(&origin));
        if !blank && !taken {
            let level = (origin == Origin::Once(Once::Needs)).then_some(ActionLevel::Policy);
            self.found.push(Offer { origin, what, who: who.clone(), by, level });
        }
    }
}

/// What could be taken into the plan, in the order of the walk. A blank entry, a move that was tried, an obstacle
/// without an answer and a problem that is where it belongs are nothing to be done.
#[must_use]
pub fn offers(session: &Session) -> Vec<Offer> {
    let Session { story, power, cooperation, advocacy, protection, closing, .. } = session;
    let mut all = Offers { session, found: Vec::new() };
    let words = |text: &str| Said::Words(text.trim().to_owned());
    let about = |deed: Deed, text: &str| Said::Do(deed, text.trim().to_owned());
    for shift in power.shifts.iter() {
        all.offer(Origin::Shift(shift.id.clone()), words(&shift.what), &shift.who, shift.by);
    }
    for enquiry in cooperation.enquiries.iter() {
        all.offer(Origin::Enquiry(enquiry.id.clone()), words(&enquiry.question), &None, enquiry.by);
    }
    for a_move in cooperation.moves.iter().filter(|a_move| !a_move.tried) {
        all.offer(Origin::Move(a_move.id.clone()), words(&a_move.what), &None, None);
    }
    let resolve = &cooperation.resolve;
    if !resolve.small_sign.trim().is_empty() {
        all.offer(Origin::Once(Once::Sign), about(Deed::LookForSign, &resolve.small_sign), &None, resolve.sign_by);
    }
    for check in advocacy.checks.iter() {
        let whom = check.whose.as_ref().map_or("", |who| story.label(who));
        let (by, open) = (check.decision_date, check.referred_on.is_none());
        all.offer(Origin::Late(check.id.clone()), words(&check.late), &None, by);
        if open && check.choice == Some(AdvocacyChoice::Accepts) {
            all.offer(Origin::Refer(check.id.clone()), about(Deed::Refer, whom), &None, by);
        } else if open && check.explained == Some(YesNo::No) {
            all.offer(Origin::Explain(check.id.clone()), about(Deed::Explain, whom), &None, by);
        }
        all.offer(Origin::System(check.id.clone()), words(&check.acting.system), &None, None);
    }
    for decision in protection.decisions.iter() {
        let family = &decision.family_led;
        if family.could == Some(YesNo::Yes) && family.offered != Some(YesNo::Yes) {
            let what = about(Deed::FamilyLed, &decision.question);
            all.offer(Origin::FamilyLed(decision.id.clone()), what, &None, None);
        }
    }
    for wire in protection.tripwires.iter().filter(|wire| wire.happened.is_some()) {
        all.offer(Origin::Tripwire(wire.id.clone()), about(Deed::ActOn, &wire.trigger), &wire.watcher, None);
    }
    for want in closing.wants.iter() {
        all.offer(Origin::Want(want.id.clone()), words(&want.discretion), &None, None);
    }
    for obstacle in closing.obstacles.iter() {
        if let Some(answer) = obstacle.answer {
            let what = Said::About(answer, obstacle.kind);
            all.offer(Origin::Obstacle(obstacle.id.clone()), what, &obstacle.owner, None);
        }
    }
    for held in closing.ownerships.iter() {
        if held.could_be.is_some() && held.could_be != held.carried_by && !held.problem.trim().is_empty() {
            let what = about(Deed::HandOver, &held.problem);
            all.offer(Origin::Ownership(held.id.clone()), what, &held.could_be, None);
        }
    }
    if !closing.needs().is_empty() {
        all.offer(Origin::Once(Once::Needs), about(Deed::PassOn, ""), &None, None);
    }
    let ending = &closing.ending;
    if !ending.equality_issue.trim().is_empty() {
        let mut what = ending.equality_issue.trim().to_owned();
        let whom = ending.equality_to.trim();
        if !whom.is_empty() {
            what = [whom, ": ", &what].concat();
        }
        all.offer(Origin::Once(Once::Equality), Said::Do(Deed::Tell, what), &None, None);
    }
    all.found
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::advocacy::{Acting, AdvocacyCheck};
    use crate::domain::closing::{Ending, Obstacle, Ownership, Unmet};
    use crate::domain::cooperation::{Move, Resolve};
    use crate::domain::opening::{Mode, Opening};
    use crate::domain::power::{Shift, ShiftKind};
    use crate::domain::protection::{Decision, Direction, FamilyLed, Tripwire};
    use crate::domain::story::{Actor, ActorKind};
    use crate::domain::wants::{Met, Want};
    use crate::domain::{Change, Command, Id, SessionId, apply};

    fn today() -> Date {
        Date::new(2026, 11, 22).unwrap()
    }

    fn id<T: Id>(text: &str) -> T {
        T::read(text).unwrap()
    }

    fn after(commands: Vec<Command>) -> Session {
        let people = ["mum", "us"].map(|one| Command::Actor(Change::add(Actor::new(id(one), one, ActorKind::Worker))));
        let empty = Session::new(SessionId::new("s").unwrap(), Opening::new(Mode::Solo, today()));
        let commands = people.into_iter().chain(commands);
        commands.fold(empty, |session, command| apply(&session, command, today()).unwrap())
    }

    fn shift(what: &str) -> Command {
        let (id, what) = (id("shift"), what.into());
        Command::Shift(Change::add(Shift {
            id,
            kind: ShiftKind::Share,
            what,
            who: None,
            by: None,
            gain: String::new(),
        }))
    }

    fn a_move(what: &str, tried: bool) -> Command {
        let (id, what) = (id("move"), what.into());
        Command::Move(Change::add(Move { id, what, answers: None, tried, result: String::new() }))
    }

    fn obstacle(answer: Option<ObstacleMove>) -> Command {
        Command::Obstacle(Change::add(Obstacle {
            id: id("obstacle"),
            kind: ObstacleKind::Poverty,
            note: String::new(),
            scope: None,
            evidence: Vec::new(),
            seen_by: None,
            answer,
            owner: None,
        }))
    }

    fn advocacy(explained: Option<YesNo>, choice: Option<AdvocacyChoice>, referred_on: Option<Date>) -> Command {
        let whose = Some(id("mum"));
        let check = AdvocacyCheck { whose, explained, choice, referred_on, ..AdvocacyCheck::new(id("check")) };
        Command::Advocacy(Change::add(check))
    }

    fn family_led(could: YesNo, offered: Option<YesNo>) -> Command {
        let family_led = FamilyLed { could: Some(could), offered, ..FamilyLed::default() };
        Command::Decision(Change::add(Decision { family_led, ..Decision::new(id("decision"), "Where?") }))
    }

    fn tripwire(happened: Option<Date>) -> Command {
        let (direction, watcher, review) = (Direction::Up, Some(id("us")), today());
        let (id, trigger) = (id("wire"), "No food".into());
        Command::Tripwire(Change::add(Tripwire { id, decision: None, trigger, direction, watcher, review, happened }))
    }

    fn want(words: &str, discretion: &str, met: Option<Met>) -> Command {
        let (words, discretion) = (words.into(), discretion.into());
        Command::Want(Change::add(Want { words, discretion, met, ..Want::new(id("want")) }))
    }

    fn ownership(problem: &str, carried: Option<&str>, could: Option<&str>) -> Command {
        let (carried_by, could_be) = (carried.map(id), could.map(id));
        Command::Ownership(Change::add(Ownership { id: id("own"), problem: problem.into(), carried_by, could_be }))
    }

    fn unmet(need: &str) -> Command {
        Command::Unmet(Change::add(Unmet { id: id("unmet"), need: need.into(), would_take: String::new() }))
    }

    fn sign(small_sign: &str) -> Command {
        Command::Resolve(Resolve { small_sign: small_sign.into(), sign_by: Some(today()), ..Resolve::default() })
    }

    fn equality(issue: &str, whom: &str) -> Command {
        Command::Ending(Ending { equality_issue: issue.into(), equality_to: whom.into(), ..Ending::default() })
    }

    #[track_caller]
    fn check(commands: Vec<Command>, offered: &[Step]) {
        let steps: Vec<Step> = offers(&after(commands)).iter().map(|offer| step_of(&offer.origin)).collect();
        assert_eq!(steps, offered);
    }

    /// Everything that can be done, a command for each, against the order of the walk.
    fn all() -> (Vec<Command>, Vec<Step>) {
        let commands = vec![
            equality("Worse treated", "the service"),
            unmet("A warm room"),
            ownership("The post", Some("us"), Some("mum")),
            obstacle(Some(ObstacleMove::ChallengeUpward)),
            want("A friend", "Ask the panel", None),
            tripwire(Some(today())),
            family_led(YesNo::Yes, None),
            advocacy(Some(YesNo::No), None, None),
            sign("She rings"),
            a_move("Ring first", false),
            shift("Tell her"),
        ];
        let steps = vec![
            Step::Shift,
            Step::Move,
            Step::Move,
            Step::AdvocacyChoice,
            Step::KeptShared,
            Step::Tripwires,
            Step::Wants,
            Step::Obstacles,
            Step::Ownership,
            Step::Plan,
            Step::Ending,
        ];
        (commands, steps)
    }

    #[test]
    fn what_can_be_done_is_offered_in_the_order_of_the_walk() {
        check(vec![], &[]);
        let (commands, steps) = all();
        check(commands, &steps);
    }

    #[test]
    fn what_is_blank_or_done_or_where_it_belongs_is_not_offered() {
        let nothing = [
            shift("  "),
            a_move("Ring first", true),
            obstacle(None),
            sign(" "),
            advocacy(None, None, None),
            advocacy(Some(YesNo::Yes), None, None),
            advocacy(Some(YesNo::Yes), Some(AdvocacyChoice::Declines), None),
            advocacy(Some(YesNo::Yes), Some(AdvocacyChoice::Accepts), Some(today())),
            family_led(YesNo::No, None),
            family_led(YesNo::Unknown, None),
            family_led(YesNo::Yes, Some(YesNo::Yes)),
            tripwire(None),
            want("A friend", " ", None),
            want(" ", "", Some(Met::ByNobody)),
            want("A friend", "", Some(Met::Yes)),
            ownership("The post", Some("us"), None),
            ownership("The post", Some("us"), Some("us")),
            ownership(" ", Some("us"), Some("mum")),
            unmet(" "),
            equality(" ", "the service"),
        ];
        for command in nothing {
            check(vec![command], &[]);
        }
    }

    #[test]
    fn an_offer_says_what_who_by_when_and_where_that_is_known() {
        #[track_caller]
        fn only(command: Command, what: Said, who: Option<&str>, by: Option<Date>, level: Option<ActionLevel>) {
            let found = offers(&after(vec![command]));
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!((&found[0].what, found[0].who.clone()), (&what, who.map(id)));
            assert_eq!((found[0].by, found[0].level), (by, level));
        }
        let about = |deed, text: &str| Said::Do(deed, text.into());
        only(shift(" Tell her "), Said::Words("Tell her".into()), None, None, None);
        only(sign("She rings"), about(Deed::LookForSign, "She rings"), None, Some(today()), None);
        only(advocacy(Some(YesNo::No), None, None), about(Deed::Explain, "mum"), None, None, None);
        let accepts = advocacy(Some(YesNo::Yes), Some(AdvocacyChoice::Accepts), None);
        only(accepts, about(Deed::Refer, "mum"), None, None, None);
        only(family_led(YesNo::Yes, Some(YesNo::No)), about(Deed::FamilyLed, "Where?"), None, None, None);
        only(tripwire(Some(today())), about(Deed::ActOn, "No food"), Some("us"), None, None);
        only(ownership("The post", None, Some("mum")), about(Deed::HandOver, "The post"), Some("mum"), None, None);
        only(equality("Worse treated", ""), about(Deed::Tell, "Worse treated"), None, None, None);
        only(equality("Worse treated", "Head"), about(Deed::Tell, "Head: Worse treated"), None, None, None);
        // Needs are passed on together, whichever step they were written in, and to those who make the rules.
        only(unmet("A warm room"), about(Deed::PassOn, ""), None, None, Some(ActionLevel::Policy));
        let unmet_want = want("A friend", "", Some(Met::InPart));
        only(unmet_want, about(Deed::PassOn, ""), None, None, Some(ActionLevel::Policy));
    }

    #[test]
    fn what_advocacy_leaves_to_be_done_stands_where_it_was_written() {
        let acting = Acting { system: "No lift to the meeting room".into(), ..Acting::default() };
        let late = "Move the meeting".into();
        let check = AdvocacyCheck { late, acting, decision_date: Some(today()), ..AdvocacyCheck::new(id("check")) };
        self::check(vec![Command::Advocacy(Change::add(check))], &[Step::AdvocacyProcess, Step::Speaking]);
    }

    #[test]
    fn what_is_in_the_plan_is_not_offered_again_and_stays_when_its_origin_goes() {
        let (commands, _) = all();
        let mut session = after(commands);
        while let Some(offer) = offers(&session).first() {
            let taken = offer.action(id(&format!("a{}", session.closing.actions.len())), "Do it");
            assert_eq!(taken.origin.as_ref(), Some(&offer.origin));
            session = apply(&session, Command::Action(Change::add(taken)), today()).unwrap();
        }
        assert_eq!(session.closing.actions.len(), 11);

        let gone = [
            Command::Shift(Change::Remove(id("shift"))),
            Command::Move(Change::Remove(id("move"))),
            Command::Advocacy(Change::Remove(id("check"))),
            Command::Decision(Change::Remove(id("decision"))),
            Command::Tripwire(Change::Remove(id("wire"))),
            Command::Want(Change::Remove(id("want"))),
            Command::Obstacle(Change::Remove(id("obstacle"))),
            Command::Ownership(Change::Remove(id("own"))),
        ];
        let session = gone.into_iter().fold(session, |session, command| apply(&session, command, today()).unwrap());
        let origins: Vec<_> = session.closing.actions.iter().filter_map(|action| action.origin.clone()).collect();
        assert_eq!(origins, [Once::Sign, Once::Needs, Once::Equality].map(Origin::Once));
        assert_eq!(session.closing.actions.len(), 11);
        assert_eq!(crate::domain::faults(&session), []);
    }

    #[test]
    fn needs_are_collected_from_both_places_and_a_blank_one_is_none() {
        let session = after(vec![unmet("A warm room"), want("A friend", "", Some(Met::ByNobody))]);
        let needs: Vec<_> = session.closing.needs().iter().map(|one| (one.need, one.want.is_some())).collect();
        assert_eq!(needs, [("A friend", true), ("A warm room", false)]);
        assert!(after(vec![unmet(" "), want("", "", Some(Met::ByNobody))]).closing.needs().is_empty());
    }
}
