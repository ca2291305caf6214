//! The three records of a session, set out to be read: the case summary, the personal supervision note, the CPD note.
//!
//! A [`Record`] is a small document: headings, paragraphs, lists, tables and pictures in words. It is composed from the
//! session whenever it is asked for; parts that somebody rewrote stand as they were written, and what has changed in the
//! session since is told beside them ([`parts`]). What is private in a session has no way into the case summary: how
//! somebody arrived, identity, feelings, whether they had given up, the question for supervision, and what was learned;
//! nor has what was begun and not said, the drafts. The CPD note holds what was learned and nothing of the case. Nothing
//! is counted or put in order of importance; entries stand by their day, all else as its writer placed it.
//!
//! Start with [`record`]. Each part is written by a `pen` and a record leaves as [`to_html`], [`to_markdown`],
//! [`to_docx`] or, for pasting, [`to_paste`]; all but the first read it as a [`flow`] of lines.

mod advocacy;
mod decisions;
mod docx;
mod figures;
mod flow;
mod notes;
mod page;
mod parts;
mod pen;
mod plan;
mod story;
mod thinking;
mod voices;
mod written;

pub use docx::to_docx;
pub use figures::Figure;
pub use page::{to_html, to_paste};
pub use parts::{Changed, Part, parts};
pub use written::{as_text, read_text, to_markdown, to_plain};

use crate::content;
use crate::content::words::{records as words, shell};
use crate::domain::Session;
use crate::domain::dates::{self, Date};
use crate::domain::records::{RecordKind, RecordPart};
pub(super) use pen::in_order;
use pen::{Pen, fact, or, said};

/// A document to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is called: as the session is, or as its kind is where nothing of the case is in it.
    pub title: String,
    /// Which record it is.
    pub kind: RecordKind,
    /// It is about nobody real.
    pub fictional: bool,
    /// When and how it was made.
    pub facts: Vec<Fact>,
    /// Its parts, in reading order; none is empty.
    pub sections: Vec<Section>,
    /// What it is not.
    pub foot: Vec<&'static str>,
}

/// A name and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub name: String,
    /// What it says; line breaks are kept.
    pub value: String,
}

/// A part of a record that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which part.
    pub part: RecordPart,
    /// What it holds, in reading order.
    pub blocks: Vec<Block>,
}

impl Section {
    /// Its heading.
    #[must_use]
    pub fn heading(&self) -> &'static str {
        content::label(self.part)
    }
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading within the section.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Names with what stands under them.
    Facts(Vec<Fact>),
    /// A list.
    Points(Vec<Point>),
    /// A table.
    Table(Table),
    /// A picture.
    Figure(Figure),
}

/// An entry of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// What it begins with: a day, a name. May be blank.
    pub lead: String,
    /// What it says; line breaks are kept.
    pub text: String,
    /// Remarks on it, a line each.
    pub notes: Vec<String>,
    /// Struck through, since it was set aside.
    pub struck: bool,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// The cells, row by row. The first of a row names it.
    pub rows: Vec<Vec<String>>,
}

/// A record of a session, made on a day.
#[must_use]
pub fn record(session: &Session, kind: RecordKind, today: Date) -> Record {
    let mut sections = Vec::new();
    for part in parts(session, kind) {
        let blocks = part.blocks(session);
        if !blocks.is_empty() {
            sections.push(Section { part: part.part, blocks });
        }
    }
    let opening = &session.opening;
    let title =
        if kind == RecordKind::CaseSummary { or(&opening.title, shell::UNTITLED) } else { content::label(kind) };
    let mut foot = vec![words::NOT_OFFICIAL];
    if kind == RecordKind::CaseSummary {
        foot.insert(0, words::NOT_MEASURED);
    }
    Record {
        title: title.into(),
        kind,
        fictional: opening.fictional == Some(true),
        facts: facts(session, kind, today),
        sections,
        foot,
    }
}

/// When and how a record was made, and who may see it.
fn facts(session: &Session, kind: RecordKind, today: Date) -> Vec<Fact> {
    let opening = &session.opening;
    let mut facts = Vec::new();
    for (name, value) in [
        (words::WHO_MAY_SEE, content::hint(kind).unwrap_or_default()),
        (words::MADE_ON, &*dates::written(today)),
        (words::BEGUN, &dates::written(opening.begun)),
    ] {
        facts.extend(fact(name, value));
    }
    if kind == RecordKind::CaseSummary {
        for (name, value) in [
            (words::MODE, content::label(opening.mode)),
            (words::NATION, said(opening.nation)),
            (words::SETTING, said(opening.setting)),
        ] {
            facts.extend(fact(name, value));
        }
    }
    facts
}

/// What the session itself gives to each part of a record, in reading order.
fn composed(session: &Session, kind: RecordKind) -> Vec<Section> {
    let mut pen = Pen::new(session);
    let write: &[fn(&mut Pen)] = match kind {
        RecordKind::CaseSummary => &[
            story::about,
            story::people,
            story::known,
            thinking::power,
            thinking::cooperation,
            advocacy::advocacy,
            decisions::decisions,
            decisions::second_looks,
            voices::sealed,
            decisions::tripwires,
            plan::wants,
            plan::obstacles,
            plan::footing,
            plan::actions,
            plan::unmet,
            plan::ending,
        ],
        RecordKind::PersonalNote => &[notes::personal],
        RecordKind::CpdNote => &[notes::cpd],
    };
    write.iter().for_each(|write| write(&mut pen));
    pen.finished()
}
