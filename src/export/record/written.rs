//! A record as text: Markdown for a file, plain lines for the clipboard, and the lines in which a part is rewritten by
//! hand, which are read back into a document.
//!
//! Lines that are rewritten have few signs: `#` before a heading, `-` before an entry of a list with its remarks set in
//! beneath it, `|` between the cells of a table, and a star on both sides of a name that stands before what is said of it.
//! Whatever else is written is a paragraph, so that nothing can be written wrongly. Start with [`as_text`] and
//! [`read_text`].

use super::flow::{Flow, Style, of_blocks, of_record};
use super::{Block, Fact, Point, Record, Table};
use crate::content::words::records::after_name;

/// The signs of one kind of text.
struct Signs {
    title: &'static str,
    heading: &'static str,
    under: &'static str,
    strong: &'static str,
    struck: &'static str,
    note: &'static str,
    /// It is Markdown, in which other signs mean something too.
    markdown: bool,
}

const MARKDOWN: Signs =
    Signs { title: "# ", heading: "## ", under: "### ", strong: "**", struck: "~~", note: "  - ", markdown: true };
const BY_HAND: Signs =
    Signs { title: "", heading: "", under: "# ", strong: "*", struck: "~", note: "  ", markdown: false };
const PLAIN: Signs = Signs { title: "", heading: "", under: "", strong: "", struck: "", note: "  ", markdown: false };

/// A record as Markdown. People's words stay words: what would mean something in Markdown is written so that it does
/// not.
#[must_use]
pub fn to_markdown(record: &Record) -> String {
    write(&of_record(record), &MARKDOWN)
}

/// A record as plain lines, for where nothing else can be pasted.
#[must_use]
pub fn to_plain(record: &Record) -> String {
    write(&of_record(record), &PLAIN)
}

/// Blocks of a part as the lines in which they can be rewritten.
#[must_use]
pub fn as_text(blocks: &[Block]) -> String {
    let mut flow = Vec::new();
    of_blocks(blocks, "", &mut flow);
    write(&flow, &BY_HAND).trim_end().to_owned()
}

fn write(flow: &[Flow], signs: &Signs) -> String {
    let mut out = String::new();
    let mut before = None;
    for piece in flow {
        match piece {
            Flow::Line { style, lead, text, struck } => {
                let close = match style {
                    Style::Note => true,
                    Style::Point => matches!(before, Some(Style::Point | Style::Note)),
                    Style::Fact => before == Some(Style::Fact) && !signs.markdown,
                    _ => false,
                };
                if !close && !out.is_empty() {
                    out.push('\n');
                }
                before = Some(*style);
                write_line(&mut out, *style, lead, text, *struck, signs);
            }
            Flow::Table(table, _) => {
                if !out.is_empty() {
                    out.push('\n');
                }
                before = None;
                write_table(&mut out, table, signs);
            }
            Flow::Figure(_) => {}
        }
    }
    out
}

fn write_line(out: &mut String, style: Style, lead: &str, text: &str, struck: bool, signs: &Signs) {
    out.push_str(match style {
        Style::Title => signs.title,
        Style::Heading => signs.heading,
        Style::Under => signs.under,
        Style::Point => "- ",
        Style::Note => signs.note,
        _ => "",
    });
    let strong = if matches!(style, Style::Running | Style::Warning) { signs.strong } else { "" };
    out.push_str(strong);
    if !lead.is_empty() {
        out.push_str(signs.strong);
        words(out, lead, "", signs);
        out.push_str(if style == Style::Fact { after_name(lead).trim_end() } else { "" });
        out.push_str(signs.strong);
        out.push_str(if text.is_empty() { "" } else { " " });
    }
    let struck = if struck { signs.struck } else { "" };
    out.push_str(struck);
    let indent = match style {
        Style::Point => "  ",
        Style::Note => "    ",
        _ => "",
    };
    words(out, text, indent, signs);
    out.push_str(struck);
    out.push_str(strong);
    out.push('\n');
}

fn write_table(out: &mut String, table: &Table, signs: &Signs) {
    write_row(out, &table.columns, signs);
    if signs.markdown {
        table.columns.iter().for_each(|_| out.push_str("| --- "));
        out.push_str("|\n");
    }
    table.rows.iter().for_each(|cells| write_row(out, cells, signs));
}

fn write_row(out: &mut String, cells: &[String], signs: &Signs) {
    let bare = signs.strong.is_empty();
    for (at, cell) in cells.iter().enumerate() {
        out.push_str(if bare && at == 0 { "" } else { "| " });
        // A row is one line, and a stroke within a cell would begin another cell.
        let cell = cell.replace(['\n', '\r'], " ");
        words(out, &if signs.markdown { cell } else { cell.replace('|', "/") }, "", signs);
        out.push(' ');
    }
    out.truncate(out.trim_end().len());
    out.push_str(if bare { "\n" } else { " |\n" });
}

