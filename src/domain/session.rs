//! The session: one document, whole.

use super::sorted::SortedSet;
use std::rc::Rc;

use serde::Serialize;

use super::advocacy::Advocacy;
use super::closing::Closing;
use super::cooperation::Cooperation;
use super::form::{Read, readable};
use super::ids::SessionId;
use super::opening::Opening;
use super::power::Power;
use super::protection::Protection;
use super::story::Story;
use super::walk::Step;

/// Everything that one session holds. Immutable: a change is a new session that shares what did not change, area by
/// area, so that two sessions can be compared by pointer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    /// Steps the writer has marked as considered.
    pub considered: Rc<SortedSet<Step>>,
}

readable!(Session { id, opening, story, power, cooperation, advocacy, protection, closing, considered });

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
            considered: Rc::default(),
        }
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
            && Rc::ptr_eq(&self.considered, &other.considered)
    }
}

impl<'de> serde::Deserialize<'de> for Session {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(from)?;
        Self::read(&value).map_err(serde::de::Error::custom)
    }
}
