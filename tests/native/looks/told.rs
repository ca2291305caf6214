//! Sessions told in few words, so that a table of cases can be read at a glance.
//!
//! Statements end with a semicolon; days are counted from the day of the tests, so `@-9` is nine days before it. Every
//! session that is told is checked by the rules every file is checked by.
//!
//! ```text
//! who mum parent-carer adult home direct house:flat label:Mum
//! e a,b - of:kit from:mum heard alone @-9 unchecked words expected on:.. links:.. aside:why on:c text:what was said
//! d x 4 lens:child levels:mum=2,dad=3 lawful least kept until:-3       (a decision, with where we are now)
//! j j1 x 2 @-9 reassured on:a,b replaces:j0 dissent text:in our words  (a judgement of it)
//! row r us leading standing fits:a+,b-,c.,d?        event v moved @-30      episode p text:what they did
//! move m tried      action k carried:2 who:mum      trip t x up watch:mum review:-1 happened:-3
//! capacity x        advocacy kit explained          law worker lot held      review -1      setting adults
//! ```
//!
//! Leanings of an entry: `-` concern, `+` strength, `~` mixed, `?` unclear. `@` is the day it happened and was known;
//! `happened:` and `known:` say one of them alone.

use std::rc::Rc;

use standpoint::domain::advocacy::AdvocacyCheck;
use standpoint::domain::closing::{Action, ActionStatus, Closing};
use standpoint::domain::cooperation::{
    Cooperation, Episode, Explanation, Fit, Move, Reason, ReasonGroup, Stance, Standing, StandingOn,
};
use standpoint::domain::dates::Date;
use standpoint::domain::opening::{Mode, Opening, Setting};
use standpoint::domain::power::{Amount, Map, Power, PowerSource, Rating, Use};
use standpoint::domain::protection::{
    CapacityCheck, CapacityOutcome, Decision, Direction, Judgement, JudgementLeans, KeptShared, Lens, Level,
    Protection, Tripwire,
};
use standpoint::domain::story::{
    Actor, ActorKind, Age, Checked, Event, EventTag, Evidence, How, InHome, Interpreter, Leans, SetAside, Shows,
    Source, Story, Visit, Voice,
};
use standpoint::domain::thresholds::Threshold;
use standpoint::domain::{Id, Session, YesNo, faults};

use crate::drawn::TODAY;

pub fn id<T: Id>(text: &str) -> T {
    T::read(text).unwrap_or_else(|| panic!("{text:?} is no id"))
}

fn many<T: Id, C: FromIterator<T>>(list: &str) -> C {
    list.split(',').map(id).collect()
}

/// The day so many days from the day of the tests.
pub fn on(offset: &str) -> Date {
    let days: i32 = offset.parse().unwrap_or_else(|_| panic!("{offset:?} is no number of days"));
    (0..days.unsigned_abs()).fold(TODAY, |day, _| neighbour(day, days.signum()))
}

fn neighbour(day: Date, step: i32) -> Date {
    let next = |year: i16, month: i8, day: i32| Date::new(year, month, i8::try_from(day).unwrap());
    if let Some(found) = next(day.year(), day.month(), i32::from(day.day()) + step) {
        return found;
    }
    let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + step;
    let (year, month) = (i16::try_from(months / 12).unwrap(), i8::try_from(months % 12 + 1).unwrap());
    if step > 0 { next(year, month, 1).unwrap() } else { (28..=31).rev().find_map(|d| next(year, month, d)).unwrap() }
}

fn level(number: &str) -> Level {
    Level::from_id(number).unwrap_or_else(|| panic!("{number:?} is no level"))
}

/// The parts of a session while it is told.
#[derive(Default)]
struct Telling {
    actors: Vec<Actor>,
    evidence: Vec<Evidence>,
    events: Vec<Event>,
    decisions: Vec<Decision>,
    judgements: Vec<Judgement>,
    capacity: Vec<CapacityCheck>,
    tripwires: Vec<Tripwire>,
    rows: Vec<Explanation>,
    episodes: Vec<Episode>,
    moves: Vec<Move>,
    actions: Vec<Action>,
    advocacy: Vec<AdvocacyCheck>,
    ratings: Vec<Rating>,
    review: Option<Date>,
    setting: Option<Setting>,
    stance: Option<Stance>,
    thresholds: Vec<(Threshold, u16)>,
}

