//! A record as one line after another: what a word processor, a text file and the clipboard all take. Each line has a
//! style, and what each style looks like is for the writer of a format to know.

use super::{Block, Figure, Record, Table};
use crate::content;
use crate::content::words::records as words;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Confidential.
    Running,
    /// What the record is called.
    Title,
    /// Which record it is.
    Kind,
    /// That it is about nobody.
    Warning,
    /// A name, and what stands under it.
    Fact,
    /// The heading of a part.
    Heading,
    /// A heading within a part.
    Under,
    /// A paragraph.
    Text,
    /// An entry of a list.
    Point,
    /// A remark on the entry above.
    Note,
    /// What the record is not.
    Foot,
}

/// One after the other.
pub(super) enum Flow<'a> {
    /// A line. It may have line breaks, and begins with what is to stand out.
    Line { style: Style, lead: &'a str, text: &'a str, struck: bool },
    /// A table, with the heading it stands under.
    Table(&'a Table, &'a str),
    /// A picture. What it says follows in lines.
    Figure(&'a Figure),
}

fn line<'a>(style: Style, lead: &'a str, text: &'a str) -> Flow<'a> {
    Flow::Line { style, lead, text, struck: false }
}

/// All of a record.
pub(super) fn of_record(record: &Record) -> Vec<Flow<'_>> {
    let mut flow = vec![line(Style::Running, "", words::CONFIDENTIAL)];
    let kind = content::label(record.kind);
    if record.title != kind {
        flow.push(line(Style::Kind, "", kind));
    }
    flow.push(line(Style::Title, "", &record.title));
    if record.fictional {
        flow.push(line(Style::Warning, "", words::FICTIONAL));
    }
    flow.extend(record.facts.iter().map(|fact| line(Style::Fact, &fact.name, &fact.value)));
    for section in &record.sections {
        flow.push(line(Style::Heading, "", section.heading()));
        of_blocks(&section.blocks, section.heading(), &mut flow);
    }
    flow.extend(record.foot.iter().map(|text| line(Style::Foot, "", text)));
    flow
}

/// The blocks of a part that stands under this heading.
pub(super) fn of_blocks<'a>(blocks: &'a [Block], heading: &'a str, flow: &mut Vec<Flow<'a>>) {
    for block in blocks {
        match block {
            Block::Heading(text) => flow.push(line(Style::Under, "", text)),
            Block::Text(text) => flow.push(line(Style::Text, "", text)),
            Block::Facts(facts) => {
                flow.extend(facts.iter().map(|fact| line(Style::Fact, &fact.name, &fact.value)));
            }
            Block::Points(points) => {
                for point in points {
                    let struck = point.struck;
                    flow.push(Flow::Line { style: Style::Point, lead: &point.lead, text: &point.text, struck });
                    flow.extend(point.notes.iter().map(|note| line(Style::Note, "", note)));
                }
            }
            Block::Table(table) => flow.push(Flow::Table(table, heading)),
            Block::Figure(figure) => {
                flow.push(line(Style::Under, "", &figure.title));
                flow.push(Flow::Figure(figure));
                flow.extend(figure.words.iter().map(|said| line(Style::Point, "", said)));
            }
        }
    }
}
