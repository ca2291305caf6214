//! A session as something to read: sentences and records. Pure: uses `domain` and `content` only.
//!
//! [`sentences`] tells the map in words and [`said`] reads such words back; [`changes`] tells what differs between two
//! maps; [`timeline`] draws the days and [`timeline_told`] says them; [`map_file`] draws a map to be taken away,
//! [`map_paper`] prints it and [`png`] puts words into a picture;
//! [`since`] says what has changed since the last session; [`record`] sets out what leaves the room; [`csv`] makes tables of the ledger and the people, and reads them again;
//! [`qr`] makes short texts a pattern for telephones; [`gather`] lays the answers of groups side by side, and [`print_pack`] puts an exercise on paper;
//! [`calendar`] makes a calendar file of the days to look again;
//! [`chronology`] and [`jotted`] read what people paste and type into the ledger.

pub mod calendar;
pub mod changes;
pub mod chronology;
pub mod csv;
pub mod gather;
mod gather_map;
mod grid_file;
pub mod jotted;
pub mod map_file;
pub mod map_paper;
mod markup;
pub mod picture;
pub mod png;
pub mod print_pack;
pub mod qr;
pub mod record;
pub mod said;
pub mod sentences;
pub mod since;
pub mod timeline;
mod timeline_file;
pub mod timeline_flags;
pub mod timeline_scale;
pub mod timeline_told;
