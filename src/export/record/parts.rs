//! The parts of a record: what the session gives to each, what somebody wrote in its place, and what has changed since.

use super::{Block, as_text, composed, figures, read_text};
use crate::content::words::records as words;
use crate::domain::Session;
use crate::domain::records::{RecordKind, RecordPart, Rewritten};

/// A part of a record.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// Which.
    pub part: RecordPart,
    /// What the session gives to it; may be nothing.
    pub composed: Vec<Block>,
    /// What somebody wrote in its place.
    pub rewritten: Option<&'a Rewritten>,
}

/// What the session gives to a rewritten part now, and did not give when it was rewritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Lines that are new.
    pub now: Vec<String>,
    /// Lines that are there no more.
    pub gone: Vec<String>,
}

impl Changed {
    /// How many things that is: a line in place of another is one.
    #[must_use]
    pub fn count(&self) -> usize {
        self.now.len().max(self.gone.len())
    }
}

/// Every part of a record, in reading order: those too that say nothing yet.
#[must_use]
pub fn parts(session: &Session, kind: RecordKind) -> Vec<Part<'_>> {
    let mut written = composed(session, kind);
    let mut parts = Vec::new();
    for part in RecordPart::ALL.iter().copied().filter(|part| part.record() == kind) {
        let composed = match written.iter().position(|section| section.part == part) {
            Some(at) => written.swap_remove(at).blocks,
            None => Vec::new(),
        };
        parts.push(Part { part, composed, rewritten: session.records.rewritten.get(&part) });
    }
    parts
}

impl Part<'_> {
    /// What it says, as text that can be written on.
    #[must_use]
    pub fn text(&self) -> String {
        self.rewritten.map_or_else(|| as_text(&self.composed), |rewritten| rewritten.text.clone())
    }

    /// What it says, with its picture where one is wanted.
    #[must_use]
    pub fn blocks(&self, session: &Session) -> Vec<Block> {
        let mut blocks = match self.rewritten {
            Some(rewritten) => read_text(&rewritten.text),
            None => self.composed.clone(),
        };
        blocks.extend(figures::of(session, self.part, self.rewritten.is_some()).map(Block::Figure));
        blocks
    }

    /// What has changed in the session since this was rewritten; nothing where nothing has.
    #[must_use]
    pub fn changed(&self) -> Option<Changed> {
        let (now, then) = (as_text(&self.composed), &self.rewritten?.over);
        let changed = Changed { now: beyond(&now, then), gone: beyond(then, &now) };
        (changed.count() > 0).then_some(changed)
    }
}

/// The lines of a text that another does not have. Entries are cited by their place in the record, which moves when
/// another is written before them: that alone is no change.
fn beyond(text: &str, other: &str) -> Vec<String> {
    let known: Vec<String> = other.lines().map(unnumbered).collect();
    let new = text.lines().filter(|line| !line.trim().is_empty() && !known.contains(&unnumbered(line)));
    new.map(|line| line.trim().to_owned()).collect()
}

fn unnumbered(line: &str) -> String {
    let mut rest = line.trim();
    let mut said = String::new();
    while let Some(at) = rest.find(words::ENTRY) {
        let number = at + words::ENTRY.len();
        said.push_str(&rest[..number]);
        rest = rest[number..].trim_start_matches("ies").trim_start_matches('y');
        rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',' || c == ' ');
    }
    said.push_str(rest);
    said
}
