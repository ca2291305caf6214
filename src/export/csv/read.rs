//! A table, read and compared with a session, which it does not change.
//!
//! What comes of it is a [`Reading`]: what is new, what differs, and the commands that would take it in through the one
//! door. Everything that is wrong is listed, line by line, and then nothing is taken. Start with [`from_csv`].

use std::rc::Rc;

use csv_core::{ReadRecordResult, ReaderBuilder};
use serde_json::{Value, json};

use super::{BETWEEN, BYTE_ORDER_MARK, Cell, LEDGER, RECORD, Sheet, ids, word};
use crate::content::words::files as words;
use crate::domain::dates::{self, Date};
use crate::domain::form::Read;
use crate::domain::sorted::SortedSet;
use crate::domain::story::{Actor, Evidence, SetAside, Story};
use crate::domain::{Change, Command, MAX_ENTRIES, Rejection, Session, apply};

/// Largest table that is read, in bytes.
pub const MAX_TABLE_BYTES: usize = 5 * 1024 * 1024;
/// Most faults of a table that are listed one by one.
const MAX_FAULTS: usize = 50;

/// Why a table was not read. Nothing has been changed by trying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CsvError {
    /// Larger than what is read.
    TooLarge,
    /// Its first row does not have this column.
    NoColumn(&'static str),
    /// More rows than a session keeps entries.
    TooMany,
    /// These cells cannot be what they should be.
    Faults {
        /// The first of them.
        shown: Vec<CsvFault>,
        /// How many more there are.
        more: usize,
    },
}

/// What is wrong in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvFault {
    /// The row, as a spreadsheet counts: the headings are row 1.
    pub row: usize,
    /// The heading of the column; none where the row as a whole is meant.
    pub column: Option<&'static str>,
    /// Why.
    pub why: CsvWhy,
}

/// Why a cell or row cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvWhy {
    /// Another number of cells than there are headings.
    Cells,
    /// The last row does not end.
    CutOff,
    /// It is not an answer, day, id or other thing of the kind that belongs there.
    Kind,
    /// Nobody, or more than one person, has this name.
    Name,
    /// A row above has the same id.
    Twice,
    /// The session's own rules refuse it.
    Rule(Rejection),
}

/// What a table would change in a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// How many of its entries are not here.
    pub fresh: usize,
    /// How many are here and differ.
    pub differing: usize,
    /// How many are here as they are in the table.
    pub same: usize,
    adds: Vec<Command>,
    rewrites: Vec<Command>,
}

impl Reading {
    /// What to do to the session: add what is not here, and if wanted rewrite what differs. In this order.
    #[must_use]
    pub fn commands(self, rewrite: bool) -> Vec<Command> {
        let mut all = self.adds;
        if rewrite {
            all.extend(self.rewrites);
        }
        all
    }
}

/// Compares a table with a session, without changing it. A row without an id is a new entry; `new_id` names it.
///
/// # Errors
/// Everything that is wrong with the table: then none of it is taken.
pub fn from_csv(
    session: &Session,
    sheet: Sheet,
    text: &str,
    today: Date,
    new_id: &dyn Fn() -> String,
) -> Result<Reading, CsvError> {
    if text.len() > MAX_TABLE_BYTES {
        return Err(CsvError::TooLarge);
    }
    let records = records(text)?;
    let last = records.len();
    let mut records = records.into_iter();
    let headings = records.next().unwrap_or_default();
    let columns = sheet.columns();
    let mut places = Vec::with_capacity(columns.len());
    for (heading, ..) in columns {
        places.push(headings.iter().position(|found| found.trim() == *heading).ok_or(CsvError::NoColumn(heading))?);
    }

    let mut faults = Vec::new();
    if !text.ends_with(['\n', '\r']) {
        faults.push(CsvFault { row: last, column: None, why: CsvWhy::CutOff });
    }
    let mut rows = Vec::new();
    let mut seen = SortedSet::new();
    for (at, record) in records.enumerate() {
        // The headings are row 1.
        let row = at + 2;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let mut note = |column, why| faults.push(CsvFault { row, column, why });
        if record.len() != headings.len() {
            note(None, CsvWhy::Cells);
            continue;
        }
        let mut cells = Vec::with_capacity(columns.len());
        for place in &places {
            let cell = &*record[*place];
            cells.push(cell.strip_prefix('\'').unwrap_or(cell));
        }
        match entry(sheet, &cells, &session.story, new_id) {
            Err((column, why)) => note(Some(column), why),
            Ok(value) if !seen.insert(word(&value["id"])) => note(Some(words::ID), CsvWhy::Twice),
            Ok(value) => rows.push((row, value)),
        }
    }
    let reading = match sheet {
        Sheet::Ledger => ledger(session, rows, today, &mut faults),
        Sheet::People => people(session, rows, today, &mut faults),
    };
    if faults.is_empty() {
        return Ok(reading);
    }
    let more = faults.len().saturating_sub(MAX_FAULTS);
    faults.truncate(MAX_FAULTS);
    Err(CsvError::Faults { shown: faults, more })
}

