//! The saved form of a session, and the rules for keeping it.
//!
//! Pure: what is kept goes through [`Slots`], a handful of named texts, of which the browser's local storage is one
//! kind and [`MemorySlots`] another. May not know the browser, the clock, or what a session means beyond
//! `domain::faults`. Never deletes anything that nobody asked it to delete.
//!
//! What is kept of the session `<id>`:
//!
//! | Name | What |
//! |---|---|
//! | `standpoint/session/<id>` | the envelope: `{ app, schema, revision, saved_at, session }` |
//! | `standpoint/session/<id>/before` | the generation before, exactly as it was |
//! | `standpoint/index/<id>` | a few words for the list, and the step the writer was on |
//! | `standpoint/damaged/<id>` | bytes that could not be read, for download |
//!
//! Nothing is shared between sessions, so saving one costs the same however many there are.
//!
//! Start with [`open`], [`save`] and [`list`]; then [`import_json`] and [`export_json`].

mod envelope;
mod error;
mod faults;
mod index;
mod keep;
mod memory;
pub mod migrations;
mod moment;
mod names;
mod read;
mod slots;
mod transfer;

pub use envelope::{APP, SCHEMA};
pub use error::{ImportError, ImportFault, LoadError, MAX_FAULTS, SaveError, WhyNot};
pub use index::{IndexEntry, Listed, list, note_step};
pub use keep::{Generation, Opened, Saved, damaged, delete, open, revision, save, stored_text};
pub use memory::MemorySlots;
pub use moment::Moment;
pub use names::{PREFIX, before_key, damaged_key, index_key, session_key};
pub use slots::{SlotError, Slots, is_quota_error};
pub use transfer::{FromFile, MAX_COPY_BYTES, MAX_FILE_BYTES, export_json, export_name, import_file, import_json};
