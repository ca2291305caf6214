//! The ledger and the people as tables for a spreadsheet, and back again.
//!
//! Written as RFC 4180 says, in UTF-8 with a byte order mark so that spreadsheets read it as that, every cell quoted.
//! A spreadsheet takes a cell that begins with `=` and its like for a formula and runs it, so such a cell gets an
//! apostrophe in front; one that begins with an apostrophe gets another, so that taking the first one off always gives
//! back what was written. Pure: may not know where the file goes. Start with [`to_csv`] and [`from_csv`].

mod read;
mod write;

use serde_json::Value;

use crate::content::words::files as words;
use crate::domain::form::{Read, text_of};
use crate::domain::story::{Actor, ActorKind, Evidence, Story};
use crate::domain::{ActorId, EvidenceId};

pub use read::{CsvError, CsvFault, CsvWhy, MAX_TABLE_BYTES, Reading, from_csv};
pub use write::to_csv;

/// Stands for a record among the ids of people: no id has such a sign.
const RECORD: &str = "(record)";
/// Between names; ids are parted by spaces.
const BETWEEN: &str = "; ";
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The evidence.
    Ledger,
    /// The people.
    People,
}

/// What a cell holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// Words, exactly.
    Text,
    /// Its own id.
    Id,
    /// An answer of a list under the id it is saved by, or nothing.
    Answer,
    /// A day, or nothing.
    Day,
    /// Ids.
    Ids,
    /// Who or what it comes from.
    Source,
    /// Whether it is set aside, why, and because of which entries: three cells of one field.
    Aside,
    AsideWhy,
    AsideOn,
    /// Names beside the ids, for people to read. Only where the ids are missing are they looked up.
    AboutNames,
    SourceName,
}

/// The heading of a column, the field it holds, and how. The id stands last: it is never empty, so that no spreadsheet
/// leaves out the end of a row.
type Columns = &'static [(&'static str, &'static str, Cell)];

const LEDGER: Columns = &[
    (words::ENTRY, "text", Cell::Text),
    (words::ABOUT, "about", Cell::AboutNames),
    (words::FROM, "source", Cell::SourceName),
    (words::HOW, "how", Cell::Answer),
    (words::ALONE, "alone", Cell::Answer),
    (words::INTERPRETER, "interpreter", Cell::Answer),
    (words::VISIT, "visit", Cell::Answer),
    (words::HAPPENED, "happened", Cell::Day),
    (words::KNOWN, "known", Cell::Day),
    (words::LEANS, "leans", Cell::Answer),
    (words::SHOWS, "shows", Cell::Answer),
    (words::CHECKED, "checked", Cell::Answer),
    (words::SET_ASIDE, "set_aside", Cell::Aside),
    (words::SET_ASIDE_WHY, "set_aside", Cell::AsideWhy),
    (words::ABOUT_IDS, "about", Cell::Ids),
    (words::FROM_ID, "source", Cell::Source),
    (words::LINKED_IDS, "links", Cell::Ids),
    (words::SET_ASIDE_IDS, "set_aside", Cell::AsideOn),
    (words::ID, "id", Cell::Id),
];

const PEOPLE: Columns = &[
    (words::NAME_OR_ROLE, "label", Cell::Text),
    (words::PART, "kind", Cell::Answer),
    (words::AGE, "age", Cell::Answer),
    (words::IN_HOME, "in_home", Cell::Answer),
    (words::HOUSEHOLD, "household", Cell::Text),
    (words::VOICE, "voice", Cell::Answer),
    (words::ID, "id", Cell::Id),
];

impl Sheet {
    fn columns(self) -> Columns {
        match self {
            Self::Ledger => LEDGER,
            Self::People => PEOPLE,
        }
    }

    /// The entries as they are saved.
    fn rows(self, story: &Story) -> Vec<Value> {
        let saved = |text: String| serde_json::from_str(&text).unwrap_or_default();
        match self {
            Self::Ledger => story.evidence.iter().map(|entry| saved(text_of(&**entry))).collect(),
            Self::People => story.actors.iter().map(|actor| saved(text_of(&**actor))).collect(),
        }
    }

    /// An entry with nothing said.
    fn blank(self) -> Value {
        let saved = match self {
            Self::Ledger => EvidenceId::new("e").map(|id| text_of(&Evidence::new(id, ""))),
            Self::People => ActorId::new("a").map(|id| text_of(&Actor::new(id, "", ActorKind::FamilyFriend))),
        };
        saved.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    fn reads(self, row: &Value) -> bool {
        match self {
            Self::Ledger => Evidence::read(row).is_ok(),
            Self::People => Actor::read(row).is_ok(),
        }
    }
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn ids(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}