/// The session that is told.
#[track_caller]
pub fn told(story: &str) -> Session {
    let mut telling = Telling::default();
    for statement in story.split(';').map(str::trim).filter(|statement| !statement.is_empty()) {
        telling.statement(statement);
    }
    let session = telling.session();
    assert_eq!(faults(&session), [], "{story}");
    session
}

/// The words of a statement, and the text at its end.
fn words(statement: &str) -> (Vec<&str>, &str) {
    let (words, text) = statement.split_once("text:").unwrap_or((statement, ""));
    (words.split_whitespace().collect(), text.trim())
}

impl Telling {
    fn statement(&mut self, statement: &str) {
        let (words, text) = words(statement);
        let (first, rest) = words.split_first().unwrap();
        match *first {
            "who" => self.who(rest),
            "e" => rest[0].split(',').for_each(|name| self.entry(name, &rest[1..], text)),
            "d" => self.decision(rest),
            "j" => self.judgement(rest, text),
            "row" => self.row(rest, text),
            "event" => self.events.push(Event {
                id: id(rest[0]),
                tag: EventTag::from_id(rest[1]).unwrap(),
                date: on(rest[2].trim_start_matches('@')),
                note: String::new(),
            }),
            "episode" => self.episodes.push(Episode {
                id: id(rest[0]),
                date: None,
                asked: String::new(),
                how: String::new(),
                response: text.into(),
                effect: String::new(),
            }),
            "move" => self.moves.push(Move {
                id: id(rest[0]),
                what: "A visit at another hour".into(),
                answers: None,
                tried: rest.get(1) == Some(&"tried"),
                result: String::new(),
            }),
            "action" => self.action(rest),
            "trip" => self.tripwire(rest),
            "capacity" => self.capacity.push(CapacityCheck {
                id: id(&format!("c{}", self.capacity.len())),
                decision: id(rest[0]),
                date: None,
                by: None,
                outcome: CapacityOutcome::Has,
                support_given: String::new(),
            }),
            "advocacy" => {
                let mut check = AdvocacyCheck::new(id(&format!("v{}", self.advocacy.len())));
                check.whose = Some(id(rest[0]));
                check.explained = rest.get(1).map(|_| YesNo::Yes);
                self.advocacy.push(check);
            }
            "law" => self.ratings.push(Rating {
                id: id(&format!("l{}", self.ratings.len())),
                actor: id(rest[0]),
                source: PowerSource::Law,
                over: None,
                amount: if rest.contains(&"lot") { Amount::Lot } else { Amount::Some },
                used: rest.contains(&"held").then_some(Use::HeldBack),
                note: String::new(),
            }),
            "review" => self.review = Some(on(rest[0])),
            "setting" => self.setting = Setting::from_id(rest[0]),
            "stance" => self.stance = Stance::from_id(rest[0]),
            "number" => self.thresholds.push((Threshold::from_id(rest[0]).unwrap(), rest[1].parse().unwrap())),
            other => panic!("{other:?} is no statement"),
        }
    }

    fn who(&mut self, rest: &[&str]) {
        let kind = ActorKind::from_id(rest[1]).unwrap_or_else(|| panic!("{rest:?}"));
        let mut actor = Actor::new(id(rest[0]), rest[0], kind);
        for word in &rest[2..] {
            match word.split_once(':').unwrap_or((word, "")) {
                ("child" | "adult", _) => actor.age = Age::from_id(word),
                ("home", _) => actor.in_home = Some(InHome::Yes),
                ("away", _) => actor.in_home = Some(InHome::No),
                ("sometimes" | "disputed", _) => actor.in_home = InHome::from_id(word),
                ("house", name) => actor.household = name.into(),
                ("label", name) => actor.label = name.replace('_', " "),
                (voice, _) => actor.voice = Some(Voice::from_id(voice).unwrap_or_else(|| panic!("{word:?}"))),
            }
        }
        self.actors.push(actor);
    }

