//! From a real session to an invented one, text by text: what has to be looked at, and the session that comes of it.
//!
//! Nothing here decides that a text is safe to be shown: it offers another wording, and whoever makes the exercise
//! confirms, rewrites or empties each. What is private, sealed or rewritten by hand is not among them; it stays behind
//! altogether. Days are moved by a number of days, all by the same, so that what came after what stays so. Start with
//! [`pieces`], then [`invented`]; the real session is only read.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value;

use super::dates::{Date, in_range};
use super::faults::faults;
use super::form::{Read, text_of};
use super::handing_out::without_private;
use super::ids::SessionId;
use super::masked::{MaskWords, masked};
use super::rejection::Rejection;
use super::session::Session;
use super::walk::Stage;

/// The most days that all days are moved by, either way.
pub const MAX_MOVED: i32 = 3_650;

/// A text of the session. The same text in several places is one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands first.
    pub stage: Stage,
    /// The text as it is.
    pub was: String,
    /// The wording that is offered: with people as their roles, and without what looks like a name or a number.
    pub offered: String,
}

/// Every text that would be in the invented session, in the order of the walk.
#[must_use]
pub fn pieces(session: &Session, words: MaskWords) -> Vec<Piece> {
    let bare = bare(session);
    let (was, offered) = (texts(&bare), texts(&masked(&bare, words)));
    let mut found: Vec<Piece> = Vec::new();
    for ((stage, was), (_, offered)) in was.into_iter().zip(offered) {
        if !was.trim().is_empty() && found.iter().all(|piece| piece.was != was) {
            found.push(Piece { stage, was, offered });
        }
    }
    found
}

/// The invented session: every text as `said` has it for its piece, every day moved by so many days, under an id of its
/// own.
///
/// # Errors
/// When a text has become too long for its place, or a day falls outside the years there are.
pub fn invented(session: &Session, said: Vec<(Piece, String)>, days: i32, id: SessionId) -> Result<Session, Rejection> {
    let saved = value_of(&bare(session));
    let say = move |text: &str| match said.iter().find(|(piece, _)| piece.was == text) {
        Some((_, said)) => said.trim().to_owned(),
        None => kept(text),
    };
    let told = Session::retold(&saved, Some(Rc::new(say))).map_err(|_| Rejection::Dangling)?;
    let mut saved = value_of(&told);
    move_days(&mut saved, days.clamp(-MAX_MOVED, MAX_MOVED))?;
    let mut session = Session::read(&saved).map_err(|_| Rejection::DateOutOfRange)?;
    session.id = id;
    Rc::make_mut(&mut session.opening).fictional = Some(true);
    match faults(&session).into_iter().next() {
        None => Ok(session),
        Some(fault) => Err(fault.why),
    }
}

/// What nobody was asked about is not said; only what answers to second looks rest on is no text but ids.
fn kept(text: &str) -> String {
    if text.split(' ').all(super::is_id) { text.to_owned() } else { String::new() }
}

/// What of a session can be invented at all.
fn bare(session: &Session) -> Session {
    let mut bare = without_private(session);
    Rc::make_mut(&mut bare.opening).task = None;
    bare
}

fn value_of(session: &Session) -> Value {
    serde_json::from_str(&text_of(session)).unwrap_or_default()
}

/// Every text of a session with its stage, in one order for all sessions of the same shape.
fn texts(session: &Session) -> Vec<(Stage, String)> {
    let found = Rc::new(RefCell::new(Vec::new()));
    let mut staged = Vec::new();
    let mut collect = |stage: Stage, read: &dyn Fn(Option<super::form::Retold>)| {
        let into = found.clone();
        read(Some(Rc::new(move |text: &str| {
            into.borrow_mut().push(text.to_owned());
            text.to_owned()
        })));
        staged.extend(found.take().into_iter().map(|text| (stage, text)));
    };
    // Answers to second looks name what they rest on: ids, which are no texts.
    let mut session = session.clone();
    session.protection_mut().trap_answers.rewrite(&|answer| {
        answer.matched = Default::default();
        true
    });
    let saved = value_of(&session);
    let Session { opening, story, power, cooperation, advocacy, protection, closing, .. } = &session;
    macro_rules! each {
        ($($area:ident: $stage:ident),+) => { $(
            collect(Stage::$stage, &|by| drop(of_type($area, &saved[stringify!($area)], by)));
        )+ };
    }
    each!(
        opening: Opening, story: Story, power: PowerMap, cooperation: Cooperation, advocacy: Advocacy,
        protection: Protection, closing: Closing
    );
    staged
}

/// Reads a value as what `like` is.
fn of_type<'a, T: Read<'a>>(_like: &T, value: &'a Value, by: Option<super::form::Retold>) -> Option<T> {
    T::retold(value, by).ok()
}

fn move_days(value: &mut Value, days: i32) -> Result<(), Rejection> {
    match value {
        Value::String(text) => {
            if let Some(day) = Date::from_saved(text) {
                let moved = moved(day, days).filter(|day| in_range(*day)).ok_or(Rejection::DateOutOfRange)?;
                *text = moved.to_string();
            }
            Ok(())
        }
        Value::Array(entries) => entries.iter_mut().try_for_each(|entry| move_days(entry, days)),
        Value::Object(fields) => fields.values_mut().try_for_each(|value| move_days(value, days)),
        _ => Ok(()),
    }
}

/// The day so many days later, or earlier.
fn moved(day: Date, days: i32) -> Option<Date> {
    if days >= 0 {
        Some((0..days).fold(day, |day, _| day.next()))
    } else {
        (days..0).try_fold(day, |day, _| day.back(1))
    }
}
