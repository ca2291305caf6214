//! Where the questions come from: the four founding texts item by item, and the references leaned on.
//!
//! Ids: `T` `A` `P` `C` are the founding texts, `R` the anchors, `S` what else was leaned on, `L` the law. Anything
//! that names a source names it by such an id; [`cite`] turns it into words.

use std::sync::LazyLock;

use serde_json::Value;

use super::embedded::read;
use super::law::law_by_id;
use crate::domain::form::{Faulty, Read, readable};

/// A place outside the app. Nothing opens it without asking first.
#[derive(Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is.
    pub title: &'static str,
    /// Where it is.
    pub url: &'static str,
}

readable!(Link { title, url });

/// One of the four founding texts.
#[derive(Debug)]
pub struct Document {
    /// The letter its items begin with.
    pub letter: &'static str,
    /// Who wrote or spoke it.
    pub author: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// What its places are called.
    pub place: &'static str,
}

readable!(Document { letter, author, title, publisher, place });

/// An item of a founding text, in our words.
#[derive(Debug)]
pub struct SeedItem(
    /// Its id.
    pub &'static str,
    /// The paragraph, section or clip.
    pub &'static str,
    /// What it says.
    pub &'static str,
);

impl Read<'static> for SeedItem {
    fn take(value: &'static Value, faulty: &mut Faulty) -> Self {
        match Vec::take(value, faulty)[..] {
            [id, place, line] => Self(id, place, line),
            _ => faulty.kind(Self("", "", "")),
        }
    }
}

/// A reference of the field that was leaned on.
#[derive(Debug)]
pub struct Anchor {
    /// Its id, `R1` to `R12` or `S1` to `S9`.
    pub id: &'static str,
    /// Author and title.
    pub title: &'static str,
    /// What it gives.
    pub gives: &'static str,
    /// What we took from it, or from its critics.
    pub lesson: Option<&'static str>,
    /// Where it was read.
    pub links: Vec<Link>,
}

readable!(Anchor { id, title, gives, lesson, links });

/// A source, as it is shown one click away from the question it stands behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Its id.
    pub id: &'static str,
    /// Who wrote it; blank where the title says so.
    pub author: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What the place within it is called ("Paragraph", "Clip"); blank where there is none.
    pub place_name: &'static str,
    /// The place within it; for law, the month last checked.
    pub place: &'static str,
    /// What it says, in our words.
    pub line: &'static str,
    /// Where it can be read.
    pub links: &'static [Link],
}

static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(|| read("seeds.json", include_str!("seeds.json")));
static ITEMS: LazyLock<Vec<SeedItem>> = LazyLock::new(|| read("seed_items.json", include_str!("seed_items.json")));
static ANCHORS: LazyLock<Vec<Anchor>> = LazyLock::new(|| read("anchors.json", include_str!("anchors.json")));

/// The four founding texts.
#[must_use]
pub fn documents() -> &'static [Document] {
    &DOCUMENTS
}

/// The items of one founding text.
pub fn items_of(document: &'static Document) -> impl Iterator<Item = &'static SeedItem> {
    ITEMS.iter().filter(|item| item.0.starts_with(document.letter))
}

/// The references leaned on.
#[must_use]
pub fn anchors() -> &'static [Anchor] {
    &ANCHORS
}

/// What an id such as `P12`, `R8` or `L19` stands for.
#[must_use]
pub fn cite(id: &str) -> Option<Citation> {
    match id.get(..1)? {
        "L" => {
            let law = law_by_id(id)?;
            Some(Citation {
                id: law.id,
                author: "",
                title: law.title,
                place_name: "Last checked",
                place: law.last_checked,
                line: law.fact,
                links: &law.links,
            })
        }
        "R" | "S" => {
            let anchor = ANCHORS.iter().find(|anchor| anchor.id == id)?;
            let Anchor { id, title, gives, links, .. } = anchor;
            Some(Citation { id, author: "", title, place_name: "", place: "", line: gives, links })
        }
        letter => {
            let document = DOCUMENTS.iter().find(|document| document.letter == letter)?;
            let SeedItem(id, place, line) = ITEMS.iter().find(|item| item.0 == id)?;
            let Document { author, title, place: place_name, .. } = document;
            Some(Citation { id, author, title, place_name, place, line, links: &[] })
        }
    }
}