    fn entry(&mut self, name: &str, rest: &[&str], text: &str) {
        let mut entry = Evidence::new(id(name), if text.is_empty() { "Something that was seen" } else { text });
        for word in rest {
            let (name, value) = word.split_once(':').unwrap_or((word, ""));
            match name {
                "-" => entry.leans = Some(Leans::Concern),
                "+" => entry.leans = Some(Leans::Strength),
                "~" => entry.leans = Some(Leans::Mixed),
                "?" => entry.leans = Some(Leans::Unclear),
                "of" => entry.about = many(value),
                "from" if value == "record" => entry.source = Some(Source::Record),
                "from" => entry.source = Some(Source::Actor(id(value))),
                "heard" => entry.how = Some(How::HeardDirect),
                "seen" | "reported" | "document" | "inference" | "opinion" => entry.how = How::from_id(name),
                "alone" => entry.alone = Some(YesNo::Yes),
                "together" => entry.alone = Some(YesNo::No),
                "interpreter" => entry.interpreter = Interpreter::from_id(value),
                "expected" | "unexpected" => entry.visit = Visit::from_id(name),
                "elsewhere" => entry.visit = Some(Visit::NotApplicable),
                "unchecked" => entry.checked = Some(Checked::No),
                "checked" => entry.checked = Some(Checked::OneOther),
                "twice" => entry.checked = Some(Checked::TwoPlus),
                "contradicted" => entry.checked = Some(Checked::Contradicted),
                "words" | "effort" | "other" => entry.shows = Shows::from_id(name),
                "change" => entry.shows = Some(Shows::ChangeForPerson),
                "happened" => entry.happened = Some(on(value)),
                "known" => entry.known = Some(on(value)),
                "links" => entry.links = many(value),
                "aside" => entry.set_aside = Some(SetAside { why: value.replace('_', " "), on: Vec::new() }),
                "on" => entry.set_aside.as_mut().unwrap().on = many(value),
                day => {
                    let day = on(day.strip_prefix('@').unwrap_or_else(|| panic!("{word:?}")));
                    (entry.happened, entry.known) = (Some(day), Some(day));
                }
            }
        }
        self.evidence.push(entry);
    }

    fn decision(&mut self, rest: &[&str]) {
        let mut decision = Decision::new(id(rest[0]), "Which?");
        for word in &rest[1..] {
            let (name, value) = word.split_once(':').unwrap_or((word, ""));
            match name {
                "lens" => decision.lens = Some(Lens::from_id(value).unwrap()),
                "levels" => {
                    let placed = value.split(',').map(|one| one.split_once('=').unwrap());
                    decision.levels = placed.map(|(who, at)| (id(who), level(at))).collect();
                }
                "lawful" => decision.tests.lawful = "A power that is named".into(),
                "least" => decision.tests.least_intrusive = "Tonight nothing less keeps her safe".into(),
                "until" => decision.tests.until = Some(on(value)),
                "kept" => decision.kept_shared = [KeptShared::Pace].into(),
                _ => decision.now = Some(level(name)),
            }
        }
        self.decisions.push(decision);
    }

    fn judgement(&mut self, rest: &[&str], text: &str) {
        let mut judgement = Judgement {
            id: id(rest[0]),
            decision: id(rest[1]),
            date: TODAY,
            text: if text.is_empty() { "In our own words".into() } else { text.into() },
            leans: JudgementLeans::Mixed,
            level: level(rest[2]),
            reasons: [].into(),
            dissent: String::new(),
            decided_by: None,
            unsure: None,
            replaces: None,
        };
        for word in &rest[3..] {
            let (name, value) = word.split_once(':').unwrap_or((word, ""));
            match name {
                "reassured" | "worried" | "mixed" => judgement.leans = JudgementLeans::from_id(name).unwrap(),
                "on" => judgement.reasons = many(value),
                "replaces" => judgement.replaces = Some(id(value)),
                "dissent" => judgement.dissent = "The nurse".into(),
                day => judgement.date = on(day.strip_prefix('@').unwrap_or_else(|| panic!("{word:?}"))),
            }
        }
        self.judgements.push(judgement);
    }