/// The cells of every row. Some countries' spreadsheets write semicolons.
fn records(text: &str) -> Result<Vec<Vec<String>>, CsvError> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let heads = text.lines().next().unwrap_or_default();
    let delimiter = if heads.contains(';') && !heads.contains(',') { b';' } else { b',' };
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    let (mut input, mut records) = (text.as_bytes(), Vec::new());
    // No row is longer than the text, nor has more cells than it has signs.
    let mut out = vec![0; text.len() + 1];
    let mut ends = vec![0; (LEDGER.len() * 4).max(heads.len() + 1)];
    let (mut written, mut cells) = (0, 0);
    loop {
        let (result, read, wrote, ended) = reader.read_record(input, &mut out[written..], &mut ends[cells..]);
        input = &input[read..];
        (written, cells) = (written + wrote, cells + ended);
        match result {
            // The reader asks once more when there is no more, and then says that the row, or the text, is at its end.
            ReadRecordResult::InputEmpty => {}
            // Only a row with far more cells than there are headings.
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                let row = records.len() + 1;
                let fault = CsvFault { row, column: None, why: CsvWhy::Cells };
                return Err(CsvError::Faults { shown: vec![fault], more: 0 });
            }
            ReadRecordResult::Record => {
                let mut record = Vec::with_capacity(cells);
                let mut from = 0;
                for to in &ends[..cells] {
                    // Cut only at signs of one byte, so what was text is text still.
                    record.push(String::from_utf8_lossy(&out[from..*to]).into_owned());
                    from = *to;
                }
                records.push(record);
                if records.len() > MAX_ENTRIES + 1 {
                    return Err(CsvError::TooMany);
                }
                (written, cells) = (0, 0);
            }
            ReadRecordResult::End => return Ok(records),
        }
    }
}

/// The entry of a row as it is saved, or the column that cannot be read.
fn entry(
    sheet: Sheet,
    cells: &[&str],
    story: &Story,
    new_id: &dyn Fn() -> String,
) -> Result<Value, (&'static str, CsvWhy)> {
    let blank = sheet.blank();
    let mut row = blank.clone();
    for ((heading, field, cell), text) in sheet.columns().iter().zip(cells) {
        let mut value = row[*field].take();
        match cell {
            Cell::Text => value = json!(text),
            Cell::Id if text.trim().is_empty() => value = json!(new_id()),
            Cell::Id => value = json!(text.trim()),
            Cell::Answer if text.is_empty() => value = blank[*field].clone(),
            Cell::Answer => value = json!(text.trim()),
            Cell::Day if text.is_empty() => {}
            Cell::Day => {
                let day = Date::from_saved(text).or_else(|| dates::parse(text).ok());
                value = day.map_or(json!(0), |day| json!(day.to_string()));
            }
            Cell::AboutNames => {
                let mut found = Vec::new();
                for name in text.split(BETWEEN).filter(|name| !name.trim().is_empty()) {
                    found.push(named(story, name));
                }
                value = json!(found);
            }
            // Ids say it exactly; the names stand where there are none, and must then be somebody's.
            Cell::Ids if text.trim().is_empty() && *heading == words::ABOUT_IDS => {
                if ids(&value).contains(&"") {
                    return Err((words::ABOUT, CsvWhy::Name));
                }
            }
            Cell::Ids => value = json!(text.split_whitespace().collect::<Vec<_>>()),
            Cell::SourceName if text.is_empty() => {}
            Cell::SourceName if *text == words::A_RECORD => value = json!("record"),
            Cell::SourceName => value = json!({ "actor": named(story, text) }),
            Cell::Source if text.is_empty() => {
                if value["actor"] == "" {
                    return Err((words::FROM, CsvWhy::Name));
                }
            }
            Cell::Source if *text == RECORD => value = json!("record"),
            Cell::Source => value = json!({ "actor": text.trim() }),
            Cell::Aside | Cell::AsideWhy | Cell::AsideOn if text.is_empty() => {}
            Cell::Aside | Cell::AsideWhy | Cell::AsideOn => {
                if value.is_null() {
                    value = json!({ "why": "", "on": [] });
                }
                match cell {
                    Cell::AsideWhy => value["why"] = json!(text),
                    Cell::AsideOn => value["on"] = json!(text.split_whitespace().collect::<Vec<_>>()),
                    _ => {}
                }
            }
        }
        row[*field] = value;
    }
    if sheet.reads(&row) {
        return Ok(row);
    }
    // Which of its fields it is: the one that cannot be read in an entry that is otherwise blank.
    let wrong = sheet.columns().iter().rev().find(|(_, field, _)| {
        let mut alone = blank.clone();
        alone[*field] = row[*field].clone();
        !sheet.reads(&alone)
    });
    Err((wrong.map_or(words::ID, |(heading, ..)| heading), CsvWhy::Kind))
}

