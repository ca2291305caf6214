//! A session as something to read: sentences and records. Pure: uses `domain` and `content` only.
//!
//! [`sentences`] tells the map in words; [`record`] sets out what leaves the room.

pub mod record;
pub mod sentences;
