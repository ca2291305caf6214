//! The case summary: a session set out to be read by others, and by the person it is about.
//!
//! A [`Record`] is a small document: headings, paragraphs, lists and tables in words. The interface shows it, and
//! [`to_html`] makes a page of it that stands alone. What is private in a session has no way in: how somebody
//! arrived, identity, feelings, and what was learned; nor has what was begun and not said, the drafts. Nothing is
//! counted or put in order of importance; entries stand by their day, all else as its writer placed it.
//!
//! Start with [`case_summary`].

mod decisions;
mod page;
mod plan;
mod story;
mod thinking;
mod voices;

pub use page::to_html;

use crate::domain::sorted::SortedMap;

use crate::content;
use crate::content::words::bound::NAMELESS;
use crate::content::words::{records as words, shell};
use crate::domain::dates::{self, Date};
use crate::domain::story::Story;
use crate::domain::{ActorId, EvidenceId, Listed, Session};

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
    let title = match opening.title.trim() {
        "" => shell::UNTITLED.into(),
        title => title.to_owned(),
    };
    let ledger = Ledger::of(&session.story);
    let sections = [
        story::about(session),
        story::people(session),
        story::known(session, &ledger),
        thinking::power(session),
        thinking::cooperation(session, &ledger),
        voices::advocacy(session),
        decisions::decisions(session, &ledger),
        decisions::tripwires(session),
        plan::obstacles(session, &ledger),
        plan::actions(session),
        plan::unmet(session),
        plan::ending(session),
    ];
    Record {
        title,
        kind: words::CASE_SUMMARY,
        fictional: opening.fictional == Some(true),
        facts: facts(&[
            (words::MADE_ON, dates::written(today)),
            (words::BEGUN, dates::written(opening.begun)),
            (words::MODE, content::label(opening.mode).into()),
            (words::NATION, said(opening.nation)),
            (words::SETTING, said(opening.setting)),
        ]),
        sections: sections.into_iter().filter(|section| !section.blocks.is_empty()).collect(),
        foot: vec![words::NOT_MEASURED, words::NOT_OFFICIAL],
    }
}

/// Where each entry stands in the record: by the day it happened, else the day we knew; the undated last.
struct Ledger(SortedMap<EvidenceId, usize>);

impl Ledger {
    fn of(story: &Story) -> Self {
        let mut ids: Vec<_> = story.evidence.iter().collect();
        ids.sort_by_key(|entry| {
            let day = entry.happened.or(entry.known);
            (day.is_none(), day)
        });
        Self(ids.into_iter().zip(1..).map(|(entry, place)| (entry.id.clone(), place)).collect())
    }

    /// `Entry 3` or `Entries 1, 3`; blank for none.
    fn cite<'a>(&self, ids: impl IntoIterator<Item = &'a EvidenceId>) -> String {
        let mut places: Vec<usize> = ids.into_iter().filter_map(|id| self.0.get(id).copied()).collect();
        places.sort_unstable();
        if places.is_empty() { String::new() } else { words::entries(&places) }
    }
}

impl Section {
    fn new(heading: &'static str) -> Self {
        Self { heading, blocks: Vec::new() }
    }

    fn text(&mut self, text: &str) {
        self.blocks.push(Block::Text(text.into()));
    }

    /// Names with what stands under them; a blank one is left out.
    fn facts(&mut self, named: &[(&str, String)]) {
        let facts = facts(named);
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    /// A list; a point that says nothing is left out.
    fn points(&mut self, points: impl Iterator<Item = Point>) {
        let points: Vec<Point> =
            points.filter(|point| !point.text.trim().is_empty() || !point.notes.is_empty()).collect();
        if !points.is_empty() {
            self.blocks.push(Block::Points(points));
        }
    }

    fn table(&mut self, columns: &'static [&'static str], rows: Vec<Vec<String>>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(Table { caption: self.heading, columns, rows }));
        }
    }

    /// What stands under a heading of its own; the heading is left out with it.
    fn under(&mut self, heading: &str, write: impl FnOnce(&mut Self)) {
        let at = self.blocks.len();
        write(self);
        if self.blocks.len() > at {
            self.blocks.insert(at, Block::Heading(heading.into()));
        }
    }
}

fn written<'a>(named: &'a [(&'a str, String)]) -> impl Iterator<Item = &'a (&'a str, String)> {
    named.iter().filter(|(_, value)| !value.trim().is_empty())
}

fn facts(named: &[(&str, String)]) -> Vec<Fact> {
    written(named).map(|(name, value)| Fact { name: (*name).into(), value: value.clone() }).collect()
}

/// Remarks, each with its name; a blank one is left out.
fn notes(named: &[(&str, String)]) -> Vec<String> {
    written(named).map(|(name, value)| words::named(name, value)).collect()
}

/// Short remarks in one line; none when all are blank.
fn line(named: &[(&str, String)]) -> Vec<String> {
    let parts = notes(named);
    if parts.is_empty() { parts } else { vec![words::joined(&parts)] }
}

/// The words of an answer; blank while there is none.
fn said<E: Listed>(answer: Option<E>) -> String {
    answer.map(|member| content::label(member).to_owned()).unwrap_or_default()
}

/// A day in words; blank while there is none.
fn day(date: Option<Date>) -> String {
    date.map(dates::written).unwrap_or_default()
}

/// What somebody is called; blank while nobody is chosen.
fn who(story: &Story, id: Option<&ActorId>) -> String {
    let name = |id| match story.label(id) {
        "" => NAMELESS,
        label => label,
    };
    id.map(|id| name(id).to_owned()).unwrap_or_default()
}

/// The words of a text, or what stands for it while there are none.
fn or<'a>(text: &'a str, wordless: &'a str) -> &'a str {
    if text.trim().is_empty() { wordless } else { text.trim() }
}
