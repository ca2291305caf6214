//! The second looks of an exported session as lines of text, by the code the app itself uses.
//!
//! Reads a file as the app does, so what it refuses and why is the same. Start with [`lines`]; only [`read`] and
//! [`today`] know of files and of the clock.

mod asked;

pub use asked::{read, today};
use serde_json::json;
use standpoint::content;
use standpoint::content::words::files as words;
use standpoint::domain::Session;
use standpoint::domain::dates::Date;
use standpoint::domain::looks::{Reference, SecondLook};
use standpoint::storage::{ImportError, ImportFault, WhyNot, import_json};

/// How they are to be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// As JSON.
    pub json: bool,
    /// Those too that an answer keeps quiet.
    pub all: bool,
}

/// What the session in a file raises on a day, a line for each: the trap's id, then the ids of what it rests on. As JSON
/// it is one array.
///
/// # Errors
/// Why the file was not read, in words.
pub fn lines(file: &str, today: Date, telling: Telling) -> Result<String, String> {
    let session = import_json(file).map_err(|why| refusal(&why))?;
    let looks = content::second_looks(&session, today);
    let told: Vec<&SecondLook> = looks.iter().filter(|look| telling.all || look.answered.is_none()).collect();
    if telling.json {
        let told: Vec<_> = told.iter().map(|look| as_json(&session, look)).collect();
        return Ok(serde_json::to_string_pretty(&told).unwrap_or_default() + "\n");
    }
    Ok(told.iter().map(|look| line(look)).collect())
}

fn line(look: &SecondLook) -> String {
    let matched = look.matched.iter().flat_map(|found| [" ", found.id()]);
    [look.trap.id()].into_iter().chain(matched).chain(["\n"]).collect()
}

fn as_json(session: &Session, look: &SecondLook) -> serde_json::Value {
    let entry = content::trap(look.trap);
    let question = entry.other_question.filter(|_| look.cannot_say).unwrap_or(entry.question);
    let matched: Vec<_> = look.matched.iter().map(|found| json!({ "kind": kind(found), "id": found.id() })).collect();
    json!({
        "trap": look.trap.id(),
        "heading": content::label(look.trap.group()),
        "question": question,
        "rule": content::rule(session, look.trap),
        "matched": matched,
        "answered": look.answered.as_ref().map(|answer| answer.as_str()),
    })
}

const fn kind(found: &Reference) -> &'static str {
    match found {
        Reference::Actor(_) => "actor",
        Reference::Evidence(_) => "evidence",
        Reference::Event(_) => "event",
        Reference::Episode(_) => "episode",
        Reference::Explanation(_) => "explanation",
        Reference::Decision(_) => "decision",
        Reference::Judgement(_) => "judgement",
        Reference::Action(_) => "action",
        Reference::Tripwire(_) => "tripwire",
        Reference::Step(_) => "step",
    }
}

/// Why a file was not read: the words of the app, with everything that is wrong listed.
#[must_use]
pub fn refusal(why: &ImportError) -> String {
    match why {
        ImportError::Empty => words::EMPTY.into(),
        ImportError::TooLarge { limit, .. } => words::too_large(limit / (1024 * 1024)),
        ImportError::NotJson { line, column } => words::not_json(*line, *column),
        ImportError::TooDeep => words::TOO_DEEP.into(),
        ImportError::AnotherApp => words::ANOTHER_APP.into(),
        ImportError::Newer { .. } => words::NEWER.into(),
        ImportError::NoSession => words::NO_SESSION.into(),
        ImportError::Faults { shown, more } => {
            let mut said = words::FAULTS.to_owned();
            shown.iter().for_each(|found| said += &["\n  ", &fault(found)].concat());
            if *more > 0 {
                said += &["\n  ", &words::and_more(*more)].concat();
            }
            said
        }
    }
}

fn fault(found: &ImportFault) -> String {
    let why = match &found.why {
        WhyNot::UnknownField(name) => words::unknown_field(name),
        WhyNot::MissingPart(name) => words::missing_part(name),
        WhyNot::WrongKind => words::WRONG_KIND.into(),
        WhyNot::Refused(rejection) => words::rule(*rejection).into(),
    };
    words::fault(found.part, found.entry, &why)
}
