//! A session as something to read: sentences and records. Pure: uses `domain` and `content` only.
//!
//! [`sentences`] tells the map in words and [`said`] reads such words back; [`changes`] tells what differs between two
//! maps; [`map_file`] draws one to be taken away; [`record`] sets out what leaves the room; [`csv`] makes tables of the
//! ledger and the people, and reads them again.

pub mod changes;
pub mod csv;
pub mod map_file;
mod markup;
pub mod picture;
pub mod record;
pub mod said;
pub mod sentences;