/// People's words, line by line.
fn words(out: &mut String, text: &str, indent: &str, signs: &Signs) {
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            out.push_str(if signs.markdown { "  \n" } else { "\n" });
            out.push_str(indent);
        }
        if !signs.markdown {
            out.push_str(line.trim_end());
            continue;
        }
        let line = line.trim();
        for (place, letter) in line.char_indices() {
            let begins = if place == 0 { "#+->=" } else { ".)" };
            let first = line[..place].bytes().all(|c| c.is_ascii_digit());
            if "\\`*_[]<|~&".contains(letter) || first && begins.contains(letter) {
                out.push('\\');
            }
            out.push(letter);
        }
    }
}

/// The document that such lines make.
#[must_use]
pub fn read_text(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // Whether a line that has no sign goes on with what was written before.
    let mut open = false;
    for line in text.lines() {
        let line = line.trim_end();
        let whole = line.trim_start();
        if whole.is_empty() {
            open = false;
            continue;
        }
        let set_in = whole.len() < line.len();
        if let Some(heading) = whole.strip_prefix('#') {
            blocks.push(Block::Heading(heading.trim_start_matches('#').trim().to_owned()));
            open = false;
            continue;
        }
        if let Some(cells) = whole.strip_prefix('|') {
            read_row(&mut blocks, cells, open);
        } else if let Some(Block::Points(points)) = blocks.last_mut().filter(|_| set_in && open) {
            if let Some(point) = points.last_mut() {
                point.notes.push(whole.strip_prefix("- ").unwrap_or(whole).to_owned());
            }
        } else if let Some(said) = whole.strip_prefix("- ").or(whole.strip_prefix("• ")) {
            let point = read_point(said.trim());
            match blocks.last_mut() {
                Some(Block::Points(points)) => points.push(point),
                _ => blocks.push(Block::Points(vec![point])),
            }
        } else if let Some(fact) = read_fact(whole) {
            match blocks.last_mut() {
                Some(Block::Facts(facts)) => facts.push(fact),
                _ => blocks.push(Block::Facts(vec![fact])),
            }
        } else {
            match blocks.last_mut().filter(|_| open) {
                Some(Block::Text(text)) => go_on(text, whole),
                Some(Block::Facts(facts)) => {
                    facts.iter_mut().last().into_iter().for_each(|one| go_on(&mut one.value, whole))
                }
                _ => blocks.push(Block::Text(whole.to_owned())),
            }
        }
        open = true;
    }
    blocks
}

fn go_on(text: &mut String, line: &str) {
    text.push('\n');
    text.push_str(line);
}

/// `*Name:* value`; two stars do as well.
fn read_fact(line: &str) -> Option<Fact> {
    let line = line.strip_prefix('*')?;
    let (name, value) = line.split_once(":*").or_else(|| {
        // A question has its own sign.
        let end = line.find("?*")? + 1;
        Some((&line[..end], &line[end + 1..]))
    })?;
    let bare = |text: &str| text.trim_matches('*').trim().to_owned();
    let name = bare(name);
    // Without a name nothing is said of anything: it is a line like any other.
    (!name.is_empty()).then(|| Fact { value: bare(value), name })
}

/// `*Lead* text`, where the text may be struck through between `~`.
fn read_point(said: &str) -> Point {
    let lead = said.trim_start_matches('*').split_once('*').filter(|_| said.starts_with('*'));
    let (lead, text) = lead.unwrap_or(("", said));
    let text = text.trim_start_matches('*').trim();
    let struck = text.strip_prefix('~').and_then(|text| text.strip_suffix('~'));
    Point {
        lead: lead.trim().to_owned(),
        text: struck.unwrap_or(text).to_owned(),
        notes: Vec::new(),
        struck: struck.is_some(),
    }
}

/// A row of a table: the first one names its columns, and one of nothing but dashes says nothing.
fn read_row(blocks: &mut Vec<Block>, cells: &str, goes_on: bool) {
    let cells = cells.strip_suffix('|').unwrap_or(cells);
    let row: Vec<String> = cells.split('|').map(|cell| cell.trim().to_owned()).collect();
    if row.iter().all(|cell| !cell.is_empty() && cell.chars().all(|sign| sign == '-')) {
        return;
    }
    match blocks.last_mut().filter(|_| goes_on) {
        Some(Block::Table(table)) => {
            // No cell is lost: a row with more of them makes the table wider.
            let wide = row.len().max(table.columns.len());
            table.rows.push(row);
            for row in table.rows.iter_mut().chain([&mut table.columns]) {
                row.resize(wide, String::new());
            }
        }
        _ => blocks.push(Block::Table(Table { columns: row, rows: Vec::new() })),
    }
}
