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
//! | `standpoint/session/<id>/migrated` | the text as it was before a migration, for a while |
//! | `standpoint/index/<id>` | a few words for the list, and the step the writer was on |
//! | `standpoint/damaged/<id>` | bytes that could not be read, for download |
//!
//! Nothing is shared between sessions, so saving one costs the same however many there are. All of it is kept in two
//! places; which of the texts is the one to open is settled in [`two_copies`].
//!
//! Start with [`open`], [`save`] and [`list`], which know one place; then [`two_copies`], [`import_json`] and
//! [`export_json`].

mod answers;
pub mod backup;
mod code;
mod envelope;
mod error;
mod exercise;
mod faults;
mod index;
pub mod jwe;
mod keep;
mod left;
mod memory;
mod migrated;
pub mod migrations;
mod moment;
mod names;
mod read;
mod slots;
mod transfer;
pub mod two_copies;
mod voice_file;

pub use answers::{AnswerError, MAX_TOGETHER, answer_code, answer_text, answers_in, read_answer};
pub use code::{LinkFault, MAX_LINK_CHARS};
pub use envelope::{APP, SCHEMA};
pub use error::{ImportError, ImportFault, LoadError, MAX_FAULTS, SaveError, WhyNot};
pub use exercise::{
    ExerciseError, MAX_EXERCISE_BYTES, exercise_link, exercise_text, link_in, linked, read_exercise, short_text,
};
pub use index::{IndexEntry, Listed, latest_first, line_revision, list, note_step};
pub use keep::{
    Draft, Generation, Opened, Saved, damaged, delete, keys_of, open, revision, save, stored_text, working_keys, write,
};
pub use left::{read_steps, steps_text};
pub use memory::MemorySlots;
pub use migrated::{before_migration, forget_before_migration, let_go};
pub use moment::Moment;
pub use names::{
    PREFIX, before_key, damaged_key, damaged_of, index_key, line_of, migrated_key, session_key, session_of,
};
pub use slots::{SlotError, Slots, is_quota_error};
pub use transfer::{FromFile, MAX_COPY_BYTES, MAX_FILE_BYTES, export_json, export_name, import_file, import_json};
pub use voice_file::{MAX_VOICE_BYTES, VoiceError, read_voice, voice_text};
