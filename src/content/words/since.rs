//! What has changed since the last session, in sentences.

use super::protection::level;
use crate::content::traps::in_words;
use crate::domain::labels::folded;

/// Over the sentences.
pub const HEADING: &str = "What has changed since last time";
/// Nothing has.
pub const NOTHING: &str = "Nothing of what was carried over has changed since.";
/// A decision, an action or a tripwire without words.
pub const WORDLESS: &str = "not put into words yet";
/// Nobody is beside it.
pub const NOBODY: &str = "nobody yet";

/// The session before.
#[must_use]
pub fn before(title: &str, day: &str, days: &str) -> String {
    if title.is_empty() {
        format!("The session before was begun on {day}, {days} before this one.")
    } else {
        format!("The session before, “{title}”, was begun on {day}, {days} before this one.")
    }
}

/// Somebody new.
#[must_use]
pub fn new_person(name: &str) -> String {
    format!("New in the story: {name}.")
}

/// An event.
#[must_use]
pub fn event(day: &str, tag: &str, note: &str) -> String {
    let stop = if note.is_empty() { "." } else { ": " };
    format!("{day}: {tag}{stop}{note}")
}

/// An entry that is new; `known` is the day we knew.
#[must_use]
pub fn new_entry(text: &str, known: Option<&str>) -> String {
    match known {
        Some(day) => format!("New entry, known on {day}: {text}"),
        None => format!("New entry: {text}"),
    }
}

/// What was judged, and what had been judged before.
#[must_use]
pub fn judged(question: &str, day: &str, now: &str, before: Option<&str>) -> String {
    let before = before.map_or(String::new(), |before| format!(" Before that: {before}."));
    format!("Judged on {day}, on “{question}”: {now}.{before}")
}

/// The leaning and the level of a judgement.
#[must_use]
pub fn judgement(leans: &str, number: u8, name: &str) -> String {
    format!("{}, level {}", folded(leans), level(number, name))
}

/// Another level than last time.
#[must_use]
pub fn moved(question: &str, was: &str, is: &str) -> String {
    format!("On “{question}” we were at level {was}, and are now at {is}.")
}

/// Another word on an explanation than last time.
#[must_use]
pub fn stands(text: &str, was: Option<&str>, is: &str, why: &str) -> String {
    let was = was.map_or(String::new(), |was| format!("; last time it was “{was}”"));
    let why = if why.is_empty() { String::new() } else { format!(" {why}") };
    format!("Of the explanation “{text}” we say now: “{is}”{was}.{why}")
}

/// An action that was carried over and is done.
#[must_use]
pub fn done(what: &str) -> String {
    format!("Done: {what}")
}

/// An action that was carried over and dropped.
#[must_use]
pub fn dropped(what: &str) -> String {
    format!("Dropped: {what}")
}

/// An action that is open still.
#[must_use]
pub fn still_open(what: &str, who: &str, carried: u8) -> String {
    let times = match carried {
        1 => "once".into(),
        2 => "twice".into(),
        more => format!("{} times", in_words(more.into(), false)),
    };
    format!("Still open, carried over {times} ({who}): {what}")
}

/// A tripwire that is new.
#[must_use]
pub fn set(trigger: &str, direction: &str, day: &str) -> String {
    format!("New tripwire: {trigger} What we would do then: {}. To be looked at again on {day}.", folded(direction))
}

/// A tripwire that happened.
#[must_use]
pub fn happened(trigger: &str, day: &str, direction: &str) -> String {
    format!("It happened on {day}: {trigger} What we said we would do then: {}.", folded(direction))
}

/// A tripwire whose day is past.
#[must_use]
pub fn passed(trigger: &str, day: &str) -> String {
    format!("To be looked at again since {day}: {trigger}")
}
