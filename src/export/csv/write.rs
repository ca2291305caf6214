//! A table, written.

use serde_json::Value;

use super::{BETWEEN, BYTE_ORDER_MARK, Cell, RECORD, Sheet, ids, word};
use crate::content::words::files as words;
use crate::domain::ActorId;
use crate::domain::story::Story;

/// In a cell that is only ever said or left empty.
const YES: &str = "yes";

/// The table, as a file.
#[must_use]
pub fn to_csv(story: &Story, sheet: Sheet) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    let columns = sheet.columns();
    line(&mut out, columns.iter().map(|(heading, ..)| (*heading).to_owned()));
    for row in sheet.rows(story) {
        line(&mut out, columns.iter().map(|(_, field, cell)| written(&row[*field], *cell, story)));
    }
    out
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push('"');
        if needs_apostrophe(&cell) {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

/// Whether a spreadsheet might run the cell, or the apostrophe in front would be taken for ours. What stands before
/// the sign and is not seen does not make it harmless.
fn needs_apostrophe(cell: &str) -> bool {
    let unseen =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, BYTE_ORDER_MARK | '\u{200b}'..='\u{200f}');
    let seen = cell.trim_start_matches(unseen);
    cell.starts_with(['\'', '\t', '\r', '\n'])
        || seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u{2212}', '﹣', '﹢', '﹦', '﹫'])
}

fn written(value: &Value, cell: Cell, story: &Story) -> String {
    let name = |id: &str| ActorId::new(id).map(|id| story.label(&id).to_owned()).unwrap_or_default();
    match cell {
        Cell::Text | Cell::Id | Cell::Answer | Cell::Day => word(value),
        Cell::Ids => ids(value).join(" "),
        Cell::AboutNames => ids(value).into_iter().map(name).collect::<Vec<_>>().join(BETWEEN),
        Cell::Source if value.is_string() => RECORD.to_owned(),
        Cell::Source => word(&value["actor"]),
        Cell::SourceName if value.is_string() => words::A_RECORD.to_owned(),
        Cell::SourceName => name(value["actor"].as_str().unwrap_or_default()),
        Cell::Aside => if value.is_null() { "" } else { YES }.to_owned(),
        Cell::AsideWhy => word(&value["why"]),
        Cell::AsideOn => ids(&value["on"]).join(" "),
    }
}