    fn row(&mut self, rest: &[&str], text: &str) {
        let (reason, group) = (Reason::from_id(rest[1]), ReasonGroup::from_id(rest[1]).unwrap_or(ReasonGroup::Us));
        let text = if text.is_empty() { "How it might be" } else { text };
        let mut row = Explanation::new(id(rest[0]), text, reason, group);
        for word in &rest[2..] {
            match word.split_once(':').unwrap_or((word, "")) {
                ("leading", _) => row.leading = true,
                ("hidden", _) => row.hidden = true,
                ("fits", marks) => {
                    let mark = |mark: &str| {
                        let (entry, sign) = mark.split_at(mark.len() - 1);
                        let fit = match sign {
                            "+" => Fit::Fits,
                            "-" => Fit::DoesNotFit,
                            "." => Fit::SaysNothing,
                            _ => Fit::DontKnow,
                        };
                        (id(entry), fit)
                    };
                    row.fits = marks.split(',').map(mark).collect();
                }
                (standing, _) => {
                    let standing = Standing::from_id(standing).unwrap_or_else(|| panic!("{word:?}"));
                    row.standings.push(StandingOn { date: TODAY, standing, why: String::new() });
                }
            }
        }
        self.rows.push(row);
    }

    fn action(&mut self, rest: &[&str]) {
        let mut action = Action::new(id(rest[0]), "Ring the surgery");
        for word in &rest[1..] {
            match word.split_once(':').unwrap_or((word, "")) {
                ("carried", times) => action.carried = times.parse().unwrap(),
                ("who", who) => action.who = Some(id(who)),
                ("blank", _) => action.what = " ".into(),
                (status, _) => action.status = ActionStatus::from_id(status).unwrap(),
            }
        }
        self.actions.push(action);
    }

    fn tripwire(&mut self, rest: &[&str]) {
        let mut tripwire = Tripwire {
            id: id(rest[0]),
            decision: None,
            trigger: "A night in the cold".into(),
            direction: Direction::Up,
            watcher: None,
            review: on("30"),
            happened: None,
        };
        for word in &rest[1..] {
            match word.split_once(':').unwrap_or((word, "")) {
                ("up" | "down", _) => tripwire.direction = Direction::from_id(word).unwrap(),
                ("watch", who) => tripwire.watcher = Some(id(who)),
                ("review", day) => tripwire.review = on(day),
                ("happened", day) => tripwire.happened = Some(on(day)),
                (decision, _) => tripwire.decision = Some(id(decision)),
            }
        }
        self.tripwires.push(tripwire);
    }

    fn session(self) -> Session {
        let opening = Opening { setting: self.setting, ..Opening::new(Mode::Supervision, TODAY) };
        let mut session = Session::new(id("told"), opening);
        session.story = Rc::new(Story {
            actors: self.actors.into_iter().collect(),
            evidence: self.evidence.into_iter().collect(),
            events: self.events.into_iter().collect(),
        });
        let ratings = self.ratings.into_iter().collect();
        session.power = Rc::new(Power { map: Map { ratings, ..Map::default() }, ..Power::default() });
        let mut cooperation = Cooperation {
            episodes: self.episodes.into_iter().collect(),
            explanations: self.rows.into_iter().collect(),
            moves: self.moves.into_iter().collect(),
            ..Cooperation::default()
        };
        cooperation.now_at.stance = self.stance;
        session.cooperation = Rc::new(cooperation);
        session.advocacy =
            Rc::new(standpoint::domain::advocacy::Advocacy { checks: self.advocacy.into_iter().collect() });
        session.protection = Rc::new(Protection {
            decisions: self.decisions.into_iter().collect(),
            judgements: self.judgements.into_iter().collect(),
            capacity: self.capacity.into_iter().collect(),
            tripwires: self.tripwires.into_iter().collect(),
            thresholds: self.thresholds.into_iter().collect(),
            ..Protection::default()
        });
        let mut closing = Closing { actions: self.actions.into_iter().collect(), ..Closing::default() };
        closing.ending.review = self.review;
        session.closing = Rc::new(closing);
        session
    }
}