/// The id of the one person of this name; empty if there is none or more than one.
fn named<'a>(story: &'a Story, name: &str) -> &'a str {
    let mut of_name = story.actors.iter().filter(|actor| actor.label.trim() == name.trim());
    match (of_name.next(), of_name.next()) {
        (Some(one), None) => one.id.as_str(),
        _ => "",
    }
}

/// Tries a change on a copy of the session: the rules that guard every change guard these too.
fn accepted(trial: &mut Session, command: &Command, row: usize, today: Date, faults: &mut Vec<CsvFault>) {
    match apply(trial, command.clone(), today) {
        Ok(next) => *trial = next,
        Err(why) => faults.push(CsvFault { row, column: None, why: CsvWhy::Rule(why) }),
    }
}

fn people(session: &Session, rows: Vec<(usize, Value)>, today: Date, faults: &mut Vec<CsvFault>) -> Reading {
    let (mut reading, mut trial) = (Reading::default(), session.clone());
    for (row, value) in rows {
        let Ok(actor) = Actor::read(&value) else { continue };
        match session.story.actors.get(&actor.id) {
            Some(here) if **here == actor => reading.same += 1,
            here => {
                let fresh = here.is_none();
                let actor = Rc::new(actor);
                let command = Command::Actor(if fresh { Change::Add(actor) } else { Change::Put(actor) });
                accepted(&mut trial, &command, row, today, faults);
                reading.take(command, fresh);
            }
        }
    }
    reading
}

/// An entry may be linked with one further down, so all are added first without what they refer to.
fn ledger(session: &Session, rows: Vec<(usize, Value)>, today: Date, faults: &mut Vec<CsvFault>) -> Reading {
    let (mut reading, mut trial, mut whole) = (Reading::default(), session.clone(), Vec::new());
    for (row, value) in rows {
        let Ok(entry) = Evidence::read(&value) else { continue };
        match session.story.evidence.get(&entry.id) {
            Some(here) if **here == entry => reading.same += 1,
            Some(_) => whole.push((row, entry, false)),
            None => {
                let aside = entry.set_aside.as_ref();
                let bare = Evidence {
                    links: Vec::new(),
                    set_aside: aside.map(|aside| SetAside { why: aside.why.clone(), on: Vec::new() }),
                    ..entry.clone()
                };
                let refers = bare != entry;
                let command = Command::Evidence(Change::add(bare));
                accepted(&mut trial, &command, row, today, faults);
                reading.take(command, true);
                if refers {
                    whole.push((row, entry, true));
                }
            }
        }
    }
    for (row, entry, fresh) in whole {
        let command = Command::Evidence(Change::put(entry));
        accepted(&mut trial, &command, row, today, faults);
        if fresh {
            reading.adds.push(command);
        } else {
            reading.take(command, false);
        }
    }
    reading
}

impl Reading {
    fn take(&mut self, command: Command, fresh: bool) {
        if fresh {
            self.fresh += 1;
            self.adds.push(command);
        } else {
            self.differing += 1;
            self.rewrites.push(command);
        }
    }
}
