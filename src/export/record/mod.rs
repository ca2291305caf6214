//! The case summary: a session set out to be read by others, and by the person it is about.
//!
//! A [`Record`] is a small document: headings, paragraphs, lists and tables in words. The interface shows it, and
//! [`to_html`] makes a page of it that stands alone. What is private in a session has no way in: how somebody
//! arrived, identity, feelings, the question for supervision, and what was learned; nor has what was begun and not
//! said, the drafts. Nothing is counted or put in order of importance; entries stand by their day, all else as its
//! writer placed it.
//!
//! Start with [`case_summary`]; each section is written by a `pen`.

mod decisions;
mod page;
mod pen;
mod plan;
mod story;
mod thinking;
mod voices;

pub use page::to_html;

use crate::content;
use crate::content::words::{records as words, shell};
use crate::domain::Session;
use crate::domain::dates::{self, Date};
use pen::{Pen, fact, or, said};

/// A document to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What the session is called.
    pub title: String,
    /// What kind of record it is.
    pub kind: &'static str,
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

/// A part of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// What it holds, in reading order.
    pub blocks: Vec<Block>,
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
    /// What it holds.
    pub caption: &'static str,
    /// The heads of the columns.
    pub columns: &'static [&'static str],
    /// The cells, row by row. The first of a row names it.
    pub rows: Vec<Vec<String>>,
}

/// The case summary of a session, made on a day.
#[must_use]
pub fn case_summary(session: &Session, today: Date) -> Record {
    let opening = &session.opening;
    let mut facts = Vec::new();
    for (name, value) in [
        (words::MADE_ON, &*dates::written(today)),
        (words::BEGUN, &dates::written(opening.begun)),
        (words::MODE, content::label(opening.mode)),
        (words::NATION, said(opening.nation)),
        (words::SETTING, said(opening.setting)),
    ] {
        facts.extend(fact(name, value));
    }
    let mut pen = Pen::new(session);
    for write in [
        story::about,
        story::people,
        story::known,
        thinking::power,
        thinking::cooperation,
        voices::advocacy,
        decisions::decisions,
        decisions::second_looks,
        decisions::tripwires,
        plan::obstacles,
        plan::actions,
        plan::unmet,
        plan::ending,
    ] {
        write(&mut pen);
    }
    Record {
        title: or(&opening.title, shell::UNTITLED).into(),
        kind: words::CASE_SUMMARY,
        fictional: opening.fictional == Some(true),
        facts,
        sections: pen.finished(),
        foot: vec![words::NOT_MEASURED, words::NOT_OFFICIAL],
    }
}
