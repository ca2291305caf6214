//! The session: one document, whole.

use super::sorted::SortedSet;
use std::rc::Rc;

use super::advocacy::Advocacy;
use super::closing::Closing;
use super::cooperation::Cooperation;
use super::form::{Read, form, text_of};
use super::ids::SessionId;
use super::list::List;
use super::opening::Opening;
use super::power::Power;
use super::protection::Protection;
use super::records::Records;
use super::story::Story;
use super::voices::Round;
use super::walk::Step;

/// An area to be rewritten; sessions that shared it keep their own. Never inlined: there is a copy of an area in each.
macro_rules! areas_mut {
    ($($name:ident -> $area:ident, $field:ident;)+) => { $(
        #[inline(never)]
        pub(super) fn $name(&mut self) -> &mut $area {
            Rc::make_mut(&mut self.$field)
        }
    )+ };
}

/// Everything that one session holds. Immutable: a change is a new session that shares what did not change, area by
/// area, so that two sessions can be compared by pointer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id, which is also its name in storage.
    pub id: SessionId,
    /// How it opens.
    pub opening: Rc<Opening>,
    /// Who is in it and what is known.
    pub story: Rc<Story>,
    /// Tool 1.
    pub power: Rc<Power>,
    /// Tool 2.
    pub cooperation: Rc<Cooperation>,
    /// The advocacy check.
    pub advocacy: Rc<Advocacy>,
    /// Tool 3.
    pub protection: Rc<Protection>,
    /// The closing plan.
    pub closing: Rc<Closing>,
    /// What was done to the records by hand.
    pub records: Rc<Records>,
    /// Exchanges of sealed answers.
    pub voices: List<Round>,
    /// Steps the writer has marked as considered.
    pub considered: Rc<SortedSet<Step>>,
}

form!(Session { id, opening, story, power, cooperation, advocacy, protection, closing, voices, records, considered });

impl Session {
    /// An empty session.
    #[must_use]
    pub fn new(id: SessionId, opening: Opening) -> Self {
        Self {
            id,
            opening: Rc::new(opening),
            story: Rc::default(),
            power: Rc::default(),
            cooperation: Rc::default(),
            advocacy: Rc::default(),
            protection: Rc::default(),
            closing: Rc::default(),
            voices: List::default(),
            records: Rc::default(),
            considered: Rc::default(),
        }
    }

    areas_mut! {
        story_mut -> Story, story;
        power_mut -> Power, power;
        cooperation_mut -> Cooperation, cooperation;
        advocacy_mut -> Advocacy, advocacy;
        protection_mut -> Protection, protection;
        closing_mut -> Closing, closing;
    }

    /// Whether both share every area in memory: a quick "nothing changed".
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.opening, &other.opening)
            && Rc::ptr_eq(&self.story, &other.story)
            && Rc::ptr_eq(&self.power, &other.power)
            && Rc::ptr_eq(&self.cooperation, &other.cooperation)
            && Rc::ptr_eq(&self.advocacy, &other.advocacy)
            && Rc::ptr_eq(&self.protection, &other.protection)
            && Rc::ptr_eq(&self.closing, &other.closing)
            && self.voices.same(&other.voices)
            && Rc::ptr_eq(&self.records, &other.records)
            && Rc::ptr_eq(&self.considered, &other.considered)
    }
}

impl<'de> serde::Deserialize<'de> for Session {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(from)?;
        Self::read(&value).map_err(serde::de::Error::custom)
    }
}

impl serde::Serialize for Session {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let value: serde_json::Value = serde_json::from_str(&text_of(self)).map_err(serde::ser::Error::custom)?;
        value.serialize(to)
    }
}
