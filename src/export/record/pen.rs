//! The hand that writes a record: what is blank is not written, and a heading stands only where something follows it.
//!
//! Each part of a record is written by a function of its own with one of these. Start with [`Pen::part`].

use std::rc::Rc;

use super::{Block, Fact, Point, Section, Table};
use crate::content;
use crate::content::words::bound::NAMELESS;
use crate::content::words::records as words;
use crate::domain::dates::{self, Date};
use crate::domain::records::RecordPart;
use crate::domain::sorted::sort_by_key;
use crate::domain::story::Evidence;
use crate::domain::{ActorId, EvidenceId, Listed, Session};

/// Writes the sections of the record of a session, one after the other.
pub(super) struct Pen<'a> {
    /// What the record is of.
    pub session: &'a Session,
    /// The entries [`in_order`].
    pub ledger: Vec<&'a Rc<Evidence>>,
    done: Vec<Section>,
    section: Section,
    /// A heading that waits for something to stand under it.
    waiting: &'static str,
}

impl<'a> Pen<'a> {
    pub fn new(session: &'a Session) -> Self {
        let section = Section { part: RecordPart::About, blocks: Vec::new() };
        Self { session, ledger: in_order(session), done: Vec::new(), section, waiting: "" }
    }

    /// Begins a part. The one before is kept unless it is empty.
    #[inline(never)]
    pub fn part(&mut self, part: RecordPart) {
        self.waiting = "";
        let before = std::mem::replace(&mut self.section, Section { part, blocks: Vec::new() });
        if !before.blocks.is_empty() {
            self.done.push(before);
        }
    }

    /// What was written.
    pub fn finished(mut self) -> Vec<Section> {
        self.part(RecordPart::About);
        self.done
    }

    /// What follows stands under this heading, if anything follows.
    pub fn under(&mut self, heading: &'static str) {
        self.waiting = heading;
    }

    /// A heading that stands by itself.
    pub fn heading(&mut self, text: &str) {
        self.waiting = "";
        self.section.blocks.push(Block::Heading(text.into()));
    }

    /// A paragraph; a blank one is left out.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.write(Block::Text(text.into()));
        }
    }

    /// A name and what stands under it; a blank one is left out.
    #[inline(never)]
    pub fn fact(&mut self, name: &str, value: &str) {
        if let Some(fact) = fact(name, value) {
            match self.section.blocks.last_mut() {
                Some(Block::Facts(facts)) if self.waiting.is_empty() => facts.push(fact),
                _ => self.write(Block::Facts(vec![fact])),
            }
        }
    }

    /// An entry of a list; one that says nothing is left out.
    #[inline(never)]
    pub fn point(&mut self, point: Point) {
        if point.text.trim().is_empty() && point.notes.is_empty() {
            return;
        }
        match self.section.blocks.last_mut() {
            Some(Block::Points(points)) if self.waiting.is_empty() => points.push(point),
            _ => self.write(Block::Points(vec![point])),
        }
    }

    /// A table; one without rows is left out.
    pub fn table(&mut self, columns: &[&str], rows: Vec<Vec<String>>) {
        if !rows.is_empty() {
            let columns = columns.iter().map(|column| (*column).to_owned()).collect();
            self.write(Block::Table(Table { columns, rows }));
        }
    }

    #[inline(never)]
    fn write(&mut self, block: Block) {
        if !self.waiting.is_empty() {
            self.section.blocks.push(Block::Heading(std::mem::take(&mut self.waiting).into()));
        }
        self.section.blocks.push(block);
    }

    /// What somebody is called; blank while nobody is chosen.
    #[inline(never)]
    pub fn who(&self, id: Option<&ActorId>) -> &'a str {
        match id.map(|id| self.session.story.label(id)) {
            Some("") => NAMELESS,
            Some(label) => label,
            None => "",
        }
    }

    /// `Entry 3` or `Entries 1, 3`; blank for none.
    #[inline(never)]
    pub fn cite(&self, ids: &[EvidenceId]) -> String {
        let (mut places, mut several) = (String::new(), false);
        for (at, entry) in self.ledger.iter().enumerate() {
            if ids.contains(&entry.id) {
                several = !places.is_empty();
                add(&mut places, ", ", &(at + 1).to_string());
            }
        }
        if places.is_empty() { places } else { words::entries(&places, several) }
    }
}

/// The entries as they stand, and are numbered, in a record: by the day they happened, else the day we knew; the undated
/// last.
pub(in crate::export) fn in_order(session: &Session) -> Vec<&Rc<Evidence>> {
    let mut ledger = Vec::new();
    for entry in session.story.evidence.iter() {
        ledger.push(entry);
    }
    sort_by_key(&mut ledger, |entry| {
        let day = entry.happened.or(entry.known);
        (day.is_none(), day)
    });
    ledger
}

/// A name and what stands under it, unless that is blank.
#[inline(never)]
pub(super) fn fact(name: &str, value: &str) -> Option<Fact> {
    (!value.trim().is_empty()).then(|| Fact { name: name.into(), value: value.into() })
}

impl Point {
    #[inline(never)]
    pub(super) fn new(lead: &str, text: &str) -> Self {
        Self { lead: lead.into(), text: text.into(), notes: Vec::new(), struck: false }
    }

    /// A remark; a blank one is left out.
    #[inline(never)]
    pub(super) fn remark(&mut self, remark: &str) {
        if !remark.trim().is_empty() {
            self.notes.push(remark.into());
        }
    }

    /// A remark with its name; a blank one is left out.
    #[inline(never)]
    pub(super) fn note(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.notes.push(words::named(name, value));
        }
    }

    /// Short remarks in one line.
    pub(super) fn line(&mut self, named: &[(&str, &str)]) {
        self.remark(&in_line(named));
    }
}

/// Short remarks with their names, in one line; those that are blank are left out.
#[inline(never)]
pub(super) fn in_line(named: &[(&str, &str)]) -> String {
    let mut line = String::new();
    for (name, value) in named {
        if !value.trim().is_empty() {
            add(&mut line, words::BETWEEN, &words::named(name, value));
        }
    }
    line
}

/// Adds a part to a text, with something between them; a blank part is left out.
#[inline(never)]
pub(super) fn add(to: &mut String, between: &str, part: &str) {
    if !part.is_empty() {
        if !to.is_empty() {
            to.push_str(between);
        }
        to.push_str(part);
    }
}

/// The words of an answer; blank while there is none.
pub(super) fn said<E: Listed>(answer: Option<E>) -> &'static str {
    match answer {
        Some(member) => content::label(member),
        None => "",
    }
}

/// A day in words; blank while there is none.
#[inline(never)]
pub(super) fn day(date: Option<Date>) -> String {
    date.map(dates::written).unwrap_or_default()
}

/// A day in words, or that there is none.
#[inline(never)]
pub(super) fn dated(date: Option<Date>) -> String {
    date.map_or_else(|| words::UNDATED.into(), dates::written)
}

/// The words of a text, or what stands for it while there are none.
#[inline(never)]
pub(super) fn or<'a>(text: &'a str, wordless: &'a str) -> &'a str {
    if text.trim().is_empty() { wordless } else { text.trim() }
}
